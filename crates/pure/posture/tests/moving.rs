//! Bodies move as bodies do: mirrored, further with longer arms, and just as the slopes say.

use posture::{Arm, Dof, Half, Joints, Leg, Link, Neck, Posed, Size, Skeleton, Stance, Turn, V3, rad, v3};
use proptest::prelude::*;

fn person(stature: f64) -> Skeleton {
    Skeleton::of(Size::told(stature, None, None).expect("a person"))
}

fn near(one: V3, other: V3, within: f64) -> bool {
    (one - other).length() < within
}

/// Any posture, far beyond what people can do: slopes must hold there too.
fn any_joints() -> impl Strategy<Value = Joints> {
    prop::array::uniform23(-1.5_f64..1.5).prop_map(Joints)
}

fn any_leg() -> impl Strategy<Value = Leg> {
    prop::array::uniform5(-1.0_f64..1.5).prop_map(|[flex, abduct, turn, knee, ankle]| Leg {
        flex,
        abduct,
        turn,
        knee,
        ankle,
    })
}

fn any_stance() -> impl Strategy<Value = Stance> {
    let place = prop::array::uniform3(-80.0_f64..80.0);
    let turn = prop::array::uniform3(-3.0_f64..3.0);
    let neck = prop::array::uniform3(-0.7_f64..0.7);
    (place, turn, neck, prop::array::uniform4(any_leg())).prop_map(|(place, turn, neck, legs)| Stance {
        hips: v3(place[0], place[1], place[2]),
        facing: Turn::about_z(turn[0])
            .then(Turn::about_y(turn[1]))
            .then(Turn::about_x(turn[2])),
        legs: [(legs[0], legs[1]), (legs[2], legs[3])],
        neck: Neck {
            flex: neck[0],
            side: neck[1],
            twist: neck[2],
        },
    })
}

#[test]
fn someone_who_stands_is_as_tall_as_they_said_and_stands_on_the_floor() {
    for stature in [130.0, 150.0, 165.0, 175.0, 195.0, 215.0] {
        let s = person(stature);
        let standing = Posed::new(&s, &Stance::standing(&s, 0.0, 0.0, 0.0), &Joints::HANGING);
        let crown = standing.frame(Link::Head).place(v3(0.0, 0.0, s.crown)).z;
        assert!((crown - stature).abs() < 0.5, "{stature}: crown at {crown}");
        for half in Half::BOTH {
            let sole = standing.frame(Link::Foot(half)).at.z - s.ankle_height;
            assert!(sole.abs() < 1e-9, "{stature}: sole at {sole}");
            let fingertip = standing.frame(Link::Hand(half)).place(v3(0.0, 0.0, -s.hand)).z;
            assert!(
                (0.32..0.42).contains(&(fingertip / stature)),
                "{stature}: fingertips at {fingertip}"
            );
        }
    }
}

#[test]
fn every_joint_turns_the_way_its_name_says() {
    let s = person(170.0);
    let stance = Stance::standing(&s, 0.0, 0.0, 0.0);
    let with = |dof, degrees| {
        let mut joints = Joints::HANGING;
        joints[dof] = rad(degrees);
        Posed::new(&s, &stance, &joints)
    };
    let hanging = Posed::new(&s, &stance, &Joints::HANGING);
    let head = |p: &Posed| p.frame(Link::Head).at;
    assert!(
        head(&with(Dof::Lean, 20.0)).x > head(&hanging).x + 10.0,
        "leans forward"
    );
    assert!(
        head(&with(Dof::SpineFlex, 20.0)).x > head(&hanging).x + 5.0,
        "rounds forward"
    );
    assert!(head(&with(Dof::SpineSide, 20.0)).y > 5.0, "bends to the left");
    assert!(
        with(Dof::SpineTwist, 30.0).frame(Link::Chest).turn.x.y > 0.4,
        "turns to the left"
    );
    for half in Half::BOTH {
        let dof = |arm| Dof::Arm(half, arm);
        let out = half.sign();
        let shoulder = |p: &Posed| p.frame(Link::UpperArm(half)).at;
        let palm = |p: &Posed| p.palm(&s, half);
        let rest = palm(&hanging);
        assert!(
            (hanging.palm_normal(half).y + out).abs() < 1e-9,
            "palms face the thighs"
        );
        assert!(
            shoulder(&with(dof(Arm::ClavicleUp), 15.0)).z > shoulder(&hanging).z + 3.0,
            "lifts the shoulder"
        );
        assert!(shoulder(&with(dof(Arm::ClavicleForward), 15.0)).x > shoulder(&hanging).x + 3.0);
        assert!(
            palm(&with(dof(Arm::ShoulderFlex), 90.0)).x > rest.x + 50.0,
            "arm forward"
        );
        assert!(
            palm(&with(dof(Arm::ShoulderAbduct), 90.0)).y * out > rest.y * out + 50.0,
            "arm out"
        );
        assert!(
            palm(&with(dof(Arm::Elbow), 90.0)).x > rest.x + 25.0,
            "elbow bends forward"
        );
        assert!(
            with(dof(Arm::Pronate), 90.0).palm_normal(half).x < -0.99,
            "palm turns back"
        );
        assert!(
            with(dof(Arm::ShoulderTurn), 90.0).palm_normal(half).x < -0.99,
            "whole arm turns in"
        );
        assert!(
            with(dof(Arm::WristFlex), 40.0).fingers(half).y * out < -0.5,
            "to the palm"
        );
        assert!(with(dof(Arm::WristDeviate), 20.0).fingers(half).x > 0.3, "to the thumb");
    }
}

