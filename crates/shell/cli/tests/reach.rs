//! What two bodies can do together, as the command line tells it.

mod common;
use common::{attune, file};

fn pair(name: &str, a: &str, b: &str) -> String {
    let text = format!(
        "[session]\nminutes = 20\nsetting = \"partners\"\nplaces = [\"two_chairs\", \"sofa\", \"floor\"]\n\n\
         [a]\nconditions = [{a}]\nstature_cm = 150\n\n[b]\nconditions = [{b}]\nstature_cm = 195\n"
    );
    file(name, text.as_bytes())
}

#[test]
fn a_pose_is_told_in_words_for_both_pairs_of_hands() {
    let path = pair("reach-words.toml", "", "");
    let said = attune(&["reach", &path, "--pose", "sofa_feet"]);
    assert_eq!(said.code, 0, "{}", said.err);
    for words in [
        "A is 150 cm tall",
        "Both at the same time",
        "hands of A",
        "hands of B",
        "in comfort",
    ] {
        assert!(said.out.contains(words), "`{words}` is missing in:\n{}", said.out);
    }
    let said = attune(&["reach", &path, "--pose", "sofa_feet", "--lang", "uk"]);
    assert!(
        said.out.contains("руки A") && said.out.contains("зручно"),
        "{}",
        said.out
    );
}

#[test]
fn programs_get_a_verdict_for_every_task() {
    let path = pair("reach-json.toml", "", "");
    let said = attune(&["reach", &path, "--pose", "sofa_feet", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    let tasks = json["poses"][0]["modes"][0]["tasks"].as_array().expect("tasks").clone();
    assert!(tasks.len() > 6);
    assert!(tasks.iter().all(|task| task["verdict"].is_string()));
}

#[test]
fn a_pose_that_limits_rule_out_is_closed_and_says_no_reason() {
    let path = pair("reach-closed.toml", "", "\"cant_sit_floor\"");
    let said = attune(&["reach", &path, "--pose", "facing_cross_legged"]);
    assert!(said.out.contains("not for you two today"), "{}", said.out);
    assert!(!said.out.contains("sit on the floor"), "{}", said.out);
    let said = attune(&["reach", &path, "--pose", "facing_chairs_hands"]);
    assert!(said.out.contains("in comfort"), "{}", said.out);
}

#[test]
fn an_unknown_pose_is_named() {
    let path = pair("reach-unknown.toml", "", "");
    let said = attune(&["reach", &path, "--pose", "headstand"]);
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("headstand") && said.err.contains("sofa_feet"),
        "{}",
        said.err
    );
}
