//! O4: nobody stays too long in one pose, changes are few and unhurried, and lying comes after sitting.
//! Source: RULES "Pose and place" (cambron2006: blood pressure falls during a massage); the figures are judgement.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session, Stance};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::RULES;
use plan::Step;
use quantity::{Person, Place};

pub(super) const RULE: Rule = Rule {
    id: RuleId::O4,
    severity: Severity::Body,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    dwell(session, found);
    changes(session, found);
    changeovers(session, found);
    lying(session, found);
}

/// A visit lasts from its first start to its last end; an interlude ends it.
fn dwell(session: &Session<'_>, found: &mut Findings) {
    let mut since = 0_u64;
    for (at, step) in session.steps() {
        let before = at.checked_sub(1).and_then(|i| session.plan.steps.get(i));
        let goes_on =
            before.is_some_and(|b| b.pose == step.pose && !session.is_interlude(b) && !session.is_interlude(step));
        if !goes_on {
            since = step.start.into();
        }
        let stays = u64::from(step.end()).saturating_sub(since);
        let most = u64::from(step.pose.entry().dwell_max_s);
        if stays > most {
            found.step(at, Finding::seconds("stay in one pose", stays, Allowed::AtMost(most)));
        }
    }
}

fn changes(session: &Session<'_>, found: &mut Findings) {
    let poses: Vec<_> = session
        .steps()
        .filter(|(_, s)| !session.is_interlude(s))
        .map(|(_, s)| s.pose)
        .collect();
    let count = poses.windows(2).filter(|pair| pair.first() != pair.last()).count() as u64;
    let seconds = u64::from(session.plan.seconds);
    let class = RULES
        .o4_change_minutes
        .iter()
        .filter(|&&minutes| seconds > u64::from(minutes) * 60)
        .count();
    let most = u64::from(RULES.o4_changes.get(class).copied().unwrap_or(0));
    if count > most {
        found.session(Finding::number("changes of pose", count, Allowed::AtMost(most)));
    }
}

fn changeovers(session: &Session<'_>, found: &mut Findings) {
    if let Some(first) = session.plan.steps.first()
        && first.changeover_before != 0
    {
        found.step(
            0,
            Finding::seconds("changeover", first.changeover_before, Allowed::Exactly(0)),
        );
    }
    for (at, before, after) in session.neighbours() {
        let takes = u64::from(after.changeover_before);
        let stays = (before.pose, before.swapped, before.mirrored) == (after.pose, after.swapped, after.mirrored);
        let (least, most) = if stays {
            (0, 0)
        } else {
            let least = least(session, before, after);
            (least, least.max(RULES.o4_changeover_far_s.into()))
        };
        if !(least..=most).contains(&takes) {
            found.step(at, Finding::seconds("changeover", takes, Allowed::Between(least, most)));
        }
    }
}

/// The least time of a change, seconds.
fn least(session: &Session<'_>, before: &Step, after: &Step) -> u64 {
    let ordinary = if before.pose == after.pose {
        RULES.o4_swap_s
    } else if far(session, before, after) {
        RULES.o4_changeover_far_s
    } else {
        RULES.o4_changeover_s
    };
    let rises = BOTH.into_iter().filter(|&p| base_rank(after, p) > base_rank(before, p));
    let asked = rises
        .map(|p| session.limits.people[p].changeover_min_s)
        .max()
        .unwrap_or(0);
    u64::from(ordinary.max(asked))
}

fn base_rank(step: &Step, person: Person) -> u8 {
    Stance::of(step).base(person).rank()
}

/// The change leads between chair height and the floor, or to another piece of furniture.
fn far(session: &Session<'_>, before: &Step, after: &Step) -> bool {
    let high = |step, person| base_rank(step, person) >= 2;
    let there = session.limits.terms.places;
    let (from, to) = (Stance::of(before).places(there), Stance::of(after).places(there));
    let anywhere = from.contains(Place::Standing) || to.contains(Place::Standing);
    BOTH.into_iter().any(|p| high(before, p) != high(after, p)) || !(anywhere || from.meets(to))
}

