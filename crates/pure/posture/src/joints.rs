//! The degrees of freedom of a person: which joint turns how, in radians, and how far.

use core::f64::consts::PI;
use core::ops::{Index, IndexMut};

/// How many numbers say how a person holds themselves in a given stance.
pub const DOFS: usize = 23;
/// Degrees of freedom of one arm.
pub const ARM_DOFS: usize = 9;

/// Left or right of one's own body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Half {
    /// One's own left.
    Left,
    /// One's own right.
    Right,
}

impl Half {
    /// Left, then right.
    pub const BOTH: [Half; 2] = [Half::Left, Half::Right];

    /// +1 for left, -1 for right: the way to the left of the body.
    #[must_use]
    pub const fn sign(self) -> f64 {
        match self {
            Half::Left => 1.0,
            Half::Right => -1.0,
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Half {
        match self {
            Half::Left => Half::Right,
            Half::Right => Half::Left,
        }
    }

    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// A degree of freedom of an arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arm {
    /// Shoulder lifted (clavicle up).
    ClavicleUp,
    /// Shoulder brought forward.
    ClavicleForward,
    /// Upper arm forward and up; negative behind.
    ShoulderFlex,
    /// Upper arm out to the side; negative across the body.
    ShoulderAbduct,
    /// Upper arm turned about itself; positive inward.
    ShoulderTurn,
    /// Elbow bent; 0 straight.
    Elbow,
    /// Forearm turned; 0 thumb up, positive palm down, negative palm up.
    Pronate,
    /// Wrist bent to the palm; negative back.
    WristFlex,
    /// Hand bent to the thumb; negative to the little finger.
    WristDeviate,
}

impl Arm {
    /// In the order of the chain.
    pub const ALL: [Arm; ARM_DOFS] = [
        Arm::ClavicleUp,
        Arm::ClavicleForward,
        Arm::ShoulderFlex,
        Arm::ShoulderAbduct,
        Arm::ShoulderTurn,
        Arm::Elbow,
        Arm::Pronate,
        Arm::WristFlex,
        Arm::WristDeviate,
    ];
}

/// A degree of freedom of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dof {
    /// Pelvis and all above leaning forward over the hips.
    Lean,
    /// Spine rounded forward, shared by two joints.
    SpineFlex,
    /// Spine bent to one's left.
    SpineSide,
    /// Spine turned to one's left.
    SpineTwist,
    /// An arm's.
    Arm(Half, Arm),
    /// Between the stance's two leg postures, 0 to 1.
    Legs,
}

impl Dof {
    /// Place in [`Joints`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Dof::Lean => 0,
            Dof::SpineFlex => 1,
            Dof::SpineSide => 2,
            Dof::SpineTwist => 3,
            Dof::Arm(hand, arm) => 4 + ARM_DOFS * hand.index() + arm as usize,
            Dof::Legs => 22,
        }
    }

    /// Every degree of freedom in the order of [`Joints`].
    #[must_use]
    pub fn all() -> [Dof; DOFS] {
        let mut all = [Dof::Lean; DOFS];
        for dof in [Dof::SpineFlex, Dof::SpineSide, Dof::SpineTwist, Dof::Legs] {
            all[dof.index()] = dof;
        }
        for hand in Half::BOTH {
            for arm in Arm::ALL {
                all[Dof::Arm(hand, arm).index()] = Dof::Arm(hand, arm);
            }
        }
        all
    }
}

/// Joint angles, radians (the last is the blend of the legs, 0 to 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Joints(pub [f64; DOFS]);

impl Joints {
    /// Upright, arms hanging, thumbs forward.
    pub const HANGING: Joints = Joints([0.0; DOFS]);

    /// Arms resting: upper arms a little forward, elbows bent, palms down. Hands lie on the own thighs when sitting.
    #[must_use]
    pub fn resting() -> Joints {
        let mut joints = Joints::HANGING;
        for hand in Half::BOTH {
            joints[Dof::Arm(hand, Arm::ShoulderFlex)] = rad(8.0);
            joints[Dof::Arm(hand, Arm::ShoulderAbduct)] = rad(8.0);
            joints[Dof::Arm(hand, Arm::ShoulderTurn)] = rad(15.0);
            joints[Dof::Arm(hand, Arm::Elbow)] = rad(65.0);
            joints[Dof::Arm(hand, Arm::Pronate)] = rad(60.0);
        }
        joints
    }

    /// The same posture in a mirror: arms exchanged, bends and turns to the side reversed.
    #[must_use]
    pub fn mirrored(&self) -> Joints {
        let mut joints = *self;
        joints[Dof::SpineSide] = -self[Dof::SpineSide];
        joints[Dof::SpineTwist] = -self[Dof::SpineTwist];
        for hand in Half::BOTH {
            for arm in Arm::ALL {
                joints[Dof::Arm(hand, arm)] = self[Dof::Arm(hand.other(), arm)];
            }
        }
        joints
    }
}

impl Index<Dof> for Joints {
    type Output = f64;
    fn index(&self, dof: Dof) -> &f64 {
        &self.0[dof.index()]
    }
}

impl IndexMut<Dof> for Joints {
    fn index_mut(&mut self, dof: Dof) -> &mut f64 {
        &mut self.0[dof.index()]
    }
}

/// Degrees to radians.
#[must_use]
pub const fn rad(degrees: f64) -> f64 {
    degrees * (PI / 180.0)
}

/// Radians to degrees.
#[must_use]
pub const fn deg(radians: f64) -> f64 {
    radians * (180.0 / PI)
}
