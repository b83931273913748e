//! The store: jobs one after the other, each answered by an event. `memory` locks and seals, `vault` keeps in IndexedDB.

use super::shelves::Shelves;
use super::{bridge, chance, files, page};
use crate::run::send;
use keeper::{Area, Event, Found, StoreTrouble, Write};
use memory::{Batch, Failure, House, Locked, Opened, Record, Refusal, Trouble};
use quantity::{PerPerson, Person};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use wasm_bindgen_futures::spawn_local;

/// The version of a record here: its text says its own version.
const VERSION: u32 = 1;
/// Says in the page's small storage that there is something to read, so that the next opening need not wait.
const FLAG: &str = "attune-rooms";
/// Wrong PINs that are answered at once; after that each costs twice the time of the last.
const FREE_TRIES: u32 = 3;
const FIRST_WAIT_S: u32 = 5;
const LONGEST_WAIT_S: u32 = 600;
/// What takes longer says how far it is, milliseconds.
const PATIENCE_MS: f64 = 1000.0;

/// Something to do with the store.
pub(crate) enum Job {
    /// Look whether something is kept, and tell the first bundle that these rooms are here.
    Introduce,
    Load(Area),
    Keep {
        id: u32,
        writes: Vec<Write>,
    },
    Unlock {
        person: Person,
        pin: String,
    },
    Lock(Person),
    SetPin {
        person: Person,
        pin: Option<String>,
    },
    /// Empty a private area whose PIN is forgotten.
    Forget(Person),
    Export {
        passphrase: Option<String>,
    },
    Import {
        bytes: Vec<u8>,
        passphrase: Option<String>,
    },
    Erase,
}

/// Wrong PINs in a row, and until when the next one is not tried, milliseconds.
#[derive(Clone, Copy, Debug, Default)]
struct Tries {
    wrong: u32,
    until_ms: f64,
}

struct Keeping {
    house: House<Shelves>,
    tries: PerPerson<Tries>,
}

thread_local! {
    /// Whether what is under way is to be stopped.
    static STOPPED: Cell<bool> = const { Cell::new(false) };
    static JOBS: RefCell<VecDeque<Job>> = const { RefCell::new(VecDeque::new()) };
    /// Taken out while a job is done.
    static KEEPING: RefCell<Option<Keeping>> = RefCell::new(Some(Keeping {
        house: House::new(Shelves::new()),
        tries: PerPerson::default(),
    }));
}

/// Does a job after those that wait.
pub(crate) fn ask(job: Job) {
    JOBS.with_borrow_mut(|jobs| jobs.push_back(job));
    let Some(mut keeping) = KEEPING.take() else { return };
    page::busy(true);
    spawn_local(async move {
        while let Some(job) = JOBS.with_borrow_mut(VecDeque::pop_front) {
            for event in keeping.work(job).await {
                send(event);
            }
        }
        KEEPING.set(Some(keeping));
        page::busy(false);
    });
}

/// Stops what is under way, where it can be stopped.
pub(crate) fn stop() {
    STOPPED.set(true);
}

/// Asks the browser to keep what is stored.
pub(crate) fn persist() {
    spawn_local(async {
        // Whatever it says, everything goes on; an export is offered either way.
        let _ = vault::persist().await;
    });
}

/// Empties the page's small storage: what the first screens were told, and that there is something to read.
pub(crate) fn forget_words() {
    if let Some(storage) = small_storage() {
        // Where it cannot be emptied it could not be filled either.
        let _ = storage.clear();
    }
}

fn set_flag() {
    if let Some(storage) = small_storage() {
        // Without it the next opening reads a moment later.
        let _ = storage.set_item(FLAG, "1");
    }
}

fn small_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn place(area: Area) -> memory::Area {
    match area {
        Area::Shared => memory::Area::Shared,
        Area::Private(Person::A) => memory::Area::PrivateA,
        Area::Private(Person::B) => memory::Area::PrivateB,
    }
}

fn trouble(why: Trouble) -> StoreTrouble {
    match why {
        Trouble::Store(Failure::Full) => StoreTrouble::Full,
        Trouble::Store(Failure::Denied) => StoreTrouble::Denied,
        Trouble::Store(Failure::Elsewhere) => StoreTrouble::Elsewhere,
        Trouble::Store(Failure::Lost | Failure::Unfit) => StoreTrouble::Lost,
        Trouble::Stopped => StoreTrouble::Stopped,
        Trouble::Store(Failure::Newer) | Trouble::Lock(Locked::Newer) | Trouble::File(Refusal::Newer) => {
            StoreTrouble::Newer
        }
        Trouble::Lock(Locked::NeedsPin | Locked::WrongPin)
        | Trouble::File(Refusal::NeedsPassphrase | Refusal::WrongPassphrase) => StoreTrouble::WrongWords,
        Trouble::Lock(Locked::NoRoom) | Trouble::File(Refusal::NoRoom) => StoreTrouble::Full,
        Trouble::Store(Failure::Damaged)
        | Trouble::Lock(Locked::Damaged)
        | Trouble::File(Refusal::Foreign | Refusal::Truncated | Refusal::Damaged) => StoreTrouble::Damaged,
    }
}

/// The texts of an area. Where one of them cannot be read, the area counts as damaged: it is shown to nobody as if its
/// owner had never told anything, and nothing is written over it.
fn shelf(opened: Opened) -> Found {
    if !opened.unreadable.is_empty() {
        return Found::Trouble(StoreTrouble::Damaged);
    }
    let readable = |record: Record| Some((record.kind, String::from_utf8(record.bytes).ok()?));
    let texts: Option<BTreeMap<String, String>> = opened.records.into_iter().map(readable).collect();
    texts.map_or(Found::Trouble(StoreTrouble::Damaged), Found::Records)
}

