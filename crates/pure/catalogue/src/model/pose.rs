//! Poses: how the two rest, what that exposes them to, and what their hands may do.

use crate::{PoseId, RegionId, SourceId, TechniqueId};
use quantity::{Closeness, Hands, Place, Set, Side, Strength, named};

named! {
    /// Kinds of pose.
    pub enum PoseKind {
        /// Both can have hands on each other.
        Mutual = "mutual",
        /// A gives, B receives.
        Turn = "turn",
        /// Both stretch together.
        SharedStretch = "shared_stretch",
        /// Nobody gives.
        SharedRest = "shared_rest",
    }
}

named! {
    /// What one body rests on.
    pub enum Base {
        /// On a chair.
        Chair = "chair",
        /// Astride a chair, leaning on its back.
        ChairAstride = "chair_astride",
        /// On a chair, leaning on a table.
        ChairLean = "chair_lean",
        /// On a sofa or the edge of a bed.
        Seat = "seat",
        /// Standing.
        Stand = "stand",
        /// Reclining, legs along the seat.
        Recline = "recline",
        /// Sitting on the floor.
        Floor = "floor",
        /// Sitting cross-legged.
        CrossLeg = "cross_leg",
        /// Sitting on the floor with long legs.
        FloorLong = "floor_long",
        /// Sitting with legs apart.
        Straddle = "straddle",
        /// Kneeling.
        Kneel = "kneel",
        /// Face down.
        Prone = "prone",
        /// On the back.
        Supine = "supine",
        /// On one side.
        SideLying = "side_lying",
    }
}

impl Base {
    /// Height of the base for changeovers (vocab `base_rank`): 0 lying, 1 floor, 2 seat, 3 standing.
    #[must_use]
    pub const fn rank(self) -> u8 {
        match self {
            Base::Prone | Base::Supine | Base::SideLying => 0,
            Base::Floor | Base::CrossLeg | Base::FloorLong | Base::Straddle | Base::Kneel | Base::Recline => 1,
            Base::Seat | Base::Chair | Base::ChairAstride | Base::ChairLean => 2,
            Base::Stand => 3,
        }
    }
    /// True for lying flat, face down or on one side.
    #[must_use]
    pub const fn lying(self) -> bool {
        self.rank() == 0
    }
}

named! {
    /// What a posture exposes a body to; conditions bar exposures, never poses by name.
    pub enum Exposure {
        /// Sitting on a chair or stool.
        SeatedChair = "seated_chair",
        /// Sitting on the floor or a low cushion.
        SeatedFloor = "seated_floor",
        /// Cross-legged sitting.
        CrossLeg = "cross_leg",
        /// Kneeling or heel-sitting.
        Kneel = "kneel",
        /// Lying face down.
        Prone = "prone",
        /// Lying flat on the back.
        SupineFlat = "supine_flat",
        /// Lying back propped 30-45 degrees.
        SemiReclined = "semi_reclined",
        /// Lying on one side with cushions.
        SideLying = "side_lying",
        /// Standing.
        Standing = "standing",
        /// Standing still for more than about 3 minutes.
        StandLong = "stand_long",
        /// Head lower than the heart, or face pressed into a cradle.
        HeadDown = "head_down",
        /// Trunk bent well forward.
        ForwardFold = "forward_fold",
        /// Trunk rotated towards its limit.
        SpinalTwist = "spinal_twist",
        /// Trunk arched backwards.
        BackExtension = "back_extension",
        /// Arm held above shoulder height.
        OverheadArm = "overhead_arm",
        /// Neck near the end of its turn, bend or extension.
        NeckEndRange = "neck_end_range",
        /// Both seated back against back.
        BackToBack = "back_to_back",
        /// Faces within about 60 cm.
        FaceToFace = "face_to_face",
        /// Giver bent forward or reaching down to work.
        BendForwardGiver = "bend_forward_giver",
        /// Giver working at arm's length.
        ReachFarGiver = "reach_far_giver",
        /// Squatting.
        DeepSquat = "deep_squat",
        /// Legs raised above heart level.
        LegElevation = "leg_elevation",
        /// Holding the breath or strict paced breathing (an instruction, never a pose).
        BreathHold = "breath_hold",
        /// Eyes closed (an instruction, never a pose).
        EyesClosed = "eyes_closed",
        /// Getting up quickly (a changeover, never a pose).
        QuickRise = "quick_rise",
    }
}

