//! The web shell: draws the app's view, carries out its effects, decides nothing.
//!
//! `?speed=N` runs the clock N times as fast and `?record` writes what would be said into `window.__attune_spoken`
//! instead of saying it; both are for journeys of tests and change nothing that is kept.

mod device;
mod run;
mod ui;

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the page once this module is there.
#[wasm_bindgen(start)]
pub fn start() {
    run::begin();
    leptos::mount::mount_to_body(ui::page);
    run::open();
}
