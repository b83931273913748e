//! Reads `placements/`, refuses it with file and reason where it is wrong, and writes it as constants.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a build script reads files and talks to cargo; nothing of it runs with the program"
)]

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

type Range = [f64; 2];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    bearing_deg: f64,
    #[serde(default = "hips")]
    from: String,
    distance_cm: Range,
    shift_cm: Range,
    heads_cm: Option<f64>,
    chests_cm: Option<f64>,
    #[serde(default)]
    table: bool,
    sources: Vec<String>,
    strength: String,
    note: String,
    a: Resting,
    b: Resting,
    #[serde(default)]
    mode: Vec<Mode>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Resting {
    rest: String,
    legs: String,
    heading_deg: f64,
    #[serde(default)]
    spin_deg: f64,
    lean_deg: Range,
    #[serde(default = "whole")]
    spine: f64,
    #[serde(default)]
    cushion_cm: f64,
    #[serde(default)]
    backrest: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mode {
    name: String,
    distance_cm: Option<Range>,
    shift_cm: Option<Range>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Legs {
    from: Pair,
    to: Pair,
    /// Legs that lie on the partner, not on the floor.
    #[serde(default)]
    lifted: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    left: [f64; 5],
    right: [f64; 5],
}

fn hips() -> String {
    "hips".to_owned()
}
fn whole() -> f64 {
    1.0
}

const RESTS: &[&str] = &[
    "chair", "stool", "edge", "stand", "floor", "recline", "kneel", "supine", "prone", "side",
];

fn main() {
    let here = std::path::PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where the crate is"));
    let folder = here.join("placements");
    println!("cargo:rerun-if-changed={}", folder.display());
    println!("cargo:rerun-if-changed=build.rs");
    let mut wrong = Vec::new();
    let code = read(&folder, &mut wrong);
    for problem in &wrong {
        println!("cargo::error=crates/pure/stage/placements/{problem}");
    }
    let out = std::path::PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo says where to write"));
    std::fs::write(out.join("placements.rs"), code).expect("the output folder can be written");
}

fn read(folder: &Path, wrong: &mut Vec<String>) -> String {
    let mut texts = BTreeMap::new();
    for file in std::fs::read_dir(folder).expect("placements is there").flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        let Some(id) = name.strip_suffix(".toml") else {
            wrong.push(format!("{name}: only .toml files live here"));
            continue;
        };
        let text = std::fs::read_to_string(file.path()).expect("a placement can be read");
        texts.insert(id.to_owned(), text);
    }
    let legs: BTreeMap<String, Legs> = match texts.remove("legs").as_deref().map(toml::from_str) {
        Some(Ok(legs)) => legs,
        Some(Err(why)) => {
            wrong.push(format!("legs.toml: {why}"));
            BTreeMap::new()
        }
        None => {
            wrong.push("legs.toml: missing".to_owned());
            BTreeMap::new()
        }
    };
    for (name, legs) in &legs {
        for leg in legs.lifted.iter().filter(|leg| *leg != "left" && *leg != "right") {
            wrong.push(format!("legs.toml: {name}.lifted: found `{leg}`; allowed: left, right"));
        }
    }
    let mut code = "pub(crate) const PLACEMENTS: &[Placement] = &[\n".to_owned();
    for (id, text) in &texts {
        match toml::from_str::<Entry>(text) {
            Ok(entry) => {
                let before = wrong.len();
                check(id, &entry, &legs, wrong);
                if wrong.len() == before {
                    write(id, &entry, &legs, &mut code);
                }
            }
            Err(why) => wrong.push(format!("{id}.toml: {why}")),
        }
    }
    code += "];\n";
    for pose in catalogue::POSES {
        let worked = |side: &catalogue::ModeSide| !side.targets.is_empty() || !side.brief.is_empty();
        let hands_on = pose.modes.iter().any(|mode| worked(&mode.a) || worked(&mode.b));
        if hands_on && !texts.contains_key(pose.id.as_str()) {
            wrong.push(format!("{}.toml: missing, and hands work in this pose", pose.id));
        }
    }
    code
}

fn check(id: &str, entry: &Entry, legs: &BTreeMap<String, Legs>, wrong: &mut Vec<String>) {
    let mut say = |why: String| wrong.push(format!("{id}.toml: {why}"));
    let pose = catalogue::PoseId::parse(id).map(catalogue::PoseId::entry);
    if pose.is_none() {
        say("the catalogue has no pose of this name".to_owned());
    }
    if !["hips", "crowns", "crown_b", "feet_b"].contains(&entry.from.as_str()) {
        say(format!(
            "from: found `{}`; allowed: hips, crowns, crown_b, feet_b",
            entry.from
        ));
    }
    let mut ranges = vec![("distance_cm", entry.distance_cm), ("shift_cm", entry.shift_cm)];
    ranges.extend([("a.lean_deg", entry.a.lean_deg), ("b.lean_deg", entry.b.lean_deg)]);
    for mode in &entry.mode {
        ranges.extend(mode.distance_cm.map(|range| ("mode.distance_cm", range)));
        ranges.extend(mode.shift_cm.map(|range| ("mode.shift_cm", range)));
        if pose.is_some_and(|pose| pose.modes.iter().all(|known| known.name != mode.name)) {
            say(format!("mode: the pose has no mode `{}`", mode.name));
        }
    }
    for (what, [lo, hi]) in ranges {
        if lo > hi {
            say(format!("{what}: found {lo} before {hi}; the smaller comes first"));
        }
        // Slack is narrow, or one pose turns into another.
        if what != "distance_cm" && hi - lo > 60.0 {
            say(format!("{what}: {lo} to {hi} is too wide for one pose"));
        }
    }
    for (who, resting) in [("a", &entry.a), ("b", &entry.b)] {
        if !RESTS.contains(&resting.rest.as_str()) {
            say(format!(
                "{who}.rest: found `{}`; allowed: {}",
                resting.rest,
                RESTS.join(", ")
            ));
        }
        if !legs.contains_key(&resting.legs) {
            say(format!("{who}.legs: legs.toml has no `{}`", resting.legs));
        }
        if !(0.0..=1.0).contains(&resting.spine) {
            say(format!("{who}.spine: a share between 0 and 1"));
        }
    }
    if entry.sources.is_empty() {
        say("sources: at least one".to_owned());
    }
    for source in &entry.sources {
        if catalogue::SourceId::parse(source).is_none() {
            say(format!("sources: SOURCES.toml has no `{source}`"));
        }
    }
    if !["A", "B", "C", "D"].contains(&entry.strength.as_str()) || entry.note.is_empty() {
        say("strength is one of A, B, C, D, and a note says what is meant".to_owned());
    }
}

fn write(id: &str, entry: &Entry, legs: &BTreeMap<String, Legs>, code: &mut String) {
    let from = match entry.from.as_str() {
        "crowns" => "Crowns",
        "crown_b" => "CrownOfB",
        "feet_b" => "FeetOfB",
        _ => "Hips",
    };
    let range = |[lo, hi]: Range| format!("({lo:?}, {hi:?})");
    let option = |range_cm: Option<Range>| range_cm.map_or("None".to_owned(), |cm| format!("Some({})", range(cm)));
    let resting = |resting: &Resting| {
        let mut name = resting.rest.clone();
        name[..1].make_ascii_uppercase();
        let legs = &legs[&resting.legs];
        format!(
            "Resting {{ rest: Rest::{name}, legs: [({:?}, {:?}), ({:?}, {:?})], lifted: [{}, {}], heading_deg: {:?}, spin_deg: {:?}, \
             lean_deg: {}, spine: {:?}, cushion_cm: {:?}, backrest: {} }}",
            legs.from.left,
            legs.to.left,
            legs.from.right,
            legs.to.right,
            legs.lifted.iter().any(|leg| leg == "left"),
            legs.lifted.iter().any(|leg| leg == "right"),
            resting.heading_deg,
            resting.spin_deg,
            range(resting.lean_deg),
            resting.spine,
            resting.cushion_cm,
            resting.backrest
        )
    };
    let modes: Vec<String> = entry
        .mode
        .iter()
        .map(|mode| {
            format!(
                "({:?}, {}, {})",
                mode.name,
                option(mode.distance_cm),
                option(mode.shift_cm)
            )
        })
        .collect();
    let _ = writeln!(
        code,
        "Placement {{ pose: {id:?}, bearing_deg: {:?}, from: From::{from}, distance_cm: {}, shift_cm: {}, heads_cm: {:?}, \
         chests_cm: {:?}, table: {}, a: {}, b: {}, modes: &[{}] }},",
        entry.bearing_deg,
        range(entry.distance_cm),
        range(entry.shift_cm),
        entry.heads_cm,
        entry.chests_cm,
        entry.table,
        resting(&entry.a),
        resting(&entry.b),
        modes.join(", ")
    );
}
