//! `prefer_pose`: soft, a bonus for a pose that has one of these, never a reason to refuse.

use super::{Draft, Effect, Severity, When};
use catalogue::Exposure;
use quantity::Set;

/// The rule with its figures.
pub(super) struct PreferPose {
    /// What is liked.
    pub(super) exposures: Set<Exposure>,
}

impl Effect for PreferPose {
    fn severity(&self) -> Severity {
        Severity::Tells
    }
    fn apply(&self, draft: &mut Draft, _when: &When<'_>) {
        draft.limits.preferred_exposures = draft.limits.preferred_exposures.union(self.exposures);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::a_with;
    use catalogue::Exposure;

    #[test]
    fn with_reflux_an_upright_seat_is_liked() {
        assert!(
            a_with(r#""reflux""#)
                .preferred_exposures
                .contains(Exposure::SeatedChair)
        );
    }
    #[test]
    fn without_such_a_rule_nothing_is_preferred() {
        assert!(a_with(r#""glaucoma""#).preferred_exposures.is_empty());
    }
}
