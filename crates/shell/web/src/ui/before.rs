//! The first minute: start, who, place, read together, begin.

use super::{figure, icons, parts};
use crate::shell::send;
use app::{BeginView, Event, PlaceView, PlanState, ReadView, StartView, WhoView};
use leptos::prelude::*;

/// The promise and one button.
pub fn start(it: StartView) -> impl IntoView {
    view! {
        <div class="cover">
            {figure::figure(&it.picture, figure::COVER, "fig")}
            <div class="promise">
                {parts::heading(it.heading)}
                <p class="read soft">{it.lead}</p>
            </div>
        </div>
        <div class="push">
            <button class="btn" on:click=move |_| send(Event::Start)>{it.start}</button>
            <p class="s soft foot">
                {it.foot}" "
                <button class="link" on:click=move |_| send(Event::OpenAbout)>{it.about}</button>
            </p>
        </div>
    }
}

/// Who is here.
pub fn who(it: WhoView) -> impl IntoView {
    let choices = it.choices.into_iter().map(|choice| {
        let id = choice.id;
        let note = choice.note.map(|note| view! { <small>{note}</small> });
        view! {
            <li>
                <button class="choice" aria-current=choice.selected.then_some("true") on:click=move |_| send(Event::ChooseSetting(id))>
                    <span>{choice.label}</span>{note}
                </button>
            </li>
        }
    });
    view! {
        {parts::heading(it.heading)}
        <p class="soft under">{it.lead}</p>
        <ul class="choices">{choices.collect::<Vec<_>>()}</ul>
        <p class="push s soft">{it.foot}</p>
    }
}

/// What they have, and for how long.
pub fn place(it: PlaceView) -> impl IntoView {
    let places = it.places.into_iter().map(|choice| {
        let id = choice.id;
        view! {
            <button class="place" aria-pressed=pressed(choice.selected) on:click=move |_| send(Event::TogglePlace(id))>
                {icons::place(id)}
                <span>{choice.label}</span>
            </button>
        }
    });
    let minutes = it.minutes.into_iter().map(|choice| {
        let id = choice.id;
        view! {
            <button aria-pressed=pressed(choice.selected) on:click=move |_| send(Event::ChooseMinutes(id))>
                {choice.label}" "<small>{choice.note}</small>
            </button>
        }
    });
    view! {
        {parts::heading(it.heading)}
        <div class="places">{places.collect::<Vec<_>>()}</div>
        <h2 class="mins-title">{it.minutes_heading}</h2>
        <div class="mins">{minutes.collect::<Vec<_>>()}</div>
        <p class="s soft under">{it.minutes_note}</p>
        <div class="push"><button class="btn" on:click=move |_| send(Event::Next)>{it.next}</button></div>
    }
}

fn pressed(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}

/// Read together.
pub fn read(it: ReadView) -> impl IntoView {
    let items = it.items.into_iter().map(|item| view! { <li>{item}</li> });
    view! {
        <p class="s soft">{it.heading}</p>
        {parts::heading(it.lead)}
        <ul class="list">{items.collect::<Vec<_>>()}</ul>
        <div class="push stack">
            <button class="btn" on:click=move |_| send(Event::Neither)>{it.neither}</button>
            <button class="btn quiet" on:click=move |_| send(Event::YesOrUnsure)>{it.yes_or_unsure}</button>
            <p class="s soft foot">{it.foot}</p>
        </div>
    }
}

/// Prop the phone; begin.
pub fn begin(it: BeginView) -> impl IntoView {
    let mut lines = it.lines.into_iter();
    let title: Vec<String> = lines.by_ref().take(2).collect();
    let rest: Vec<String> = lines.chain(std::iter::once(it.lead)).collect();
    let ready = it.ready == PlanState::Ready;
    let see_plan = ready.then(|| {
        view! { <button class="btn quiet mid" on:click=move |_| send(Event::SeePlan)>{it.see_plan}</button> }
    });
    let state = match it.ready {
        PlanState::Ready => ().into_any(),
        PlanState::Working { percent, text } => view! {
            <p class="s soft" role="status">{text}</p>
            <progress max="100" value=percent.to_string() aria-label=text.clone()></progress>
        }
        .into_any(),
        PlanState::Failed { text } => view! { <p class="rt" role="status">{text}</p> }.into_any(),
    };
    let notes = it.notes.into_iter().map(|note| view! { <p class="rt s">{note}</p> });
    view! {
        {icons::propped_phone()}
        {parts::heading(title.join(" "))}
        <p class="read under">{rest.join(" ")}</p>
        {parts::facts(it.facts, "facts card")}
        <div class="stack under">{notes.collect::<Vec<_>>()}{state}</div>
        <div class="push stack">
            {see_plan}
            <button class="btn" disabled=!ready on:click=move |_| send(Event::Begin)>{it.begin}</button>
        </div>
    }
}
