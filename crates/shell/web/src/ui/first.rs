//! The screens before and after a session.

use super::figure::figure;
use crate::run::{send, unlock_sound};
use app::{
    AboutView, BeginView, Choice, Door, EndedView, Event, Fact, NotNowView, PlaceView, PlanState, ReadView, StartView,
    WhoView,
};
use leptos::prelude::*;
use quantity::Place;

/// A main button: one a screen is filled.
pub(crate) fn button(class: &'static str, label: &str, event: Event) -> impl IntoView + use<> {
    let tapped = move |_| {
        unlock_if_it_begins(&event);
        send(event.clone());
    };
    view! { <button class=class on:click=tapped>{label.to_owned()}</button> }
}

/// Devices let a page speak only from inside a tap; this one is it.
fn unlock_if_it_begins(event: &Event) {
    if matches!(event, Event::Begin | Event::Resume) {
        unlock_sound();
    }
}

fn heading(text: &str) -> impl IntoView + use<> {
    view! { <h1 tabindex="-1">{text.to_owned()}</h1> }
}

fn paragraphs(texts: &[String]) -> impl IntoView + use<> {
    texts.iter().map(|text| view! { <p>{text.clone()}</p> }).collect_view()
}

pub(super) fn start(v: &StartView) -> impl IntoView + use<> {
    let home = v.home.clone().map(|label| {
        view! {
            " "
            <button class="link" on:click=move |_| send(Event::OpenRooms(Door::Home))>
                {label}
            </button>
        }
    });
    view! {
        <main class="start">
            <div class="cover">{figure(&v.picture, (360.0, 330.0, 14.0, false))}</div>
            <div class="promise">{heading(&v.heading)} <p class="read soft lead">{v.lead.clone()}</p></div>
            <div class="push stack">
                {button("btn", &v.start, Event::Start)}
                <p class="s soft centre">
                    {v.foot.clone()} " "
                    <button class="link" on:click=move |_| send(Event::OpenAbout)>
                        {v.about.clone()}
                    </button>
                    {home}
                </p>
            </div>
        </main>
    }
}

pub(super) fn who(v: &WhoView) -> impl IntoView + use<> {
    let choice = |choice: &Choice<quantity::Setting>| {
        let setting = choice.id;
        view! {
            <li>
                <button
                    class="choice"
                    aria-current=choice.selected.then_some("true")
                    on:click=move |_| send(Event::ChooseSetting(setting))
                >
                    <span>{choice.label.clone()}</span>
                    {choice.note.clone().map(|note| view! { <small>{note}</small> })}
                </button>
            </li>
        }
    };
    view! {
        <main>
            {heading(&v.heading)} <p class="soft lead">{v.lead.clone()}</p>
            <ul class="choices">{v.choices.iter().map(choice).collect_view()}</ul>
            <p class="s soft push">{v.foot.clone()}</p>
        </main>
    }
}

pub(super) fn place(v: &PlaceView) -> impl IntoView + use<> {
    let place = |choice: &Choice<Place>| {
        let place = choice.id;
        view! {
            <button
                class="place"
                aria-pressed=choice.selected.to_string()
                on:click=move |_| send(Event::TogglePlace(place))
            >
                <svg viewBox="0 0 96 54" aria-hidden="true">
                    <path d=outline(place) />
                </svg>
                <span>{choice.label.clone()}</span>
            </button>
        }
    };
    let minutes = |choice: &Choice<u32>| {
        let minutes = choice.id;
        view! {
            <button aria-pressed=choice.selected.to_string() on:click=move |_| send(Event::ChooseMinutes(minutes))>
                {choice.label.clone()} " "
                <small>{choice.note.clone()}</small>
            </button>
        }
    };
    view! {
        <main>
            {heading(&v.heading)} <div class="places">{v.places.iter().map(place).collect_view()}</div>
            <h2 class="how-long">{v.minutes_heading.clone()}</h2>
            <div class="mins">{v.minutes.iter().map(minutes).collect_view()}</div>
            <p class="s soft note">{v.minutes_note.clone()}</p>
            <div class="push">{button("btn", &v.next, Event::Next)}</div>
        </main>
    }
}

