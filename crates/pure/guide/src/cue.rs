//! What can be said, as typed values. `app` words them through the locale files; no text lives here.

use crate::doing::Does;
use catalogue::{PoseId, RegionId, TechniqueId};
use quantity::{Person, Side};

/// Whom a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// One person.
    One(Person),
    /// Both do the same: one cue is enough.
    Both,
}

/// One spoken line about hands: who first, then where, then how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who.
    pub who: Who,
    /// Where and how.
    pub does: Does,
    /// True when these hands come to this place for the first time today: they hover before they land.
    pub first_touch: bool,
}

/// One thing to say: at most 8 words and 3 s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// What hands do from now on, or in a moment.
    Hands(Line),
    /// A change of places comes soon: finish in peace.
    GetReady {
        /// The pose that comes.
        pose: PoseId,
    },
    /// Change places now.
    Move {
        /// The step it leads to: its place in the plan.
        step: usize,
        /// The pose that comes.
        pose: PoseId,
        /// With roles exchanged.
        swapped: bool,
        /// True when the pose stays and only roles or sides are exchanged.
        same_pose: bool,
        /// True when the pose and the roles stay and only left and right are exchanged.
        same_roles: bool,
    },
    /// How fast, once a step; afterwards the pacer alone says it.
    Tempo {
        /// What the hands do.
        technique: TechniqueId,
    },
    /// "Slowly firmer. Say there."
    Calibrate,
    /// Is it good so? `None` asks both.
    Comfort(Option<Person>),
    /// May these hands come to this place? Asked at the place, before the first touch.
    Ask {
        /// Whose hands.
        giver: Person,
        /// Where, on the partner.
        region: RegionId,
        /// Which side of the partner.
        side: Side,
    },
    /// Permission was given: hover, then land.
    Hover {
        /// Whose hands.
        giver: Person,
        /// Where, on the partner.
        region: RegionId,
        /// Which side of the partner.
        side: Side,
    },
    /// Half of a long step is over.
    Halfway,
    /// The last seconds of a held stretch, counted aloud from this number.
    Count(u8),
    /// In and out, with the pacer.
    Breath,
    /// It is softer from now on.
    Softer,
    /// It is firmer again, as it was planned.
    Firmer,
    /// It does not get firmer than this.
    AsFirmAsWeGo,
    /// Hands come to another place.
    Elsewhere {
        /// Whose hands.
        giver: Person,
        /// Where they come to.
        region: RegionId,
        /// Which side.
        side: Side,
    },
    /// This is left out. Names nobody.
    LeftOut,
    /// Hands lie still while someone chooses.
    HandsStill,
    /// Pausing. Hands still.
    Pausing,
    /// The device slept: nothing was rushed, nothing was missed.
    WelcomeBack,
    /// Nobody answered twice: a pause, to be sure.
    QuietPause,
    /// Going on.
    GoingOn,
    /// Stopped. No reason needed.
    Stopped,
    /// The end of the session.
    Finished,
}

impl Cue {
    /// How long it takes to say, milliseconds, at most 3000. An estimate on the long side: nothing waits for a voice.
    #[must_use]
    pub const fn estimate_ms(self) -> u64 {
        match self {
            Cue::Hands(_) | Cue::Move { .. } | Cue::Ask { .. } | Cue::Count(_) => 3000,
            Cue::Hover { .. } | Cue::Elsewhere { .. } | Cue::Tempo { .. } | Cue::Calibrate | Cue::Finished => 2500,
            Cue::GetReady { .. } | Cue::Comfort(_) | Cue::Breath => 2000,
            Cue::WelcomeBack | Cue::QuietPause | Cue::Pausing | Cue::Stopped => 2000,
            Cue::Softer | Cue::Firmer | Cue::AsFirmAsWeGo | Cue::LeftOut => 1500,
            Cue::Halfway | Cue::HandsStill | Cue::GoingOn => 1500,
        }
    }

    /// How urgent it is.
    #[must_use]
    pub const fn priority(self) -> Priority {
        match self {
            Cue::Pausing | Cue::Stopped | Cue::WelcomeBack | Cue::QuietPause | Cue::HandsStill => Priority::Safety,
            Cue::Softer | Cue::Firmer | Cue::AsFirmAsWeGo | Cue::Elsewhere { .. } | Cue::LeftOut => Priority::Answer,
            Cue::Hover { .. } | Cue::Ask { .. } | Cue::GoingOn => Priority::Answer,
            Cue::Tempo { .. } | Cue::Halfway | Cue::Count(_) | Cue::Breath => Priority::Low,
            Cue::Hands(_) | Cue::GetReady { .. } | Cue::Move { .. } | Cue::Calibrate => Priority::Cue,
            Cue::Comfort(_) | Cue::Finished => Priority::Cue,
        }
    }
}

/// How urgent a cue is. A later value pre-empts an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Nice to hear.
    Low,
    /// The next thing to do.
    Cue,
    /// An answer to what someone asked for, or a question at the place.
    Answer,
    /// Stop, pause.
    Safety,
}

/// Sounds. There is one for each change, so that a dead voice never stops a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chime {
    /// A change comes soon.
    Ready,
    /// It is now.
    Go,
    /// A question.
    Question,
    /// What was asked for is taken up.
    Answer,
    /// Pause.
    Pause,
    /// On again.
    Resume,
    /// The end, finished or stopped: the same sound.
    End,
}
