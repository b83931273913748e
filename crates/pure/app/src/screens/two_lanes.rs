//! The plan as two lanes over time, and the card of the open step.

use super::{picture, shape};
use crate::model::{Planning, Prepared};
use crate::view::{Block, BlockKind, Fact, PersonLine, PhaseSpan, PlanRow, PlanView, PoseSpan, StepCard};
use crate::wording::{self, capital, clock, letter, ui};
use crate::{Lang, Model};
use guide::Does;
use plan::{Plan, Step};
use quantity::{PerPerson, Person, Place};

/// The plan that runs or ran, else the one that stands ready.
pub(super) fn plan(model: &Model, open: Option<usize>, before: bool) -> Option<PlanView> {
    let lang = model.lang();
    let (plan, prepared): (&Plan, &Prepared) = match (&model.session, &model.planning) {
        (Some(live), _) if !before => (live.guide.plan(), &live.prepared),
        (_, Planning::Ready(prepared)) => (&prepared.plan, prepared),
        _ => return None,
    };
    let limits = &prepared.limits;
    let mut rows = Vec::new();
    for (index, step) in plan.steps.iter().enumerate() {
        if index > 0 && step.changeover_before > 0 {
            rows.push(changeover(lang, plan, index, step));
        }
        rows.push(row(lang, index, step, open == Some(index)));
    }
    let places = plan.steps.first().map(|s| s.pose.entry().places);
    let place = Place::ALL
        .iter()
        .copied()
        .find(|&p| places.is_some_and(|all| all.contains(p)))
        .unwrap_or(Place::TwoChairs);
    let minutes = plan.seconds.div_ceil(60);
    Some(PlanView {
        heading: capital(&wording::plan::heading(
            lang,
            minutes,
            &wording::small(&wording::place(lang, place)),
        )),
        lead: lead(lang, plan),
        seconds: plan.seconds,
        lane_names: PerPerson::from_fn(|p| wording::plan::lane(lang, letter(p))),
        phases: phases(lang, plan),
        poses: poses(lang, plan),
        rows,
        open: open.and_then(|i| plan.steps.get(i).map(|s| card(lang, i, s, prepared, before))),
        legend: wording::plan::legend(lang),
        begin: before.then(|| ui::begin_button(lang)),
        shape: before.then(|| shape::whole(model, limits)),
    })
}

/// How much each receives, in whole minutes.
fn lead(lang: Lang, plan: &Plan) -> String {
    let receives = |person: Person| -> u32 {
        let seconds: u32 = plan
            .steps
            .iter()
            .filter(|s| s.gives(person.other()).is_some())
            .map(|s| s.seconds)
            .sum();
        (seconds + 30) / 60
    };
    let (a, b) = (receives(Person::A), receives(Person::B));
    if a == b {
        wording::plan::lead_even(lang, a)
    } else {
        wording::plan::lead_uneven(lang, a, b)
    }
}

fn phases(lang: Lang, plan: &Plan) -> Vec<PhaseSpan> {
    let mut spans: Vec<PhaseSpan> = Vec::new();
    for step in &plan.steps {
        let start_s = step.start.saturating_sub(step.changeover_before);
        match spans.last_mut() {
            Some(last) if last.phase == step.phase => last.seconds = step.end() - last.start_s,
            _ => spans.push(PhaseSpan {
                phase: step.phase,
                label: wording::phase(lang, step.phase),
                start_s,
                seconds: step.end() - start_s,
            }),
        }
    }
    spans
}

fn poses(lang: Lang, plan: &Plan) -> Vec<PoseSpan> {
    let mut spans: Vec<(catalogue::PoseId, PoseSpan)> = Vec::new();
    for step in &plan.steps {
        match spans.last_mut() {
            Some((pose, last)) if *pose == step.pose => last.seconds = step.end() - last.start_s,
            _ => {
                let label = capital(&wording::pose(lang, step.pose));
                spans.push((
                    step.pose,
                    PoseSpan {
                        label,
                        start_s: step.start,
                        seconds: step.seconds,
                    },
                ));
            }
        }
    }
    spans.into_iter().map(|(_, span)| span).collect()
}

fn row(lang: Lang, index: usize, step: &Step, open: bool) -> PlanRow {
    if let Some(shared) = &step.shared {
        let label = capital(&wording::technique(lang, shared.technique));
        let both = both_block(lang, index, step.start, step.seconds, BlockKind::Shared, label);
        return PlanRow {
            lanes: None,
            both: Some(both),
            open,
        };
    }
    let lanes = PerPerson::from_fn(|person| {
        let (kind, label) = content(lang, step, person);
        let start_text = clock(step.start);
        let spoken = wording::plan::block_spoken(lang, letter(person), &start_text, step.seconds, &label);
        Block {
            step: index,
            start_s: step.start,
            seconds: step.seconds,
            start_text,
            kind,
            label,
            spoken,
        }
    });
    PlanRow {
        lanes: Some(lanes),
        both: None,
        open,
    }
}

