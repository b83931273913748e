//! From joint angles to places: where every link of a person is, and how each point moves with each angle.

use crate::joints::{Arm, DOFS, Dof, Half, Joints};
use crate::skeleton::{CAPSULES, Capsule, LINKS, Link, Skeleton};
use crate::space::{Turn, V3, v3};

/// How one leg is held, radians; all zero is standing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Leg {
    /// Thigh forward.
    pub flex: f64,
    /// Thigh out to the side.
    pub abduct: f64,
    /// Thigh turned about itself; positive inward.
    pub turn: f64,
    /// Knee bent.
    pub knee: f64,
    /// Toes pulled up; negative pointed.
    pub ankle: f64,
}

impl Leg {
    fn toward(&self, other: &Leg, share: f64) -> Leg {
        let part = |from: f64, to: f64| from + (to - from) * share;
        Leg {
            flex: part(self.flex, other.flex),
            abduct: part(self.abduct, other.abduct),
            turn: part(self.turn, other.turn),
            knee: part(self.knee, other.knee),
            ankle: part(self.ankle, other.ankle),
        }
    }
}

/// How the head is held against the chest, radians.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Neck {
    /// Chin to the chest; negative looking up.
    pub flex: f64,
    /// Ear to one's left shoulder.
    pub side: f64,
    /// Face turned to one's left.
    pub twist: f64,
}

/// What a pose fixes: where the hips are, which way they face, how legs and head are held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stance {
    /// Middle between the hip joints, cm.
    pub hips: V3,
    /// The pelvis before it leans; its z is the way along the trunk to the head.
    pub facing: Turn,
    /// Each leg (left, right) at blend 0 and at blend 1. Legs hang on `facing`: leaning does not move them.
    pub legs: [(Leg, Leg); 2],
    /// Head.
    pub neck: Neck,
}

impl Stance {
    /// Standing at a place of the floor, facing this way (radians from the front to the left).
    #[must_use]
    pub fn standing(skeleton: &Skeleton, x: f64, y: f64, yaw: f64) -> Self {
        let height = skeleton.thigh + skeleton.shank + skeleton.ankle_height;
        Self {
            hips: v3(x, y, height),
            facing: Turn::about_z(yaw),
            legs: [(Leg::default(), Leg::default()); 2],
            neck: Neck::default(),
        }
    }

    /// The same in a mirror that exchanges left and right of the room.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        Self {
            hips: self.hips.mirrored(),
            facing: self.facing.mirrored(),
            legs: [self.legs[1], self.legs[0]],
            neck: Neck {
                flex: self.neck.flex,
                side: -self.neck.side,
                twist: -self.neck.twist,
            },
        }
    }
}

/// Where a link is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Its nearer joint.
    pub at: V3,
    /// Its axes.
    pub turn: Turn,
}

impl Frame {
    /// A place given in the link's own axes.
    #[must_use]
    pub fn place(&self, own: V3) -> V3 {
        self.at + self.turn.of(own)
    }
}

/// A capsule in the room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rod {
    /// Middle of one end, cm.
    pub from: V3,
    /// Middle of the other end.
    pub to: V3,
    /// Radius at `from`.
    pub from_radius: f64,
    /// Radius at `to`.
    pub to_radius: f64,
}

/// How one joint moves what hangs on it, for a change of one degree of freedom by 1.
#[derive(Clone, Copy, Debug)]
struct Screw {
    dof: usize,
    /// Turns these links about `axis` through `at`.
    turned: u32,
    axis: V3,
    at: V3,
    /// Carries these along without turning them.
    carried: u32,
    slide: V3,
}

const SCREWS: usize = 31;
/// How the two joints of the spine share bending, bending to the side, turning: the lower one's share.
const LUMBAR_SHARE: [f64; 3] = [0.6, 0.5, 0.2];

