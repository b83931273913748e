//! A whole session as it is heard and shown, written down: a plan that never changes, and every cue of it.

mod couple;

use couple::{Live, starter};
use expect_test::expect_file;
use guide::{Chime, Cue, Does, GuideOptions, Input, Line, Output, Who};
use plan::Plan;
use quantity::{Person, Setting};
use std::fmt::Write as _;

/// Ten minutes for two friends on two chairs, kept as it was once planned, so that only the guide can change the story.
fn ten_minutes() -> Live {
    let limits = starter(Setting::Friends, 10).1;
    let plan = Plan::from_json(include_str!("fixtures/ten_minutes.json")).expect("a plan");
    let plan = checker::check(plan, &limits).expect("still within the starter limits");
    Live::begun((plan, limits), GuideOptions::default())
}

fn line(line: &Line) -> String {
    let who = match line.who {
        Who::One(Person::A) => "A",
        Who::One(Person::B) => "B",
        Who::Both => "both",
    };
    let does = match line.does {
        Does::Works(t) => format!("{} on {} {} at {}", t.technique, t.region, t.side, t.pressure.level()),
        Does::HoldsStill(t) => format!("still on {} {}", t.region, t.side),
        Does::Calibrates(t) => format!("finding the pressure on {} {}", t.region, t.side),
        Does::Together(t) => format!("together {t}"),
        Does::Rests => "rests".to_owned(),
    };
    let first = if line.first_touch { ", hovering first" } else { "" };
    format!("{who}: {does}{first}")
}

fn words(cue: &Cue) -> String {
    match cue {
        Cue::Hands(l) => line(l),
        Cue::GetReady { pose } => format!("get ready for {pose}"),
        Cue::Move { pose, .. } => format!("move to {pose}"),
        Cue::Tempo { technique } => format!("tempo of {technique}"),
        other => format!("{other:?}"),
    }
}

fn told(outputs: &[(u64, Output)]) -> String {
    let mut text = String::new();
    for (at, output) in outputs {
        let what = match output {
            Output::Say(cue, _) => format!("says   {}", words(cue)),
            Output::Show(cue) => format!("shows  {}", words(cue)),
            Output::Chime(Chime::Ready) => "chime  ready".to_owned(),
            Output::Chime(Chime::Go) => "chime  go".to_owned(),
            Output::Chime(other) => format!("chime  {other:?}").to_lowercase(),
            Output::Hush => "hush".to_owned(),
            Output::Replan { at_s, changes } => format!("replan from {at_s} s with {changes:?}"),
            Output::Ended(how) => format!("ended  {how:?}"),
        };
        let (minute, second, tenth) = (at / 60_000, at / 1000 % 60, at / 100 % 10);
        let _ = writeln!(text, "{minute:02}:{second:02}.{tenth} {what}");
    }
    text
}

#[test]
fn ten_minutes_undisturbed() {
    let mut live = ten_minutes();
    live.play_out();
    expect_file!["./fixtures/undisturbed.txt"].assert_eq(&told(&live.outputs));
}

#[test]
fn ten_minutes_with_wishes() {
    let mut live = ten_minutes();
    live.wait_ms(170_000);
    live.input(Input::OpenSheet(Person::A));
    live.wait_ms(4000);
    live.input(Input::Softer(Person::A));
    live.wait_ms(60_000);
    live.input(Input::Elsewhere(Person::B));
    live.wait_ms(60_000);
    live.input(Input::Pause);
    live.wait_ms(30_000);
    live.input(Input::Resume);
    live.wait_ms(60_000);
    live.input(Input::Skip(Person::B));
    live.wait_ms(60_000);
    live.input(Input::Stop);
    live.wait_ms(60_000);
    expect_file!["./fixtures/with_wishes.txt"].assert_eq(&told(&live.outputs));
}
