//! Keys, pedals and clickers, and whether the page is seen. Keys go by their place, so that every layout works.

use crate::run::{send, unlock_sound};
use app::{Event, Key};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, KeyboardEvent, VisibilityState};

/// Listens.
pub(crate) fn listen() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let pressed = Closure::<dyn Fn(KeyboardEvent)>::new(|event: KeyboardEvent| {
        if super::rooms::is_open() || event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat() {
            return;
        }
        let on_control = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|element| matches!(element.tag_name().as_str(), "BUTTON" | "A"));
        if let Some(key) = meaning(&event.code(), on_control) {
            if key == Key::Space {
                event.prevent_default();
            }
            unlock_sound();
            send(Event::Key(key));
        }
    });
    // Errors here would mean a browser without key events.
    let _ = document.add_event_listener_with_callback("keydown", pressed.as_ref().unchecked_ref());
    pressed.forget();
    let seen = {
        let document = document.clone();
        Closure::<dyn Fn()>::new(move || {
            send(Event::Visible(document.visibility_state() == VisibilityState::Visible));
        })
    };
    let _ = document.add_event_listener_with_callback("visibilitychange", seen.as_ref().unchecked_ref());
    seen.forget();
}

/// What a key means. Space and Enter belong to the button that has the focus.
fn meaning(code: &str, on_control: bool) -> Option<Key> {
    Some(match code {
        "Escape" => Key::Escape,
        "Space" | "Enter" | "NumpadEnter" if !on_control => Key::Space,
        "PageDown" | "PageUp" => Key::Space,
        "ArrowLeft" | "KeyA" => Key::Left,
        "ArrowRight" | "KeyB" => Key::Right,
        "KeyY" => Key::Yes,
        "KeyN" | "KeyS" => Key::No,
        _ => return None,
    })
}