fn lying(session: &Session<'_>, found: &mut Findings) {
    let lies = |step: &Step, person: Person| Stance::of(step).base(person).lying();
    let anyone = |step: &Step| BOTH.into_iter().any(|p| lies(step, p));
    if session.plan.steps.first().is_some_and(anyone) && !session.steps().all(|(_, step)| anyone(step)) {
        let pose = session
            .plan
            .steps
            .first()
            .map_or(Found::Nothing, |s| Found::Name(s.pose.to_string()));
        found.step(
            0,
            Finding::of("first pose", pose, Allowed::Only("one in which nobody lies".into())),
        );
    }
    for person in BOTH {
        let mut rises = 0_u64;
        for (at, before, after) in session.neighbours() {
            if lies(before, person) && !lies(after, person) {
                rises += 1;
                let most = u64::from(RULES.o4_rises_from_lying);
                if rises > most {
                    found.step(
                        at,
                        Finding::number("rises from lying", rises, Allowed::AtMost(most)).who(person),
                    );
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{calm, retime, says, sit, step};
    use limits::PairLimits;
    use plan::Plan;
    use quantity::Phase;

    #[test]
    fn nobody_stays_too_long_in_one_pose() {
        let longer = |seconds| {
            says("stay in one pose", move |plan, limits| {
                plan.steps[0].seconds = seconds;
                retime(plan, limits);
            })
        };
        assert!(longer(70), "facing chairs are for eight minutes");
        assert!(!longer(60));
    }

    #[test]
    fn a_change_takes_its_time_and_no_more() {
        let changeover = |at: usize, seconds| {
            says("changeover", move |plan, limits| {
                plan.steps[at].changeover_before = seconds;
                retime(plan, limits);
            })
        };
        assert!(changeover(6, 0), "another pose");
        assert!(changeover(7, 0), "other roles");
        assert!(changeover(3, 30), "nothing changes");
        assert!(changeover(0, 30), "nothing came before");
        assert!(changeover(6, 90), "too slow");
        assert!(!changeover(6, 60));
    }

    #[test]
    fn who_rises_slowly_is_waited_for() {
        let slow = |seconds| {
            says("changeover", move |_, limits| {
                limits.people.a.changeover_min_s = seconds
            })
        };
        assert!(slow(40), "A stands up before the stretch");
        assert!(!slow(30));
        let waited = says("changeover", |plan, limits| {
            limits.people.a.changeover_min_s = 40;
            plan.steps[6].changeover_before = 40;
            retime(plan, limits);
        });
        assert!(!waited, "sitting down needs no more than usual");
        let very_slow = says("changeover", |plan, limits| {
            limits.people.a.changeover_min_s = 90;
            plan.steps[6].changeover_before = 90;
            retime(plan, limits);
        });
        assert!(!very_slow, "who needs longer than a minute gets it");
    }

    /// The quiet end moves to another pose.
    fn close_in(plan: &mut Plan, limits: &mut PairLimits, pose: &str, changeover: u32) {
        let mut end = step(0, 90, Phase::Close, pose, "rest");
        (end.shared, end.changeover_before) = (Some(calm("breathe_together")), changeover);
        plan.steps[8] = end;
        retime(plan, limits);
    }

    #[test]
    fn down_to_the_floor_takes_a_minute() {
        assert!(says("changeover", |plan, limits| close_in(
            plan,
            limits,
            "rest_lying",
            30
        )));
        assert!(!says("changeover", |plan, limits| close_in(
            plan,
            limits,
            "rest_lying",
            60
        )));
    }

    #[test]
    fn other_furniture_takes_a_minute_and_standing_goes_with_all() {
        let from_chairs = |pose: &'static str, changeover| {
            says("changeover", move |plan, limits| {
                close_in(plan, limits, pose, changeover)
            })
        };
        assert!(from_chairs("side_by_side", 30), "a sofa is another place");
        assert!(!from_chairs("side_by_side", 60));
        assert!(!from_chairs("interlude_standing", 30), "one may stand beside a chair");
    }

    #[test]
    fn changes_are_few() {
        let back_and_forth = |times: usize| {
            says("changes of pose", move |plan, limits| {
                for _ in 0..times {
                    let mut back = plan.steps[5].clone();
                    back.changeover_before = 30;
                    plan.steps.insert(8, back);
                }
                retime(plan, limits);
            })
        };
        assert!(back_and_forth(1), "three changes in a quarter of an hour");
        assert!(!back_and_forth(0), "two are allowed");
    }

    /// Down on the back and up again, so many times, after this step.
    fn down_and_up(plan: &mut Plan, limits: &mut PairLimits, times: usize, at: usize) {
        for _ in 0..times {
            let mut down = step(0, 60, Phase::Light, "head_end", "rest");
            (down.shared, down.changeover_before) = (Some(calm("hand_rest")), 60);
            let mut up = step(0, 60, Phase::Light, "facing_chairs", "shoulders_both");
            (up.shared, up.changeover_before) = (Some(calm("hand_rest")), 60);
            plan.steps.splice(at..at, [down, up]);
        }
        retime(plan, limits);
    }

    #[test]
    fn nobody_rises_from_lying_twice() {
        assert!(says("rises from lying", |plan, limits| down_and_up(plan, limits, 2, 2)));
        assert!(!says("rises from lying", |plan, limits| down_and_up(
            plan, limits, 1, 2
        )));
    }

    #[test]
    fn lying_comes_after_sitting() {
        assert!(says("first pose", |plan, limits| {
            down_and_up(plan, limits, 1, 0);
            sit(&mut plan.steps[0]);
        }));
        assert!(!says("first pose", |plan, limits| down_and_up(plan, limits, 1, 2)));
        let lying_all_the_time = says("first pose", |plan, limits| {
            down_and_up(plan, limits, 1, 0);
            plan.steps.truncate(1);
        });
        assert!(!lying_all_the_time);
    }
}
