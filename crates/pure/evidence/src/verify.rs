//! The check: are both bodies in this pose, within their joints, with the hands where the step says, nothing passing
//! through anything, and well enough by RULA and REBA?
//!
//! Reading of rule O7. All lengths carry the same small allowance for what rounding to whole numbers moves.

use crate::flesh::{Part, arm_of, free, meet, part};
use crate::numbers::{Evidence, Moment, POINTS, Touch, millimetres};
use catalogue::{PoseId, RegionId};
use posture::{
    Angles, CAPSULES, Circumstances, Class, DOFS, Dof, Half, Joints, Link, Mobility, Posed, Range, Ranges, Rod, Size,
    Skeleton, Spot, Stance, Stroke, V3, WORKING_SHARE, angles, assess,
};
use quantity::{Hands, PerPerson, Person, Side};
use stage::{Placement, Rest, Scene};

/// How far a hand may be from its place, cm.
const PLACE: f64 = 1.5;
/// How far it may tilt from lying flat: 40 degrees.
const TILT: f64 = 0.698;
/// What flesh takes before anyone minds, cm: skin gives 1.5, and 1 more is not noticed.
const FLESH: f64 = 2.5;
/// The same for legs, and for the forearm of a hand at work near its place.
const SOFT: f64 = 4.0;
/// The same for the hand itself beside its place.
const AT_WORK: f64 = 7.0;
/// How much nearer than they should be heads and trunks may come.
const NEAR: f64 = 1.0;
/// An arm in something hard, cm.
const SOLID: f64 = 0.5;
/// What rounding moves, cm.
const ROUNDING: f64 = 0.15;
/// What rounding moves, radians.
const ROUNDING_RAD: f64 = 0.002;
/// Where a written hand may be from the computed one, mm.
const WRITTEN_MM: i32 = 2;
/// Force of a warm stroke, kg.
const FORCE_KG: f64 = 1.0;

/// A person as far as this goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Body {
    /// What they told about their size.
    pub size: Size,
    /// What they told about moving.
    pub mobility: Mobility,
}

impl Body {
    /// The same person in a mirror.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let mut mobility = self.mobility;
        mobility.raise.reverse();
        mobility.sore_wrist.reverse();
        Self { mobility, ..*self }
    }
}

/// Both people.
pub type Bodies = PerPerson<Body>;

/// What one gives in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gives {
    /// Hands that may be used.
    pub hands: Hands,
    /// Where.
    pub region: RegionId,
    /// On which side of the partner.
    pub side: Side,
}

/// What a step says, with roles and sides as the catalogue has them (neither swapped nor mirrored).
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// The pose.
    pub pose: PoseId,
    /// Its mode.
    pub mode: &'a str,
    /// What each gives.
    pub gives: PerPerson<Option<Gives>>,
}

/// What is wrong with evidence.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// Hands do not work in this pose.
    NoPlacement,
    /// The pose asks for what this person cannot.
    Cannot(Person),
    /// The hands at work are not those of the step.
    Hands(Person),
    /// Further apart, or further aside, than the pose lets them be.
    Slack,
    /// A joint beyond what this person's work may use.
    Joint(Person, Dof),
    /// Legs move during the stroke.
    Legs(Person),
    /// A hand this far (cm) from its place.
    Place(Person, f64),
    /// A hand tilted this far (radians).
    Tilt(Person, f64),
    /// A hand is not where it is written.
    Written(Person),
    /// The place lies against what its owner rests on.
    LainOn(Person),
    /// This much flesh (cm) in flesh, beyond what is allowed.
    Flesh(f64),
    /// An arm this deep (cm) in something hard.
    Solid(Person, f64),
    /// A posture nobody should take.
    Posture(Person),
}

