//! Keeping the screen awake. Some phones lack it and some refuse it: the app is told, and says so before it begins.

use super::has;
use crate::{input, shell};
use app::{Event, WakeLock};
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type Lock;
    #[wasm_bindgen(method, catch)]
    async fn request(this: &Lock, kind: &str) -> Result<JsValue, JsValue>;

    type Sentinel;
    #[wasm_bindgen(method, catch)]
    async fn release(this: &Sentinel) -> Result<JsValue, JsValue>;
}

thread_local! {
    static WANTED: Cell<bool> = const { Cell::new(false) };
    static HELD: RefCell<Option<Sentinel>> = const { RefCell::new(None) };
}

fn lock() -> Option<Lock> {
    let navigator = web_sys::window()?.navigator();
    let found = js_sys::Reflect::get(&navigator, &"wakeLock".into()).ok()?;
    has(&navigator, "wakeLock").then(|| found.unchecked_into())
}

/// Tells the app whether this device can, and when the page is hidden or seen again.
pub fn watch() {
    shell::send(Event::WakeLock(if lock().is_some() { WakeLock::Supported } else { WakeLock::Unsupported }));
    input::on_document("visibilitychange", |_| {
        let page = web_sys::window().and_then(|w| w.document());
        let visible = page.is_some_and(|d| d.visibility_state() == web_sys::VisibilityState::Visible);
        shell::send(Event::Visible(visible));
    });
}

/// Keeps it awake, or lets it sleep again.
pub fn keep(awake: bool) {
    WANTED.set(awake);
    if !awake {
        if let Some(held) = HELD.take() {
            leptos::task::spawn_local(async move {
                // A lock that is already gone has done what was wanted.
                let _ = held.release().await;
            });
        }
        return;
    }
    let Some(lock) = lock() else {
        shell::send(Event::WakeLock(WakeLock::Unsupported));
        return;
    };
    leptos::task::spawn_local(async move {
        let answer = lock.request("screen").await;
        if let Ok(held) = answer {
            let held: Sentinel = held.unchecked_into();
            if WANTED.get() {
                HELD.set(Some(held));
                shell::send(Event::WakeLock(WakeLock::Held));
            } else {
                let _ = held.release().await;
            }
        } else {
            shell::send(Event::WakeLock(WakeLock::Lost));
        }
    });
}
