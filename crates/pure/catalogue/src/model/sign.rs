//! Signs to ask for or listen to, occasions, and sources.

use super::Goals;
use crate::{SignId, SourceId};
use quantity::{Occasion, Strength, named};

named! {
    /// When a sign matters.
    pub enum SignPhase {
        /// Asked before the start.
        Before = "before",
        /// Listened for while it runs.
        During = "during",
        /// Afterwards.
        After = "after",
    }
}

named! {
    /// What a sign calls for. An earlier value is more urgent.
    pub enum SignAction {
        /// Call the emergency number now.
        Emergency = "emergency",
        /// Medical advice the same day.
        UrgentSameDay = "urgent_same_day",
        /// See a clinician first.
        ClinicianFirst = "clinician_first",
        /// Another day.
        Postpone = "postpone",
        /// The session ends.
        StopSession = "stop_session",
        /// This step changes.
        ChangeStep = "change_step",
    }
}

/// A sign to ask for before, to listen to during, or to know about after a session.
#[derive(Debug)]
pub struct Sign {
    /// Its id.
    pub id: SignId,
    /// When it matters.
    pub phase: SignPhase,
    /// What it calls for.
    pub action: SignAction,
    /// Where it comes from.
    pub sources: &'static [SourceId],
    /// How well it is supported.
    pub strength: Strength,
}

/// Defaults of an occasion.
#[derive(Debug)]
pub struct OccasionEntry {
    /// Which one.
    pub id: Occasion,
    /// Minutes proposed.
    pub minutes: u16,
    /// Goals proposed.
    pub goals: Goals,
}

/// A source.
#[derive(Debug)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Short name: author and year.
    pub short: &'static str,
    /// Full reference.
    pub reference: &'static str,
    /// DOI or other identifier.
    pub identifier: &'static str,
    /// How it was read: abstract, page, secondhand ...
    pub how_seen: &'static str,
}
