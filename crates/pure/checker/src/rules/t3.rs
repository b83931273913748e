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
    let short = !session.lasts_minutes(RULES.t2_minutes[0]);
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
    if session.lasts_minutes(RULES.t3_interlude_from_min) {
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
    let long = session.lasts_minutes(RULES.t3_close_long_from_min);
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
        if !session.lasts_minutes(from) {
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

#[cfg(test)]
mod tests {
    use crate::RuleId::T3;
    use crate::testing::{a, b, broken, calm, giving, part, retime, says, step};
    use quantity::{Occasion, Phase};

    #[test]
    fn the_arc_runs_from_settle_to_close() {
        assert!(says("first phase", |plan, _| plan.steps[0].phase = Phase::Light));
        assert!(says("last phase", |plan, _| plan.steps[8].phase = Phase::Stretch));
        assert!(says("phase", |plan, _| plan.steps[4].phase = Phase::Settle));
        assert!(
            !broken(|plan, _| plan.steps[6].phase = Phase::Light).contains(&T3),
            "a new block may begin"
        );
    }

    #[test]
    fn arriving_and_leaving_take_their_time() {
        let no_breath = broken(|plan, limits| {
            plan.steps[8].seconds = 50;
            retime(plan, limits);
        });
        assert!(no_breath.contains(&T3));
        let long_end = broken(|plan, limits| {
            plan.steps[8].seconds = 150;
            retime(plan, limits);
        });
        assert!(!long_end.contains(&T3));
    }

    #[test]
    fn the_first_minute_of_touch_is_still_hands() {
        assert!(broken(|plan, _| a(plan, 1).parts = vec![part("stroke_slow", 1, 60)]).contains(&T3));
        let later = broken(|plan, _| plan.steps[1].phase = Phase::Light);
        assert!(later.contains(&T3));
        let nobody_may_hold = broken(|plan, limits| {
            for person in crate::session::BOTH {
                limits.people[person]
                    .give
                    .techniques
                    .remove(crate::testing::technique("hold_still"));
            }
            plan.steps.remove(1);
        });
        assert!(!nobody_may_hold.contains(&T3));
    }

    #[test]
    fn moderate_work_waits_for_light_work() {
        let firm_first = broken(|plan, _| {
            plan.steps[2].phase = Phase::Moderate;
            plan.steps[3].phase = Phase::Moderate;
        });
        assert!(firm_first.contains(&T3));
    }

    #[test]
    fn waking_up_belongs_to_an_event() {
        let awake = |occasion, seconds: u32| {
            broken(move |plan, limits| {
                limits.terms.occasion = occasion;
                let brisk = || Some(giving("shoulder_top", &[part("friction_warm", 1, seconds)]));
                let mut up = step(0, seconds, Phase::Activate, "standing_shoulders", "shoulders_both");
                up.mode = up.pose.entry().modes[0].name.to_owned();
                (up.a_gives, up.b_gives, up.changeover_before) = (brisk(), brisk(), 30);
                plan.steps.truncate(6);
                plan.steps.push(up);
                let mut rest = step(0, 90, Phase::Close, "rest_seated", "rest");
                (rest.shared, rest.changeover_before) = (Some(calm("breathe_together")), 30);
                plan.steps.push(rest);
                retime(plan, limits);
            })
        };
        assert!(!awake(Occasion::BeforeEvent, 40).contains(&T3));
        assert!(awake(Occasion::BeforeEvent, 90).contains(&T3), "a minute at most");
        assert!(awake(Occasion::Weekend, 40).contains(&T3), "nothing to be awake for");
    }

    #[test]
    fn nothing_is_firm_before_an_event() {
        let firm = broken(|plan, limits| {
            limits.terms.occasion = Occasion::BeforeEvent;
            b(plan, 5).parts[0].pressure = quantity::Pressure::THREE;
        });
        assert!(firm.contains(&T3));
        assert!(!broken(|_, limits| limits.terms.occasion = Occasion::BeforeEvent).contains(&T3));
    }

    #[test]
    fn a_long_session_has_a_moment_to_stand_and_drink() {
        let long = |pause_after: Option<usize>| {
            broken(move |plan, limits| {
                let close = plan.steps.pop().expect("the plan has a close");
                let middle: Vec<_> = plan.steps[2..].to_vec();
                for _ in 0..4 {
                    let mut again = middle.clone();
                    again[0].changeover_before = 30;
                    plan.steps.extend(again);
                }
                plan.steps.truncate(28);
                plan.steps.push(close);
                plan.steps[28].seconds = 190;
                if let Some(at) = pause_after {
                    let mut pause = step(0, 60, Phase::Stretch, "interlude_standing", "rest");
                    (pause.shared, pause.changeover_before) = (Some(calm("hand_rest")), 30);
                    plan.steps.insert(at, pause);
                    plan.steps[at + 1].changeover_before = 30;
                }
                retime(plan, limits);
                assert!(plan.seconds >= 3000, "{}", plan.seconds);
            })
        };
        assert!(long(None).contains(&T3));
        assert!(long(Some(8)).contains(&T3), "too soon");
        assert!(!long(Some(14)).contains(&T3));
    }

    #[test]
    fn short_sessions_stay_light() {
        let without_stretch = |minutes: u32| {
            broken(move |plan, limits| {
                plan.steps[8].seconds = 60;
                retime(plan, limits);
                plan.seconds = minutes * 60;
            })
        };
        assert!(without_stretch(11).contains(&T3), "no stretch below twelve minutes");
        assert!(!without_stretch(13).contains(&T3));
    }
}
