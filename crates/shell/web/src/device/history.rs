//! The browser's own way back: one extra entry stands for "there is a way back in the app".

use crate::run::send;
use app::{Event, Screen, ViewModel};
use std::cell::Cell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Keeps the extra entry where there is a way back.
#[derive(Debug, Default)]
pub(crate) struct History {}

impl History {
    /// Follows the app to another screen.
    pub(crate) fn follow(&mut self, view: &ViewModel) {
        let back = view.back.is_some() || matches!(view.screen, Screen::Session(_));
        if !back || GUARDED.get() {
            return;
        }
        let history = web_sys::window().and_then(|window| window.history().ok());
        if history.is_some_and(|history| history.push_state(&JsValue::TRUE, "").is_ok()) {
            GUARDED.set(true);
        }
    }
}

/// Listens to the browser's way back.
pub(crate) fn listen() {
    let Some(window) = web_sys::window() else { return };
    let back = Closure::<dyn Fn()>::new(|| {
        // A link that was opened here is told like the way back, which it is not.
        let link = web_sys::window().and_then(|window| window.location().hash().ok());
        if link.is_some_and(|link| !link.is_empty()) {
            return;
        }
        GUARDED.set(false);
        if !super::rooms::is_open() {
            send(Event::Back);
        }
    });
    window.set_onpopstate(Some(back.as_ref().unchecked_ref()));
    back.forget();
}
