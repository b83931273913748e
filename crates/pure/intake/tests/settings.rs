//! What the settings, the starter and each person's own words allow, before anyone's health comes into it.

use catalogue::{PrivacyClass, RegionId, TechniqueId};
use intake::{PairFile, limits, read};
use limits::{PairLimits, ReceiveCell, RegionSide};
use quantity::{Balance, Contact, Permission, Person, Place, Pressure, Set, Setting, Side};

fn plan_for(setting: &str, session: &str, a: &str, b: &str) -> PairLimits {
    let text = format!(
        "[session]\nminutes = 60\nsetting = \"{setting}\"\nplaces = [\"sofa\", \"bed\"]\n{session}\n\
         [a]\nconditions = []\n{a}\n[b]\nconditions = []\n{b}\n"
    );
    limits(&read(&text).unwrap_or_else(|trouble| panic!("{trouble}\n{text}"))).expect("nothing stands against it")
}
fn cell<'l>(pair: &'l PairLimits, who: Person, name: &str) -> &'l ReceiveCell {
    let place = RegionSide::of(RegionId::known(name))
        .next()
        .expect("a region has a side");
    pair.people[who].receive.cell(place)
}
fn a_cell<'l>(pair: &'l PairLimits, name: &str) -> &'l ReceiveCell {
    cell(pair, Person::A, name)
}

#[test]
fn each_setting_has_its_defaults_by_class() {
    use Permission::{Ask, No, Yes};
    let expected = [
        ("colleagues", [Ask, No, No]),
        ("friends", [Yes, Ask, No]),
        ("family", [Yes, Ask, No]),
        ("training", [Yes, Ask, No]),
        ("therapist_client", [Yes, Ask, No]),
        ("partners", [Yes, Yes, Ask]),
    ];
    for (setting, [colleagues, friends, partners]) in expected {
        let pair = plan_for(setting, "", "", "");
        assert_eq!(a_cell(&pair, "upper_back").permission, colleagues, "{setting}");
        assert_eq!(a_cell(&pair, "calf").permission, friends, "{setting}");
        assert_eq!(a_cell(&pair, "sternum").permission, partners, "{setting}");
    }
}

#[test]
fn no_setting_and_no_yes_opens_a_place_that_is_never_touched() {
    let yes: Vec<_> = RegionId::all().map(|id| format!("{id} = \"yes\"")).collect();
    for setting in Setting::ALL {
        let pair = plan_for(setting.as_str(), "", &format!("receive = {{ {} }}", yes.join(", ")), "");
        for place in RegionSide::all().filter(|place| place.region().entry().privacy == PrivacyClass::Never) {
            assert_eq!(
                *pair.people.a.receive.cell(place),
                ReceiveCell::CLOSED,
                "{place} among {setting}"
            );
        }
    }
}

#[test]
fn a_no_closes_an_ask_asks_and_a_yes_lifts_only_below_the_ceiling() {
    let own = "receive = { \"calf.left\" = \"no\", shin = \"yes\", upper_back = \"ask\", sternum = \"yes\" }";
    let pair = plan_for("friends", "", own, "");
    let calf = |side| RegionSide::new(RegionId::known("calf"), side).expect("a calf has two sides");
    assert_eq!(*pair.people.a.receive.cell(calf(Side::Left)), ReceiveCell::CLOSED);
    assert!(pair.people.a.receive.cell(calf(Side::Right)).open());
    assert_eq!(a_cell(&pair, "shin").permission, Permission::Yes);
    assert_eq!(a_cell(&pair, "upper_back").permission, Permission::Ask);
    assert_eq!(
        *a_cell(&pair, "sternum"),
        ReceiveCell::CLOSED,
        "friends cannot raise it"
    );
    assert!(
        cell(&pair, Person::B, "calf").open(),
        "the other's no is not this one's"
    );
    let partners = plan_for("partners", "", own, "");
    assert_eq!(a_cell(&partners, "sternum").permission, Permission::Yes);
}

#[test]
fn of_two_words_about_one_place_the_stricter_holds() {
    let pair = plan_for(
        "friends",
        "",
        "receive = { calf = \"yes\", \"calf.left\" = \"no\" }",
        "",
    );
    let calf = |side| RegionSide::new(RegionId::known("calf"), side).expect("a calf has two sides");
    assert!(!pair.people.a.receive.cell(calf(Side::Left)).open());
    assert_eq!(
        pair.people.a.receive.cell(calf(Side::Right)).permission,
        Permission::Yes
    );
}