/// A drawing of each place, in lines.
fn outline(place: Place) -> &'static str {
    match place {
        Place::Sofa => "M5 50V22q0-5 5-5t5 5v13H81V22q0-5 5-5t5 5V50M5 45H91M14 17q0-8 8-8H74q8 0 8 8",
        Place::Floor => "M4 46H92M14 40H82q4 0 4-4t-4-4H22q-6 0-8 8",
        Place::Bed => "M5 50V10M91 50V28M5 42H91M5 34H91q0-8-8-8H34v8M10 34v-6q0-4 4-4h14q4 0 4 4v6",
        _ => "M4 8 7 30H28M7 30V50M27 30V50M92 8 89 30H68M89 30V50M69 30V50",
    }
}

pub(super) fn read(v: &ReadView) -> impl IntoView + use<> {
    let items = v
        .items
        .iter()
        .map(|item| view! { <li>{item.clone()}</li> })
        .collect_view();
    view! {
        <main class="read-together">
            <p class="s soft">{v.heading.clone()}</p> {heading(&v.lead)} <ul class="list">{items}</ul>
            <div class="push stack">
                {button("btn", &v.neither, Event::Neither)} {button("btn quiet", &v.yes_or_unsure, Event::YesOrUnsure)}
                <p class="s soft centre">{v.foot.clone()}</p>
            </div>
        </main>
    }
}

pub(super) fn not_now(v: &NotNowView) -> impl IntoView + use<> {
    view! {
        <main>
            {heading(&v.heading)} <div class="read words">{paragraphs(&v.paragraphs)}</div>
            <div class="push stack">
                {button("btn quiet mid", &v.again, Event::ReadAgain)}
                {v.privately.as_ref().map(|label| button("btn quiet mid", label, Event::OpenRooms(Door::Intake)))}
                {button("btn", &v.done, Event::Again)}
            </div>
        </main>
    }
}

fn facts(facts: &[Fact]) -> impl IntoView + use<> {
    let one = |fact: &Fact| view! { <dt>{fact.name.clone()}</dt> <dd>{fact.value.clone()}</dd> };
    view! { <dl class="card facts">{facts.iter().map(one).collect_view()}</dl> }
}

pub(super) fn begin(v: &BeginView) -> impl IntoView + use<> {
    let mut lines = v.lines.iter();
    let title: Vec<String> = lines.by_ref().take(2).cloned().collect();
    let rest: Vec<String> = lines.cloned().collect();
    let ready = v.ready == PlanState::Ready;
    let state = match &v.ready {
        PlanState::Ready => None,
        PlanState::Working { percent, text } => Some((Some(*percent), text.clone())),
        PlanState::Failed { text } => Some((None, text.clone())),
    };
    let state = state.map(|(percent, text)| {
        let bar = percent
            .map(|done| view! { <progress max="100" value=done.to_string() aria-label=text.clone()></progress> });
        view! { <div class="waiting" role="status"><p class="read">{text.clone()}</p>{bar}</div> }
    });
    let notes = v
        .notes
        .iter()
        .map(|note| view! { <p class="s note">{note.clone()}</p> })
        .collect_view();
    view! {
        <main class="begin">
            {super::pacer::propped_phone()}
            <div class="words-first">
                <h1 tabindex="-1">
                    {title.into_iter().map(|line| view! { <span class="line">{line} " "</span> }).collect_view()}
                </h1>
                <p class="read lead">
                    {rest.into_iter().map(|line| view! { <span class="line">{line} " "</span> }).collect_view()}
                    <span class="line">{v.lead.clone()}</span>
                </p>
            </div>
            {facts(&v.facts)} {notes} {state}
            <div class="push stack">
                {ready.then(|| button("btn quiet mid", &v.see_plan, Event::SeePlan))}
                {ready.then(|| button("btn", &v.begin, Event::Begin))}
            </div>
        </main>
    }
}

pub(super) fn ended(v: &EndedView) -> impl IntoView + use<> {
    view! {
        <main class="ended">
            {heading(&v.heading)} <div class="read words">{paragraphs(&v.paragraphs)}</div>
            <div class="push stack">
                {button("btn quiet mid", &v.see_plan, Event::SeePlan)}
                {match &v.after {
                    Some(label) => {
                        view! {
                            {button("btn", label, Event::OpenRooms(Door::After))}
                            <p class="centre">{button("link", &v.again, Event::Again)}</p>
                        }
                            .into_any()
                    }
                    None => button("btn", &v.again, Event::Again).into_any(),
                }}
            </div>
        </main>
    }
}

pub(super) fn about(v: &AboutView) -> impl IntoView + use<> {
    view! {
        <main>
            {heading(&v.heading)} <div class="words">{paragraphs(&v.paragraphs)}</div>
            <div class="push">{button("btn quiet", &v.close, Event::Back)}</div>
        </main>
    }
}
