//! Limits as a line: what is written is read back, and nothing else is read at all.

use limits::code::{Refused, read, read_person, write, write_person};
use limits::{PairLimits, RegionSide};
use quantity::{Person, Place, Set, Setting};

/// The limits of generated couples who may start today.
fn couples() -> impl Iterator<Item = PairLimits> {
    let hostile = testkit::hostile().into_iter().map(|(_, couple)| couple);
    let alone = testkit::each_condition_alone().map(|(_, couple)| couple);
    let texts = (0..testkit::many()).map(testkit::couple).chain(hostile).chain(alone);
    texts.filter_map(|couple| intake::limits(&intake::read(&couple.text()).ok()?).ok())
}

fn starter() -> PairLimits {
    intake::starter_limits(Setting::Friends, Set::EMPTY.with(Place::TwoChairs), 20)
}

#[test]
fn the_limits_of_every_couple_come_back_as_they_were() {
    let mut seen = 0;
    let mut longest = 0;
    for limits in couples() {
        let line = write(&limits);
        assert_eq!(read(&line).as_ref(), Ok(&limits));
        for who in [Person::A, Person::B] {
            let line = write_person(&limits.people[who]);
            assert_eq!(read_person(&line).as_ref(), Ok(&limits.people[who]));
        }
        longest = longest.max(line.len());
        seen += 1;
    }
    assert!(seen > 100, "only {seen} couples may start");
    assert!(longest < 3000, "{longest} letters are no short line");
}

#[test]
fn the_line_of_a_starter_is_short_and_plain() {
    let line = write(&starter());
    assert!(line.starts_with("attune-limits-1."), "{line}");
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    assert!(line.chars().all(plain), "{line}");
    assert!(line.len() < 700, "{} letters", line.len());
}

#[test]
fn one_wrong_letter_anywhere_is_refused() {
    let line = write(&starter());
    for at in 0..line.len() {
        for letter in ["A", "z", "_", ".", ""] {
            let mut damaged = line.clone();
            damaged.replace_range(at..=at, letter);
            if damaged != line {
                assert!(read(&damaged).is_err(), "letter {at} as {letter:?}");
            }
        }
        assert!(read(&line[..at]).is_err(), "cut at {at}");
    }
    assert!(read(&format!("{line}A")).is_err());
    assert!(read("").is_err());
}

#[test]
fn a_line_for_another_catalogue_or_of_another_version_is_refused_and_said_so() {
    let line = write(&starter());
    assert_eq!(
        read(&line.replacen("attune-limits-1", "attune-limits-2", 1)),
        Err(Refused::Form)
    );
    assert_eq!(read(&write_person(&starter().people.a)), Err(Refused::Form));
    assert_eq!(read_person(&line), Err(Refused::Form));
    let (before, after) = line.split_at(line.find(catalogue::CATALOGUE_HASH).expect("the catalogue is named"));
    let other = format!("{before}0123456789abcdef{}", &after[16..]);
    let other = again_sealed(&other);
    assert_eq!(read(&other), Err(Refused::Catalogue));
}

#[test]
fn a_well_sealed_line_that_opens_a_place_that_is_never_touched_is_refused() {
    let mut limits = starter();
    let never = RegionSide::all()
        .find(|place| !place.region().entry().workable())
        .expect("some places are never touched");
    let open = RegionSide::all()
        .map(|place| *limits.people.a.receive.cell(place))
        .find(limits::ReceiveCell::open)
        .expect("a starter allows something");
    assert!(read(&write(&limits)).is_ok());
    *limits.people.a.receive.cell_mut(never) = open;
    assert_eq!(read(&write(&limits)), Err(Refused::Damaged));
}

/// The same line with the check it would have.
fn again_sealed(line: &str) -> String {
    let (body, _) = line.rsplit_once('.').expect("a line has a check");
    let sum = body.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut out = format!("{body}.");
    let wide = u128::from(sum) << 2; // 64 bits in eleven letters of six
    for at in (0..11).rev() {
        out.push(char::from(letters[(wide >> (6 * at) & 63) as usize]));
    }
    out
}
