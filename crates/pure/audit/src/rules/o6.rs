//! O6: both at once where asked and possible, never both working hard for long; variety, and what each wished for most.

use crate::case::{Case, Deed, PEOPLE};
use crate::finding::{Findings, RuleId};
use crate::law::{Reach, common, orientations, oriented};
use crate::spot::Spot;
use catalogue::{Area, PoseId, RULES, RegionId, Role};
use plan::{Giving, Step};
use quantity::{Hands, Person, Style};
use std::collections::BTreeSet;

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    match case.law.pair.session.style {
        Style::Together => together(case, found),
        Style::Turns => {
            for (i, _) in case.steps().filter(|(_, at)| both(at)) {
                found.at(RuleId::O6, i, "both give at once although turns were asked for");
            }
        }
    }
    loaded(case, found);
    for who in PEOPLE.into_iter().filter(|&who| case.law.gives(who.other())) {
        variety(case, who, found);
    }
}

fn both(at: &Step) -> bool {
    at.a_gives.is_some() && at.b_gives.is_some()
}

fn sum<'s>(steps: impl Iterator<Item = &'s Step>) -> u64 {
    steps.map(|at| u64::from(at.seconds)).sum()
}

fn both_on(case: &Case<'_>) -> u64 {
    sum(case.plan.steps.iter().filter(|at| both(at)))
}

fn together(case: &Case<'_>, found: &mut Findings) {
    if !plainly_possible(case) {
        return;
    }
    let touched = sum(case
        .plan
        .steps
        .iter()
        .filter(|at| at.a_gives.is_some() || at.b_gives.is_some()));
    let (both_on, least) = (both_on(case), RULES.o6_both_on_percent);
    if both_on * 100 < touched * u64::from(least) {
        found.plan(
            RuleId::O6,
            format!("hands of both for {both_on} of {touched} s; at least {least} percent where it is possible"),
        );
    }
}

/// True when nothing stands in the way of both giving at once for half of the time.
fn plainly_possible(case: &Case<'_>) -> bool {
    let law = &case.law;
    let free = |who: Person| law.gives(who) && law.longest_run_s(who).is_none() && !law.sore(who);
    let enough = |who: Person| u32::try_from(case.workable[who].len()).unwrap_or(u32::MAX) >= RULES.t4_region_sides;
    PEOPLE.into_iter().all(|who| free(who) && enough(who)) && PoseId::all().any(|pose| joint(case, pose))
}

/// True when some mode of this pose keeps hands of both on at least two workable places of the other.
fn joint(case: &Case<'_>, pose: PoseId) -> bool {
    let (pose, law) = (pose.entry(), &case.law);
    let roles = [Role::Receiver, Role::Giver];
    if !law.has_room(pose) || !law.near_enough(pose) {
        return false;
    }
    orientations(pose).into_iter().any(|(swapped, mirrored)| {
        let bearable = PEOPLE.iter().all(|&who| law.bearable(pose, who, swapped, &roles));
        let two = |giver: Person, reach: &Reach| {
            let workable = &case.workable[giver.other()];
            let listed = workable.iter().filter(|&&spot| reach.lists(spot)).count();
            common(reach.hands, law.hands(giver)) != Hands::None && listed >= 2
        };
        bearable
            && pose.modes.iter().any(|mode| {
                PEOPLE
                    .iter()
                    .all(|&giver| two(giver, &oriented(mode, giver, swapped, mirrored)))
            })
    })
}

/// Nobody can let go while working hard.
fn loaded(case: &Case<'_>, found: &mut Findings) {
    let hard: u64 = case
        .plan
        .steps
        .iter()
        .filter_map(|at| Some(overlap(at.a_gives.as_ref()?, at.b_gives.as_ref()?)))
        .sum();
    let (both_on, most) = (both_on(case), RULES.o6_both_loaded_percent);
    if hard * 100 > both_on * u64::from(most) {
        found.plan(
            RuleId::O6,
            format!("both work with loaded hands for {hard} of {both_on} s; at most {most} percent"),
        );
    }
}

/// Seconds in which both do loaded work.
fn overlap(one: &Giving, other: &Giving) -> u64 {
    let (one, other) = (hard_spans(one), hard_spans(other));
    let meets = |a: &(u64, u64), b: &(u64, u64)| a.1.min(b.1).saturating_sub(a.0.max(b.0));
    one.iter().flat_map(|a| other.iter().map(move |b| meets(a, b))).sum()
}

/// From when to when within the step the hands are loaded.
fn hard_spans(giving: &Giving) -> Vec<(u64, u64)> {
    let mut clock = 0u64;
    let mut out = Vec::new();
    for part in &giving.parts {
        let from = clock;
        clock = clock.saturating_add(u64::from(part.seconds));
        if part.technique.entry().hand_load >= RULES.o6_loaded_from {
            out.push((from, clock));
        }
    }
    out
}

fn variety(case: &Case<'_>, who: Person, found: &mut Findings) {
    let seconds = u64::from(case.plan.seconds);
    let worked: BTreeSet<RegionId> = case
        .received(who)
        .filter(|deed| deed.work_s() > 0)
        .map(|deed| deed.giving.region)
        .collect();
    let areas: BTreeSet<Area> = worked.iter().map(|region| region.entry().area).collect();
    let span = u64::from(RULES.o6_areas_per_min) * 60;
    let from = u64::from(RULES.o6_regions_from_min) * 60;
    let long = seconds >= from;
    let most = if long {
        u64::from(RULES.o6_areas) * seconds / span.max(1)
    } else {
        u64::from(RULES.o6_areas)
    };
    if u64::try_from(areas.len()).unwrap_or(u64::MAX) > most {
        found.plan(
            RuleId::O6,
            format!("{} areas of one receiver; allowed are {most}", areas.len()),
        );
    }
    if !long {
        return;
    }
    let open: BTreeSet<RegionId> = case.workable[who].iter().map(|spot| spot.region).collect();
    let least = open.len().min(usize::try_from(RULES.o6_regions).unwrap_or(usize::MAX));
    if worked.len() < least {
        found.plan(
            RuleId::O6,
            format!("{} regions of one receiver; at least {least}", worked.len()),
        );
    }
    wished(case, who, found);
}

/// Enough time on one of the regions this person wished for most, among those that can be worked.
fn wished(case: &Case<'_>, who: Person, found: &mut Findings) {
    let needs = &case.law.pair.people[who].needs;
    let possible: Vec<(Spot, u8)> = needs
        .iter()
        .copied()
        .filter(|(spot, _)| case.workable[who].contains(spot))
        .collect();
    let Some(greatest) = possible.iter().map(|&(_, weight)| weight).max() else {
        return;
    };
    let wanted: BTreeSet<Spot> = possible
        .into_iter()
        .filter(|&(_, weight)| weight == greatest)
        .map(|(spot, _)| spot)
        .collect();
    let time = |region: RegionId| -> u64 {
        let there = case
            .received(who)
            .filter(|deed: &Deed<'_>| deed.giving.region == region && deed.spots().any(|spot| wanted.contains(&spot)));
        there.map(|deed| deed.work_s()).sum()
    };
    let best = wanted.iter().map(|spot| time(spot.region)).max().unwrap_or(0);
    let least = RULES.o6_need_s;
    if best < u64::from(least) {
        found.plan(
            RuleId::O6,
            format!("{best} s on what a receiver wished for most; at least {least} s"),
        );
    }
}
