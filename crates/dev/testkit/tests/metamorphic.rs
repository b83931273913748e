//! What must follow when the answers change: one more condition or one more "no" never enlarges what is allowed, and
//! exchanging A and B exchanges everything. Over generated couples, from the text on as two people would write it.

use catalogue::{AnswerKind, ConditionId};
use checker::Severity;
use intake::{Mark, PairFile, Sites, Told};
use limits::merge::{person_at_most, terms_at_most};
use limits::{PairLimits, RegionSide};
use quantity::{Permission, Person};
use testkit::couple;

const BOTH: [Person; 2] = [Person::A, Person::B];

/// The pair file of this seed, as the reader understands it.
fn pair(seed: u32) -> PairFile {
    let text = couple(seed).text();
    intake::read(&text).unwrap_or_else(|trouble| panic!("seed {seed}: {trouble}\n{text}"))
}

/// Nothing allowed here that was forbidden there: for each of the two, and for the session.
#[track_caller]
fn allows_no_more(after: &PairLimits, before: &PairLimits, why: &str) {
    for who in BOTH {
        assert!(
            person_at_most(&after.people[who], &before.people[who]),
            "{why}: {who:?}"
        );
    }
    assert!(terms_at_most(&after.terms, &before.terms), "{why}: the session");
}

/// The pair with one more condition of this person, who had answered the questions before.
fn telling(file: &PairFile, who: Person, condition: ConditionId, sites: Sites, cleared: bool) -> PairFile {
    let mut file = file.clone();
    let person = &mut file.people[who];
    person
        .conditions
        .get_or_insert_default()
        .push(Told { condition, sites });
    if cleared {
        person.cleared.push(condition);
    }
    file
}

#[test]
fn one_more_condition_never_enlarges_what_is_allowed() {
    let (mut compared, mut stopped) = (0, 0);
    for seed in 0..60 {
        let file = pair(seed);
        for (nth, condition) in ConditionId::all().enumerate() {
            // Who was never asked has the starter limits; answering at all lifts them. Only an answer more is compared.
            let who = BOTH[(nth + seed as usize) % 2];
            // Advice obtained for a condition already told is no new answer to it, so those told stay as they are.
            let told = file.people[who].conditions.as_ref();
            if told.is_none_or(|told| told.iter().any(|one| one.condition == condition)) {
                continue;
            }
            let sites = match condition.entry().answer {
                AnswerKind::YesNoWhere if nth % 3 != 0 => Sites::at(RegionSide::all().nth((nth * 7) % 80)),
                _ => Sites::none(),
            };
            for cleared in [false, true] {
                let after = intake::limits(&telling(&file, who, condition, sites.clone(), cleared));
                match (intake::limits(&file), after) {
                    (Ok(before), Ok(after)) => {
                        allows_no_more(&after, &before, &format!("seed {seed}, {condition} of {who:?}"));
                        compared += 1;
                    }
                    (Err(_), Ok(_)) => panic!("seed {seed}: with {condition} a stop is gone"),
                    (_, Err(_)) => stopped += 1,
                }
            }
        }
    }
    assert!(
        compared > 4000 && stopped > 1000,
        "compared {compared}, stopped {stopped}"
    );
}

#[test]
fn one_more_no_never_enlarges_what_is_allowed() {
    let mut narrowed = 0;
    for seed in 0..60 {
        let file = pair(seed);
        let Ok(before) = intake::limits(&file) else {
            continue;
        };
        for place in RegionSide::all() {
            for who in BOTH {
                let no = Mark {
                    place,
                    permission: Permission::No,
                };
                let mut refused = file.clone();
                refused.people[who].receive.push(no);
                let after = intake::limits(&refused).expect("a no stops nobody from resting together");
                allows_no_more(&after, &before, &format!("seed {seed}: {place} of {who:?} refused"));
                assert!(
                    !after.people[who].receive.cell(place).open(),
                    "seed {seed}: {place} is still open"
                );
                narrowed += u32::from(after != before);

                let mut unwilling = file.clone();
                unwilling.people[who].give.push(no);
                let after = intake::limits(&unwilling).expect("a no stops nobody from resting together");
                allows_no_more(&after, &before, &format!("seed {seed}: {who:?} will not work {place}"));
                let hands = &after.people[who].give;
                assert!(
                    !hands.gives || !hands.regions.contains(place.region()),
                    "seed {seed}: {place} is still worked"
                );
            }
        }
    }
    assert!(narrowed > 1000, "only {narrowed} refusals changed anything");
}

#[test]
fn exchanging_a_and_b_exchanges_the_limits_exactly() {
    let mut compared = 0;
    for seed in 0..testkit::many() {
        let straight = intake::limits(&pair(seed));
        let exchanged = intake::limits(&intake::read(&couple(seed).swapped().text()).expect("the same words"));
        match (straight, exchanged) {
            (Ok(straight), Ok(exchanged)) => {
                assert_eq!(straight.clone().swapped(), exchanged, "seed {seed}");
                compared += 1;
            }
            (Err(straight), Err(exchanged)) => assert_eq!(straight.advice(), exchanged.advice(), "seed {seed}"),
            _ => panic!("seed {seed}: only one of the two can start"),
        }
    }
    assert!(compared > testkit::many() / 3, "only {compared} could start");
}

#[test]
fn a_plan_made_for_stricter_limits_hurts_and_exposes_nobody_under_the_wider_ones() {
    let stricter = [
        "bruise",
        "osteoporosis",
        "anticoagulant",
        "knee_cant_kneel",
        "thumb_wrist_pain",
    ];
    let mut tried = 0;
    for seed in 0..20 {
        let file = pair(seed);
        let condition = ConditionId::known(stricter[seed as usize % stricter.len()]);
        if file.people.a.conditions.is_none() {
            continue;
        }
        let after = intake::limits(&telling(&file, Person::A, condition, Sites::none(), true));
        let (Ok(before), Ok(after)) = (intake::limits(&file), after) else {
            continue;
        };
        let broken = checker::check(planner::plan(&after), &before).err().unwrap_or_default();
        let hurts = broken.iter().find(|one| one.severity() <= Severity::Dignity);
        assert!(hurts.is_none(), "seed {seed}, {condition}: {hurts:?}");
        tried += 1;
    }
    assert!(tried >= 5, "only {tried} couples could be tried");
}
