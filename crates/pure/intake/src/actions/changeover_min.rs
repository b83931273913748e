//! `changeover_min`: every change to a higher base, and the end, takes at least this long.

use super::{Draft, Effect, Severity, When};

/// The rule with its figures.
pub(super) struct ChangeoverMin {
    /// Least time, seconds.
    pub(super) seconds: u16,
}

impl Effect for ChangeoverMin {
    fn severity(&self) -> Severity {
        Severity::Bounds
    }
    fn apply(&self, draft: &mut Draft, _when: &When<'_>) {
        draft.limits.changeover_min_s = draft.limits.changeover_min_s.max(u32::from(self.seconds));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::a_with;

    #[test]
    fn with_low_blood_pressure_getting_up_takes_a_minute() {
        assert!(a_with(r#""bp_low""#).changeover_min_s >= 60);
    }
    #[test]
    fn with_a_bruise_it_takes_no_longer_than_for_anyone() {
        assert_eq!(
            a_with(r#"{ id = "bruise", sites = ["calf.left"] }"#).changeover_min_s,
            0
        );
    }
}
