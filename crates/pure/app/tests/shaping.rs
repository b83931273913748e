//! Two people shape their plan before they begin: what they ask for, what is told, the way back.

mod story;

use app::{Effect, Event, Lang, PlanRequest, PlanView, Screen, Shape, ShapeRow, ShapeView};
use quantity::{Person, Place, Set, Setting};
use story::{Story, starter};

fn plan(story: &Story) -> PlanView {
    match story.view().screen {
        Screen::Plan(plan) => *plan,
        other => panic!("not the plan but {other:?}"),
    }
}

fn shape(story: &Story) -> ShapeView {
    plan(story).shape.expect("a plan that has not begun can be changed")
}

fn opened() -> Story {
    let mut story = Story::with_starters("en-GB", Setting::Friends, 20);
    story.come_to_begin(Setting::Friends, 20);
    story.tap(Event::SeePlan);
    story
}

/// The first step in which someone works, opened.
fn with_a_step_open(story: &mut Story) -> Vec<ShapeRow> {
    let steps = plan(story).rows.len();
    for step in 0..steps {
        story.tap(Event::OpenStep(step));
        let rows = plan(story).open.map(|card| card.shape).unwrap_or_default();
        if !rows.is_empty() {
            return rows;
        }
    }
    panic!("nobody works in this plan");
}

fn asked(effects: &[Effect]) -> PlanRequest {
    let found = effects.iter().find_map(|effect| match effect {
        Effect::Plan(request) => Some(request.clone()),
        _ => None,
    });
    found.expect("the engine is asked")
}

fn announced(effects: &[Effect]) -> String {
    let found = effects.iter().find_map(|effect| match effect {
        Effect::Announce { text, urgent: false } => Some(text.clone()),
        _ => None,
    });
    found.expect("a screen reader hears what became of it")
}

/// The engine's answer, by the engine's own desk.
fn answered(request: &PlanRequest) -> Event {
    let shape = request.shape.clone().expect("a change");
    let kind = if shape.change.is_empty() { "fit" } else { "shape" };
    let message = serde_json::json!({ kind: {
        "id": request.id,
        "limits": request.limits,
        "favour": request.favour,
        "plan": shape.plan,
        "change": shape.change,
    } });
    let mut jobs = engine::Jobs::default();
    assert_eq!(jobs.receive(&message.to_string()), []);
    match jobs.advance().remove(0) {
        engine::Answer::Shaped {
            id,
            json,
            because,
            gone,
            came,
            favour,
        } => Event::PlanShaped {
            request: id,
            json,
            because,
            gone,
            came,
            favour,
        },
        engine::Answer::Refused { id, why } => Event::PlanKept { request: id, why },
        other => panic!("no answer to a change: {other:?}"),
    }
}

#[test]
fn something_else_stands_there_and_both_hear_what_went_and_what_came() {
    let mut story = opened();
    let row = with_a_step_open(&mut story).remove(0);
    assert_eq!(row.choices[0].0, "Swap");
    let before = plan(&story);
    let effects = story.tap(Event::Change(row.choices[0].1));
    assert!(shape(&story).busy.is_some(), "while the engine works");
    let effects = story.happens(answered(&asked(&effects)));
    let told = shape(&story).told.expect("what became of it");
    assert_eq!(announced(&effects), told);
    assert!(told.contains("New: ") && told.contains("Gone: "), "{told}");
    let after = plan(&story);
    assert_eq!(after.seconds, before.seconds);
    assert_ne!(after.rows, before.rows);
    assert!(shape(&story).busy.is_none());
}

#[test]
fn every_change_can_be_taken_back_one_after_the_other() {
    let mut story = opened();
    let first = plan(&story).rows;
    let mut rows = Vec::new();
    for _ in 0..2 {
        rows.push(plan(&story).rows);
        let row = with_a_step_open(&mut story).remove(0);
        let effects = story.tap(Event::Change(row.choices[0].1));
        story.happens(answered(&asked(&effects)));
        story.tap(Event::OpenStep(99));
    }
    while let Some(label) = shape(&story).undo {
        assert_eq!(label, "As it was");
        let effects = story.tap(Event::UndoChange);
        assert_eq!(announced(&effects), "As it was before.");
    }
    let open: Vec<_> = plan(&story).rows.into_iter().map(|row| (row.lanes, row.both)).collect();
    assert_eq!(
        open,
        first.into_iter().map(|row| (row.lanes, row.both)).collect::<Vec<_>>()
    );
}

#[test]
fn what_cannot_be_had_stays_with_a_reason_that_names_nobody() {
    for (lang, stays, reason) in [
        (Lang::En, "This stays as it is.", "Hands would tire."),
        (Lang::Uk, "Тут усе лишається, як є.", "Руки втомилися б."),
    ] {
        let mut story = opened();
        story.tap(Event::SetLanguage(lang));
        let before = plan(&story).rows;
        let row = with_a_step_open(&mut story).remove(0);
        let effects = story.tap(Event::Change(row.choices[1].1));
        story.happens(Event::PlanKept {
            request: asked(&effects).id,
            why: "hands_rest".to_owned(),
        });
        assert_eq!(shape(&story).told, Some(format!("{stays} {reason}")));
        assert!(shape(&story).undo.is_none(), "nothing changed");
        let after = plan(&story).rows;
        assert_eq!(after.len(), before.len());
    }
}

