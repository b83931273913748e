//! R4: who receives how much.

use crate::case::{Case, Deed};
use crate::finding::{Findings, RuleId};
use catalogue::RULES;
use quantity::{Balance, Person};

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    if case.law.pair.session.balance == Balance::Even {
        let work = |who: Person| -> u64 { case.received(who).map(|deed: Deed<'_>| deed.work_s()).sum() };
        let (apart, most) = (work(Person::A).abs_diff(work(Person::B)), RULES.r4_even_s);
        if apart > u64::from(most) {
            found.plan(
                RuleId::R4,
                format!("one receives {apart} s more than the other; allowed are {most} s"),
            );
        }
    }
    for deed in case.deeds().filter(|deed| case.law.only_receives(deed.giver)) {
        found.at(RuleId::R4, deed.step, "something is given by who only receives");
    }
}
