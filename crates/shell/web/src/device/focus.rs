//! Moving the keyboard's focus, after the new screen is there.

use super::after;
use app::FocusTarget;
use wasm_bindgen::JsCast;

/// Moves it.
pub fn set(target: FocusTarget) {
    let place = match target {
        FocusTarget::Heading => "[data-focus=heading]",
        FocusTarget::Sheet => "[data-focus=sheet]",
        FocusTarget::Question => "[data-focus=question]",
        FocusTarget::Resume => "[data-focus=resume]",
        FocusTarget::StepCard => "[data-focus=card]",
    };
    after(0, move || {
        let found = web_sys::window().and_then(|w| w.document()).and_then(|d| d.query_selector(place).ok().flatten());
        if let Some(element) = found.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
            // Something that cannot be focused is left alone.
            let _ = element.focus();
        }
    });
}

/// To the top of the page.
pub fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}
