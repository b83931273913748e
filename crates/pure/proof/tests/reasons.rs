//! A plan says why it is not as both would have liked, as far as bodies go, and says nothing that only one of them knows.

use evidence::{Body, Claim, Gives, Told, oriented};
use intake::PairFile;
use limits::PairLimits;
use plan::{Bar, Because, Plan, Reason, Step, Way};
use proof::{Statures, explain, said};
use quantity::{Hands, PerPerson, Person, Place};
use reach::Verdict;
use words::Lang;

const TALL_AND_SMALL: &str = include_str!("../../../../examples/tall-and-small.toml");
const NO_FLOOR: &str = include_str!("../../../../examples/no-floor.toml");
const SORE_WRIST: &str = include_str!("../../../../examples/sore-wrist.toml");
const THIRD_TRIMESTER: &str = include_str!("../../../../examples/third-trimester.toml");

const PEOPLE: [Person; 2] = [Person::A, Person::B];

fn limits(text: &str) -> PairLimits {
    let file: PairFile = intake::read(text).expect("a pair file");
    intake::limits(&file).expect("a session today")
}

fn couple(a_cm: u16, b_cm: u16, minutes: u16, places: &str, conditions: [&str; 2]) -> PairLimits {
    limits(&format!(
        "[session]\nminutes = {minutes}\nsetting = \"partners\"\nplaces = [{places}]\n\n[a]\nstature_cm = {a_cm}\nconditions = \
         [{}]\n\n[b]\nstature_cm = {b_cm}\nconditions = [{}]\n",
        conditions[0], conditions[1]
    ))
}

fn reasons(plan: &Plan) -> Vec<(&Step, Because)> {
    let mut all = Vec::new();
    for step in &plan.steps {
        all.extend(step.because().map(|one| (step, one)));
    }
    all
}

/// Steps in which one gives alone; each says that whoever receives can let go, whatever else it says.
fn turns(plan: &Plan) -> usize {
    let alone = |step: &&Step| step.a_gives.is_some() != step.b_gives.is_some();
    let all: Vec<_> = plan.steps.iter().filter(alone).collect();
    for step in &all {
        let mut reasons = step
            .a_gives
            .iter()
            .chain(&step.b_gives)
            .flat_map(|giving| &giving.reasons);
        let works = step
            .a_gives
            .iter()
            .chain(&step.b_gives)
            .any(|giving| giving.parts.iter().any(|part| part.technique.as_str() != "hold_still"));
        assert_eq!(
            reasons.any(|&reason| reason == Reason::TurnsSuit),
            works,
            "{}",
            step.pose
        );
    }
    all.len()
}

/// Every sentence, in both languages: of the right alphabet, whole, and about nobody.
fn read_aloud(plan: &Plan) {
    for (step, because) in reasons(plan) {
        for lang in [Lang::En, Lang::Uk] {
            let text = said(lang, step, &because);
            assert!(text.ends_with('.') && text.chars().count() < 160, "{text}");
            let cyrillic = text.chars().any(|c| ('а'..='я').contains(&c));
            assert_eq!(cyrillic, lang == Lang::Uk, "{text}");
            let digits = text.chars().any(|c| c.is_ascii_digit());
            let named = text
                .split(|c: char| !c.is_alphabetic())
                .any(|word| ["A", "B"].contains(&word));
            assert!(!digits && !named, "{text}");
        }
    }
}

#[test]
fn with_45_cm_between_them_they_take_turns_at_the_neck_because_both_at_once_would_strain() {
    let plan = proof::plan(&limits(TALL_AND_SMALL));
    let strained = |plan: &Plan| {
        let strain = |(_, one): &(&Step, Because)| matches!(one, Because::Together(Bar::Strain, _));
        reasons(plan).iter().any(strain)
    };
    assert!(strained(&plan), "{:?}", reasons(&plan));
    read_aloud(&plan);
    // Two of one size, with the same wishes, have no such reason.
    let equal = TALL_AND_SMALL.replace("150", "172").replace("195", "172");
    assert!(!strained(&proof::plan(&limits(&equal))));
}

