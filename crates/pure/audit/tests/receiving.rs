//! R1 to R6: what is done, where, how much, to whom, through what.

mod common;

use audit::RuleId;
use catalogue::RegionId;
use common::*;
use plan::{Part, Plan, Step};
use quantity::{Contact, Phase, Pressure, Side};

#[test]
fn r1_a_no_a_bruise_and_an_unwilling_hand_all_leave_a_place_alone() {
    accepted(&good(), COUPLE, RuleId::R1);
    for pair in [
        a_says("receive = { palm = \"no\" }"),
        a_says("receive = { \"palm.right\" = \"no\" }"),
        a_says("give = { palm = \"no\" }"),
        a_says("give = { palm = \"ask\" }"),
        a_has(r#"{ id = "bruise", sites = ["palm.right"] }"#),
    ] {
        refused(&good(), &pair, RuleId::R1);
    }
    for pair in [
        a_says("receive = { palm = \"ask\" }"),
        a_says("receive = { \"palm.left\" = \"no\" }"),
        a_has(r#"{ id = "bruise", sites = ["palm.left"] }"#),
    ] {
        accepted(&good(), &pair, RuleId::R1);
    }
}

#[test]
fn r1_a_bruise_nobody_pointed_at_is_everywhere() {
    refused(&good(), &a_has("\"bruise\""), RuleId::R1);
}

#[test]
fn r1_a_technique_has_its_regions_and_phases() {
    let instead = |technique, phase: Phase| {
        good_but(|steps| {
            steps[4].phase = phase;
            a_gives(steps, 4).parts = vec![part(technique, 2, 90)];
        })
    };
    accepted(&instead("squeeze_release", Phase::Moderate), COUPLE, RuleId::R1);
    refused(&instead("squeeze_release", Phase::Light), COUPLE, RuleId::R1);
    refused(&instead("hand_work", Phase::Moderate), COUPLE, RuleId::R1);
    refused(
        &good_but(|steps| a_gives(steps, 2).side = Side::Midline),
        COUPLE,
        RuleId::R1,
    );
}

#[test]
fn r1_no_technique_goes_on_too_long_in_one_place() {
    let kneading = |seconds| {
        good_but(|steps| {
            a_gives(steps, 4).parts = vec![
                part("friction_warm", 2, seconds),
                part("squeeze_release", 2, 90 - seconds),
            ];
        })
    };
    accepted(&kneading(60), COUPLE, RuleId::R1);
    refused(&kneading(70), COUPLE, RuleId::R1);
    // Two steps without a change between them are one stretch of time.
    let on_and_on = good_but(|steps| {
        for at in [2, 3, 4] {
            a_gives(steps, at).parts = vec![part("hold_still", 1, 90)];
        }
    });
    refused(&on_and_on, COUPLE, RuleId::R1);
}

/// The good plan with more of A's work on B's left forearm.
fn more(times: usize) -> Plan {
    good_but(|steps| {
        for _ in 0..times {
            let again = steps[6].clone();
            steps.insert(
                8,
                Step {
                    changeover_before: 0,
                    ..again
                },
            );
            let wave = steps[7].clone();
            steps.insert(9, wave);
        }
    })
}

#[test]
fn r2_one_place_gets_only_so_much() {
    accepted(&more(4), COUPLE, RuleId::R2);
    refused(&more(6), COUPLE, RuleId::R2);
    let in_a_row = |times: usize| {
        good_but(|steps| {
            for _ in 1..times {
                let again = Step {
                    changeover_before: 0,
                    ..steps[6].clone()
                };
                steps.insert(7, again);
            }
        })
    };
    accepted(&in_a_row(3), COUPLE, RuleId::R2);
    refused(&in_a_row(4), COUPLE, RuleId::R2);
}

#[test]
fn r3_both_sides_get_about_the_same() {
    // 90 s more on one side is the most.
    accepted(&more(1), COUPLE, RuleId::R3);
    refused(&more(2), COUPLE, RuleId::R3);
    // Both wished for the left side only, so the right need not follow.
    let left_only = COUPLE.replace("shoulder_top = 3", "\"forearm_front.left\" = 3");
    accepted(&more(2), &left_only, RuleId::R3);
}

#[test]
fn r4_even_is_within_three_minutes() {
    let without = |steps_of_b: &[usize]| {
        good_but(|steps| {
            for &at in steps_of_b {
                b_gives(steps, at).parts = vec![part("hold_still", 1, 90)];
            }
        })
    };
    accepted(&without(&[3, 5]), COUPLE, RuleId::R4);
    refused(&without(&[3, 5, 7]), COUPLE, RuleId::R4);
    accepted(&without(&[3, 5, 7]), &couple(&[("\"even\"", "\"free\"")]), RuleId::R4);
    refused(&good(), &couple(&[("\"even\"", "\"a_receives\"")]), RuleId::R4);
    let one_way = good_but(|steps| steps.iter_mut().for_each(|at| at.a_gives = None));
    accepted(&one_way, &couple(&[("\"even\"", "\"a_receives\"")]), RuleId::R4);
    refused(&one_way, &couple(&[("\"even\"", "\"b_receives\"")]), RuleId::R4);
}

/// The good plan where A's first stroke is made so.
fn through(contact: Contact) -> Plan {
    good_but(|steps| {
        a_gives(steps, 2).parts = vec![Part {
            contact,
            ..part("stroke_long", 2, 90)
        }]
    })
}

#[test]
fn r5_skin_needs_both_yeses() {
    let one = couple(&[("[a]\n", "[a]\nskin = true\n")]);
    let both = couple(&[("[a]\n", "[a]\nskin = true\n"), ("[b]\n", "[b]\nskin = true\n")]);
    accepted(&through(Contact::Clothed), COUPLE, RuleId::R5);
    refused(&through(Contact::SkinDry), COUPLE, RuleId::R5);
    refused(&through(Contact::SkinDry), &one, RuleId::R5);
    accepted(&through(Contact::SkinDry), &both, RuleId::R5);
    accepted(&through(Contact::SkinOil), &both, RuleId::R5);
    refused(&through(Contact::None), &both, RuleId::R5);
    refused(&through(Contact::Bare), &both, RuleId::R5);
}

#[test]
fn r5_an_allergy_to_oil_leaves_it_out_in_either_role() {
    let both = couple(&[("[a]\n", "[a]\nskin = true\n"), ("[b]\n", "[b]\nskin = true\n")]);
    for who in ["a", "b"] {
        let from = format!("[{who}]\nskin = true\nconditions = []");
        assert!(both.contains(&from));
        let allergic = both.replace(&from, &format!("[{who}]\nskin = true\nconditions = [\"oil_allergy\"]"));
        refused(&through(Contact::SkinOil), &allergic, RuleId::R5);
        accepted(&through(Contact::SkinDry), &allergic, RuleId::R5);
    }
}

/// The good plan with both rolling back to back.
fn rolling(regions: &[&str], level: u8) -> Plan {
    good_but(|steps| {
        let mut at = calm(Phase::Light, "chairs_back_to_back", "roll", 90, "back_to_back_roll");
        let shared = at.shared.as_mut().expect("shared");
        shared.regions_a = regions.iter().map(|name| RegionId::known(name)).collect();
        shared.regions_b = shared.regions_a.clone();
        shared.pressure = Pressure::new(level).expect("a level");
        shared.contact = Contact::Clothed;
        steps.insert(6, at);
    })
}

#[test]
fn r6_a_shared_move_is_within_the_limits_of_both() {
    let all = ["upper_back", "shoulder_blade", "mid_back"];
    accepted(&rolling(&all, 1), COUPLE, RuleId::R6);
    refused(&rolling(&all, 3), COUPLE, RuleId::R6);
    refused(&rolling(&all[..2], 1), COUPLE, RuleId::R6);
    refused(
        &rolling(&all, 1),
        &a_says("receive = { mid_back = \"no\" }"),
        RuleId::R6,
    );
    refused(&rolling(&all, 1), &b_has("\"vertigo\""), RuleId::R6);
    refused(
        &rolling(&all, 1),
        &b_has(r#"{ id = "bruise", sites = ["upper_back.left"] }"#),
        RuleId::R6,
    );
}

#[test]
fn r6_calm_touches_nothing() {
    accepted(&good(), COUPLE, RuleId::R6);
    let touching = good_but(|steps| {
        let shared = steps[0].shared.as_mut().expect("calm");
        shared.regions_a = vec![RegionId::known("palm")];
    });
    refused(&touching, COUPLE, RuleId::R6);
}
