//! The one small text that is kept: the language and the last choices.

use crate::shell;
use app::Event;

/// Its name in the browser's store.
const NAME: &str = "attune";

fn place() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What was kept.
pub fn load() -> Option<String> {
    place()?.get_item(NAME).ok()?
}

/// Keeps it, or tells the app that it could not.
pub fn keep(text: &str) {
    if place().is_none_or(|place| place.set_item(NAME, text).is_err()) {
        shell::send(Event::StoreFailed);
    }
}
