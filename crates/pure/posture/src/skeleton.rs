//! A person's skeleton and flesh: where joints sit in their links, and the capsules around them.
//!
//! Every link's own axes are the body's when it stands with hanging arms, thumbs forward: x front, y left, z up.
//! Lengths over the skin become distances of joints: the shoulder's centre is 10.4 % of acromion-radiale below the
//! acromion (de Leva 1996, doi:10.1016/0021-9290(96)00030-8); the elbow's centre is 2.3 cm inside the tip of the bent
//! elbow and the remaining joints (spine, collarbone, neck) sit where anatomy puts them, by our judgement.

use crate::joints::Half;
use crate::measure::{Dim, Estimate, Size};
use crate::space::{V3, v3};
use core::f64::consts::TAU;

/// How many links a skeleton has.
pub const LINKS: usize = 19;
/// How many capsules stand for its flesh.
pub const CAPSULES: usize = 20;

/// A rigid piece of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// Hips; its origin is the middle between both hip joints.
    Pelvis,
    /// Between the two joints of the spine.
    Belly,
    /// Above them.
    Chest,
    /// Neck.
    Neck,
    /// Head; its origin is where it nods, at the height of the ears.
    Head,
    /// Collarbone and what moves with it.
    Clavicle(Half),
    /// Shoulder to elbow.
    UpperArm(Half),
    /// Elbow to wrist.
    Forearm(Half),
    /// From the wrist on.
    Hand(Half),
    /// Hip to knee.
    Thigh(Half),
    /// Knee to ankle.
    Shank(Half),
    /// From the ankle on.
    Foot(Half),
}

impl Link {
    /// Every link, parents first.
    pub const ALL: [Link; LINKS] = {
        use Half::{Left, Right};
        [
            Link::Pelvis,
            Link::Belly,
            Link::Chest,
            Link::Neck,
            Link::Head,
            Link::Clavicle(Left),
            Link::UpperArm(Left),
            Link::Forearm(Left),
            Link::Hand(Left),
            Link::Clavicle(Right),
            Link::UpperArm(Right),
            Link::Forearm(Right),
            Link::Hand(Right),
            Link::Thigh(Left),
            Link::Shank(Left),
            Link::Foot(Left),
            Link::Thigh(Right),
            Link::Shank(Right),
            Link::Foot(Right),
        ]
    };

    /// Place in [`Link::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Link::Pelvis => 0,
            Link::Belly => 1,
            Link::Chest => 2,
            Link::Neck => 3,
            Link::Head => 4,
            Link::Clavicle(half) => 5 + 4 * half.index(),
            Link::UpperArm(half) => 6 + 4 * half.index(),
            Link::Forearm(half) => 7 + 4 * half.index(),
            Link::Hand(half) => 8 + 4 * half.index(),
            Link::Thigh(half) => 13 + 3 * half.index(),
            Link::Shank(half) => 14 + 3 * half.index(),
            Link::Foot(half) => 15 + 3 * half.index(),
        }
    }

    /// The same link of the other half; midline links stay.
    #[must_use]
    pub const fn mirrored(self) -> Link {
        match self {
            Link::Clavicle(half) => Link::Clavicle(half.other()),
            Link::UpperArm(half) => Link::UpperArm(half.other()),
            Link::Forearm(half) => Link::Forearm(half.other()),
            Link::Hand(half) => Link::Hand(half.other()),
            Link::Thigh(half) => Link::Thigh(half.other()),
            Link::Shank(half) => Link::Shank(half.other()),
            Link::Foot(half) => Link::Foot(half.other()),
            midline => midline,
        }
    }
}

/// A piece of flesh: a round rod with round ends, possibly thinner at one end, fixed to a link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Capsule {
    /// What it is fixed to.
    pub link: Link,
    /// Middle of one end, in the link's own axes, cm.
    pub from: V3,
    /// Middle of the other end.
    pub to: V3,
    /// Radius at `from`, cm.
    pub from_radius: f64,
    /// Radius at `to`, cm.
    pub to_radius: f64,
}

