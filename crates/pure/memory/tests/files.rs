//! The one file of everything: the same bytes after a round trip, and a clear word for every file that is not right.

use memory::{
    Area, Batch, Chance, Contents, House, InMemory, Record, Refusal, Store as _, Trouble, needs_passphrase, now, pack,
    take, unpack,
};
use proptest::prelude::*;

const CHANCE: Chance = [7; 32];

fn at_once<T>(work: impl Future<Output = T>) -> T {
    now(work).expect("never waits")
}

/// Two people, one with a PIN; a kind nobody knows.
fn house() -> House<InMemory> {
    let mut house = House::new(InMemory::new());
    let batch = Batch::new()
        .put(Area::Shared, Record::new("setting", "", 1, *b"partners"))
        .put(Area::Shared, Record::new("from_the_future", "1", 9, [0, 255, 7]))
        .put(Area::PrivateA, Record::new("answers", "", 1, *b"of a"))
        .put(Area::PrivateB, Record::new("answers", "", 1, *b"of b"));
    at_once(house.keep(&batch, &[1; 32])).expect("kept");
    at_once(house.set_pin(Area::PrivateA, Some("2580"), &[2; 32])).expect("set");
    house
}

fn all(house: &mut House<InMemory>) -> Contents {
    at_once(take(house.store())).expect("readable")
}

fn export(house: &mut House<InMemory>, passphrase: Option<&str>) -> Vec<u8> {
    at_once(house.export(passphrase, &CHANCE)).expect("a file")
}

#[test]
fn export_import_export_gives_the_same_bytes() {
    for passphrase in [None, Some("тихий вечір удвох")] {
        let mut here = house();
        let file = export(&mut here, passphrase);
        let mut there = House::new(InMemory::new());
        at_once(there.import(&file, passphrase)).expect("imported");
        assert_eq!(export(&mut there, passphrase), file);
        assert_eq!(all(&mut there), all(&mut here));
        let opened = at_once(there.unlock(Area::PrivateA, "2580")).expect("the PIN is the same");
        assert_eq!(opened.records, [Record::new("answers", "", 1, *b"of a")]);
    }
}

#[test]
fn importing_replaces_everything_and_a_newer_version_does_not_stand_in_the_way() {
    let mut here = house();
    let file = export(&mut here, None);
    let mut there = House::new(InMemory::new());
    let newer = Batch::new()
        .put(Area::Shared, Record::new("setting", "", 99, *b"?"))
        .put(Area::PrivateB, Record::new("diary", "", 1, *b"must go"));
    at_once(there.keep(&newer, &[3; 32])).expect("kept");
    at_once(there.import(&file, None)).expect("imported");
    assert_eq!(all(&mut there), all(&mut here));
}

#[test]
fn without_a_passphrase_chance_does_not_count_and_with_one_it_does() {
    let contents = all(&mut house());
    assert_eq!(pack(&contents, None, &[1; 32]), pack(&contents, None, &[2; 32]));
    let words = Some("words");
    assert_eq!(pack(&contents, words, &[1; 32]), pack(&contents, words, &[1; 32]));
    assert_ne!(pack(&contents, words, &[1; 32]), pack(&contents, words, &[2; 32]));
}

#[test]
fn under_a_passphrase_nothing_can_be_read_and_without_one_what_a_pin_guards_cannot() {
    let mut here = house();
    let holds = |file: &[u8], words: &[u8]| file.windows(words.len()).any(|bytes| bytes == words);
    for passphrase in [None, Some("words")] {
        let file = export(&mut here, passphrase);
        assert_eq!(needs_passphrase(&file), passphrase.is_some());
        for words in ["partners", "setting", "answers", "of a"] {
            assert!(!holds(&file, words.as_bytes()), "{words}");
        }
    }
    // Whoever opens the file without a passphrase still meets the PIN.
    let file = export(&mut here, None);
    let mut there = House::new(InMemory::new());
    at_once(there.import(&file, None)).expect("imported");
    assert!(at_once(there.read(Area::PrivateA)).is_err());
}

/// Importing this file must say this and change nothing.
fn refused(file: &[u8], passphrase: Option<&str>, why: Refusal) {
    let mut there = house();
    let before = all(&mut there);
    assert_eq!(at_once(there.import(file, passphrase)), Err(Trouble::File(why)));
    assert_eq!(all(&mut there), before);
    assert!(
        at_once(there.read(Area::PrivateA)).is_ok(),
        "not even an open lock was closed"
    );
}

#[test]
fn a_passphrase_is_needed_and_must_be_right() {
    let file = export(&mut house(), Some("words"));
    refused(&file, None, Refusal::NeedsPassphrase);
    for wrong in ["", "Words", "words ", "слова"] {
        refused(&file, Some(wrong), Refusal::WrongPassphrase);
    }
}

#[test]
fn foreign_cut_altered_and_newer_files_are_refused_with_their_reason() {
    let file = export(&mut house(), None);
    refused(b"", None, Refusal::Foreign);
    refused(b"[session]\nminutes = 20", None, Refusal::Foreign);
    let text_mode: Vec<u8> = String::from_utf8_lossy(&file).replace("\r\n", "\n").into_bytes();
    refused(&text_mode, None, Refusal::Foreign);
    let mut newer = file.clone();
    newer[16] = 2;
    refused(&newer, None, Refusal::Newer);
    refused(&[file.as_slice(), b"x"].concat(), None, Refusal::Damaged);
    for length in [1, 15, 16, 18, 20, 27, 28, 29, 60, file.len() / 2, file.len() - 1] {
        refused(&file[..length], None, Refusal::Truncated);
    }
}

