//! Two at work: each answers alone, and nothing of a one-sided yes shows, to anyone, ever.

mod story;

use keeper::{Area, Effect};
use quantity::Setting;
use story::{Phone, planned, planned_as_wished};

const YES: &str = "Yes, and nobody expects it of me";
const NO: &str = "Not today";
const LATER: &str = "No answer";

/// Both answer in turn; every page on the way.
fn round(phone: &mut Phone, a: &str, b: &str) -> Vec<String> {
    phone.tap("Two at work");
    phone.tap("Each answers alone");
    let mut pages = vec![phone.text()];
    phone.tap("I am A");
    phone.tap(a);
    pages.push(phone.text());
    phone.tap("I am B");
    pages.push(phone.text());
    phone.tap(b);
    pages.push(phone.text());
    pages
}

#[test]
fn only_two_yeses_show_and_every_other_round_looks_the_same() {
    let rounds = |a, b| round(&mut Phone::at_home(Setting::Partners), a, b);
    let nothing = rounds(NO, NO);
    assert!(nothing[3].starts_with("# Nothing for now."));
    for a in [YES, NO, LATER] {
        for b in [YES, NO, LATER] {
            let pages = rounds(a, b);
            assert_eq!(
                pages[..3],
                nothing[..3],
                "until both are in, every page is the same: {a}, {b}"
            );
            assert_eq!(pages[3] == nothing[3], !(a == YES && b == YES), "{a}, {b}");
        }
    }
}

#[test]
fn both_want_it_and_get_a_short_clothed_plan_on_two_chairs() {
    let mut phone = Phone::at_home(Setting::Partners);
    round(&mut phone, YES, YES);
    assert!(!phone.offers("20 minutes"), "fifteen is the most");
    phone.tap("15 minutes");
    phone.tap("Begin: 15 minutes");
    let wish = phone.wishes.last().expect("a plan was asked for");
    let plan = planned_as_wished(wish);
    assert_eq!((plan.setting, plan.seconds), (Setting::Colleagues, 900));
    for giving in plan
        .steps
        .iter()
        .flat_map(|step| step.a_gives.iter().chain(&step.b_gives))
    {
        assert_eq!(giving.region.entry().privacy, catalogue::PrivacyClass::Colleagues);
    }
}

#[test]
fn nothing_is_written_down_before_during_or_after() {
    let mut phone = Phone::at_home(Setting::Colleagues);
    let before = phone.store.clone();
    round(&mut phone, YES, YES);
    phone.tap("Begin: 10 minutes");
    let plan = planned_as_wished(phone.wishes.last().expect("a plan"));
    phone.session(&plan, plan.seconds);
    assert_eq!(phone.heading(), "Thank you, both.");
    assert!(
        phone.offers("Close") && !phone.offers("To the first page"),
        "nothing of whoever owns the phone"
    );
    assert_eq!(phone.store, before);
    assert!(
        phone
            .effects
            .iter()
            .all(|effect| !matches!(effect, Effect::Keep { .. }))
    );
    // A private pair's session, in contrast, is remembered.
    let mut pair = Phone::at_home(Setting::Partners);
    let plan = planned(&story::starter(Setting::Partners));
    pair.session(&plan, plan.seconds);
    assert!(pair.stored(Area::Shared).contains("massage"));
}

#[test]
fn whoever_leaves_leaves_at_once_and_the_answers_are_gone() {
    let mut phone = Phone::at_home(Setting::Partners);
    phone.tap("Two at work");
    phone.tap("Each answers alone");
    phone.tap("I am A");
    phone.tap(YES);
    phone.tap("Leave without a trace");
    assert_eq!(phone.effects.last(), Some(&Effect::QuickExit));
    phone.tap("Two at work");
    phone.tap("Each answers alone");
    phone.tap("I am A");
    phone.tap(LATER);
    phone.tap("I am B");
    phone.tap(YES);
    assert!(
        phone.heading().starts_with("Nothing for now."),
        "the yes of before does not count"
    );
}

#[test]
fn an_answer_forgets_itself_when_the_other_takes_too_long() {
    let mut phone = Phone::at_home(Setting::Partners);
    phone.tap("Two at work");
    phone.tap("Each answers alone");
    phone.tap("I am A");
    phone.tap(YES);
    phone.clock(20 * 60 + 5);
    phone.tap("I am B");
    phone.tap(YES);
    assert!(phone.heading().starts_with("Nothing for now."));
}
