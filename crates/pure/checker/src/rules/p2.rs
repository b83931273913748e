//! P2: each phase has its own highest level. Source: RULES "Pressure" (diego2004: moderate pressure is what works).

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session};
use crate::{Allowed, Finding, RuleId, Severity};
use catalogue::RULES;

pub(super) const RULE: Rule = Rule {
    id: RuleId::P2,
    severity: Severity::Body,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    for (at, step) in session.steps() {
        let most = u64::from(RULES.p2_level.get(step.phase.index()).copied().unwrap_or(0));
        for giver in BOTH {
            let level = step.gives(giver).and_then(|g| g.parts.iter().map(|p| p.pressure).max());
            if let Some(level) = level.map(|l| u64::from(l.level())).filter(|&l| l > most) {
                found.step(
                    at,
                    Finding::number("level given", level, Allowed::AtMost(most)).who(giver),
                );
            }
        }
        if let Some(shared) = &step.shared
            && u64::from(shared.pressure.level()) > most
        {
            let why = Finding::number(
                "level of the shared move",
                shared.pressure.level(),
                Allowed::AtMost(most),
            );
            found.step(at, why);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::P2;
    use crate::testing::{a, broken};
    use quantity::Pressure;

    #[test]
    fn each_phase_has_its_highest_level() {
        assert!(
            broken(|plan, _| a(plan, 1).parts[0].pressure = Pressure::TWO).contains(&P2),
            "settling"
        );
        assert!(
            broken(|plan, _| a(plan, 2).parts[0].pressure = Pressure::THREE).contains(&P2),
            "light"
        );
        assert!(
            broken(|plan, _| a(plan, 6).parts[0].pressure = Pressure::THREE).contains(&P2),
            "stretch"
        );
        assert!(
            !broken(|plan, _| a(plan, 4).parts[0].pressure = Pressure::THREE).contains(&P2),
            "moderate"
        );
    }
}
