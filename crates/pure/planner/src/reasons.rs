//! Why each giving is there: only what is true of this session, and nothing about anyone's limits.

use crate::context::{Context, PEOPLE};
use crate::fill::{Desk, Session};
use crate::state::Draft;
use limits::RegionSide;
use plan::Reason;
use quantity::{Person, Phase, Side, Style};

/// The reasons of what this person gives in this step.
pub(crate) fn of(desk: &Desk, session: &Session, at: usize, giver: Person) -> Vec<Reason> {
    let step = &session.steps[at];
    let Some((index, _)) = step.gives[giver] else {
        return Vec::new();
    };
    let given = &desk.moves[index];
    let terms = &desk.context.limits.terms;
    let receiver = giver.other();
    let mut reasons = Vec::new();
    match step.phase {
        Phase::Settle => reasons.push(Reason::Arrives),
        Phase::Close => reasons.push(Reason::Closes),
        Phase::Activate => reasons.push(Reason::WakesUp),
        Phase::Stretch if given.stretch => reasons.push(Reason::StretchesWarm),
        _ => {}
    }
    let wished = terms.needs[receiver]
        .iter()
        .any(|n| RegionSide::dosed(given.region, given.side).any(|p| p == n.place));
    if wished {
        reasons.push(Reason::WishedFor);
    }
    let same = |other: &Draft| {
        other.gives[giver]
            .map(|(i, _)| &desk.moves[i])
            .filter(|m| !m.hold && m.places & given.places != 0)
            .is_some()
    };
    if !given.hold {
        if step.phase == Phase::Light
            && session.steps[at + 1..]
                .iter()
                .any(|s| s.phase == Phase::Moderate && same(s))
        {
            reasons.push(Reason::WarmsFirst);
        }
        if step.phase == Phase::Moderate && session.steps[..at].iter().any(|s| s.phase == Phase::Light && same(s)) {
            reasons.push(Reason::AlreadyWarm);
        }
        let other_side = matches!(given.side, Side::Left | Side::Right)
            && session.steps[..at].iter().any(|s| {
                s.gives[giver]
                    .map(|(i, _)| &desk.moves[i])
                    .is_some_and(|m| !m.hold && m.region == given.region && m.side == given.side.mirrored())
            });
        if other_side {
            reasons.push(Reason::EvensSides);
        }
    }
    let partner = step.gives[receiver].map(|(i, _)| &desk.moves[i]);
    if let Some(partner) = partner {
        if partner.kin == given.kin && partner.region == given.region {
            reasons.push(Reason::SameForBoth);
        }
        if given.hold && !partner.hold {
            reasons.push(Reason::RestsHands);
        }
    } else if PEOPLE.iter().all(|&p| desk.context.gives[p]) && !given.hold {
        reasons.push(match terms.style {
            Style::Turns => Reason::TurnsAsAsked,
            Style::Together => Reason::TurnsSuit,
        });
    }
    if let Some(goal) = goal(&desk.context, receiver, given) {
        reasons.push(goal);
    }
    reasons
}

/// The receiver's greatest goal, where every part serves it well.
fn goal(context: &Context, receiver: Person, given: &crate::moves::Move) -> Option<Reason> {
    let goals = &context.limits.terms.goals[receiver];
    let serves = |of: fn(&catalogue::Goals) -> u8| {
        given
            .parts
            .iter()
            .map(|p| of(&p.technique.entry().goals))
            .min()
            .unwrap_or(0)
    };
    let ranked: [(u8, u8, Reason); 5] = [
        (goals.relaxation, serves(|g| g.relaxation), Reason::Relaxation),
        (goals.recovery, serves(|g| g.recovery), Reason::Recovery),
        (goals.bonding, serves(|g| g.bonding), Reason::Bonding),
        (goals.flexibility, serves(|g| g.flexibility), Reason::Flexibility),
        (goals.circulation, serves(|g| g.circulation), Reason::Circulation),
    ];
    let mut best: Option<(u8, Reason)> = None;
    for (wish, serve, reason) in ranked {
        let value = wish * serve;
        if serve >= 2 && value > best.map_or(0, |b| b.0) {
            best = Some((value, reason));
        }
    }
    best.map(|b| b.1)
}
