//! How far a person's joints go, from tables of normal range and from what the person answered.
//!
//! Normal ranges: American Academy of Orthopaedic Surgeons, Joint Motion: Method of Measuring and Recording (1965), as
//! tabulated in textbooks of physiotherapy; values for older people as measured at 65 to 85 years in the same tables.
//! Collarbone: shoulder angles in arm raising, Rettig and others 2015 (32 degrees up, 5 down, 45 forward), rounded
//! inward. What an answer leaves of a range is our judgement, on the careful side. Work stays within 85 % of a person's
//! own range, short work too: ends of range are for stretching, and nobody told us theirs.

use crate::chain::Leg;
use crate::joints::{Arm, DOFS, Dof, Half, Joints, rad};
use catalogue::Need;
use quantity::Set;

/// How far an arm can be raised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Raise {
    /// Overhead.
    #[default]
    Overhead,
    /// To the height of the shoulder.
    Shoulder,
    /// Half way to it: a shoulder that hurts.
    Half,
}

/// What a person said about how they move. The default is somebody without complaint, not yet old.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mobility {
    /// What a pose may not ask of them.
    pub cannot: Set<Need>,
    /// How far each arm (left, right) goes up.
    pub raise: [Raise; 2],
    /// Spine that hardly turns or bends.
    pub stiff_back: bool,
    /// Head that hardly turns.
    pub stiff_neck: bool,
    /// Each hand (left, right) that should not be bent far at the wrist.
    pub sore_wrist: [bool; 2],
    /// 65 years or more.
    pub older: bool,
}

/// From where to where, radians.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Lowest.
    pub low: f64,
    /// Highest.
    pub high: f64,
}

const fn range(low: f64, high: f64) -> Range {
    Range {
        low: rad(low),
        high: rad(high),
    }
}

impl Range {
    /// True when the angle lies within, give or take `slack` radians.
    #[must_use]
    pub fn holds(&self, angle: f64, slack: f64) -> bool {
        angle >= self.low - slack && angle <= self.high + slack
    }

    /// The same bounds, each drawn towards zero to this share.
    fn share(self, share: f64) -> Self {
        Self {
            low: self.low * share,
            high: self.high * share,
        }
    }

    fn within(self, low: f64, high: f64) -> Self {
        Self {
            low: self.low.max(rad(low)),
            high: self.high.min(rad(high)),
        }
    }
}

/// The share of a person's own range that work may use.
pub const WORKING_SHARE: f64 = 0.85;

/// The ranges of one person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranges {
    /// Of each degree of freedom, in the order of [`Joints`]; the last (legs) is 0 to 1.
    pub joints: [Range; DOFS],
    /// Hip forward and back, against the leaning pelvis.
    pub hip_flex: Range,
    /// Thigh out to the side.
    pub hip_abduct: Range,
    /// Thigh turned, positive inward.
    pub hip_turn: Range,
    /// Knee.
    pub knee: Range,
    /// Ankle, positive pulled up.
    pub ankle: Range,
    /// Head forward and back.
    pub neck_flex: Range,
    /// Head to one side (alike on both).
    pub neck_side: Range,
    /// Head turned (alike on both).
    pub neck_twist: Range,
}

impl Ranges {
    /// All that this person's joints can do.
    #[must_use]
    pub fn of(mobility: &Mobility) -> Self {
        let mut joints = [range(0.0, 0.0); DOFS];
        let mut put = |dof: Dof, range: Range| joints[dof.index()] = range;
        let cannot = |need| mobility.cannot.contains(need);
        let back = if mobility.stiff_back { 0.5 } else { 1.0 };
        put(
            Dof::Lean,
            range(-20.0, 50.0).within(if cannot(Need::LeanBack) { -8.0 } else { -20.0 }, 50.0),
        );
        let flex = range(-25.0, 80.0).share(back);
        put(
            Dof::SpineFlex,
            flex.within(if cannot(Need::LeanBack) { -5.0 } else { -25.0 }, 80.0),
        );
        put(Dof::SpineSide, range(-35.0, 35.0).share(back));
        let twist = if cannot(Need::TrunkTwist) { 12.0 } else { 45.0 };
        put(Dof::SpineTwist, range(-45.0, 45.0).share(back).within(-twist, twist));
        put(Dof::Legs, Range { low: 0.0, high: 1.0 });
        for half in Half::BOTH {
            for arm in Arm::ALL {
                put(Dof::Arm(half, arm), arm_range(arm, half, mobility));
            }
        }
        let neck = if mobility.stiff_neck { 0.5 } else { 1.0 };
        let twist = if cannot(Need::HeadTurn) { 20.0 } else { 60.0 };
        Self {
            joints,
            hip_flex: range(-30.0, 120.0),
            hip_abduct: range(-25.0, if cannot(Need::HipAbduction) { 20.0 } else { 50.0 }),
            hip_turn: range(if cannot(Need::CrossLeg) { -25.0 } else { -55.0 }, 45.0),
            // Own weight bends a knee further than muscles do: sitting on the heels.
            knee: range(0.0, if cannot(Need::KneeBend) { 95.0 } else { 155.0 }),
            ankle: range(-50.0, 30.0),
            neck_flex: range(-45.0, 45.0).share(neck),
            neck_side: range(-45.0, 45.0).share(neck),
            neck_twist: range(-60.0, 60.0).share(neck).within(-twist, twist),
        }
    }

