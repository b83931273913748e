//! T2: the length asked for, the length planned, and what the plan says about its own value.

use crate::case::Case;
use crate::finding::{Findings, RuleId};
use catalogue::RULES;
use plan::Proof;

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    let (plan, asked) = (case.plan, case.asked_s());
    if plan.requested_seconds != asked {
        let says = plan.requested_seconds;
        found.plan(RuleId::T2, format!("{asked} s were asked for; the plan says {says} s"));
    }
    let (seconds, requested) = (plan.seconds, plan.requested_seconds);
    let least = RULES.t4_least_s;
    if !plan.shortened && seconds != requested {
        found.plan(
            RuleId::T2,
            format!("it lasts {seconds} s instead of {requested} s and is not called shortened"),
        );
    }
    if plan.shortened && (seconds >= requested || seconds < least) {
        found.plan(
            RuleId::T2,
            format!("a shortened plan lasts from {least} s to less than {requested} s, not {seconds} s"),
        );
    }
    if plan.bound < plan.objective {
        found.plan(RuleId::T2, "its bound is below its own value");
    }
    if plan.proof == Proof::Optimal && plan.bound != plan.objective {
        found.plan(RuleId::T2, "it is called optimal although its bound is not reached");
    }
}
