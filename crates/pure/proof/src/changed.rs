//! The same for plans that are changed: while a session runs, and before it begins.

use crate::explain::explain;
use crate::proposal;
use crate::prover::Prover;
use limits::{PairLimits, Preferences};
use plan::{Change, Plan, Shape, Step, Wishes};
use planner::{Ban, Refused, ReplanError, Shaped};
use quantity::{PerPerson, Person};

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
    let from = plan.from.unwrap_or(0);
    explain(&mut plan, &limits.terms, from);
    Ok(plan)
}

/// A plan that was shaped, with evidence for every step that can be shown.
///
/// # Errors
/// As the planner's.
pub fn shape(plan: &Plan, change: &Shape, limits: &PairLimits, wishes: &Preferences) -> Result<Shaped, Refused> {
    let wishes = Wishes {
        liked: wishes.clone(),
        locks: Vec::new(),
    };
    shape_around(plan, change, limits, &wishes)
}

/// The same with pieces that are held fast.
///
/// # Errors
/// As the planner's.
pub fn shape_around(plan: &Plan, change: &Shape, limits: &PairLimits, wishes: &Wishes) -> Result<Shaped, Refused> {
    let ahead = proposal::bans(limits);
    let made = planner::shape_around(plan, change, limits, wishes, &ahead)?;
    let mut prover = Prover::new(&made.limits);
    // A plan made anew is mended where that can be; for one thing changed it is asked again what else could stand there.
    let anew = matches!(change, Shape::Minutes(_) | Shape::Places(_));
    shown(made, &mut prover, plan, ahead, |made, bans| {
        let mended = anew.then(|| planner::mend(made, plan, bans)).flatten();
        mended.map_or_else(|| planner::shape_around(plan, change, limits, wishes, bans), Ok)
    })
}

/// A plan of another day, or of someone else, brought within these limits, with evidence for every step that can be shown.
#[must_use]
pub fn fit(plan: &Plan, limits: &PairLimits, wishes: &Preferences) -> Shaped {
    let ahead = proposal::bans(limits);
    let fitted = planner::fit(plan, limits, wishes);
    let mut prover = Prover::new(limits);
    let kept = fitted.clone();
    // Evidence of another day counts where it is true of the bodies of today.
    let mut true_today = plan.clone();
    true_today.steps.retain(|step| prover.holds(step));
    shown(fitted, &mut prover, &true_today, ahead, |made, bans| {
        Ok(planner::mend(made, plan, bans).unwrap_or_else(|| planner::fit_banning(plan, limits, wishes, bans)))
    })
    .unwrap_or(kept)
}

/// Makes it again without what cannot be shown, as long as that leads anywhere. Steps of `old` were there before.
fn shown(
    mut shaped: Shaped,
    prover: &mut Prover,
    old: &Plan,
    ahead: Vec<Ban>,
    again: impl Fn(&Shaped, &[Ban]) -> Result<Shaped, Refused>,
) -> Result<Shaped, Refused> {
    // What was there before and carries its evidence was shown before. What is new, or came without (a plan that travels
    // with the app), is shown now; whoever hands the plan out has all of it verified.
    let there = |step: &Step| {
        let does = |s: &Step, p: Person| s.gives(p).map(|g| (g.region, g.side, g.hands));
        let same = |s: &&Step| {
            (s.pose, &s.mode, s.swapped, s.mirrored) == (step.pose, &step.mode, step.swapped, step.mirrored)
                && Person::ALL.iter().all(|&p| does(s, p) == does(step, p))
        };
        old.steps.iter().find(same).and_then(|s| s.evidence.clone())
    };
    let mut bans = ahead;
    for _ in 0..ROUNDS {
        let failing = prover.prove_but(&mut shaped.plan, there);
        let before = bans.len();
        for one in failing {
            if !bans.contains(&one.ban) {
                bans.push(one.ban);
            }
        }
        if bans.len() == before {
            break;
        }
        shaped = again(&shaped, &bans)?;
    }
    prover.prove_but(&mut shaped.plan, there);
    explain(&mut shaped.plan, &shaped.limits.terms, 0);
    Ok(shaped)
}
