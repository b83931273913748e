//! One thing that is kept.

use crate::Failure;

/// One thing that is kept. `kind` and `key` together are its name within an area.
///
/// Kind and key are never sealed, so they must not hold an answer. Kinds that start with `~` belong to the store itself.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Record {
    /// What it is, such as `answers`; 1 to 64 bytes.
    pub kind: String,
    /// Which of its kind; may be empty, at most 256 bytes.
    pub key: String,
    /// The version of the shape of `bytes`, counted from 1 by the room that owns the kind.
    pub version: u32,
    /// The content, at most [`Record::MOST_BYTES`].
    pub bytes: Vec<u8>,
}

impl Record {
    /// The most content one record may have, in bytes.
    pub const MOST_BYTES: usize = 16 * 1024 * 1024;

    /// A record.
    #[must_use]
    pub fn new(kind: impl Into<String>, key: impl Into<String>, version: u32, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            kind: kind.into(),
            key: key.into(),
            version,
            bytes: bytes.into(),
        }
    }

    /// Kind and key.
    #[must_use]
    pub fn name(&self) -> (String, String) {
        (self.kind.clone(), self.key.clone())
    }

    /// Whether it can be kept at all.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        named_well(&self.kind, &self.key)?;
        if self.bytes.len() > Self::MOST_BYTES {
            return Err(Failure::Unfit);
        }
        Ok(())
    }
}

/// Whether these names may be used by rooms above.
pub(crate) fn named_well(kind: &str, key: &str) -> Result<(), Failure> {
    if kind.is_empty() || kind.len() > 64 || key.len() > 256 || kind.starts_with('~') {
        return Err(Failure::Unfit);
    }
    Ok(())
}

impl std::fmt::Debug for Record {
    /// The content stays out of logs and failed tests.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            out,
            "{}/{} v{} ({} bytes)",
            self.kind,
            self.key,
            self.version,
            self.bytes.len()
        )
    }
}
