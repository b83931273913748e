//! A and B are equal: the mirrored plan against the mirrored limits gets the mirrored answer.

use crate::testing::{a, good, limits, place, sit};
use crate::{Broken, Finding, check};
use limits::{NeedWeight, PairLimits};
use plan::Plan;
use quantity::{Balance, Hands, Pressure, Side};

/// The same session with A and B exchanged. The good plan's poses look the same from both sides, or have a swap.
fn mirrored(mut plan: Plan) -> Plan {
    for step in &mut plan.steps {
        core::mem::swap(&mut step.a_gives, &mut step.b_gives);
        if let Some(shared) = &mut step.shared {
            core::mem::swap(&mut shared.regions_a, &mut shared.regions_b);
        }
        core::mem::swap(&mut step.exposures_a, &mut step.exposures_b);
        core::mem::swap(&mut step.setup.a, &mut step.setup.b);
        if step.pose.entry().swap {
            step.swapped = !step.swapped;
        }
    }
    plan
}

/// Findings with A and B exchanged, in an order that knows neither.
fn seen_from_the_other_side(broken: Vec<Broken>) -> Vec<String> {
    told(
        broken
            .into_iter()
            .map(|b| Broken {
                why: Finding {
                    who: b.why.who.map(|p| p.other()),
                    ..b.why
                },
                ..b
            })
            .collect(),
    )
}

fn told(broken: Vec<Broken>) -> Vec<String> {
    let mut lines: Vec<String> = broken.iter().map(|b| format!("{b}")).collect();
    lines.sort();
    lines
}

fn same_from_both_sides(what: &str, change: impl FnOnce(&mut Plan, &mut PairLimits)) {
    let (mut plan, mut limits) = (good(), limits());
    change(&mut plan, &mut limits);
    let here = check(plan.clone(), &limits).err().unwrap_or_default();
    let there = check(mirrored(plan), &limits.swapped()).err().unwrap_or_default();
    assert_eq!(told(here), seen_from_the_other_side(there), "{what}");
}

#[test]
fn the_mirrored_plan_gets_the_mirrored_answer() {
    same_from_both_sides("good as it is", |_, _| ());
    same_from_both_sides("A only receives", |_, l| l.terms.balance = Balance::AReceives);
    same_from_both_sides("A has one hand", |_, l| l.people.a.give.hands = Hands::Left);
    same_from_both_sides("B has sore hands", |_, l| l.people.b.give.sore_hands = true);
    same_from_both_sides("B's left shoulder is closed", |_, l| {
        *l.people.b.receive.cell_mut(place("shoulder_top", Side::Left)) = limits::ReceiveCell::CLOSED;
    });
    same_from_both_sides("A is firm too soon", |plan, _| {
        a(plan, 2).parts[0].pressure = Pressure::THREE
    });
    same_from_both_sides("A rests", |plan, _| plan.steps[4].a_gives = None);
    same_from_both_sides("A rises slowly", |_, l| l.people.a.changeover_min_s = 50);
    same_from_both_sides("B wished for a calf", |plan, l| {
        let wish = NeedWeight {
            place: place("calf", Side::Left),
            weight: 3,
            one_sided: true,
        };
        l.terms.needs.b = vec![wish];
        let more: Vec<_> = plan.steps[2..6].to_vec();
        plan.steps.splice(6..6, more);
        crate::testing::retime(plan, l);
    });
    same_from_both_sides("they stand the other way round", |plan, _| {
        plan.steps[6].swapped = true;
        sit(&mut plan.steps[6]);
    });
}