#[test]
fn who_would_be_in_each_others_way_in_an_embrace_sits_face_to_face_and_is_told_so() {
    let embrace = |plan: &Plan| {
        let body = |(_, one): &(&Step, Because)| matches!(one, Because::Pose(Bar::Body, way) if way.pose.as_str() == "seated_embrace");
        reasons(plan).iter().any(body)
    };
    let plan = proof::plan(&couple(150, 195, 20, "\"floor\"", ["", ""]));
    assert!(embrace(&plan), "{:?}", reasons(&plan));
    read_aloud(&plan);
    assert!(!embrace(&proof::plan(&couple(172, 172, 20, "\"floor\"", ["", ""]))));
}

#[test]
fn who_cannot_sit_on_the_floor_is_told_where_they_are_and_never_what_is_left_out() {
    let plan = proof::plan(&limits(NO_FLOOR));
    let places: Vec<Because> = reasons(&plan).into_iter().map(|(_, one)| one).collect();
    assert!(places.contains(&Because::Place(Place::TwoChairs)), "{places:?}");
    assert!(!places.contains(&Because::Place(Place::Floor)));
    let on_the_floor = |step: &Step| step.exposures(Person::A).contains(&catalogue::Exposure::SeatedFloor);
    assert!(!plan.steps.iter().any(on_the_floor));
    read_aloud(&plan);
}

#[test]
fn a_sore_wrist_brings_turns_with_both_hands_where_together_each_had_one() {
    let plan = proof::plan(&limits(SORE_WRIST));
    let both_hands = |(step, one): &(&Step, Because)| {
        matches!(one, Because::Together(Bar::OneHand, _))
            && PEOPLE
                .iter()
                .filter_map(|&who| step.gives(who))
                .all(|give| give.hands == Hands::Both)
    };
    assert!(reasons(&plan).iter().any(both_hands), "{:?}", reasons(&plan));
    read_aloud(&plan);
}

#[test]
fn late_in_a_pregnancy_places_and_turns_are_told_and_geometry_is_not_made_up() {
    let plan = proof::plan(&limits(THIRD_TRIMESTER));
    assert!(turns(&plan) > 0 && !reasons(&plan).is_empty());
    read_aloud(&plan);
}

#[test]
fn the_same_two_without_the_condition_read_every_kind_of_sentence_that_geometry_does_not_give() {
    for text in [NO_FLOOR, SORE_WRIST, THIRD_TRIMESTER] {
        let told = proof::plan(&limits(text));
        let open = proof::plan(&limits(&without_conditions(text)));
        for plan in [&told, &open] {
            // Every turn says the same of turns, and every place they come to is named once, wherever there was a choice.
            turns(plan);
            let named: Vec<_> = reasons(plan)
                .into_iter()
                .filter_map(|(step, one)| match one {
                    Because::Place(place) => Some((step.pose.entry().places.contains(place), place)),
                    _ => None,
                })
                .collect();
            assert!(!named.is_empty() && named.iter().all(|one| one.0), "{named:?}");
            let places: std::collections::BTreeSet<_> = named.iter().map(|one| one.1).collect();
            assert_eq!(places.len(), named.len());
        }
    }
}

/// The same two, without what one told of their health; wishes stay.
fn without_conditions(text: &str) -> String {
    let plain = |line: &str| match line.split_once('=').map(|(key, _)| key.trim()) {
        Some("conditions") => "conditions = []\n".to_owned(),
        _ => format!("{line}\n"),
    };
    text.lines().map(plain).collect()
}

#[test]
fn where_everything_works_for_two_equals_nothing_is_said() {
    for (minutes, places) in [(10, "\"two_chairs\""), (12, "\"two_chairs\"")] {
        let plan = proof::plan(&couple(170, 170, minutes, places, ["", ""]));
        assert_eq!(reasons(&plan), [], "{minutes} {places}");
        assert_eq!(turns(&plan), 0, "{minutes} {places}");
    }
}

