//! The project's files as text: what git knows and what it would be told, not what builds leave behind.

use crate::run::{Outcome, Root};
use std::fs;
use std::path::Path;

/// A text file of the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Path below the root, with forward slashes.
    pub path: String,
    /// Its text; empty when it is not text.
    pub text: String,
}

impl SourceFile {
    /// A file made up for a trial.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }

    /// Whether the name ends so.
    #[must_use]
    pub fn is(&self, ends: &[&str]) -> bool {
        ends.iter().any(|end| self.path.ends_with(end))
    }

    /// Lines from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

/// Reads every file of the project.
///
/// # Errors
/// When the folder cannot be read.
pub fn read(root: &Root) -> Outcome<Vec<SourceFile>> {
    let known = root
        .call("git", &["ls-files", "--cached", "--others", "--exclude-standard"])
        .read();
    let mut paths = match known {
        Ok(told) if !told.trim().is_empty() => told.lines().map(str::to_owned).collect(),
        // A copy without git (an archive): everything but what builds leave behind.
        _ => {
            let mut found = Vec::new();
            walk(root.path(), "", &mut found).map_err(|why| format!("{}: {why}", root.path().display()))?;
            found
        }
    };
    paths.sort();
    paths.dedup();
    let files = paths.into_iter().filter(|path| root.join(path).is_file());
    Ok(files
        .map(|path| SourceFile {
            text: fs::read_to_string(root.join(&path)).unwrap_or_default(),
            path,
        })
        .collect())
}

fn walk(root: &Path, below: &str, found: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(root.join(below))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() {
            name.clone()
        } else {
            format!("{below}/{name}")
        };
        if entry.file_type()?.is_dir() {
            if !matches!(name.as_str(), "target" | "dist" | "node_modules" | ".git") {
                walk(root, &path, found)?;
            }
        } else {
            found.push(path);
        }
    }
    Ok(())
}
