//! S2: the session is no longer than the shortest of what both, the setting and the starter allow.
//! Source: RULES "Setting"; limits of both.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session};
use crate::{Allowed, Finding, RuleId, Severity};

pub(super) const RULE: Rule = Rule {
    id: RuleId::S2,
    severity: Severity::Body,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    let theirs = BOTH.into_iter().filter_map(|p| session.limits.people[p].max_session_s);
    let most = theirs.chain([session.limits.terms.longest_s]).min().unwrap_or(0);
    if session.plan.seconds > most {
        found.session(Finding::seconds(
            "length",
            session.plan.seconds,
            Allowed::AtMost(most.into()),
        ));
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::S2;
    use crate::testing::broken;

    #[test]
    fn the_shortest_bound_of_all_holds() {
        assert!(broken(|_, limits| limits.people.b.max_session_s = Some(839)).contains(&S2));
        assert!(broken(|_, limits| limits.terms.longest_s = 839).contains(&S2));
        assert!(!broken(|_, limits| limits.people.b.max_session_s = Some(840)).contains(&S2));
    }
}
