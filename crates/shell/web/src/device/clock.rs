//! The clock, and what else the page's address and the browser tell.

use std::cell::OnceCell;
use wasm_bindgen::JsValue;

thread_local! {
    static ADDRESS: OnceCell<Address> = const { OnceCell::new() };
}

#[derive(Clone, Copy)]
struct Address {
    speed: u64,
    record: bool,
    opened_ms: u64,
}

fn address() -> Address {
    ADDRESS.with(|cell| *cell.get_or_init(read))
}

fn read() -> Address {
    let search = web_sys::window()
        .and_then(|w| w.location().search().ok())
        .unwrap_or_default();
    let mut words = search.trim_start_matches('?').split('&');
    let speed = words
        .clone()
        .find_map(|w| w.strip_prefix("speed="))
        .and_then(|n| n.parse().ok());
    Address {
        speed: speed.unwrap_or(1).clamp(1, 600),
        record: words.any(|w| w == "record" || w == "record=1"),
        opened_ms: real_ms(),
    }
}

/// Milliseconds of the device's own clock.
pub(crate) fn real_ms() -> u64 {
    js_sys::Date::now().max(0.0) as u64
}

/// The app's clock, milliseconds.
pub(crate) fn now_ms() -> u64 {
    let address = address();
    address.opened_ms + real_ms().saturating_sub(address.opened_ms) * address.speed
}

/// How many times faster than the real clock.
pub(crate) fn speed() -> u64 {
    address().speed
}

/// Whether words are written down instead of said.
pub(crate) fn is_recording() -> bool {
    address().record
}

/// The languages the person prefers, best first.
pub(crate) fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    window
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag: JsValue| tag.as_string())
        .collect()
}