    /// The part of it that work may use: [`WORKING_SHARE`] of spine and arms. What a pose does to legs and head is
    /// fixed by the pose and stays within the whole range.
    #[must_use]
    pub fn working(&self) -> Self {
        let mut working = *self;
        for (index, range) in working.joints.iter_mut().enumerate() {
            if index != Dof::Legs.index() {
                *range = range.share(WORKING_SHARE);
            }
        }
        working
    }

    /// The range of one degree of freedom.
    #[must_use]
    pub const fn joint(&self, dof: Dof) -> Range {
        self.joints[dof.index()]
    }

    /// True when every joint lies within, give or take `slack` radians.
    #[must_use]
    pub fn hold(&self, joints: &Joints, slack: f64) -> bool {
        self.broken(joints, slack).is_none()
    }

    /// The first degree of freedom beyond its range by more than `slack` radians.
    #[must_use]
    pub fn broken(&self, joints: &Joints, slack: f64) -> Option<Dof> {
        Dof::all()
            .into_iter()
            .find(|dof| !self.joint(*dof).holds(joints[*dof], slack))
    }

    /// True when a leg can be held so while the pelvis leans this far forward.
    #[must_use]
    pub fn hold_leg(&self, leg: &Leg, lean: f64, slack: f64) -> bool {
        self.hip_flex.holds(leg.flex + lean, slack)
            && self.hip_abduct.holds(leg.abduct, slack)
            && self.hip_turn.holds(leg.turn, slack)
            && self.knee.holds(leg.knee, slack)
            && self.ankle.holds(leg.ankle, slack)
    }
}

fn arm_range(arm: Arm, half: Half, mobility: &Mobility) -> Range {
    let old = mobility.older;
    let aged = |young: f64, aged: f64| if old { aged } else { young };
    let raise = if mobility.cannot.contains(Need::OverheadReach) {
        mobility.raise[half.index()].max(Raise::Shoulder)
    } else {
        mobility.raise[half.index()]
    };
    let (up, out, behind, turn) = match raise {
        Raise::Overhead => (180.0, 95.0, 60.0, 90.0),
        Raise::Shoulder => (90.0, 80.0, 45.0, 70.0),
        Raise::Half => (60.0, 45.0, 25.0, 50.0),
    };
    let wrist = if mobility.sore_wrist[half.index()] { 0.4 } else { 1.0 };
    match arm {
        Arm::ClavicleUp => range(-5.0, if raise == Raise::Half { 12.0 } else { 30.0 }),
        Arm::ClavicleForward => range(-20.0, 30.0),
        Arm::ShoulderFlex => range(-aged(60.0, 44.0), aged(180.0, 165.0)).within(-behind, up),
        // Across the body as far as the chest lets it.
        Arm::ShoulderAbduct => range(-50.0, 95.0).within(-50.0, out),
        Arm::ShoulderTurn => range(-90.0, aged(70.0, 62.0)).within(-turn, turn),
        Arm::Elbow => range(0.0, 150.0),
        Arm::Pronate => range(-80.0, 80.0),
        Arm::WristFlex => range(-70.0, aged(80.0, 64.0)).share(wrist),
        Arm::WristDeviate => range(-30.0, 20.0).share(wrist),
    }
}
