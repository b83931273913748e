//! A store with its locks: private records go in and out readable while their owner's key is here, and lie sealed below.

use crate::export::{Refusal, pack, restore, take, unpack};
use crate::lock::{LOCK, Lock, Locked};
use crate::{Area, Batch, Chance, Change, DataKey, Failure, Record, Store, Unreadable};
use std::collections::{BTreeMap, BTreeSet};

/// Why something with a store and its locks did not work. Nothing that was kept before is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The store.
    Store(Failure),
    /// A lock.
    Lock(Locked),
    /// A file.
    File(Refusal),
    /// It was stopped on the way, as its caller wished.
    Stopped,
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Store(why) => why.fmt(out),
            Self::Lock(why) => why.fmt(out),
            Self::File(why) => why.fmt(out),
            Self::Stopped => out.write_str("it was stopped on the way; nothing was changed"),
        }
    }
}

impl std::error::Error for Trouble {}

impl From<Failure> for Trouble {
    fn from(why: Failure) -> Self {
        Self::Store(why)
    }
}

impl From<Locked> for Trouble {
    fn from(why: Locked) -> Self {
        Self::Lock(why)
    }
}

impl From<Refusal> for Trouble {
    fn from(why: Refusal) -> Self {
        Self::File(why)
    }
}

/// What an area holds, readable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// By kind and key.
    pub records: Vec<Record>,
    /// Names of records that cannot be read; they stay where they are.
    pub unreadable: Vec<(String, String)>,
}

/// A store with its locks.
#[derive(Debug)]
pub struct House<S> {
    store: S,
    keys: BTreeMap<Area, Held>,
    /// Areas that were read here: a commit goes by what was there then.
    seen: BTreeSet<Area>,
}

/// A key that is at hand, and the record of the lock it came from: under another lock it opens nothing any more.
#[derive(Clone, Debug)]
struct Held {
    key: DataKey,
    lock: Record,
}

impl<S: Store> House<S> {
    /// Everything that needs a PIN is locked.
    #[must_use]
    pub const fn new(store: S) -> Self {
        Self {
            store,
            keys: BTreeMap::new(),
            seen: BTreeSet::new(),
        }
    }

    /// The store below.
    pub const fn store(&mut self) -> &mut S {
        &mut self.store
    }

    /// Whether an area needs a PIN, opened by now or not.
    ///
    /// # Errors
    /// Those of reading, and of a lock that cannot be read.
    pub async fn has_pin(&mut self, area: Area) -> Result<bool, Trouble> {
        let kept = self.store.peek(area).await?;
        Ok(lock(area, &kept)?.is_some_and(|lock| lock.has_pin()))
    }

    /// What an area holds. A private one without a PIN opens by itself; one nobody wrote in yet is empty.
    ///
    /// # Errors
    /// [`Locked::NeedsPin`] where a PIN is needed and [`House::unlock`] did not happen.
    pub async fn read(&mut self, area: Area) -> Result<Opened, Trouble> {
        self.enter(area, None).await
    }

    /// Opens a private area with its PIN and says what it holds.
    ///
    /// # Errors
    /// [`Locked::WrongPin`], which can be tried again at once.
    pub async fn unlock(&mut self, area: Area, pin: &str) -> Result<Opened, Trouble> {
        self.lock(area);
        self.enter(area, Some(pin)).await
    }

    /// Forgets the key of a private area until its PIN is given again.
    pub fn lock(&mut self, area: Area) {
        self.keys.remove(&area);
    }

    async fn enter(&mut self, area: Area, pin: Option<&str>) -> Result<Opened, Trouble> {
        if !area.is_private() {
            let records = self.read_below(area).await?;
            let unreadable = Vec::new();
            return Ok(Opened { records, unreadable });
        }
        let kept = self.read_below(area).await?;
        let Some((sealed, key)) = self.open(area, pin, kept)? else {
            return Ok(Opened::default());
        };
        let mut opened = Opened::default();
        for record in &sealed {
            match key.open(area, record) {
                Ok(record) => opened.records.push(record),
                Err(Unreadable::Damaged | Unreadable::Newer) => opened.unreadable.push(record.name()),
            }
        }
        Ok(opened)
    }

    /// What lies there; from now on it counts as seen.
    async fn read_below(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        let kept = self.store.read(area).await?;
        self.seen.insert(area);
        Ok(kept)
    }

