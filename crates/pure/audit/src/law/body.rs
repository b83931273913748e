//! The two bodies, as far as the pair file tells: what stands in it of size and of what a body may not be put through.

use super::Law;
use catalogue::{Exposure, Role};
use evidence::{Body, Told};
use quantity::{Hands, Person};

impl Law<'_> {
    /// What this person's body can do.
    pub(crate) fn body(&self, who: Person) -> Body {
        let barred = |one: Exposure| {
            let roles = [Role::Receiver, Role::Giver];
            roles.iter().any(|&role| self.barred(who, role, one))
        };
        let hands = self.hands(who);
        Body::of(&Told {
            stature_cm: self.answers(who).stature_cm,
            span_cm: self.answers(who).arm_span_cm,
            weight_kg: self.answers(who).weight_kg,
            barred: Exposure::ALL.iter().copied().filter(|&one| barred(one)).collect(),
            idle: [Hands::Left, Hands::Right].map(|hand| !hands.include(hand)),
            sore_hands: self.sore(who),
        })
    }
}
