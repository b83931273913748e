//! Recorded trials of the generator: folders with one planted mistake each, and what is said about it.
#![allow(
    clippy::disallowed_methods,
    reason = "the trials write small locale folders and read the real ones, as the build script does"
)]

#[path = "../build/mod.rs"]
mod build;

use build::{Sources, generate};
use std::path::{Path, PathBuf};

/// The real folders of the house.
fn house() -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    Sources::read(&root.join("locales"), &root.join("catalogue")).expect("the folders can be read")
}

/// The house with one change of one file; everything that is said about it, one line each.
fn said_about(language: &str, file: &str, change: impl Fn(&str) -> String) -> String {
    let mut all = house();
    let text = all
        .texts
        .get_mut(&(language.to_owned(), file.to_owned()))
        .expect("the file exists");
    let changed = change(text);
    assert_ne!(*text, changed, "the mistake was planted");
    *text = changed;
    refusal(&all)
}

fn refusal(all: &Sources) -> String {
    let troubles = generate(all).expect_err("a planted mistake is refused");
    troubles.iter().map(|trouble| format!("{trouble}\n")).collect()
}

/// Line of the first line that begins so.
fn line_of(language: &str, file: &str, beginning: &str) -> usize {
    let all = house();
    let text = &all.texts[&(language.to_owned(), file.to_owned())];
    text.lines()
        .position(|line| line.starts_with(beginning))
        .expect("the line exists")
        + 1
}

#[test]
fn the_house_as_it_stands_is_accepted() {
    let code = generate(&house()).expect("nothing is wrong");
    assert!(code.contains("pub fn start_heading(lang: Lang) -> String"));
    assert!(code.contains("pub fn cue_works(lang: Lang, who: &str, what: &str) -> String"));
    assert!(code.contains("pub fn lead_uneven(lang: Lang, a: u32, b: u32) -> String"));
}

#[test]
fn the_same_folders_make_the_same_code() {
    assert_eq!(generate(&house()).unwrap(), generate(&house()).unwrap());
}

#[test]
fn a_key_that_one_language_lacks_is_named_with_the_place_that_has_it() {
    let line = line_of("en", "ui", "start-lead");
    let said = said_about("uk", "ui", |text| text.replace("start-lead = ", "start-leed = "));
    let twin = line_of("uk", "ui", "start-lead");
    assert_eq!(
        said,
        format!(
            "en/ui.ftl: start-leed: is missing; uk/ui.ftl:{twin} has it\n\
             uk/ui.ftl: start-lead: is missing; en/ui.ftl:{line} has it\n"
        )
    );
}

#[test]
fn a_missing_argument_is_named() {
    let (there, here) = (
        line_of("en", "session", "cue-works ="),
        line_of("uk", "session", "cue-works ="),
    );
    let said = said_about("uk", "session", |text| {
        text.replace("cue-works = { $who }: ", "cue-works = ")
    });
    assert_eq!(
        said,
        format!("uk/session.ftl:{here}: cue-works: uses $what, but en/session.ftl:{there} uses $who, $what\n")
            .replace("$who, $what", "$what, $who")
    );
}

#[test]
fn an_argument_too_many_is_named() {
    let (there, here) = (
        line_of("en", "session", "time-left"),
        line_of("uk", "session", "time-left"),
    );
    let said = said_about("uk", "session", |text| {
        text.replace("time-left = ще", "time-left = { $person } ще")
    });
    let expected =
        format!("uk/session.ftl:{here}: time-left: uses $person, $time, but en/session.ftl:{there} uses $time\n");
    assert_eq!(said, expected);
}

#[test]
fn several_arguments_want_their_order_named() {
    let said = said_about("en", "session", |text| {
        text.replace("# $who a letter or “Both”, $region where\ncue-still", "cue-still")
    });
    let line = line_of("en", "session", "cue-still") - 1;
    let what = "has several arguments: name them in the comment above, in their order";
    assert_eq!(said, format!("en/session.ftl:{line}: cue-still: {what}\n"));
}

