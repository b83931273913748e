//! O4: how long a pose lasts, how often it changes, how long a change takes, and lying.

use crate::case::{Case, PEOPLE};
use crate::finding::{Findings, RuleId};
use crate::law;
use catalogue::{Base, RULES};
use plan::Step;
use quantity::{Person, Place};

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    visits(case, found);
    changes(case, found);
    for (i, at) in case.steps() {
        match i.checked_sub(1).and_then(|before| case.plan.steps.get(before)) {
            Some(before) => changeover(case, i, before, at, found),
            None if at.changeover_before != 0 => found.at(RuleId::O4, i, "nothing changes before the first step"),
            None => {}
        }
    }
    lying(case, found);
}

/// What a person rests on in a step.
fn base(at: &Step, who: Person) -> Base {
    law::base(at.pose.entry(), who, at.swapped)
}

/// A stay in one pose, from first start to last end; an interlude is a visit of its own.
fn visits(case: &Case<'_>, found: &mut Findings) {
    let steps = &case.plan.steps;
    let mut since = 0u32;
    for (i, at) in case.steps() {
        let before = i.checked_sub(1).and_then(|before| steps.get(before));
        let same = before.is_some_and(|before| before.pose == at.pose);
        if !same || case.interlude(i) || i.checked_sub(1).is_some_and(|before| case.interlude(before)) {
            since = at.start;
        }
        let (stay, most) = (at.end().saturating_sub(since), at.pose.entry().dwell_max_s);
        if stay > u32::from(most) {
            found.at(RuleId::O4, i, format!("{stay} s in {}; allowed are {most} s", at.pose));
        }
    }
}

fn changes(case: &Case<'_>, found: &mut Findings) {
    let poses: Vec<_> = case
        .steps()
        .filter(|&(i, _)| !case.interlude(i))
        .map(|(_, at)| at.pose)
        .collect();
    let changes = poses.windows(2).filter(|pair| pair[0] != pair[1]).count();
    let class = RULES
        .o4_change_minutes
        .iter()
        .position(|most| case.plan.seconds <= most.saturating_mul(60));
    let class = class.unwrap_or(RULES.o4_change_minutes.len());
    let most = RULES.o4_changes.get(class).copied().unwrap_or(0);
    if u64::try_from(changes).unwrap_or(u64::MAX) > u64::from(most) {
        found.plan(RuleId::O4, format!("{changes} changes of pose; allowed are {most}"));
    }
}

fn changeover(case: &Case<'_>, i: usize, before: &Step, at: &Step, found: &mut Findings) {
    let still = before.pose == at.pose && before.swapped == at.swapped && before.mirrored == at.mirrored;
    let ordinary = if still {
        0
    } else if before.pose == at.pose {
        RULES.o4_swap_s
    } else if far(case, before, at) {
        RULES.o4_changeover_far_s
    } else {
        RULES.o4_changeover_s
    };
    let rising = PEOPLE
        .into_iter()
        .filter(|&who| base(at, who).rank() > base(before, who).rank());
    let least = rising
        .map(|who| case.law.slow_rise_s(who))
        .max()
        .unwrap_or(0)
        .max(ordinary);
    let most = if still { 0 } else { least.max(RULES.o4_changeover_far_s) };
    let takes = at.changeover_before;
    if !(least..=most).contains(&takes) {
        found.at(
            RuleId::O4,
            i,
            format!("the change before it takes {takes} s; allowed are {least} to {most} s"),
        );
    }
}

/// True when somebody goes between high and low, or the furniture is other.
fn far(case: &Case<'_>, before: &Step, at: &Step) -> bool {
    let high = |at: &Step, who: Person| base(at, who).rank() >= Base::Chair.rank();
    let (one, other) = (before.pose.entry().places, at.pose.entry().places);
    let anywhere = one.contains(Place::Standing) || other.contains(Place::Standing);
    let shared = Place::ALL
        .iter()
        .any(|&place| one.contains(place) && other.contains(place) && case.law.place(place));
    PEOPLE.iter().any(|&who| high(before, who) != high(at, who)) || !(anywhere || shared)
}

/// Lying comes after sitting, and nobody rises from it twice.
fn lying(case: &Case<'_>, found: &mut Findings) {
    let steps = &case.plan.steps;
    let lies = |at: &Step| PEOPLE.iter().any(|&who| base(at, who).lying());
    if steps.first().is_some_and(lies) && !steps.iter().all(lies) {
        found.at(RuleId::O4, 0, "lying comes after sitting");
    }
    for who in PEOPLE {
        let rises = steps
            .windows(2)
            .filter(|pair| base(&pair[0], who).lying() && !base(&pair[1], who).lying());
        let (count, most) = (rises.count(), RULES.o4_rises_from_lying);
        if u64::try_from(count).unwrap_or(u64::MAX) > u64::from(most) {
            found.plan(RuleId::O4, format!("{count} rises from lying; allowed is {most}"));
        }
    }
}
