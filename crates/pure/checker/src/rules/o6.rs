//! O6: together or turns as asked, waves instead of two people working hard at once, variety, and each person's
//! greatest wish. Source: RULES "Pose and place"; judgement.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Listing, Session, Stance, bears, common_hands, is_hands_on, usable};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::{Area, RULES, RegionId};
use limits::NeedWeight;
use plan::Step;
use quantity::{Hands, Person, Set, Style};

pub(super) const RULE: Rule = Rule {
    id: RuleId::O6,
    severity: Severity::Shape,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    let hands_on: u64 = seconds(session, is_hands_on);
    let both_on: u64 = seconds(session, both_give);
    match session.limits.terms.style {
        Style::Together => {
            let least = hands_on.saturating_mul(RULES.o6_both_on_percent.into()).div_ceil(100);
            if both_on < least && plainly_possible(session) {
                found.session(Finding::seconds(
                    "time in which both give",
                    both_on,
                    Allowed::AtLeast(least),
                ));
            }
        }
        Style::Turns => {
            for (at, _) in session.steps().filter(|(_, step)| both_give(step)) {
                found.step(at, Finding::not("in turns", Found::Name("both give".into())));
            }
        }
    }
    let loaded: u64 = session.steps().map(|(_, step)| both_loaded(step)).sum();
    let most = both_on.saturating_mul(RULES.o6_both_loaded_percent.into()) / 100;
    if loaded > most {
        found.session(Finding::seconds(
            "time in which both work hard",
            loaded,
            Allowed::AtMost(most),
        ));
    }
    for receiver in BOTH {
        areas(session, receiver, found);
        if session.lasts_minutes(RULES.o6_regions_from_min) && session.may_give(receiver.other()) {
            variety(session, receiver, found);
            wish(session, receiver, found);
        }
    }
}

fn seconds(session: &Session<'_>, of: fn(&Step) -> bool) -> u64 {
    session
        .steps()
        .filter(|(_, step)| of(step))
        .map(|(_, step)| u64::from(step.seconds))
        .sum()
}

fn both_give(step: &Step) -> bool {
    step.a_gives.is_some() && step.b_gives.is_some()
}

/// Seconds of the step in which both do a part that loads the hands.
fn both_loaded(step: &Step) -> u64 {
    let (Some(a), Some(b)) = (&step.a_gives, &step.b_gives) else {
        return 0;
    };
    let spans = |giving: &plan::Giving| {
        let mut begins = 0_u64;
        let mut spans = Vec::new();
        for part in &giving.parts {
            let ends = begins.saturating_add(part.seconds.into());
            if part.technique.entry().hand_load >= RULES.o6_loaded_from {
                spans.push((begins, ends));
            }
            begins = ends;
        }
        spans
    };
    let (a, b) = (spans(a), spans(b));
    let overlap =
        |&(from, to): &(u64, u64), &(since, until): &(u64, u64)| to.min(until).saturating_sub(from.max(since));
    a.iter()
        .flat_map(|one| b.iter().map(move |other| overlap(one, other)))
        .sum()
}

/// Nothing in the limits of either stands in the way of giving at the same time.
fn plainly_possible(session: &Session<'_>) -> bool {
    let free = |giver: Person| {
        let give = session.give(giver);
        session.may_give(giver)
            && give.max_run_s.is_none()
            && !give.sore_hands
            && session.workable[giver].len() as u64 >= u64::from(RULES.t4_region_sides)
    };
    BOTH.into_iter().all(free)
        && usable(session.limits)
            .filter(|s| both_bear(session, *s))
            .flat_map(Stance::seats)
            .any(|seat| {
                BOTH.into_iter().all(|giver| {
                    let hands = common_hands(seat.hands(giver), session.give(giver).hands);
                    let listed = session.workable[giver.other()]
                        .iter()
                        .filter(|&&p| seat.lists(giver, p) != Listing::No);
                    hands != Hands::None && listed.count() >= 2
                })
            })
}

fn both_bear(session: &Session<'_>, stance: Stance) -> bool {
    BOTH.into_iter().all(|p| bears(session.limits, stance, p, true, true))
}

fn areas(session: &Session<'_>, receiver: Person, found: &mut Findings) {
    let worked = session.received[receiver].iter().filter(|d| d.work > 0);
    let areas: Set<Area> = worked.map(|d| d.giving.region.entry().area).collect();
    let (most, per) = (u64::from(RULES.o6_areas), u64::from(RULES.o6_areas_per_min) * 60);
    let most = most.max(most.saturating_mul(session.plan.seconds.into()) / per.max(1));
    if u64::from(areas.len()) > most {
        let why = Finding::number("areas worked", areas.len(), Allowed::AtMost(most));
        found.session(why.who(receiver));
    }
}

fn variety(session: &Session<'_>, receiver: Person, found: &mut Findings) {
    let worked = session.received[receiver].iter().filter(|d| d.work > 0);
    let worked: Set<RegionId> = worked.map(|d| d.giving.region).collect();
    let workable: Set<RegionId> = session.workable[receiver].iter().map(|p| p.region()).collect();
    let least = u64::from(RULES.o6_regions).min(workable.len().into());
    if u64::from(worked.len()) < least {
        let why = Finding::number("different regions worked", worked.len(), Allowed::AtLeast(least));
        found.session(why.who(receiver));
    }
}

