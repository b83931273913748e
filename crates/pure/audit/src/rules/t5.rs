//! T5: breathing together only where both may.

use crate::case::{Case, PEOPLE};
use crate::finding::{Findings, RuleId};

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for (i, at) in case.steps() {
        let Some(shared) = &at.shared else { continue };
        let breath = shared.technique.entry().family == "breath";
        if breath && !PEOPLE.iter().all(|&who| case.law.joins(who, shared.technique)) {
            found.at(RuleId::T5, i, "paced breathing is not for this pair");
        }
    }
}
