//! T1 to T5: time and the arc.

mod common;

use audit::RuleId;
use catalogue::PhraseId;
use common::*;
use plan::{Plan, Proof, Step};
use quantity::{Hands, Phase};

#[test]
fn a_good_plan_breaks_no_rule() {
    assert_eq!(findings(&good(), COUPLE), []);
    assert_eq!(good().seconds, 1200);
}

#[test]
fn t1_steps_tile_the_session() {
    accepted(&good(), COUPLE, RuleId::T1);
    let mut gap = good();
    gap.steps[3].start += 10;
    refused(&gap, COUPLE, RuleId::T1);
    let mut longer = good();
    longer.seconds += 30;
    refused(&longer, COUPLE, RuleId::T1);
    refused(
        &Plan {
            steps: Vec::new(),
            ..good()
        },
        COUPLE,
        RuleId::T1,
    );
}

#[test]
fn t1_parts_fill_their_step_in_tens() {
    let halves = |one, other| {
        good_but(|steps| a_gives(steps, 2).parts = vec![part("stroke_long", 2, one), part("sweep_close", 1, other)])
    };
    accepted(&halves(50, 40), COUPLE, RuleId::T1);
    refused(&halves(50, 30), COUPLE, RuleId::T1);
    refused(&halves(80, 10), COUPLE, RuleId::T1);
    refused(&halves(55, 35), COUPLE, RuleId::T1);
}

#[test]
fn t1_a_step_is_given_or_shared_and_never_both() {
    let both = good_but(|steps| steps[2].shared = steps[0].shared.clone());
    refused(&both, COUPLE, RuleId::T1);
    let neither = good_but(|steps| steps[0].shared = None);
    refused(&neither, COUPLE, RuleId::T1);
}

#[test]
fn t1_a_claimed_phrase_is_that_phrase() {
    let phrase = PhraseId::all()
        .map(PhraseId::entry)
        .find(|phrase| phrase.seconds == 90 && phrase.parts.len() > 1)
        .expect("a phrase of 90 s in several parts");
    let claim = |seconds: u16| {
        good_but(|steps| {
            let given = a_gives(steps, 2);
            given.phrase = Some(phrase.id);
            given.region = catalogue::RegionId::all()
                .find(|&id| phrase.regions.contains(id))
                .expect("a region");
            given.parts = phrase
                .parts
                .iter()
                .map(|written| part(written.technique.as_str(), written.pressure, u32::from(written.seconds)))
                .collect();
            let first = given.parts.first_mut().expect("a part");
            first.seconds += u32::from(seconds);
            let last = given.parts.last_mut().expect("a part");
            last.seconds = last.seconds.saturating_sub(u32::from(seconds));
        })
    };
    accepted(&claim(0), COUPLE, RuleId::T1);
    refused(&claim(10), COUPLE, RuleId::T1);
}

#[test]
fn t2_the_length_is_the_one_asked_for_or_called_shortened() {
    let longer = couple(&[("minutes = 20", "minutes = 25")]);
    let shortened = |requested_seconds| Plan {
        shortened: true,
        requested_seconds,
        ..good()
    };
    refused(&good(), &longer, RuleId::T2);
    accepted(&shortened(1500), &longer, RuleId::T2);
    refused(&shortened(1200), COUPLE, RuleId::T2);
}

#[test]
fn t2_optimal_means_that_the_bound_is_reached() {
    let claim = |bound, proof| Plan { bound, proof, ..good() };
    accepted(&claim(3, Proof::Gap), COUPLE, RuleId::T2);
    refused(&claim(3, Proof::Optimal), COUPLE, RuleId::T2);
    refused(&claim(1, Proof::Gap), COUPLE, RuleId::T2);
}

#[test]
fn t3_settle_first_and_close_last() {
    refused(&good_but(|steps| steps[0].phase = Phase::Light), COUPLE, RuleId::T3);
    refused(&good_but(|steps| steps[12].phase = Phase::Light), COUPLE, RuleId::T3);
    refused(&good_but(|steps| steps[6].phase = Phase::Settle), COUPLE, RuleId::T3);
}

#[test]
fn t3_the_first_minute_of_hands_is_still() {
    let stroking = good_but(|steps| a_gives(steps, 1).parts = vec![part("stroke_slow", 1, 60)]);
    refused(&stroking, COUPLE, RuleId::T3);
    let skipped = good_but(|steps| {
        steps.remove(1);
    });
    refused(&skipped, COUPLE, RuleId::T3);
}

