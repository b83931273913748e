//! The few words kept on the device: language and last choices.

const NAME: &str = "attune";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Keeps the text; false when the device does not let us.
pub(crate) fn keep(text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(NAME, text).is_ok())
}

/// What was kept.
pub(crate) fn load() -> Option<String> {
    storage()?.get_item(NAME).ok()?
}
