//! From locale files to Rust: read, check one language against the other and both against the catalogue, write.
//!
//! Used by the build script, and by the trials in `tests/refused.rs`, which feed it folders with planted mistakes.

mod check;
mod message;
mod pattern;
mod shapes;
mod sources;
mod trouble;
mod write;

pub use sources::Sources;
pub use trouble::Trouble;

/// The languages of the house; the first one says which arguments a text has and in which order.
pub const LANGUAGES: [&str; 2] = ["en", "uk"];

/// The generated code, or everything that is wrong.
pub fn generate(sources: &Sources) -> Result<String, Vec<Trouble>> {
    let mut troubles = Vec::new();
    let files = check::files(sources, &mut troubles);
    if troubles.is_empty() {
        Ok(write::code(&files))
    } else {
        troubles.sort();
        troubles.dedup();
        Err(troubles)
    }
}
