//! Poses on chairs and on the sofa.

use super::{
    BEHIND, Both, CHAIR, FACING, FROM_BEHIND, OVER, Part, Posture, Prop, SOFA, Scene, at, chair, floor_line, foot,
    knees_up, line, on_chair, on_seat, on_seat_from_front, reclined, seat_from_front, upright,
};
use crate::point::Point;

pub(super) fn scene(pose: &str, a: f64, b: f64) -> Option<Scene> {
    Some(match pose {
        "facing_chairs" => facing(a, b, 84.0),
        "facing_chairs_hands" => hands_between(facing(a, b, 92.0), at(0.0, 70.0), 46.0, true),
        "table_corner_hands" => table_corner(a, b),
        "chairs_side_by_side" => side_by_side(a, b, CHAIR),
        "side_by_side" => side_by_side(a, b, SOFA),
        "rest_seated" => resting(a, b),
        "chairs_opposite" => opposite(a, b),
        "chairs_in_row" => in_row(a, b, 0.24),
        "chair_train" => train(a, b),
        "chair_stand_behind" => stand_behind(a, b),
        "chair_lean" => chair_lean(a, b),
        "table_lean" => table_lean(a, b),
        "chairs_feet_lap" => feet_in_lap(a, b, false),
        "chairs_feet_both" => feet_in_lap(a, b, true),
        "chair_floor_front" => chair_and_floor(a, b, false),
        "chair_floor_facing" => chair_and_floor(a, b, true),
        "chairs_back_to_back" => back_to_back(a, b),
        "sofa_feet" => sofa_feet(a, b),
        "sofa_feet_lap" => sofa_lap(a, b),
        "sofa_back_turned" => sofa_back(a, b),
        _ => return None,
    })
}

fn facing(a: f64, b: f64, apart: f64) -> Scene {
    let half = apart / 2.0 * ((a + b) / 2.0 / 172.0).max(0.92);
    let mut first = on_chair(a, -half, 1.0);
    let mut second = on_chair(b, half, -1.0);
    // Knees staggered: the feet of each between and beside the other's.
    first.feet = Both {
        near: foot(-half + 0.25 * a, 0.040 * a),
        far: foot(-half + 0.29 * a, 0.040 * a + 4.0),
    };
    second.feet = Both {
        near: foot(half - 0.29 * b, 0.040 * b),
        far: foot(half - 0.23 * b, 0.040 * b + 4.0),
    };
    for it in [&mut first, &mut second] {
        it.trunk = 7.0;
        it.head = 14.0;
    }
    let mut props = chair(-half - 4.0, 1.0, true);
    props.extend(chair(half + 4.0, -1.0, true));
    Scene {
        people: [first, second],
        props,
        order: FACING.to_vec(),
    }
}

/// Both hold an arm out to the middle.
fn hands_between(mut scene: Scene, middle: Point, width: f64, cushion: bool) -> Scene {
    let [first, second] = &mut scene.people;
    first.offer = middle + at(7.0, 0.0);
    second.offer = middle + at(-7.0, 0.0);
    if cushion {
        let (w, y) = (width / 2.0, middle.y - 4.5);
        scene.props.push(line(5.0, &[(-w, y), (w, y)]));
    }
    scene
}

fn table_corner(a: f64, b: f64) -> Scene {
    let mut scene = hands_between(facing(a, b, 104.0), at(0.0, 77.0), 0.0, false);
    for (it, x) in scene.people.iter_mut().zip([-1.0, 1.0]) {
        it.rest = Both {
            near: at(x * 20.0, 76.0),
            far: at(x * 17.0, 79.0),
        };
        it.fingers = Some(if x < 0.0 { 0.0 } else { 180.0 });
    }
    scene.props.push(line(3.2, &[(-36.0, 72.0), (36.0, 72.0)]));
    scene.props.push(line(2.0, &[(-31.0, 72.0), (-31.0, 0.0)]));
    scene.props.push(line(2.0, &[(31.0, 72.0), (31.0, 0.0)]));
    scene
}

/// Seen from behind, so that hands on shoulders and backs are seen.
fn side_by_side(a: f64, b: f64, seat: f64) -> Scene {
    let half = 0.118 * (a + b);
    let mut first = on_seat_from_front(a, -half, seat, true);
    let mut second = on_seat_from_front(b, half, seat, true);
    // On the cushion between the two.
    first.offer = at(-4.0, first.hip.y + 0.10 * a);
    second.offer = at(4.0, second.hip.y + 0.10 * b);
    Scene {
        people: [first, second],
        props: seats(half, seat),
        order: FROM_BEHIND.to_vec(),
    }
}

