//! What makes a session restless, and so worth less: a pose for two minutes, a turn of one stroke, left and right exchanged
//! for a moment, an area left and come back to, work after the stretch that should have ended it.

use crate::context::{Context, PEOPLE};
use crate::fill::{Desk, Session};
use quantity::{Person, Phase};

/// A pose is worth getting into for this long, seconds.
const VISIT_S: u32 = 240;
/// One person's turn is worth lying back for from here on, seconds.
const TURN_S: u32 = 270;
/// Cost of a visit that is shorter.
const SHORT_VISIT: i64 = 30;
/// Cost of a turn that is shorter.
const SHORT_TURN: i64 = 18;
/// Cost of exchanging roles or sides.
const EXCHANGE: i64 = 10;
/// Cost of an area that is come back to.
const BACK: i64 = 5;
/// Cost of work on an area after its stretch.
const AFTER_STRETCH: i64 = 12;

/// Cost of receiving nothing in a position that does one good, where there is one.
const LESS_GOOD: i64 = 80;

/// What sessions are chosen by: before an event first of all that both wake up, then the objective.
pub(crate) fn rank(desk: &Desk, session: &Session) -> i64 {
    let awake = desk.context.before_event && session.steps.iter().any(|s| s.phase == Phase::Activate);
    objective(desk, session) + if awake { 1_000_000 } else { 0 }
}

/// Cost of each point by which both would have wanted something done together.
const APART: i64 = 3;

/// The objective of a session: what it is worth, less what makes it restless.
pub(crate) fn objective(desk: &Desk, session: &Session) -> i64 {
    desk.value.objective(&desk.context, &session.state) - unrest(desk, session)
}

fn unrest(desk: &Desk, session: &Session) -> i64 {
    apart(desk, session)
        + positions(desk, session)
        + visits(desk, session)
        + turns(session)
        + PEOPLE.iter().map(|&p| areas(desk, session, p)).sum::<i64>()
}

/// Nothing done together, where it could be and would be welcome.
fn apart(desk: &Desk, session: &Session) -> i64 {
    let most = desk.together.iter().map(|t| desk.wish(t.technique)).max().unwrap_or(0);
    let done = session
        .steps
        .iter()
        .filter_map(|s| s.shared)
        .filter(|t| !t.entry().regions.is_empty())
        .map(|t| desk.wish(t))
        .max();
    let long = desk.context.seconds >= catalogue::RULES.o6_regions_from_min * 60;
    if long {
        (most - done.unwrap_or(0)).max(0) * APART
    } else {
        0
    }
}

/// Receiving in positions that do one good, such as lying on the side late in a pregnancy.
fn positions(desk: &Desk, session: &Session) -> i64 {
    let mut cost = 0;
    for receiver in PEOPLE {
        let good = desk.context.limits.people[receiver].preferred_exposures;
        let received: Vec<(bool, u32)> = session
            .steps
            .iter()
            .filter(|s| s.gives[receiver.other()].is_some())
            .map(|s| (desk.context.turned[s.turned].exposures[receiver].meets(good), s.seconds))
            .collect();
        let all: u32 = received.iter().map(|r| r.1).sum();
        let well: u32 = received.iter().filter(|r| r.0).map(|r| r.1).sum();
        if !good.is_empty() && all > 0 {
            cost += LESS_GOOD * i64::from(all - well) / i64::from(all);
        }
    }
    cost
}

/// Visits, interludes left out, and exchanges within them.
fn visits(desk: &Desk, session: &Session) -> i64 {
    if session.state.clock < 600 {
        return 0;
    }
    let mut cost = 0;
    let mut visit: Option<(usize, u32)> = None;
    for step in session.steps.iter().filter(|s| !s.interlude) {
        let pose = desk.context.turned[step.turned].pose.index();
        match &mut visit {
            Some((here, seconds)) if *here == pose => {
                *seconds += step.changeover + step.seconds;
                cost += if step.changeover > 0 { EXCHANGE } else { 0 };
            }
            _ => {
                cost += visit.map_or(0, |v| if v.1 < VISIT_S { SHORT_VISIT } else { 0 });
                visit = Some((pose, step.seconds));
            }
        }
    }
    // The last is the close as well; a quiet end in a pose of its own may be as short as it is.
    let rest = session
        .steps
        .last()
        .is_some_and(|s| s.phase == Phase::Close && s.changeover > 0);
    cost + visit.map_or(0, |v| if v.1 < VISIT_S && !rest { SHORT_VISIT } else { 0 })
}

/// Turns: the time one gives alone until the other gives.
fn turns(session: &Session) -> i64 {
    let mut cost = 0;
    let mut turn: Option<(Person, u32)> = None;
    let price = |turn: Option<(Person, u32)>| turn.map_or(0, |t| if t.1 < TURN_S { SHORT_TURN } else { 0 });
    for step in &session.steps {
        if !matches!(step.phase, Phase::Light | Phase::Moderate | Phase::Stretch) {
            continue;
        }
        let alone = match (step.gives.a.is_some(), step.gives.b.is_some()) {
            (true, false) => Person::A,
            (false, true) => Person::B,
            (false, false) => continue,
            (true, true) => {
                cost += price(turn.take());
                continue;
            }
        };
        match &mut turn {
            Some((giver, seconds)) if *giver == alone => *seconds += step.seconds,
            _ => {
                cost += price(turn);
                turn = Some((alone, step.seconds));
            }
        }
    }
    cost + price(turn)
}

/// Areas of one receiver: left and come back to, and worked after their stretch.
fn areas(desk: &Desk, session: &Session, receiver: Person) -> i64 {
    let (mut seen, mut stretched) = (0_u32, 0_u32);
    let mut last = None;
    let mut cost = 0;
    for step in &session.steps {
        let Some((index, _)) = step.gives[receiver.other()] else {
            continue;
        };
        let given = &desk.moves[index];
        if given.hold {
            continue;
        }
        let area = Context::area(given.region).index();
        let bit = 1 << area;
        if last != Some(area) && seen & bit != 0 {
            cost += BACK;
        }
        if step.phase == Phase::Stretch {
            stretched |= bit;
        } else if stretched & bit != 0 {
            cost += AFTER_STRETCH;
            stretched &= !bit;
        }
        seen |= bit;
        last = Some(area);
    }
    cost
}
