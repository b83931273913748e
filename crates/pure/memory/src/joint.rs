//! Three shelves, each atomic alone, as one store that is atomic over all of them.
//!
//! A browser's transaction ends at the border of its database, and the areas are to have a database each. So a batch
//! over several areas is done in steps of which exactly one decides:
//!
//! 1. each private shelf takes its part as *pending*, under a number;
//! 2. the shared shelf takes its own part and notes the number as *done*: from here on the batch has happened;
//! 3. each private shelf turns pending into fact.
//!
//! Whoever finds something pending later asks the shared shelf. Done: it is a fact and is finished. Not done: it never
//! happened; but the shared shelf is written once before it is thrown away, so that a window that is slow between 1
//! and 2 cannot decide afterwards. Every write names how often the shelf was written before, so no window overwrites
//! what it has not seen.

use crate::bytes::{Reader, Writer};
use crate::shelf::{Edit, Shelf};
use crate::store::{Rows, Store, records};
use crate::{Area, Batch, Change, Failure, Record};
use std::collections::BTreeMap;

const PENDING: &str = "~pending";
const DONE: &str = "~done";
const ERASING: &str = "~erasing";

/// How often we look again when another window is writing at the same moment.
const TRIES: u32 = 8;

/// A store over three shelves.
#[derive(Debug)]
pub struct Joint<S> {
    shelves: [S; 3],
    seen: BTreeMap<Area, Seen>,
    /// Whether an erasure that was begun may still have to be finished.
    entered: bool,
}

/// What the caller has seen of an area.
#[derive(Clone, Debug, Default)]
struct Seen {
    writes: u64,
    versions: BTreeMap<(String, String), u32>,
    /// The number of what was pending then, and whether it was taken as done.
    pending: Option<(u64, bool)>,
}

/// What lies on a shelf.
struct Loaded {
    writes: u64,
    rows: Rows,
    pending: Option<(u64, Vec<Edit>)>,
    own: Vec<Record>,
}

impl<S: Shelf> Joint<S> {
    /// A store over the shelves of shared, private A and private B.
    #[must_use]
    pub const fn new(shelves: [S; 3]) -> Self {
        Self {
            shelves,
            seen: BTreeMap::new(),
            entered: false,
        }
    }

    fn shelf(&mut self, area: Area) -> &mut S {
        &mut self.shelves[usize::from(area.number())]
    }

    async fn load(&mut self, area: Area) -> Result<Loaded, Failure> {
        let (writes, found) = self.shelf(area).load().await?;
        if found.iter().any(|record| record.kind == ERASING) {
            self.entered = false;
        }
        let (own, rest): (Vec<Record>, Vec<Record>) =
            found.into_iter().partition(|record| record.kind.starts_with('~'));
        let pending = match own.iter().find(|record| record.kind == PENDING) {
            Some(record) if record.version > 1 => return Err(Failure::Newer),
            Some(record) => Some(read_pending(&record.bytes).ok_or(Failure::Damaged)?),
            None => None,
        };
        let rows = rest
            .into_iter()
            .map(|record| (record.name(), (record.version, record.bytes)))
            .collect();
        Ok(Loaded {
            writes,
            rows,
            pending,
            own,
        })
    }

    /// Finishes an erasure that was begun and not finished.
    async fn enter(&mut self) -> Result<(), Failure> {
        if !self.entered {
            self.finish_erasing().await?;
            self.entered = true;
        }
        Ok(())
    }

    /// Nothing is written while another window erases.
    const fn is_inside(&self) -> Result<(), Failure> {
        if self.entered { Ok(()) } else { Err(Failure::Elsewhere) }
    }

    /// From here on everything counts as erased, even if we come no further.
    async fn note_erasing(&mut self) -> Result<(), Failure> {
        let (writes, found) = self.shelf(Area::Shared).load().await?;
        let mut edits = removals(found);
        edits.push(Edit::Put(Record::new(ERASING, "", 1, [])));
        self.shelf(Area::Shared).write(writes, &edits).await.map(|_| ())
    }

