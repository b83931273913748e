//! Chance of the system, 32 bytes at a time.

use js_sys::{Function, Reflect, Uint8Array};
use wasm_bindgen::JsCast as _;

/// Fresh bytes; nothing where the browser has none, and then nothing may be sealed.
pub(crate) fn draw() -> Option<[u8; 32]> {
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).ok()?;
    let fill: Function = Reflect::get(&crypto, &"getRandomValues".into()).ok()?.dyn_into().ok()?;
    let bytes = Uint8Array::new_with_length(32);
    fill.call1(&crypto, &bytes).ok()?;
    let mut drawn = [0; 32];
    bytes.copy_to(&mut drawn);
    Some(drawn)
}
