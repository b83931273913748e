//! What every store must do, as one suite over any store: in memory, on SQLite, in a real browser.
//!
//! [`rules::all`] is about a store that works; [`crash::all`] is about one that fails at its Nth write, for every N, and
//! [`pins::crashes`] about a PIN that is being changed then.

pub mod crash;
pub mod disk;
pub mod faulty;
pub mod model;
pub mod pins;
pub mod rules;

#[cfg(target_arch = "wasm32")]
mod browser;

use memory::{Failure, Store};

/// A medium on which stores are opened, again and again.
#[allow(async_fn_in_trait, reason = "browser stores are not Send, and no caller asks for it")]
pub trait Host {
    /// The store under test.
    type Store: Store;

    /// Opens the store on what the medium holds.
    ///
    /// # Errors
    /// As the store's own opening.
    async fn open(&mut self) -> Result<Self::Store, Failure>;

    /// Makes the medium as good as new, without the help of the store.
    ///
    /// # Errors
    /// When the medium cannot be had.
    async fn empty(&mut self) -> Result<(), Failure>;

    /// Whether two stores can be open on the medium at once.
    fn is_shared(&self) -> bool {
        true
    }
}

/// Fails a test with words.
pub(crate) fn expect(holds: bool, otherwise: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise()) }
}

/// A failure with the place where it came.
pub(crate) fn at<T>(place: &str, done: Result<T, Failure>) -> Result<T, String> {
    done.map_err(|why| format!("{place}: {why:?}"))
}
