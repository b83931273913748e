//! How two people are placed in a pose: hips of both from their bodies, and the narrow slack they may still use.

use catalogue::{Pose, PoseId, PoseKind};
use core::f64::consts::PI;
use posture::{Leg, Neck, Skeleton, Stance, Turn, V3, v3};
use quantity::{Closeness, PerPerson, Person};

include!(concat!(env!("OUT_DIR"), "/placements.rs"));

/// What a body rests on, as far as geometry goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// A chair that fits as chairs do: 40 to 48 cm high.
    Chair,
    /// A lower seat without a back.
    Stool,
    /// The edge of the surface that the other rests on.
    Edge,
    /// The own feet.
    Stand,
    /// Sitting on the floor or the surface.
    Floor,
    /// Sitting with long legs, leaning back.
    Recline,
    /// The own heels.
    Kneel,
    /// The back.
    Supine,
    /// The front.
    Prone,
    /// One side.
    Side,
}

impl Rest {
    /// True for lying: the trunk is held by what it lies on.
    #[must_use]
    pub const fn lies(self) -> bool {
        matches!(self, Rest::Supine | Rest::Prone | Rest::Side)
    }
    /// True for sitting or lying: the legs carry nothing.
    #[must_use]
    pub const fn sits(self) -> bool {
        !matches!(self, Rest::Stand)
    }
}

/// From where a distance is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// From hips to hips.
    Hips,
    /// From crown to crown.
    Crowns,
    /// From B's crown.
    CrownOfB,
    /// From B's feet.
    FeetOfB,
}

/// One person's half of a placement.
#[derive(Clone, Copy, Debug)]
pub struct Resting {
    /// What they rest on.
    pub rest: Rest,
    /// Left and right, each from and to: hip flexion, abduction, outward turn, knee, ankle, degrees.
    pub legs: [([f64; 5], [f64; 5]); 2],
    /// Left and right: lying on the partner.
    pub lifted: [bool; 2],
    /// Which way they face, from the front to the left, degrees.
    pub heading_deg: f64,
    /// Lying: turned about the own length, degrees.
    pub spin_deg: f64,
    /// Lean of the pelvis that is allowed, degrees.
    pub lean_deg: (f64, f64),
    /// Share of the spine's range that the base leaves.
    pub spine: f64,
    /// Cushion under the hips, cm.
    pub cushion_cm: f64,
    /// True with something to lean back on.
    pub backrest: bool,
}

/// A mode's own slack: distance and shift where they differ from the pose's.
pub type ModeSlack = (&'static str, Option<(f64, f64)>, Option<(f64, f64)>);

/// A pose's placement, as written in the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Placement {
    /// The pose.
    pub pose: &'static str,
    /// The way from A to B, from the front to the left, degrees.
    pub bearing_deg: f64,
    /// From where the distance counts.
    pub from: From,
    /// Distance that is allowed for two people of 170 cm, cm.
    pub distance_cm: (f64, f64),
    /// Shift across it, cm.
    pub shift_cm: (f64, f64),
    /// Least free space between heads where it differs from the closeness, cm.
    pub heads_cm: Option<f64>,
    /// Least free space between trunks where it differs, cm.
    pub chests_cm: Option<f64>,
    /// True with a table at the corner.
    pub table: bool,
    /// A's half.
    pub a: Resting,
    /// B's half.
    pub b: Resting,
    /// Slack of single modes.
    pub modes: &'static [ModeSlack],
}

/// The placement of a pose; `None` where no hands work.
#[must_use]
pub fn placement(pose: PoseId) -> Option<&'static Placement> {
    let at = PLACEMENTS.binary_search_by(|one| one.pose.cmp(pose.as_str())).ok()?;
    Some(&PLACEMENTS[at])
}

/// Why a pose has no placement, and a step in it no evidence. Stated for every such pose, so that none is left out by mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unplaced {
    /// Both stretch at once. No hand has a place to reach: they meet where they meet (wrists, forearms, a strap), each goes
    /// as far as feels good and may let go. A stretch goes towards the end of a range on purpose, which is what RULA and
    /// REBA refuse; a number would say nothing about it. What the pose asks of a body is in its needs and exposures.
    OwnRange,
    /// Nobody's hands work.
    Rest,
}

/// What excuses a pose from having a placement; `None` where hands work on a partner.
#[must_use]
pub fn unplaced(pose: PoseId) -> Option<Unplaced> {
    let entry = pose.entry();
    let works = |mode: &catalogue::Mode| {
        let lists = |side: &catalogue::ModeSide| !side.targets.is_empty() || !side.brief.is_empty();
        lists(&mode.a) || lists(&mode.b)
    };
    if entry.modes.iter().any(works) {
        return None;
    }
    match entry.kind {
        PoseKind::SharedStretch => Some(Unplaced::OwnRange),
        PoseKind::SharedRest => Some(Unplaced::Rest),
        PoseKind::Mutual | PoseKind::Turn => None,
    }
}

/// A flat thing that no hand passes: a box, its turn about the vertical, its middle and half its extent.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// Middle, cm.
    pub middle: V3,
    /// Its own axes.
    pub turn: Turn,
    /// Half its length along each axis, cm.
    pub half: V3,
}

