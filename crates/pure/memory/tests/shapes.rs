//! Old readers, new readers, old writers, new writers: what each makes of the other's records.
//!
//! Version 0 and 2 of a diary exist in this test only; the machinery is the one every room uses.

use memory::{Damaged, Read, Record, Shape, Shapes};

/// Version 0 held lines; version 1 counts them in front; version 2 separates them by semicolons.
fn count(lines: &[u8]) -> Result<Vec<u8>, Damaged> {
    let text = std::str::from_utf8(lines).map_err(|_| Damaged)?;
    Ok(format!("{}\n{text}", text.lines().count()).into_bytes())
}

fn join(counted: &[u8]) -> Result<Vec<u8>, Damaged> {
    let text = std::str::from_utf8(counted).map_err(|_| Damaged)?;
    let (count, lines) = text.split_once('\n').ok_or(Damaged)?;
    let lines: Vec<&str> = lines.lines().collect();
    let told: usize = count.parse().map_err(|_| Damaged)?;
    if told == lines.len() {
        Ok(lines.join(";").into_bytes())
    } else {
        Err(Damaged)
    }
}

const OLD: Shapes = Shapes(&[Shape {
    kind: "diary",
    version: 1,
    steps: &[count],
}]);
const NEW: Shapes = Shapes(&[Shape {
    kind: "diary",
    version: 2,
    steps: &[count, join],
}]);
/// Knows no way from version 0.
const FORGETFUL: Shapes = Shapes(&[Shape {
    kind: "diary",
    version: 2,
    steps: &[join],
}]);

fn diary(version: u32, text: &str) -> Record {
    Record::new("diary", "1", version, text.as_bytes())
}

fn fine(was: u32, version: u32, text: &str) -> Read {
    Read::Fine {
        record: diary(version, text),
        was,
    }
}

#[test]
fn every_earlier_version_is_read_and_says_what_it_was() {
    assert_eq!(NEW.read(diary(2, "calm;warm")), fine(2, 2, "calm;warm"));
    assert_eq!(NEW.read(diary(1, "2\ncalm\nwarm")), fine(1, 2, "calm;warm"));
    assert_eq!(NEW.read(diary(0, "calm\nwarm")), fine(0, 2, "calm;warm"));
    assert_eq!(OLD.read(diary(0, "calm\nwarm")), fine(0, 1, "2\ncalm\nwarm"));
}

#[test]
fn an_old_reader_keeps_what_a_new_writer_wrote_as_it_is() {
    let new = diary(2, "calm;warm");
    assert_eq!(OLD.read(new.clone()), Read::Newer(new));
    let far = diary(u32::MAX, "?");
    assert_eq!(NEW.read(far.clone()), Read::Newer(far));
}

#[test]
fn a_kind_nobody_knows_is_kept_as_it_is() {
    let strange = Record::new("dreams", "1", 1, *b"?");
    assert_eq!(NEW.read(strange.clone()), Read::Unknown(strange));
}

#[test]
fn a_content_that_is_not_what_it_claims_is_kept_and_told() {
    for broken in [
        diary(1, "3\ncalm"),
        diary(1, "no number"),
        Record::new("diary", "1", 0, [0xff]),
    ] {
        assert_eq!(NEW.read(broken.clone()), Read::Damaged(broken));
    }
    let too_old = diary(0, "calm");
    assert_eq!(FORGETFUL.read(too_old.clone()), Read::Damaged(too_old));
}
