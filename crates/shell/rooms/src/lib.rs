//! The second bundle: what comes after the first session. Draws the keeper's pages, carries out its effects, decides
//! nothing. It arrives when the page is idle, so that it is never in the way of the first minute.
//!
//! It shares the page with the first bundle and speaks with it in events of the window, JSON texts:
//! `attune-open`, `attune-ended` come in, `attune-rooms`, `attune-plan`, `attune-away` go out (see `device/bridge.rs`).

mod device;
mod run;
mod ui;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the page once this module is there.
#[wasm_bindgen(start)]
pub fn start() {
    let place = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("rooms"))
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(place) = place else { return };
    leptos::mount::mount_to(place, ui::page).forget();
    device::introduce();
}
