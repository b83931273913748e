//! O2: the pose is not closer than the setting.

use crate::case::Case;
use crate::finding::{Findings, RuleId};

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for (i, at) in case.steps() {
        if !case.law.near_enough(at.pose.entry()) {
            found.at(RuleId::O2, i, format!("{} is closer than the setting", at.pose));
        }
    }
}
