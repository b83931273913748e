//! IndexedDB as a shelf: one database for one area. Three of them under [`memory::Joint`] are the browser's store.
//!
//! Every write is one transaction with strict durability, which ends before it is told as done. A window that is asked
//! to let go (another one erases, or a newer Attune opens the database) closes at once and tells it at its next use.

mod failure;
mod persist;
mod request;

pub use persist::{Persisted, persist};

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use memory::{Area, Edit, Failure, Joint, Record, Shelf};
use request::{ended, granted, result};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbTransaction};

/// The version of the databases. A higher one found is [`Failure::Newer`].
const VERSION: u32 = 1;
const RECORDS: &str = "records";
const META: &str = "meta";
const WRITES: &str = "writes";

/// The browser's store.
pub type Store = Joint<Vault>;

/// The store of this origin. Nothing is opened before it is used.
#[must_use]
pub fn store() -> Store {
    Joint::new(shelves("attune"))
}

/// The shelves of a store whose databases start with this name.
#[must_use]
pub fn shelves(prefix: &str) -> [Vault; 3] {
    let family = Rc::new(Family::default());
    Area::ALL.map(|area| Vault {
        name: format!("{prefix}-{}", area.name()),
        family: Rc::clone(&family),
        open: None,
    })
}

/// What the databases of one store have in common: when one is taken away, all are opened anew, and it is told once.
#[derive(Debug, Default)]
struct Family {
    losses: Cell<u32>,
    is_untold: Cell<bool>,
}

impl Family {
    fn lose(&self) {
        self.losses.set(self.losses.get().wrapping_add(1));
        self.is_untold.set(true);
    }
}

/// One database. A clone is the same database, opened by itself.
#[derive(Debug)]
pub struct Vault {
    name: String,
    family: Rc<Family>,
    open: Option<Open>,
}

impl Clone for Vault {
    fn clone(&self) -> Self {
        Self {
            name: self.name.clone(),
            family: Rc::default(),
            open: None,
        }
    }
}

/// An open database.
#[derive(Debug)]
struct Open {
    database: IdbDatabase,
    /// How often something had been taken away when it was opened.
    losses: u32,
    _listeners: [Closure<dyn FnMut()>; 2],
}

impl Drop for Open {
    fn drop(&mut self) {
        self.database.set_onversionchange(None);
        self.database.set_onclose(None);
        self.database.close();
    }
}

impl Open {
    fn new(database: IdbDatabase, family: &Rc<Family>) -> Self {
        let asked = {
            let (database, family) = (database.clone(), Rc::clone(family));
            Closure::<dyn FnMut()>::new(move || {
                database.close();
                family.lose();
            })
        };
        let closed = {
            let family = Rc::clone(family);
            Closure::<dyn FnMut()>::new(move || family.lose())
        };
        database.set_onversionchange(Some(asked.as_ref().unchecked_ref()));
        database.set_onclose(Some(closed.as_ref().unchecked_ref()));
        Self {
            database,
            losses: family.losses.get(),
            _listeners: [asked, closed],
        }
    }
}

impl Vault {
    /// The database, opened if it is not open.
    async fn database(&mut self) -> Result<IdbDatabase, Failure> {
        if self.family.is_untold.take() {
            // Once, so that whoever relied on what was there hears of it; the next use opens it again.
            return Err(Failure::Lost);
        }
        self.open.take_if(|open| open.losses != self.family.losses.get());
        if let Some(open) = &self.open {
            return Ok(open.database.clone());
        }
        let asked = factory()?
            .open_with_u32(&self.name, VERSION)
            .map_err(|why| failure::of(&why))?;
        let upgrade = {
            let asked = asked.clone();
            Closure::<dyn FnMut()>::new(move || {
                // What fails here fails the opening, which tells why.
                let _ = make(&asked);
            })
        };
        asked.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
        let opened = granted(&asked).await;
        asked.set_onupgradeneeded(None);
        let database: IdbDatabase = opened?.dyn_into().map_err(|_| Failure::Damaged)?;
        let open = Open::new(database.clone(), &self.family);
        let stores = database.object_store_names();
        self.open = Some(open);
        if stores.contains(RECORDS) && stores.contains(META) {
            Ok(database)
        } else {
            self.open = None;
            Err(Failure::Damaged)
        }
    }

    /// A transaction over the whole database.
    async fn begin(&mut self, mode: &str) -> Result<IdbTransaction, Failure> {
        let database = self.database().await?;
        let begin = || -> Result<IdbTransaction, JsValue> {
            let options = Object::new();
            Reflect::set(&options, &"durability".into(), &"strict".into())?;
            let begin: Function = Reflect::get(&database, &"transaction".into())?.dyn_into()?;
            let stores = Array::of2(&RECORDS.into(), &META.into());
            begin.call3(&database, &stores, &mode.into(), &options)?.dyn_into()
        };
        let begun = begin().map_err(|why| failure::of(&why));
        if begun.is_err() {
            // A connection that is closing gives no transaction; the next use opens it again.
            self.open = None;
        }
        begun
    }
}

