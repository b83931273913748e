//! The pair file, and what must hold whoever is A and whatever more is known.

mod common;

use audit::{Finding, RuleId, audit};
use catalogue::ConditionId;
use common::*;
use plan::{Plan, Step};

/// Why a file is refused.
fn refusal(text: &str) -> String {
    audit(&good(), text).expect_err("not a pair file").to_string()
}

#[test]
fn a_refused_file_says_the_line_and_what_is_allowed() {
    let unknown = refusal(&COUPLE.replace("[a]\n", "[a]\nheight = 3\n"));
    assert!(unknown.contains("line 10") && unknown.contains("height"), "{unknown}");
    for (from, to, says) in [
        ("minutes = 20", "minutes = 7", "8 to 90"),
        ("minutes = 20", "minutes = 20.5", "20.5"),
        ("\"partners\"", "\"strangers\"", "partners"),
        ("\"two_chairs\"", "\"standing\"", "two_chairs"),
        ("shoulder_top = 3", "shoulder_top = 4", "0 to 3"),
        ("shoulder_top = 3", "elbow = 3", "not a region"),
        ("shoulder_top = 3", "shoulder_top.middle = 3", "left, right"),
        (
            "shoulder_top = 3",
            "shoulder_top.left = 1, \"shoulder_top.left\" = 3",
            "twice",
        ),
        ("conditions = []", "conditions = [\"sadness\"]", "not a condition"),
        ("conditions = []", "conditions = [\"bruise\", \"bruise\"]", "once"),
        ("conditions = []", "conditions = [{ sites = [\"calf\"] }]", "id"),
        (
            "conditions = []",
            "conditions = [{ id = \"bruise\", sites = [\"calf.middle\"] }]",
            "left, right",
        ),
        ("conditions = []", "conditions = []\nmax_pressure = 0", "1 to 3"),
        (
            "conditions = []",
            "conditions = []\ncleared = [\"sadness\"]",
            "condition",
        ),
        (
            "conditions = []",
            "conditions = []\nreceive = { palm = \"maybe\" }",
            "yes",
        ),
        ("conditions = []", "conditions = []\nstature_cm = 20", "120 to 220"),
        (
            "conditions = []",
            "conditions = []\ngoals = { sleep = 1 }",
            "relaxation",
        ),
        ("conditions = []", "conditions = []\ngives = false", "balance"),
    ] {
        let message = refusal(&couple(&[(from, to)]));
        assert!(message.contains(says), "{to}: {message}");
    }
    refusal("");
    refusal(&" ".repeat(300 * 1024));
}

#[test]
fn sides_may_be_written_with_and_without_quotes() {
    for words in [
        "\"palm.right\" = \"no\"",
        "palm.right = \"no\"",
        "palm = { right = \"no\" }",
    ] {
        refused(&good(), &a_says(&format!("receive = {{ {words} }}")), RuleId::R1);
    }
}

#[test]
fn the_whole_example_of_the_contract_is_read() {
    let example = r#"
[session]
minutes    = 25
occasion   = "after_stress"
setting    = "partners"
places     = ["two_chairs", "sofa"]
experience = "beginner"
style      = "together"
balance    = "even"
[a]
name        = "Ana"
stature_cm  = 165
weight_kg   = 60
goals       = { relaxation = 3, circulation = 0, flexibility = 1, bonding = 2, recovery = 2 }
needs       = { shoulder_top = 3, neck_back = 2, "foot_sole.left" = 1 }
conditions  = ["glaucoma", { id = "bruise", sites = ["calf.left"] }]
receive     = { foot_sole = "no", scalp = "ask" }
give        = { foot_sole = "no" }
max_pressure = 3
gives        = true
skin        = false
cleared     = []
"#;
    audit(&good(), example).expect("the example is a pair file");
}

/// The good plan with A and B exchanged.
fn exchanged(plan: &Plan) -> Plan {
    let turn = |at: &Step| {
        let mut at = at.clone();
        core::mem::swap(&mut at.a_gives, &mut at.b_gives);
        core::mem::swap(&mut at.exposures_a, &mut at.exposures_b);
        if let Some(shared) = &mut at.shared {
            core::mem::swap(&mut shared.regions_a, &mut shared.regions_b);
        }
        at
    };
    Plan {
        steps: plan.steps.iter().map(turn).collect(),
        ..plan.clone()
    }
}

/// The pair file with A and B exchanged.
fn exchanged_pair(text: &str) -> String {
    text.replace("[a]", "[x]").replace("[b]", "[a]").replace("[x]", "[b]")
}

