//! How the two of a pose sit, stand or lie in a picture, and what they rest on.
//!
//! One function a family of poses. Each pose is seen from where its hands are seen best: facing people from the side,
//! people side by side from behind, someone lying on the side with the partner behind from the front. Who gives in a
//! pose of turns is the first person, as in the catalogue.

mod chairs;
mod floor;
mod lying;
mod standing;

use crate::figure::{Both, Foot, Posture, View};
use crate::point::{Point, at};

/// Height of a chair, cm.
pub(crate) const CHAIR: f64 = 45.0;
/// Height of a sofa or bed, cm.
pub(crate) const SOFA: f64 = 42.0;

/// Something people rest on: open lines, each with its width, cm.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Prop {
    pub(crate) line: Vec<Point>,
    pub(crate) width: f64,
}

/// A part of a person, in the order of painting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The far arm.
    FarArm,
    /// The far leg.
    FarLeg,
    /// Head and trunk.
    Core,
    /// The near leg.
    NearLeg,
    /// The near arm.
    NearArm,
}

/// A pose of two, hands at rest.
#[derive(Clone, Debug)]
pub(crate) struct Scene {
    /// The first person of the pose (A where nothing is exchanged) and the second.
    pub(crate) people: [Posture; 2],
    pub(crate) props: Vec<Prop>,
    /// What is painted, from the back to the front: person (0 or 1) and part.
    pub(crate) order: Vec<(usize, Part)>,
}

use Part::{Core, FarArm, FarLeg, NearArm, NearLeg};

/// Two people who look at each other, seen from the side.
pub(crate) const FACING: &[(usize, Part)] = &[
    (0, FarLeg),
    (1, FarLeg),
    (0, FarArm),
    (1, FarArm),
    (0, Core),
    (1, Core),
    (0, NearLeg),
    (1, NearLeg),
    (1, NearArm),
    (0, NearArm),
];
/// The first stands or sits behind the second.
pub(crate) const BEHIND: &[(usize, Part)] = &[
    (0, FarLeg),
    (0, Core),
    (0, NearLeg),
    (1, FarLeg),
    (0, FarArm),
    (1, FarArm),
    (1, Core),
    (1, NearLeg),
    (1, NearArm),
    (0, NearArm),
];
/// The first is beyond the second and reaches over.
pub(crate) const OVER: &[(usize, Part)] = &[
    (0, FarLeg),
    (0, NearLeg),
    (0, Core),
    (1, FarLeg),
    (1, FarArm),
    (1, Core),
    (1, NearLeg),
    (1, NearArm),
    (0, FarArm),
    (0, NearArm),
];
/// Both seen from behind: arms reach over the other's back.
pub(crate) const FROM_BEHIND: &[(usize, Part)] = &[
    (0, FarLeg),
    (0, NearLeg),
    (1, FarLeg),
    (1, NearLeg),
    (0, NearArm),
    (1, FarArm),
    (0, Core),
    (1, Core),
    (0, FarArm),
    (1, NearArm),
];

/// The pose of this name for people of these statures, cm. A pose that is not known is shown as two people sitting.
pub(crate) fn scene(pose: &str, first: f64, second: f64) -> Scene {
    chairs::scene(pose, first, second)
        .or_else(|| floor::scene(pose, first, second))
        .or_else(|| lying::scene(pose, first, second))
        .or_else(|| standing::scene(pose, first, second))
        .unwrap_or_else(|| chairs::resting(first, second))
}

/// True when this pose has a picture of its own.
pub(crate) fn is_known(pose: &str) -> bool {
    let (a, b) = (170.0, 170.0);
    chairs::scene(pose, a, b).is_some()
        || floor::scene(pose, a, b).is_some()
        || lying::scene(pose, a, b).is_some()
        || standing::scene(pose, a, b).is_some()
}

pub(crate) fn line(width: f64, points: &[(f64, f64)]) -> Prop {
    Prop {
        line: points.iter().map(|&(x, y)| at(x, y)).collect(),
        width,
    }
}

pub(crate) fn floor_line(from: f64, to: f64) -> Prop {
    line(1.6, &[(from, -1.0), (to, -1.0)])
}

/// A chair seen from the side; the back rest stands on the side away from where one looks.
pub(crate) fn chair(x: f64, facing: f64, with_back: bool) -> Vec<Prop> {
    let p = |dx: f64, y: f64| (x + dx * facing, y);
    let mut lines = vec![
        line(1.3, &[p(-13.0, 42.0), p(-15.0, 2.0)]),
        line(1.3, &[p(24.0, 42.0), p(25.0, 2.0)]),
        line(2.0, &[p(-20.0, 0.0), p(-18.0, CHAIR)]),
        line(2.0, &[p(20.0, 0.0), p(19.0, CHAIR)]),
        line(3.2, &[p(-18.0, CHAIR), p(22.0, CHAIR)]),
    ];
    if with_back {
        lines.push(line(1.3, &[p(-14.0, CHAIR), p(-18.0, 90.0)]));
        lines.push(line(2.0, &[p(-18.0, CHAIR), p(-23.0, 88.0), p(-18.0, 91.0)]));
    }
    lines
}