#[test]
fn colleagues_stay_clothed_upright_light_and_short() {
    let pair = plan_for(
        "colleagues",
        "",
        "skin = true\nreceive = { upper_back = \"yes\" }",
        "skin = true",
    );
    let terms = &pair.terms;
    assert_eq!((terms.requested_s, terms.longest_s), (3600, 900));
    assert_eq!(terms.places, [Place::TwoChairs, Place::Standing].into_iter().collect());
    assert_eq!(terms.setting_level, Pressure::TWO);
    assert!(!terms.skin);
    let clothed: Set<Contact> = [Contact::Clothed].into_iter().collect();
    let bare: Set<Contact> = [Contact::Bare].into_iter().collect();
    for place in pair.people.a.receive.open_places() {
        let cell = pair.people.a.receive.cell(place);
        assert_eq!(place.region().entry().privacy, PrivacyClass::Colleagues, "{place}");
        assert!(
            cell.max_pressure <= Pressure::TWO && cell.permission == Permission::Ask,
            "{place}"
        );
        assert!(cell.contacts.is_subset(clothed.union(bare)), "{place}");
    }
    assert_eq!(a_cell(&pair, "neck_back").contacts, clothed, "over the collar");
    assert_eq!(a_cell(&pair, "palm").contacts, bare, "hands are bare");
    let back = a_cell(&pair, "upper_back").techniques;
    assert!(back.contains(TechniqueId::known("compress_palm")) && !back.contains(TechniqueId::known("stroke_slow")));
}

#[test]
fn training_adds_the_thighs_and_hips_clothed_and_for_some_work_only() {
    let pair = plan_for("training", "experience = \"practised\"", "skin = true", "skin = true");
    let thigh = a_cell(&pair, "thigh_back");
    assert_eq!(thigh.permission, Permission::Ask);
    assert_eq!(thigh.contacts, [Contact::Clothed].into_iter().collect());
    assert!(thigh.techniques.contains(TechniqueId::known("compress_palm")));
    assert!(!thigh.techniques.contains(TechniqueId::known("stroke_long")));
    assert!(!thigh.techniques.contains(TechniqueId::known("knead_palm")));
    assert!(!a_cell(&pair, "thigh_inner").open() && !a_cell(&pair, "buttock_outer").open());
    assert!(!a_cell(&plan_for("friends", "", "", ""), "thigh_back").open());
}

#[test]
fn skin_needs_both_yeses() {
    let oil = |a: &str, b: &str| {
        let pair = plan_for("partners", "", a, b);
        (
            pair.terms.skin,
            a_cell(&pair, "upper_back").contacts.contains(Contact::SkinOil),
        )
    };
    assert_eq!(oil("skin = true", "skin = true"), (true, true));
    assert_eq!(oil("skin = true", ""), (false, false));
    assert_eq!(oil("", "skin = true"), (false, false));
}

#[test]
fn a_foot_is_never_bare_without_agreement_and_a_hand_always_is() {
    let plain = plan_for("partners", "", "", "");
    assert_eq!(
        a_cell(&plain, "foot_sole").contacts,
        [Contact::Clothed].into_iter().collect()
    );
    assert_eq!(a_cell(&plain, "palm").contacts, [Contact::Bare].into_iter().collect());
    let agreed = plan_for("partners", "", "skin = true", "skin = true");
    assert!(a_cell(&agreed, "foot_sole").contacts.contains(Contact::SkinDry));
    assert!(!a_cell(&agreed, "foot_sole").contacts.contains(Contact::Bare));
}

#[test]
fn pressure_is_the_least_of_region_setting_and_person() {
    let pair = plan_for("partners", "", "max_pressure = 2", "");
    assert_eq!(a_cell(&pair, "upper_back").max_pressure, Pressure::TWO);
    assert_eq!(cell(&pair, Person::B, "upper_back").max_pressure, Pressure::THREE);
    assert_eq!(
        cell(&pair, Person::B, "shin").max_pressure,
        Pressure::ONE,
        "the region's own ceiling"
    );
}

