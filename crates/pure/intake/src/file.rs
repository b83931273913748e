//! What a pair file says, as plain data: nothing derived, nothing judged.
//!
//! Health answers and refusals live in [`PersonFile`]; its `Debug` shows none of them, so that no log can.

use crate::{Sites, Trouble, read};
use catalogue::{ConditionId, Goals};
use limits::RegionSide;
use quantity::{Balance, Experience, Occasion, PerPerson, Permission, Person, Place, Set, Setting, Style};

/// One condition a person told of, and where.
#[derive(Clone, PartialEq, Eq)]
pub struct Told {
    /// Which one.
    pub condition: ConditionId,
    /// The pointed places; none given means everywhere.
    pub sites: Sites,
}

impl core::fmt::Debug for Told {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Told(private)")
    }
}

/// A yes, ask or no about one region-side.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub place: RegionSide,
    /// What was said.
    pub permission: Permission,
}

impl core::fmt::Debug for Mark {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Mark(private)")
    }
}

/// A wish as it was written: a region, perhaps one side of it, and 0 to 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Where.
    pub place: RegionSide,
    /// 0 to 3; 0 takes a wish for the whole region back for this side.
    pub weight: u8,
    /// True when the side was named, not the region as a whole.
    pub side_named: bool,
}

/// How many sessions a pair has completed, where anyone knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum History {
    /// Nobody knows: rules for a first session hold.
    #[default]
    Unknown,
    /// So many completed sessions.
    Completed(u32),
}

impl History {
    /// True when rules for a first session hold.
    #[must_use]
    pub fn first(self) -> bool {
        !matches!(self, History::Completed(1..))
    }
}

/// The `[session]` table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionFile {
    /// Length asked for, whole minutes, 8 to 90.
    pub minutes: u16,
    /// Why today.
    pub occasion: Occasion,
    /// How they know each other.
    pub setting: Setting,
    /// Places named in the file. Two chairs and standing are always added later.
    pub places: Set<Place>,
    /// How practised the pair is.
    pub experience: Experience,
    /// Both at once, or turns.
    pub style: Style,
    /// Who receives; the default of the setting when the file says nothing.
    pub balance: Balance,
    /// Completed sessions. Not in the file: the app knows it.
    pub history: History,
}

/// The `[a]` or `[b]` table.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonFile {
    /// What to call this person.
    pub name: Option<String>,
    /// Stature, centimetres, 120 to 220.
    pub stature_cm: Option<u16>,
    /// Body mass, kilograms, 30 to 250.
    pub weight_kg: Option<u16>,
    /// Arm span, centimetres, 120 to 240.
    pub arm_span_cm: Option<u16>,
    /// Weights of the goals, 0 to 3; nothing said means those of the occasion.
    pub goals: Option<Goals>,
    /// Wishes as written.
    pub needs: Vec<Wish>,
    /// Conditions that apply; `None` means this person was not screened.
    pub conditions: Option<Vec<Told>>,
    /// Questions that were left open although the others were answered. Not in the file (a list there means that all
    /// were answered); the app knows it.
    pub unanswered: Vec<ConditionId>,
    /// Conditions of "ask a clinician first" for which advice was obtained.
    pub cleared: Vec<ConditionId>,
    /// Yes, ask and no for being touched.
    pub receive: Vec<Mark>,
    /// Yes, ask and no for touching.
    pub give: Vec<Mark>,
    /// Highest level, 1 to 3.
    pub max_pressure: u8,
    /// False: this person only receives.
    pub gives: bool,
    /// Agrees to skin contact and lubricant; both must.
    pub skin: bool,
}

impl PersonFile {
    /// Someone about whom nothing is known.
    #[must_use]
    pub fn unscreened() -> Self {
        Self {
            name: None,
            stature_cm: None,
            weight_kg: None,
            arm_span_cm: None,
            goals: None,
            needs: Vec::new(),
            conditions: None,
            unanswered: Vec::new(),
            cleared: Vec::new(),
            receive: Vec::new(),
            give: Vec::new(),
            max_pressure: 3,
            gives: true,
            skin: false,
        }
    }
    /// Someone who was screened and for whom nothing was found.
    #[must_use]
    pub fn screened() -> Self {
        Self {
            conditions: Some(Vec::new()),
            ..Self::unscreened()
        }
    }
}

impl core::fmt::Debug for PersonFile {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("PersonFile(private)")
    }
}

/// A whole pair file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairFile {
    /// What both agreed.
    pub session: SessionFile,
    /// What each said.
    pub people: PerPerson<PersonFile>,
}

impl PairFile {
    /// Two people about whom nothing is known yet: the plan the app can show before any question.
    #[must_use]
    pub fn starter(setting: Setting, places: Set<Place>, minutes: u16) -> Self {
        Self {
            session: SessionFile::plain(setting, places, minutes),
            people: PerPerson::from_fn(|_| PersonFile::unscreened()),
        }
    }
    /// The same pair with another length, for `--minutes`.
    ///
    /// # Errors
    /// When the length is not one that can be asked for.
    pub fn with_minutes(mut self, minutes: i64) -> Result<Self, Trouble> {
        self.session.minutes = read::minutes_from_outside(minutes)?;
        Ok(self)
    }
    /// The same pair with A and B exchanged.
    #[must_use]
    pub fn swapped(mut self) -> Self {
        self.people = self.people.swapped();
        self.session.balance = match self.session.balance {
            Balance::AReceives => Balance::BReceives,
            Balance::BReceives => Balance::AReceives,
            other => other,
        };
        self
    }
}

impl SessionFile {
    /// What two people agree who were asked nothing but how they know each other, what they have and how long.
    #[must_use]
    pub fn plain(setting: Setting, places: Set<Place>, minutes: u16) -> Self {
        let (shortest, longest) = read::MINUTES;
        Self {
            minutes: minutes.clamp(shortest, longest),
            occasion: Occasion::None,
            setting,
            places,
            experience: Experience::Beginner,
            style: Style::Together,
            balance: default_balance(setting),
            history: History::Unknown,
        }
    }
    /// Which of the two only receive, because the pair agreed so.
    pub(crate) fn only_receives(&self, person: Person) -> bool {
        matches!(
            (self.balance, person),
            (Balance::AReceives, Person::A) | (Balance::BReceives, Person::B)
        )
    }
}

/// Who receives when nobody said (CONTRACT.md): even, but a therapist and a client choose freely.
pub(crate) fn default_balance(setting: Setting) -> Balance {
    match setting {
        Setting::TherapistClient => Balance::Free,
        _ => Balance::Even,
    }
}
