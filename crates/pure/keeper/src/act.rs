//! What people can do here: one enum for each flow. A shell hands an act back exactly as the page gave it.

use crate::{
    after, asking, colleagues, cover, favourites, history, home, home_evenings, home_place, home_tonight, household,
    kept, therapist,
};

/// Something a page offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// To what both see first.
    GoHome,
    /// Leave at once.
    QuickExit,
    /// To the first screens of a session.
    Away,
    /// On one person's own pages.
    Asking(asking::Act),
    /// On the page about the session.
    House(household::Act),
    /// On the pages about what is kept.
    Kept(kept::Act),
    /// On the first page.
    Home(home::Act),
    /// Passing the phone.
    Cover(cover::Act),
    /// Around a session.
    After(after::Act),
    /// One person's own history.
    History(history::Act),
    /// Ten minutes tonight?
    Tonight(home_tonight::Act),
    /// A few minutes for one place.
    Place(home_place::Act),
    /// The evenings of both.
    Evenings(home_evenings::Act),
    /// Plans with a name.
    Favourites(favourites::Act),
    /// Two at work.
    Colleagues(colleagues::Act),
    /// A therapist's plan.
    Therapist(therapist::Act),
}
