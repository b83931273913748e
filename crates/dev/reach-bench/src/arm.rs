//! One arm of seven joints: the same 200 hands for every solver, and one referee for all answers.

use reach::arm::{Arm, Close, HINGES, Hand, Room};
use std::fmt::Write as _;

/// Hands the arm is to bring somewhere.
pub const TARGETS: usize = 200;
/// Looks at each; the middle of them counts.
pub const LOOKS: usize = 5;
/// Starts before one is given up.
const STARTS: u32 = 100;
const PLACE_M: f64 = 0.005;
const TURN_RAD: f64 = 3.0 * core::f64::consts::PI / 180.0;
/// How far beyond a limit is rounding.
const ROUNDING: f64 = 1e-6;

/// The arm and what it is asked.
pub struct Bench {
    arm: Arm,
    targets: Vec<Hand>,
    room: Room,
}

impl Default for Bench {
    /// Hands the arm makes at angles drawn from a fixed row of numbers: all can be reached.
    fn default() -> Self {
        let arm = Arm::human(0.31, 0.26, 0.09);
        let mut seed = 2026_u64;
        let mut between = || {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (seed >> 11) as f64 / (1_u64 << 53) as f64
        };
        let targets = (0..TARGETS)
            .map(|_| {
                let mut angles = [0.0; HINGES];
                for (angle, hinge) in angles.iter_mut().zip(&arm.hinges) {
                    *angle = hinge.range.0 + (hinge.range.1 - hinge.range.0) * between();
                }
                arm.hand(&angles)
            })
            .collect();
        Self {
            arm,
            targets,
            room: Room::default(),
        }
    }
}

impl Bench {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.targets.len()
    }

    /// Our own answer to one.
    pub fn solve(&mut self, index: usize) -> [f64; HINGES] {
        let close = Close {
            place: PLACE_M * 0.9,
            turn: TURN_RAD * 0.9,
        };
        match self.targets.get(index) {
            Some(target) => self.arm.find(&mut self.room, *target, close, STARTS).angles,
            None => [f64::NAN; HINGES],
        }
    }

    /// The referee: close enough, and within the limits?
    #[must_use]
    pub fn good(&self, index: usize, angles: &[f64; HINGES]) -> bool {
        let Some(target) = self.targets.get(index) else {
            return false;
        };
        let within = angles
            .iter()
            .zip(&self.arm.hinges)
            .all(|(angle, hinge)| *angle >= hinge.range.0 - ROUNDING && *angle <= hinge.range.1 + ROUNDING);
        let hand = self.arm.hand(angles);
        let over = hand.turn.after(&target.turn.turned_back()).log().length();
        within && (hand.at - target.at).length() <= PLACE_M && over <= TURN_RAD
    }

    /// The arm as other solvers read it.
    #[must_use]
    pub fn urdf(&self) -> String {
        let mut out = "<robot name=\"arm\">\n<link name=\"body\"/>\n".to_owned();
        let mut parent = "body".to_owned();
        for (i, hinge) in self.arm.hinges.iter().enumerate() {
            let (bone, axis) = (hinge.bone, hinge.axis);
            let _ = writeln!(
                out,
                "<link name=\"l{i}\"/>\n<joint name=\"j{i}\" type=\"revolute\"><parent link=\"{parent}\"/>\
                 <child link=\"l{i}\"/><origin xyz=\"{} {} {}\" rpy=\"0 0 0\"/><axis xyz=\"{} {} {}\"/>\
                 <limit lower=\"{}\" upper=\"{}\" effort=\"1\" velocity=\"1\"/></joint>",
                bone.x, bone.y, bone.z, axis.x, axis.y, axis.z, hinge.range.0, hinge.range.1
            );
            parent = format!("l{i}");
        }
        let palm = self.arm.palm;
        let _ = writeln!(
            out,
            "<link name=\"palm\"/>\n<joint name=\"wrist\" type=\"fixed\"><parent link=\"{parent}\"/>\
             <child link=\"palm\"/><origin xyz=\"{} {} {}\" rpy=\"0 0 0\"/></joint>\n</robot>",
            palm.x, palm.y, palm.z
        );
        out
    }

    /// What is asked, one line a hand: its place, then its turn row by row.
    #[must_use]
    pub fn lines(&self) -> String {
        let mut text = String::new();
        for target in &self.targets {
            let [x, y, z] = target.turn.0;
            let _ = writeln!(
                text,
                "{} {} {} {} {} {} {} {} {} {} {} {}",
                target.at.x, target.at.y, target.at.z, x.x, x.y, x.z, y.x, y.y, y.z, z.x, z.y, z.z
            );
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_referee_takes_what_is_close_within_limits_and_nothing_else() {
        let mut bench = Bench::default();
        let found = bench.solve(3);
        assert!(bench.good(3, &found));
        let mut bent = found;
        bent[3] += 0.2;
        assert!(!bench.good(3, &bent), "far off");
        let mut round = found;
        round[0] += core::f64::consts::TAU;
        assert!(!bench.good(3, &round), "the same hand beyond a limit");
        assert!(!bench.good(4, &found), "another hand");
        assert!(!bench.good(TARGETS, &found), "no such hand");
        assert!(!bench.good(3, &[f64::NAN; HINGES]), "no answer");
    }
}
