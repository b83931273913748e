//! O3: the step says truly what the pose does to each body, and nothing of it is barred to them in their role.
//! Source: RULES "Pose and place"; the poses.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session, Stance, bears};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::{Base, Exposure};
use plan::Step;
use quantity::{Person, Set};

pub(super) const RULE: Rule = Rule {
    id: RuleId::O3,
    severity: Severity::Body,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    for (at, step) in session.steps() {
        let stance = Stance::of(step);
        for person in BOTH {
            stated(at, step, stance, person, found);
            let (gives, receives) = (step.gives(person).is_some(), step.gives(person.other()).is_some());
            if !bears(session.limits, stance, person, gives, receives) {
                found.step(at, Finding::not("pose", Found::Name(step.pose.to_string())).who(person));
            }
        }
    }
}

fn stated(at: usize, step: &Step, stance: Stance, person: Person, found: &mut Findings) {
    let (said, due) = (step.exposures(person), stance.exposures(person));
    let set: Set<Exposure> = said.iter().copied().collect();
    if set != due || said.len() as u64 != u64::from(due.len()) {
        let list = |set: Set<Exposure>| {
            let names = Exposure::ALL.iter().filter(|&&e| set.contains(e)).map(|e| e.as_str());
            names.collect::<Vec<_>>().join(", ")
        };
        let why = Finding::of("exposures", Found::Name(list(set)), Allowed::Only(list(due)));
        found.step(at, why.who(person));
    }
    let said: Base = match person {
        Person::A => step.setup.a,
        Person::B => step.setup.b,
    };
    let due = stance.base(person);
    if said != due {
        let why = Finding::of("base", Found::Name(said.to_string()), Allowed::Only(format!("`{due}`")));
        found.step(at, why.who(person));
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::O3;
    use crate::testing::broken;
    use catalogue::{Base, Exposure};

    #[test]
    fn a_step_says_what_its_pose_does() {
        assert!(broken(|plan, _| plan.steps[2].exposures_a.truncate(1)).contains(&O3));
        assert!(broken(|plan, _| plan.steps[2].exposures_b.push(Exposure::Prone)).contains(&O3));
        assert!(broken(|plan, _| plan.steps[2].setup.a = Base::Prone).contains(&O3));
        assert!(
            !broken(|plan, _| plan.steps[2].exposures_a.reverse()).contains(&O3),
            "order says nothing"
        );
    }

    #[test]
    fn a_bar_holds_in_its_role() {
        // In the stretch from behind A stands and gives, and stands while giving only.
        assert!(broken(|_, limits| limits.people.a.give.barred_exposures.insert(Exposure::StandLong)).contains(&O3));
        assert!(
            !broken(|_, limits| limits.people.a.receive.barred_exposures.insert(Exposure::StandLong)).contains(&O3)
        );
    }

    #[test]
    fn who_neither_gives_nor_receives_is_under_both_bars() {
        let closing = |give: bool| {
            broken(move |plan, limits| {
                plan.steps.truncate(1);
                let bars = &mut limits.people.b;
                if give {
                    bars.give.barred_exposures.insert(Exposure::SeatedChair);
                } else {
                    bars.receive.barred_exposures.insert(Exposure::SeatedChair);
                }
            })
        };
        assert!(closing(true).contains(&O3));
        assert!(closing(false).contains(&O3));
    }

    #[test]
    fn a_swapped_step_swaps_what_is_said() {
        assert!(
            broken(|plan, _| {
                let step = &mut plan.steps[7];
                core::mem::swap(&mut step.exposures_a, &mut step.exposures_b);
            })
            .contains(&O3)
        );
        assert!(!broken(|_, _| ()).contains(&O3));
    }
}
