//! O5: the mode exists and reaches the place; what is brief stays brief; a hand that gives is not worked.

use crate::case::{Case, Deed};
use crate::finding::{Findings, RuleId};
use crate::law::{Reach, oriented};
use crate::spot::Spot;
use catalogue::Mode;
use plan::Step;
use quantity::{Hands, QUANTUM_S, Side};

/// The mode a step names.
pub(super) fn mode(at: &Step) -> Option<&'static Mode> {
    at.pose.entry().modes.iter().find(|mode| mode.name == at.mode)
}

/// What the giver's hands reach in the step's mode.
pub(super) fn reach(deed: &Deed<'_>) -> Option<Reach> {
    mode(deed.at).map(|mode| oriented(mode, deed.giver, deed.at.swapped, deed.at.mirrored))
}

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for (i, at) in case.steps() {
        let pose = at.pose.entry();
        if mode(at).is_none() {
            // Calm may be held in any mode of any pose, but a mode it is.
            found.at(RuleId::O5, i, format!("{} has no such mode", at.pose));
        }
        if at.swapped && !pose.swap {
            found.at(RuleId::O5, i, format!("the roles of {} are not exchanged", at.pose));
        }
        if at.mirrored && !pose.mirror {
            found.at(RuleId::O5, i, format!("{} is not mirrored", at.pose));
        }
    }
    for deed in case.deeds() {
        if let Some(reach) = reach(&deed) {
            within(case, &deed, &reach, found);
        }
        busy(&deed, found);
    }
}

fn within(case: &Case<'_>, deed: &Deed<'_>, reach: &Reach, found: &mut Findings) {
    for spot in deed.spots() {
        if !reach.lists(spot) {
            found.at(
                RuleId::O5,
                deed.step,
                format!("{spot} is out of reach in {}", deed.at.pose),
            );
        } else if !reach.targets.contains(&spot) {
            let stay = stay(case, deed, spot);
            if stay > u64::from(QUANTUM_S) {
                found.at(
                    RuleId::O5,
                    deed.step,
                    format!("{spot} is reached briefly here, not for {stay} s"),
                );
            }
        }
    }
}

/// Seconds at a place in this step and the steps next to it that go on there.
fn stay(case: &Case<'_>, deed: &Deed<'_>, spot: Spot) -> u64 {
    let steps = &case.plan.steps;
    let there = |at: &Step| {
        let giving = at.gives(deed.giver);
        giving.is_some_and(|giving| Spot::dosed(giving.region, giving.side).any(|one| one == spot))
    };
    let before = steps.iter().take(deed.step).rev().take_while(|at| there(at));
    let after = steps.iter().skip(deed.step).take_while(|at| there(at));
    let lasts = |at: &Step| {
        at.gives(deed.giver).map_or(0, |giving| {
            giving.parts.iter().map(|part| u64::from(part.seconds)).sum()
        })
    };
    before.chain(after).map(lasts).sum()
}

/// An arm that gives is not worked; its upper arm may be held.
fn busy(deed: &Deed<'_>, found: &mut Findings) {
    let Some(other) = deed.at.gives(deed.receiver) else {
        return;
    };
    let in_use = |side: Side| match side {
        Side::Left => other.hands.include(Hands::Left),
        Side::Right => other.hands.include(Hands::Right),
        Side::Midline | Side::Both => false,
    };
    for spot in deed.spots().filter(|spot| in_use(spot.side)) {
        let taken = match spot.region.as_str() {
            "wrist" | "palm" | "hand_back" | "fingers" | "forearm_front" | "forearm_back" | "elbow_front"
            | "elbow_back" => true,
            "upper_arm" => !deed.hold(),
            _ => false,
        };
        if taken {
            found.at(RuleId::O5, deed.step, format!("{spot} is giving at that moment"));
        }
    }
}
