//! Sealed records: readable for their owner, in their place, unaltered; and to nobody else.

use memory::{Area, DataKey, Lock, Record, Unreadable};
use proptest::prelude::*;

fn key(area: Area, chance: u8) -> DataKey {
    let (_, key) = Lock::fresh(area, None, &[chance; 32]).expect("a key needs no memory");
    key
}

fn answers(text: &str) -> Record {
    Record::new("answers", "2026", 3, text.as_bytes())
}

const A: Area = Area::PrivateA;

#[test]
fn what_was_sealed_opens_with_its_key_and_hides_its_content() {
    let (record, key) = (answers("a secret nobody else may read"), key(A, 1));
    let sealed = key.seal(A, &record, &[2; 32]).expect("fits");
    assert_eq!(sealed.name(), record.name());
    assert!(!sealed.bytes.windows(6).any(|bytes| bytes == b"secret"));
    assert_eq!(key.open(A, &sealed), Ok(record));
}

#[test]
fn another_key_another_place_and_any_altered_bit_open_nothing() {
    let key = key(A, 1);
    let sealed = key.seal(A, &answers("a secret"), &[2; 32]).expect("fits");
    let damaged = Err(Unreadable::Damaged);
    assert_eq!(self::key(A, 2).open(A, &sealed), damaged, "somebody else's key");
    assert_eq!(key.open(Area::PrivateB, &sealed), damaged, "the other area");
    for (kind, name, version) in [
        ("answer", "2026", 3),
        ("answers", "2025", 3),
        ("answers", "2026", 2),
        ("answers2", "026", 3),
    ] {
        let moved = Record::new(kind, name, version, sealed.bytes.clone());
        assert_eq!(key.open(A, &moved), damaged, "{kind}/{name} v{version}");
    }
    for at in 1..sealed.bytes.len() {
        let mut altered = sealed.clone();
        altered.bytes[at] ^= 1 << (at % 8);
        assert_eq!(key.open(A, &altered), damaged, "byte {at}");
    }
    for length in [0, 1, 24, 25, sealed.bytes.len() - 1] {
        let mut cut = sealed.clone();
        cut.bytes.truncate(length);
        assert_eq!(key.open(A, &cut), damaged, "{length} bytes");
    }
}

#[test]
fn a_form_from_the_future_is_told_from_damage() {
    let key = key(A, 1);
    let mut sealed = key.seal(A, &answers("a secret"), &[2; 32]).expect("fits");
    sealed.bytes[0] = 2;
    assert_eq!(key.open(A, &sealed), Err(Unreadable::Newer));
    sealed.bytes[0] = 0;
    assert_eq!(key.open(A, &sealed), Err(Unreadable::Damaged));
}

#[test]
fn nobody_can_count_answers_by_the_length() {
    let key = key(A, 1);
    let sealed = |length: usize| {
        let record = answers(&"x".repeat(length));
        key.seal(A, &record, &[2; 32]).expect("fits").bytes.len()
    };
    // Nothing answered, one thing, two hundred things: one length.
    assert_eq!(sealed(0), sealed(1));
    assert_eq!(sealed(0), sealed(4000));
    assert!(sealed(4097) > sealed(4000));
    assert_eq!(sealed(5000), sealed(16_000));
    assert_eq!(sealed(17_000), sealed(65_000));
    assert_eq!(sealed(70_000), sealed(130_000));
}

#[test]
fn one_chance_serves_many_records_and_never_seals_two_alike() {
    let key = key(A, 1);
    let nonce = |record: &Record, chance| key.seal(A, record, &[chance; 32]).expect("fits").bytes[1..25].to_vec();
    let mut nonces = vec![
        nonce(&answers("one"), 2),
        nonce(&answers("two"), 2),
        nonce(&Record::new("answers", "2027", 3, *b"one"), 2),
        nonce(&Record::new("answers", "2026", 4, *b"one"), 2),
        nonce(&answers("one"), 3),
    ];
    nonces.sort();
    nonces.dedup();
    assert_eq!(nonces.len(), 5);
    assert_eq!(
        nonce(&answers("one"), 2),
        nonce(&answers("one"), 2),
        "the same chance gives the same bytes"
    );
}

#[test]
fn the_same_chance_gives_two_people_two_keys() {
    let sealed = key(A, 1).seal(A, &answers("a secret"), &[2; 32]).expect("fits");
    assert_eq!(key(Area::PrivateB, 1).open(A, &sealed), Err(Unreadable::Damaged));
}

#[test]
fn neither_keys_nor_contents_show_in_messages() {
    let (lock, key) = Lock::fresh(A, Some("2580"), &[1; 32]).expect("memory");
    let shown = format!("{lock:?} {key:?} {:?}", answers("a secret"));
    assert!(!shown.contains("secret") && !shown.contains("2580"), "{shown}");
    assert_eq!(format!("{key:?}"), "DataKey(..)");
}

proptest! {
    #[test]
    fn any_record_comes_back(kind in "[a-zа-я]{1,20}", name in ".{0,40}", version: u32, bytes: Vec<u8>, chance: [u8; 32]) {
        let record = Record::new(kind, name, version, bytes);
        let key = key(A, 1);
        let sealed = key.seal(A, &record, &chance).expect("fits");
        prop_assert_eq!(key.open(A, &sealed), Ok(record));
    }

    #[test]
    fn bytes_of_any_kind_never_open(bytes: Vec<u8>) {
        prop_assert!(key(A, 1).open(A, &Record::new("answers", "", 1, bytes)).is_err());
    }
}
