//! Whether the answers make sense: what anybody knows about two bodies, as stories.

mod common;

use catalogue::{Need, POSES};
use common::{ask, moving, tall, task};
use posture::{Mobility, Raise, Size};
use quantity::{PerPerson, Set};
use reach::{Body, Verdict};

/// Statures that matter: small, middling, tall.
const STATURES: [f64; 4] = [150.0, 165.0, 180.0, 195.0];

#[test]
fn feet_on_a_sofa_work_for_every_two_people() {
    for a in STATURES {
        for b in STATURES {
            for place in ["foot_sole", "foot_top"] {
                let both = task(&format!("both {place} left"), &format!("both {place} right"));
                let answer = ask(&tall(a), &tall(b), "sofa_feet", "feet", &both);
                assert!(answer.verdict.works(), "{a} and {b}, {place}: {:?}", answer.verdict);
            }
        }
    }
}

#[test]
fn from_opposite_ends_of_a_sofa_nobody_reaches_a_low_back() {
    for a in STATURES {
        for b in STATURES {
            let one = task("both low_back left", "");
            assert_eq!(
                ask(&tall(a), &tall(b), "sofa_feet", "feet", &one).verdict,
                Verdict::No,
                "{a} and {b}"
            );
        }
    }
}

#[test]
fn shoulders_and_calf_go_together_from_chair_and_floor() {
    for (a, b) in [
        (150.0, 150.0),
        (150.0, 190.0),
        (165.0, 180.0),
        (190.0, 150.0),
        (175.0, 175.0),
    ] {
        let both = task("both shoulder_top left", "both calf left");
        let answer = ask(&tall(a), &tall(b), "chair_floor_front", "both", &both);
        assert!(answer.verdict.works(), "{a} and {b}: {:?}", answer.verdict);
    }
}

#[test]
fn lying_head_to_head_legs_are_out_of_reach_and_heads_are_not() {
    for (a, b) in [(150.0, 150.0), (150.0, 195.0), (195.0, 195.0)] {
        for leg in ["calf left", "foot_sole right", "thigh_front left", "knee_front right"] {
            let one = task(&format!("both {leg}"), "");
            let answer = ask(&tall(a), &tall(b), "heads_together", "heads", &one);
            assert_eq!(answer.verdict, Verdict::No, "{leg} of {b} from {a}");
        }
        let heads = task("both scalp midline", "both scalp midline");
        let answer = ask(&tall(a), &tall(b), "heads_together", "heads", &heads);
        assert!(answer.verdict.works(), "{a} and {b}: {:?}", answer.verdict);
    }
}

#[test]
fn two_people_exchanged_answer_exchanged() {
    let (small, large) = (tall(152.0), tall(188.0));
    for (pose, mode, gives, takes) in [
        (
            "facing_chairs",
            "shoulders_both",
            "both shoulder_top left",
            "both shoulder_top right",
        ),
        (
            "facing_cross_legged",
            "blades_around",
            "both shoulder_blade left",
            "both upper_back left",
        ),
        ("sofa_feet", "feet", "both foot_sole left", "both ankle right"),
        ("hip_to_hip", "near_hand", "left upper_back left", "left low_back left"),
    ] {
        let one = ask(&small, &large, pose, mode, &task(gives, takes));
        let other = ask(&large, &small, pose, mode, &task(takes, gives));
        assert_eq!(one.verdict, other.verdict, "{pose}");
        assert_eq!(one.hands, other.hands.swapped(), "{pose}");
        for (here, there) in one.moments.iter().zip(&other.moments) {
            assert_eq!(here.joints, there.joints.swapped(), "{pose}");
            assert!((here.residual.place - there.residual.place).abs() < 1e-9, "{pose}");
        }
    }
}

#[test]
fn side_by_side_is_its_own_mirror() {
    let (small, large) = (tall(152.0), tall(188.0));
    let one = ask(
        &small,
        &large,
        "side_by_side",
        "inner_hand_back",
        &task("right shoulder_blade left", "left low_back right"),
    );
    let other = ask(
        &large,
        &small,
        "side_by_side",
        "inner_hand_back",
        &task("right low_back left", "left shoulder_blade right"),
    );
    assert_eq!(one.verdict, other.verdict);
    for (here, there) in one.moments.iter().zip(&other.moments) {
        let mirrored = PerPerson {
            a: there.joints.b.mirrored(),
            b: there.joints.a.mirrored(),
        };
        assert_eq!(here.joints, mirrored);
    }
}

#[test]
fn left_and_right_of_a_giver_behind_are_the_same() {
    let (a, b) = (tall(160.0), tall(175.0));
    for (left, right) in [
        ("both shoulder_top left", "both shoulder_top right"),
        ("left upper_arm left", "right upper_arm right"),
    ] {
        let one = ask(&a, &b, "chair_stand_behind", "shoulders_head", &task(left, ""));
        let other = ask(&a, &b, "chair_stand_behind", "shoulders_head", &task(right, ""));
        assert_eq!(one.verdict, other.verdict);
        assert_eq!(one.hands.a, other.hands.a.mirrored());
    }
}

#[test]
fn two_equal_people_who_do_the_same_hold_themselves_the_same() {
    let one = tall(172.0);
    let both = task("both shoulder_top left", "both shoulder_top left");
    let answer = ask(&one, &one, "facing_chairs", "shoulders_both", &both);
    assert!(answer.verdict.works());
    for moment in &answer.moments {
        assert_eq!(moment.assessed.a.class, moment.assessed.b.class);
        for (a, b) in moment.joints.a.0.iter().zip(moment.joints.b.0) {
            assert!((a - b).abs() < 0.02, "{a} beside {b}");
        }
    }
}

