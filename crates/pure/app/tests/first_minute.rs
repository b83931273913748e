//! From the open link to the first spoken step, told as events and effects.

mod story;

use app::{Effect, Event, Lang, PlanState, Screen, Theme, WakeLock};
use quantity::{Place, Setting};
use story::{Story, spoken, starter, voice};

fn begin_view(story: &Story) -> app::BeginView {
    match story.view().screen {
        Screen::Begin(it) => it,
        other => panic!("not the begin screen but {other:?}"),
    }
}

#[test]
fn from_the_open_link_to_the_first_spoken_step_in_at_most_six_taps() {
    let mut story = Story::with_starters("en-GB", Setting::Friends, 20);
    story.come_to_begin(Setting::Friends, 20);
    story.tap(Event::Begin);
    story.wait_ms(3000);
    assert!(story.taps <= 6, "{} taps", story.taps);
    let first = story.spoken().first().map(|speech| speech.text.clone());
    assert!(
        first.is_some_and(|text| !text.is_empty()),
        "someone is told what to do within three seconds"
    );
    let asked_of_the_engine = story.effects.iter().any(|e| matches!(e, Effect::Plan(_)));
    assert!(!asked_of_the_engine, "the plan travelled along: no search, no network");
}

#[test]
fn every_setting_has_a_start_without_the_engine() {
    for &setting in Setting::ALL {
        let mut story = Story::with_starters("en-GB", setting, 10);
        story.come_to_begin(setting, 10);
        assert_eq!(begin_view(&story).ready, PlanState::Ready, "{setting}");
    }
}

#[test]
fn without_a_plan_on_board_the_engine_is_asked_and_its_plan_is_checked() {
    let mut story = Story::opened("en-GB");
    story.come_to_begin(Setting::Friends, 10);
    assert!(matches!(begin_view(&story).ready, PlanState::Working { .. }));
    let Some(Effect::Plan(request)) = story.effects.iter().find(|e| matches!(e, Effect::Plan(_))).cloned() else {
        panic!("the engine was not asked");
    };
    story.happens(Event::PlanProgress {
        request: request.id,
        percent: 40,
    });
    assert!(matches!(
        begin_view(&story).ready,
        PlanState::Working { percent: 40, .. }
    ));
    let good = starter(Setting::Friends, 10);
    story.happens(Event::PlanReady {
        request: request.id + 7,
        json: good.clone(),
        because: String::new(),
    });
    assert!(
        matches!(begin_view(&story).ready, PlanState::Working { .. }),
        "an answer to another question is old news"
    );
    story.happens(Event::PlanReady {
        request: request.id,
        json: good,
        because: String::new(),
    });
    assert_eq!(begin_view(&story).ready, PlanState::Ready);
}

#[test]
fn a_plan_the_checker_refuses_is_never_offered() {
    let good = starter(Setting::Friends, 10);
    let tampered = [
        good.replace("\"pressure\": 1", "\"pressure\": 3")
            .replace("\"pressure\": 2", "\"pressure\": 3"),
        good.replace("\"seconds\": 600", "\"seconds\": 6000"),
        "{}".to_owned(),
        String::new(),
    ];
    for json in tampered {
        assert_ne!(json, good, "the test must damage the plan");
        let mut story = Story::opened("en-GB");
        story.happens(Event::StarterPlans(vec![json.clone()]));
        story.come_to_begin(Setting::Friends, 10);
        assert!(
            matches!(begin_view(&story).ready, PlanState::Working { .. }),
            "not offered as a starter"
        );
        let request = story
            .effects
            .iter()
            .find_map(|e| {
                if let Effect::Plan(request) = e {
                    Some(request.id)
                } else {
                    None
                }
            })
            .expect("the engine is asked instead");
        story.happens(Event::PlanReady {
            request,
            json,
            because: String::new(),
        });
        assert!(
            matches!(begin_view(&story).ready, PlanState::Failed { .. }),
            "nor from the engine"
        );
        story.tap(Event::Begin);
        assert!(
            matches!(story.view().screen, Screen::Begin(_)),
            "and it cannot be begun"
        );
    }
}

#[test]
fn starters_that_come_late_take_the_place_of_the_search() {
    let mut story = Story::opened("en-GB");
    story.come_to_begin(Setting::Friends, 10);
    let effects = story.happens(Event::StarterPlans(vec![starter(Setting::Friends, 10)]));
    assert_eq!(begin_view(&story).ready, PlanState::Ready);
    assert!(
        effects.iter().any(|e| matches!(e, Effect::CancelPlan(_))),
        "the search is called off"
    );
}

#[test]
fn yes_or_unsure_leads_to_calm_words_and_to_no_plan() {
    let mut story = Story::with_starters("en-GB", Setting::Friends, 20);
    for event in [
        Event::Start,
        Event::ChooseSetting(Setting::Friends),
        Event::Next,
        Event::YesOrUnsure,
    ] {
        story.tap(event);
    }
    let Screen::NotNow(it) = story.view().screen else {
        panic!("not now")
    };
    assert!(!it.heading.is_empty() && !it.paragraphs.is_empty());
    story.tap(Event::Begin);
    assert!(
        matches!(story.view().screen, Screen::NotNow(_)),
        "there is no way past it"
    );
    assert!(spoken(&story.effects).is_empty(), "nothing is said aloud");
    story.tap(Event::ReadAgain);
    assert!(matches!(story.view().screen, Screen::Read(_)));
}

