//! Couples in, plans out: two lanes over time, a search that can be interrupted, a new rest for a session that runs.

use expect_test::expect;
use limits::PairLimits;
use plan::{Change, Plan};
use planner::Planner;
use quantity::Person;

fn limits(text: &str) -> PairLimits {
    let pair = intake::read(text).expect("the pair file is readable");
    intake::limits(&pair).expect("today is the day")
}

const TEN_MINUTES: &str = r#"
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

const TURNS: &str = r#"
[session]
minutes = 20
setting = "partners"
places = ["two_chairs"]
style = "turns"
[a]
needs = { upper_back = 3 }
conditions = []
[b]
needs = { neck_back = 2, shoulder_top = 3 }
conditions = []
"#;

/// One line a step: when, how, and what each gives.
fn lanes(plan: &Plan) -> String {
    let mut text = String::new();
    for step in &plan.steps {
        let gives = |person: Person| match step.gives(person) {
            Some(giving) => {
                let still = giving.parts.iter().all(|p| p.technique.as_str() == "hold_still");
                let how = if still { "holds" } else { "works" };
                format!("{person} {how} {} {}", giving.region, giving.side)
            }
            None => format!("{person} rests"),
        };
        let both = match &step.shared {
            Some(shared) => shared.technique.to_string(),
            None => format!("{} | {}", gives(Person::A), gives(Person::B)),
        };
        text += &format!(
            "|{:>4} {:>3} {} {}: {both}\n",
            step.start, step.seconds, step.phase, step.pose
        );
    }
    text
}

