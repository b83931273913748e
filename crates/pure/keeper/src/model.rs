//! What this room remembers between two events. Only `update` changes it; a shell sees it through `page` alone.

use crate::after::{self, Afterwards};
use crate::asking::Asking;
use crate::cover::Cover;
use crate::favourites::Shown;
use crate::history::Reading;
use crate::home_place::Asked;
use crate::household::{Measures, Round};
use crate::records::{Own, Records};
use crate::saving::Saving;
use crate::{Area, Effect, Field, StoreTrouble, colleagues, kept, therapist};
use quantity::{PerPerson, Person, Place, Set, Setting};
use std::collections::BTreeMap;
use words::Lang;

/// The state of the room. Its `Debug` shows nothing private.
#[derive(Clone, Default)]
pub struct Model {
    /// What is on the screen.
    pub(crate) here: Here,
    /// Language of everything shown.
    pub(crate) lang: Option<Lang>,
    /// Days since 1970-01-01.
    pub(crate) today: u32,
    /// Chance of the device, used up by [`Model::chance`].
    pub(crate) chance: [u8; 32],
    /// How the two know each other, what they have, minutes: as the first screens were told.
    pub(crate) chosen: Option<(Setting, Set<Place>, u32)>,
    /// Everything kept that is open now.
    pub(crate) records: Records,
    /// Words typed on this page.
    pub(crate) typed: BTreeMap<Field, String>,
    /// What could not be kept, until somebody read it.
    pub(crate) not_kept: Option<StoreTrouble>,
    /// Whether somebody has a PIN.
    pub(crate) has_pin: PerPerson<bool>,
    /// What came of each one's pages while the phone goes round; kept nowhere.
    pub(crate) round: Round,
    /// What their owners alone know of their size; kept nowhere here.
    pub(crate) measures: Option<Measures>,
    /// The day that is a rest day; kept nowhere.
    pub(crate) resting: Option<u32>,
    /// A PIN that is being set or taken away.
    pub(crate) new_pin: Option<NewPin>,
    /// What is on its way to the disk.
    pub(crate) saving: Saving,
    /// Where this page is.
    pub(crate) door: crate::therapist_link::Door,
    /// Around sessions: what is remembered and never kept.
    pub(crate) afterwards: Afterwards,
}

impl core::fmt::Debug for Model {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Model(private)")
    }
}

/// A PIN that is being set or taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NewPin {
    /// A new one (true), or none any more.
    pub(crate) wished: bool,
    /// Percent that are done, once it takes its time.
    pub(crate) percent: Option<u8>,
}

/// The pages. They exclude each other.
#[derive(Clone, Default, PartialEq)]
pub(crate) enum Here {
    /// What both see first.
    #[default]
    Home,
    /// Pass the phone.
    Cover(Cover),
    /// One person's own pages.
    Asking(Box<Asking>),
    /// About the session.
    House,
    /// A rest day for both.
    RestDay,
    /// What is kept.
    Kept(kept::Stage),
    /// Around a session.
    After(after::Stage),
    /// One person's own history.
    History(Reading),
    /// "Ten minutes tonight?", in private.
    Tonight(Person),
    /// A few minutes for one place.
    Place(Asked),
    /// The evenings of both.
    Evenings,
    /// Plans with a name.
    Favourites(Shown),
    /// Two at work.
    Colleagues(colleagues::Stage),
    /// A therapist's plan.
    Therapist(therapist::Stage),
}

impl Here {
    /// Whose private page it is; `None` for a page that both may see.
    pub(crate) fn owner(&self) -> Option<Person> {
        match self {
            Here::Asking(asking) => Some(asking.person),
            Here::Kept(kept::Stage::Pin(person)) | Here::Tonight(person) => Some(*person),
            Here::After(stage) => stage.owner(),
            Here::History(reading) => Some(reading.person),
            Here::Home
            | Here::Cover(_)
            | Here::House
            | Here::RestDay
            | Here::Kept(_)
            | Here::Place(_)
            | Here::Evenings
            | Here::Favourites(_)
            | Here::Colleagues(_)
            | Here::Therapist(_) => None,
        }
    }
}

impl Model {
    /// The language of everything shown.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang.unwrap_or(Lang::En)
    }

    /// Turns to another page; what was typed on the last one is forgotten.
    pub(crate) fn go(&mut self, here: Here) {
        self.here = here;
        self.typed.clear();
        // That another window was here is said on one page.
        self.not_kept.take_if(|trouble| *trouble == StoreTrouble::Elsewhere);
    }

    /// What is in a field of this page.
    pub(crate) fn typed(&self, field: Field) -> &str {
        self.typed.get(&field).map_or("", String::as_str)
    }

    /// A record of an open area.
    pub(crate) fn record(&self, area: Area, name: &str) -> Option<&str> {
        self.records.text(area, name)
    }

    /// Forgets everything that is not kept, and what was read of what is.
    pub(crate) fn forget(&mut self) {
        self.records = Records::default();
        self.saving.forget();
        self.new_pin = None;
        self.afterwards = Afterwards::default();
        self.has_pin = PerPerson::default();
        self.round = Round::default();
        self.measures = None;
        self.resting = None;
    }

    /// True when this person's private area is open.
    pub(crate) fn is_open(&self, person: Person) -> bool {
        self.records.is_open(Area::Private(person))
    }

    /// Closes a private area that has a PIN: the phone goes to the other person.
    pub(crate) fn close(&mut self, person: Person) -> Vec<Effect> {
        if !self.has_pin[person] {
            return Vec::new();
        }
        self.records.own[person] = Own::Locked;
        vec![Effect::Lock(person)]
    }
}
