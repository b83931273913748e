//! The case before the audit: a plan, a pair's law, and the few words every rule counts in (`docs/rules.md`, "Words").

use crate::law::{Law, still};
use crate::pair::Pair;
use crate::spot::Spot;
use catalogue::{PoseId, RULES, Role};
use plan::{Giving, Part, Plan, Shared, Step};
use quantity::{PerPerson, Person, Phase};
use std::collections::BTreeSet;

/// A plan, the law it is held against, and the places that law leaves workable.
pub(crate) struct Case<'c> {
    pub(crate) plan: &'c Plan,
    pub(crate) law: Law<'c>,
    /// What the partner's hands reach of each receiver in poses the two can use.
    pub(crate) reachable: PerPerson<BTreeSet<Spot>>,
    /// The workable places of each receiver.
    pub(crate) workable: PerPerson<BTreeSet<Spot>>,
}

/// Both people.
pub(crate) const PEOPLE: [Person; 2] = [Person::A, Person::B];

impl<'c> Case<'c> {
    pub(crate) fn new(plan: &'c Plan, pair: &'c Pair) -> Self {
        let law = Law::new(pair);
        let reachable = PerPerson::from_fn(|who| law.reachable(who));
        let workable = PerPerson::from_fn(|who| law.workable(who, &reachable[who]));
        Self {
            plan,
            law,
            reachable,
            workable,
        }
    }
    /// The steps with their numbers.
    pub(crate) fn steps(&self) -> impl Iterator<Item = (usize, &'c Step)> + use<'c> {
        self.plan.steps.iter().enumerate()
    }
    /// Everything one person gives the other, in order of time; A's before B's within a step.
    pub(crate) fn deeds(&self) -> impl Iterator<Item = Deed<'c>> + use<'c> {
        self.steps().flat_map(|(step, at)| deeds_of(step, at))
    }
    /// Everything this receiver is given, in order of time.
    pub(crate) fn received(&self, receiver: Person) -> impl Iterator<Item = Deed<'c>> + use<'c> {
        self.deeds().filter(move |deed| deed.receiver == receiver)
    }
    /// The length asked for, seconds.
    pub(crate) fn asked_s(&self) -> u32 {
        self.law.pair.session.minutes.saturating_mul(60)
    }
    /// True when standing is barred to either, in either role.
    fn nobody_stands(&self) -> bool {
        let pose = PoseId::parse("interlude_standing").map(PoseId::entry);
        let both = [Role::Receiver, Role::Giver];
        pose.is_none_or(|pose| PEOPLE.iter().any(|&who| !self.law.bearable(pose, who, false, &both)))
    }
    /// True when this step is an interlude: a moment to stand, stretch and drink, before the close.
    pub(crate) fn interlude(&self, step: usize) -> bool {
        let Some(at) = self.plan.steps.get(step) else {
            return false;
        };
        let pose = at.pose.as_str();
        let there = pose == "interlude_standing" || (pose == "rest_seated" && self.nobody_stands());
        let close = self.plan.steps.iter().position(|at| at.phase == Phase::Close);
        // Only long plans have interludes; in others such a step is calm like any other.
        let long = self.plan.seconds >= RULES.t3_interlude_from_min.saturating_mul(60);
        long && there && calm(at) && at.phase == Phase::Stretch && close.is_none_or(|close| step < close)
    }
}

/// What one person gives in a step.
#[derive(Clone, Copy)]
pub(crate) struct Deed<'c> {
    pub(crate) step: usize,
    pub(crate) at: &'c Step,
    pub(crate) giver: Person,
    pub(crate) receiver: Person,
    pub(crate) giving: &'c Giving,
}

/// The givings of one step.
pub(crate) fn deeds_of(step: usize, at: &Step) -> impl Iterator<Item = Deed<'_>> {
    PEOPLE.into_iter().filter_map(move |giver| {
        at.gives(giver).map(|giving| Deed {
            step,
            at,
            giver,
            receiver: giver.other(),
            giving,
        })
    })
}

impl<'c> Deed<'c> {
    /// The places it doses.
    pub(crate) fn spots(&self) -> impl Iterator<Item = Spot> + use<'c> {
        Spot::dosed(self.giving.region, self.giving.side)
    }
    /// Its parts.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &'c Part> + use<'c> {
        self.giving.parts.iter()
    }
    /// Its level: the highest pressure of its parts.
    pub(crate) fn level(&self) -> u8 {
        self.parts().map(|part| part.pressure.level()).max().unwrap_or(0)
    }
    /// All its seconds.
    pub(crate) fn seconds(&self) -> u64 {
        self.parts().map(|part| u64::from(part.seconds)).sum()
    }
    /// The seconds of its parts that are not still hands.
    pub(crate) fn work_s(&self) -> u64 {
        let moving = self.parts().filter(|part| !still(part.technique));
        moving.map(|part| u64::from(part.seconds)).sum()
    }
    /// True when all its parts are still hands.
    pub(crate) fn hold(&self) -> bool {
        self.parts().all(|part| still(part.technique))
    }
}

/// True when nobody gives and nothing is touched: breathing, a check-in, a rest.
pub(crate) fn calm(at: &Step) -> bool {
    at.a_gives.is_none() && at.b_gives.is_none() && at.shared.as_ref().is_some_and(placeless)
}

/// A shared move that touches no region.
pub(crate) fn placeless(shared: &Shared) -> bool {
    shared.technique.entry().regions.is_empty()
}

/// Families that stretch (RULES.md P4).
pub(crate) fn stretches(technique: catalogue::TechniqueId) -> bool {
    matches!(technique.entry().family, "stretch" | "traction")
}
