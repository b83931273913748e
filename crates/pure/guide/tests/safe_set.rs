//! Whatever anyone wishes, at any moment: the session stays within what was checked, and only gets gentler.

mod couple;

use couple::{Live, firm, starter};
use guide::{Does, Ending, GuideOptions, Input, Output, Question, State};
use plan::Plan;
use quantity::{Person, Pressure, Setting};

/// The highest pressure each step of a plan gives this receiver.
fn firmness(plan: &Plan, receiver: Person) -> Vec<Pressure> {
    let step = |s: &plan::Step| {
        let parts = s
            .gives(receiver.other())
            .map(|g| g.parts.iter().map(|p| p.pressure).max());
        parts.flatten().unwrap_or(Pressure::ZERO)
    };
    plan.steps.iter().map(step).collect()
}

/// Nothing moved, nothing firmer than it was planned, nothing that was not planned for these places and times.
fn only_gentler(planned: &Plan, now: &Plan) {
    assert_eq!(planned.seconds, now.seconds);
    assert_eq!(planned.steps.len(), now.steps.len());
    for person in [Person::A, Person::B] {
        for (before, after) in firmness(planned, person).iter().zip(firmness(now, person)) {
            assert!(after <= *before, "{person}: {after:?} after {before:?}");
        }
    }
}

type Wish = fn(Person) -> Input;

const WISHES: [(&str, Wish); 4] = [
    ("softer", |p| Input::Softer(p)),
    ("firmer", |p| Input::Firmer(p)),
    ("elsewhere", |p| Input::Elsewhere(p)),
    ("skip", |p| Input::Skip(p)),
];

#[test]
fn every_wish_at_every_moment_stays_within_what_was_checked() {
    every_wish(&starter(Setting::Friends, 10));
}

#[test]
fn every_wish_in_a_firm_session_stays_within_what_was_checked() {
    every_wish(&firm(10));
}

fn every_wish(made: &(checker::CheckedPlan, limits::PairLimits)) {
    for (name, wish) in WISHES {
        for person in [Person::A, Person::B] {
            for second in (3..590).step_by(23) {
                let mut live = Live::begun(made.clone(), GuideOptions::default());
                live.wait_ms(second * 1000);
                live.input(wish(person));
                let now = live.session.plan().clone();
                let accepted = checker::check(now.clone(), &live.limits).is_ok();
                if !accepted {
                    only_gentler(&live.planned, &now);
                }
                for p in [Person::A, Person::B] {
                    let (before, after) = (firmness(&live.planned, p), firmness(&now, p));
                    let most = before.iter().max().copied().unwrap_or(Pressure::ZERO);
                    assert!(
                        after.iter().all(|&f| f <= most),
                        "{name} of {person} at {second} s is firmer for {p}"
                    );
                }
            }
        }
    }
}

#[test]
fn wishes_on_wishes_never_add_up_to_more() {
    let made = starter(Setting::Friends, 20);
    let mut live = Live::begun(made, GuideOptions::default());
    for turn in 0..60_usize {
        live.wait_ms(17_300);
        let person = if turn % 2 == 0 { Person::A } else { Person::B };
        let (_, wish) = WISHES[turn * 7 % WISHES.len()];
        live.input(wish(person));
        for p in [Person::A, Person::B] {
            let most = firmness(&live.planned, p).into_iter().max().unwrap_or(Pressure::ZERO);
            assert!(firmness(live.session.plan(), p).iter().all(|&f| f <= most));
        }
    }
    live.play_out();
    assert_eq!(live.session.state(), State::Ended(Ending::Finished));
}

