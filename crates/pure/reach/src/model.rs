//! Two bodies at once as one sum of squares: hands to their places, comfort, flesh, furniture and the floor.

use crate::contact::{gap, surely_apart};
use crate::lm::{Model, Normal, Row};
use crate::pairs::Pair;
use crate::placement::Scene;
use crate::starts::EASY_LEGS;
use posture::{CAPSULES, DOFS, Dof, Half, Joints, Link, Posed, Rod, Skeleton, Spot, Stance, V3, discomfort_of};
use quantity::{PerPerson, Person, Side};

/// Variables: the joints of both, distance and shift.
pub(crate) const VARIABLES: usize = 2 * DOFS + 2;
/// Where the distance is among them.
pub(crate) const DISTANCE: usize = 2 * DOFS;
/// Where the shift is.
pub(crate) const SHIFT: usize = DISTANCE + 1;

/// A hand and the place it goes to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Aim {
    pub(crate) giver: Person,
    pub(crate) hand: Half,
    /// The side of the taker it goes to.
    pub(crate) side: Side,
    /// True when the pads of the fingers touch, not the palm.
    pub(crate) pads: bool,
    pub(crate) spot: Spot,
}

/// How hard each part pulls, per centimetre or radian.
const TURN: f64 = 3.0;
const FINGERS: f64 = 1.5;
const FLESH: f64 = 1.2;
const SOLID: f64 = 1.6;
const LEGS: f64 = 0.3;
const PLACE: f64 = 0.02;
/// How far fingers may point back to their own shoulder before it costs (cosine).
const BACKWARD: f64 = -0.2;

/// The sum of squares for one moment of a task.
pub(crate) struct Two<'a> {
    pub(crate) bodies: PerPerson<&'a Skeleton>,
    pub(crate) scene: &'a Scene,
    pub(crate) aims: &'a [Aim],
    pub(crate) pairs: &'a [Pair],
    /// Share of what discomfort costs.
    pub(crate) comfort: f64,
    /// Every degree of freedom in order.
    pub(crate) dofs: &'a [Dof; DOFS],
    /// False while only the way there is looked for.
    pub(crate) solid: bool,
    pub(crate) row: &'a mut Row,
}

/// Both bodies where `x` puts them.
pub(crate) struct Posing {
    pub(crate) posed: PerPerson<Posed>,
    pub(crate) rods: PerPerson<[Rod; CAPSULES]>,
    /// What B's place adds to a point of B's furniture.
    pub(crate) moved: V3,
}

/// One person's joints out of all variables.
pub(crate) fn joints(x: &[f64], who: Person) -> Joints {
    let from = DOFS * usize::from(who == Person::B);
    let mut all = [0.0; DOFS];
    all.copy_from_slice(&x[from..from + DOFS]);
    Joints(all)
}

/// Both stances at this distance and shift.
pub(crate) fn stances(scene: &Scene, x: &[f64]) -> PerPerson<Stance> {
    let mut stances = scene.stances;
    stances.b.hips = stances.b.hips + scene.ways.0 * x[DISTANCE] + scene.ways.1 * x[SHIFT];
    stances
}

pub(crate) fn pose(bodies: PerPerson<&Skeleton>, scene: &Scene, x: &[f64]) -> Posing {
    let stances = stances(scene, x);
    let posed = PerPerson::from_fn(|who| Posed::new(bodies[who], &stances[who], &joints(x, who)));
    Posing {
        rods: PerPerson::from_fn(|who| posed[who].rods(bodies[who])),
        posed,
        moved: scene.ways.0 * x[DISTANCE] + scene.ways.1 * x[SHIFT],
    }
}

impl Posing {
    /// The touching point of a hand, in the room.
    pub(crate) fn touch(&self, body: &Skeleton, aim: &Aim) -> V3 {
        let own = if aim.pads {
            body.pads_at(aim.hand)
        } else {
            body.palm_at(aim.hand)
        };
        self.posed[aim.giver].frame(Link::Hand(aim.hand)).place(own)
    }
    /// Where a place is in the room, and the way out of the body there.
    pub(crate) fn spot(&self, aim: &Aim) -> (V3, V3) {
        let frame = self.posed[aim.giver.other()].frame(aim.spot.link);
        (frame.place(aim.spot.at), frame.turn.of(aim.spot.out))
    }
}

/// Points of a person that no furniture may hold: elbows, wrists, knuckles of both arms, with their radius.
pub(crate) const HARD_POINTS: usize = 6;
pub(crate) fn hard_points(rods: &[Rod; CAPSULES]) -> [(Link, V3, f64); HARD_POINTS] {
    let of = |half: Half, i: usize| {
        let fore = &rods[8 + 7 * i];
        let hand = &rods[9 + 7 * i];
        [
            (Link::Forearm(half), fore.from, fore.from_radius),
            (Link::Hand(half), hand.from, hand.from_radius),
            (Link::Hand(half), hand.to, hand.to_radius),
        ]
    };
    let [left, right] = [of(Half::Left, 0), of(Half::Right, 1)];
    [left[0], left[1], left[2], right[0], right[1], right[2]]
}

