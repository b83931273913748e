//! `ask_clinician`: no session until the person says that advice was obtained (`cleared`); the other rules of the
//! condition then still hold.

use super::{Draft, Effect, Severity, When};

/// The rule; it has no figures.
pub(super) struct AskClinician;

impl Effect for AskClinician {
    fn severity(&self) -> Severity {
        Severity::Stops
    }
    fn apply(&self, draft: &mut Draft, when: &When<'_>) {
        if !when.cleared {
            draft.stops.push(when.reason);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_well, cell, try_with};

    const NEW_LUMP: &str = r#"conditions = [{ id = "new_lump_mole", sites = ["calf.left"] }]"#;

    #[test]
    fn without_advice_there_is_no_session() {
        assert!(try_with(NEW_LUMP).is_err());
        assert!(
            try_with(&format!("{NEW_LUMP}\ncleared = [\"eye_surgery\"]")).is_err(),
            "advice about something else"
        );
    }
    #[test]
    fn with_advice_there_is_one_and_the_other_rules_still_hold() {
        let both = try_with(&format!("{NEW_LUMP}\ncleared = [\"new_lump_mole\"]")).expect("advice was obtained");
        assert!(!cell(&both.people.a, "calf.left").open());
        assert!(cell(&both.people.a, "calf.right").open() && cell(&a_well(), "calf.left").open());
    }
}
