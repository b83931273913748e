//! G1: the giver's hands fill and drain like a bucket and never overflow. Source: RULES "Giving" (jang2006: hands are
//! what fails first); the figures are judgement.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session};
use crate::{Allowed, Finding, RuleId, Severity};
use catalogue::{RULES, TechniqueId};
use quantity::{Person, SLOT_S};

pub(super) const RULE: Rule = Rule {
    id: RuleId::G1,
    severity: Severity::Body,
    judge,
};

/// Load of one giver's hands, in hundredths of a load times seconds.
struct Bucket {
    drain: u64,
    load: u64,
}

impl Bucket {
    fn run(&mut self, hand_load: u8, seconds: u32) {
        let (fill, seconds) = (u64::from(hand_load) * 100, u64::from(seconds));
        let filled = fill.saturating_sub(self.drain).saturating_mul(seconds);
        let drained = self.drain.saturating_sub(fill).saturating_mul(seconds);
        self.load = self.load.saturating_add(filled).saturating_sub(drained);
    }
}

fn judge(session: &Session<'_>, found: &mut Findings) {
    for giver in BOTH {
        of(session, giver, found);
    }
}

fn of(session: &Session<'_>, giver: Person, found: &mut Findings) {
    let sore = session.give(giver).sore_hands;
    let by_practice = RULES
        .g1_drain_hundredths
        .get(session.limits.terms.experience.index())
        .copied()
        .unwrap_or(0);
    let drain = if sore {
        RULES.g1_sore_drain_hundredths
    } else {
        by_practice
    };
    let ceiling = if sore {
        RULES.g1_sore_ceiling_hundredths
    } else {
        RULES.g1_ceiling_hundredths
    };
    let most = u64::from(ceiling) * u64::from(SLOT_S);
    let mut bucket = Bucket {
        drain: drain.into(),
        load: 0,
    };
    for (at, step) in session.steps() {
        bucket.run(0, step.changeover_before);
        let parts: Vec<(TechniqueId, u32)> = match (step.gives(giver), &step.shared) {
            (Some(giving), _) => giving.parts.iter().map(|p| (p.technique, p.seconds)).collect(),
            (None, Some(shared)) => vec![(shared.technique, step.seconds)],
            (None, None) => Vec::new(),
        };
        if parts.is_empty() {
            bucket.run(0, step.seconds);
        }
        for (technique, seconds) in parts {
            bucket.run(technique.entry().hand_load, seconds);
            if bucket.load > most {
                // Said in hundredths of the bucket's own measure, which is load per 30 s.
                let (load, most) = (bucket.load.div_ceil(SLOT_S.into()), most / u64::from(SLOT_S));
                found.step(
                    at,
                    Finding::number("hand load in hundredths", load, Allowed::AtMost(most)).who(giver),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::G1;
    use crate::testing::{a, broken, part};
    use quantity::Experience;

    #[test]
    fn hands_that_knead_without_a_rest_fill_up() {
        let kneads = |plan: &mut plan::Plan, seconds| {
            for at in [2, 3, 4, 5] {
                a(plan, at).parts = vec![part("knead_palm", 2, seconds), part("hold_still", 1, 90 - seconds)];
            }
        };
        assert!(broken(|plan, _| kneads(plan, 60)).contains(&G1));
        assert!(!broken(|plan, _| kneads(plan, 30)).contains(&G1));
    }

    #[test]
    fn sore_and_unpractised_hands_hold_less() {
        let long = |plan: &mut plan::Plan| a(plan, 4).parts = vec![part("knead_palm", 2, 90)];
        assert!(
            broken(|plan, limits| {
                long(plan);
                limits.people.a.give.sore_hands = true;
            })
            .contains(&G1)
        );
        assert!(!broken(|plan, _| long(plan)).contains(&G1));
        let twice = |practice| {
            broken(move |plan, limits| {
                limits.terms.experience = practice;
                a(plan, 3).parts = vec![part("knead_palm", 2, 30), part("hold_still", 1, 60)];
                a(plan, 4).parts = vec![part("knead_palm", 2, 90)];
                a(plan, 5).parts = vec![part("knead_palm", 2, 30), part("hold_still", 1, 60)];
            })
        };
        assert!(twice(Experience::Beginner).contains(&G1));
        assert!(!twice(Experience::Practised).contains(&G1));
    }
}
