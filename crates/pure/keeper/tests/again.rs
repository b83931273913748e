//! Coming back: anything new today, yeses that grow old, another setting, what may have passed.

mod story;

use catalogue::{ConditionId, RegionId};
use expect_test::expect;
use keeper::{Area, To};
use limits::RegionSide;
use quantity::{Permission, Person, Setting, Side};
use story::{Phone, acts};
use words::Lang;

fn place(name: &str, side: Side) -> RegionSide {
    RegionSide::new(RegionId::known(name), side).expect("the place exists")
}

/// Both have answered everything once; A says yes to the left lower back and no to the left calf.
fn known() -> Phone {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    phone.taps(&["Next", "Next", "None of these", "None of these"]);
    phone.taps(&["Left lower back", "this side only", "Yes"]);
    phone.taps(&["Left calf", "this side only", "Not", "Next", "Next"]);
    phone
        .taps(&["None of all these"; 5])
        .taps(&["Yes", "Without a PIN", "Done, hand to B"]);
    phone.i_am("B").nothing_to_tell().tap("Done, back to both");
    phone
}

/// Both come back and nothing is new.
fn nothing_new(phone: &mut Phone) {
    phone.open(To::Intake);
    for person in ["A", "B"] {
        phone.i_am(person);
        phone.taps(&["Nothing new, hands welcome as before"]);
        // What has grown old is asked again on its own page.
        while phone.heading() != "Do you want this, and do you feel free to say no?" {
            let known = ["None of all these", "None of these", "Next"];
            let labels: Vec<String> = acts(&phone.page()).into_iter().map(|(label, _)| label).collect();
            let on = known.iter().find(|word| labels.iter().any(|label| label == *word));
            phone.tap(on.expect("a way on"));
        }
        phone.tap("Yes");
    }
}

fn permission(phone: &Phone, at: RegionSide) -> Permission {
    phone.planned().expect("a plan").people[Person::A]
        .receive
        .cell(at)
        .permission
}

