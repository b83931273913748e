//! `attune export` and `attune import`: everything as one file and back, and nothing changed by a file that is not right.

mod common;
use archive::Archive;
use common::{Said, attune, file};
use memory::{Area, Batch, House, Record, Store as _, now};
use std::path::{Path, PathBuf};

/// A data folder of this test alone.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("keeping-{name}"));
    let _ = std::fs::remove_dir_all(&path);
    path
}

/// A place for a file that is not there yet.
fn fresh(name: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_file(&path);
    path.to_string_lossy().into_owned()
}

/// Two people's answers, those of A under a PIN, and a kind that nobody knows yet.
fn lived_in(name: &str) -> PathBuf {
    let folder = folder(name);
    let mut house = House::new(Archive::open(&folder).expect("opens"));
    let batch = Batch::new()
        .put(Area::Shared, Record::new("setting", "", 1, *b"partners"))
        .put(Area::Shared, Record::new("from_the_future", "1", 9, [0, 255, 7]))
        .put(Area::PrivateA, Record::new("answers", "", 1, *b"of a"))
        .put(Area::PrivateB, Record::new("answers", "", 1, *b"of b"));
    now(house.keep(&batch, &[5; 32])).expect("never waits").expect("kept");
    now(house.set_pin(Area::PrivateA, Some("2580"), &[6; 32]))
        .expect("never waits")
        .expect("set");
    folder
}

fn export(folder: &Path, out: &str, more: &[&str]) -> Said {
    attune(&[&["export", "--data", &folder.to_string_lossy(), out], more].concat())
}

fn import(folder: &Path, from: &str, more: &[&str]) -> Said {
    attune(&[&["import", "--data", &folder.to_string_lossy(), from], more].concat())
}

fn all(folder: &Path) -> Vec<Record> {
    let mut store = Archive::open(folder).expect("opens");
    let mut read = |area| now(store.read(area)).expect("never waits").expect("readable");
    Area::ALL.into_iter().flat_map(&mut read).collect()
}

#[test]
fn export_import_export_gives_the_same_bytes_and_every_record() {
    let (one, other) = (lived_in("round-one"), folder("round-other"));
    let (first, second) = (fresh("first.attune"), fresh("second.attune"));
    let said = export(&one, &first, &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(
        said.out.contains("6 records") && said.out.contains("no passphrase"),
        "{}",
        said.out
    );
    let said = import(&other, &first, &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(all(&one), all(&other));
    assert_eq!(export(&other, &second, &[]).code, 0);
    assert_eq!(
        std::fs::read(&first).expect("a file"),
        std::fs::read(&second).expect("a file")
    );
    let mut house = House::new(Archive::open(&other).expect("opens"));
    let opened = now(house.unlock(Area::PrivateA, "2580"))
        .expect("never waits")
        .expect("the same PIN");
    assert_eq!(opened.records, [Record::new("answers", "", 1, *b"of a")]);
}

#[test]
fn a_passphrase_is_needed_and_a_wrong_one_changes_nothing() {
    let (one, other) = (lived_in("secret-one"), lived_in("secret-other"));
    let before = all(&other);
    let right = file("right-words.txt", "тихий вечір удвох\n".as_bytes());
    let wrong = file("wrong-words.txt", b"something else\r\n");
    let sealed = fresh("secret.attune");
    let said = export(&one, &sealed, &["--passphrase-file", &right]);
    assert_eq!(said.code, 0, "{}", said.err);
    let said = import(&other, &sealed, &[]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("--passphrase-file"), "{}", said.err);
    let said = import(&other, &sealed, &["--passphrase-file", &wrong]);
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("not the passphrase") && said.err.contains("nothing was changed"),
        "{}",
        said.err
    );
    assert_eq!(all(&other), before);
    let said = import(&other, &sealed, &["--passphrase-file", &right]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(all(&other), all(&one));
}

#[test]
fn a_foreign_cut_altered_or_newer_file_is_refused_with_its_reason_and_changes_nothing() {
    let here = lived_in("refusing");
    let before = all(&here);
    let good = fresh("good.attune");
    assert_eq!(export(&here, &good, &[]).code, 0);
    let good = std::fs::read(good).expect("a file");
    let altered = |at: usize| {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        bytes
    };
    let cases: [(&str, Vec<u8>, &str); 6] = [
        (
            "foreign.attune",
            b"[session]\nminutes = 20\n".to_vec(),
            "not a file that Attune exported",
        ),
        ("empty.attune", Vec::new(), "not a file that Attune exported"),
        (
            "cut.attune",
            good[..good.len() - 1].to_vec(),
            "the end of this file is missing",
        ),
        ("altered.attune", altered(good.len() / 2), "altered or damaged"),
        ("longer.attune", [good.as_slice(), b"x"].concat(), "altered or damaged"),
        ("newer.attune", altered(17), "a newer Attune"),
    ];
    for (name, bytes, reason) in cases {
        let path = file(name, &bytes);
        let said = import(&here, &path, &[]);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{name}: {}", said.err);
        assert!(
            said.err.contains(name) && said.err.contains(reason),
            "{name}: {}",
            said.err
        );
        assert_eq!(all(&here), before, "{name}");
        let nowhere = folder("nowhere");
        assert_eq!(import(&nowhere, &path, &[]).code, 2);
        assert!(!nowhere.exists(), "{name} left a folder behind");
    }
}

#[test]
fn bad_words_are_bad_input_and_write_nothing() {
    let here = lived_in("words");
    let out = fresh("words.attune");
    let said = export(&folder("empty"), &out, &[]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("nothing that Attune keeps"), "{}", said.err);
    assert!(!folder("empty").exists());
    let said = attune(&["export", &out]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("--data is missing"), "{}", said.err);
    for (words, reason) in [("", "found nothing"), ("one\ntwo\n", "several lines")] {
        let path = file("bad-words.txt", words.as_bytes());
        let said = export(&here, &out, &["--passphrase-file", &path]);
        assert_eq!(said.code, 2);
        assert!(said.err.contains(reason), "{}", said.err);
    }
    assert!(!Path::new(&out).exists());
    // An older export is not written over.
    assert_eq!(export(&here, &out, &[]).code, 0);
    let said = export(&here, &out, &[]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("already"), "{}", said.err);
    let said = import(&here, &here.to_string_lossy(), &[]);
    assert_eq!(said.code, 2);
    let said = import(&here, "no-such-file.attune", &[]);
    assert_eq!(said.code, 2);
}

#[test]
fn a_data_folder_of_a_newer_attune_is_left_alone() {
    let here = lived_in("from-the-future");
    let mut store = Archive::open(&here).expect("opens");
    let connection = store.connection().expect("open");
    connection
        .execute_batch("PRAGMA main.user_version = 2")
        .expect("a change");
    drop(store);
    let out = fresh("future.attune");
    let said = export(&here, &out, &[]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("newer Attune"), "{}", said.err);
    assert!(!Path::new(&out).exists());
}