    /// What lies there, for a write that is to follow. Where it was read before, that stays what counts as seen: what another
    /// window wrote since must not pass unseen. Where it never was, it is seen now, so that nothing slips in before the write.
    async fn look_before_writing(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        if self.seen.contains(&area) {
            self.store.peek(area).await
        } else {
            self.read_below(area).await
        }
    }

    /// What lies sealed in a private area, and its key, which is at hand from now on. `None` when nobody wrote there yet.
    fn open(
        &mut self,
        area: Area,
        pin: Option<&str>,
        kept: Vec<Record>,
    ) -> Result<Option<(Vec<Record>, DataKey)>, Locked> {
        let (locks, sealed): (Vec<Record>, Vec<Record>) = kept.into_iter().partition(|record| record.kind == LOCK);
        // The lock may be another one by now: changed in another window.
        let held = self.keys.remove(&area);
        let Some(lock) = locks.into_iter().next() else {
            // Sealed, and the key is gone.
            return if sealed.is_empty() {
                Ok(None)
            } else {
                Err(Locked::Damaged)
            };
        };
        let key = match held {
            Some(held) if held.lock == lock => held.key,
            _ => Lock::read(area, &lock)?.unlock(pin)?,
        };
        let held = Held { key: key.clone(), lock };
        self.keys.insert(area, held);
        Ok(Some((sealed, key)))
    }

    /// Makes all changes or none; private records come readable and are sealed here. A private area that nobody wrote
    /// in gets its key now, without a PIN. Clearing a private area keeps its lock.
    ///
    /// # Errors
    /// [`Locked::NeedsPin`] when something is to be written in an area that is locked.
    pub async fn keep(&mut self, batch: &Batch, chance: &Chance) -> Result<(), Trouble> {
        let mut sealed = Batch::new();
        let mut fresh = BTreeMap::new();
        for area in Area::ALL.into_iter().filter(|area| area.is_private()) {
            let mut changes = batch.within(area).peekable();
            if changes.peek().is_none() || self.keys.contains_key(&area) {
                continue;
            }
            let kept = self.look_before_writing(area).await?;
            if let Some(record) = kept.iter().find(|record| record.kind == LOCK) {
                let key = Lock::read(area, record)?.unlock(None)?;
                let lock = record.clone();
                self.keys.insert(area, Held { key, lock });
            } else if kept.is_empty() {
                let (lock, key) = Lock::fresh(area, None, chance).ok_or(Locked::NoRoom)?;
                let lock = lock.record();
                sealed = sealed.put(area, lock.clone());
                fresh.insert(area, Held { key, lock });
            } else {
                return Err(Locked::Damaged.into());
            }
        }
        for change in &batch.changes {
            let area = change.area();
            let held = self.keys.get(&area).or_else(|| fresh.get(&area));
            sealed = match (change, held) {
                (Change::Put(_, record), Some(_)) if record.kind == LOCK => return Err(Failure::Unfit.into()),
                (Change::Put(_, record), Some(held)) => sealed.put(area, held.key.seal(area, record, chance)?),
                (Change::Clear(_), Some(_)) => {
                    let kept = self.store.peek(area).await?;
                    let others = kept.into_iter().filter(|record| record.kind != LOCK);
                    others.fold(sealed, |sealed, record| sealed.remove(area, record.kind, record.key))
                }
                (Change::Remove(_, kind, _), Some(_)) if kind == LOCK => return Err(Failure::Unfit.into()),
                (other, _) => sealed.and(Batch {
                    changes: vec![other.clone()],
                }),
            };
        }
        self.store.commit(&sealed).await?;
        self.keys.extend(fresh);
        Ok(())
    }

    /// Puts an open private area under another PIN, or under none. It gets a new key and everything in it is sealed anew,
    /// all at once or not at all: who copied the files before, or knows the old PIN, reads on in the copy and nowhere else.
    ///
    /// # Errors
    /// [`Locked::NeedsPin`] when the area is locked; [`Failure::Damaged`] or [`Failure::Newer`] when something in it cannot
    /// be read and so could not be taken along. Nothing was changed then.
    pub async fn set_pin(&mut self, area: Area, pin: Option<&str>, chance: &Chance) -> Result<(), Trouble> {
        self.set_pin_while(area, pin, chance, async |_| true).await
    }

