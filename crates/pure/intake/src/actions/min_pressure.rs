//! `min_pressure`: no work below this level there, still hands excepted (too light a touch tickles). Where the cap is
//! lower the place is left out.

use super::{Draft, Effect, Severity, When};
use crate::Pointed;
use catalogue::{Role, Where};
use limits::merge::stop_giving;
use quantity::Pressure;

/// The rule with its figures.
pub(super) struct MinPressure {
    /// Where.
    pub(super) place: Where,
    /// Lowest level, 0 to 3.
    pub(super) floor: u8,
}

impl Effect for MinPressure {
    fn severity(&self) -> Severity {
        Severity::Bounds
    }
    fn apply(&self, draft: &mut Draft, when: &When<'_>) {
        if when.role == Role::Giver {
            return stop_giving(&mut draft.limits);
        }
        for place in Pointed::resolve(&self.place, when.sites).places() {
            let cell = draft.limits.receive.cell_mut(place);
            cell.min_pressure = cell.min_pressure.max(Pressure::clamped(self.floor));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_with, cell, technique};
    use quantity::Pressure;

    const TICKLISH: &str = r#"{ id = "ticklish", sites = ["foot_sole.left"] }"#;

    #[test]
    fn a_ticklish_sole_is_held_or_worked_firmly_enough() {
        let limits = a_with(TICKLISH);
        let sole = cell(&limits, "foot_sole.left");
        assert_eq!(sole.min_pressure, Pressure::TWO);
        assert!(
            sole.techniques.contains(technique("hold_still")),
            "still hands do not tickle"
        );
        assert!(
            !sole.techniques.contains(technique("sweep_close")),
            "a sweep is only ever light"
        );
    }
    #[test]
    fn a_cap_below_the_floor_leaves_the_place_out() {
        let limits = a_with(&format!(r#"{TICKLISH}, "migraine_now""#));
        assert!(!cell(&limits, "foot_sole.left").open());
    }
    #[test]
    fn the_other_foot_has_no_floor() {
        assert_eq!(cell(&a_with(TICKLISH), "foot_sole.right").min_pressure, Pressure::ZERO);
    }
}
