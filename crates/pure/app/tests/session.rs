//! The live session through the app: stop at every instant, wishes, questions, pauses, keys.

mod story;

use app::{Chime, Effect, Event, FocusTarget, Key, Lang, Over, Screen, SheetChoice, Theme, WakeLock};
use quantity::{Person, Setting};
use story::{Story, spoken, voice};

/// Every way a session can stand when someone needs it to end.
fn states() -> Vec<(&'static str, Story)> {
    let mut all = Vec::new();
    let begun = || Story::begun(Setting::Friends, 10);
    all.push(("just begun", begun()));
    let mut story = begun();
    story.wait_ms(70_000);
    all.push(("running", story));
    for person in [Person::A, Person::B] {
        let mut story = begun();
        story.wait_ms(100_000);
        story.tap(Event::TapZone(person));
        all.push(("sheet open", story));
    }
    let mut story = begun();
    story.wait_ms(45_000);
    story.tap(Event::Pause);
    all.push(("paused", story));
    let mut story = begun();
    story.wait_ms(45_000);
    story.happens(Event::Visible(false));
    all.push(("page hidden", story));
    let mut story = Story::begun(Setting::Colleagues, 10);
    story.wait_until("a question of permission", |v| {
        over_is(v, |o| matches!(o, Over::Permission(_)))
    });
    all.push(("asked for permission", story));
    let mut story = begun();
    story.wait_until("a comfort question", |v| over_is(v, |o| matches!(o, Over::Comfort(_))));
    all.push(("asked for comfort", story));
    let mut story = begun();
    story.wait_ms(90_000);
    story.tap(Event::TapZone(Person::A));
    story.tap(Event::Sheet(SheetChoice::Softer));
    all.push(("after a wish", story));
    all
}

fn over_is(view: &app::ViewModel, so: impl Fn(&Over) -> bool) -> bool {
    matches!(&view.screen, Screen::Session(session) if so(&session.over))
}

#[test]
fn stop_works_in_every_state_and_leads_to_a_kind_ending() {
    for (name, mut story) in states() {
        let effects = story.tap(Event::Stop);
        let Screen::Ended(ended) = story.view().screen else {
            panic!("{name}: {:?}", story.view().screen)
        };
        assert!(!ended.finished);
        assert!(!ended.heading.is_empty() && !ended.paragraphs.is_empty(), "{name}");
        assert!(
            effects.contains(&Effect::KeepAwake(false)),
            "{name}: the screen may sleep"
        );
        assert!(
            effects.contains(&Effect::SetTheme(Theme::Auto)),
            "{name}: the light returns"
        );
        assert!(effects.contains(&Effect::Chime(Chime::End)), "{name}: {effects:?}");
        let said = spoken(&effects);
        assert_eq!(said.len(), 1, "{name}: it is said, once");
        assert_eq!(said[0].text, ended.heading, "{name}: the screen says the same");
        assert!(story.wait_ms(60_000).is_empty(), "{name}: and then it is quiet");
    }
}

#[test]
fn stop_works_at_every_instant() {
    let mut probe = Story::begun(Setting::Friends, 10);
    probe.wait_until("the end", |v| matches!(v.screen, Screen::Ended(_)));
    let seconds = (probe.now_ms - 5000) / 1000;
    for at in (0..seconds).step_by(11) {
        let mut story = Story::begun(Setting::Friends, 10);
        story.wait_ms(at * 1000 + 300);
        story.tap(Event::Stop);
        assert!(story.is_ended(), "at second {at}");
    }
}

#[test]
fn escape_stops_from_every_state_too() {
    for (name, mut story) in states() {
        story.tap(Event::Key(Key::Escape));
        assert!(story.is_ended(), "{name}");
    }
}

#[test]
fn a_session_left_alone_comes_to_its_end_in_time() {
    let mut story = Story::begun(Setting::Friends, 10);
    story.wait_ms(599_000);
    assert!(!story.is_ended());
    story.wait_ms(3000);
    let Screen::Ended(ended) = story.view().screen else {
        panic!("ended")
    };
    assert!(ended.finished);
}

#[test]
fn cues_are_short_and_leave_quiet() {
    let mut story = Story::begun(Setting::Friends, 20);
    story.wait_until("the end", |v| matches!(v.screen, Screen::Ended(_)));
    let said = story.spoken();
    assert!(said.len() >= 10, "someone is guided: {} cues", said.len());
    for speech in &said {
        // Names of places are one word to a listener; a line never grows to two sentences of eight.
        assert!(speech.text.split_whitespace().count() <= 12, "{}", speech.text);
        assert_eq!(speech.voice.as_deref(), Some("voice en-GB true"));
    }
    assert!(
        said.len() <= 90,
        "and left in peace: {} cues in twenty minutes",
        said.len()
    );
}

