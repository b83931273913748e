//! SQLite as a store: a folder with one database file for each area.
//!
//! The three files are attached to one connection, and their journals are bound by a super-journal, so that a
//! transaction over several areas is written to all files or to none, whenever the machine stops. (That is why the
//! journal is a rollback journal: with a write-ahead log each file would be on its own.)

mod failure;

pub use rusqlite::Connection;

use failure::of;
use memory::{Area, Batch, Change, Failure, Record, Store};
use rusqlite::{OpenFlags, OptionalExtension as _, Transaction, TransactionBehavior, params};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// "Attn": which files are ours.
const OURS: i32 = 0x4174_746e;
/// The version of the files. A higher one found is [`Failure::Newer`].
const VERSION: i32 = 1;
/// How long another program may hold the files before this one gives up.
const PATIENCE: Duration = Duration::from_secs(5);

/// The store in a folder.
#[derive(Debug)]
pub struct Archive {
    folder: PathBuf,
    /// Away only while the files are being taken away.
    connection: Option<Connection>,
    /// How often each area had been written when it was last read or written here.
    seen: BTreeMap<Area, i64>,
}

impl Archive {
    /// Opens the store in this folder; makes folder and files if they are not there.
    ///
    /// # Errors
    /// `Denied` when the place cannot be used, `Newer`, `Damaged`.
    pub fn open(folder: &Path) -> Result<Self, Failure> {
        make(folder)?;
        let connection = connect(folder)?;
        Ok(Self {
            folder: folder.to_path_buf(),
            connection: Some(connection),
            seen: BTreeMap::new(),
        })
    }

    /// Whether there is a store in this folder.
    #[must_use]
    pub fn is_in(folder: &Path) -> bool {
        path(folder, Area::Shared).is_file()
    }

    /// The connection, for tests that break it on purpose.
    pub const fn connection(&mut self) -> Option<&mut Connection> {
        self.connection.as_mut()
    }

    fn begin(&mut self) -> Result<Transaction<'_>, Failure> {
        // A transaction that could not even be rolled back ends with its connection.
        self.connection.take_if(|connection| !connection.is_autocommit());
        if self.connection.is_none() {
            self.connection = Some(connect(&self.folder)?);
        }
        let connection = self.connection.as_mut().ok_or(Failure::Lost)?;
        connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|why| of(&why))
    }

    /// How often an area was written, and what it holds.
    fn look(&mut self, area: Area) -> Result<(i64, Vec<Record>), Failure> {
        let transaction = self.begin()?;
        let count = writes(&transaction, area)?;
        let records = records(&transaction, area).map_err(|why| of(&why))?;
        Ok((count, records))
    }

    fn write(&mut self, batch: &Batch) -> Result<BTreeMap<Area, i64>, Failure> {
        let seen = self.seen.clone();
        let transaction = self.begin()?;
        let mut counts = BTreeMap::new();
        for area in Area::ALL {
            let mut changes = batch.within(area).peekable();
            if changes.peek().is_none() {
                continue;
            }
            let count = writes(&transaction, area)?;
            if seen.get(&area).is_some_and(|seen| *seen != count) {
                return Err(Failure::Elsewhere);
            }
            changes.try_for_each(|one| change(&transaction, one))?;
            counts.insert(area, count_up(&transaction, area, count)?);
        }
        transaction.commit().map_err(|why| of(&why))?;
        Ok(counts)
    }

    fn forget(&mut self) -> Result<(), Failure> {
        let transaction = self.begin()?;
        for area in Area::ALL {
            let schema = schema(area);
            let gone = transaction.execute(&format!("DELETE FROM {schema}.records"), []);
            gone.map_err(|why| of(&why))?;
            let count = writes(&transaction, area)?;
            count_up(&transaction, area, count)?;
        }
        transaction.commit().map_err(|why| of(&why))
    }
}

impl Store for Archive {
    async fn read(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        let (count, records) = self.look(area)?;
        self.seen.insert(area, count);
        Ok(records)
    }

    async fn peek(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        self.look(area).map(|(_, records)| records)
    }

    async fn commit(&mut self, batch: &Batch) -> Result<(), Failure> {
        batch.check()?;
        if batch.is_empty() {
            return Ok(());
        }
        let counts = self.write(batch)?;
        self.seen.extend(counts);
        Ok(())
    }

    async fn erase(&mut self) -> Result<(), Failure> {
        // First all at once, and overwritten (secure_delete); then the files, whose sizes also tell something.
        match self.forget() {
            Ok(()) | Err(Failure::Damaged | Failure::Newer) => {}
            Err(why) => return Err(why),
        }
        self.seen.clear();
        self.connection = None;
        remove(&self.folder)?;
        self.connection = Some(connect(&self.folder)?);
        Ok(())
    }
}

/// The name of an area's file within the connection.
const fn schema(area: Area) -> &'static str {
    match area {
        Area::Shared => "main",
        Area::PrivateA => "private_a",
        Area::PrivateB => "private_b",
    }
}

fn path(folder: &Path, area: Area) -> PathBuf {
    folder.join(format!("{}.db", area.name()))
}

/// Makes the folder, for its owner alone where the system knows owners.
fn make(folder: &Path) -> Result<(), Failure> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|_| Failure::Denied)
}

/// Takes the files away, the shared one last: as long as it is there, the store is there.
fn remove(folder: &Path) -> Result<(), Failure> {
    for area in [Area::PrivateA, Area::PrivateB, Area::Shared] {
        for ending in ["-journal", ""] {
            let mut name = path(folder, area).into_os_string();
            name.push(ending);
            match std::fs::remove_file(&name) {
                Err(why) if why.kind() != std::io::ErrorKind::NotFound => return Err(Failure::Denied),
                _ => {}
            }
        }
    }
    Ok(())
}

