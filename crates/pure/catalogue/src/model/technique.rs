//! Techniques: ways of touching, their tempo, load and goals.

use crate::{RegionId, SourceId, TechniqueId};
use quantity::{Closeness, Contact, Phase, Set, Strength, named};

named! {
    /// The unit a tempo is given in.
    pub enum TempoUnit {
        /// Centimetres a second.
        CmPerS = "cm_s",
        /// Movements a minute.
        PerMin = "per_min",
        /// Breaths a minute.
        BreathsPerMin = "breaths_min",
        /// Seconds held.
        HoldS = "hold_s",
    }
}

named! {
    /// How a technique is given.
    pub enum PairKind {
        /// Both can do it to each other at once.
        Mutual = "mutual",
        /// One gives.
        OneWay = "one_way",
        /// Both do it together.
        Shared = "shared",
    }
}

/// The five goals of the practice, each weighted 0 to 3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Goals {
    /// Relaxation and tension relief.
    pub relaxation: u8,
    /// Circulation (weakest evidence).
    pub circulation: u8,
    /// Flexibility and mobility.
    pub flexibility: u8,
    /// Bonding and trust.
    pub bonding: u8,
    /// Psycho-emotional recovery.
    pub recovery: u8,
}

/// A way of touching.
#[derive(Debug)]
pub struct Technique {
    /// Its id.
    pub id: TechniqueId,
    /// Its family, for example `effleurage`.
    pub family: &'static str,
    /// Lowest pressure level, 0 to 3.
    pub pressure_min: u8,
    /// Highest pressure level offered, 0 to 3.
    pub pressure_max: u8,
    /// Unit of the three tempo figures.
    pub tempo_unit: TempoUnit,
    /// Slowest, typical and fastest tempo, tenths of the unit.
    pub tempo_tenths: [u16; 3],
    /// Longest time in a row on one region-side, seconds (RULES.md R1): the shorter of the slot and the source figure.
    pub longest_s: u16,
    /// Load on the giver's hands per 30 s, 0 to 4.
    pub hand_load: u8,
    /// Load on the giver's thumbs, 0 to 3.
    pub thumb_load: u8,
    /// Contact kinds it can be done with.
    pub contacts: Set<Contact>,
    /// The least close setting allowed.
    pub closeness: Closeness,
    /// Regions it may be done on; empty for breathing, pauses and rests.
    pub regions: Set<RegionId>,
    /// Phases it may stand in.
    pub phases: Set<Phase>,
    /// How it is given.
    pub pair_kind: PairKind,
    /// What it serves.
    pub goals: Goals,
    /// 1 easy to 3 for practised pairs.
    pub difficulty: u8,
    /// Where the figures come from.
    pub sources: &'static [SourceId],
    /// How well they are supported.
    pub strength: Strength,
}
