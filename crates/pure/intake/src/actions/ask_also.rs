//! `ask_also`: these questions must have been answered before a plan is made; one left open counts as not screened.

use super::{Draft, Effect, Severity, When};
use catalogue::ConditionId;

/// The rule with its figures.
pub(super) struct AskAlso {
    /// Questions that belong to this one.
    pub(super) questions: &'static [ConditionId],
}

impl Effect for AskAlso {
    fn severity(&self) -> Severity {
        Severity::Stops
    }
    fn apply(&self, draft: &mut Draft, when: &When<'_>) {
        draft.unscreened |= self.questions.iter().any(|question| when.unanswered.contains(question));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::pair;
    use crate::limits;
    use catalogue::ConditionId;

    #[test]
    fn a_rash_without_a_word_about_wounds_leaves_only_the_starter() {
        let mut file = pair(r#"conditions = [{ id = "rash_eczema", sites = ["calf.left"] }]"#);
        file.people.a.unanswered = vec![ConditionId::known("open_wound")];
        assert!(limits(&file).expect("a session is possible").terms.starter);
    }
    #[test]
    fn answered_questions_and_open_ones_that_do_not_belong_to_it_change_nothing() {
        let mut file = pair(r#"conditions = [{ id = "rash_eczema", sites = ["calf.left"] }]"#);
        assert!(!limits(&file).expect("a session is possible").terms.starter);
        file.people.a.unanswered = vec![ConditionId::known("hearing")];
        assert!(!limits(&file).expect("a session is possible").terms.starter);
    }
}