/// Joint places and flesh of one person, all in cm.
#[derive(Clone, Debug)]
pub struct Skeleton {
    /// What it was made from.
    pub size: Size,
    /// Shoulder's centre to elbow's.
    pub upper_arm: f64,
    /// Elbow's centre to wrist.
    pub forearm: f64,
    /// Wrist to fingertip.
    pub hand: f64,
    /// Wrist to the root of the middle finger.
    pub palm: f64,
    /// Across the knuckles.
    pub hand_breadth: f64,
    /// Hip to knee.
    pub thigh: f64,
    /// Knee to ankle.
    pub shank: f64,
    /// Ankle to sole.
    pub ankle_height: f64,
    /// Heel to toe.
    pub foot: f64,
    /// Half the distance between the hip joints.
    pub hip_half: f64,
    /// Hips to the lower joint of the spine.
    pub lumbar: f64,
    /// Lower to upper joint of the spine.
    pub thoracic: f64,
    /// Upper joint of the spine to the root of the neck.
    pub chest: f64,
    /// Upper joint of the spine to where the collarbones begin, for the left.
    pub clavicle_root: V3,
    /// From there to the shoulder's centre, at rest, for the left.
    pub clavicle: V3,
    /// Root of the neck to where the head nods, in the neck's axes.
    pub neck: V3,
    /// Where the head nods to the crown.
    pub crown: f64,
    /// Middle of the hips above a seat, sitting upright.
    pub hip_above_seat: f64,
    /// A seat that fits: floor to the hollow of the knee.
    pub seat: f64,
    /// Half depths and half breadths of pelvis, belly, chest.
    pub trunk: [(f64, f64); 3],
    /// Flesh.
    pub capsules: [Capsule; CAPSULES],
}

impl Skeleton {
    /// The most likely skeleton of a person of this size.
    #[must_use]
    pub fn of(size: Size) -> Self {
        let cm = |dim| size.cm(dim);
        let drop = shoulder_drop(&size);
        let trunk = cm(Dim::Trunk);
        let lumbar = 0.8 * cm(Dim::PelvisTop);
        let thoracic = 0.5 * trunk - lumbar;
        let below_chest = lumbar + thoracic;
        let half = |depth, breadth| {
            let (depth, breadth) = (0.5 * cm(depth), 0.5 * cm(breadth));
            (depth, breadth.max(depth))
        };
        let trunk_halves = [
            half(Dim::HipDepth, Dim::HipBreadth),
            half(Dim::WaistDepth, Dim::WaistBreadth),
            half(Dim::ChestDepth, Dim::ChestBreadth),
        ];
        let clavicle_root = v3(0.35 * trunk_halves[2].0, 2.0, cm(Dim::Sternum) - below_chest);
        let shoulder = v3(0.0, 0.455 * cm(Dim::Shoulders), cm(Dim::Acromion) - drop - below_chest);
        // From the crown to the ears, about as much in everybody (tragion to top of head, 13 cm, error 6 mm).
        let crown = 8.157 + 0.0279 * size.stature();
        let mut skeleton = Self {
            size,
            upper_arm: cm(Dim::UpperArm) - drop - ELBOW_TIP,
            forearm: cm(Dim::Forearm) - ELBOW_TIP,
            hand: cm(Dim::Hand),
            palm: cm(Dim::Palm),
            hand_breadth: cm(Dim::HandBreadth),
            thigh: cm(Dim::Thigh),
            shank: cm(Dim::Shank),
            ankle_height: cm(Dim::AnkleHeight),
            foot: cm(Dim::FootLength),
            hip_half: 0.25 * cm(Dim::HipBreadth),
            lumbar,
            thoracic,
            chest: trunk - below_chest,
            clavicle_root,
            clavicle: shoulder - clavicle_root,
            neck: v3(3.5, 0.0, cm(Dim::NeckHead) - crown),
            crown,
            hip_above_seat: cm(Dim::HipAboveSeat),
            seat: cm(Dim::Popliteal),
            trunk: trunk_halves,
            capsules: [Capsule {
                link: Link::Pelvis,
                from: V3::ZERO,
                to: V3::ZERO,
                from_radius: 0.0,
                to_radius: 0.0,
            }; CAPSULES],
        };
        skeleton.capsules = flesh(&skeleton);
        skeleton
    }

    /// Root of the neck in the chest's axes.
    #[must_use]
    pub const fn neck_root(&self) -> V3 {
        v3(-2.0, 0.0, self.chest)
    }

    /// Shoulder's centre to the middle of the palm, arm straight, with its error.
    #[must_use]
    pub fn shoulder_to_palm(&self) -> Estimate {
        let along = self.size.estimate(Dim::ArmReach);
        Estimate {
            value: along.value - shoulder_drop(&self.size) - 2.0 * ELBOW_TIP,
            error: along.error,
        }
    }

    /// Middle of the palm's skin in the hand's axes.
    #[must_use]
    pub fn palm_at(&self, half: Half) -> V3 {
        v3(0.0, -half.sign() * HALF_HAND, -PALM_MIDDLE * self.palm)
    }

    /// Pads of the middle fingers in the hand's axes.
    #[must_use]
    pub fn pads_at(&self, half: Half) -> V3 {
        v3(0.0, -half.sign() * 0.8, -0.93 * self.hand)
    }

    /// Pad of the thumb, held beside the palm, in the hand's axes.
    #[must_use]
    pub fn thumb_at(&self, half: Half) -> V3 {
        v3(0.55 * self.hand_breadth, -half.sign() * 1.5, -0.95 * self.palm)
    }
}

