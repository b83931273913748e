//! Everything in one file, and back.
//!
//! The file is encrypted as a whole, under a passphrase if there is one. Without one the key lies in the file: then it
//! is whole and unaltered, but no secret (what is under a PIN stays under that PIN, in both cases).
//!
//! | bytes | what |
//! |---|---|
//! | 16 | the mark of our files; it breaks when a program takes the file for text |
//! | 4  | form, 1 |
//! | 8  | length of the whole file |
//! | 1  | 0: no passphrase, then 32 bytes of key. 1: passphrase, then cost (8), salt (16), check (8) |
//! |    | nonce (24) and [`Contents::to_bytes`], encrypted, bound to all of the above |
//! | 32 | sum of all of the above |

use crate::bytes::{Reader, Writer};
use crate::seal::{close, derive, open};
use crate::store::Store;
use crate::stretch::{Cost, FILE};
use crate::{Area, Batch, Chance, Failure, Record};
use std::collections::BTreeMap;
use zeroize::Zeroizing;

const MARK: &[u8; 16] = b"attune keeps\r\n\x1a\n";
const FORM: u32 = 1;

/// Everything that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    areas: BTreeMap<Area, Vec<Record>>,
}

/// Why a file was not taken. Nothing was changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is something else than an export of Attune.
    Foreign,
    /// Its end is missing.
    Truncated,
    /// It was altered.
    Damaged,
    /// A newer Attune made it.
    Newer,
    /// It was made with a passphrase.
    NeedsPassphrase,
    /// That is not the passphrase.
    WrongPassphrase,
    /// The device has not enough memory to open it now.
    NoRoom,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Foreign => "this is not a file that Attune exported",
            Self::Truncated => "the end of this file is missing; copy it again",
            Self::Damaged => "this file was altered or damaged; copy it again",
            Self::Newer => "a newer Attune exported this file; update Attune first",
            Self::NeedsPassphrase => "this file was made with a passphrase",
            Self::WrongPassphrase => "that is not the passphrase of this file",
            Self::NoRoom => "there is not enough memory to open this file now",
        })
    }
}

impl std::error::Error for Refusal {}

impl Contents {
    /// From records, in any order. Of two with one name in an area the last one counts.
    ///
    /// # Errors
    /// [`Failure::Unfit`] for a record that no store would keep.
    pub fn new(records: impl IntoIterator<Item = (Area, Record)>) -> Result<Self, Failure> {
        let mut named = BTreeMap::new();
        for (area, record) in records {
            record.check()?;
            named.insert((area, record.name()), record);
        }
        let mut areas: BTreeMap<Area, Vec<Record>> = BTreeMap::new();
        for ((area, _), record) in named {
            areas.entry(area).or_default().push(record);
        }
        Ok(Self { areas })
    }

    /// The records of an area, by kind and key.
    #[must_use]
    pub fn area(&self, area: Area) -> &[Record] {
        self.areas.get(&area).map(Vec::as_slice).unwrap_or_default()
    }

    /// How many records there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.areas.values().map(Vec::len).sum()
    }

    /// The one way to write this.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::default();
        for area in Area::ALL {
            let records = self.area(area);
            out.u32(u32::try_from(records.len()).unwrap_or(u32::MAX));
            for record in records {
                out.record(record);
            }
        }
        out.0
    }

    /// Reads what [`Contents::to_bytes`] wrote and nothing else.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut from = Reader(bytes);
        let mut areas = BTreeMap::new();
        for area in Area::ALL {
            let mut records: Vec<Record> = Vec::new();
            for _ in 0..from.u32()? {
                let record = from.record()?;
                record.check().ok()?;
                if records.last().is_some_and(|last| last.name() >= record.name()) {
                    return None;
                }
                records.push(record);
            }
            if !records.is_empty() {
                areas.insert(area, records);
            }
        }
        from.is_done().then_some(Self { areas })
    }
}

/// Everything a store keeps, as it is at one moment: another window that writes in between is waited for.
///
/// # Errors
/// Those of reading; [`Failure::Elsewhere`] when another window does not stop writing.
pub async fn take(store: &mut impl Store) -> Result<Contents, Failure> {
    const TRIES: u32 = 8;
    let mut last = look(store).await?;
    for _ in 0..TRIES {
        let again = look(store).await?;
        if again == last {
            return Ok(again);
        }
        last = again;
    }
    Err(Failure::Elsewhere)
}

/// Everything, area after area.
async fn look(store: &mut impl Store) -> Result<Contents, Failure> {
    let mut areas = BTreeMap::new();
    for area in Area::ALL {
        let records = store.peek(area).await?;
        if !records.is_empty() {
            areas.insert(area, records);
        }
    }
    Ok(Contents { areas })
}

