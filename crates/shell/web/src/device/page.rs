//! The page itself: its look, its language, the keyboard focus, words for a screen reader.

use app::{FocusTarget, Lang, Theme};
use leptos::prelude::set_timeout;
use std::time::Duration;
use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Does it once the changed view is drawn.
fn after_drawing(what: impl FnOnce(&Document) + 'static) {
    let later = move || {
        if let Some(document) = document() {
            what(&document);
        }
    };
    set_timeout(later, Duration::ZERO);
}

fn root(document: &Document) -> Option<Element> {
    document.document_element()
}

/// Light or dark as the system says, or the look of a session.
pub(crate) fn set_theme(theme: Theme) {
    let Some(root) = document().as_ref().and_then(root) else {
        return;
    };
    // The root element takes any attribute.
    let _ = match theme {
        Theme::Auto => root.remove_attribute("data-theme"),
        Theme::Session => root.set_attribute("data-theme", theme.as_str()),
    };
}

/// Title and language of the page.
pub(crate) fn set_language(lang: Lang, title: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = root(&document) {
        let _ = root.set_attribute("lang", lang.as_str());
    }
}

/// Moves the keyboard focus.
pub(crate) fn focus(target: FocusTarget) {
    let place = match target {
        FocusTarget::Heading => "#app h1",
        FocusTarget::Sheet => ".sheet button:not(:disabled)",
        FocusTarget::Question => ".ask button",
        FocusTarget::Resume => ".paused button",
        FocusTarget::StepCard => ".card h2",
    };
    after_drawing(move |document| {
        let found = document.query_selector(place).ok().flatten();
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // An element that cannot take the focus leaves it where it was.
            let _ = element.focus();
        }
    });
}

/// Words for a screen reader.
pub(crate) fn announce(text: &str, urgent: bool) {
    let text = text.to_owned();
    after_drawing(move |document| {
        if let Some(place) = document.get_element_by_id(if urgent { "urgent" } else { "polite" }) {
            place.set_text_content(Some(&text));
        }
    });
}

/// A new screen begins at its top.
pub(crate) fn scroll_to_top() {
    after_drawing(|_| {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
}
