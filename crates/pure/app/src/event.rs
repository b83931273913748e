//! Everything that can happen to the app: taps by their meaning, the passing of time, answers of the device.

use crate::{Door, Lang};
use plan::Shape;
use quantity::{Person, Place, Setting};

/// One thing that happened. The shell turns clicks, keys and device answers into these and decides nothing itself.
///
/// Time: the shell sends [`Event::Tick`] with its clock (milliseconds, any start, for example `Date.now()`) about ten
/// times a second while a session runs, once before any other event, and never lets anything else decide about time.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    // --- the device speaks -----------------------------------------------------------------------------------------
    /// The page opened: the languages the person prefers, best first (`navigator.languages`).
    Opened {
        /// BCP 47 tags, for example `uk-UA`.
        languages: Vec<String>,
    },
    /// The plans that travel with the app, as PLAN.json texts. Each is checked before it can be offered.
    StarterPlans(Vec<String>),
    /// What [`crate::Effect::Load`] found: the text stored before, or nothing.
    Loaded(Option<String>),
    /// [`crate::Effect::Store`] did not work.
    StoreFailed,
    /// The shell's clock, milliseconds.
    Tick(u64),
    /// The voices that work here (may come again when the device finds more).
    VoiceAvailable(Vec<Voice>),
    /// Whether the screen can be kept awake, as far as known.
    WakeLock(WakeLock),
    /// The page became visible (true) or hidden (false).
    Visible(bool),
    /// The two's own answers were asked elsewhere and came to these limits: plan with them, and show where to begin.
    PlanWith {
        /// As `limits::code` writes them.
        limits: String,
        /// Minutes asked for.
        minutes: u32,
        /// What the two like more of or less of, as `limits::Preferences` writes it; empty for nothing.
        favour: String,
        /// A plan they had before (PLAN.json): used as it is where the checker takes it within these limits.
        fit: Option<String>,
    },
    /// The rooms after the first session are there; true when something is kept in them.
    Rooms(bool),
    /// The rooms were left for the first screen.
    RoomsLeft,
    /// The engine finished a plan that [`crate::Effect::Plan`] asked for.
    PlanReady {
        /// The id of the request.
        request: u32,
        /// PLAN.json; checked before use.
        json: String,
        /// Reasons from two bodies in words: a line for each step, in it one piece for each language, set apart by a tab.
        because: String,
    },
    /// The engine is still at work.
    PlanProgress {
        /// The id of the request.
        request: u32,
        /// Share done, percent, 0 to 100.
        percent: u8,
    },
    /// The engine changed a plan as [`crate::Effect::Plan`] asked.
    PlanShaped {
        /// The id of the request.
        request: u32,
        /// PLAN.json; checked before use.
        json: String,
        /// Reasons in words, as in `PlanReady`.
        because: String,
        /// What is no longer there and why, as `plan::Gone` writes it.
        gone: Vec<String>,
        /// What is new, as `plan::Item` writes it.
        came: Vec<String>,
        /// What the two like now, as `limits::Preferences` writes it.
        favour: String,
    },
    /// The change cannot be had.
    PlanKept {
        /// The id of the request.
        request: u32,
        /// Why, as `plan::Why` is spelt.
        why: String,
    },
    /// The engine could not make a plan.
    PlanFailed {
        /// The id of the request.
        request: u32,
    },
    /// A key, a pedal or a clicker.
    Key(Key),

    // --- the first minute ------------------------------------------------------------------------------------------
    /// "Start".
    Start,
    /// Another language.
    SetLanguage(Lang),
    /// Who is here.
    ChooseSetting(Setting),
    /// A place is there, or not after all.
    TogglePlace(Place),
    /// How long, minutes: one of the offered ones.
    ChooseMinutes(u32),
    /// "Next" on a screen with several choices.
    Next,
    /// "Neither of us".
    Neither,
    /// "Yes, or unsure".
    YesOrUnsure,
    /// "Read it again", from the not-now screen.
    ReadAgain,
    /// "Back", on the screen or of the browser.
    Back,
    /// "About".
    OpenAbout,
    /// "Begin". Must come from inside a real tap, so that the device lets us speak.
    Begin,

    // --- the plan --------------------------------------------------------------------------------------------------
    /// "See the plan".
    SeePlan,
    /// Open the card of this step (its place in the plan, from 0), or close it when it is open.
    OpenStep(usize),
    /// "Swap", "Longer", "Leave out", more or less of this, another length, another place.
    Change(Shape),
    /// "As it was": the last change is taken back.
    UndoChange,

    // --- the session -----------------------------------------------------------------------------------------------
    /// A tap on the half of this person: opens the sheet, hands stay still.
    TapZone(Person),
    /// A choice in the open sheet.
    Sheet(SheetChoice),
    /// Two fingers, or the pause button.
    Pause,
    /// "Go on" after a pause.
    Resume,
    /// Stop: a long press anywhere, the stop button, the safe word. Works in every state.
    Stop,
    /// "Yes" to a question of permission.
    PermissionYes,
    /// "Skip" to a question of permission. Looks and sounds like any other change.
    PermissionSkip,
    /// "Yes, good" to a comfort question.
    ComfortGood,
    /// "Not quite" to a comfort question: opens the sheet of that person.
    ComfortNotQuite(Person),
    /// "There": the pressure is right, in the first hands-on minute.
    There(Person),

    // --- after -----------------------------------------------------------------------------------------------------
    /// "Again": back to the beginning.
    Again,
    /// "How was it?", "Answer privately", "Our page": a door of the rooms.
    OpenRooms(Door),
}

/// A choice in the sheet of one person. It never says aloud who asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetChoice {
    /// One level softer from now on.
    Softer,
    /// As firm as planned, never more.
    Firmer,
    /// Another place.
    Elsewhere,
    /// Leave this out.
    Skip,
    /// Hands still, time stops.
    Pause,
    /// The end, now.
    Stop,
    /// "Keep going as it was": closes the sheet.
    KeepGoing,
}

/// A key press that means something in a session; the shell maps the rest away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Escape: back, or stop in a session.
    Escape,
    /// Space, Enter or a pedal: pause and go on in a session.
    Space,
    /// Left arrow or `a`: the sheet of A.
    Left,
    /// Right arrow or `b`: the sheet of B.
    Right,
    /// `y`: yes to the question that stands.
    Yes,
    /// `n` or `s`: skip, or not quite.
    No,
}

/// A voice the device has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The device's name for it; handed back in [`crate::Effect::Speak`].
    pub id: String,
    /// Its BCP 47 tag, for example `uk-UA`.
    pub lang: String,
    /// True when it works without a network and nothing leaves the phone. Others are never used.
    pub local: bool,
}

/// Whether the screen stays awake.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WakeLock {
    /// Not tried yet.
    #[default]
    Unknown,
    /// The device has no such thing.
    Unsupported,
    /// It can; nothing is held yet.
    Supported,
    /// The screen stays awake now.
    Held,
    /// It was refused or taken away.
    Lost,
}