/// At least three minutes on one region of the greatest wish that can be granted.
fn wish(session: &Session<'_>, receiver: Person, found: &mut Findings) {
    let needs = session.limits.terms.needs[receiver]
        .iter()
        .filter(|n| session.workable[receiver].contains(&n.place));
    let needs: Vec<&NeedWeight> = needs.filter(|n| n.weight > 0).collect();
    let Some(greatest) = needs.iter().map(|n| n.weight).max() else {
        return;
    };
    let dearest: Vec<_> = needs.iter().filter(|n| n.weight == greatest).map(|n| n.place).collect();
    let work = |region: RegionId| -> u64 {
        let on_it = session.received[receiver].iter().filter(|d| d.giving.region == region);
        on_it
            .filter(|d| d.places().any(|p| dearest.contains(&p)))
            .map(|d| d.work)
            .sum()
    };
    let most = dearest.iter().map(|place| work(place.region())).max().unwrap_or(0);
    if most < u64::from(RULES.o6_need_s) {
        let why = Finding::seconds(
            "work on the greatest wish",
            most,
            Allowed::AtLeast(RULES.o6_need_s.into()),
        );
        found.session(Finding {
            place: dearest.first().copied(),
            ..why.who(receiver)
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{a, b, part, place, region, retime, says};
    use limits::{NeedWeight, PairLimits};
    use plan::Plan;
    use quantity::{Side, Style};

    /// Nobody holds while the other works.
    fn one_at_a_time(plan: &mut Plan) {
        for at in [1, 2, 4] {
            plan.steps[at].b_gives = None;
        }
        for at in [3, 5] {
            plan.steps[at].a_gives = None;
        }
    }

    #[test]
    fn who_wants_it_together_gets_it_where_it_is_possible() {
        assert!(says("time in which both give", |plan, _| one_at_a_time(plan)));
        assert!(!says("time in which both give", |_, _| ()));
        let tired = says("time in which both give", |plan, limits| {
            one_at_a_time(plan);
            limits.people.a.give.sore_hands = true;
        });
        assert!(!tired, "sore hands need their rest");
    }

    #[test]
    fn in_turns_only_one_gives() {
        let turns = |change: fn(&mut Plan)| {
            says("in turns", move |plan, limits| {
                limits.terms.style = Style::Turns;
                change(plan);
            })
        };
        assert!(turns(|_| ()));
        assert!(!turns(one_at_a_time));
    }

    #[test]
    fn both_do_not_work_hard_most_of_the_time() {
        let hard = |steps: &'static [usize]| {
            says("time in which both work hard", move |plan, _| {
                for &at in steps {
                    a(plan, at).parts = vec![part("stroke_long", 2, 90)];
                    b(plan, at).parts = vec![part("stroke_long", 2, 90)];
                }
            })
        };
        assert!(hard(&[2, 3, 4]));
        assert!(!hard(&[2, 4]));
    }

    /// Six more minutes: twenty in all.
    fn twenty(plan: &mut Plan, limits: &mut PairLimits) {
        let more: Vec<_> = plan.steps[2..6].to_vec();
        plan.steps.splice(6..6, more);
        retime(plan, limits);
    }

    #[test]
    fn a_longer_session_goes_to_three_regions() {
        let regions = |names: &'static [&'static str]| {
            says("different regions worked", move |plan, limits| {
                twenty(plan, limits);
                for (i, name) in names.iter().enumerate() {
                    a(plan, 2 + 2 * i).region = region(name);
                    b(plan, 3 + 2 * i).region = region(name);
                }
            })
        };
        assert!(regions(&["shoulder_top", "upper_back"]));
        assert!(
            !regions(&["shoulder_cap", "upper_back"]),
            "with the shoulders' tops they are three"
        );
    }

    #[test]
    fn the_greatest_wish_gets_three_minutes() {
        let wish = |name: &'static str, change: fn(&mut Plan)| {
            says("work on the greatest wish", move |plan, limits| {
                twenty(plan, limits);
                for (at, name) in [(8, "shoulder_cap"), (6, "upper_back")] {
                    a(plan, at).region = region(name);
                    b(plan, at + 1).region = region(name);
                }
                let small = NeedWeight {
                    place: place("calf", Side::Left),
                    weight: 1,
                    one_sided: false,
                };
                let great = NeedWeight {
                    place: place(name, Side::Left),
                    weight: 3,
                    one_sided: true,
                };
                limits.terms.needs.b = vec![small, great];
                change(plan);
            })
        };
        assert!(!wish("shoulder_top", |_| ()));
        assert!(wish("upper_back", |_| ()));
        let other_side = |plan: &mut Plan| {
            for at in [2, 4, 10] {
                a(plan, at).side = Side::Right;
            }
        };
        assert!(wish("shoulder_top", other_side), "the wish was for the left");
    }

    #[test]
    fn a_session_does_not_wander_through_too_many_areas() {
        let names = [
            "shoulder_top",
            "upper_back",
            "palm",
            "forearm_front",
            "calf",
            "foot_sole",
        ];
        let wander = |count: usize| {
            says("areas worked", move |plan, _| {
                for (at, name) in (2..8).zip(names.iter().take(count)) {
                    plan.steps[at].a_gives = Some(crate::testing::giving(name, &[part("stroke_long", 2, 90)]));
                }
            })
        };
        assert!(wander(6));
        assert!(!wander(5));
    }
}