/// A seat seen from the front or behind.
pub(crate) fn seat_from_front(x: f64) -> Vec<Prop> {
    vec![
        line(2.0, &[(x - 27.0, 0.0), (x - 26.0, CHAIR)]),
        line(2.0, &[(x + 27.0, 0.0), (x + 26.0, CHAIR)]),
        line(3.2, &[(x - 29.0, CHAIR), (x + 29.0, CHAIR)]),
    ]
}

pub(crate) fn foot(x: f64, y: f64) -> Foot {
    Foot {
        ankle: at(x, y),
        toes: 0.0,
        bend: 1.0,
        knee: None,
    }
}

fn posture(height: f64, facing: f64, hip: Point, trunk: f64) -> Posture {
    let feet = Both {
        near: foot(hip.x, 0.04 * height),
        far: foot(hip.x, 0.04 * height),
    };
    Posture {
        height,
        view: View::Side(facing),
        hip,
        trunk,
        head: trunk + 5.0,
        curve: 0.018,
        feet,
        rest: Both::default(),
        fingers: None,
        offer: at(hip.x + facing * 0.25 * height, hip.y + 0.12 * height),
        may_lean: 16.0,
        may_shift: 0.0,
    }
}

/// On a chair, from the side. Hands on the thighs.
pub(crate) fn on_chair(h: f64, x: f64, facing: f64) -> Posture {
    let mut it = on_seat(h, x, facing, CHAIR);
    it.trunk = 5.0;
    it.head = 9.0;
    it
}

/// On a seat of this height, from the side.
pub(crate) fn on_seat(h: f64, x: f64, facing: f64, seat: f64) -> Posture {
    let hip = at(x, seat + 0.066 * h);
    let mut it = posture(h, facing, hip, 6.0);
    let ahead = |share: f64| x + facing * share * h;
    it.feet = Both {
        near: foot(ahead(0.25), 0.040 * h),
        far: foot(ahead(0.29), 0.040 * h + 4.0),
    };
    it.rest = Both {
        near: at(ahead(0.16), hip.y + 0.060 * h),
        far: at(ahead(0.20), hip.y + 0.080 * h),
    };
    it.fingers = Some(if facing > 0.0 { -8.0 } else { 188.0 });
    it
}

/// On a seat, from the front or behind.
pub(crate) fn on_seat_from_front(h: f64, x: f64, seat: f64, back: bool) -> Posture {
    let hip = at(x, seat + 0.066 * h);
    let mut it = posture(h, 1.0, hip, 0.0);
    it.view = View::Front { back };
    it.head = 0.0;
    it.curve = 0.0;
    let leg = |side: f64| Foot {
        ankle: at(x + side * 0.092 * h, 0.040 * h),
        toes: -80.0,
        bend: 1.0,
        knee: Some(at(x + side * 0.110 * h, seat + 0.012 * h)),
    };
    it.feet = Both {
        near: leg(-1.0),
        far: leg(1.0),
    };
    it.rest = Both {
        near: at(x - 0.085 * h, hip.y + 0.030 * h),
        far: at(x + 0.085 * h, hip.y + 0.030 * h),
    };
    it.fingers = Some(-80.0);
    it.offer = at(x, hip.y + 0.10 * h);
    it.may_lean = 0.0;
    it
}

/// Upright, from the side.
pub(crate) fn upright(h: f64, x: f64, facing: f64) -> Posture {
    let hip = at(x, 0.525 * h);
    let mut it = posture(h, facing, hip, 3.0);
    it.feet = Both {
        near: foot(x - facing * 0.05 * h, 0.040 * h),
        far: foot(x + facing * 0.06 * h, 0.040 * h + 3.0),
    };
    it.rest = Both {
        near: at(x + facing * 0.03 * h, 0.525 * h - 0.02 * h),
        far: at(x + facing * 0.08 * h, 0.525 * h),
    };
    it
}

/// On crossed legs, from the side.
pub(crate) fn cross_legged(h: f64, x: f64, facing: f64) -> Posture {
    let hip = at(x, 0.085 * h);
    let mut it = posture(h, facing, hip, 5.0);
    let ahead = |share: f64| x + facing * share * h;
    let leg = |knee: (f64, f64), ankle: (f64, f64)| Foot {
        ankle: at(ahead(ankle.0), ankle.1 * h),
        toes: -6.0,
        bend: 1.0,
        knee: Some(at(ahead(knee.0), knee.1 * h)),
    };
    it.feet = Both {
        near: leg((0.20, 0.075), (0.055, 0.030)),
        far: leg((0.215, 0.11), (0.10, 0.045)),
    };
    it.rest = Both {
        near: at(ahead(0.15), 0.145 * h),
        far: at(ahead(0.18), 0.165 * h),
    };
    it.fingers = Some(if facing > 0.0 { -15.0 } else { 195.0 });
    it.offer = at(ahead(0.22), 0.21 * h);
    it
}

