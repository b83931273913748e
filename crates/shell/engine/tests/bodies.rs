//! Nothing changed leaves the desk whose bodies were not verified: neither a plan that came without evidence, nor one
//! whose evidence is not true.

use engine::{Answer, Jobs};
use limits::PairLimits;
use plan::{Item, Plan, Step};
use quantity::{Place, Set, Setting};

fn friends() -> PairLimits {
    intake::starter_limits(Setting::Friends, Set::EMPTY.with(Place::TwoChairs), 10)
}

fn answer(kind: &str, mut body: serde_json::Value) -> Answer {
    let mut jobs = Jobs::default();
    body["id"] = 1.into();
    body["limits"] = limits::code::write(&friends()).into();
    jobs.receive(&serde_json::json!({ kind: body }).to_string());
    let mut last = None;
    while jobs.is_busy() {
        last = jobs.advance().pop().or(last);
    }
    last.expect("an answer")
}

fn planned() -> Plan {
    match answer("plan", serde_json::json!({})) {
        Answer::Ready { json, .. } => Plan::from_json(&json).expect("a plan"),
        other => panic!("no plan: {other:?}"),
    }
}

fn touches(step: &Step) -> bool {
    step.a_gives.is_some() || step.b_gives.is_some()
}

/// Swaps the first work.
fn swapped(plan: &Plan) -> Answer {
    let works = |step: &Step| Item::in_step(step).next().is_some();
    let step = plan.steps.iter().position(works).expect("someone works");
    let change = format!("swap:{step}");
    answer("shape", serde_json::json!({ "plan": plan.to_json(), "change": change }))
}

fn as_verified(answer: &Answer) -> Plan {
    let Answer::Shaped { json, .. } = answer else {
        panic!("no changed plan: {answer:?}")
    };
    let plan = Plan::from_json(json).expect("a plan");
    assert!(
        checker::check_bodies(plan.clone(), &friends()).is_ok(),
        "bodies and all"
    );
    plan
}

#[test]
fn a_plan_that_came_without_evidence_is_shown_anew_when_it_is_changed_or_used_again() {
    let mut bare = planned();
    for step in &mut bare.steps {
        step.evidence = None;
    }
    assert!(checker::check_bodies(bare.clone(), &friends()).is_err());
    as_verified(&swapped(&bare));
    let again = as_verified(&answer("fit", serde_json::json!({ "plan": bare.to_json() })));
    assert!(
        again
            .steps
            .iter()
            .filter(|step| touches(step))
            .all(|step| step.evidence.is_some())
    );
}

#[test]
fn evidence_that_is_not_true_is_not_handed_on_with_a_change_and_is_made_anew_for_a_plan_used_again() {
    let mut told = planned();
    as_verified(&swapped(&told));
    let first = told
        .steps
        .iter_mut()
        .find(|step| step.evidence.is_some())
        .expect("shown");
    let evidence = first.evidence.take().expect("shown");
    assert!(evidence.contains("moment "), "{evidence}");
    first.evidence = Some(evidence.replacen("moment ", "moment 3", 1));
    assert!(matches!(swapped(&told), Answer::Failed { .. }));
    as_verified(&answer("fit", serde_json::json!({ "plan": told.to_json() })));
}

#[test]
fn reasons_from_two_bodies_leave_the_desk_in_words_a_line_for_each_step() {
    let text = "[session]\nminutes = 20\nsetting = \"partners\"\nplaces = [\"floor\"]\n\n[a]\nstature_cm = 150\n\
                conditions = []\n\n[b]\nstature_cm = 195\nconditions = []\n";
    let limits = intake::limits(&intake::read(text).expect("a pair")).expect("today");
    let mut jobs = Jobs::default();
    let body = serde_json::json!({ "id": 1, "limits": limits::code::write(&limits) });
    jobs.receive(&serde_json::json!({ "plan": body }).to_string());
    let mut last = None;
    while jobs.is_busy() {
        last = jobs.advance().pop().or(last);
    }
    let Some(Answer::Ready { json, because, .. }) = last else {
        panic!("no plan: {last:?}")
    };
    let plan = Plan::from_json(&json).expect("a plan");
    assert_eq!(because.lines().count(), plan.steps.len());
    for (step, line) in plan.steps.iter().zip(because.lines()) {
        let words: Vec<&str> = line.split('\t').collect();
        assert_eq!(words.len(), 2, "English and Ukrainian");
        assert!(
            words.iter().all(|text| text.is_empty() == step.because.is_empty()),
            "{line}"
        );
    }
    assert!(
        because.contains("seated embrace") && because.contains("обіймах"),
        "{because}"
    );
}
