//! One arm alone: a chain of hinges that brings a hand to a place and a direction. The same solver as for two bodies.

use crate::lm::{Effort, Model, Normal, Row, Solver};
use crate::space::M3;
use posture::{V3, v3};

/// Hinges of the arm.
pub const HINGES: usize = 7;

/// One hinge and the bone before it.
#[derive(Clone, Copy, Debug)]
pub struct Hinge {
    /// From the hinge before, in its frame, metres.
    pub bone: V3,
    /// Unit axis.
    pub axis: V3,
    /// Lowest and highest angle, radians.
    pub range: (f64, f64),
}

/// A chain of seven hinges.
#[derive(Clone, Debug)]
pub struct Arm {
    /// From the body outwards.
    pub hinges: [Hinge; HINGES],
    /// From the last hinge to the palm, metres.
    pub palm: V3,
}

/// Where a hand is and how it is turned.
#[derive(Clone, Copy, Debug)]
pub struct Hand {
    /// Metres.
    pub at: V3,
    /// Turn from the resting arm.
    pub turn: M3,
}

/// How close is close enough.
#[derive(Clone, Copy, Debug)]
pub struct Close {
    /// Metres.
    pub place: f64,
    /// Radians.
    pub turn: f64,
}

/// What a search found.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Angles, radians, within limits.
    pub angles: [f64; HINGES],
    /// True when within the closeness asked for.
    pub good: bool,
    /// Starts used.
    pub starts: u32,
}

impl Arm {
    /// A human right arm of these lengths, hanging: x forward, y left, z up. Shoulder (flexion, abduction, rotation),
    /// elbow, pronation, wrist (flexion, deviation); ranges as AAOS prints them.
    #[must_use]
    pub fn human(upper_m: f64, fore_m: f64, palm_m: f64) -> Self {
        let deg = |a: f64, b: f64| (a * core::f64::consts::PI / 180.0, b * core::f64::consts::PI / 180.0);
        let (x, y, z) = (v3(1.0, 0.0, 0.0), v3(0.0, 1.0, 0.0), v3(0.0, 0.0, 1.0));
        let none = v3(0.0, 0.0, 0.0);
        let hinge = |bone, axis, range| Hinge { bone, axis, range };
        Self {
            hinges: [
                hinge(none, -y, deg(-60.0, 180.0)),
                hinge(none, -x, deg(-20.0, 180.0)),
                hinge(none, z, deg(-70.0, 90.0)),
                hinge(v3(0.0, 0.0, -upper_m), -y, deg(0.0, 150.0)),
                hinge(v3(0.0, 0.0, -fore_m * 0.5), z, deg(-80.0, 80.0)),
                hinge(v3(0.0, 0.0, -fore_m * 0.5), x, deg(-80.0, 70.0)),
                hinge(none, y, deg(-20.0, 30.0)),
            ],
            palm: v3(0.0, 0.0, -palm_m),
        }
    }

    /// Where the hand is at these angles.
    #[must_use]
    pub fn hand(&self, angles: &[f64; HINGES]) -> Hand {
        let mut turn = M3::SAME;
        let mut at = V3::default();
        for (hinge, &angle) in self.hinges.iter().zip(angles) {
            at = at + turn.turn(hinge.bone);
            turn = turn.after(&M3::about(hinge.axis, angle));
        }
        Hand {
            at: at + turn.turn(self.palm),
            turn,
        }
    }

