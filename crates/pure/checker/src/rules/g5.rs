//! G5: a giver's posture is comfortable, or strained for a short while only. Source: RULES "Giving" (RULA as published
//! by McAtamney and Corlett 1993; physiotherapists who massage average 4.0 to 5.8).

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Proof, Session, Strain};
use crate::{Allowed, Finding, RuleId, Severity};
use catalogue::RULES;

pub(super) const RULE: Rule = Rule {
    id: RuleId::G5,
    severity: Severity::Body,
    judge,
};

/// Longest time in a strained posture, seconds.
fn longest_s() -> u64 {
    RULES.g5_strained_s.into()
}

fn judge(session: &Session<'_>, found: &mut Findings) {
    for giver in BOTH {
        let mut so_far = 0_u64;
        for (at, step) in session.steps() {
            let strained = step.gives(giver).is_some()
                && matches!(Proof::of(session, step), Proof::True(strain) if strain[giver] == Strain::Strained);
            if strained {
                so_far = so_far.saturating_add(step.seconds.into());
                if so_far > longest_s() {
                    let why = Finding::seconds("strained posture", so_far, Allowed::AtMost(longest_s()));
                    found.step(at, why.who(giver));
                }
            } else {
                so_far = 0;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::longest_s;
    use crate::RuleId::{G5, O7};
    use crate::testing::{a, broken_bodies, evidence_of, prove, region};
    use evidence::Evidence;
    use limits::PairLimits;
    use plan::Plan;
    use posture::{Arm, Dof, Half};
    use quantity::{Hands, Side};

    /// In these steps A works with the right hand and holds the left one high, bent and turned.
    fn contort(plan: &mut Plan, limits: &mut PairLimits, steps: &[usize]) {
        prove(plan, limits);
        for &at in steps {
            plan.steps[at].mode = "right_on_left_arm".to_owned();
            plan.steps[at].b_gives = None;
            let giving = a(plan, at);
            (giving.region, giving.side, giving.hands) = (region("upper_arm"), Side::Left, Hands::Right);
            let easy = evidence_of(&plan.steps[at], limits).expect("an arm across is in reach");
            let mut held: Evidence = easy.parse().expect("evidence");
            for moment in &mut held.moments {
                for (arm, tenths) in [
                    (Arm::ShoulderFlex, 17_500),
                    (Arm::ShoulderAbduct, 6_000),
                    (Arm::Elbow, 3_500),
                    (Arm::Pronate, 11_500),
                    (Arm::WristFlex, 9_500),
                    (Arm::WristDeviate, 2_500),
                ] {
                    moment.a[Dof::Arm(Half::Left, arm).index()] = tenths;
                }
            }
            plan.steps[at].evidence = Some(held.to_string());
        }
    }

    #[test]
    fn a_strained_posture_lasts_one_quantum() {
        let once = broken_bodies(|plan, limits| contort(plan, limits, &[2]));
        assert!(!once.contains(&G5) && !once.contains(&O7), "{once:?}");
        let apart = broken_bodies(|plan, limits| contort(plan, limits, &[2, 4]));
        assert!(!apart.contains(&G5) && !apart.contains(&O7), "{apart:?}");
    }

    #[test]
    fn two_strained_steps_in_a_row_are_too_long() {
        let twice = broken_bodies(|plan, limits| {
            contort(plan, limits, &[2, 4]);
            let strained = plan.steps[4].clone();
            plan.steps[3].evidence = strained.evidence;
            plan.steps[3].mode = strained.mode;
            (plan.steps[3].a_gives, plan.steps[3].b_gives) = (strained.a_gives, None);
            assert!(u64::from(plan.steps[2].seconds + plan.steps[3].seconds) > longest_s());
        });
        assert!(twice.contains(&G5) && !twice.contains(&O7), "{twice:?}");
    }
}
