//! Records that an older app wrote.

use journal::{Asked, Day, Journal, RecordError};
use quantity::Person;

#[test]
fn a_journal_of_version_1_is_read_and_its_sum_of_marks_is_gone() {
    let journal = Journal {
        tonight: Some(Asked::ask(None, Person::B, Day(20_603))),
        ..Journal::default()
    };
    let now = journal.to_text();
    let old = now.replace("\"version\":2", "\"version\":1").replace(
        "\"rhythm\"",
        "\"wishes\":{\"kept\":{\"a:calf/knead_palm\":2},\"left_out\":{}},\"rhythm\"",
    );
    assert_ne!(old, now);
    let read = Journal::from_text(&old).expect("an older app wrote this");
    assert_eq!(read, journal);
    assert_eq!(read.to_text(), now);
    let mixed = old.replace("\"version\":1", "\"version\":2");
    assert!(matches!(Journal::from_text(&mixed), Err(RecordError::Damaged(_))));
}