    /// Looks for angles that bring the hand there, from a fixed list of starts.
    #[must_use]
    pub fn find(&self, room: &mut Room, wanted: Hand, close: Close, starts: u32) -> Found {
        let mut lo = [0.0; HINGES];
        let mut hi = [0.0; HINGES];
        for (i, hinge) in self.hinges.iter().enumerate() {
            (lo[i], hi[i]) = hinge.range;
        }
        let effort = Effort {
            looks: 24,
            gain: 1e-3,
            damping: 1e-3,
        };
        let mut best = Found {
            angles: lo,
            good: false,
            starts,
        };
        let mut least = f64::INFINITY;
        for start in 0..starts {
            let mut x = [0.0; HINGES];
            for i in 0..HINGES {
                x[i] = lo[i] + (hi[i] - lo[i]) * spread(start, i);
            }
            let mut model = Way {
                arm: self,
                wanted,
                close,
                row: &mut room.row,
                good: false,
            };
            let run = room.solver.run(&mut model, &mut x, &lo, &hi, effort);
            if run.cost < least {
                least = run.cost;
                best.angles = x;
            }
            if model.good {
                best = Found {
                    angles: x,
                    good: true,
                    starts: start + 1,
                };
                break;
            }
        }
        best
    }
}

/// The middle of every range first, then a low-discrepancy walk through the box: the same starts every time.
fn spread(start: u32, hinge: usize) -> f64 {
    if start == 0 {
        return 0.5;
    }
    const PRIMES: [u32; HINGES] = [2, 3, 5, 7, 11, 13, 17];
    let base = PRIMES[hinge];
    let (mut rest, mut share, mut unit) = (start, 0.0, 1.0 / f64::from(base));
    while rest > 0 {
        share += f64::from(rest % base) * unit;
        unit /= f64::from(base);
        rest /= base;
    }
    0.08 + 0.84 * share
}

/// Room for one search at a time.
#[derive(Clone, Debug)]
pub struct Room {
    solver: Solver,
    row: Row,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            solver: Solver::of(HINGES),
            row: Row::of(HINGES),
        }
    }
}

struct Way<'a> {
    arm: &'a Arm,
    wanted: Hand,
    close: Close,
    row: &'a mut Row,
    good: bool,
}

/// A radian counts as much as this many metres.
const LEVER_M: f64 = 0.1;

impl Model for Way<'_> {
    fn add(&mut self, x: &[f64], normal: &mut Normal) {
        let mut turn = M3::SAME;
        let mut at = V3::default();
        let mut pivots = [V3::default(); HINGES];
        let mut axes = [V3::default(); HINGES];
        for (i, hinge) in self.arm.hinges.iter().enumerate() {
            at = at + turn.turn(hinge.bone);
            pivots[i] = at;
            axes[i] = turn.turn(hinge.axis);
            turn = turn.after(&M3::about(hinge.axis, x[i]));
        }
        let palm = at + turn.turn(self.arm.palm);
        let off = palm - self.wanted.at;
        // The turn that is still too much, in the world: wanted then this.
        let over = turn.after(&self.wanted.turn.turned_back()).log();
        self.good = off.length() <= self.close.place && over.length() <= self.close.turn;
        let angle = over.length();
        // Inverse of the left Jacobian of the logarithm, so that the row is the true slope far away too.
        let bend = if angle > 1e-4 {
            let half = angle * 0.5;
            (1.0 - half * libm::cos(half) / libm::sin(half)) / (angle * angle)
        } else {
            1.0 / 12.0
        };
        let mut slopes = [[0.0; HINGES]; 6];
        for i in 0..HINGES {
            let lift = axes[i].cross(palm - pivots[i]);
            let w = axes[i];
            let first = over.cross(w);
            let spin = w - first * 0.5 + over.cross(first) * bend;
            for (line, value) in [lift.x, lift.y, lift.z, spin.x, spin.y, spin.z].into_iter().enumerate() {
                slopes[line][i] = if line < 3 { value } else { value * LEVER_M };
            }
        }
        let residuals = [
            off.x,
            off.y,
            off.z,
            over.x * LEVER_M,
            over.y * LEVER_M,
            over.z * LEVER_M,
        ];
        for (residual, slopes) in residuals.into_iter().zip(&slopes) {
            self.row.clear();
            for (i, &slope) in slopes.iter().enumerate() {
                self.row.push(i, slope);
            }
            normal.add(residual, self.row);
        }
    }
    fn good(&self) -> bool {
        self.good
    }
}
