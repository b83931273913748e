//! What people hear and read: every cue short enough to say, every name there, no word that must never be shown.
#![allow(
    clippy::disallowed_methods,
    reason = "the tests read the locale files themselves, to see every text there is"
)]

use catalogue::{ConditionId, PhraseKind, PoseId, RegionId, SignId, TechniqueId};
use quantity::{Person, Side};
use std::collections::BTreeMap;
use std::path::Path;
use words::{Lang, session};

/// Every side a place can be named with.
fn sides(region: RegionId) -> Vec<Side> {
    let mut sides = region.entry().sides().to_vec();
    if region.entry().paired {
        sides.push(Side::Both);
    }
    sides
}

/// Words said aloud: what stands between spaces and holds a letter.
fn spoken_words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

/// Every touch that can be asked for: technique, place, side.
fn touches() -> impl Iterator<Item = (TechniqueId, RegionId, Side)> {
    TechniqueId::all().flat_map(|technique| {
        let regions = RegionId::all().filter(move |&r| technique.entry().regions.contains(r));
        regions.flat_map(move |region| sides(region).into_iter().map(move |side| (technique, region, side)))
    })
}

fn assert_short(text: &str) {
    assert!(spoken_words(text) <= 8, "{} words: {text}", spoken_words(text));
    assert!(!text.contains(['{', '}', '$', '_', '\u{1}', '\u{2}']), "{text}");
}

#[test]
fn every_touch_is_said_in_at_most_eight_words() {
    let mut said = 0;
    for lang in Lang::ALL.iter().copied() {
        for (technique, region, side) in touches() {
            let what = words::technique_on(lang, technique, region, side);
            for who in ["A", &session::both(lang)] {
                assert_short(&session::cue_works(lang, who, &what));
                assert_short(&session::cue_works_first(lang, who, &what));
                said += 1;
            }
        }
    }
    assert!(said > 2000, "{said} cues were looked at");
}

#[test]
fn every_place_is_asked_for_held_and_come_to_in_at_most_eight_words() {
    for lang in Lang::ALL.iter().copied() {
        for region in RegionId::all().filter(|r| r.entry().workable()) {
            for side in sides(region) {
                let place = words::region_object(lang, region, side);
                assert_short(&session::cue_still(lang, "A", &place));
                assert_short(&session::cue_calibrate_line(lang, "A", &place));
                assert_short(&session::cue_ask(lang, "B", &place));
                assert_short(&session::cue_elsewhere(lang, "A", &place));
            }
        }
    }
}

#[test]
fn every_pose_and_every_shared_move_is_said_in_at_most_eight_words() {
    let shared = catalogue::PHRASES
        .iter()
        .filter(|phrase| phrase.kind == PhraseKind::Shared);
    let shared: Vec<TechniqueId> = shared
        .flat_map(|phrase| phrase.parts.iter().map(|part| part.technique))
        .collect();
    for lang in Lang::ALL.iter().copied() {
        for pose in PoseId::all() {
            assert_short(&session::cue_move(lang, &words::pose(lang, pose)));
        }
        for &technique in &shared {
            assert_short(&session::cue_together(lang, &words::technique(lang, technique)));
        }
    }
}

#[test]
fn every_other_cue_has_at_most_eight_words_even_with_its_arguments() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../locales");
    for language in ["en", "uk"] {
        let text = std::fs::read_to_string(root.join(language).join("session.ftl")).expect("a text");
        let cues = text
            .lines()
            .filter(|line| line.starts_with("cue-"))
            .filter_map(|line| line.split_once(" = "));
        let cues: Vec<(&str, String)> = cues
            // Letters count as one word; places, touches and poses are looked at in full above.
            .filter(|(_, text)| {
                !["{ $what", "{ $region", "{ $pose", "{ $technique"]
                    .iter()
                    .any(|a| text.contains(a))
            })
            .map(|(key, text)| {
                (
                    key,
                    text.replace("{ $person }", "A")
                        .replace("{ $giver }", "A")
                        .replace("{ $who }", "A"),
                )
            })
            .collect();
        assert!(cues.len() > 20, "{} cues", cues.len());
        for (_, text) in cues {
            assert_short(&text);
        }
    }
}

