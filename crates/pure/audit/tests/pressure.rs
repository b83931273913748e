//! P1 to P4: pressure, the ramp, stretches.

mod common;

use audit::RuleId;
use common::*;
use plan::{Plan, Step};
use quantity::{Hands, Phase, Side};

/// The good plan with A's first moderate work at this level.
fn firm(level: u8) -> Plan {
    good_but(|steps| a_gives(steps, 4).parts = vec![part("squeeze_release", level, 90)])
}

#[test]
fn p1_no_part_is_above_what_receiver_technique_and_region_bear() {
    let gentle = couple(&[("[b]\n", "[b]\nmax_pressure = 2\n")]);
    accepted(&firm(2), &gentle, RuleId::P1);
    refused(&firm(3), &gentle, RuleId::P1);
    refused(&firm(1), COUPLE, RuleId::P1);
    accepted(&good(), &b_has("\"disc_sciatica_acute\""), RuleId::P1);
    refused(&good(), &b_has("\"migraine_now\""), RuleId::P1);
}

#[test]
fn p1_a_floor_holds_for_work_and_not_for_still_hands() {
    let ticklish = b_has(r#"{ id = "ticklish", sites = ["shoulder_top"] }"#);
    accepted(&good(), &ticklish, RuleId::P1);
    let sweep = good_but(|steps| a_gives(steps, 2).parts = vec![part("sweep_close", 1, 90)]);
    refused(&sweep, &ticklish, RuleId::P1);
    accepted(&sweep, COUPLE, RuleId::P1);
}

#[test]
fn p2_each_phase_has_its_level() {
    accepted(&firm(3), COUPLE, RuleId::P2);
    let light = good_but(|steps| a_gives(steps, 2).parts = vec![part("stroke_long", 3, 90)]);
    refused(&light, COUPLE, RuleId::P2);
    let settle = good_but(|steps| a_gives(steps, 1).parts = vec![part("hold_still", 2, 60)]);
    refused(&settle, COUPLE, RuleId::P2);
}

#[test]
fn p3_firm_work_follows_light_work_there() {
    accepted(&good(), COUPLE, RuleId::P3);
    let cold = good_but(|steps| {
        a_gives(steps, 2).region = catalogue::RegionId::known("forearm_front");
    });
    refused(&cold, COUPLE, RuleId::P3);
}

#[test]
fn p3_light_work_next_door_warms_by_half() {
    let next_door = |region: &str| good_but(|steps| a_gives(steps, 2).region = catalogue::RegionId::known(region));
    // 90 s next door count 45, and twice that may be firm: just enough.
    accepted(&next_door("shoulder_cap"), COUPLE, RuleId::P3);
    refused(&next_door("palm"), COUPLE, RuleId::P3);
}

#[test]
fn p3_who_warms_slowly_is_warmed_longer() {
    // Twice 90 s of firm work after 90 s of light work is the most for anyone, and too much for who needs twice the warming.
    let twice = good_but(|steps| steps.insert(6, steps[4].clone()));
    accepted(&twice, COUPLE, RuleId::P3);
    let slow = b_has("\"fibromyalgia\"");
    accepted(&good(), &slow, RuleId::P3);
    refused(&twice, &slow, RuleId::P3);
}

#[test]
fn p3_level_three_needs_as_much_of_level_two_before_it() {
    let after_two = good_but(|steps| {
        let mut again = steps[4].clone();
        again.a_gives = Some(giving(
            "shoulder_top.both",
            Hands::Both,
            &[part("squeeze_release", 3, 90)],
        ));
        steps.insert(5, again);
    });
    accepted(&after_two, COUPLE, RuleId::P3);
    let twice_as_long = good_but(|steps| {
        for at in [5, 6] {
            let mut again = steps[4].clone();
            again.seconds = 180;
            a_gives(std::slice::from_mut(&mut again), 0).parts = vec![part("squeeze_release", 3, 180)];
            steps.insert(at, again);
        }
    });
    refused(&twice_as_long, COUPLE, RuleId::P3);
}

#[test]
fn p3_never_more_than_one_level_up() {
    let leap = good_but(|steps| {
        // The hold at level 1 stands just before; level 3 would be two up.
        a_gives(steps, 2).parts = vec![part("hold_still", 1, 90)];
        steps[2].seconds = 90;
        a_gives(steps, 4).parts = vec![part("squeeze_release", 3, 90)];
    });
    let found = findings(&leap, COUPLE);
    assert!(
        found.iter().any(|one| one.message.contains("one level up")),
        "{found:?}"
    );
    let found = findings(&good(), COUPLE);
    assert!(!found.iter().any(|one| one.message.contains("one level up")));
}

/// The good plan with a stretch of B's warm forearm by A.
fn stretched(region: &str, rounds: &[u32], after: usize) -> Plan {
    good_but(|steps| {
        let rest = 90 - rounds.iter().sum::<u32>();
        let mut parts: Vec<_> = rounds
            .iter()
            .map(|&seconds| part("stretch_assisted", 1, seconds))
            .collect();
        if rest > 0 {
            parts.push(part("mobilise_passive", 1, rest));
        }
        let mut at = step(Phase::Stretch, "table_corner_hands", "right_on_left", 90);
        at.a_gives = Some(giving(&format!("{region}.left"), Hands::Right, &parts));
        steps.insert(after, at);
    })
}

#[test]
fn p4_a_stretch_is_short_repeated_and_warm() {
    accepted(&stretched("forearm_front", &[30, 30], 12), COUPLE, RuleId::P4);
    accepted(&stretched("forearm_front", &[30, 30, 30], 12), COUPLE, RuleId::P4);
    refused(&stretched("forearm_front", &[30], 12), COUPLE, RuleId::P4);
    refused(&stretched("forearm_front", &[40, 40], 12), COUPLE, RuleId::P4);
    refused(&stretched("forearm_front", &[30, 30], 6), COUPLE, RuleId::P4);
    refused(&stretched("chest_upper", &[30, 30], 12), COUPLE, RuleId::P4);
}

#[test]
fn p4_before_an_event_one_short_round() {
    let before = couple(&[("minutes = 20", "minutes = 20\noccasion = \"before_event\"")]);
    accepted(&stretched("forearm_front", &[30], 12), &before, RuleId::P4);
    refused(&stretched("forearm_front", &[30, 30], 12), &before, RuleId::P4);
}

#[test]
fn p4_the_neck_is_never_stretched() {
    refused(&stretched("neck_back", &[30, 30], 12), COUPLE, RuleId::P4);
    let turned = good_but(|steps| {
        let mut at = step(Phase::Stretch, "prone_kneel_beside", "back", 90);
        let parts = [
            part("stretch_assisted", 1, 30),
            part("stretch_assisted", 1, 30),
            part("mobilise_passive", 1, 30),
        ];
        at.a_gives = Some(giving("shoulder_top.left", Hands::Both, &parts));
        steps.insert(12, at);
    });
    refused(&turned, COUPLE, RuleId::P4);
}

#[test]
fn p4_a_shared_stretch_comes_after_warming_each() {
    let shared = |after: usize, seconds| {
        good_but(|steps| {
            let mut at = calm(Phase::Stretch, "shoulder_hinge", "stretch", seconds, "stretch_shared");
            let named = at.shared.as_mut().expect("shared");
            named.regions_a = vec![catalogue::RegionId::known("shoulder_top")];
            named.regions_b = named.regions_a.clone();
            steps.insert(
                after,
                Step {
                    changeover_before: 30,
                    ..at
                },
            );
        })
    };
    accepted(&shared(6, 60), COUPLE, RuleId::P4);
    refused(&shared(2, 60), COUPLE, RuleId::P4);
    refused(&shared(6, 120), COUPLE, RuleId::P4);
}

#[test]
fn a_step_on_one_side_doses_that_side_only() {
    let one_sided = good_but(|steps| a_gives(steps, 2).side = Side::Left);
    let found = findings(&one_sided, COUPLE);
    assert!(
        found
            .iter()
            .any(|one| one.rule == RuleId::P3 && one.message.contains("shoulder_top.right"))
    );
    assert!(
        !found
            .iter()
            .any(|one| one.rule == RuleId::P3 && one.message.contains("shoulder_top.left"))
    );
}
