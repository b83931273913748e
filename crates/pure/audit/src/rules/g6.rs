//! G6: nothing harder than the less practised of the two can do.

use crate::case::Case;
use crate::finding::{Findings, RuleId};

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    let most = case.law.difficulty();
    for (i, at) in case.steps() {
        let parts = [&at.a_gives, &at.b_gives]
            .into_iter()
            .flatten()
            .flat_map(|giving| &giving.parts);
        let used = parts
            .map(|part| part.technique)
            .chain(at.shared.as_ref().map(|shared| shared.technique));
        for technique in used.filter(|technique| technique.entry().difficulty > most) {
            found.at(RuleId::G6, i, format!("{technique} is for more practised pairs"));
        }
    }
}
