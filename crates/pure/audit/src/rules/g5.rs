//! G5: a giver is strained for two minutes on end at most.

use super::o7::postures;
use crate::case::{Case, PEOPLE};
use crate::finding::{Findings, RuleId};
use catalogue::RULES;
use evidence::Class;

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for giver in PEOPLE {
        let strained = |i: usize| {
            let at = case.plan.steps.get(i)?;
            let class = postures(case, at)?.ok()?[giver];
            (at.gives(giver).is_some() && class > Class::Acceptable).then_some(u64::from(at.seconds))
        };
        for (i, _) in case.steps() {
            let Some(here) = strained(i) else { continue };
            let before: u64 = (0..i).rev().map_while(strained).sum();
            let most = u64::from(RULES.g5_strained_s);
            if before + here > most {
                found.at(
                    RuleId::G5,
                    i,
                    format!("a strained posture for {} s on end, at most {most} s", before + here),
                );
            }
        }
    }
}
