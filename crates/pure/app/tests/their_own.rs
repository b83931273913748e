//! Limits that were made from the two's own answers, elsewhere: a plan within them, and nothing else.

mod story;

use app::{Effect, Event, PlanState, Screen};
use limits::PairLimits;
use quantity::{Place, Set, Setting};
use story::{Story, starter};

fn friends() -> PairLimits {
    intake::starter_limits(Setting::Friends, Set::EMPTY.with(Place::TwoChairs), 10)
}

fn ready(story: &Story) -> PlanState {
    match story.view().screen {
        Screen::Begin(it) => it.ready,
        other => panic!("not the begin screen but {other:?}"),
    }
}

fn with(line: String) -> Event {
    Event::PlanWith {
        limits: line,
        minutes: 10,
        favour: "shoulder_top=2".to_owned(),
        fit: None,
    }
}

/// The same with a plan the two had before.
fn with_plan(limits: &PairLimits, json: String) -> Event {
    Event::PlanWith {
        limits: limits::code::write(limits),
        minutes: 10,
        favour: String::new(),
        fit: Some(json),
    }
}

#[test]
fn a_plan_they_had_before_goes_to_the_engine_first_because_bodies_change() {
    let json = starter(Setting::Friends, 10);
    let mut story = Story::opened("en-GB");
    let effects = story.happens(with_plan(&friends(), json.clone()));
    let Some(Effect::Plan(request)) = effects.iter().find(|e| matches!(e, Effect::Plan(_))) else {
        panic!("only the engine knows whether their bodies can still do it");
    };
    assert_eq!(
        request.shape.as_ref().map(|near| &near.plan),
        Some(&json),
        "as near to it as may be"
    );
    assert_ne!(ready(&story), PlanState::Ready);

    let mut narrow = friends();
    limits::merge::stop_giving(&mut narrow.people.a);
    for json in [starter(Setting::Friends, 10), "no plan".to_owned()] {
        let mut story = Story::opened("en-GB");
        let effects = story.happens(with_plan(&narrow, json));
        assert!(
            effects.iter().any(|e| matches!(e, Effect::Plan(_))),
            "the engine is asked"
        );
        assert_ne!(ready(&story), PlanState::Ready);
    }
}

#[test]
fn the_engine_is_asked_with_limits_and_wishes_and_its_plan_is_checked_against_them() {
    let mut story = Story::with_starters("en-GB", Setting::Friends, 10);
    let effects = story.happens(with(limits::code::write(&friends())));
    let Some(Effect::Plan(request)) = effects.iter().find(|e| matches!(e, Effect::Plan(_))) else {
        panic!("a plan of the shelf knows nothing of the two");
    };
    assert_eq!(limits::code::read(&request.limits), Ok(friends()));
    assert_eq!(request.favour, "shoulder_top=2");
    story.happens(Event::PlanReady {
        request: request.id,
        json: starter(Setting::Friends, 10),
        because: String::new(),
    });
    assert_eq!(ready(&story), PlanState::Ready);
    story.tap(Event::Begin);
    assert!(matches!(story.view().screen, Screen::Session(_)));
}

#[test]
fn a_plan_beyond_their_limits_is_not_offered() {
    let mut story = Story::opened("en-GB");
    let mut narrow = friends();
    limits::merge::stop_giving(&mut narrow.people.a);
    let effects = story.happens(with(limits::code::write(&narrow)));
    let Some(Effect::Plan(request)) = effects.iter().find(|e| matches!(e, Effect::Plan(_))) else {
        panic!("the engine is asked");
    };
    story.happens(Event::PlanReady {
        request: request.id,
        json: starter(Setting::Friends, 10),
        because: String::new(),
    });
    assert!(matches!(ready(&story), PlanState::Failed { .. }));
}

#[test]
fn a_damaged_line_of_limits_is_no_plan_and_no_starter_instead() {
    let mut story = Story::with_starters("en-GB", Setting::Friends, 10);
    let effects = story.happens(with(limits::code::write(&friends()).replace('A', "B")));
    assert!(!effects.iter().any(|e| matches!(e, Effect::Plan(_))));
    assert!(matches!(ready(&story), PlanState::Failed { .. }));
}

#[test]
fn the_way_back_leads_to_the_start_and_what_was_asked_is_forgotten() {
    let mut story = Story::with_starters("en-GB", Setting::Friends, 10);
    story.happens(with(limits::code::write(&friends())));
    let effects = story.tap(Event::Back);
    assert!(effects.iter().any(|e| matches!(e, Effect::CancelPlan(_))));
    assert!(matches!(story.view().screen, Screen::Start(_)));
    story.come_to_begin(Setting::Friends, 10);
    assert_eq!(
        ready(&story),
        PlanState::Ready,
        "from the start a starter is at hand again"
    );
}
