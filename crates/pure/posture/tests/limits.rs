//! Answers narrow what joints may do, never widen it; discomfort grows smoothly away from rest.

use catalogue::Need;
use posture::{Arm, Dof, Half, Joints, Leg, Mobility, Raise, Ranges, deg, discomfort, discomfort_of, rad};
use proptest::prelude::*;
use quantity::Set;

fn any_mobility() -> impl Strategy<Value = Mobility> {
    let raise = prop::sample::select(vec![Raise::Overhead, Raise::Shoulder, Raise::Half]);
    let cannot = prop::collection::vec(prop::sample::select(Need::ALL.to_vec()), 0..5);
    (cannot, [raise.clone(), raise], any::<[bool; 5]>()).prop_map(|(cannot, raise, yes)| Mobility {
        cannot: cannot.into_iter().collect(),
        raise,
        stiff_back: yes[0],
        stiff_neck: yes[1],
        sore_wrist: [yes[2], yes[3]],
        older: yes[4],
    })
}

#[test]
fn someone_without_complaint_reaches_overhead() {
    let mut joints = Joints::HANGING;
    for half in Half::BOTH {
        joints[Dof::Arm(half, Arm::ShoulderFlex)] = rad(150.0);
    }
    let ranges = Ranges::of(&Mobility::default()).working();
    assert_eq!(ranges.broken(&joints, 0.0), None);
}

#[test]
fn who_cannot_raise_an_arm_gets_nothing_overhead() {
    let flex = Dof::Arm(Half::Right, Arm::ShoulderFlex);
    let mut joints = Joints::HANGING;
    joints[flex] = rad(100.0);
    let bad_right = Mobility {
        raise: [Raise::Overhead, Raise::Shoulder],
        ..Mobility::default()
    };
    assert_eq!(Ranges::of(&bad_right).broken(&joints, 0.0), Some(flex));
    let neither = Mobility {
        cannot: Set::from_iter([Need::OverheadReach]),
        ..Mobility::default()
    };
    assert_eq!(Ranges::of(&neither).broken(&joints, 0.0), Some(flex));
    assert!(
        Ranges::of(&bad_right).hold(&joints.mirrored(), 0.0),
        "the left arm is well"
    );
    joints[flex] = rad(70.0);
    assert!(
        Ranges::of(&bad_right).working().hold(&joints, 0.0),
        "to the shoulder is fine"
    );
}

#[test]
fn stiff_backs_turn_less_and_sore_wrists_bend_less() {
    let mut twisted = Joints::HANGING;
    twisted[Dof::SpineTwist] = rad(30.0);
    assert!(Ranges::of(&Mobility::default()).working().hold(&twisted, 0.0));
    for stiff in [
        Mobility {
            stiff_back: true,
            ..Mobility::default()
        },
        Mobility {
            cannot: Set::from_iter([Need::TrunkTwist]),
            ..Mobility::default()
        },
    ] {
        assert_eq!(Ranges::of(&stiff).broken(&twisted, 0.0), Some(Dof::SpineTwist));
    }
    let wrist = Dof::Arm(Half::Left, Arm::WristFlex);
    let mut bent = Joints::HANGING;
    bent[wrist] = rad(-50.0);
    let sore = Mobility {
        sore_wrist: [true, false],
        ..Mobility::default()
    };
    assert_eq!(Ranges::of(&sore).broken(&bent, 0.0), Some(wrist));
    assert!(Ranges::of(&sore).hold(&bent.mirrored(), 0.0));
}

#[test]
fn legs_that_cannot_bend_do_not_kneel() {
    let heels = Leg {
        flex: rad(60.0),
        knee: rad(150.0),
        ankle: rad(-45.0),
        ..Leg::default()
    };
    assert!(Ranges::of(&Mobility::default()).hold_leg(&heels, 0.0, 0.0));
    let stiff = Mobility {
        cannot: Set::from_iter([Need::KneeBend]),
        ..Mobility::default()
    };
    assert!(!Ranges::of(&stiff).hold_leg(&heels, 0.0, 0.0));
    let folded = Leg {
        flex: rad(100.0),
        ..Leg::default()
    };
    assert!(Ranges::of(&Mobility::default()).hold_leg(&folded, 0.0, 0.0));
    assert!(
        !Ranges::of(&Mobility::default()).hold_leg(&folded, rad(30.0), 0.0),
        "leaning folds hips too"
    );
}

#[test]
fn rest_is_cheap_and_overhead_dear() {
    let hanging = discomfort(&Joints::HANGING).0;
    let resting = discomfort(&Joints::resting()).0;
    assert!(resting < 2.5 && hanging < 4.0, "{resting} {hanging}");
    let flex = Dof::Arm(Half::Left, Arm::ShoulderFlex);
    let at = |degrees: f64| discomfort_of(flex, rad(degrees)).value;
    assert!(at(30.0) < 2.0 && (2.0..5.0).contains(&at(75.0)) && (4.0..9.0).contains(&at(120.0)) && at(170.0) > 8.0);
    assert!(at(-40.0) > at(40.0), "behind is worse than before");
}

proptest! {
    #[test]
    fn no_answer_widens_a_range(mobility in any_mobility()) {
        let (free, own) = (Ranges::of(&Mobility::default()), Ranges::of(&mobility));
        for dof in Dof::all() {
            let (free, own, working) = (free.joint(dof), own.joint(dof), own.working().joint(dof));
            prop_assert!(own.low >= free.low && own.high <= free.high, "{dof:?}");
            prop_assert!(working.low >= own.low && working.high <= own.high && working.low <= working.high, "{dof:?}");
            prop_assert!(working.holds(0.0, 0.0), "{dof:?}: hanging is always allowed");
        }
    }

    #[test]
    fn discomfort_is_smooth_and_grows_from_rest(at in -2.5_f64..3.0, index in 0_usize..23) {
        let dof = Dof::all()[index];
        let step = 1e-6;
        let (before, here, after) =
            (discomfort_of(dof, at - step), discomfort_of(dof, at), discomfort_of(dof, at + step));
        let measured = (after.value - before.value) / (2.0 * step);
        prop_assert!((measured - here.slope).abs() < 1e-3, "{dof:?} at {}: {measured} {}", deg(at), here.slope);
        prop_assert!(here.value >= 0.0);
        prop_assert!(after.slope >= before.slope - 1e-9, "{dof:?}: the further the steeper");
    }
}
