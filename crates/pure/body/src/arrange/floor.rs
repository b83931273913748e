//! Poses on the floor, and the moves both do together there.

use super::{
    Both, FACING, Foot, Part, Posture, Scene, at, cross_legged, floor_line, foot, knees_up, line, long_legs,
    on_seat_from_front, reclined,
};

pub(super) fn scene(pose: &str, a: f64, b: f64) -> Option<Scene> {
    Some(match pose {
        "facing_cross_legged" => facing(a, b, 0.215),
        "facing_twist" => facing_twist(a, b),
        "floor_feet" => feet(a, b),
        "hip_to_hip" => hip_to_hip(a, b),
        "seated_embrace" => embrace(a, b),
        "back_to_back" => back_to_back(a, b, false),
        "back_to_back_twist" => back_to_back(a, b, true),
        "straddle_wrist_hold" => straddle(a, b),
        "diamond_side_lean" => side_lean(a, b),
        "sole_to_sole" => soles(a, b),
        "rest_lying" => resting(a, b),
        _ => return None,
    })
}

fn two(first: Posture, second: Posture) -> Scene {
    let reach = 0.5 * (first.height + second.height) * 0.62;
    Scene {
        people: [first, second],
        props: vec![floor_line(-reach, reach)],
        order: FACING.to_vec(),
    }
}

fn facing(a: f64, b: f64, half: f64) -> Scene {
    let mut scene = two(cross_legged(a, -half * a, 1.0), cross_legged(b, half * b, -1.0));
    cushions(&mut scene);
    for it in &mut scene.people {
        it.may_lean = 22.0;
    }
    let [first, second] = &mut scene.people;
    let middle = at(0.0, 0.20 * 0.5 * (a + b));
    first.offer = middle + at(6.0, 0.0);
    second.offer = middle + at(-6.0, 0.0);
    scene
}

/// A flat cushion under each pelvis.
fn cushions(scene: &mut Scene) {
    for it in &mut scene.people {
        it.hip.y += 5.0;
        scene
            .props
            .push(line(5.0, &[(it.hip.x - 13.0, 2.5), (it.hip.x + 13.0, 2.5)]));
    }
}

/// Each holds the hand that the other puts behind the own back.
fn facing_twist(a: f64, b: f64) -> Scene {
    let mut scene = facing(a, b, 0.20);
    let [first, second] = &mut scene.people;
    let behind = |it: &Posture, facing: f64| at(it.hip.x - facing * 0.085 * it.height, it.hip.y + 0.10 * it.height);
    let (of_first, of_second) = (behind(first, 1.0), behind(second, -1.0));
    first.rest = Both {
        near: of_second,
        far: of_first,
    };
    second.rest = Both {
        near: of_first,
        far: of_second,
    };
    first.fingers = None;
    second.fingers = None;
    first.head = -4.0;
    second.head = -4.0;
    scene
}

fn feet(a: f64, b: f64) -> Scene {
    let (left, right) = (-0.295 * a, 0.295 * b);
    let first = reclined(a, left, 1.0, 0.0, [(right - 20.0, 13.0), (right - 24.0, 18.0)]);
    let second = reclined(b, right, -1.0, 0.0, [(left + 22.0, 20.0), (left + 18.0, 26.0)]);
    let mut scene = two(first, second);
    // Backs on cushions at the walls.
    for (it, d) in scene.people.iter().zip([-1.0, 1.0]) {
        let back = at(it.hip.x + d * 0.10 * it.height, it.hip.y);
        scene.props.push(line(6.0, &[(back.x, 6.0), (back.x + d * 22.0, 52.0)]));
    }
    scene.order = vec![
        (0, Part::FarArm),
        (1, Part::FarArm),
        (0, Part::Core),
        (1, Part::Core),
        (1, Part::FarLeg),
        (0, Part::FarLeg),
        (1, Part::NearLeg),
        (0, Part::NearLeg),
        (0, Part::NearArm),
        (1, Part::NearArm),
    ];
    scene
}

/// On the floor, seen from the front or behind: crossed legs.
pub(super) fn on_floor_from_front(h: f64, x: f64, back: bool) -> Posture {
    let mut it = on_seat_from_front(h, x, 0.02 * h, back);
    let leg = |side: f64| Foot {
        ankle: at(x - side * 0.03 * h, 0.030 * h),
        toes: if side > 0.0 { 180.0 } else { 0.0 },
        bend: 1.0,
        knee: Some(at(x + side * 0.19 * h, 0.055 * h)),
    };
    it.feet = Both {
        near: leg(-1.0),
        far: leg(1.0),
    };
    it.rest = Both {
        near: at(x - 0.15 * h, 0.105 * h),
        far: at(x + 0.15 * h, 0.105 * h),
    };
    it
}

fn hip_to_hip(a: f64, b: f64) -> Scene {
    let half = 0.118 * (a + b);
    let mut first = on_floor_from_front(a, -half, false);
    let mut second = on_floor_from_front(b, half, true);
    first.offer = at(-6.0, first.hip.y + 0.12 * a);
    second.offer = at(6.0, second.hip.y + 0.12 * b);
    let mut scene = two(first, second);
    scene.order = vec![
        (1, Part::FarLeg),
        (1, Part::NearLeg),
        (1, Part::NearArm),
        (0, Part::Core),
        (1, Part::Core),
        (0, Part::FarLeg),
        (0, Part::NearLeg),
        (0, Part::NearArm),
        (1, Part::FarArm),
        (0, Part::FarArm),
    ];
    scene
}

