//! The plan in two lanes: down a phone, across a wide screen, to scale; and the card of the open step.

use super::figure::figure;
use super::first::button;
use super::marks::{mark, marks};
use crate::run::send;
use app::{
    Block, BlockKind, Event, Fact, PersonLine, PhaseSpan, PlanRow, PlanView, PoseSpan, Shape, ShapeRow, ShapeView,
    StepCard,
};
use leptos::prelude::*;
use quantity::Person;

pub(super) fn plan(v: &PlanView) -> impl IntoView + use<> {
    let wide = super::is_wide();
    // Down the phone the card follows its step; across a wide screen it stands under the lanes.
    let inside = v.open.as_ref().filter(|_| !wide);
    let below = v.open.as_ref().filter(|_| wide).map(card);
    let mut named = None;
    let rows = v
        .rows
        .iter()
        .map(|row| plan_row(phase_of(v, row, &mut named), row, inside))
        .collect_view();
    let pose = |pose: &PoseSpan| {
        let share = |seconds: u32| seconds.saturating_mul(10_000) / v.seconds.max(1);
        let (left, width) = (share(pose.start_s), share(pose.seconds));
        let place = format!("left:calc({left}%/100);width:calc({width}%/100)");
        view! { <span style=place>{pose.label.clone()}</span> }
    };
    view! {
        <main class="plan">
            <div class="plan-head">
                <div>
                    <h1 tabindex="-1">{v.heading.clone()}</h1>
                    <p class="soft lead">{v.lead.clone()}</p>
                </div>
                {v.begin.as_ref().map(|label| button("btn begin-here", label, Event::Begin))}
            </div>
            <div class="wishes">{v.shape.as_ref().map(whole)}</div>
            <div class="lanes">
                <p class="heads">
                    <span>{mark(Person::A)} {v.lane_names.a.clone()}</span>
                    <span>{mark(Person::B)} {v.lane_names.b.clone()}</span>
                </p>
                <ol class="rows">{rows}</ol>
                <p class="poses">{v.poses.iter().map(pose).collect_view()}</p>
            </div>
            {below}
            <p class="s soft legend">{v.legend.clone()}</p>
            {v.shape.as_ref().map(told)}
        </main>
    }
}

/// The phase that begins with this row. The way to a new place still belongs to what was before.
fn phase_of<'a>(v: &'a PlanView, row: &PlanRow, named: &mut Option<u32>) -> Option<&'a PhaseSpan> {
    let block = row.both.as_ref().or(row.lanes.as_ref().map(|lanes| &lanes.a))?;
    let here = |phase: &&PhaseSpan| phase.start_s <= block.start_s && block.start_s < phase.start_s + phase.seconds;
    let phase = v
        .phases
        .iter()
        .find(here)
        .filter(|phase| *named != Some(phase.start_s))?;
    if block.kind == BlockKind::Changeover {
        return None;
    }
    *named = Some(phase.start_s);
    Some(phase)
}

fn plan_row(phase: Option<&PhaseSpan>, row: &PlanRow, card_inside: Option<&StepCard>) -> impl IntoView + use<> {
    let first = row.both.as_ref().or(row.lanes.as_ref().map(|lanes| &lanes.a));
    let seconds = first.map_or(0, |block| block.seconds);
    let start_text = first.map(|block| block.start_text.clone()).unwrap_or_default();
    let change = row
        .both
        .as_ref()
        .is_some_and(|block| block.kind == BlockKind::Changeover);
    let class = match (row.open, change) {
        (true, _) => "row open",
        (_, true) => "row change",
        _ => "row",
    };
    let lanes = row.lanes.as_ref().map(|lanes| {
        view! { {block(Some(Person::A), &lanes.a, row.open)} {block(Some(Person::B), &lanes.b, row.open)} }
    });
    let card = card_inside.filter(|_| row.open).map(card);
    view! {
        <li class=class style=format!("--seconds:{seconds}")>
            {phase.map(|phase| view! { <h2 class="phase">{phase.label.clone()}</h2> })}
            <span class="time">{start_text}</span>
            {lanes}
            {row.both.as_ref().map(|both| block(None, both, row.open))}
            {card}
        </li>
    }
}

