//! The look of the whole page.

use app::Theme;

/// Sets it. Light or dark is left to the system; a session has its own.
pub fn set(theme: Theme) {
    let Some(page) = web_sys::window().and_then(|w| w.document()) else { return };
    let Some(root) = page.document_element() else { return };
    let done = match theme {
        Theme::Session => root.set_attribute("data-theme", "session"),
        Theme::Auto => root.remove_attribute("data-theme"),
    };
    // An attribute with such a name can always be set.
    debug_assert!(done.is_ok());
}
