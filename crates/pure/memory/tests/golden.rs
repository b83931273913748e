//! Files written by every earlier version, kept in `tests/golden/VERSION`: each later version must still read them.
//!
//! A change of a format adds a folder; nothing in an existing folder is ever changed. `UPDATE_EXPECT=1` writes what is
//! missing and never writes over anything.

use memory::{Area, Batch, Contents, House, InMemory, Lock, Locked, Record, now, pack, restore, unpack};
use std::path::{Path, PathBuf};

const PASSPHRASE: &str = "тихий вечір удвох";

fn golden(version: u32, name: &str) -> PathBuf {
    let folder = format!("tests/golden/{version}/{name}");
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

#[allow(
    clippy::disallowed_methods,
    reason = "an integration test reads the files it is about"
)]
fn read(version: u32, name: &str) -> Vec<u8> {
    std::fs::read(golden(version, name)).expect("golden files are kept for ever")
}

/// What the golden files hold.
fn household() -> (Contents, Record, Record) {
    let told = |text: &str| Record::new("answers", "", 1, text.as_bytes());
    let (mut house, chance) = (House::new(InMemory::new()), [11; 32]);
    now(house.set_pin(Area::PrivateA, Some("2580"), &chance))
        .expect("never waits")
        .expect("set");
    let batch = Batch::new()
        .put(Area::Shared, Record::new("setting", "", 1, *b"partners"))
        .put(Area::Shared, Record::new("вечори", "2026-11-25", 4, [0, 1, 254, 255]))
        .put(Area::PrivateA, told("what A told"))
        .put(Area::PrivateB, told("what B told"));
    now(house.keep(&batch, &chance)).expect("never waits").expect("kept");
    let contents = now(memory::take(house.store()))
        .expect("never waits")
        .expect("readable");
    (contents, told("what A told"), told("what B told"))
}

/// Today's writer, for the folder of today's version.
#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "an integration test reads and writes the files it is about"
)]
fn version_1_is_written_as_it_always_was() {
    let (contents, _, _) = household();
    let files = [
        ("plain.attune", pack(&contents, None, &[12; 32])),
        ("passphrase.attune", pack(&contents, Some(PASSPHRASE), &[12; 32])),
    ];
    for (name, file) in files {
        let file = file.expect("memory");
        let path = golden(1, name);
        if !path.exists() && std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&path, &file).expect("written");
        }
        assert!(
            read(1, name) == file,
            "{name} is written differently: that needs a new version"
        );
    }
}

#[test]
fn version_1_is_still_read_with_every_record_lock_and_seal_in_it() {
    for (name, passphrase) in [("plain.attune", None), ("passphrase.attune", Some(PASSPHRASE))] {
        let contents = unpack(&read(1, name), passphrase).expect("an earlier version is read");
        let mut store = InMemory::new();
        now(restore(&mut store, &contents))
            .expect("never waits")
            .expect("restored");
        let mut house = House::new(store);
        let shared = now(house.read(Area::Shared))
            .expect("never waits")
            .expect("readable")
            .records;
        let names: Vec<&str> = shared.iter().map(|record| record.kind.as_str()).collect();
        assert_eq!(names, ["setting", "вечори"]);
        assert_eq!(shared[1].bytes, [0, 1, 254, 255]);
        let a = now(house.unlock(Area::PrivateA, "2580"))
            .expect("never waits")
            .expect("the PIN");
        let b = now(house.read(Area::PrivateB)).expect("never waits").expect("open");
        let (_, told_a, told_b) = household();
        assert_eq!((a.records, b.records), (vec![told_a], vec![told_b]));
        assert!(a.unreadable.is_empty() && b.unreadable.is_empty());
    }
}

#[test]
fn the_locks_of_version_1_are_still_told_apart() {
    let contents = unpack(&read(1, "plain.attune"), None).expect("read");
    let lock = |area: Area| {
        let record = contents.area(area).iter().find(|record| record.kind == memory::LOCK);
        Lock::read(area, record.expect("a lock")).expect("readable")
    };
    assert!(lock(Area::PrivateA).has_pin());
    assert_eq!(lock(Area::PrivateA).unlock(Some("0000")).err(), Some(Locked::WrongPin));
    assert!(!lock(Area::PrivateB).has_pin());
}
