//! `avoid_hand`: the hand on the side of a pointed place gives nothing; without a place neither hand does. Modes that
//! need that hand are then out (RULES.md G4).

use super::{Draft, Effect, Severity, When};
use crate::Pointed;
use catalogue::Where;
use limits::merge::tighten_hands;
use quantity::{Hands, Side};

/// The rule with its figures.
pub(super) struct AvoidHand {
    /// Where; always the pointed places.
    pub(super) place: Where,
}

impl Effect for AvoidHand {
    fn severity(&self) -> Severity {
        Severity::Bars
    }
    fn apply(&self, draft: &mut Draft, when: &When<'_>) {
        for place in Pointed::resolve(&self.place, when.sites).places() {
            let left_free = match place.side() {
                Side::Left => Hands::Right,
                Side::Right => Hands::Left,
                Side::Midline | Side::Both => Hands::None,
            };
            draft.limits.give.hands = tighten_hands(draft.limits.give.hands, left_free);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::a_with;
    use quantity::Hands;

    #[test]
    fn gout_in_the_left_hand_leaves_the_right() {
        let give = a_with(r#"{ id = "gout", sites = ["palm.left"] }"#).give;
        assert!(give.gives);
        assert_eq!(give.hands, Hands::Right);
    }
    #[test]
    fn without_a_side_or_a_place_neither_hand_gives() {
        assert!(!a_with(r#"{ id = "gout", sites = ["palm"] }"#).give.gives);
        assert!(!a_with(r#""one_hand""#).give.gives);
        let both = a_with(r#"{ id = "gout", sites = ["palm.left"] }, { id = "one_hand", sites = ["fingers.right"] }"#);
        assert_eq!(both.give.hands, Hands::None);
    }
    #[test]
    fn gout_in_a_foot_leaves_both_hands() {
        assert_eq!(
            a_with(r#"{ id = "gout", sites = ["toes.left"] }"#).give.hands,
            Hands::Both
        );
    }
}
