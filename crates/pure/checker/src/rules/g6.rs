//! G6: techniques are no harder than the less practised of the two can do. Source: RULES "Giving"; judgement.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session};
use crate::{Allowed, Finding, RuleId, Severity};
use catalogue::RULES;
use quantity::Experience;

pub(super) const RULE: Rule = Rule {
    id: RuleId::G6,
    severity: Severity::Body,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    let [beginner, others] = RULES.g6_difficulty;
    let most = if session.limits.terms.experience == Experience::Beginner {
        beginner
    } else {
        others
    };
    for (at, step) in session.steps() {
        for giver in BOTH {
            let parts = step.gives(giver).map_or(&[][..], |g| &g.parts);
            for difficulty in parts
                .iter()
                .map(|p| p.technique.entry().difficulty)
                .filter(|&d| d > most)
            {
                let why = Finding::number("difficulty given", difficulty, Allowed::AtMost(most.into()));
                found.step(at, why.who(giver));
            }
        }
        if let Some(difficulty) = step.shared.as_ref().map(|s| s.technique.entry().difficulty)
            && difficulty > most
        {
            found.step(
                at,
                Finding::number("difficulty", difficulty, Allowed::AtMost(most.into())),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::G6;
    use crate::testing::{a, broken, part};
    use quantity::Experience;

    #[test]
    fn what_is_hard_waits_for_practice() {
        let hard = |practice| {
            broken(move |plan, limits| {
                limits.terms.experience = practice;
                a(plan, 6).parts = vec![part("stretch_contract_relax", 1, 30); 3];
            })
        };
        assert!(hard(Experience::Beginner).contains(&G6));
        assert!(!hard(Experience::Regular).contains(&G6));
        assert!(!broken(|_, limits| limits.terms.experience = Experience::Beginner).contains(&G6));
    }
}
