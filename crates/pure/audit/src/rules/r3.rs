//! R3: left and right get about the same where both can be had.

use crate::case::{Case, Deed, PEOPLE};
use crate::finding::{Findings, RuleId};
use crate::law::{common, orientations, oriented};
use crate::spot::Spot;
use catalogue::{PoseId, RULES};
use quantity::{Hands, Person, QUANTUM_S, Side};
use std::collections::BTreeSet;

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    let most = u64::from(RULES.r3_side_quanta) * u64::from(QUANTUM_S);
    for receiver in PEOPLE {
        let listed = listed(case, receiver);
        for left in Spot::all().filter(|spot| spot.side == Side::Left) {
            let right = left.opposite();
            let both = |set: &BTreeSet<Spot>| set.contains(&left) && set.contains(&right);
            if !both(&case.workable[receiver]) || !both(&listed) || one_sided(case, receiver, left) {
                continue;
            }
            let work = |spot: Spot| -> u64 {
                let here = case
                    .received(receiver)
                    .filter(|deed| deed.spots().any(|one| one == spot));
                here.map(|deed: Deed<'_>| deed.work_s()).sum()
            };
            let (one, other) = (work(left), work(right));
            if one.abs_diff(other) > most {
                let region = left.region;
                found.plan(
                    RuleId::R3,
                    format!("{region}: {one} s left and {other} s right; they differ by at most {most} s"),
                );
            }
        }
    }
}

/// True when the receiver wished for one side of this region only.
fn one_sided(case: &Case<'_>, receiver: Person, left: Spot) -> bool {
    let needs = &case.law.pair.people[receiver].needs;
    let wished = |spot: Spot| needs.iter().any(|&(need, _)| need == spot);
    wished(left) != wished(left.opposite())
}

/// What modes of the poses the plan uses list for a free hand of the partner, however turned.
fn listed(case: &Case<'_>, receiver: Person) -> BTreeSet<Spot> {
    let giver = receiver.other();
    let free = case.law.hands(giver);
    let used: BTreeSet<PoseId> = case.plan.steps.iter().map(|at| at.pose).collect();
    let mut out = BTreeSet::new();
    for pose in used.into_iter().map(PoseId::entry) {
        for (swapped, mirrored) in orientations(pose) {
            for mode in pose.modes {
                let reach = oriented(mode, giver, swapped, mirrored);
                if common(reach.hands, free) != Hands::None {
                    out.extend(reach.targets.into_iter().chain(reach.brief));
                }
            }
        }
    }
    out
}
