//! `limit_discomfort`: a comfort answer above this, of 10, leads to a softer step.

use super::{Draft, Effect, Severity, When};

/// The rule with its figures.
pub(super) struct LimitDiscomfort {
    /// Highest answer accepted, 0 to 10.
    pub(super) most: u8,
}

impl Effect for LimitDiscomfort {
    fn severity(&self) -> Severity {
        Severity::Bounds
    }
    fn apply(&self, draft: &mut Draft, _when: &When<'_>) {
        let receive = &mut draft.limits.receive;
        receive.max_discomfort = receive.max_discomfort.min(self.most);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_well, a_with};

    #[test]
    fn with_high_blood_pressure_less_discomfort_is_accepted() {
        assert_eq!(a_with(r#""bp_controlled""#).receive.max_discomfort, 3);
    }
    #[test]
    fn otherwise_the_default_holds() {
        assert_eq!(
            a_with(r#""low_back_pain""#).receive.max_discomfort,
            a_well().receive.max_discomfort
        );
        assert_eq!(a_well().receive.max_discomfort, catalogue::RULES.default_discomfort);
    }
}
