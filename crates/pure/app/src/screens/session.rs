//! The session screen: time, ring, picture, words, pacer, zones, and what lies on top.

use super::picture;
use crate::model::Live;
use crate::view::{
    Arc, Choice, ComfortView, Over, Pacer, PausedView, PersonLine, QuestionView, Ring, SessionView, SheetOption,
    SheetView, Zone,
};
use crate::wording::{self, clock, letter, session as text};
use crate::{Lang, Model, SheetChoice};
use catalogue::TempoUnit;
use guide::{Does, Line, Moment, PauseReason, Question, State, Who};
use plan::Plan;
use quantity::{PerPerson, Person};

pub(super) fn session(model: &Model) -> Option<SessionView> {
    let lang = model.lang();
    let live = model.session.as_ref()?;
    let guide = &live.guide;
    let plan = guide.plan();
    let elapsed_s = u32::try_from(guide.elapsed_ms() / 1000).unwrap_or(u32::MAX);
    let shown = match guide.moment_now() {
        Moment::Step { index, .. } | Moment::Changeover { to: index } => plan.steps.get(index)?,
    };
    let does = match guide.moment_now() {
        Moment::Step { .. } => PerPerson::from_fn(|p| guide.doing(p)),
        Moment::Changeover { .. } => PerPerson {
            a: Does::Rests,
            b: Does::Rests,
        },
    };
    Some(SessionView {
        time_left: text::time_left(lang, &clock(plan.seconds.saturating_sub(elapsed_s))),
        next: next(lang, live),
        ring: ring(lang, plan, guide.elapsed_ms()),
        picture: picture::with_hands(lang, shown, &live.prepared.limits, does),
        cues: cues(lang, live),
        pacer: pacer(lang, live),
        zones: PerPerson::from_fn(|p| Zone {
            label: text::zone_label(lang),
            note: text::zone_note(lang),
            spoken: text::zone_spoken(lang, letter(p)),
            there: guide.awaits_there(p).then(|| text::there(lang)),
        }),
        over: over(lang, live),
        pause: text::pause(lang),
        hold_to_stop: text::hold_to_stop(lang),
        stop: text::stop(lang),
        countdown: guide.countdown().map(|n| n.to_string()),
        caption: live.caption.clone(),
    })
}

/// The first words of what comes next.
fn next(lang: Lang, live: &Live) -> String {
    let guide = &live.guide;
    let Some(index) = guide.next_step() else {
        return String::new();
    };
    let Some(step) = guide.plan().steps.get(index) else {
        return String::new();
    };
    let changes = step.changeover_before > 0 && !matches!(guide.moment_now(), Moment::Changeover { .. });
    let what = if changes {
        wording::pose(lang, step.pose)
    } else {
        let line = |p: Person| Line {
            who: Who::One(p),
            does: guide::does_at(step, p, 0),
            first_touch: false,
        };
        let (a, b) = (line(Person::A), line(Person::B));
        // Whoever works is worth naming first.
        let named = if matches!(a.does, Does::Works(_)) || !matches!(b.does, Does::Works(_)) {
            a
        } else {
            b
        };
        let both = a.does == b.does;
        let named = if both {
            Line {
                who: Who::Both,
                ..named
            }
        } else {
            named
        };
        wording::line(lang, named).trim_end_matches('.').to_owned()
    };
    text::next(lang, &what)
}

fn cues(lang: Lang, live: &Live) -> Vec<PersonLine> {
    let one = |line: Line| PersonLine {
        person: match line.who {
            Who::One(person) => Some(person),
            Who::Both => None,
        },
        text: wording::line(lang, line),
    };
    if let Moment::Changeover { to } = live.guide.moment_now() {
        let plan = live.guide.plan();
        let moved = plan.steps.get(to).map(|step| {
            let before = to.checked_sub(1).and_then(|i| plan.steps.get(i));
            let same_pose = before.is_some_and(|b| b.pose == step.pose);
            let same_roles = before.is_some_and(|b| same_pose && b.swapped == step.swapped);
            guide::Cue::Move {
                step: to,
                pose: step.pose,
                swapped: step.swapped,
                same_pose,
                same_roles,
            }
        });
        let moved = moved.map(|cue| PersonLine {
            person: None,
            text: wording::cue(lang, cue, plan),
        });
        return moved.into_iter().collect();
    }
    live.guide.lines_now().into_iter().map(one).collect()
}