#[test]
fn the_sheet_makes_time_stand_and_hands_be_still() {
    let mut story = Story::begun(Setting::Friends, 10);
    story.wait_ms(100_000);
    let effects = story.tap(Event::TapZone(Person::B));
    assert!(effects.contains(&Effect::Focus(FocusTarget::Sheet)));
    let Over::Sheet(sheet) = story.over() else {
        panic!("the sheet")
    };
    assert_eq!(sheet.person, Person::B);
    let before = story.session().time_left;
    story.wait_ms(20_000);
    assert_eq!(story.session().time_left, before);
    story.tap(Event::Sheet(SheetChoice::KeepGoing));
    assert!(matches!(story.over(), Over::Nothing));
    story.wait_ms(3000);
    assert_ne!(story.session().time_left, before, "and on it goes");
}

#[test]
fn each_choice_of_the_sheet_is_taken_up_at_once_and_names_nobody() {
    let choices = [
        SheetChoice::Softer,
        SheetChoice::Firmer,
        SheetChoice::Elsewhere,
        SheetChoice::Skip,
    ];
    for choice in choices {
        let mut texts = Vec::new();
        for person in [Person::A, Person::B] {
            let mut story = Story::begun(Setting::Friends, 10);
            story.wait_ms(130_000);
            story.tap(Event::TapZone(person));
            let effects = story.tap(Event::Sheet(choice));
            assert!(!matches!(story.view().screen, Screen::Ended(_)));
            let answer: Vec<String> = spoken(&effects).iter().map(|s| s.text.clone()).collect();
            let chimed = effects.iter().any(|e| matches!(e, Effect::Chime(_)));
            assert!(!answer.is_empty() || chimed, "{choice:?}: it is answered");
            texts.push(answer);
        }
        if matches!(choice, SheetChoice::Softer | SheetChoice::Firmer | SheetChoice::Skip) {
            for text in texts.concat() {
                assert!(
                    !text.contains("A:") && !text.contains("B:"),
                    "{choice:?} tells who wished it: {text}"
                );
            }
        }
    }
}

#[test]
fn softer_asks_the_engine_for_a_better_rest_and_needs_no_answer() {
    let mut story = Story::begun(Setting::Friends, 10);
    story.wait_ms(130_000);
    story.tap(Event::TapZone(Person::A));
    let effects = story.tap(Event::Sheet(SheetChoice::Softer));
    let replan = effects.iter().find_map(|e| {
        if let Effect::Plan(request) = e {
            request.replan.clone()
        } else {
            None
        }
    });
    if let Some(replan) = replan {
        assert_eq!(replan.changes, ["softer:a"]);
        assert!(replan.at_s >= 130);
    }
    story.happens(Event::PlanReady {
        request: 1,
        json: "not a plan".to_owned(),
        because: String::new(),
    });
    story.wait_ms(10_000);
    assert!(
        matches!(story.over(), Over::Nothing | Over::Comfort(_)),
        "the session goes on"
    );
}

#[test]
fn a_place_that_is_asked_for_is_not_touched_before_the_yes() {
    let asked = || {
        let mut story = Story::begun(Setting::Colleagues, 10);
        story.wait_until("a question of permission", |v| {
            over_is(v, |o| matches!(o, Over::Permission(_)))
        });
        story
    };
    let mut story = asked();
    let Over::Permission(question) = story.over() else {
        panic!("asked")
    };
    assert!(
        story.spoken().iter().any(|s| s.text == question.question),
        "it is asked aloud"
    );
    let giver = question.person.other();
    assert!(
        story.session().picture.hands[giver].is_none(),
        "hands are off while it is asked"
    );
    story.tap(Event::PermissionYes);
    assert!(!matches!(&story.over(), Over::Permission(next) if next == &question));

    let mut story = asked();
    story.tap(Event::PermissionSkip);
    story.wait_ms(2000);
    let still_asked = matches!(&story.over(), Over::Permission(next) if next == &question);
    assert!(!still_asked, "a no is not asked again");
    assert!(!story.is_ended(), "and the session goes on");
}

