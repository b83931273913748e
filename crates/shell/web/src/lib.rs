//! The web shell: draws the app's view, carries out its effects, decides nothing.
//!
//! `?speed=N` runs the clock N times as fast and `?record` writes what would be said into `window.__attune_spoken`
//! instead of saying it; both are for journeys of tests and change nothing that is kept.

mod device;
mod run;
mod ui;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the page once this module is there.
#[wasm_bindgen(start)]
pub fn start() {
    run::begin();
    let place = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"))
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(place) = place {
        leptos::mount::mount_to(place, ui::page).forget();
    }
    run::open();
}
