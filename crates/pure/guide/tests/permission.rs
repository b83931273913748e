//! Permission at the place: asked aloud first, no hands until yes, silence is no, and it lapses with the session.

mod couple;

use couple::{Live, asking, firm};
use guide::{Cue, Ending, GuideOptions, Input, Output, Question, State};
use limits::RegionSide;
use quantity::{Permission, Person};

const ASK: &str = "shoulder_top = \"ask\", upper_back = \"ask\", shoulder_blade = \"ask\"";

/// Places of this receiver that hands are on now.
fn touched(live: &Live, receiver: Person) -> Vec<RegionSide> {
    let touch = live.session.doing(receiver.other()).touch();
    touch
        .into_iter()
        .flat_map(|t| RegionSide::dosed(t.region, t.side))
        .collect()
}

fn must_ask(live: &Live, receiver: Person, place: RegionSide) -> bool {
    live.limits.people[receiver].receive.cell(place).permission == Permission::Ask
}

fn standing(live: &Live) -> Option<(Person, Vec<RegionSide>)> {
    match live.session.question()? {
        Question::Permission { giver, region, side } => {
            Some((giver.other(), RegionSide::dosed(region, side).collect()))
        }
        Question::Comfort { .. } => None,
    }
}

/// Plays a whole session; `answer` is what is said while a question stands. Fails when hands are on a place that must be
/// asked about before the answer was yes.
fn played(mut live: Live, answer: impl Fn(usize) -> Option<Input>) -> Live {
    let mut granted: Vec<(Person, RegionSide)> = Vec::new();
    let mut asked = 0;
    let mut last: Option<(Person, Vec<RegionSide>)> = None;
    while !matches!(live.session.state(), State::Ended(_)) {
        live.wait_ms(500);
        for receiver in [Person::A, Person::B] {
            for place in touched(&live, receiver) {
                let leave = !must_ask(&live, receiver, place) || granted.contains(&(receiver, place));
                assert!(leave, "hands on {place:?} of {receiver} at {} ms unasked", live.now_ms);
            }
        }
        let question = standing(&live);
        if question.is_some() && question != last {
            if let Some(input) = answer(asked) {
                if matches!(input, Input::PermissionYes) {
                    let (receiver, places) = question.clone().unwrap_or((Person::A, Vec::new()));
                    granted.extend(places.into_iter().map(|p| (receiver, p)));
                }
                live.input(input);
            }
            asked += 1;
        }
        last = standing(&live);
    }
    assert!(asked > 0, "someone is asked");
    live
}

fn begun() -> Live {
    Live::begun(asking(20, ASK, ""), GuideOptions::default())
}

#[test]
fn asked_aloud_before_the_first_touch_and_hands_come_only_after_yes() {
    let live = played(begun(), |_| Some(Input::PermissionYes));
    let ask = live.said().into_iter().position(|(_, c)| matches!(c, Cue::Ask { .. }));
    let hover = live
        .said()
        .into_iter()
        .position(|(_, c)| matches!(c, Cue::Hover { .. }));
    assert!(
        ask.is_some() && ask < hover,
        "asked, answered, then hands hover before they land"
    );
    assert_eq!(live.session.state(), State::Ended(Ending::Finished));
}

#[test]
fn a_yes_is_asked_for_once_and_holds_for_the_session() {
    let live = played(begun(), |_| Some(Input::PermissionYes));
    let mut asked = Vec::new();
    for (_, cue) in live.said() {
        if let Cue::Ask { giver, region, side } = cue {
            for place in RegionSide::dosed(region, side) {
                asked.push((giver, place));
            }
        }
    }
    for (n, place) in asked.iter().enumerate() {
        assert!(
            !asked[..n].contains(place),
            "{place:?} is asked about again after a yes"
        );
    }
}

#[test]
fn no_answer_means_no_touch_there_and_the_rest_goes_on() {
    let live = played(begun(), |_| None);
    assert_eq!(live.session.state(), State::Ended(Ending::Finished));
    let hover = live.said().iter().any(|(_, c)| matches!(c, Cue::Hover { .. }));
    assert!(!hover);
}

#[test]
fn a_no_means_no_touch_there_and_the_rest_goes_on() {
    let live = played(begun(), |_| Some(Input::PermissionNo));
    assert_eq!(live.session.state(), State::Ended(Ending::Finished));
}

#[test]
fn yes_here_and_no_there_are_kept_apart() {
    played(Live::begun(asking(20, ASK, ASK), GuideOptions::default()), |n| {
        Some(if n % 2 == 0 {
            Input::PermissionNo
        } else {
            Input::PermissionYes
        })
    });
}

#[test]
fn no_silence_and_skip_sound_alike_and_name_nobody() {
    let mut heard = Vec::new();
    let answers: [Option<fn() -> Input>; 4] = [
        Some(|| Input::PermissionNo),
        Some(|| Input::NoAnswer),
        Some(|| Input::Skip(Person::A)),
        Some(|| Input::Skip(Person::B)),
    ];
    for answer in answers.into_iter().flatten() {
        let mut live = begun();
        assert!(live.until(|s| matches!(s.question(), Some(Question::Permission { .. }))));
        let before = live.said().len();
        live.input(answer());
        heard.push(live.said()[before..].iter().map(|(_, c)| *c).next());
    }
    assert!(heard.iter().all(|h| *h == Some(Cue::LeftOut)), "{heard:?}");
}

#[test]
fn permission_lapses_with_the_session() {
    let first = played(begun(), |_| Some(Input::PermissionYes));
    let count = |live: &Live| live.said().iter().filter(|(_, c)| matches!(c, Cue::Ask { .. })).count();
    let again = played(begun(), |_| Some(Input::PermissionYes));
    assert_eq!(count(&first), count(&again), "the next session asks again");
}

#[test]
fn a_welcome_place_is_hovered_over_not_asked_about() {
    let mut live = Live::begun(firm(20), GuideOptions::default());
    live.play_out();
    assert!(!live.said().iter().any(|(_, c)| matches!(c, Cue::Ask { .. })));
    // Every place gets a line that says so when hands come for the first time, aloud or on the screen.
    let hovers = live
        .outputs
        .iter()
        .filter(|(_, o)| matches!(o, Output::Say(Cue::Hands(l), _) | Output::Show(Cue::Hands(l)) if l.first_touch));
    assert!(hovers.count() > 0);
}

#[test]
fn elsewhere_never_goes_to_a_place_that_was_not_asked_about() {
    let made = asking(20, ASK, ASK);
    for second in (60..1200).step_by(41) {
        let mut live = Live::begun(made.clone(), GuideOptions::default());
        while live.now_ms < second * 1000 {
            live.wait_ms(500);
            if standing(&live).is_some() {
                let yes = live.now_ms % 2000 < 1000;
                live.input(if yes { Input::PermissionYes } else { Input::PermissionNo });
            }
        }
        let refused: Vec<Cue> = live
            .said()
            .into_iter()
            .map(|(_, c)| c)
            .filter(|c| matches!(c, Cue::Hover { .. }))
            .collect();
        for person in [Person::A, Person::B] {
            live.input(Input::Elsewhere(person));
            for place in touched(&live, person) {
                let asked = refused.iter().any(|c| {
                    matches!(c, Cue::Hover { giver, region, side }
                        if giver.other() == person && RegionSide::dosed(*region, *side).any(|p| p == place))
                });
                assert!(!must_ask(&live, person, place) || asked, "{place:?} at {second} s");
            }
        }
    }
}