/// A person in a posture.
#[derive(Clone, Debug)]
pub struct Posed {
    frames: [Frame; LINKS],
    screws: [Screw; SCREWS],
}

const fn bit(link: Link) -> u32 {
    1 << link.index()
}

const fn arm_bits(half: Half) -> u32 {
    bit(Link::UpperArm(half)) | bit(Link::Forearm(half)) | bit(Link::Hand(half))
}

const ABOVE_CHEST: u32 = bit(Link::Chest)
    | bit(Link::Neck)
    | bit(Link::Head)
    | bit(Link::Clavicle(Half::Left))
    | bit(Link::Clavicle(Half::Right))
    | arm_bits(Half::Left)
    | arm_bits(Half::Right);
const ABOVE_BELLY: u32 = ABOVE_CHEST | bit(Link::Belly);
const ABOVE_PELVIS: u32 = ABOVE_BELLY | bit(Link::Pelvis);

/// Collects frames and screws while walking the chain.
struct Walk {
    frames: [Frame; LINKS],
    screws: [Screw; SCREWS],
    count: usize,
}

impl Walk {
    fn put(&mut self, link: Link, at: V3, turn: Turn) {
        self.frames[link.index()] = Frame { at, turn };
    }

    fn screw(&mut self, dof: Dof, turned: u32, axis: V3, at: V3) {
        self.full(dof, turned, axis, at, 0, V3::ZERO);
    }

    fn full(&mut self, dof: Dof, turned: u32, axis: V3, at: V3, carried: u32, slide: V3) {
        self.screws[self.count] = Screw {
            dof: dof.index(),
            turned,
            axis,
            at,
            carried,
            slide,
        };
        self.count += 1;
    }

    fn spine(&mut self, base: Turn, at: V3, joints: &Joints, shares: [f64; 3], turned: u32) -> Turn {
        let (flex, side, twist) = (
            joints[Dof::SpineFlex] * shares[0],
            joints[Dof::SpineSide] * shares[1],
            joints[Dof::SpineTwist] * shares[2],
        );
        let bent = base.then(Turn::about_y(flex));
        let sideways = bent.then(Turn::about_x(-side));
        self.screw(Dof::SpineFlex, turned, base.y * shares[0], at);
        self.screw(Dof::SpineSide, turned, -bent.x * shares[1], at);
        self.screw(Dof::SpineTwist, turned, sideways.z * shares[2], at);
        sideways.then(Turn::about_z(twist))
    }

