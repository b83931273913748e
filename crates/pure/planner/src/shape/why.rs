//! Which kind of rule keeps a step from following: the reason people are told. Whatever would hold for any two people is
//! said as it is; whatever comes from these two alone is one word, the same for a limit, an illness and an answer.

use crate::context::{Context, PEOPLE};
use crate::fill::Desk;
use crate::moves::Move;
use crate::state::{Draft, State};
use limits::RegionSide;
use plan::Why;
use quantity::{Person, Phase};

/// The kind of a rule that the whole of a session broke.
pub(crate) fn of_rule(rule: &str) -> Why {
    match rule {
        "R3" => Why::SidesEven,
        "R4" | "O6 hands" => Why::BothEven,
        "O6 breadth" => Why::Breadth,
        _ => Why::NeedsTime,
    }
}

/// Why this step cannot follow. Asked only when it cannot.
pub(crate) fn blocked(desk: &Desk, state: &State, step: &Draft) -> Why {
    let context = &desk.context;
    let turned = &context.turned[step.turned];
    let changeover = state.changeover(context, step.turned);
    let start = state.clock + changeover;
    if start + step.seconds > context.seconds || step.seconds > state.stay(context, step.turned) {
        return Why::NeedsTime;
    }
    let gives = [step.gives.a.is_some(), step.gives.b.is_some()];
    let (gives, receives) = if step.shared.is_some() {
        ([false; 2], [false; 2])
    } else {
        (gives, [gives[1], gives[0]])
    };
    if !context.bodies_fit(turned, gives, receives) {
        return Why::Today;
    }
    let given = |giver: Person| step.gives[giver].map(|(index, _)| &desk.moves[index]);
    for giver in PEOPLE {
        let Some(given) = given(giver) else { continue };
        if let Some(why) = tired(context, state, given, start) {
            return why;
        }
        if let Some(why) = place(context, state, given, step, changeover) {
            return why;
        }
    }
    // What is left: hands and places that the mode does not offer together, or no more changes of pose.
    if PEOPLE.iter().any(|&p| step.gives[p].is_some()) {
        Why::NoPose
    } else {
        Why::NeedsTime
    }
}

/// G1 to G3: with anyone's hands, or only with the hands of today.
fn tired(context: &Context, state: &State, given: &Move, start: u32) -> Option<Why> {
    let rules = &catalogue::RULES;
    let hand = &state.hand[given.giver];
    let full = |drain: i64, ceiling: i64| {
        let mut bucket = (hand.bucket - drain * i64::from(start.saturating_sub(hand.bucket_at))).max(0);
        given.parts.iter().any(|part| {
            let load = 100 * i64::from(part.technique.entry().hand_load);
            bucket = (bucket + (load - drain) * i64::from(part.seconds)).max(0);
            bucket > ceiling
        })
    };
    let (mut thumb, mut thumb_end, mut at) = (hand.thumb, hand.thumb_end, start);
    for part in &given.parts {
        let load = part.technique.entry().thumb_load;
        if thumb >= rules.g2_thumb_load && at < thumb_end + 30 && load >= thumb {
            return Some(Why::HandsRest);
        }
        at += part.seconds;
        (thumb, thumb_end) = (load, at);
    }
    if full(context.drain[given.giver], context.ceiling[given.giver]) {
        let usual = i64::from(rules.g1_drain_hundredths[context.limits.terms.experience.index()]);
        let tired = full(usual, 30 * i64::from(rules.g1_ceiling_hundredths));
        return Some(if tired { Why::HandsRest } else { Why::Today });
    }
    let most = context.limits.people[given.giver].give.max_run_s?;
    let unbroken = hand.gave && start < hand.last_end + rules.g3_run_break_s;
    let from = if unbroken { hand.run_start } else { start };
    (start + given.seconds - from > (most / 90 * 90).max(90)).then_some(Why::Today)
}

