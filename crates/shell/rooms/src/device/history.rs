//! The browser's own way back inside these rooms: one extra entry stands for "there is a way back".

use super::link;
use crate::run;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

/// Puts the extra entry there.
pub(crate) fn guard() {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Without it the browser's way back leaves the page, as on any page.
        let _ = history.push_state(&JsValue::TRUE, "");
    }
}

/// Listens to the browser's way back while these rooms are open. The first bundle then looks away.
pub(crate) fn listen() {
    let Some(window) = web_sys::window() else { return };
    let back = Closure::<dyn Fn()>::new(|| {
        if run::is_open() && !link::came() {
            run::back();
            if run::is_open() {
                guard();
            }
        }
    });
    // A browser without this event has no way back either.
    let _ = window.add_event_listener_with_callback("popstate", back.as_ref().unchecked_ref());
    back.forget();
}
