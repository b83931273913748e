//! R4: both receive what was agreed. Source: RULES "Receiving"; judgement.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::RULES;
use quantity::{Balance, Person};

pub(super) const RULE: Rule = Rule {
    id: RuleId::R4,
    severity: Severity::Shape,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    let only_receives = match session.limits.terms.balance {
        Balance::AReceives => Some(Person::A),
        Balance::BReceives => Some(Person::B),
        Balance::Even | Balance::Free => None,
    };
    for (at, step) in session.steps() {
        for giver in BOTH.into_iter().filter(|&p| Some(p) == only_receives) {
            if let Some(giving) = step.gives(giver) {
                found.step(at, Finding::not("giving", Found::Region(giving.region)).who(giver));
            }
        }
    }
    if session.limits.terms.balance == Balance::Even {
        let work = |receiver: Person| -> u64 { session.received[receiver].iter().map(|d| d.work).sum() };
        let apart = work(Person::A).abs_diff(work(Person::B));
        if apart > u64::from(RULES.r4_even_s) {
            let allowed = Allowed::AtMost(RULES.r4_even_s.into());
            found.session(Finding::seconds("difference between A and B received", apart, allowed));
        }
    }
}
