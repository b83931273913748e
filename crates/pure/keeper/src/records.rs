//! What is kept, as this room sees it: texts under names, in one area both share and one private area each. How they
//! are sealed and where they lie is the shell's and `memory`'s affair.

use quantity::{PerPerson, Person};
use std::collections::BTreeMap;

/// Where a record lies. Each area has its own store and its own key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// Known to both: the setting, plans done, limits, favourites. Never a reason.
    Shared,
    /// For this person's eyes only.
    Private(Person),
}

/// One change of a record.
#[derive(Clone, PartialEq, Eq)]
pub struct Write {
    /// Where.
    pub area: Area,
    /// Its name.
    pub name: &'static str,
    /// The new text; `None` removes the record.
    pub text: Option<String>,
}

impl core::fmt::Debug for Write {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.area {
            Area::Shared => write!(f, "Write({}, {:?})", self.name, self.text),
            // No log shows what somebody told in private.
            Area::Private(person) => write!(f, "Write({person}, private)"),
        }
    }
}

/// The records of one area by name.
pub type Shelf = BTreeMap<String, String>;

/// What is known of one person's private area.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) enum Own {
    /// The shell has not told yet.
    #[default]
    Unknown,
    /// A PIN guards it.
    Locked,
    /// It is there and cannot be read: nothing is written over it.
    Unreadable,
    /// It is open.
    Open(Shelf),
}

impl core::fmt::Debug for Own {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Own::Unknown => "Unknown",
            Own::Locked => "Locked",
            Own::Unreadable => "Unreadable",
            Own::Open(_) => "Open(private)",
        })
    }
}

/// All records that are open now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Records {
    /// What both share; `None` until the shell told.
    pub(crate) shared: Option<Shelf>,
    /// Each one's own.
    pub(crate) own: PerPerson<Own>,
}

impl Records {
    /// Areas that are open and empty: everything was deleted.
    pub(crate) fn empty() -> Self {
        Self {
            shared: Some(Shelf::new()),
            own: PerPerson::from_fn(|_| Own::Open(Shelf::new())),
        }
    }

    /// Whether an area is open.
    pub(crate) fn is_open(&self, area: Area) -> bool {
        match area {
            Area::Shared => self.shared.is_some(),
            Area::Private(person) => matches!(self.own[person], Own::Open(_)),
        }
    }

    /// The text of a record, where its area is open and it is there.
    pub(crate) fn text(&self, area: Area, name: &str) -> Option<&str> {
        let shelf = match area {
            Area::Shared => self.shared.as_ref()?,
            Area::Private(person) => match &self.own[person] {
                Own::Open(shelf) => shelf,
                Own::Unknown | Own::Locked | Own::Unreadable => return None,
            },
        };
        shelf.get(name).map(String::as_str)
    }

    /// Changes what is open here. An area that is not open takes nothing in: nothing may be written over unread.
    pub(crate) fn put(&mut self, write: &Write) -> bool {
        let shelf = match write.area {
            Area::Shared => self.shared.as_mut(),
            Area::Private(person) => match &mut self.own[person] {
                Own::Open(shelf) => Some(shelf),
                Own::Unknown | Own::Locked | Own::Unreadable => None,
            },
        };
        let Some(shelf) = shelf else { return false };
        match &write.text {
            Some(text) => {
                shelf.insert(write.name.to_owned(), text.clone());
            }
            None => {
                shelf.remove(write.name);
            }
        }
        true
    }
}
