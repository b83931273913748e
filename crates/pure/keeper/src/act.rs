//! What people can do here: one enum for each flow. A shell hands an act back exactly as the page gave it.

use crate::{cover, home};

/// Something a page offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// To what both see first.
    GoHome,
    /// Leave at once.
    QuickExit,
    /// On the first page.
    Home(home::Act),
    /// Passing the phone.
    Cover(cover::Act),
}