/// Tip of the bent elbow to its centre, cm.
const ELBOW_TIP: f64 = 2.3;
/// Tip of the bent elbow to the radiale, along the upper arm: the survey's mean, cm.
const TIP_TO_RADIALE: f64 = 2.6;

/// Acromion to the shoulder's centre, cm.
fn shoulder_drop(size: &Size) -> f64 {
    0.104 * (size.cm(Dim::UpperArm) - TIP_TO_RADIALE)
}

/// Where the middle of the palm lies between wrist and root of the fingers.
const PALM_MIDDLE: f64 = 0.6;
/// Half the thickness of a hand, cm.
const HALF_HAND: f64 = 1.4;

/// Radius of what is this much around.
fn around(girth: f64) -> f64 {
    girth / TAU
}

fn flesh(s: &Skeleton) -> [Capsule; CAPSULES] {
    let cm = |dim| s.size.cm(dim);
    let rod = |link, from, to, from_radius, to_radius| Capsule {
        link,
        from,
        to,
        from_radius,
        to_radius,
    };
    // Trunks are wider than deep: a rod across, as thick as the trunk is deep.
    let across = |link, (depth, breadth): (f64, f64), z: f64, share: f64| {
        let radius = depth * share;
        let half = (breadth - radius).max(0.0) + 1.0e-3;
        rod(link, v3(0.0, half, z), v3(0.0, -half, z), radius, radius)
    };
    let head = 0.25 * (cm(Dim::HeadBreadth) + cm(Dim::HeadLength));
    let neck = around(cm(Dim::NeckGirth));
    let upper_arm = 0.93 * around(cm(Dim::UpperArmGirth));
    let [pelvis, belly, chest] = s.trunk;
    let mut all = [rod(Link::Pelvis, V3::ZERO, V3::ZERO, 0.0, 0.0); CAPSULES];
    all[0] = rod(
        Link::Head,
        v3(1.0, 0.0, s.crown - head),
        v3(1.5, 0.0, -1.0),
        head,
        0.85 * head,
    );
    all[1] = rod(Link::Neck, V3::ZERO, s.neck, neck, neck);
    all[2] = across(Link::Chest, chest, 0.6 * s.chest, 0.86);
    all[3] = across(Link::Chest, chest, 0.25 * s.chest, 1.0);
    all[4] = across(Link::Belly, belly, 0.5 * s.thoracic, 1.0);
    all[5] = across(Link::Pelvis, pelvis, 0.25 * s.lumbar, 1.0);
    for half in Half::BOTH {
        let i = 6 + 7 * half.index();
        let sign = half.sign();
        let outer = v3(s.clavicle.x, sign * s.clavicle.y, s.clavicle.z);
        let inner = v3(-s.clavicle_root.x, sign * 2.0, 0.0);
        all[i] = rod(Link::Clavicle(half), inner, outer, 0.9 * upper_arm, 1.05 * upper_arm);
        let elbow = v3(0.0, 0.0, -s.upper_arm);
        all[i + 1] = rod(Link::UpperArm(half), V3::ZERO, elbow, upper_arm, 0.8 * upper_arm);
        let wrist = v3(0.0, 0.0, -s.forearm);
        let forearm = around(cm(Dim::ForearmGirth));
        all[i + 2] = rod(
            Link::Forearm(half),
            V3::ZERO,
            wrist,
            0.92 * forearm,
            around(cm(Dim::WristGirth)),
        );
        let knuckles = v3(0.0, 0.0, -0.8 * s.hand);
        all[i + 3] = rod(Link::Hand(half), V3::ZERO, knuckles, 1.25 * HALF_HAND, 0.8 * HALF_HAND);
        let knee = v3(0.0, 0.0, -s.thigh);
        let thigh = around(cm(Dim::ThighGirth)).min(0.62 * cm(Dim::ThighClearance));
        all[i + 4] = rod(
            Link::Thigh(half),
            V3::ZERO,
            knee,
            thigh,
            0.9 * around(cm(Dim::KneeGirth)),
        );
        let ankle = v3(0.0, 0.0, -s.shank);
        all[i + 5] = rod(
            Link::Shank(half),
            V3::ZERO,
            ankle,
            around(cm(Dim::CalfGirth)),
            around(cm(Dim::AnkleGirth)),
        );
        // Heel and ball both rest on the sole.
        let (thick, thin) = (0.33 * cm(Dim::FootBreadth), 0.24 * cm(Dim::FootBreadth));
        let heel = v3(thick - 0.25 * s.foot, 0.0, thick - s.ankle_height);
        let ball = v3(0.75 * s.foot - thin, 0.0, thin - s.ankle_height);
        all[i + 6] = rod(Link::Foot(half), heel, ball, thick, thin);
    }
    all
}
