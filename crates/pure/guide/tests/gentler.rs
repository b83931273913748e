//! Softer, firmer, elsewhere, skip, and the better rest that may follow: gentler at once, never beyond, never back by itself.

mod couple;

use couple::{Live, asking, firm, starter};
use guide::{Cue, Does, GuideOptions, Input, Moment, Output};
use limits::RegionSide;
use plan::Plan;
use quantity::{Person, Pressure, Setting};

/// What this receiver is to feel at every second of a plan.
fn felt(plan: &Plan, receiver: Person) -> Vec<Pressure> {
    let mut felt = vec![Pressure::ZERO; usize::try_from(plan.seconds).unwrap_or(0)];
    for step in &plan.steps {
        let mut at = step.start;
        for part in step.gives(receiver.other()).map_or(&[][..], |g| &g.parts) {
            for second in at..at + part.seconds {
                felt[usize::try_from(second).unwrap_or(0)] = part.pressure;
            }
            at += part.seconds;
        }
    }
    felt
}

/// Seconds in which hands of the partner are on this receiver.
fn touched_s(plan: &Plan, receiver: Person) -> u32 {
    plan.steps
        .iter()
        .filter(|s| s.gives(receiver.other()).is_some())
        .map(|s| s.seconds)
        .sum()
}

fn at(second: u64) -> Live {
    let mut live = Live::begun(firm(30), GuideOptions::default());
    live.wait_by(second * 1000, 1000);
    live
}

#[test]
fn softer_lowers_what_is_felt_and_nothing_that_follows_rises_again() {
    for second in (150..1700).step_by(97) {
        for person in [Person::A, Person::B] {
            let mut live = at(second);
            let before = felt(live.session.plan(), person);
            let now = live.session.doing(person.other()).touch().map(|t| t.pressure);
            live.input(Input::Softer(person));
            let after = felt(live.session.plan(), person);
            assert!(after.iter().zip(&before).all(|(a, b)| a <= b), "at {second} s");
            let felt_now = live.session.doing(person.other());
            if let Some(now) = now {
                let softer = match felt_now {
                    Does::Works(t) => t.pressure < now,
                    Does::HoldsStill(t) => t.pressure <= Pressure::ONE,
                    _ => true,
                };
                assert!(softer, "{felt_now:?} after {now:?} at {second} s");
            }
            // Nobody touches it again: it stays like this to the end.
            live.wait_by(120_000, 1000);
            assert_eq!(felt(live.session.plan(), person), after);
            // The partner's own comfort is not taken away by it.
            let other = person.other();
            assert_eq!(
                felt(live.session.plan(), other),
                felt(live.planned.plan(), other),
                "at {second} s"
            );
        }
    }
}

#[test]
fn softer_always_makes_something_softer_while_hands_are_still_to_come() {
    for made in [starter(Setting::Friends, 10), firm(30)] {
        for second in (5..540).step_by(29) {
            let mut live = Live::begun(made.clone(), GuideOptions::default());
            live.wait_by(second * 1000, 1000);
            let before = live.session.plan().clone();
            live.input(Input::Softer(Person::A));
            assert!(*live.session.plan() != before, "nothing changed at {second} s");
        }
    }
}

#[test]
fn one_softer_does_not_end_the_massage() {
    let mut live = at(260);
    let planned = touched_s(live.session.plan(), Person::A);
    live.input(Input::Softer(Person::A));
    let left = touched_s(live.session.plan(), Person::A);
    assert!(left * 4 >= planned * 3, "{left} s of {planned} s are left");
}

#[test]
fn softer_again_and_again_ends_in_still_hands_or_rest_and_firmer_leads_back_up() {
    let mut live = at(260);
    for _ in 0..4 {
        live.input(Input::Softer(Person::A));
    }
    let most = felt(live.session.plan(), Person::A).into_iter().skip(260).max();
    assert!(most <= Some(Pressure::ONE));
    assert!(!matches!(live.session.doing(Person::B), Does::Works(_)));
    for _ in 0..12 {
        live.input(Input::Firmer(Person::A));
    }
    assert_eq!(
        felt(live.session.plan(), Person::A),
        felt(live.planned.plan(), Person::A)
    );
    let outputs = live.input(Input::Firmer(Person::A));
    assert!(
        outputs.iter().any(|o| matches!(o, Output::Say(Cue::AsFirmAsWeGo, _))),
        "{outputs:?}"
    );
}

