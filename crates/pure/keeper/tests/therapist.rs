//! A therapist chooses pieces of a plan and hands them over; two people take them in within their own limits and, if they
//! want to, tell what was done.

mod story;

use keeper::{Area, Block, Effect, Event, Field};
use quantity::{Person, Setting};
use story::{Phone, planned, planned_as_wished, starter};

/// Where the app is in these stories.
const HERE: &str = "https://attune.example/";

/// A therapist's phone after a session with somebody.
fn practice() -> Phone {
    let mut phone = Phone::at_home(Setting::TherapistClient);
    phone.happens(Event::Page {
        address: Some(HERE.to_owned()),
        shares: false,
    });
    let plan = planned(&starter(Setting::TherapistClient));
    phone.session(&plan, plan.seconds);
    phone.tell(4, 4);
    phone.tap("To the first page");
    phone.tap("A plan from a therapist");
    phone.tap("I am a therapist and make one");
    phone
}

/// The labels of the pieces that can be chosen.
fn pieces(phone: &Phone) -> Vec<String> {
    let lists = phone.page().blocks.into_iter();
    let first = lists.filter_map(|block| match block {
        Block::Choices(choices) => Some(choices.options.into_iter().map(|option| option.label).collect()),
        _ => None,
    });
    first.take(1).flat_map(|list: Vec<String>| list).collect()
}

/// Hands over these many pieces with a note, and the text that goes out.
fn handed(count: usize) -> (Vec<String>, String) {
    let mut phone = practice();
    let chosen: Vec<String> = pieces(&phone).into_iter().take(count).collect();
    for piece in &chosen {
        phone.mark("From the last session", piece);
    }
    phone.mark("For home too, at most two", &chosen[0]);
    phone.type_in(Field::Note, "Slowly, please.\nStop when it is sharp.");
    phone.tap("Show the plan");
    phone.tap("Copy the text");
    let text = phone.effects.iter().rev().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    (chosen, text.expect("a text"))
}

#[test]
fn a_therapist_chooses_notes_and_hands_over_as_codes_a_file_or_a_text() {
    let mut phone = practice();
    assert!(!phone.offers("Show the plan"), "nothing is chosen yet");
    let first = pieces(&phone)[0].clone();
    phone.mark("From the last session", &first);
    phone.mark("For home too, at most two", &first);
    phone.tap("More");
    phone.type_in(Field::Note, "Slowly, please.");
    phone.tap("Show the plan");
    let page = phone.page();
    let codes: Vec<_> = page
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Code { modules, .. } => Some(modules),
            _ => None,
        })
        .collect();
    assert_eq!(codes.len(), 1);
    assert!(
        codes[0].len() >= 21 && codes[0].iter().all(|row| row.len() == codes[0].len()),
        "a square"
    );
    assert!(codes[0][0][..7].iter().all(|&dark| dark), "with its corner");
    assert!(phone.text().contains("4 min, 3 × a week"), "{}", phone.text());
    assert!(phone.text().contains("Letters to compare: "), "{}", phone.text());
    phone.tap("Copy the link");
    let Some(Effect::Copy(link)) = phone.effects.last().cloned() else {
        panic!("no link");
    };
    assert!(link.starts_with("https://attune.example/#ATTUNE1/1/1/"), "{link}");
    phone.tap("Save as a file");
    phone.tap("Print");
    assert!(
        phone
            .effects
            .iter()
            .any(|e| matches!(e, Effect::SaveFile { text, .. } if text.starts_with("ATTUNE1/")))
    );
    assert!(phone.effects.contains(&Effect::Print));
    // Nothing of it is kept on the therapist's phone, and a change of mind is possible.
    phone.tap("Back");
    assert!(phone.offers("Show the plan"));
}

#[test]
fn two_people_take_it_in_and_plan_with_it_within_their_own_limits() {
    let (_, text) = handed(2);
    let mut phone = Phone::at_home(Setting::Partners);
    phone.tap("A plan from a therapist");
    phone.tap("We have one");
    phone.type_in(Field::HandedOver, &format!("Dear both,\n{text}\nBye"));
    phone.tap("Open");
    assert_eq!(phone.heading(), "Your therapist’s plan");
    assert!(phone.text().contains("Stop when it is sharp."));
    assert!(!phone.text().contains("Left out, and why"));
    phone.tap("Plan 20 minutes with it");
    let wish = phone.wishes.last().expect("a plan was asked for").clone();
    let plan = planned_as_wished(&wish);
    let locks = plan::Wishes::read(&wish.favour).locks;
    assert_eq!(locks.len(), 2, "both pieces are held fast: {}", wish.favour);
    let kept = plan::Lock::kept(&locks, &plan);
    assert!(
        kept.iter().all(Option::is_some) && kept.is_sorted(),
        "as they are, in their order: {kept:?}"
    );
    phone.after_days(1);
    phone.tap("A plan from a therapist");
    assert_eq!(phone.heading(), "Your therapist’s plan", "it is still there");
    phone.tap("Remove this plan");
    assert!(!phone.stored(Area::Shared).contains("ATTUNE1"));
}

