//! A change in the middle of a session: what was done stays done and counts, and nothing that was closed opens.

use limits::PairLimits;
use plan::{Change, Plan, RegionPlace, Step};
use quantity::{Person, Pressure};
use testkit::couple;

/// Couples with a session long enough to change, each with its plan.
fn sessions() -> impl Iterator<Item = (u32, String, PairLimits, Plan)> {
    (0..40).filter_map(|seed| {
        let text = couple(seed).text();
        let limits = intake::limits(&intake::read(&text).ok()?).ok()?;
        let plan = planner::plan(&limits);
        let works = plan
            .steps
            .iter()
            .any(|step| step.a_gives.is_some() && step.b_gives.is_some());
        (works && plan.seconds >= 600).then_some((seed, text, limits, plan))
    })
}

/// The first steps as they were done. Why they were done may read otherwise once something else follows.
fn done(plan: &Plan, count: usize) -> Vec<Step> {
    let mut steps = plan.steps[..count].to_vec();
    for step in &mut steps {
        for giving in [&mut step.a_gives, &mut step.b_gives].into_iter().flatten() {
            giving.reasons.clear();
        }
        if let Some(shared) = &mut step.shared {
            shared.reasons.clear();
        }
    }
    steps
}

/// The firmest these steps are to A.
fn firmest<'p>(steps: impl Iterator<Item = &'p Step>) -> Pressure {
    let parts = steps
        .filter_map(|step| step.gives(Person::B))
        .flat_map(|giving| &giving.parts);
    parts.map(|part| part.pressure).max().unwrap_or(Pressure::ZERO)
}

#[test]
fn a_new_rest_keeps_every_rule_with_what_was_done_and_holds_the_change() {
    let (mut tried, mut softened) = (0, 0);
    for (seed, text, limits, plan) in sessions().take(8) {
        let at_s = plan.seconds * 2 / 5;
        let last = plan.steps.iter().filter_map(|step| step.gives(Person::B)).next_back();
        let worked = last.expect("B gives somewhere").region;
        let place = RegionPlace {
            region: worked,
            side: None,
        };
        for change in [
            Change::Softer(Person::A),
            Change::Avoid(Person::A, place),
            Change::Shorten(120),
        ] {
            let Ok(new) = planner::replan(&plan, at_s, &change, &limits) else {
                // No rest keeps every rule from there: the guide then goes on with the old plan made gentler.
                continue;
            };
            tried += 1;
            let what = format!("seed {seed}, {change:?}");
            // Checker and audit see the session as one: doses, warmth and tired hands go on across the seam.
            checker::check(new.clone(), &limits).unwrap_or_else(|broken| panic!("{what}: {broken:?}"));
            assert_eq!(audit::audit(&new, &text).expect("a pair file"), [], "{what}");
            let from = new.from.expect("it says from when the rest is new");
            let kept = new.steps.iter().filter(|step| step.start < from).count();
            assert!(kept > 0, "{what}: something was done");
            assert_eq!(done(&plan, kept), done(&new, kept), "{what}: what was done stays done");
            let rest = &new.steps[kept..];
            match change {
                Change::Softer(_) => {
                    let (before, after) = (firmest(plan.steps.iter()), firmest(rest.iter()));
                    assert!(
                        after < before || after <= Pressure::ONE,
                        "{what}: {after:?} after {before:?}"
                    );
                    softened += u32::from(before > Pressure::ONE);
                }
                Change::Avoid(..) => {
                    let back = |step: &Step| {
                        step.gives(Person::B).is_some_and(|giving| giving.region == worked)
                            || step
                                .shared
                                .as_ref()
                                .is_some_and(|move_| move_.regions_a.contains(&worked))
                    };
                    assert!(!rest.iter().any(back), "{what}: the hands are back at {worked}");
                }
                _ => assert!(new.seconds < plan.seconds, "{what}: it is shorter"),
            }
        }
    }
    assert!(
        tried >= 8 && softened > 0,
        "only {tried} changes could be tried, {softened} of them softer"
    );
}
