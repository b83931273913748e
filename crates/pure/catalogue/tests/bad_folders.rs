//! Trials of the build's validation: a good catalogue with one planted mistake is refused, naming the file and the
//! reason. These tests include the very code that `build.rs` runs.
#[path = "planting/mod.rs"]
mod planting;

use planting::build::ids::{ConditionId, PhraseId, PoseId, RegionId, SignId, SourceId, TechniqueId};
use planting::{Copy, GOOD_PHRASE, model, planted};

#[test]
fn the_catalogue_as_it_stands_is_accepted() {
    assert_eq!(Copy::new().problems(), Vec::<String>::new());
    assert_eq!(Copy::new().with_phrase(GOOD_PHRASE).problems(), Vec::<String>::new());
}

#[test]
fn every_problem_is_told_at_once_in_order_of_files() {
    let problems = Copy::new()
        .with("signs/st_dizzy.toml", "during", "later")
        .with("regions/calf.toml", "max_pressure = 3", "max_pressure = 4")
        .problems();
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert!(problems[0].starts_with("regions/calf.toml: ") && problems[1].starts_with("signs/st_dizzy.toml: "));
}

#[test]
fn a_key_that_is_not_known_or_not_there_is_refused() {
    let known = "expected one of `paired`, `aspect`, `area`, `work`, `clothing_possible`, `usually_bare`, \
                 `max_pressure`, `privacy`, `adjacent`, `stroke_length_cm`, `stroke_per_mille`, `sources`, \
                 `strength`, `facts`";
    let unknown = format!("line 1: unknown field `pared`, {known}");
    planted("regions/calf.toml", "paired", "pared", &unknown);
    planted(
        "regions/calf.toml",
        "strength = \"B\"",
        "",
        "line 1: missing field `strength`",
    );
    planted(
        "signs/st_dizzy.toml",
        "during",
        "later",
        "line 1: invalid value: string \"later\", expected one of before, during, after",
    );
    planted(
        "regions/calf.toml",
        "paired = true",
        "paired =",
        "line 1: string values must be quoted, expected literal string",
    );
}

#[test]
fn a_file_in_the_wrong_place_is_refused() {
    let text = "kind = \"work\"\n";
    let places = "no such place in a catalogue: entries are {conditions, occasions, phrases, poses, regions, signs, \
                  techniques}/ID.toml (phrases/TOPIC/NAME.toml); beside them SOURCES.toml, groups.toml, \
                  retired.toml, rules.toml";
    for file in ["phrases/loose.toml", "region/calf.toml", "regions/legs/calf.toml"] {
        Copy::new().write(file, text).refused(&format!("{file}: {places}"));
    }
    Copy::new()
        .write("regions/calf.yaml", text)
        .refused("regions/calf.yaml: neither .toml nor .md: nothing else belongs in a catalogue");
    Copy::new()
        .without("rules.toml")
        .refused("rules.toml: the file is missing");
    Copy::new()
        .write("signs/Bad-Id.toml", text)
        .refused("signs/Bad-Id.toml: the id `Bad-Id` may only have small letters, digits and `_`");
}

#[test]
fn an_id_that_leads_nowhere_is_refused() {
    planted(
        "regions/calf.toml",
        "[\"shin\", ",
        "[\"shinn\", ",
        "no such region `shinn`",
    );
    planted(
        "techniques/hand_work.toml",
        "\"palm\"",
        "\"plam\"",
        "no such region `plam`",
    );
    planted(
        "poses/hip_to_hip.toml",
        "\"scalp\"",
        "\"scalpel\"",
        "no such region `scalpel`",
    );
    planted(
        "conditions/clot_risk.toml",
        "\"@legs\"",
        "\"@lags\"",
        "no such region `@lags`",
    );
    planted(
        "conditions/panic_breathing.toml",
        "breathe_together",
        "breathe",
        "no such technique `breathe`",
    );
    planted("conditions/phlebitis.toml", "rf_dvt", "rf_dtv", "no such sign `rf_dtv`");
    planted(
        "conditions/rash_eczema.toml",
        "[\"open_wound\"]",
        "[\"wound\"]",
        "no such condition `wound`",
    );
    planted(
        "signs/st_dizzy.toml",
        "sources = [",
        "sources = [\"nobody1900\", ",
        "no such source `nobody1900`",
    );
    planted(
        "groups.toml",
        "\"calf\"",
        "\"calves\"",
        "group @legs: no such region `calves`",
    );
}

