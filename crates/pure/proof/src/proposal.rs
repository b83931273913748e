//! What is not even proposed: what the atlas calls impossible for everybody of about these statures.
//!
//! The atlas knows nothing of span and weight, so where one is told nothing is left out ahead. What it lets through is
//! proposed, not promised: every step is still solved for the real pair.

use limits::PairLimits;
use planner::Ban;
use quantity::{PerPerson, Person};
use reach::atlas::{Listed, hopeless};

/// Bans for a search that has not begun.
pub(crate) fn bans(limits: &PairLimits) -> Vec<Ban> {
    let terms = &limits.terms;
    if Person::ALL
        .iter()
        .any(|&who| terms.span_cm[who].is_some() || terms.weight_kg[who].is_some())
    {
        return Vec::new();
    }
    let mut all = Vec::new();
    for swapped in [false, true] {
        let statures = if swapped {
            terms.stature_cm.swapped()
        } else {
            terms.stature_cm
        };
        for one in hopeless(statures) {
            let pose = one.pose.entry();
            for mirrored in [false, true] {
                if (pose.swap || !swapped) && (pose.mirror || !mirrored) {
                    all.push(ban(&one, swapped, mirrored));
                }
            }
        }
    }
    all
}

/// In the roles and sides of a plan.
fn ban(one: &Listed, swapped: bool, mirrored: bool) -> Ban {
    let gives = if swapped {
        one.task.gives.swapped()
    } else {
        one.task.gives
    };
    let turned = |who: Person| {
        gives[who].map(|give| {
            if mirrored {
                (give.region, give.side.mirrored(), give.hands.mirrored())
            } else {
                (give.region, give.side, give.hands)
            }
        })
    };
    Ban {
        pose: one.pose,
        mode: one.mode.to_owned(),
        swapped,
        mirrored,
        gives: PerPerson::from_fn(turned),
    }
}
