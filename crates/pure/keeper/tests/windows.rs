//! Two windows of one phone: the later one is told, reads again, and nothing that was kept is written over unseen.

mod story;

use keeper::{Area, Effect, Ended, Event, Field, StoreTrouble, To};
use quantity::{Person, Setting};
use story::Phone;

const SHARED: Area = Area::Shared;
const OF_A: Area = Area::Private(Person::A);

const NEWS: &str = "Attune is open in a second window. What was told there is here too now.";
const LOST: &str = "the same was changed there. What was kept there stands.";

/// A household that has told everything, as two windows see it.
fn two_windows() -> (Phone, Phone) {
    let mut one = Phone::new("en-GB");
    one.open(To::Intake).i_am("A").nothing_to_tell();
    one.tap("Done, hand to B").i_am("B").nothing_to_tell();
    one.tap("Done, back to both");
    let mut other = Phone::new("en-GB");
    other.store = one.store.clone();
    one.open(To::Home);
    other.open(To::Home);
    (one, other)
}

/// The other window wrote since this one read: the next write is refused, and everything is read again.
fn meanwhile(window: &mut Phone, other: &Phone) {
    window.store = other.store.clone();
    window.beaten = true;
}

fn session(phone: &mut Phone, left_out_s: u32) {
    let plan = story::planned(&story::starter(Setting::Friends));
    phone.happens(Event::SessionEnded(Box::new(Ended {
        done_s: plan.seconds - left_out_s,
        plan,
        limits: String::new(),
        finished: true,
        changes: Vec::new(),
    })));
}

#[test]
fn what_both_windows_told_of_different_things_is_all_there() {
    let (mut one, mut other) = two_windows();
    one.open(To::AboutUs).tap("The two of you").tap("Sofa");
    let house = one.store[&SHARED]["house"].clone();
    meanwhile(&mut other, &one);
    session(&mut other, 60);
    assert!(other.draw().contains(NEWS), "{}", other.draw());
    assert_eq!(other.store[&SHARED]["house"], house, "of the first window");
    assert!(other.store[&SHARED].contains_key("journal"), "of the second");
    // Said on one page, and not again.
    other.i_am("A");
    assert!(!other.draw().contains(NEWS), "{}", other.draw());
}

#[test]
fn two_evenings_of_two_windows_are_both_remembered() {
    let (mut one, mut other) = two_windows();
    session(&mut one, 0);
    let first = one.store[&SHARED]["journal"].clone();
    meanwhile(&mut other, &one);
    session(&mut other, 60);
    let both = &other.store[&SHARED]["journal"];
    let evenings = |text: &str| journal::Journal::from_text(text).expect("a journal").evenings.len();
    assert_eq!((evenings(&first), evenings(both)), (1, 2), "{both}");
    assert!(other.draw().contains(NEWS), "{}", other.draw());
}

#[test]
fn where_both_changed_the_same_the_first_stands_and_the_second_is_asked_again() {
    let (mut one, mut other) = two_windows();
    one.open(To::AboutUs).taps(&["The two of you", "Sofa"]);
    let first = one.store.clone();
    other.open(To::AboutUs).tap("The two of you");
    meanwhile(&mut other, &one);
    other.tap("30 minutes");
    assert!(other.draw().contains(LOST), "{}", other.draw());
    assert_eq!(other.store, first, "nothing was written over");
    assert!(
        other.draw().contains("[ ] Sofa"),
        "what stands is shown: {}",
        other.draw()
    );
    assert!(other.draw().contains("( ) 30 minutes"), "{}", other.draw());
    other.tap("30 minutes");
    assert!(
        other.store[&SHARED]["house"].contains("minutes 30"),
        "said once more it is kept"
    );
}

#[test]
fn somebody_whose_own_pages_changed_elsewhere_begins_them_anew_with_what_is_kept() {
    let (mut one, mut other) = two_windows();
    other.open(To::Intake).i_am("A");
    one.days_later(1).open(To::Intake).i_am("A");
    one.tap("Nothing new, hands welcome as before");
    assert_ne!(one.store[&OF_A], other.store[&OF_A]);
    let kept = one.store.clone();
    meanwhile(&mut other, &one);
    other.tap("Nothing new, hands welcome as before");
    assert!(other.draw().contains(LOST), "{}", other.draw());
    assert_eq!(other.page().key, "home", "the page that was open is out of date");
    assert_eq!(other.store[&OF_A], kept[&OF_A], "nothing was written over");
}

