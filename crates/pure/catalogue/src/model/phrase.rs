//! Phrases: authored sequences of parts.

use crate::{PhraseId, RegionId, SourceId, TechniqueId};
use quantity::{Phase, Set, Strength, named};

named! {
    /// What a phrase is for.
    pub enum PhraseKind {
        /// Ordinary work in the light or moderate phase.
        Work = "work",
        /// Still, warm hands: the resting half of a wave.
        Hold = "hold",
        /// The first hands-on minute: "slowly firmer; say there" (settle).
        Calibrate = "calibrate",
        /// One giver stretches the other (stretch).
        Stretch = "stretch",
        /// Both stretch or move together (shared step).
        Shared = "shared",
        /// Brisk, before an event (activate).
        Activate = "activate",
        /// Hands-on ending (close).
        Close = "close",
    }
}

/// One part of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhrasePart {
    /// What the hands do.
    pub technique: TechniqueId,
    /// Intended pressure level, 0 to 3; a lower cap lowers it as far as the technique allows.
    pub pressure: u8,
    /// How long, seconds: a multiple of 10, at least 20 (10 for taps, vibrations, check-ins).
    pub seconds: u16,
}

/// An authored sequence on one area: warms, works, rests the thumbs and ends broad.
#[derive(Debug)]
pub struct Phrase {
    /// Its id: `area/name`.
    pub id: PhraseId,
    /// What it is for.
    pub kind: PhraseKind,
    /// Phases it may stand in.
    pub phases: Set<Phase>,
    /// Regions it may be done on, one at a time. For `shared`: the regions the move needs of each person.
    pub regions: Set<RegionId>,
    /// Total length, seconds: 90, 180 or 270 (30 to 180 in steps of 30 for calibrate, activate, close and shared).
    pub seconds: u16,
    /// Hands it needs: 1 means it can be done with one hand, 2 needs both.
    pub hands: u8,
    /// The parts in order; their seconds add up to `seconds`.
    pub parts: &'static [PhrasePart],
    /// Where it comes from.
    pub sources: &'static [SourceId],
    /// How well it is supported.
    pub strength: Strength,
}