named! {
    /// Mobility a pose asks for.
    pub enum Need {
        /// Sit on the floor and get up.
        FloorSit = "floor_sit",
        /// Sit cross-legged.
        CrossLeg = "cross_leg",
        /// Kneel on a cushion.
        Kneel = "kneel",
        /// Stand steadily.
        Stand = "stand",
        /// Turn the trunk 15-25 degrees.
        TrunkTwist = "trunk_twist",
        /// Hips bent about 90 degrees, legs nearly straight.
        HipFlexion = "hip_flexion",
        /// Legs apart about 35 degrees.
        HipAbduction = "hip_abduction",
        /// Fold over straight legs.
        Hamstring = "hamstring",
        /// Raise the arms about 150 degrees.
        OverheadReach = "overhead_reach",
        /// Bend knees comfortably.
        KneeBend = "knee_bend",
        /// Lie face down.
        LieProne = "lie_prone",
        /// Lie on the back.
        LieSupine = "lie_supine",
        /// Lie on one side.
        LieSide = "lie_side",
        /// Turn the head to the side.
        HeadTurn = "head_turn",
        /// Lift the chest and lean back a little.
        LeanBack = "lean_back",
    }
}

/// One side of a mode: what this person's hands may do.
#[derive(Debug)]
pub struct ModeSide {
    /// The giver's own hands in use.
    pub hands: Hands,
    /// Region-sides of the partner workable in comfort. A target written without a side is listed with each side.
    pub targets: &'static [(RegionId, Side)],
    /// Region-sides workable briefly: one quantum at most.
    pub brief: &'static [(RegionId, Side)],
}

/// A mode of a pose: every listed target of A goes together with every listed target of B.
#[derive(Debug)]
pub struct Mode {
    /// Its name, unique within the pose.
    pub name: &'static str,
    /// What A's hands may do.
    pub a: ModeSide,
    /// What B's hands may do.
    pub b: ModeSide,
    /// Techniques both may do together here.
    pub shared_techniques: Set<TechniqueId>,
    /// Regions such a move involves, of each person.
    pub shared_regions: Set<RegionId>,
    /// How the reach of this mode is known: `ik`, `source` or `geometry`.
    pub evidence: &'static str,
}

/// A posture of the two people together. In `turn` poses A gives.
#[derive(Debug)]
pub struct Pose {
    /// Its id.
    pub id: PoseId,
    /// Its kind.
    pub kind: PoseKind,
    /// Any one of these is enough.
    pub places: Set<Place>,
    /// Things to have ready, ids of words.
    pub props: &'static [&'static str],
    /// What A rests on.
    pub base_a: Base,
    /// What B rests on.
    pub base_b: Base,
    /// What A is exposed to.
    pub exposures_a: Set<Exposure>,
    /// What B is exposed to.
    pub exposures_b: Set<Exposure>,
    /// The least close setting allowed.
    pub closeness: Closeness,
    /// Longest stay for one visit, seconds.
    pub dwell_max_s: u16,
    /// How hard it is to get into, 1 to 3.
    pub entry: u8,
    /// Mobility A needs.
    pub needs_a: Set<Need>,
    /// Mobility B needs.
    pub needs_b: Set<Need>,
    /// True when it is also planned with roles exchanged.
    pub swap: bool,
    /// True when a left-right mirrored form exists.
    pub mirror: bool,
    /// The modes.
    pub modes: &'static [Mode],
    /// Where it comes from.
    pub sources: &'static [SourceId],
    /// How well it is supported.
    pub strength: Strength,
}
