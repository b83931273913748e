//! The same for plans that are changed: while a session runs, and before it begins.

use crate::prover::Prover;
use limits::{PairLimits, Preferences};
use plan::{Change, Plan, Shape};
use planner::{Refused, ReplanError, Shaped};
use quantity::PerPerson;

/// Plans made before what cannot be shown is left as it is.
const ROUNDS: u32 = 24;
/// Plans made before a step that cannot be shown closes its whole mode.
const PATIENT_ROUNDS: u32 = 8;

/// What was done and a new rest, with one change; the rest is what these two bodies can do.
///
/// # Errors
/// As the planner's.
pub fn replan(done: &Plan, at_s: u32, change: &Change, limits: &PairLimits) -> Result<Plan, ReplanError> {
    let mut prover = Prover::new(limits);
    let mut bans = Vec::new();
    let mut plan = planner::replan_banning(done, at_s, change, limits, &bans)?;
    for round in 0..ROUNDS {
        let from = plan.from.unwrap_or(0);
        let failing = prover.prove(&mut plan);
        let before = bans.len();
        for one in failing {
            let mut ban = one.ban;
            if round >= PATIENT_ROUNDS {
                ban.gives = PerPerson::default();
            }
            // What is over is over; only what comes can still be planned otherwise.
            if plan.steps[one.index].start >= from && !bans.contains(&ban) {
                bans.push(ban);
            }
        }
        if bans.len() == before {
            break;
        }
        match planner::replan_banning(done, at_s, change, limits, &bans) {
            Ok(next) => plan = next,
            Err(_) => break,
        }
    }
    prover.prove(&mut plan);
    Ok(plan)
}

/// A plan that was shaped, with evidence for every step that can be shown.
///
/// # Errors
/// As the planner's.
pub fn shape(plan: &Plan, change: &Shape, limits: &PairLimits, wishes: &Preferences) -> Result<Shaped, Refused> {
    let mut shaped = planner::shape(plan, change, limits, wishes)?;
    Prover::new(&shaped.limits).prove(&mut shaped.plan);
    Ok(shaped)
}