/// The first one's legs over the second's thighs, arms around.
fn embrace(a: f64, b: f64) -> Scene {
    let (left, right) = (-0.125 * a, 0.125 * b);
    let mut first = knees_up(a, left, 1.0);
    let mut second = knees_up(b, right, -1.0);
    first.hip.y += 6.0;
    first.feet = Both {
        near: foot(right + 0.13 * b, 0.040 * a),
        far: foot(right + 0.17 * b, 0.040 * a + 3.0),
    };
    second.feet = Both {
        near: foot(left - 0.15 * a, 0.040 * b),
        far: foot(left - 0.11 * a, 0.040 * b + 3.0),
    };
    let around = |it: &Posture, d: f64| at(it.hip.x + d * 0.075 * it.height, it.hip.y + 0.19 * it.height);
    let (behind_first, behind_second) = (around(&first, -1.0), around(&second, 1.0));
    first.rest = Both {
        near: behind_second,
        far: behind_second + at(2.0, 6.0),
    };
    second.rest = Both {
        near: behind_first,
        far: behind_first + at(-2.0, 6.0),
    };
    two(first, second)
}

fn back_to_back(a: f64, b: f64, twist: bool) -> Scene {
    let mut first = cross_legged(a, -0.085 * a, -1.0);
    let mut second = cross_legged(b, 0.085 * b, 1.0);
    for it in [&mut first, &mut second] {
        it.trunk = 0.0;
        it.head = 2.0;
        it.curve = 0.008;
    }
    // Hands meet beside the hips.
    first.offer = at(4.0, first.hip.y + 0.04 * a);
    second.offer = at(-4.0, second.hip.y + 0.04 * b);
    if twist {
        let knee = |it: &Posture, d: f64| at(it.hip.x + d * 0.15 * it.height, 0.16 * it.height);
        let (of_first, of_second) = (knee(&first, -1.0), knee(&second, 1.0));
        first.rest = Both {
            near: of_second,
            far: of_first + at(0.0, 4.0),
        };
        second.rest = Both {
            near: of_second + at(4.0, 3.0),
            far: of_first,
        };
        first.fingers = None;
        second.fingers = None;
        first.head = -10.0;
        second.head = -10.0;
    }
    let mut scene = two(first, second);
    cushions(&mut scene);
    scene
}

/// One folds, the other leans back; wrists held in the middle.
fn straddle(a: f64, b: f64) -> Scene {
    let mut first = long_legs(a, -0.36 * a, 1.0);
    let mut second = long_legs(b, 0.36 * b, -1.0);
    first.trunk = 26.0;
    first.head = 34.0;
    second.trunk = -22.0;
    second.head = -14.0;
    let middle = at(0.04 * b, 0.24 * a);
    first.rest = Both {
        near: middle,
        far: middle + at(2.0, 4.0),
    };
    second.rest = Both {
        near: middle + at(3.0, 1.0),
        far: middle + at(5.0, 5.0),
    };
    for it in [&mut first, &mut second] {
        it.fingers = None;
    }
    two(first, second)
}

/// Side by side, seen from the front: inner hand on the partner's shoulder, outer hands meet overhead.
fn side_lean(a: f64, b: f64) -> Scene {
    let half = 0.19 * (a + b) / 2.0;
    let mut first = on_floor_from_front(a, -half - 15.0, false);
    let mut second = on_floor_from_front(b, half + 15.0, false);
    first.trunk = 7.0;
    first.head = 11.0;
    second.trunk = -7.0;
    second.head = -11.0;
    let above = at(0.0, 0.5 * (a + b) * 0.60);
    first.rest = Both {
        near: above + at(-4.0, 0.0),
        far: at(half * 0.4, 0.28 * a),
    };
    second.rest = Both {
        near: at(-half * 0.4, 0.27 * b),
        far: above + at(4.0, 0.0),
    };
    first.fingers = Some(60.0);
    second.fingers = Some(120.0);
    two(first, second)
}

/// Soles together, hands behind.
fn soles(a: f64, b: f64) -> Scene {
    let mut first = knees_up(a, -0.36 * a, 1.0);
    let mut second = knees_up(b, 0.36 * b, -1.0);
    for (it, d) in [(&mut first, 1.0), (&mut second, -1.0)] {
        let h = it.height;
        let sole = |y: f64| Foot {
            ankle: at(-d * 0.035 * h, y * h),
            toes: 88.0,
            bend: 1.0,
            knee: None,
        };
        it.feet = Both {
            near: sole(0.070),
            far: sole(0.090),
        };
        it.trunk = -14.0;
        it.head = -4.0;
        it.rest = Both {
            near: at(it.hip.x - d * 0.20 * h, 0.045 * h),
            far: at(it.hip.x - d * 0.15 * h, 0.055 * h),
        };
        it.fingers = Some(if d > 0.0 { 190.0 } else { -10.0 });
    }
    two(first, second)
}

/// Propped up side by side, both looking the same way: one a little behind the other.
fn resting(a: f64, b: f64) -> Scene {
    let first = reclined(a, -0.16 * a, 1.0, 0.0, [(0.20 * a, 6.0), (0.23 * a, 10.0)]);
    let mut second = reclined(b, 0.02 * b, 1.0, 0.0, [(0.40 * b, 6.0), (0.43 * b, 10.0)]);
    second.head = -4.0;
    let mut scene = two(first, second);
    let wedge = |x: f64| line(6.0, &[(x - 6.0, 5.0), (x - 40.0, 44.0)]);
    scene.props.push(wedge(-0.16 * a - 10.0));
    scene.order = [0, 1]
        .into_iter()
        .flat_map(|p| [Part::FarLeg, Part::FarArm, Part::Core, Part::NearLeg, Part::NearArm].map(|part| (p, part)))
        .collect();
    scene
}