#[test]
fn colleagues_get_a_shorter_session_and_are_told_so() {
    let mut story = Story::with_starters("en-GB", Setting::Colleagues, 15);
    story.come_to_begin(Setting::Colleagues, 30);
    let view = begin_view(&story);
    assert!(view.notes.iter().any(|note| note.contains("15")), "{:?}", view.notes);
}

#[test]
fn two_chairs_are_named_where_nobody_has_them() {
    let mut story = Story::with_starters("en-GB", Setting::Friends, 20);
    story.tap(Event::Start);
    story.tap(Event::ChooseSetting(Setting::Friends));
    story.tap(Event::TogglePlace(Place::TwoChairs));
    story.tap(Event::TogglePlace(Place::Sofa));
    story.tap(Event::Next);
    story.tap(Event::Neither);
    assert_eq!(begin_view(&story).notes.len(), 1, "two seats will do");
}

#[test]
fn the_language_of_the_phone_is_taken_and_a_chosen_one_stays() {
    assert_eq!(Story::opened("uk-UA").view().lang, Lang::Uk);
    assert_eq!(
        Story::opened("de-AT").view().lang,
        Lang::En,
        "a language we do not speak: English"
    );
    let mut story = Story::opened("en-GB");
    let effects = story.tap(Event::SetLanguage(Lang::Uk));
    let Some(Effect::Store(text)) = effects.first() else {
        panic!("the choice is kept")
    };
    let mut later = Story::opened("en-GB");
    later.happens(Event::Loaded(Some(text.clone())));
    assert_eq!(later.view().lang, Lang::Uk);
}

#[test]
fn the_language_can_change_on_every_screen() {
    let walk = [
        Event::Start,
        Event::ChooseSetting(Setting::Friends),
        Event::Next,
        Event::Neither,
        Event::SeePlan,
        Event::OpenStep(1),
        Event::Begin,
        Event::Stop,
    ];
    let mut story = Story::with_starters("en-GB", Setting::Friends, 20);
    for event in walk {
        let english = story.view();
        story.tap(Event::SetLanguage(Lang::Uk));
        let ukrainian = story.view();
        assert_eq!(ukrainian.lang, Lang::Uk);
        assert_ne!(english.screen, ukrainian.screen, "before {event:?}");
        assert_eq!(ukrainian.language.lang, Lang::En, "and back again");
        story.tap(Event::SetLanguage(Lang::En));
        assert_eq!(story.view(), english, "nothing else changed");
        story.tap(event);
    }
}

#[test]
fn without_a_local_voice_it_says_so_and_text_and_chimes_guide() {
    let mut story = Story::with_starters("en-GB", Setting::Friends, 20);
    let strangers = vec![voice("en-US", false), voice("de-DE", true)];
    story.happens(Event::VoiceAvailable(strangers));
    story.come_to_begin(Setting::Friends, 20);
    let silent = begin_view(&story).facts;
    story.happens(Event::VoiceAvailable(vec![voice("en-US", true)]));
    assert_ne!(begin_view(&story).facts, silent, "the two are told apart before Begin");
    story.happens(Event::VoiceAvailable(vec![voice("en-US", false)]));
    story.tap(Event::Begin);
    story.wait_ms(120_000);
    assert!(story.spoken().is_empty(), "a voice from elsewhere is never used");
    assert!(
        story.effects.iter().any(|e| matches!(e, Effect::Announce { .. })),
        "screen readers hear it"
    );
    assert!(story.effects.iter().any(|e| matches!(e, Effect::Chime(_))));
    assert!(!story.session().cues.is_empty(), "and it can be read");
}

#[test]
fn a_screen_that_may_lock_is_announced_before_begin() {
    let mut story = Story::with_starters("en-GB", Setting::Friends, 20);
    story.come_to_begin(Setting::Friends, 20);
    story.happens(Event::WakeLock(WakeLock::Supported));
    let awake = begin_view(&story).facts;
    for state in [WakeLock::Unsupported, WakeLock::Lost, WakeLock::Unknown] {
        story.happens(Event::WakeLock(state));
        assert_ne!(begin_view(&story).facts, awake, "{state:?}");
    }
}

#[test]
fn back_goes_one_screen_back_and_stays_at_the_start() {
    let mut story = Story::with_starters("en-GB", Setting::Friends, 20);
    story.come_to_begin(Setting::Friends, 20);
    story.tap(Event::SeePlan);
    let mut titles = Vec::new();
    for _ in 0..7 {
        titles.push(story.view().title);
        story.tap(Event::Back);
    }
    titles.dedup();
    assert_eq!(titles.len(), 6, "plan, begin, read, place, who, start: {titles:?}");
    assert!(matches!(story.view().screen, Screen::Start(_)));
}

#[test]
fn a_store_that_fails_is_mentioned_and_stops_nothing() {
    let mut story = Story::with_starters("en-GB", Setting::Friends, 20);
    story.happens(Event::StoreFailed);
    story.come_to_begin(Setting::Friends, 20);
    assert!(story.view().notice.is_some());
    story.tap(Event::Begin);
    assert_eq!(story.view().theme, Theme::Session);
}