impl core::fmt::Display for Fault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // Letters are those of the pose as it is written.
        match self {
            Fault::NoPlacement => f.write_str("no hands work in this pose"),
            Fault::Cannot(who) => write!(f, "the pose asks too much of {who}"),
            Fault::Hands(who) => write!(f, "hands of {who} are not those of the step"),
            Fault::Slack => f.write_str("the pose is stretched"),
            Fault::Joint(who, dof) => write!(f, "a joint of {who} is beyond its range: {dof:?}"),
            Fault::Legs(who) => write!(f, "legs of {who} move"),
            Fault::Place(who, cm) => write!(f, "a hand of {who} is {cm:.0} cm from its place"),
            Fault::Tilt(who, radians) => {
                write!(f, "a hand of {who} is tilted by {:.0} degrees", posture::deg(*radians))
            }
            Fault::Written(who) => write!(f, "a hand of {who} is not where it is written"),
            Fault::LainOn(who) => write!(f, "{who} rests on the place"),
            Fault::Flesh(cm) => write!(f, "bodies overlap by {cm:.0} cm too much"),
            Fault::Solid(who, cm) => write!(f, "an arm of {who} is {cm:.0} cm inside something hard"),
            Fault::Posture(who) => write!(f, "a posture of {who} that nobody should take"),
        }
    }
}

/// What a step says, as planned, and the bodies, as they are, turned to the roles and sides of the catalogue: evidence is
/// written in those, so that one look at a pose serves a step that is swapped or mirrored.
#[must_use]
pub fn oriented<'a>(claim: &Claim<'a>, bodies: &Bodies, swapped: bool, mirrored: bool) -> (Claim<'a>, Bodies) {
    let (mut claim, mut bodies) = (*claim, *bodies);
    if mirrored {
        let turned = |gives: Gives| Gives {
            hands: gives.hands.mirrored(),
            side: gives.side.mirrored(),
            ..gives
        };
        claim.gives = PerPerson::from_fn(|who| claim.gives[who].map(turned));
        bodies = PerPerson::from_fn(|who| bodies[who].mirrored());
    }
    if swapped {
        claim.gives = claim.gives.swapped();
        bodies = bodies.swapped();
    }
    (claim, bodies)
}

/// Checks evidence for a step; the worst class of each person's postures, or all that is wrong. Claim, bodies and
/// answer are in the roles of the catalogue (see [`oriented`]).
///
/// # Errors
/// Every fault found, at every point of the stroke.
pub fn verify(claim: &Claim, bodies: &Bodies, evidence: &Evidence) -> Result<PerPerson<Class>, Vec<Fault>> {
    let Some(placement) = stage::placement(claim.pose) else {
        return Err(vec![Fault::NoPlacement]);
    };
    let check = Check::new(claim, bodies, placement, evidence);
    let mut faults = Vec::new();
    check.whole(&mut faults);
    let mut worst = PerPerson::from_fn(|_| Class::Comfort);
    for (point, moment) in evidence.moments.iter().enumerate() {
        let classes = check.moment(point, moment, &mut faults);
        worst = PerPerson::from_fn(|who| worst[who].max(classes[who]));
    }
    if faults.is_empty() { Ok(worst) } else { Err(faults) }
}

struct Check<'a> {
    claim: &'a Claim<'a>,
    bodies: &'a Bodies,
    skeletons: PerPerson<Skeleton>,
    scene: Scene,
    evidence: &'a Evidence,
    /// How far B's place and furniture are from where the scene puts them.
    moved: V3,
}

impl<'a> Check<'a> {
    fn new(claim: &'a Claim, bodies: &'a Bodies, placement: &Placement, evidence: &'a Evidence) -> Self {
        let skeletons = PerPerson::from_fn(|who| Skeleton::of(bodies[who].size));
        let both = PerPerson {
            a: &skeletons.a,
            b: &skeletons.b,
        };
        let scene = stage::scene(placement, claim.pose.entry(), claim.mode, both);
        let moved = scene.ways.0 * evidence.distance() + scene.ways.1 * evidence.shift();
        Self {
            claim,
            bodies,
            skeletons,
            scene,
            evidence,
            moved,
        }
    }

