//! `avoid_pose`: these exposures are barred in this role. `quick_rise` is about getting up: every change to a higher
//! base, and the end, then takes a minute with a sitting pause.

use super::{Draft, Effect, Severity, When};
use catalogue::{Exposure, Role};
use quantity::Set;

/// Least time of getting up where a quick rise is barred, seconds (exposure kinds of the rules schema).
const SLOW_RISE_S: u32 = 60;

/// The rule with its figures.
pub(super) struct AvoidPose {
    /// What is barred.
    pub(super) exposures: Set<Exposure>,
}

impl Effect for AvoidPose {
    fn severity(&self) -> Severity {
        Severity::Bars
    }
    fn apply(&self, draft: &mut Draft, when: &When<'_>) {
        let limits = &mut draft.limits;
        let barred = match when.role {
            Role::Receiver => &mut limits.receive.barred_exposures,
            Role::Giver => &mut limits.give.barred_exposures,
        };
        *barred = barred.union(self.exposures);
        if self.exposures.contains(Exposure::QuickRise) {
            limits.changeover_min_s = limits.changeover_min_s.max(SLOW_RISE_S);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_well, a_with};
    use catalogue::Exposure;

    #[test]
    fn who_cannot_lie_face_down_does_not_but_may_kneel_to_give() {
        let limits = a_with(r#""cant_lie_prone""#);
        assert!(limits.receive.barred_exposures.contains(Exposure::Prone));
        assert!(!limits.give.barred_exposures.contains(Exposure::Prone));
    }
    #[test]
    fn a_bad_knee_bars_kneeling_in_both_roles() {
        let limits = a_with(r#""knee_cant_kneel""#);
        assert!(limits.receive.barred_exposures.contains(Exposure::Kneel));
        assert!(limits.give.barred_exposures.contains(Exposure::Kneel));
        assert!(!limits.give.barred_exposures.contains(Exposure::Standing));
    }
    #[test]
    fn a_barred_quick_rise_takes_a_minute() {
        assert_eq!(a_with(r#""vertigo""#).changeover_min_s, 60);
        assert_eq!(a_well().changeover_min_s, 0);
    }
}
