//! What version 1 left on a disk, byte for byte: each later version must go on from there.
//!
//! The files in `tests/golden` are never changed. `UPDATE_EXPECT=1` writes what is missing and never over anything.

use archive::Archive;
use conformance::Host as _;
use conformance::disk::{Disk, Disks};
use memory::{Area, Batch, Edit, Record, Shelf as _, Store as _, now};
use std::path::{Path, PathBuf};

const FILES: [&str; 3] = ["shared.db", "private-a.db", "private-b.db"];

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/archive-1")
}

fn told() -> Vec<(Area, Record)> {
    vec![
        (Area::Shared, Record::new("setting", "", 1, *b"partners")),
        (Area::Shared, Record::new("вечори", "2026-11-25", 4, [0, 1, 254, 255])),
        (Area::PrivateA, Record::new("answers", "", 1, *b"of a")),
        (Area::PrivateB, Record::new("answers", "", 1, *b"of b")),
    ]
}

/// Makes the golden files where they are missing.
fn make() {
    if !golden().exists() && std::env::var_os("UPDATE_EXPECT").is_some() {
        let mut archive = Archive::open(&golden()).expect("a new folder");
        let batch = told()
            .into_iter()
            .fold(Batch::new(), |batch, (area, record)| batch.put(area, record));
        now(archive.commit(&batch)).expect("never waits").expect("kept");
    }
}

#[test]
fn the_files_of_version_1_are_read_and_written_on() {
    make();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("archive-from-version-1");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    for name in FILES {
        std::fs::copy(golden().join(name), folder.join(name)).expect("golden files are kept for ever");
    }
    let mut archive = Archive::open(&folder).expect("an earlier version opens");
    let mut found = Vec::new();
    for area in Area::ALL {
        let records = now(archive.read(area)).expect("never waits").expect("readable");
        found.extend(records.into_iter().map(|record| (area, record)));
    }
    assert_eq!(found, told());
    let more = Batch::new().put(Area::PrivateA, Record::new("diary", "1", 1, *b"new"));
    now(archive.commit(&more)).expect("never waits").expect("written on");
}

/// A batch that version 1 had staged in private A when it stopped: number 7, put `answers`, remove `diary`/`1`.
const PENDING: &[u8] = b"\x07\0\0\0\0\0\0\0\
    \x01\x07\0\0\0answers\0\0\0\0\x01\0\0\0\x03\0\0\0new\
    \x02\x05\0\0\0diary\x01\0\0\x001";

/// The disks as version 1 left them, with the number that the shared one notes as done.
fn stopped(done: &[u8]) -> Disks {
    let mut disks = Disks::default();
    let put = |disk: &mut Disk, records: Vec<Record>| {
        let edits: Vec<Edit> = records.into_iter().map(Edit::Put).collect();
        let (seen, _) = now(disk.load()).expect("never waits").expect("readable");
        now(disk.write(seen, &edits)).expect("never waits").expect("written");
    };
    put(&mut disks.0[0], vec![Record::new("~done", "private-a", 1, done)]);
    let old = Record::new("answers", "", 1, *b"old");
    let diary = Record::new("diary", "1", 1, *b"x");
    put(
        &mut disks.0[1],
        vec![old, diary, Record::new("~pending", "", 1, PENDING)],
    );
    disks
}

fn answers(mut disks: Disks) -> Vec<Record> {
    let mut store = now(disks.open()).expect("never waits").expect("opens");
    let found = now(store.read(Area::PrivateA)).expect("never waits").expect("readable");
    // And it is settled by the next write, the same way.
    let more = Batch::new().put(Area::PrivateA, Record::new("more", "", 1, *b"x"));
    now(store.commit(&more)).expect("never waits").expect("written");
    let (_, records) = now(disks.0[1].load()).expect("never waits").expect("readable");
    assert!(
        records.iter().all(|record| !record.kind.starts_with('~')),
        "{records:?}"
    );
    let mut settled = now(store.read(Area::PrivateA)).expect("never waits").expect("readable");
    settled.retain(|record| record.kind != "more");
    assert_eq!(settled, found);
    found
}

#[test]
fn a_batch_that_version_1_had_decided_when_it_stopped_is_finished() {
    let found = answers(stopped(&7_u64.to_le_bytes()));
    assert_eq!(found, [Record::new("answers", "", 1, *b"new")]);
}

#[test]
fn a_batch_that_version_1_had_not_decided_never_happened() {
    let found = answers(stopped(&6_u64.to_le_bytes()));
    assert_eq!(
        found,
        [
            Record::new("answers", "", 1, *b"old"),
            Record::new("diary", "1", 1, *b"x")
        ]
    );
}

#[test]
fn an_erasure_that_version_1_had_begun_is_finished() {
    let mut disks = stopped(&7_u64.to_le_bytes());
    let (seen, _) = now(disks.0[0].load()).expect("never waits").expect("readable");
    let note = [Edit::Put(Record::new("~erasing", "", 1, []))];
    now(disks.0[0].write(seen, &note))
        .expect("never waits")
        .expect("written");
    let mut store = now(disks.open()).expect("never waits").expect("opens");
    for area in Area::ALL {
        let found = now(store.read(area)).expect("never waits").expect("readable");
        assert_eq!(found, []);
    }
    let (_, left) = now(disks.0[1].load()).expect("never waits").expect("readable");
    assert_eq!(left, []);
}
