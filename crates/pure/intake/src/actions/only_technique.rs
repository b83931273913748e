//! `only_technique`: a closed list, nothing else there. Lists of several conditions intersect.

use super::{Draft, Effect, Severity, When};
use crate::Pointed;
use catalogue::{Role, TechniqueId, Where};
use quantity::Set;

/// The rule with its figures.
pub(super) struct OnlyTechnique {
    /// Where.
    pub(super) place: Where,
    /// What remains.
    pub(super) techniques: Set<TechniqueId>,
}

impl Effect for OnlyTechnique {
    fn severity(&self) -> Severity {
        Severity::Bars
    }
    fn apply(&self, draft: &mut Draft, when: &When<'_>) {
        let pointed = Pointed::resolve(&self.place, when.sites);
        let limits = &mut draft.limits;
        match when.role {
            Role::Receiver => {
                for place in pointed.places() {
                    let cell = limits.receive.cell_mut(place);
                    cell.techniques = cell.techniques.intersect(self.techniques);
                }
            }
            // What a giver may use has no places, so a rule for some places holds for all.
            Role::Giver => limits.give.techniques = limits.give.techniques.intersect(self.techniques),
        }
        if pointed.everywhere() || when.role == Role::Giver {
            limits.receive.shared_techniques = limits.receive.shared_techniques.intersect(self.techniques);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_well, a_with, cell, technique};

    #[test]
    fn in_a_migraine_only_still_hands_and_quiet_sweeps_remain() {
        let limits = a_with(r#""migraine_now""#);
        let back = cell(&limits, "upper_back.left");
        assert!(
            back.techniques.contains(technique("hold_still")) && back.techniques.contains(technique("sweep_close"))
        );
        assert_eq!(back.techniques.len(), 2);
        assert!(!limits.receive.shared_techniques.contains(technique("stretch_shared")));
        assert!(limits.receive.shared_techniques.contains(technique("breathe_together")));
    }
    #[test]
    fn a_drowsy_giver_keeps_to_simple_strokes() {
        let give = a_with(r#""sedated_meds""#).give;
        assert!(
            give.techniques.contains(technique("stroke_long")) && !give.techniques.contains(technique("knead_palm"))
        );
    }
    #[test]
    fn a_migraine_does_not_narrow_what_this_person_gives() {
        assert_eq!(a_with(r#""migraine_now""#).give.techniques, a_well().give.techniques);
    }
}
