//! Adding a condition or a "no" never enlarges what is allowed, and A and B are treated alike (RULES.md, "What a reader
//! can rely on"). Every condition of the catalogue, with and without a place; then random piles of them.

use catalogue::{AnswerKind, ConditionId, RegionId};
use intake::{History, Mark, PairFile, PersonFile, Sites, Told, limits, read_bytes};
use limits::merge::at_most;
use limits::{PairLimits, RegionSide};
use proptest::prelude::*;
use quantity::{Balance, Experience, Occasion, PerPerson, Permission, Person, Place, Setting, Side, Style};

/// Two people who were screened and agreed to all they could.
fn open_pair(setting: Setting) -> PairFile {
    let mut file = PairFile::starter(setting, Place::ALL.iter().copied().collect(), 60);
    file.session.experience = Experience::Practised;
    file.people = PerPerson::from_fn(|_| PersonFile {
        skin: true,
        ..PersonFile::screened()
    });
    file
}
/// The file with one more condition of this person, for which advice was obtained.
fn with(mut file: PairFile, who: Person, condition: ConditionId, sites: Sites) -> PairFile {
    let person = &mut file.people[who];
    person
        .conditions
        .get_or_insert_default()
        .push(Told { condition, sites });
    person.cleared.push(condition);
    file
}
/// Less than before, or nothing at all.
#[track_caller]
fn tighter(after: &PairFile, before: &PairLimits, why: &str) {
    if let Ok(after) = limits(after) {
        assert!(at_most(&after, before), "{why}");
    }
}

#[test]
fn no_condition_enlarges_anything_in_any_setting() {
    let site = RegionSide::of(RegionId::known("palm"))
        .next()
        .expect("a palm has two sides");
    for &setting in Setting::ALL {
        let file = open_pair(setting);
        let before = limits(&file).expect("nothing stands against it");
        for id in ConditionId::all() {
            for who in [Person::A, Person::B] {
                let everywhere = with(file.clone(), who, id, Sites::none());
                tighter(&everywhere, &before, id.as_str());
                let there = with(file.clone(), who, id, Sites::at([site]));
                tighter(&there, &before, id.as_str());
                if let (Ok(there), Ok(everywhere)) = (limits(&there), limits(&everywhere)) {
                    assert!(at_most(&everywhere, &there), "{id}: a missing place means everywhere");
                }
            }
        }
    }
}

#[test]
fn almost_every_condition_does_tighten_something() {
    let file = open_pair(Setting::Partners);
    let before = limits(&file).expect("nothing stands against it");
    for id in ConditionId::all() {
        if id.entry().rules.is_empty() {
            continue;
        }
        let asks_only = |rule: &catalogue::Rule| {
            matches!(
                rule.action,
                catalogue::Action::AskAlso(_) | catalogue::Action::Note | catalogue::Action::AskClinician
            ) || rule.action == catalogue::Action::LimitPressure(ALL, 3)
        };
        if id.entry().rules.iter().all(asks_only) {
            continue;
        }
        let after = limits(&with(file.clone(), Person::A, id, Sites::none()));
        assert_ne!(
            after.ok().as_ref(),
            Some(&before),
            "{id} has rules, but nothing changed"
        );
    }
}
const ALL: catalogue::Where = catalogue::Where {
    all: true,
    regions: quantity::Set::EMPTY,
    site: false,
    site_limb: false,
    site_quadrant: false,
    numb: false,
};

#[test]
fn no_refusal_enlarges_anything() {
    for &setting in Setting::ALL {
        let file = open_pair(setting);
        let before = limits(&file).expect("nothing stands against it");
        for place in RegionSide::all() {
            let mut refused = file.clone();
            refused.people.a.receive.push(Mark {
                place,
                permission: Permission::No,
            });
            tighter(&refused, &before, "receive");
            assert!(
                !limits(&refused)
                    .expect("still a session")
                    .people
                    .a
                    .receive
                    .cell(place)
                    .open()
            );
            let mut unwilling = file.clone();
            unwilling.people.b.give.push(Mark {
                place,
                permission: Permission::No,
            });
            tighter(&unwilling, &before, "give");
        }
    }
}

#[test]
fn knowing_less_never_allows_more() {
    for &setting in Setting::ALL {
        let file = open_pair(setting);
        let before = limits(&file).expect("nothing stands against it");
        let mut unscreened = file.clone();
        unscreened.people.b.conditions = None;
        tighter(&unscreened, &before, "unscreened");
        let mut softer = file.clone();
        softer.people.a.max_pressure = 1;
        tighter(&softer, &before, "softer");
        let mut shy = file.clone();
        shy.people.a.skin = false;
        tighter(&shy, &before, "skin");
        let mut resting = file.clone();
        resting.people.a.gives = false;
        resting.session.balance = Balance::Free;
        tighter(&resting, &before, "gives");
    }
}

#[test]
fn a_condition_that_stops_one_person_stops_the_pair() {
    let fever = ConditionId::known("fever_infection");
    for who in [Person::A, Person::B] {
        assert!(limits(&with(open_pair(Setting::Friends), who, fever, Sites::none())).is_err());
    }
}

