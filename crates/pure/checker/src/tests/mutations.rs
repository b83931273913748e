//! Everything that can be done wrong to one step of a good plan, done to every step: all of it is refused.

use crate::testing::{everywhere, good, limits, region, technique};
use crate::{RuleId, check};
use limits::PairLimits;
use plan::{Giving, Plan, Step};
use quantity::{Contact, Hands, Phase, Pressure, Side};

/// A way to spoil a step: what it is called, the rule that must notice, and how. `false`: it does not apply here.
type Spoil = (&'static str, RuleId, fn(&mut Plan, usize) -> bool);

fn step(plan: &mut Plan, at: usize) -> &mut Step {
    &mut plan.steps[at]
}

/// Does it to every giving of the step.
fn givings(plan: &mut Plan, at: usize, mut spoil: impl FnMut(&mut Giving)) -> bool {
    let step = step(plan, at);
    let mut any = false;
    for giving in [&mut step.a_gives, &mut step.b_gives].into_iter().flatten() {
        spoil(giving);
        any = true;
    }
    any
}

const SPOILS: &[Spoil] = &[
    ("a later start", RuleId::T1, |plan, at| {
        step(plan, at).start += 10;
        true
    }),
    ("a longer step", RuleId::T1, |plan, at| {
        step(plan, at).seconds += 10;
        true
    }),
    ("a step twice", RuleId::T1, |plan, at| {
        let again = step(plan, at).clone();
        plan.steps.insert(at, again);
        true
    }),
    ("a step less", RuleId::T1, |plan, at| {
        plan.steps.remove(at);
        true
    }),
    ("a stretched part", RuleId::T1, |plan, at| {
        givings(plan, at, |giving| giving.parts[0].seconds += 10)
    }),
    ("no parts", RuleId::T1, |plan, at| {
        givings(plan, at, |giving| giving.parts.clear())
    }),
    ("touch and calm at once", RuleId::T1, |plan, at| {
        let calm = crate::testing::calm("pause_checkin");
        step(plan, at).shared.replace(calm).is_none()
    }),
    ("a dropped changeover", RuleId::O4, |plan, at| {
        let takes = core::mem::take(&mut step(plan, at).changeover_before);
        for later in plan.steps.iter_mut().skip(at) {
            later.start -= takes;
        }
        takes > 0
    }),
    ("a changeover for nothing", RuleId::O4, |plan, at| {
        let none = step(plan, at).changeover_before == 0;
        step(plan, at).changeover_before = 30;
        none
    }),
    ("the firmest touch", RuleId::P3, |plan, at| {
        givings(plan, at, |giving| {
            giving.parts.iter_mut().for_each(|p| p.pressure = Pressure::THREE)
        })
    }),
    ("no pressure at all", RuleId::P1, |plan, at| {
        givings(plan, at, |giving| {
            giving.parts.iter_mut().for_each(|p| p.pressure = Pressure::ZERO)
        })
    }),
    ("a place that is never touched", RuleId::R1, |plan, at| {
        givings(plan, at, |giving| {
            (giving.region, giving.side) = (region("groin"), Side::Left)
        })
    }),
    ("a place out of reach", RuleId::O5, |plan, at| {
        givings(plan, at, |giving| giving.region = region("calf"))
    }),
    ("a side the place has not", RuleId::R1, |plan, at| {
        givings(plan, at, |giving| giving.side = Side::Midline)
    }),
    ("one hand for two sides", RuleId::G4, |plan, at| {
        givings(plan, at, |giving| giving.hands = Hands::Left)
    }),
    ("no hand", RuleId::G4, |plan, at| {
        givings(plan, at, |giving| giving.hands = Hands::None)
    }),
    ("oil", RuleId::R5, |plan, at| {
        givings(plan, at, |giving| {
            giving.parts.iter_mut().for_each(|p| p.contact = Contact::SkinOil)
        })
    }),
    ("no contact", RuleId::R5, |plan, at| {
        givings(plan, at, |giving| {
            giving.parts.iter_mut().for_each(|p| p.contact = Contact::None)
        })
    }),
    ("breathing as a touch", RuleId::R1, |plan, at| {
        givings(plan, at, |giving| {
            giving.parts[0].technique = technique("breathe_together")
        })
    }),
    ("work of another phase", RuleId::R1, |plan, at| {
        givings(plan, at, |giving| {
            giving.parts[0].technique = technique("back_to_back_lean")
        })
    }),
    ("a foreign mode", RuleId::O5, |plan, at| {
        step(plan, at).mode.push('2');
        true
    }),
    ("a hidden exposure", RuleId::O3, |plan, at| {
        step(plan, at).exposures_a.pop().is_some()
    }),
    ("a swap the pose has not", RuleId::O3, |plan, at| {
        // In the symmetric poses O5 speaks instead: the pose has no swap.
        let step = step(plan, at);
        step.swapped = !step.swapped;
        step.pose.entry().swap
    }),
    ("an end in the middle", RuleId::T3, |plan, at| {
        step(plan, at).phase = Phase::Close;
        at + 2 < plan.steps.len()
    }),
    ("a beginning in the middle", RuleId::T3, |plan, at| {
        step(plan, at).phase = Phase::Settle;
        at > 1
    }),
    ("waking up without an event", RuleId::T3, |plan, at| {
        step(plan, at).phase = Phase::Activate;
        true
    }),
];

#[test]
fn nothing_that_spoils_a_step_gets_through() {
    let mut tried = 0;
    for at in 0..good().steps.len() {
        for (what, rule, spoil) in SPOILS {
            let mut plan = good();
            if !spoil(&mut plan, at) {
                continue;
            }
            tried += 1;
            let broken = check(plan, &limits()).expect_err(what);
            let rules: Vec<&str> = broken.iter().map(|b| b.rule_id()).collect();
            // Still hands at level 3 on a warm place meet their own cap first.
            let noticed = rules.contains(&rule.as_str()) || *rule == RuleId::P3 && rules.contains(&"P1");
            assert!(noticed, "{what} at step {at}: {rule} is silent, only {rules:?}");
        }
    }
    assert!(tried > 150, "only {tried}");
}

/// What limits can take away from a plan that was good: each makes the same plan a bad one.
#[test]
fn a_plan_does_not_outlive_its_limits() {
    type Tighten = (&'static str, fn(&mut PairLimits));
    let ways: &[Tighten] = &[
        ("A gives nothing", |l| l.people.a.give.gives = false),
        ("B is touched nowhere", |l| {
            everywhere(&mut l.people.b, |c| *c = limits::ReceiveCell::CLOSED)
        }),
        ("B is touched lightly", |l| {
            everywhere(&mut l.people.b, |c| c.max_pressure = Pressure::ONE)
        }),
        ("A has one hand", |l| l.people.a.give.hands = Hands::Right),
        ("no kneading for A", |l| {
            everywhere(&mut l.people.a, |c| c.techniques.remove(technique("knead_palm")))
        }),
        ("B does not breathe along", |l| {
            l.people.b.receive.shared_techniques = quantity::Set::EMPTY
        }),
        ("five minutes", |l| l.people.a.max_session_s = Some(300)),
        ("not asked", |l| l.terms.starter = true),
        ("only A receives", |l| l.terms.balance = quantity::Balance::AReceives),
        ("colleagues", |l| l.terms.setting = quantity::Setting::Colleagues),
        ("only a bed", |l| {
            l.terms.places = quantity::Set::EMPTY.with(quantity::Place::Bed)
        }),
        ("in turns", |l| l.terms.style = quantity::Style::Turns),
        ("short runs", |l| l.people.b.give.max_run_s = Some(120)),
        ("A kneads nobody who is not warm for long", |l| {
            l.people.a.receive.warm_factor_tenths = 40
        }),
    ];
    for (what, tighten) in ways {
        let mut limits = limits();
        tighten(&mut limits);
        assert!(check(good(), &limits).is_err(), "{what}");
    }
}
