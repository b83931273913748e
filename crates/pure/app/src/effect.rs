//! Everything the app asks its shell to do, as plain values: a test needs no fake, it reads the list.

use crate::{Chosen, Door, EndedFacts, Lang};
use quantity::named;

/// One thing to do. Effects of one update are carried out in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Say this aloud. The app's own clock decides everything: nothing waits for the voice to end.
    Speak(Speech),
    /// Fall silent at once (fade 30 ms).
    CancelSpeech,
    /// A short sound beside each change, so that a dead voice never stops a session.
    Chime(Chime),
    /// Vibrate: milliseconds on, off, on ...
    Vibrate(Vec<u32>),
    /// Keep the screen awake (true), or let it sleep again. Answered by [`crate::Event::WakeLock`].
    KeepAwake(bool),
    /// Plan in the worker. Answered by `PlanReady`, `PlanProgress` or `PlanFailed` with the same id.
    Plan(PlanRequest),
    /// Forget this request.
    CancelPlan(u32),
    /// Keep this small text (language and last choices; never anything about health). Replaces what was kept.
    Store(String),
    /// Read it back; answered by [`crate::Event::Loaded`].
    Load,
    /// The look of the whole page.
    SetTheme(Theme),
    /// Move the keyboard focus.
    Focus(FocusTarget),
    /// Tell a screen reader.
    Announce {
        /// What.
        text: String,
        /// True: now (assertive); false: when it is quiet (polite).
        urgent: bool,
    },
    /// Go to the top of the page (a new screen came).
    ScrollToTop,
    /// Show the rooms after the first session, at this door, in this language.
    OpenRooms {
        /// Where.
        door: Door,
        /// The language of everything shown.
        lang: Lang,
        /// What the first screens were told; `None` before anybody chose.
        chosen: Option<Chosen>,
    },
    /// Tell the rooms of a session that ended.
    Ended(Box<EndedFacts>),
}

/// Something to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    /// Numbers speeches, rising.
    pub id: u64,
    /// The words.
    pub text: String,
    /// In which language.
    pub lang: Lang,
    /// [`crate::Voice::id`] of the local voice to use. `None`: the shell's default local voice of that language, else stay silent.
    pub voice: Option<String>,
    /// How urgent.
    pub priority: Priority,
}

named! {
    /// How urgent a speech is. A later value pre-empts an earlier one.
    pub enum Priority {
        /// Nice to hear: tempo, counting.
        Low = "low",
        /// The next thing to do.
        Cue = "cue",
        /// An answer to what someone asked for.
        Answer = "answer",
        /// Stop, pause.
        Safety = "safety",
    }
}

named! {
    /// Kinds of chime.
    pub enum Chime {
        /// A change comes soon.
        Ready = "ready",
        /// The change is now.
        Go = "go",
        /// A question.
        Question = "question",
        /// A change asked for was taken up.
        Answer = "answer",
        /// Pause.
        Pause = "pause",
        /// On again.
        Resume = "resume",
        /// The end, finished or stopped: the same warm sound.
        End = "end",
    }
}

/// What the worker needs to plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRequest {
    /// Comes back in the answer.
    pub id: u32,
    /// What both may do, as `limits::code` writes it: limits, never the answers behind them.
    pub limits: String,
    /// What the two like more of or less of, as `limits::Preferences` writes it; empty for nothing.
    pub favour: String,
    /// Minutes asked for.
    pub minutes: u32,
    /// For the middle of a session: what runs and what should change.
    pub replan: Option<ReplanRequest>,
    /// For a plan that has not begun: what it is and what should change. Answered by `PlanShaped`, `PlanKept` or
    /// `PlanFailed`.
    pub shape: Option<ShapeRequest>,
}

/// A plan that has not begun, to be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShapeRequest {
    /// The plan, PLAN.json.
    pub plan: String,
    /// The change in the spelling of the command line, for example `swap:3:a`; nothing where a plan of another day is to be
    /// brought within the limits, as near to itself as may be.
    pub change: String,
}

/// A better rest of a session that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplanRequest {
    /// The plan that runs, PLAN.json.
    pub plan: String,
    /// Seconds done.
    pub at_s: u32,
    /// Changes in the spelling of the command line, for example `softer:a`.
    pub changes: Vec<String>,
}

named! {
    /// Looks.
    pub enum Theme {
        /// Light or dark as the system says.
        Auto = "auto",
        /// Near black, warm, dim.
        Session = "session",
    }
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The heading of the new screen.
    Heading,
    /// The first choice of the sheet that opened.
    Sheet,
    /// The question that came.
    Question,
    /// The button that goes on after a pause.
    Resume,
    /// The card of the open step.
    StepCard,
}
