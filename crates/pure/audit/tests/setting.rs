//! S1 to S3: the setting, whether there is a session at all, the starter.

mod common;

use audit::RuleId;
use common::*;
use plan::{Plan, Step};
use quantity::{Contact, Hands, Phase, Setting};

fn at_work(plan: Plan) -> Plan {
    Plan {
        setting: Setting::Colleagues,
        ..plan
    }
}

/// Hands and shoulders for a quarter of an hour, as colleagues may.
fn for_colleagues() -> Vec<Step> {
    let mut steps = good_steps();
    steps.drain(1..6);
    for at in &mut steps {
        if at.pose.as_str() == "facing_chairs" {
            at.clone_from(&calm(
                Phase::Settle,
                "table_corner_hands",
                "right_on_left",
                60,
                "breathe_together",
            ));
        }
    }
    steps
}

#[test]
fn s1_colleagues_keep_their_distance() {
    let colleagues = couple(&[("\"partners\"", "\"colleagues\"")]);
    let plan = at_work(plan_of(for_colleagues()));
    accepted(&plan, &colleagues, RuleId::S1);
    refused(&at_work(good()), &colleagues, RuleId::S1);
    refused(&plan, COUPLE, RuleId::S1);
    let slow = {
        let mut steps = for_colleagues();
        a_gives(&mut steps, 1).parts = vec![part("stroke_slow", 1, 90)];
        at_work(plan_of(steps))
    };
    refused(&slow, &colleagues, RuleId::S1);
    let scalp = {
        let mut steps = for_colleagues();
        let mut at = step(Phase::Light, "chair_stand_behind", "shoulders_head", 90);
        at.a_gives = Some(giving("scalp.midline", Hands::Both, &[part("hold_still", 1, 90)]));
        steps.insert(2, at);
        at_work(plan_of(steps))
    };
    refused(&scalp, &colleagues, RuleId::S1);
}

#[test]
fn s2_a_stop_leaves_no_plan() {
    accepted(&good(), COUPLE, RuleId::S2);
    refused(&good(), &a_has("\"fever_infection\""), RuleId::S2);
    refused(&good(), &b_has("\"fever_infection\""), RuleId::S2);
    refused(
        &good(),
        &a_says("cleared = [\"fever_infection\"]").replace("[]", "[\"fever_infection\"]"),
        RuleId::S2,
    );
}

#[test]
fn s2_waiting_for_advice_is_a_stop_until_it_was_obtained() {
    let lump = r#"{ id = "new_lump_mole", sites = ["calf.left"] }"#;
    refused(&good(), &a_has(lump), RuleId::S2);
    let cleared = a_has(lump).replace("[a]\n", "[a]\ncleared = [\"new_lump_mole\"]\n");
    accepted(&good(), &cleared, RuleId::S2);
}

#[test]
fn s2_the_longest_session_is_the_shortest_anyone_has() {
    accepted(&good(), &a_has("\"trauma_history\""), RuleId::S2);
    refused(&good(), &a_has("\"fibromyalgia\""), RuleId::S2);
}

/// The couple before anyone asked B about health.
fn unasked() -> String {
    couple(&[("[b]\nconditions = []", "[b]")])
}

#[test]
fn s3_unasked_means_the_starter_for_both() {
    accepted(&good(), COUPLE, RuleId::S3);
    refused(&good(), &unasked(), RuleId::S3);
    let gentle = good_but(|steps| {
        for at in steps {
            for giving in [&mut at.a_gives, &mut at.b_gives].into_iter().flatten() {
                let contact = giving.parts[0].contact;
                giving.parts = vec![plan::Part {
                    contact,
                    ..part("hold_still", 1, at.seconds)
                }];
            }
        }
    });
    accepted(&gentle, &unasked(), RuleId::S3);
    let skin = {
        let mut plan = gentle.clone();
        a_gives(&mut plan.steps, 2).parts[0].contact = Contact::SkinDry;
        plan
    };
    refused(&skin, &unasked(), RuleId::S3);
    let neck = {
        let mut plan = gentle.clone();
        a_gives(&mut plan.steps, 2).region = catalogue::RegionId::known("neck_back");
        plan
    };
    refused(&neck, &unasked(), RuleId::S3);
}

#[test]
fn s3_two_people_nobody_wrote_about_are_unasked() {
    let nobody = "[session]\nminutes = 20\nsetting = \"partners\"\n";
    refused(&good(), nobody, RuleId::S3);
}
