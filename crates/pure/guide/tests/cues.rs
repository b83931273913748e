//! When something is said: early enough, rarely enough, never late, never over each other.

mod couple;

use couple::{Live, starter};
use guide::{Chime, Cue, Ending, GuideOptions, Input, Output, PauseReason, Priority, State};
use quantity::Setting;

fn whole(setting: Setting, minutes: u16) -> Live {
    let mut live = Live::begun(starter(setting, minutes), GuideOptions::default());
    live.play_out();
    live
}

fn said(live: &Live) -> Vec<(u64, Cue, Priority)> {
    let said = |(at, output): &(u64, Output)| match output {
        &Output::Say(cue, priority) => Some((*at, cue, priority)),
        _ => None,
    };
    live.outputs.iter().filter_map(said).collect()
}

#[test]
fn the_voice_takes_at_most_15_percent_of_a_session() {
    for minutes in [10, 20] {
        let live = whole(Setting::Friends, minutes);
        let share = live.session.spoken_ms() * 100 / u64::from(live.planned.plan().seconds * 1000);
        assert!(share <= 15, "{minutes} minutes: {share} %");
    }
}

#[test]
fn ordinary_cues_never_overlap() {
    let live = whole(Setting::Friends, 20);
    let said = said(&live);
    for pair in said.windows(2) {
        let (at, cue, _) = pair[0];
        assert!(at + cue.estimate_ms() <= pair[1].0 + 100, "{cue:?} and {:?}", pair[1].1);
    }
}

#[test]
fn every_change_is_heard_even_without_a_voice() {
    let live = whole(Setting::Friends, 20);
    let chimes = live
        .outputs
        .iter()
        .filter(|(_, o)| matches!(o, Output::Chime(Chime::Go)))
        .count();
    let steps = live.planned.plan().steps.len();
    assert!(chimes + 1 >= steps, "{chimes} chimes for {steps} steps");
}

#[test]
fn safety_breaks_into_what_is_said() {
    let mut live = Live::begun(starter(Setting::Friends, 10), GuideOptions::default());
    live.wait_ms(60_000);
    let outputs = live.input(Input::Pause);
    let place = |wanted: &Output| outputs.iter().position(|o| o == wanted);
    let (hush, words) = (
        place(&Output::Hush),
        place(&Output::Say(Cue::Pausing, Priority::Safety)),
    );
    assert!(hush.is_some() && hush < words, "{outputs:?}");
}

#[test]
fn a_phone_that_slept_says_nothing_late() {
    let mut live = Live::begun(starter(Setting::Friends, 10), GuideOptions::default());
    live.wait_ms(60_000);
    live.now_ms += 240_000;
    let outputs = live.session.tick(live.now_ms);
    assert_eq!(live.session.state(), State::Paused(PauseReason::Slept));
    let late = outputs
        .iter()
        .any(|o| matches!(o, Output::Say(Cue::Hands(_) | Cue::Move { .. }, _)));
    assert!(!late, "{outputs:?}");
    assert!(
        live.session.elapsed_ms() < 61_000,
        "what was slept through does not count"
    );
}

#[test]
fn an_undisturbed_session_finishes_at_its_planned_second() {
    let live = whole(Setting::Friends, 10);
    assert_eq!(live.session.state(), State::Ended(Ending::Finished));
    assert_eq!(live.session.elapsed_ms() / 1000, u64::from(live.planned.plan().seconds));
}