impl Block {
    /// How far a point is outside (negative inside), and the way out.
    #[must_use]
    pub fn outside(&self, point: V3) -> (f64, V3) {
        let own = self.turn.back(point - self.middle);
        let over = v3(
            own.x.abs() - self.half.x,
            own.y.abs() - self.half.y,
            own.z.abs() - self.half.z,
        );
        let sign = |x: f64| if x < 0.0 { -1.0 } else { 1.0 };
        let out = v3(over.x.max(0.0), over.y.max(0.0), over.z.max(0.0));
        let far = out.length();
        if far > 0.0 {
            let way = v3(out.x * sign(own.x), out.y * sign(own.y), out.z * sign(own.z)) * (1.0 / far);
            return (far, self.turn.of(way));
        }
        if over.x >= over.y && over.x >= over.z {
            (over.x, self.turn.x * sign(own.x))
        } else if over.y >= over.z {
            (over.y, self.turn.y * sign(own.y))
        } else {
            (over.z, self.turn.z * sign(own.z))
        }
    }
}

/// Two people placed in a pose, ready to be moved within its slack.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Both stances, B's with no distance and no shift.
    pub stances: PerPerson<Stance>,
    /// What both rest on.
    pub rests: PerPerson<Rest>,
    /// The way B moves when the distance grows, and when the shift does.
    pub ways: (V3, V3),
    /// Distance that is allowed, cm.
    pub distance: (f64, f64),
    /// Shift that is allowed, cm.
    pub shift: (f64, f64),
    /// Lean that is allowed, radians.
    pub lean: PerPerson<(f64, f64)>,
    /// Share of the spine's range that is left.
    pub spine: PerPerson<f64>,
    /// Who leans back on something.
    pub backrests: PerPerson<bool>,
    /// What no hand passes besides the floor, each with the person it moves with.
    pub blocks: Vec<(Person, Block)>,
    /// Least free space between heads, cm.
    pub heads: f64,
    /// Least free space between trunks, cm.
    pub chests: f64,
}

/// Places both in a pose; `mode` may have slack of its own.
#[must_use]
pub fn scene(place: &Placement, pose: &Pose, mode: &str, bodies: PerPerson<&Skeleton>) -> Scene {
    let (a, b) = (bodies.a, bodies.b);
    let own = place.modes.iter().find(|one| one.0 == mode);
    let distance_cm = own.and_then(|one| one.1).unwrap_or(place.distance_cm);
    let shift = own.and_then(|one| one.2).unwrap_or(place.shift_cm);
    // Written for two people of 170 cm.
    let scale = (a.size.stature() + b.size.stature()) / 340.0;
    let crown = |s: &Skeleton| s.lumbar + s.thoracic + s.chest + s.neck.z + s.crown;
    let start = match place.from {
        From::Hips => None,
        From::Crowns => Some(crown(a) + crown(b)),
        From::CrownOfB => Some(crown(b)),
        From::FeetOfB => Some(b.thigh + b.shank),
    };
    let distance = match start {
        None => (distance_cm.0 * scale, distance_cm.1 * scale),
        Some(start) => (start + distance_cm.0, start + distance_cm.1),
    };
    let bearing = place.bearing_deg * PI / 180.0;
    let way = v3(libm::cos(bearing), libm::sin(bearing), 0.0);
    let stances = PerPerson {
        a: stance(&place.a, a),
        b: stance(&place.b, b),
    };
    let mut blocks = Vec::new();
    for (who, resting, body) in [(Person::A, &place.a, a), (Person::B, &place.b, b)] {
        furniture(who, resting, body, &stances[who], place.table, &mut blocks);
    }
    Scene {
        rests: PerPerson {
            a: place.a.rest,
            b: place.b.rest,
        },
        stances,
        ways: (way, v3(-way.y, way.x, 0.0)),
        distance,
        shift,
        lean: PerPerson {
            a: radians(place.a.lean_deg),
            b: radians(place.b.lean_deg),
        },
        spine: PerPerson {
            a: place.a.spine,
            b: place.b.spine,
        },
        backrests: PerPerson {
            a: place.a.backrest,
            b: place.b.backrest,
        },
        blocks,
        heads: place.heads_cm.unwrap_or(match pose.closeness {
            Closeness::Colleagues => 30.0,
            Closeness::Friends => 12.0,
            Closeness::Partners => 6.0,
        }),
        chests: place.chests_cm.unwrap_or(match pose.closeness {
            Closeness::Colleagues => 5.0,
            Closeness::Friends => 3.0,
            Closeness::Partners => 0.0,
        }),
    }
}

fn radians((lo, hi): (f64, f64)) -> (f64, f64) {
    (lo * PI / 180.0, hi * PI / 180.0)
}

/// Height of a chair for this person: what fits, as far as chairs are made.
fn seat_height(s: &Skeleton) -> f64 {
    s.seat.clamp(40.0, 48.0)
}