#[test]
fn t3_settle_and_close_have_their_length() {
    refused(&good_but(|steps| steps[0].seconds = 130), COUPLE, RuleId::T3);
    accepted(&good_but(|steps| steps[0].seconds = 120), COUPLE, RuleId::T3);
    refused(&good_but(|steps| steps[12].seconds = 50), COUPLE, RuleId::T3);
}

#[test]
fn t3_moderate_comes_after_light_for_each_receiver() {
    let hasty = good_but(|steps| {
        steps[2].phase = Phase::Moderate;
        steps[3].phase = Phase::Moderate;
    });
    refused(&hasty, COUPLE, RuleId::T3);
}

#[test]
fn t3_before_an_event_nothing_is_firm_and_waking_up_is_brisk() {
    let before = couple(&[("minutes = 20", "minutes = 20\noccasion = \"before_event\"")]);
    let brisk = |seconds, technique| {
        good_but(|steps| {
            let pose = "standing_shoulders";
            let of = [part(technique, 1, seconds), part(technique, 1, seconds)];
            let mut wake = both(
                Phase::Activate,
                pose,
                "shoulders_both",
                "shoulder_top.both",
                Hands::Both,
                of,
            );
            wake.changeover_before = 30;
            steps.insert(12, wake);
        })
    };
    accepted(&brisk(30, "friction_warm"), &before, RuleId::T3);
    refused(&brisk(30, "friction_warm"), COUPLE, RuleId::T3);
    refused(&brisk(70, "friction_warm"), &before, RuleId::T3);
    refused(&brisk(30, "stroke_long"), &before, RuleId::T3);
    refused(
        &good_but(|steps| a_gives(steps, 4).parts[0] = part("squeeze_release", 3, 90)),
        &before,
        RuleId::T3,
    );
}

/// A plan of `rounds` pairs of waves, an interlude, and as many again.
fn long(rounds: usize, interlude: bool) -> Plan {
    let good = good_steps();
    let mut steps: Vec<Step> = good[..2].to_vec();
    let waves = || (0..rounds).flat_map(|_| good[2..4].to_vec());
    steps.extend(waves());
    if interlude {
        let rest = calm(Phase::Stretch, "interlude_standing", "rest", 60, "hand_rest");
        steps.push(Step {
            changeover_before: 30,
            ..rest
        });
    }
    steps.extend(waves());
    steps.push(calm(Phase::Close, "rest_seated", "rest", 180, "breathe_together"));
    plan_of(steps)
}

#[test]
fn t3_long_plans_have_an_interlude_in_time() {
    let hour = couple(&[("minutes = 20", "minutes = 60")]);
    accepted(&long(8, true), &hour, RuleId::T3);
    refused(&long(8, false), &hour, RuleId::T3);
    refused(&long(10, true), &hour, RuleId::T3);
}

#[test]
fn t4_calm_is_at_most_a_third() {
    let calmer = |seconds| good_but(|steps| steps[12].seconds = seconds);
    accepted(&calmer(180), COUPLE, RuleId::T4);
    refused(&calmer(600), COUPLE, RuleId::T4);
}

#[test]
fn t4_calm_alone_is_five_minutes_and_called_shortened() {
    let alone = |seconds| Plan {
        requested_seconds: 1200,
        shortened: true,
        ..plan_of(vec![calm(
            Phase::Settle,
            "rest_seated",
            "rest",
            seconds,
            "breathe_together",
        )])
    };
    assert_eq!(findings(&alone(300), COUPLE), []);
    refused(&alone(240), COUPLE, RuleId::T4);
    let mut brisk = alone(300);
    brisk.steps[0].phase = Phase::Activate;
    refused(&brisk, COUPLE, RuleId::T3);
    refused(
        &Plan {
            shortened: false,
            ..alone(300)
        },
        COUPLE,
        RuleId::T4,
    );
    // Five minutes that were asked for are not shorter than asked for.
    let asked = Plan {
        requested_seconds: 300,
        shortened: false,
        ..alone(300)
    };
    accepted(&asked, COUPLE, RuleId::T4);
}

#[test]
fn t5_nobody_is_paced_who_may_not_be() {
    accepted(&good(), COUPLE, RuleId::T5);
    refused(&good(), &a_has("\"panic_breathing\""), RuleId::T5);
    refused(&good(), &b_has("\"panic_breathing\""), RuleId::T5);
    let free = good_but(|steps| {
        for at in [0, 12] {
            steps[at].shared.as_mut().expect("calm").technique = catalogue::TechniqueId::known("pause_checkin");
        }
    });
    accepted(&free, &a_has("\"panic_breathing\""), RuleId::T5);
}
