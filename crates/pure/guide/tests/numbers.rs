//! The numbers of the cue model: when a cue comes, how long it is quiet, how much is spoken, what silence does.

mod couple;

use couple::{Live, asking, firm, starter};
use guide::{Chime, Cue, Does, Ending, GuideOptions, Input, Output, PauseReason, Priority, Question, State};
use plan::Plan;
use quantity::{PerPerson, Person, Setting};

/// Quiet between two ordinary cues, milliseconds.
const QUIET_MS: u64 = 6000;

fn whole(made: (checker::CheckedPlan, limits::PairLimits)) -> Live {
    let mut live = Live::begun(made, GuideOptions::default());
    live.play_out();
    live
}

fn ordinary(live: &Live) -> Vec<(u64, Cue)> {
    let said = |(at, output): &(u64, Output)| match output {
        &Output::Say(cue, Priority::Low | Priority::Cue) => Some((*at, cue)),
        _ => None,
    };
    live.outputs.iter().filter_map(said).collect()
}

/// Lines of A and B that follow each other by 0.8 s are one cue.
fn is_partner_line(before: &(u64, Cue), after: &(u64, Cue)) -> bool {
    matches!((before.1, after.1), (Cue::Hands(a), Cue::Hands(b)) if a.who != b.who)
        && after.0 - before.0 <= before.1.estimate_ms() + 1000
}

fn quiet_holds(live: &Live, slack_ms: u64) {
    let said = ordinary(live);
    for pair in said.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        let quiet = after.0.saturating_sub(before.0 + before.1.estimate_ms());
        let last = matches!(after.1, Cue::Finished);
        assert!(
            last || quiet + slack_ms >= QUIET_MS || is_partner_line(before, after),
            "{quiet} ms between {:?} at {} ms and {:?}",
            before.1,
            before.0,
            after.1
        );
    }
}

fn share_holds(live: &Live) {
    let spoken: u64 = ordinary(live).iter().map(|(_, c)| c.estimate_ms()).sum();
    let whole = u64::from(live.planned.plan().seconds) * 1000;
    assert!(spoken * 100 <= whole * 15, "{spoken} of {whole} ms are spoken");
}

fn sessions() -> Vec<(checker::CheckedPlan, limits::PairLimits)> {
    vec![
        starter(Setting::Friends, 10),
        starter(Setting::Partners, 30),
        starter(Setting::Colleagues, 15),
        firm(20),
        firm(45),
    ]
}

#[test]
fn six_seconds_of_quiet_and_fifteen_percent_of_voice() {
    for made in sessions() {
        let live = whole(made);
        quiet_holds(&live, 0);
        share_holds(&live);
    }
}

#[test]
fn wishes_do_not_make_it_talkative() {
    for seed in 0..6_u64 {
        let mut live = Live::begun(firm(20), GuideOptions::default());
        for turn in 0..200_u64 {
            live.wait_ms(2300 + (seed * 1700 + turn * 900) % 9000);
            let person = if (turn + seed).is_multiple_of(2) {
                Person::A
            } else {
                Person::B
            };
            let input = match (turn + seed) % 3 {
                0 => Input::Softer(person),
                1 => Input::Firmer(person),
                _ => Input::Skip(person),
            };
            live.input(input);
        }
        live.play_out();
        share_holds(&live);
        quiet_holds(&live, 0);
    }
}

#[test]
fn ready_comes_ten_seconds_before_a_change_of_pose_and_five_before_a_change_of_hands() {
    let live = whole(firm(20));
    let plan = live.planned.plan();
    let chimes: Vec<(u64, Chime)> = live
        .outputs
        .iter()
        .filter_map(|(at, o)| match o {
            Output::Chime(c) => Some((*at, *c)),
            _ => None,
        })
        .collect();
    for (index, step) in plan.steps.iter().enumerate().skip(1) {
        let start = u64::from(step.start) * 1000;
        assert!(chimes.contains(&(start - 5000, Chime::Ready)), "ready for step {index}");
        assert!(chimes.contains(&(start, Chime::Go)), "go for step {index}");
        if step.changeover_before > 0 {
            let change = start - u64::from(step.changeover_before) * 1000;
            assert!(
                chimes.contains(&(change - 10_000, Chime::Ready)),
                "ready to move, {index}"
            );
            assert!(chimes.contains(&(change, Chime::Go)), "move, {index}");
        }
    }
}

