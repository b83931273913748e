//! What only a whole session shows: its arc, both sides alike, both people alike, calm not too long. The planner's own
//! look at its work before anyone else looks.

use crate::context::{Context, PEOPLE, bits};
use crate::fill::{Desk, Session};
use crate::skeleton::close_range;
use crate::state::{changes_allowed, two_sided};
use limits::RegionSide;
use quantity::{Balance, Person, Phase, Side, Style};

/// The id of the first rule this session would break; `None` when it is whole.
pub(crate) fn broken(desk: &Desk, session: &Session) -> Option<&'static str> {
    let context = &desk.context;
    let state = &session.state;
    let seconds = state.clock;
    if seconds != context.seconds || seconds < catalogue::RULES.t4_least_s {
        return Some("T2");
    }
    let rules: [(&'static str, bool); 7] = [
        ("T3", arc(desk, session)),
        ("T4", calm(context, session)),
        ("R3", sides(context, session)),
        ("R4", balance(context, session)),
        ("O6 hands", together(context, session)),
        ("O6 breadth", breadth(desk, session) && areas(context, session)),
        (
            "O4",
            lying(context, session) && state.changes <= changes_allowed(seconds),
        ),
    ];
    rules.into_iter().find(|(_, holds)| !holds).map(|(id, _)| id)
}

/// Calm is a small part, or all of five minutes.
fn calm(context: &Context, session: &Session) -> bool {
    let rules = &catalogue::RULES;
    let seconds = session.state.clock;
    if session.state.hands_on == 0
        && session
            .steps
            .iter()
            .all(|s| s.shared.is_some_and(|t| t.entry().regions.is_empty()))
    {
        return seconds == rules.t4_least_s;
    }
    !context.calm_capped || session.state.calm * 100 <= seconds * rules.t4_calm_percent
}

fn sum(session: &Session, phase: Phase) -> u32 {
    session
        .steps
        .iter()
        .filter(|s| s.phase == phase)
        .map(|s| s.seconds)
        .sum()
}

fn arc(desk: &Desk, session: &Session) -> bool {
    let rules = &catalogue::RULES;
    let steps = &session.steps;
    let (Some(first), Some(last)) = (steps.first(), steps.last()) else {
        return false;
    };
    if first.phase != Phase::Settle || last.phase != Phase::Close {
        return false;
    }
    let total = session.state.clock;
    let has = |phase: Phase| steps.iter().any(|s| s.phase == phase && !s.interlude);
    if (has(Phase::Stretch) && total < rules.t3_stretch_from_min * 60)
        || (has(Phase::Moderate) && total < rules.t3_moderate_from_min * 60)
    {
        return false;
    }
    if total < 480 {
        return steps.iter().all(|s| !s.interlude);
    }
    let (shortest, longest) = close_range(desk, total);
    let waking = sum(session, Phase::Activate);
    if waking > 0 && !(rules.t3_activate_s[0]..=rules.t3_activate_s[1]).contains(&waking) {
        return false;
    }
    let within = |s: u32, low: u32, high: u32| (low..=high).contains(&s);
    let settle = within(sum(session, Phase::Settle), rules.t3_settle_s[0], rules.t3_settle_s[1]);
    let close = within(sum(session, Phase::Close), shortest, longest);
    let giving = steps.iter().find(|s| s.gives.a.is_some() || s.gives.b.is_some());
    let held = giving.is_none_or(|s| {
        s.phase == Phase::Settle
            && s.seconds >= 60
            && PEOPLE
                .iter()
                .filter_map(|&p| s.gives[p])
                .all(|(i, _)| desk.moves[i].hold)
    }) || !desk.can_hold();
    // Below the length that has interludes such a step would be an ordinary one.
    let mut rests = total >= rules.t3_interlude_from_min * 60 || steps.iter().all(|s| !s.interlude);
    let mut before = 0;
    let needed = total >= rules.t3_interlude_from_min * 60;
    for step in steps.iter().filter(|s| s.interlude) {
        let gap = step.start - before;
        rests &= gap <= rules.t3_interlude_every_min[1] * 60 && gap >= rules.t3_interlude_every_min[0] * 60;
        before = step.start + step.seconds;
    }
    if needed {
        rests &= before > 0 && total - before <= rules.t3_interlude_every_min[1] * 60 - 90;
    }
    settle && close && held && rests
}

