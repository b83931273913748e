//! The last resort: five minutes of shared calm, which asks nothing of anyone's hands.

use crate::fill::{Desk, Session};
use crate::state::State;
use crate::write;
use catalogue::TechniqueId;
use plan::Plan;
use quantity::{PerPerson, Phase};

/// Five minutes in the plainest pose that suits both.
pub(crate) fn plan(desk: &Desk) -> Plan {
    let mut desk = desk.clone();
    desk.context.seconds = catalogue::RULES.t4_least_s;
    let mut poses: Vec<usize> = (0..desk.context.turned.len()).collect();
    let fits = |t: usize| desk.context.bodies_fit(&desk.context.turned[t], [false; 2], [false; 2]);
    poses.sort_by_key(|&t| {
        let turned = &desk.context.turned[t];
        let rest = turned.pose.as_str().starts_with("rest_");
        (!fits(t), !rest, turned.lying(), turned.pose.entry().entry, t)
    });
    for &turned in &poses {
        if let Some(session) = calm(&desk, turned) {
            return write::plan(&desk, &session);
        }
    }
    for &first in &poses {
        for &second in &poses {
            if let Some(session) = calm_in_two(&desk, first, second) {
                return write::plan(&desk, &session);
            }
        }
    }
    // Nothing suits both: the seconds are still told, with whatever calm there is, and the checker has its say.
    write::plan(&desk, &forced(&desk, poses.first().copied()))
}

fn blank() -> Session {
    Session {
        state: State::new(),
        steps: Vec::new(),
    }
}

fn calm(desk: &Desk, turned: usize) -> Option<Session> {
    let least = catalogue::RULES.t4_least_s;
    let mut session = blank();
    let stay = u32::from(desk.context.turned[turned].pose.entry().dwell_max_s);
    if stay < least {
        return None;
    }
    let settled = [120, 60]
        .into_iter()
        .any(|s| desk.calm(&mut session, turned, Phase::Settle, s));
    let left = least - session.state.clock;
    (settled && desk.calm(&mut session, turned, Phase::Close, left)).then_some(session)
}

/// Where no pose can be held for five minutes: arriving in one, closing in another.
fn calm_in_two(desk: &Desk, first: usize, second: usize) -> Option<Session> {
    let pose = |t: usize| desk.context.turned[t].pose;
    if pose(first) == pose(second) {
        return None;
    }
    let mut session = blank();
    let stay = u32::from(pose(first).entry().dwell_max_s).min(180);
    if !desk.calm(&mut session, first, Phase::Settle, stay) {
        return None;
    }
    let change = session.state.changeover(&desk.context, second);
    let left = catalogue::RULES.t4_least_s.checked_sub(session.state.clock + change)?;
    desk.calm(&mut session, second, Phase::Close, left).then_some(session)
}

fn forced(desk: &Desk, turned: Option<usize>) -> Session {
    let mut session = blank();
    let Some(turned) = turned else { return session };
    let technique = desk
        .context
        .calm
        .first()
        .copied()
        .or_else(|| TechniqueId::parse("pause_checkin"))
        .or_else(|| TechniqueId::all().next());
    let seconds = desk.context.seconds / 2;
    for (phase, start) in [(Phase::Settle, 0), (Phase::Close, seconds)] {
        let mut step = desk.draft(phase, turned, 0, PerPerson::default());
        step.shared = technique;
        step.seconds = seconds;
        step.start = start;
        session.steps.push(step);
    }
    session
}
