//! What is kept, under attack: exported files, what is in them, locks and sealed records.

use memory::{Area, Contents, DataKey, Lock, Record, pack, unpack};
use std::sync::LazyLock;

/// The key that sealed the seeds, and the locks that hold it.
struct Sealed {
    key: DataKey,
    locks: [Lock; 2],
}

fn sealed() -> Option<&'static Sealed> {
    static SEALED: LazyLock<Option<Sealed>> = LazyLock::new(|| {
        let (beside, _) = Lock::fresh(Area::PrivateA, None, &[1; 32])?;
        let (under_pin, key) = Lock::fresh(Area::PrivateA, Some("2580"), &[2; 32])?;
        Some(Sealed {
            key,
            locks: [beside, under_pin],
        })
    });
    SEALED.as_ref()
}

fn answers() -> Record {
    Record::new("answers", "", 1, *b"shoulders = 3")
}

/// A small household: shared facts, one person under a PIN, a kind nobody knows.
fn household() -> Option<Contents> {
    let sealed = sealed()?;
    let records = [
        (Area::Shared, Record::new("setting", "", 1, *b"partners")),
        (Area::Shared, Record::new("план", "2", 7, [0, 255])),
        (Area::PrivateA, sealed.locks[1].record()),
        (
            Area::PrivateA,
            sealed.key.seal(Area::PrivateA, &answers(), &[3; 32]).ok()?,
        ),
    ];
    Contents::new(records).ok()
}

/// Exported files: one without a passphrase, and the plain contents, which damage gets deeper into.
pub fn exports() -> &'static [Vec<u8>] {
    static SEEDS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
        let household = household();
        let plain = household.iter().map(Contents::to_bytes);
        let packed = household.iter().filter_map(|contents| pack(contents, None, &[4; 32]));
        plain.chain(packed).collect()
    });
    &SEEDS
}

/// Records with a lock or with something sealed.
pub fn private_records() -> &'static [Vec<u8>] {
    static SEEDS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
        let Some(sealed) = sealed() else { return Vec::new() };
        let locks = sealed.locks.iter().map(|lock| lock.record().bytes);
        let answers = sealed.key.seal(Area::PrivateA, &answers(), &[3; 32]);
        locks.chain(answers.ok().map(|record| record.bytes)).collect()
    });
    &SEEDS
}

/// An exported file: what is accepted packs to the very same bytes. The same bytes are also tried as what is inside.
pub fn export(bytes: &[u8]) -> bool {
    let file = unpack(bytes, None);
    match &file {
        Ok(contents) => {
            let again = pack(contents, None, &[9; 32]);
            assert_eq!(again.as_deref(), Some(bytes), "one file for one household");
        }
        Err(why) => assert!(!why.to_string().is_empty(), "a refusal says why"),
    }
    let inside = Contents::from_bytes(bytes);
    if let Some(contents) = &inside {
        assert_eq!(contents.to_bytes(), bytes, "one spelling for one household");
        let packed = pack(contents, None, &[9; 32]).unwrap_or_default();
        assert_eq!(unpack(&packed, None).as_ref(), Ok(contents), "what is packed unpacks");
    }
    file.is_ok() || inside.is_some()
}

/// A lock that is accepted is written the same; something sealed that opens is what was sealed.
pub fn private_record(bytes: &[u8]) -> bool {
    let Some(sealed) = sealed() else { return false };
    let lock = Lock::read(Area::PrivateA, &Record::new(memory::LOCK, "", 1, bytes));
    if let Ok(lock) = &lock {
        assert_eq!(lock.record().bytes, bytes, "one spelling for one lock");
    }
    let kept = Record::new("answers", "", 1, bytes);
    let opened = sealed.key.open(Area::PrivateA, &kept);
    if let Ok(opened) = &opened {
        assert_eq!(opened, &answers(), "nothing else was ever sealed");
    }
    lock.is_ok() || opened.is_ok()
}