fn sides(context: &Context, session: &Session) -> bool {
    PEOPLE.iter().all(|&receiver| {
        RegionSide::all().filter(|p| p.side() == Side::Left).all(|left| {
            if !two_sided(context, receiver, left) {
                return true;
            }
            let both = bits(left.region(), Side::Both);
            let mut listed = 0;
            for turned in context
                .turned
                .iter()
                .filter(|t| session.state.poses >> t.pose.index() & 1 == 1)
            {
                for mode in &turned.modes {
                    let reach = &mode.reach[receiver.other()];
                    listed |= reach.targets | reach.brief;
                }
            }
            let work = |p: RegionSide| session.state.dose[receiver][p.slot()].work;
            listed & both != both || work(left).abs_diff(work(left.mirrored())) <= 90
        })
    })
}

fn balance(context: &Context, session: &Session) -> bool {
    let received = &session.state.received;
    match context.limits.terms.balance {
        Balance::Even => received.a.abs_diff(received.b) <= catalogue::RULES.r4_even_s,
        _ => true,
    }
}

fn together(context: &Context, session: &Session) -> bool {
    let rules = &catalogue::RULES;
    let state = &session.state;
    let loaded = state.both_loaded * 100 <= state.both_on * rules.o6_both_loaded_percent;
    match context.limits.terms.style {
        Style::Turns => state.both_on == 0,
        Style::Together => {
            loaded && (!context.both_on || state.both_on * 100 >= state.hands_on * rules.o6_both_on_percent)
        }
    }
}

/// No more areas of one person than the length bears.
fn areas(context: &Context, session: &Session) -> bool {
    PEOPLE.iter().all(|&p| {
        let worked = session.state.area_work[p].iter().filter(|&&s| s > 0).count();
        worked as u32 <= context.areas()
    })
}

fn breadth(desk: &Desk, session: &Session) -> bool {
    let context = &desk.context;
    let rules = &catalogue::RULES;
    if context.seconds < rules.o6_regions_from_min * 60 {
        return true;
    }
    PEOPLE.iter().all(|&receiver| {
        if !context.receives(receiver) {
            return true;
        }
        let state = &session.state;
        let work = |p: RegionSide| u32::from(state.dose[receiver][p.slot()].work);
        let mut regions: Vec<_> = RegionSide::all()
            .filter(|&p| context.workable[receiver] & crate::context::bit(p) != 0)
            .map(RegionSide::region)
            .collect();
        regions.dedup();
        let worked = regions
            .iter()
            .filter(|&&r| RegionSide::of(r).any(|p| work(p) > 0))
            .count();
        worked >= regions.len().min(rules.o6_regions as usize) && need_met(desk, session, receiver)
    })
}

/// At least 180 s on one region of the greatest weight.
fn need_met(desk: &Desk, session: &Session, receiver: Person) -> bool {
    let context = &desk.context;
    let wished: Vec<_> = context.limits.terms.needs[receiver]
        .iter()
        .filter(|n| n.weight > 0 && context.workable[receiver] & crate::context::bit(n.place) != 0)
        .collect();
    let Some(most) = wished.iter().map(|n| n.weight).max() else {
        return true;
    };
    let wanted = wished
        .iter()
        .filter(|n| n.weight == most)
        .fold(0, |set, n| set | crate::context::bit(n.place));
    wished.iter().filter(|n| n.weight == most).any(|n| {
        let region = n.place.region();
        let once: u32 = session
            .steps
            .iter()
            .filter_map(|s| s.gives[receiver.other()])
            .map(|(i, _)| &desk.moves[i])
            .filter(|m| m.region == region && m.places & wanted != 0)
            .map(|m| m.work_s)
            .sum();
        once >= catalogue::RULES.o6_need_s
    })
}

fn lying(context: &Context, session: &Session) -> bool {
    let lying = |turned: usize| context.turned[turned].lying();
    session.steps.first().is_none_or(|s| !lying(s.turned)) || session.steps.iter().all(|s| lying(s.turned))
}
