//! Where one thing cannot be changed alone: the plan is made again, from the poses it had, with what the two like.

use super::{Refused, Shaped, missing, told};
use crate::Planner;
use limits::{PairLimits, Preferences, RegionSide, Subject};
use plan::{Gone, Item, Plan, Why};

/// Another length.
pub(crate) fn of_length(old: &Plan, limits: PairLimits, wishes: Preferences) -> Result<Shaped, Refused> {
    let plan = again(old, &limits, &wishes);
    let why = if plan.seconds < old.seconds {
        Why::NeedsTime
    } else {
        Why::MadeRoom
    };
    Ok(told(old, plan, &limits, wishes, &[], &[], why))
}

/// Other places: what no pose there reaches falls away.
pub(crate) fn elsewhere(old: &Plan, limits: PairLimits, wishes: Preferences) -> Result<Shaped, Refused> {
    let plan = again(old, &limits, &wishes);
    let reached = |item: &Item| {
        catalogue::PoseId::all()
            .filter(|pose| pose.entry().places.meets(limits.terms.places))
            .flat_map(|pose| pose.entry().modes)
            .flat_map(|mode| [&mode.a, &mode.b])
            .flat_map(|side| side.targets.iter().chain(side.brief))
            .any(|&(region, _)| region == item.region)
    };
    let mut shaped = told(old, plan, &limits, wishes, &[], &[], Why::MadeRoom);
    for Gone { item, why } in &mut shaped.gone {
        if !reached(item) {
            *why = Why::NoPose;
        }
    }
    Ok(shaped)
}

/// A plan of the same length with more of this in it, if there is one.
pub(crate) fn with_more(old: &Plan, limits: &PairLimits, wishes: &Preferences, subject: Subject) -> Option<Plan> {
    let open = RegionSide::all().any(|place| {
        let there = match subject {
            Subject::Place(region) | Subject::Here(region, _) => place.region() == region,
            Subject::Technique(technique) => technique.entry().regions.contains(place.region()),
        };
        there
            && [&limits.people.a, &limits.people.b]
                .into_iter()
                .any(|p| p.receive.cell(place).open())
    });
    let plan = open.then(|| again(old, limits, wishes))?;
    let seconds = |plan: &Plan| -> u32 {
        let about = |giving: &&plan::Giving| Item::of(giving).is_some_and(|item| item.is_about(subject));
        let givings = plan.steps.iter().flat_map(|s| s.a_gives.iter().chain(&s.b_gives));
        givings.filter(about).flat_map(|g| &g.parts).map(|p| p.seconds).sum()
    };
    let same = plan.seconds == old.seconds && !missing(&plan, old).is_empty();
    (same && seconds(&plan) > seconds(old)).then_some(plan)
}

fn again(_old: &Plan, limits: &PairLimits, wishes: &Preferences) -> Plan {
    let mut planner = Planner::with(limits, wishes);
    while !planner.advance(8).done {}
    planner.finish()
}
