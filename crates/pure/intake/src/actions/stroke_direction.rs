//! `stroke_direction`: strokes go toward the trunk there; cue and picture must show it.

use super::{Draft, Effect, Severity, When};
use crate::Pointed;
use catalogue::{Role, Where};
use limits::merge::stop_giving;

/// The rule with its figures.
pub(super) struct StrokeDirection {
    /// Where.
    pub(super) place: Where,
}

impl Effect for StrokeDirection {
    fn severity(&self) -> Severity {
        Severity::Shapes
    }
    fn apply(&self, draft: &mut Draft, when: &When<'_>) {
        if when.role == Role::Giver {
            return stop_giving(&mut draft.limits);
        }
        for place in Pointed::resolve(&self.place, when.sites).places() {
            draft.limits.receive.cell_mut(place).toward_trunk = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_with, cell};

    const NODES: &str = r#"{ id = "lymph_nodes_removed", sites = ["forearm_front.left"] }"#;

    #[test]
    fn after_lymph_node_surgery_strokes_on_that_arm_go_toward_the_trunk() {
        let limits = a_with(NODES);
        assert!(cell(&limits, "hand_back.left").toward_trunk);
        assert!(
            cell(&limits, "shoulder_blade.left").toward_trunk,
            "and on that quarter of the trunk"
        );
    }
    #[test]
    fn the_other_arm_is_free() {
        assert!(!cell(&a_with(NODES), "hand_back.right").toward_trunk);
    }
}
