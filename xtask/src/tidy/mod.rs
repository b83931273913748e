//! The house rules that no compiler knows: who may use whom, licences, the hazard log, and what source text may say.

pub mod edges;
pub mod hazards;
pub mod licences;
pub mod sources;
pub mod text;

use crate::run::{Outcome, Root, say};
use crate::workspace::Workspace;
use std::fmt;

/// A broken house rule: where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// File (with line, if one is meant) or package.
    pub place: String,
    /// What is wrong and what is allowed.
    pub what: String,
}

impl Finding {
    /// A finding.
    pub fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            what: what.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.place, self.what)
    }
}

/// Every rule by name with its findings; an empty list is a rule that holds.
///
/// # Errors
/// When the project cannot be read at all.
pub fn findings(root: &Root) -> Outcome<Vec<(&'static str, Vec<Finding>)>> {
    let files = sources::read(root)?;
    // Two platforms: what runs natively and what runs in the browser. Others' code is neither built nor shipped.
    let browser = Workspace::read(root, "wasm32-unknown-unknown")?;
    let native = Workspace::read(root, native_platform())?;
    let mut edges = edges::findings(&browser);
    edges.extend(edges::findings(&native));
    let mut licences = licences::findings(&browser);
    licences.extend(licences::findings(&native));
    licences.extend(licences::npm_findings(&files));
    licences.extend(licences::asset_findings(&files));
    let all = vec![
        ("edges between rooms", edges),
        ("licences", licences),
        ("source text", text::findings(&files)),
        ("hazard log", hazards::findings(&files)),
    ];
    Ok(all.into_iter().map(|(name, found)| (name, in_order(found))).collect())
}

fn in_order(mut found: Vec<Finding>) -> Vec<Finding> {
    found.sort();
    found.dedup();
    found
}

/// The platform this tool was built for.
const fn native_platform() -> &'static str {
    if cfg!(all(target_arch = "aarch64", target_os = "macos")) {
        "aarch64-apple-darwin"
    } else if cfg!(all(target_arch = "x86_64", target_os = "macos")) {
        "x86_64-apple-darwin"
    } else if cfg!(target_arch = "aarch64") {
        "aarch64-unknown-linux-gnu"
    } else if cfg!(target_os = "windows") {
        "x86_64-pc-windows-msvc"
    } else {
        "x86_64-unknown-linux-gnu"
    }
}

/// `cargo xtask tidy`.
///
/// # Errors
/// When a rule is broken.
pub fn run(root: &Root) -> Outcome {
    let mut broken = 0;
    for (name, found) in findings(root)? {
        say(&format!(
            "{name}: {}",
            if found.is_empty() {
                "fine".to_owned()
            } else {
                format!("{} findings", found.len())
            }
        ));
        for finding in &found {
            println!("{finding}");
        }
        broken += found.len();
    }
    if broken == 0 {
        Ok(())
    } else {
        Err(format!("{broken} findings of tidy"))
    }
}