#[test]
fn cues_read_as_in_the_table_of_phrases() {
    let knead = |lang| {
        let (palm, top) = (TechniqueId::known("knead_palm"), RegionId::known("shoulder_top"));
        session::cue_works(lang, "A", &words::technique_on(lang, palm, top, Side::Left))
    };
    assert_eq!(knead(Lang::En), "A: knead left shoulder top.");
    assert_eq!(knead(Lang::Uk), "A: розминайте ліве надпліччя.");
    let slow = |lang, side| words::technique_on(lang, TechniqueId::known("stroke_slow"), RegionId::known("calf"), side);
    assert_eq!(slow(Lang::En, Side::Right), "stroke right calf slowly");
    assert_eq!(slow(Lang::Uk, Side::Right), "повільно гладьте праву литку");
    assert_eq!(slow(Lang::Uk, Side::Both), "повільно гладьте обидві литки");
    assert_eq!(
        words::region_side(Lang::Uk, RegionId::known("calf"), Side::Right),
        "права литка"
    );
    assert_eq!(session::cue_calibrate(Lang::En), "Slowly firmer. Say “there”.");
    assert_eq!(session::cue_calibrate(Lang::Uk), "Повільно сильніше. Скажіть «отак».");
    assert_eq!(session::cue_stopped(Lang::Uk), "Зупинено. Причина не потрібна.");
    assert_eq!(words::ui::start_heading(Lang::Uk), "Масаж для обох, одночасно.");
    assert_eq!(words::ui::not_saved(Lang::En), "Not saved. This session still works.");
}

#[test]
fn numbers_take_the_right_form() {
    let english = |minutes| words::plan::lead_even(Lang::En, minutes);
    assert!(english(1).starts_with("Each of you receives about 1 minute. "));
    assert!(english(12).starts_with("Each of you receives about 12 minutes. "));
    let heading = |minutes| words::plan::heading(Lang::Uk, minutes, "диван");
    let forms = [1, 2, 4, 5, 11, 12, 14, 20, 21, 22, 25, 101, 111, 112].map(heading);
    let expected = [
        "1 хвилина, диван",
        "2 хвилини, диван",
        "4 хвилини, диван",
        "5 хвилин, диван",
        "11 хвилин, диван",
        "12 хвилин, диван",
        "14 хвилин, диван",
        "20 хвилин, диван",
        "21 хвилина, диван",
        "22 хвилини, диван",
        "25 хвилин, диван",
        "101 хвилина, диван",
        "111 хвилин, диван",
        "112 хвилин, диван",
    ];
    assert_eq!(forms, expected.map(str::to_owned));
}

#[test]
fn what_is_put_in_stands_there_as_it_is() {
    // An argument may hold anything, even what the tables use as marks: it is never read as a text of ours.
    let odd = "\u{1}0 { $who } \u{2}1\u{3}";
    assert_eq!(session::cue_rests(Lang::En, odd), format!("{odd}: rest."));
    assert_eq!(words::ui::page_title(Lang::Uk, ""), " · Attune");
}

#[test]
fn places_with_sides_are_those_the_catalogue_calls_paired() {
    for lang in Lang::ALL.iter().copied() {
        for region in RegionId::all() {
            let [left, right, both] =
                [Side::Left, Side::Right, Side::Both].map(|s| words::region_side(lang, region, s));
            let named = left != right && both != left && both != right;
            assert_eq!(
                named,
                region.entry().paired,
                "{region} in {lang}: {left}, {right}, {both}"
            );
            assert_eq!(
                words::region_side(lang, region, Side::Midline),
                words::region(lang, region)
            );
        }
    }
}

#[test]
fn a_ukrainian_place_after_a_verb_is_never_in_the_nominative() {
    for region in RegionId::all() {
        for side in [Side::Midline, Side::Left, Side::Right, Side::Both] {
            let object = words::region_object(Lang::Uk, region, side);
            for ending in [
                "ліва ",
                "права ",
                "уся ",
                "шкіра",
                "шия",
                "щелепа",
                "середина",
                "грудина",
            ] {
                assert!(!object.contains(ending), "{region}: {object}");
            }
        }
    }
}

#[test]
fn everything_with_an_id_has_words() {
    for lang in Lang::ALL.iter().copied() {
        let mut all: Vec<String> = Vec::new();
        for id in TechniqueId::all() {
            all.extend([
                words::technique(lang, id),
                words::technique_name(lang, id),
                words::technique_how(lang, id),
            ]);
        }
        for id in PoseId::all() {
            all.push(words::pose(lang, id));
            all.extend(Person::ALL.iter().map(|&role| words::pose_setup(lang, id, role)));
            all.extend(id.entry().props.iter().map(|prop| words::prop(lang, prop).expect(prop)));
        }
        for id in ConditionId::all() {
            all.extend([words::condition_name(lang, id), words::condition_question(lang, id)]);
            let keys = id
                .entry()
                .rules
                .iter()
                .map(|rule| rule.text_key)
                .filter(|key| !key.is_empty());
            all.extend(keys.map(|key| words::rule_text(lang, key).expect(key)));
        }
        for id in SignId::all() {
            all.extend([words::sign_ask(lang, id), words::sign_say(lang, id)]);
        }
        all.extend(RegionId::all().map(|id| words::region(lang, id)));
        assert!(all.len() > 500 && all.iter().all(|text| !text.is_empty()));
    }
    assert_eq!(words::rule_text(Lang::En, "note.nothing"), None);
    assert_eq!(words::prop(Lang::En, "hammer"), None);
}

