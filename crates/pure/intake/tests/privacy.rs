//! Limits, not reasons: nothing that leaves intake names a condition, a dislike, or whose they are.

use catalogue::{AnswerKind, ConditionId, RegionId};
use intake::{Advice, PairFile, limits, read, reasons};
use quantity::Person;

fn file(a: &str, b: &str) -> PairFile {
    let text = format!("[session]\nminutes = 40\nsetting = \"partners\"\n[a]\n{a}\n[b]\n{b}\n");
    read(&text).unwrap_or_else(|trouble| panic!("{trouble}\n{text}"))
}
/// Every condition once, with a place where its question asks for one.
fn one(id: ConditionId) -> String {
    match id.entry().answer {
        AnswerKind::YesNoWhere => format!("{{ id = \"{id}\", sites = [\"calf.left\"] }}"),
        AnswerKind::YesNo | AnswerKind::Weeks => format!("\"{id}\""),
    }
}

/// True when the text holds this id as a word of its own.
fn names(text: &str, id: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .any(|word| word == id)
}

#[test]
fn no_condition_can_be_read_from_what_leaves_intake() {
    for id in ConditionId::all() {
        let a = format!("conditions = [{}]\ncleared = [\"{id}\"]\nname = \"Ana\"", one(id));
        let file = file(&a, "conditions = []");
        let shown = match limits(&file) {
            Ok(pair) => format!("{pair:?}"),
            Err(not_today) => format!("{not_today:?} {not_today}"),
        };
        assert!(!names(&shown, id.as_str()), "{id} shows in {shown}");
        let file_shown = format!("{file:?}");
        assert!(
            !names(&file_shown, id.as_str()) && !file_shown.contains("Ana"),
            "{file_shown}"
        );
    }
}

#[test]
fn no_refusal_can_be_read_from_a_printed_file() {
    for region in RegionId::all() {
        let refusal = format!("conditions = []\nreceive = {{ {region} = \"no\" }}\ngive = {{ {region} = \"no\" }}");
        assert!(!names(&format!("{:?}", file(&refusal, "")), region.as_str()));
    }
}

#[test]
fn a_no_and_an_illness_leave_the_same_mark() {
    let no = limits(&file(
        "conditions = []\nreceive = { \"calf.left\" = \"no\" }",
        "conditions = []",
    ));
    let bruise = limits(&file(
        "conditions = [{ id = \"bruise\", sites = [\"calf.left\"] }]",
        "conditions = []",
    ));
    assert_eq!(no, bruise);
}

#[test]
fn a_limit_on_shared_moves_does_not_tell_whose_it_is() {
    let of_a = limits(&file("conditions = [\"panic_breathing\"]", "conditions = []")).expect("a session is possible");
    assert_eq!(
        of_a.people.a.receive.shared_techniques,
        of_a.people.b.receive.shared_techniques
    );
}

#[test]
fn not_today_opens_only_for_its_owner() {
    let not_today = limits(&file("conditions = [\"fever_infection\"]", "conditions = []")).expect_err("not today");
    assert_eq!(not_today.advice(), Advice::Postpone);
    let own: Vec<_> = not_today
        .reveal_to_owner(Person::A)
        .iter()
        .map(|reason| reason.condition().as_str())
        .collect();
    assert!(own.contains(&"fever_infection"));
    assert!(not_today.reveal_to_owner(Person::B).is_empty());
}

#[test]
fn whoever_is_unwell_the_message_is_the_same() {
    let of_a = limits(&file("conditions = [\"minor\"]", "conditions = []")).expect_err("not today");
    let of_b = limits(&file("conditions = []", "conditions = [\"consent_pressure\"]")).expect_err("not today");
    assert_eq!(
        (of_a.to_string(), format!("{of_a:?}")),
        (of_b.to_string(), format!("{of_b:?}"))
    );
}

#[test]
fn the_most_urgent_advice_is_given() {
    let both = limits(&file(
        "conditions = [\"fever_infection\", \"breathless_now\"]",
        "conditions = [\"eye_surgery\"]",
    ));
    assert_eq!(both.expect_err("not today").advice(), Advice::Emergency);
    let waiting = limits(&file("conditions = [\"eye_surgery\"]", "conditions = []"));
    assert_eq!(waiting.expect_err("not today").advice(), Advice::ClinicianFirst);
}

#[test]
fn reasons_are_the_owners_own_and_the_strongest_come_first() {
    let file = file(
        "conditions = [\"cold_cough\", \"fever_infection\"]",
        "conditions = [\"glaucoma\"]",
    );
    let own = reasons(&file, Person::A);
    assert!(own.windows(2).all(|two| two[0].severity() <= two[1].severity()));
    assert_eq!(own[0].condition().as_str(), "fever_infection");
    assert!(own.iter().all(|reason| reason.condition().as_str() != "glaucoma"));
}
