//! `note`: information for its owner only; no limit of any kind.

use super::{Draft, Effect, Severity, When};

/// The rule; it has no figures.
pub(super) struct Note;

impl Effect for Note {
    fn severity(&self) -> Severity {
        Severity::Tells
    }
    fn apply(&self, _draft: &mut Draft, _when: &When<'_>) {
        // A note says something and forbids nothing.
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_well, a_with, pair};
    use crate::{Severity, reasons};
    use catalogue::Action;
    use quantity::Person;

    fn notes(conditions: &str) -> usize {
        let file = pair(&format!("conditions = [{conditions}]"));
        let notes = reasons(&file, Person::A)
            .into_iter()
            .filter(|reason| reason.rule().action == Action::Note);
        notes
            .inspect(|note| assert_eq!(note.severity(), Severity::Tells))
            .count()
    }

    #[test]
    fn a_cold_tells_its_owner_something() {
        assert_eq!(notes(r#""cold_cough""#), 1);
        assert_eq!(notes(r#""glaucoma""#), 0);
    }
    #[test]
    fn a_note_leaves_the_hands_as_they_were() {
        let (cold, well) = (a_with(r#""cold_cough""#).give, a_well().give);
        assert_eq!(
            (cold.techniques, cold.contacts, cold.hands),
            (well.techniques, well.contacts, well.hands)
        );
    }
}
