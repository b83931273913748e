//! Generated couples: a pair file for each seed, wide rather than deep, with hostile ones among them.
//!
//! The files are plain text, as a person would write them, so that every reader starts from the same words.

mod chance;
mod couple;
mod hostile;

pub use couple::{Couple, couple};
pub use hostile::{each_condition_alone, hostile};

/// How many generated pairs a test takes: 300, or 2,000 in the slow tier (`ATTUNE_SLOW=1`).
#[must_use]
pub fn many() -> u32 {
    if std::env::var("ATTUNE_SLOW").is_ok_and(|slow| slow == "1") {
        2000
    } else {
        300
    }
}
