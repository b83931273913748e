//! A new rest for a session that runs: what was done stays and counts, one thing changes, the length stays if it can.

use crate::ban::{self, Ban};
use crate::context::{Context, PEOPLE, bits};
use crate::fill::{Desk, Session};
use crate::mend::{self, Aim};
use crate::moves::{Move, stretches};
use crate::skeleton::close_range;
use crate::state::{Draft, State};
use crate::{Planner, exchange, verify, write};
use catalogue::PhraseId;
use limits::{PairLimits, RegionSide};
use plan::{Change, Giving, Plan, Step};
use quantity::{PerPerson, Person, Phase, Pressure};

/// Why there is no new rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplanError {
    /// The session is over at that second.
    Over,
    /// The plan names a pose or mode that this pair cannot use.
    Foreign,
    /// From there no rest keeps every rule.
    NoRest,
}

impl core::fmt::Display for ReplanError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Over => "the session is over by then",
            Self::Foreign => "the plan uses a pose that these two cannot use",
            Self::NoRest => "no rest of this session keeps every rule from there",
        })
    }
}
impl core::error::Error for ReplanError {}

/// What was done up to about `at_s`, and a new rest in which the change holds. The plan given must be one that the checker
/// accepts within these limits; so is the new one, as a whole.
///
/// # Errors
/// When the session is over, the plan is not of this pair, or no rest can be found.
pub fn replan(done: &Plan, at_s: u32, change: &Change, limits: &PairLimits) -> Result<Plan, ReplanError> {
    replan_banning(done, at_s, change, limits, &[])
}

/// The same without what these two bodies cannot do.
///
/// # Errors
/// As [`replan`].
pub fn replan_banning(
    done: &Plan,
    at_s: u32,
    change: &Change,
    limits: &PairLimits,
    bans: &[Ban],
) -> Result<Plan, ReplanError> {
    if exchange::needed(limits) {
        let bans: Vec<Ban> = bans.iter().map(exchange::ban).collect();
        let new = rest(
            &exchange::plan(done),
            at_s,
            &exchanged(change),
            &limits.clone().swapped(),
            &bans,
        )?;
        Ok(exchange::plan(&new))
    } else {
        rest(done, at_s, change, limits, bans)
    }
}

fn exchanged(change: &Change) -> Change {
    match *change {
        Change::Softer(p) => Change::Softer(p.other()),
        Change::Avoid(p, place) => Change::Avoid(p.other(), place),
        Change::StopGiving(p) => Change::StopGiving(p.other()),
        Change::Shorten(s) => Change::Shorten(s),
    }
}

fn rest(done: &Plan, at_s: u32, change: &Change, limits: &PairLimits, bans: &[Ban]) -> Result<Plan, ReplanError> {
    if at_s >= done.seconds {
        return Err(ReplanError::Over);
    }
    let mut seconds = done.seconds;
    let mut now = limits.clone();
    match *change {
        Change::Softer(p) => {
            limits::merge::soften(&mut now.people[p]);
            no_firmer(&mut now.people[p].receive, done, at_s, p);
        }
        Change::Avoid(p, place) => {
            for place in place.places() {
                limits::merge::close_place(&mut now.people[p], place);
            }
        }
        Change::StopGiving(p) => limits::merge::stop_giving(&mut now.people[p]),
        Change::Shorten(s) => seconds = seconds.saturating_sub(s).max(catalogue::RULES.t4_least_s) / 10 * 10,
    }
    // The whole is judged by what held from the start; only what may still come is narrower.
    let law = Context::new(limits);
    let mut context = Context::new(&now);
    context.gave = law.gave;
    context.workable = law.workable;
    context.calm_capped = law.calm_capped;
    context.both_on = law.both_on;
    context.seconds = seconds;
    let mut desk = Desk::new(context);
    let prefix = prefix(&mut desk, done, at_s)?;
    let clock = prefix.state.clock;
    desk.base = prefix;
    desk.context.bans = ban::read(&desk.context.turned, bans, false);
    desk.context.seconds = seconds.max(clock);
    let wanted = desk.context.seconds;
    let aim = match *change {
        Change::Shorten(_) => Aim::Short(wanted),
        _ => Aim::Long,
    };
    let old: Vec<Step> = done.steps.iter().filter(|s| s.start > at_s).cloned().collect();
    // What was to come, with the one change; where somebody stops giving, the rest is better thought of anew.
    let anew = matches!(change, Change::StopGiving(_));
    let kept = mend::mended(&desk, &old, done.seconds, aim);
    let best = match kept {
        Some(kept) if kept.0 == wanted && !anew => Some(kept),
        kept => {
            let found = search(&desk, done.seconds);
            match (kept, found) {
                (Some(kept), Some(found)) if aim.better(kept.0, found.0) => Some(kept),
                (kept, found) => found.or(kept),
            }
        }
    };
    let best = best.or_else(|| sooner(&desk));
    let (_, session, desk) = best.ok_or(ReplanError::NoRest)?;
    let mut plan = write::plan(&desk, &session);
    plan.from = Some(clock);
    Ok(plan)
}