impl Two<'_> {
    /// Discomfort as it is graded; for legs and place only a slight pull to the middle.
    fn ease(&self, x: &[f64], normal: &mut Normal) {
        let dofs = self.dofs;
        for (i, angle) in x[..2 * DOFS].iter().enumerate() {
            let cost = discomfort_of(dofs[i % DOFS], *angle);
            if cost.value > 1e-9 {
                let residual = libm::sqrt(2.0 * self.comfort * cost.value);
                normal.add_one(residual, i, self.comfort * cost.slope / residual);
            }
        }
        for legs in [Dof::Legs.index(), DOFS + Dof::Legs.index()] {
            normal.add_one(LEGS * (x[legs] - EASY_LEGS), legs, LEGS);
        }
        let middle = |(lo, hi): (f64, f64)| 0.5 * (lo + hi);
        normal.add_one(PLACE * (x[DISTANCE] - middle(self.scene.distance)), DISTANCE, PLACE);
        normal.add_one(PLACE * (x[SHIFT] - middle(self.scene.shift)), SHIFT, PLACE);
    }

    /// Adds the slope of `way . point` for every variable that moves the point.
    fn point(&mut self, posing: &Posing, who: Person, link: Link, at: V3, way: V3) {
        let moves = posing.posed[who].moves(link, at);
        let from = DOFS * usize::from(who == Person::B);
        for (i, moved) in moves.iter().enumerate() {
            self.row.push(from + i, way.dot(*moved));
        }
        if who == Person::B {
            self.row.push(DISTANCE, way.dot(self.scene.ways.0));
            self.row.push(SHIFT, way.dot(self.scene.ways.1));
        }
    }

    fn hand(&mut self, posing: &Posing, aim: &Aim, normal: &mut Normal) {
        let (giver, taker) = (aim.giver, aim.giver.other());
        let link = Link::Hand(aim.hand);
        let touch = posing.touch(self.bodies[giver], aim);
        let (place, out) = posing.spot(aim);
        let off = touch - place;
        let (mine, theirs) = (
            posing.posed[giver].moves(link, touch),
            posing.posed[taker].moves(aim.spot.link, place),
        );
        let palm = posing.posed[giver].palm_normal(aim.hand);
        let turned = palm + out;
        let (my_turns, their_turns) = (
            posing.posed[giver].turns(link, palm),
            posing.posed[taker].turns(aim.spot.link, out),
        );
        let (my, their) = (
            DOFS * usize::from(giver == Person::B),
            DOFS * usize::from(taker == Person::B),
        );
        let sign = if giver == Person::B { 1.0 } else { -1.0 };
        let coordinate = [|v: V3| v.x, |v: V3| v.y, |v: V3| v.z];
        for of in coordinate {
            self.row.clear();
            for i in 0..DOFS {
                self.row.push(my + i, of(mine[i]));
                self.row.push(their + i, -of(theirs[i]));
            }
            self.row.push(DISTANCE, sign * of(self.scene.ways.0));
            self.row.push(SHIFT, sign * of(self.scene.ways.1));
            normal.add(of(off), self.row);
            self.row.clear();
            for i in 0..DOFS {
                self.row.push(my + i, TURN * of(my_turns[i]));
                self.row.push(their + i, TURN * of(their_turns[i]));
            }
            normal.add(TURN * of(turned), self.row);
        }
        // Fingers that point back at the own shoulder are a hand nobody can work with.
        let fingers = posing.posed[giver].fingers(aim.hand);
        let shoulder = posing.posed[giver].frame(Link::UpperArm(aim.hand)).at;
        let away = (place - shoulder).unit();
        let over = BACKWARD - fingers.dot(away);
        if over > 0.0 {
            self.row.clear();
            for (i, turn) in posing.posed[giver].turns(link, fingers).iter().enumerate() {
                self.row.push(my + i, -FINGERS * away.dot(*turn));
            }
            normal.add(FINGERS * over, self.row);
        }
    }

    fn flesh(&mut self, posing: &Posing, normal: &mut Normal) {
        for pair in self.pairs {
            let (p, q) = (
                &posing.rods[pair.one.0][pair.one.1],
                &posing.rods[pair.other.0][pair.other.1],
            );
            if surely_apart(p, q, pair.need) {
                continue;
            }
            let gap = gap(p, q);
            let lacking = pair.need - gap.free;
            if lacking <= 0.0 {
                continue;
            }
            self.row.clear();
            let link = |(who, i): (Person, usize)| self.bodies[who].capsules[i].link;
            let (one, other) = (link(pair.one), link(pair.other));
            self.point(posing, pair.one.0, one, gap.one, gap.way * -FLESH);
            self.point(posing, pair.other.0, other, gap.other, gap.way * FLESH);
            normal.add(FLESH * lacking, self.row);
        }
    }

    fn furniture(&mut self, posing: &Posing, normal: &mut Normal) {
        for who in Person::ALL.iter().copied() {
            for (link, at, radius) in hard_points(&posing.rods[who]) {
                let under = radius - at.z;
                if under > 0.0 {
                    self.row.clear();
                    self.point(posing, who, link, at, V3::UP * -SOLID);
                    normal.add(SOLID * under, self.row);
                }
                for i in 0..self.scene.blocks.len() {
                    let (owner, block) = self.scene.blocks[i];
                    let own = if owner == Person::B { at - posing.moved } else { at };
                    let (outside, way) = block.outside(own);
                    let lacking = radius - outside;
                    if lacking <= 0.0 {
                        continue;
                    }
                    self.row.clear();
                    self.point(posing, who, link, at, way * -SOLID);
                    if owner == Person::B {
                        self.row.push(DISTANCE, SOLID * way.dot(self.scene.ways.0));
                        self.row.push(SHIFT, SOLID * way.dot(self.scene.ways.1));
                    }
                    normal.add(SOLID * lacking, self.row);
                }
            }
        }
    }
}

impl Model for Two<'_> {
    fn add(&mut self, x: &[f64], normal: &mut Normal) {
        let posing = pose(self.bodies, self.scene, x);
        self.ease(x, normal);
        for aim in self.aims {
            self.hand(&posing, aim, normal);
        }
        if self.solid {
            self.flesh(&posing, normal);
            self.furniture(&posing, normal);
        }
    }
}
