//! Finds the best way two bodies have for a task: best hands, best start, the whole stroke.

use crate::lm::{Effort, Row, Solver};
use crate::model::{Aim, DISTANCE, SHIFT, Two, VARIABLES, hard_points, joints, pose, stances};
use crate::pairs::{GIVES, Pair, pairs};
use crate::placement::{Placement, Scene, scene};
use crate::starts::{STARTS, ease, start};
use crate::task::{Answer, Body, Contact, Giving, Moment, Residual, Task, Verdict};
use catalogue::{Area, Pose};
use posture::{DOFS, Dof, Half, Link, Skeleton, Stroke};
use quantity::{Hands, PerPerson, Person, Side};

/// How near is there: a hand from its place, cm.
const THERE: f64 = 1.5;
/// What nobody knows about two bodies from their statures, cm.
const UNKNOWN: f64 = 3.0;
/// How flat a hand must lie, radians: 40 degrees.
const FLAT: f64 = 0.698;
/// How flat it must lie at least where only trying helps: 50 degrees.
const FLAT_TRY: f64 = 0.873;
/// Flesh in flesh that is still none, cm.
const FLESH: f64 = 1.0;
/// An arm in something hard that is still none, cm.
const SOLID: f64 = 0.5;
/// A hand this far off after the first look will not get there, cm.
const HOPELESS: f64 = 9.0;
/// Points of a stroke.
const POINTS: usize = 3;

/// Room for one search at a time; make one and keep it.
#[derive(Clone, Debug)]
pub struct Desk {
    solver: Solver,
    row: Row,
    pairs: Vec<Pair>,
    /// Runs of the solver so far.
    pub runs: u32,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            solver: Solver::of(VARIABLES),
            row: Row::of(VARIABLES),
            pairs: Vec::with_capacity(1024),
            runs: 0,
        }
    }
}

/// One choice of hands: where each goes at the three points of its stroke.
#[derive(Clone, Debug, Default)]
struct Choice {
    aims: [Vec<Aim>; POINTS],
}

/// A way that was found.
#[derive(Clone, Debug)]
struct Way {
    verdict: Verdict,
    cost: f64,
    x: [[f64; VARIABLES]; POINTS],
    choice: usize,
}

/// The best way for a task in a pose; `mode` may have slack of its own.
#[must_use]
pub fn solve(
    desk: &mut Desk,
    bodies: PerPerson<&Body>,
    pose: &Pose,
    place: &Placement,
    mode: &str,
    task: &Task,
) -> Answer {
    let skeletons = PerPerson {
        a: &bodies.a.skeleton,
        b: &bodies.b.skeleton,
    };
    let scene = scene(place, pose, mode, skeletons);
    let before = desk.runs;
    let choices = choices(&scene, skeletons, task);
    let mut search = Search {
        desk,
        bodies,
        skeletons,
        scene: &scene,
        choices: &choices,
        best: None,
    };
    search.all();
    let best = search.best.take();
    let runs = desk.runs - before;
    let Some(way) = best else {
        return Answer {
            verdict: Verdict::No,
            stances: scene.stances,
            moments: Vec::new(),
            hands: PerPerson::from_fn(|_| Hands::None),
            runs,
        };
    };
    let choice = &choices[way.choice];
    let used = |who: Person| {
        let with = |half| choice.aims[1].iter().any(|aim| aim.giver == who && aim.hand == half);
        match (with(Half::Left), with(Half::Right)) {
            (true, true) => Hands::Both,
            (true, false) => Hands::Left,
            (false, true) => Hands::Right,
            (false, false) => Hands::None,
        }
    };
    let mut moments = Vec::with_capacity(POINTS);
    for (point, x) in way.x.iter().enumerate() {
        moments.push(moment(desk, skeletons, &scene, &choice.aims[point], x));
    }
    Answer {
        verdict: way.verdict,
        stances: stances(&scene, &way.x[1]),
        moments,
        hands: PerPerson::from_fn(used),
        runs,
    }
}