/// A rest thought of anew for a shorter whole, of which the rules ask less: where nothing else is left.
fn sooner(desk: &Desk) -> Option<(u32, Session, Desk)> {
    let rules = &catalogue::RULES;
    let lengths = [
        rules.t3_interlude_from_min,
        rules.t3_close_long_from_min,
        rules.o6_regions_from_min,
        rules.t3_stretch_from_min,
        rules.t3_moderate_from_min,
    ];
    let requested_s = desk.context.limits.terms.requested_s;
    for seconds in lengths.map(|minutes| minutes * 60 - 10) {
        if seconds < desk.base.state.clock + rules.t3_close_s[0] || seconds >= desk.context.seconds {
            continue;
        }
        let mut desk = desk.clone();
        desk.context.seconds = seconds;
        desk.context.limits.terms.requested_s = seconds;
        let mut planner = Planner::from_desk(desk, false);
        while !planner.advance(8).done {}
        if let Some((_, session, mut desk)) = planner.best {
            desk.context.limits.terms.requested_s = requested_s;
            return Some((desk.context.seconds, session, desk));
        }
    }
    None
}

/// A rest thought of anew. Where nothing whole is as short as was asked, the shortest that is.
fn search(desk: &Desk, most: u32) -> Option<(u32, Session, Desk)> {
    let mut desk = desk.clone();
    let step = (most.saturating_sub(desk.context.seconds) / 6)
        .next_multiple_of(30)
        .max(60);
    while desk.context.seconds <= most {
        let mut planner = Planner::from_desk(desk.clone(), false);
        while !planner.advance(8).done {}
        let found = planner
            .best
            .map(|(_, session, desk)| (desk.context.seconds, session, desk));
        let found = found.or_else(|| closing(&desk, desk.context.seconds));
        if found.is_some() || desk.context.seconds == most {
            return found;
        }
        desk.context.seconds = (desk.context.seconds + step).min(most);
    }
    None
}

/// Softer never gives a place more pressure than was still to come there, nor, where nothing was, anywhere.
fn no_firmer(receive: &mut limits::ReceiveLimits, done: &Plan, at_s: u32, receiver: Person) {
    let mut to_come = [Pressure::ZERO; RegionSide::SLOTS];
    let coming = done.steps.iter().filter(|s| s.end() > at_s);
    for giving in coming.filter_map(|s| s.gives(receiver.other())) {
        let firmest = giving.parts.iter().map(|p| p.pressure).max().unwrap_or(Pressure::ZERO);
        for place in RegionSide::dosed(giving.region, giving.side) {
            to_come[place.slot()] = to_come[place.slot()].max(firmest);
        }
    }
    let anywhere = to_come
        .iter()
        .copied()
        .max()
        .unwrap_or(Pressure::ZERO)
        .max(Pressure::ONE);
    for place in RegionSide::all() {
        let here = to_come[place.slot()];
        let most = if here > Pressure::ZERO { here } else { anywhere };
        let cell = receive.cell_mut(place);
        cell.max_pressure = cell.max_pressure.min(most);
    }
}

/// Nothing but a quiet close after what was done, as long as may be.
fn closing(desk: &Desk, longest: u32) -> Option<(u32, Session, Desk)> {
    let clock = desk.base.state.clock;
    let done = desk.base.steps.last().is_some_and(|s| s.phase == Phase::Close);
    let mut seconds = desk
        .context
        .seconds
        .max(clock + close_range(desk, desk.context.seconds).0)
        .min(longest);
    while seconds >= clock.max(catalogue::RULES.t4_least_s) {
        let mut desk = desk.clone();
        desk.context.seconds = seconds;
        let mut session = desk.base.clone();
        let whole = if done && seconds == clock {
            true
        } else {
            desk.close(&mut session, seconds - clock)
        };
        if whole && verify::broken(&desk, &session).is_none() {
            return Some((seconds, session, desk));
        }
        seconds = seconds.checked_sub(10)?;
    }
    None
}

