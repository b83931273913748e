//! The rules, one a file, in the order in which they are judged.

mod g1;
mod g2;
mod g3;
mod g4;
mod g5;
mod g6;
mod o1;
mod o2;
mod o3;
mod o4;
mod o5;
mod o6;
mod o7;
mod p1;
mod p2;
mod p3;
mod p4;
mod r1;
mod r2;
mod r3;
mod r4;
mod r5;
mod r6;
mod s1;
mod s2;
mod s3;
mod t1;
mod t2;
mod t3;
mod t4;
mod t5;

use crate::broken::Findings;
use crate::session::Session;
use crate::{RuleId, Severity};

/// A rule: what it is called, what breaking it would cost, and how it is judged.
pub(crate) struct Rule {
    pub(crate) id: RuleId,
    pub(crate) severity: Severity,
    pub(crate) judge: fn(&Session<'_>, &mut Findings),
}

/// Every rule that needs no bodies, in the order of [`RuleId::ALL`].
pub(crate) const ALL: &[Rule] = &[
    t1::RULE,
    t2::RULE,
    t3::RULE,
    t4::RULE,
    t5::RULE,
    p1::RULE,
    p2::RULE,
    p3::RULE,
    p4::RULE,
    g1::RULE,
    g2::RULE,
    g3::RULE,
    g4::RULE,
    g6::RULE,
    r1::RULE,
    r2::RULE,
    r3::RULE,
    r4::RULE,
    r5::RULE,
    r6::RULE,
    o1::RULE,
    o2::RULE,
    o3::RULE,
    o4::RULE,
    o5::RULE,
    o6::RULE,
    s1::RULE,
    s2::RULE,
    s3::RULE,
];

/// The rules about bodies, apart from the others: a page that never calls them does not carry them either.
pub(crate) const BODIES: &[Rule] = &[g5::RULE, o7::RULE];

/// What breaking this rule would cost.
pub(crate) fn severity(id: RuleId) -> Severity {
    ALL.iter()
        .find(|rule| rule.id == id)
        .map_or(Severity::Body, |rule| rule.severity)
}
