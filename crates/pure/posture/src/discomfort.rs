//! What a posture costs in discomfort, smooth, so that a search knows which way is better.
//!
//! Graded after LUBA (Kee and Karwowski 2001, doi:10.1016/S0003-6870(01)00006-0): each joint's cost grows with its
//! distance from rest, faster the further, through values of the order of that method's scores. LUBA's own staircase is
//! smoothed, and not all of its digits could be verified, so this is a guide for a search and no assessment: what counts
//! is RULA and REBA. Costs add over joints, as there.

use crate::joints::{Arm, DOFS, Dof, Joints, deg};

/// A cost and how it grows, per radian.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cost {
    /// Of the order of LUBA's scores; 0 at rest.
    pub value: f64,
    /// Change per radian.
    pub slope: f64,
}

/// Grows by so much more a degree beyond each of these angles (degrees from rest).
type Grades = [(f64, f64); 3];

/// Where a joint rests and how its cost grows above and below.
struct Joint {
    rest: f64,
    above: Grades,
    below: Grades,
}

const fn joint(rest: f64, above: Grades, below: Grades) -> Joint {
    Joint { rest, above, below }
}

const NONE: Grades = [(0.0, 0.0); 3];

/// Degrees over which a slope changes from one grade to the next.
const SOFT: f64 = 10.0;

const fn graded(dof: Dof) -> Joint {
    match dof {
        Dof::Lean => joint(
            0.0,
            [(0.0, 0.02), (20.0, 0.05), (40.0, 0.08)],
            [(0.0, 0.04), (10.0, 0.06), (20.0, 0.1)],
        ),
        Dof::SpineFlex => joint(
            0.0,
            [(0.0, 0.05), (20.0, 0.05), (50.0, 0.1)],
            [(0.0, 0.08), (10.0, 0.08), (20.0, 0.1)],
        ),
        Dof::SpineSide => {
            let both = [(0.0, 0.06), (5.0, 0.14), (20.0, 0.1)];
            joint(0.0, both, both)
        }
        Dof::SpineTwist => {
            let both = [(0.0, 0.04), (5.0, 0.1), (30.0, 0.1)];
            joint(0.0, both, both)
        }
        Dof::Legs => joint(0.0, NONE, NONE),
        Dof::Arm(_, arm) => graded_arm(arm),
    }
}

const fn graded_arm(arm: Arm) -> Joint {
    match arm {
        Arm::ClavicleUp => joint(
            0.0,
            [(0.0, 0.05), (8.0, 0.1), (20.0, 0.2)],
            [(0.0, 0.1), (5.0, 0.1), (8.0, 0.2)],
        ),
        Arm::ClavicleForward => joint(
            0.0,
            [(0.0, 0.03), (15.0, 0.05), (25.0, 0.1)],
            [(0.0, 0.08), (10.0, 0.1), (15.0, 0.1)],
        ),
        Arm::ShoulderFlex => joint(
            5.0,
            [(0.0, 0.045), (40.0, 0.02), (85.0, 0.03)],
            [(5.0, 0.1), (25.0, 0.06), (45.0, 0.05)],
        ),
        Arm::ShoulderAbduct => joint(
            5.0,
            [(0.0, 0.055), (25.0, 0.03), (80.0, 0.05)],
            [(5.0, 0.12), (15.0, 0.06), (30.0, 0.1)],
        ),
        Arm::ShoulderTurn => joint(
            10.0,
            [(0.0, 0.02), (20.0, 0.02), (45.0, 0.06)],
            [(0.0, 0.04), (20.0, 0.05), (40.0, 0.05)],
        ),
        Arm::Elbow => joint(
            70.0,
            [(0.0, 0.01), (50.0, 0.05), (65.0, 0.1)],
            [(0.0, 0.01), (40.0, 0.02), (60.0, 0.03)],
        ),
        Arm::Pronate => joint(
            20.0,
            [(0.0, 0.01), (40.0, 0.04), (55.0, 0.1)],
            [(0.0, 0.015), (50.0, 0.03), (80.0, 0.1)],
        ),
        Arm::WristFlex => joint(
            -5.0,
            [(0.0, 0.05), (20.0, 0.03), (45.0, 0.1)],
            [(0.0, 0.05), (20.0, 0.08), (40.0, 0.15)],
        ),
        Arm::WristDeviate => joint(
            0.0,
            [(0.0, 0.08), (8.0, 0.1), (15.0, 0.2)],
            [(0.0, 0.08), (8.0, 0.1), (18.0, 0.2)],
        ),
    }
}

/// Zero before the knee, a straight line after it, a parabola between: value and slope.
fn ramp(beyond: f64) -> (f64, f64) {
    if beyond <= 0.0 {
        (0.0, 0.0)
    } else if beyond < SOFT {
        (0.5 * beyond * beyond / SOFT, beyond / SOFT)
    } else {
        (beyond - 0.5 * SOFT, 1.0)
    }
}

/// What one joint costs at this angle (radians).
#[must_use]
pub fn discomfort_of(dof: Dof, angle: f64) -> Cost {
    let joint = graded(dof);
    let off = deg(angle) - joint.rest;
    let (grades, way) = if off >= 0.0 {
        (&joint.above, 1.0)
    } else {
        (&joint.below, -1.0)
    };
    let mut cost = Cost::default();
    for (from, steeper) in grades {
        let (value, slope) = ramp(off * way - from);
        cost.value += steeper * value;
        cost.slope += steeper * slope * way;
    }
    cost.slope *= deg(1.0);
    cost
}

/// What a whole posture costs, and its slope for each degree of freedom.
#[must_use]
pub fn discomfort(joints: &Joints) -> (f64, [f64; DOFS]) {
    let mut total = 0.0;
    let mut slopes = [0.0; DOFS];
    for (index, dof) in Dof::all().into_iter().enumerate() {
        let cost = discomfort_of(dof, joints.0[index]);
        total += cost.value;
        slopes[index] = cost.slope;
    }
    (total, slopes)
}
