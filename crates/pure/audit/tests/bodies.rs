//! O7 and G5: what a step says about two bodies, held against what the pair file says of them.

mod common;

use audit::{Finding, RuleId, audit_bodies};
use common::{couple, good, good_but};
use evidence::{Body, Claim, Gives, Told, oriented};
use plan::{Plan, Step};
use quantity::{Hands, PerPerson, Side};

fn findings(plan: &Plan, pair: &str) -> Vec<Finding> {
    audit_bodies(plan, pair).expect("a pair file")
}

fn refused(plan: &Plan, pair: &str, rule: RuleId) {
    let found = findings(plan, pair);
    assert!(
        found.iter().any(|one| one.rule == rule),
        "{rule} stayed silent: {found:?}"
    );
}

fn accepted(plan: &Plan, pair: &str, rule: RuleId) {
    let found = findings(plan, pair);
    assert!(found.iter().all(|one| one.rule != rule), "{rule} fired: {found:?}");
}

/// The couple with statures.
fn tall(a: u16, b: u16) -> String {
    couple(&[
        ("[a]\n", &format!("[a]\nstature_cm = {a}\n")),
        ("[b]\n", &format!("[b]\nstature_cm = {b}\n")),
    ])
}

/// What the search finds for a step of two people of 165 and 180 cm.
fn evidence_of(at: &Step) -> Option<String> {
    let claim = Claim {
        pose: at.pose,
        mode: &at.mode,
        gives: PerPerson::from_fn(|who| {
            at.gives(who).map(|giving| Gives {
                hands: giving.hands,
                region: giving.region,
                side: giving.side,
            })
        }),
    };
    let of = |stature| {
        Body::of(&Told {
            stature_cm: Some(stature),
            ..Told::default()
        })
    };
    let bodies = PerPerson { a: of(165), b: of(180) };
    let (claim, bodies) = oriented(&claim, &bodies, at.swapped, at.mirrored);
    let bodies = PerPerson::from_fn(|who| reach::Body::of(bodies[who].size, bodies[who].mobility));
    let task = reach::Task {
        gives: PerPerson::from_fn(|who| {
            claim.gives[who].map(|gives| reach::Giving {
                hands: gives.hands,
                region: gives.region,
                side: gives.side,
            })
        }),
    };
    let both = PerPerson {
        a: &bodies.a,
        b: &bodies.b,
    };
    let place = reach::placement(at.pose)?;
    let answer = reach::solve(
        &mut reach::Desk::default(),
        both,
        at.pose.entry(),
        place,
        &at.mode,
        &task,
    );
    let found = answer.verdict.works().then(|| answer.evidence()).flatten();
    found.map(|evidence| evidence.to_string())
}

/// The good plan with evidence in every step in which somebody gives.
fn proven() -> Plan {
    with_evidence(true)
}

/// Only in the steps for shoulders: work across the table strains these two.
fn easy() -> Plan {
    with_evidence(false)
}

fn with_evidence(all: bool) -> Plan {
    let plan = good_but(|steps| {
        for step in steps
            .iter_mut()
            .filter(|step| step.shared.is_none() && (all || step.mode == "shoulders_both"))
        {
            step.evidence = evidence_of(step);
        }
    });
    let count = plan.steps.iter().filter(|step| step.evidence.is_some()).count();
    assert!(count > 4, "{count} steps can be proven");
    plan
}

fn first(plan: &Plan) -> usize {
    plan.steps
        .iter()
        .position(|step| step.evidence.is_some())
        .expect("proven")
}

#[test]
fn o7_evidence_is_of_these_two_bodies() {
    let plan = proven();
    accepted(&plan, &tall(165, 180), RuleId::O7);
    accepted(&easy(), &tall(165, 180), RuleId::G5);
    refused(&plan, &tall(165, 194), RuleId::O7);
    refused(&plan, &tall(180, 165), RuleId::O7);
}

#[test]
fn o7_hands_at_work_need_evidence_at_this_door() {
    refused(&good(), &tall(165, 180), RuleId::O7);
    refused(&easy(), &tall(165, 180), RuleId::O7);
    let by_the_other = audit::audit(&good(), &tall(165, 180)).expect("a pair file");
    assert!(
        by_the_other.iter().all(|one| one.rule != RuleId::O7),
        "made where bodies are not looked at"
    );
}