#[test]
fn the_two_people_of_a_pose_are_told_different_things_where_they_differ() {
    let setup = |pose: &str, role| words::pose_setup(Lang::En, PoseId::known(pose), role);
    assert_eq!(
        setup("chair_stand_behind", Person::A),
        "Stand upright behind the chair, one foot a little ahead."
    );
    assert_eq!(
        setup("chair_stand_behind", Person::B),
        "Sit comfortably, feet flat on the floor."
    );
    assert_eq!(setup("facing_chairs", Person::A), setup("facing_chairs", Person::B));
}

/// Every line of every locale file that holds words, by language and file.
fn lines() -> BTreeMap<(&'static str, String), Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../locales");
    let mut all = BTreeMap::new();
    for language in ["en", "uk"] {
        for entry in std::fs::read_dir(root.join(language)).expect("the folder can be read") {
            let path = entry.expect("an entry").path();
            let text = std::fs::read_to_string(&path).expect("a text");
            let words = text
                .lines()
                .filter(|line| !line.starts_with('#') && !line.trim().is_empty());
            // Keys are for us; only what follows them is shown.
            let shown = words.map(|line| {
                line.split_once(" = ")
                    .map_or(line, |(_, shown)| shown)
                    .trim()
                    .to_owned()
            });
            let file = path
                .file_name()
                .and_then(|name| name.to_str())
                .expect("a name")
                .to_owned();
            all.insert((language, file), shown.collect());
        }
    }
    all
}

#[test]
fn words_that_are_never_shown_are_nowhere() {
    let never = [
        ("en", "checker"),
        ("en", "proof"),
        ("en", "proven"),
        ("en", "objective"),
        ("en", "giver load"),
        ("en", "ledger"),
        ("en", "coercion"),
        ("en", "contraindicat"),
        ("en", "score"),
        ("en", "detox"),
        ("en", "toxin"),
        ("en", "should "),
        ("en", "amazing"),
        ("en", "perfect "),
        ("en", "well done"),
        ("en", "sensual"),
        ("en", "erotic"),
        ("en", "streak"),
        ("en", "metabolism"),
        ("en", "heal "),
        ("en", " cure"),
        ("en", "must "),
        ("en", "the giver"),
        ("uk", "доказ"),
        ("uk", "журнал обліку"),
        ("uk", "примус"),
        ("uk", "протипоказ"),
        ("uk", "бали "),
        ("uk", "оцінка"),
        ("uk", "детокс"),
        ("uk", "шлаки"),
        ("uk", "токсин"),
        ("uk", "чудово"),
        ("uk", "молодець"),
        ("uk", "ідеальн"),
        ("uk", "чуттєв"),
        ("uk", "еротич"),
        ("uk", "метаболізм"),
        ("uk", "зобов’язан"),
        ("uk", "вилікує"),
        ("uk", "навантаження на руки"),
        ("uk", "цільов"),
    ];
    for ((language, file), lines) in lines() {
        for line in lines {
            let lower = line.to_lowercase();
            for (_, word) in never.iter().filter(|(of, _)| *of == language) {
                assert!(!lower.contains(word), "{language}/{file} says “{word}”: {line}");
            }
        }
    }
}

#[test]
fn typography_is_that_of_each_language() {
    for ((language, file), lines) in lines() {
        for line in lines {
            assert!(
                !line.contains(['\'', '\u{2bc}', '"']),
                "{language}/{file}: a straight quote or apostrophe: {line}"
            );
            assert!(
                !line.contains("...") && !line.contains("  "),
                "{language}/{file}: {line}"
            );
            if language == "uk" {
                let latin = |c: char| c.is_ascii_alphabetic();
                let words = line.split(|c: char| !c.is_alphabetic());
                // A word is of one alphabet: a Latin letter inside a Cyrillic word is a slip of the keyboard.
                for word in words.filter(|word| word.chars().any(latin)) {
                    assert!(
                        word.chars().all(latin),
                        "{language}/{file}: mixed alphabets in {word}: {line}"
                    );
                }
                assert!(
                    !line.contains(['ы', 'э', 'ъ', 'ё']),
                    "{language}/{file}: a letter Ukrainian does not have: {line}"
                );
                let alone = |letter| line.split(|c: char| !c.is_alphabetic()).any(|word| word == letter);
                assert!(
                    !alone("А") && !alone("В") || line.starts_with(['А', 'В']),
                    "{language}/{file}: a person in Cyrillic: {line}"
                );
            }
        }
    }
}