#[test]
fn what_has_no_source_or_claims_too_much_is_refused() {
    let none = "no source: name one, or `judgement` and say so";
    planted("regions/toes.toml", "sources = [\"anatomy\"]", "sources = []", none);
    planted(
        "conditions/vertigo.toml",
        "sources = [\"textbook\"]",
        "sources = []",
        none,
    );
    planted("rules.toml", "sources = [\"judgement\"]", "sources = []", none);
    let claim = "strength A with no source but judgement: that is D";
    planted("poses/hip_to_hip.toml", "strength = \"D\"", "strength = \"A\"", claim);
    planted(
        "SOURCES.toml",
        "how_seen = \"abstract\"",
        "how_seen = \"\"",
        "`ernst2003` lacks a part of its reference",
    );
}

#[test]
fn a_region_that_is_never_touched_stays_untouched_everywhere() {
    planted(
        "regions/armpit.toml",
        "max_pressure = 0",
        "max_pressure = 1",
        "pressure 1 on a region that is never touched",
    );
    planted(
        "regions/armpit.toml",
        "privacy = \"never\"",
        "privacy = \"partners\"",
        "work `never` with privacy `partners`: never is never in both",
    );
    planted(
        "techniques/hold_still.toml",
        "\"scalp\"",
        "\"scalp\", \"groin\"",
        "on `groin`, which is never touched",
    );
    planted(
        "poses/hip_to_hip.toml",
        "[\"scalp\"]",
        "[\"neck_front\"]",
        "`neck_front` is never touched, so it is no target",
    );
    planted(
        "poses/back_to_back.toml",
        "\"chest_upper\"",
        "\"breast\"",
        "mode lean: `breast` is never touched",
    );
}

#[test]
fn regions_that_nothing_reaches_or_that_do_not_know_each_other_are_refused() {
    let lonely = Copy::new().with("techniques/hold_still.toml", "\"spine_line\",", "");
    lonely.refused("regions/spine_line.toml: no technique may be done here");
    planted(
        "regions/calf.toml",
        "[\"shin\", ",
        "[\"shin\", \"toes\", ",
        "names `toes` as adjacent, which does not name `calf`",
    );
    planted(
        "regions/shin.toml",
        "max_pressure = 1",
        "max_pressure = 5",
        "max_pressure 5: a workable region has 1, 2 or 3",
    );
}

#[test]
fn a_technique_that_no_region_allows_is_refused() {
    let file = "techniques/traction_finger.toml";
    planted(
        file,
        "regions = [\"fingers\", \"toes\"]",
        "regions = []",
        "no region allows it: a technique that touches names its regions",
    );
    planted(
        file,
        "\"toes\"",
        "\"spine_line\"",
        "`spine_line` bears only still hands",
    );
    planted(
        "techniques/stroke_long.toml",
        "\"neck_back\"",
        "\"shin\"",
        "pressure 2 at least, but `shin` bears 1",
    );
    planted(
        "techniques/pause_checkin.toml",
        "regions = []",
        "regions = [\"palm\"]",
        "contact `none` with regions: what does not touch has no place",
    );
    planted(
        "techniques/compress_forearm.toml",
        "pressure = [3, 3]",
        "pressure = [3, 4]",
        "pressure [3, 4]: rising, and at most 3 (higher levels are not offered)",
    );
    planted(
        "techniques/thumb_point.toml",
        "slots = [1, 1]",
        "slots = [1, 2]",
        "thumb_load 3 with up to 2 slots: one slot at most",
    );
    planted(
        "techniques/stroke_slow.toml",
        "typical = 3",
        "typical = 30",
        "tempo: slowest, typical, fastest must rise",
    );
}

#[test]
fn a_rule_has_exactly_the_parameters_of_its_action() {
    let file = "conditions/clot_risk.toml";
    planted(
        file,
        "max_pressure = 1\n",
        "",
        "rule clot_risk.2: LimitPressure needs `max_pressure`",
    );
    planted(
        file,
        "max_pressure = 1",
        "max_pressure = 4",
        "rule clot_risk.2: pressure 4, at most 3",
    );
    planted(
        file,
        "action = \"avoid_region\"",
        "action = \"do_not_start\"",
        "rule clot_risk.1: DoNotStart has no use for `regions`",
    );
    planted(
        file,
        "number = 2",
        "number = 1",
        "rule 1 stands after rule 1: numbers rise and are never used twice",
    );
    planted(
        file,
        "[\"calf\", ",
        "[\"SITE\", \"calf\", ",
        "rule clot_risk.1: a pointed place, but the answer is `yes_no`",
    );
    planted(
        "conditions/vision.toml",
        "text_key = \"require.vision\"",
        "",
        "rule vision.1: Require needs `text_key`",
    );
    planted(
        "conditions/thumb_wrist_pain.toml",
        "role = \"giver\"\naction = \"limit_load\"",
        "role = \"receiver\"\naction = \"limit_load\"",
        "rule thumb_wrist_pain.5: this action is about the giver",
    );
    planted(
        "conditions/phlebitis.toml",
        "\"rf_dvt\"",
        "\"af_calf\"",
        "rule phlebitis.4: `af_calf` is known only afterwards",
    );
    planted(
        file,
        "\"@percussion\"",
        "\"cup_light\", \"@percussion\"",
        "technique `cup_light` is named twice (by `@percussion`)",
    );
}