#[test]
fn what_one_left_out_falls_away_with_a_reason_that_names_nobody() {
    let (chosen, text) = handed(2);
    let open = |who: Person| {
        let mut phone = Phone::at_home(Setting::Partners);
        let plan = planned(&starter(Setting::Partners));
        phone.session(&plan, plan.seconds);
        for person in story::BOTH {
            phone.tap(&format!("I am {}", person.as_str().to_uppercase()));
            if person == who {
                leave_everything_out(&mut phone);
            }
            phone.tap(if person == Person::A { "Done, hand to B" } else { "Done" });
        }
        phone.tap("To the first page");
        phone.tap("A plan from a therapist");
        phone.tap("We have one");
        phone.type_in(Field::HandedOver, &text);
        phone.tap("Open");
        phone.text()
    };
    let (by_a, by_b) = (open(Person::A), open(Person::B));
    assert_eq!(by_a, by_b, "the page is the same whoever left it out");
    assert!(by_a.contains("Left out, and why"), "{by_a}");
    let plain = chosen[0].split_once(": ").expect("for somebody").1;
    assert!(by_a.contains(&format!("{plain}: That does not fit today.")), "{by_a}");
}

/// Marks every line of the page, given and received, as left out.
fn leave_everything_out(phone: &mut Phone) {
    let mut legends = Vec::new();
    for block in phone.page().blocks {
        match block {
            Block::Choices(choices) => legends.push(choices.legend),
            Block::More { blocks, .. } => legends.extend(blocks.into_iter().filter_map(|block| match block {
                Block::Choices(choices) => Some(choices.legend),
                _ => None,
            })),
            _ => {}
        }
    }
    for legend in legends {
        phone.mark(&legend, "Leave out");
    }
}

#[test]
fn a_file_is_read_like_a_text_and_what_is_no_plan_is_refused_kindly() {
    let (_, text) = handed(1);
    let mut phone = Phone::at_home(Setting::Partners);
    phone.tap("A plan from a therapist");
    phone.tap("We have one");
    phone.tap("Choose a file");
    assert_eq!(phone.effects.last(), Some(&Effect::PickFile));
    phone.happens(Event::FileRead(None));
    assert_eq!(phone.heading(), "Take in a plan");
    phone.happens(Event::FileRead(Some("a letter".to_owned())));
    assert!(phone.text().contains("There is no plan in this text."));
    phone.happens(Event::FileRead(Some(text.replace("ATTUNE1/1/1", "ATTUNE1/1/3"))));
    assert!(phone.text().contains("Here are 1 of 3 parts."));
    phone.happens(Event::FileRead(Some(text)));
    assert_eq!(phone.heading(), "Your therapist’s plan");
    // A file that comes when nobody asked for one changes nothing.
    let mut other = Phone::at_home(Setting::Partners);
    other.happens(Event::FileRead(Some("ATTUNE1/".to_owned())));
    assert!(other.store.is_empty());
}

#[test]
fn what_was_done_goes_back_only_when_the_two_hand_it_over_and_says_minutes_alone() {
    let (_, text) = handed(1);
    let mut phone = Phone::at_home(Setting::Partners);
    phone.tap("A plan from a therapist");
    phone.tap("We have one");
    phone.type_in(Field::HandedOver, &text);
    phone.tap("Open");
    phone.tap("Plan 20 minutes with it");
    let plan = planned_as_wished(phone.wishes.last().expect("a plan"));
    phone.session(&plan, plan.seconds);
    phone.tell(9, 1);
    phone.tap("To the first page");
    phone.tap("A plan from a therapist");
    let gone_out = |phone: &Phone| {
        phone
            .effects
            .iter()
            .any(|e| matches!(e, Effect::Copy(_) | Effect::SaveFile { .. }))
    };
    assert!(!gone_out(&phone));
    phone.tap("Tell the therapist what was done");
    assert!(
        phone.text().contains("Evenings: 1") && !gone_out(&phone),
        "{}",
        phone.text()
    );
    phone.tap("Copy the text");
    let Some(Effect::Copy(answer)) = phone.effects.last().cloned() else {
        panic!("nothing was copied");
    };
    let mut practice = Phone::at_home(Setting::TherapistClient);
    practice.tap("A plan from a therapist");
    practice.tap("We have one");
    practice.type_in(Field::HandedOver, &answer);
    practice.tap("Open");
    assert_eq!(practice.heading(), "What the two did");
    let text = practice.text();
    for line in text.lines().skip_while(|line| !line.starts_with("# ")).skip(1) {
        assert!(
            line == "Evenings: 1" || line.ends_with("minutes") || line.ends_with("1 minute"),
            "{line}"
        );
    }
    assert!(practice.store.is_empty(), "looking keeps nothing");
}

