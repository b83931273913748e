//! What RULA and REBA say about a person in a posture: angles read off the body, thresholds where the papers give none.
//!
//! Our readings, each on the careful side of what is customary: wrist neutral within 5 degrees, deviated beyond 10;
//! forearm near its end of turning beyond 60; upper arm abducted beyond 30; shoulder raised when the collarbone is lifted
//! more than 10; spine or neck turned or bent to the side beyond 10; an arm works across when the palm passes the
//! midline and out to the side when it is more than 12 cm outside the shoulder. An arm far out to the side (60 degrees)
//! is judged by its height. A trunk is well supported only while hips stay open to 85 degrees.

use crate::chain::{Posed, Stance};
use crate::joints::{Arm, Dof, Half, Joints, deg};
use crate::reba;
use crate::rula;
use crate::skeleton::{Link, Skeleton};
use crate::space::V3;

/// What a body rests on, and what its arms do; the angles do not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Circumstances {
    /// Back leaning on something, or lying.
    pub trunk_supported: bool,
    /// Both feet or both buttocks carry alike.
    pub balanced: bool,
    /// Sitting or lying, not on the feet or knees.
    pub sitting: bool,
    /// Each arm (left, right) lying on something.
    pub arm_supported: [bool; 2],
    /// Each arm at work that repeats four times a minute or is held for over a minute.
    pub arm_working: [bool; 2],
    /// Trunk held without change for over a minute and without support.
    pub trunk_static: bool,
    /// Force of the hands, kg: warm strokes are below 2.
    pub force_kg: f64,
}

/// How a posture is classed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// RULA 3 at most.
    Comfort,
    /// RULA 4: as good as professionals' best.
    Acceptable,
    /// RULA 5 to 6, or REBA high: for one quantum.
    Brief,
    /// RULA 7, or REBA very high.
    Refuse,
}

/// Both methods' scores for one posture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// RULA of the worse arm, 1 to 7.
    pub rula: u8,
    /// REBA of the worse arm, 1 to 15.
    pub reba: u8,
    /// What both allow.
    pub class: Class,
}

/// What the papers look at, degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Angles {
    /// Each arm.
    pub arms: [ArmAngles; 2],
    /// Head forward against the chest; negative back.
    pub neck: f64,
    /// Head turned or bent to a side.
    pub neck_turned: bool,
    /// Head bent to a side.
    pub neck_bent: bool,
    /// Trunk from upright to the front; negative back.
    pub trunk: f64,
    /// Spine turned.
    pub trunk_turned: bool,
    /// Spine bent, or trunk leaning, to a side.
    pub trunk_bent: bool,
    /// Smallest angle between a thigh and the trunk.
    pub hip: f64,
    /// Most bent knee.
    pub knee: f64,
}

/// What the papers look at in an arm, degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArmAngles {
    /// Upper arm forward against the trunk; negative behind.
    pub upper: f64,
    /// Upper arm out to the side.
    pub abducted: bool,
    /// Upper arm turned far about itself.
    pub turned: bool,
    /// Shoulder lifted.
    pub raised: bool,
    /// Elbow.
    pub elbow: f64,
    /// Hand across the midline or out to the side.
    pub across_or_out: bool,
    /// Wrist bent, either way.
    pub wrist: f64,
    /// Wrist bent sideways.
    pub deviated: bool,
    /// Forearm near the end of its turning.
    pub twisted: bool,
}

const NEUTRAL_WRIST: f64 = 5.0;
const UPRIGHT: f64 = 5.0;
const ASIDE: f64 = 10.0;

fn asin_deg(value: f64) -> f64 {
    deg(libm::asin(value.clamp(-1.0, 1.0)))
}

