//! Changes that happen together or not at all.

use crate::record::named_well;
use crate::{Area, Failure, Record};

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Keep this record, in place of the one with the same kind and key.
    Put(Area, Record),
    /// Forget one record. That there is none is no failure.
    Remove(Area, String, String),
    /// Forget everything in an area.
    Clear(Area),
}

impl Change {
    /// Where it happens.
    #[must_use]
    pub const fn area(&self) -> Area {
        match self {
            Self::Put(area, _) | Self::Remove(area, _, _) | Self::Clear(area) => *area,
        }
    }
}

/// Changes that happen in their order, and together or not at all, also over several areas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// The changes.
    pub changes: Vec<Change>,
}

impl Batch {
    /// No change yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { changes: Vec::new() }
    }

    /// And keep this record.
    #[must_use]
    pub fn put(mut self, area: Area, record: Record) -> Self {
        self.changes.push(Change::Put(area, record));
        self
    }

    /// And forget this record.
    #[must_use]
    pub fn remove(mut self, area: Area, kind: impl Into<String>, key: impl Into<String>) -> Self {
        self.changes.push(Change::Remove(area, kind.into(), key.into()));
        self
    }

    /// And forget everything in this area.
    #[must_use]
    pub fn clear(mut self, area: Area) -> Self {
        self.changes.push(Change::Clear(area));
        self
    }

    /// And everything another batch does.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.changes.extend(other.changes);
        self
    }

    /// Whether it changes nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The changes in one area, in order.
    pub fn within(&self, area: Area) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.area() == area)
    }

    /// Whether every record can be kept.
    ///
    /// # Errors
    /// [`Failure::Unfit`] for a bad name or too much content.
    pub fn check(&self) -> Result<(), Failure> {
        self.changes.iter().try_for_each(|change| match change {
            Change::Put(_, record) => record.check(),
            Change::Remove(_, kind, key) => named_well(kind, key),
            Change::Clear(_) => Ok(()),
        })
    }
}
