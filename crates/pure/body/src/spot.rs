//! Where a region of the body is in a picture.

use crate::figure::{Arm, Figure, Leg, View};
use crate::point::Point;
use quantity::Side;

/// Which limb of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limb {
    Near,
    Far,
}

/// A place on a body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spot {
    /// Its middle.
    pub(crate) at: Point,
    /// Along the limb or the trunk, toward the heart, 1 cm long.
    pub(crate) inward: Point,
    /// Half its extent along and across, cm.
    pub(crate) extent: (f64, f64),
    /// True where hands lie on it from above or behind rather than poke at it.
    pub(crate) laid_on: bool,
}

/// The limb of this person that a side means. What has no side is taken on the limb that is seen best.
pub(crate) fn limb(figure: &Figure, side: Side) -> Limb {
    let right_is_near = match figure.view {
        View::Side(facing) => facing > 0.0,
        View::Front { back } => !back,
    };
    match side {
        Side::Right if !right_is_near => Limb::Far,
        Side::Left if right_is_near => Limb::Far,
        _ => Limb::Near,
    }
}

/// Where a region is. `None` for a region no hand ever goes to, or that this picture does not know.
pub(crate) fn spot(figure: &Figure, region: &str, limb: Limb) -> Option<Spot> {
    let h = figure.height;
    let pick = |near, far| if limb == Limb::Near { near } else { far };
    let arm: Arm = pick_arm(figure, limb);
    let leg: Leg = match limb {
        Limb::Near => figure.legs.near,
        Limb::Far => figure.legs.far,
    };
    let up = (figure.neck - figure.hip).unit();
    let crown = (figure.head - figure.neck).unit();
    // Toward the front of the body in the picture; nowhere when we look at it from the front or back.
    let front = match figure.view {
        View::Side(facing) => up.left() * -facing,
        View::Front { .. } => Point::default(),
    };
    // Toward the limb's own side of the body; nowhere when we look from the side.
    let out = match figure.view {
        View::Side(_) => Point::default(),
        View::Front { .. } => up.left() * pick(1.0, -1.0),
    };
    let trunk = |share: f64, forward: f64, aside: f64| {
        figure.hip.toward(figure.neck, share) + front * (forward * h) + out * (aside * h)
    };
    let on_trunk = |share, forward, aside, extent| Spot {
        at: trunk(share, forward, aside),
        inward: up,
        extent,
        laid_on: true,
    };
    let on_head = |forward: f64, above: f64, extent| Spot {
        at: figure.head + front * (forward * h) + crown * (above * h) + out * (0.02 * h),
        inward: crown * -1.0,
        extent,
        laid_on: false,
    };
    let bone = |from: Point, to: Point, share: f64, off: f64, extent| {
        let inward = (from - to).unit();
        let across = match figure.view {
            View::Side(facing) => inward.left() * -facing,
            View::Front { .. } => Point::default(),
        };
        Spot {
            at: from.toward(to, share) + across * (off * h),
            inward,
            extent,
            laid_on: false,
        }
    };
    let small = (0.035 * h, 0.030 * h);
    let middling = (0.055 * h, 0.042 * h);
    let large = (0.075 * h, 0.055 * h);
    Some(match region {
        "scalp" => on_head(-0.01, 0.045, middling),
        "forehead_temples" => on_head(0.035, 0.015, small),
        "jaw_cheeks" => on_head(0.030, -0.030, small),
        "ears" => on_head(0.0, 0.0, small),
        "suboccipital" => on_head(-0.030, -0.045, small),
        "neck_back" => bone(figure.neck, figure.head, 0.30, 0.0, small),
        "neck_side" => bone(figure.neck, figure.head, 0.25, 0.0, small),
        "shoulder_top" => Spot {
            at: arm.shoulder + up * (0.030 * h),
            inward: up,
            extent: middling,
            laid_on: true,
        },
        "shoulder_cap" => Spot {
            at: arm.shoulder,
            inward: up,
            extent: middling,
            laid_on: true,
        },
        "upper_arm" => bone(arm.shoulder, arm.elbow, 0.55, 0.0, middling),
        "elbow_front" | "elbow_back" => bone(arm.shoulder, arm.elbow, 1.0, 0.0, small),
        "forearm_front" | "forearm_back" => bone(arm.elbow, arm.wrist, 0.45, 0.0, middling),
        "wrist" => bone(arm.elbow, arm.wrist, 0.95, 0.0, small),
        "palm" | "hand_back" => bone(arm.wrist, arm.tip, 0.45, 0.0, small),
        "fingers" => bone(arm.wrist, arm.tip, 0.85, 0.0, small),
        "upper_back" => on_trunk(0.86, -0.045, 0.04, middling),
        "interscapular" => on_trunk(0.74, -0.050, 0.0, middling),
        "shoulder_blade" => on_trunk(0.74, -0.045, 0.065, middling),
        "mid_back" => on_trunk(0.54, -0.050, 0.03, large),
        "spine_line" => on_trunk(0.60, -0.050, 0.0, large),
        "low_back" => on_trunk(0.24, -0.050, 0.03, middling),
        "flank_kidney" => on_trunk(0.30, -0.020, 0.06, middling),
        "ribs_side" => on_trunk(0.52, 0.0, 0.08, large),
        "chest_upper" | "sternum" => on_trunk(0.82, 0.045, 0.03, middling),
        "abdomen" => on_trunk(0.34, 0.050, 0.0, middling),
        "sacrum" => on_trunk(0.06, -0.055, 0.0, small),
        "buttock_outer" => on_trunk(-0.02, -0.045, 0.05, middling),
        "hip_side" => on_trunk(0.02, 0.0, 0.07, middling),
        "thigh_front" => bone(leg.hip, leg.knee, 0.55, 0.030, large),
        "thigh_outer" => bone(leg.hip, leg.knee, 0.55, 0.0, large),
        "thigh_back" => bone(leg.hip, leg.knee, 0.55, -0.030, large),
        "knee_front" => bone(leg.hip, leg.knee, 1.0, 0.015, small),
        "knee_back" => bone(leg.hip, leg.knee, 1.0, -0.015, small),
        "calf" => bone(leg.knee, leg.ankle, 0.36, -0.016, middling),
        "shin" => bone(leg.knee, leg.ankle, 0.45, 0.016, middling),
        "ankle" => bone(leg.knee, leg.ankle, 0.98, 0.0, small),
        "foot_top" => bone(leg.ankle, leg.toe, 0.45, 0.0, small),
        "foot_sole" => bone(leg.heel, leg.toe, 0.50, 0.0, small),
        "toes" => bone(leg.ankle, leg.toe, 0.92, 0.0, small),
        _ => return None,
    })
}

fn pick_arm(figure: &Figure, limb: Limb) -> Arm {
    match limb {
        Limb::Near => figure.arms.near,
        Limb::Far => figure.arms.far,
    }
}

/// True for what lies on the arm below the shoulder: the receiver holds it out.
pub(crate) fn is_on_arm(region: &str) -> bool {
    matches!(
        region,
        "elbow_front" | "elbow_back" | "forearm_front" | "forearm_back" | "wrist" | "palm" | "hand_back" | "fingers"
    )
}
