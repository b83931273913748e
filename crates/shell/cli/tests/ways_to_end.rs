//! Exit codes and messages: bad input says where, what was found and what is allowed, and writes nothing.

mod common;
use common::{attune, file};

const GOOD: &str = "[session]\nminutes = 20\nsetting = \"partners\"\n\n[a]\nconditions = []\n\n[b]\nconditions = []\n";

/// Bad input ends with 2, says so once on standard error, and prints nothing else.
fn refused(name: &str, content: &[u8], must_say: &[&str]) {
    let path = file(name, content);
    let said = attune(&["plan", &path]);
    assert_eq!(said.code, 2, "{name}: {}{}", said.out, said.err);
    assert_eq!(said.out, "", "{name}");
    for words in [&[name][..], must_say].concat() {
        assert!(
            said.err.contains(words),
            "{name}: `{words}` is missing in: {}",
            said.err
        );
    }
}

#[test]
fn an_unknown_id_is_named_with_its_place() {
    let pair = GOOD.replace("[b]\nconditions = []", "[b]\nconditions = [\"dragon_bite\"]");
    refused(
        "unknown-id.toml",
        pair.as_bytes(),
        &["line 9", "b.conditions[0]", "dragon_bite", "condition"],
    );
}

#[test]
fn an_unknown_key_is_named() {
    let pair = GOOD.replace("minutes = 20", "minutes = 20\ncolour = \"blue\"");
    refused("unknown-key.toml", pair.as_bytes(), &["colour", "allowed"]);
}

#[test]
fn wrong_types_and_absurd_numbers_say_what_is_allowed() {
    refused(
        "text-minutes.toml",
        GOOD.replace("20", "\"twenty\"").as_bytes(),
        &["session.minutes", "8 to 90"],
    );
    refused(
        "absurd-minutes.toml",
        GOOD.replace("20", "99999999999999999999").as_bytes(),
        &["line 2"],
    );
    refused(
        "seven-minutes.toml",
        GOOD.replace("20", "7").as_bytes(),
        &["session.minutes", "found 7", "8 to 90"],
    );
}

