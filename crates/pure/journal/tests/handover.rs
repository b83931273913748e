//! A therapist hands a plan to two people, and they filter it by their own limits.

use journal::{AtHome, DoneOfPlan, Handed, Handover, HandoverError, MOST_NOTE, MOST_PICKS, Pick, fit};
use limits::{PairLimits, Preferences, RegionSide, Subject, merge};
use plan::Why;
use proptest::prelude::*;
use quantity::{Person, Pressure, Setting, Side};

const COUPLE: &str = include_str!("../../../../examples/after-work.toml");

fn pair() -> PairLimits {
    intake::limits(&intake::read(COUPLE).expect("a pair file")).expect("they may start")
}

fn pick(receiver: Person, region: &str, side: Side) -> Pick {
    let region = catalogue::RegionId::known(region);
    let work = catalogue::PhraseId::all().find(|id| {
        let phrase = id.entry();
        phrase.kind == catalogue::PhraseKind::Work && phrase.regions.contains(region)
    });
    Pick {
        receiver,
        phrase: work.expect("a phrase for the place"),
        region,
        side,
        level: Pressure::TWO,
    }
}

fn handover() -> Handover {
    Handover {
        setting: Setting::Partners,
        minutes: 30,
        picks: vec![
            pick(Person::A, "shoulder_top", Side::Both),
            pick(Person::B, "upper_back", Side::Both),
            pick(Person::B, "calf", Side::Left),
        ],
        at_home: vec![AtHome {
            receiver: Person::A,
            technique: catalogue::TechniqueId::known("hold_still"),
            region: catalogue::RegionId::known("shoulder_top"),
            minutes: 3,
            times: 3,
        }],
        note: "Повільно, без поспіху.\nAnything sharp: stop.".to_owned(),
    }
}

#[test]
fn what_is_handed_over_arrives_from_a_file_a_message_or_codes_in_any_order() {
    let handed = Handed::Plan(handover(), 0);
    assert_eq!(Handed::from_text(&handed.to_text()), Ok(handed.clone()));

    let mut long = handover();
    long.note = "я".repeat(MOST_NOTE);
    long.picks = vec![pick(Person::A, "shoulder_top", Side::Left); MOST_PICKS];
    let long = Handed::Plan(long, 0);
    let mut parts = long.parts();
    assert!(parts.len() > 1, "too long for one code");
    for part in &parts {
        let dense = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase() || "/.".contains(c);
        assert!(part.len() <= 311 && part.chars().all(dense), "{part}");
    }
    parts.reverse();
    let message = format!("Hello,\nhere it is: {}\nBest wishes", parts.join("\n> ").to_lowercase());
    // Reply marks of a mail program are not letters of ours.
    assert_eq!(Handed::from_text(&message.replace('>', " ")), Ok(long.clone()));
    assert_eq!(
        Handed::from_text(&parts[0]),
        Err(HandoverError::Missing(1, u8::try_from(parts.len()).expect("few")))
    );
    let other = Handed::Plan(handover(), 0).parts();
    assert_eq!(
        Handed::from_text(&format!("{}{}", parts[0], other[0])),
        Err(HandoverError::Mixed)
    );
}

#[test]
fn what_is_nothing_of_ours_damaged_or_newer_says_so() {
    for nothing in ["", "Dear both,", "ATTUNE", "attune is nice"] {
        assert_eq!(Handed::from_text(nothing), Err(HandoverError::Nothing), "{nothing}");
    }
    assert_eq!(Handed::from_text("ATTUNE2/1/1/ABCD/XYZ."), Err(HandoverError::Newer));
    let text = Handed::Plan(handover(), 0).to_text();
    let at = text.len() / 2;
    for letter in ["7", "K", "-", ""] {
        let mut damaged = text.clone();
        damaged.replace_range(at..=at, letter);
        if damaged != text {
            assert_eq!(Handed::from_text(&damaged), Err(HandoverError::Damaged), "{letter}");
        }
    }
    assert_eq!(Handed::from_text(&text.replace('.', "")), Err(HandoverError::Damaged));
}

#[test]
fn what_was_done_goes_back_as_minutes_and_nothing_else() {
    let done = DoneOfPlan {
        evenings: 3,
        pieces: vec![(
            Person::A,
            catalogue::RegionId::known("shoulder_top"),
            catalogue::TechniqueId::known("knead_palm"),
            14,
        )],
    };
    let handed = Handed::Done(done, 0);
    assert_eq!(Handed::from_text(&handed.to_text()), Ok(handed.clone()));
    assert_eq!(handed.parts().len(), 1);
}

