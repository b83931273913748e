//! The plan in two lanes: down the phone, across a wide screen, to scale; and the card of the open step.

use super::{figure, parts};
use crate::shell::send;
use app::{Block, BlockKind, Event, PlanRow, PlanView, StepCard};
use leptos::prelude::*;
use quantity::Person;
use wasm_bindgen::prelude::*;

/// From this width on, lanes run across.
const WIDE: &str = "(min-width: 900px)";

thread_local! {
    /// Whether the screen is wide, followed as it turns.
    static IS_WIDE: RwSignal<bool> = follow_width();
}

fn follow_width() -> RwSignal<bool> {
    let query = web_sys::window().and_then(|w| w.match_media(WIDE).ok().flatten());
    // The page lives as long as this signal.
    let wide = Owner::new().with(|| RwSignal::new(query.as_ref().is_some_and(web_sys::MediaQueryList::matches)));
    if let Some(query) = query {
        let heard = Closure::<dyn FnMut()>::new({
            let query = query.clone();
            move || wide.set(query.matches())
        });
        query.set_onchange(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
    }
    wide
}

/// The plan.
pub fn plan(it: PlanView) -> impl IntoView {
    let wide = IS_WIDE.with(|wide| wide.get());
    let begin = |text: Option<String>, class: &'static str| {
        text.map(|text| view! { <button class=class on:click=move |_| send(Event::Begin)>{text}</button> })
    };
    let lanes = if wide { across(&it).into_any() } else { down(&it).into_any() };
    let card = it.open.as_ref().filter(|_| wide).map(step_card);
    let (above, below) = if wide { (begin(it.begin, "btn"), None) } else { (None, begin(it.begin, "btn")) };
    view! {
        <div class="plan-top">
            <div>
                {parts::heading(it.heading)}
                <p class="s soft under">{it.lead}</p>
            </div>
            {above}
        </div>
        {lanes}
        <div class="plan-below">
            {card}
            <p class="s soft legend">{it.legend}</p>
        </div>
        <div class="push">{below}</div>
    }
}

fn lane_head(it: &PlanView, person: Person) -> impl IntoView + use<> {
    view! { <span>{parts::sign(person)}{it.lane_names[person].clone()}</span> }
}

/// Down the phone: a row for each moment, phases as headings, the open card below its row.
fn down(it: &PlanView) -> impl IntoView + use<> {
    let mut rows: Vec<AnyView> = Vec::new();
    let mut phases = it.phases.iter().peekable();
    for row in &it.rows {
        let start = start_of(row);
        while phases.peek().is_some_and(|phase| phase.start_s <= start) {
            if let Some(phase) = phases.next() {
                rows.push(view! { <h2 class="phase">{phase.label.clone()}</h2> }.into_any());
            }
        }
        rows.push(row_down(row).into_any());
        if let Some(card) = it.open.as_ref().filter(|_| row.open) {
            rows.push(step_card(card).into_any());
        }
    }
    view! {
        <div class="heads"><i></i>{lane_head(it, Person::A)}{lane_head(it, Person::B)}</div>
        <div class="rows">{rows}</div>
    }
}

fn start_of(row: &PlanRow) -> u32 {
    row.both.as_ref().or(row.lanes.as_ref().map(|lanes| &lanes.a)).map_or(0, |block| block.start_s)
}

fn row_down(row: &PlanRow) -> impl IntoView + use<> {
    let selected = row.open;
    if let Some(both) = &row.both {
        if both.kind == BlockKind::Changeover {
            return view! {
                <div class="row move"><span class="tm">{both.start_text.clone()}</span><p class="s soft">{both.label.clone()}</p></div>
            }
            .into_any();
        }
        let time = both.start_text.clone();
        return view! {
            <div class="row whole" class:sel=selected><span class="tm">{time}</span>{block(both, None, selected, height(both.seconds))}</div>
        }
        .into_any();
    }
    let Some(lanes) = &row.lanes else { return ().into_any() };
    let style = height(lanes.a.seconds);
    view! {
        <div class="row" class:sel=selected>
            <span class="tm">{lanes.a.start_text.clone()}</span>
            {block(&lanes.a, Some(Person::A), selected, style.clone())}
            {block(&lanes.b, Some(Person::B), selected, style)}
        </div>
    }
    .into_any()
}

