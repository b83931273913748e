//! T5: paced breathing only where both may; it can set off dizziness or panic. Source: RULES "Time and arc".

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session};
use crate::{Finding, Found, RuleId, Severity};

pub(super) const RULE: Rule = Rule {
    id: RuleId::T5,
    severity: Severity::Body,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    for (at, step) in session.steps() {
        let Some(shared) = &step.shared else { continue };
        let both = BOTH
            .into_iter()
            .all(|p| session.receive(p).shared_techniques.contains(shared.technique));
        if shared.technique.as_str() == "breathe_together" && !both {
            found.step(at, Finding::not("shared move", Found::Technique(shared.technique)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::T5;
    use crate::testing::{broken, calm, technique};

    #[test]
    fn nobody_is_paced_who_may_not_be() {
        let barred = |plan: &mut plan::Plan, limits: &mut limits::PairLimits, instead: &str| {
            limits
                .people
                .b
                .receive
                .shared_techniques
                .remove(technique("breathe_together"));
            plan.steps[0].shared = Some(calm(instead));
            plan.steps[8].shared = Some(calm(instead));
        };
        assert!(broken(|plan, limits| barred(plan, limits, "breathe_together")).contains(&T5));
        let quiet = broken(|plan, limits| barred(plan, limits, "pause_checkin"));
        assert!(quiet.is_empty(), "{quiet:?}");
    }
}
