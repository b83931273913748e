//! What this room remembers between two events. Only `update` changes it; a shell sees it through `page` alone.

use crate::after::{self, Afterwards};
use crate::asking::Asking;
use crate::cover::Cover;
use crate::favourites::Shown;
use crate::history::Reading;
use crate::home_place::Asked;
use crate::household::Round;
use crate::records::{Own, Records};
use crate::{Area, Effect, Field, StoreTrouble, Write, colleagues, kept, therapist};
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
    /// The day that is a rest day; kept nowhere.
    pub(crate) resting: Option<u32>,
    /// The PIN that is being set is a new one (true), or taken away.
    pub(crate) pin_wished: bool,
    /// Numbers what is to be kept.
    pub(crate) saves: u32,
    /// What is on its way to the disk.
    pub(crate) saving: BTreeMap<u32, Vec<Write>>,
    /// What could not be kept yet.
    pub(crate) unsaved: Vec<Write>,
    /// True once the browser was asked to keep what is stored.
    pub(crate) persist_asked: bool,
    /// Around sessions: what is remembered and never kept.
    pub(crate) afterwards: Afterwards,
}

impl core::fmt::Debug for Model {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Model(private)")
    }
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
    }

    /// What is in a field of this page.
    pub(crate) fn typed(&self, field: Field) -> &str {
        self.typed.get(&field).map_or("", String::as_str)
    }

    /// A record of an open area.
    pub(crate) fn record(&self, area: Area, name: &str) -> Option<&str> {
        self.records.text(area, name)
    }

    /// Keeps a record, here at once and in the store as soon as it can.
    pub(crate) fn keep(&mut self, area: Area, name: &'static str, text: Option<String>) -> Vec<Effect> {
        self.keep_all(vec![Write { area, name, text }])
    }

    /// Keeps several records: all or none. What could not be kept before is tried again with it.
    pub(crate) fn keep_all(&mut self, writes: Vec<Write>) -> Vec<Effect> {
        let mut writes: Vec<Write> = writes.into_iter().filter(|write| self.records.put(write)).collect();
        if writes.is_empty() {
            return Vec::new();
        }
        let same = |one: &Write, other: &Write| (one.area, one.name) == (other.area, other.name);
        for late in core::mem::take(&mut self.unsaved) {
            let open = match late.area {
                Area::Shared => true,
                Area::Private(person) => self.is_open(person),
            };
            if !open {
                self.unsaved.push(late);
            } else if !writes.iter().any(|write| same(write, &late)) {
                writes.push(late);
            }
        }
        self.saves += 1;
        let id = self.saves;
        self.saving.insert(id, writes.clone());
        let mut effects = vec![Effect::Keep { id, writes }];
        if !self.persist_asked {
            self.persist_asked = true;
            effects.push(Effect::Persist);
        }
        effects
    }

    /// What was asked to be kept is on the disk.
    pub(crate) fn kept(&mut self, id: u32) {
        if self.saving.remove(&id).is_some() && self.unsaved.is_empty() {
            self.not_kept = None;
        }
    }

    /// It is not. It stays here, and is tried again with the next.
    pub(crate) fn not_kept(&mut self, id: u32, trouble: StoreTrouble) {
        self.not_kept = Some(trouble);
        let late = self.saving.remove(&id).unwrap_or_default();
        let newer = |write: &Write| {
            let mut saving = self.saving.values().flatten();
            saving.any(|later| (later.area, later.name) == (write.area, write.name))
        };
        let late: Vec<Write> = late.into_iter().filter(|write| !newer(write)).collect();
        self.unsaved.extend(late);
    }

    /// Forgets everything that is not kept, and what was read of what is.
    pub(crate) fn forget(&mut self) {
        self.records = Records::default();
        self.saving.clear();
        self.unsaved.clear();
        self.afterwards = Afterwards::default();
        self.has_pin = PerPerson::default();
        self.round = Round::default();
        self.resting = None;
    }

    /// True when this person's private area is open.
    pub(crate) fn is_open(&self, person: Person) -> bool {
        matches!(self.records.own[person], Own::Open(_))
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
