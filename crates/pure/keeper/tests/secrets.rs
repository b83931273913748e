//! What one told shows in nothing the other can see: planted answers, and rest days that are alike to the last byte.

mod story;

use catalogue::{AnswerKind, ConditionGroup, ConditionId, SignId};
use keeper::{Area, Effect, Event, Field, To};
use quantity::Person;
use story::{Phone, acts, said};
use words::Lang;

/// Taps to tell something of a heading in the first round, from the first page on.
fn to_health(phone: &mut Phone) {
    phone.taps(&["Next", "Next", "None of these", "None of these", "Next", "Next"]);
}

/// The page of health on which this is listed.
fn tell(phone: &mut Phone, condition: ConditionId) {
    let name = words::condition_name(Lang::En, condition);
    if condition.entry().group == ConditionGroup::GiverBody || condition.as_str() == "shoulder_problem" {
        phone.taps(&["Next", "Next"]);
        for page in ["Your hands today", "Your body"] {
            assert_eq!(phone.heading(), page);
            if acts(&phone.page()).iter().any(|(label, _)| *label == name) {
                phone.tap(&name);
                phone.tap("Next");
                pass_follow_ups(phone);
            } else {
                phone.tap("None of these");
            }
        }
        phone.taps(&["Next", "Next"]);
    } else {
        to_health(phone);
    }
    while phone.heading() == "Anything of these?" {
        let group = words::condition_group(Lang::En, condition.entry().group);
        let something = format!("{group} / Something here");
        if acts(&phone.page()).iter().any(|(label, _)| *label == something)
            && condition.entry().group != ConditionGroup::GiverBody
            && condition.as_str() != "shoulder_problem"
            && !said(&phone.page()).contains(&"What is so".to_owned())
        {
            phone.tap(&something).tap(&name);
            for (other, _) in acts(&phone.page()) {
                if other.ends_with(" / None of these") && !other.starts_with(&group) {
                    phone.tap(&other);
                }
            }
            phone.tap("Next");
            pass_follow_ups(phone);
        } else {
            phone.tap("None of all these");
        }
    }
}

/// Where, weeks, advice: nothing is added.
fn pass_follow_ups(phone: &mut Phone) {
    loop {
        let key = phone.page().key;
        let follow = ["where-", "weeks", "advice-"];
        if !follow.iter().any(|part| key.contains(part)) {
            return;
        }
        phone.tap("Next");
    }
}

/// To the end of somebody's pages from wherever they are.
fn finish(phone: &mut Phone) {
    if phone.heading() == "Before you begin" {
        phone.tap("None of these");
    }
    if phone.heading() == "Do you want this, and do you feel free to say no?" {
        phone.tap("Yes");
    }
    if phone.heading() == "A PIN for your pages?" {
        phone.tap("Without a PIN");
    }
}

fn hand_on(phone: &mut Phone) {
    let labels: Vec<String> = acts(&phone.page()).into_iter().map(|(label, _)| label).collect();
    let on = labels
        .iter()
        .find(|label| label.starts_with("Done, "))
        .expect("the phone goes on");
    phone.tap(on);
}

/// Conditions that are asked on the pages of health, hands and body.
fn asked() -> impl Iterator<Item = ConditionId> {
    let elsewhere = [
        "ticklish",
        "consent_pressure",
        "pregnancy_t1",
        "pregnancy_t2",
        "pregnancy_t3",
    ];
    ConditionId::all().filter(move |id| !elsewhere.contains(&id.as_str()))
}