/// What bodies of these statures, who move freely, can make of a way: asked of `reach` alone.
fn asked(way: &Way, told: PerPerson<Option<u16>>) -> Verdict {
    let body = |who: Person| {
        Body::of(&Told {
            stature_cm: told[who],
            ..Told::default()
        })
    };
    let gives = |who: Person| way.gives[who].map(|(region, side, hands)| Gives { hands, region, side });
    let claim = Claim {
        pose: way.pose,
        mode: way.mode,
        gives: PerPerson::from_fn(gives),
    };
    let (claim, bodies) = oriented(&claim, &PerPerson::from_fn(body), way.swapped, way.mirrored);
    let own = |who: Person| reach::Body::of(bodies[who].size, bodies[who].mobility);
    let (a, b) = (own(Person::A), own(Person::B));
    let giving = |gives: Gives| reach::Giving {
        hands: gives.hands,
        region: gives.region,
        side: gives.side,
    };
    let task = reach::Task {
        gives: PerPerson::from_fn(|who| claim.gives[who].map(giving)),
    };
    let answer = reach::ask(
        &mut reach::Desk::default(),
        PerPerson { a: &a, b: &b },
        way.pose,
        way.mode,
        &task,
    );
    answer.expect("hands work in this pose").verdict
}

fn done(step: &Step) -> Way {
    let hand = |who: Person| step.gives(who).map(|give| (give.region, give.side, give.hands));
    let turned = (step.swapped, step.mirrored);
    Way::new(step.pose, &step.mode, turned, PerPerson::from_fn(hand)).expect("a step is a way")
}

#[test]
fn whoever_asks_for_the_other_way_gets_a_worse_answer() {
    let mut seen = 0;
    for (a, b, places, conditions) in [
        (150, 195, "\"floor\", \"bed\"", ["", ""]),
        (193, 158, "\"sofa\"", ["", "\"thumb_wrist_pain\""]),
        (170, 170, "\"two_chairs\"", ["", ""]),
        (164, 181, "\"bed\"", ["\"shoulder_problem\"", ""]),
        (160, 166, "\"two_chairs\", \"floor\"", ["\"cant_sit_floor\"", ""]),
    ] {
        let limits = couple(a, b, 25, places, conditions);
        let plan = proof::plan(&limits);
        let told = limits.terms.stature_cm;
        let mut statures = Statures::new(told);
        for (step, because) in reasons(&plan) {
            seen += 1;
            match because {
                Because::Together(Bar::OneHand, way) => {
                    assert!(asked(&way, told).works(), "{because}");
                    assert!(
                        PEOPLE
                            .iter()
                            .any(|&who| way.gives[who].is_some_and(|give| give.2 != Hands::Both))
                    );
                    let both = |&who: &Person| step.gives(who).is_none_or(|give| give.hands == Hands::Both);
                    assert!(PEOPLE.iter().all(both), "{because}");
                }
                Because::Together(bar, way) | Because::Pose(bar, way) => {
                    let other = asked(&way, told);
                    assert!(other > asked(&done(step), told), "{because}: {}", other.as_str());
                    assert!(other > Verdict::Acceptable, "{because}");
                    assert_eq!(statures.ask(&way), (other, Some(bar)));
                }
                Because::Place(place) => {
                    assert!(limits.terms.places.contains(place) && step.pose.entry().places.contains(place));
                }
            }
        }
    }
    assert!(seen > 10, "{seen} reasons");
}

#[test]
fn reasons_follow_from_what_both_know_and_from_nothing_that_one_told() {
    for text in [NO_FLOOR, SORE_WRIST, THIRD_TRIMESTER] {
        let told = limits(text);
        let plan = proof::plan(&told);
        // The same two, of whom nothing is known but what each can see: no condition, no wish.
        let plain = |line: &str| match line.split_once('=').map(|(key, _)| key.trim()) {
            Some("conditions") => "conditions = []\n".to_owned(),
            Some("needs") => String::new(),
            _ => format!("{line}\n"),
        };
        let open = limits(&text.lines().map(plain).collect::<String>());
        assert_ne!(open.people, told.people, "something private was told");
        let mut bare = plan.clone();
        for step in &mut bare.steps {
            step.because.clear();
        }
        explain(&mut bare, &open.terms, 0);
        assert_eq!(bare, plan);
    }
}
