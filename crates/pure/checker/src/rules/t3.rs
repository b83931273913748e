//! T3: the arc. Arriving, light before firm, stretches last, a quiet end; waking up only before an event; a pause to
//! stand and drink in long sessions. Source: RULES "Time and arc" (meier2020 for plain rest, davis2020 for waking up);
//! the lengths are judgement.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session, is_calm, is_hands_on};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::{Base, RULES};
use plan::Step;
use quantity::{Occasion, Phase, Pressure};

pub(super) const RULE: Rule = Rule {
    id: RuleId::T3,
    severity: Severity::Body,
    judge,
};

/// The hands-on time that the calibration takes, seconds.
const CALIBRATION_S: u64 = 60;

fn judge(session: &Session<'_>, found: &mut Findings) {
    let calm_alone = !session.plan.steps.is_empty() && session.steps().all(|(_, step)| is_calm(step));
    let short = !session.from_minutes(RULES.t2_minutes[0]);
    if !(short && calm_alone) {
        order(session, found);
    }
    if !short {
        ends(session, found);
        calibration(session, found);
    }
    bars(session, found);
    activation(session, found);
    light_first(session, found);
    if session.from_minutes(RULES.t3_interlude_from_min) {
        interludes(session, found);
    }
}

/// Where in the arc a phase stands. The blocks in the middle may follow one another: each phase of a block may be absent.
fn stage(phase: Phase) -> u8 {
    match phase {
        Phase::Settle => 0,
        Phase::Light | Phase::Moderate | Phase::Stretch => 1,
        Phase::Activate => 2,
        Phase::Close => 3,
    }
}

fn order(session: &Session<'_>, found: &mut Findings) {
    let phase = |step: Option<&Step>| step.map(|s| s.phase);
    if phase(session.plan.steps.first()).is_some_and(|p| p != Phase::Settle) {
        let first = session
            .plan
            .steps
            .first()
            .map_or(Found::Nothing, |s| Found::Name(s.phase.to_string()));
        found.step(0, Finding::of("first phase", first, Allowed::Only("settle".into())));
    }
    if let Some((at, step)) = session.steps().next_back()
        && step.phase != Phase::Close
    {
        found.step(
            at,
            Finding::of(
                "last phase",
                Found::Name(step.phase.to_string()),
                Allowed::Only("close".into()),
            ),
        );
    }
    for (at, before, after) in session.neighbours() {
        if stage(after.phase) < stage(before.phase) {
            let allowed = Allowed::Only(format!("what may follow {}", before.phase));
            found.step(at, Finding::of("phase", Found::Name(after.phase.to_string()), allowed));
        }
    }
}

fn sum(session: &Session<'_>, phase: Phase) -> u64 {
    session
        .steps()
        .filter(|(_, s)| s.phase == phase)
        .map(|(_, s)| u64::from(s.seconds))
        .sum()
}

fn ends(session: &Session<'_>, found: &mut Findings) {
    let long = session.from_minutes(RULES.t3_close_long_from_min);
    let close = if long { RULES.t3_close_long_s } else { RULES.t3_close_s };
    let ends = [
        (Phase::Settle, "seconds of settle", RULES.t3_settle_s),
        (Phase::Close, "seconds of close", close),
    ];
    for (phase, what, [least, most]) in ends {
        let seconds = sum(session, phase);
        if !(u64::from(least)..=u64::from(most)).contains(&seconds) {
            found.session(Finding::seconds(
                what,
                seconds,
                Allowed::Between(least.into(), most.into()),
            ));
        }
    }
}

/// The first minute in which anyone gives is a hold in the settling phase, where the receiver finds the right pressure.
fn calibration(session: &Session<'_>, found: &mut Findings) {
    if !session.may_be_held() {
        return;
    }
    let mut given = 0_u64;
    for (at, step) in session.steps().filter(|(_, step)| is_hands_on(step)) {
        if given >= CALIBRATION_S {
            return;
        }
        given = given.saturating_add(step.seconds.into());
        if step.phase != Phase::Settle {
            let allowed = Allowed::Only("settle".into());
            found.step(
                at,
                Finding::of(
                    "phase of the first minute of touch",
                    Found::Name(step.phase.to_string()),
                    allowed,
                ),
            );
        }
        for receiver in BOTH {
            if session.received[receiver]
                .iter()
                .any(|dose| dose.at == at && !dose.hold)
            {
                let allowed = Allowed::Only("still hands".into());
                found.step(
                    at,
                    Finding::of("first minute of touch", Found::Name("work".into()), allowed).who(receiver),
                );
            }
        }
    }
}