/// On the floor with knees up and feet flat, from the side.
pub(crate) fn knees_up(h: f64, x: f64, facing: f64) -> Posture {
    let hip = at(x, 0.075 * h);
    let mut it = posture(h, facing, hip, 4.0);
    let ahead = |share: f64| x + facing * share * h;
    it.feet = Both {
        near: foot(ahead(0.30), 0.040 * h),
        far: foot(ahead(0.34), 0.040 * h + 3.0),
    };
    it.rest = Both {
        near: at(ahead(0.19), 0.24 * h),
        far: at(ahead(0.22), 0.26 * h),
    };
    it.offer = at(ahead(0.26), 0.25 * h);
    it
}

/// On the floor with long legs, from the side.
pub(crate) fn long_legs(h: f64, x: f64, facing: f64) -> Posture {
    let mut it = knees_up(h, x, facing);
    let ahead = |share: f64| x + facing * share * h;
    let stretched = |share: f64, y: f64| Foot {
        ankle: at(ahead(share), y * h),
        toes: 78.0,
        bend: 1.0,
        knee: None,
    };
    it.feet = Both {
        near: stretched(0.465, 0.035),
        far: stretched(0.480, 0.050),
    };
    it.rest = Both {
        near: at(ahead(0.17), 0.13 * h),
        far: at(ahead(0.20), 0.15 * h),
    };
    it
}

/// Half lying against something behind, legs along the seat, from the side.
pub(crate) fn reclined(h: f64, x: f64, facing: f64, seat: f64, feet: [(f64, f64); 2]) -> Posture {
    let hip = at(x, seat + 0.072 * h);
    let mut it = posture(h, facing, hip, -32.0);
    it.head = -8.0;
    it.curve = 0.030;
    let leg = |(dx, dy): (f64, f64), toes: f64| Foot {
        ankle: at(dx, seat + dy),
        toes,
        bend: 1.0,
        knee: None,
    };
    it.feet = Both {
        near: leg(feet[0], 68.0),
        far: leg(feet[1], 82.0),
    };
    it.rest = Both {
        near: at(x + facing * 0.10 * h, hip.y + 0.055 * h),
        far: at(x + facing * 0.13 * h, hip.y + 0.075 * h),
    };
    it.offer = at(x + facing * 0.18 * h, hip.y + 0.12 * h);
    it.may_lean = 26.0;
    it
}

/// On the back, head away from where one "looks" along x, from the side. Arms beside the body.
pub(crate) fn on_back(h: f64, x: f64, facing: f64, surface: f64) -> Posture {
    let hip = at(x, surface + 0.070 * h);
    let mut it = posture(h, facing, hip, -90.0);
    it.head = -88.0;
    it.curve = 0.0;
    let leg = |share: f64, y: f64| Foot {
        ankle: at(x + facing * share * h, surface + y * h),
        toes: 80.0,
        bend: 1.0,
        knee: None,
    };
    it.feet = Both {
        near: leg(0.480, 0.030),
        far: leg(0.478, 0.048),
    };
    it.rest = Both {
        near: at(x + facing * 0.03 * h, surface + 0.045 * h),
        far: at(x + facing * 0.04 * h, surface + 0.090 * h),
    };
    it.fingers = Some(if facing > 0.0 { 0.0 } else { 180.0 });
    it.offer = at(x, surface + 0.16 * h);
    it.may_lean = 0.0;
    it
}

/// Face down, head where one looks along x, from the side.
pub(crate) fn face_down(h: f64, x: f64, facing: f64, surface: f64) -> Posture {
    let hip = at(x, surface + 0.065 * h);
    let mut it = posture(h, facing, hip, 90.0);
    it.head = 84.0;
    it.curve = 0.0;
    let leg = |share: f64, y: f64| Foot {
        ankle: at(x - facing * share * h, surface + y * h),
        toes: 200.0,
        bend: 1.0,
        knee: None,
    };
    it.feet = Both {
        near: leg(0.475, 0.045),
        far: leg(0.472, 0.060),
    };
    let ahead = |share: f64| x + facing * share * h;
    it.rest = Both {
        near: at(ahead(0.40), surface + 0.022 * h),
        far: at(ahead(0.43), surface + 0.040 * h),
    };
    it.fingers = Some(if facing > 0.0 { 0.0 } else { 180.0 });
    it.may_lean = 0.0;
    it
}
