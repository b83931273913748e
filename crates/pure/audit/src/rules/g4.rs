//! G4: the giver's hands are the mode's, at least one, and both where both sides are worked.

use crate::case::Case;
use crate::finding::{Findings, RuleId};
use quantity::{Hands, Side};

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for deed in case.deeds() {
        let hands = deed.giving.hands;
        if hands == Hands::None {
            found.at(RuleId::G4, deed.step, "something is given without a hand");
        }
        if deed.giving.side == Side::Both && hands != Hands::Both {
            found.at(RuleId::G4, deed.step, "both sides need both hands");
        }
        if let Some(reach) = super::o5::reach(&deed).filter(|reach| !reach.hands.include(hands)) {
            found.at(
                RuleId::G4,
                deed.step,
                format!("hands {hands}; the mode leaves {}", reach.hands),
            );
        }
    }
}