#[test]
fn a_link_is_looked_at_first_and_only_then_taken_in() {
    let (_, text) = handed(1);
    let link = journal::Handed::from_text(&text).expect("a plan").to_link(HERE);
    let behind = link.split_once('#').expect("a link").1;
    let mut phone = Phone::at_home(Setting::Partners);
    phone.happens(Event::Link(behind.to_owned()));
    assert_eq!(phone.heading(), "A plan was handed to you");
    assert!(phone.text().contains("Stop when it is sharp."), "{}", phone.text());
    assert!(phone.store.is_empty(), "nothing is kept yet");
    phone.tap("Not now");
    assert!(phone.store.is_empty());
    phone.happens(Event::Link(behind.to_owned()));
    let first = phone.text();
    phone.tap("A and B change places");
    assert_ne!(phone.text(), first);
    phone.tap("A and B change places");
    assert_eq!(phone.text(), first);
    phone.tap("Take it in");
    assert_eq!(phone.heading(), "Your therapist’s plan");
    assert!(phone.stored(Area::Shared).contains("ATTUNE1"));
    // Another one does not take its place unseen.
    phone.tap("To the first page");
    phone.happens(Event::Link(behind.to_owned()));
    assert!(
        phone.text().contains("It takes the place of the plan you have."),
        "{}",
        phone.text()
    );
}

#[test]
fn a_damaged_a_newer_and_an_endless_link_say_so_and_keep_nothing() {
    let mut phone = Phone::at_home(Setting::Partners);
    for (behind, said) in [
        ("ATTUNE1/1/1/ABCDE/ABCDEFGH", "Something was lost on the way."),
        ("ATTUNE2/1/1/ABCDE/ABCDEFGH", "It was made with a newer Attune."),
        ("ATTUNE", "There is no plan in this text."),
    ] {
        phone.happens(Event::Link(behind.to_owned()));
        assert!(phone.text().contains(said), "{behind}: {}", phone.text());
    }
    phone.happens(Event::Link("ATTUNE1/".repeat(20_000)));
    assert!(
        phone.text().contains("This is more than a plan may hold"),
        "{}",
        phone.text()
    );
    assert!(phone.store.is_empty());
}

#[test]
fn nobody_is_interrupted_on_their_own_pages_by_a_link() {
    let (_, text) = handed(1);
    let link = journal::Handed::from_text(&text).expect("a plan").to_link(HERE);
    let mut phone = Phone::at_home(Setting::Partners);
    let plan = planned(&starter(Setting::Partners));
    phone.session(&plan, plan.seconds);
    phone.tap("I am A");
    let heading = phone.heading();
    phone.happens(Event::Link(link.split_once('#').expect("a link").1.to_owned()));
    assert_eq!(phone.heading(), heading);
    // It is not lost: it waits on the first page.
    phone.tap("Skip");
    phone.happens(Event::Act(keeper::Act::GoHome));
    phone.tap("A plan was handed to you");
    assert!(phone.text().contains("Stop when it is sharp."), "{}", phone.text());
    assert!(!phone.stored(Area::Shared).contains("ATTUNE1"));
}

#[test]
fn a_plan_that_is_being_made_is_not_thrown_away_by_a_link() {
    let (_, text) = handed(1);
    let link = journal::Handed::from_text(&text).expect("a plan").to_link(HERE);
    let mut phone = practice();
    let first = pieces(&phone)[0].clone();
    phone.mark("From the last session", &first);
    let before = phone.text();
    phone.happens(Event::Link(link.split_once('#').expect("a link").1.to_owned()));
    assert_eq!(phone.text(), before);
    phone.happens(Event::Act(keeper::Act::GoHome));
    assert!(phone.offers("A plan was handed to you"));
}

#[test]
fn exchanging_two_letters_changes_neither_the_letters_to_compare_nor_the_day() {
    let (_, text) = handed(1);
    let (handed, mark) = journal::Handed::received(&text).expect("a plan");
    let mut phone = Phone::at_home(Setting::Partners);
    phone.happens(Event::Link(
        handed.to_link(HERE).split_once('#').expect("a link").1.to_owned(),
    ));
    let letters = format!("Compare the letters {mark} ");
    assert!(phone.text().contains(&letters), "{}", phone.text());
    phone.tap("A and B change places");
    assert!(phone.text().contains(&letters), "{}", phone.text());
    phone.tap("Take it in");
    let day = |phone: &Phone| phone.stored(Area::Shared).contains(&format!("{}\n", story::TODAY));
    assert!(day(&phone));
    phone.after_days(3);
    phone.tap("A plan from a therapist");
    phone.tap("A and B change places");
    assert!(day(&phone), "what was done since then still counts");
}

#[test]
fn where_no_other_phone_can_come_the_page_says_so() {
    let mut phone = practice();
    let first = pieces(&phone)[0].clone();
    phone.mark("From the last session", &first);
    phone.tap("Show the plan");
    for (address, shares, said) in [
        (Some("http://127.0.0.1:7878/"), true, "no other phone can open its code"),
        (None, false, "From here no link leads to another phone."),
    ] {
        phone.happens(Event::Page {
            address: address.map(str::to_owned),
            shares,
        });
        assert!(phone.text().contains(said), "{}", phone.text());
        assert_eq!(phone.offers("Share the link"), shares);
        assert!(!phone.offers("Copy the link"));
    }
}
