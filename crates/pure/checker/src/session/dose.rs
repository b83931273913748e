//! What someone receives in one step: the giving, its level, its seconds, its work.

use super::is_still;
use limits::RegionSide;
use plan::{Giving, Plan, Step};
use quantity::{Person, Pressure};

/// One giving, seen from the receiver.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dose<'a> {
    /// The step.
    pub(crate) at: usize,
    pub(crate) step: &'a Step,
    pub(crate) giving: &'a Giving,
    /// Highest pressure of its parts.
    pub(crate) level: Pressure,
    /// Seconds of all its parts.
    pub(crate) seconds: u64,
    /// Seconds of its parts that are not still hands.
    pub(crate) work: u64,
    /// Nothing but still hands.
    pub(crate) hold: bool,
}

impl<'a> Dose<'a> {
    fn new(at: usize, step: &'a Step, giving: &'a Giving) -> Self {
        let sum = |keep: fn(&plan::Part) -> bool| -> u64 {
            giving
                .parts
                .iter()
                .filter(|p| keep(p))
                .map(|p| u64::from(p.seconds))
                .sum()
        };
        Self {
            at,
            step,
            giving,
            level: giving.parts.iter().map(|p| p.pressure).max().unwrap_or(Pressure::ZERO),
            seconds: sum(|_| true),
            work: sum(|p| !is_still(p.technique)),
            hold: giving.parts.iter().all(|p| is_still(p.technique)),
        }
    }
    /// The region-sides it doses, each with the full seconds.
    pub(crate) fn places(&self) -> impl Iterator<Item = RegionSide> + use<> {
        RegionSide::dosed(self.giving.region, self.giving.side)
    }
    /// True when it doses this place.
    pub(crate) fn doses(&self, place: RegionSide) -> bool {
        self.places().any(|p| p == place)
    }
}

/// What this person receives, in order of steps.
pub(crate) fn received(plan: &Plan, receiver: Person) -> Vec<Dose<'_>> {
    let steps = plan.steps.iter().enumerate();
    steps
        .filter_map(|(at, step)| step.gives(receiver.other()).map(|giving| Dose::new(at, step, giving)))
        .collect()
}