#[test]
fn finding_the_pressure_is_always_said_aloud() {
    for made in sessions() {
        let mut live = Live::begun(made, GuideOptions::default());
        if !live.until(|s| {
            matches!(s.doing(Person::A), Does::Calibrates(_)) || matches!(s.doing(Person::B), Does::Calibrates(_))
        }) {
            continue;
        }
        let began = live.now_ms;
        // Colleagues are asked first, and their yes comes at once.
        live.input(Input::PermissionYes);
        live.wait_ms(15_000);
        let said = live
            .said()
            .into_iter()
            .any(|(at, c)| c == Cue::Calibrate && at >= began);
        assert!(said, "{:?}", live.said());
    }
}

/// Does this step bring hands to a place of this receiver that none was on before?
fn new_place(plan: &Plan, index: usize, receiver: Person) -> bool {
    let places = |i: usize| -> Vec<limits::RegionSide> {
        let giving = plan.steps[i].gives(receiver.other());
        giving
            .into_iter()
            .flat_map(|g| limits::RegionSide::dosed(g.region, g.side))
            .collect()
    };
    places(index).iter().any(|p| (0..index).all(|i| !places(i).contains(p)))
}

#[test]
fn comfort_is_asked_at_two_fifths_of_the_first_step_on_a_new_place_and_only_there() {
    let mut live = Live::begun(firm(30), GuideOptions::default());
    let plan = live.planned.plan().clone();
    let mut asked: Vec<(u64, PerPerson<bool>)> = Vec::new();
    let mut stood = None;
    while !matches!(live.session.state(), State::Ended(_)) {
        live.wait_ms(100);
        let now = match live.session.question() {
            Some(Question::Comfort { who }) => Some(who),
            _ => None,
        };
        if let Some(who) = now.filter(|_| stood != now) {
            asked.push((live.now_ms, who));
        }
        stood = now;
    }
    assert!(!asked.is_empty());
    for (at, who) in asked {
        let index = plan
            .steps
            .iter()
            .position(|s| u64::from(s.start) * 1000 <= at && at < u64::from(s.end()) * 1000);
        let index = index.expect("within a step");
        let step = &plan.steps[index];
        assert_eq!(at, u64::from(step.start) * 1000 + u64::from(step.seconds) * 400);
        for person in [Person::A, Person::B] {
            assert_eq!(who[person], new_place(&plan, index, person), "{person} in step {index}");
        }
    }
}

#[test]
fn a_cue_more_than_two_seconds_late_is_dropped_and_one_less_late_is_said() {
    let first = |tick_ms: u64, late_ms: u64| {
        let live = whole(starter(Setting::Friends, 10));
        let (at, cue) = live
            .said()
            .into_iter()
            .find(|(at, c)| *at > 60_000 && matches!(c, Cue::Hands(_)))
            .expect("a line");
        let mut again = Live::begun(starter(Setting::Friends, 10), GuideOptions::default());
        again.wait_by(at - tick_ms, tick_ms);
        let outputs = again.wait_by(tick_ms + late_ms, tick_ms + late_ms);
        assert_eq!(again.session.state(), State::Running, "that is no sleep");
        outputs.contains(&Output::Say(cue, cue.priority()))
    };
    assert!(first(100, 1900), "1.9 s late is said");
    assert!(!first(100, 2100), "2.1 s late is dropped");
    assert!(!first(100, 4800), "4.8 s late is dropped");
}