fn arm_angles(s: &Skeleton, posed: &Posed, joints: &Joints, half: Half) -> ArmAngles {
    let at = |arm| deg(joints[Dof::Arm(half, arm)]);
    let chest = posed.frame(Link::Chest);
    let way = chest.turn.back(-posed.frame(Link::UpperArm(half)).turn.z);
    let out = asin_deg(way.y * half.sign());
    let upper = if out.abs() < 60.0 {
        let flexion = deg(libm::atan2(way.x, -way.z));
        // Up and behind the head is overhead, not behind the back.
        if flexion < -100.0 { 360.0 + flexion } else { flexion }
    } else {
        deg(libm::acos((-way.z).clamp(-1.0, 1.0)))
    };
    let own = |place: V3| chest.turn.back(place - chest.at).y * half.sign();
    let (palm, shoulder) = (own(posed.palm(s, half)), own(posed.frame(Link::UpperArm(half)).at));
    ArmAngles {
        upper,
        abducted: out > 30.0,
        turned: at(Arm::ShoulderTurn).abs() > 45.0,
        raised: at(Arm::ClavicleUp) > 10.0,
        elbow: at(Arm::Elbow),
        across_or_out: palm < 0.0 || palm > shoulder + 12.0,
        wrist: at(Arm::WristFlex),
        deviated: at(Arm::WristDeviate).abs() > ASIDE,
        twisted: at(Arm::Pronate).abs() > 60.0,
    }
}

/// Reads the angles off a posture.
#[must_use]
pub fn angles(s: &Skeleton, posed: &Posed, stance: &Stance, joints: &Joints) -> Angles {
    let hips = posed.frame(Link::Pelvis).at;
    let trunk = (posed.frame(Link::Neck).at - hips).unit();
    let front = stance.facing.x;
    let level = crate::space::v3(front.x, front.y, 0.0).unit();
    let left = V3::UP.cross(level);
    let side = asin_deg(trunk.dot(left));
    let thigh = |half| {
        let thigh = -posed.frame(Link::Thigh(half)).turn.z;
        deg(libm::acos(thigh.dot(trunk).clamp(-1.0, 1.0)))
    };
    let knee = |half| {
        let (thigh, shank) = (
            posed.frame(Link::Thigh(half)).turn.z,
            posed.frame(Link::Shank(half)).turn.z,
        );
        deg(libm::acos(thigh.dot(shank).clamp(-1.0, 1.0)))
    };
    Angles {
        arms: Half::BOTH.map(|half| arm_angles(s, posed, joints, half)),
        neck: deg(stance.neck.flex),
        neck_turned: deg(stance.neck.twist).abs() > ASIDE,
        neck_bent: deg(stance.neck.side).abs() > ASIDE,
        trunk: deg(libm::atan2(trunk.dot(level), trunk.z)),
        trunk_turned: deg(joints[Dof::SpineTwist]).abs() > ASIDE,
        trunk_bent: deg(joints[Dof::SpineSide]).abs() > ASIDE || side.abs() > ASIDE,
        hip: thigh(Half::Left).min(thigh(Half::Right)),
        knee: knee(Half::Left).max(knee(Half::Right)),
    }
}

/// Scores a posture. Whatever cannot be scored is the worst class.
#[must_use]
pub fn assess(angles: &Angles, around: &Circumstances) -> Assessment {
    let worst = Assessment {
        rula: 7,
        reba: 15,
        class: Class::Refuse,
    };
    if !angles.are_numbers() || around.force_kg.is_nan() {
        return worst;
    }
    let mut rula_most = 0;
    let mut reba_most = 0;
    for half in Half::BOTH {
        let (Ok(rula), Ok(reba)) = (rula_of(angles, around, half), reba_of(angles, around, half)) else {
            return worst;
        };
        rula_most = rula_most.max(rula);
        reba_most = reba_most.max(reba);
    }
    let by_rula = match rula_most {
        ..=3 => Class::Comfort,
        4 => Class::Acceptable,
        5..=6 => Class::Brief,
        _ => Class::Refuse,
    };
    let by_reba = match reba_most {
        ..=7 => Class::Comfort,
        8..=10 => Class::Brief,
        _ => Class::Refuse,
    };
    Assessment {
        rula: rula_most,
        reba: reba_most,
        class: by_rula.max(by_reba),
    }
}