/// A whole round in which A tells one thing and B nothing; what B read on the way.
fn round(told: Option<ConditionId>) -> (Phone, Vec<String>) {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    match told {
        Some(condition) => {
            tell(&mut phone, condition);
            finish(&mut phone);
        }
        None => {
            phone.nothing_to_tell();
        }
    }
    hand_on(&mut phone);
    let mut read = vec![phone.draw()];
    phone.i_am("B");
    for words in ["Next", "Next", "None of these", "None of these", "Next", "Next"] {
        read.push(phone.draw());
        phone.tap(words);
    }
    for _ in 0..5 {
        read.push(phone.draw());
        phone.tap("None of all these");
    }
    for words in ["Yes", "Without a PIN"] {
        read.push(phone.draw());
        phone.tap(words);
    }
    read.push(phone.draw());
    hand_on(&mut phone);
    read.push(phone.draw());
    (phone, read)
}

#[test]
fn no_condition_of_a_is_named_in_anything_b_reads_or_both_share() {
    let (_, usual) = round(None);
    let plain = usual[..usual.len() - 1].to_vec();
    for condition in asked() {
        let (phone, read) = round(Some(condition));
        assert_eq!(
            read[..read.len() - 1],
            plain,
            "{condition}: B's own pages are the same whatever A told"
        );
        let last = &read[read.len() - 1];
        let marks = [
            condition.as_str().to_owned(),
            words::condition_name(Lang::En, condition),
            words::condition_question(Lang::En, condition),
        ];
        let shared = phone.shared();
        for mark in &marks {
            assert!(!shared.contains(mark.as_str()), "{condition} in {shared}");
            assert!(!last.contains(mark.as_str()), "{condition} in {last}");
        }
        for effect in &phone.effects {
            let log = format!("{effect:?}");
            assert!(!log.contains(condition.as_str()), "{condition} in the log: {log}");
        }
        for (area, shelf) in &phone.store {
            for (name, text) in shelf {
                let own = *area == Area::Private(Person::A);
                assert!(
                    own || marks.iter().all(|mark| !text.contains(mark.as_str())),
                    "{condition} in {area:?} {name}"
                );
            }
        }
    }
}

#[test]
fn every_condition_leads_to_a_plan_or_to_the_same_rest_day() {
    let mut rest = Vec::new();
    let mut planned = 0;
    for condition in asked() {
        let (phone, read) = round(Some(condition));
        let last = &read[read.len() - 1];
        if phone.planned().is_some() {
            planned += 1;
            assert!(!last.contains("rest day"), "{condition}");
        } else {
            rest.push((condition, last.clone(), phone.shared()));
        }
    }
    assert!(
        planned > 80 && rest.len() > 20,
        "{planned} planned, {} resting",
        rest.len()
    );
    let (_, page, shared) = &rest[0];
    for (condition, other_page, other_shared) in &rest {
        assert_eq!(other_page, page, "{condition}");
        assert_eq!(other_shared, shared, "{condition}");
    }
}

/// What can make a day a rest day.
#[derive(Clone, Copy, Debug)]
enum Cause {
    NotFree,
    Fever,
    Crisis,
    ChestPain,
    WaitsForAdvice,
}

fn with_cause(phone: &mut Phone, cause: Option<Cause>) {
    match cause {
        None => drop(phone.nothing_to_tell()),
        Some(Cause::NotFree) => {
            to_health(phone);
            phone.taps(&["None of all these"; 5]).tap("No, or not sure");
            assert_eq!(phone.heading(), "Thank you for saying so.");
        }
        Some(Cause::Fever) => tell(phone, ConditionId::known("fever_infection")),
        Some(Cause::Crisis) => tell(phone, ConditionId::known("mental_crisis")),
        Some(Cause::WaitsForAdvice) => tell(phone, ConditionId::known("cancer_bone")),
        Some(Cause::ChestPain) => {
            to_health(phone);
            let pain = words::sign_ask(Lang::En, SignId::known("rf_chest_pain"));
            phone.taps(&["Today / Something here", &pain, "Skin / None of these", "Next"]);
        }
    }
}

