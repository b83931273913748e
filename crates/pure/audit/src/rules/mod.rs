//! The rules of a plan, one file each, as `docs/rules.md` reads them.

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

use crate::case::Case;
use crate::finding::Findings;

/// Holds a case against one rule.
pub(crate) type Judge = fn(&Case<'_>, &mut Findings);

/// Every rule but those about bodies.
pub(crate) const ALL: &[Judge] = &[
    t1::judge,
    t2::judge,
    t3::judge,
    t4::judge,
    t5::judge,
    p1::judge,
    p2::judge,
    p3::judge,
    p4::judge,
    g1::judge,
    g2::judge,
    g3::judge,
    g4::judge,
    g6::judge,
    r1::judge,
    r2::judge,
    r3::judge,
    r4::judge,
    r5::judge,
    r6::judge,
    o1::judge,
    o2::judge,
    o3::judge,
    o4::judge,
    o5::judge,
    o6::judge,
    s1::judge,
    s2::judge,
    s3::judge,
];

/// The rules about bodies.
pub(crate) const BODIES: &[Judge] = &[g5::judge, o7::judge];