fn block(person: Option<Person>, v: &Block, open: bool) -> AnyView {
    let whose = match person {
        Some(Person::A) => "a",
        Some(Person::B) => "b",
        None => "both",
    };
    let label = v.label.clone();
    if v.kind == BlockKind::Changeover {
        return view! { <p class="ph change">{label}</p> }.into_any();
    }
    let step = v.step;
    view! {
        <button
            class=format!("ph {whose} {}", v.kind)
            aria-label=v.spoken.clone()
            aria-expanded=open.to_string()
            on:click=move |_| send(Event::OpenStep(step))
        >
            {label}
        </button>
    }
    .into_any()
}

fn card(v: &StepCard) -> impl IntoView + use<> {
    let who = |line: &PersonLine| view! { <p class="ln">{marks(line.person)} <span>{line.text.clone()}</span></p> };
    let fact = |fact: &Fact| view! { <dt>{fact.name.clone()}</dt> <dd>{fact.value.clone()}</dd> };
    let props = (!v.props.is_empty()).then(|| view! { <p class="s soft">{v.props.join(", ")}</p> });
    view! {
        <article class="card step">
            <div class="step-head">
                {figure(&v.picture, (250.0, 250.0, 12.0, false))}
                <div>
                    <p class="s soft">{v.when.clone()}</p>
                    <h2 tabindex="-1">{v.heading.clone()}</h2>
                    {props}
                </div>
            </div>
            <div class="step-words">
                {v.who.iter().map(who).collect_view()} {v.shape.iter().map(shape_row).collect_view()}
                <dl class="why">{v.facts.iter().map(fact).collect_view()}</dl>
            </div>
        </article>
    }
}

/// Buttons that belong together: what can be changed about one thing in a step, lengths, places.
fn group(
    name: &str,
    label: Option<String>,
    person: Option<Person>,
    choices: Vec<(String, Shape, Option<bool>)>,
) -> impl IntoView + use<> {
    let choices: Vec<_> = choices
        .into_iter()
        .map(|(label, shape, pressed)| {
            view! {
                <button aria-pressed=pressed.map(|p| p.to_string()) on:click=move |_| send(Event::Change(shape))>
                    {label}
                </button>
            }
        })
        .collect();
    let name = name.to_owned();
    (!choices.is_empty()).then(|| {
        view! {
            <div class="shape" role="group" aria-label=name>
                <span aria-hidden="true">{label}</span>
                {person.map(mark)}
                {choices}
            </div>
        }
    })
}

/// What can be changed about one thing in a step.
fn shape_row(row: &ShapeRow) -> AnyView {
    let choices = row.choices.iter().map(|(label, shape)| (label.clone(), *shape, None));
    group(&row.name, None, row.person, choices.collect()).into_any()
}

/// Length and places.
fn whole(v: &ShapeView) -> Vec<AnyView> {
    let minutes = v
        .minutes
        .iter()
        .map(|c| (c.label.clone(), Shape::Minutes(c.id), Some(c.selected)));
    let places = v
        .places
        .iter()
        .map(|c| (c.label.clone(), Shape::Places(c.id), Some(c.selected)));
    vec![
        group(
            &v.minutes_heading,
            Some(v.minutes_heading.clone()),
            None,
            minutes.collect(),
        )
        .into_any(),
        group(
            &v.places_heading,
            Some(v.places_heading.clone()),
            None,
            places.collect(),
        )
        .into_any(),
    ]
}

/// What became of the last change, and the way back.
fn told(v: &ShapeView) -> impl IntoView + use<> {
    let quiet = v.told.is_none() && v.undo.is_none() && v.busy.is_none();
    let undo = v.undo.as_ref().map(|label| button("link", label, Event::UndoChange));
    (!quiet).then(|| {
        view! {
            <p class="told">
                <span>{v.told.clone()}</span>
                <span class="busy">{v.busy.clone()}</span>
                {undo}
            </p>
        }
    })
}