#[test]
fn a_rest_day_is_alike_to_the_last_byte_whoever_and_whatever_caused_it() {
    use Cause::{ChestPain, Crisis, Fever, NotFree, WaitsForAdvice};
    let mut seen: Option<(String, String, String)> = None;
    for (a, b) in [
        (Some(NotFree), None),
        (None, Some(NotFree)),
        (Some(NotFree), Some(NotFree)),
        (Some(Fever), None),
        (None, Some(Fever)),
        (Some(Crisis), None),
        (None, Some(Crisis)),
        (None, Some(ChestPain)),
        (Some(WaitsForAdvice), Some(Fever)),
        (Some(ChestPain), Some(NotFree)),
    ] {
        let mut phone = Phone::new("en-GB");
        phone.open(To::Intake).i_am("A");
        with_cause(&mut phone, a);
        hand_on(&mut phone);
        assert_eq!(phone.heading(), "Pass the phone to B");
        phone.i_am("B");
        with_cause(&mut phone, b);
        hand_on(&mut phone);
        let page = phone.draw();
        let shared = phone.shared();
        let kept = format!("{:?}", phone.store.get(&Area::Shared));
        let now = (page, shared, kept);
        let first = seen.get_or_insert_with(|| now.clone());
        assert_eq!(*first, now, "{a:?} {b:?}");
        assert_eq!(phone.heading(), "Today is a rest day.");
        assert!(phone.planned().is_none());
    }
}

#[test]
fn a_no_to_being_free_is_written_down_nowhere() {
    let kept = |free: bool| {
        let mut phone = Phone::new("en-GB");
        phone.open(To::Intake).i_am("A");
        to_health(&mut phone);
        phone.taps(&["None of all these"; 5]);
        phone.tap(if free { "Yes" } else { "No, or not sure" });
        format!("{:?}", phone.store)
    };
    assert_eq!(kept(true), kept(false));
}

#[test]
fn the_way_out_leaves_nothing_on_the_page_and_nothing_in_the_store() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    to_health(&mut phone);
    phone.taps(&["None of all these"; 5]).tap("No, or not sure");
    let before = phone.store.clone();
    phone.tap("Leave this page now");
    assert_eq!(phone.effects.last(), Some(&Effect::QuickExit));
    assert_eq!(phone.store, before);
    assert!(!phone.draw().contains("free"), "{}", phone.draw());
    let home = phone.draw();
    let mut other = Phone::new("en-GB");
    other.open(To::Intake).i_am("A");
    to_health(&mut other);
    other.taps(&["None of all these"; 5]);
    other.happens(Event::Act(keeper::Act::GoHome));
    assert_eq!(home, other.draw(), "home says nothing of it");
}

#[test]
fn help_for_somebody_under_pressure_stands_on_that_page_only() {
    let help = words::keeper::unfree_help(Lang::En);
    let mut pages = Vec::new();
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    to_health(&mut phone);
    phone.taps(&["None of all these"; 5]);
    pages.push(phone.draw());
    phone.tap("No, or not sure");
    assert!(phone.draw().contains(&help));
    hand_on(&mut phone);
    pages.push(phone.draw());
    phone.i_am("B").nothing_to_tell();
    pages.push(phone.draw());
    hand_on(&mut phone);
    pages.push(phone.draw());
    assert!(pages.iter().all(|page| !page.contains(&help)));
}

#[test]
fn signs_that_were_asked_in_private_are_not_carried_into_the_limits() {
    let asthma = ConditionId::known("asthma_copd");
    assert_eq!(asthma.entry().answer, AnswerKind::YesNo);
    for name in ["diabetes", "epilepsy", "pregnancy_hyper", "asthma_copd"] {
        let Some(condition) = ConditionId::parse(name) else {
            continue;
        };
        let (phone, _) = round(Some(condition));
        let Some(limits) = phone.planned() else { continue };
        for who in [Person::A, Person::B] {
            assert!(limits.people[who].signs.is_empty(), "{name}");
        }
    }
}

