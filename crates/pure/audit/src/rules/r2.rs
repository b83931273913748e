//! R2: how much work one place gets, in all and in a row.

use crate::case::{Case, Deed, PEOPLE};
use crate::finding::{Findings, RuleId};
use crate::spot::Spot;
use catalogue::RULES;
use quantity::QUANTUM_S;
use std::collections::BTreeSet;

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    let long = case.plan.seconds > RULES.r2_long_from_min.saturating_mul(60);
    let quanta = if long { RULES.r2_quanta[1] } else { RULES.r2_quanta[0] };
    let most = u64::from(quanta) * u64::from(QUANTUM_S);
    let most_in_a_row = u64::from(RULES.r2_in_a_row) * u64::from(QUANTUM_S);
    for receiver in PEOPLE {
        let deeds: Vec<Deed<'_>> = case.received(receiver).filter(|deed| deed.work_s() > 0).collect();
        let spots: BTreeSet<Spot> = deeds.iter().flat_map(Deed::spots).collect();
        for spot in spots {
            let (mut sum, mut row, mut last) = (0u64, 0u64, None);
            for deed in deeds.iter().filter(|deed| deed.spots().any(|here| here == spot)) {
                let follows = last.is_some_and(|last: usize| deed.step == last + 1);
                row = if follows { row } else { 0 } + deed.work_s();
                sum += deed.work_s();
                last = Some(deed.step);
                if row > most_in_a_row {
                    found.at(
                        RuleId::R2,
                        deed.step,
                        format!("{row} s in a row at {spot}; allowed are {most_in_a_row} s"),
                    );
                }
            }
            if sum > most {
                found.plan(RuleId::R2, format!("{sum} s of work at {spot}; allowed are {most} s"));
            }
        }
    }
}
