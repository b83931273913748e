//! What the pair may change about today by themselves: how long, and what they have to sit or lie on. Nothing about what
//! may be done to whom.

use crate::PairLimits;
use quantity::{Place, Set, Setting};

impl PairLimits {
    /// The same pair, asking for this many minutes. Whatever caps the length still does.
    #[must_use]
    pub fn for_minutes(mut self, minutes: u16) -> Self {
        self.terms.requested_s = u32::from(minutes) * 60;
        self
    }
    /// The same pair with these places. Two chairs and standing room are always there; where someone is not known yet, and
    /// at work, nothing else is.
    #[must_use]
    pub fn at_places(mut self, places: Set<Place>) -> Self {
        let always = Set::EMPTY.with(Place::TwoChairs).with(Place::Standing);
        let bound = self.terms.starter || self.terms.setting == Setting::Colleagues;
        self.terms.places = if bound { always } else { places.union(always) };
        self
    }
    /// The longest session anything allows, whole minutes.
    #[must_use]
    pub fn longest_minutes(&self) -> u32 {
        let each = self
            .people
            .a
            .max_session_s
            .into_iter()
            .chain(self.people.b.max_session_s);
        each.fold(self.terms.longest_s, u32::min) / 60
    }
}
