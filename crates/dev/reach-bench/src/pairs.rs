//! Two bodies: every authored mode, place by place, for a few pairs.

use crate::fingerprint;
use catalogue::{ModeSide, POSES, Pose};
use posture::{Mobility, Size};
use quantity::PerPerson;
use reach::{Answer, Body, Desk, Giving, Placement, Task, Verdict, placement, solve};

/// Statures of A and B, cm.
pub const PAIRS: [(u16, u16); 5] = [(150, 150), (150, 195), (165, 180), (175, 175), (195, 195)];

/// One task of one pair.
struct Trial {
    pair: usize,
    pose: &'static Pose,
    place: &'static Placement,
    mode: &'static str,
    task: Task,
}

/// What solving it gave.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Whether it can be done.
    pub verdict: Verdict,
    /// Runs of the solver.
    pub runs: u32,
    /// Fingerprint of every angle, place and residual.
    pub bits: u64,
}

impl Default for Found {
    fn default() -> Self {
        Self {
            verdict: Verdict::No,
            runs: 0,
            bits: 0,
        }
    }
}

/// Every task, and the bodies that try them.
pub struct Trials {
    bodies: Vec<PerPerson<Body>>,
    trials: Vec<Trial>,
    desk: Desk,
}

impl Default for Trials {
    fn default() -> Self {
        let body = |cm: u16| {
            let size = Size::told(f64::from(cm), None, None).unwrap_or(Size::MIDDLE);
            Body::of(size, Mobility::default())
        };
        let bodies = PAIRS.map(|(a, b)| PerPerson { a: body(a), b: body(b) });
        let mut trials = Vec::new();
        for pair in 0..PAIRS.len() {
            for pose in POSES {
                let Some(place) = placement(pose.id) else { continue };
                for mode in pose.modes {
                    let tasks = tasks(&givings(&mode.a), &givings(&mode.b));
                    trials.extend(tasks.into_iter().map(|task| Trial {
                        pair,
                        pose,
                        place,
                        mode: mode.name,
                        task,
                    }));
                }
            }
        }
        Self {
            bodies: bodies.into(),
            trials,
            desk: Desk::default(),
        }
    }
}

impl Trials {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.trials.len()
    }

    /// Which of [`PAIRS`] this one is about.
    #[must_use]
    pub fn pair(&self, index: usize) -> usize {
        self.trials.get(index).map_or(0, |trial| trial.pair)
    }

    /// Solves one.
    pub fn solve(&mut self, index: usize) -> Found {
        let Some(trial) = self.trials.get(index) else {
            return Found::default();
        };
        let bodies = &self.bodies[trial.pair];
        let both = PerPerson {
            a: &bodies.a,
            b: &bodies.b,
        };
        let answer = solve(&mut self.desk, both, trial.pose, trial.place, trial.mode, &trial.task);
        Found {
            verdict: answer.verdict,
            runs: answer.runs,
            bits: bits(&answer),
        }
    }
}

/// Each place of one with one of the other's, in their order; where one gives nothing, each alone.
fn tasks(a: &[Giving], b: &[Giving]) -> Vec<Task> {
    let pick = |list: &[Giving], i: usize| (!list.is_empty()).then(|| list[i % list.len()]);
    (0..a.len().max(b.len()))
        .map(|i| Task {
            gives: PerPerson {
                a: pick(a, i),
                b: pick(b, i),
            },
        })
        .collect()
}

fn givings(side: &ModeSide) -> Vec<Giving> {
    let all = side.targets.iter().chain(side.brief);
    all.map(|&(region, place)| Giving {
        hands: side.hands,
        region,
        side: place,
    })
    .collect()
}

fn bits(answer: &Answer) -> u64 {
    let mut all = vec![answer.slack.0, answer.slack.1];
    for moment in &answer.moments {
        all.extend(moment.joints.a.0);
        all.extend(moment.joints.b.0);
        let left = &moment.residual;
        all.extend([left.place, left.tilt, left.flesh, left.solid]);
        for contact in &moment.contacts {
            let (touch, place) = (contact.touch, contact.place);
            all.extend([touch.x, touch.y, touch.z, place.x, place.y, place.z]);
        }
    }
    fingerprint(all.into_iter())
}
