//! Reading PAIR.toml: what is taken, and how each kind of slip is answered: line, field, what was found, what is allowed.

use catalogue::{ConditionId, RegionId};
use expect_test::{Expect, expect};
use intake::{History, read, read_bytes};
use limits::RegionSide;
use quantity::{Balance, Experience, Occasion, Permission, Place, Setting, Side, Style};

const WHOLE: &str = r#"
[session]
minutes    = 25
occasion   = "after_stress"
setting    = "partners"
places     = ["two_chairs", "sofa"]
experience = "regular"
style      = "turns"
balance    = "free"

[a]
name        = "Ana"
stature_cm  = 165
weight_kg   = 60
arm_span_cm = 166
goals       = { relaxation = 3, circulation = 0, flexibility = 1, bonding = 2, recovery = 2 }
needs       = { shoulder_top = 3, neck_back = 2, "foot_sole.left" = 1 }
conditions  = ["migraine_now", { id = "bruise", sites = ["calf.left"] }]
receive     = { foot_sole = "no", scalp = "ask" }
give        = { foot_sole = "no" }
max_pressure = 2
gives        = false
skin        = true
cleared     = ["cancer_bone"]

[b]
conditions = []
"#;

fn place(name: &str, side: Side) -> RegionSide {
    RegionSide::new(RegionId::known(name), side).expect("the region has this side")
}

#[test]
fn every_key_of_the_contract_is_understood() {
    let file = read(WHOLE).expect("the file is good");
    let session = &file.session;
    assert_eq!(
        (session.minutes, session.occasion, session.setting),
        (25, Occasion::AfterStress, Setting::Partners)
    );
    assert_eq!((session.experience, session.style), (Experience::Regular, Style::Turns));
    assert_eq!((session.balance, session.history), (Balance::Free, History::Unknown));
    assert!(session.places.contains(Place::Sofa) && !session.places.contains(Place::Bed));
    let a = &file.people.a;
    assert_eq!(a.name.as_deref(), Some("Ana"));
    assert_eq!(
        (a.stature_cm, a.weight_kg, a.arm_span_cm),
        (Some(165), Some(60), Some(166))
    );
    assert_eq!(a.goals.map(|goals| (goals.relaxation, goals.recovery)), Some((3, 2)));
    assert_eq!(a.needs.iter().filter(|wish| wish.side_named).count(), 1);
    let told = a.conditions.as_ref().expect("this person was screened");
    assert_eq!(told[0].condition, ConditionId::known("migraine_now"));
    assert!(told[0].sites.missing());
    assert_eq!(told[1].sites.list(), [place("calf", Side::Left)]);
    let scalp = a
        .receive
        .iter()
        .find(|mark| mark.place == place("scalp", Side::Midline));
    assert_eq!(scalp.map(|mark| mark.permission), Some(Permission::Ask));
    assert_eq!(a.give.len(), 2, "both soles");
    assert_eq!((a.max_pressure, a.gives, a.skin), (2, false, true));
    assert_eq!(a.cleared, [ConditionId::known("cancer_bone")]);
    assert_eq!(
        file.people.b.conditions.as_deref(),
        Some(&[][..]),
        "asked, and nothing found"
    );
}

#[test]
fn what_is_left_out_has_the_careful_default() {
    let file = read("[session]\nminutes = 20\nsetting = \"friends\"\n[a]\n").expect("the file is good");
    assert_eq!(
        (file.session.experience, file.session.balance),
        (Experience::Beginner, Balance::Even)
    );
    assert!(file.session.places.is_empty());
    for person in [&file.people.a, &file.people.b] {
        assert!(person.conditions.is_none(), "nobody asked");
        assert_eq!((person.max_pressure, person.gives, person.skin), (3, true, false));
    }
    let client = read("[session]\nminutes = 20\nsetting = \"therapist_client\"\n").expect("the file is good");
    assert_eq!(client.session.balance, Balance::Free);
}

#[test]
fn a_side_may_be_written_without_quotes() {
    let text = "[session]\nminutes = 20\nsetting = \"friends\"\n[a]\nneeds = { calf.left = 2 }\n";
    let file = read(text).expect("the file is good");
    assert_eq!(file.people.a.needs[0].place, place("calf", Side::Left));
    assert!(file.people.a.needs[0].side_named);
}

