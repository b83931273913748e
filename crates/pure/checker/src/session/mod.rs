//! The plan and the limits, looked at from every side the rules need: who receives what when, and how a mode lies.

mod dose;
mod proof;
mod seat;
mod workable;

pub(crate) use dose::Dose;
pub(crate) use proof::{Proof, Strain};
pub(crate) use seat::{Listing, Seat, Stance};
pub(crate) use workable::{bears, reaches, usable};

use catalogue::{Exposure, TechniqueId};
use limits::{GiveLimits, PairLimits, ReceiveCell, ReceiveLimits, RegionSide};
use plan::{Plan, Shared, Step};
use quantity::{Balance, Hands, PerPerson, Person, Phase, Place};

/// A plan beside the limits it is checked against.
pub(crate) struct Session<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) limits: &'a PairLimits,
    /// What each receives, in order of steps.
    pub(crate) received: PerPerson<Vec<Dose<'a>>>,
    /// Workable places of each as a receiver.
    pub(crate) workable: PerPerson<Vec<RegionSide>>,
}

impl<'a> Session<'a> {
    pub(crate) fn new(plan: &'a Plan, limits: &'a PairLimits) -> Self {
        Self {
            plan,
            limits,
            received: PerPerson::from_fn(|receiver| dose::received(plan, receiver)),
            workable: PerPerson::from_fn(|receiver| workable::places(limits, receiver)),
        }
    }
    /// The steps with their numbers.
    pub(crate) fn steps(&self) -> impl DoubleEndedIterator<Item = (usize, &'a Step)> + Clone {
        self.plan.steps.iter().enumerate()
    }
    /// Neighbouring steps, with the number of the later one.
    pub(crate) fn neighbours(&self) -> impl Iterator<Item = (usize, &'a Step, &'a Step)> {
        self.plan
            .steps
            .windows(2)
            .enumerate()
            .filter_map(|(i, pair)| match pair {
                [before, after] => Some((i + 1, before, after)),
                _ => None,
            })
    }
    pub(crate) fn receive(&self, person: Person) -> &'a ReceiveLimits {
        &self.limits.people[person].receive
    }
    pub(crate) fn give(&self, person: Person) -> &'a GiveLimits {
        &self.limits.people[person].give
    }
    pub(crate) fn cell(&self, receiver: Person, place: RegionSide) -> &'a ReceiveCell {
        self.receive(receiver).cell(place)
    }
    /// The session is at least so many minutes long.
    pub(crate) fn lasts_minutes(&self, minutes: u32) -> bool {
        u64::from(self.plan.seconds) >= u64::from(minutes) * 60
    }
    /// This person may give, by limits and balance.
    pub(crate) fn may_give(&self, giver: Person) -> bool {
        may_give(self.limits, giver)
    }
    /// The workable places where hands may rest still within the settling phase.
    pub(crate) fn may_be_held(&self) -> bool {
        [Person::A, Person::B]
            .into_iter()
            .any(|receiver| workable::held(self.limits, receiver))
    }
    /// True for a step that gives both a break from everything (`docs/rules.md`, "Interlude"). They belong to long
    /// sessions; in a shorter one such a step is ordinary calm.
    pub(crate) fn is_interlude(&self, step: &Step) -> bool {
        let close = self.plan.steps.iter().position(|s| s.phase == Phase::Close);
        let before_close = close.is_none_or(|at| self.plan.steps[..at].iter().any(|s| core::ptr::eq(s, step)));
        self.lasts_minutes(catalogue::RULES.t3_interlude_from_min)
            && step.phase == Phase::Stretch
            && before_close
            && is_calm(step)
            && match step.pose.as_str() {
                "interlude_standing" => true,
                "rest_seated" => !self.may_stand(),
                _ => false,
            }
    }
    /// Both may stand up for a moment, and there is room.
    fn may_stand(&self) -> bool {
        self.limits.terms.places.contains(Place::Standing)
            && [Person::A, Person::B].into_iter().all(|person| {
                !self.receive(person).barred_exposures.contains(Exposure::Standing)
                    && !self.give(person).barred_exposures.contains(Exposure::Standing)
            })
    }
}

/// This person may give, by limits and balance.
pub(crate) fn may_give(limits: &PairLimits, giver: Person) -> bool {
    let give = &limits.people[giver].give;
    let by_balance = match limits.terms.balance {
        Balance::AReceives => giver == Person::B,
        Balance::BReceives => giver == Person::A,
        Balance::Even | Balance::Free => true,
    };
    give.gives && give.hands != Hands::None && by_balance
}

/// Both people.
pub(crate) const BOTH: [Person; 2] = [Person::A, Person::B];

/// The hands that are in both.
pub(crate) fn common_hands(one: Hands, other: Hands) -> Hands {
    let has = |hand: Hands| one.include(hand) && other.include(hand);
    match (has(Hands::Left), has(Hands::Right)) {
        (true, true) => Hands::Both,
        (true, false) => Hands::Left,
        (false, true) => Hands::Right,
        (false, false) => Hands::None,
    }
}

/// Still hands.
pub(crate) fn is_still(technique: TechniqueId) -> bool {
    technique.as_str() == "hold_still"
}

/// A technique of plain calm: nobody is touched.
pub(crate) fn is_calm_technique(technique: TechniqueId) -> bool {
    matches!(technique.as_str(), "breathe_together" | "pause_checkin" | "hand_rest")
}

/// A stretch or a traction (P4).
pub(crate) fn stretches(technique: TechniqueId) -> bool {
    matches!(technique.entry().family, "stretch" | "traction")
}

/// A step in which both only breathe, rest or speak.
pub(crate) fn is_calm(step: &Step) -> bool {
    step.a_gives.is_none()
        && step.b_gives.is_none()
        && step.shared.as_ref().is_some_and(|s| is_calm_technique(s.technique))
}

/// A step in which someone gives.
pub(crate) fn is_hands_on(step: &Step) -> bool {
    step.a_gives.is_some() || step.b_gives.is_some()
}

/// The regions of this person that a shared move involves.
pub(crate) fn shared_regions(shared: &Shared, person: Person) -> &[catalogue::RegionId] {
    match person {
        Person::A => &shared.regions_a,
        Person::B => &shared.regions_b,
    }
}
