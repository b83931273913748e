//! O7: where hands work, the step carries evidence, and it is true of these two bodies and of this step. Source: RULES "Pose and place";
//! evidence is verified by forward kinematics and tables, in a room that shares nothing that decides with the search.

use super::Rule;
use crate::broken::Findings;
use crate::session::{Proof, Session};
use crate::{Allowed, Finding, Found, RuleId, Severity};

pub(super) const RULE: Rule = Rule {
    id: RuleId::O7,
    severity: Severity::Body,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    for (at, step) in session.steps() {
        match Proof::of(session, step) {
            Proof::None if step.a_gives.is_some() || step.b_gives.is_some() => {
                found.step(
                    at,
                    Finding::of(
                        "evidence",
                        Found::Nothing,
                        Allowed::Only("that these bodies can".into()),
                    ),
                );
            }
            // A move both do together, or a rest, owes none: no hand has a place to reach (`stage::Unplaced` says more).
            Proof::None | Proof::True(_) => {}
            Proof::Nonsense => found.step(at, Finding::not("evidence", Found::Name("not evidence".to_owned()))),
            Proof::False(faults) => {
                for fault in faults {
                    found.step(at, Finding::not("evidence", Found::Name(fault)));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::O7;
    use crate::testing::{broken, broken_bodies, prove};

    #[test]
    fn evidence_that_is_true_is_accepted() {
        assert!(!broken_bodies(prove).contains(&O7));
        assert!(broken_bodies(prove).is_empty(), "and nothing else minds it");
    }

    #[test]
    fn hands_at_work_need_evidence_but_not_at_the_door_for_pages() {
        let without = broken_bodies(|plan, limits| {
            prove(plan, limits);
            plan.steps[3].evidence = None;
        });
        assert_eq!(without.into_iter().collect::<Vec<_>>(), [O7]);
        assert!(broken(|_, _| ()).is_empty(), "a page has no room for bodies");
    }

    #[test]
    fn evidence_of_other_bodies_or_of_another_step_is_refused() {
        let taller = broken_bodies(|plan, limits| {
            prove(plan, limits);
            limits.terms.stature_cm.b = Some(193);
        });
        assert!(taller.contains(&O7));
        let exchanged = broken_bodies(|plan, limits| {
            prove(plan, limits);
            limits.terms.stature_cm = limits.terms.stature_cm.swapped();
        });
        assert!(exchanged.contains(&O7));
        let barred = broken_bodies(|plan, limits| {
            prove(plan, limits);
            let lifted = plan.steps[2].evidence.clone();
            plan.steps[6].evidence = lifted;
        });
        assert!(
            barred.contains(&O7),
            "chairs that face each other say nothing about standing behind one"
        );
    }

    #[test]
    fn evidence_that_was_altered_is_refused() {
        let altered = |old: &str, new: &str| {
            broken_bodies(|plan, limits| {
                prove(plan, limits);
                let text = plan.steps[2].evidence.take().expect("proven");
                plan.steps[2].evidence = Some(text.replacen(old, new, 1));
            })
        };
        assert!(!altered("place", "place").contains(&O7));
        assert!(altered("place ", "place 1").contains(&O7), "further apart");
        assert!(altered("moment ", "moment 2").contains(&O7), "leaning");
        assert!(
            altered(" a left on ", " a right on ").contains(&O7) || altered("a right on ", "a left on ").contains(&O7)
        );
        assert!(altered("; moment", "").contains(&O7), "not evidence at all");
    }

    #[test]
    fn where_nobody_gives_there_is_nothing_to_prove() {
        let calm = broken_bodies(|plan, limits| {
            prove(plan, limits);
            assert!(
                plan.steps[0].shared.is_some() && plan.steps[0].evidence.is_none(),
                "accepted as it is"
            );
            plan.steps[0].evidence = plan.steps[2].evidence.clone();
        });
        assert!(calm.contains(&O7));
    }
}
