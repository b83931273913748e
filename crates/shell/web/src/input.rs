//! Keys, pedals, fingers: what they are called, never what they mean. The app decides that.

use crate::device::after;
use crate::shell;
use app::{Event, Gesture, HOLD_MS, Key};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, KeyboardEvent, PointerEvent};

thread_local! {
    static GESTURE: RefCell<Gesture> = RefCell::default();
}

/// Listens to something of the document, as long as the page is open.
pub fn on_document(what: &str, mut then: impl FnMut(web_sys::Event) + 'static) {
    let heard = Closure::<dyn FnMut(web_sys::Event)>::new(move |event| then(event));
    if let Some(page) = web_sys::window().and_then(|w| w.document()) {
        let _ = page.add_event_listener_with_callback(what, heard.as_ref().unchecked_ref());
    }
    heard.forget();
}

/// Listens to keys and to the browser's "back".
pub fn listen() {
    on_document("keydown", |event| {
        let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
        if let Some(key) = key(&event) {
            event.prevent_default();
            shell::send(Event::Key(key));
        }
    });
}

/// The meaningful keys. Space and Enter on a button stay the button's own; letters count wherever they lie on the
/// keyboard of the language.
fn key(event: &KeyboardEvent) -> Option<Key> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.repeat() {
        return None;
    }
    let on_control = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| matches!(element.tag_name().as_str(), "BUTTON" | "A" | "SUMMARY" | "INPUT"));
    Some(match (event.key().as_str(), event.code().as_str()) {
        ("Escape", _) => Key::Escape,
        ("PageDown" | "PageUp" | "MediaPlayPause", _) if in_session() => Key::Space,
        (" " | "Enter", _) if !on_control && in_session() => Key::Space,
        ("ArrowLeft", _) | (_, "KeyA") if in_session() => Key::Left,
        ("ArrowRight", _) | (_, "KeyB") if in_session() => Key::Right,
        (_, "KeyY") if in_session() => Key::Yes,
        (_, "KeyN" | "KeyS") if in_session() => Key::No,
        _ => return None,
    })
}

fn in_session() -> bool {
    let root = web_sys::window().and_then(|w| w.document()).and_then(|d| d.document_element());
    root.and_then(|root| root.get_attribute("data-theme")).is_some_and(|theme| theme == "session")
}

/// A finger, an elbow, a mouse came down in a session.
pub fn pointer_down(event: &PointerEvent) {
    // Touches are judged by real time: a fast clock must not make a tap a stop.
    let now = js_sys::Date::now() as u64;
    let answer = GESTURE.with_borrow_mut(|gesture| gesture.down(event.pointer_id(), now));
    if let Some(event) = answer {
        shell::send(event);
    }
    let wait = i32::try_from(HOLD_MS).unwrap_or(i32::MAX).saturating_add(10);
    after(wait, || {
        let now = js_sys::Date::now() as u64;
        let answer = GESTURE.with_borrow_mut(|gesture| gesture.held(now));
        if let Some(event) = answer {
            shell::send(event);
        }
    });
}

/// It went up again.
pub fn pointer_up(event: &PointerEvent) {
    GESTURE.with_borrow_mut(|gesture| gesture.up(event.pointer_id()));
}

/// A tap, unless that touch already had its answer.
pub fn tapped(event: Event) {
    if !GESTURE.with_borrow(Gesture::is_answered) {
        shell::send(event);
    }
}
