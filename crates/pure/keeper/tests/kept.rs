//! What is kept: a file of everything, back from it, and deleting it all; and what happens when the phone cannot.

mod story;

use expect_test::expect;
use keeper::{Effect, Event, Field, StoreTrouble, To};
use story::Phone;

#[test]
fn one_page_says_what_is_kept_where_and_what_is_kept_nowhere() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::AboutUs);
    expect![[r#"
        | < Back
        | # What is kept
        | Everything stays on this phone. Nothing is sent anywhere.
        | For both: evenings and minutes, favourites, what you may do today
        | For one alone: your answers, your marks, your tension
        | Nowhere: whether you felt free to say no, a crisis, who caused a rest day
        | [ The two of you ]
        | [ PIN of A ]
        | [ PIN of B ]
        | [ Everything as a file ]
        | [ Back from a file ]
        | _Delete everything_
    "#]]
    .assert_eq(&phone.draw());
}

#[test]
fn everything_goes_into_a_file_with_or_without_words_to_lock_it() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::AboutUs).tap("Everything as a file");
    phone.type_in(Field::Passphrase, "nine grey geese").tap("Save the file");
    let wished = Effect::Export {
        passphrase: Some("nine grey geese".to_owned()),
    };
    assert_eq!(phone.effects.last(), Some(&wished));
    phone.happens(Event::Exported(Ok(())));
    assert_eq!(phone.heading(), "The file is saved.");
    phone.tap("Done").taps(&["Everything as a file", "Save the file"]);
    assert_eq!(phone.effects.last(), Some(&Effect::Export { passphrase: None }));
}

#[test]
fn what_comes_back_from_a_file_is_read_anew_and_wrong_words_change_nothing() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    phone.nothing_to_tell();
    let before = phone.store.clone();
    phone.open(To::AboutUs).taps(&["Back from a file", "Choose the file"]);
    phone.happens(Event::Imported(Err(StoreTrouble::WrongWords)));
    assert!(
        phone.draw().contains("These words do not open the file."),
        "{}",
        phone.draw()
    );
    assert_eq!(phone.store, before);
    phone.taps(&["Back from a file", "Choose the file"]);
    phone.store.clear();
    phone.happens(Event::Imported(Ok(())));
    assert_eq!(phone.heading(), "Everything is back.");
    phone.tap("Done").open(To::Intake).i_am("A");
    assert_eq!(phone.heading(), "What would do you good?", "the file knew nothing of A");
}

#[test]
fn deleting_asks_once_and_then_nothing_is_left() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    phone.nothing_to_tell();
    phone.open(To::AboutUs).tap("Delete everything");
    assert!(!phone.effects.contains(&Effect::DeleteEverything));
    phone
        .tap("Keep it")
        .taps(&["Delete everything", "Yes, delete everything"]);
    assert!(phone.effects.contains(&Effect::DeleteEverything));
    phone.store.clear();
    phone.happens(Event::Deleted(Ok(())));
    assert_eq!(phone.heading(), "Nothing is kept here any more.");
    phone.open(To::Intake).i_am("A");
    assert_eq!(phone.heading(), "What would do you good?");
}

#[test]
fn what_could_not_be_kept_is_said_and_the_round_goes_on() {
    for (trouble, words) in [
        (StoreTrouble::Full, "There is no room left on this phone."),
        (StoreTrouble::Denied, "This browser does not let us save."),
        (StoreTrouble::Lost, "What was saved here is gone"),
    ] {
        let mut phone = Phone::new("en-GB");
        phone.broken = Some(trouble);
        phone.open(To::Intake).i_am("A").tap("Next");
        assert!(phone.draw().contains(words), "{}", phone.draw());
        phone.taps(&["Next", "None of these", "None of these", "Next", "Next"]);
        phone
            .taps(&["None of all these"; 5])
            .taps(&["Yes", "Without a PIN", "Done, hand to B"]);
        phone.i_am("B").nothing_to_tell().tap("Done, back to both");
        assert!(phone.planned().is_some(), "{trouble}");
    }
}

#[test]
fn what_could_not_be_kept_is_tried_again_with_the_next_and_then_no_longer_said() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::AboutUs).taps(&["The two of you", "Friends"]);
    phone.broken = Some(StoreTrouble::Full);
    phone.tap("45 minutes");
    assert!(phone.draw().contains("no room left"), "{}", phone.draw());
    phone.broken = None;
    phone.tap("Next").i_am("A").tap("Next");
    assert!(!phone.draw().contains("no room left"), "{}", phone.draw());
    let house = &phone.store[&keeper::Area::Shared]["house"];
    assert!(house.contains("minutes 45"), "{house}");
}

#[test]
fn the_browser_is_asked_once_to_keep_what_is_stored_at_the_first_save() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake);
    assert!(!phone.effects.contains(&Effect::Persist));
    phone.i_am("A").nothing_to_tell();
    let asked = phone
        .effects
        .iter()
        .filter(|effect| **effect == Effect::Persist)
        .count();
    assert_eq!(asked, 1);
}

#[test]
fn pages_that_cannot_be_read_are_not_written_over_and_today_goes_on_without_them() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    phone.nothing_to_tell();
    let before = phone.store.clone();
    phone.unreadable = Some(StoreTrouble::Damaged);
    phone.open(To::Intake).i_am("A");
    assert!(
        phone.draw().contains("Nothing was written over it."),
        "{}",
        phone.draw()
    );
    assert_eq!(
        phone.heading(),
        "What would do you good?",
        "no PIN is asked for that nobody set"
    );
    phone.taps(&["Left shoulder top", "gladly"]);
    phone.nothing_to_tell();
    phone.tap("Done, hand to B").i_am("B").nothing_to_tell();
    phone.tap("Done, back to both");
    assert!(phone.planned().is_some());
    let private = |store: &std::collections::BTreeMap<keeper::Area, _>| {
        let mut own = store.clone();
        own.remove(&keeper::Area::Shared);
        own
    };
    assert_eq!(private(&phone.store), private(&before));
}

#[test]
fn a_store_that_takes_its_time_is_waited_for() {
    let mut phone = Phone::new("en-GB");
    phone.slow = true;
    phone.open(To::Intake).i_am("A");
    assert!(phone.draw().contains("One moment"), "{}", phone.draw());
    phone.slow = false;
    for read in std::mem::take(&mut phone.late) {
        phone.happens(read);
    }
    assert_eq!(phone.heading(), "What would do you good?");
}