#[test]
fn anything_new_today_is_one_page_and_one_question() {
    let mut phone = known();
    phone.days_later(7).open(To::Intake).i_am("A");
    expect![[r#"
        | Only A sees this page | 1 of 3 | Skip >
        | # Anything new today?
        | Ill, feverish, faint, short of breath, chest pain; alcohol or drugs; new pain, swelling, injury, wound, operation, medicine or pregnancy.
        | Tension in your body now none..the most I know: None
        | [[ Nothing new, hands welcome as before ]]
        | [ Something is new ]
        | _Look at my maps again_
    "#]].assert_eq(&phone.draw());
    phone.tap("Nothing new, hands welcome as before");
    assert_eq!(phone.heading(), "Do you want this, and do you feel free to say no?");
    phone.tap("Yes");
    assert_eq!(phone.heading(), "Pass the phone to B");
}

#[test]
fn one_tap_a_session_keeps_a_yes_alive() {
    let mut phone = known();
    assert_eq!(permission(&phone, place("low_back", Side::Left)), Permission::Yes);
    for _ in 0..3 {
        phone.days_later(60);
        nothing_new(&mut phone);
        assert_eq!(permission(&phone, place("low_back", Side::Left)), Permission::Yes);
    }
}

#[test]
fn after_three_months_a_yes_is_a_question_until_its_owner_says_it_again() {
    let mut phone = known();
    phone.days_later(91).open(To::Intake).i_am("A");
    let old = words::keeper::welcome_old(Lang::En);
    assert!(phone.draw().contains(&old), "{}", phone.draw());
    nothing_new(&mut phone);
    assert_eq!(permission(&phone, place("low_back", Side::Left)), Permission::Ask);
    assert_eq!(
        permission(&phone, place("calf", Side::Left)),
        Permission::No,
        "a no stays"
    );
    phone.open(To::Intake).i_am("A").tap("Look at my maps again");
    phone.taps(&["Left lower back", "this side only", "Yes", "Next", "Next", "Next"]);
    phone.tap("Yes").i_am("B");
    phone.taps(&["Nothing new, hands welcome as before", "Yes"]);
    assert_eq!(permission(&phone, place("low_back", Side::Left)), Permission::Yes);
}

#[test]
fn a_yes_is_kept_alive_by_saying_so_and_by_nothing_else() {
    let said = |phone: &Phone| {
        let text = &phone.store[&Area::Private(Person::A)]["answers"];
        let line = text.lines().find(|line| line.starts_with("receive low_back.left yes"));
        line.map(str::to_owned)
    };
    let mut phone = known();
    let before = said(&phone);
    assert!(before.is_some());
    phone.days_later(60).open(To::Intake).i_am("A");
    phone.taps(&["Something is new", "Next"]);
    assert_eq!(said(&phone), before, "what is new says nothing about hands");
    phone
        .open(To::Intake)
        .i_am("A")
        .tap("Nothing new, hands welcome as before");
    assert_ne!(said(&phone), before);
}

#[test]
fn another_setting_makes_every_yes_a_question_and_no_no_a_yes() {
    let mut phone = known();
    phone.now_as(Setting::Family);
    nothing_new(&mut phone);
    assert_eq!(permission(&phone, place("low_back", Side::Left)), Permission::Ask);
    assert_eq!(permission(&phone, place("calf", Side::Left)), Permission::No);
    assert_eq!(phone.planned().expect("a plan").terms.setting, Setting::Family);
}

#[test]
fn a_cold_of_last_week_is_asked_about_and_stays_until_it_is_taken_back() {
    let cold = words::condition_name(Lang::En, ConditionId::known("cold_cough"));
    let told = |phone: &Phone| {
        let text = &phone.store[&Area::Private(Person::A)]["answers"];
        text.contains("told cold_cough")
    };
    let mut phone = known();
    phone.days_later(7).open(To::Intake).i_am("A").tap("Something is new");
    phone.tap("Today").tap("Next").tap(&cold).tap("Next").tap("Yes");
    assert!(told(&phone));
    phone.days_later(7).open(To::Intake).i_am("A");
    assert!(phone.draw().contains(&format!("[x] {cold}")), "{}", phone.draw());
    phone.taps(&["Nothing new, hands welcome as before"]);
    assert!(told(&phone), "nothing falls away by itself");
    phone.days_later(1).open(To::Intake).i_am("A").tap(&cold);
    phone.taps(&["Nothing new, hands welcome as before"]);
    assert!(!told(&phone), "its owner took it back");
}

#[test]
fn old_answers_are_asked_again_and_skipping_them_leaves_the_light_plan() {
    let mut phone = known();
    phone.days_later(120).open(To::Intake).i_am("A");
    phone.tap("Nothing new, hands welcome as before");
    let mut asked = Vec::new();
    while phone.heading() != "Do you want this, and do you feel free to say no?" {
        asked.push(phone.page().key);
        phone.tap("Skip");
    }
    expect![[r#"
        asking-A-hands
        asking-A-body
        asking-A-health-heart_blood-bones_joints
        asking-A-health-nerves"#]]
    .assert_eq(&asked.join("\n"));
    phone.tap("Yes");
    let open = words::keeper::done_open(Lang::En);
    assert!(
        phone.draw().contains(&open),
        "it is said to its owner: {}",
        phone.draw()
    );
    phone.tap("Done, hand to B");
    assert!(!phone.draw().contains(&open));
    phone.i_am("B").tap("Nothing new, hands welcome as before");
    while phone.heading() != "Do you want this, and do you feel free to say no?" {
        let none = acts(&phone.page())
            .iter()
            .any(|(label, _)| label == "None of all these");
        phone.tap(if none { "None of all these" } else { "None of these" });
    }
    phone.tap("Yes");
    assert!(phone.planned().expect("a plan").terms.starter);
}

#[test]
fn nothing_new_without_either_asking_is_not_believed() {
    let mut phone = known();
    let before = phone.effects.len();
    phone.days_later(1).open(To::Home);
    let plans = phone.effects[before..]
        .iter()
        .any(|effect| matches!(effect, keeper::Effect::Plan(_)));
    assert!(!plans, "yesterday's limits are yesterday's");
}

#[test]
fn answers_of_a_newer_app_are_neither_guessed_nor_written_over() {
    let mut phone = known();
    let shelf = phone.store.get_mut(&Area::Private(Person::A)).expect("A answered");
    shelf.insert("answers".to_owned(), "attune-answers 9\nmood fine\n".to_owned());
    phone.open(To::Intake).i_am("A");
    let newer = words::keeper::trouble_newer(Lang::En);
    assert!(phone.draw().contains(&newer), "{}", phone.draw());
    assert_eq!(
        phone.store[&Area::Private(Person::A)]["answers"],
        "attune-answers 9\nmood fine\n"
    );
}