    fn arm(&mut self, half: Half, s: &Skeleton, joints: &Joints) {
        let sign = half.sign();
        let angle = |arm| joints[Dof::Arm(half, arm)];
        let dof = |arm| Dof::Arm(half, arm);
        let chest = self.frames[Link::Chest.index()];
        // The clavicle carries the arm without turning it: angles of the upper arm are against the chest, as they are
        // measured, so that a lifted shoulder changes where the arm begins and not where it points.
        let root = chest.place(v3(s.clavicle_root.x, sign * s.clavicle_root.y, s.clavicle_root.z));
        let (up, forward) = (angle(Arm::ClavicleUp), angle(Arm::ClavicleForward));
        let lifted = chest.turn.then(Turn::about_x(sign * up));
        let girdle = lifted.then(Turn::about_z(-sign * forward));
        let reach = girdle.of(v3(s.clavicle.x, sign * s.clavicle.y, s.clavicle.z));
        self.put(Link::Clavicle(half), root, girdle);
        let carried = arm_bits(half);
        for (name, axis) in [
            (Arm::ClavicleUp, chest.turn.x * sign),
            (Arm::ClavicleForward, lifted.z * -sign),
        ] {
            self.full(
                dof(name),
                bit(Link::Clavicle(half)),
                axis,
                root,
                carried,
                axis.cross(reach),
            );
        }
        let shoulder = root + reach;
        let flexed = chest.turn.then(Turn::about_y(-angle(Arm::ShoulderFlex)));
        let abducted = flexed.then(Turn::about_x(sign * angle(Arm::ShoulderAbduct)));
        let upper = abducted.then(Turn::about_z(-sign * angle(Arm::ShoulderTurn)));
        self.screw(dof(Arm::ShoulderFlex), carried, -chest.turn.y, shoulder);
        self.screw(dof(Arm::ShoulderAbduct), carried, flexed.x * sign, shoulder);
        self.screw(dof(Arm::ShoulderTurn), carried, abducted.z * -sign, shoulder);
        self.put(Link::UpperArm(half), shoulder, upper);
        let elbow = shoulder - upper.z * s.upper_arm;
        let below_elbow = bit(Link::Forearm(half)) | bit(Link::Hand(half));
        let bent = upper.then(Turn::about_y(-angle(Arm::Elbow)));
        let fore = bent.then(Turn::about_z(-sign * angle(Arm::Pronate)));
        self.screw(dof(Arm::Elbow), below_elbow, -upper.y, elbow);
        self.screw(dof(Arm::Pronate), below_elbow, bent.z * -sign, elbow);
        self.put(Link::Forearm(half), elbow, fore);
        let wrist = elbow - fore.z * s.forearm;
        let palmar = fore.then(Turn::about_x(-sign * angle(Arm::WristFlex)));
        let hand = palmar.then(Turn::about_y(-angle(Arm::WristDeviate)));
        self.screw(dof(Arm::WristFlex), bit(Link::Hand(half)), fore.x * -sign, wrist);
        self.screw(dof(Arm::WristDeviate), bit(Link::Hand(half)), -palmar.y, wrist);
        self.put(Link::Hand(half), wrist, hand);
    }

    fn leg(&mut self, half: Half, s: &Skeleton, stance: &Stance, blend: f64) {
        let sign = half.sign();
        let (from, to) = &stance.legs[half.index()];
        let leg = from.toward(to, blend);
        let hip = stance.hips + stance.facing.y * (sign * s.hip_half);
        let flexed = stance.facing.then(Turn::about_y(-leg.flex));
        let abducted = flexed.then(Turn::about_x(sign * leg.abduct));
        let thigh = abducted.then(Turn::about_z(-sign * leg.turn));
        let hip_axis = stance.facing.y * (from.flex - to.flex)
            + flexed.x * (sign * (to.abduct - from.abduct))
            + abducted.z * (sign * (from.turn - to.turn));
        self.put(Link::Thigh(half), hip, thigh);
        let knee = hip - thigh.z * s.thigh;
        let shank = thigh.then(Turn::about_y(leg.knee));
        self.put(Link::Shank(half), knee, shank);
        let ankle = knee - shank.z * s.shank;
        let foot = shank.then(Turn::about_y(-leg.ankle));
        self.put(Link::Foot(half), ankle, foot);
        let foot_bit = bit(Link::Foot(half));
        let below_knee = foot_bit | bit(Link::Shank(half));
        self.screw(Dof::Legs, below_knee | bit(Link::Thigh(half)), hip_axis, hip);
        self.screw(Dof::Legs, below_knee, thigh.y * (to.knee - from.knee), knee);
        self.screw(Dof::Legs, foot_bit, shank.y * (from.ankle - to.ankle), ankle);
    }
}

