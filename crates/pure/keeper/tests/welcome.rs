//! Where hands are welcome: what each setting offers, what can be said, what it does to the limits.

mod story;

use catalogue::RegionId;
use expect_test::expect;
use keeper::{Block, Mark, To};
use limits::RegionSide;
use quantity::{Permission, Person, Setting, Side};
use story::Phone;

fn at_maps(setting: Setting) -> Phone {
    let mut phone = Phone::of("en-GB", setting);
    phone.open(To::Intake).i_am("A");
    phone.taps(&["Next", "Next", "None of these", "None of these"]);
    phone
}

fn counts(phone: &Phone) -> [usize; 3] {
    let page = phone.page();
    let map = page.blocks.iter().find_map(|block| match block {
        Block::BodyMap(map) => Some(map),
        _ => None,
    });
    let map = map.expect("a body map");
    [Mark::Yes, Mark::Ask, Mark::Not].map(|mark| map.places.iter().filter(|place| place.mark == mark).count())
}

fn to_the_end(phone: &mut Phone) {
    phone.taps(&["Next", "Next"]).taps(&["None of all these"; 5]);
    phone.taps(&["Yes", "Without a PIN", "Done, hand to B"]).i_am("B");
    phone.nothing_to_tell().tap("Done, back to both");
}

fn place(name: &str, side: Side) -> RegionSide {
    RegionSide::new(RegionId::known(name), side).expect("the place exists")
}

#[test]
fn each_setting_starts_from_its_own_map_and_keeps_the_rest_closed() {
    let mut lines = String::new();
    for &setting in Setting::ALL {
        let [yes, ask, not] = counts(&at_maps(setting));
        lines.push_str(&format!("{setting}: {yes} yes, {ask} ask, {not} not\n"));
    }
    expect![[r#"
        partners: 53 yes, 26 ask, 0 not
        friends: 31 yes, 22 ask, 0 not
        family: 31 yes, 22 ask, 0 not
        colleagues: 0 yes, 31 ask, 0 not
        training: 31 yes, 30 ask, 0 not
        therapist_client: 31 yes, 22 ask, 0 not
    "#]]
    .assert_eq(&lines);
}

#[test]
fn a_place_is_said_for_both_sides_or_for_one() {
    let mut phone = at_maps(Setting::Friends);
    phone.tap("Left calf");
    expect![[r#"
        | < Back | Only A sees this page | 5 of 14 | Skip >
        | # Where are hands welcome?
        | Tap what you want to be otherwise.
        | body map of 53 places: 31 yes, 22 ask, 0 not
        |    ## Both calves
        |    ( ) Yes  (o) Ask first  ( ) Not
        |    (o) both sides  ( ) this side only
        | [[ Next ]]
    "#]]
    .assert_eq(&phone.draw());
    phone.tap("Yes").taps(&["Right shin", "this side only", "Not"]);
    to_the_end(&mut phone);
    let limits = phone.planned().expect("a plan");
    let cell = |name, side| limits.people[Person::A].receive.cell(place(name, side)).permission;
    assert_eq!(cell("calf", Side::Left), Permission::Yes);
    assert_eq!(cell("calf", Side::Right), Permission::Yes);
    assert_eq!(cell("shin", Side::Right), Permission::No);
    assert_eq!(cell("shin", Side::Left), Permission::Ask);
}

#[test]
fn colleagues_are_always_asked_and_can_only_say_less() {
    let mut phone = at_maps(Setting::Colleagues);
    phone.tap("Left shoulder top");
    let page = phone.draw();
    assert!(
        !page.contains("Yes  ( ) Ask"),
        "no standing yes among colleagues: {page}"
    );
    phone.tap("Not");
    to_the_end(&mut phone);
    let limits = phone.planned().expect("a plan");
    let cell = |side| {
        limits.people[Person::A]
            .receive
            .cell(place("shoulder_top", side))
            .permission
    };
    assert_eq!([cell(Side::Left), cell(Side::Right)], [Permission::No; 2]);
}

#[test]
fn two_separate_yeses_what_one_likes_to_receive_the_other_may_not_like_to_give() {
    let mut phone = at_maps(Setting::Friends);
    phone.tap("Next").taps(&["Left calf", "Not"]);
    phone.taps(&["Left outer forearm", "Ask first"]);
    assert!(phone.draw().contains("is left out of the plan"), "{}", phone.draw());
    phone.tap("Next").taps(&["None of all these"; 5]);
    phone.taps(&["Yes", "Without a PIN", "Done, hand to B"]).i_am("B");
    phone.nothing_to_tell().tap("Done, back to both");
    let limits = phone.planned().expect("a plan");
    let gives = |who: Person, name| limits.people[who].give.regions.contains(RegionId::known(name));
    assert!(!gives(Person::A, "calf") && gives(Person::B, "calf"));
    assert!(!gives(Person::A, "forearm_back"));
}

#[test]
fn what_is_left_out_among_the_likes_is_closed_and_no_wish() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    phone.taps(&["Left shoulder top", "most of all", "Left palm", "leave out"]);
    phone.taps(&["Next", "Next", "None of these", "None of these"]);
    to_the_end(&mut phone);
    let limits = phone.planned().expect("a plan");
    let cell = |name, side| limits.people[Person::A].receive.cell(place(name, side)).open();
    assert!(!cell("palm", Side::Left) && !cell("palm", Side::Right));
    let wishes: Vec<u8> = limits.terms.needs.a.iter().map(|need| need.weight).collect();
    assert_eq!(wishes, [3, 3]);
}

#[test]
fn skin_needs_both() {
    let said = |a: bool, b: bool| {
        let mut phone = Phone::of("en-GB", setting());
        phone.open(To::Intake).i_am("A");
        for (person, skin) in [("A", a), ("B", b)] {
            phone.tap("Next");
            if skin {
                phone.tap("skin and a little oil are fine");
            }
            phone.taps(&["Next", "None of these", "None of these", "Next", "Next"]);
            phone.taps(&["None of all these"; 5]).taps(&["Yes", "Without a PIN"]);
            if person == "A" {
                phone.tap("Done, hand to B").i_am("B");
            }
        }
        phone.tap("Done, back to both");
        phone.planned().expect("a plan").terms.skin
    };
    assert!(said(true, true));
    assert!(!said(true, false) && !said(false, true) && !said(false, false));
}

fn setting() -> Setting {
    Setting::Partners
}
