//! What goes into a session and what comes out.

use crate::{Chime, Cue, Ending, Priority};
use checker::CheckedPlan;
use plan::Change;
use quantity::Person;

/// How the pair wants to be guided. None of it touches what is allowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GuideOptions {
    /// The two agreed to answer check-ins: two in a row without an answer pause the session.
    pub answers_expected: bool,
}

/// Something a person or the device did.
#[derive(Debug)]
pub enum Input {
    /// Both are ready.
    Begin,
    /// This person opened the sheet: hands stay still, time stands.
    OpenSheet(Person),
    /// The sheet was closed without a choice.
    KeepGoing,
    /// This person wants it softer.
    Softer(Person),
    /// This person would like it firmer: back up to what was planned, never above.
    Firmer(Person),
    /// This person wants the hands in another place.
    Elsewhere(Person),
    /// This person wants this left out: as the one who is touched, else as the one who gives.
    Skip(Person),
    /// Hands still, time stands.
    Pause,
    /// On again.
    Resume,
    /// The end, at once.
    Stop,
    /// Yes to the question of permission that stands.
    PermissionYes,
    /// No, skip, not now: to the question of permission that stands.
    PermissionNo,
    /// Good so, to the comfort question that stands.
    ComfortGood,
    /// Discomfort of this person, 0 to 10; above their limit it gets softer.
    Discomfort(Person, u8),
    /// "There": the pressure is right for this person.
    There(Person),
    /// Whoever listens is sure that nobody answered the question that stands.
    NoAnswer,
    /// A better rest of the session, planned after [`Output::Replan`].
    NewPlan(CheckedPlan),
    /// The device slept, or the page was hidden.
    Hidden,
}

/// Something to do for whoever owns voice, sound and screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Say it, and show it. A higher priority pre-empts what is being said.
    Say(Cue, Priority),
    /// Show it only.
    Show(Cue),
    /// Sound this.
    Chime(Chime),
    /// Fall silent at once.
    Hush,
    /// A better rest could be planned with these changes, from this second on. Never needed: the session goes on.
    Replan {
        /// Where the new rest may begin: the end of the step that runs, seconds.
        at_s: u32,
        /// Everything asked for so far.
        changes: Vec<Change>,
    },
    /// The session is over.
    Ended(Ending),
}