/// The ring counts changeovers to the phase they lead to.
fn ring(lang: Lang, plan: &Plan, elapsed_ms: u64) -> Ring {
    let whole = plan.seconds.max(1);
    let now_s = u32::try_from(elapsed_ms / 1000).unwrap_or(u32::MAX).min(whole);
    let share = |seconds: u32| seconds as f32 / whole as f32;
    let mut arcs: Vec<(u32, u32, quantity::Phase)> = Vec::new();
    for step in &plan.steps {
        let from = step.start.saturating_sub(step.changeover_before);
        match arcs.last_mut() {
            Some(last) if last.2 == step.phase => last.1 = step.end(),
            _ => arcs.push((from, step.end(), step.phase)),
        }
    }
    let arcs = arcs.into_iter().map(|(from, to, phase)| Arc {
        phase,
        from: share(from),
        to: share(to),
        done: now_s.clamp(from, to).saturating_sub(from) as f32 / to.saturating_sub(from).max(1) as f32,
    });
    Ring {
        arcs: arcs.collect(),
        now: (elapsed_ms.min(u64::from(whole) * 1000) as f32) / (whole as f32 * 1000.0),
        label: text::ring_label(lang, &(now_s / 60).to_string(), whole / 60),
    }
}

fn pacer(lang: Lang, live: &Live) -> Option<Pacer> {
    let breath = live.guide.breath()?;
    let working = Person::ALL.iter().find_map(|&p| match live.guide.doing(p) {
        Does::Works(t) => Some(t.technique.entry().tempo_unit),
        _ => None,
    });
    let (in_label, out_label) = match working {
        Some(TempoUnit::PerMin) => (text::pacer_in_let_go(lang), text::pacer_out_press(lang)),
        Some(TempoUnit::CmPerS) => (text::pacer_in_back(lang), text::pacer_out_stroke(lang)),
        _ => (text::breathe_in(lang), text::breathe_out(lang)),
    };
    Some(Pacer {
        phase: f32::from(breath.permille) / 1000.0,
        in_share: f32::from(breath.in_permille) / 1000.0,
        breath_ms: u32::try_from(guide::breath_ms()).unwrap_or(10_000),
        breathing_in: breath.is_in(),
        in_label,
        out_label,
        moving: live.guide.state() == State::Running,
    })
}

fn over(lang: Lang, live: &Live) -> Over {
    match (live.guide.state(), live.guide.question()) {
        (State::Paused(PauseReason::Sheet(person)), _) => Over::Sheet(sheet(lang, live, person)),
        (State::Paused(reason), _) => Over::Paused(PausedView {
            heading: text::paused_heading(lang),
            lead: match reason {
                PauseReason::Slept => Some(text::paused_slept(lang)),
                PauseReason::NoAnswers => Some(text::paused_quiet(lang)),
                PauseReason::Asked | PauseReason::Sheet(_) => None,
            },
            resume: text::resume(lang),
            stop: text::stop(lang),
        }),
        (_, Some(Question::Permission { giver, region, side })) => Over::Permission(QuestionView {
            person: giver.other(),
            question: text::cue_ask(lang, letter(giver.other()), &wording::region_object(lang, region, side)),
            yes: text::yes(lang),
            skip: text::skip(lang),
        }),
        (_, Some(Question::Comfort { who })) => Over::Comfort(ComfortView {
            person: match (who.a, who.b) {
                (true, false) => Some(Person::A),
                (false, true) => Some(Person::B),
                _ => None,
            },
            question: text::comfort_question(lang),
            good: text::comfort_good(lang),
            not_quite: Person::ALL
                .iter()
                .filter(|&&p| who[p])
                .map(|&p| Choice {
                    id: p,
                    label: text::comfort_not_quite(lang, letter(p)),
                    note: None,
                    selected: false,
                })
                .collect(),
        }),
        (_, None) => Over::Nothing,
    }
}

fn sheet(lang: Lang, live: &Live, person: Person) -> SheetView {
    let can = live.guide.can(person);
    let option = |id, label, enabled| SheetOption { id, label, enabled };
    SheetView {
        person,
        heading: text::sheet_heading(lang, letter(person)),
        choices: vec![
            option(SheetChoice::Softer, text::sheet_softer(lang), can.softer),
            option(SheetChoice::Firmer, text::sheet_firmer(lang), can.firmer),
            option(SheetChoice::Elsewhere, text::sheet_elsewhere(lang), can.elsewhere),
            option(SheetChoice::Skip, text::sheet_skip(lang), can.skip),
        ],
        pause: text::pause(lang),
        stop: text::stop(lang),
        keep_going: text::sheet_keep(lang),
    }
}