/// Phases and levels that have no place in this session.
fn bars(session: &Session<'_>, found: &mut Findings) {
    let before_event = session.limits.terms.occasion == Occasion::BeforeEvent;
    for (at, step) in session.steps() {
        let from = match step.phase {
            Phase::Stretch => RULES.t3_stretch_from_min,
            Phase::Moderate => RULES.t3_moderate_from_min,
            _ => 0,
        };
        if !session.from_minutes(from) {
            let allowed = Allowed::Only(format!("from {from} minutes on"));
            found.step(at, Finding::of("phase", Found::Name(step.phase.to_string()), allowed));
        }
        if !before_event {
            continue;
        }
        for giver in BOTH {
            let firm = |g: &plan::Giving| g.parts.iter().any(|p| p.pressure >= Pressure::THREE);
            if step.gives(giver).is_some_and(firm) {
                found.step(
                    at,
                    Finding::number("level before an event given", 3_u64, Allowed::AtMost(2)).who(giver),
                );
            }
        }
    }
}

fn activation(session: &Session<'_>, found: &mut Findings) {
    let seconds = sum(session, Phase::Activate);
    if seconds == 0 && session.steps().all(|(_, s)| s.phase != Phase::Activate) {
        return;
    }
    if session.limits.terms.occasion != Occasion::BeforeEvent {
        found.session(Finding::not("phase", Found::Name("activate".into())));
    }
    let [least, most] = RULES.t3_activate_s;
    if !(u64::from(least)..=u64::from(most)).contains(&seconds) {
        found.session(Finding::seconds(
            "seconds of activate",
            seconds,
            Allowed::Between(least.into(), most.into()),
        ));
    }
    for (at, step) in session.steps().filter(|(_, s)| s.phase == Phase::Activate) {
        if let Some(shared) = &step.shared {
            let allowed = Allowed::Only("a giving".into());
            found.step(
                at,
                Finding::of("shared move in activate", Found::Technique(shared.technique), allowed),
            );
        }
        for giver in BOTH {
            let Some(giving) = step.gives(giver) else { continue };
            for part in &giving.parts {
                if !matches!(part.technique.as_str(), "friction_warm" | "tap_fingertip") {
                    let allowed = Allowed::Only("friction_warm, tap_fingertip".into());
                    let what = "technique in activate given";
                    found.step(
                        at,
                        Finding::of(what, Found::Technique(part.technique), allowed).who(giver),
                    );
                }
            }
            let base = crate::session::Stance::of(step).base(giver.other());
            if base != Base::Stand {
                let allowed = Allowed::Only("stand".into());
                found.step(
                    at,
                    Finding::of("base in activate", Found::Name(base.to_string()), allowed).who(giver.other()),
                );
            }
        }
    }
}

/// A receiver's first moderate giving comes after a light one.
fn light_first(session: &Session<'_>, found: &mut Findings) {
    for receiver in BOTH {
        let first = |phase| {
            session.received[receiver]
                .iter()
                .find(|d| d.step.phase == phase)
                .map(|d| d.at)
        };
        if let Some(moderate) = first(Phase::Moderate)
            && first(Phase::Light).is_none_or(|light| light >= moderate)
        {
            let allowed = Allowed::Only("light first".into());
            found.step(
                moderate,
                Finding::of("phase received", Found::Name("moderate".into()), allowed).who(receiver),
            );
        }
    }
}

fn interludes(session: &Session<'_>, found: &mut Findings) {
    let [shortest, longest] = RULES.t3_interlude_s.map(u64::from);
    let [soonest, latest] = RULES.t3_interlude_every_min.map(|minutes| u64::from(minutes) * 60);
    let mut last = 0_u64;
    for (at, step) in session.steps().filter(|(_, step)| session.is_interlude(step)) {
        if !(shortest..=longest).contains(&u64::from(step.seconds)) {
            found.step(
                at,
                Finding::seconds("interlude", step.seconds, Allowed::Between(shortest, longest)),
            );
        }
        let since = u64::from(step.start).saturating_sub(last);
        if !(soonest..=latest).contains(&since) {
            found.step(
                at,
                Finding::seconds("time to the interlude", since, Allowed::Between(soonest, latest)),
            );
        }
        last = step.end().into();
    }
    let rest = u64::from(session.plan.seconds).saturating_sub(last);
    if rest > latest {
        found.session(Finding::seconds(
            "time after the last interlude",
            rest,
            Allowed::AtMost(latest),
        ));
    }
}