fn changeover(lang: Lang, plan: &Plan, index: usize, step: &Step) -> PlanRow {
    let before = index
        .checked_sub(1)
        .and_then(|i| plan.steps.get(i))
        .filter(|b| b.pose == step.pose);
    let label = match before {
        Some(before) if before.swapped == step.swapped => wording::plan::block_change_sides(lang),
        Some(_) => wording::plan::block_change_roles(lang),
        None => wording::plan::block_change(lang, &wording::pose(lang, step.pose)),
    };
    let start = step.start.saturating_sub(step.changeover_before);
    let both = both_block(lang, index, start, step.changeover_before, BlockKind::Changeover, label);
    PlanRow {
        lanes: None,
        both: Some(both),
        open: false,
    }
}

fn both_block(lang: Lang, step: usize, start_s: u32, seconds: u32, kind: BlockKind, label: String) -> Block {
    let start_text = clock(start_s);
    let spoken = wording::plan::block_spoken_both(lang, &start_text, seconds, &label);
    Block {
        step,
        start_s,
        seconds,
        start_text,
        kind,
        label,
        spoken,
    }
}

/// The block of one person: what the hands do most of the time.
/// What the hands of one person do most of the time: work before rest.
fn mainly(step: &Step, person: Person) -> Does {
    let mut best: Option<(u32, Does)> = None;
    let mut at = 0_u32;
    for part in step.gives(person).map(|giving| &giving.parts).into_iter().flatten() {
        let does = guide::does_at(step, person, at);
        let works = u32::from(matches!(does, Does::Works(_))) * 10_000;
        if best.is_none_or(|(weight, _)| works + part.seconds > weight) {
            best = Some((works + part.seconds, does));
        }
        at = at.saturating_add(part.seconds);
    }
    best.map_or(Does::Rests, |(_, does)| does)
}

/// The block of one person.
fn content(lang: Lang, step: &Step, person: Person) -> (BlockKind, String) {
    match mainly(step, person) {
        Does::Works(t) => {
            let region = wording::region(lang, t.region, t.side);
            let label = wording::plan::block_works(lang, &wording::technique(lang, t.technique), &region);
            (BlockKind::Working, capital(&label))
        }
        Does::HoldsStill(_) | Does::Calibrates(_) => (BlockKind::Still, wording::plan::block_still(lang)),
        Does::Together(_) | Does::Rests => (BlockKind::Rest, wording::plan::block_rest(lang)),
    }
}

/// A few words for the heading of a card: the technique, without the place.
fn in_short(lang: Lang, step: &Step, person: Person) -> String {
    match mainly(step, person) {
        Does::Works(t) => wording::technique(lang, t.technique),
        _ => wording::small(&content(lang, step, person).1),
    }
}

fn card(lang: Lang, index: usize, step: &Step, prepared: &Prepared, before: bool) -> StepCard {
    let pose = wording::pose(lang, step.pose);
    let does = PerPerson::from_fn(|p| {
        if step.shared.is_some() {
            guide::does_at(step, p, 0)
        } else {
            mainly(step, p)
        }
    });
    let who = Person::ALL
        .iter()
        .filter(|_| step.shared.is_none())
        .map(|&person| PersonLine {
            person: Some(person),
            text: who_does_what(lang, step, person),
        });
    let together = step.shared.iter().map(|s| PersonLine {
        person: None,
        text: capital(&wording::session::cue_together(
            lang,
            &wording::technique_verb(lang, s.technique),
        )),
    });
    let short = PerPerson::from_fn(|p| in_short(lang, step, p));
    let heading = match &step.shared {
        Some(s) => capital(&wording::technique(lang, s.technique)),
        None if short.a == short.b => capital(&short.a),
        None => format!(
            "{}: {} · {}: {}",
            letter(Person::A),
            short.a,
            letter(Person::B),
            short.b
        ),
    };
    // One line for each step, in it one piece for each language.
    let because = prepared.because.split('\n').nth(index).unwrap_or_default();
    let because = because.split('\t').nth(lang as usize).unwrap_or_default();
    let texts = wording::facts(lang, step, because);
    let fact = |name, value| Fact { name, value };
    StepCard {
        step: index,
        when: wording::plan::card_when(lang, &clock(step.start), &clock(step.end()), &pose),
        heading,
        who: who.chain(together).collect(),
        facts: vec![
            fact(wording::plan::fact_why(lang), texts.why),
            fact(wording::plan::fact_sure(lang), texts.sure),
            fact(wording::plan::fact_safe(lang), texts.safe),
        ],
        props: step.setup.props.iter().map(|p| wording::prop(lang, p)).collect(),
        picture: picture::with_hands(lang, step, &prepared.limits, does),
        shape: if before {
            shape::rows(lang, index, step)
        } else {
            Vec::new()
        },
    }
}

fn who_does_what(lang: Lang, step: &Step, person: Person) -> String {
    let Some(giving) = step.gives(person) else {
        return wording::plan::who_rests(lang);
    };
    let partner = letter(person.other());
    let region = wording::region(lang, giving.region, giving.side);
    let mut at = 0_u32;
    let mut texts: Vec<String> = Vec::new();
    for part in &giving.parts {
        let text = match guide::does_at(step, person, at) {
            Does::Works(t) => {
                let technique = capital(&wording::technique(lang, t.technique));
                wording::plan::who_works(lang, &technique, partner, &region, &t.pressure.level().to_string())
            }
            _ => wording::plan::who_still(lang, partner, &region),
        };
        if !texts.contains(&text) {
            texts.push(text);
        }
        at = at.saturating_add(part.seconds);
    }
    texts.join(" ")
}
