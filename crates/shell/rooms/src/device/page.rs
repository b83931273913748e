//! The page itself: which bundle is seen, its language, the focus, words for a screen reader, leaving at once.

use keeper::{Act, Page};
use leptos::prelude::set_timeout;
use std::time::Duration;
use wasm_bindgen::JsCast as _;
use web_sys::{Document, HtmlElement, HtmlInputElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Does it once the changed page is drawn.
fn after_drawing(what: impl FnOnce(&Document) + 'static) {
    let later = move || {
        if let Some(document) = document() {
            what(&document);
        }
    };
    set_timeout(later, Duration::ZERO);
}

/// Lets the page be drawn and taps be taken in before it goes on.
pub(crate) async fn breathe() {
    let soon = js_sys::Promise::new(&mut |resolve, _| {
        let resolved = move || {
            // Resolving cannot fail.
            let _ = resolve.call0(&wasm_bindgen::JsValue::NULL);
        };
        set_timeout(resolved, Duration::ZERO);
    });
    // Nothing rejects it.
    let _ = wasm_bindgen_futures::JsFuture::from(soon).await;
}

/// Shows these rooms in the place of the first screens, or the other way round.
pub(crate) fn show(rooms: bool) {
    let Some(document) = document() else { return };
    for (id, seen) in [("rooms", rooms), ("app", !rooms)] {
        let place = document.get_element_by_id(id);
        if let Some(element) = place.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            element.set_hidden(!seen);
        }
    }
}

/// Language and title of the page.
pub(crate) fn set_language(page: &Page<Act>) {
    let Some(document) = document() else { return };
    document.set_title(&format!("{} · Attune", page.heading));
    if let Some(root) = document.document_element() {
        // The root element takes any attribute.
        let _ = root.set_attribute("lang", page.lang.as_str());
    }
}

/// A new page begins at its top, with the focus on its heading.
pub(crate) fn turn() {
    after_drawing(|document| {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        let heading = document.query_selector("#rooms h1").ok().flatten();
        if let Some(heading) = heading.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // A heading that is gone already leaves the focus where it is.
            let _ = heading.focus();
        }
    });
}

/// Radio buttons and checkboxes show what is chosen, also where that is not what was tapped last: a choice may be taken
/// back, or give way to what another window kept. Only a changed value is drawn, and a tap changes it past the drawing.
pub(crate) fn settle_choices() {
    after_drawing(|document| {
        let Ok(all) = document.query_selector_all("#rooms .option input") else {
            return;
        };
        for input in (0..all.length()).filter_map(|at| all.item(at)) {
            let chosen = input
                .parent_element()
                .is_some_and(|option| option.class_name().split(' ').any(|class| class == "on"));
            if let Some(input) = input.dyn_ref::<HtmlInputElement>() {
                input.set_checked(chosen);
            }
        }
    });
}

/// Words for a screen reader, when it is quiet.
pub(crate) fn announce(text: &str) {
    let text = text.to_owned();
    after_drawing(move |document| {
        if let Some(place) = document.get_element_by_id("polite") {
            place.set_text_content(Some(&text));
        }
    });
}

/// Leaves so that going back shows nothing.
pub(crate) fn leave() {
    show(false);
    if let Some(window) = web_sys::window() {
        // An empty page always opens.
        let _ = window.location().replace("about:blank");
    }
}

/// Prints what is seen.
pub(crate) fn print() {
    after_drawing(|_| {
        if let Some(window) = web_sys::window() {
            // A device without printing does nothing.
            let _ = window.print();
        }
    });
}

/// Says on the page whether something is on its way into the store or out of it.
pub(crate) fn busy(at_work: bool) {
    let place = document().and_then(|document| document.get_element_by_id("rooms"));
    if let Some(place) = place {
        // Any element takes any attribute.
        let _ = match at_work {
            true => place.set_attribute("aria-busy", "true"),
            false => place.remove_attribute("aria-busy"),
        };
    }
}

/// Says on the page that these rooms are here, for style sheets and journeys.
pub(crate) fn ready(known: bool) {
    let place = document().and_then(|document| document.get_element_by_id("rooms"));
    if let Some(place) = place {
        // Any element takes any data.
        let _ = place.set_attribute("data-known", if known { "true" } else { "false" });
    }
}
