//! The rooms after the first session, as far as the first screens know them: whether they are there, which door to open,
//! and what they are told of a session that ended. Their answers are never seen here.

use crate::model::{Live, Page};
use crate::update::go;
use crate::{Effect, Model};
use guide::{Ending, Input};
use quantity::{Place, Set, Setting, named};

named! {
    /// Where the rooms open.
    pub enum Door {
        /// What both see first.
        Home = "home",
        /// Their own answers, one after the other.
        Intake = "intake",
        /// After a session.
        After = "after",
    }
}

/// What the first screens were told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// How the two know each other.
    pub setting: Setting,
    /// What they have.
    pub places: Set<Place>,
    /// How long, minutes.
    pub minutes: u32,
}

/// What is known of a session that ended. Nothing here says who asked for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndedFacts {
    /// The plan as it ran at the end, PLAN.json.
    pub plan: String,
    /// The limits it was checked against, as `limits::code` writes them.
    pub limits: String,
    /// Seconds done.
    pub done_s: u32,
    /// True when it came to its own end.
    pub finished: bool,
    /// Changes asked for, in the spelling of the command line without the person.
    pub changes: Vec<String>,
}

/// Whether the rooms are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Rooms {
    /// Not yet, or not at all.
    #[default]
    Away,
    /// They are; nothing is kept in them.
    Empty,
    /// They are, and hold something.
    Known,
}

/// A change someone asked for, without who; nothing for what is no change.
pub(crate) fn change(input: &Input) -> Option<&'static str> {
    match input {
        Input::Softer(_) => Some("softer"),
        Input::Elsewhere(_) => Some("elsewhere"),
        Input::Skip(_) => Some("skip"),
        _ => None,
    }
}

/// What the rooms are told of this session.
pub(crate) fn facts(live: &Live, ending: Ending) -> EndedFacts {
    EndedFacts {
        plan: live.guide.plan().to_json(),
        limits: limits::code::write(&live.prepared.limits),
        done_s: u32::try_from(live.guide.elapsed_ms() / 1000).unwrap_or(u32::MAX),
        finished: ending == Ending::Finished,
        changes: live.changes.iter().map(|&change| change.to_owned()).collect(),
    }
}

impl Model {
    /// The rooms are there. Whoever is known is shown their own page, unless something was begun already.
    pub(crate) fn rooms_here(&mut self, known: bool) -> Vec<Effect> {
        let first = self.rooms == Rooms::Away;
        self.rooms = if known { Rooms::Known } else { Rooms::Empty };
        if known && first && self.page == Page::Start && !self.started {
            self.open_rooms(Door::Home)
        } else {
            Vec::new()
        }
    }

    /// Opens a door of the rooms, where they are there.
    pub(crate) fn open_rooms(&mut self, door: Door) -> Vec<Effect> {
        if self.rooms == Rooms::Away || self.page == Page::Session {
            return Vec::new();
        }
        let chosen = self.kept.setting.map(|setting| Chosen {
            setting,
            places: self.kept.places,
            minutes: self.kept.minutes,
        });
        let lang = self.lang();
        vec![Effect::OpenRooms { door, lang, chosen }]
    }

    /// The rooms were left for the first screen.
    pub(crate) fn rooms_left(&mut self) -> Vec<Effect> {
        // Whoever was in them is known from now on, and gets a way back.
        if self.page == Page::Session {
            return Vec::new();
        }
        self.session = None;
        let mut effects = self.forget_request();
        effects.extend(go(self, Page::Start));
        effects
    }
}