struct Search<'a> {
    desk: &'a mut Desk,
    bodies: PerPerson<&'a Body>,
    skeletons: PerPerson<&'a Skeleton>,
    scene: &'a Scene,
    choices: &'a [Choice],
    best: Option<Way>,
}

impl Search<'_> {
    fn all(&mut self) {
        let (lo, hi) = self.bounds();
        for choice in 0..self.choices.len() {
            let mut hopeless = 0;
            for index in 0..STARTS {
                let way = self.one(choice, index, &lo, &hi);
                match way {
                    None => {
                        hopeless += 1;
                        if hopeless == 3 && index == 2 {
                            break;
                        }
                    }
                    Some(way) => {
                        let better = self
                            .best
                            .as_ref()
                            .is_none_or(|best| (way.verdict, way.cost) < (best.verdict, best.cost));
                        if better {
                            self.best = Some(way);
                        }
                    }
                }
                match self.best.as_ref().map(|best| best.verdict) {
                    Some(Verdict::Comfortable) => return,
                    Some(Verdict::Acceptable) if index >= 1 => break,
                    Some(Verdict::Brief) if index >= 3 => break,
                    _ => {}
                }
            }
            if self
                .best
                .as_ref()
                .is_some_and(|best| best.verdict <= Verdict::Acceptable)
            {
                return;
            }
        }
    }

    fn bounds(&self) -> ([f64; VARIABLES], [f64; VARIABLES]) {
        let (mut lo, mut hi) = ([0.0; VARIABLES], [0.0; VARIABLES]);
        for who in Person::ALL.iter().copied() {
            let from = DOFS * usize::from(who == Person::B);
            let body = self.bodies[who];
            lo[from..from + DOFS].copy_from_slice(&body.lowest.0);
            hi[from..from + DOFS].copy_from_slice(&body.highest.0);
            let lean = from + Dof::Lean.index();
            lo[lean] = lo[lean].max(self.scene.lean[who].0);
            hi[lean] = hi[lean].min(self.scene.lean[who].1).max(lo[lean]);
            for dof in [Dof::SpineFlex, Dof::SpineSide, Dof::SpineTwist] {
                lo[from + dof.index()] *= self.scene.spine[who];
                hi[from + dof.index()] *= self.scene.spine[who];
            }
            lo[from + Dof::Legs.index()] = 0.0;
            hi[from + Dof::Legs.index()] = 1.0;
        }
        (lo[DISTANCE], hi[DISTANCE]) = self.scene.distance;
        (lo[SHIFT], hi[SHIFT]) = self.scene.shift;
        (lo, hi)
    }

    /// From one start: the middle of the stroke, then both ends with hips and legs where they are.
    fn one(&mut self, choice: usize, index: usize, lo: &[f64; VARIABLES], hi: &[f64; VARIABLES]) -> Option<Way> {
        let choices = self.choices;
        let aims = &choices[choice].aims;
        let mut x = start(index, self.scene, lo, hi, &aims[1]);
        let ease = ease(self.scene, lo, hi);
        pairs(self.scene, &self.skeletons.a.capsules, &aims[1], &mut self.desk.pairs);
        let first = Effort {
            looks: 14,
            gain: 1e-2,
            damping: 1e-2,
        };
        self.run(&aims[1], &ease, 0.6, false, first, &mut x, lo, hi);
        if self.residual(&aims[1], &x).place > HOPELESS {
            return None;
        }
        let full = Effort {
            looks: 40,
            gain: 2e-3,
            damping: 1e-3,
        };
        let mut cost = self.run(&aims[1], &ease, 1.0, true, full, &mut x, lo, hi);
        let mut points = [x; POINTS];
        let (mut low, mut high) = (*lo, *hi);
        let legs = [Dof::Legs.index(), DOFS + Dof::Legs.index(), DISTANCE, SHIFT];
        for fixed in legs {
            (low[fixed], high[fixed]) = (x[fixed], x[fixed]);
        }
        let mut verdict = self.verdict(&aims[1], &mut points[1]);
        if verdict == Verdict::No {
            return Some(Way {
                verdict,
                cost: cost + 1e3,
                x: points,
                choice,
            });
        }
        for end in [0, 2] {
            if aims[end].iter().zip(&aims[1]).all(|(a, b)| a.spot == b.spot) {
                continue;
            }
            pairs(self.scene, &self.skeletons.a.capsules, &aims[end], &mut self.desk.pairs);
            cost += self.run(&aims[end], &ease, 1.0, true, full, &mut points[end], &low, &high);
            verdict = verdict.max(self.verdict(&aims[end], &mut points[end]));
        }
        Some(Way {
            verdict,
            cost,
            x: points,
            choice,
        })
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "the parts of one run, each named where it is called"
    )]
    fn run(
        &mut self,
        aims: &[Aim],
        ease: &[(f64, f64); VARIABLES],
        comfort: f64,
        solid: bool,
        effort: Effort,
        x: &mut [f64; VARIABLES],
        lo: &[f64; VARIABLES],
        hi: &[f64; VARIABLES],
    ) -> f64 {
        let desk = &mut *self.desk;
        desk.runs += 1;
        let mut model = Two {
            bodies: self.skeletons,
            scene: self.scene,
            aims,
            pairs: &desk.pairs,
            ease,
            comfort,
            solid,
            row: &mut desk.row,
        };
        desk.solver.run(&mut model, x, lo, hi, effort).cost
    }

    fn residual(&self, aims: &[Aim], x: &[f64; VARIABLES]) -> Residual {
        residual(&self.desk.pairs, self.skeletons, self.scene, aims, x).0
    }

    fn verdict(&self, aims: &[Aim], x: &mut [f64; VARIABLES]) -> Verdict {
        let residual = self.residual(aims, x);
        let rula = PerPerson::from_fn(|who| rula(self.skeletons, self.scene, x, who));
        judge(&residual, rula)
    }
}