#[test]
fn silence_is_not_a_yes() {
    let mut story = Story::begun(Setting::Colleagues, 10);
    story.wait_until("a question of permission", |v| {
        over_is(v, |o| matches!(o, Over::Permission(_)))
    });
    let Over::Permission(question) = story.over() else {
        panic!("asked")
    };
    for _ in 0..400 {
        story.wait_ms(100);
        match story.over() {
            Over::Permission(now) if now == question => {
                assert!(story.session().picture.hands[question.person.other()].is_none());
            }
            _ => return,
        }
    }
    panic!("the question stands for ever");
}

#[test]
fn pause_stands_still_and_resume_goes_on() {
    let mut story = Story::begun(Setting::Friends, 10);
    story.wait_ms(50_000);
    let effects = story.tap(Event::Pause);
    assert_eq!(spoken(&effects).len(), 1, "it is said aloud");
    assert!(effects.contains(&Effect::Focus(FocusTarget::Resume)));
    let before = story.session().time_left;
    story.wait_ms(300_000);
    assert_eq!(story.session().time_left, before);
    assert!(story.session().pacer.is_none_or(|p| !p.moving), "the pacer stands");
    story.tap(Event::Resume);
    story.wait_ms(5000);
    assert_ne!(story.session().time_left, before);
}

#[test]
fn a_phone_that_slept_welcomes_back_and_rushes_nothing() {
    let mut story = Story::begun(Setting::Friends, 10);
    story.wait_ms(50_000);
    let before = story.session().time_left;
    story.now_ms += 600_000;
    story.happens(Event::Tick(story.now_ms));
    let Over::Paused(paused) = story.over() else {
        panic!("paused")
    };
    assert!(paused.lead.is_some(), "with a word of welcome");
    assert_eq!(story.session().time_left, before, "nothing was missed");
    let effects = story.happens(Event::Visible(true));
    assert!(
        effects.contains(&Effect::KeepAwake(true)),
        "the lock is asked for again"
    );
}

#[test]
fn keys_run_a_session_without_a_touch() {
    let mut story = Story::begun(Setting::Friends, 10);
    story.wait_ms(30_000);
    story.tap(Event::Key(Key::Space));
    assert!(matches!(story.over(), Over::Paused(_)));
    story.tap(Event::Key(Key::Space));
    assert!(!matches!(story.over(), Over::Paused(_)));
    for (key, person) in [(Key::Left, Person::A), (Key::Right, Person::B)] {
        story.tap(Event::Key(key));
        assert!(matches!(story.over(), Over::Sheet(sheet) if sheet.person == person));
        story.tap(Event::Key(Key::Space));
        assert!(!matches!(story.over(), Over::Sheet(_)));
    }
    story.tap(Event::Back);
    assert!(
        matches!(story.over(), Over::Paused(_)),
        "back neither ends it nor is ignored"
    );
}

#[test]
fn another_language_is_spoken_from_the_next_cue_on() {
    let mut story = Story::begun(Setting::Friends, 10);
    story.happens(Event::VoiceAvailable(vec![voice("en-GB", true), voice("uk-UA", true)]));
    story.wait_ms(40_000);
    story.tap(Event::SetLanguage(Lang::Uk));
    story.effects.clear();
    story.wait_ms(200_000);
    let said = story.spoken();
    assert!(!said.is_empty());
    for speech in said {
        assert_eq!(
            (speech.lang, speech.voice.as_deref()),
            (Lang::Uk, Some("voice uk-UA true"))
        );
        assert!(speech.text.chars().any(|c| ('а'..='я').contains(&c)), "{}", speech.text);
    }
}

#[test]
fn a_lost_lock_on_the_screen_stops_nothing() {
    let mut story = Story::begun(Setting::Friends, 10);
    story.happens(Event::WakeLock(WakeLock::Lost));
    story.wait_ms(20_000);
    assert!(matches!(story.over(), Over::Nothing));
}

#[test]
fn the_picture_and_the_words_agree_on_who_works() {
    let mut story = Story::begun(Setting::Friends, 20);
    for _ in 0..80 {
        story.wait_ms(15_000);
        if story.is_ended() {
            break;
        }
        let session = story.session();
        for person in [Person::A, Person::B] {
            let works = session.picture.hands[person].is_some_and(|h| h.stroke != app::Stroke::Still);
            let told = session.cues.iter().any(|line| line.person.is_none_or(|p| p == person));
            assert!(!works || told, "{person} works untold: {:?}", session.cues);
        }
    }
}