#[test]
fn what_to_prepare_is_told_to_its_owner_and_what_both_share_does_not_name_it() {
    let prepared = |condition: ConditionId| {
        let rules = condition.entry().rules.iter();
        rules.filter_map(|rule| match rule.action {
            catalogue::Action::Require(things) => Some(things),
            _ => None,
        })
    };
    let mut tried = 0;
    for condition in asked().filter(|&condition| prepared(condition).count() > 0) {
        let (phone, _) = round(Some(condition));
        let Some(limits) = phone.planned() else { continue };
        let (a, b) = (limits.people.a.requires, limits.people.b.requires);
        assert_eq!(a, b, "{condition}: it does not say whose it is");
        let free = catalogue::Require::FreeBreathing;
        assert!(
            catalogue::Require::ALL
                .iter()
                .all(|&thing| thing == free || !a.contains(thing)),
            "{condition}"
        );
        tried += 1;
    }
    assert!(tried > 10, "{tried}");

    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    tell(&mut phone, ConditionId::known("contact_lenses"));
    finish(&mut phone);
    let lenses = words::require(Lang::En, catalogue::Require::LensesOut);
    assert!(phone.draw().contains(&lenses), "{}", phone.draw());
    hand_on(&mut phone);
    phone.i_am("B").nothing_to_tell();
    assert!(!phone.draw().contains(&lenses));
    hand_on(&mut phone);
    phone.days_later(1).open(To::Intake).i_am("A");
    phone.taps(&["Nothing new, hands welcome as before", "Yes"]);
    assert!(phone.draw().contains(&lenses), "each time: {}", phone.draw());
}

/// Both tell; A's arm span and weight too, and a PIN, where wanted.
fn measured(measures: bool, pin: bool) -> Phone {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Home);
    let plan = story::planned(&story::starter(quantity::Setting::Friends));
    phone.session(&plan, plan.seconds);
    phone
        .open(To::Intake)
        .i_am("A")
        .taps(&["Next", "Next", "None of these"]);
    assert!(phone.draw().contains("Height"), "{}", phone.draw());
    phone.tap("Arm span and weight, if you like");
    if measures {
        phone.type_in(Field::Span, "181").type_in(Field::Weight, "93");
    }
    phone.taps(&["None of these", "Next", "Next"]);
    phone.taps(&["None of all these"; 5]).tap("Yes");
    if pin {
        phone.type_in(Field::Pin, "2468").type_in(Field::PinAgain, "2468");
        phone.tap("Set this PIN");
    } else {
        phone.tap("Without a PIN");
    }
    phone.tap("Done, hand to B").i_am("B").nothing_to_tell();
    phone.tap("Done, back to both");
    phone
}

#[test]
fn arm_span_and_weight_are_planned_with_and_lie_in_nothing_that_both_share() {
    for pin in [false, true] {
        let (mut with, without) = (measured(true, pin), measured(false, pin));
        let terms = with.planned().expect("a plan was asked for").terms;
        assert_eq!((terms.span_cm.a, terms.weight_kg.a), (Some(181), Some(95)), "about");
        let terms = without.planned().expect("a plan was asked for").terms;
        assert_eq!((terms.span_cm.a, terms.weight_kg.a), (None, None));
        assert_eq!(
            with.store[&Area::Shared],
            without.store[&Area::Shared],
            "to the last byte"
        );
        // Opened anew on the same day they come from their owner's pages; where a PIN guards those, they are opened first.
        let asked = with.wishes.len();
        with.open(To::Home);
        let begin = with.page().foot[0].label.clone();
        with.tap(&begin);
        if pin {
            assert_eq!(
                (with.wishes.len(), with.heading().as_str()),
                (asked, "Pass the phone to A")
            );
        } else {
            assert_eq!(with.wishes.len(), asked + 1);
            let terms = with.planned().expect("a plan was asked for").terms;
            assert_eq!((terms.span_cm.a, terms.weight_kg.a), (Some(181), Some(95)));
        }
    }
}