#[test]
fn a_piece_within_the_limits_of_both_stays_and_becomes_a_wish() {
    let limits = pair();
    let handover = Handover {
        picks: vec![pick(Person::A, "shoulder_top", Side::Both)],
        ..handover()
    };
    let filtered = fit(&handover, &limits);
    assert_eq!((filtered.kept.len(), filtered.gone.len()), (1, 0));
    let wished = &filtered.limits;
    assert_eq!(wished.terms.requested_s, 30 * 60);
    assert_eq!(wished.terms.needs.a.iter().map(|need| need.weight).max(), Some(3));
    let subject = Subject::Here(filtered.kept[0].region, filtered.kept[0].technique());
    assert_eq!(filtered.wishes.liked.about(subject), Preferences::MOST);
    assert_eq!(filtered.wishes.locks, handover.picks, "held fast");
}

#[test]
fn the_therapist_may_be_softer_than_the_two_and_never_firmer() {
    let limits = pair();
    let soft = Pick {
        level: Pressure::ONE,
        ..pick(Person::A, "shoulder_top", Side::Both)
    };
    let firm = Pick {
        level: Pressure::THREE,
        ..pick(Person::B, "upper_back", Side::Both)
    };
    let handover = Handover {
        picks: vec![soft, firm],
        ..handover()
    };
    let filtered = fit(&handover, &limits);
    for person in [Person::A, Person::B] {
        for place in RegionSide::all() {
            let most = |pair: &PairLimits| pair.people[person].receive.cell(place).max_pressure;
            assert!(most(&filtered.limits) <= most(&limits), "{person}");
            let softer = person == Person::A && place.region() == soft.region;
            assert!(!softer || most(&filtered.limits) <= Pressure::ONE);
        }
    }
}

#[test]
fn what_a_place_or_hand_does_not_allow_is_no_thing_for_home_either() {
    let mut limits = pair();
    let handover = handover();
    assert_eq!(fit(&handover, &limits).at_home, handover.at_home);
    for place in RegionSide::of(handover.at_home[0].region) {
        merge::close_place(&mut limits.people.a, place);
    }
    let filtered = fit(&handover, &limits);
    assert_eq!(filtered.at_home, []);
    assert_eq!(filtered.not_at_home, [(handover.at_home[0], Why::Today)]);
    let removed: Vec<Why> = filtered.removed().map(|removed| removed.2).collect();
    assert!(
        removed.len() >= 2 && removed.iter().all(|why| *why == Why::Today),
        "{removed:?}"
    );
}

#[test]
fn two_who_are_named_the_other_way_round_exchange_their_letters() {
    let once = handover().exchanged();
    assert_eq!(once.picks[0].receiver, Person::B);
    assert_eq!(once.at_home[0].receiver, Person::B);
    assert_eq!(once.exchanged(), handover());
}

/// One square code holds at most this many bytes of a link (ISO/IEC 18004, version 40, level L).
const MOST_OF_A_CODE: usize = 2953;

#[test]
fn a_link_holds_the_longest_hand_over_and_survives_what_messages_do_to_links() {
    let mut longest = handover();
    longest.note = "я".repeat(MOST_NOTE);
    longest.picks = (0..MOST_PICKS)
        .map(|at| pick(if at % 2 == 0 { Person::A } else { Person::B }, "calf", Side::Left))
        .collect();
    for handed in [Handed::Plan(handover(), 0), Handed::Plan(longest, 0)] {
        let link = handed.to_link("https://attune.example/");
        assert!(link.len() < MOST_OF_A_CODE, "{} bytes", link.len());
        assert!(link.starts_with("https://attune.example/#ATTUNE1/"));
        for around in [
            link.clone(),
            format!("Look: {link}."),
            format!("<{link}>, and tell me"),
            format!("({link})"),
            link.replace("ATTUNE1/1/1", "ATTUNE1%2F1%2F1"),
            link.to_lowercase()
                .replace("https://attune.example/", "https://attune.example/x"),
        ] {
            assert_eq!(Handed::from_text(&around), Ok(handed.clone()), "{around}");
        }
        // One letter wrong, anywhere, is never another plan.
        let from = link.find('#').expect("a link") + 13;
        for at in from..link.len() {
            let letter = if &link[at..=at] == "7" { "8" } else { "7" };
            let mut damaged = link.clone();
            damaged.replace_range(at..=at, letter);
            if damaged != link {
                assert_eq!(Handed::from_text(&damaged), Err(HandoverError::Damaged), "letter {at}");
            }
        }
    }
}