    /// Empties the private shelves as long as the shared one says so, and then takes the note away. What another window
    /// wrote after the note was gone is left alone, because its shelf has been written since we looked.
    async fn finish_erasing(&mut self) -> Result<(), Failure> {
        for _ in 0..TRIES {
            let mut is_beaten = false;
            for area in [Area::PrivateA, Area::PrivateB] {
                let found = self.shelf(area).load().await;
                if self.is_erasing().await?.is_none() {
                    return Ok(());
                }
                let done = match found {
                    Ok((_, found)) if found.is_empty() => Ok(()),
                    Ok((writes, found)) => {
                        let done = self.shelf(area).write(writes, &removals(found)).await;
                        done.map(|_| ())
                    }
                    // What cannot be read can still be taken away.
                    Err(Failure::Damaged | Failure::Newer) => self.shelf(area).wipe().await,
                    Err(why) => Err(why),
                };
                match done {
                    Err(Failure::Elsewhere) => is_beaten = true,
                    other => other?,
                }
            }
            let Some(writes) = self.is_erasing().await? else {
                return Ok(());
            };
            let gone = Edit::Remove(ERASING.to_owned(), String::new());
            if is_beaten {
                continue;
            }
            match self.shelf(Area::Shared).write(writes, &[gone]).await {
                Err(Failure::Elsewhere) => {}
                other => return other.map(|_| ()),
            }
        }
        Err(Failure::Elsewhere)
    }

    /// Whether everything is being erased; if so, how often the shared shelf was written.
    async fn is_erasing(&mut self) -> Result<Option<u64>, Failure> {
        let shared = self.load(Area::Shared).await?;
        let noted = shared.own.iter().any(|record| record.kind == ERASING);
        Ok(noted.then_some(shared.writes))
    }

    /// What an area holds as of now; what is pending and done counts as a fact.
    async fn look(&mut self, area: Area) -> Result<(Seen, Rows), Failure> {
        let loaded = self.load(area).await?;
        let mut rows = loaded.rows;
        let mut pending = None;
        if let Some((number, edits)) = loaded.pending {
            let done = done(&self.load(Area::Shared).await?, area) == Some(number);
            if done {
                apply(&mut rows, edits);
            }
            pending = Some((number, done));
        }
        let seen = Seen {
            writes: loaded.writes,
            versions: versions(&rows),
            pending,
        };
        Ok((seen, rows))
    }

    /// Turns what is pending in an area into fact, or throws it away, once and for all.
    async fn settle(&mut self, area: Area) -> Result<(), Failure> {
        for _ in 0..TRIES {
            let loaded = self.load(area).await?;
            let Some((number, mut edits)) = loaded.pending else {
                return Ok(());
            };
            let shared = self.load(Area::Shared).await?;
            let is_done = done(&shared, area) == Some(number);
            if !is_done {
                edits.clear();
                match self.advance(Area::Shared, shared.writes, &[]).await {
                    Err(Failure::Elsewhere) => continue,
                    other => other?,
                }
            }
            edits.push(Edit::Remove(PENDING.to_owned(), String::new()));
            let known = self.seen.get(&area);
            let known =
                known.is_some_and(|seen| seen.writes == loaded.writes && seen.pending == Some((number, is_done)));
            match self.shelf(area).write(loaded.writes, &edits).await {
                Err(Failure::Elsewhere) => continue,
                other => {
                    let writes = other?;
                    if let Some(seen) = self.seen.get_mut(&area).filter(|_| known) {
                        seen.writes = writes;
                        seen.pending = None;
                    }
                    return Ok(());
                }
            }
        }
        Err(Failure::Elsewhere)
    }

