//! `avoid_region`: no touch there. For a giver: these regions of the partner are left to others.

use super::{Draft, Effect, Severity, When};
use crate::Pointed;
use catalogue::{Role, Where};
use limits::merge::close_place;

/// The rule with its figures.
pub(super) struct AvoidRegion {
    /// Where.
    pub(super) place: Where,
}

impl Effect for AvoidRegion {
    fn severity(&self) -> Severity {
        Severity::Bars
    }
    fn apply(&self, draft: &mut Draft, when: &When<'_>) {
        for place in Pointed::resolve(&self.place, when.sites).places() {
            match when.role {
                Role::Receiver => close_place(&mut draft.limits, place),
                Role::Giver => draft.limits.give.regions.remove(place.region()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_with, cell};

    #[test]
    fn a_bruise_closes_its_place() {
        assert!(!cell(&a_with(r#"{ id = "bruise", sites = ["calf.left"] }"#), "calf.left").open());
    }
    #[test]
    fn without_a_side_both_sides_and_without_a_place_everything_closes() {
        let both = a_with(r#"{ id = "bruise", sites = ["calf"] }"#);
        assert!(!cell(&both, "calf.left").open() && !cell(&both, "calf.right").open());
        assert_eq!(a_with(r#""bruise""#).receive.open_places().count(), 0);
    }
    #[test]
    fn the_other_side_stays_open_and_giving_is_not_touched() {
        let limits = a_with(r#"{ id = "bruise", sites = ["calf.left"] }"#);
        assert!(cell(&limits, "calf.right").open());
        assert!(limits.give.gives);
    }
}
