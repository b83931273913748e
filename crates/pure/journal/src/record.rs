//! The two records of this room as text, with a version: what both may see, and what one keeps alone.

use crate::{Asked, Day, Diary, Evening, Rhythm};
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
            Self::Newer(version) => write!(f, "found version {version}, which is newer than this app"),
            Self::Damaged(message) => f.write_str(message),
        }
    }
}
impl core::error::Error for RecordError {}

/// Version of what both may see. Version 1 also held both people's marks added up, from which each could tell the other's.
const JOURNAL: u32 = 2;
/// Version of one person's own notes.
const DIARY: u32 = 1;

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

fn write<T: Serialize>(version: u32, record: &T) -> String {
    serde_json::to_string(&Written { version, record }).unwrap_or_default()
}

fn damaged(error: serde_json::Error) -> RecordError {
    RecordError::Damaged(error.to_string())
}

/// The version of a record that is not newer than this app.
fn version(text: &str, newest: u32) -> Result<u32, RecordError> {
    let found: Versioned = serde_json::from_str(text).map_err(damaged)?;
    if found.version > newest {
        return Err(RecordError::Newer(found.version));
    }
    Ok(found.version)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, RecordError> {
    Ok(serde_json::from_str::<Read<T>>(text).map_err(damaged)?.record)
}

/// From version 1 to version 2: the sum of marks falls away. Nothing is lost, each one's marks are in their diary.
fn without_marks(text: &str) -> Result<String, RecordError> {
    let mut old: serde_json::Value = serde_json::from_str(text).map_err(damaged)?;
    if let Some(record) = old.get_mut("record").and_then(serde_json::Value::as_object_mut) {
        record.remove("wishes");
    }
    Ok(old.to_string())
}

impl Journal {
    /// As text; the same journal always gives the same text.
    #[must_use]
    pub fn to_text(&self) -> String {
        write(JOURNAL, self)
    }
    /// Reads it back, in every version so far.
    ///
    /// # Errors
    /// When the text is damaged or of a newer version.
    pub fn from_text(text: &str) -> Result<Self, RecordError> {
        match version(text, JOURNAL)? {
            0 | 1 => read(&without_marks(text)?),
            _ => read(text),
        }
    }
}

impl Diary {
    /// As text; the same diary always gives the same text.
    #[must_use]
    pub fn to_text(&self) -> String {
        write(DIARY, self)
    }
    /// Reads it back.
    ///
    /// # Errors
    /// When the text is damaged or of a newer version.
    pub fn from_text(text: &str) -> Result<Self, RecordError> {
        version(text, DIARY)?;
        read(text)
    }
}
