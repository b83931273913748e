//! Not today: calm, specific, with what to do; and signs that are asked for before the start.

mod story;

use catalogue::{ConditionId, SignId};
use expect_test::expect;
use keeper::To;
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

#[test]
fn a_fever_means_another_day() {
    let mut phone = at_health();
    phone.tap("Today / Something here").tap(&name("fever_infection"));
    phone.taps(&["Skin / None of these", "Next"]);
    expect![[r#"
        | Only A sees this page
        | # Not today
        | => Today is a rest day. Plan another day.
        | Because of: Fever or infection today.
        | B will only hear that today is a rest day. Tell more if you want to.
        | [[ Done, hand to B ]]
        | _That was a slip: back_
    "#]]
    .assert_eq(&phone.draw());
}

#[test]
fn chest_pain_is_asked_of_everyone_and_says_what_to_do_first() {
    let mut phone = at_health();
    phone.tap("Today / Something here");
    let pain = words::sign_ask(Lang::En, SignId::known("rf_chest_pain"));
    phone.tap(&pain).tap(&name("cold_cough"));
    phone.taps(&["Skin / None of these", "Next"]);
    expect![[r#"
        | Only A sees this page
        | # Not today
        | => Do not start. Sit down, rest, and call your emergency number now.
        | ! If you need help, tell B now.
        | Because of: a sign you ticked.
        | B will only hear that today is a rest day. Tell more if you want to.
        | [[ Done, hand to B ]]
        | _That was a slip: back_
    "#]]
    .assert_eq(&phone.draw());
}

#[test]
fn of_several_things_the_most_urgent_one_says_what_to_do() {
    let mut phone = at_health();
    phone.tap("Today / Something here").tap(&name("fever_infection"));
    phone
        .tap(&name("breathless_now"))
        .taps(&["Skin / None of these", "Next"]);
    expect![[r#"
        | Only A sees this page
        | # Not today
        | => Do not start. Sit upright and call your emergency number now.
        | ! If you need help, tell B now.
        | Because of: Short of breath at rest, Fever or infection today.
        | B will only hear that today is a rest day. Tell more if you want to.
        | [[ Done, hand to B ]]
        | _That was a slip: back_
    "#]]
    .assert_eq(&phone.draw());
}

#[test]
fn a_crisis_is_kept_nowhere_and_the_next_day_its_heading_is_asked_again() {
    let mut phone = at_health();
    phone.taps(&["None of all these"; 4]);
    phone
        .tap("Feelings and free choice / Something here")
        .tap(&name("mental_crisis"));
    phone.taps(&["About you / None of these", "Next"]);
    assert_eq!(phone.heading(), "Not today");
    phone.tap("Done, hand to B");
    assert!(!format!("{:?}", phone.store).contains("crisis"));
    phone.days_later(1).open(To::Intake).i_am("A");
    phone.tap("Nothing new, hands welcome as before");
    assert_eq!(phone.page().key, "asking-A-health-mind");
}

#[test]
fn a_slip_can_be_taken_back_and_the_round_goes_on() {
    let mut phone = at_health();
    phone.tap("Today / Something here").tap(&name("fever_infection"));
    phone.taps(&["Skin / None of these", "Next"]);
    assert_eq!(phone.heading(), "Not today");
    phone.tap("That was a slip: back");
    phone.taps(&["Today / None of these", "Next"]);
    assert_eq!(phone.heading(), "Anything of these?");
    phone.taps(&["None of all these"; 4]).taps(&["Yes", "Without a PIN"]);
    assert_eq!(phone.heading(), "Thank you.");
}

#[test]
fn what_waits_for_advice_goes_on_with_it_and_not_without() {
    let ask = |advice: bool| {
        let mut phone = at_health();
        phone.taps(&["None of all these", "None of all these", "None of all these"]);
        phone.tap("Cancer / Something here").tap(&name("cancer_bone"));
        phone.taps(&[
            "Pregnancy, birth and periods / None of these",
            "Devices and implants / None of these",
            "Next",
        ]);
        assert_eq!(phone.heading(), "Has a doctor or midwife said that massage is fine?");
        if advice {
            phone.tap("Yes, for this");
        }
        phone.tap("Next");
        phone
    };
    assert_eq!(ask(false).heading(), "Not today");
    assert_eq!(ask(true).heading(), "Anything of these?");
}

#[test]
fn advice_that_has_grown_old_is_asked_for_again_before_the_next_session() {
    let mut phone = at_health();
    phone.tap("None of all these");
    phone
        .tap("Bones, joints and back / Something here")
        .tap(&name("surgery_recent"));
    phone.taps(&["Heart, blood and veins / None of these", "Next", "Left shin", "Next"]);
    phone.taps(&["Yes, for this", "Next"]).taps(&["None of all these"; 3]);
    phone.taps(&["Yes", "Without a PIN", "Done, hand to B"]).i_am("B");
    phone.nothing_to_tell().tap("Done, back to both");
    assert!(phone.planned().is_some());
    phone.days_later(60).open(To::Intake).i_am("A");
    phone.tap("Nothing new, hands welcome as before");
    assert_eq!(phone.heading(), "Has a doctor or midwife said that massage is fine?");
    phone.tap("Next");
    assert_eq!(phone.heading(), "Not today");
    phone.tap("That was a slip: back").taps(&["Yes, for this", "Next"]);
    assert_eq!(phone.heading(), "Do you want this, and do you feel free to say no?");
}

#[test]
fn a_sore_vein_brings_its_signs_before_the_start_and_not_answering_them_is_no_start() {
    let told = |answer: &str| {
        let mut phone = at_health();
        phone.taps(&["None of all these"]);
        phone
            .tap("Heart, blood and veins / Something here")
            .tap(&name("phlebitis"));
        phone.taps(&["Bones, joints and back / None of these", "Next", "Left calf", "Next"]);
        phone.taps(&["Yes, for this", "Next"]);
        phone.taps(&["None of all these"; 3]);
        assert_eq!(phone.heading(), "Before you begin");
        phone.tap(answer);
        if phone.heading() == "Do you want this, and do you feel free to say no?" {
            phone.taps(&["Yes", "Without a PIN"]);
        } else {
            phone.tap("Next");
        }
        let hand_on = "Done, hand to B";
        phone.tap(hand_on).i_am("B").nothing_to_tell().tap("Done, back to both");
        phone.planned().is_some()
    };
    let spreading = words::sign_ask(Lang::En, SignId::known("rf_vein_spread"));
    assert!(told("None of these"));
    assert!(!told("Skip"), "not answered is no start");
    assert!(!told(&spreading));
}

#[test]
fn words_of_a_stop_are_calm_in_both_languages() {
    for (lang, heading) in [(Lang::En, "Not today"), (Lang::Uk, "Не сьогодні")] {
        assert_eq!(words::keeper::stop_heading(lang), heading);
        for text in [
            words::keeper::advice_emergency(lang),
            words::keeper::advice_today(lang),
            words::keeper::advice_clinician(lang),
            words::keeper::advice_postpone(lang),
            words::keeper::rest_lead(lang),
        ] {
            assert!(!text.contains('!') && !text.is_empty(), "{text}");
        }
    }
}
