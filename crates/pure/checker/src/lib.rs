//! Plan against limits: yes, or every broken rule. The only maker of a [`CheckedPlan`], and only that can be guided.
//!
//! This is one of two readings of the rules that stand behind the planner (the other is the audit); it shares no code
//! with either, and never looks at how limits were combined. `docs/rules.md` says how each rule is read; one rule is one
//! file below `rules/`. Numbers are whole and saturate, so that the most absurd plan only earns a longer answer.

mod broken;
mod checked;
mod rules;
mod session;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use broken::{Allowed, Broken, Finding, Found, RuleId, Severity};
pub use checked::{CheckedPlan, check, check_bodies};
