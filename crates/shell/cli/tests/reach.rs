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

/// The places after each verdict, one list for each pair of hands.
fn told(out: &str) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = Vec::new();
    for line in out.lines() {
        match line.trim().split_once(": ") {
            Some((_, places)) if line.starts_with("    ") => {
                let places = places.split(", ").map(str::to_owned);
                all.last_mut().expect("hands come first").extend(places);
            }
            _ => all.push(Vec::new()),
        }
    }
    all
}

#[test]
fn each_place_is_told_once_or_with_the_hands_that_do_it_differently() {
    let path = pair("reach-once.toml", "", "");
    let said = attune(&["reach", &path]);
    assert_eq!(said.code, 0, "{}", said.err);
    let mut count = 0;
    for hands in told(&said.out) {
        for (at, place) in hands.iter().enumerate() {
            assert!(!hands[..at].contains(place), "{place} twice in:\n{}", hands.join("\n"));
        }
        count += hands.len();
    }
    assert!(count > 300, "{count} places in:\n{}", said.out);
}

#[test]
fn the_table_answers_for_known_heights_and_never_better_than_solving() {
    let path = pair("reach-atlas.toml", "", "");
    let all = |more: &[&str]| {
        let mut words = vec!["reach", &path, "--pose", "facing_chairs", "--format", "json"];
        words.extend_from_slice(more);
        let json: serde_json::Value = serde_json::from_str(&attune(&words).out).expect("JSON");
        let modes = json["poses"][0]["modes"].as_array().expect("modes").clone();
        let tasks = modes
            .iter()
            .flat_map(|mode| mode["tasks"].as_array().expect("tasks").clone());
        tasks.collect::<Vec<serde_json::Value>>()
    };
    let (quick, exact) = (all(&[]), all(&["--exact"]));
    assert_eq!(quick.len(), exact.len());
    assert!(exact.iter().all(|task| task["from"] == "solved"));
    let mut from_atlas = 0;
    for (quick, exact) in quick.iter().zip(&exact) {
        // 150 and 195 cm are points of the grid: there the table holds what solving says.
        assert_eq!(quick["verdict"], exact["verdict"], "{quick} beside {exact}");
        from_atlas += usize::from(quick["from"] == "atlas");
    }
    assert!(from_atlas * 2 > quick.len(), "{from_atlas} of {}", quick.len());
    let text = attune(&["reach", &path, "--pose", "facing_chairs"]).out;
    assert!(text.contains("come from the table"), "{text}");
    let text = attune(&["reach", &path, "--pose", "facing_chairs", "--exact"]).out;
    assert!(!text.contains("come from the table"), "{text}");
}

#[test]
fn where_more_than_heights_is_known_everything_is_solved() {
    let text = "[session]\nminutes = 20\nsetting = \"partners\"\nplaces = [\"two_chairs\"]\n\n[a]\nstature_cm = 170\n\
                arm_span_cm = 172\n\n[b]\nstature_cm = 170\n";
    let path = file("reach-span.toml", text.as_bytes());
    let said = attune(&["reach", &path, "--pose", "facing_chairs"]);
    assert!(
        said.out.contains("in comfort") && !said.out.contains("come from the table"),
        "{}{}",
        said.out,
        said.err
    );
}

#[test]
fn an_untold_height_counts_as_everybody() {
    let lean = |name: &str, height: &str| {
        let text = format!(
            "[session]\nminutes = 20\nsetting = \"partners\"\nplaces = [\"two_chairs\"]\n\n[a]\n{height}\n\n[b]\nstature_cm = 195\n"
        );
        let path = file(name, text.as_bytes());
        attune(&["reach", &path, "--pose", "chair_lean"]).out
    };
    // Somebody of 150 cm cannot lay a hand flat along the spine of somebody of 195 cm; somebody of 185 cm can.
    let small = lean("reach-small.toml", "stature_cm = 150");
    let middling = lean("reach-middling.toml", "stature_cm = 185");
    assert!(
        small.contains("maybe, try it") && !middling.contains("maybe, try it"),
        "{small}{middling}"
    );
    let untold = lean("reach-untold.toml", "");
    assert!(
        untold.contains("told no height") && untold.contains("maybe, try it"),
        "{untold}"
    );
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
