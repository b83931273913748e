//! Licences: of every package that is built, of the test-only npm tools, and of the files under `assets/`.

use super::Finding;
use super::sources::SourceFile;
use crate::workspace::Workspace;
use serde_json::Value;

/// Licences that may be mixed into a program under MIT or Apache-2.0. `deny.toml` lists the same.
pub const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Packages whose licence is missing or not allowed.
#[must_use]
pub fn findings(workspace: &Workspace) -> Vec<Finding> {
    let mut found = Vec::new();
    for package in workspace.0.values() {
        let place = format!("{} {}", package.name, package.version);
        match package.licence.as_deref() {
            None => found.push(Finding::new(place, "states no licence")),
            Some(stated) if !is_allowed(stated) => {
                found.push(Finding::new(place, format!("licence `{stated}` is not on the list")));
            }
            Some(_) => {}
        }
    }
    found
}

/// Test-only tools from npm, as their lock files tell.
#[must_use]
pub fn npm_findings(files: &[SourceFile]) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is(&["package-lock.json"])) {
        let Ok(lock) = serde_json::from_str::<Value>(&file.text) else {
            found.push(Finding::new(&file.path, "is not JSON"));
            continue;
        };
        for (name, package) in lock["packages"].as_object().into_iter().flatten() {
            // The entry without a name is the project itself.
            if !name.is_empty() && !package["license"].as_str().is_some_and(is_allowed) {
                let what = format!("{name}: licence {} is not on the list", package["license"]);
                found.push(Finding::new(&file.path, what));
            }
        }
    }
    found
}

/// Folders of foreign material (fonts, icons) without their licence beside them.
#[must_use]
pub fn asset_findings(files: &[SourceFile]) -> Vec<Finding> {
    let mut found = Vec::new();
    let folder = |path: &str| {
        path.rsplit_once('/')
            .map(|(folder, _)| folder.to_owned())
            .unwrap_or_default()
    };
    for file in files
        .iter()
        .filter(|file| file.is(&[".woff2", ".ttf", ".otf", ".mp3", ".ogg"]))
    {
        let home = folder(&file.path);
        let near = files.iter().any(|other| {
            let name = other.path.rsplit('/').next().unwrap_or_default().to_ascii_uppercase();
            let licence = name.contains("LICENSE") || name.contains("LICENCE") || name.contains("OFL");
            let there = folder(&other.path);
            licence && !there.is_empty() && (home == there || home.starts_with(&format!("{there}/")))
        });
        if !near {
            found.push(Finding::new(&file.path, "has no licence file beside it"));
        }
    }
    found
}

/// Whether an SPDX expression can be satisfied with allowed licences only.
#[must_use]
pub fn is_allowed(expression: &str) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let allowed = either(&words, &mut at);
    allowed && at == words.len()
}

fn either(words: &[&str], at: &mut usize) -> bool {
    let mut allowed = both(words, at);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        // Both sides are read in any case: the rest of the expression must be understood too.
        allowed = both(words, at) || allowed;
    }
    allowed
}

fn both(words: &[&str], at: &mut usize) -> bool {
    let mut allowed = one(words, at);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        allowed = one(words, at) && allowed;
    }
    allowed
}

fn one(words: &[&str], at: &mut usize) -> bool {
    let Some(word) = words.get(*at) else {
        // An expression that ends too early is not understood, whatever stands before.
        *at = words.len() + 1;
        return false;
    };
    *at += 1;
    if *word == "(" {
        let allowed = either(words, at);
        let closed = words.get(*at) == Some(&")");
        *at += usize::from(closed);
        return allowed && closed;
    }
    if words.get(*at) == Some(&"WITH") {
        let exception = words.get(*at + 1).copied().unwrap_or_default();
        *at += 2;
        return ALLOWED.contains(&format!("{word} WITH {exception}").as_str());
    }
    ALLOWED.contains(word)
}
