//! The session: time, ring and picture, cues, pacer, the two halves of the screen, and touches anywhere.

use super::figure::figure;
use super::marks::{mark, marks};
use super::{over, pacer, ring};
use crate::device::clock;
use crate::run::send;
use app::{Event, Gesture, HOLD_MS, Over, PersonLine, SessionView, ViewModel, Zone};
use leptos::ev::{MouseEvent, PointerEvent};
use leptos::prelude::*;
use quantity::Person;
use std::cell::RefCell;
use std::time::Duration;

thread_local! {
    static GESTURE: RefCell<Gesture> = RefCell::new(Gesture::default());
}

fn pressed(event: &PointerEvent) {
    let answer = GESTURE.with_borrow_mut(|gesture| gesture.down(event.pointer_id(), clock::real_ms()));
    if let Some(event) = answer {
        send(event);
    }
    let later = || {
        if let Some(event) = GESTURE.with_borrow_mut(|gesture| gesture.held(clock::real_ms())) {
            send(event);
        }
    };
    set_timeout(later, Duration::from_millis(HOLD_MS + 10));
}

fn lifted(event: &PointerEvent) {
    GESTURE.with_borrow_mut(|gesture| gesture.up(event.pointer_id()));
}

/// True when a click is the end of a touch that was answered already: a hold, or two fingers. A key's click never is.
pub(super) fn was_answered(event: &MouseEvent) -> bool {
    event.detail() > 0 && GESTURE.with_borrow(Gesture::is_answered)
}

pub(super) fn session(view: &ViewModel, v: &SessionView) -> impl IntoView + use<> {
    let covered = matches!(v.over, Over::Sheet(_) | Over::Paused(_));
    let asked = matches!(v.over, Over::Permission(_) | Over::Comfort(_));
    let zones = (!asked).then(|| {
        view! {
            <div class="zones" inert=covered>
                {zone(Person::A, &v.zones.a)} {zone(Person::B, &v.zones.b)}
            </div>
        }
    });
    // What a cue or a question already shows need not stand there twice.
    let said = |text: &String| !asked && !v.cues.iter().any(|cue| cue.text == *text);
    let caption = v.caption.clone().filter(said).unwrap_or_default();
    view! {
        <main
            class=if covered { "ses covered" } else { "ses" }
            on:pointerdown=move |event| pressed(&event)
            on:pointerup=move |event| lifted(&event)
            on:pointercancel=move |event| lifted(&event)
            on:pointerleave=move |event| lifted(&event)
            on:contextmenu=move |event| event.prevent_default()
        >
            <h1 class="hidden" tabindex="-1">
                {view.title.clone()}
            </h1>
            <div class="mid" inert=covered>
                <div class="hd">
                    <span class="left">{v.time_left.clone()}</span>
                    <span class="s soft">{v.next.clone()}</span>
                </div>
                <div class="stage">{ring::ring(&v.ring)} {figure(&v.picture, (300.0, 300.0, 4.0, true))}</div>
                <div class="cues">
                    {v.cues.iter().map(cue).collect_view()}
                    {v.countdown.clone().map(|text| view! { <p class="count">{text}</p> })}
                    <p class="caption">{caption}</p>
                </div>
                {v.pacer.as_ref().map(pacer::pacer)}
            </div>
            {zones}
            <div class="bar" inert=covered>
                <button class="pause" on:click=move |event| tapped(&event, Event::Pause)>
                    <i></i>
                    <i></i>
                    <span>{v.pause.clone()} <small>{v.hold_to_stop.clone()}</small></span>
                </button>
                <button class="halt" on:click=move |event| tapped(&event, Event::Stop)>
                    {v.stop.clone()}
                </button>
            </div>
            {over::over(&v.over, &view.language)}
        </main>
    }
}

/// A tap on a button of the session.
pub(super) fn tapped(click: &MouseEvent, event: Event) {
    if !was_answered(click) {
        send(event);
    }
}

fn cue(line: &PersonLine) -> impl IntoView + use<> {
    view! { <p class="cue">{marks(line.person)} <span>{line.text.clone()}</span></p> }
}

fn zone(person: Person, v: &Zone) -> impl IntoView + use<> {
    let class = match person {
        Person::A => "zone za",
        Person::B => "zone zb",
    };
    let there = v.there.clone().map(|text| {
        view! {
            <button class="there" on:click=move |event| tapped(&event, Event::There(person))>
                {text}
            </button>
        }
    });
    view! {
        <div class=class>
            <button
                class="change"
                aria-description=v.spoken.clone()
                on:click=move |event| tapped(&event, Event::TapZone(person))
            >
                {mark(person)}
                <b>{v.label.clone()}</b>
                <small>{v.note.clone()}</small>
            </button>
            {there}
        </div>
    }
}