#[test]
fn a_mode_has_hands_targets_and_no_worked_arm_that_gives() {
    let file = "poses/table_corner_hands.toml";
    planted(
        file,
        "hands = { a = \"right\", b = \"right\" }",
        "hands = { a = \"left\", b = \"right\" }",
        "mode right_on_left: `forearm_back.left` is worked while that hand gives",
    );
    planted(
        file,
        "hands = { a = \"both\", b = \"none\" }",
        "hands = { a = \"none\", b = \"none\" }",
        "mode a_both_hands, a: targets, but no hand to work",
    );
    planted(
        file,
        "name = \"a_both_hands\"",
        "name = \"right_on_left\"",
        "two modes are called `right_on_left`",
    );
    planted(
        "poses/hip_to_hip.toml",
        "\"neck_back\"",
        "\"neck_back.left\"",
        "`neck_back` has no side `left`",
    );
    planted(
        "poses/hip_to_hip.toml",
        "\"neck_back\"",
        "\"low_back.left\"",
        "mode near_hand, a: `low_back.left` is named twice",
    );
    planted(
        "poses/chair_lean.toml",
        "b = \"none\"",
        "b = \"left\"",
        "mode back: does not fit a pose of kind `turn`",
    );
    planted(
        "poses/rag_doll.toml",
        "\"stretch_shared\"",
        "\"stretch_assisted\"",
        "mode stretch: `stretch_assisted` is not something both do together",
    );
    planted(
        file,
        "evidence = \"geometry\"",
        "evidence = \"hope\"",
        "evidence `hope`: ik, source or geometry",
    );
    planted(file, "entry = 1", "entry = 4", "entry 4: 1, 2 or 3");
}

#[test]
fn the_constants_of_the_rules_are_all_there_and_of_their_shape() {
    planted(
        "rules.toml",
        "[t4_calm_percent]",
        "[t4_calm_per_cent]",
        "the constant `t4_calm_percent` is missing",
    );
    planted(
        "rules.toml",
        "[t4_calm_percent]",
        "[t4_calm_per_cent]",
        "no rule has a constant `t4_calm_per_cent`",
    );
    planted(
        "rules.toml",
        "value = [8, 90]",
        "value = [8, 90, 3]",
        "`t2_minutes`: found [8, 90, 3], must be [u32; 2]",
    );
    planted(
        "rules.toml",
        "value = [8, 90]",
        "value = -8",
        "`t2_minutes`: found -8, must be [u32; 2]",
    );
}

#[test]
fn a_retired_id_never_comes_back() {
    let retired = "\n[regions]\ncalf = { since = \"0.2.0\" }\n";
    planted(
        "retired.toml",
        "\n[regions]\n",
        retired,
        "`calf` of regions was retired and is used again",
    );
    let rule = "\n[rules]\n\"clot_risk.2\" = { since = \"0.2.0\" }\n";
    planted(
        "retired.toml",
        "\n[rules]\n",
        rule,
        "`clot_risk.2` of rules was retired and is used again",
    );
    let heir = "\n[regions]\nleg = { since = \"0.2.0\", instead = \"legs\" }\n";
    planted("retired.toml", "\n[regions]\n", heir, "`leg`: no such regions `legs`");
}

#[test]
fn occasions_are_the_ones_the_program_knows() {
    Copy::new()
        .without("occasions/weekend.toml")
        .refused("occasions/weekend.toml: the occasion has no entry");
    let text = "minutes = 20\ngoals = { relaxation = 1, circulation = 1, flexibility = 1, bonding = 1, recovery = 1 }\n\
                sources = [\"judgement\"]\nstrength = \"D\"\n";
    Copy::new()
        .write("occasions/christmas.toml", text)
        .refused("occasions/christmas.toml: no such occasion `christmas`");
    planted(
        "occasions/weekend.toml",
        "minutes = 40",
        "minutes = 400",
        "minutes 400: from 8 to 90",
    );
}

#[test]
fn more_regions_than_fit_into_a_set_are_refused() {
    let toes = Copy::new().read("regions/toes.toml");
    let mut crowd = Copy::new();
    for number in 0..15 {
        crowd = crowd.write(&format!("regions/toe_{number}.toml"), &toes);
    }
    crowd.refused("regions: 65 entries: at most 64 fit into a set");
}
