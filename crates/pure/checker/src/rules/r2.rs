//! R2: not too much of one place, in all and in a row. Still hands do not count. Source: RULES "Receiving"; judgement.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session};
use crate::{Allowed, Finding, RuleId, Severity};
use catalogue::RULES;
use limits::RegionSide;
use quantity::QUANTUM_S;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    id: RuleId::R2,
    severity: Severity::Body,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    let [usual, long] = RULES.r2_quanta;
    let beyond = u64::from(session.plan.seconds) > u64::from(RULES.r2_long_from_min) * 60;
    let most = u64::from(if beyond { long } else { usual }) * u64::from(QUANTUM_S);
    let most_in_a_row = u64::from(RULES.r2_in_a_row) * u64::from(QUANTUM_S);
    for receiver in BOTH {
        let mut all: BTreeMap<RegionSide, u64> = BTreeMap::new();
        // The step in which a place was worked last, and its seconds in a row until then.
        let mut rows: BTreeMap<RegionSide, (usize, u64)> = BTreeMap::new();
        for dose in session.received[receiver].iter().filter(|d| d.work > 0) {
            for place in dose.places() {
                let sum = all.entry(place).or_default();
                *sum = sum.saturating_add(dose.work);
                if *sum > most {
                    let why = Finding::seconds("work received in all", *sum, Allowed::AtMost(most));
                    found.step(dose.at, why.who(receiver).at(place));
                }
                let row = rows
                    .get(&place)
                    .filter(|(at, _)| at + 1 == dose.at)
                    .map_or(0, |(_, s)| *s);
                let row = row.saturating_add(dose.work);
                rows.insert(place, (dose.at, row));
                if row > most_in_a_row {
                    let why = Finding::seconds("work received in a row", row, Allowed::AtMost(most_in_a_row));
                    found.step(dose.at, why.who(receiver).at(place));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::R2;
    use crate::testing::{a, broken, part};
    use plan::Plan;

    /// A strokes B's shoulders in these steps, all the time.
    fn strokes(plan: &mut Plan, steps: core::ops::Range<usize>) {
        for at in steps {
            a(plan, at).parts = vec![part("stroke_long", 2, 90)];
        }
    }

    #[test]
    fn three_quanta_in_a_row_are_enough() {
        assert!(broken(|plan, _| strokes(plan, 2..6)).contains(&R2));
        assert!(!broken(|plan, _| strokes(plan, 2..5)).contains(&R2));
    }

    #[test]
    fn six_quanta_of_one_place_are_enough_and_still_hands_do_not_count() {
        // The good plan gives each shoulder of B three quanta; every wave more gives A's and B's one more.
        let waves = |times: usize, technique: &'static str, level: u8| {
            broken(move |plan, limits| {
                let (mut one, mut other) = (plan.steps[2].clone(), plan.steps[3].clone());
                for giving in [&mut one.a_gives, &mut other.b_gives].into_iter().flatten() {
                    giving.parts = vec![part(technique, level, 90)];
                }
                for _ in 0..times {
                    plan.steps.splice(4..4, [one.clone(), other.clone()]);
                }
                crate::testing::retime(plan, limits);
            })
        };
        assert!(waves(4, "stroke_long", 2).contains(&R2));
        assert!(!waves(3, "stroke_long", 2).contains(&R2));
        assert!(!waves(4, "hold_still", 1).contains(&R2));
    }
}
