//! Asking the browser not to throw away what is kept.

use wasm_bindgen_futures::JsFuture;

/// What the browser said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persisted {
    /// It will not throw anything away by itself.
    Yes,
    /// It may, when it needs room or after a week without a visit: an export is worth having.
    No,
    /// It does not say.
    Unknown,
}

/// Asks the browser to keep what is stored here. To be asked at the first save, not before.
pub async fn persist() -> Persisted {
    let Some(window) = web_sys::window() else {
        return Persisted::Unknown;
    };
    let storage = window.navigator().storage();
    // Where there is no such thing (an old browser, an insecure page), calling it throws.
    let Ok(asked) = storage.persist() else {
        return Persisted::Unknown;
    };
    match JsFuture::from(asked).await.map(|said| said.as_bool()) {
        Ok(Some(true)) => Persisted::Yes,
        Ok(Some(false)) => Persisted::No,
        Ok(None) | Err(_) => Persisted::Unknown,
    }
}
