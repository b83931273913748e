//! What the app remembers between two events. Only `update` changes it; shells see it through `view` alone.

use crate::kept::Kept;
use crate::rooms::Rooms;
use crate::shaping::Shaping;
use crate::{Lang, PlanRequest, Voice, WakeLock};
use checker::CheckedPlan;
use guide::{Ending, Session};
use limits::PairLimits;
use plan::Plan;

/// The state of the app.
#[derive(Debug, Default)]
pub struct Model {
    /// What is on the screen.
    pub(crate) page: Page,
    /// Language and last choices: all that is ever kept.
    pub(crate) kept: Kept,
    /// The shell's clock at the last tick, milliseconds.
    pub(crate) now_ms: u64,
    /// Plans that travel with the app, not yet checked for anybody.
    pub(crate) starters: Vec<Plan>,
    /// The plan of today.
    pub(crate) planning: Planning,
    /// True when the limits of today were made from the two's own answers, elsewhere.
    pub(crate) their_own: bool,
    /// What the two ask for on the plan page.
    pub(crate) shaping: Shaping,
    /// Whether the rooms after the first session are there.
    pub(crate) rooms: Rooms,
    /// True once somebody began something on the first screen.
    pub(crate) started: bool,
    /// The session that runs.
    pub(crate) session: Option<Live>,
    /// The voices of the device; `None` until it told.
    pub(crate) voices: Option<Vec<Voice>>,
    /// Whether the screen stays awake.
    pub(crate) wake_lock: WakeLock,
    /// True after something could not be kept.
    pub(crate) not_saved: bool,
    /// Numbers plan requests.
    pub(crate) requests: u32,
    /// Numbers speeches.
    pub(crate) speeches: u64,
}

impl Model {
    /// The language of everything shown and said.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.kept.lang.unwrap_or(Lang::En)
    }
}

/// The pages. They exclude each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Page {
    /// The promise and one button.
    #[default]
    Start,
    /// Who is here.
    Who,
    /// What they have, and for how long.
    Place,
    /// Read together.
    Read,
    /// Not now.
    NotNow,
    /// Prop the phone; begin.
    Begin,
    /// The plan in two lanes, with the open step; and where one came from.
    Plan {
        /// The open step.
        open: Option<usize>,
        /// From after the session rather than from before it.
        after: Option<Ending>,
    },
    /// The session.
    Session,
    /// Finished or stopped.
    Ended(Ending),
    /// About, over the page one came from.
    About(Box<Page>),
}

/// Whether a plan for today is there.
#[derive(Debug, Default)]
pub(crate) enum Planning {
    /// Nobody asked yet.
    #[default]
    None,
    /// The engine is at work.
    Working {
        /// What was asked.
        request: PlanRequest,
        /// What the plan must obey.
        limits: Box<PairLimits>,
        /// Percent done.
        percent: u8,
    },
    /// It is there and was checked.
    Ready(Box<Prepared>),
    /// It could not be made.
    Failed,
}

/// A checked plan with what it was checked against.
#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    pub(crate) plan: CheckedPlan,
    pub(crate) limits: PairLimits,
    /// What the two like more of or less of.
    pub(crate) favour: String,
    /// Reasons in words, as `Event::PlanReady` brings them; nothing for a plan that travelled along.
    pub(crate) because: String,
}

/// The running session and what the screen needs besides.
#[derive(Debug)]
pub(crate) struct Live {
    pub(crate) guide: Session,
    pub(crate) prepared: Prepared,
    /// The last words, as text.
    pub(crate) caption: Option<String>,
    /// The request for a better rest that is under way.
    pub(crate) replan: Option<u32>,
    /// Changes asked for, without who.
    pub(crate) changes: Vec<&'static str>,
}