/// One more condition of A, where somebody points and where nobody does.
fn with_each_condition() -> Vec<(ConditionId, String)> {
    let pointed = |id: ConditionId| a_has(&format!("{{ id = \"{id}\", sites = [\"palm.right\"] }}"));
    let all = ConditionId::all();
    all.flat_map(|id| [(id, a_has(&format!("\"{id}\""))), (id, pointed(id))])
        .collect()
}

#[test]
fn exchanging_the_two_people_mirrors_what_is_found() {
    // The poses of the good plan are the same for both, so its mirror needs no other pose.
    for (id, pair) in with_each_condition() {
        let (here, there) = (
            findings(&good(), &pair),
            findings(&exchanged(&good()), &exchanged_pair(&pair)),
        );
        assert_eq!(here, there, "{id}");
    }
}

/// What stays wrong when more is forbidden. Whether calm, both-at-once, sides, variety and the calibration are asked for
/// depends on what is left (T4, O6, R3, T3 "if"), so those may fall silent; nothing else may.
fn lasting(found: &[Finding]) -> Vec<&Finding> {
    let relative = |rule| matches!(rule, RuleId::T3 | RuleId::T4 | RuleId::O6 | RuleId::R3);
    found.iter().filter(|one| !relative(one.rule)).collect()
}

/// A plan in which much is wrong.
fn bad() -> Plan {
    let mut plan = good_but(|steps| {
        a_gives(steps, 2).parts = vec![part("thumb_point", 3, 45), part("foot_work", 3, 60)];
        b_gives(steps, 3).region = catalogue::RegionId::known("genitals");
        steps[4].exposures_a.clear();
        steps[6].mode = "none".to_owned();
        steps[8].changeover_before = 0;
        steps.swap(0, 9);
    });
    plan.seconds = 9000;
    plan
}

#[test]
fn knowing_of_one_more_condition_never_takes_a_finding_away() {
    for plan in [good(), bad()] {
        let before = findings(&plan, COUPLE);
        for (id, pair) in with_each_condition() {
            let after = findings(&plan, &pair);
            for one in lasting(&before) {
                let still = after
                    .iter()
                    .any(|other| other.rule == one.rule && other.step == one.step);
                assert!(still, "{id} took away {one}");
            }
        }
    }
}

#[test]
fn one_more_no_never_takes_a_finding_away() {
    for plan in [good(), bad()] {
        let before = findings(&plan, COUPLE);
        for region in catalogue::RegionId::all() {
            for key in ["receive", "give"] {
                let after = findings(&plan, &a_says(&format!("{key} = {{ {region} = \"no\" }}")));
                for one in lasting(&before) {
                    let still = after
                        .iter()
                        .any(|other| other.rule == one.rule && other.step == one.step);
                    assert!(still, "no to {key} {region} took away {one}");
                }
            }
        }
    }
}

#[test]
fn no_finding_names_a_condition_or_a_person() {
    for (id, pair) in with_each_condition() {
        for found in findings(&bad(), &pair).into_iter().chain(findings(&good(), &pair)) {
            let line = found.to_string();
            assert!(!line.contains(id.as_str()) || id.as_str().len() < 5, "{line}");
            for words in line.split_whitespace() {
                assert!(
                    !matches!(words.trim_matches(|c: char| !c.is_alphabetic()), "A" | "B" | "Ana"),
                    "{line}"
                );
            }
        }
    }
}

#[test]
fn absurd_plans_are_refused_quietly() {
    let mut plan = bad();
    for at in &mut plan.steps {
        at.start = u32::MAX;
        at.seconds = u32::MAX;
        at.changeover_before = u32::MAX;
        for giving in [&mut at.a_gives, &mut at.b_gives].into_iter().flatten() {
            for part in &mut giving.parts {
                part.seconds = u32::MAX;
            }
        }
    }
    plan.seconds = u32::MAX;
    plan.requested_seconds = u32::MAX;
    let once = plan.steps.clone();
    for _ in 0..20 {
        plan.steps.extend(once.clone());
    }
    assert!(!findings(&plan, COUPLE).is_empty());
    let hour = couple(&[("minutes = 20", "minutes = 90"), ("\"even\"", "\"free\"")]);
    assert!(!findings(&plan, &hour).is_empty());
    let empty = Plan {
        steps: Vec::new(),
        seconds: 0,
        ..good()
    };
    assert!(!findings(&empty, COUPLE).is_empty());
}