    fn stance(&self, who: Person) -> Stance {
        let mut stance = self.scene.stances[who];
        if who == Person::B {
            stance.hips = stance.hips + self.moved;
        }
        stance
    }

    /// What holds for the whole stroke.
    fn whole(&self, faults: &mut Vec<Fault>) {
        let pose = self.claim.pose.entry();
        let within = |(low, high): (f64, f64), value: f64| value >= low - ROUNDING && value <= high + ROUNDING;
        if !within(self.scene.distance, self.evidence.distance()) || !within(self.scene.shift, self.evidence.shift()) {
            faults.push(Fault::Slack);
        }
        for who in Person::ALL.iter().copied() {
            let needs = if who == Person::A { pose.needs_a } else { pose.needs_b };
            if needs.meets(self.bodies[who].mobility.cannot) {
                faults.push(Fault::Cannot(who));
            }
            if !self.hands_fit(who) {
                faults.push(Fault::Hands(who));
            }
            let legs = |moment: &Moment| moment.joints(who)[Dof::Legs];
            let [start, rest @ ..] = &self.evidence.moments;
            if rest
                .iter()
                .any(|moment| (legs(moment) - legs(start)).abs() > ROUNDING_RAD)
            {
                faults.push(Fault::Legs(who));
            }
        }
    }

    /// True when this giver's touches are what the step says: its hands, each once, on its side or sides.
    fn hands_fit(&self, who: Person) -> bool {
        let touches: Vec<&Touch> = self
            .evidence
            .touches
            .iter()
            .filter(|touch| touch.giver == who)
            .collect();
        let Some(gives) = self.claim.gives[who] else {
            return touches.is_empty();
        };
        let single = |touch: &&Touch| touch.half().is_some() && gives.hands.include(touch.hand);
        let twice = touches.len() == 2 && touches[0].hand == touches[1].hand;
        let sides: Vec<Side> = touches.iter().map(|touch| touch.side).collect();
        let right_sides = match gives.side {
            Side::Both => sides == [Side::Left, Side::Right] || sides == [Side::Right, Side::Left],
            side => !sides.is_empty() && sides.iter().all(|found| *found == side),
        };
        touches.len() <= 2 && touches.iter().all(single) && !twice && right_sides
    }

    fn moment(&self, point: usize, moment: &Moment, faults: &mut Vec<Fault>) -> PerPerson<Class> {
        let joints = PerPerson::from_fn(|who| moment.joints(who));
        let posed = PerPerson::from_fn(|who| Posed::new(&self.skeletons[who], &self.stance(who), &joints[who]));
        let rods = PerPerson::from_fn(|who| posed[who].rods(&self.skeletons[who]));
        let classes = PerPerson::from_fn(|who| self.class(who, &posed[who], &joints[who]));
        for who in Person::ALL.iter().copied() {
            self.joints(who, &joints[who], faults);
            self.solid(who, &rods[who], faults);
            if classes[who] == Class::Refuse {
                faults.push(Fault::Posture(who));
            }
        }
        let spots = self.touches(point, &posed, faults);
        self.flesh(&rods, &spots, faults);
        classes
    }

    fn joints(&self, who: Person, joints: &Joints, faults: &mut Vec<Fault>) {
        let own = Ranges::of(&self.bodies[who].mobility);
        for dof in Dof::all() {
            let Range { low, high } = own.joint(dof);
            let (low, high) = match dof {
                Dof::Legs => (low, high),
                Dof::Lean => {
                    let (back, forward) = self.scene.lean[who];
                    ((low * WORKING_SHARE).max(back), (high * WORKING_SHARE).min(forward))
                }
                Dof::SpineFlex | Dof::SpineSide | Dof::SpineTwist => {
                    let share = WORKING_SHARE * self.scene.spine[who];
                    (low * share, high * share)
                }
                Dof::Arm(..) => (low * WORKING_SHARE, high * WORKING_SHARE),
            };
            let angle = joints[dof];
            if !(low - ROUNDING_RAD..=high.max(low) + ROUNDING_RAD).contains(&angle) {
                faults.push(Fault::Joint(who, dof));
            }
        }
    }

