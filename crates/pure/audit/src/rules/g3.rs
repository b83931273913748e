//! G3: how long a giver gives in a row, with which hands, and what that giver may do at all.

use crate::case::{Case, PEOPLE};
use crate::finding::{Findings, RuleId};
use catalogue::RULES;
use quantity::Person;

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for deed in case.deeds() {
        let giver = deed.giver;
        if !case.law.gives(giver) {
            found.at(RuleId::G3, deed.step, "nothing is given by this giver today");
        }
        if !case.law.hands(giver).include(deed.giving.hands) {
            found.at(
                RuleId::G3,
                deed.step,
                format!("hands {} are not free to give", deed.giving.hands),
            );
        }
        for part in deed.parts().filter(|part| !case.law.uses(giver, part.technique)) {
            found.at(
                RuleId::G3,
                deed.step,
                format!("{} is not for this giver", part.technique),
            );
        }
    }
    for giver in PEOPLE {
        if let Some(most) = case.law.longest_run_s(giver) {
            runs(case, giver, u64::from(most), found);
        }
    }
}

/// Runs of giving; holds count, and half a minute without giving ends one.
fn runs(case: &Case<'_>, giver: Person, most: u64, found: &mut Findings) {
    let mut run: Option<(u64, u64)> = None;
    for (i, at) in case.steps().filter(|(_, at)| at.gives(giver).is_some()) {
        let (start, end) = (u64::from(at.start), u64::from(at.end()));
        let goes_on = |(_, until): &(u64, u64)| start.saturating_sub(*until) < u64::from(RULES.g3_run_break_s);
        let since = run.filter(goes_on).map_or(start, |(since, _)| since);
        run = Some((since, end));
        let lasts = end.saturating_sub(since);
        if lasts > most {
            found.at(
                RuleId::G3,
                i,
                format!("{lasts} s of giving in a row; allowed are {most} s"),
            );
        }
    }
}
