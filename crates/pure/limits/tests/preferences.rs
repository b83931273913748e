//! Wishes of the pair: small, soft, said in one line of text, and nobody's in particular.

use catalogue::{RegionId, TechniqueId};
use limits::{Preferences, Subject};

fn place(name: &str) -> RegionId {
    RegionId::parse(name).expect("a region")
}
fn technique(name: &str) -> TechniqueId {
    TechniqueId::parse(name).expect("a technique")
}

#[test]
fn wishes_are_written_in_one_order_and_come_back() {
    let mut wishes = Preferences::NONE;
    wishes.set(Subject::Technique(technique("stroke_long")), -1);
    wishes.set(Subject::Here(place("calf"), technique("stroke_long")), 3);
    wishes.set(Subject::Place(place("shoulder_top")), 2);
    let text = wishes.to_string();
    assert_eq!(text, "shoulder_top=2,stroke_long=-1,calf/stroke_long=3");
    assert_eq!(Preferences::parse(&text), Ok(wishes));
}

#[test]
fn no_wish_is_stronger_than_three() {
    let mut wishes = Preferences::NONE;
    let subject = Subject::Place(place("palm"));
    for _ in 0..9 {
        wishes.shift(subject, 1);
    }
    assert_eq!(wishes.about(subject), 3);
    for _ in 0..20 {
        wishes.shift(subject, -1);
    }
    assert_eq!(wishes.about(subject), -3);
    wishes.set(Subject::Technique(technique("stroke_long")), -3);
    wishes.set(Subject::Here(place("palm"), technique("stroke_long")), -3);
    assert_eq!(wishes.doing(place("palm"), technique("stroke_long")), -3);
}

#[test]
fn a_wish_taken_back_leaves_nothing_behind() {
    let mut wishes = Preferences::NONE;
    let subject = Subject::Place(place("palm"));
    wishes.shift(subject, 1);
    wishes.shift(subject, -1);
    assert_eq!(wishes, Preferences::NONE);
    assert!(wishes.is_empty());
}

#[test]
fn what_is_no_wish_is_refused_with_what_was_found() {
    for (text, found) in [
        ("moon=1", "`moon`"),
        ("palm", "`palm`"),
        ("palm=4", "`4`"),
        ("palm=", "``"),
        ("palm/moon=1", "`moon`"),
        ("moon/stroke_long=1", "`moon`"),
        ("palm=1.5", "`1.5`"),
    ] {
        let error = Preferences::parse(text).expect_err(text);
        assert!(error.contains(found), "{text}: {error}");
    }
    assert_eq!(Preferences::parse(" , "), Ok(Preferences::NONE));
}
