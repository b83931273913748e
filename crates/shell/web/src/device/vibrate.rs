//! Vibration, where there is one.

use super::has;
use wasm_bindgen::JsValue;

/// Vibrates: milliseconds on, off, on ...
pub fn pattern(pattern: &[u32]) {
    let Some(window) = web_sys::window() else { return };
    let navigator = window.navigator();
    if has(&navigator, "vibrate") {
        let times: js_sys::Array = pattern.iter().map(|&ms| JsValue::from(ms)).collect();
        navigator.vibrate_with_pattern(&times);
    }
}
