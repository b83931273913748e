//! Where records are kept, as a trait, and the store that lives only as long as the program.

use crate::{Area, Batch, Change, Failure, Record};
use std::collections::BTreeMap;

/// Keeps records. Opening differs from store to store; the rest does not.
///
/// One store is used by one caller at a time (`&mut self`). `conformance` holds what every store must do.
#[allow(async_fn_in_trait, reason = "browser stores are not Send, and no caller asks for it")]
pub trait Store {
    /// Every record of an area, by kind and then by key, in the order of their bytes.
    ///
    /// # Errors
    /// Any [`Failure`] but `Full` and `Unfit`.
    async fn read(&mut self, area: Area) -> Result<Vec<Record>, Failure>;

    /// The same, in passing: it does not count as having seen the area, so a commit still goes by what was last read.
    ///
    /// # Errors
    /// Any [`Failure`] but `Full` and `Unfit`.
    async fn peek(&mut self, area: Area) -> Result<Vec<Record>, Failure>;

    /// Makes all changes or none. When this returns `Ok`, they survive a crash.
    ///
    /// A record is never replaced by one of a lower version: the whole batch is refused as [`Failure::Newer`]
    /// (clearing the area or removing the record first, in the same batch, says that this is meant).
    ///
    /// # Errors
    /// Any [`Failure`].
    async fn commit(&mut self, batch: &Batch) -> Result<(), Failure>;

    /// Forgets everything, in every area. After this the store is as good as new.
    ///
    /// # Errors
    /// Any [`Failure`]; then all may be gone or all may be there, and the next opening finishes what was begun.
    async fn erase(&mut self) -> Result<(), Failure>;
}

/// The records of one area by kind and key.
pub(crate) type Rows = BTreeMap<(String, String), (u32, Vec<u8>)>;

/// Makes one change to the records of its area.
pub(crate) fn change(rows: &mut Rows, change: &Change) -> Result<(), Failure> {
    match change {
        Change::Put(_, record) => {
            if rows
                .get(&record.name())
                .is_some_and(|(version, _)| *version > record.version)
            {
                return Err(Failure::Newer);
            }
            rows.insert(record.name(), (record.version, record.bytes.clone()));
        }
        Change::Remove(_, kind, key) => {
            rows.remove(&(kind.clone(), key.clone()));
        }
        Change::Clear(_) => rows.clear(),
    }
    Ok(())
}

/// Rows as records.
pub(crate) fn records(rows: &Rows) -> Vec<Record> {
    rows.iter()
        .map(|((kind, key), (version, bytes))| Record::new(kind, key, *version, bytes.clone()))
        .collect()
}

/// A store that lives only as long as the program: for tests, and for a browser that allows nothing else.
#[derive(Clone, Debug, Default)]
pub struct InMemory {
    areas: BTreeMap<Area, Rows>,
}

impl InMemory {
    /// Nothing kept yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { areas: BTreeMap::new() }
    }
}

impl Store for InMemory {
    async fn read(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        Ok(self.areas.get(&area).map(records).unwrap_or_default())
    }

    async fn peek(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        self.read(area).await
    }

    async fn commit(&mut self, batch: &Batch) -> Result<(), Failure> {
        batch.check()?;
        let mut areas = self.areas.clone();
        for one in &batch.changes {
            change(areas.entry(one.area()).or_default(), one)?;
        }
        self.areas = areas;
        Ok(())
    }

    async fn erase(&mut self) -> Result<(), Failure> {
        self.areas.clear();
        Ok(())
    }
}
