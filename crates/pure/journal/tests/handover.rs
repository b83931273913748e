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
    let (wished, preferences, kept, gone) = fit(&handover, &limits);
    assert_eq!((kept.len(), gone.len()), (1, 0));
    assert_eq!(
        wished.people, limits.people,
        "limits are those of the two, not of the therapist"
    );
    assert_eq!(wished.terms.requested_s, 30 * 60);
    assert_eq!(wished.terms.needs.a.iter().map(|need| need.weight).max(), Some(3));
    let subject = Subject::Here(kept[0].region, kept[0].technique());
    assert_eq!(preferences.about(subject), Preferences::MOST);
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
        fit(&handover, &limits).3
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
    assert_eq!(fit(&handover, &short).3[0].1, Why::NeedsTime);
}

proptest! {
    #[test]
    fn nothing_that_comes_from_outside_breaks_the_reader(text in "\\PC*", bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let _ = Handed::from_text(&text);
        let _ = Handed::from_text(&format!("ATTUNE1/{text}."));
        let _ = Handed::from_text(&String::from_utf8_lossy(&bytes));
    }
}