#[test]
fn a_pin_set_in_one_window_closes_those_pages_in_the_other() {
    let (mut one, mut other) = two_windows();
    other.open(To::Intake).i_am("A");
    one.open(To::AboutUs).tap("PIN of A").i_am("A");
    one.type_in(Field::Pin, "2468").type_in(Field::PinAgain, "2468");
    one.tap("Set this PIN");
    let kept = one.store.clone();
    meanwhile(&mut other, &one);
    other.pins = one.pins.clone();
    other.tap("Nothing new, hands welcome as before");
    assert_eq!(other.page().key, "home");
    assert_eq!(other.store, kept, "nothing was written with the old key");
    other.open(To::Intake).i_am("A");
    assert_eq!(other.heading(), "A, your PIN");
    other.type_in(Field::Pin, "2468").tap("Open");
    assert_eq!(other.page().key, "asking-A-renewal");
}

#[test]
fn nothing_is_sent_off_until_everything_was_read_again() {
    let (mut one, mut other) = two_windows();
    one.open(To::AboutUs).taps(&["The two of you", "Sofa"]);
    other.open(To::AboutUs).tap("The two of you");
    meanwhile(&mut other, &one);
    other.slow = true;
    other.tap("30 minutes");
    let before = other.effects.len();
    other.tap("45 minutes");
    let sent = other.effects[before..]
        .iter()
        .any(|effect| matches!(effect, Effect::Keep { .. }));
    assert!(!sent, "it would go over what was not seen");
    other.let_through();
    assert!(other.draw().contains(LOST));
    assert_eq!(other.store, one.store);
}

#[test]
fn a_new_opening_shows_what_another_window_kept() {
    let (mut one, mut other) = two_windows();
    session(&mut one, 0);
    other.store = one.store.clone();
    let model = other.model.clone();
    other.open(To::Home);
    let fresh = other.draw();
    other.model = model;
    other.reopen(To::Home);
    assert_eq!(other.draw(), fresh);
}

#[test]
fn a_pin_that_could_not_be_set_leaves_the_one_before_and_says_so() {
    let (_, mut phone) = two_windows();
    phone.open(To::AboutUs).tap("PIN of A").i_am("A");
    for (trouble, words) in [
        (StoreTrouble::Full, "no room left"),
        (StoreTrouble::Stopped, "Stopped. Nothing was changed."),
        (StoreTrouble::Newer, "saved by a newer Attune"),
    ] {
        phone.no_pin = Some(trouble);
        phone.type_in(Field::Pin, "2468").type_in(Field::PinAgain, "2468");
        phone.tap("Set this PIN");
        assert!(phone.draw().contains(words), "{}", phone.draw());
        assert!(!phone.page().foot.iter().any(|button| button.label == "No PIN any more"));
    }
    phone.no_pin = None;
    phone.tap("Set this PIN");
    assert_eq!(phone.page().key, "kept");
    assert!(!phone.pins.is_empty());
}

#[test]
fn sealing_much_anew_says_how_far_it_is_and_can_be_stopped() {
    let (_, mut phone) = two_windows();
    phone.open(To::AboutUs).tap("PIN of A").i_am("A");
    phone.slow = true;
    phone.type_in(Field::Pin, "2468").type_in(Field::PinAgain, "2468");
    phone.tap("Set this PIN");
    let words = "Sealing your pages anew …";
    assert!(phone.draw().contains(words), "{}", phone.draw());
    assert!(
        !story::acts(&phone.page())
            .iter()
            .any(|(label, _)| label == "Leave it as it was")
    );
    phone.happens(Event::PinShare(Person::A, 40));
    phone.tap("Leave it as it was");
    assert_eq!(phone.effects.last(), Some(&Effect::StopPin));
    phone.happens(Event::PinSet(Person::A, Err(StoreTrouble::Stopped)));
    assert!(!phone.draw().contains(words), "{}", phone.draw());
}
