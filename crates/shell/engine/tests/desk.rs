//! The worker's desk, as the page meets it: plans in slices, checked, forgotten on request, refused kindly.

use engine::{Answer, Jobs};
use limits::PairLimits;
use quantity::{Place, Set, Setting};

fn friends() -> PairLimits {
    intake::starter_limits(Setting::Friends, Set::EMPTY.with(Place::TwoChairs), 10)
}

fn ask(kind: &str, mut body: serde_json::Value) -> String {
    body["limits"] = limits::code::write(&friends()).into();
    serde_json::json!({ kind: body }).to_string()
}

/// Works until nothing is left; everything that was answered.
fn to_the_end(jobs: &mut Jobs) -> Vec<Answer> {
    let mut answers = Vec::new();
    while jobs.is_busy() {
        answers.extend(jobs.advance());
    }
    answers
}

fn ready(answers: &[Answer], wanted: u32) -> &str {
    match answers.last() {
        Some(Answer::Ready { id, json, .. }) if *id == wanted => json,
        other => panic!("no plan for {wanted}: {other:?}"),
    }
}

#[test]
fn a_plan_comes_in_slices_and_the_checker_accepts_it_once_more() {
    let mut jobs = Jobs::default();
    assert!(jobs.receive(&ask("plan", serde_json::json!({ "id": 4 }))).is_empty());
    let answers = to_the_end(&mut jobs);
    let percents: Vec<u8> = answers
        .iter()
        .filter_map(|answer| match answer {
            Answer::Progress { id: 4, percent } => Some(*percent),
            _ => None,
        })
        .collect();
    assert!(percents.len() > 3, "the page hears how far it is: {percents:?}");
    assert!(percents.iter().all(|percent| *percent < 100));
    let plan = plan::Plan::from_json(ready(&answers, 4)).expect("a plan that can be read");
    assert!(checker::check(plan, &friends()).is_ok());
}

#[test]
fn a_forgotten_request_is_never_answered_and_the_next_one_is() {
    let mut jobs = Jobs::default();
    jobs.receive(&ask("plan", serde_json::json!({ "id": 1 })));
    jobs.receive(&ask("plan", serde_json::json!({ "id": 2 })));
    jobs.advance();
    jobs.receive(r#"{"cancel":{"id":1}}"#);
    let answers = to_the_end(&mut jobs);
    assert!(
        answers
            .iter()
            .all(|answer| !matches!(answer, Answer::Ready { id: 1, .. }))
    );
    ready(&answers, 2);
}

#[test]
fn a_running_session_gets_a_softer_rest_and_keeps_what_was_done() {
    let mut jobs = Jobs::default();
    jobs.receive(&ask("plan", serde_json::json!({ "id": 1 })));
    let first = ready(&to_the_end(&mut jobs), 1).to_owned();
    let body = serde_json::json!({ "id": 2, "plan": first, "at_s": 200, "changes": ["softer:a"] });
    assert!(jobs.receive(&ask("replan", body)).is_empty());
    let second = ready(&to_the_end(&mut jobs), 2).to_owned();
    let (first, second) = (plan::Plan::from_json(&first), plan::Plan::from_json(&second));
    let (first, second) = (first.expect("read"), second.expect("read"));
    assert_eq!(first.steps[0], second.steps[0], "what is done stays done");
}

#[test]
fn a_plan_is_changed_at_once_and_what_went_is_told() {
    let mut jobs = Jobs::default();
    jobs.receive(&ask("plan", serde_json::json!({ "id": 1 })));
    let first = ready(&to_the_end(&mut jobs), 1).to_owned();
    let plan = plan::Plan::from_json(&first).expect("read");
    let works = |step: &plan::Step| plan::Item::in_step(step).next().is_some();
    let step = plan.steps.iter().position(works).expect("someone works");
    let body = serde_json::json!({ "id": 2, "plan": first, "change": format!("swap:{step}") });
    assert!(jobs.receive(&ask("shape", body)).is_empty());
    let answers = to_the_end(&mut jobs);
    let Some(Answer::Shaped {
        id: 2,
        json,
        gone,
        came,
        ..
    }) = answers.last()
    else {
        panic!("no changed plan: {answers:?}")
    };
    let changed = plan::Plan::from_json(json).expect("read");
    assert_eq!(changed.seconds, plan.seconds);
    assert_ne!(changed.steps[step], plan.steps[step]);
    assert!(checker::check(changed, &friends()).is_ok());
    assert!(gone.iter().all(|text| plan::Gone::parse(text).is_some()) && !gone.is_empty());
    assert!(came.iter().all(|text| plan::Item::parse(text).is_some()) && !came.is_empty());
}

#[test]
fn a_change_that_cannot_be_had_is_refused_with_a_reason() {
    let mut jobs = Jobs::default();
    jobs.receive(&ask("plan", serde_json::json!({ "id": 1 })));
    let first = ready(&to_the_end(&mut jobs), 1).to_owned();
    let body = serde_json::json!({ "id": 2, "plan": first, "change": "favour:low_back" });
    jobs.receive(&ask("shape", body));
    let answers = to_the_end(&mut jobs);
    let Some(Answer::Refused { id: 2, why }) = answers.last() else {
        panic!("friends whom nobody asked do not begin with the low back: {answers:?}")
    };
    assert_eq!(why, "today");
    let body = serde_json::json!({ "id": 3, "plan": first, "change": "better" });
    assert_eq!(jobs.receive(&ask("shape", body)), [Answer::Failed { id: 3 }]);
}

#[test]
fn what_cannot_be_planned_is_answered_with_failure() {
    let mut jobs = Jobs::default();
    let failed = |id| vec![Answer::Failed { id }];
    assert_eq!(
        jobs.receive(r#"{"plan":{"id":7,"limits":"attune-limits-1.what.ever.now"}}"#),
        failed(7)
    );
    let body = serde_json::json!({ "id": 8, "plan": "{}", "at_s": 0, "changes": [] });
    assert_eq!(jobs.receive(&ask("replan", body)), failed(8));
    assert!(!jobs.is_busy());
}

#[test]
fn noise_is_no_request() {
    let mut jobs = Jobs::default();
    for noise in ["", "plan", "{}", "[1]", r#"{"plan":{"id":"x"}}"#, "\u{0}"] {
        assert!(jobs.receive(noise).is_empty(), "{noise:?}");
    }
    assert!(!jobs.is_busy());
}

#[test]
fn answers_are_the_texts_the_page_reads() {
    let text = Answer::Progress { id: 3, percent: 40 }.to_text();
    assert_eq!(text, r#"{"progress":{"id":3,"percent":40}}"#);
    assert_eq!(Answer::Failed { id: 3 }.to_text(), r#"{"failed":{"id":3}}"#);
}
