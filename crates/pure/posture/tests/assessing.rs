//! What the methods say about postures people know.

use posture::{
    Arm, Circumstances, Class, Dof, Half, Joints, Leg, Neck, Posed, Size, Skeleton, Stance, Turn, angles, assess, rad,
    v3,
};
use proptest::prelude::*;

fn person() -> Skeleton {
    Skeleton::of(Size::told(172.0, None, None).expect("a person"))
}

fn on_a_chair(s: &Skeleton) -> Stance {
    let bent = Leg {
        flex: rad(88.0),
        knee: rad(88.0),
        ..Leg::default()
    };
    Stance {
        hips: v3(0.0, 0.0, s.seat + s.hip_above_seat),
        facing: Turn::NONE,
        legs: [(bent, bent); 2],
        neck: Neck {
            flex: rad(8.0),
            ..Neck::default()
        },
    }
}

const SEATED: Circumstances = Circumstances {
    trunk_supported: false,
    balanced: true,
    sitting: true,
    arm_supported: [false; 2],
    arm_working: [true; 2],
    trunk_static: true,
    force_kg: 1.0,
};

fn class_of(stance: &Stance, joints: &Joints, around: &Circumstances) -> (u8, u8, Class) {
    let s = person();
    let posed = Posed::new(&s, stance, joints);
    let found = assess(&angles(&s, &posed, stance, joints), around);
    (found.rula, found.reba, found.class)
}

fn arms(changes: &[(Arm, f64)]) -> Joints {
    let mut joints = Joints::HANGING;
    for half in Half::BOTH {
        for (arm, degrees) in changes {
            joints[Dof::Arm(half, *arm)] = rad(*degrees);
        }
    }
    joints
}

#[test]
fn sitting_back_with_resting_arms_is_comfort() {
    let at_rest = Circumstances {
        trunk_supported: true,
        arm_supported: [true; 2],
        arm_working: [false; 2],
        ..SEATED
    };
    let (rula, reba, class) = class_of(&on_a_chair(&person()), &Joints::resting(), &at_rest);
    assert!(rula <= 2 && reba <= 3, "{rula} {reba}");
    assert_eq!(class, Class::Comfort);
}

#[test]
fn hands_before_the_body_are_comfort_and_at_head_height_are_not() {
    let stance = on_a_chair(&person());
    let before = arms(&[(Arm::ShoulderFlex, 20.0), (Arm::Elbow, 80.0), (Arm::Pronate, 40.0)]);
    assert_eq!(class_of(&stance, &before, &SEATED).2, Class::Comfort);
    let forward = arms(&[(Arm::ShoulderFlex, 70.0), (Arm::Elbow, 40.0), (Arm::WristFlex, -12.0)]);
    let (rula, _, class) = class_of(&stance, &forward, &SEATED);
    assert!((4..=6).contains(&rula) && class >= Class::Acceptable, "{rula}");
    let mut up = arms(&[
        (Arm::ShoulderFlex, 140.0),
        (Arm::ClavicleUp, 20.0),
        (Arm::Elbow, 20.0),
        (Arm::WristFlex, 30.0),
    ]);
    assert!(class_of(&stance, &up, &SEATED).2 >= Class::Brief);
    up[Dof::Lean] = rad(25.0);
    up[Dof::SpineTwist] = rad(25.0);
    up[Dof::SpineSide] = rad(20.0);
    assert_eq!(class_of(&stance, &up, &SEATED).2, Class::Refuse);
}

#[test]
fn folding_far_forward_without_support_is_at_most_brief() {
    let mut joints = arms(&[(Arm::ShoulderFlex, 60.0), (Arm::Elbow, 30.0)]);
    joints[Dof::Lean] = rad(45.0);
    joints[Dof::SpineFlex] = rad(40.0);
    assert!(class_of(&on_a_chair(&person()), &joints, &SEATED).2 >= Class::Brief);
    let leaning_back = Circumstances {
        trunk_supported: true,
        ..SEATED
    };
    assert!(
        class_of(&on_a_chair(&person()), &joints, &leaning_back).2 >= Class::Brief,
        "closed hips are no support"
    );
}

#[test]
fn lying_with_hands_at_the_sides_is_comfort() {
    let s = person();
    let lying = Stance {
        hips: v3(0.0, 0.0, 12.0),
        // Face up, head to the back of the room.
        facing: Turn::about_y(rad(-90.0)),
        legs: [(Leg::default(), Leg::default()); 2],
        neck: Neck::default(),
    };
    let around = Circumstances {
        trunk_supported: true,
        arm_supported: [true; 2],
        arm_working: [false; 2],
        ..SEATED
    };
    let posed = Posed::new(&s, &lying, &Joints::HANGING);
    assert!(posed.frame(posture::Link::Head).at.z < 25.0, "lies");
    assert_eq!(class_of(&lying, &Joints::HANGING, &around).2, Class::Comfort);
}

#[test]
fn what_cannot_be_scored_is_refused() {
    let s = person();
    let stance = on_a_chair(&s);
    let posed = Posed::new(&s, &stance, &Joints::resting());
    let mut read = angles(&s, &posed, &stance, &Joints::resting());
    assert_ne!(assess(&read, &SEATED).class, Class::Refuse);
    read.arms[0].elbow = f64::NAN;
    assert_eq!(assess(&read, &SEATED).class, Class::Refuse);
}

proptest! {
    #[test]
    fn a_mirrored_posture_scores_the_same(
        angles_of in prop::array::uniform23(-1.2_f64..1.2), working in any::<[bool; 2]>(), lies in any::<[bool; 2]>(),
    ) {
        let stance = on_a_chair(&person());
        let joints = Joints(angles_of);
        let around = Circumstances { arm_working: working, arm_supported: lies, ..SEATED };
        let turned = Circumstances {
            arm_working: [working[1], working[0]],
            arm_supported: [lies[1], lies[0]],
            ..SEATED
        };
        prop_assert_eq!(
            class_of(&stance, &joints, &around),
            class_of(&stance.mirrored(), &joints.mirrored(), &turned)
        );
    }

    #[test]
    fn work_and_force_never_make_a_posture_better(
        angles_of in prop::array::uniform23(-1.2_f64..1.2), kg in 0.0_f64..15.0,
    ) {
        let stance = on_a_chair(&person());
        let joints = Joints(angles_of);
        let idle = Circumstances { arm_working: [false; 2], trunk_static: false, ..SEATED };
        let hard = Circumstances { force_kg: kg.max(1.0), ..SEATED };
        let (easy, work, hard) =
            (class_of(&stance, &joints, &idle), class_of(&stance, &joints, &SEATED), class_of(&stance, &joints, &hard));
        prop_assert!(easy.0 <= work.0 && work.0 <= hard.0 && easy.1 <= work.1 && work.1 <= hard.1);
    }
}
