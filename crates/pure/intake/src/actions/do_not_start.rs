//! `do_not_start`: no session today, whoever of the two it concerns (exit 3).

use super::{Draft, Effect, Severity, When};

/// The rule; it has no figures.
pub(super) struct DoNotStart;

impl Effect for DoNotStart {
    fn severity(&self) -> Severity {
        Severity::Stops
    }
    fn apply(&self, draft: &mut Draft, when: &When<'_>) {
        draft.stops.push(when.reason);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::try_with;

    #[test]
    fn a_fever_means_another_day() {
        assert!(try_with(r#"conditions = ["fever_infection"]"#).is_err());
    }
    #[test]
    fn advice_from_a_clinician_does_not_lift_it() {
        assert!(try_with("conditions = [\"fever_infection\"]\ncleared = [\"fever_infection\"]").is_err());
    }
    #[test]
    fn a_cold_without_fever_does_not_bar_a_session() {
        assert!(try_with(r#"conditions = ["cold_cough"]"#).is_ok());
    }
}