impl Keeping {
    async fn work(&mut self, job: Job) -> Vec<Event> {
        match job {
            Job::Introduce => {
                // Where nothing can be read the first screens open, as for anybody new.
                let known = !self.house.is_empty().await.unwrap_or(true);
                bridge::here(known);
                super::link::follow();
                Vec::new()
            }
            Job::Load(area) => vec![Event::Loaded(area, self.read(area).await)],
            Job::Keep { id, writes } => self.keep(id, &writes).await,
            Job::Unlock { person, pin } => {
                let found = self.unlock(person, &pin).await;
                vec![Event::Loaded(Area::Private(person), found)]
            }
            Job::Lock(person) => {
                self.house.lock(place(Area::Private(person)));
                Vec::new()
            }
            Job::SetPin { person, pin } => {
                vec![Event::PinSet(person, self.set_pin(person, pin.as_deref()).await)]
            }
            Job::Forget(person) => {
                let done = self.house.forget(place(Area::Private(person))).await.map_err(trouble);
                if done.is_ok() {
                    self.tries[person] = Tries::default();
                }
                vec![Event::Forgotten(person, done)]
            }
            Job::Export { passphrase } => vec![Event::Exported(self.export(passphrase.as_deref()).await)],
            Job::Import { bytes, passphrase } => {
                let done = self.house.import(&bytes, passphrase.as_deref()).await.map_err(trouble);
                if done.is_ok() {
                    set_flag();
                }
                vec![Event::Imported(done)]
            }
            Job::Erase => {
                let done = self.house.erase().await.map_err(trouble);
                if done.is_ok() {
                    self.tries = PerPerson::default();
                    bridge::forgotten();
                }
                vec![Event::Deleted(done)]
            }
        }
    }

    async fn read(&mut self, area: Area) -> Found {
        match self.house.read(place(area)).await {
            Ok(opened) => shelf(opened),
            Err(Trouble::Lock(Locked::NeedsPin)) => Found::Locked,
            Err(why) => Found::Trouble(trouble(why)),
        }
    }

    async fn keep(&mut self, id: u32, writes: &[Write]) -> Vec<Event> {
        let mut batch = Batch::new();
        for write in writes {
            let area = place(write.area);
            batch = match &write.text {
                Some(text) => batch.put(area, Record::new(write.name, "", VERSION, text.as_bytes())),
                None => batch.remove(area, write.name, ""),
            };
        }
        let Some(chance) = chance::draw() else {
            return vec![Event::NotKept(id, StoreTrouble::Denied)];
        };
        match self.house.keep(&batch, &chance).await {
            Ok(()) if self.house.store().only_for_now() => vec![Event::NotKept(id, StoreTrouble::Denied)],
            Ok(()) => {
                set_flag();
                vec![Event::Kept(id)]
            }
            Err(why) => vec![Event::NotKept(id, trouble(why))],
        }
    }

    /// A new PIN, or none: everything this person told is sealed anew. Where that takes its time the page says how far it is,
    /// and it can be stopped.
    async fn set_pin(&mut self, person: Person, pin: Option<&str>) -> Result<(), StoreTrouble> {
        let chance = chance::draw().ok_or(StoreTrouble::Denied)?;
        STOPPED.set(false);
        let began = js_sys::Date::now();
        let mut told = began;
        let go_on = async |share: f64| {
            let now = js_sys::Date::now();
            if now - began > PATIENCE_MS && now - told > PATIENCE_MS / 4.0 {
                told = now;
                send(Event::PinShare(person, (share * 100.0) as u8));
                page::breathe().await;
            }
            !STOPPED.get()
        };
        let area = place(Area::Private(person));
        let done = self.house.set_pin_while(area, pin, &chance, go_on).await;
        done.map_err(trouble)
    }

    async fn unlock(&mut self, person: Person, pin: &str) -> Found {
        let now = js_sys::Date::now();
        let wait_ms = self.tries[person].until_ms - now;
        if wait_ms > 0.0 {
            return Found::WrongPin {
                wait_s: (wait_ms / 1000.0).ceil() as u32,
            };
        }
        match self.house.unlock(place(Area::Private(person)), pin).await {
            Ok(opened) => {
                self.tries[person] = Tries::default();
                shelf(opened)
            }
            Err(Trouble::Lock(Locked::WrongPin | Locked::NeedsPin)) => {
                let wrong = self.tries[person].wrong + 1;
                let doubled = wrong.saturating_sub(FREE_TRIES).min(8);
                let wait_s = if wrong < FREE_TRIES {
                    0
                } else {
                    (FIRST_WAIT_S << doubled).min(LONGEST_WAIT_S)
                };
                self.tries[person] = Tries {
                    wrong,
                    until_ms: now + f64::from(wait_s) * 1000.0,
                };
                Found::WrongPin { wait_s }
            }
            Err(why) => Found::Trouble(trouble(why)),
        }
    }

    async fn export(&mut self, passphrase: Option<&str>) -> Result<(), StoreTrouble> {
        let chance = chance::draw().ok_or(StoreTrouble::Denied)?;
        let bytes = self.house.export(passphrase, &chance).await.map_err(trouble)?;
        files::try_save("attune.attune", &bytes, "application/octet-stream").map_err(|_| StoreTrouble::Denied)
    }
}
