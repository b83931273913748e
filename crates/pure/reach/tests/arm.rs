//! One arm alone finds its way to every place it can be.

use reach::arm::{Arm, Close, HINGES, Room};

fn between(seed: &mut u64) -> f64 {
    *seed = seed
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 11) as f64 / (1_u64 << 53) as f64
}

const CLOSE: Close = Close {
    place: 0.005,
    turn: 0.052,
};

#[test]
fn every_hand_an_arm_can_make_it_finds_again() {
    let arm = Arm::human(0.31, 0.26, 0.09);
    let mut room = Room::default();
    let mut seed = 4;
    let mut starts = 0;
    for _ in 0..200 {
        let mut angles = [0.0; HINGES];
        for (angle, hinge) in angles.iter_mut().zip(&arm.hinges) {
            *angle = hinge.range.0 + (hinge.range.1 - hinge.range.0) * between(&mut seed);
        }
        let wanted = arm.hand(&angles);
        let found = arm.find(&mut room, wanted, CLOSE, 60);
        starts += found.starts;
        assert!(found.good, "{angles:?}");
        let hand = arm.hand(&found.angles);
        assert!((hand.at - wanted.at).length() <= CLOSE.place);
        for (angle, hinge) in found.angles.iter().zip(&arm.hinges) {
            assert!(*angle >= hinge.range.0 && *angle <= hinge.range.1);
        }
    }
    assert!(starts < 600, "{starts} starts for 200 hands");
}

#[test]
fn what_is_too_far_is_not_found() {
    let arm = Arm::human(0.31, 0.26, 0.09);
    let mut wanted = arm.hand(&[0.5; HINGES]);
    wanted.at = wanted.at * 2.0;
    assert!(!arm.find(&mut Room::default(), wanted, CLOSE, 8).good);
}