    fn class(&self, who: Person, posed: &Posed, joints: &Joints) -> Class {
        let stance = self.stance(who);
        let read: Angles = angles(&self.skeletons[who], posed, &stance, joints);
        let works = |half| {
            let mine = |touch: &&Touch| touch.giver == who && touch.half() == Some(half);
            self.evidence.touches.iter().any(|touch| mine(&touch))
        };
        let rest = self.scene.rests[who];
        let leans_back = self.scene.backrests[who] && joints[Dof::Lean] <= 0.0;
        let around = Circumstances {
            trunk_supported: rest.lies() || leans_back,
            balanced: true,
            sitting: rest != Rest::Stand,
            arm_supported: [false; 2],
            arm_working: [works(Half::Left), works(Half::Right)],
            trunk_static: false,
            force_kg: FORCE_KG,
        };
        assess(&read, &around).class
    }

    /// Looks at each hand; gives the giver, hand and spot of each for the look at flesh.
    fn touches(&self, point: usize, posed: &PerPerson<Posed>, faults: &mut Vec<Fault>) -> Vec<(Person, Half, Spot)> {
        let mut spots = Vec::new();
        for touch in &self.evidence.touches {
            let (giver, taker) = (touch.giver, touch.giver.other());
            let stroke = self.claim.gives[giver]
                .and_then(|gives| Stroke::along(&self.skeletons[taker], gives.region, touch.side));
            let (Some(half), Some(stroke)) = (touch.half(), stroke) else {
                faults.push(Fault::Hands(giver));
                continue;
            };
            let spot = stroke.spots[point.min(POINTS - 1)];
            let body = &self.skeletons[giver];
            let own = if touch.pads {
                body.pads_at(half)
            } else {
                body.palm_at(half)
            };
            let hand = posed[giver].frame(Link::Hand(half)).place(own);
            let (place, out) = posed[taker].spot(&spot);
            let off = (hand - place).length();
            if off > PLACE + ROUNDING {
                faults.push(Fault::Place(giver, off));
            }
            let tilt = libm::acos((-posed[giver].palm_normal(half).dot(out)).clamp(-1.0, 1.0));
            if tilt > TILT + ROUNDING_RAD {
                faults.push(Fault::Tilt(giver, tilt));
            }
            let written = touch.at_mm[point.min(POINTS - 1)];
            let computed = millimetres(hand);
            if (0..3).any(|i| written[i].abs_diff(computed[i]) > WRITTEN_MM.unsigned_abs()) {
                faults.push(Fault::Written(giver));
            }
            if self.lain_on(taker, spot.link, place, out) {
                faults.push(Fault::LainOn(taker));
            }
            spots.push((giver, half, spot));
        }
        spots
    }

    /// True where something presses: what this person lies or sits on, leans back on, or the floor.
    fn lain_on(&self, who: Person, link: Link, place: V3, out: V3) -> bool {
        let rest = self.scene.rests[who];
        let thigh = matches!(link, Link::Thigh(_));
        let trunk = matches!(link, Link::Pelvis | Link::Belly | Link::Chest);
        let below = match (rest.lies(), rest.sits()) {
            (true, _) => (trunk || thigh) && out.z < -0.6,
            (false, true) => (link == Link::Pelvis || thigh) && out.z < -0.5,
            (false, false) => false,
        };
        let front = self.scene.stances[who].facing.x;
        let behind = self.scene.backrests[who] && trunk && out.dot(front) < -0.5;
        below || behind || (place.z < 2.5 && out.z < -0.6)
    }

