//! The hazard log (`docs/hazards.md`) against the rules and the tests: a hazard without a rule or a test is a finding,
//! and so is a rule that stops nothing.

use super::Finding;
use super::sources::SourceFile;
use std::collections::BTreeSet;

/// The log.
pub const LOG: &str = "docs/hazards.md";

/// Every rule id of RULES.md. G5 and O7 hold from the day posture and reach are computed.
pub const RULES: &[&str] = &[
    "T1", "T2", "T3", "T4", "T5", "P1", "P2", "P3", "P4", "G1", "G2", "G3", "G4", "G5", "G6", "R1", "R2", "R3", "R4",
    "R5", "R6", "O1", "O2", "O3", "O4", "O5", "O6", "O7", "S1", "S2", "S3",
];

/// A hazard as the log states it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hazard {
    /// Such as `H07`.
    pub id: String,
    /// Line of its heading.
    pub line: usize,
    /// Rule ids, and house rules in words (such as `house: no network`).
    pub rules: Vec<String>,
    /// Names of tests.
    pub tests: Vec<String>,
}

/// Reads the log: `### H07 ...` headings with lines `- Rules: ...` and `- Tests: ...`.
#[must_use]
pub fn parse(text: &str) -> Vec<Hazard> {
    let mut hazards: Vec<Hazard> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if let Some(heading) = line.strip_prefix("### ") {
            let id = heading.split_whitespace().next().unwrap_or_default().to_owned();
            hazards.push(Hazard {
                id,
                line: index + 1,
                ..Hazard::default()
            });
        } else if let Some(hazard) = hazards.last_mut() {
            if let Some(rules) = line.strip_prefix("- Rules:") {
                // A promise of the house is a sentence and may hold commas; it stands last.
                let (ids, promise) = rules.find("house:").map_or((rules, ""), |at| rules.split_at(at));
                let all = ids.split(',').chain([promise]);
                hazard.rules = all.map(|rule| rule.trim().trim_end_matches('.').to_owned()).collect();
                hazard.rules.retain(|rule| !rule.is_empty());
            } else if let Some(tests) = line.strip_prefix("- Tests:") {
                // Names stand in backticks: every second piece.
                hazard.tests = tests.split('`').skip(1).step_by(2).map(str::to_owned).collect();
            }
        }
    }
    hazards
}

/// Every gap between hazards, rules and tests.
#[must_use]
pub fn findings(files: &[SourceFile]) -> Vec<Finding> {
    let Some(log) = files.iter().find(|file| file.path == LOG) else {
        return vec![Finding::new(LOG, "is missing")];
    };
    let hazards = parse(&log.text);
    let known = tests(files);
    let mut found = Vec::new();
    let mut ids = BTreeSet::new();
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for hazard in &hazards {
        let place = format!("{LOG}:{} {}", hazard.line, hazard.id);
        if !ids.insert(hazard.id.as_str()) {
            found.push(Finding::new(&place, "this id is used twice"));
        }
        if hazard.rules.is_empty() {
            found.push(Finding::new(&place, "no rule stops this hazard"));
        }
        if hazard.tests.is_empty() {
            found.push(Finding::new(&place, "no test shows that this hazard is stopped"));
        }
        for rule in hazard.rules.iter().filter(|rule| !rule.starts_with("house:")) {
            if RULES.contains(&rule.as_str()) {
                used.insert(rule);
            } else {
                found.push(Finding::new(&place, format!("there is no rule `{rule}`")));
            }
        }
        for test in hazard.tests.iter().filter(|test| !known.contains(test.as_str())) {
            found.push(Finding::new(&place, format!("there is no test `{test}`")));
        }
    }
    for rule in RULES.iter().filter(|rule| !used.contains(**rule)) {
        found.push(Finding::new(LOG, format!("rule {rule} stops no hazard")));
    }
    found
}

/// Names of all tests: Rust functions under `#[test]` (also those made by `proptest!`), and `test("...")` in browser
/// journeys.
fn tests(files: &[SourceFile]) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    for file in files {
        if file.is(&[".rs"]) {
            let mut marked = false;
            for (_, line) in file.lines() {
                let line = line.trim();
                if line.starts_with("#[test]") || line.starts_with("#[tokio::test]") {
                    marked = true;
                } else if let Some(rest) = line.strip_prefix("fn ") {
                    if marked {
                        names.insert(rest.split(['(', '<']).next().unwrap_or(rest));
                    }
                    marked = false;
                }
            }
        } else if file.is(&[".test.mjs", ".test.js"]) {
            for (_, line) in file.lines() {
                let line = line.trim();
                let call = ["test(", "it("].iter().find_map(|call| line.strip_prefix(call));
                let quote = call
                    .and_then(|rest| rest.chars().next())
                    .filter(|mark| matches!(mark, '"' | '\'' | '`'));
                if let (Some(rest), Some(quote)) = (call, quote) {
                    names.extend(rest[1..].split(quote).next());
                }
            }
        }
    }
    names
}