/// The file with the sum that fits it: what somebody who knows the format could make.
fn summed(mut file: Vec<u8>) -> Vec<u8> {
    let content = file.len() - 32;
    let mut sum = blake3::Hasher::new_derive_key("attune.memory 1 file sum");
    sum.update(&(content as u64).to_le_bytes());
    sum.update(&file[..content]);
    let sum = sum.finalize();
    file[content..].copy_from_slice(sum.as_bytes());
    file
}

#[test]
fn a_file_may_not_ask_for_more_memory_or_time_than_a_phone_has() {
    let file = export(&mut house(), Some("words"));
    assert_eq!(summed(file.clone()), file, "the sum is what we think it is");
    // The cost lies behind mark, form, length and kind of lock.
    for (at, cost) in [
        (29, u32::MAX),
        (29, 300 * 1024),
        (29, 0),
        (33, u32::MAX),
        (33, 9),
        (33, 0),
    ] {
        let mut greedy = file.clone();
        greedy[at..at + 4].copy_from_slice(&cost.to_le_bytes());
        refused(&summed(greedy), Some("words"), Refusal::Damaged);
    }
}

#[test]
fn an_altered_file_with_a_fitting_sum_is_refused_too() {
    for passphrase in [None, Some("words")] {
        let file = export(&mut house(), passphrase);
        let sealed = file.len() - 100;
        for at in [28, 28 + 1 + 32 + 5, sealed] {
            let mut altered = file.clone();
            altered[at] ^= 1;
            let found = unpack(&summed(altered), passphrase);
            assert!(found.is_err(), "byte {at}, {passphrase:?}");
        }
    }
}

#[test]
fn two_records_of_one_name_or_out_of_order_are_no_contents() {
    let record = |key: &str| Record::new("note", key, 1, *b"x");
    let contents = Contents::new([(Area::Shared, record("1")), (Area::Shared, record("2"))]).expect("fits");
    let bytes = contents.to_bytes();
    assert_eq!(Contents::from_bytes(&bytes), Some(contents));
    let swap = |from: u8, to: u8| {
        let mut bytes = bytes.clone();
        let at = bytes.iter().position(|byte| *byte == from).expect("a key");
        bytes[at] = to;
        bytes
    };
    assert_eq!(Contents::from_bytes(&swap(b'1', b'2')), None, "twice the same name");
    assert_eq!(Contents::from_bytes(&swap(b'1', b'3')), None, "out of order");
    assert!(Contents::from_bytes(&swap(b'1', b'0')).is_some(), "in order it is fine");
}

#[test]
fn any_altered_byte_is_seen() {
    let file = export(&mut house(), None);
    for at in 0..file.len() {
        let mut bad = file.clone();
        bad[at] ^= 0x20;
        let why = unpack(&bad, None).expect_err("altered");
        let expected = match at {
            0..16 => Refusal::Foreign,
            16..20 => Refusal::Newer,
            20..28 => Refusal::Truncated,
            _ => Refusal::Damaged,
        };
        // A shorter length than the file's is damage, a longer one looks like a missing end.
        assert!(
            why == expected || (at < 28 && why == Refusal::Damaged),
            "byte {at}: {why:?}"
        );
    }
}

fn record() -> impl Strategy<Value = (Area, Record)> {
    let area = prop::sample::select(Area::ALL.to_vec());
    let record = ("[a-zа-я_]{1,12}", ".{0,20}", any::<u32>(), any::<Vec<u8>>());
    (area, record).prop_map(|(area, (kind, key, version, bytes))| (area, Record::new(kind, key, version, bytes)))
}

proptest! {
    #[test]
    fn any_contents_come_back_through_the_file(records in prop::collection::vec(record(), 0..12)) {
        let contents = Contents::new(records).expect("fits");
        let file = pack(&contents, None, &CHANCE).expect("a file");
        prop_assert_eq!(unpack(&file, None), Ok(contents));
    }

    #[test]
    fn bytes_of_any_kind_are_refused_quietly(bytes: Vec<u8>) {
        prop_assert!(unpack(&bytes, None).is_err());
        if let Some(contents) = Contents::from_bytes(&bytes) {
            prop_assert_eq!(contents.to_bytes(), bytes);
        }
    }

    #[test]
    fn what_is_cut_or_altered_anywhere_never_passes(at in 0_usize..4000, bit in 0_u8..8, cut: bool) {
        let contents = Contents::new([(Area::Shared, Record::new("note", "1", 1, vec![3; 2000]))]).expect("fits");
        let file = pack(&contents, None, &CHANCE).expect("a file");
        let at = at % file.len();
        let mut bad = file.clone();
        if cut { bad.truncate(at) } else { bad[at] ^= 1 << bit }
        prop_assert!(unpack(&bad, None).is_err());
    }

    #[test]
    fn an_import_of_anything_leaves_a_store_that_reads(records in prop::collection::vec(record(), 0..6)) {
        let contents = Contents::new(records).expect("fits");
        let mut store = InMemory::new();
        at_once(memory::restore(&mut store, &contents)).expect("restored");
        prop_assert_eq!(at_once(take(&mut store)), Ok(contents.clone()));
        for area in Area::ALL {
            prop_assert_eq!(at_once(store.read(area)).expect("readable"), contents.area(area));
        }
    }
}
