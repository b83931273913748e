//! Everything this room asks its shell to do, as plain values. Effects of one update are carried out in order.

use crate::{Area, Write};
use quantity::{Person, named};

/// One thing to do.
#[derive(Clone, PartialEq, Eq)]
pub enum Effect {
    /// Read an area. Answered by [`crate::Event::Loaded`].
    Load(Area),
    /// Write all of these or none. Answered by [`crate::Event::Kept`] or [`crate::Event::NotKept`] with the same id.
    Keep {
        /// Comes back in the answer.
        id: u32,
        /// What to write.
        writes: Vec<Write>,
    },
    /// Open a private area with its PIN. Answered by [`crate::Event::Loaded`].
    Unlock {
        /// Whose.
        person: Person,
        /// As it was typed.
        pin: String,
    },
    /// Forget the key of a private area until its PIN is typed again. Nothing answers.
    Lock(Person),
    /// Seal a private area (which is open) anew under this PIN, or under the phone's own key alone. Answered by
    /// [`crate::Event::PinSet`].
    SetPin {
        /// Whose.
        person: Person,
        /// 4 to 8 digits; `None` takes the PIN away.
        pin: Option<String>,
    },
    /// Stop setting the PIN that is under way. Answered by its [`crate::Event::PinSet`].
    StopPin,
    /// Delete everything in this private area, which cannot be opened: its PIN is forgotten. Answered by
    /// [`crate::Event::Forgotten`].
    Forget(Person),
    /// Ask the browser to keep what is stored (`navigator.storage.persist()`), once, at the first save.
    Persist,
    /// Have a plan made for these limits and show where a session begins. Both screens change places.
    Plan(PlanWish),
    /// Show the other bundle.
    Away(Away),
    /// Leave at once: nothing of this page may be seen by going back (`location.replace`).
    QuickExit,
    /// Everything kept as one sealed file, to save somewhere. Answered by [`crate::Event::Exported`].
    Export {
        /// Under these words; `None` seals it with nothing but its format.
        passphrase: Option<String>,
    },
    /// Let the person choose a file and take everything over from it. Answered by [`crate::Event::Imported`].
    Import {
        /// The words it was sealed under.
        passphrase: Option<String>,
    },
    /// Delete everything that was ever kept here. Answered by [`crate::Event::Deleted`].
    DeleteEverything,
    /// Save this text as a file of this name.
    SaveFile {
        /// Its name.
        name: String,
        /// What is in it.
        text: String,
    },
    /// Let the person choose a text file. Answered by [`crate::Event::FileRead`].
    PickFile,
    /// Put this on the clipboard.
    Copy(String),
    /// Hand this link to another app of the phone.
    Share(String),
    /// Print the page.
    Print,
}

impl core::fmt::Debug for Effect {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Effect::Load(area) => write!(f, "Load({area:?})"),
            Effect::Keep { id, writes } => write!(f, "Keep({id}, {writes:?})"),
            Effect::Unlock { person, .. } => write!(f, "Unlock({person})"),
            Effect::Lock(person) => write!(f, "Lock({person})"),
            Effect::SetPin { person, .. } => write!(f, "SetPin({person})"),
            Effect::StopPin => f.write_str("StopPin"),
            Effect::Forget(person) => write!(f, "Forget({person})"),
            Effect::Persist => f.write_str("Persist"),
            Effect::Plan(wish) => write!(f, "{wish:?}"),
            Effect::Away(to) => write!(f, "Away({to})"),
            Effect::QuickExit => f.write_str("QuickExit"),
            Effect::Export { .. } => f.write_str("Export"),
            Effect::Import { .. } => f.write_str("Import"),
            Effect::DeleteEverything => f.write_str("DeleteEverything"),
            Effect::SaveFile { name, .. } => write!(f, "SaveFile({name})"),
            Effect::PickFile => f.write_str("PickFile"),
            Effect::Copy(_) => f.write_str("Copy"),
            Effect::Share(_) => f.write_str("Share"),
            Effect::Print => f.write_str("Print"),
        }
    }
}

/// A plan that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanWish {
    /// What both may do, as `limits::code` writes it. No reason is in it.
    pub limits: String,
    /// Minutes asked for.
    pub minutes: u32,
    /// What to favour, where somebody asked for it: a text of the planner's wishes, empty for none.
    pub favour: String,
    /// A plan (PLAN.json) to use as it is where the checker takes it within these limits, and otherwise to come as near to
    /// as they allow.
    pub fit: Option<String>,
}

named! {
    /// Where the other bundle opens.
    pub enum Away {
        /// Its first screen.
        Start = "start",
        /// The plan that stands ready.
        Begin = "begin",
    }
}