#[test]
fn seats_and_knees_fit_each_other() {
    for stature in [145.0, 170.0, 205.0] {
        let s = person(stature);
        assert!((0.22..0.27).contains(&(s.seat / stature)), "seat {}", s.seat);
        assert!(
            (5.0..9.0).contains(&s.hip_above_seat),
            "hip above seat {}",
            s.hip_above_seat
        );
        let bent = Leg {
            flex: rad(90.0),
            knee: rad(90.0),
            ..Leg::default()
        };
        let stance = Stance {
            hips: v3(0.0, 0.0, s.seat + s.hip_above_seat),
            legs: [(bent, bent); 2],
            ..Stance::standing(&s, 0.0, 0.0, 0.0)
        };
        let sitting = Posed::new(&s, &stance, &Joints::resting());
        for half in Half::BOTH {
            let sole = sitting.frame(Link::Foot(half)).at.z - s.ankle_height;
            assert!(sole.abs() < 3.0, "{stature}: sole {sole} above the floor");
            let palm = sitting.palm(&s, half);
            assert!(
                palm.x > 10.0 && palm.z > s.seat,
                "hands rest above the thighs: {palm:?}"
            );
        }
    }
}

#[test]
fn longer_arms_reach_further() {
    let reach = |stature: f64, span: Option<f64>| {
        Skeleton::of(Size::told(stature, None, span).expect("a person"))
            .shoulder_to_palm()
            .value
    };
    for stature in 130..215 {
        let stature = f64::from(stature);
        assert!(reach(stature + 1.0, None) > reach(stature, None));
        assert!(reach(stature, Some(stature * 1.05)) > reach(stature, Some(stature)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_mirrored_body_mirrors(stance in any_stance(), joints in any_joints(), stature in 130.0_f64..215.0) {
        let s = person(stature);
        let here = Posed::new(&s, &stance, &joints);
        let there = Posed::new(&s, &stance.mirrored(), &joints.mirrored());
        for link in Link::ALL {
            let (one, other) = (here.frame(link), there.frame(link.mirrored()));
            prop_assert!(near(one.at.mirrored(), other.at, 1e-9), "{link:?}");
            prop_assert!(near(one.turn.mirrored().z, other.turn.z, 1e-9), "{link:?}");
        }
        for half in Half::BOTH {
            prop_assert!(near(here.palm(&s, half).mirrored(), there.palm(&s, half.other()), 1e-9));
            prop_assert!(near(here.palm_normal(half).mirrored(), there.palm_normal(half.other()), 1e-9));
        }
    }

    #[test]
    fn slopes_are_what_small_steps_measure(
        stance in any_stance(), joints in any_joints(), own in prop::array::uniform3(-20.0_f64..20.0),
    ) {
        let s = person(172.0);
        let own = v3(own[0], own[1], own[2]);
        let here = Posed::new(&s, &stance, &joints);
        let step = 1e-5;
        for link in Link::ALL {
            let moves = here.moves(link, here.frame(link).place(own));
            let turns = here.turns(link, here.frame(link).turn.z);
            for dof in Dof::all() {
                let at = |by: f64| {
                    let mut changed = joints;
                    changed[dof] += by;
                    *Posed::new(&s, &stance, &changed).frame(link)
                };
                let (before, after) = (at(-step), at(step));
                let moved = (after.place(own) - before.place(own)) * (0.5 / step);
                let turned = (after.turn.z - before.turn.z) * (0.5 / step);
                prop_assert!(near(moved, moves[dof.index()], 1e-5), "{link:?} {dof:?} {moved:?} {:?}", moves[dof.index()]);
                prop_assert!(near(turned, turns[dof.index()], 1e-6), "{link:?} {dof:?}");
            }
        }
    }
}
