//! The limits of one person, for being touched and for touching.

use crate::RegionSide;
use catalogue::{Exposure, RegionId, Require, SignId, TechniqueId};
use quantity::{Contact, Hands, Permission, Pressure, Set};

/// What may be done to one region-side of a receiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReceiveCell {
    /// Whether it may be touched at all.
    pub permission: Permission,
    /// Highest level.
    pub max_pressure: Pressure,
    /// Lowest level; still hands (`hold_still`) excepted. If it exceeds `max_pressure` the place is left out.
    pub min_pressure: Pressure,
    /// Techniques that may be used.
    pub techniques: Set<TechniqueId>,
    /// Contact kinds that may be used.
    pub contacts: Set<Contact>,
    /// Strokes must go toward the trunk here.
    pub toward_trunk: bool,
}

impl ReceiveCell {
    /// Nothing may be done here.
    pub const CLOSED: Self = Self {
        permission: Permission::No,
        max_pressure: Pressure::ZERO,
        min_pressure: Pressure::ZERO,
        techniques: Set::EMPTY,
        contacts: Set::EMPTY,
        toward_trunk: true,
    };
    /// True when anything at all may be done here.
    #[must_use]
    pub fn open(&self) -> bool {
        self.permission != Permission::No
            && self.max_pressure > Pressure::ZERO
            && !self.techniques.is_empty()
            && !self.contacts.is_empty()
    }
}

/// Limits while this person is touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiveLimits {
    cells: Vec<ReceiveCell>,
    /// Barred exposures of poses while receiving.
    pub barred_exposures: Set<Exposure>,
    /// Techniques without regions (breathing, pauses, rests) and shared moves this person may take part in.
    pub shared_techniques: Set<TechniqueId>,
    /// Ramp factor in tenths, at least 10: level-2 quanta <= 2 / f x light quanta.
    pub warm_factor_tenths: u16,
    /// Highest discomfort answer, 0 to 10.
    pub max_discomfort: u8,
}

impl ReceiveLimits {
    /// Nothing may be done anywhere.
    #[must_use]
    pub fn closed() -> Self {
        Self {
            cells: vec![ReceiveCell::CLOSED; RegionSide::SLOTS],
            barred_exposures: Set::EMPTY,
            shared_techniques: Set::EMPTY,
            warm_factor_tenths: 10,
            max_discomfort: catalogue::RULES.default_discomfort,
        }
    }
    /// What may be done there.
    #[must_use]
    pub fn cell(&self, place: RegionSide) -> &ReceiveCell {
        &self.cells[place.slot()]
    }
    /// The same, to change it.
    pub fn cell_mut(&mut self, place: RegionSide) -> &mut ReceiveCell {
        &mut self.cells[place.slot()]
    }
    /// Every region-side where something may be done.
    pub fn open_places(&self) -> impl Iterator<Item = RegionSide> + '_ {
        RegionSide::all().filter(|&place| self.cell(place).open())
    }
}

/// Limits while this person touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GiveLimits {
    /// False: nothing is given by this person.
    pub gives: bool,
    /// Regions of the partner this person is willing and able to work.
    pub regions: Set<RegionId>,
    /// Techniques this person may use, whatever the region.
    pub techniques: Set<TechniqueId>,
    /// Contact kinds this person's hands may make.
    pub contacts: Set<Contact>,
    /// Hands that may give: `None` when neither may.
    pub hands: Hands,
    /// Barred exposures of poses while giving.
    pub barred_exposures: Set<Exposure>,
    /// Highest hand load of a technique, 0 to 4.
    pub max_hand_load: u8,
    /// Highest thumb load of a technique, 0 to 3.
    pub max_thumb_load: u8,
    /// Longest time in a row with any giving, seconds; `None` when unlimited.
    pub max_run_s: Option<u32>,
    /// A hand, wrist or thumb is sore: slower drain and lower ceiling of the hand budget (RULES.md G1).
    pub sore_hands: bool,
}

impl GiveLimits {
    /// Nothing may be given.
    #[must_use]
    pub fn closed() -> Self {
        Self {
            gives: false,
            regions: Set::EMPTY,
            techniques: Set::EMPTY,
            contacts: Set::EMPTY,
            hands: Hands::None,
            barred_exposures: Set::EMPTY,
            max_hand_load: 0,
            max_thumb_load: 0,
            max_run_s: Some(0),
            sore_hands: true,
        }
    }
}

/// The limits of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLimits {
    /// While touched.
    pub receive: ReceiveLimits,
    /// While touching.
    pub give: GiveLimits,
    /// Exposures a pose had better have: soft.
    pub preferred_exposures: Set<Exposure>,
    /// Longest whole session, seconds; `None` when unlimited.
    pub max_session_s: Option<u32>,
    /// Least time of a change to a higher base and of the end, seconds; 0 when ordinary.
    pub changeover_min_s: u32,
    /// Things to prepare and settings of the guide.
    pub requires: Set<Require>,
    /// Signs to ask this person for before the start, or to listen for while it runs.
    pub signs: Set<SignId>,
}

impl PersonLimits {
    /// Nothing may be done to or by this person.
    #[must_use]
    pub fn closed() -> Self {
        Self {
            receive: ReceiveLimits::closed(),
            give: GiveLimits::closed(),
            preferred_exposures: Set::EMPTY,
            max_session_s: None,
            changeover_min_s: 0,
            requires: Set::EMPTY,
            signs: Set::EMPTY,
        }
    }
}
