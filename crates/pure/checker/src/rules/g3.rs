//! G3: a giver's own limits: whether they give, with which hand, what, where and how long in a row.
//! Source: RULES "Giving"; limits of the giver.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::RULES;
use quantity::{Person, QUANTUM_S};

pub(super) const RULE: Rule = Rule {
    id: RuleId::G3,
    severity: Severity::Body,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    for giver in BOTH {
        own_limits(session, giver, found);
        runs(session, giver, found);
    }
}

fn own_limits(session: &Session<'_>, giver: Person, found: &mut Findings) {
    let give = session.give(giver);
    for (at, step) in session.steps() {
        let Some(giving) = step.gives(giver) else { continue };
        if !give.gives {
            found.step(at, Finding::not("giving", Found::Region(giving.region)).who(giver));
        }
        if !give.hands.include(giving.hands) {
            let allowed = Allowed::Only(format!("`{}`", give.hands));
            found.step(at, Finding::of("hands", Found::Hands(giving.hands), allowed).who(giver));
        }
        for part in &giving.parts {
            let technique = part.technique.entry();
            if !give.techniques.contains(part.technique) {
                found.step(
                    at,
                    Finding::not("technique given", Found::Technique(part.technique)).who(giver),
                );
            }
            let loads = [
                ("hand load given", technique.hand_load, give.max_hand_load),
                ("thumb load given", technique.thumb_load, give.max_thumb_load),
            ];
            for (what, load, most) in loads {
                if load > most {
                    found.step(at, Finding::number(what, load, Allowed::AtMost(most.into())).who(giver));
                }
            }
        }
    }
}

fn runs(session: &Session<'_>, giver: Person, found: &mut Findings) {
    let Some(longest) = session.give(giver).max_run_s else {
        return;
    };
    let quantum = u64::from(QUANTUM_S);
    let most = (u64::from(longest) / quantum * quantum).max(quantum);
    // Start and end of the run so far.
    let mut run: Option<(u64, u64)> = None;
    for (at, step) in session.steps().filter(|(_, step)| step.gives(giver).is_some()) {
        let (start, end) = (u64::from(step.start), u64::from(step.end()));
        let goes_on = run.filter(|&(_, until)| start < until.saturating_add(RULES.g3_run_break_s.into()));
        let since = goes_on.map_or(start, |(since, _)| since);
        run = Some((since, end));
        let lasts = end.saturating_sub(since);
        if lasts > most {
            found.step(
                at,
                Finding::seconds("giving in a row", lasts, Allowed::AtMost(most)).who(giver),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::G3;
    use crate::testing::{broken, technique};
    use quantity::Hands;

    #[test]
    fn a_giver_gives_within_their_own_limits() {
        assert!(broken(|_, limits| limits.people.a.give.gives = false).contains(&G3));
        assert!(broken(|_, limits| limits.people.a.give.hands = Hands::Left).contains(&G3));
        assert!(
            broken(|_, limits| limits.people.a.give.max_hand_load = 2).contains(&G3),
            "kneading is heavier"
        );
        assert!(broken(|_, limits| limits.people.b.give.techniques.remove(technique("knead_palm"))).contains(&G3));
        assert!(!broken(|_, limits| limits.people.a.give.max_hand_load = 3).contains(&G3));
        assert!(
            !broken(|_, limits| limits.people.a.give.max_thumb_load = 0).contains(&G3),
            "no thumb works here"
        );
    }

    #[test]
    fn a_run_of_giving_ends_in_time() {
        assert!(broken(|_, limits| limits.people.a.give.max_run_s = Some(360)).contains(&G3));
        assert!(
            !broken(|_, limits| limits.people.a.give.max_run_s = Some(450)).contains(&G3),
            "seven minutes in a row"
        );
        assert!(
            broken(|_, limits| limits.people.a.give.max_run_s = Some(449)).contains(&G3),
            "whole quanta count"
        );
    }
}
