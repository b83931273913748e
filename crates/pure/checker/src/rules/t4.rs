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
        if !plan.shortened && plan.requested_seconds > RULES.t4_least_s {
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

#[cfg(test)]
mod tests {
    use crate::RuleId::T4;
    use crate::testing::{broken, everywhere, retime};

    /// The good plan with its working middle taken out.
    fn much_calm(plan: &mut plan::Plan, limits: &mut limits::PairLimits) {
        plan.steps.drain(4..8);
        (plan.steps[0].seconds, plan.steps[4].seconds) = (120, 180);
        retime(plan, limits);
    }

    #[test]
    fn too_much_calm_is_refused_where_work_is_possible() {
        assert!(broken(much_calm).contains(&T4));
        assert!(!broken(|_, _| ()).contains(&T4));
    }

    #[test]
    fn calm_is_right_where_little_else_is() {
        let few = broken(|plan, limits| {
            much_calm(plan, limits);
            let shoulder = crate::testing::region("shoulder_top");
            for person in crate::session::BOTH {
                limits.people[person].give.regions = quantity::Set::EMPTY.with(shoulder);
            }
        });
        assert!(!few.contains(&T4));
    }

    #[test]
    fn calm_alone_is_short_and_says_so() {
        let asked = |asked_s: u32, seconds: u32, shortened: bool| {
            broken(move |plan, limits| {
                for person in crate::session::BOTH {
                    everywhere(&mut limits.people[person], |cell| *cell = limits::ReceiveCell::CLOSED);
                }
                plan.steps.drain(1..8);
                (plan.steps[0].seconds, plan.steps[1].seconds) = (150, seconds - 180);
                retime(plan, limits);
                plan.shortened = shortened;
                (plan.requested_seconds, limits.terms.requested_s) = (asked_s, asked_s);
            })
        };
        let alone = |seconds: u32, shortened: bool| asked(840, seconds, shortened);
        assert!(alone(300, true).is_empty(), "{:?}", alone(300, true));
        assert!(alone(330, true).contains(&T4));
        assert!(alone(300, false).contains(&T4));
        // Five minutes that were asked for are not shorter than asked for.
        assert!(!asked(300, 300, false).contains(&T4));
    }
}