    /// The same, asking after each record whether to go on, with the share that is done (0 to 1). Where the answer is no,
    /// nothing was changed.
    ///
    /// # Errors
    /// Those of [`House::set_pin`], and [`Trouble::Stopped`].
    pub async fn set_pin_while(
        &mut self,
        area: Area,
        pin: Option<&str>,
        chance: &Chance,
        mut go_on: impl AsyncFnMut(f64) -> bool,
    ) -> Result<(), Trouble> {
        let kept = self.look_before_writing(area).await?;
        let open = self.open(area, None, kept)?;
        let (lock, key) = match self.keys.get(&area) {
            Some(held) => Lock::after(&held.lock, area, pin, chance),
            None => Lock::fresh(area, pin, chance),
        }
        .ok_or(Locked::NoRoom)?;
        let lock = lock.record();
        let mut batch = Batch::new();
        if let Some((sealed, old)) = open {
            let count = sealed.len() as f64;
            for (number, record) in sealed.into_iter().enumerate() {
                let opened = old.open(area, &record).map_err(Failure::from)?;
                batch = batch.put(area, key.seal(area, &opened, chance)?);
                if !go_on((number + 1) as f64 / count).await {
                    return Err(Trouble::Stopped);
                }
            }
        }
        batch = batch.put(area, lock.clone());
        if let Err(why) = self.store.commit(&batch).await
            && !self.lies_in(area, &lock).await
        {
            return Err(why.into());
        }
        self.keys.insert(area, Held { key, lock });
        Ok(())
    }

    /// Whether this record lies there after all: the answer to a write may be lost on the way, and not the write.
    async fn lies_in(&mut self, area: Area, record: &Record) -> bool {
        // A store that was taken away says so once, and is opened again by the next use.
        for _ in 0..2 {
            if let Ok(kept) = self.store.peek(area).await {
                return kept.contains(record);
            }
        }
        false
    }

    /// Whether nothing is kept in any area.
    ///
    /// # Errors
    /// Those of reading, where nothing was found in what could be read.
    pub async fn is_empty(&mut self) -> Result<bool, Failure> {
        let mut found = Ok(true);
        for area in Area::ALL {
            match self.store.peek(area).await {
                Ok(kept) if kept.is_empty() => {}
                Ok(_) => return Ok(false),
                Err(why) => found = Err(why),
            }
        }
        found
    }

    /// Erases one person's private area with its key, PIN or not: what a forgotten PIN leaves possible.
    ///
    /// # Errors
    /// Those of committing.
    pub async fn forget(&mut self, area: Area) -> Result<(), Trouble> {
        // A commit goes by what was read last, and this must work where nothing was.
        self.read_below(area).await?;
        self.store.commit(&Batch::new().clear(area)).await?;
        self.lock(area);
        Ok(())
    }

    /// Everything as one file. Private areas stay sealed in it under their own keys.
    ///
    /// # Errors
    /// Those of reading, and too little memory to stretch the passphrase.
    pub async fn export(&mut self, passphrase: Option<&str>, chance: &Chance) -> Result<Vec<u8>, Trouble> {
        let contents = take(&mut self.store).await?;
        pack(&contents, passphrase, chance).ok_or(Trouble::File(Refusal::NoRoom))
    }

    /// Puts what a file holds in the place of everything kept here, wholly or not at all. All areas with a PIN are
    /// locked afterwards, under the PIN they had when the file was made.
    ///
    /// # Errors
    /// Whatever is wrong with the file or the store; nothing was changed then.
    pub async fn import(&mut self, file: &[u8], passphrase: Option<&str>) -> Result<(), Trouble> {
        let contents = unpack(file, passphrase)?;
        restore(&mut self.store, &contents).await?;
        self.seen.extend(Area::ALL);
        self.keys.clear();
        Ok(())
    }

    /// Forgets everything, in every area, with every key.
    ///
    /// # Errors
    /// Those of erasing.
    pub async fn erase(&mut self) -> Result<(), Trouble> {
        self.keys.clear();
        self.store.erase().await?;
        Ok(())
    }
}

/// The lock of an area, if there is one.
fn lock(area: Area, kept: &[Record]) -> Result<Option<Lock>, Locked> {
    let found = kept.iter().find(|record| record.kind == LOCK);
    found.map(|record| Lock::read(area, record)).transpose()
}