#[test]
fn o7_evidence_is_of_the_step_that_carries_it() {
    let pair = tall(165, 180);
    let mut elsewhere = proven();
    let at = first(&elsewhere);
    let giving = elsewhere.steps[at].a_gives.as_mut().expect("A gives");
    (giving.region, giving.side) = (catalogue::RegionId::known("upper_arm"), Side::Both);
    refused(&elsewhere, &pair, RuleId::O7);
    let mut other_hands = proven();
    other_hands.steps[at].a_gives.as_mut().expect("A gives").hands = Hands::Left;
    refused(&other_hands, &pair, RuleId::O7);
    let mut calm = proven();
    let text = calm.steps[at].evidence.clone();
    let quiet = calm.steps.iter().position(|step| step.shared.is_some()).expect("calm");
    calm.steps[quiet].evidence = text;
    refused(&calm, &pair, RuleId::O7);
}

#[test]
fn o7_what_is_altered_is_noticed() {
    let pair = tall(165, 180);
    let good = proven();
    let at = first(&good);
    let altered = |change: &dyn Fn(&str) -> String| {
        let mut plan = good.clone();
        let text = plan.steps[at].evidence.take().expect("proven");
        plan.steps[at].evidence = Some(change(&text));
        plan
    };
    accepted(&altered(&str::to_owned), &pair, RuleId::O7);
    refused(
        &altered(&|text| text.replacen("place ", "place 2", 1)),
        &pair,
        RuleId::O7,
    );
    refused(
        &altered(&|text| text.replacen("moment ", "moment 9", 1)),
        &pair,
        RuleId::O7,
    );
    refused(
        &altered(&|text| text.replacen(" palm ", " palm 1", 1).replacen(" pads ", " pads 1", 1)),
        &pair,
        RuleId::O7,
    );
    refused(&altered(&|_| "they can".to_owned()), &pair, RuleId::O7);
}

#[test]
fn o7_who_may_not_raise_the_arms_is_not_proven_with_raised_arms() {
    let raised = {
        let mut plan = proven();
        let at = first(&plan);
        let mut held: evidence::Evidence = plan.steps[at]
            .evidence
            .take()
            .expect("proven")
            .parse()
            .expect("evidence");
        // B's idle arms, if any, are not what this is about: every point of A's shoulders goes to 100 degrees.
        for moment in &mut held.moments {
            moment.a[6] = 17_500;
            moment.a[15] = 17_500;
        }
        plan.steps[at].evidence = Some(held.to_string());
        (plan, at)
    };
    let sore = tall(165, 180).replacen("conditions = []", "conditions = [\"shoulder_problem\"]", 1);
    let said = |pair: &str| -> String {
        let found = findings(&raised.0, pair);
        found
            .iter()
            .filter(|one| one.step == Some(raised.1 + 1))
            .map(|one| format!("{one}\n"))
            .collect()
    };
    assert!(
        said(&sore).contains("beyond its range: Arm(Left, ShoulderFlex)"),
        "{}",
        said(&sore)
    );
    assert!(
        !said(&tall(165, 180)).contains("ShoulderFlex"),
        "well shoulders go there"
    );
}

#[test]
fn g5_a_strained_posture_is_short() {
    // A works with the right hand; the left one is held high, bent and turned.
    let contorted = |count: usize| {
        let mut plan = easy();
        let quiet = plan
            .steps
            .iter()
            .enumerate()
            .filter(|(_, step)| step.evidence.is_some());
        let at = quiet
            .map(|(i, _)| i)
            .find(|i| plan.steps[i + 1].evidence.is_some())
            .expect("two in a row");
        for i in at..at + count {
            let step = &mut plan.steps[i];
            step.mode = "right_on_left_arm".to_owned();
            step.b_gives = None;
            let giving = step.a_gives.as_mut().expect("A gives");
            (giving.region, giving.side, giving.hands) =
                (catalogue::RegionId::known("upper_arm"), Side::Left, Hands::Right);
            let text = evidence_of(step).expect("an arm across is in reach");
            let mut held: evidence::Evidence = text.parse().expect("evidence");
            for moment in &mut held.moments {
                moment.a[6..13].copy_from_slice(&[17_500, 6_000, 0, 3_500, 11_500, 9_500, 2_500]);
            }
            step.evidence = Some(held.to_string());
        }
        assert!(plan.steps[at].seconds + plan.steps[at + 1].seconds > 120);
        plan
    };
    let pair = tall(165, 180);
    accepted(&contorted(1), &pair, RuleId::G5);
    refused(&contorted(2), &pair, RuleId::G5);
    let untrue = findings(&contorted(2), &pair);
    assert!(
        untrue.iter().all(|one| !one.message.starts_with("evidence")),
        "possible, only not for long: {untrue:?}"
    );
}
