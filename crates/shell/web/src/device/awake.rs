//! Keeps the screen awake while a session runs. The wake lock is asked for by name: not every browser has it.

use crate::run::send;
use app::{Event, WakeLock};
use js_sys::{Function, Promise, Reflect};
use std::cell::{Cell, RefCell};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

thread_local! {
    static WANTED: Cell<bool> = const { Cell::new(false) };
    static HELD: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

fn wake_lock() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let lock = Reflect::get(&navigator, &"wakeLock".into()).ok()?;
    lock.is_object().then_some(lock)
}

/// Tells the app whether the screen can be kept awake here.
pub(crate) fn introduce() {
    let state = if wake_lock().is_some() {
        WakeLock::Supported
    } else {
        WakeLock::Unsupported
    };
    send(Event::WakeLock(state));
}

/// Keeps the screen awake, or lets it sleep again.
pub(crate) fn keep(on: bool) {
    WANTED.set(on);
    if on {
        spawn_local(async {
            let state = if ask().await.is_some() { WakeLock::Held } else { lost() };
            send(Event::WakeLock(state));
        });
    } else if let Some(held) = HELD.take() {
        // Its promise needs no answer: the screen may sleep whenever it wants.
        let _ = call(&held, "release");
    }
}

fn lost() -> WakeLock {
    if wake_lock().is_some() {
        WakeLock::Lost
    } else {
        WakeLock::Unsupported
    }
}

async fn ask() -> Option<()> {
    let lock = wake_lock()?;
    let request = Reflect::get(&lock, &"request".into())
        .ok()?
        .dyn_into::<Function>()
        .ok()?;
    let promise = request
        .call1(&lock, &"screen".into())
        .ok()?
        .dyn_into::<Promise>()
        .ok()?;
    let sentinel = JsFuture::from(promise).await.ok()?;
    if !WANTED.get() {
        let _ = call(&sentinel, "release");
        return Some(());
    }
    let gone = Closure::once_into_js(|| {
        if WANTED.get() {
            send(Event::WakeLock(WakeLock::Lost));
        }
    });
    // A device that cannot tell that the lock went away takes nothing from the session.
    let _ = Reflect::set(&sentinel, &"onrelease".into(), &gone);
    HELD.set(Some(sentinel));
    Some(())
}

fn call(object: &JsValue, name: &str) -> Option<JsValue> {
    let function = Reflect::get(object, &name.into()).ok()?.dyn_into::<Function>().ok()?;
    function.call0(object).ok()
}