/// What the place itself does not bear.
fn place(context: &Context, state: &State, given: &Move, step: &Draft, changeover: u32) -> Option<Why> {
    let rules = &catalogue::RULES;
    let receiver = given.giver.other();
    if given.phase == Phase::Moderate && !given.hold && !state.light_given[receiver] {
        return Some(Why::LightFirst);
    }
    let area = Context::area(given.region).index();
    if given.work_s > 0 && state.area_work[receiver][area] == 0 {
        let areas = state.area_work[receiver].iter().filter(|&&s| s > 0).count() as u32;
        if areas >= context.areas() {
            return Some(Why::Breadth);
        }
    }
    let long = context.seconds > rules.r2_long_from_min * 60;
    let most = rules.r2_quanta[usize::from(long)] * 90;
    for place in RegionSide::dosed(given.region, given.side) {
        let dose = &state.dose[receiver][place.slot()];
        let before = dose.row_step != u16::MAX && dose.row_step + 1 == state.steps;
        let row = if before { u32::from(dose.row_work) } else { 0 };
        if given.work_s > 0
            && (u32::from(dose.work) + given.work_s > most || row + given.work_s > rules.r2_in_a_row * 90)
        {
            return Some(Why::Enough);
        }
        if dose.last_level > 0 && given.level > dose.last_level + 1 {
            return Some(Why::LightFirst);
        }
        if let Some(why) = ramp(context, state, given, place) {
            return Some(why);
        }
        if hardly_reached(context, state, given, place, step) || same_for_long(state, given, place, step, changeover) {
            return Some(Why::Enough);
        }
    }
    None
}

/// O5: a place that is reached for a moment only.
fn hardly_reached(context: &Context, state: &State, given: &Move, place: RegionSide, step: &Draft) -> bool {
    let dose = &state.dose[given.giver.other()][place.slot()];
    let reach = &context.turned[step.turned].modes[step.mode].reach[given.giver];
    let bit = crate::context::bit(place);
    let brief = reach.brief & bit != 0 && reach.targets & bit == 0;
    let before = |step: u16| step != u16::MAX && step + 1 == state.steps;
    (brief && (step.seconds > 90 || before(dose.touch_step))) || before(dose.brief_step)
}

/// P3 and P4: light before more, for anyone or only today.
fn ramp(context: &Context, state: &State, given: &Move, place: RegionSide) -> Option<Why> {
    let receiver = given.giver.other();
    let dose = &state.dose[receiver][place.slot()];
    if given.stretch && state.warmed(receiver, place) < 90 {
        return Some(Why::LightFirst);
    }
    if given.level < 2 || given.phase == Phase::Light {
        return None;
    }
    let seconds = i64::from(given.seconds);
    let twice = 2 * i64::from(dose.light) + state.near(receiver, place);
    let warm = i64::from(context.limits.people[receiver].receive.warm_factor_tenths.max(10));
    let two = i64::from(dose.two_after) + seconds;
    if given.level == 2 && two * warm > 10 * twice {
        let usual = two > twice;
        return Some(if usual { Why::LightFirst } else { Why::Today });
    }
    let three = i64::from(dose.three) + seconds;
    (given.level == 3 && (twice == 0 || three > i64::from(dose.two))).then_some(Why::LightFirst)
}

/// R1: one technique on and on at one place.
fn same_for_long(state: &State, given: &Move, place: RegionSide, step: &Draft, changeover: u32) -> bool {
    let dose = &state.dose[given.giver.other()][place.slot()];
    let on = changeover == 0 && dose.technique_end == state.clock && step.shared.is_none();
    let (mut technique, mut run) = if on {
        (dose.technique, u32::from(dose.technique_run))
    } else {
        (u16::MAX, 0)
    };
    given.parts.iter().any(|part| {
        let id = part.technique.index() as u16;
        run = if id == technique {
            run + part.seconds
        } else {
            part.seconds
        };
        technique = id;
        run > u32::from(part.technique.entry().longest_s)
    })
}
