//! `limit_pressure`: a cap there. A source cap of 4 is stored as 3, the ceiling of this practice.

use super::{Draft, Effect, Severity, When};
use crate::Pointed;
use catalogue::{Role, Where};
use limits::merge::stop_giving;
use quantity::Pressure;

/// The rule with its figures.
pub(super) struct LimitPressure {
    /// Where.
    pub(super) place: Where,
    /// Highest level, 0 to 3.
    pub(super) cap: u8,
}

impl Effect for LimitPressure {
    fn severity(&self) -> Severity {
        Severity::Bounds
    }
    fn apply(&self, draft: &mut Draft, when: &When<'_>) {
        if when.role == Role::Giver {
            return stop_giving(&mut draft.limits);
        }
        for place in Pointed::resolve(&self.place, when.sites).places() {
            let cell = draft.limits.receive.cell_mut(place);
            cell.max_pressure = cell.max_pressure.min(Pressure::clamped(self.cap));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_well, a_with, cell};
    use quantity::Pressure;

    #[test]
    fn an_acute_disc_caps_the_low_back() {
        assert_eq!(cell(&a_well(), "low_back.left").max_pressure, Pressure::THREE);
        assert_eq!(
            cell(&a_with(r#""disc_sciatica_acute""#), "low_back.left").max_pressure,
            Pressure::TWO
        );
    }
    #[test]
    fn the_strictest_of_two_caps_holds() {
        let limits = a_with(r#""disc_sciatica_acute", "migraine_now""#);
        assert_eq!(cell(&limits, "low_back.left").max_pressure, Pressure::ONE);
    }
    #[test]
    fn other_places_keep_their_level() {
        assert_eq!(
            cell(&a_with(r#""disc_sciatica_acute""#), "shoulder_top.left").max_pressure,
            Pressure::THREE
        );
    }
}
