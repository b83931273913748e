//! Health by heading: what is told, where, how many weeks; searched, skipped; and what it does to the limits.

mod story;

use catalogue::{ConditionId, Exposure, RegionId};
use expect_test::expect;
use keeper::{Field, To};
use limits::{PairLimits, RegionSide};
use quantity::{Hands, Person, Side};
use story::Phone;
use words::Lang;

fn at_health() -> Phone {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    phone.taps(&["Next", "Next", "None of these", "None of these", "Next", "Next"]);
    phone
}

fn name(condition: &str) -> String {
    words::condition_name(Lang::En, ConditionId::known(condition))
}

/// To the end from a page of health, with nothing else to tell; the limits that come of it.
fn limits(mut phone: Phone) -> PairLimits {
    while phone.heading() == "Anything of these?" {
        phone.tap("None of all these");
    }
    phone.taps(&["Yes", "Without a PIN", "Done, hand to B"]).i_am("B");
    phone.nothing_to_tell().tap("Done, back to both");
    phone.planned().expect("a plan")
}

fn open(limits: &PairLimits, region: &str, side: Side) -> bool {
    let place = RegionSide::new(RegionId::known(region), side).expect("the place exists");
    limits.people[Person::A].receive.cell(place).open()
}

#[test]
fn a_heading_unfolds_only_where_there_is_something() {
    let mut phone = at_health();
    phone.tap("Skin / Something here");
    expect![[r#"
        | < Back | Only A sees this page | 7 of 14 | Skip >
        | # Anything of these?
        | Nobody sees your answers. No clinician has reviewed these questions yet.
        | ## Today
        | Fever, infection, cold, upset stomach; alcohol, drugs, drowsy medicine; a big meal; faint or weak; chest pain, short of breath; a knock to the head; very high blood pressure; dark urine after sport; side pain with fever.
        | ( ) None of these  ( ) Something here
        | ## Skin
        | Catching, hot or spreading; wound, burn, bruise, rash; thin skin; a new lump or mole; allergy to oils or scents; new tattoo, piercing, injection or filler.
        | ( ) None of these  (o) Something here
        | What is so:
        | [ ] Bruise or bump
        | [ ] Burn or sunburn
        | [ ] Hot, red, spreading skin
        | [ ] Recent fillers or anti-wrinkle injections
        | [ ] Recent vaccination or injection
        | [ ] New lump or changed mole
        | [ ] Allergy to oils, nuts, lotions or latex
        | [ ] Cut, graze, blister or sore
        | [ ] Rash, eczema or psoriasis
        | [ ] Scents bring on asthma or headache
        | [ ] Catching skin problem
        | [ ] Thin or easily torn skin
        | [ ] New tattoo or piercing
        | Look for something: <>
        | [[ Next ]]
    "#]].assert_eq(&phone.draw());
}

#[test]
fn a_bruise_that_was_pointed_at_closes_its_place_and_without_a_place_everything() {
    let told = |place: Option<&str>| {
        let mut phone = at_health();
        phone.tap("Skin / Something here").tap(&name("bruise"));
        phone.taps(&["Today / None of these", "Next"]);
        if let Some(place) = place {
            phone.tap(place);
        }
        phone.tap("Next");
        limits(phone)
    };
    let pointed = told(Some("Left calf"));
    assert!(!open(&pointed, "calf", Side::Left) && open(&pointed, "calf", Side::Right));
    let everywhere = told(None);
    assert!(!open(&everywhere, "calf", Side::Right) && !open(&everywhere, "shoulder_top", Side::Left));
}

#[test]
fn one_hand_only_asks_which_one_on_the_hands_alone() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A").taps(&["Next", "Next"]);
    phone.tap(&name("one_hand")).tap("Next");
    assert!(!phone.draw().contains("79 places"), "only hands: {}", phone.draw());
    phone.taps(&["Left palm", "Next", "None of these", "Next", "Next"]);
    let limits = limits(phone);
    assert_eq!(limits.people[Person::A].give.hands, Hands::Right);
    assert_eq!(limits.people[Person::B].give.hands, Hands::Both);
}

#[test]
fn kneeling_floor_and_lying_become_poses_that_are_not_asked_for() {
    let mut phone = Phone::new("en-GB");
    phone
        .open(To::Intake)
        .i_am("A")
        .taps(&["Next", "Next", "None of these"]);
    phone.type_in(Field::Number, "187");
    phone.tap("Arm span and weight, if you like");
    phone.type_in(Field::Span, "190").type_in(Field::Weight, "82");
    for condition in ["knee_cant_kneel", "cant_sit_floor", "cant_lie_prone"] {
        phone.tap(&name(condition));
    }
    phone.taps(&["Next", "Next", "Next"]);
    let limits = limits(phone);
    let mine = &limits.people[Person::A];
    let barred = mine.receive.barred_exposures.union(mine.give.barred_exposures);
    for exposure in [Exposure::Kneel, Exposure::SeatedFloor, Exposure::Prone] {
        assert!(barred.contains(exposure), "{exposure}");
    }
    assert_eq!(limits.terms.stature_cm.a, Some(187));
    assert_eq!(
        (limits.terms.span_cm.a, limits.terms.weight_kg.a),
        (Some(190), Some(80))
    );
    assert_eq!((limits.terms.span_cm.b, limits.terms.weight_kg.b), (None, None));
    let other = &limits.people[Person::B];
    assert!(
        !other.give.barred_exposures.contains(Exposure::Kneel),
        "B kneels as before"
    );
}

#[test]
fn a_height_that_cannot_be_is_said_kindly_and_not_taken() {
    let mut phone = Phone::new("en-GB");
    phone
        .open(To::Intake)
        .i_am("A")
        .taps(&["Next", "Next", "None of these"]);
    phone.type_in(Field::Number, "17");
    assert!(
        phone.draw().contains("From 120 to 220, or leave it empty."),
        "{}",
        phone.draw()
    );
    phone.type_in(Field::Number, "");
    phone.tap("Height: one more");
    assert!(phone.draw().contains("170 cm"), "{}", phone.draw());
    phone.tap("Height: one less");
    assert!(phone.draw().contains("169 cm"));
}

#[test]
fn weeks_of_a_pregnancy_choose_its_rules_and_no_number_means_the_rules_of_every_stage() {
    let told = |weeks: &str| {
        let mut phone = at_health();
        phone.taps(&["None of all these"; 3]);
        phone.tap("Pregnancy, birth and periods / Something here");
        phone.tap("Pregnant, or perhaps pregnant");
        phone.taps(&["Cancer / None of these", "Devices and implants / None of these", "Next"]);
        assert_eq!(phone.heading(), "How many weeks?");
        phone.type_in(Field::Number, weeks).tap("Next");
        if weeks != "30" {
            assert_eq!(phone.heading(), "Has a doctor or midwife said that massage is fine?");
            phone.taps(&["Yes, for this", "Next"]);
        }
        limits(phone)
    };
    let (early, late, unknown) = (told("10"), told("30"), told(""));
    let barred = |limits: &PairLimits| limits.people[Person::A].receive.barred_exposures;
    assert!(
        barred(&late).contains(Exposure::SupineFlat),
        "not flat on the back late on"
    );
    assert!(barred(&early).is_subset(barred(&unknown)) && barred(&late).is_subset(barred(&unknown)));
}

#[test]
fn whatever_is_looked_for_is_found_by_its_name_or_its_question() {
    let mut phone = at_health();
    phone.type_in(Field::Search, "osteo");
    assert!(
        phone.draw().contains(&format!("[ ] {}", name("osteoporosis"))),
        "{}",
        phone.draw()
    );
    phone.type_in(Field::Search, "HAEMOPH");
    phone.tap(&name("bleeding_disorder"));
    phone.type_in(Field::Search, "qqqq");
    assert!(phone.draw().contains("Nothing by that name."), "{}", phone.draw());
    phone.type_in(Field::Search, "");
    phone.taps(&["Today / None of these", "Skin / None of these", "Next"]);
    assert_eq!(phone.heading(), "Has a doctor or midwife said that massage is fine?");
}

#[test]
fn in_ukrainian_the_same_can_be_looked_for() {
    let mut phone = Phone::new("uk-UA");
    phone.open(To::Intake).i_am("A");
    phone.taps(&["Далі", "Далі", "Нічого з цього", "Нічого з цього", "Далі", "Далі"]);
    phone.type_in(Field::Search, "ОСТЕО");
    let found = words::condition_name(Lang::Uk, ConditionId::known("osteoporosis"));
    assert!(phone.draw().contains(&found), "{}", phone.draw());
}

#[test]
fn a_skipped_page_tightens_for_both_and_says_so_to_its_owner_only() {
    let mut phone = at_health();
    phone.taps(&["None of all these", "None of all these", "Skip"]);
    phone.taps(&["None of all these", "None of all these", "Yes", "Without a PIN"]);
    expect![[r#"
        | Only A sees this page
        | # Thank you.
        | B sees none of this. It only shapes the plan.
        | ! Some health questions are open. So the plan stays light, short and clothed.
        | Open: Nerves, head and blood sugar, Eyes, breathing and belly.
        | [[ Done, hand to B ]]
    "#]]
    .assert_eq(&phone.draw());
    phone.tap("Done, hand to B");
    let mut seen = phone.draw();
    phone.i_am("B").nothing_to_tell();
    seen.push_str(&phone.draw());
    phone.tap("Done, back to both");
    seen.push_str(&phone.draw());
    assert!(!seen.contains("open"), "{seen}");
    assert!(phone.planned().expect("a plan").terms.starter);
}

#[test]
fn not_clinically_reviewed_stands_once_beside_the_questions() {
    let mut phone = at_health();
    let review = words::keeper::health_review(Lang::En);
    assert!(phone.draw().contains(&review));
    let mut more = 0;
    for _ in 0..4 {
        phone.tap("None of all these");
        more += usize::from(phone.draw().contains(&review));
    }
    assert_eq!(more, 0);
}
