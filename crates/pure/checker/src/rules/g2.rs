//! G2: thumbs work for half a minute and then rest. Source: RULES "Giving" (jang2006); the figure is judgement.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::RULES;

pub(super) const RULE: Rule = Rule {
    id: RuleId::G2,
    severity: Severity::Body,
    judge,
};

/// So long without giving is a rest for the thumbs, seconds.
const REST_S: u64 = 30;

fn judge(session: &Session<'_>, found: &mut Findings) {
    for giver in BOTH {
        // When the giver's last part with thumb load ended.
        let mut thumbs_until: Option<u64> = None;
        for (at, step) in session.steps() {
            let Some(giving) = step.gives(giver) else { continue };
            let mut begins = u64::from(step.start);
            for part in &giving.parts {
                let ends = begins.saturating_add(part.seconds.into());
                let loads = part.technique.entry().thumb_load >= RULES.g2_thumb_load;
                if loads && part.seconds > RULES.g2_thumb_s {
                    let allowed = Allowed::AtMost(RULES.g2_thumb_s.into());
                    found.step(
                        at,
                        Finding::seconds("thumb work given", part.seconds, allowed).who(giver),
                    );
                }
                if loads && thumbs_until.is_some_and(|end| begins < end.saturating_add(REST_S)) {
                    let why = Finding::not("right after thumb work given", Found::Technique(part.technique));
                    found.step(at, why.who(giver));
                }
                thumbs_until = loads.then_some(ends);
                begins = ends;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::G2;
    use crate::testing::{a, broken, part};

    #[test]
    fn thumbs_work_half_a_minute_and_then_something_else_follows() {
        let parts = |parts: Vec<plan::Part>| broken(move |plan, _| a(plan, 4).parts = parts);
        let thumb = |seconds| part("thumb_point", 2, seconds);
        let stroke = |seconds| part("stroke_long", 2, seconds);
        assert!(parts(vec![thumb(40), stroke(50)]).contains(&G2));
        assert!(parts(vec![thumb(30), part("friction_circular", 2, 30), stroke(30)]).contains(&G2));
        assert!(!parts(vec![thumb(30), stroke(30), thumb(30)]).contains(&G2));
    }

    #[test]
    fn thumbs_do_not_go_on_in_the_next_step() {
        let across = |parts: Vec<plan::Part>| {
            broken(move |plan, _| {
                a(plan, 4).parts = vec![part("stroke_long", 2, 60), part("thumb_point", 2, 30)];
                a(plan, 5).parts = parts;
            })
        };
        assert!(across(vec![part("thumb_point", 2, 30), part("hold_still", 1, 60)]).contains(&G2));
        assert!(!across(vec![part("hold_still", 1, 60), part("thumb_point", 2, 30)]).contains(&G2));
    }
}
