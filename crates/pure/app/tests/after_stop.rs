//! A sign may be why someone stopped: the ending asks nothing and says when to seek help.

mod story;

use app::{Event, Lang, Screen};
use quantity::Setting;
use story::Story;

/// What the screen says at the end, in this language.
fn ending(lang: Lang, story: &mut Story) -> String {
    story.tap(Event::SetLanguage(lang));
    match story.view().screen {
        Screen::Ended(ended) => ended.paragraphs.join(" "),
        other => panic!("not the end but {other:?}"),
    }
}

#[test]
fn whoever_stopped_is_told_when_to_seek_help_and_is_asked_nothing() {
    for (lang, doctor, number) in [
        (Lang::En, "doctor", "emergency number"),
        (Lang::Uk, "лікаря", "екстреної допомоги"),
    ] {
        for second in [1, 70, 300] {
            let mut story = Story::begun(Setting::Friends, 10);
            story.wait_ms(second * 1000);
            story.tap(Event::Stop);
            let said = ending(lang, &mut story);
            assert!(
                said.contains(doctor) && said.contains(number),
                "at second {second}: {said}"
            );
            assert!(!said.contains('?'), "nobody is asked why: {said}");
        }
        let mut story = Story::begun(Setting::Friends, 10);
        story.wait_until("the end", |v| matches!(v.screen, Screen::Ended(_)));
        let said = ending(lang, &mut story);
        assert!(
            !said.contains(number),
            "a session that went well ends without alarm: {said}"
        );
    }
}
