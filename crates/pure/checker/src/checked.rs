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

/// Checks a plan against the limits of a pair.
///
/// # Errors
/// Every broken rule, in the order of the rules and, within one, of the steps. The same plan and limits always give the
/// same list; it is never empty.
pub fn check(plan: Plan, limits: &PairLimits) -> Result<CheckedPlan, Vec<Broken>> {
    let mut findings = Findings::default();
    {
        let session = Session::new(&plan, limits);
        for rule in rules::ALL {
            findings.of(rule.id);
            (rule.judge)(&session, &mut findings);
        }
    }
    let broken = findings.into_broken();
    if broken.is_empty() {
        Ok(CheckedPlan(plan))
    } else {
        Err(broken)
    }
}
