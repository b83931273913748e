//! Earlier shapes of records, brought up to date one version at a time; later and unknown ones, left as they are.
//!
//! |            | old writer                       | new writer                                                     |
//! |------------|----------------------------------|----------------------------------------------------------------|
//! | old reader | [`Read::Fine`]                   | [`Read::Newer`]: kept, not used, never overwritten (`Store`)    |
//! | new reader | [`Read::Fine`] after its steps   | [`Read::Fine`]                                                 |
//!
//! A kind nobody here knows is [`Read::Unknown`] and stays where it is, through export and import too.

use crate::Record;

/// A content that is not of the version it claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

/// From one version's content to the next one's.
pub type Step = fn(&[u8]) -> Result<Vec<u8>, Damaged>;

/// What a room knows about one kind.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The kind.
    pub kind: &'static str,
    /// The version it writes.
    pub version: u32,
    /// The last step leads to `version`, the one before it to the version before, and so on.
    pub steps: &'static [Step],
}

/// What became of a record that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// Up to date; `was` is the version it was kept in.
    Fine {
        /// The record in today's version.
        record: Record,
        /// The version it was kept in.
        was: u32,
    },
    /// A kind nobody here knows.
    Unknown(Record),
    /// A version from the future.
    Newer(Record),
    /// The content is not what it claims to be, or of a version before the first.
    Damaged(Record),
}

/// What rooms know about their kinds.
#[derive(Clone, Copy, Debug)]
pub struct Shapes(pub &'static [Shape]);

impl Shapes {
    /// Brings a readable (opened) record up to date.
    #[must_use]
    pub fn read(&self, record: Record) -> Read {
        let Some(shape) = self.0.iter().find(|shape| shape.kind == record.kind) else {
            return Read::Unknown(record);
        };
        let Some(behind) = shape.version.checked_sub(record.version) else {
            return Read::Newer(record);
        };
        let first = usize::try_from(behind)
            .ok()
            .and_then(|behind| shape.steps.len().checked_sub(behind));
        let Some(steps) = first.and_then(|first| shape.steps.get(first..)) else {
            return Read::Damaged(record);
        };
        let mut bytes = record.bytes.clone();
        for step in steps {
            match step(&bytes) {
                Ok(next) => bytes = next,
                Err(Damaged) => return Read::Damaged(record),
            }
        }
        let was = record.version;
        Read::Fine {
            record: Record::new(record.kind, record.key, shape.version, bytes),
            was,
        }
    }
}
