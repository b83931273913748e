//! Stop: at every second, from everywhere, at once, kindly, and for good.

mod couple;

use couple::{Live, asking, starter};
use guide::{Chime, Cue, Does, Ending, GuideOptions, Input, Output, PauseReason, Priority, Question, State};
use quantity::{Person, Setting};

/// The kind ending, the same from everywhere.
fn kind_ending() -> Vec<Output> {
    vec![
        Output::Chime(Chime::End),
        Output::Hush,
        Output::Say(Cue::Stopped, Priority::Safety),
        Output::Ended(Ending::Stopped),
    ]
}

/// Whatever anybody does afterwards.
fn everything() -> Vec<Input> {
    let mut all = vec![
        Input::Begin,
        Input::KeepGoing,
        Input::Pause,
        Input::Resume,
        Input::PermissionYes,
        Input::PermissionNo,
        Input::ComfortGood,
        Input::NoAnswer,
        Input::Hidden,
        Input::Stop,
    ];
    for p in [Person::A, Person::B] {
        all.extend([
            Input::OpenSheet(p),
            Input::Softer(p),
            Input::Firmer(p),
            Input::Elsewhere(p),
            Input::Skip(p),
            Input::Discomfort(p, 10),
            Input::There(p),
        ]);
    }
    all
}

fn stops_for_good(mut live: Live, when: &str) {
    assert_eq!(live.input(Input::Stop), kind_ending(), "{when}");
    assert_eq!(live.session.state(), State::Ended(Ending::Stopped));
    assert_eq!(live.session.question(), None);
    for person in [Person::A, Person::B] {
        assert_eq!(live.session.doing(person), Does::Rests, "{when}: hands off");
    }
    for input in everything() {
        let what = format!("{input:?}");
        assert_eq!(live.input(input), [], "{when}, then {what}");
        assert_eq!(live.wait_by(700, 700), [], "{when}, then {what}, then time");
    }
    assert_eq!(live.wait_by(60_000, 20_000), []);
    assert_eq!(live.session.state(), State::Ended(Ending::Stopped));
}

#[test]
fn at_every_second_of_a_session() {
    let made = starter(Setting::Friends, 10);
    let seconds = u64::from(made.0.plan().seconds);
    for second in 0..seconds {
        let mut live = Live::begun(made.clone(), GuideOptions::default());
        live.wait_by(second * 1000, 1000);
        stops_for_good(live, &format!("at {second} s"));
    }
}

#[test]
fn before_it_began() {
    stops_for_good(
        Live::ready(starter(Setting::Friends, 10), GuideOptions::default()),
        "in ready",
    );
}

#[test]
fn in_every_kind_of_pause() {
    let made = starter(Setting::Friends, 10);
    let pauses: [fn() -> Input; 4] = [
        || Input::Pause,
        || Input::Hidden,
        || Input::OpenSheet(Person::A),
        || Input::OpenSheet(Person::B),
    ];
    for pause in pauses {
        let mut live = Live::begun(made.clone(), GuideOptions::default());
        live.wait_ms(123_400);
        live.input(pause());
        assert!(matches!(live.session.state(), State::Paused(_)));
        stops_for_good(live, &format!("in {:?}", pause()));
    }
}

#[test]
fn after_the_phone_slept_with_the_stop_as_the_first_thing_it_hears() {
    let mut live = Live::begun(starter(Setting::Friends, 10), GuideOptions::default());
    live.wait_ms(100_000);
    live.now_ms += 3_600_000;
    stops_for_good(live, "after an hour of sleep");
    let mut live = Live::begun(starter(Setting::Friends, 10), GuideOptions::default());
    live.wait_ms(100_000);
    live.now_ms += 3_600_000;
    live.session.tick(live.now_ms);
    assert_eq!(live.session.state(), State::Paused(PauseReason::Slept));
    stops_for_good(live, "after waking");
}

#[test]
fn while_a_question_of_permission_stands() {
    let made = asking(20, "shoulder_top = \"ask\", upper_back = \"ask\"", "");
    let mut live = Live::begun(made, GuideOptions::default());
    let asked = live.until(|s| matches!(s.question(), Some(Question::Permission { .. })));
    assert!(asked, "someone is asked");
    stops_for_good(live, "in a question of permission");
}

#[test]
fn while_a_question_of_comfort_stands() {
    let mut live = Live::begun(starter(Setting::Friends, 10), GuideOptions::default());
    assert!(live.until(|s| matches!(s.question(), Some(Question::Comfort { .. }))));
    stops_for_good(live, "in a question of comfort");
}

#[test]
fn a_finished_session_is_not_stopped_afterwards() {
    let mut live = Live::begun(starter(Setting::Friends, 10), GuideOptions::default());
    live.play_out();
    assert_eq!(live.input(Input::Stop), []);
    assert_eq!(live.session.state(), State::Ended(Ending::Finished));
}

#[test]
fn finished_and_stopped_sound_the_same() {
    let mut live = Live::begun(starter(Setting::Friends, 10), GuideOptions::default());
    live.play_out();
    let chime = |o: &[Output]| o.iter().filter(|o| matches!(o, Output::Chime(Chime::End))).count();
    let all: Vec<Output> = live.outputs.iter().map(|(_, o)| o.clone()).collect();
    assert_eq!(chime(&all), 1);
    assert_eq!(chime(&kind_ending()), 1);
}