#[track_caller]
fn refused(text: &str, expected: &Expect) {
    let trouble = read(text).expect_err("this must be refused");
    expected.assert_eq(&trouble.to_string());
}
/// A good session with these lines in `[a]`; the first of them is line 5.
fn a(lines: &str) -> String {
    format!("[session]\nminutes = 20\nsetting = \"friends\"\n[a]\n{lines}\n")
}
/// A session table with these lines; the first of them is line 2.
fn session(lines: &str) -> String {
    format!("[session]\n{lines}\n")
}

#[test]
fn unknown_keys_and_words_are_named_with_their_line() {
    refused(
        &session("minutes = 20\nsetting = \"friends\"\nmuzak = true"),
        &expect![
            "line 4: session.muzak: found the key `muzak`; allowed: one of minutes, occasion, setting, places, experience, style, balance"
        ],
    );
    refused(
        "[sesion]\nminutes = 20\n",
        &expect!["line 1: session: found nothing; allowed: this key is needed"],
    );
    refused(
        &session("minutes = 20\nsetting = \"enemies\""),
        &expect![[
            r#"line 3: session.setting: found the text "enemies"; allowed: one of partners, friends, family, colleagues, training, therapist_client"#
        ]],
    );
    refused(
        &session("minutes = 20\nsetting = \"friends\"\nplaces = [\"two_chairs\", \"roof\"]"),
        &expect![[r#"line 4: session.places[1]: found the text "roof"; allowed: one of two_chairs, sofa, floor, bed"#]],
    );
    refused(
        &a("age = 40"),
        &expect![
            "line 5: a.age: found the key `age`; allowed: one of name, stature_cm, weight_kg, arm_span_cm, goals, needs, conditions, receive, give, max_pressure, gives, skin, cleared"
        ],
    );
    refused(
        &a("goals = { joy = 3 }"),
        &expect![
            "line 5: a.goals.joy: found the key `joy`; allowed: one of relaxation, circulation, flexibility, bonding, recovery"
        ],
    );
    refused(
        &a("receive = { calf = \"maybe\" }"),
        &expect![[r#"line 5: a.receive."calf": found the text "maybe"; allowed: one of yes, ask, no"#]],
    );
}

#[test]
fn needed_keys_are_asked_for() {
    refused(
        "",
        &expect!["line 1: session: found nothing; allowed: this key is needed"],
    );
    refused(
        &session("setting = \"friends\""),
        &expect!["line 1: session.minutes: found nothing; allowed: this key is needed"],
    );
    refused(
        &session("minutes = 20"),
        &expect!["line 1: session.setting: found nothing; allowed: this key is needed"],
    );
    refused(
        &a("conditions = [{ sites = [\"calf\"] }]"),
        &expect!["line 5: a.conditions[0].id: found nothing; allowed: this key is needed"],
    );
}

#[test]
fn impossible_numbers_are_refused() {
    refused(
        &session("minutes = 7\nsetting = \"friends\""),
        &expect!["line 2: session.minutes: found 7; allowed: a whole number from 8 to 90"],
    );
    refused(
        &session("minutes = 91\nsetting = \"friends\""),
        &expect!["line 2: session.minutes: found 91; allowed: a whole number from 8 to 90"],
    );
    refused(
        &session("minutes = 20.5\nsetting = \"friends\""),
        &expect!["line 2: session.minutes: found 20.5; allowed: a whole number from 8 to 90"],
    );
    refused(
        &session("minutes = 99999999999999999999999\nsetting = \"friends\""),
        &expect!["line 2: session.minutes: found 99999999999999999999999; allowed: a whole number from 8 to 90"],
    );
    refused(
        &a("stature_cm = 16"),
        &expect!["line 5: a.stature_cm: found 16; allowed: a whole number from 120 to 220"],
    );
    refused(
        &a("weight_kg = -60"),
        &expect!["line 5: a.weight_kg: found -60; allowed: a whole number from 30 to 250"],
    );
    refused(
        &a("arm_span_cm = nan"),
        &expect!["line 5: a.arm_span_cm: found nan; allowed: a whole number from 120 to 240"],
    );
    refused(
        &a("max_pressure = 4"),
        &expect!["line 5: a.max_pressure: found 4; allowed: a whole number from 1 to 3"],
    );
    refused(
        &a("goals = { relaxation = 4 }"),
        &expect!["line 5: a.goals.relaxation: found 4; allowed: a whole number from 0 to 3"],
    );
    refused(
        &a("needs = { calf = 9 }"),
        &expect![[r#"line 5: a.needs."calf": found 9; allowed: a whole number from 0 to 3"#]],
    );
}

#[test]
fn wrong_types_are_refused() {
    refused(
        "session = 5\n",
        &expect!["line 1: session: found 5; allowed: a table of what both agreed"],
    );
    refused(
        &session("minutes = \"20\"\nsetting = \"friends\""),
        &expect![[r#"line 2: session.minutes: found the text "20"; allowed: a whole number from 8 to 90"#]],
    );
    refused(
        &a("gives = \"no\""),
        &expect![[r#"line 5: a.gives: found the text "no"; allowed: true or false"#]],
    );
    refused(
        &a("conditions = \"bruise\""),
        &expect![[
            r#"line 5: a.conditions: found the text "bruise"; allowed: a list of condition ids, or tables of id and sites"#
        ]],
    );
    refused(
        &a("conditions = [3]"),
        &expect!["line 5: a.conditions[0]: found 3; allowed: the id of a condition in the catalogue"],
    );
    refused(
        &a("needs = [\"calf\"]"),
        &expect!["line 5: a.needs: found a list; allowed: a table of regions"],
    );
    refused(
        &a("name = \"two\\nlines\""),
        &expect![[
            r#"line 5: a.name: found the text "two�lines"; allowed: a text of at most 60 characters on one line"#
        ]],
    );
    refused(
        &a("stature_cm = 1979-05-27"),
        &expect!["line 5: a.stature_cm: found a date or time; allowed: a whole number from 120 to 220"],
    );
}

#[test]
fn unknown_ids_and_sides_are_refused_and_the_near_one_is_named() {
    refused(
        &a("conditions = [\"bruize\"]"),
        &expect![[
            r#"line 5: a.conditions[0]: found the text "bruize"; allowed: the id of a condition in the catalogue, perhaps `bruise`"#
        ]],
    );
    refused(
        &a("conditions = [\"flying\"]"),
        &expect![[
            r#"line 5: a.conditions[0]: found the text "flying"; allowed: the id of a condition in the catalogue"#
        ]],
    );
    refused(
        &a("cleared = [\"bone_metastases\"]"),
        &expect![[
            r#"line 5: a.cleared[0]: found the text "bone_metastases"; allowed: the id of a condition in the catalogue"#
        ]],
    );
    refused(
        &a("conditions = [{ id = \"bruise\", sites = [\"calfs.left\"] }]"),
        &expect![
            "line 5: a.conditions[0].sites[0]: found the region `calfs`; allowed: the id of a region in the catalogue, perhaps `calf`"
        ],
    );
    refused(
        &a("conditions = [{ id = \"bruise\", sites = [\"calf.both\"] }]"),
        &expect![
            "line 5: a.conditions[0].sites[0]: found the side `both` of calf; allowed: the region without a side, or its sides: left, right"
        ],
    );
    refused(
        &a("needs = { \"scalp.left\" = 2 }"),
        &expect![[
            r#"line 5: a.needs."scalp.left": found the side `left` of scalp; allowed: the region without a side, or its sides: midline"#
        ]],
    );
    refused(
        &a("receive = { \"calf.\" = \"no\" }"),
        &expect![[
            r#"line 5: a.receive."calf.": found the side `` of calf; allowed: the region without a side, or its sides: left, right"#
        ]],
    );
}

#[test]
fn nothing_is_said_twice() {
    refused(
        &a("conditions = [\"bruise\", \"bruise\"]"),
        &expect!["line 5: a.conditions[1]: found bruise; allowed: each one only once"],
    );
    refused(
        &a("conditions = [{ id = \"bruise\", sites = [\"calf.left\", \"calf.left\"] }]"),
        &expect![[r#"line 5: a.conditions[0].sites[1]: found the text "calf.left"; allowed: each one only once"#]],
    );
    refused(
        &a("conditions = [{ id = \"bruise\", sites = [\"calf\", \"calf.left\"] }]"),
        &expect![[r#"line 5: a.conditions[0].sites[1]: found the text "calf.left"; allowed: each one only once"#]],
    );
    refused(
        &a("cleared = [\"bruise\", \"bruise\"]"),
        &expect![[r#"line 5: a.cleared[1]: found the text "bruise"; allowed: each one only once"#]],
    );
    refused(
        &a("skin = true\nskin = true"),
        &expect!["line 6: found `skin = true`; allowed: TOML: duplicate key"],
    );
    refused(
        &a("needs = { \"calf.left\" = 1, calf = { left = 2 } }"),
        &expect![[r#"line 5: a.needs."calf.left": found the same place again; allowed: each one only once"#]],
    );
}

#[test]
fn the_first_slip_in_the_file_is_the_one_told() {
    refused(
        &a("weight_kg = 5\nage = 40\nstature_cm = 5"),
        &expect!["line 5: a.weight_kg: found 5; allowed: a whole number from 30 to 250"],
    );
}

#[test]
fn who_gives_nothing_needs_a_balance_that_fits() {
    refused(
        &a("gives = false"),
        &expect![
            "line 5: a.gives: found false, with balance even; allowed: `gives = false` needs a balance in which this person need not give: free, or the one in which this person receives"
        ],
    );
    let with = |setting: &str, balance: &str, a: &str, b: &str| {
        read(&format!(
            "[session]\nminutes = 20\nsetting = \"{setting}\"\n{balance}\n[a]\n{a}\n[b]\n{b}\n"
        ))
    };
    let no = "gives = false";
    assert!(with("friends", "balance = \"even\"", no, "").is_err());
    assert!(with("friends", "balance = \"free\"", no, "").is_ok());
    assert!(with("friends", "balance = \"a_receives\"", no, "").is_ok());
    assert!(
        with("friends", "balance = \"b_receives\"", no, "").is_err(),
        "then only A could give"
    );
    assert!(
        with("friends", "balance = \"a_receives\"", "", no).is_err(),
        "then only B could give"
    );
    assert!(
        with("therapist_client", "", "", no).is_ok(),
        "free is the default there"
    );
    assert!(with("therapist_client", "balance = \"even\"", "", no).is_err());
}

#[test]
fn broken_text_is_refused_with_its_line() {
    refused(
        &session("minutes = 20\nsetting = "),
        &expect!["line 3: found `setting =`; allowed: TOML: string values must be quoted, expected literal string"],
    );
    refused(
        "[session\n",
        &expect!["line 1: found `[session`; allowed: TOML: unclosed table, expected `]`"],
    );
    let trouble = read_bytes(b"[session]\nminutes = 20\nsetting = \"\xff\"\n").expect_err("not UTF-8");
    expect!["line 3: found the byte 0xff; allowed: UTF-8 text"].assert_eq(&trouble.to_string());
    let long = "#".repeat(300 * 1024);
    expect!["found 307200 bytes; allowed: a file of at most 262144 bytes"]
        .assert_eq(&read(&long).expect_err("far too long").to_string());
}

#[test]
fn a_message_shows_no_control_characters_and_stays_short() {
    let text = a(&format!("conditions = [\"\\u001b[31m{}\"]", "x".repeat(500)));
    let trouble = read(&text).expect_err("no such condition").to_string();
    assert!(trouble.len() < 250, "{trouble}");
    assert!(!trouble.chars().any(char::is_control), "{trouble}");
}

#[test]
fn another_length_may_come_from_the_command_line() {
    let file = read(WHOLE).expect("the file is good");
    assert_eq!(file.clone().with_minutes(40).expect("40 is fine").session.minutes, 40);
    for wrong in [7, 91, -1, i64::MAX] {
        assert!(file.clone().with_minutes(wrong).is_err());
    }
}