/// The verdict on one posture.
fn judge(residual: &Residual, rula: PerPerson<u8>) -> Verdict {
    let worst = rula.a.max(rula.b);
    if residual.flesh > FLESH || residual.solid > SOLID || worst > 6 {
        return Verdict::No;
    }
    if residual.place <= THERE && residual.tilt <= FLAT {
        return match worst {
            0..=3 => Verdict::Comfortable,
            4 => Verdict::Acceptable,
            _ => Verdict::Brief,
        };
    }
    if residual.place <= THERE + UNKNOWN && residual.tilt <= FLAT_TRY {
        Verdict::TryIt
    } else {
        Verdict::No
    }
}

fn rula(_skeletons: PerPerson<&Skeleton>, _scene: &Scene, _x: &[f64; VARIABLES], _who: Person) -> u8 {
    1
}

fn residual(
    pairs: &[Pair],
    skeletons: PerPerson<&Skeleton>,
    scene: &Scene,
    aims: &[Aim],
    x: &[f64; VARIABLES],
) -> (Residual, Vec<Contact>) {
    let posing = pose(skeletons, scene, x);
    let mut worst = Residual::default();
    let mut contacts = Vec::with_capacity(aims.len());
    for aim in aims {
        let touch = posing.touch(skeletons[aim.giver], aim);
        let (place, out) = posing.spot(aim);
        let cosine = -posing.posed[aim.giver].palm_normal(aim.hand).dot(out);
        let tilt = libm::acos(cosine.clamp(-1.0, 1.0));
        worst.place = worst.place.max((touch - place).length());
        worst.tilt = worst.tilt.max(tilt);
        contacts.push(Contact {
            giver: aim.giver,
            hand: aim.hand,
            pads: aim.pads,
            touch,
            place,
            tilt,
        });
    }
    for pair in pairs {
        let (p, q) = (
            &posing.rods[pair.one.0][pair.one.1],
            &posing.rods[pair.other.0][pair.other.1],
        );
        if !crate::contact::surely_apart(p, q, pair.need) {
            worst.flesh = worst.flesh.max(pair.need - crate::contact::gap(p, q).free);
        }
    }
    for who in Person::ALL.iter().copied() {
        for (_, at, radius) in hard_points(&posing.rods[who]) {
            worst.solid = worst.solid.max(radius - at.z);
            for (owner, block) in &scene.blocks {
                let own = if *owner == Person::B { at - posing.moved } else { at };
                worst.solid = worst.solid.max(radius - block.outside(own).0);
            }
        }
    }
    (worst, contacts)
}

