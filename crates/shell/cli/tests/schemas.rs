//! The published schemas describe what is really read and written.

mod common;
use common::{attune, root};
use jsonschema::Validator;
use serde_json::Value;

fn schema(text: &str) -> Validator {
    let schema: Value = serde_json::from_str(text).expect("the schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is a schema")
}

fn examples() -> Vec<String> {
    let entries = std::fs::read_dir(root().join("examples")).expect("examples").flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".toml"))
        .collect();
    names.sort();
    assert!(names.len() >= 12, "{names:?}");
    names
}

#[test]
fn every_example_plan_fits_the_schema_and_a_spoiled_one_does_not() {
    let published = attune(&["plan", "--schema"]);
    assert_eq!(published.code, 0);
    let schema = schema(&published.out);
    for name in examples() {
        let made = attune(&["plan", &format!("examples/{name}"), "--format", "json"]);
        let mut plan: Value = serde_json::from_str(&made.out).expect("a plan is JSON");
        let wrong: Vec<String> = schema
            .iter_errors(&plan)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(wrong.is_empty(), "{name}: {}", wrong.join("\n"));
        plan["steps"][0]["phase"] = "deep".into();
        assert!(!schema.is_valid(&plan), "{name}: there is no deep phase");
    }
}

#[test]
fn every_example_pair_fits_the_schema_and_a_spoiled_one_does_not() {
    let text = std::fs::read_to_string(root().join("schemas/pair.schema.json")).expect("the schema is there");
    let schema = schema(&text);
    for name in examples() {
        let text = std::fs::read_to_string(root().join("examples").join(&name)).expect("readable");
        let pair: toml::Value = toml::from_str(&text).expect("TOML");
        let mut pair = serde_json::to_value(pair).expect("JSON");
        let wrong: Vec<String> = schema
            .iter_errors(&pair)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(wrong.is_empty(), "{name}: {}", wrong.join("\n"));
        pair["session"]["minutes"] = 7.into();
        assert!(!schema.is_valid(&pair), "{name}: seven minutes are too short");
    }
}