#[test]
fn beginners_are_spared_the_hard_techniques() {
    let hard = TechniqueId::known("vibrate_fine");
    let new = plan_for("partners", "experience = \"beginner\"", "", "");
    let old = plan_for("partners", "experience = \"regular\"", "", "");
    assert!(!new.people.a.give.techniques.contains(hard) && old.people.a.give.techniques.contains(hard));
}

#[test]
fn hands_that_do_not_want_a_place_do_not_get_it() {
    let pair = plan_for(
        "partners",
        "",
        "give = { \"foot_sole.left\" = \"no\", toes = \"ask\", calf = \"yes\" }",
        "",
    );
    let regions = pair.people.a.give.regions;
    assert!(!regions.contains(RegionId::known("foot_sole")) && !regions.contains(RegionId::known("toes")));
    assert!(regions.contains(RegionId::known("calf")));
    assert!(pair.people.b.give.regions.contains(RegionId::known("foot_sole")));
}

#[test]
fn who_only_receives_gives_nothing() {
    let pair = plan_for("partners", "balance = \"a_receives\"", "", "");
    assert!(!pair.people.a.give.gives && pair.people.b.give.gives);
    assert_eq!(pair.terms.balance, Balance::AReceives);
    let pair = plan_for("partners", "balance = \"free\"", "gives = false", "");
    assert!(!pair.people.a.give.gives && pair.people.b.give.gives);
}

#[test]
fn a_wish_without_a_side_is_for_both_and_with_one_side_for_that_one() {
    let pair = plan_for(
        "partners",
        "",
        "needs = { calf = 2, \"shin.left\" = 1, genitals = 3, scalp = 0 }",
        "",
    );
    let wishes: Vec<_> = pair
        .terms
        .needs
        .a
        .iter()
        .map(|need| (need.place.to_string(), need.weight, need.one_sided))
        .collect();
    let expected = [
        ("calf.left", 2, false),
        ("calf.right", 2, false),
        ("shin.left", 1, true),
    ];
    assert_eq!(
        wishes,
        expected.map(|(place, weight, side)| (place.to_owned(), weight, side))
    );
    let mixed = plan_for("partners", "", "needs = { calf = 1, \"calf.left\" = 3 }", "");
    let weights: Vec<_> = mixed
        .terms
        .needs
        .a
        .iter()
        .map(|need| (need.weight, need.one_sided))
        .collect();
    assert_eq!(weights, [(3, false), (1, false)]);
}

#[test]
fn one_unscreened_person_makes_it_a_starter_for_both() {
    let text = "[session]\nminutes = 45\nsetting = \"partners\"\nplaces = [\"bed\"]\n[a]\nconditions = []\nskin = true\n[b]\nskin = true\n";
    let pair = limits(&read(text).expect("the file is good")).expect("nothing stands against it");
    assert!(pair.terms.starter && !pair.terms.skin);
    assert_eq!(pair.terms.longest_s, 20 * 60);
    assert!(!pair.terms.places.contains(Place::Bed));
    for who in [Person::A, Person::B] {
        let places: Vec<_> = pair.people[who].receive.open_places().collect();
        assert!(!places.is_empty());
        for place in places {
            let cell = pair.people[who].receive.cell(place);
            assert!(catalogue::RULES.s3_regions.contains(place.region()), "{place}");
            assert_eq!(cell.max_pressure, Pressure::ONE, "{place}");
            assert!(
                !cell.contacts.contains(Contact::SkinDry) && !cell.contacts.contains(Contact::SkinOil),
                "{place}"
            );
        }
    }
}

#[test]
fn the_app_can_start_with_two_people_nobody_asked() {
    let sofa = [Place::Sofa].into_iter().collect();
    let from_app = PairFile::starter(Setting::Friends, sofa, 20);
    let from_file =
        read("[session]\nminutes = 20\nsetting = \"friends\"\nplaces = [\"sofa\"]\n").expect("the file is good");
    assert_eq!(from_app, from_file);
    let pair = limits(&from_app).expect("nothing stands against it");
    assert!(pair.terms.starter);
    assert_eq!(PairFile::starter(Setting::Friends, sofa, 500).session.minutes, 90);
}