impl Posed {
    /// Where everything is.
    #[must_use]
    pub fn new(s: &Skeleton, stance: &Stance, joints: &Joints) -> Self {
        let nowhere = Frame {
            at: V3::ZERO,
            turn: Turn::NONE,
        };
        let still = Screw {
            dof: 0,
            turned: 0,
            axis: V3::ZERO,
            at: V3::ZERO,
            carried: 0,
            slide: V3::ZERO,
        };
        let mut walk = Walk {
            frames: [nowhere; LINKS],
            screws: [still; SCREWS],
            count: 0,
        };
        walk.screw(Dof::Lean, ABOVE_PELVIS, stance.facing.y, stance.hips);
        let pelvis = stance.facing.then(Turn::about_y(joints[Dof::Lean]));
        walk.put(Link::Pelvis, stance.hips, pelvis);
        let lumbar = stance.hips + pelvis.z * s.lumbar;
        let belly = walk.spine(pelvis, lumbar, joints, LUMBAR_SHARE, ABOVE_BELLY);
        walk.put(Link::Belly, lumbar, belly);
        let thoracic = lumbar + belly.z * s.thoracic;
        let upper_share = LUMBAR_SHARE.map(|share| 1.0 - share);
        let chest = walk.spine(belly, thoracic, joints, upper_share, ABOVE_CHEST);
        walk.put(Link::Chest, thoracic, chest);
        // Half of the head's bend is in the neck, half where it nods.
        let half_turn = Turn::about_y(0.5 * stance.neck.flex)
            .then(Turn::about_x(-0.5 * stance.neck.side))
            .then(Turn::about_z(0.5 * stance.neck.twist));
        let root = walk.frames[Link::Chest.index()].place(s.neck_root());
        let neck = chest.then(half_turn);
        walk.put(Link::Neck, root, neck);
        walk.put(Link::Head, root + neck.of(s.neck), neck.then(half_turn));
        for half in Half::BOTH {
            walk.arm(half, s, joints);
            walk.leg(half, s, stance, joints[Dof::Legs]);
        }
        Self {
            frames: walk.frames,
            screws: walk.screws,
        }
    }

    /// Where a link is.
    #[must_use]
    pub const fn frame(&self, link: Link) -> &Frame {
        &self.frames[link.index()]
    }

    /// Middle of a palm's skin.
    #[must_use]
    pub fn palm(&self, s: &Skeleton, half: Half) -> V3 {
        self.frame(Link::Hand(half)).place(s.palm_at(half))
    }

    /// The way out of a palm.
    #[must_use]
    pub fn palm_normal(&self, half: Half) -> V3 {
        self.frame(Link::Hand(half)).turn.y * -half.sign()
    }

    /// The way the fingers point.
    #[must_use]
    pub fn fingers(&self, half: Half) -> V3 {
        -self.frame(Link::Hand(half)).turn.z
    }

    /// How a point of a link moves for a change of each degree of freedom by 1, cm.
    #[must_use]
    pub fn moves(&self, link: Link, at: V3) -> [V3; DOFS] {
        let mut moves = [V3::ZERO; DOFS];
        let bit = bit(link);
        for screw in &self.screws {
            if screw.turned & bit != 0 {
                moves[screw.dof] = moves[screw.dof] + screw.axis.cross(at - screw.at);
            } else if screw.carried & bit != 0 {
                moves[screw.dof] = moves[screw.dof] + screw.slide;
            }
        }
        moves
    }

    /// How a way fixed to a link (a normal) turns for a change of each degree of freedom by 1.
    #[must_use]
    pub fn turns(&self, link: Link, way: V3) -> [V3; DOFS] {
        let mut turns = [V3::ZERO; DOFS];
        let bit = bit(link);
        for screw in self.screws.iter().filter(|screw| screw.turned & bit != 0) {
            turns[screw.dof] = turns[screw.dof] + screw.axis.cross(way);
        }
        turns
    }

    /// Where a capsule is.
    #[must_use]
    pub fn rod(&self, capsule: &Capsule) -> Rod {
        let frame = self.frame(capsule.link);
        Rod {
            from: frame.place(capsule.from),
            to: frame.place(capsule.to),
            from_radius: capsule.from_radius,
            to_radius: capsule.to_radius,
        }
    }

    /// Where all capsules are, in the skeleton's order.
    #[must_use]
    pub fn rods(&self, s: &Skeleton) -> [Rod; CAPSULES] {
        core::array::from_fn(|i| self.rod(&s.capsules[i]))
    }
}
