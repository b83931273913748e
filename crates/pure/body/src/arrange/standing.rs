//! Poses in which both stand.

use super::{BEHIND, Both, FACING, Foot, Part, Posture, Scene, View, at, floor_line, foot, line, upright};

pub(super) fn scene(pose: &str, a: f64, b: f64) -> Option<Scene> {
    Some(match pose {
        "standing_shoulders" => facing(a, b, 29.0),
        "shoulder_hinge" => hinge(a, b),
        "forearm_back_bend" => back_bend(a, b),
        "double_side_stretch" => side_stretch(a, b),
        "rag_doll" => rag_doll(a, b),
        "wall_behind" => at_the_wall(a, b),
        "interlude_standing" => interlude(a, b),
        _ => return None,
    })
}

fn two(first: Posture, second: Posture) -> Scene {
    let (left, right) = (first.hip.x - 44.0, second.hip.x + 44.0);
    Scene {
        people: [first, second],
        props: vec![floor_line(left, right)],
        order: FACING.to_vec(),
    }
}

fn facing(a: f64, b: f64, half: f64) -> Scene {
    let mut first = upright(a, -half, 1.0);
    let mut second = upright(b, half, -1.0);
    first.head = 12.0;
    second.head = 12.0;
    first.may_lean = 8.0;
    second.may_lean = 8.0;
    two(first, second)
}

/// Hands on each other's shoulders, both folded from the hips to a flat back.
fn hinge(a: f64, b: f64) -> Scene {
    let mut first = upright(a, -0.40 * a, 1.0);
    let mut second = upright(b, 0.40 * b, -1.0);
    for it in [&mut first, &mut second] {
        it.trunk = 62.0;
        it.head = 166.0;
        it.curve = 0.0;
        it.may_lean = 0.0;
    }
    let (of_first, of_second) = (first.resting().arms.near.shoulder, second.resting().arms.near.shoulder);
    first.rest = Both {
        near: of_second + at(-3.0, 4.0),
        far: of_second + at(0.0, 7.0),
    };
    second.rest = Both {
        near: of_first + at(3.0, 3.0),
        far: of_first + at(0.0, 6.0),
    };
    two(first, second)
}

/// Forearms held, chests lifted.
fn back_bend(a: f64, b: f64) -> Scene {
    let mut scene = facing(a, b, 36.0);
    let [first, second] = &mut scene.people;
    let height = 0.62 * (a + b) / 2.0;
    for it in [&mut *first, &mut *second] {
        it.trunk = -12.0;
        it.head = -22.0;
        it.curve = -0.012;
    }
    first.rest = Both {
        near: at(7.0, height),
        far: at(9.0, height + 4.0),
    };
    second.rest = Both {
        near: at(-7.0, height + 1.0),
        far: at(-9.0, height + 5.0),
    };
    scene
}

fn upright_from_front(h: f64, x: f64) -> Posture {
    let mut it = upright(h, x, 1.0);
    it.view = View::Front { back: false };
    it.trunk = 0.0;
    it.head = 0.0;
    it.curve = 0.0;
    let leg = |side: f64| Foot {
        ankle: at(x + side * 0.065 * h, 0.040 * h),
        toes: -80.0,
        bend: 1.0,
        knee: Some(at(x + side * 0.062 * h, 0.285 * h)),
    };
    it.feet = Both {
        near: leg(-1.0),
        far: leg(1.0),
    };
    it.rest = Both {
        near: at(x - 0.16 * h, 0.50 * h),
        far: at(x + 0.16 * h, 0.50 * h),
    };
    it
}

/// Side by side: inner hands at the hips, outer hands meet overhead.
fn side_stretch(a: f64, b: f64) -> Scene {
    let half = 0.13 * (a + b) / 2.0 + 13.0;
    let mut first = upright_from_front(a, -half);
    let mut second = upright_from_front(b, half);
    first.trunk = 5.0;
    first.head = 9.0;
    second.trunk = -5.0;
    second.head = -9.0;
    let above = at(0.0, 1.08 * (a + b) / 2.0);
    first.rest = Both {
        near: above + at(-3.0, 0.0),
        far: at(2.0, 0.56 * a),
    };
    second.rest = Both {
        near: at(-2.0, 0.55 * b),
        far: above + at(3.0, 0.0),
    };
    first.fingers = Some(60.0);
    second.fingers = Some(120.0);
    two(first, second)
}

/// Back to back, folded forward, holding hands behind the legs.
fn rag_doll(a: f64, b: f64) -> Scene {
    let mut first = upright(a, -0.11 * a, -1.0);
    let mut second = upright(b, 0.11 * b, 1.0);
    for it in [&mut first, &mut second] {
        it.trunk = 142.0;
        it.head = 165.0;
        it.curve = 0.03;
    }
    first.rest = Both {
        near: at(-4.0, 0.26 * a),
        far: at(-3.0, 0.28 * a),
    };
    second.rest = Both {
        near: at(4.0, 0.26 * b),
        far: at(3.0, 0.28 * b),
    };
    two(first, second)
}

/// The receiver leans the hands on a wall; the giver stands behind.
fn at_the_wall(a: f64, b: f64) -> Scene {
    let mut second = upright(b, 16.0, 1.0);
    second.trunk = 8.0;
    second.head = 12.0;
    let wall = second.hip.x + 0.33 * b;
    second.rest = Both {
        near: at(wall - 6.0, 0.76 * b),
        far: at(wall - 4.0, 0.79 * b),
    };
    second.fingers = Some(80.0);
    let mut first = upright(a, -30.0, 1.0);
    first.head = 12.0;
    first.may_lean = 14.0;
    let props = vec![
        floor_line(-70.0, wall),
        line(2.4, &[(wall + 2.0, 0.0), (wall + 2.0, 1.02 * b)]),
    ];
    Scene {
        people: [first, second],
        props,
        order: BEHIND.to_vec(),
    }
}

/// Standing side by side, one reaching up, one with a glass.
fn interlude(a: f64, b: f64) -> Scene {
    let mut first = upright_from_front(a, -0.20 * a);
    let mut second = upright(b, 0.22 * b, -1.0);
    first.rest = Both {
        near: at(first.hip.x - 0.16 * a, 1.10 * a),
        far: at(first.hip.x + 0.16 * a, 1.10 * a),
    };
    first.fingers = Some(90.0);
    second.feet = Both {
        near: foot(0.22 * b + 4.0, 0.04 * b),
        far: foot(0.22 * b - 8.0, 0.04 * b + 3.0),
    };
    let glass = at(second.hip.x - 0.13 * b, 0.74 * b);
    second.rest.near = glass + at(3.0, -2.0);
    second.fingers = Some(140.0);
    let mut scene = two(first, second);
    scene.props.push(line(
        1.6,
        &[
            (glass.x - 7.0, glass.y + 9.0),
            (glass.x - 6.0, glass.y - 3.0),
            (glass.x + 1.0, glass.y - 3.0),
            (glass.x + 2.0, glass.y + 9.0),
        ],
    ));
    scene.order.retain(|&(_, part)| part != Part::NearArm);
    scene.order.extend([(0, Part::NearArm), (1, Part::NearArm)]);
    scene
}