    /// Writes, and goes along with it if the caller had seen the state before it.
    async fn advance(&mut self, area: Area, writes: u64, edits: &[Edit]) -> Result<(), Failure> {
        let next = self.shelf(area).write(writes, edits).await?;
        if let Some(seen) = self.seen.get_mut(&area).filter(|seen| seen.writes == writes) {
            seen.writes = next;
        }
        Ok(())
    }

    /// What the caller has seen of an area; now, if never before.
    async fn known(&mut self, area: Area) -> Result<Seen, Failure> {
        if self.seen.get(&area).is_some_and(|seen| seen.pending.is_some()) {
            self.settle(area).await?;
        }
        for _ in 0..TRIES {
            if let Some(seen) = self.seen.get(&area) {
                return if seen.pending.is_none() {
                    Ok(seen.clone())
                } else {
                    Err(Failure::Elsewhere)
                };
            }
            let (seen, _) = self.look(area).await?;
            if seen.pending.is_some() {
                self.settle(area).await?;
            } else {
                self.seen.insert(area, seen);
            }
        }
        Err(Failure::Elsewhere)
    }

    /// A batch within one area: the shelf's own atomicity is enough.
    async fn commit_one(&mut self, area: Area, batch: &Batch) -> Result<(), Failure> {
        let mut seen = self.known(area).await?;
        self.is_inside()?;
        let edits = edits(&mut seen.versions, batch.within(area))?;
        seen.writes = self.shelf(area).write(seen.writes, &edits).await?;
        self.seen.insert(area, seen);
        Ok(())
    }

    /// A batch over several areas, in the three steps above.
    async fn commit_many(&mut self, areas: &[Area], batch: &Batch) -> Result<(), Failure> {
        // First settle what is pending anywhere, because that may write the shared shelf.
        for area in areas {
            self.known(*area).await?;
        }
        let mut after = BTreeMap::new();
        for area in areas {
            let mut seen = self.known(*area).await?;
            let edits = edits(&mut seen.versions, batch.within(*area))?;
            after.insert(*area, (seen, edits));
        }
        // The number must be one that was never done. It comes from the shared shelf as it is now, after everything that
        // was pending is settled: whatever another window decides from here on, it changes a shelf that we have seen.
        let shared = self.load(Area::Shared).await?.writes;
        self.is_inside()?;
        if after.get(&Area::Shared).is_some_and(|(seen, _)| seen.writes != shared) {
            return Err(Failure::Elsewhere);
        }
        let number = shared.saturating_add(1);
        let mut deciding = Vec::new();
        for (area, (seen, edits)) in &after {
            if !area.is_private() {
                deciding.extend(edits.iter().cloned());
                continue;
            }
            let put = Edit::Put(Record::new(PENDING, "", 1, write_pending(number, edits)));
            let writes = self.shelf(*area).write(seen.writes, &[put]).await?;
            if let Some(seen) = self.seen.get_mut(area) {
                seen.writes = writes;
                seen.pending = Some((number, false));
            }
            deciding.push(Edit::Put(Record::new(DONE, area.name(), 1, number.to_le_bytes())));
        }
        self.advance(Area::Shared, shared, &deciding).await?;
        for (area, (after, _)) in after {
            if let Some(seen) = self.seen.get_mut(&area) {
                seen.versions = after.versions;
                seen.pending = area.is_private().then_some((number, true));
            }
            if area.is_private() {
                // It has happened. If finishing fails now, whoever comes next finishes it.
                let _ = self.settle(area).await;
            }
        }
        Ok(())
    }
}

impl<S: Shelf> Store for Joint<S> {
    async fn read(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        self.enter().await?;
        let (seen, rows) = self.look(area).await?;
        self.seen.insert(area, seen);
        Ok(records(&rows))
    }

    async fn peek(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        self.enter().await?;
        let (_, rows) = self.look(area).await?;
        Ok(records(&rows))
    }

