//! G2: thumbs work briefly and rest after it.

use crate::case::{Case, PEOPLE};
use crate::finding::{Findings, RuleId};
use catalogue::RULES;

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for giver in PEOPLE {
        // When this giver's last part ended, if it loaded the thumbs.
        let mut loaded_until: Option<u64> = None;
        for (i, at) in case.steps() {
            let Some(giving) = at.gives(giver) else { continue };
            let mut clock = u64::from(at.start);
            for part in &giving.parts {
                let loads = part.technique.entry().thumb_load >= RULES.g2_thumb_load;
                if loads && part.seconds > RULES.g2_thumb_s {
                    let (name, most) = (part.technique, RULES.g2_thumb_s);
                    found.at(
                        RuleId::G2,
                        i,
                        format!("{name} for {} s; thumbs work at most {most} s", part.seconds),
                    );
                }
                let rested = |until: u64| clock.saturating_sub(until) >= u64::from(RULES.g3_run_break_s);
                if loads && loaded_until.is_some_and(|until| !rested(until)) {
                    found.at(
                        RuleId::G2,
                        i,
                        format!("{} follows other work of the thumbs", part.technique),
                    );
                }
                clock = clock.saturating_add(u64::from(part.seconds));
                loaded_until = loads.then_some(clock);
            }
        }
    }
}