fn connect(folder: &Path) -> Result<Connection, Failure> {
    let failed = |why: rusqlite::Error| of(&why);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path(folder, Area::Shared), flags).map_err(failed)?;
    connection.busy_timeout(PATIENCE).map_err(failed)?;
    for area in [Area::PrivateA, Area::PrivateB] {
        let file = path(folder, area);
        let file = file.to_str().ok_or(Failure::Denied)?;
        let attach = format!("ATTACH ?1 AS {}", schema(area));
        connection.execute(&attach, [file]).map_err(failed)?;
    }
    for area in Area::ALL {
        let schema = schema(area);
        let careful = format!(
            "PRAGMA {schema}.journal_mode = DELETE; PRAGMA {schema}.synchronous = EXTRA; \
             PRAGMA {schema}.secure_delete = ON;"
        );
        connection.execute_batch(&careful).map_err(failed)?;
    }
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(failed)?;
    for area in Area::ALL {
        prepare(&transaction, area)?;
    }
    transaction.commit().map_err(failed)?;
    Ok(connection)
}

/// Looks whether a file is ours and of our version; makes its tables if it is new.
fn prepare(transaction: &Transaction<'_>, area: Area) -> Result<(), Failure> {
    let schema = schema(area);
    let failed = |why: rusqlite::Error| of(&why);
    let number = |what: &str| -> Result<i32, Failure> {
        let ask = format!("PRAGMA {schema}.{what}");
        transaction.query_row(&ask, [], |row| row.get(0)).map_err(failed)
    };
    match (number("application_id")?, number("user_version")?) {
        (OURS, VERSION) => Ok(()),
        (OURS, later) if later > VERSION => Err(Failure::Newer),
        (0, 0) => {
            let count = format!("SELECT count(*) FROM {schema}.sqlite_schema");
            let tables: i64 = transaction.query_row(&count, [], |row| row.get(0)).map_err(failed)?;
            if tables > 0 {
                return Err(Failure::Damaged);
            }
            let tables = format!(
                "CREATE TABLE {schema}.records (kind TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, \
                 bytes BLOB NOT NULL, UNIQUE (kind, key));
                 CREATE TABLE {schema}.writes (count INTEGER NOT NULL);
                 PRAGMA {schema}.application_id = {OURS};
                 PRAGMA {schema}.user_version = {VERSION};"
            );
            transaction.execute_batch(&tables).map_err(failed)?;
            // Not 0: files made anew after an erasure must not pass for those before.
            let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
            let first = since.ok().and_then(|since| i64::try_from(since.as_micros()).ok());
            let insert = format!("INSERT INTO {schema}.writes VALUES (?1)");
            transaction
                .execute(&insert, [first.unwrap_or_default()])
                .map_err(failed)?;
            Ok(())
        }
        _ => Err(Failure::Damaged),
    }
}

fn writes(transaction: &Transaction<'_>, area: Area) -> Result<i64, Failure> {
    let ask = format!("SELECT count FROM {}.writes", schema(area));
    transaction
        .query_row(&ask, [], |row| row.get(0))
        .map_err(|why| of(&why))
}

fn count_up(transaction: &Transaction<'_>, area: Area, count: i64) -> Result<i64, Failure> {
    let set = format!("UPDATE {}.writes SET count = ?1", schema(area));
    let next = count.wrapping_add(1);
    transaction.execute(&set, [next]).map_err(|why| of(&why))?;
    Ok(next)
}

fn records(transaction: &Transaction<'_>, area: Area) -> rusqlite::Result<Vec<Record>> {
    let ask = format!(
        "SELECT kind, key, version, bytes FROM {}.records ORDER BY kind, key",
        schema(area)
    );
    let mut ask = transaction.prepare(&ask)?;
    let rows = ask.query_map([], |row| {
        let (kind, key): (String, String) = (row.get(0)?, row.get(1)?);
        Ok(Record::new(kind, key, row.get(2)?, row.get::<_, Vec<u8>>(3)?))
    })?;
    rows.collect()
}

fn change(transaction: &Transaction<'_>, change: &Change) -> Result<(), Failure> {
    let schema = schema(change.area());
    let failed = |why: rusqlite::Error| of(&why);
    match change {
        Change::Put(_, record) => {
            let ask = format!("SELECT version FROM {schema}.records WHERE kind = ?1 AND key = ?2");
            let before: Option<u32> = transaction
                .query_row(&ask, [&record.kind, &record.key], |row| row.get(0))
                .optional()
                .map_err(failed)?;
            if before.is_some_and(|before| before > record.version) {
                return Err(Failure::Newer);
            }
            let put = format!("INSERT OR REPLACE INTO {schema}.records VALUES (?1, ?2, ?3, ?4)");
            let row = params![record.kind, record.key, record.version, record.bytes];
            transaction.execute(&put, row).map_err(failed)?;
        }
        Change::Remove(_, kind, key) => {
            let remove = format!("DELETE FROM {schema}.records WHERE kind = ?1 AND key = ?2");
            transaction.execute(&remove, [kind, key]).map_err(failed)?;
        }
        Change::Clear(_) => {
            let clear = format!("DELETE FROM {schema}.records");
            transaction.execute(&clear, []).map_err(failed)?;
        }
    }
    Ok(())
}
