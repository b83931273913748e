//! What source text may and may not say.

use super::Finding;
use super::sources::SourceFile;

/// Longest file; what is longer has more than one subject.
pub const LONGEST: usize = 500;

/// Files that may be longer, each with its reason.
pub const MAY_BE_LONG: &[(&str, &str)] = &[];

/// Where the memory model's guard rails may be left, and why: the border to the browser (or to node, which stands in for it).
pub const GLUE: &[&str] = &[
    "crates/shell/web/",
    "crates/shell/engine/",
    "crates/shell/scene/",
    "crates/dev/twin/",
    "crates/dev/reach-bench/",
];

/// Every broken rule of text.
#[must_use]
pub fn findings(files: &[SourceFile]) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in files {
        if file.is(&[".rs"]) {
            opening(file, &mut found);
            guard_rails(file, &mut found);
            unfinished(file, &mut found);
        }
        if file.is(&[".rs", ".js", ".mjs", ".css", ".sh"]) {
            length(file, &mut found);
        }
        if file.is(&["Cargo.toml"]) && file.path.starts_with("crates/") {
            manifest(file, &mut found);
        }
        if file.path.starts_with("crates/pure/") {
            pure(file, &mut found);
        }
        if file.path.starts_with("crates/pure/checker/") || file.path.starts_with("crates/pure/audit/") {
            independence(file, &mut found);
        }
        foreign_paths(file, &mut found);
    }
    found
}

fn at(file: &SourceFile, line: usize) -> String {
    format!("{}:{line}", file.path)
}

/// A stranger must learn from the first line which room this is.
fn opening(file: &SourceFile, found: &mut Vec<Finding>) {
    let first = file.text.lines().next().unwrap_or_default();
    if first.strip_prefix("//!").is_none_or(|says| says.trim().len() < 10) {
        found.push(Finding::new(
            at(file, 1),
            "the first line must be `//!` and say what this file is for",
        ));
    }
}

fn length(file: &SourceFile, found: &mut Vec<Finding>) {
    let lines = file.text.lines().count();
    let excused = MAY_BE_LONG.iter().any(|(path, _)| *path == file.path);
    if lines > LONGEST && !excused {
        let what = format!("{lines} lines; at most {LONGEST}, or a reason in xtask/src/tidy/text.rs");
        found.push(Finding::new(&file.path, what));
    }
}

fn guard_rails(file: &SourceFile, found: &mut Vec<Finding>) {
    let glue = GLUE.iter().any(|folder| file.path.starts_with(folder));
    let word = concat!("un", "safe");
    for (number, line) in file.lines().filter(|_| !glue) {
        let code = without_comment(line);
        let next = |rest: &str| rest.starts_with(['{', '(', ' ']);
        let used = code.match_indices(word).any(|(start, _)| {
            !code[..start].ends_with(is_name_char) && next(&code[start + word.len()..]) && !inside_quotes(code, start)
        });
        if used {
            found.push(Finding::new(
                at(file, number),
                format!("`{word}` is only for the browser glue ({})", GLUE.join(", ")),
            ));
        }
    }
}

/// Nothing that looks done and is not.
fn unfinished(file: &SourceFile, found: &mut Vec<Finding>) {
    let words = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
    ];
    for (number, line) in file.lines() {
        if let Some(word) = words.iter().find(|word| line.contains(**word)) {
            found.push(Finding::new(
                at(file, number),
                format!("`{word}`: finish it or make it an issue"),
            ));
        }
    }
}

/// Every crate takes the workspace's lints, except the glue, which states its own.
fn manifest(file: &SourceFile, found: &mut Vec<Finding>) {
    let glue = GLUE.iter().any(|folder| file.path.starts_with(folder));
    let squeezed: String = file.text.split_whitespace().collect();
    if !glue && !squeezed.contains("[lints]workspace=true") {
        found.push(Finding::new(&file.path, "needs `[lints] workspace = true`"));
    }
}

/// The bans of crates/pure/clippy.toml hold without exception in the rooms' code; build scripts and tests run on the
/// builder's machine and may say why they need more.
fn pure(file: &SourceFile, found: &mut Vec<Finding>) {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    if name.ends_with("clippy.toml") && file.path != "crates/pure/clippy.toml" {
        found.push(Finding::new(
            &file.path,
            "would hide the bans of crates/pure/clippy.toml from this crate",
        ));
    }
    if file.is(&[".rs"]) && file.path.contains("/src/") {
        let ban = concat!("clippy::", "disallowed");
        for (number, line) in file.lines().filter(|(_, line)| line.contains(ban)) {
            found.push(Finding::new(
                at(file, number),
                format!("a pure room may not lift a ban: {}", line.trim()),
            ));
        }
    }
}

/// Checker and audit read the merged limits but never the code that merged them.
fn independence(file: &SourceFile, found: &mut Vec<Finding>) {
    for (number, line) in file.lines().filter(|_| file.is(&[".rs"])) {
        let code = without_comment(line);
        let named = code.match_indices("merge").any(|(start, word)| {
            let after = code[start + word.len()..].chars().next();
            !code[..start].ends_with(is_name_char) && !after.is_some_and(is_name_char) && !inside_quotes(code, start)
        });
        if named {
            found.push(Finding::new(
                at(file, number),
                "`limits::merge` is not for those who check its results",
            ));
        }
    }
}

/// The project stands alone: no file names a folder outside it.
fn foreign_paths(file: &SourceFile, found: &mut Vec<Finding>) {
    let foreign = [
        concat!("sha", "red/"),
        concat!("/wo", "rk/"),
        concat!("/tmp/", "briefs"),
        concat!("/ro", "ot/"),
    ];
    for (number, line) in file.lines() {
        for path in foreign {
            let named = line
                .match_indices(path)
                .any(|(start, _)| !line[..start].ends_with(is_name_char));
            if named {
                found.push(Finding::new(
                    at(file, number),
                    format!("names `{path}`, a folder outside the project"),
                ));
            }
        }
    }
}

fn is_name_char(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

fn without_comment(line: &str) -> &str {
    line.split("//").next().unwrap_or(line)
}

/// An odd number of quotes before the place, those with a backslash left out: it stands inside a text.
fn inside_quotes(line: &str, place: usize) -> bool {
    let before = &line[..place];
    (before.matches('"').count() - before.matches("\\\"").count()) % 2 == 1
}