#[test]
fn the_letters_to_compare_differ_with_the_text_and_are_the_same_on_both_sides() {
    let handed = Handed::Plan(handover(), 0);
    let there = Handed::from_text(&handed.to_link("https://attune.example/")).expect("a plan");
    assert_eq!(there.mark(), handed.mark());
    let other = Handed::Plan(
        Handover {
            minutes: 31,
            ..handover()
        },
        0,
    );
    assert_ne!(other.mark(), handed.mark());
}

#[test]
fn more_than_a_hand_over_may_hold_is_refused_as_such_and_what_was_made_up_is_never_more_than_allowed() {
    let content = Handed::Plan(handover(), 0).content();
    let changed = |at: usize, byte: u8| {
        let mut content = content.clone();
        content[at] = byte;
        Handed::from_content(&content)
    };
    // Setting, minutes, how many pieces; then the first piece with its pressure.
    assert_eq!(changed(1, 9), Err(HandoverError::Damaged));
    assert_eq!(changed(2, 250), Err(HandoverError::Damaged));
    assert_eq!(changed(3, 25), Err(HandoverError::TooMuch));
    assert_eq!(
        changed(4, 4 << 3),
        Err(HandoverError::Damaged),
        "there is no such pressure"
    );
    // A place that this phrase is not for is not known here, and not guessed.
    assert!(matches!(changed(10, content[10] ^ 1), Ok(Handed::Plan(_, 1))));
    let long = Handover {
        note: "a".repeat(MOST_NOTE),
        ..handover()
    };
    let mut content = Handed::Plan(long, 0).content();
    content.push(b'a');
    assert_eq!(Handed::from_content(&content), Err(HandoverError::TooMuch));
    assert_eq!(
        Handed::from_text(&"ATTUNE1/".repeat(20_000)),
        Err(HandoverError::TooMuch)
    );
}

#[test]
fn a_no_an_illness_and_an_unwilling_hand_take_a_piece_away_with_the_same_words() {
    let pick = pick(Person::A, "shoulder_top", Side::Both);
    let handover = Handover {
        picks: vec![pick],
        ..handover()
    };
    let closed = |change: &dyn Fn(&mut PairLimits)| {
        let mut limits = pair();
        change(&mut limits);
        fit(&handover, &limits).gone
    };
    let a_no = closed(&|limits| {
        RegionSide::of(pick.region).for_each(|place| merge::close_place(&mut limits.people.a, place));
    });
    let one_technique = closed(&|limits| {
        for place in RegionSide::of(pick.region) {
            limits
                .people
                .a
                .receive
                .cell_mut(place)
                .techniques
                .remove(pick.technique());
        }
    });
    let unwilling = closed(&|limits| limits.people.b.give.regions.remove(pick.region));
    let tired = closed(&|limits| merge::stop_giving(&mut limits.people.b));
    assert_eq!(a_no, [(pick, Why::Today)]);
    for other in [one_technique, unwilling, tired] {
        assert_eq!(a_no, other);
    }
    assert!(closed(&|_| {}).is_empty());
}

#[test]
fn a_place_no_pose_reaches_and_a_piece_without_time_say_so() {
    let mut short = pair();
    short.terms.longest_s = 60;
    let handover = Handover {
        picks: vec![pick(Person::A, "shoulder_top", Side::Both)],
        ..handover()
    };
    assert_eq!(fit(&handover, &short).gone[0].1, Why::NeedsTime);
}

