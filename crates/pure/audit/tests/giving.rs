//! G1 to G6: the giver's hands, time and skill.

mod common;

use audit::RuleId;
use common::*;
use quantity::Hands;

#[test]
fn g1_hands_carry_only_so_much() {
    accepted(&good(), COUPLE, RuleId::G1);
    let hard = |seconds: u32| {
        good_but(|steps| {
            for at in [4, 5] {
                steps[at].seconds = seconds;
                a_gives(steps, at).parts = vec![part("knead_palm", 2, seconds)];
                b_gives(steps, at).parts = vec![part("hold_still", 1, seconds)];
            }
        })
    };
    accepted(&hard(50), COUPLE, RuleId::G1);
    refused(&hard(90), COUPLE, RuleId::G1);
}

#[test]
fn g1_sore_hands_carry_less() {
    let kneading = good_but(|steps| a_gives(steps, 4).parts = vec![part("knead_palm", 2, 90)]);
    accepted(&kneading, COUPLE, RuleId::G1);
    refused(
        &kneading,
        &a_has(r#"{ id = "osteoarthritis", sites = ["fingers.left"] }"#),
        RuleId::G1,
    );
}

#[test]
fn g2_thumbs_work_briefly_and_rest() {
    let thumbs = |first: &str, seconds, second: &str| {
        good_but(|steps| {
            a_gives(steps, 4).parts = vec![part(first, 2, seconds), part(second, 2, 90 - seconds)];
        })
    };
    accepted(&thumbs("thumb_point", 30, "squeeze_release"), COUPLE, RuleId::G2);
    refused(&thumbs("thumb_point", 40, "squeeze_release"), COUPLE, RuleId::G2);
    refused(&thumbs("thumb_point", 30, "friction_circular"), COUPLE, RuleId::G2);
}

#[test]
fn g3_a_short_run_is_a_short_run() {
    let tired = a_has("\"fatigue_me\"");
    refused(&good(), &tired, RuleId::G3);
    let resting = good_but(|steps| {
        // A gives at most 180 s in a row: every other wave is B's alone.
        for at in [3, 5, 7, 9, 11] {
            steps[at].a_gives = None;
        }
    });
    accepted(&resting, &tired, RuleId::G3);
}

#[test]
fn g3_hands_techniques_and_giving_are_the_givers_own() {
    let gout = a_has(r#"{ id = "gout", sites = ["palm.left"] }"#);
    refused(&good(), &gout, RuleId::G3);
    accepted(&good(), &a_has(r#"{ id = "gout", sites = ["toes.left"] }"#), RuleId::G3);
    let receives = couple(&[
        ("balance = \"even\"", "balance = \"a_receives\""),
        ("[a]\n", "[a]\ngives = false\n"),
    ]);
    refused(&good(), &receives, RuleId::G3);
    let kneading = good_but(|steps| a_gives(steps, 4).parts = vec![part("knead_palm", 2, 90)]);
    accepted(&kneading, COUPLE, RuleId::G3);
    refused(&kneading, &a_has("\"thumb_wrist_pain\""), RuleId::G3);
}

#[test]
fn g4_hands_are_the_modes() {
    accepted(&good(), COUPLE, RuleId::G4);
    refused(
        &good_but(|steps| a_gives(steps, 6).hands = Hands::Left),
        COUPLE,
        RuleId::G4,
    );
    refused(
        &good_but(|steps| a_gives(steps, 2).hands = Hands::Left),
        COUPLE,
        RuleId::G4,
    );
    refused(
        &good_but(|steps| a_gives(steps, 6).hands = Hands::None),
        COUPLE,
        RuleId::G4,
    );
}

#[test]
fn g6_beginners_keep_to_simple_things() {
    let beginners = couple(&[("\"regular\"", "\"beginner\"")]);
    accepted(&good(), &beginners, RuleId::G6);
    let hard = good_but(|steps| a_gives(steps, 4).parts = vec![part("compress_forearm", 3, 90)]);
    refused(&hard, &beginners, RuleId::G6);
    accepted(&hard, COUPLE, RuleId::G6);
}
