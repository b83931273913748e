//! The spelling of reasons from two bodies, and what is no reason.

use plan::{Because, Plan};

const READ: [&str; 6] = [
    "place two_chairs",
    "place floor",
    "together behind chair_lean.back a=neck_back.midline.both b=neck_back.midline.both",
    "together one_hand chairs_opposite.near_hand.mirrored a=low_back.left.left b=low_back.left.left",
    "pose body seated_embrace.around.swapped a=shoulder_top.both.both b=shoulder_top.both.both",
    "pose high hip_to_hip.a_gives a=scalp.midline.left",
];

#[test]
fn every_reason_comes_back_from_its_spelling() {
    for text in READ {
        let because: Because = text.parse().expect(text);
        assert_eq!(because.to_string(), text);
    }
}

#[test]
fn what_is_unknown_or_cannot_be_is_refused_and_says_what_is_allowed() {
    for text in [
        "",
        "place",
        "place moon",
        "place standing",
        "because of you",
        "together behind",
        "together tired chair_lean.back a=neck_back.midline.both b=neck_back.midline.both",
        // One at a time is no other way to do both at once.
        "together behind chair_lean.back a=neck_back.midline.both",
        "pose body seated_embrace.around",
        "pose body seated_embrace.moon a=shoulder_top.both.both",
        "pose body moon.around a=shoulder_top.both.both",
        // A midline has no left, and what is one place is not worked on both sides.
        "pose body seated_embrace.around a=neck_back.left.both",
        "pose body seated_embrace.around a=neck_back.both.both",
        "pose body seated_embrace.around a=shoulder_top.both.left",
        "pose body seated_embrace.around a=shoulder_top.left.none",
        "pose body seated_embrace.around c=shoulder_top.left.both",
        // This pose is the same with roles exchanged, so nobody exchanges them.
        "together strain facing_chairs.shoulders_both.swapped a=shoulder_top.both.both b=shoulder_top.both.both",
        "pose body seated_embrace.around b=shoulder_top.both.both a=shoulder_top.both.both",
        "pose body seated_embrace.around  a=shoulder_top.both.both",
        "place sofa because of a bad knee",
    ] {
        let error = text.parse::<Because>().expect_err(text);
        assert!(
            error.contains(&format!("`{text}`")) && error.contains("behind"),
            "{error}"
        );
    }
}

#[test]
fn a_long_or_garbled_reason_is_shown_only_in_part() {
    let text = format!("place\u{7}\u{1b}[31m{}", "x".repeat(5000));
    let error = text.parse::<Because>().expect_err("no reason");
    assert!(
        error.chars().count() < 700 && !error.chars().any(char::is_control),
        "{error}"
    );
}

#[test]
fn a_plan_with_such_a_reason_is_read_and_one_with_a_made_up_reason_is_refused_at_its_place() {
    let step = |because: &str| {
        format!(
            "{{\"schema\": 1, \"engine\": \"0\", \"catalogue\": \"0\", \"seconds\": 60, \"requested_seconds\": 60,\n\
             \"shortened\": false, \"setting\": \"friends\", \"benefit\": {{\"a\": 0, \"b\": 0}}, \"objective\": 0, \"bound\": 0,\n\
             \"proof\": \"gap\", \"steps\": [{{\"start\": 0, \"seconds\": 60, \"changeover_before\": 0, \"phase\": \"settle\",\n\
             \"pose\": \"facing_chairs\", \"mode\": \"shoulders_both\", \"exposures_a\": [], \"exposures_b\": [],\n\
             \"setup\": {{\"a\": \"chair\", \"b\": \"chair\", \"props\": []}},\n\
             \"because\": [\"{because}\"]}}]}}"
        )
    };
    for text in READ {
        let plan = Plan::from_json(&step(text)).expect(text);
        assert_eq!(
            plan.steps[0].because().next().map(|one| one.to_string()),
            Some(text.to_owned())
        );
        assert_eq!(Plan::from_json(&plan.to_json()), Ok(plan));
    }
    // What an earlier version kept is not lost for a reason that nobody can read any more.
    let kept = Plan::kept(&step("place moon")).expect("the plan itself is one");
    assert!(kept.steps[0].because.is_empty());
    let error = Plan::from_json(&step("place moon")).expect_err("no such place");
    assert_eq!((error.line, error.column), (6, 13), "{error}");
    assert!(
        error.message.contains("`place moon`") && error.message.contains("`place floor`"),
        "{error}"
    );
}