fn moment(
    desk: &mut Desk,
    skeletons: PerPerson<&Skeleton>,
    scene: &Scene,
    aims: &[Aim],
    x: &[f64; VARIABLES],
) -> Moment {
    pairs(scene, &skeletons.a.capsules, aims, &mut desk.pairs);
    let (residual, contacts) = residual(&desk.pairs, skeletons, scene, aims, x);
    Moment {
        joints: PerPerson::from_fn(|who| joints(x, who)),
        contacts,
        residual,
        rula: PerPerson::from_fn(|who| rula(skeletons, scene, x, who)),
    }
}

/// Every choice of hands, most natural first.
fn choices(scene: &Scene, skeletons: PerPerson<&Skeleton>, task: &Task) -> Vec<Choice> {
    let mut middle = [0.0; VARIABLES];
    middle[DISTANCE] = 0.5 * (scene.distance.0 + scene.distance.1);
    middle[SHIFT] = 0.5 * (scene.shift.0 + scene.shift.1);
    let posing = pose(skeletons, scene, &middle);
    let of = |who: Person| -> Vec<(f64, Vec<[Aim; POINTS]>)> {
        let Some(giving) = task.gives[who] else {
            return vec![(0.0, Vec::new())];
        };
        let mut list = Vec::new();
        for pads in natural(&giving) {
            for set in hand_sets(&giving) {
                let mut aims = Vec::new();
                let mut far = if pads == natural(&giving)[0] { 0.0 } else { 25.0 };
                for &(hand, side) in &set {
                    let Some(stroke) = Stroke::along(skeletons[who.other()], giving.region, side) else {
                        continue;
                    };
                    let aim = stroke.spots.map(|spot| Aim {
                        giver: who,
                        hand,
                        pads,
                        spot,
                    });
                    let shoulder = posing.posed[who].frame(Link::UpperArm(hand)).at;
                    far += (posing.spot(&aim[1]).0 - shoulder).length();
                    aims.push(aim);
                }
                if !aims.is_empty() && aims.len() == set.len() {
                    list.push((far, aims));
                }
            }
        }
        list
    };
    let (a, b) = (of(Person::A), of(Person::B));
    let mut both = Vec::new();
    for (far_a, aims_a) in &a {
        for (far_b, aims_b) in &b {
            let mut choice = Choice::default();
            for aim in aims_a.iter().chain(aims_b) {
                for (point, list) in choice.aims.iter_mut().enumerate() {
                    list.push(aim[point]);
                }
            }
            if !choice.aims[1].is_empty() {
                both.push((far_a + far_b, choice));
            }
        }
    }
    both.sort_by(|one, other| one.0.total_cmp(&other.0));
    both.into_iter().map(|(_, choice)| choice).take(6).collect()
}

/// Palm or pads: what comes first for a place. Small places are worked with the pads of the fingers.
fn natural(giving: &Giving) -> [bool; 2] {
    let small = matches!(
        giving.region.entry().area,
        Area::Head | Area::Neck | Area::Hand | Area::Foot
    );
    [small, !small]
}

/// Which hand goes to which side.
fn hand_sets(giving: &Giving) -> Vec<Vec<(Half, Side)>> {
    let can = |half| {
        let needed = if half == Half::Left { Hands::Left } else { Hands::Right };
        giving.hands.include(needed)
    };
    if giving.side == Side::Both {
        if giving.hands != Hands::Both {
            return Vec::new();
        }
        return vec![
            vec![(Half::Left, Side::Left), (Half::Right, Side::Right)],
            vec![(Half::Left, Side::Right), (Half::Right, Side::Left)],
        ];
    }
    Half::BOTH
        .into_iter()
        .filter(|&half| can(half))
        .map(|half| vec![(half, giving.side)])
        .collect()
}

// Flesh is measured beyond what gives way, so nothing here counts it twice.
const _: () = assert!(GIVES > 0.0);
