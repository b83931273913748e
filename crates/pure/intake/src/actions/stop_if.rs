//! `stop_if`: ask this person for a sign before the start, or listen for it in the check-ins. The plan does not change.

use super::{Draft, Effect, Severity, When};
use catalogue::SignId;

/// The rule with its figures.
pub(super) struct StopIf {
    /// The sign to ask for or to listen to.
    pub(super) sign: SignId,
}

impl Effect for StopIf {
    fn severity(&self) -> Severity {
        Severity::Shapes
    }
    fn apply(&self, draft: &mut Draft, _when: &When<'_>) {
        draft.limits.signs.insert(self.sign);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_with, try_with};
    use catalogue::SignId;

    #[test]
    fn after_a_vein_inflammation_the_signs_of_a_clot_are_asked_for() {
        let text = "conditions = [{ id = \"phlebitis\", sites = [\"calf.left\"] }]\ncleared = [\"phlebitis\"]";
        let both = try_with(text).expect("advice was obtained");
        assert!(both.people.a.signs.contains(SignId::known("rf_dvt")));
        assert!(
            !both.people.b.signs.contains(SignId::known("rf_dvt")),
            "the partner is not asked"
        );
    }
    #[test]
    fn a_bruise_brings_no_sign() {
        assert!(a_with(r#"{ id = "bruise", sites = ["calf.left"] }"#).signs.is_empty());
    }
}
