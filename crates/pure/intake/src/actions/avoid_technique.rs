//! `avoid_technique`: none of these there. Where it holds everywhere, techniques without a region (breathing, pauses)
//! and shared moves are out altogether; so are they for a giver, who takes part in them too.

use super::{Draft, Effect, Severity, When};
use crate::Pointed;
use catalogue::{Role, TechniqueId, Where};
use quantity::Set;

/// The rule with its figures.
pub(super) struct AvoidTechnique {
    /// Where.
    pub(super) place: Where,
    /// What is out.
    pub(super) techniques: Set<TechniqueId>,
}

impl Effect for AvoidTechnique {
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
                    cell.techniques = cell.techniques.without(self.techniques);
                }
            }
            // What a giver may use has no places, so a rule for some places holds for all.
            Role::Giver => limits.give.techniques = limits.give.techniques.without(self.techniques),
        }
        if pointed.everywhere() || when.role == Role::Giver {
            limits.receive.shared_techniques = limits.receive.shared_techniques.without(self.techniques);
        }
        if pointed.everywhere() {
            // Breathing and pauses are nobody's gift: out is out, in either role.
            let placeless = self.techniques.intersect(placeless());
            limits.give.techniques = limits.give.techniques.without(placeless);
        }
    }
}

/// Techniques that touch no region.
fn placeless() -> Set<TechniqueId> {
    TechniqueId::all().filter(|id| id.entry().regions.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_well, a_with, cell, technique, try_with};

    #[test]
    fn with_epilepsy_nothing_vibrates_anywhere() {
        let vibrate = technique("vibrate_fine");
        assert!(
            a_well()
                .receive
                .open_places()
                .any(|p| a_well().receive.cell(p).techniques.contains(vibrate))
        );
        let limits = a_with(r#""epilepsy""#);
        assert!(
            limits
                .receive
                .open_places()
                .all(|p| !limits.receive.cell(p).techniques.contains(vibrate))
        );
        assert!(limits.give.techniques.contains(vibrate), "it may still be given");
    }
    #[test]
    fn a_rule_about_the_low_back_is_silent_elsewhere() {
        let (limits, forearm) = (a_with(r#""low_back_pain""#), technique("compress_forearm"));
        assert!(!cell(&limits, "low_back.left").techniques.contains(forearm));
        assert_eq!(cell(&limits, "upper_back.left"), cell(&a_well(), "upper_back.left"));
    }
    #[test]
    fn a_joint_replacement_concerns_the_pointed_limb_only() {
        let limits = a_with(r#"{ id = "joint_replacement", sites = ["knee_front.left"] }"#);
        let stretch = technique("stretch_assisted");
        assert!(!cell(&limits, "calf.left").techniques.contains(stretch));
        assert!(cell(&limits, "calf.right").techniques.contains(stretch));
    }
    #[test]
    fn who_cannot_take_paced_breathing_ends_it_for_both() {
        let both = try_with(r#"conditions = ["panic_breathing"]"#).expect("a session is possible");
        for limits in [&both.people.a, &both.people.b] {
            assert!(!limits.receive.shared_techniques.contains(technique("breathe_together")));
            assert!(limits.receive.shared_techniques.contains(technique("pause_checkin")));
        }
        assert!(
            a_well()
                .receive
                .shared_techniques
                .contains(technique("breathe_together"))
        );
    }
    #[test]
    fn a_sore_hand_that_was_pointed_at_spares_the_thumb_a_sore_knee_does_not() {
        let thumb = technique("thumb_point");
        assert!(
            !a_with(r#"{ id = "osteoarthritis", sites = ["fingers.left"] }"#)
                .give
                .techniques
                .contains(thumb)
        );
        assert!(
            a_with(r#"{ id = "osteoarthritis", sites = ["knee_front.left"] }"#)
                .give
                .techniques
                .contains(thumb)
        );
    }
}
