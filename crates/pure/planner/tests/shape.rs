//! A couple and what they ask for, and their plan as two lanes before and after: one thing changes, the rest is theirs.

use expect_test::expect;
use limits::{PairLimits, Preferences};
use plan::{Plan, Shape, Step};
use planner::{Refused, Shaped};
use quantity::Person;

const FRIENDS: &str = r#"
[session]
minutes = 10
setting = "friends"
places = ["two_chairs"]
[a]
needs = { shoulder_top = 3 }
conditions = []
[b]
needs = { shoulder_top = 3 }
conditions = []
"#;

fn limits(text: &str) -> PairLimits {
    let pair = intake::read(text).expect("the pair file is readable");
    intake::limits(&pair).expect("today is the day")
}

/// One line a step: when, and what each gives.
fn lane(step: &Step) -> String {
    let gives = |person: Person| match step.gives(person) {
        Some(giving) => match plan::Item::of(giving) {
            Some(item) => format!("{person} {item}"),
            None => format!("{person} still"),
        },
        None => format!("{person} rests"),
    };
    let both = match &step.shared {
        Some(shared) => shared.technique.to_string(),
        None => format!("{} | {}", gives(Person::A), gives(Person::B)),
    };
    format!("|{:>4} {:>3} {}: {both}", step.start, step.seconds, step.phase)
}

/// Lines that went (-) and came (+); what stayed is not told.
fn difference(old: &Plan, new: &Plan) -> String {
    let (before, after): (Vec<_>, Vec<_>) = (
        old.steps.iter().map(lane).collect(),
        new.steps.iter().map(lane).collect(),
    );
    let gone = before
        .iter()
        .filter(|line| !after.contains(line))
        .map(|line| format!("{line} -\n"));
    let came = after
        .iter()
        .filter(|line| !before.contains(line))
        .map(|line| format!("{line} +\n"));
    gone.chain(came).collect()
}

fn shape(plan: &Plan, change: &str, limits: &PairLimits) -> Result<Shaped, Refused> {
    let change = Shape::parse(change).expect("a change");
    planner::shape(plan, &change, limits, &Preferences::NONE)
}

fn story(change: &str) -> String {
    let limits = limits(FRIENDS);
    let plan = planner::plan(&limits);
    match shape(&plan, change, &limits) {
        Ok(shaped) => {
            let gone: Vec<String> = shaped.gone.iter().map(ToString::to_string).collect();
            difference(&plan, &shaped.plan) + &format!("|gone: {}\n|wishes: {}\n", gone.join("; "), shaped.wishes)
        }
        Err(refused) => format!("|{refused}\n"),
    }
}

#[test]
fn the_first_work_is_swapped_and_nothing_else_moves() {
    expect![[r#"
        | 180  90 moderate: a stroke_long@shoulder_top.both | b stroke_long@shoulder_top.both -
        | 180  90 moderate: a stroke_slow@shoulder_top.both | b stroke_slow@shoulder_top.both +
        |gone: asked stroke_long@shoulder_top.both; asked stroke_long@shoulder_top.both
        |wishes: 
    "#]]
    .assert_eq(&story("swap:2"));
}

#[test]
fn what_is_left_out_gives_its_time_to_what_fits_best_and_is_liked_less() {
    expect![[r#"
        | 180  90 moderate: a stroke_long@shoulder_top.both | b stroke_long@shoulder_top.both -
        | 270  90 light: a sweep_close@shoulder_top.both | b sweep_close@shoulder_top.both -
        | 180 180 light: a sweep_close@shoulder_top.both | b sweep_close@shoulder_top.both +
        |gone: asked stroke_long@shoulder_top.both; asked stroke_long@shoulder_top.both
        |wishes: shoulder_top/stroke_long=-1
    "#]]
    .assert_eq(&story("drop:2"));
}

#[test]
fn what_lasts_longer_takes_its_time_from_what_is_missed_least() {
    expect![[r#"
        | 180  90 moderate: a stroke_long@shoulder_top.both | b stroke_long@shoulder_top.both -
        | 270  90 light: a sweep_close@shoulder_top.both | b sweep_close@shoulder_top.both -
        | 390  90 light: a sweep_close@shoulder_top.both | b stroke_slow@knee_front.both -
        | 180 180 light: a stroke_long@shoulder_top.both | b stroke_long@shoulder_top.both +
        | 360  90 light: a sweep_close@shoulder_top.both | b sweep_close@shoulder_top.both +
        |gone: made_room sweep_close@shoulder_top.both; made_room stroke_slow@knee_front.both
        |wishes: 
    "#]]
    .assert_eq(&story("longer:2"));
}

#[test]
fn arriving_and_closing_are_not_left_out() {
    expect![[r#"
        |this cannot be had here: needs_time
    "#]]
    .assert_eq(&story("drop:0"));
}

#[test]
fn more_of_a_place_that_nobody_may_touch_today_is_refused_in_one_word() {
    expect![[r#"
        |this cannot be had here: no_pose
    "#]]
    .assert_eq(&story("favour:thigh_inner"));
}

#[test]
fn what_is_no_step_of_the_plan_is_no_change() {
    expect![[r#"
        |this cannot be had here: nothing_else
    "#]]
    .assert_eq(&story("swap:99"));
}
