//! Anything, in any order, at any time: nothing panics, ended stays ended, what runs is what the checker lets run, and
//! nothing gets firmer than it was planned.

mod couple;

use checker::Severity;
use couple::{Live, asking, firm, starter};
use guide::{Does, GuideOptions, Input, Output, Session, State};
use limits::{PairLimits, RegionSide};
use plan::Plan;
use quantity::{Permission, Person, Pressure, Setting};

/// A small generator with a seed, so that a failure can be told again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn person(&mut self) -> Person {
        if self.roll(2) == 0 { Person::A } else { Person::B }
    }
}

fn any_input(dice: &mut Dice, others: &[checker::CheckedPlan]) -> Input {
    let person = dice.person();
    match dice.roll(40) {
        0 => Input::Begin,
        1..=3 => Input::OpenSheet(person),
        4..=6 => Input::KeepGoing,
        7..=11 => Input::Softer(person),
        12..=15 => Input::Firmer(person),
        16..=18 => Input::Elsewhere(person),
        19..=20 => Input::Skip(person),
        21..=22 => Input::Pause,
        23..=28 => Input::Resume,
        29..=31 => Input::PermissionYes,
        32 => Input::PermissionNo,
        33 => Input::ComfortGood,
        34 => Input::Discomfort(person, u8::try_from(dice.roll(256)).unwrap_or(0)),
        35 => Input::There(person),
        36 => Input::NoAnswer,
        37 => Input::Hidden,
        38 => Input::NewPlan(others[usize::try_from(dice.roll(others.len() as u64)).unwrap_or(0)].clone()),
        _ if dice.roll(12) == 0 => Input::Stop,
        _ => Input::Resume,
    }
}

/// The highest pressure of a plan for this receiver.
fn most(plan: &Plan, receiver: Person) -> Pressure {
    let givings = plan.steps.iter().filter_map(|s| s.gives(receiver.other()));
    let parts = givings.flat_map(|g| &g.parts).map(|p| p.pressure);
    parts.max().unwrap_or(Pressure::ZERO)
}

fn keeps_its_promises(session: &Session, limits: &PairLimits, planned: &Plan, story: &[String]) {
    let plan = session.plan();
    let broken = checker::check(plan.clone(), limits).err().unwrap_or_default();
    // A first minute that was skipped cannot be had later; everything else that a body needs holds.
    let skipped = |b: &checker::Broken| b.why.what.ends_with("first minute of touch");
    let hurts = broken.iter().find(|b| b.severity() != Severity::Shape && !skipped(b));
    assert!(hurts.is_none(), "{hurts:?} after {story:#?}");
    assert!(checker::check(session.checked().plan().clone(), limits).is_ok());
    for receiver in [Person::A, Person::B] {
        assert!(most(plan, receiver) <= most(planned, receiver), "after {story:#?}");
        let touch = session.doing(receiver.other()).touch();
        if let Some(touch) = touch {
            for place in RegionSide::dosed(touch.region, touch.side) {
                let cell = limits.people[receiver].receive.cell(place);
                assert!(cell.open(), "{place:?} is closed, after {story:#?}");
                assert!(touch.pressure <= cell.max_pressure, "{place:?}, after {story:#?}");
            }
        }
    }
}

fn any_order(made: &(checker::CheckedPlan, PairLimits), others: &[checker::CheckedPlan], seeds: core::ops::Range<u64>) {
    for seed in seeds {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let options = GuideOptions {
            answers_expected: dice.roll(2) == 0,
        };
        let mut live = Live::ready(made.clone(), options);
        let mut story = vec![format!("seed {seed}")];
        if dice.roll(4) > 0 {
            live.input(Input::Begin);
        }
        let mut ended = None;
        for _ in 0..45 {
            let (wait, tick) = match dice.roll(6) {
                0 => (0, 100),
                1 => (dice.roll(3000), 100),
                2 => (dice.roll(90_000), 1000),
                3 => (dice.roll(60_000), 700),
                4 => (dice.roll(20_000) + 1, 2500),
                _ => (7000, 7000),
            };
            live.wait_by(wait, tick);
            let mut input = any_input(&mut dice, others);
            if let Some(how) = ended {
                assert_eq!(live.session.state(), how);
                input = Input::Begin;
            }
            story.push(format!("{} ms: {input:?}", live.now_ms).chars().take(60).collect());
            let outputs = live.input(input);
            if ended.is_some() {
                assert_eq!(outputs, [], "{story:#?}");
            }
            keeps_its_promises(&live.session, &live.limits, live.planned.plan(), &story);
            if matches!(live.session.state(), State::Ended(_)) {
                ended = Some(live.session.state());
            }
        }
        let endings = live
            .outputs
            .iter()
            .filter(|(_, o)| matches!(o, Output::Ended(_)))
            .count();
        assert!(endings <= 1, "{story:#?}");
        if let Some((at, _)) = live.outputs.iter().find(|(_, o)| matches!(o, Output::Ended(_))) {
            let after = live.outputs.iter().filter(|(t, _)| t > at).count();
            assert_eq!(after, 0, "nothing is said after the end: {story:#?}");
        }
    }
}

#[test]
fn in_a_starter() {
    let others = [starter(Setting::Colleagues, 15).0, starter(Setting::Friends, 10).0];
    any_order(&starter(Setting::Friends, 10), &others, 0..24);
}

#[test]
fn in_a_firm_session() {
    let others = [firm(20).0, firm(30).0, starter(Setting::Friends, 10).0];
    any_order(&firm(20), &others, 100..114);
}

#[test]
fn where_places_are_asked_about() {
    let ask = "shoulder_top = \"ask\", upper_back = \"ask\"";
    let made = asking(20, ask, ask);
    let others = [firm(20).0];
    assert!(
        made.1
            .people
            .a
            .receive
            .cell(
                RegionSide::of(catalogue::RegionId::parse("upper_back").expect("known"))
                    .next()
                    .expect("a side")
            )
            .permission
            == Permission::Ask
    );
    any_order(&made, &others, 200..214);
}

#[test]
fn before_it_begins_nothing_but_begin_and_stop_does_anything() {
    let made = starter(Setting::Friends, 10);
    let others = [made.0.clone()];
    let mut dice = Dice(77);
    let mut live = Live::ready(made, GuideOptions::default());
    for _ in 0..400 {
        live.now_ms += 300;
        assert_eq!(live.session.tick(live.now_ms), []);
        let input = any_input(&mut dice, &others);
        if !matches!(input, Input::Begin | Input::Stop) {
            assert_eq!(live.input(input), []);
        }
        assert_eq!(live.session.state(), State::Ready);
        assert_eq!(live.session.doing(Person::A), Does::Rests);
    }
}

#[test]
fn a_clock_that_runs_backwards_counts_no_time() {
    let mut live = Live::begun(starter(Setting::Friends, 10), GuideOptions::default());
    live.wait_ms(50_000);
    let elapsed = live.session.elapsed_ms();
    for now in [49_000, 10, 0, 30_000] {
        assert_eq!(live.session.tick(now), []);
        assert_eq!(live.session.elapsed_ms(), elapsed);
    }
    live.wait_ms(1000);
    assert_eq!(live.session.elapsed_ms(), elapsed + 1000);
}