#[test]
fn a_comment_that_names_an_argument_nobody_uses_is_named() {
    let line = line_of("en", "ui", "page-title") + 1;
    let said = said_about("en", "ui", |text| text.replace("page-title", "# $nmae\npage-title"));
    assert_eq!(
        said,
        format!("en/ui.ftl:{line}: page-title: the comment names $nmae, the text does not use it\n")
    );
}

#[test]
fn a_doubled_key_is_named_with_both_lines() {
    let first = line_of("en", "ui", "back =");
    let said = said_about("en", "ui", |text| format!("{text}back = Go back\n"));
    let last = house().texts[&("en".to_owned(), "ui".to_owned())].lines().count() + 1;
    assert_eq!(
        said,
        format!("en/ui.ftl:{last}: back: stands here a second time; the first is on line {first}\n")
    );
}

#[test]
fn a_doubled_attribute_is_named() {
    let line = line_of("en", "regions", "calf =") + 2;
    let said = said_about("en", "regions", |text| {
        text.replace("    .right = right calf", "    .left = right calf")
    });
    assert!(
        said.contains(&format!(
            "en/regions.ftl:{line}: calf.left: stands here a second time\n"
        )),
        "{said}"
    );
    assert!(said.contains("calf.right: is missing"), "{said}");
}

#[test]
fn a_broken_line_is_named() {
    let line = line_of("uk", "ui", "next-button");
    let said = said_about("uk", "ui", |text| text.replace("next-button = ", "next-button "));
    assert!(said.contains(&format!("uk/ui.ftl:{line}: next-button: ")), "{said}");
    let said = said_about("uk", "session", |text| {
        text.replace("time-left = ще { $time }", "time-left = ще { $time")
    });
    assert!(said.starts_with("uk/session.ftl:"), "{said}");
}

#[test]
fn a_text_without_words_is_named() {
    let line = line_of("en", "ui", "back =");
    let said = said_about("en", "ui", |text| text.replace("back = Back", "back = { \"\" }"));
    assert!(
        said.contains(&format!("en/ui.ftl:{line}: back: has no words\n")),
        "{said}"
    );
}

#[test]
fn a_lost_plural_form_is_named() {
    let said = said_about("uk", "plan", |text| {
        text.replacen("    [few] { $minutes } хвилини\n", "", 1)
    });
    let line = line_of("uk", "plan", "heading");
    assert!(
        said.contains(&format!(
            "uk/plan.ftl:{line}: heading: the choice by $minutes lacks the form [few]\n"
        )),
        "{said}"
    );
    let said = said_about("en", "plan", |text| {
        text.replacen("[one] { $minutes } minute", "[few] { $minutes } minute", 1)
    });
    assert!(
        said.contains("heading: the choice by $minutes lacks the form [one]"),
        "{said}"
    );
}

#[test]
fn what_this_house_does_not_understand_is_refused_and_not_guessed() {
    for (planted, why) in [
        (
            "back = { app-name }",
            "back: only arguments, quoted text and plural choices may stand in braces",
        ),
        (
            "back = { NUMBER($n) }",
            "back: only arguments, quoted text and plural choices may stand in braces",
        ),
        (
            "-brand = Attune\nback = Back",
            "brand: terms are not understood here; write the words out",
        ),
        (
            "back = Back\n    .note = x",
            "back.note: has an attribute; in a list of sentences every sentence has a key of its own",
        ),
        (
            "back = Back\nloop = Again",
            "loop: is a word that Rust keeps for itself; say more",
        ),
        ("back = Back\nBack = Again", "back: makes the same function as Back"),
    ] {
        let said = said_about("en", "ui", |text| text.replace("back = Back", planted));
        assert!(said.contains(why), "{planted}: {said}");
    }
}

#[test]
fn an_id_without_words_is_named_in_each_language() {
    let mut all = house();
    all.ids
        .get_mut("regions")
        .expect("regions")
        .insert("third_elbow".to_owned());
    let what = "third_elbow: is missing: the region third_elbow has no words in this language";
    assert_eq!(
        refusal(&all),
        format!("en/regions.ftl: {what}\nuk/regions.ftl: {what}\n")
    );
}

