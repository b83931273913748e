//! The two records of this room as text, with a version: what both may see, and what one keeps alone.

use crate::{Asked, Day, Diary, Evening, Rhythm, Wishes};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// A plan with a name, to be used again after it was checked again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Favourite {
    /// What the two call it.
    pub name: String,
    /// PLAN.json.
    pub plan: String,
}

/// What both may see.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Journal {
    /// The evenings, oldest first.
    pub evenings: Vec<Evening>,
    /// What to keep and leave out, of both together.
    pub wishes: Wishes,
    /// How often both want an evening.
    pub rhythm: Rhythm,
    /// Plans to use again.
    pub favourites: Vec<Favourite>,
    /// "Ten minutes tonight?"
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tonight: Option<Asked>,
    /// The day of something important that comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Day>,
}

impl Journal {
    /// The id of the next evening.
    #[must_use]
    pub fn next_id(&self) -> u32 {
        self.evenings
            .iter()
            .map(|evening| evening.id)
            .max()
            .map_or(1, |id| id.saturating_add(1))
    }
    /// Adds an evening; evenings stay in order of time.
    pub fn add(&mut self, evening: Evening) {
        self.evenings.push(evening);
        self.evenings.sort_by_key(|evening| (evening.began, evening.id));
    }
}

/// Why a text is not a record of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// Written by a newer version of the house: it must be kept as it is.
    Newer(u32),
    /// Damaged; with what was found and what is allowed.
    Damaged(String),
}

impl core::fmt::Display for RecordError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Newer(version) => write!(f, "found version {version}, know up to {VERSION}"),
            Self::Damaged(message) => f.write_str(message),
        }
    }
}
impl core::error::Error for RecordError {}

/// Version of both records.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Written<'a, T> {
    version: u32,
    record: &'a T,
}
#[derive(Deserialize)]
struct Versioned {
    version: u32,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read<T> {
    #[serde(rename = "version")]
    _version: u32,
    record: T,
}

fn write<T: Serialize>(record: &T) -> String {
    let written = Written {
        version: VERSION,
        record,
    };
    serde_json::to_string(&written).unwrap_or_default()
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, RecordError> {
    let damaged = |error: serde_json::Error| RecordError::Damaged(error.to_string());
    let found: Versioned = serde_json::from_str(text).map_err(damaged)?;
    if found.version > VERSION {
        return Err(RecordError::Newer(found.version));
    }
    Ok(serde_json::from_str::<Read<T>>(text).map_err(damaged)?.record)
}

impl Journal {
    /// As text; the same journal always gives the same text.
    #[must_use]
    pub fn to_text(&self) -> String {
        write(self)
    }
    /// Reads it back.
    ///
    /// # Errors
    /// When the text is damaged or of a newer version.
    pub fn from_text(text: &str) -> Result<Self, RecordError> {
        read(text)
    }
}

impl Diary {
    /// As text; the same diary always gives the same text.
    #[must_use]
    pub fn to_text(&self) -> String {
        write(self)
    }
    /// Reads it back.
    ///
    /// # Errors
    /// When the text is damaged or of a newer version.
    pub fn from_text(text: &str) -> Result<Self, RecordError> {
        read(text)
    }
}
