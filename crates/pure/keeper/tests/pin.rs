//! A PIN for private pages: asked for where the phone is passed, and the only way in.

mod story;

use keeper::{Effect, Field, To};
use quantity::Person;
use story::Phone;

/// A has a PIN, B has none; both have answered.
fn with_pin() -> Phone {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    phone.taps(&["Next", "Next", "None of these", "None of these", "Next", "Next"]);
    phone.taps(&["None of all these"; 5]).tap("Yes");
    phone.type_in(Field::Pin, "2468").type_in(Field::PinAgain, "2468");
    phone.tap("Set this PIN");
    phone.tap("Done, hand to B").i_am("B").nothing_to_tell();
    phone.tap("Done, back to both");
    phone
}

#[test]
fn a_pin_is_typed_twice_and_has_four_to_eight_digits() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    phone.taps(&["Skip all of these pages", "Yes"]);
    assert_eq!(
        phone.heading(),
        "Thank you.",
        "whoever skips all is not asked for a PIN either"
    );
    let mut phone = Phone::new("en-GB");
    phone.open(To::AboutUs);
    phone.tap("PIN of A").i_am("A");
    for (pin, again) in [
        ("123", "123"),
        ("123456789", "123456789"),
        ("12a4", "12a4"),
        ("1234", "1243"),
    ] {
        phone.type_in(Field::Pin, pin).type_in(Field::PinAgain, again);
        assert!(phone.draw().contains("[[ Set this PIN ]] (not yet)"), "{pin} {again}");
    }
    assert!(phone.draw().contains("The two are not the same."));
    phone.type_in(Field::PinAgain, "1234").tap("Set this PIN");
    assert_eq!(phone.pins.get(&Person::A).map(String::as_str), Some("1234"));
}

#[test]
fn when_the_phone_goes_on_a_sealed_area_is_closed_and_its_words_are_gone() {
    let phone = with_pin();
    assert!(phone.effects.contains(&Effect::Lock(Person::A)));
    assert!(!phone.effects.contains(&Effect::Lock(Person::B)), "B has no PIN");
    assert!(
        phone.planned().is_some(),
        "the plan needs no second look into A's pages"
    );
}

#[test]
fn the_pin_opens_the_pages_and_a_wrong_one_says_so_and_when_to_try_again() {
    let mut phone = with_pin();
    phone.days_later(1).open(To::Intake).i_am("A");
    assert_eq!(phone.heading(), "A, your PIN");
    phone.type_in(Field::Pin, "1111").tap("Open");
    assert!(phone.draw().contains("Wait 5 seconds"), "{}", phone.draw());
    assert!(
        phone.draw().contains("PIN: <>"),
        "the wrong one does not stay on the page"
    );
    phone.type_in(Field::Pin, "2468").tap("Open");
    assert_eq!(phone.heading(), "Anything new today?");
}

#[test]
fn no_log_shows_a_pin() {
    let phone = with_pin();
    let log = format!("{:?}{:?}", phone.effects, phone.model);
    assert!(!log.contains("2468"), "{log}");
}

#[test]
fn a_pin_can_be_taken_away_by_its_owner_only() {
    let mut phone = with_pin();
    phone.open(To::AboutUs).tap("PIN of A").i_am("A");
    assert_eq!(phone.heading(), "A, your PIN");
    phone.type_in(Field::Pin, "2468").tap("Open").tap("No PIN any more");
    assert!(phone.pins.is_empty());
    phone.open(To::Intake).i_am("A");
    assert_eq!(phone.heading(), "Anything new today?");
}

#[test]
fn pages_with_a_pin_are_closed_again_wherever_both_may_look() {
    let mut phone = with_pin();
    phone.days_later(1).open(To::Intake).i_am("A");
    phone.type_in(Field::Pin, "2468").tap("Open");
    let locks = |phone: &Phone| {
        let effects = phone.effects.iter();
        effects.filter(|effect| **effect == Effect::Lock(Person::A)).count()
    };
    let before = locks(&phone);
    phone.happens(keeper::Event::Act(keeper::Act::GoHome));
    assert_eq!(locks(&phone), before + 1);
    phone.happens(keeper::Event::Act(keeper::Act::GoHome));
    assert_eq!(locks(&phone), before + 1, "closed once");
    // Back from the page of the PIN: whoever has the phone next does not take A's PIN away.
    phone.open(To::AboutUs).tap("PIN of A").i_am("A");
    phone.type_in(Field::Pin, "2468").tap("Open").tap("Back");
    assert_eq!(locks(&phone), before + 2);
    phone.tap("PIN of A").i_am("A");
    assert_eq!(phone.heading(), "A, your PIN");
    // Home while the PIN is still being tried: the answer comes too late to open anything.
    phone.happens(keeper::Event::Act(keeper::Act::GoHome));
    let answers = phone.store[&keeper::Area::Private(Person::A)].clone();
    let late = keeper::Event::Loaded(keeper::Area::Private(Person::A), keeper::Found::Records(answers));
    phone.happens(late);
    assert_eq!(locks(&phone), before + 3);
}

#[test]
fn a_forgotten_pin_ends_in_pages_begun_anew_and_in_the_gentlest_plan() {
    let mut phone = with_pin();
    let told = phone.planned().expect("a plan of both");
    assert!(!told.terms.starter, "both have answered");
    phone.days_later(1).open(To::Intake).i_am("A");
    assert!(!phone.draw().contains("I forgot it"), "only after a try");
    phone.type_in(Field::Pin, "1111").tap("Open").tap("I forgot it");
    assert_eq!(phone.heading(), "Begin your pages anew?");
    phone.tap("Back");
    assert_eq!(phone.heading(), "A, your PIN", "nothing is deleted by looking");
    assert!(phone.pins.contains_key(&Person::A));
    phone.type_in(Field::Pin, "1112").tap("Open").tap("I forgot it");
    phone.tap("Delete my pages");
    assert_eq!(phone.heading(), "What would do you good?", "as on the first day");
    assert!(!phone.pins.contains_key(&Person::A));
    assert!(phone.effects.contains(&Effect::Forget(Person::A)));
    assert!(!phone.effects.contains(&Effect::Forget(Person::B)), "B's pages stay");
    phone
        .taps(&["Skip all of these pages", "Yes", "Done, hand to B"])
        .i_am("B");
    assert_eq!(phone.heading(), "Anything new today?", "B is known as before");
    phone.tap("Nothing new, hands welcome as before");
    phone.tap("Yes");
    let now = phone.planned().expect("a plan for today");
    assert!(now.terms.starter, "the gentlest plan until A has answered again");
}