#[test]
fn words_for_nothing_are_named() {
    let mut all = house();
    all.ids.get_mut("poses").expect("poses").remove("rag_doll");
    let what = "rag_doll: is the words of nothing: the catalogue has no such id";
    let (en, uk) = (line_of("en", "poses", "rag_doll"), line_of("uk", "poses", "rag_doll"));
    assert_eq!(
        refusal(&all),
        format!("en/poses.ftl:{en}: {what}\nuk/poses.ftl:{uk}: {what}\n")
    );
}

#[test]
fn health_words_are_complete_too() {
    let mut all = house();
    all.ids
        .get_mut("conditions")
        .expect("conditions")
        .insert("green_hair".to_owned());
    all.ids.get_mut("signs").expect("signs").remove("rf_fever");
    all.text_keys.insert("note.green_hair.lovely".to_owned());
    let said = refusal(&all);
    assert!(said.contains("uk/conditions.ftl: green_hair: is missing"), "{said}");
    assert!(said.contains("rf_fever: is the words of nothing"), "{said}");
    assert!(
        said.contains("en/rule_texts.ftl: note-green_hair-lovely: is missing"),
        "{said}"
    );
}

#[test]
fn half_the_sides_of_a_place_are_not_enough() {
    let said = said_about("uk", "regions", |text| text.replace("    .both = обидві литки\n", ""));
    let line = line_of("uk", "regions", "calf =");
    assert!(
        said.contains(&format!(
            "uk/regions.ftl:{line}: calf.both: is missing: the region calf needs it\n"
        )),
        "{said}"
    );
}

#[test]
fn a_touch_says_where_and_only_where() {
    let line = line_of("en", "techniques", "knead_palm =");
    let said = said_about("en", "techniques", |text| {
        text.replace(".on = knead { $region }\n", ".on = knead it\n")
    });
    assert!(
        said.contains(&format!(
            "en/techniques.ftl:{line}: knead_palm.on: uses no argument; it must use $region\n"
        )),
        "{said}"
    );
    let said = said_about("en", "techniques", |text| {
        text.replace("knead_palm = knead\n", "knead_palm = knead\n    .colour = red\n")
    });
    let what = "is not one of the texts of a technique: on, name, how";
    assert!(
        said.contains(&format!("en/techniques.ftl:{line}: knead_palm.colour: {what}\n")),
        "{said}"
    );
}

#[test]
fn a_pose_says_how_to_get_there() {
    let said = said_about("en", "poses", |text| {
        text.replace("    .setup = Sit side by side and let your hands rest.\n", "")
    });
    let line = line_of("en", "poses", "rest_seated");
    assert!(
        said.contains(&format!(
            "en/poses.ftl:{line}: rest_seated: needs one of these texts: setup, a\n"
        )),
        "{said}"
    );
}

/// A folder of its own under the tests' own place.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).expect("an earlier trial can be removed");
    }
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

#[test]
fn files_are_read_from_disk_and_a_stranger_or_a_lost_one_is_named() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let planted = folder("stranger");
    for language in build::LANGUAGES {
        std::fs::create_dir_all(planted.join(language)).expect("a folder can be made");
        for ((_, name), text) in house().texts.iter().filter(|((l, _), _)| l == language) {
            std::fs::write(planted.join(language).join(format!("{name}.ftl")), text).expect("a file can be written");
        }
    }
    let read = |folder: &Path| Sources::read(folder, &root.join("catalogue"));
    assert!(generate(&read(&planted).expect("readable")).is_ok());

    std::fs::write(planted.join("uk/jokes.ftl"), "knock = Хто там?\n").expect("a file can be written");
    std::fs::remove_file(planted.join("en/session.ftl")).expect("a file can be removed");
    assert_eq!(
        refusal(&read(&planted).expect("readable")),
        "en/session.ftl: the file is missing\n\
         uk/jokes.ftl: a file that crates/pure/words/build/shapes.rs does not know\n"
    );
    std::fs::remove_dir_all(planted.join("uk")).expect("a folder can be removed");
    let unread = read(&planted).expect_err("a language that is not there cannot be read");
    assert!(unread[0].to_string().starts_with("uk: cannot be read"), "{}", unread[0]);
}