/// The steps that ended or run by then, written into the ledger.
fn prefix(desk: &mut Desk, done: &Plan, at_s: u32) -> Result<Session, ReplanError> {
    let mut session = Session {
        state: State::new(),
        steps: Vec::new(),
    };
    for step in done.steps.iter().filter(|s| s.start <= at_s) {
        let mut step = step.clone();
        if step.end() > at_s && !still_allowed(desk, &step) {
            cut(&mut step, at_s);
        }
        let draft = draft(desk, &step).ok_or(ReplanError::Foreign)?;
        session.state.record(&desk.context, &desk.moves, &draft);
        session.steps.push(draft);
    }
    Ok(session)
}

/// True when what this step does may still be done.
pub(crate) fn still_allowed(desk: &Desk, step: &Step) -> bool {
    PEOPLE.iter().all(|&giver| {
        step.gives(giver).is_none_or(|giving| {
            desk.context.gives[giver]
                && limits::RegionSide::dosed(giving.region, giving.side).all(|place| {
                    let cell = desk.context.limits.people[giver.other()].receive.cell(place);
                    cell.open() && giving.parts.iter().all(|p| p.pressure <= cell.max_pressure)
                })
        })
    })
}

/// Ends a running step at the next quantum at which every giver's part ends.
fn cut(step: &mut Step, at_s: u32) {
    if !matches!(step.phase, Phase::Light | Phase::Moderate) {
        return;
    }
    let ends = |giving: &Giving, at: u32| {
        let mut end = 0;
        giving.parts.iter().any(|p| {
            end += p.seconds;
            end == at
        })
    };
    let at = (1..3).map(|q| q * 90).find(|&at| {
        at < step.seconds && step.start + at > at_s && PEOPLE.iter().all(|&p| step.gives(p).is_none_or(|g| ends(g, at)))
    });
    let Some(at) = at else { return };
    step.seconds = at;
    for giver in PEOPLE {
        if let Some(giving) = step.gives_mut(giver) {
            let mut left = at;
            giving.parts.retain(|p| {
                let keep = left > 0;
                left = left.saturating_sub(p.seconds);
                keep
            });
            giving.phrase = None;
        }
    }
}

pub(crate) fn draft(desk: &mut Desk, step: &Step) -> Option<Draft> {
    let turned = desk
        .context
        .turned
        .iter()
        .position(|t| t.pose == step.pose && t.swapped == step.swapped && t.mirrored == step.mirrored)?;
    let mode = desk.context.turned[turned]
        .modes
        .iter()
        .position(|m| m.name == step.mode)?;
    let mut gives = PerPerson::default();
    for giver in PEOPLE {
        if let Some(giving) = step.gives(giver) {
            let made = as_move(desk, giver, giving, step.phase);
            gives[giver] = Some((desk.moves.len(), giving.hands));
            desk.moves.push(made);
        }
    }
    let interlude = step.phase == Phase::Stretch
        && step.shared.is_some()
        && matches!(step.pose.as_str(), "interlude_standing" | "rest_seated")
        && desk.context.limits.terms.requested_s >= catalogue::RULES.t3_interlude_from_min * 60;
    Some(Draft {
        start: step.start,
        seconds: step.seconds,
        changeover: step.changeover_before,
        phase: step.phase,
        turned,
        mode,
        gives,
        shared: step.shared.as_ref().map(|s| s.technique),
        interlude,
    })
}

/// A giving of an existing plan as a move of ours.
fn as_move(desk: &Desk, giver: Person, giving: &Giving, phase: Phase) -> Move {
    let hold = desk.context.hold;
    let mut made = Move {
        giver,
        region: giving.region,
        side: giving.side,
        places: bits(giving.region, giving.side),
        phase,
        phrase: giving.phrase,
        parts: giving.parts.clone(),
        seconds: 0,
        level: 0,
        work_s: 0,
        broad_s: 0,
        hold: true,
        stretch: false,
        two_hands: false,
        loaded: 0,
        worth: 0,
        kin: giving
            .phrase
            .and_then(|id| PhraseId::all().position(|other| other == id))
            .map_or(u32::MAX, |index| index as u32 + 1),
    };
    for part in &giving.parts {
        let technique = part.technique.entry();
        if technique.hand_load >= catalogue::RULES.o6_loaded_from {
            for ten in (made.seconds / 10)..((made.seconds + part.seconds) / 10).min(32) {
                made.loaded |= 1 << ten;
            }
        }
        made.seconds += part.seconds;
        made.level = made.level.max(part.pressure.level());
        if Some(part.technique) != hold {
            made.hold = false;
            made.work_s += part.seconds;
            if technique.thumb_load == 0 {
                made.broad_s += part.seconds;
            }
        }
        made.stretch |= stretches(part.technique);
    }
    made.worth = made.work_s * 90 + (made.seconds - made.work_s) * 20;
    made
}