    /// Elbows, wrists and knuckles keep out of the floor and of furniture.
    fn solid(&self, who: Person, rods: &[Rod; CAPSULES], faults: &mut Vec<Fault>) {
        let mut worst = f64::MIN;
        for (rod, capsule) in rods.iter().zip(&self.skeletons[who].capsules) {
            let ends: &[(V3, f64)] = match capsule.link {
                Link::Forearm(_) => &[(rod.from, rod.from_radius)],
                Link::Hand(_) => &[(rod.from, rod.from_radius), (rod.to, rod.to_radius)],
                _ => &[],
            };
            for (at, radius) in ends {
                worst = worst.max(radius - at.z);
                for (owner, block) in &self.scene.blocks {
                    let own = if *owner == Person::B { *at - self.moved } else { *at };
                    worst = worst.max(radius - block.outside(own).0);
                }
            }
        }
        if worst.is_nan() || worst > SOLID + ROUNDING {
            faults.push(Fault::Solid(who, worst));
        }
    }

    fn flesh(&self, rods: &PerPerson<[Rod; CAPSULES]>, spots: &[(Person, Half, Spot)], faults: &mut Vec<Fault>) {
        let link = |i: usize| self.skeletons.a.capsules[i].link;
        let mut worst = 0.0_f64;
        let mut look = |one: &Rod, other: &Rod, least: f64| {
            let lacking = least - free(one, other);
            worst = if lacking.is_nan() { f64::MAX } else { worst.max(lacking) };
        };
        for who in Person::ALL.iter().copied() {
            for i in 0..CAPSULES {
                for j in i + 1..CAPSULES {
                    if let Some(least) = within_one(link(i), link(j)) {
                        look(&rods[who][i], &rods[who][j], least);
                    }
                }
            }
        }
        for i in 0..CAPSULES {
            for j in 0..CAPSULES {
                if let Some(least) = self.between(link(i), link(j), spots) {
                    look(&rods.a[i], &rods.b[j], least);
                }
            }
        }
        if worst > ROUNDING {
            faults.push(Fault::Flesh(worst));
        }
    }

    /// The least free space between a piece of A and a piece of B, cm.
    fn between(&self, a: Link, b: Link, spots: &[(Person, Half, Spot)]) -> Option<f64> {
        let (of_a, of_b) = (part(a), part(b));
        if of_a.is_arm() || of_b.is_arm() {
            let mut least = -FLESH;
            for (giver, half, spot) in spots {
                let (mine, theirs) = if *giver == Person::A { (a, b) } else { (b, a) };
                if !meet(theirs, spot.link) {
                    continue;
                }
                if mine == Link::Hand(*half) {
                    return (theirs != spot.link).then_some(-AT_WORK);
                }
                if mine == Link::Forearm(*half) {
                    least = -SOFT;
                }
            }
            return Some(least);
        }
        match (of_a, of_b) {
            (Part::Head, Part::Head) => Some(self.scene.heads - NEAR),
            (Part::Head, Part::Trunk) | (Part::Trunk, Part::Head) => Some(self.scene.chests.max(2.0) - NEAR),
            (Part::Trunk, Part::Trunk) => Some(self.scene.chests - NEAR),
            (Part::Leg, Part::Leg | Part::Trunk) | (Part::Trunk, Part::Leg) => Some(-SOFT),
            _ => None,
        }
    }
}

/// The least free space between two pieces of one body, cm: forearms and hands keep out of all but their own arm.
fn within_one(a: Link, b: Link) -> Option<f64> {
    let far = |link| part(link) == Part::Far;
    let same_arm = arm_of(a).is_some() && arm_of(a) == arm_of(b);
    if meet(a, b) || same_arm || !(far(a) || far(b)) {
        return None;
    }
    let legs = part(a) == Part::Leg || part(b) == Part::Leg;
    Some(if legs { -SOFT } else { -FLESH })
}

const _: () = assert!(DOFS == 23, "the evidence's numbers are in this order");
