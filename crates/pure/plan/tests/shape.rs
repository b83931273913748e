//! The spelling of what people ask for before they begin, and of what is said about it afterwards.

use plan::{Gone, Item, Shape};

#[test]
fn every_change_comes_back_from_its_spelling() {
    for text in [
        "swap:3",
        "swap:3:a",
        "drop:0:b",
        "longer:12",
        "favour:shoulder_top",
        "favour:calf/stroke_long",
        "less:stroke_long",
        "minutes:30",
        "places:sofa,bed",
    ] {
        let shape = Shape::parse(text).expect(text);
        assert_eq!(shape.to_string(), text);
    }
}

#[test]
fn what_is_no_change_is_refused_with_what_was_found() {
    for (text, found) in [
        ("swap", "`swap`"),
        ("swap:x", "`x`"),
        ("swap:-1", "`-1`"),
        ("swap:3:c", "`c`"),
        ("swap:3:a:b", "`swap:3:a:b`"),
        ("favour:moon", "`moon`"),
        ("minutes:7", "`7`"),
        ("minutes:91", "`91`"),
        ("minutes:1e9", "`1e9`"),
        ("places:moon", "`moon`"),
        ("", "``"),
    ] {
        let error = Shape::parse(text).expect_err(text);
        assert!(error.contains(found), "{text}: {error}");
    }
}

#[test]
fn what_went_is_written_with_its_reason_and_without_a_person() {
    let text = "made_room knead_palm@calf.left";
    let gone = Gone::parse(text).expect("a reason and an item");
    assert_eq!(gone.to_string(), text);
    for damaged in [
        "",
        "made_room",
        "because knead_palm@calf.left",
        "made_room calf.left",
        "made_room knead_palm@calf",
    ] {
        assert_eq!(Gone::parse(damaged), None, "{damaged}");
    }
    assert_eq!(Item::parse("knead_palm@calf.up"), None);
}