/// To scale, but never too small for a finger.
fn height(seconds: u32) -> String {
    format!("min-height:{}px", (seconds * 5 / 8).max(56))
}

/// Across a wide screen.
fn across(it: &PlanView) -> impl IntoView + use<> {
    let whole = f64::from(it.seconds.max(1));
    let place = |from: u32, long: u32| {
        format!("left:{:.3}%;width:calc({:.3}% - 4px)", f64::from(from) / whole * 100.0, f64::from(long) / whole * 100.0)
    };
    let phases = it.phases.iter().map(|p| view! { <span style=place(p.start_s, p.seconds)>{p.label.clone()}</span> });
    let poses = it.poses.iter().map(|p| view! { <div style=place(p.start_s, p.seconds)>{p.label.clone()}</div> });
    let mut blocks: Vec<AnyView> = Vec::new();
    for row in &it.rows {
        if let Some(both) = &row.both {
            if both.kind == BlockKind::Changeover {
                blocks.push(view! { <div class="mv" style=place(both.start_s, both.seconds) title=both.label.clone()></div> }.into_any());
            } else {
                blocks.push(block(both, None, row.open, place(both.start_s, both.seconds)).into_any());
            }
        }
        if let Some(lanes) = &row.lanes {
            for (person, it) in [(Person::A, &lanes.a), (Person::B, &lanes.b)] {
                blocks.push(block(it, Some(person), row.open, place(it.start_s, it.seconds)).into_any());
            }
        }
    }
    let minutes = (0..it.seconds / 60).step_by(2).map(|m| {
        view! { <span style=format!("left:{:.3}%", f64::from(m * 60) / whole * 100.0)>{m}</span> }
    });
    // Room for words in the shortest block, whatever the whole length; the rest is reached by moving sideways.
    let least = format!("min-width:{}px", it.seconds * 7 / 10);
    view! {
        <div class="grid">
            <div class="who">{lane_head(it, Person::A)}{lane_head(it, Person::B)}</div>
            <div class="scroll" tabindex="0" role="group" aria-label=it.heading.clone()>
                <div class="sheet-of-time" style=least>
                    <div class="lane phs" aria-hidden="true">{phases.collect::<Vec<_>>()}</div>
                    <div class="lanes">{blocks}</div>
                    <div class="lane ax" aria-hidden="true">{minutes.collect::<Vec<_>>()}</div>
                    <div class="poses" aria-hidden="true">{poses.collect::<Vec<_>>()}</div>
                </div>
            </div>
        </div>
    }
}

fn block(it: &Block, person: Option<Person>, open: bool, style: String) -> impl IntoView + use<> {
    let who = match person {
        Some(Person::A) => "a",
        Some(Person::B) => "b",
        None => "both",
    };
    let kind = match it.kind {
        BlockKind::Working => "",
        BlockKind::Still => "still",
        BlockKind::Rest => "rest",
        BlockKind::Shared | BlockKind::Changeover => "shared",
    };
    let step = it.step;
    view! {
        <button class=format!("ph {who} {kind}") class:sel=open style=style aria-expanded=if open { "true" } else { "false" }
            on:click=move |_| send(Event::OpenStep(step))>
            <span aria-hidden="true">{it.label.clone()}</span><span class="unseen">{it.spoken.clone()}</span>
        </button>
    }
}

/// The card of a step.
fn step_card(it: &StepCard) -> impl IntoView + use<> {
    let who = it.who.iter().cloned().map(|line| parts::person_line(line, "ln"));
    let props = (!it.props.is_empty()).then(|| view! { <p class="s soft under">{it.props.join(", ")}</p> });
    view! {
        <section class="open card" tabindex="-1" data-focus="card" aria-label=it.heading.clone()>
            {figure::figure(&it.picture, figure::CARD, "fig")}
            <div class="card-title">
                <p class="s soft">{it.when.clone()}</p>
                <h2>{it.heading.clone()}</h2>
            </div>
            <div class="card-text">
                {who.collect::<Vec<_>>()}
                {props}
                {parts::facts(it.facts.clone(), "why")}
            </div>
        </section>
    }
}