impl Shelf for Vault {
    async fn load(&mut self) -> Result<(u64, Vec<Record>), Failure> {
        let transaction = self.begin("readonly").await?;
        let ask = || -> Result<_, JsValue> {
            let writes = transaction.object_store(META)?.get(&WRITES.into())?;
            Ok((writes, transaction.object_store(RECORDS)?.get_all()?))
        };
        let (writes, rows) = ask().map_err(|why| failure::of(&why))?;
        ended(&transaction).await?;
        let writes = number(&result(&writes)?).ok_or(Failure::Damaged)?;
        let rows: Array = result(&rows)?.dyn_into().map_err(|_| Failure::Damaged)?;
        let records: Option<Vec<Record>> = rows.iter().map(|row| record(&row)).collect();
        Ok((writes, records.ok_or(Failure::Damaged)?))
    }

    async fn write(&mut self, seen: u64, edits: &[Edit]) -> Result<u64, Failure> {
        let transaction = self.begin("readwrite").await?;
        let done = write(&transaction, seen, edits).await;
        if done.is_err() {
            // It may have ended by itself already.
            let _ = transaction.abort();
        }
        let next = done?;
        ended(&transaction).await?;
        Ok(next)
    }

    async fn wipe(&mut self) -> Result<(), Failure> {
        self.open = None;
        let asked = factory()?
            .delete_database(&self.name)
            .map_err(|why| failure::of(&why))?;
        granted(&asked).await.map(|_| ())
    }
}

/// Puts the edits into a transaction and counts it.
async fn write(transaction: &IdbTransaction, seen: u64, edits: &[Edit]) -> Result<u64, Failure> {
    let failed = |why: JsValue| failure::of(&why);
    let meta = transaction.object_store(META).map_err(failed)?;
    let writes = meta.get(&WRITES.into()).map_err(failed)?;
    request::answered(&writes).await?;
    let writes = number(&result(&writes)?).ok_or(Failure::Damaged)?;
    if writes != seen {
        return Err(Failure::Elsewhere);
    }
    let put = || -> Result<(), JsValue> {
        let records = transaction.object_store(RECORDS)?;
        for edit in edits {
            match edit {
                Edit::Put(record) => records.put(&row(record)?)?,
                Edit::Remove(kind, key) => records.delete(&Array::of2(&kind.into(), &key.into()))?,
            };
        }
        meta.put_with_key(&counted(writes + 1), &WRITES.into())?;
        Ok(())
    };
    put().map_err(failed)?;
    Ok(writes + 1)
}

/// Makes a new database.
fn make(asked: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = asked.result()?.dyn_into()?;
    let options = web_sys_parameters()?;
    let create: Function = Reflect::get(&database, &"createObjectStore".into())?.dyn_into()?;
    create.call2(&database, &RECORDS.into(), &options)?;
    let meta = database.create_object_store(META)?;
    // Not 0: a database made anew after an erasure must not pass for the one before.
    let first = js_sys::Date::now().floor() * 1024.0;
    meta.put_with_key(&first.into(), &WRITES.into())?;
    Ok(())
}

fn web_sys_parameters() -> Result<Object, JsValue> {
    let options = Object::new();
    let path = Array::of2(&"kind".into(), &"key".into());
    Reflect::set(&options, &"keyPath".into(), &path)?;
    Ok(options)
}

fn row(record: &Record) -> Result<JsValue, JsValue> {
    let row = Object::new();
    Reflect::set(&row, &"kind".into(), &record.kind.as_str().into())?;
    Reflect::set(&row, &"key".into(), &record.key.as_str().into())?;
    Reflect::set(&row, &"version".into(), &record.version.into())?;
    Reflect::set(&row, &"bytes".into(), &Uint8Array::from(record.bytes.as_slice()))?;
    Ok(row.into())
}

fn record(row: &JsValue) -> Option<Record> {
    let field = |name: &str| Reflect::get(row, &name.into()).ok();
    let version = u32::try_from(number(&field("version")?)?).ok()?;
    let bytes: Uint8Array = field("bytes")?.dyn_into().ok()?;
    Some(Record::new(
        field("kind")?.as_string()?,
        field("key")?.as_string()?,
        version,
        bytes.to_vec(),
    ))
}

/// A whole number that JavaScript can hold exactly.
fn number(value: &JsValue) -> Option<u64> {
    let value = value.as_f64()?;
    let is_whole = value.fract() == 0.0 && (0.0..=9_007_199_254_740_991.0).contains(&value);
    is_whole.then_some(value as u64)
}

fn counted(writes: u64) -> JsValue {
    JsValue::from_f64(writes as f64)
}

/// The browser's databases, if we may use any.
fn factory() -> Result<IdbFactory, Failure> {
    let window = web_sys::window().ok_or(Failure::Denied)?;
    window.indexed_db().ok().flatten().ok_or(Failure::Denied)
}
