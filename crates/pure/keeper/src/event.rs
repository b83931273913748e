//! Everything that can happen to this room: taps by their meaning, typed words, answers of the shell.

use crate::records::Shelf;
use crate::{Act, Area, Field};
use plan::Plan;
use quantity::{Person, Place, Set, Setting, named};

/// One thing that happened.
#[derive(Clone)]
pub enum Event {
    /// The other bundle opened this one.
    Opened {
        /// Where to.
        to: To,
        /// The languages the person prefers or chose, best first (BCP 47 tags).
        languages: Vec<String>,
        /// Days since 1970-01-01, by the phone's own calendar.
        today: u32,
        /// Fresh chance from the device; nothing here looks for chance elsewhere.
        chance: [u8; 32],
        /// What the first screens were told, where they were: how the two know each other, what they have, minutes.
        chosen: Option<(Setting, Set<Place>, u32)>,
    },
    /// Minutes of the local clock since the beginning of 1970: right after `Opened`, and again before `SessionEnded`.
    Now(u32),
    /// A session ended: facts that both saw, unattributed.
    SessionEnded(Box<Ended>),
    /// Somebody chose something.
    Act(Act),
    /// Words in a field changed.
    Typed(Field, String),
    /// An area was read.
    Loaded(Area, Found),
    /// What was asked to be kept is on the disk.
    Kept(u32),
    /// It is not.
    NotKept(u32, StoreTrouble),
    /// Setting or taking away a PIN takes longer than a second: percent that are done.
    PinShare(Person, u8),
    /// A PIN was set or taken away, or nothing was changed.
    PinSet(Person, Result<(), StoreTrouble>),
    /// A file with everything was handed to the person, or could not be made.
    Exported(Result<(), StoreTrouble>),
    /// A private area whose PIN was forgotten is empty now, or could not be emptied.
    Forgotten(Person, Result<(), StoreTrouble>),
    /// Everything was taken over from a file, or nothing was changed.
    Imported(Result<(), StoreTrouble>),
    /// Everything is gone, or could not be deleted.
    Deleted(Result<(), StoreTrouble>),
    /// Where this page is on the web, so that links can lead to it: before the first `Opened`.
    Page {
        /// Its address without anything behind it; nothing where no link can lead here.
        address: Option<String>,
        /// Whether the phone can hand a link to another app.
        shares: bool,
    },
    /// The page was opened by a link: what stood behind its `#`.
    Link(String),
    /// A text file the person chose; `None` when none was chosen or it is no text.
    FileRead(Option<String>),
}

impl core::fmt::Debug for Event {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // Acts, words and records can be private: a log learns only that something happened.
        f.write_str(match self {
            Event::Opened { .. } => "Opened",
            Event::Now(_) => "Now",
            Event::SessionEnded(_) => "SessionEnded",
            Event::Act(_) => "Act",
            Event::Typed(..) => "Typed",
            Event::Loaded(..) => "Loaded",
            Event::Kept(_) => "Kept",
            Event::NotKept(..) => "NotKept",
            Event::PinShare(..) => "PinShare",
            Event::PinSet(..) => "PinSet",
            Event::Forgotten(..) => "Forgotten",
            Event::Exported(_) => "Exported",
            Event::Imported(_) => "Imported",
            Event::Deleted(_) => "Deleted",
            Event::FileRead(_) => "FileRead",
            Event::Page { .. } => "Page",
            Event::Link(_) => "Link",
        })
    }
}

named! {
    /// Where this bundle opens.
    pub enum To {
        /// What both see first.
        Home = "home",
        /// Their own answers, one after the other.
        Intake = "intake",
        /// After a session.
        After = "after",
        /// What is kept, and what is not.
        AboutUs = "about-us",
    }
}

/// What reading an area gave.
#[derive(Clone, PartialEq, Eq)]
pub enum Found {
    /// Its records; none for a new phone.
    Records(Shelf),
    /// A PIN guards it.
    Locked,
    /// That was not the PIN.
    WrongPin {
        /// Seconds until the next try.
        wait_s: u32,
    },
    /// It could not be read.
    Trouble(StoreTrouble),
}

named! {
    /// Why something could not be stored or read.
    pub enum StoreTrouble {
        /// No room is left.
        Full = "full",
        /// The browser does not allow it.
        Denied = "denied",
        /// What was there is gone.
        Lost = "lost",
        /// What is there cannot be understood.
        Damaged = "damaged",
        /// It was written by a newer version.
        Newer = "newer",
        /// The PIN or passphrase does not fit.
        WrongWords = "wrong_words",
        /// Nothing was chosen.
        Nothing = "nothing",
        /// Another window of the app wrote in between; nothing of it was overwritten.
        Elsewhere = "elsewhere",
        /// It was stopped on the way.
        Stopped = "stopped",
    }
}

/// What is known of a session that ended. Nothing here says who asked for what.
#[derive(Clone, Debug, PartialEq)]
pub struct Ended {
    /// The plan as it ran at the end.
    pub plan: Plan,
    /// The limits it was checked against, as `limits::code` writes them.
    pub limits: String,
    /// Seconds done.
    pub done_s: u32,
    /// True when it came to its own end.
    pub finished: bool,
    /// Changes asked for, in the spelling of the command line without the person.
    pub changes: Vec<String>,
}
