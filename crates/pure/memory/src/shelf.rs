//! One area's own database, as simple as one can be: what a browser offers. Three of them make a [`crate::Joint`].

use crate::{Failure, Record};

/// A change on one shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Keep this record, in place of the one with the same kind and key.
    Put(Record),
    /// Forget the record with this kind and key, if there is one.
    Remove(String, String),
}

/// One area's database. It is atomic alone and knows nothing of the others.
#[allow(
    async_fn_in_trait,
    reason = "browser shelves are not Send, and no caller asks for it"
)]
pub trait Shelf {
    /// How often it was written, and every record, in any order. A fresh shelf may begin with any number.
    ///
    /// # Errors
    /// Any [`Failure`] but `Full`, `Elsewhere` and `Unfit`.
    async fn load(&mut self) -> Result<(u64, Vec<Record>), Failure>;

    /// Makes all edits in their order, or none, and counts one more write, which it returns. When this returns `Ok`,
    /// they survive a crash. No edits at all still count.
    ///
    /// # Errors
    /// [`Failure::Elsewhere`] when it was not written exactly `seen` times; any other [`Failure`] but `Unfit`.
    async fn write(&mut self, seen: u64, edits: &[Edit]) -> Result<u64, Failure>;

    /// Takes the whole database away. Afterwards it is as good as new, but for the number of writes: that is one it never
    /// had, so that nobody takes the new shelf for the old one.
    ///
    /// # Errors
    /// Any [`Failure`] but `Full`, `Elsewhere` and `Unfit`.
    async fn wipe(&mut self) -> Result<(), Failure>;
}
