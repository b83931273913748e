//! O1: the pose stands where the pair can be.

use crate::case::Case;
use crate::finding::{Findings, RuleId};

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for (i, at) in case.steps() {
        if !case.law.has_room(at.pose.entry()) {
            found.at(RuleId::O1, i, format!("there is no place for {}", at.pose));
        }
    }
}
