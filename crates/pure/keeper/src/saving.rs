//! What is on its way to the disk, what could not be kept yet, and what to do where another window wrote in between.
//!
//! Each change remembers what stood in its place when it was made. Where another window was first, everything is read
//! again, and a change is made once more only where that still stands there: nobody overwrites what they have not seen.

use crate::after_records::LAST_PLAN;
use crate::model::{Here, Model};
use crate::records::Own;
use crate::{Area, Effect, StoreTrouble, Write, after, household};
use quantity::{PerPerson, Person};
use std::collections::{BTreeMap, BTreeSet};

/// The areas, in the order they are read.
const AREAS: [Area; 3] = [Area::Shared, Area::Private(Person::A), Area::Private(Person::B)];

/// A change, and what stood there before.
#[derive(Clone, PartialEq, Eq)]
struct Change {
    write: Write,
    before: Option<String>,
}

/// What is on its way.
#[derive(Clone, Default)]
pub(crate) struct Saving {
    /// Numbers what is to be kept.
    count: u32,
    /// On its way to the disk.
    under_way: BTreeMap<u32, Vec<Change>>,
    /// Could not be kept yet.
    unsaved: Vec<Change>,
    /// The browser was asked to keep what is stored.
    persist_asked: bool,
    /// Refused, because another window was first: each all or nothing.
    clashed: Vec<Vec<Change>>,
    /// Not read again yet since then.
    unread: BTreeSet<Area>,
    /// What each one's pages held when that began.
    own_before: PerPerson<Own>,
    /// Something told here had to give way to what the other window kept.
    pub(crate) lost: bool,
}

impl Saving {
    /// Forgets what was not kept.
    pub(crate) fn forget(&mut self) {
        *self = Self {
            count: self.count,
            persist_asked: self.persist_asked,
            ..Self::default()
        };
    }

    /// Whether everything is on the disk.
    pub(crate) fn is_done(&self) -> bool {
        self.under_way.is_empty() && self.unsaved.is_empty() && self.unread.is_empty()
    }
}

impl Model {
    /// Keeps a record, here at once and in the store as soon as it can.
    pub(crate) fn keep(&mut self, area: Area, name: &'static str, text: Option<String>) -> Vec<Effect> {
        self.keep_all(vec![Write { area, name, text }])
    }

    /// Keeps several records: all or none. What could not be kept before is tried again with it.
    pub(crate) fn keep_all(&mut self, writes: Vec<Write>) -> Vec<Effect> {
        let mut changes = Vec::new();
        for write in writes {
            let before = self.records.text(write.area, write.name).map(str::to_owned);
            if self.records.put(&write) {
                changes.push(Change { write, before });
            }
        }
        if changes.is_empty() {
            return Vec::new();
        }
        if !self.saving.unread.is_empty() {
            self.saving.clashed.push(changes);
            return Vec::new();
        }
        for late in core::mem::take(&mut self.saving.unsaved) {
            let newer = changes.iter_mut().find(|change| same(&change.write, &late.write));
            match (newer, late.write.area) {
                (_, Area::Private(person)) if !self.is_open(person) => self.saving.unsaved.push(late),
                // What stands on the disk is what stood there before the first of the two.
                (Some(newer), _) => newer.before = late.before,
                (None, _) => changes.push(late),
            }
        }
        self.send_off(changes)
    }

    fn send_off(&mut self, changes: Vec<Change>) -> Vec<Effect> {
        self.saving.count += 1;
        let id = self.saving.count;
        let writes = changes.iter().map(|change| change.write.clone()).collect();
        self.saving.under_way.insert(id, changes);
        let mut effects = vec![Effect::Keep { id, writes }];
        if !self.saving.persist_asked {
            self.saving.persist_asked = true;
            effects.push(Effect::Persist);
        }
        effects
    }

    /// What was asked to be kept is on the disk.
    pub(crate) fn kept(&mut self, id: u32) {
        let was_news = self.not_kept == Some(StoreTrouble::Elsewhere);
        if self.saving.under_way.remove(&id).is_some() && self.saving.unsaved.is_empty() && !was_news {
            self.not_kept = None;
        }
    }

    /// It is not. It stays here, and is tried again with the next.
    pub(crate) fn not_kept(&mut self, id: u32, trouble: StoreTrouble) -> Vec<Effect> {
        let late = self.saving.under_way.remove(&id).unwrap_or_default();
        if trouble == StoreTrouble::Elsewhere {
            self.saving.clashed.push(late);
            return self.read_again();
        }
        self.not_kept = Some(trouble);
        let newer = |change: &Change| {
            let mut under_way = self.saving.under_way.values().flatten();
            under_way.any(|later| same(&later.write, &change.write))
        };
        let late: Vec<Change> = late.into_iter().filter(|change| !newer(change)).collect();
        self.saving.unsaved.extend(late);
        Vec::new()
    }

    /// Another window was first: reads everything again. Until that is done nothing is sent off.
    pub(crate) fn read_again(&mut self) -> Vec<Effect> {
        if !self.saving.unread.is_empty() {
            return Vec::new();
        }
        self.saving.unread = AREAS.into();
        self.saving.own_before = self.records.own.clone();
        AREAS.map(Effect::Load).to_vec()
    }

    /// An area was read. Once all are, what was refused is made again where nobody else changed the same.
    pub(crate) fn was_read(&mut self, area: Area) -> Vec<Effect> {
        if !self.saving.unread.remove(&area) || !self.saving.unread.is_empty() {
            return Vec::new();
        }
        let mut again: Vec<Change> = Vec::new();
        let (mut evening, mut lost) = (false, false);
        let late = core::mem::take(&mut self.saving.unsaved);
        let clashed = core::mem::take(&mut self.saving.clashed);
        for batch in core::iter::once(late).chain(clashed).filter(|batch| !batch.is_empty()) {
            let stands = |change: &Change| {
                let now = self.records.text(change.write.area, change.write.name);
                let open = self.records.is_open(change.write.area);
                open && (now == change.before.as_deref() || now == change.write.text.as_deref())
            };
            if !batch.iter().all(stands) {
                let is_evening = batch.iter().any(|change| change.write.name == LAST_PLAN);
                evening |= is_evening;
                lost |= !is_evening;
                continue;
            }
            for change in batch {
                self.records.put(&change.write);
                match again
                    .iter_mut()
                    .find(|one: &&mut Change| same(&one.write, &change.write))
                {
                    Some(one) => one.write = change.write,
                    None => again.push(change),
                }
            }
        }
        let mut effects = Vec::new();
        if !again.is_empty() {
            effects = self.send_off(again);
        }
        let own_before = core::mem::take(&mut self.saving.own_before);
        match self.afterwards.latest.take() {
            // The evening is added to what the other window kept.
            Some(ended) if evening => effects.extend(after::ended(self, &ended)),
            _ => lost |= evening,
        }
        for person in [Person::A, Person::B] {
            if self.records.own[person] != own_before[person] {
                // What came of pages that have changed says nothing about today, and an open page of theirs is out of date.
                self.round = household::Round::default();
                if self.here.owner() == Some(person) {
                    self.go(Here::Home);
                }
            }
        }
        if lost {
            household::take_as_kept(self);
        }
        self.saving.lost = lost;
        self.not_kept = Some(StoreTrouble::Elsewhere);
        effects
    }
}

fn same(one: &Write, other: &Write) -> bool {
    (one.area, one.name) == (other.area, other.name)
}
