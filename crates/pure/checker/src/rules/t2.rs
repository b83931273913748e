//! T2: the plan lasts what was asked for, unless it says that it is shorter; and it claims no more than it proves.
//! Source: RULES "Time and arc", T4's fields; the least length is judgement.

use super::Rule;
use crate::broken::Findings;
use crate::session::Session;
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::RULES;
use plan::Proof;

pub(super) const RULE: Rule = Rule {
    id: RuleId::T2,
    severity: Severity::Shape,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    let (plan, asked) = (session.plan, session.limits.terms.requested_s);
    if plan.requested_seconds != asked {
        found.session(Finding::seconds(
            "requested length",
            plan.requested_seconds,
            Allowed::Exactly(asked.into()),
        ));
    }
    if !plan.shortened && plan.seconds != asked {
        found.session(Finding::seconds("length", plan.seconds, Allowed::Exactly(asked.into())));
    }
    if plan.shortened && (plan.seconds >= asked || plan.seconds < RULES.t4_least_s) {
        let allowed = Allowed::Between(RULES.t4_least_s.into(), asked.saturating_sub(1).into());
        found.session(Finding::seconds("length of a shortened plan", plan.seconds, allowed));
    }
    if plan.bound < plan.objective {
        let allowed = Allowed::Only(format!("{} or more", plan.objective));
        found.session(Finding::of("bound", Found::Name(plan.bound.to_string()), allowed));
    }
    if plan.proof == Proof::Optimal && plan.bound != plan.objective {
        let allowed = Allowed::Only("a gap while bound and objective differ".into());
        found.session(Finding::of("proof", Found::Name(plan.proof.to_string()), allowed));
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::T2;
    use crate::testing::broken;
    use plan::Proof;

    #[test]
    fn another_length_than_the_one_asked_for_is_refused() {
        assert!(broken(|_, limits| limits.terms.requested_s = 900).contains(&T2));
        assert!(broken(|plan, _| plan.requested_seconds = 900).contains(&T2));
        assert!(broken(|plan, _| plan.shortened = true).contains(&T2));
    }

    #[test]
    fn a_shortened_plan_that_says_so_is_accepted() {
        let shorter = broken(|plan, limits| {
            (plan.shortened, plan.requested_seconds, limits.terms.requested_s) = (true, 900, 900);
        });
        assert!(shorter.is_empty(), "{shorter:?}");
    }

    #[test]
    fn a_plan_claims_no_more_than_it_proves() {
        assert!(broken(|plan, _| plan.bound = -1).contains(&T2));
        assert!(broken(|plan, _| (plan.proof, plan.bound) = (Proof::Optimal, 7)).contains(&T2));
        assert!(!broken(|plan, _| plan.proof = Proof::Optimal).contains(&T2));
    }
}
