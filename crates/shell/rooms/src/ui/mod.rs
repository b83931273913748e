//! Drawing. A page of the keeper is drawn block by block, in its order; nothing here decides anything.
//!
//! The page is drawn anew after each event; elements whose kind did not change stay where they are, so the focus stays too.

mod blocks;
mod body;
mod choices;
mod code;
mod fields;
mod spread;

pub(crate) use crate::run::send;
use blocks::blocks;
use keeper::{Act, Button, ButtonKind, Event, Owner, Page};
use leptos::prelude::*;
use quantity::Person;
use std::cell::{Cell, RefCell};
use std::sync::Arc;

/// What is shown; nothing while the first screens are.
type Shown = Option<Arc<Page<Act>>>;

thread_local! {
    static SHOWN: RefCell<Option<RwSignal<Shown>>> = const { RefCell::new(None) };
    static NAMES: Cell<u32> = const { Cell::new(0) };
    static MAIN: RefCell<Option<Act>> = const { RefCell::new(None) };
}

/// The page. Mounted once.
pub(crate) fn page() -> impl IntoView {
    let shown: RwSignal<Shown> = RwSignal::new(None);
    SHOWN.set(Some(shown));
    move || shown.with(|page| page.as_ref().map(|page| draw(page)))
}

/// Draws a changed page, or nothing.
pub(crate) fn show(page: Shown) {
    if let Some(shown) = SHOWN.with_borrow(|shown| *shown) {
        shown.set(page);
    }
}

/// A name for an element, the same in each drawing of the same page.
fn name(kind: &str) -> String {
    let number = NAMES.get();
    NAMES.set(number + 1);
    format!("{kind}-{number}")
}

/// Enter in a field is the main button.
fn main_act() -> Option<Act> {
    MAIN.with_borrow(Clone::clone)
}

fn draw(page: &Page<Act>) -> impl IntoView + use<> {
    NAMES.set(0);
    let main = page
        .foot
        .iter()
        .find(|button| button.kind == ButtonKind::Main && button.enabled);
    MAIN.set(main.map(|button| button.act.clone()));
    let note = page.foot_note.clone();
    let foot = (!page.foot.is_empty() || note.is_some()).then(|| {
        view! {
            <div class="push stack foot">
                {page.foot.iter().map(button).collect_view()}
                {note.map(|text| view! { <p class="s soft centre">{text}</p> })}
            </div>
        }
    });
    view! {
        {top(page)}
        <main class="room" data-page=page.key.clone()>
            <h1 tabindex="-1">{page.heading.clone()}</h1>
            {blocks(&page.blocks)}
            {foot}
        </main>
    }
}

/// The line above: whose page it is, the way back, the way past.
fn top(page: &Page<Act>) -> impl IntoView + use<> {
    let back = page.back.clone().map(|(label, act)| {
        view! {
            <button class="back" on:click=move |_| send(Event::Act(act.clone()))>
                <span aria-hidden="true">"← "</span>
                {label}
            </button>
        }
    });
    let skip = page.skip.clone().map(|(label, act)| {
        view! {
            <button class="back skip" on:click=move |_| send(Event::Act(act.clone()))>
                {label}
            </button>
        }
    });
    let progress = page
        .progress
        .clone()
        .map(|text| view! { <span class="steps">{text}</span> });
    // On a line of its own above the heading, on every page alike; alone or beside "Skip" it needs none.
    let place = if page.back.is_some() || page.progress.is_some() {
        "owner s below"
    } else {
        "owner s"
    };
    let owner = page.owner.as_ref().map(|of| owner(of, place));
    let end = (progress.is_some() || skip.is_some()).then(|| view! { <span class="top-end">{progress} {skip}</span> });
    view! { <header class="top room-top">{back} {owner} {end}</header> }
}

fn owner(owner: &Owner, class: &'static str) -> impl IntoView + use<> {
    view! { <p class=class>{mark(owner.person)} <span>{owner.label.clone()}</span></p> }
}

/// The mark of a person: A a solid circle, B a square. Never colour alone.
fn mark(person: Person) -> impl IntoView {
    let (class, letter) = match person {
        Person::A => ("pp a", "A"),
        Person::B => ("pp b", "B"),
    };
    view! {
        <span class=class aria-hidden="true">
            {letter}
        </span>
    }
}

/// Words for a screen reader alone.
fn hidden(text: &str) -> impl IntoView + use<> {
    view! { <span class="hidden">{text.to_owned()}</span> }
}

fn button(button: &Button<Act>) -> impl IntoView + use<> {
    let class = match button.kind {
        ButtonKind::Main => "btn",
        ButtonKind::Quiet => "btn quiet",
        ButtonKind::Link => "link",
    };
    let act = button.act.clone();
    view! {
        <button class=class disabled=!button.enabled on:click=move |_| send(Event::Act(act.clone()))>
            {button.label.clone()}
        </button>
    }
}