    async fn commit(&mut self, batch: &Batch) -> Result<(), Failure> {
        batch.check()?;
        self.enter().await?;
        let areas: Vec<Area> = Area::ALL
            .into_iter()
            .filter(|area| batch.within(*area).next().is_some())
            .collect();
        match areas.as_slice() {
            [] => Ok(()),
            [area] => self.commit_one(*area, batch).await,
            several => self.commit_many(several, batch).await,
        }
    }

    async fn erase(&mut self) -> Result<(), Failure> {
        self.entered = false;
        self.seen.clear();
        for _ in 0..TRIES {
            match self.note_erasing().await {
                Err(Failure::Elsewhere) => continue,
                // What cannot be read can still be taken away.
                Err(Failure::Damaged | Failure::Newer) => {
                    for area in [Area::PrivateA, Area::PrivateB, Area::Shared] {
                        self.shelf(area).wipe().await?;
                    }
                }
                other => other?,
            }
            return self.enter().await;
        }
        Err(Failure::Elsewhere)
    }
}

/// The edits that leave nothing of this.
fn removals(found: Vec<Record>) -> Vec<Edit> {
    let names = found.into_iter().map(|record| Edit::Remove(record.kind, record.key));
    names.collect()
}

/// The edits that make these changes to records of these versions, which go along.
fn edits<'a>(
    versions: &mut BTreeMap<(String, String), u32>,
    changes: impl Iterator<Item = &'a Change>,
) -> Result<Vec<Edit>, Failure> {
    let mut edits = Vec::new();
    for change in changes {
        match change {
            Change::Put(_, record) => {
                let before = versions.insert(record.name(), record.version);
                if before.is_some_and(|before| before > record.version) {
                    return Err(Failure::Newer);
                }
                edits.push(Edit::Put(record.clone()));
            }
            Change::Remove(_, kind, key) => {
                versions.remove(&(kind.clone(), key.clone()));
                edits.push(Edit::Remove(kind.clone(), key.clone()));
            }
            // One by one, because our own notes stay.
            Change::Clear(_) => {
                let names = std::mem::take(versions).into_keys();
                edits.extend(names.map(|(kind, key)| Edit::Remove(kind, key)));
            }
        }
    }
    Ok(edits)
}

fn apply(rows: &mut Rows, edits: Vec<Edit>) {
    for edit in edits {
        match edit {
            Edit::Put(record) => rows.insert((record.kind, record.key), (record.version, record.bytes)),
            Edit::Remove(kind, key) => rows.remove(&(kind, key)),
        };
    }
}

fn versions(rows: &Rows) -> BTreeMap<(String, String), u32> {
    rows.iter()
        .map(|(name, (version, _))| (name.clone(), *version))
        .collect()
}

/// The number of the last batch over several areas that happened in this one.
fn done(shared: &Loaded, area: Area) -> Option<u64> {
    let mut notes = shared.own.iter();
    let note = notes.find(|record| record.kind == DONE && record.key == area.name())?;
    Reader(&note.bytes).u64()
}

fn write_pending(number: u64, edits: &[Edit]) -> Vec<u8> {
    let mut out = Writer::default();
    out.u64(number);
    for edit in edits {
        match edit {
            Edit::Put(record) => {
                out.u8(1);
                out.record(record);
            }
            Edit::Remove(kind, key) => {
                out.u8(2);
                out.long(kind.as_bytes());
                out.long(key.as_bytes());
            }
        }
    }
    out.0
}

fn read_pending(bytes: &[u8]) -> Option<(u64, Vec<Edit>)> {
    let mut from = Reader(bytes);
    let number = from.u64()?;
    let mut edits = Vec::new();
    while !from.is_done() {
        edits.push(match from.u8()? {
            1 => Edit::Put(from.record()?),
            2 => Edit::Remove(from.text()?.to_owned(), from.text()?.to_owned()),
            _ => return None,
        });
    }
    Some((number, edits))
}
