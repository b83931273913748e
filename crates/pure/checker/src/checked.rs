//! A plan that was accepted, and the one door through which a plan can become one.

use crate::rules;
use crate::session::Session;
use crate::{Broken, broken::Findings};
use core::ops::Deref;
use limits::PairLimits;
use plan::Plan;

/// A plan that keeps every rule within the limits it was checked against. Only [`check`] can make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedPlan(Plan);

impl CheckedPlan {
    /// The plan.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.0
    }
    /// The plan itself; what comes of it afterwards is no longer checked.
    #[must_use]
    pub fn into_plan(self) -> Plan {
        self.0
    }
}

impl Deref for CheckedPlan {
    type Target = Plan;
    fn deref(&self) -> &Plan {
        &self.0
    }
}

/// Checks a plan against the limits of a pair: every rule but those about bodies (G5, O7). For the page, whose first
/// bundle has no room for bodies; what it is given was made, and checked by [`check_bodies`], in the worker.
///
/// # Errors
/// Every broken rule, in the order of the rules and, within one, of the steps. The same plan and limits always give the
/// same list; it is never empty.
pub fn check(plan: Plan, limits: &PairLimits) -> Result<CheckedPlan, Vec<Broken>> {
    let broken = broken(&plan, limits, &[rules::ALL]);
    verdict(plan, broken)
}

/// Checks a plan against the limits of a pair, and the evidence its steps carry against the two bodies.
///
/// # Errors
/// As [`check`].
pub fn check_bodies(plan: Plan, limits: &PairLimits) -> Result<CheckedPlan, Vec<Broken>> {
    let mut broken = broken(&plan, limits, &[rules::ALL, rules::BODIES]);
    broken.sort_by_key(|one| one.rule);
    verdict(plan, broken)
}

fn broken(plan: &Plan, limits: &PairLimits, lists: &[&[rules::Rule]]) -> Vec<Broken> {
    let mut findings = Findings::default();
    let session = Session::new(plan, limits);
    for rule in lists.iter().copied().flatten() {
        findings.of(rule.id);
        (rule.judge)(&session, &mut findings);
    }
    findings.into_broken()
}

fn verdict(plan: Plan, broken: Vec<Broken>) -> Result<CheckedPlan, Vec<Broken>> {
    if broken.is_empty() {
        Ok(CheckedPlan(plan))
    } else {
        Err(broken)
    }
}
