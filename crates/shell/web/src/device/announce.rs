//! Words for a screen reader: two places it listens to, one patient, one urgent.

use crate::device::after;

/// Says it through the screen reader, if there is one.
pub fn say(text: &str, urgent: bool) {
    let id = if urgent { "said-now" } else { "said" };
    let Some(place) = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id(id)) else { return };
    // Emptied first, or the same words twice would be read once.
    place.set_text_content(None);
    let text = text.to_owned();
    after(60, move || place.set_text_content(Some(&text)));
}
