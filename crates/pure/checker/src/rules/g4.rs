//! G4: the hands that give are free in the mode, and both sides need both hands. Source: RULES "Giving"; the modes.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Seat, Session};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use quantity::{Hands, Side};

pub(super) const RULE: Rule = Rule {
    id: RuleId::G4,
    severity: Severity::Form,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    for (at, step) in session.steps() {
        for giver in BOTH {
            let Some(giving) = step.gives(giver) else { continue };
            let hands = giving.hands;
            if hands == Hands::None {
                found.step(at, Finding::not("hands", Found::Hands(hands)).who(giver));
            }
            // A mode that does not exist is O5's finding.
            if let Some(free) = Seat::of(step).map(|seat| seat.hands(giver))
                && !free.include(hands)
            {
                let allowed = Allowed::Only(format!("`{free}`"));
                found.step(
                    at,
                    Finding::of("hands in this mode", Found::Hands(hands), allowed).who(giver),
                );
            }
            if giving.side == Side::Both && hands != Hands::Both {
                let allowed = Allowed::Only(format!("`{}`", Hands::Both));
                found.step(
                    at,
                    Finding::of("hands for both sides", Found::Hands(hands), allowed).who(giver),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::G4;
    use crate::testing::{a, broken};
    use quantity::{Hands, Side};

    #[test]
    fn hands_are_free_in_the_mode() {
        let one_handed = |hands: Hands, side: Side| {
            broken(move |plan, _| {
                plan.steps[2].mode = "right_on_left_arm".to_owned();
                (a(plan, 2).hands, a(plan, 2).side) = (hands, side);
            })
        };
        assert!(one_handed(Hands::Left, Side::Left).contains(&G4));
        assert!(one_handed(Hands::Both, Side::Left).contains(&G4));
        assert!(one_handed(Hands::None, Side::Left).contains(&G4));
        assert!(
            broken(|plan, _| a(plan, 2).hands = Hands::Right).contains(&G4),
            "both sides need both hands"
        );
        assert!(!broken(|plan, _| (a(plan, 2).hands, a(plan, 2).side) = (Hands::Right, Side::Left)).contains(&G4));
    }

    #[test]
    fn a_mirrored_mode_frees_the_other_hand() {
        let mirrored = |hands: Hands| {
            broken(move |plan, _| {
                plan.steps[2].mode = "right_on_left_arm".to_owned();
                plan.steps[2].mirrored = true;
                plan.steps[2].b_gives = None;
                (a(plan, 2).hands, a(plan, 2).side) = (hands, Side::Right);
            })
        };
        assert!(!mirrored(Hands::Left).contains(&G4));
        assert!(mirrored(Hands::Right).contains(&G4));
    }
}
