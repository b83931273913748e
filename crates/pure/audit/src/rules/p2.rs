//! P2: the highest level of each phase.

use crate::case::Case;
use crate::finding::{Findings, RuleId};
use catalogue::RULES;
use quantity::Pressure;

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for (i, at) in case.steps() {
        let most = RULES.p2_level.get(at.phase.index()).copied().unwrap_or(0);
        let parts = [&at.a_gives, &at.b_gives]
            .into_iter()
            .flatten()
            .flat_map(|giving| &giving.parts);
        let levels = parts
            .map(|part| part.pressure)
            .chain(at.shared.as_ref().map(|shared| shared.pressure));
        let level = levels.map(Pressure::level).max().unwrap_or(0);
        if level > most {
            found.at(
                RuleId::P2,
                i,
                format!("level {level} in {}; allowed is {most}", at.phase),
            );
        }
    }
}