#[test]
fn a_clock_of_seconds_says_what_a_clock_of_tenths_says() {
    for made in sessions() {
        let answered = |tick_ms: u64| {
            let mut live = Live::begun(made.clone(), GuideOptions::default());
            while !matches!(live.session.state(), State::Ended(_)) {
                live.wait_by(tick_ms, tick_ms);
            }
            live
        };
        let (fine, coarse) = (answered(100), answered(1000));
        let cues = |live: &Live| live.said().into_iter().map(|(_, c)| c).collect::<Vec<_>>();
        assert_eq!(cues(&fine), cues(&coarse));
        for ((at, cue), (late, _)) in fine.said().iter().zip(coarse.said()) {
            assert!(late >= *at && late - at <= 1000, "{cue:?} at {at} and at {late} ms");
        }
        quiet_holds(&coarse, 1000);
    }
}

#[test]
fn two_silent_check_ins_pause_when_answers_are_expected() {
    let mut live = Live::begun(firm(30), GuideOptions { answers_expected: true });
    let mut asked = 0;
    let mut stood = false;
    while live.session.state() == State::Running {
        live.wait_ms(100);
        let stands = matches!(live.session.question(), Some(Question::Comfort { .. }));
        asked += usize::from(stands && !stood);
        stood = stands;
    }
    assert_eq!(live.session.state(), State::Paused(PauseReason::NoAnswers));
    assert_eq!(asked, 2);
    live.input(Input::Resume);
    assert_eq!(live.session.state(), State::Running);
}

#[test]
fn an_answer_in_between_or_no_agreement_keeps_it_going() {
    let mut live = Live::begun(firm(30), GuideOptions { answers_expected: true });
    let (mut asked, mut stood) = (0, false);
    while live.session.state() == State::Running {
        live.wait_ms(100);
        let stands = matches!(live.session.question(), Some(Question::Comfort { .. }));
        if stands && !stood {
            asked += 1;
            if asked % 2 == 0 {
                live.input(Input::ComfortGood);
            }
        }
        stood = stands;
    }
    assert_eq!(
        live.session.state(),
        State::Ended(Ending::Finished),
        "every second is answered"
    );
    assert_eq!(
        whole(firm(30)).session.state(),
        State::Ended(Ending::Finished),
        "nobody promised to answer"
    );
}

#[test]
fn a_pause_costs_no_time_and_hands_lie_still_in_it() {
    let plain = whole(starter(Setting::Friends, 10));
    let mut paused = Live::begun(starter(Setting::Friends, 10), GuideOptions::default());
    for second in [31, 77, 200, 431] {
        let until = second * 1000;
        let elapsed = paused.session.elapsed_ms();
        paused.wait_ms(until - elapsed);
        assert_eq!(paused.session.elapsed_ms(), until);
        paused.input(Input::Pause);
        for _ in 0..90 {
            assert_eq!(paused.wait_ms(1000), [], "nothing is said while it stands");
            for person in [Person::A, Person::B] {
                let works = matches!(paused.session.doing(person), Does::Works(_));
                assert!(!works, "{person} works in a pause");
            }
        }
        assert_eq!(paused.session.elapsed_ms(), until);
        paused.input(Input::Resume);
    }
    paused.play_out();
    assert_eq!(paused.session.elapsed_ms(), plain.session.elapsed_ms());
    assert_eq!(paused.now_ms, plain.now_ms + 4 * 90_000);
}

#[test]
fn a_question_does_not_run_out_while_time_stands() {
    let mut live = Live::begun(asking(20, "shoulder_top = \"ask\"", ""), GuideOptions::default());
    assert!(live.until(|s| matches!(s.question(), Some(Question::Permission { .. }))));
    let question = live.session.question();
    live.input(Input::Pause);
    live.wait_ms(120_000);
    assert_eq!(live.session.question(), question);
    live.input(Input::Resume);
    live.input(Input::PermissionYes);
    assert!(live.said().iter().any(|(_, c)| matches!(c, Cue::Hover { .. })));
}
