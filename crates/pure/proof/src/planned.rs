//! Plans until every step can be done: leave out what nobody of this size can do, plan, look, ban what cannot be done,
//! plan again.

use crate::explain::explain;
use crate::proposal;
use crate::prover::Prover;
use limits::{PairLimits, Preferences};
use plan::{Lock, Plan, Why, Wishes};
use planner::{Ban, Planner, Progress};
use quantity::PerPerson;

/// Plans made before a step that cannot be done closes its whole mode, so that the search ends.
const PATIENT_ROUNDS: u32 = 12;

/// A search that can be interrupted, like the planner's own.
#[derive(Clone, Debug)]
pub struct Planned {
    limits: PairLimits,
    wishes: Wishes,
    prover: Prover,
    bans: Vec<Ban>,
    planner: Planner,
    round: u32,
    plan: Option<Plan>,
    missing: Vec<(Lock, Why)>,
}

impl Planned {
    /// A search for these limits that likes what the two like.
    #[must_use]
    pub fn with(limits: &PairLimits, wishes: &Preferences) -> Self {
        let wishes = Wishes {
            liked: wishes.clone(),
            locks: Vec::new(),
        };
        Self::around(limits, wishes)
    }

    /// The same around pieces that are held fast, wherever limits, rules and these two bodies let them be.
    #[must_use]
    pub fn around(limits: &PairLimits, wishes: Wishes) -> Self {
        let bans = proposal::bans(limits);
        Self {
            limits: limits.clone(),
            prover: Prover::new(limits),
            planner: Planner::around(limits, &wishes.liked, &bans, &wishes.locks),
            wishes,
            bans,
            round: 0,
            plan: None,
            missing: Vec::new(),
        }
    }

    /// Pieces held fast that are not in the plan, and why; nothing before the search is done.
    #[must_use]
    pub fn missing(&self) -> &[(Lock, Why)] {
        &self.missing
    }

    /// Does this much work.
    pub fn advance(&mut self, work_units: u32) -> Progress {
        if self.plan.is_some() {
            return Progress {
                percent: 100,
                done: true,
            };
        }
        let progress = self.planner.advance(work_units);
        if !progress.done {
            // Later rounds are a small part of what is left.
            let share = if self.round == 0 { 0 } else { 80 };
            return Progress {
                percent: (share + u32::from(progress.percent) * (90 - share) / 100).min(99) as u8,
                done: false,
            };
        }
        let missing = self.planner.missing();
        let again = Planner::banning(&self.limits, &self.wishes.liked, &[]);
        let mut plan = core::mem::replace(&mut self.planner, again).finish();
        let failing = self.prover.prove(&mut plan);
        if failing.is_empty() {
            explain(&mut plan, &self.limits.terms, 0);
            self.plan = Some(plan);
            self.missing = missing;
            return self.advance(0);
        }
        self.round += 1;
        for one in failing {
            let mut ban = one.ban;
            if self.round > PATIENT_ROUNDS {
                ban.gives = PerPerson::default();
            }
            if !self.bans.contains(&ban) {
                self.bans.push(ban);
            }
        }
        let Wishes { liked, locks } = &self.wishes;
        self.planner = Planner::around(&self.limits, liked, &self.bans, locks);
        Progress {
            percent: 80,
            done: false,
        }
    }

    /// The best plan found whose every step can be done.
    #[must_use]
    pub fn finish(mut self) -> Plan {
        while !self.advance(16).done {}
        self.plan.unwrap_or_else(|| self.planner.finish())
    }
}

/// A plan for these limits, always, whose every step with hands can be done by these two bodies.
#[must_use]
pub fn plan(limits: &PairLimits) -> Plan {
    Planned::with(limits, &Preferences::NONE).finish()
}
