//! S2: whether there is a session today at all, and its longest length.

use crate::case::Case;
use crate::finding::{Findings, RuleId};

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    if case.law.no_session() {
        found.plan(
            RuleId::S2,
            "there is no session for this pair today, so there can be no plan",
        );
    }
    let (lasts, most) = (case.plan.seconds, case.law.longest_s());
    if lasts > most {
        found.plan(RuleId::S2, format!("it lasts {lasts} s; allowed are {most} s"));
    }
}
