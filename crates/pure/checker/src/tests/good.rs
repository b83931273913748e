//! The good plan is accepted, and looks like this.

use crate::testing::{good, limits};
use crate::{RuleId, Severity, check};
use expect_test::expect;
use plan::{Giving, Plan};
use quantity::Person;

/// Two lanes, one line a step.
fn lanes(plan: &Plan) -> String {
    let lane = |giving: Option<&Giving>| {
        giving.map_or("-".to_owned(), |g| {
            let parts: Vec<String> = g
                .parts
                .iter()
                .map(|p| format!("{} {}x{}", p.technique, p.pressure.level(), p.seconds))
                .collect();
            format!("{}.{} {}", g.region, g.side, parts.join(", "))
        })
    };
    let mut text = String::new();
    for step in &plan.steps {
        let what = match &step.shared {
            Some(shared) => format!("both {}", shared.technique),
            None => format!("A {} | B {}", lane(step.gives(Person::A)), lane(step.gives(Person::B))),
        };
        text += &format!("{:>3} {} {}: {what}\n", step.start, step.phase, step.pose);
    }
    text
}

#[test]
fn a_good_plan_is_accepted_and_given_back_unchanged() {
    let checked = check(good(), &limits());
    let checked =
        checked.unwrap_or_else(|broken| panic!("{}", broken.iter().map(|b| format!("{b}\n")).collect::<String>()));
    assert_eq!(checked.plan(), &good());
    assert_eq!(checked.steps.len(), 9, "a checked plan reads like a plan");
    assert_eq!(checked.clone().into_plan(), good());
    expect![[r#"
          0 settle facing_chairs: both breathe_together
         60 settle facing_chairs: A shoulder_top.both hold_still 1x60 | B shoulder_top.both hold_still 1x60
        120 light facing_chairs: A shoulder_top.both stroke_long 2x90 | B shoulder_top.both hold_still 1x90
        210 light facing_chairs: A shoulder_top.both hold_still 1x90 | B shoulder_top.both stroke_long 2x90
        300 moderate facing_chairs: A shoulder_top.both knead_palm 2x60, stroke_long 2x30 | B shoulder_top.both hold_still 1x90
        390 moderate facing_chairs: A shoulder_top.both hold_still 1x90 | B shoulder_top.both knead_palm 2x60, stroke_long 2x30
        510 stretch chair_stand_behind: A shoulder_top.both stretch_assisted 1x30, stretch_assisted 1x30, stretch_assisted 1x30 | B -
        630 stretch chair_stand_behind: A - | B shoulder_top.both stretch_assisted 1x30, stretch_assisted 1x30, stretch_assisted 1x30
        750 close rest_seated: both breathe_together
    "#]].assert_eq(&lanes(&checked));
}

#[test]
fn every_rule_has_its_place_and_its_cost() {
    let all = || crate::rules::ALL.iter().chain(crate::rules::BODIES);
    let mut ids: Vec<RuleId> = all().map(|rule| rule.id).collect();
    ids.sort();
    assert_eq!(ids, RuleId::ALL);
    assert_eq!(RuleId::ALL.len(), 31);
    for id in RuleId::ALL {
        assert_eq!(RuleId::parse(id.as_str()), Some(*id));
        let declared = all().find(|rule| rule.id == *id).map(|rule| rule.severity);
        assert_eq!(declared, Some(crate::rules::severity(*id)));
    }
    assert_eq!(RuleId::parse("G7"), None);
    assert_eq!(crate::rules::severity(RuleId::R4), Severity::Shape);
}

#[test]
fn a_refusal_says_rule_step_found_and_allowed() {
    let mut plan = good();
    plan.steps[3].start += 10;
    crate::testing::a(&mut plan, 2).parts[0].pressure = quantity::Pressure::THREE;
    plan.steps[5].mode = "upside\ndown".to_owned();
    let broken = check(plan, &limits()).expect_err("three things are wrong");
    let text: String = broken.iter().map(|b| format!("{b}\n")).collect();
    expect![[r#"
        T1 step 4: start: found 220 s, allowed 210 s
        T1 step 5: start: found 300 s, allowed 310 s
        P2 step 3: level given of A: found 3, allowed at most 2
        P3 step 3: level 3 received so far of B at shoulder_top.left: found 90 s, allowed at most 0 s
        P3 step 3: level received after the one before of B at shoulder_top.left: found 3, allowed at most 2
        P3 step 3: level 3 received so far of B at shoulder_top.right: found 90 s, allowed at most 0 s
        P3 step 3: level received after the one before of B at shoulder_top.right: found 3, allowed at most 2
        O5 step 6: mode: found `upside\ndown`, allowed shoulders_both, right_on_left_arm, a_neck_head, b_neck_head, blades_around
        O5 step 6: place received of A at shoulder_top.left: found `shoulder_top`, allowed a target of the mode
        O5 step 6: place received of A at shoulder_top.right: found `shoulder_top`, allowed a target of the mode
        O5 step 6: place received of B at shoulder_top.left: found `shoulder_top`, allowed a target of the mode
        O5 step 6: place received of B at shoulder_top.right: found `shoulder_top`, allowed a target of the mode
    "#]].assert_eq(&text);
}