fn seats(half: f64, seat: f64) -> Vec<Prop> {
    if seat < CHAIR {
        let w = half + 42.0;
        return vec![
            line(4.5, &[(-w, seat), (w, seat)]),
            line(2.5, &[(-w, 12.0), (w, 12.0)]),
            line(3.0, &[(-w, seat + 20.0), (-w, 3.0)]),
            line(3.0, &[(w, seat + 20.0), (w, 3.0)]),
        ];
    }
    let mut props = seat_from_front(-half);
    props.extend(seat_from_front(half));
    props
}

/// Resting side by side, seen from the front.
pub(super) fn resting(a: f64, b: f64) -> Scene {
    let half = 0.17 * (a + b);
    let first = on_seat_from_front(a, -half, CHAIR, false);
    let second = on_seat_from_front(b, half, CHAIR, false);
    let order = [0, 1]
        .into_iter()
        .flat_map(|p| [Part::Core, Part::FarLeg, Part::NearLeg, Part::FarArm, Part::NearArm].map(|part| (p, part)));
    Scene {
        people: [first, second],
        props: seats(half, CHAIR),
        order: order.collect(),
    }
}

/// Hip to hip: we see the back of one and the front of the other.
fn opposite(a: f64, b: f64) -> Scene {
    let half = 0.118 * (a + b);
    let mut first = on_seat_from_front(a, -half, CHAIR, false);
    let mut second = on_seat_from_front(b, half, CHAIR, true);
    second.rest.near = at(half - 0.085 * b, second.hip.y + 0.02 * b);
    first.offer = at(-6.0, first.hip.y + 0.12 * a);
    second.offer = at(6.0, second.hip.y + 0.12 * b);
    let order = [
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
    Scene {
        people: [first, second],
        props: seats(half, CHAIR),
        order: order.to_vec(),
    }
}

fn in_row(a: f64, b: f64, gap: f64) -> Scene {
    let first = on_chair(a, -gap * a - 8.0, 1.0);
    let second = on_chair(b, 20.0, 1.0);
    let mut props = chair(first.hip.x - 4.0, 1.0, true);
    props.extend(chair(second.hip.x - 2.0, 1.0, false));
    Scene {
        people: [first, second],
        props,
        order: BEHIND.to_vec(),
    }
}

/// The one in front reaches the knees and feet of the one behind, which lie beside the hips.
fn train(a: f64, b: f64) -> Scene {
    let mut scene = in_row(a, b, 0.20);
    let [first, second] = &mut scene.people;
    let x = second.hip.x;
    first.feet = Both {
        near: foot(x + 0.02 * a, 0.040 * a),
        far: foot(x + 0.08 * a, 0.040 * a + 4.0),
    };
    second.hip.y -= 4.0;
    second.trunk = 0.0;
    scene.order = vec![
        (0, Part::FarLeg),
        (1, Part::FarLeg),
        (0, Part::Core),
        (0, Part::FarArm),
        (1, Part::FarArm),
        (1, Part::Core),
        (1, Part::NearLeg),
        (0, Part::NearLeg),
        (1, Part::NearArm),
        (0, Part::NearArm),
    ];
    scene
}

fn stand_behind(a: f64, b: f64) -> Scene {
    let mut second = on_chair(b, 14.0, 1.0);
    second.trunk = 2.0;
    second.head = 4.0;
    let mut first = upright(a, -34.0, 1.0);
    first.trunk = 5.0;
    first.head = 16.0;
    first.may_lean = 20.0;
    let props = chair(12.0, 1.0, true);
    Scene {
        people: [first, second],
        props,
        order: BEHIND.to_vec(),
    }
}

/// Astride a chair, the chest on the back rest; the giver stands behind.
fn chair_lean(a: f64, b: f64) -> Scene {
    let mut second = on_chair(b, 8.0, 1.0);
    second.trunk = 16.0;
    second.head = 26.0;
    let x = second.hip.x;
    second.feet = Both {
        near: foot(x + 0.19 * b, 0.040 * b),
        far: foot(x + 0.23 * b, 0.040 * b + 4.0),
    };
    second.rest = Both {
        near: at(x + 0.22 * b, 88.0),
        far: at(x + 0.24 * b, 92.0),
    };
    second.fingers = Some(200.0);
    let mut first = upright(a, -40.0, 1.0);
    first.trunk = 8.0;
    first.head = 22.0;
    first.may_lean = 24.0;
    // Turned round: the back rest is in front of the one who sits.
    let props = chair(22.0, -1.0, true);
    Scene {
        people: [first, second],
        props,
        order: BEHIND.to_vec(),
    }
}

fn table_lean(a: f64, b: f64) -> Scene {
    let mut second = on_chair(b, 2.0, 1.0);
    second.trunk = 52.0;
    second.head = 74.0;
    second.curve = 0.03;
    second.rest = Both {
        near: at(second.hip.x + 0.33 * b, 79.0),
        far: at(second.hip.x + 0.36 * b, 82.0),
    };
    second.fingers = Some(0.0);
    let mut first = upright(a, -40.0, 1.0);
    first.trunk = 12.0;
    first.head = 26.0;
    first.may_lean = 26.0;
    first.may_shift = 22.0;
    let x = second.hip.x + 0.14 * b;
    let mut props = chair(second.hip.x - 2.0, 1.0, false);
    props.push(line(3.2, &[(x, 70.0), (x + 86.0, 70.0)]));
    props.push(line(2.0, &[(x + 80.0, 70.0), (x + 80.0, 0.0)]));
    props.push(line(7.0, &[(x + 18.0, 76.0), (x + 52.0, 76.0)]));
    Scene {
        people: [first, second],
        props,
        order: BEHIND.to_vec(),
    }
}

fn feet_in_lap(a: f64, b: f64, both: bool) -> Scene {
    let mut scene = facing(a, b, 104.0);
    let [first, second] = &mut scene.people;
    let lap = |it: &Posture, facing: f64| at(it.hip.x + facing * 0.15 * it.height, it.hip.y + 0.085 * it.height);
    let (of_first, of_second) = (lap(first, 1.0), lap(second, -1.0));
    second.feet.near.ankle = of_first + at(5.0, 2.0);
    second.feet.near.toes = 72.0;
    second.trunk = -4.0;
    second.head = 4.0;
    if both {
        first.feet.far.ankle = of_second + at(-5.0, 5.0);
        first.feet.far.toes = 72.0;
        first.trunk = -4.0;
        first.head = 4.0;
    }
    scene
}

/// The first on a seat, the second on the floor between the feet, looking the same way or at the first.
fn chair_and_floor(a: f64, b: f64, face_to_face: bool) -> Scene {
    let mut first = on_chair(a, -24.0, 1.0);
    let x = first.hip.x;
    first.feet = Both {
        near: foot(x + 0.24 * a, 0.040 * a),
        far: foot(x + 0.30 * a, 0.040 * a + 3.0),
    };
    first.may_lean = 26.0;
    let mut props = chair(x - 4.0, 1.0, true);
    if face_to_face {
        let mut second = super::cross_legged(b, x + 0.29 * a + 0.21 * b, -1.0);
        second.may_lean = 20.0;
        second.hip.y += 5.0;
        // One foot in the partner's lap.
        first.feet.near.ankle = at(second.hip.x - 0.14 * b, second.hip.y + 0.055 * b);
        first.feet.near.toes = 40.0;
        let (left, right) = (second.hip.x - 18.0, second.hip.x + 18.0);
        props.push(line(6.0, &[(left, 4.0), (right, 4.0)]));
        return Scene {
            people: [first, second],
            props,
            order: FACING.to_vec(),
        };
    }
    let mut second = knees_up(b, x + 0.21 * a, 1.0);
    second.hip.y += 4.0;
    second.may_lean = 22.0;
    first.feet.near.ankle.x += 6.0;
    props.push(line(6.0, &[(second.hip.x - 18.0, 4.0), (second.hip.x + 14.0, 4.0)]));
    let order = vec![
        (0, Part::FarLeg),
        (1, Part::FarLeg),
        (0, Part::Core),
        (0, Part::FarArm),
        (1, Part::FarArm),
        (1, Part::Core),
        (1, Part::NearLeg),
        (0, Part::NearLeg),
        (1, Part::NearArm),
        (0, Part::NearArm),
    ];
    Scene {
        people: [first, second],
        props,
        order,
    }
}

fn back_to_back(a: f64, b: f64) -> Scene {
    let mut first = on_chair(a, -0.072 * a, -1.0);
    let mut second = on_chair(b, 0.072 * b, 1.0);
    for it in [&mut first, &mut second] {
        it.trunk = 0.0;
        it.head = 2.0;
        it.curve = 0.01;
    }
    // Hands meet beside the hips.
    first.offer = at(4.0, first.hip.y + 0.02 * a);
    second.offer = at(-4.0, second.hip.y + 0.02 * b);
    let mut props = chair(first.hip.x - 4.0, -1.0, false);
    props.extend(chair(second.hip.x + 4.0, 1.0, false));
    Scene {
        people: [first, second],
        props,
        order: FACING.to_vec(),
    }
}

fn sofa(left: f64, right: f64) -> Vec<Prop> {
    let arm = |x: f64, d: f64| {
        line(
            2.0,
            &[
                (x, 3.0),
                (x, 66.0),
                (x + 4.0 * d, 72.0),
                (x + 10.0 * d, 72.0),
                (x + 14.0 * d, 66.0),
                (x + 15.0 * d, 38.0),
            ],
        )
    };
    vec![
        arm(left, 1.0),
        arm(right, -1.0),
        line(3.2, &[(left + 15.0, 38.0), (right - 15.0, 38.0)]),
        line(2.0, &[(left, 14.0), (right, 14.0)]),
        line(
            1.4,
            &[
                (left + 12.0, 80.0),
                (left + 20.0, 86.0),
                (right - 20.0, 86.0),
                (right - 12.0, 80.0),
            ],
        ),
    ]
}

fn sofa_feet(a: f64, b: f64) -> Scene {
    let seat = 38.0;
    let (left, right) = (-0.295 * a, 0.295 * b);
    let first = reclined(a, left, 1.0, seat, [(right - 20.0, 13.0), (right - 24.0, 18.0)]);
    let second = reclined(b, right, -1.0, seat, [(left + 22.0, 22.0), (left + 18.0, 27.0)]);
    let order = [
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
    Scene {
        people: [first, second],
        props: sofa(left - 42.0, right + 42.0),
        order: order.to_vec(),
    }
}

fn sofa_lap(a: f64, b: f64) -> Scene {
    let seat = 38.0;
    let first = on_seat(a, -36.0, 1.0, seat);
    let lap = at(first.hip.x + 0.13 * a, first.hip.y + 0.075 * a - seat);
    let second = reclined(
        b,
        lap.x + 0.43 * b,
        -1.0,
        seat,
        [(lap.x, lap.y + 2.0), (lap.x + 4.0, lap.y + 6.0)],
    );
    let order = [
        (0, Part::FarLeg),
        (0, Part::FarArm),
        (1, Part::FarArm),
        (0, Part::Core),
        (1, Part::Core),
        (0, Part::NearLeg),
        (1, Part::FarLeg),
        (1, Part::NearLeg),
        (1, Part::NearArm),
        (0, Part::NearArm),
    ];
    let props = sofa(first.hip.x - 36.0, second.hip.x + 44.0);
    Scene {
        people: [first, second],
        props,
        order: order.to_vec(),
    }
}

fn sofa_back(a: f64, b: f64) -> Scene {
    let seat = 38.0;
    let mut first = on_seat(a, -30.0, 1.0, seat);
    let mut second = on_seat(b, 26.0, 1.0, seat);
    first.feet.far = foot(first.hip.x + 0.27 * a, seat + 0.05 * a);
    first.may_lean = 18.0;
    second.feet.far = foot(second.hip.x + 0.30 * b, 0.04 * b + 4.0);
    let props = sofa(-92.0, 98.0);
    Scene {
        people: [first, second],
        props,
        order: BEHIND.to_vec(),
    }
}

/// A bed or mat seen from the side.
pub(super) fn bed(from: f64, to: f64, height: f64) -> Vec<Prop> {
    if height < 5.0 {
        return vec![floor_line(from, to)];
    }
    vec![
        line(5.0, &[(from, height - 3.0), (to, height - 3.0)]),
        line(2.4, &[(from, height - 14.0), (to, height - 14.0)]),
        line(2.4, &[(from + 2.0, height + 22.0), (from + 2.0, 0.0)]),
        line(2.4, &[(to - 2.0, height - 3.0), (to - 2.0, 0.0)]),
    ]
}

/// The order for someone who sits beyond the one who lies.
pub(super) fn over() -> Vec<(usize, Part)> {
    OVER.to_vec()
}