fn any_told() -> impl Strategy<Value = Told> {
    let conditions: Vec<_> = ConditionId::all().collect();
    let places: Vec<_> = RegionSide::all().collect();
    (
        proptest::sample::select(conditions),
        proptest::collection::vec(proptest::sample::select(places), 0..3),
    )
        .prop_map(|(condition, sites)| Told {
            condition,
            sites: Sites::at(sites),
        })
}
fn any_person() -> impl Strategy<Value = PersonFile> {
    let places: Vec<_> = RegionSide::all().collect();
    let marks = proptest::collection::vec((proptest::sample::select(places), 0..3usize), 0..4);
    let told = proptest::option::weighted(0.9, proptest::collection::vec(any_told(), 0..4));
    (told, marks.clone(), marks, 1..=3u8, any::<[bool; 3]>()).prop_map(|(told, receive, give, max_pressure, flags)| {
        let mark = |(place, i): (RegionSide, usize)| Mark {
            place,
            permission: Permission::ALL[i],
        };
        let mut person = PersonFile::unscreened();
        if flags[2] {
            person.cleared = told.iter().flatten().map(|told| told.condition).collect();
        }
        person.conditions = told;
        person.receive = receive.into_iter().map(mark).collect();
        person.give = give.into_iter().map(mark).collect();
        person.max_pressure = max_pressure;
        person.gives = flags[0];
        person.skin = flags[1];
        person
    })
}
fn any_file() -> impl Strategy<Value = PairFile> {
    let session = (
        0..6usize,
        0..5usize,
        0..3usize,
        0..2usize,
        0..4usize,
        8..=90u16,
        0..32u64,
        proptest::option::of(0..4u32),
    );
    (session, any_person(), any_person()).prop_map(
        |((setting, occasion, experience, style, balance, minutes, places, history), a, b)| {
            let mut file = PairFile::starter(Setting::ALL[setting], quantity::Set::from_bits(places), minutes);
            file.session.occasion = Occasion::ALL[occasion];
            file.session.experience = Experience::ALL[experience];
            file.session.style = Style::ALL[style];
            file.session.balance = Balance::ALL[balance];
            file.session.history = history.map_or(History::Unknown, History::Completed);
            file.people = PerPerson { a, b };
            file
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn exchanging_a_and_b_exchanges_their_limits(file in any_file()) {
        match (limits(&file), limits(&file.clone().swapped())) {
            (Ok(straight), Ok(exchanged)) => prop_assert_eq!(straight.swapped(), exchanged),
            (Err(straight), Err(exchanged)) => prop_assert_eq!(straight.advice(), exchanged.advice()),
            _ => prop_assert!(false, "only one of the two can start"),
        }
    }
    #[test]
    fn one_more_condition_or_refusal_never_enlarges(file in any_file(), told in any_told(), slot in 0..80usize) {
        let before = limits(&file);
        let mut after = file.clone();
        after.people.a.conditions.get_or_insert_default().push(told.clone());
        // Answering health questions at all lifts the starter; only those who had answered are compared.
        if file.people.a.conditions.is_some() {
            prop_assert!(before.is_ok() || limits(&after).is_err(), "a stop stays a stop");
            if let (Ok(before), Ok(after)) = (&before, limits(&after)) {
                prop_assert!(at_most(&after, before));
            }
        }
        let mut refused = file.clone();
        let place = RegionSide::all().nth(slot).expect("there are more places");
        refused.people.b.receive.push(Mark { place, permission: Permission::No });
        if let (Ok(before), Ok(after)) = (&before, limits(&refused)) {
            prop_assert!(at_most(&after, before));
        }
    }
    #[test]
    fn the_same_file_gives_the_same_limits(file in any_file()) {
        prop_assert_eq!(limits(&file), limits(&file));
    }
    #[test]
    fn bytes_of_any_kind_never_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_bytes(&bytes);
    }
    #[test]
    fn a_good_file_with_damage_never_breaks_the_reader(at in 0..SAMPLE.len(), length in 0..12usize, patch in "\\PC{0,8}|[\\[\\]{}=\".,\n0-9-]{0,8}") {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        let end = (at + length).min(bytes.len());
        bytes.splice(at..end, patch.bytes());
        if let Ok(file) = read_bytes(&bytes) {
            let _ = limits(&file);
        }
    }
}

const SAMPLE: &str = r#"[session]
minutes = 25
setting = "partners"
places = ["sofa"]
[a]
name = "Ana"
stature_cm = 165
goals = { relaxation = 3 }
needs = { shoulder_top = 3, "foot_sole.left" = 1 }
conditions = ["migraine_now", { id = "bruise", sites = ["calf.left"] }]
receive = { foot_sole = "no", scalp = "ask" }
[b]
conditions = []
"#;

#[test]
fn every_question_that_asks_where_has_rules_that_use_the_place() {
    for id in ConditionId::all().filter(|id| id.entry().answer == AnswerKind::YesNoWhere) {
        let file = open_pair(Setting::Partners);
        let at = |name: &str, side| Sites::at(RegionSide::new(RegionId::known(name), side));
        let told = |sites| limits(&with(file.clone(), Person::A, id, sites));
        let (leg, left, right) = (
            told(at("calf", Side::Left)),
            told(at("palm", Side::Left)),
            told(at("palm", Side::Right)),
        );
        assert!(leg != left || left != right, "{id}: the place makes no difference");
        // A question that takes a hand away must take the one that was pointed at.
        let takes_a_hand = |rule: &catalogue::Rule| matches!(rule.action, catalogue::Action::AvoidHand(_));
        if id.entry().rules.iter().any(takes_a_hand) {
            assert_ne!(left, right, "{id}: the side makes no difference");
        }
    }
}