#[test]
fn softer_is_softer_by_the_next_cue_and_firmer_only_takes_it_back() {
    let made = firm(30);
    let mut live = Live::begun(made, GuideOptions::default());
    while !matches!(live.session.doing(Person::B), Does::Works(t) if t.pressure > Pressure::ONE) {
        live.wait_ms(1000);
        assert!(live.now_ms < 1_800_000, "someone presses at level 2 in half an hour");
    }
    let at = |live: &Live| {
        live.session
            .doing(Person::B)
            .touch()
            .map_or(Pressure::ZERO, |t| t.pressure)
    };
    let planned = at(&live);
    live.input(Input::Softer(Person::A));
    assert!(at(&live) < planned, "at once");
    live.input(Input::Firmer(Person::A));
    assert_eq!(at(&live), planned, "back to what was planned");
    live.input(Input::Firmer(Person::A));
    assert_eq!(at(&live), planned, "and never above");
}

#[test]
fn a_comfort_question_without_an_answer_never_raises_anything() {
    let made = starter(Setting::Friends, 10);
    let mut live = Live::begun(made, GuideOptions { answers_expected: true });
    live.wait_ms(500);
    while live.now_ms < 700_000 && !matches!(live.session.state(), State::Ended(_)) {
        live.wait_ms(1000);
        only_gentler(&live.planned, live.session.plan());
        if matches!(live.session.state(), State::Paused(_)) {
            live.input(Input::Resume);
        }
    }
}

#[test]
fn a_no_at_the_place_takes_the_hands_away_from_it_for_good() {
    let made = starter(Setting::Colleagues, 15);
    let mut live = Live::begun(made, GuideOptions::default());
    let mut refused = None;
    while !matches!(live.session.state(), State::Ended(_)) {
        live.wait_ms(100);
        match (refused, live.session.question()) {
            (None, Some(Question::Permission { giver, region, side })) => {
                live.input(Input::PermissionNo);
                refused = Some((giver, region, side));
            }
            (_, Some(Question::Permission { .. })) => {
                live.input(Input::PermissionYes);
            }
            _ => {}
        }
        if let Some((giver, region, side)) = refused {
            let touched = live
                .session
                .doing(giver)
                .touch()
                .is_some_and(|t| t.region == region && t.side == side);
            assert!(!touched, "{giver} is back at {region} {side} at {} ms", live.now_ms);
        }
    }
    assert!(refused.is_some(), "colleagues are asked");
}

#[test]
fn a_plan_for_another_pair_or_a_changed_past_is_not_taken_up() {
    let made = starter(Setting::Friends, 10);
    let (other, _) = starter(Setting::Colleagues, 15);
    let mut live = Live::begun(made, GuideOptions::default());
    live.wait_ms(200_000);
    let before = live.session.plan().clone();
    live.input(Input::NewPlan(other));
    assert_eq!(*live.session.plan(), before);
}

#[test]
fn stop_is_immediate_and_final() {
    let made = starter(Setting::Friends, 10);
    for second in (0..600).step_by(7) {
        let mut live = Live::begun(made.clone(), GuideOptions::default());
        live.wait_ms(second * 1000);
        let outputs = live.input(Input::Stop);
        assert!(outputs.contains(&Output::Ended(Ending::Stopped)), "at {second} s");
        assert!(outputs.contains(&Output::Hush), "what was being said falls silent");
        for person in [Person::A, Person::B] {
            assert_eq!(live.session.doing(person), Does::Rests);
        }
        assert!(live.input(Input::Resume).is_empty() && live.wait_ms(5000).is_empty());
    }
}

#[test]
fn firmer_much_later_gives_back_the_rest_unless_a_place_was_not_warmed() {
    let mut live = Live::begun(firm(30), GuideOptions::default());
    live.wait_ms(200_000);
    live.input(Input::Softer(Person::A));
    live.wait_ms(200_000);
    live.input(Input::Firmer(Person::A));
    // Whatever came back, the checker finds nothing in it that could hurt: the time that was softer counts as softer.
    let broken = checker::check(live.session.plan().clone(), &live.limits)
        .err()
        .unwrap_or_default();
    assert!(
        broken.iter().all(|b| b.severity() == checker::Severity::Shape),
        "{broken:?}"
    );
    let most = firmness(&live.planned, Person::A).into_iter().max();
    assert!(firmness(live.session.plan(), Person::A).into_iter().max() <= most);
}
