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

#[cfg(test)]
mod tests {
    use crate::RuleId::R4;
    use crate::testing::{b, broken, part};
    use quantity::Balance;

    #[test]
    fn even_means_within_three_minutes() {
        let b_rests = |steps: &'static [usize]| {
            broken(move |plan, _| {
                for &at in steps {
                    b(plan, at).parts = vec![part("hold_still", 1, 90)];
                }
            })
        };
        assert!(b_rests(&[3, 5, 7]).contains(&R4));
        assert!(!b_rests(&[3, 5]).contains(&R4));
    }

    #[test]
    fn who_only_receives_gives_nothing_not_even_still_hands() {
        let only = |plan: &mut plan::Plan, keep: bool| {
            for step in &mut plan.steps {
                if step.b_gives.is_some() && step.a_gives.is_some() && !keep {
                    step.b_gives = None;
                }
            }
            plan.steps[7].b_gives = None;
        };
        let balance = |balance, keep| {
            broken(move |plan, limits| {
                only(plan, keep);
                limits.terms.balance = balance;
            })
        };
        assert!(balance(Balance::BReceives, true).contains(&R4));
        assert!(!balance(Balance::BReceives, false).contains(&R4));
        assert!(!balance(Balance::Free, false).contains(&R4));
        assert!(balance(Balance::Even, false).contains(&R4));
    }
}
