//! T3: the arc. Settle, blocks of work, perhaps waking up, close; the calibration first; interludes in long plans.

use crate::case::{Case, PEOPLE, calm, deeds_of};
use crate::finding::{Findings, RuleId};
use crate::law::base;
use catalogue::{Base, RULES, TechniqueId};
use plan::Step;
use quantity::{Occasion, Phase};

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    let minutes_8 = RULES.t3_moderate_from_min.saturating_mul(60);
    let short = case.plan.seconds < minutes_8;
    prohibitions(case, found);
    activate(case, found);
    if short && case.plan.steps.iter().all(calm) {
        return;
    }
    order(case, found);
    if short {
        return;
    }
    sums(case, found);
    calibration(case, found);
    interludes(case, found);
}

/// Settle first, close last, waking up just before the close.
fn order(case: &Case<'_>, found: &mut Findings) {
    let rank = |at: &Step| match at.phase {
        Phase::Settle => 0,
        Phase::Light | Phase::Moderate | Phase::Stretch => 1,
        Phase::Activate => 2,
        Phase::Close => 3,
    };
    let steps = &case.plan.steps;
    if steps.first().is_some_and(|at| at.phase != Phase::Settle) {
        found.at(RuleId::T3, 0, "the first step is not in settle");
    }
    if steps.last().is_some_and(|at| at.phase != Phase::Close) {
        found.at(RuleId::T3, steps.len() - 1, "the last step is not in close");
    }
    for (i, pair) in steps.windows(2).enumerate() {
        if rank(&pair[1]) < rank(&pair[0]) {
            let (before, after) = (pair[0].phase, pair[1].phase);
            found.at(RuleId::T3, i + 1, format!("{after} does not come after {before}"));
        }
    }
}

/// What some plans may not hold.
fn prohibitions(case: &Case<'_>, found: &mut Findings) {
    let seconds = case.plan.seconds;
    let before_event = case.law.pair.session.occasion == Occasion::BeforeEvent;
    for (i, at) in case.steps() {
        let from = match at.phase {
            Phase::Stretch => RULES.t3_stretch_from_min,
            Phase::Moderate => RULES.t3_moderate_from_min,
            _ => 0,
        };
        if seconds < from.saturating_mul(60) {
            found.at(RuleId::T3, i, format!("{} is for plans from {from} minutes", at.phase));
        }
        if before_event && deeds_of(i, at).any(|deed| deed.level() >= 3) {
            found.at(RuleId::T3, i, "nothing firm before an event");
        }
    }
    for receiver in PEOPLE {
        let mut light = false;
        for deed in case.received(receiver) {
            if deed.at.phase == Phase::Moderate && !light {
                found.at(
                    RuleId::T3,
                    deed.step,
                    "moderate before anything light was given to this receiver",
                );
                break;
            }
            light |= deed.at.phase == Phase::Light;
        }
    }
}

/// Waking up: only before an event, brisk, short, standing.
fn activate(case: &Case<'_>, found: &mut Findings) {
    let [least, most] = RULES.t3_activate_s;
    let brisk: Vec<_> = case.steps().filter(|(_, at)| at.phase == Phase::Activate).collect();
    if brisk.is_empty() {
        return;
    }
    let sum: u64 = brisk.iter().map(|(_, at)| u64::from(at.seconds)).sum();
    if !(u64::from(least)..=u64::from(most)).contains(&sum) {
        found.plan(
            RuleId::T3,
            format!("activate lasts {sum} s; allowed are {least} to {most} s in all"),
        );
    }
    for (i, at) in brisk {
        if case.law.pair.session.occasion != Occasion::BeforeEvent {
            found.at(RuleId::T3, i, "activate is only for before an event");
        }
        if at.shared.is_some() {
            found.at(RuleId::T3, i, "activate holds brisk hands and nothing else");
        }
        for deed in deeds_of(i, at) {
            let known = |id: TechniqueId| matches!(id.as_str(), "friction_warm" | "tap_fingertip");
            if !deed.parts().all(|part| known(part.technique)) {
                found.at(RuleId::T3, i, "activate has only friction_warm and tap_fingertip");
            }
            if base(at.pose.entry(), deed.receiver, at.swapped) != Base::Stand {
                found.at(RuleId::T3, i, "who is woken up stands");
            }
        }
    }
}

fn sums(case: &Case<'_>, found: &mut Findings) {
    let long = case.plan.seconds >= RULES.t3_close_long_from_min.saturating_mul(60);
    let close = if long { RULES.t3_close_long_s } else { RULES.t3_close_s };
    for (phase, [least, most]) in [(Phase::Settle, RULES.t3_settle_s), (Phase::Close, close)] {
        let within = case.plan.steps.iter().filter(|at| at.phase == phase);
        let sum: u64 = within.map(|at| u64::from(at.seconds)).sum();
        if !(u64::from(least)..=u64::from(most)).contains(&sum) {
            found.plan(
                RuleId::T3,
                format!("{phase} lasts {sum} s; allowed are {least} to {most} s"),
            );
        }
    }
}

/// The first minute in which anyone gives is still hands in settle.
fn calibration(case: &Case<'_>, found: &mut Findings) {
    const MINUTE_S: u64 = 60;
    let Some(hold) = TechniqueId::parse("hold_still") else {
        return;
    };
    let possible = PEOPLE.iter().any(|&receiver| {
        let giver = receiver.other();
        case.law.gives(giver)
            && case.reachable[receiver].iter().any(|&spot| {
                case.law.works(giver, spot.region)
                    && case.law.open(receiver, spot)
                    && case.law.given(receiver, spot, hold)
            })
    });
    if !possible {
        return;
    }
    let mut given = 0u64;
    for (i, at) in case.steps() {
        if given >= MINUTE_S {
            return;
        }
        if at.a_gives.is_none() && at.b_gives.is_none() {
            continue;
        }
        if at.phase != Phase::Settle || !deeds_of(i, at).all(|deed| deed.hold()) {
            found.at(RuleId::T3, i, "the first minute of hands is still hands in settle");
            return;
        }
        given = given.saturating_add(u64::from(at.seconds));
    }
}

/// In long plans a moment to stand every so often.
fn interludes(case: &Case<'_>, found: &mut Findings) {
    if case.plan.seconds < RULES.t3_interlude_from_min.saturating_mul(60) {
        return;
    }
    let [least, most] = RULES.t3_interlude_every_min.map(|minutes| i64::from(minutes) * 60);
    let [short, long] = RULES.t3_interlude_s;
    let mut last = 0i64;
    for (i, at) in case.steps().filter(|&(i, _)| case.interlude(i)) {
        if !(short..=long).contains(&at.seconds) {
            found.at(
                RuleId::T3,
                i,
                format!("an interlude lasts {short} to {long} s, not {} s", at.seconds),
            );
        }
        let since = i64::from(at.start) - last;
        if !(least..=most).contains(&since) {
            found.at(
                RuleId::T3,
                i,
                format!("this interlude comes after {since} s; allowed are {least} to {most} s"),
            );
        }
        last = i64::from(at.end());
    }
    let rest = i64::from(case.plan.seconds) - last;
    if rest > most {
        found.plan(
            RuleId::T3,
            format!("{rest} s at the end without an interlude; allowed are {most} s"),
        );
    }
}
