//! Poses in which someone lies: on the floor, on a mat or on a bed.

use super::chairs::{bed, over};
use super::floor::on_floor_from_front;
use super::{
    BEHIND, Both, FACING, Foot, Part, Posture, SOFA, Scene, View, at, face_down, floor_line, foot, knees_up, line,
    on_back, on_seat_from_front,
};

pub(super) fn scene(pose: &str, a: f64, b: f64) -> Option<Scene> {
    Some(match pose {
        "heads_together" => heads_together(a, b),
        "side_lying_facing" => facing(a, b),
        "side_lying_opposed" => opposed(a, b),
        "prone_kneel_beside" => prone(a, b),
        "head_end" => head_end(a, b, 0.0),
        "head_in_lap" => head_end(a, b, 1.0),
        "side_lying_giver_behind" => giver_behind(a, b, 0.0),
        "bed_side_edge" => giver_behind(a, b, SOFA),
        "supine_feet" => at_the_feet(a, b),
        _ => return None,
    })
}

/// On the back in one line, crowns side by side, arms reaching over the head.
fn heads_together(a: f64, b: f64) -> Scene {
    let first = on_back(a, -0.465 * a, -1.0, 2.0);
    let second = on_back(b, 0.465 * b, 1.0, 2.0);
    let props = vec![floor_line(-a, b)];
    Scene {
        people: [first, second],
        props,
        order: FACING.to_vec(),
    }
}

/// Seen from above: a side of someone who lies on the side is what we would see of someone who stands.
fn from_above(h: f64, x: f64, y: f64, head_left: bool, looks_up: bool) -> Posture {
    let facing = if head_left == looks_up { 1.0 } else { -1.0 };
    let mut it = on_back(h, x, facing, y - 0.07 * h);
    let front = if looks_up { 1.0 } else { -1.0 };
    let toward_feet = if head_left { 1.0 } else { -1.0 };
    if !looks_up {
        it = face_down(h, x, if head_left { -1.0 } else { 1.0 }, y - 0.065 * h);
    }
    it.hip = at(x, y);
    it.curve = 0.016;
    it.head = if looks_up { -84.0 } else { 84.0 };
    // Knees drawn up a little; the joint itself is given, since seen from above the shank lies flat.
    let leg = |out: f64, back: f64| Foot {
        ankle: at(x + toward_feet * (0.225 + back) * h * 1.55, y + front * out * 0.35 * h),
        toes: if looks_up { 80.0 } else { 100.0 },
        bend: 1.0,
        knee: Some(at(x + toward_feet * 0.215 * h, y + front * out * h)),
    };
    it.feet = Both {
        near: leg(0.115, 0.0),
        far: leg(0.07, 0.02),
    };
    it.rest = Both {
        near: at(x - toward_feet * 0.18 * h, y + front * 0.17 * h),
        far: at(x - toward_feet * 0.30 * h, y + front * 0.14 * h),
    };
    it.fingers = None;
    it
}

fn facing(a: f64, b: f64) -> Scene {
    let first = from_above(a, 0.0, 24.0, true, true);
    let second = from_above(b, 0.0, 24.0 + 0.17 * (a + b), true, false);
    mat(first, second)
}

fn opposed(a: f64, b: f64) -> Scene {
    let first = from_above(a, -0.09 * a, 24.0, true, true);
    let second = from_above(b, 0.09 * b, 24.0 + 0.13 * (a + b), false, false);
    mat(first, second)
}

/// Two on a mat seen from above, each head on a pillow.
fn mat(first: Posture, second: Posture) -> Scene {
    let tall = first.height.max(second.height);
    let (w, top) = (0.62 * tall, second.hip.y + 0.16 * tall);
    let mut props = vec![line(1.6, &[(-w, -2.0), (w, -2.0), (w, top), (-w, top), (-w, -2.0)])];
    for it in [&first, &second] {
        let head = it.resting().head;
        props.push(line(
            2.0,
            &[
                (head.x - 12.0, head.y - 19.0),
                (head.x + 12.0, head.y - 19.0),
                (head.x + 12.0, head.y + 19.0),
                (head.x - 12.0, head.y + 19.0),
                (head.x - 12.0, head.y - 19.0),
            ],
        ));
    }
    let order = [
        (0, Part::FarLeg),
        (1, Part::FarLeg),
        (0, Part::FarArm),
        (1, Part::FarArm),
        (0, Part::Core),
        (1, Part::Core),
        (0, Part::NearLeg),
        (1, Part::NearLeg),
        (1, Part::NearArm),
        (0, Part::NearArm),
    ];
    Scene {
        people: [first, second],
        props,
        order: order.to_vec(),
    }
}

/// Face down; the giver kneels beyond and reaches over.
fn prone(a: f64, b: f64) -> Scene {
    let second = face_down(b, 0.0, 1.0, 3.0);
    let mut first = on_floor_from_front(a, 0.10 * b, false);
    // Upright on the knees, sitting on the heels; the shanks go away from us.
    first.hip = at(first.hip.x, 0.20 * a);
    let x = first.hip.x;
    let leg = |side: f64| Foot {
        ankle: at(x + side * 0.10 * a, 0.10 * a),
        toes: -80.0,
        bend: 1.0,
        knee: Some(at(x + side * 0.12 * a, 0.055 * a)),
    };
    first.feet = Both {
        near: leg(-1.0),
        far: leg(1.0),
    };
    first.rest = Both {
        near: at(x - 0.10 * a, 0.17 * a),
        far: at(x + 0.10 * a, 0.17 * a),
    };
    let mut props = vec![floor_line(-0.60 * b, 0.66 * b)];
    props.push(line(6.0, &[(0.36 * b, 3.0), (0.52 * b, 3.0)]));
    Scene {
        people: [first, second],
        props,
        order: over(),
    }
}

