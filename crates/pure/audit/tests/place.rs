//! O1 to O6: poses, changes, reach, both at once.

mod common;

use audit::RuleId;
use catalogue::Exposure;
use common::*;
use plan::{Plan, Step};
use quantity::{Hands, Phase};

/// The good plan with one more calm step in this pose before the close.
fn then(pose: &str, mode: &str, change: u32) -> Plan {
    good_but(|steps| {
        let at = calm(Phase::Light, pose, mode, 30, "hand_rest");
        steps.insert(
            12,
            Step {
                changeover_before: change,
                ..at
            },
        );
    })
}

#[test]
fn o1_a_sofa_needs_a_sofa() {
    let sofa = then("sofa_feet", "feet", 60);
    refused(&sofa, COUPLE, RuleId::O1);
    accepted(&sofa, &couple(&[("[\"two_chairs\"]", "[\"sofa\"]")]), RuleId::O1);
    accepted(&then("standing_shoulders", "shoulders_both", 30), COUPLE, RuleId::O1);
}

#[test]
fn o2_a_pose_is_not_closer_than_the_setting() {
    accepted(&good(), COUPLE, RuleId::O2);
    refused(&good(), &couple(&[("\"partners\"", "\"colleagues\"")]), RuleId::O2);
    let embrace = then("seated_embrace", "around", 60);
    accepted(&embrace, COUPLE, RuleId::O2);
    refused(&embrace, &couple(&[("\"partners\"", "\"friends\"")]), RuleId::O2);
}

#[test]
fn o3_exposures_are_told_truly_and_nobody_is_asked_too_much() {
    accepted(&good(), COUPLE, RuleId::O3);
    refused(&good_but(|steps| steps[2].exposures_a.clear()), COUPLE, RuleId::O3);
    let more = good_but(|steps| steps[2].exposures_b.push(Exposure::Kneel));
    refused(&more, COUPLE, RuleId::O3);
    let lying = then("head_end", "head", 60);
    accepted(&lying, COUPLE, RuleId::O3);
    refused(&lying, &b_has("\"cant_lie_flat\""), RuleId::O3);
    accepted(&lying, &a_has("\"cant_lie_flat\""), RuleId::O3);
}

#[test]
fn o4_a_visit_has_its_length() {
    accepted(&good(), COUPLE, RuleId::O4);
    refused(&good_but(|steps| steps[0].seconds = 70), COUPLE, RuleId::O4);
}

#[test]
fn o4_poses_change_seldom() {
    let restless = good_but(|steps| {
        let at = Step {
            changeover_before: 30,
            ..steps[12].clone()
        };
        steps.insert(6, at);
    });
    refused(&restless, COUPLE, RuleId::O4);
}

#[test]
fn o4_a_change_takes_its_time() {
    let takes = |at: usize, seconds| good_but(|steps| steps[at].changeover_before = seconds);
    accepted(&takes(6, 60), COUPLE, RuleId::O4);
    refused(&takes(6, 20), COUPLE, RuleId::O4);
    refused(&takes(6, 90), COUPLE, RuleId::O4);
    refused(&takes(8, 0), COUPLE, RuleId::O4);
    refused(&takes(3, 30), COUPLE, RuleId::O4);
}

#[test]
fn o4_getting_up_takes_longer_for_some() {
    let up = |seconds| {
        plan_of(vec![
            calm(Phase::Settle, "rest_seated", "rest", 60, "breathe_together"),
            Step {
                changeover_before: seconds,
                ..calm(Phase::Close, "interlude_standing", "rest", 60, "pause_checkin")
            },
        ])
    };
    accepted(&up(30), COUPLE, RuleId::O4);
    refused(&up(30), &a_has("\"bp_low\""), RuleId::O4);
    accepted(&up(60), &a_has("\"bp_low\""), RuleId::O4);
}

#[test]
fn o4_lying_comes_after_sitting() {
    let seated = || calm(Phase::Settle, "rest_seated", "rest", 60, "breathe_together");
    let lying = || calm(Phase::Close, "head_end", "head", 60, "breathe_together");
    let after = |change, at| Step {
        changeover_before: change,
        ..at
    };
    let again = || calm(Phase::Light, "head_end", "head", 60, "hand_rest");
    accepted(&plan_of(vec![seated(), after(60, lying())]), COUPLE, RuleId::O4);
    refused(&plan_of(vec![lying(), after(60, seated())]), COUPLE, RuleId::O4);
    refused(&plan_of(vec![seated(), after(30, lying())]), COUPLE, RuleId::O4);
    accepted(&plan_of(vec![lying(), again()]), COUPLE, RuleId::O4);
}

