//! The audit: a plan against the pair file itself, by its own reading of every rule.
//!
//! Planner and checker work from limits that intake made. A mistake in making them would go unseen by both, so the audit
//! starts again from the text two people wrote: it reads PAIR.toml, keeps the conditions' rules as a plain list and asks
//! that list one question at a time ("may this be done here, by this person?"). It builds no masks and merges nothing.
//! It shares no code with intake, planner or checker, and not with `limits::merge`.
//!
//! How each rule is read stands in `docs/rules.md`; one rule is one file of `rules`.

mod case;
mod finding;
mod law;
mod pair;
mod rules;
mod spot;

pub use finding::{Finding, RuleId};
pub use pair::PairError;

use case::Case;
use finding::Findings;
use plan::Plan;

/// Holds a plan against the pair file, by every rule but those about bodies (G5, O7). An empty list means that no rule is
/// broken.
///
/// How many sessions the pair has completed does not stand in the file, so every session counts as the first: the
/// stricter case.
///
/// # Errors
/// When the text is not a pair file: the line, what was found, what is allowed.
pub fn audit(plan: &Plan, pair_toml: &str) -> Result<Vec<Finding>, PairError> {
    by(plan, pair_toml, &[rules::ALL])
}

/// Holds a plan against the pair file, by every rule: what it says about two bodies must be there and be true.
///
/// # Errors
/// As [`audit`].
pub fn audit_bodies(plan: &Plan, pair_toml: &str) -> Result<Vec<Finding>, PairError> {
    by(plan, pair_toml, &[rules::ALL, rules::BODIES])
}

fn by(plan: &Plan, pair_toml: &str, lists: &[&[rules::Judge]]) -> Result<Vec<Finding>, PairError> {
    let pair = pair::read(pair_toml)?;
    let case = Case::new(plan, &pair);
    let mut found = Findings::default();
    for judge in lists.iter().copied().flatten() {
        judge(&case, &mut found);
    }
    Ok(found.into_list())
}
