//! Plans until every step can be done: leave out what nobody of this size can do, plan, look, ban what cannot be done,
//! plan again.

use crate::proposal;
use crate::prover::Prover;
use limits::{PairLimits, Preferences};
use plan::Plan;
use planner::{Ban, Planner, Progress};
use quantity::PerPerson;

/// Plans made before a step that cannot be done closes its whole mode, so that the search ends.
const PATIENT_ROUNDS: u32 = 12;

/// A search that can be interrupted, like the planner's own.
#[derive(Clone, Debug)]
pub struct Planned {
    limits: PairLimits,
    wishes: Preferences,
    prover: Prover,
    bans: Vec<Ban>,
    planner: Planner,
    round: u32,
    plan: Option<Plan>,
}

impl Planned {
    /// A search for these limits that likes what the two like.
    #[must_use]
    pub fn with(limits: &PairLimits, wishes: &Preferences) -> Self {
        let bans = proposal::bans(limits);
        Self {
            limits: limits.clone(),
            wishes: wishes.clone(),
            prover: Prover::new(limits),
            planner: Planner::banning(limits, wishes, &bans),
            bans,
            round: 0,
            plan: None,
        }
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
        let again = Planner::banning(&self.limits, &self.wishes, &[]);
        let mut plan = core::mem::replace(&mut self.planner, again).finish();
        let failing = self.prover.prove(&mut plan);
        if failing.is_empty() {
            self.plan = Some(plan);
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
        self.planner = Planner::banning(&self.limits, &self.wishes, &self.bans);
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
