//! Trials of the build's validation of phrases: one slip, one refusal with its reason.
#[path = "planting/mod.rs"]
mod planting;

use planting::build::ids::{ConditionId, PhraseId, PoseId, RegionId, SignId, SourceId, TechniqueId};
use planting::{Copy, GOOD_PHRASE, model};

/// The good phrase with one change is refused for this reason.
#[track_caller]
fn phrase(from: &str, to: &str, expected: &str) {
    assert!(GOOD_PHRASE.contains(from), "the good phrase does not hold `{from}`");
    let bad = GOOD_PHRASE.replacen(from, to, 1);
    Copy::new()
        .with_phrase(&bad)
        .refused(&format!("phrases/planted/planted.toml: {expected}"));
}

#[test]
fn a_phrase_has_an_honest_length() {
    phrase(
        "seconds = 90",
        "seconds = 60",
        "lasts 150 s: a phrase of kind `work` lasts 90, 180 or 270",
    );
    phrase(
        "seconds = 60",
        "seconds = 55",
        "`squeeze_release` for 55 s: a multiple of 10, at least 20",
    );
    phrase(
        "seconds = 60",
        "seconds = 10",
        "`squeeze_release` for 10 s: a multiple of 10, at least 20",
    );
    // R1: longer in a row than the technique allows, in one part or in two.
    phrase(
        "\"squeeze_release\", pressure = 2, seconds = 60",
        "\"friction_warm\", pressure = 2, seconds = 80",
        "`friction_warm` for 80 s: at most 60 in a row",
    );
    phrase(
        "{ technique = \"squeeze_release\", pressure = 2, seconds = 60 }",
        "{ technique = \"friction_warm\", pressure = 2, seconds = 40 },\n  { technique = \"friction_warm\", pressure = 2, seconds = 40 }",
        "`friction_warm` for 80 s in a row: at most 60",
    );
}

#[test]
fn a_phrase_spares_the_thumbs() {
    phrase(
        "\"knead_finger\", pressure = 2, seconds = 30",
        "\"knead_finger\", pressure = 2, seconds = 40",
        "`knead_finger` loads the thumbs for 40 s: at most 30",
    );
    phrase(
        "{ technique = \"squeeze_release\", pressure = 2, seconds = 60 }",
        "{ technique = \"thumb_point\", pressure = 2, seconds = 30 }",
        "`knead_finger` loads the thumbs right after a part that did",
    );
}

#[test]
fn a_phrase_fits_its_places_pressures_and_phases() {
    phrase(
        "[\"shoulder_top\"]",
        "[\"shoulder_top\", \"wrist\"]",
        "`squeeze_release` is not done on `wrist`",
    );
    phrase(
        "[\"shoulder_top\"]",
        "[\"shoulder_top\", \"neck_back\"]",
        "pressure 3 on `neck_back`, which bears 2",
    );
    phrase(
        "\"squeeze_release\", pressure = 2",
        "\"squeeze_release\", pressure = 1",
        "`squeeze_release` at pressure 1: it is done at 2 to 3",
    );
    phrase(
        "phases = [\"moderate\"]",
        "phases = [\"light\", \"moderate\"]",
        "`squeeze_release` is not done in the phase `light`",
    );
    phrase(
        "phases = [\"moderate\"]",
        "phases = [\"close\"]",
        "kind `work` does not belong to the phase `close`",
    );
    phrase("hands = 2", "hands = 3", "hands 3: 1 or 2");
    phrase(
        "kind = \"work\"",
        "kind = \"hold\"",
        "`stroke_long` in a hold: a hold is only still hands",
    );
}

#[test]
fn a_stretch_is_held_a_while_and_not_too_often() {
    let stretch = |holds: &[u16]| {
        let hold = |s: &u16| format!("{{ technique = \"stretch_assisted\", pressure = 1, seconds = {s} }},");
        let parts: String = holds.iter().map(hold).collect();
        let rest = 90 - holds.iter().sum::<u16>();
        format!(
            "kind = \"stretch\"\nphases = [\"stretch\"]\nregions = [\"shoulder_top\"]\nhands = 2\n\
             parts = [{parts}{{ technique = \"hand_rest\", pressure = 0, seconds = {rest} }}]\n\
             sources = [\"acsm2011\"]\nstrength = \"B\"\n"
        )
    };
    assert_eq!(
        Copy::new().with_phrase(&stretch(&[20, 20])).problems(),
        Vec::<String>::new()
    );
    let file = "phrases/planted/planted.toml";
    Copy::new().with_phrase(&stretch(&[40])).refused(&format!(
        "{file}: `stretch_assisted` for 40 s: a stretch is held 20 to 30 s"
    ));
    Copy::new()
        .with_phrase(&stretch(&[20, 20, 20, 20]))
        .refused(&format!("{file}: holds a stretch 4 times: 0 to 3 times"));
}

#[test]
fn a_phrase_names_only_what_exists_and_may_be_touched() {
    phrase("\"stroke_long\"", "\"stroke_wide\"", "no such technique `stroke_wide`");
    phrase(
        "[\"shoulder_top\"]",
        "[\"shoulder_tip\"]",
        "no such region `shoulder_tip`",
    );
    phrase(
        "[\"shoulder_top\"]",
        "[\"armpit\"]",
        "on `armpit`, which is never touched",
    );
}
