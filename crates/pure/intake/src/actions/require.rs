//! `require`: things to prepare, or settings of the guide.

use super::{Draft, Effect, Severity, When};
use quantity::Set;

/// The rule with its figures.
pub(super) struct Require {
    /// What is needed.
    pub(super) things: Set<catalogue::Require>,
}

impl Effect for Require {
    fn severity(&self) -> Severity {
        Severity::Shapes
    }
    fn apply(&self, draft: &mut Draft, _when: &When<'_>) {
        draft.limits.requires = draft.limits.requires.union(self.things);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::a_with;
    use catalogue::Require;

    #[test]
    fn contact_lenses_come_out_before_the_face_is_touched() {
        assert!(a_with(r#""contact_lenses""#).requires.contains(Require::LensesOut));
    }
    #[test]
    fn things_add_up_and_nothing_else_is_asked_for() {
        let limits = a_with(r#""contact_lenses", "hearing""#);
        assert!(limits.requires.contains(Require::LensesOut) && limits.requires.contains(Require::Captions));
        assert!(!limits.requires.contains(Require::InhalerNear));
    }
}
