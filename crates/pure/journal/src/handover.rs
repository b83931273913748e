//! What a therapist hands to two people: pieces of a plan that should be in, a note, at most two things for home. And what
//! the two may send back: what was done, nothing else.
//!
//! It travels as plain letters that fit a file, a message or square codes, without accounts. It carries no limits and no
//! answers: the two who receive it filter it by their own, and nobody else learns what fell away.

mod armour;
mod bytes;
mod filter;

pub(crate) use filter::reached;
pub use filter::{Filtered, fit};

use catalogue::{RegionId, TechniqueId};
use quantity::{Person, Setting};

/// Most pieces in one handover.
pub const MOST_PICKS: usize = 24;
/// Most things for home.
pub const MOST_AT_HOME: usize = 2;
/// Longest note, letters.
pub const MOST_NOTE: usize = 280;
/// Longest text that is looked into, bytes: the longest hand-over of all, in a long letter.
const MOST_TEXT: usize = 64 * 1024;

/// A piece the therapist chose: this phrase for this person at this place, and no firmer.
pub use plan::Lock as Pick;

/// Something small to do at home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtHome {
    /// For whom.
    pub receiver: Person,
    /// What the other's hands do.
    pub technique: TechniqueId,
    /// Where.
    pub region: RegionId,
    /// Minutes, 1 to 10.
    pub minutes: u8,
    /// Times a week, 1 to 7.
    pub times: u8,
}

/// What is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// How the two know each other, as the therapist knows it. It is told, and changes no limit: the two said it themselves.
    pub setting: Setting,
    /// Length meant, minutes, 8 to 90.
    pub minutes: u8,
    /// What should be in, in the therapist's order.
    pub picks: Vec<Pick>,
    /// For home.
    pub at_home: Vec<AtHome>,
    /// A note to both.
    pub note: String,
}

/// What the two send back, if they want to: what was done of it. No ratings, no limits, nothing that fell away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Evenings since then.
    pub evenings: u8,
    /// What was done and for how many minutes altogether.
    pub pieces: Vec<(Person, RegionId, TechniqueId, u16)>,
}

/// What came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handed {
    /// A plan from a therapist; with how many pieces this catalogue does not know.
    Plan(Handover, u32),
    /// What two people did of one; with how many pieces this catalogue does not know.
    Done(Done, u32),
}

/// Why a text is nothing that was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoverError {
    /// There is nothing of ours in it.
    Nothing,
    /// Parts are missing: so many are there, of so many.
    Missing(u8, u8),
    /// Parts of different handovers.
    Mixed,
    /// Damaged on its way.
    Damaged,
    /// Written by a newer version.
    Newer,
    /// More than a hand-over may hold.
    TooMuch,
}

impl core::fmt::Display for HandoverError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Nothing => f.write_str("nothing handed over is in this text"),
            Self::Missing(have, of) => write!(f, "{have} of {of} parts"),
            Self::Mixed => f.write_str("parts of different handovers"),
            Self::Damaged => f.write_str("damaged on its way"),
            Self::Newer => f.write_str("written by a newer version"),
            Self::TooMuch => f.write_str("more than a hand-over may hold"),
        }
    }
}
impl core::error::Error for HandoverError {}

impl Handed {
    /// As parts, each short enough for one square code; together they are also one text.
    #[must_use]
    pub fn parts(&self) -> Vec<String> {
        armour::wrap(&bytes::write(self))
    }
    /// As one text: a part a line.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = self.parts().join("\n");
        text.push('\n');
        text
    }
    /// As a link to this page of the app: what is handed over stands behind the `#`, which no browser sends to a server.
    #[must_use]
    pub fn to_link(&self, page: &str) -> String {
        format!("{page}#{}", armour::whole(&bytes::write(self)))
    }
    /// Five letters of the check. Two who compare them aloud know that nothing was lost on the way, and no more than that.
    #[must_use]
    pub fn mark(&self) -> String {
        armour::mark(&bytes::write(self))
    }
    /// The bytes inside the letters, without the check over them.
    #[must_use]
    pub fn content(&self) -> Vec<u8> {
        bytes::write(self)
    }
    /// Reads those bytes.
    ///
    /// # Errors
    /// When they are not what was written.
    pub fn from_content(content: &[u8]) -> Result<Self, HandoverError> {
        bytes::read(content)
    }
    /// Finds it in a text that may hold other words too, its parts in any order.
    ///
    /// # Errors
    /// When there is nothing, not all of it, or not what was written.
    pub fn from_text(text: &str) -> Result<Self, HandoverError> {
        Self::received(text).map(|(handed, _)| handed)
    }
    /// The same, with the letters to compare of what came, whatever of it is known here.
    ///
    /// # Errors
    /// As [`Self::from_text`].
    pub fn received(text: &str) -> Result<(Self, String), HandoverError> {
        if text.len() > MOST_TEXT {
            return Err(HandoverError::TooMuch);
        }
        let content = armour::unwrap(text)?;
        Ok((bytes::read(&content)?, armour::mark(&content)))
    }
}

impl Handover {
    /// The same with A and B exchanged: for two who are named the other way round here.
    #[must_use]
    pub fn exchanged(&self) -> Self {
        let at_home = self.at_home.iter().map(|item| AtHome {
            receiver: item.receiver.other(),
            ..*item
        });
        Self {
            picks: self.picks.iter().map(|pick| pick.exchanged()).collect(),
            at_home: at_home.collect(),
            ..self.clone()
        }
    }
}
