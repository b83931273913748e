//! T4: how much of a session is calm in which nobody gives.

use crate::case::{Case, calm};
use crate::finding::{Findings, RuleId};
use catalogue::RULES;

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    let plan = case.plan;
    if plan.steps.iter().all(calm) {
        // Who asked for no more than that got what they asked for.
        let told = plan.shortened || plan.requested_seconds <= RULES.t4_least_s;
        if plan.seconds != RULES.t4_least_s || !told {
            let only = RULES.t4_least_s;
            found.plan(RuleId::T4, format!("calm alone lasts {only} s and is called shortened"));
        }
        return;
    }
    let enough = |spots: usize| u64::try_from(spots).unwrap_or(u64::MAX) >= u64::from(RULES.t4_region_sides);
    if enough(case.workable.a.len()) && enough(case.workable.b.len()) {
        let sum: u64 = plan
            .steps
            .iter()
            .filter(|at| calm(at))
            .map(|at| u64::from(at.seconds))
            .sum();
        let most = u64::from(RULES.t4_calm_percent);
        if sum * 100 > u64::from(plan.seconds) * most {
            found.plan(
                RuleId::T4,
                format!("{sum} s of calm is more than {most} percent of the plan"),
            );
        }
    }
}