#[test]
fn discomfort_above_the_limit_softens_and_below_it_changes_nothing() {
    let mut live = at(260);
    let most = live.limits.people.a.receive.max_discomfort;
    let before = live.session.plan().clone();
    live.input(Input::Discomfort(Person::A, most));
    assert_eq!(*live.session.plan(), before);
    live.input(Input::Discomfort(Person::A, most + 1));
    assert_ne!(*live.session.plan(), before);
    assert!(live.said().iter().any(|(_, c)| *c == Cue::Softer));
}

#[test]
fn elsewhere_leaves_the_place_for_good_and_only_goes_where_it_is_allowed() {
    for second in (150..1700).step_by(97) {
        for person in [Person::A, Person::B] {
            let mut live = at(second);
            let Moment::Step { index, .. } = live.session.moment_now() else {
                continue;
            };
            let giver = person.other();
            let Some(left) = live.session.plan().steps[index]
                .gives(giver)
                .map(|g| (g.region, g.side))
            else {
                continue;
            };
            live.input(Input::Elsewhere(person));
            let gone: Vec<RegionSide> = RegionSide::dosed(left.0, left.1).collect();
            for step in &live.session.plan().steps[index..] {
                if let Some(giving) = step.gives(giver) {
                    for place in RegionSide::dosed(giving.region, giving.side) {
                        assert!(!gone.contains(&place), "back at {place:?} after {second} s");
                        assert!(live.limits.people[person].receive.cell(place).open());
                    }
                }
            }
        }
    }
}

/// The same session with a plan that shows of every step that hands reach.
fn at_shown(second: u64) -> Live {
    let (checked, limits) = firm(30);
    let mut plan = checked.into_plan();
    for step in &mut plan.steps {
        step.evidence = (step.a_gives.is_some() || step.b_gives.is_some()).then(|| "shown".to_owned());
    }
    let checked = checker::check(plan, &limits).expect("the page does not look into evidence");
    let mut live = Live::begun((checked, limits), GuideOptions::default());
    live.wait_by(second * 1000, 1000);
    live
}

#[test]
fn elsewhere_goes_where_the_plan_shows_that_hands_reach_and_else_leaves_the_place_out() {
    let mut only_left_out = 0;
    for second in (150..1700).step_by(97) {
        for person in [Person::A, Person::B] {
            let moves = |live: &mut Live| {
                live.input(Input::Elsewhere(person));
                live.said().iter().any(|(_, cue)| matches!(cue, Cue::Elsewhere { .. }))
            };
            let (mut free, mut shown) = (at(second), at_shown(second));
            let Moment::Step { index, .. } = shown.session.moment_now() else {
                continue;
            };
            let (free, moved) = (moves(&mut free), moves(&mut shown));
            assert!(free || !moved, "evidence never allows more");
            only_left_out += u32::from(free && !moved);
            let now = &shown.session.plan().steps[index];
            let hands = |s: &plan::Step| {
                Person::ALL
                    .iter()
                    .map(|&g| s.gives(g).map(|g| (g.region, g.side, g.hands)))
                    .collect::<Vec<_>>()
            };
            let alike = |s: &&plan::Step| {
                (s.pose, &s.mode, s.swapped, s.mirrored, hands(s))
                    == (now.pose, &now.mode, now.swapped, now.mirrored, hands(now))
            };
            assert!(
                !moved || shown.planned.plan().steps.iter().any(|s| alike(&s)),
                "at {second} s"
            );
        }
    }
    assert!(
        only_left_out > 0,
        "somewhere the catalogue lists a place that this plan does not show"
    );
}

#[test]
fn skip_takes_this_step_only() {
    for second in (150..1700).step_by(97) {
        let mut live = at(second);
        let Moment::Step { index, .. } = live.session.moment_now() else {
            continue;
        };
        if live.session.plan().steps[index].gives(Person::B).is_none() {
            continue;
        }
        live.input(Input::Skip(Person::A));
        assert_eq!(live.session.doing(Person::B).touch(), None, "hands off at {second} s");
        assert_eq!(
            live.session.plan().steps[..index],
            live.planned.plan().steps[..index],
            "what was done stays done"
        );
        assert!(live.said().iter().any(|(_, c)| *c == Cue::LeftOut));
    }
}

