//! The constants of rules.toml, in the shape that `src/rules.rs` declares.

use super::Problems;
use super::emit::set;
use super::world::World;
use std::fmt::Write;

/// The declaration itself: names and types are read from it, so the two cannot drift apart.
const DECLARED: &str = include_str!("../src/rules.rs");
const FILE: &str = "rules.toml";

/// `RULES`, and where each constant comes from.
pub fn emit(world: &World, problems: &mut Problems) -> String {
    let mut fields = String::new();
    let mut origins = String::new();
    let declared: Vec<(&str, &str)> = DECLARED
        .lines()
        .take_while(|line| *line != "}")
        .filter_map(field)
        .collect();
    for (name, kind) in &declared {
        let Some(constant) = world.constants.get(*name) else {
            problems.push(FILE, format!("the constant `{name}` is missing"));
            continue;
        };
        let value = if *kind == "quantity::Set<crate::RegionId>" {
            regions(world, &constant.value, problems)
        } else {
            numbers(&constant.value, kind)
        };
        let Some(value) = value else {
            problems.push(
                FILE,
                format!("`{name}`: found {}, must be {kind}", shown(&constant.value)),
            );
            continue;
        };
        let _ = writeln!(fields, "    {name}: {value},");
        let sources = world.sources(&constant.sources, FILE, problems);
        world.honest(&constant.sources, constant.strength, FILE, problems);
        let shown = shown(&constant.value);
        let _ = writeln!(
            origins,
            "    Constant {{ name: {name:?}, value: {shown:?}, sources: {sources}, strength: Strength::{:?} }},",
            constant.strength
        );
    }
    for name in world.constants.keys() {
        problems.unless(declared.iter().any(|(known, _)| known == name), FILE, || {
            format!("no rule has a constant `{name}`")
        });
    }
    format!("pub static RULES: Rules = Rules {{\n{fields}}};\npub static CONSTANTS: &[Constant] = &[\n{origins}];\n")
}

/// `    pub name: type,` of the struct `Rules`.
fn field(line: &str) -> Option<(&str, &str)> {
    let (name, kind) = line.strip_prefix("    pub ")?.strip_suffix(',')?.split_once(": ")?;
    Some((name, kind))
}

/// The value as it stands in the file.
fn shown(value: &toml::Value) -> String {
    match value {
        toml::Value::Array(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", ")),
        toml::Value::String(text) => text.clone(),
        toml::Value::Integer(number) => number.to_string(),
        other => other.type_str().to_owned(),
    }
}

/// A number or an array of numbers, if it is of this type.
fn numbers(value: &toml::Value, kind: &str) -> Option<String> {
    let (element, count) = match kind.strip_prefix('[') {
        Some(rest) => {
            let (element, count) = rest.strip_suffix(']')?.split_once("; ")?;
            (element, Some(count.parse::<usize>().ok()?))
        }
        None => (kind, None),
    };
    let most = match element {
        "u8" => i64::from(u8::MAX),
        "u32" => i64::from(u32::MAX),
        _ => return None,
    };
    let number = |value: &toml::Value| {
        value
            .as_integer()
            .filter(|n| (0..=most).contains(n))
            .map(|n| n.to_string())
    };
    match count {
        None => number(value),
        Some(count) => {
            let array = value.as_array().filter(|array| array.len() == count)?;
            let all: Option<Vec<String>> = array.iter().map(number).collect();
            Some(format!("[{}]", all?.join(", ")))
        }
    }
}

fn regions(world: &World, value: &toml::Value, problems: &mut Problems) -> Option<String> {
    let names: Option<Vec<String>> = value
        .as_array()?
        .iter()
        .map(|name| name.as_str().map(str::to_owned))
        .collect();
    Some(set(world.region_bits(&names?, FILE, problems)))
}