/// On the back; the giver sits at the head, or has the head in the lap.
fn head_end(a: f64, b: f64, lap: f64) -> Scene {
    let gap = 0.215 - 0.05 * lap;
    let mut second = on_back(b, 0.0, 1.0, 2.0);
    let head = second.resting().head;
    let mut first = knees_up(a, head.x - gap * a, 1.0);
    first.may_lean = 22.0;
    // Legs open to both sides of the partner: seen from the side, flat.
    let leg = |dx: f64, dy: f64| Foot {
        ankle: at(first.hip.x + dx * a, dy * a),
        toes: 40.0,
        bend: 1.0,
        knee: Some(at(first.hip.x + 0.215 * a, 0.055 * a)),
    };
    first.feet = Both {
        near: leg(0.40, 0.030),
        far: leg(0.42, 0.045),
    };
    first.rest = Both {
        near: at(first.hip.x + 0.13 * a, 0.13 * a),
        far: at(first.hip.x + 0.16 * a, 0.15 * a),
    };
    second.hip.y += 1.0;
    let mut props = vec![floor_line(first.hip.x - 0.22 * a, 0.60 * b)];
    if lap > 0.0 {
        second.head = -72.0;
    } else {
        props.push(line(5.0, &[(head.x - 10.0, 2.0), (head.x + 14.0, 2.0)]));
    }
    props.push(line(
        6.0,
        &[(first.hip.x - 0.10 * a, 4.0), (first.hip.x - 0.16 * a, 46.0)],
    ));
    let order = vec![
        (0, Part::FarLeg),
        (0, Part::Core),
        (1, Part::FarLeg),
        (1, Part::FarArm),
        (1, Part::Core),
        (1, Part::NearLeg),
        (1, Part::NearArm),
        (0, Part::NearLeg),
        (0, Part::FarArm),
        (0, Part::NearArm),
    ];
    Scene {
        people: [first, second],
        props,
        order,
    }
}

/// On the side, seen from the front; the giver sits behind the back and reaches over.
fn giver_behind(a: f64, b: f64, surface: f64) -> Scene {
    let mut second = on_seat_from_front(b, 0.0, surface, false);
    second.view = View::Front { back: false };
    second.hip = at(0.0, surface + 0.105 * b);
    second.trunk = 90.0;
    second.head = 86.0;
    // Lying toward the right of the picture: the upper limb is the near one.
    let leg = |y: f64, x: f64| Foot {
        ankle: at(-x * b, surface + y * b),
        toes: 190.0,
        bend: 1.0,
        knee: Some(at(-0.225 * b, surface + y * 1.15 * b + 0.012 * b)),
    };
    second.feet = Both {
        near: leg(0.105, 0.44),
        far: leg(0.045, 0.45),
    };
    second.rest = Both {
        near: at(0.05 * b, surface + 0.16 * b),
        far: at(0.36 * b, surface + 0.035 * b),
    };
    second.fingers = None;
    let mut first = if surface > 5.0 {
        on_seat_from_front(a, 0.12 * b, surface, false)
    } else {
        on_floor_from_front(a, 0.12 * b, false)
    };
    first.may_lean = 0.0;
    first.may_shift = 90.0;
    let mut props = bed(-0.66 * b, 0.72 * b, surface);
    let head = second.resting().head;
    props.push(line(
        7.0,
        &[(head.x - 12.0, surface + 3.5), (head.x + 14.0, surface + 3.5)],
    ));
    // On a bed, the giver's legs are on the floor beyond it.
    let mut order = over();
    order.retain(|&(who, part)| who == 1 || surface < 5.0 || !matches!(part, Part::NearLeg | Part::FarLeg));
    Scene {
        people: [first, second],
        props,
        order,
    }
}

/// On the back with a cushion under the knees; the giver sits at the feet.
fn at_the_feet(a: f64, b: f64) -> Scene {
    let mut second = on_back(b, 0.10 * b, -1.0, 2.0);
    let x = second.hip.x;
    let leg = |dx: f64, y: f64| Foot {
        ankle: at(x - dx * b, y * b),
        toes: 70.0,
        bend: 1.0,
        knee: None,
    };
    second.feet = Both {
        near: leg(0.455, 0.075),
        far: leg(0.450, 0.095),
    };
    let mut first = knees_up(a, x - 0.455 * b - 0.20 * a, 1.0);
    first.feet = Both {
        near: foot(first.hip.x + 0.22 * a, 0.03 * a),
        far: foot(first.hip.x + 0.25 * a, 0.05 * a),
    };
    let knee = |y: f64| Some(at(first.hip.x + 0.20 * a, y * a));
    first.feet.near.knee = knee(0.06);
    first.feet.far.knee = knee(0.09);
    first.feet.near.ankle.x = first.hip.x + 0.08 * a;
    first.feet.far.ankle.x = first.hip.x + 0.10 * a;
    first.rest = Both {
        near: at(first.hip.x + 0.13 * a, 0.13 * a),
        far: at(first.hip.x + 0.16 * a, 0.15 * a),
    };
    first.may_lean = 22.0;
    first.may_shift = 40.0;
    let props = vec![
        floor_line(first.hip.x - 0.16 * a, x + 0.50 * b),
        line(8.0, &[(x - 0.30 * b, 4.0), (x - 0.17 * b, 4.0)]),
        line(5.0, &[(x + 0.34 * b, 2.0), (x + 0.50 * b, 2.0)]),
    ];
    Scene {
        people: [first, second],
        props,
        order: BEHIND.to_vec(),
    }
}