#[test]
fn o5_the_mode_exists_and_reaches_the_place() {
    accepted(&good(), COUPLE, RuleId::O5);
    refused(
        &good_but(|steps| steps[2].mode = "upside_down".to_owned()),
        COUPLE,
        RuleId::O5,
    );
    refused(&good_but(|steps| steps[2].swapped = true), COUPLE, RuleId::O5);
    refused(&good_but(|steps| steps[8].mirrored = false), COUPLE, RuleId::O5);
    let far = good_but(|steps| a_gives(steps, 2).region = catalogue::RegionId::known("calf"));
    refused(&far, COUPLE, RuleId::O5);
}

#[test]
fn o5_what_is_reached_briefly_stays_brief() {
    let brief = |times: usize| {
        good_but(|steps| {
            for _ in 0..times {
                let mut at = step(Phase::Light, "chairs_side_by_side", "inner_hand_back", 90);
                at.a_gives = Some(giving("shoulder_top.left", Hands::Right, &[part("stroke_long", 2, 90)]));
                steps.insert(12, at);
            }
        })
    };
    accepted(&brief(1), COUPLE, RuleId::O5);
    refused(&brief(2), COUPLE, RuleId::O5);
}

#[test]
fn o5_a_hand_that_gives_is_not_worked() {
    let on = |place: &str, technique| {
        good_but(|steps| {
            let level = 1;
            steps[6].b_gives = Some(giving(place, Hands::Right, &[part(technique, level, 90)]));
        })
    };
    let busy = |plan: &Plan| {
        findings(plan, COUPLE)
            .iter()
            .any(|one| one.message.contains("giving at that moment"))
    };
    assert!(busy(&on("forearm_front.right", "hold_still")));
    assert!(busy(&on("upper_arm.right", "stroke_slow")));
    assert!(!busy(&on("upper_arm.right", "hold_still")));
    assert!(!busy(&on("forearm_front.left", "hold_still")));
}

#[test]
fn o6_together_means_hands_of_both_for_half_of_the_time() {
    let alone = |steps_of_b: &[usize]| {
        good_but(|steps| {
            for &at in steps_of_b {
                steps[at].b_gives = None;
            }
        })
    };
    accepted(&alone(&[2, 4, 6]), COUPLE, RuleId::O6);
    let mostly = [1, 2, 4, 6, 8, 10];
    refused(&alone(&mostly), COUPLE, RuleId::O6);
    accepted(&alone(&mostly), &a_has("\"fatigue_me\""), RuleId::O6);
}

#[test]
fn o6_turns_are_turns() {
    refused(&good(), &couple(&[("\"together\"", "\"turns\"")]), RuleId::O6);
    let turns = good_but(|steps| {
        for (i, at) in steps.iter_mut().enumerate().take(12).skip(1) {
            let resting = if i % 2 == 0 { &mut at.b_gives } else { &mut at.a_gives };
            *resting = None;
        }
    });
    accepted(&turns, &couple(&[("\"together\"", "\"turns\"")]), RuleId::O6);
}

#[test]
fn o6_both_work_hard_only_part_of_the_time() {
    let waves = |hard: usize| {
        good_but(|steps| {
            for at in 2..2 + hard {
                let work = if at < 6 { "stroke_long" } else { "compress_palm" };
                a_gives(steps, at).parts = vec![part(work, 2, 90)];
                b_gives(steps, at).parts = vec![part(work, 2, 90)];
            }
        })
    };
    accepted(&waves(4), COUPLE, RuleId::O6);
    refused(&waves(8), COUPLE, RuleId::O6);
}

#[test]
fn o6_there_is_variety_and_what_each_wished_for_most() {
    let only_shoulders = good_but(|steps| {
        let shoulders = steps[2..4].to_vec();
        steps.splice(6..12, [shoulders.clone(), shoulders].concat());
        steps[10].seconds = 360;
    });
    refused(&Plan { ..only_shoulders }, COUPLE, RuleId::O6);
    let calf = |place: &str| couple(&[("[a]\nconditions = []\nneeds = { shoulder_top = 3 }", place)]);
    // A calf is out of reach on two chairs without more: it is no wish that can be kept.
    refused(
        &good(),
        &calf("[a]\nconditions = []\nneeds = { scalp = 3 }"),
        RuleId::O6,
    );
    accepted(
        &good(),
        &calf("[a]\nconditions = []\nneeds = { scalp = 2, shoulder_top = 3 }"),
        RuleId::O6,
    );
    let closed = "[a]\nconditions = []\nreceive = { scalp = \"no\" }\nneeds = { scalp = 3, shoulder_top = 2 }";
    accepted(&good(), &calf(closed), RuleId::O6);
}