proptest! {
    #[test]
    fn nothing_that_comes_from_outside_breaks_the_reader(text in "\\PC*", bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let _ = Handed::from_text(&text);
        let _ = Handed::from_text(&format!("ATTUNE1/{text}."));
        let _ = Handed::from_text(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn places_where_hands_never_work_are_in_no_hand_over_whatever_a_link_says() {
    let technique = catalogue::TechniqueId::known("hold_still");
    let never = || catalogue::RegionId::all().filter(|region| !region.entry().workable());
    assert!(never().count() > 0);
    for region in never() {
        let home = AtHome {
            region,
            technique,
            ..handover().at_home[0]
        };
        let picks = catalogue::PhraseId::all().take(1).map(|phrase| Pick {
            phrase,
            region,
            ..pick(Person::A, "calf", Side::Left)
        });
        let handed = Handed::Plan(
            Handover {
                picks: picks.collect(),
                at_home: vec![home],
                ..handover()
            },
            0,
        );
        let read = Handed::from_text(&handed.to_link("https://attune.example/"));
        let Ok(Handed::Plan(read, unknown)) = read else {
            panic!("{region}: {read:?}");
        };
        assert_eq!((read.picks.len(), read.at_home.len(), unknown), (0, 0, 2), "{region}");
        let done = Handed::Done(
            DoneOfPlan {
                evenings: 1,
                pieces: vec![(Person::A, region, technique, 3)],
            },
            0,
        );
        let read = Handed::from_text(&done.to_text());
        assert!(
            matches!(&read, Ok(Handed::Done(done, 1)) if done.pieces.is_empty()),
            "{region}: {read:?}"
        );
    }
    // A technique that this place does not know is not known either.
    let strange = catalogue::TechniqueId::all()
        .find(|technique| {
            !technique
                .entry()
                .regions
                .contains(catalogue::RegionId::known("shoulder_top"))
        })
        .expect("not every technique is for everywhere");
    let home = AtHome {
        technique: strange,
        ..handover().at_home[0]
    };
    let handed = Handed::Plan(
        Handover {
            at_home: vec![home],
            ..handover()
        },
        0,
    );
    assert!(matches!(Handed::from_text(&handed.to_text()), Ok(Handed::Plan(read, 1)) if read.at_home.is_empty()));
}

#[test]
fn letters_that_turn_others_round_are_in_no_note() {
    for turn in ['\u{202E}', '\u{2066}', '\u{200F}', '\u{061C}', '\u{0007}'] {
        let note = Handover {
            note: format!("Slowly{turn}, please"),
            ..handover()
        };
        let text = Handed::Plan(note, 0).to_text();
        assert_eq!(Handed::from_text(&text), Err(HandoverError::Damaged), "{turn:?}");
    }
}

#[test]
fn the_letters_are_of_what_came_whatever_is_known_of_it_or_done_with_it_here() {
    let handed = Handed::Plan(handover(), 0);
    let (read, mark) = Handed::received(&handed.to_link("https://attune.example/")).expect("a plan");
    assert_eq!((read, mark.clone()), (handed.clone(), handed.mark()));
    assert_eq!(mark.len(), 5);
    // A piece that is not known here changes what is read, not the letters.
    let mut content = handed.content();
    content[10] ^= 1;
    let known = Handed::from_content(&content).expect("a plan");
    assert!(matches!(known, Handed::Plan(_, 1)));
    assert_ne!(known.content(), content);
}

#[test]
fn how_two_know_each_other_is_theirs_to_say_and_a_plan_for_others_still_makes_a_plan() {
    let couple = "[session]\nminutes = 45\nsetting = \"partners\"\nplaces = [\"two_chairs\", \"sofa\", \"bed\"]\n\
                  [a]\nneeds = { thigh_back = 3 }\nconditions = []\n[b]\nneeds = { upper_back = 2 }\nconditions = []\n";
    let pair = intake::limits(&intake::read(couple).expect("a pair file")).expect("they may start");
    for (setting, minutes) in [(Setting::TherapistClient, 45), (Setting::Colleagues, 45)] {
        let handover = Handover {
            setting,
            minutes,
            picks: vec![
                pick(Person::A, "shoulder_top", Side::Both),
                pick(Person::A, "thigh_back", Side::Both),
            ],
            ..handover()
        };
        let filtered = fit(&handover, &pair);
        assert_eq!(filtered.limits.terms.setting, pair.terms.setting);
        let wishes = &filtered.wishes;
        let mut planner = planner::Planner::around(&filtered.limits, &wishes.liked, &[], &wishes.locks);
        while !planner.advance(8).done {}
        let plan = planner.finish();
        checker::check(plan, &filtered.limits).expect("a plan that may be begun");
    }
    // Two at work have their own quarter of an hour, whatever a link asks for.
    let work = intake::starter_limits(
        Setting::Colleagues,
        quantity::Set::EMPTY.with(quantity::Place::TwoChairs),
        15,
    );
    let filtered = fit(&handover(), &work);
    assert!(filtered.limits.terms.longest_s <= work.terms.longest_s);
    let mut planner = planner::Planner::around(&filtered.limits, &filtered.wishes.liked, &[], &filtered.wishes.locks);
    while !planner.advance(8).done {}
    let plan = planner.finish();
    assert!(plan.seconds <= 15 * 60);
    checker::check(plan, &filtered.limits).expect("a plan that may be begun");
}
