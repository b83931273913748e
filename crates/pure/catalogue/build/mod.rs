//! Reads a catalogue folder, checks it and writes it as Rust constants; every problem names its file and reason.
//!
//! Used by the build script of this crate, and by `tests/bad_folders.rs` on folders with planted mistakes.

mod conditions;
mod emit;
mod files;
pub mod ids;
mod phrases;
mod poses;
mod raw;
mod regions;
mod rest;
mod rules;
mod techniques;
mod world;

use std::path::Path;

/// One thing wrong with the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, below the catalogue folder.
    pub file: String,
    /// What is wrong with it.
    pub reason: String,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.file, self.reason)
    }
}

/// The problems found so far.
#[derive(Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Notes one more.
    pub fn push(&mut self, file: &str, reason: impl Into<String>) {
        self.0.push(Problem {
            file: file.to_owned(),
            reason: reason.into(),
        });
    }
    /// Notes one more unless `right`.
    pub fn unless(&mut self, right: bool, file: &str, reason: impl FnOnce() -> String) {
        if !right {
            self.push(file, reason());
        }
    }
}

/// The catalogue in `folder` as the text of a Rust file with its constants.
///
/// # Errors
/// Every problem found, in order of files.
pub fn read(folder: &Path) -> Result<String, Vec<Problem>> {
    let mut problems = Problems::default();
    let files = files::Files::read(folder, &mut problems);
    let world = world::World::read(&files, &mut problems);
    let code = [
        emit::header(&files, &world),
        regions::emit(&world, &mut problems),
        techniques::emit(&world, &mut problems),
        phrases::emit(&world, &mut problems),
        poses::emit(&world, &mut problems),
        conditions::emit(&world, &mut problems),
        rest::emit(&world, &mut problems),
        rules::emit(&world, &mut problems),
    ]
    .concat();
    if problems.0.is_empty() {
        Ok(code)
    } else {
        problems.0.sort();
        problems.0.dedup();
        Err(problems.0)
    }
}