#[test]
fn ten_minutes_of_shoulders_are_the_same_for_both() {
    let limits = limits(TEN_MINUTES);
    let plan = planner::plan(&limits);
    assert_eq!((plan.seconds, plan.shortened), (600, false));
    let (a, b) = (plan.benefit.a, plan.benefit.b);
    assert!(
        10 * (a - b).abs() <= a.max(b),
        "alike in wishes, alike in gain: {a} and {b}"
    );
    expect![[r#"
        |   0  90 settle facing_chairs: a holds shoulder_top both | b holds shoulder_top both
        |  90  90 light facing_chairs: a works shoulder_top both | b works shoulder_top both
        | 180  90 moderate facing_chairs: a works shoulder_top both | b works shoulder_top both
        | 270  90 light facing_chairs: a works shoulder_top both | b works shoulder_top both
        | 390  90 light chair_train: a works shoulder_top both | b works knee_front both
        | 480  60 close chair_train: a holds shoulder_top both | b holds knee_front both
        | 540  60 close chair_train: breathe_together
    "#]]
    .assert_eq(&lanes(&plan));
}

#[test]
fn who_asked_for_turns_never_gives_while_receiving() {
    let limits = limits(TURNS);
    let plan = planner::plan(&limits);
    assert!(plan.steps.iter().all(|s| s.a_gives.is_none() || s.b_gives.is_none()));
    checker::check(plan.clone(), &limits).expect("the checker accepts it");
    expect![[r#"
        |   0  40 settle facing_chairs: breathe_together
        |  40  90 settle facing_chairs: a holds shoulder_top both | b rests
        | 130  90 light facing_chairs: a works shoulder_top both | b rests
        | 220  90 moderate facing_chairs: a works shoulder_top both | b rests
        | 310  90 light facing_chairs: a works neck_back midline | b rests
        | 430  90 light chairs_in_row: a rests | b works upper_back both
        | 520  90 moderate chairs_in_row: a rests | b works upper_back both
        | 610  90 moderate chairs_in_row: a rests | b works upper_back both
        | 700  90 stretch chairs_in_row: a rests | b works shoulder_blade both
        | 820  90 light facing_chairs: a rests | b works shoulder_top both
        | 910  90 moderate facing_chairs: a works shoulder_top both | b rests
        |1000  90 light facing_chairs: a works suboccipital both | b rests
        |1090 110 close facing_chairs: breathe_together
    "#]]
    .assert_eq(&lanes(&plan));
}

#[test]
fn a_search_in_small_portions_finds_what_a_search_in_one_go_finds() {
    let limits = limits(TEN_MINUTES);
    let mut planner = Planner::new(&limits);
    let mut before = 0;
    loop {
        let progress = planner.advance(7);
        assert!(progress.percent >= before && progress.percent <= 100);
        before = progress.percent;
        if progress.done {
            break;
        }
    }
    assert_eq!(planner.finish().to_json(), planner::plan(&limits).to_json());
}

#[test]
fn a_search_that_has_not_begun_still_has_five_minutes_of_calm_to_offer() {
    let limits = limits(TEN_MINUTES);
    let plan = Planner::new(&limits).finish();
    assert_eq!((plan.seconds, plan.shortened), (300, true));
    assert!(plan.steps.iter().all(|s| s.shared.is_some()));
    checker::check(plan, &limits).expect("the checker accepts calm alone");
}

#[test]
fn the_objective_never_exceeds_its_bound_and_is_called_optimal_only_at_it() {
    for text in [TEN_MINUTES, TURNS] {
        let plan = planner::plan(&limits(text));
        assert!(plan.objective > 0 && plan.objective <= plan.bound);
        assert_eq!(plan.proof == plan::Proof::Optimal, plan.objective == plan.bound);
    }
}

#[test]
fn softer_in_the_middle_keeps_what_was_done_and_softens_what_comes() {
    let limits = limits(TURNS);
    let plan = planner::plan(&limits);
    let at = 400;
    let new = planner::replan(&plan, at, &Change::Softer(Person::A), &limits).expect("there is a rest");
    let from = new.from.expect("a replan says from when on it is new");
    assert!(from >= at, "the step that runs is finished first");
    let done = |p: &Plan| p.steps.iter().filter(|s| s.end() <= from).cloned().collect::<Vec<_>>();
    assert_eq!(
        lanes_of(&done(&new)),
        lanes_of(&done(&plan)),
        "what was done stays done"
    );
    let highest = |receiver: Person, p: &Plan| {
        p.steps
            .iter()
            .filter(|s| s.start >= from)
            .filter_map(|s| s.gives(receiver.other()))
            .flat_map(|g| &g.parts)
            .map(|part| part.pressure.level())
            .max()
    };
    assert!(highest(Person::A, &new) <= Some(2), "from now on one level softer");
    checker::check(new, &limits).expect("the whole keeps every rule");
}

#[test]
fn softer_gives_no_place_more_than_was_still_to_come_there() {
    let limits = limits(TURNS);
    let plan = planner::plan(&limits);
    let at = plan.seconds / 3;
    let new = planner::replan(&plan, at, &Change::Softer(Person::A), &limits).expect("there is a rest");
    let from = new.from.expect("a replan says from when on it is new");
    let firmest = |p: &Plan, from: u32, region: Option<catalogue::RegionId>| {
        let coming = p.steps.iter().filter(|s| s.end() > from);
        let gives = coming.filter_map(|s| s.gives(Person::B));
        let here = gives.filter(|g| region.is_none_or(|r| r == g.region));
        here.flat_map(|g| &g.parts).map(|part| part.pressure.level()).max()
    };
    for giving in new
        .steps
        .iter()
        .filter(|s| s.start >= from)
        .filter_map(|s| s.gives(Person::B))
    {
        let before = firmest(&plan, at, Some(giving.region)).or(firmest(&plan, at, None));
        let now = giving.parts.iter().map(|part| part.pressure.level()).max();
        assert!(
            now <= before.max(Some(1)),
            "{}: {now:?} after {before:?}",
            giving.region
        );
    }
}

#[test]
fn asked_to_end_sooner_than_can_be_it_ends_as_soon_as_it_can() {
    for text in [TEN_MINUTES, TURNS] {
        let limits = limits(text);
        let plan = planner::plan(&limits);
        for at in [100, plan.seconds / 2, plan.seconds * 4 / 5] {
            let new = planner::replan(&plan, at, &Change::Shorten(600), &limits).expect("there is a rest");
            assert!(new.seconds <= plan.seconds && new.seconds >= 300, "{} s", new.seconds);
            checker::check(new, &limits).expect("the whole keeps every rule");
        }
    }
}

#[test]
fn twenty_minutes_of_turns_are_not_cut_short() {
    let text = "[session]\nminutes = 20\nsetting = \"partners\"\nstyle = \"turns\"\nplaces = [\"two_chairs\"]\n\
        [a]\nneeds = { shoulder_top = 3, low_back = 2 }\nconditions = []\n\
        [b]\nneeds = { upper_back = 3, foot_sole = 2 }\nconditions = []\n";
    let limits = limits(text);
    let plan = planner::plan(&limits);
    assert_eq!((plan.seconds, plan.shortened), (1200, false));
    checker::check(plan, &limits).expect("the checker accepts it");
}

#[test]
fn before_an_exam_calm_comes_first_and_then_both_wake_up_standing() {
    let text = "[session]\nminutes = 12\noccasion = \"before_event\"\nsetting = \"friends\"\nplaces = [\"two_chairs\"]\n\
        [a]\nneeds = { shoulder_top = 2, palm = 2 }\nconditions = []\n[b]\nneeds = { shoulder_top = 2 }\nconditions = []\n";
    let limits = limits(text);
    let plan = planner::plan(&limits);
    let brisk: Vec<&plan::Step> = plan
        .steps
        .iter()
        .filter(|s| s.phase == quantity::Phase::Activate)
        .collect();
    let seconds: u32 = brisk.iter().map(|s| s.seconds).sum();
    assert!((30..=60).contains(&seconds), "{seconds} s of waking up");
    let stands = |s: &&plan::Step| s.setup.a == catalogue::Base::Stand && s.setup.b == catalogue::Base::Stand;
    assert!(brisk.iter().all(stands), "standing");
    checker::check(plan, &limits).expect("the checker accepts it");
}

#[test]
fn there_is_no_new_rest_when_the_session_is_over() {
    let limits = limits(TEN_MINUTES);
    let plan = planner::plan(&limits);
    let over = planner::replan(&plan, plan.seconds, &Change::Shorten(60), &limits);
    assert_eq!(over, Err(planner::ReplanError::Over));
}

fn lanes_of(steps: &[plan::Step]) -> Vec<(u32, u32, String)> {
    steps
        .iter()
        .map(|s| {
            (
                s.start,
                s.seconds,
                format!(
                    "{} {:?} {:?}",
                    s.pose,
                    s.a_gives.as_ref().map(|g| g.region),
                    s.b_gives.as_ref().map(|g| g.region)
                ),
            )
        })
        .collect()
}
