//! The peer's problem: a simplified session of the same size, as an integer program that a general solver understands.
//!
//! What is kept: two people, poses with modes, quanta of 90 s for each giver on each region-side, concave benefit by need,
//! caps per region-side, left and right alike, a hand budget, even receiving, firmer work only after light work, exact
//! length. What is left out: the order of steps, changeovers, the hand bucket over time, phrases, poses' dwell. So the
//! peer has the easier problem; a planner that is quicker than it has earned the word.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};
use std::time::Duration;

/// A sum of unknowns, each times a number.
type Sum = Vec<(Variable, f64)>;

/// How many region-sides one person can be worked on, as in a usual pair of partners.
pub const REGION_SIDES: usize = 40;
/// Poses a usual pair can choose from, and how many of them one session may use.
pub const POSES: usize = 12;
/// Benefit of the first, second ... quantum on one region-side, before the need's weight.
const PIECES: [f64; 6] = [10.0, 7.0, 4.0, 4.0, 2.0, 2.0];
/// Pressure levels.
const LEVELS: usize = 3;

/// What is asked of the solver.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Length of the session.
    pub minutes: u32,
    /// Changes the needs and which pose reaches what.
    pub seed: u64,
}

/// What the solver found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// Value of the session, in the model's own units.
    pub value: f64,
    /// Quanta given in all.
    pub quanta: f64,
    /// Whole-number unknowns of the model.
    pub unknowns: usize,
    /// How far from proven, as a part of the value; 0 when proven best, `None` when the solver cannot say.
    pub gap: Option<f64>,
}

/// Solves it; `None` when the solver has nothing to show in time.
#[must_use]
pub fn solve(size: Size, patience: Duration) -> Option<Answer> {
    let mut dice = size.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut roll = move |bound: u64| {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        dice % bound
    };
    let each = quanta_for_each(size.minutes);
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let mut unknowns = 0;

    // Which poses are used at all, at most as many as the rules allow changes for.
    let used: Vec<Variable> = (0..POSES).map(|_| problem.add_binary_var(-1.0)).collect();
    unknowns += POSES;
    let most_poses = if size.minutes <= 12 {
        2.0
    } else if size.minutes <= 24 {
        3.0
    } else {
        5.0
    };
    problem.add_constraint(
        used.iter().map(|pose| (*pose, 1.0)).collect::<Sum>(),
        ComparisonOp::Le,
        most_poses,
    );

    let mut given_in_pose: Vec<[Sum; 2]> = (0..POSES).map(|_| [Sum::new(), Sum::new()]).collect();
    let mut everything = Vec::new();
    for giver in 0..2 {
        let mut all = Sum::new();
        let mut load = Sum::new();
        let mut sides: Vec<Sum> = Vec::new();
        for _ in 0..REGION_SIDES {
            let weight = [1.0, 1.0, 2.0, 3.0][usize::try_from(roll(4)).unwrap_or(0)];
            let mut here = Sum::new();
            let mut by_level: Vec<Sum> = (0..LEVELS).map(|_| Sum::new()).collect();
            for (pose, in_pose) in given_in_pose.iter_mut().enumerate() {
                if roll(3) > 0 {
                    continue;
                }
                for (level, of_level) in by_level.iter_mut().enumerate() {
                    let strain = [0.0, 0.2, 0.6][level];
                    let amount = problem.add_integer_var(-strain, (0, 3));
                    unknowns += 1;
                    problem.add_constraint([(amount, 1.0), (used[pose], -3.0)], ComparisonOp::Le, 0.0);
                    here.push((amount, 1.0));
                    all.push((amount, 1.0));
                    load.push((amount, [0.5, 1.0, 2.0][level]));
                    of_level.push((amount, 1.0));
                    in_pose[giver].push((amount, 1.0));
                    everything.push(amount);
                }
            }
            // Benefit in falling pieces: filled in order by itself, because the first is worth most.
            let mut pieces = here.clone();
            for worth in PIECES {
                pieces.push((problem.add_var(worth * weight, (0.0, 1.0)), -1.0));
            }
            problem.add_constraint(pieces, ComparisonOp::Eq, 0.0);
            problem.add_constraint(here.clone(), ComparisonOp::Le, 6.0);
            ramp(&mut problem, &by_level);
            sides.push(here);
        }
        for pair in sides.chunks_exact(2) {
            let difference = minus(&pair[0], &pair[1], 1.0);
            problem.add_constraint(difference.clone(), ComparisonOp::Le, 1.0);
            problem.add_constraint(difference, ComparisonOp::Ge, -1.0);
        }
        problem.add_constraint(all, ComparisonOp::Eq, each);
        problem.add_constraint(load, ComparisonOp::Le, each * 1.1);
    }
    // Both give at once: in every pose as much as the other.
    for [a, b] in given_in_pose {
        problem.add_constraint(minus(&a, &b, 1.0), ComparisonOp::Eq, 0.0);
    }
    problem.set_time_limit(patience);
    let outcome = problem.solve().ok()?;
    let solution = outcome.solution()?;
    let quanta = everything.iter().map(|amount| solution.var_value(*amount)).sum();
    Some(Answer {
        value: solution.objective(),
        quanta,
        unknowns,
        gap: solution.gap(),
    })
}

/// One sum less `times` another.
fn minus(one: &Sum, other: &Sum, times: f64) -> Sum {
    one.iter()
        .copied()
        .chain(other.iter().map(|(unknown, factor)| (*unknown, -factor * times)))
        .collect()
}

/// Level 2 at most twice the light work, level 3 at most level 2.
fn ramp(problem: &mut Problem, by_level: &[Sum]) {
    for (firmer, softer, times) in [(1, 0, 2.0), (2, 1, 1.0)] {
        problem.add_constraint(
            minus(&by_level[firmer], &by_level[softer], times),
            ComparisonOp::Le,
            0.0,
        );
    }
}

/// Quanta each gives: the session without settling and closing, in pieces of 90 s.
fn quanta_for_each(minutes: u32) -> f64 {
    f64::from((minutes * 60).saturating_sub(240) / 90)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peer_fills_a_short_session_exactly_for_both() {
        let answer =
            solve(Size { minutes: 10, seed: 1 }, Duration::from_secs(600)).expect("the short session has a solution");
        assert!((answer.quanta - 2.0 * quanta_for_each(10)).abs() < 1e-6, "{answer:?}");
        assert!(answer.value > 0.0 && answer.unknowns > 500, "{answer:?}");
    }
}