/// Puts this in the place of everything the store kept, wholly or not at all.
///
/// # Errors
/// Those of reading and committing.
pub async fn restore(store: &mut impl Store, contents: &Contents) -> Result<(), Failure> {
    let mut batch = Batch::new();
    for area in Area::ALL {
        // A commit goes by what was read last, and this is to replace all there is now.
        store.read(area).await?;
        batch = batch.clear(area);
        for record in contents.area(area) {
            batch = batch.put(area, record.clone());
        }
    }
    store.commit(&batch).await
}

/// The file. The same contents, passphrase and chance give the same bytes; without a passphrase chance does not count.
/// `None` when there is not enough memory to stretch the passphrase.
#[must_use]
pub fn pack(contents: &Contents, passphrase: Option<&str>, chance: &Chance) -> Option<Vec<u8>> {
    let content = Zeroizing::new(contents.to_bytes());
    let mut lock = Writer::default();
    let (key, chance) = match passphrase {
        None => {
            let key = derive("attune.memory 1 file key", &[&content]);
            lock.u8(0);
            lock.raw(key.as_ref());
            (key, [0; 32])
        }
        Some(passphrase) => {
            let salt: [u8; 16] = derive("attune.memory 1 file salt", &[chance]).first_chunk().copied()?;
            let key = FILE.stretch(passphrase, &salt)?;
            lock.u8(1);
            FILE.write(&mut lock);
            lock.raw(&salt);
            lock.raw(&check(&key));
            (key, *chance)
        }
    };
    let sealed_length = 24 + content.len() + 16;
    let length = MARK.len() + 4 + 8 + lock.0.len() + sealed_length + 32;
    let mut out = Writer::default();
    out.raw(MARK);
    out.u32(FORM);
    out.u64(u64::try_from(length).ok()?);
    out.raw(&lock.0);
    let sealed = close(&key, &out.0, &content, &chance)?;
    out.raw(&sealed);
    let sum = sum(&out.0);
    out.raw(&sum);
    Some(out.0)
}

/// Whether a file was made with a passphrase. Says nothing about whether it can be read.
#[must_use]
pub fn needs_passphrase(file: &[u8]) -> bool {
    file.starts_with(MARK) && file.get(MARK.len() + 4 + 8) == Some(&1)
}

/// Reads a file.
///
/// # Errors
/// Whatever is wrong with it.
pub fn unpack(file: &[u8], passphrase: Option<&str>) -> Result<Contents, Refusal> {
    let mut from = Reader(file);
    match from.take(MARK.len()) {
        Some(mark) if mark == MARK => {}
        None if MARK.starts_with(file) && !file.is_empty() => return Err(Refusal::Truncated),
        _ => return Err(Refusal::Foreign),
    }
    match from.u32().ok_or(Refusal::Truncated)? {
        0 => return Err(Refusal::Damaged),
        FORM => {}
        _ => return Err(Refusal::Newer),
    }
    let length = from.u64().ok_or(Refusal::Truncated)?;
    let found = u64::try_from(file.len()).map_err(|_| Refusal::Damaged)?;
    if found < length {
        return Err(Refusal::Truncated);
    }
    let (content, check_sum) = file.split_last_chunk::<32>().ok_or(Refusal::Damaged)?;
    if found > length || sum(content) != *check_sum {
        return Err(Refusal::Damaged);
    }
    let rest = from.0.len();
    let key = match from.u8().ok_or(Refusal::Damaged)? {
        0 => Zeroizing::new(from.array().ok_or(Refusal::Damaged)?),
        1 => {
            let cost = Cost::read(&mut from).ok_or(Refusal::Damaged)?;
            let salt = from.array().ok_or(Refusal::Damaged)?;
            let expected: [u8; 8] = from.array().ok_or(Refusal::Damaged)?;
            let passphrase = passphrase.ok_or(Refusal::NeedsPassphrase)?;
            let key = cost.stretch(passphrase, &salt).ok_or(Refusal::NoRoom)?;
            if check(&key) != expected {
                return Err(Refusal::WrongPassphrase);
            }
            key
        }
        _ => return Err(Refusal::Damaged),
    };
    let lock = rest - from.0.len();
    let (bound, sealed) = content
        .split_at_checked(MARK.len() + 4 + 8 + lock)
        .ok_or(Refusal::Damaged)?;
    let content = open(&key, bound, sealed).ok_or(Refusal::Damaged)?;
    Contents::from_bytes(&content).ok_or(Refusal::Damaged)
}

/// Tells a wrong passphrase from damage.
fn check(key: &[u8; 32]) -> [u8; 8] {
    let whole = derive("attune.memory 1 file check", &[key]);
    let mut check = [0; 8];
    check.copy_from_slice(&whole[..8]);
    check
}

fn sum(bytes: &[u8]) -> [u8; 32] {
    *derive("attune.memory 1 file sum", &[bytes])
}
