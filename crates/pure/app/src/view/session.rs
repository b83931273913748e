//! The session screen and what lies over it.

use super::{Choice, PersonLine, Picture};
use crate::SheetChoice;
use quantity::{PerPerson, Person, Phase};

/// The running session.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionView {
    /// "15:50 left".
    pub time_left: String,
    /// "next: B kneads"; empty near the end.
    pub next: String,
    /// Ring of the whole session.
    pub ring: Ring,
    /// How both look now.
    pub picture: Picture,
    /// What to do now: one line each, or one for both.
    pub cues: Vec<PersonLine>,
    /// The pacer, where one is offered.
    pub pacer: Option<Pacer>,
    /// The two halves of the screen.
    pub zones: PerPerson<Zone>,
    /// What lies on top.
    pub over: Over,
    /// "Pause".
    pub pause: String,
    /// "hold anywhere to stop".
    pub hold_to_stop: String,
    /// "Stop".
    pub stop: String,
    /// Counted seconds, while they are counted ("3").
    pub countdown: Option<String>,
    /// The last words said, as text (captions).
    pub caption: Option<String>,
}

/// The ring of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Ring {
    /// One arc for each stretch of a phase.
    pub arcs: Vec<Arc>,
    /// Where now is, 0 to 1 of the whole.
    pub now: f32,
    /// In words: "4 minutes of 20 done".
    pub label: String,
}

/// One arc of the ring.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// Its phase.
    pub phase: Phase,
    /// Where it begins, 0 to 1.
    pub from: f32,
    /// Where it ends, 0 to 1.
    pub to: f32,
    /// How much of it is done, 0 to 1.
    pub done: f32,
}

/// One breath as a curve with a dot. The same clock drives breath and strokes.
#[derive(Clone, Debug, PartialEq)]
pub struct Pacer {
    /// Where in the breath we are, 0 to 1: 0 begins the in-breath.
    pub phase: f32,
    /// Share of the breath that is the in-breath, 0 to 1.
    pub in_share: f32,
    /// Length of one breath, milliseconds (for an animation between two ticks).
    pub breath_ms: u32,
    /// True now during the in-breath.
    pub breathing_in: bool,
    /// "in, let go".
    pub in_label: String,
    /// "out, squeeze slowly".
    pub out_label: String,
    /// False while paused: the dot stands still.
    pub moving: bool,
}

/// Half of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// "Tap to change".
    pub label: String,
    /// "an elbow is fine".
    pub note: String,
    /// For a screen reader: "Change something for A".
    pub spoken: String,
    /// True while this person may say "there".
    pub there: Option<String>,
}

/// What lies over the session.
#[derive(Clone, Debug, PartialEq)]
pub enum Over {
    /// Nothing: it runs.
    Nothing,
    /// The sheet of one person. Hands stay still, time stands.
    Sheet(SheetView),
    /// May this place be touched?
    Permission(QuestionView),
    /// Is it good so?
    Comfort(ComfortView),
    /// Paused.
    Paused(PausedView),
}

/// The sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetView {
    /// Whose.
    pub person: Person,
    /// "For A. Hands stay still."
    pub heading: String,
    /// Softer, firmer, elsewhere, skip: the four big ones.
    pub choices: Vec<SheetOption>,
    /// "Pause".
    pub pause: String,
    /// "Stop".
    pub stop: String,
    /// "Keep going as it was".
    pub keep_going: String,
}

/// One of the sheet's choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetOption {
    /// Handed back in the event.
    pub id: SheetChoice,
    /// Its label.
    pub label: String,
    /// False: it can do nothing now.
    pub enabled: bool,
}

/// A question at the place.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView {
    /// Who is asked.
    pub person: Person,
    /// "B, may A's hands come to the calf?"
    pub question: String,
    /// "Yes".
    pub yes: String,
    /// "Skip".
    pub skip: String,
}

/// A comfort question.
#[derive(Clone, Debug, PartialEq)]
pub struct ComfortView {
    /// Who is asked; `None`: both.
    pub person: Option<Person>,
    /// "Good so?"
    pub question: String,
    /// "Good".
    pub good: String,
    /// "Not quite": one button for each person asked.
    pub not_quite: Vec<Choice<Person>>,
}

/// Paused.
#[derive(Clone, Debug, PartialEq)]
pub struct PausedView {
    /// "Paused. Hands still."
    pub heading: String,
    /// Why, when it was not asked for: "Welcome back."
    pub lead: Option<String>,
    /// "Go on".
    pub resume: String,
    /// "Stop".
    pub stop: String,
}
