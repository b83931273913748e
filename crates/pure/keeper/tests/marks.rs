//! What one wants again or leaves out: it shapes the next plan, and nobody can tell whose wish it was.

mod story;

use keeper::Area;
use quantity::{Person, Setting};
use story::{BOTH, Phone, planned, starter};

/// A phone whose two had a first session and told nothing yet.
fn after_first() -> (Phone, plan::Plan) {
    let mut phone = Phone::at_home(Setting::Partners);
    let plan = planned(&starter(Setting::Partners));
    phone.session(&plan, plan.seconds);
    (phone, plan)
}

/// What A could mark: the legends of the lines, in order.
fn legends(phone: &Phone) -> Vec<String> {
    let lines = phone.page().blocks.into_iter();
    lines
        .filter_map(|block| match block {
            keeper::Block::Choices(choices) => Some(choices.legend),
            _ => None,
        })
        .collect()
}

/// Both answer in private that they want this, and nothing else.
fn round(phone: &mut Phone) {
    phone.tap("Answer in private, one after the other");
    for (name, on) in [("A", "Done, hand to B"), ("B", "Done, back to both")] {
        phone.tap(&format!("I am {name}"));
        if phone.offers("Skip all of these pages") {
            for words in ["Skip all of these pages", "Yes", on] {
                phone.tap(words);
            }
        } else {
            phone.tap("Nothing new, hands welcome as before");
            while !phone.offers("Yes") {
                phone.tap("Skip");
            }
            phone.tap("Yes");
            if phone.offers(on) {
                phone.tap(on);
            }
        }
    }
}

#[test]
fn what_was_told_holds_for_one_session_of_that_kind() {
    let (mut phone, plan) = after_first();
    phone.tell(4, 4);
    phone.after_days(7);
    round(&mut phone);
    assert_eq!(phone.wishes.len(), 1);
    phone.open(keeper::To::Home);
    phone.tap("Begin: 20 minutes");
    assert_eq!(phone.wishes.len(), 2, "they told today");
    phone.now_as(Setting::Friends);
    phone.open(keeper::To::Home);
    phone.tap("Begin: 20 minutes");
    assert_eq!(phone.heading(), "Pass the phone to A", "not as friends");
    assert_eq!(phone.wishes.len(), 2);
    phone.tap("Not now");
    round(&mut phone);
    assert_eq!(phone.wishes.len(), 3);
    phone.session(&plan, plan.seconds);
    phone.tell(4, 4);
    phone.tap("To the first page");
    phone.tap("Begin: 20 minutes");
    assert_eq!(phone.heading(), "Pass the phone to A", "anything new since?");
}

#[test]
fn what_either_left_out_looks_the_same_in_the_limits_of_a_round_whoever_it_was_and_whether_both_did() {
    let told_by = |who: &[Person]| {
        let (mut phone, _) = after_first();
        let (mut line, mut given) = (String::new(), String::new());
        for (person, name) in BOTH.into_iter().zip(["A", "B"]) {
            phone.tap(&format!("I am {name}"));
            if person == Person::A {
                let lines = legends(&phone).into_iter();
                line = lines
                    .clone()
                    .find(|l| l.contains(',') && !l.contains("still"))
                    .expect("some work");
                given = format!("Your hands: {}{}", line[..1].to_uppercase(), &line[1..]);
            }
            if who.contains(&person) {
                phone.mark(if person == Person::A { &line } else { &given }, "Leave out");
            }
            phone.tap(if person == Person::A { "Done, hand to B" } else { "Done" });
        }
        phone.after_days(7);
        round(&mut phone);
        phone.stored(Area::Shared)
    };
    let (a, b, both) = (told_by(&[Person::A]), told_by(&[Person::B]), told_by(&BOTH));
    assert_eq!(a, b);
    assert_eq!(a, both);
    assert_ne!(a, told_by(&[]), "and it counts");
}

#[test]
fn nothing_one_noted_or_marked_shows_to_the_other_or_in_what_both_share() {
    // The same evening twice: once A leaves the first piece out and is very tense, once B says it of the same piece.
    let told_by = |who: Person| {
        let (mut phone, _) = after_first();
        let mut pages = Vec::new();
        phone.tap("I am A");
        let line = legends(&phone)
            .into_iter()
            .find(|l| l.contains(','))
            .expect("some work");
        let given = format!("Your hands: {}{}", line[..1].to_uppercase(), &line[1..]);
        if who == Person::A {
            phone.mark(&line, "Leave out");
            phone.note("Tension in your body now", 9);
        }
        phone.tap("Done, hand to B");
        pages.push(phone.text());
        phone.tap("I am B");
        if who == Person::B {
            phone.mark(&given, "Leave out");
            phone.note("Tension in your body now", 9);
        } else {
            pages.push(phone.text());
        }
        phone.tap("Done");
        pages.push(phone.text());
        phone.tap("To the first page");
        pages.push(phone.text());
        (pages.last().cloned(), phone.stored(Area::Shared))
    };
    let (by_a, by_b) = (told_by(Person::A), told_by(Person::B));
    assert_eq!(by_a.1, by_b.1, "the bytes both share are the same whoever it was");
    assert_eq!(by_a.0, by_b.0, "and so is every page both see");
    assert!(!by_a.1.contains("\"after\""), "no rating is shared: {}", by_a.1);
    let by_none = {
        let (mut phone, _) = after_first();
        for words in ["I am A", "Done, hand to B", "I am B", "Done"] {
            phone.tap(words);
        }
        phone.stored(Area::Shared)
    };
    assert_eq!(by_a.1, by_none, "nor does it say that anybody marked anything");
}

#[test]
fn a_mark_can_be_taken_back_by_its_owner_and_only_there() {
    let (mut phone, _) = after_first();
    phone.tap("I am A");
    let line = legends(&phone)[0].clone();
    phone.mark(&line, "Leave out");
    phone.tap("Done, hand to B");
    phone.tap("I am B");
    phone.tap("Done");
    phone.tap("To the first page");
    phone.tap("How it was for B, in private");
    phone.tap("I am B");
    assert!(
        !phone.offers("What you left out"),
        "B left nothing out and sees nothing of A's"
    );
    phone.tap("To the first page");
    phone.tap("How it was for A, in private");
    phone.tap("I am A");
    phone.tap("What you left out");
    phone.tap(&line);
    assert!(!phone.offers("What you left out"));
    assert!(!phone.stored(Area::Private(Person::A)).contains("leave_out"));
}
