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
