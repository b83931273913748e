//! Finds the best way two bodies have for a task: best hands, best start, the whole stroke.

use crate::hands::{Choice, POINTS, choices};
use crate::judge::{assessed, judge, moment, residual};
use crate::likeness::Form;
use crate::lm::{Effort, Row, Solver};
use crate::model::{Aim, DISTANCE, SHIFT, Two, VARIABLES, stances};
use crate::pairs::{Pair, pairs};
use crate::placement::{Placement, Scene, placement, scene};
use crate::starts::{STARTS, start};
use crate::task::{Answer, Body, Residual, Task, Verdict, Why};
use catalogue::{Pose, PoseId};
use posture::{DOFS, Dof, Skeleton};
use quantity::{Hands, PerPerson, Person};

/// A hand this far off after the first look will not get there, cm.
const HOPELESS: f64 = 9.0;
/// Share of discomfort in the sum: a centimetre beside the place costs as much as three and a half of its points.
const COMFORT: f64 = 0.15;
/// Which point a search begins with, and the others, each from the one before it.
const ORDERS: [(usize, [(usize, usize); 2]); 3] = [(1, [(0, 1), (2, 1)]), (0, [(1, 0), (2, 1)]), (2, [(1, 2), (0, 1)])];

/// Room for one search at a time; make one and keep it.
#[derive(Clone, Debug)]
pub struct Desk {
    solver: Solver,
    row: Row,
    pairs: Vec<Pair>,
    dofs: [Dof; DOFS],
    /// Runs of the solver so far.
    pub runs: u32,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            solver: Solver::of(VARIABLES),
            row: Row::of(VARIABLES),
            pairs: Vec::with_capacity(1024),
            dofs: Dof::all(),
            runs: 0,
        }
    }
}

/// A way that was found.
#[derive(Clone, Debug)]
struct Way {
    verdict: Verdict,
    why: Option<Why>,
    cost: f64,
    x: [[f64; VARIABLES]; POINTS],
    choice: usize,
}

/// The best way for a task in a pose of the catalogue; `None` where no hands work.
#[must_use]
pub fn ask(desk: &mut Desk, bodies: PerPerson<&Body>, pose: PoseId, mode: &str, task: &Task) -> Option<Answer> {
    placement(pose).map(|place| solve(desk, bodies, pose.entry(), place, mode, task))
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
    let asks = PerPerson {
        a: pose.needs_a,
        b: pose.needs_b,
    };
    if Person::ALL
        .iter()
        .any(|&who| asks[who].meets(bodies[who].mobility.cannot))
    {
        return Answer::none(scene.stances, Why::Need, 0);
    }
    // The form that stands for this task is solved; what it finds is carried back.
    let form = Form::of(place, scene.shift, bodies, task);
    let (stand_ins, task) = (form.bodies(bodies), form.task(task));
    let their_skeletons = PerPerson {
        a: &stand_ins.a.skeleton,
        b: &stand_ins.b.skeleton,
    };
    let their_scene = crate::placement::scene(place, pose, mode, their_skeletons);
    let choices = choices(&their_scene, their_skeletons, &task);
    let mut search = Search {
        desk,
        bodies: PerPerson {
            a: &stand_ins.a,
            b: &stand_ins.b,
        },
        skeletons: their_skeletons,
        scene: &their_scene,
        choices: &choices,
        best: None,
    };
    search.all();
    let best = search.best.take();
    let runs = desk.runs - before;
    let Some(way) = best else {
        return Answer::none(scene.stances, Why::TooFar, runs);
    };
    let ways = way.x.map(|x| form.back(&x));
    let mut moments = Vec::with_capacity(POINTS);
    let mut used = PerPerson::from_fn(|_| [false; 2]);
    for (x, aims) in ways.iter().zip(&choices[way.choice].aims) {
        let aims: Vec<Aim> = aims.iter().map(|aim| form.aim(aim)).collect();
        for aim in &aims {
            used[aim.giver][aim.hand as usize] = true;
        }
        pairs(&scene, &skeletons.a.capsules, &aims, &mut desk.pairs);
        moments.push(moment(&desk.pairs, skeletons, &scene, &aims, x));
    }
    let hands = |who: Person| match used[who] {
        [true, true] => Hands::Both,
        [true, false] => Hands::Left,
        [false, true] => Hands::Right,
        [false, false] => Hands::None,
    };
    Answer {
        verdict: way.verdict,
        why: way.why,
        stances: stances(&scene, &ways[1]),
        slack: (ways[1][DISTANCE], ways[1][SHIFT]),
        moments,
        hands: PerPerson::from_fn(hands),
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
            for (i, range) in body.ranges.joints.iter().enumerate() {
                (lo[from + i], hi[from + i]) = (range.low, range.high);
            }
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

    /// From one start: one point of the stroke, then the others with hips and legs where they are.
    fn one(&mut self, choice: usize, index: usize, lo: &[f64; VARIABLES], hi: &[f64; VARIABLES]) -> Option<Way> {
        let choices = self.choices;
        let aims = &choices[choice].aims;
        let (pivot, others) = ORDERS[index % ORDERS.len()];
        let mut x = start(index, self.scene, lo, hi, &aims[pivot]);
        pairs(
            self.scene,
            &self.skeletons.a.capsules,
            &aims[pivot],
            &mut self.desk.pairs,
        );
        let first = Effort {
            looks: 14,
            gain: 1e-2,
            damping: 1e-2,
        };
        self.run(&aims[pivot], 0.1, false, first, &mut x, lo, hi);
        if self.residual(&aims[pivot], &x).place > HOPELESS {
            return None;
        }
        let full = Effort {
            looks: 40,
            gain: 2e-3,
            damping: 1e-3,
        };
        let mut cost = self.run(&aims[pivot], COMFORT, true, full, &mut x, lo, hi);
        let mut points = [x; POINTS];
        let (mut verdict, mut why) = self.verdict(&aims[pivot], &x);
        let (mut low, mut high) = (*lo, *hi);
        for fixed in [Dof::Legs.index(), DOFS + Dof::Legs.index(), DISTANCE, SHIFT] {
            (low[fixed], high[fixed]) = (x[fixed], x[fixed]);
        }
        for (point, from) in others {
            if verdict == Verdict::No {
                cost += 1e3;
                break;
            }
            points[point] = points[from];
            if aims[point].iter().zip(&aims[from]).all(|(a, b)| a.spot == b.spot) {
                continue;
            }
            pairs(
                self.scene,
                &self.skeletons.a.capsules,
                &aims[point],
                &mut self.desk.pairs,
            );
            cost += self.run(&aims[point], COMFORT, true, full, &mut points[point], &low, &high);
            let (there, because) = self.verdict(&aims[point], &points[point]);
            if there > verdict {
                (verdict, why) = (there, because);
            }
        }
        Some(Way {
            verdict,
            why,
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
            dofs: &desk.dofs,
            comfort,
            solid,
            row: &mut desk.row,
        };
        desk.solver.run(&mut model, x, lo, hi, effort).cost
    }

    fn residual(&self, aims: &[Aim], x: &[f64; VARIABLES]) -> Residual {
        residual(&self.desk.pairs, self.skeletons, self.scene, aims, x).0
    }

    fn verdict(&self, aims: &[Aim], x: &[f64; VARIABLES]) -> (Verdict, Option<Why>) {
        let residual = self.residual(aims, x);
        let class = |who| assessed(self.skeletons, self.scene, aims, x, who).class;
        judge(&residual, class(Person::A).max(class(Person::B)))
    }
}