impl Angles {
    fn are_numbers(&self) -> bool {
        let arms = self.arms.iter().flat_map(|arm| [arm.upper, arm.elbow, arm.wrist]);
        [self.neck, self.trunk, self.hip, self.knee]
            .into_iter()
            .chain(arms)
            .all(f64::is_finite)
    }
}

impl Circumstances {
    fn trunk_rests(&self, angles: &Angles) -> bool {
        self.trunk_supported && angles.hip >= 85.0
    }
}

/// RULA of one arm with the rest of the body.
///
/// # Errors
/// When a part score leaves the method's range.
pub fn rula_of(angles: &Angles, around: &Circumstances, half: Half) -> Result<u8, rula::OutOfRange> {
    let arm = &angles.arms[half.index()];
    let working = around.arm_working[half.index()];
    let supported = around.arm_supported[half.index()];
    let arm_scores = rula::ArmScores {
        upper_arm: rula::upper_arm(arm.upper, arm.raised, arm.abducted, supported),
        // An arm at rest lies wherever its owner likes.
        lower_arm: rula::lower_arm(arm.elbow, working && arm.across_or_out),
        wrist: rula::wrist(arm.wrist, NEUTRAL_WRIST, arm.deviated),
        wrist_twist: 1 + u8::from(arm.twisted),
    };
    let body = rula::TrunkScores {
        // Two degrees back are level: heads are not held to the degree.
        neck: rula::neck(
            if angles.neck > -2.0 {
                angles.neck.max(0.0)
            } else {
                angles.neck
            },
            angles.neck_turned,
            angles.neck_bent,
        ),
        // The paper knows no leaning back without support; it counts like leaning forward.
        trunk: rula::trunk(
            around.trunk_rests(angles),
            angles.trunk.abs(),
            angles.trunk_turned,
            angles.trunk_bent && !around.trunk_rests(angles),
        ),
        legs: rula::legs(around.balanced),
    };
    let arm_use = rula::Use {
        muscle: u8::from(working),
        force: if working {
            rula::force(around.force_kg, true, false)
        } else {
            0
        },
    };
    let body_use = rula::Use {
        muscle: u8::from(around.trunk_static && !around.trunk_rests(angles)),
        force: 0,
    };
    rula::grand(arm_scores, arm_use, body, body_use)
}

/// REBA of one arm with the rest of the body. A supported trunk is judged by its spine alone, upright otherwise.
///
/// # Errors
/// When a part score leaves the method's range.
pub fn reba_of(angles: &Angles, around: &Circumstances, half: Half) -> Result<u8, rula::OutOfRange> {
    let arm = &angles.arms[half.index()];
    let working = around.arm_working[half.index()];
    let rests = around.trunk_rests(angles);
    let neck = if angles.neck > -2.0 {
        angles.neck.max(0.0)
    } else {
        angles.neck
    };
    let body = reba::TrunkScores {
        neck: reba::neck(neck, angles.neck_turned || angles.neck_bent),
        trunk: reba::trunk(
            if rests { 0.0 } else { angles.trunk },
            UPRIGHT,
            angles.trunk_turned || (angles.trunk_bent && !rests),
        ),
        legs: reba::legs(around.balanced, angles.knee, around.sitting),
    };
    let arm_scores = reba::ArmScores {
        upper_arm: reba::upper_arm(
            arm.upper,
            arm.abducted || arm.turned,
            arm.raised,
            around.arm_supported[half.index()],
        ),
        lower_arm: reba::lower_arm(arm.elbow),
        wrist: reba::wrist(arm.wrist, arm.deviated || arm.twisted),
    };
    let extras = reba::Extras {
        load: reba::load(around.force_kg, false),
        coupling: 0,
        activity: u8::from(around.trunk_static && !rests) + u8::from(working),
    };
    reba::score(body, arm_scores, extras)
}