fn stance(resting: &Resting, s: &Skeleton) -> Stance {
    let flesh = s.trunk[0];
    let seated = s.hip_above_seat + resting.cushion_cm;
    let height = match resting.rest {
        Rest::Chair => seat_height(s) + seated,
        Rest::Stool => 0.85 * seat_height(s) + seated,
        Rest::Edge | Rest::Floor | Rest::Recline => seated,
        Rest::Stand => s.thigh + s.shank + s.ankle_height,
        Rest::Kneel => seated + 0.6 * s.ankle_height + 0.13 * s.thigh,
        Rest::Supine | Rest::Prone => flesh.0 + resting.cushion_cm,
        Rest::Side => flesh.1,
    };
    let heading = Turn::about_z(resting.heading_deg * PI / 180.0);
    let facing = if resting.rest.lies() {
        // The head away from the heading, then turned about the body's own length.
        heading
            .then(Turn::about_y(-PI / 2.0))
            .then(Turn::about_z(resting.spin_deg * PI / 180.0))
    } else {
        heading
    };
    let lay = |lifted: bool, (from, to): ([f64; 5], [f64; 5])| {
        let [from, to] = [from, to].map(|angles| {
            let mut leg = leg(angles);
            match resting.rest {
                _ if lifted => {}
                Rest::Chair | Rest::Stool | Rest::Stand => grounded(&mut leg, s, height),
                Rest::Floor | Rest::Recline => settled(&mut leg, s, height),
                _ => {}
            }
            leg
        });
        (from, to)
    };
    let legs = [
        lay(resting.lifted[0], resting.legs[0]),
        lay(resting.lifted[1], resting.legs[1]),
    ];
    Stance {
        hips: v3(0.0, 0.0, height),
        facing,
        legs,
        neck: Neck::default(),
    }
}

fn leg([flex, abduct, outward, knee, ankle]: [f64; 5]) -> Leg {
    let rad = |deg: f64| deg * PI / 180.0;
    Leg {
        flex: rad(flex),
        abduct: rad(abduct),
        turn: rad(-outward),
        knee: rad(knee),
        ankle: rad(ankle),
    }
}

/// Sets thigh and ankle so that the sole is flat on the floor, keeping the slope of the shank.
fn grounded(leg: &mut Leg, s: &Skeleton, height: f64) {
    let slope = leg.flex - leg.knee;
    let drop = height - s.ankle_height - s.shank * libm::cos(slope);
    let share = (drop / (s.thigh * libm::cos(leg.abduct))).clamp(-0.35, 1.0);
    leg.flex = libm::acos(share);
    leg.knee = (leg.flex - slope).max(0.0);
    leg.ankle = leg.knee - leg.flex;
}

/// Lays the ankle of somebody who sits on the floor down on it: crossed legs by how far the thigh turns out, others by
/// how high the knee is.
fn settled(leg: &mut Leg, s: &Skeleton, height: f64) {
    let crossed = leg.turn < -0.5;
    let (mut low, mut high) = if crossed {
        (-1.35, -0.35)
    } else {
        (leg.flex - 0.7, leg.flex + 0.7)
    };
    let lies = 0.9 * s.ankle_height;
    for _ in 0..40 {
        let middle = 0.5 * (low + high);
        if crossed {
            leg.turn = middle;
        } else {
            leg.flex = middle;
        }
        let too_high = ankle_height(leg, s, height) > lies;
        // Turning out less, or lifting the thigh less, brings the ankle down.
        if too_high == crossed {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// Height of an ankle when the pelvis is upright.
fn ankle_height(leg: &Leg, s: &Skeleton, height: f64) -> f64 {
    let thigh = Turn::about_y(-leg.flex)
        .then(Turn::about_x(leg.abduct))
        .then(Turn::about_z(-leg.turn));
    let shank = thigh.then(Turn::about_y(leg.knee));
    height - thigh.z.z * s.thigh - shank.z.z * s.shank
}

/// Seats, backs and tables that belong to one person.
fn furniture(
    who: Person,
    resting: &Resting,
    s: &Skeleton,
    stance: &Stance,
    table: bool,
    blocks: &mut Vec<(Person, Block)>,
) {
    let turn = Turn::about_z(resting.heading_deg * PI / 180.0);
    let mut block = |forward: f64, height: f64, half: V3| {
        let middle = stance.hips + turn.x * forward + v3(0.0, 0.0, height - stance.hips.z);
        blocks.push((who, Block { middle, turn, half }));
    };
    let seat = stance.hips.z - s.hip_above_seat;
    if matches!(resting.rest, Rest::Chair | Rest::Stool) {
        block(0.32 * s.thigh - 2.0, seat - 3.0, v3(0.42 * s.thigh, 20.0, 3.0));
    }
    if resting.backrest {
        block(-s.trunk[0].0 - 26.0 - 0.3 * s.chest, seat + 25.0, v3(6.0, 35.0, 25.0));
    }
    if table && who == Person::A {
        // The corner between both: from A's front edge, and from B's.
        let middle = stance.hips + v3(72.0, 14.0, 71.0 - stance.hips.z);
        blocks.push((
            who,
            Block {
                middle,
                turn: Turn::NONE,
                half: v3(46.0, 46.0, 1.5),
            },
        ));
    }
}