#[test]
fn broken_text_and_missing_files_are_bad_input() {
    refused(
        "broken-utf8.toml",
        b"[session]\nminutes = 20\nsetting = \"\xff\xfe\"\n",
        &["UTF-8"],
    );
    let said = attune(&["plan", "no-such-file.toml"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("no-such-file.toml"), "{}", said.err);
}

#[test]
fn a_plan_that_is_no_plan_says_line_and_column() {
    let pair = file("pair-for-plan.toml", GOOD.as_bytes());
    let plan = file("broken-plan.json", b"{\n  \"schema\": \"one\"\n}");
    let said = attune(&["check", &plan, &pair]);
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(said.err.contains("line 2"), "{}", said.err);
}

#[test]
fn unknown_words_on_the_command_line_are_bad_input() {
    for words in [
        &["dance"][..],
        &["plan", "--fast"],
        &["plan", "a.toml", "b.toml"],
        &["plan", "--minutes", "lots"],
        &["plan", "--format", "pdf"],
        &["catalogue", "show", "unicorn"],
        &["replan"],
        &[],
    ] {
        let said = attune(words);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{words:?}: {}", said.err);
        assert!(!said.err.is_empty(), "{words:?}");
    }
}

#[test]
fn not_today_is_calm_and_names_neither_the_person_nor_the_reason() {
    for (told, must_say) in [("fever_infection", "Rest today"), ("cauda_equina", "emergency number")] {
        let pair = GOOD.replacen(
            "conditions = []",
            &format!("name = \"Marked\"\nconditions = [\"{told}\"]"),
            1,
        );
        let path = file(&format!("not-today-{told}.toml"), pair.as_bytes());
        let said = attune(&["plan", &path]);
        assert_eq!(said.code, 3, "{}", said.err);
        assert_eq!(said.out, "");
        assert!(said.err.contains(must_say), "{}", said.err);
        for mark in ["Marked", told, "fever", "cauda", "person", " A ", " B "] {
            assert!(!said.err.contains(mark), "`{mark}` shows: {}", said.err);
        }
    }
}

#[test]
fn what_was_made_is_audited_and_a_changed_plan_is_refused() {
    let pair = file("audited.toml", GOOD.as_bytes());
    let made = attune(&["plan", &pair, "--format", "json"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let plan = file("audited.json", made.out.as_bytes());
    let said = attune(&["check", &plan, &pair]);
    assert_eq!((said.code, said.out.as_str()), (0, "ok\n"), "{}", said.err);
    let longer = file(
        "changed.json",
        made.out
            .replacen("\"seconds\": 1200", "\"seconds\": 1230", 1)
            .as_bytes(),
    );
    let said = attune(&["check", &longer, &pair]);
    assert_eq!(said.code, 4, "{}", said.out);
    assert!(said.out.contains("T1") || said.out.contains("T2"), "{}", said.out);
}

#[test]
fn a_plan_of_another_length_is_audited_for_that_length() {
    let pair = file("other-length.toml", GOOD.as_bytes());
    let made = attune(&["plan", &pair, "--minutes", "12", "--format", "json"]);
    let plan = file("other-length.json", made.out.as_bytes());
    let said = attune(&["check", &plan, &pair]);
    assert_eq!(said.code, 4, "the file asks for 20 minutes: {}", said.out);
    let said = attune(&["check", &plan, &pair, "--minutes", "12"]);
    assert_eq!((said.code, said.out.as_str()), (0, "ok\n"), "{}", said.err);
}

#[test]
fn a_session_is_guided_to_its_kind_end_in_plain_lines() {
    let pair = file("guided.toml", GOOD.replace("20", "8").as_bytes());
    let made = attune(&["plan", &pair, "--format", "json"]);
    let plan = file("guided.json", made.out.as_bytes());
    let said = attune(&["guide", &plan, &pair, "--speed", "1000"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("That was it. Rest a moment."), "{}", said.out);
    assert!(!said.out.contains(['\x1b', '\r']), "{}", said.out);
    let longer = file(
        "unchecked.json",
        made.out.replacen("\"seconds\": 480", "\"seconds\": 510", 1).as_bytes(),
    );
    assert_eq!(
        attune(&["guide", &longer, &pair]).code,
        4,
        "only a plan the checker accepts is guided"
    );
}

#[test]
fn a_plan_goes_to_a_file_whole_or_not_at_all() {
    let pair = file("to-file.toml", GOOD.as_bytes());
    let out = file("to-file.json", b"before");
    assert_eq!(attune(&["plan", &pair, "--format", "json", "--out", &out]).code, 0);
    let written = std::fs::read_to_string(&out).expect("written");
    assert!(written.starts_with('{') && written.ends_with("}\n"), "{written}");
    let said = attune(&["plan", &pair, "--out", "/no/such/folder/plan.json"]);
    assert_eq!(said.code, 2, "{}", said.err);
}

#[test]
fn limits_never_tell_why_unless_it_is_ones_own_file() {
    let pair = GOOD.replacen(
        "conditions = []",
        "conditions = [\"osteoporosis\", \"ticklish\"]\nreceive = { calf = \"no\" }",
        1,
    );
    let path = file("limits.toml", pair.as_bytes());
    for format in ["text", "json"] {
        let said = attune(&["limits", &path, "--format", format]);
        assert_eq!(said.code, 0, "{}", said.err);
        for mark in ["osteoporosis", "ticklish", "steopor", "rittle"] {
            assert!(!said.out.contains(mark), "{mark} shows");
        }
    }
    assert_eq!(
        attune(&["limits", &path, "--why", "--person", "a"]).code,
        2,
        "both people's answers are in the file"
    );
    let own = "[session]\nminutes = 20\nsetting = \"partners\"\n\n[a]\nconditions = [\"osteoporosis\"]\n";
    let own = file("own.toml", own.as_bytes());
    let said = attune(&["limits", &own, "--why", "--person", "a"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("steoporosis"), "{}", said.out);
}

#[test]
fn a_change_in_the_middle_keeps_what_was_done() {
    let pair = file("replan.toml", GOOD.as_bytes());
    let made = attune(&["plan", &pair, "--format", "json"]);
    let plan = file("replan.json", made.out.as_bytes());
    for change in [
        "softer:a",
        "avoid:b:shoulder_top",
        "avoid:a:calf.left",
        "stop-giving:b",
        "shorten:300",
    ] {
        let said = attune(&[
            "replan", &plan, &pair, "--at", "400", "--change", change, "--format", "json",
        ]);
        assert_eq!(said.code, 0, "{change}: {}{}", said.out, said.err);
        assert!(said.out.contains("\"from\": "), "{change}");
        let new = file("replanned.json", said.out.as_bytes());
        let audit = attune(&["check", &new, &pair]);
        assert!(audit.code == 0 || change == "stop-giving:b", "{change}: {}", audit.out);
    }
    let said = attune(&["replan", &plan, &pair, "--at", "400", "--change", "harder:a"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("softer:a"), "{}", said.err);
}