/// A hundredth of all tasks may change by the luck of a search; more is not noise.
#[test]
fn longer_arms_lose_no_reach() {
    let with_span = |cm: f64| {
        let size = Size::told(172.0, None, Some(cm)).expect("a span people have");
        Body::of(size, Mobility::default())
    };
    let (short, middling, long) = (with_span(164.0), with_span(172.0), with_span(180.0));
    let partner = tall(172.0);
    let mut lost = 0;
    let mut asked = 0;
    for (pose, mode) in [
        ("chair_stand_behind", "shoulders_head"),
        ("chairs_in_row", "back"),
        ("prone_kneel_beside", "back"),
        ("facing_chairs", "a_neck_head"),
        ("supine_feet", "feet"),
    ] {
        let entry = catalogue::PoseId::known(pose).entry();
        let side = &entry.modes.iter().find(|one| one.name == mode).expect("a mode").a;
        for (region, side) in side.targets.iter().step_by(2) {
            let words = format!("both {region} {side}");
            let works = |body: &Body| ask(body, &partner, pose, mode, &task(&words, "")).verdict.works();
            let [short, middling, long] = [&short, &middling, &long].map(works);
            asked += 1;
            lost += u32::from(short && !middling) + u32::from(middling && !long);
        }
    }
    assert!(asked > 40);
    assert!(lost <= 1, "{lost} of {asked} lost by longer arms");
}

#[test]
fn nobody_gets_a_hand_under_somebody_who_lies_or_leans_back() {
    let (a, b) = (tall(165.0), tall(180.0));
    for (pose, mode, place) in [
        ("heads_together", "heads", "shoulder_blade left"),
        ("supine_feet", "feet", "thigh_back left"),
        ("prone_kneel_beside", "back", "chest_upper left"),
        ("sofa_feet", "feet", "mid_back left"),
        ("facing_chairs", "a_neck_head", "thigh_back left"),
    ] {
        let answer = ask(&a, &b, pose, mode, &task(&format!("both {place}"), ""));
        assert_eq!(answer.verdict, Verdict::No, "{place} in {pose}");
    }
    let top = ask(
        &a,
        &b,
        "prone_kneel_beside",
        "back",
        &task("both shoulder_blade left", ""),
    );
    assert!(top.verdict.works());
}

#[test]
fn what_works_passes_through_no_flesh_and_no_furniture() {
    let (a, b) = (tall(160.0), tall(185.0));
    let mut seen = 0;
    for pose in POSES {
        for mode in pose.modes {
            let pick = |side: &catalogue::ModeSide| {
                side.targets
                    .first()
                    .map(|(region, half)| format!("{} {region} {half}", side.hands))
            };
            let (gives, takes) = (pick(&mode.a).unwrap_or_default(), pick(&mode.b).unwrap_or_default());
            if gives.is_empty() && takes.is_empty() {
                continue;
            }
            let answer = ask(&a, &b, pose.id.as_str(), mode.name, &task(&gives, &takes));
            if !answer.verdict.works() {
                continue;
            }
            assert_eq!(answer.moments.len(), 3);
            for moment in &answer.moments {
                seen += 1;
                assert!(
                    moment.residual.flesh <= 1.0 && moment.residual.solid <= 0.5,
                    "{} {}",
                    pose.id,
                    mode.name
                );
                assert!(!moment.residual.lain_on);
                for who in [quantity::Person::A, quantity::Person::B] {
                    let body = if who == quantity::Person::A { &a } else { &b };
                    assert!(body.ranges.hold(&moment.joints[who], 1e-9), "{} {}", pose.id, mode.name);
                }
                for contact in &moment.contacts {
                    assert!((contact.touch - contact.place).length() <= 1.5);
                    assert!(contact.tilt <= 0.7);
                }
            }
        }
    }
    assert!(seen > 120, "{seen}");
}

#[test]
fn who_cannot_raise_an_arm_gets_nothing_overhead() {
    let stiff = moving(
        170.0,
        Mobility {
            raise: [Raise::Half; 2],
            ..Mobility::default()
        },
    );
    let free = tall(170.0);
    let heads = task("both shoulder_top left", "");
    assert!(ask(&free, &free, "heads_together", "heads", &heads).verdict.works());
    assert!(!ask(&stiff, &free, "heads_together", "heads", &heads).verdict.works());
    // The same person still works below the shoulder.
    let hand = task("right palm left", "");
    assert!(
        ask(&stiff, &free, "facing_chairs_hands", "right_on_left", &hand)
            .verdict
            .works()
    );
}

#[test]
fn who_cannot_sit_on_the_floor_gets_no_floor() {
    let mut cannot = Set::EMPTY;
    cannot.insert(Need::FloorSit);
    let sitter = moving(
        170.0,
        Mobility {
            cannot,
            ..Mobility::default()
        },
    );
    let free = tall(170.0);
    for (pose, mode) in [
        ("chair_floor_front", "both"),
        ("facing_cross_legged", "shoulders_both"),
        ("floor_feet", "feet"),
    ] {
        let entry = catalogue::PoseId::known(pose).entry();
        let (region, side) = entry
            .modes
            .iter()
            .find(|one| one.name == mode)
            .expect("a mode")
            .a
            .targets[0];
        let one = task(&format!("both {region} {side}"), "");
        assert!(ask(&free, &free, pose, mode, &one).verdict.works(), "{pose}");
        assert_eq!(ask(&free, &sitter, pose, mode, &one).verdict, Verdict::No, "{pose}");
    }
}
