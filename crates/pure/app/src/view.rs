//! What is on the screen, ready to draw: every string in the current language, every choice with its state.
//! The shell adds nothing but layout.

mod plan;
mod session;

pub use plan::*;
pub use session::*;

use crate::{Lang, Theme};
use quantity::{Place, Setting};

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewModel {
    /// Language of every string here (`<html lang>`).
    pub lang: Lang,
    /// Title of the page, for example "Who is here · Attune".
    pub title: String,
    /// Looks.
    pub theme: Theme,
    /// The name of the app.
    pub app_name: String,
    /// The way back, where there is one: its label.
    pub back: Option<String>,
    /// "1 of 4", where it helps.
    pub progress: Option<String>,
    /// The switch to the other language; it works at any time.
    pub language: LanguageLink,
    /// A quiet line about something that did not work, for example "Not saved. This session still works."
    pub notice: Option<String>,
    /// The screen itself.
    pub screen: Screen,
}

/// A link to another language, written in that language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageLink {
    /// Which.
    pub lang: Lang,
    /// Its own name for itself.
    pub label: String,
}

/// The screens. They exclude each other.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// The promise and one button.
    Start(StartView),
    /// Who is here.
    Who(WhoView),
    /// What they have, and for how long.
    Place(PlaceView),
    /// Read together.
    Read(ReadView),
    /// Not now: calm words, no questions.
    NotNow(NotNowView),
    /// Prop the phone; begin.
    Begin(BeginView),
    /// The plan in two lanes.
    Plan(Box<PlanView>),
    /// The session runs, waits or is paused.
    Session(Box<SessionView>),
    /// Finished or stopped.
    Ended(EndedView),
    /// About the app.
    About(AboutView),
}

/// A choice in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// Handed back in the event.
    pub id: T,
    /// Its label.
    pub label: String,
    /// A small line under it.
    pub note: Option<String>,
    /// True when it is chosen.
    pub selected: bool,
}

/// The first screen.
#[derive(Clone, Debug, PartialEq)]
pub struct StartView {
    /// "A massage for both of you, at once."
    pub heading: String,
    /// "Clothes on. No account."
    pub lead: String,
    /// "Start".
    pub start: String,
    /// "Works without a connection. For adults."
    pub foot: String,
    /// "About".
    pub about: String,
    /// "Our page", for whoever was here before.
    pub home: Option<String>,
    /// Two people on two chairs.
    pub picture: Picture,
}

/// Who is here.
#[derive(Clone, Debug, PartialEq)]
pub struct WhoView {
    /// "Who is here?"
    pub heading: String,
    /// "Adults only. ..."
    pub lead: String,
    /// One tap chooses and goes on.
    pub choices: Vec<Choice<Setting>>,
    /// "Nothing leaves this phone."
    pub foot: String,
}

/// What they have, and for how long.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceView {
    /// "What do you have?"
    pub heading: String,
    /// Several may be chosen.
    pub places: Vec<Choice<Place>>,
    /// "How long?"
    pub minutes_heading: String,
    /// One is chosen. Label "20", note "minutes".
    pub minutes: Vec<Choice<u32>>,
    /// "Ten minutes is a whole session, not half of one."
    pub minutes_note: String,
    /// "Next".
    pub next: String,
}

/// Read together.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadView {
    /// "Read together".
    pub heading: String,
    /// "Is either of you today ..."
    pub lead: String,
    /// The lines.
    pub items: Vec<String>,
    /// "Neither of us".
    pub neither: String,
    /// "Yes, or unsure".
    pub yes_or_unsure: String,
    /// What "yes" does.
    pub foot: String,
}

/// Not now.
#[derive(Clone, Debug, PartialEq)]
pub struct NotNowView {
    /// Calm heading.
    pub heading: String,
    /// What it means and what else is nice together.
    pub paragraphs: Vec<String>,
    /// "Read it again".
    pub again: String,
    /// Back to the start.
    pub done: String,
    /// "Answer privately".
    pub privately: Option<String>,
}

/// A line of a list of facts: "Voice" - "English, on this phone".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// Prop the phone; begin.
#[derive(Clone, Debug, PartialEq)]
pub struct BeginView {
    /// "Prop the phone. Warm your hands. Say stop, or touch anywhere.", a sentence each.
    pub lines: Vec<String>,
    /// "Nobody has to give a reason."
    pub lead: String,
    /// Voice, screen, tonight.
    pub facts: Vec<Fact>,
    /// Honest words when the plan is not what was asked for, for example shorter.
    pub notes: Vec<String>,
    /// "See the plan".
    pub see_plan: String,
    /// "Begin".
    pub begin: String,
    /// Whether a checked plan stands ready.
    pub ready: PlanState,
    /// How both sit at the start, once the plan is there.
    pub picture: Option<Picture>,
}

/// Whether a checked plan stands ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanState {
    /// It does; "Begin" works.
    Ready,
    /// The engine is at work.
    Working {
        /// Percent, 0 to 100.
        percent: u8,
        /// "One moment ..."
        text: String,
    },
    /// It could not be made. Warm words and what to do instead.
    Failed {
        /// The words.
        text: String,
    },
}

/// Finished or stopped.
#[derive(Clone, Debug, PartialEq)]
pub struct EndedView {
    /// True when it came to its end; false when it was stopped. Both are fine.
    pub finished: bool,
    /// "Stopped. You need no reason."
    pub heading: String,
    /// Warm lines: sit a moment, drink, thank each other.
    pub paragraphs: Vec<String>,
    /// "See the plan".
    pub see_plan: String,
    /// "Again, another time".
    pub again: String,
    /// "How was it?"
    pub after: Option<String>,
}

/// About the app.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutView {
    /// Heading.
    pub heading: String,
    /// What it is, what is known and not known, that no clinician has reviewed it yet.
    pub paragraphs: Vec<String>,
    /// "Back" to where one came from.
    pub close: String,
}
