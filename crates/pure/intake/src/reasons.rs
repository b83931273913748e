//! The reasons behind a person's limits, for that person's eyes only (`attune limits --why` with one's own file, and
//! the private part of the app). They never leave intake with the limits.

use crate::actions::{self, Severity};
use crate::{PairFile, Told};
use catalogue::{Action, ConditionId, Rule};
use quantity::Person;

/// A rule that applies to a person, and the condition that brought it. `Debug` shows neither.
#[derive(Clone, Copy)]
pub struct Reason {
    condition: ConditionId,
    rule: &'static Rule,
}

impl Reason {
    /// The condition this person told of.
    #[must_use]
    pub fn condition(&self) -> ConditionId {
        self.condition
    }
    /// The rule it brought.
    #[must_use]
    pub fn rule(&self) -> &'static Rule {
        self.rule
    }
    /// How strongly the rule acts.
    #[must_use]
    pub fn severity(&self) -> Severity {
        actions::severity(&self.rule.action)
    }
    /// True when the rule only waits for a clinician's advice.
    #[must_use]
    pub fn asks_clinician(&self) -> bool {
        self.rule.action == Action::AskClinician
    }
}

impl PartialEq for Reason {
    fn eq(&self, other: &Self) -> bool {
        self.condition == other.condition && core::ptr::eq(self.rule, other.rule)
    }
}
impl Eq for Reason {}
impl core::fmt::Debug for Reason {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Reason(private)")
    }
}

/// Every rule that applies to this person, the strongest first. Show it to nobody else.
#[must_use]
pub fn reasons(file: &PairFile, owner: Person) -> Vec<Reason> {
    let told = file.people[owner].conditions.iter().flatten();
    let mut out: Vec<_> = told.flat_map(applying).collect();
    out.sort_by_key(Reason::severity);
    out
}

/// The rules of one answer that apply at the places it points at.
pub(crate) fn applying(told: &Told) -> impl Iterator<Item = Reason> + '_ {
    let rules = told.condition.entry().rules.iter();
    rules
        .filter(|rule| told.sites.concern(rule.only_if_site))
        .map(|rule| Reason {
            condition: told.condition,
            rule,
        })
}
