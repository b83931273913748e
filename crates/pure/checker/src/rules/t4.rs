//! T4: not too much calm where work is possible; a session of nothing but calm is short and says so.
//! Source: RULES "Time and arc"; judgement.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session, is_calm};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::RULES;

pub(super) const RULE: Rule = Rule {
    id: RuleId::T4,
    severity: Severity::Shape,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    let plan = session.plan;
    let calm: u64 = session
        .steps()
        .filter(|(_, s)| is_calm(s))
        .map(|(_, s)| u64::from(s.seconds))
        .sum();
    if !plan.steps.is_empty() && session.steps().all(|(_, s)| is_calm(s)) {
        // The last resort, which is always open: it can disappoint, and it is short.
        if plan.seconds != RULES.t4_least_s {
            let allowed = Allowed::Exactly(RULES.t4_least_s.into());
            found.session(Finding::seconds("length of calm alone", plan.seconds, allowed));
        }
        if !plan.shortened {
            let allowed = Allowed::Only("a shortened plan".into());
            found.session(Finding::of("calm alone", Found::Name("not shortened".into()), allowed));
        }
        return;
    }
    let rich = BOTH
        .into_iter()
        .all(|p| session.workable[p].len() as u64 >= u64::from(RULES.t4_region_sides));
    let most = u64::from(plan.seconds).saturating_mul(RULES.t4_calm_percent.into()) / 100;
    if rich && calm > most {
        found.session(Finding::seconds("calm", calm, Allowed::AtMost(most)));
    }
}