#[test]
fn a_plan_the_checker_does_not_accept_changes_nothing() {
    let mut story = opened();
    let row = with_a_step_open(&mut story).remove(0);
    let before = plan(&story).rows;
    let effects = story.tap(Event::Change(row.choices[0].1));
    story.happens(Event::PlanShaped {
        request: asked(&effects).id,
        // A plan for others: colleagues.
        json: starter(Setting::Colleagues, 10),
        because: String::new(),
        gone: Vec::new(),
        came: Vec::new(),
        favour: String::new(),
    });
    assert_eq!(plan(&story).rows, before);
    assert_eq!(shape(&story).told.as_deref(), Some("This stays as it is."));
}

#[test]
fn an_answer_that_comes_too_late_is_old_news() {
    let mut story = opened();
    let row = with_a_step_open(&mut story).remove(0);
    let first = asked(&story.tap(Event::Change(row.choices[0].1)));
    let second = story.tap(Event::Change(row.choices[2].1));
    assert!(
        second.contains(&Effect::CancelPlan(first.id)),
        "the first is not waited for"
    );
    let before = plan(&story).rows;
    story.happens(answered(&first));
    assert_eq!(plan(&story).rows, before);
    let begun = story.tap(Event::Begin);
    assert!(begun.contains(&Effect::CancelPlan(asked(&second).id)));
    story.happens(answered(&asked(&second)));
    assert!(matches!(story.view().screen, Screen::Session(_)));
}

#[test]
fn another_length_that_travels_along_is_there_at_once() {
    let mut story = Story::opened("en-GB");
    story.happens(Event::StarterPlans(vec![
        starter(Setting::Friends, 20),
        starter(Setting::Friends, 10),
    ]));
    story.come_to_begin(Setting::Friends, 20);
    story.tap(Event::SeePlan);
    let minutes: Vec<_> = shape(&story).minutes.iter().map(|c| (c.id, c.selected)).collect();
    assert_eq!(
        minutes,
        [(10, false), (20, true)],
        "a first session lasts twenty at most"
    );
    let effects = story.tap(Event::Change(Shape::Minutes(10)));
    assert!(
        !effects.iter().any(|e| matches!(e, Effect::Plan(_))),
        "nobody has to wait"
    );
    assert_eq!(plan(&story).seconds, 600);
    assert!(shape(&story).minutes[0].selected);
    let remembers = |effects: &[Effect], line: &str| {
        let kept = |effect: &Effect| matches!(effect, Effect::Store(text) if text.contains(line));
        effects.iter().any(kept)
    };
    assert!(remembers(&effects, "minutes=10\n"), "{effects:?}");
    let effects = story.tap(Event::UndoChange);
    assert_eq!(plan(&story).seconds, 1200);
    assert!(
        remembers(&effects, "minutes=20\n"),
        "the length that is remembered comes back too"
    );
}

#[test]
fn whoever_is_not_known_yet_is_offered_no_other_place() {
    assert!(shape(&opened()).places.is_empty());
}

#[test]
fn after_the_session_nothing_can_be_changed() {
    let mut story = opened();
    story.tap(Event::Begin);
    story.tap(Event::Stop);
    story.tap(Event::SeePlan);
    assert!(plan(&story).shape.is_none());
    story.tap(Event::OpenStep(4));
    assert!(plan(&story).open.expect("a card").shape.is_empty());
    assert_eq!(story.happens(Event::Change(Shape::Minutes(10))), []);
}

#[test]
fn buttons_say_what_they_are_about_and_whose_hands_where_the_two_differ() {
    let mut story = opened();
    for step in 0..plan(&story).rows.len() {
        story.tap(Event::OpenStep(step));
        let Some(card) = plan(&story).open else { continue };
        let whose: Vec<Option<Person>> = card.shape.iter().map(|row| row.person).collect();
        assert!(
            matches!(whose.as_slice(), [] | [None] | [Some(Person::A), Some(Person::B)]),
            "{whose:?}"
        );
        for row in card.shape {
            assert!(row.name.contains(": "), "{}", row.name);
            assert_eq!(row.choices.len(), 5);
        }
        story.tap(Event::OpenStep(step));
    }
}

#[test]
fn a_plan_they_had_before_is_brought_within_today_and_what_fell_away_is_told() {
    let mut story = Story::opened("en-GB");
    let had = starter(Setting::Friends, 10);
    let plan_had = plan::Plan::from_json(&had).expect("a plan");
    let item = plan::Item::all(&plan_had).next().expect("someone works");
    let places = Set::EMPTY.with(Place::TwoChairs);
    let mut today = intake::starter_limits(Setting::Friends, places, 10);
    for person in [Person::A, Person::B] {
        for place in limits::RegionSide::of(item.region) {
            limits::merge::close_place(&mut today.people[person], place);
        }
    }
    let effects = story.happens(Event::PlanWith {
        limits: limits::code::write(&today),
        minutes: 10,
        favour: String::new(),
        fit: Some(had.clone()),
    });
    let request = asked(&effects);
    assert_eq!(
        request.shape.as_ref().map(|s| (s.plan.as_str(), s.change.as_str())),
        Some((had.as_str(), ""))
    );
    // Where it cannot be done, a plan that need not come near to another is asked for.
    let mut unlucky = Story::opened("en-GB");
    unlucky.happens(Event::PlanWith {
        limits: limits::code::write(&today),
        minutes: 10,
        favour: String::new(),
        fit: Some(had),
    });
    let again = asked(&unlucky.happens(Event::PlanFailed { request: request.id }));
    assert_eq!(again.shape, None);

    story.happens(answered(&request));
    story.tap(Event::SeePlan);
    let told = shape(&story).told.expect("what fell away");
    assert!(
        told.contains("Gone: ") && told.contains("not within what fits today"),
        "{told}"
    );
}