/// The highest this receiver still gets from this second on.
fn to_come(plan: &Plan, receiver: Person, second: u64) -> Option<Pressure> {
    felt(plan, receiver)
        .into_iter()
        .skip(usize::try_from(second).unwrap_or(0))
        .max()
}

#[test]
fn a_wish_asks_for_a_better_rest_and_takes_it_up_without_anything_getting_firmer() {
    let wishes: [fn(Person) -> Input; 2] = [Input::Softer, Input::Elsewhere];
    for wish in wishes {
        let mut taken = 0;
        for second in (170..1500).step_by(130) {
            let mut live = at(second);
            let outputs = live.input(wish(Person::A));
            let wanted = outputs.iter().find_map(|o| match o {
                Output::Replan { at_s, changes } => Some((*at_s, changes.clone())),
                _ => None,
            });
            let Some((at_s, changes)) = wanted else { continue };
            assert!(u64::from(at_s) > second && changes.len() == 1);
            let running = live.session.plan().clone();
            let better = planner::replan(&running, at_s, &changes[0], &live.limits);
            let Some(better) = better.ok().and_then(|b| checker::check(b, &live.limits).ok()) else {
                continue;
            };
            live.input(Input::NewPlan(better));
            taken += usize::from(running != *live.session.plan());
            for receiver in [Person::A, Person::B] {
                let (now, before) = (
                    to_come(live.session.plan(), receiver, second),
                    to_come(&running, receiver, second),
                );
                assert!(now <= before, "{now:?} after {before:?} for {receiver} at {second} s");
                // Whoever asks gets firmer again, up to what was planned once and no further.
                for _ in 0..4 {
                    live.input(Input::Firmer(receiver));
                }
                let most = to_come(live.planned.plan(), receiver, second);
                assert!(to_come(live.session.plan(), receiver, second) <= most, "at {second} s");
            }
            live.play_out();
        }
        assert!(taken > 0, "some better rest is found and taken up");
    }
}

#[test]
fn a_rest_that_goes_back_on_a_wish_is_not_taken_up() {
    let mut live = at(260);
    live.input(Input::Elsewhere(Person::A));
    let running = live.session.plan().clone();
    assert_ne!(running, *live.planned.plan());
    live.input(Input::NewPlan(live.planned.clone()));
    assert_eq!(
        *live.session.plan(),
        running,
        "the first plan goes back to the place that was left"
    );
    let mut live = at(260);
    live.input(Input::Softer(Person::A));
    let running = live.session.plan().clone();
    live.input(Input::NewPlan(live.planned.clone()));
    assert_eq!(*live.session.plan(), running, "the first plan is firmer");
}

#[test]
fn a_rest_checked_for_other_limits_is_not_taken_up_and_the_same_for_these_limits_is() {
    // The same two people; in the second pair file A wants no hands on the shoulders.
    let open = firm(20);
    let closed = asking(20, "shoulder_top = \"no\"", "");
    let mut live = Live::ready(closed.clone(), GuideOptions::default());
    live.input(Input::Begin);
    let before = live.session.plan().clone();
    // Nothing was done yet but the first step; let the first steps agree so that only the limits speak.
    let mut foreign = open.0.plan().clone();
    let differs = foreign.steps[0] != before.steps[0];
    if differs {
        foreign.steps[0] = before.steps[0].clone();
    }
    if let Ok(foreign) = checker::check(foreign, &open.1) {
        assert!(
            checker::check(foreign.plan().clone(), &closed.1).is_err(),
            "it touches what is closed"
        );
        live.input(Input::NewPlan(foreign));
    } else {
        live.input(Input::NewPlan(open.0.clone()));
    }
    assert_eq!(*live.session.plan(), before);
    // A plan of these two, with the same past, is taken up.
    let mut live = Live::begun(open.clone(), GuideOptions::default());
    live.input(Input::NewPlan(open.0.clone()));
    assert_eq!(live.session.plan(), open.0.plan());
}

#[test]
fn what_is_possible_is_offered_and_nothing_else() {
    let mut live = Live::begun(starter(Setting::Friends, 10), GuideOptions::default());
    assert!(live.until(|s| s.doing(Person::B).touch().is_some()));
    let can = live.session.can(Person::A);
    assert!(can.softer && can.elsewhere && can.skip && !can.firmer);
    live.input(Input::Softer(Person::A));
    assert!(live.session.can(Person::A).firmer, "softer can be taken back");
}
