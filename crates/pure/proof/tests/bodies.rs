//! Two people are given a plan in which every step can be shown to be possible for them.

use intake::PairFile;
use limits::{PairLimits, Preferences};
use plan::Plan;
use proof::{Planned, Prover};

fn couple(a_cm: u16, b_cm: u16, places: &str) -> PairLimits {
    let text = format!(
        "[session]\nminutes = 20\nsetting = \"partners\"\nplaces = [{places}]\n\n\
         [a]\nstature_cm = {a_cm}\nconditions = []\nneeds = {{ shoulder_top = 3, foot_sole = 2 }}\n\n\
         [b]\nstature_cm = {b_cm}\nconditions = []\nneeds = {{ upper_back = 3, calf = 2 }}\n"
    );
    let file: PairFile = intake::read(&text).expect("a pair file");
    intake::limits(&file).expect("a session today")
}

fn hands_on(plan: &Plan) -> usize {
    plan.steps
        .iter()
        .filter(|step| step.a_gives.is_some() || step.b_gives.is_some())
        .count()
}

#[test]
fn every_step_with_hands_carries_evidence_that_the_checker_accepts() {
    for (a, b, places) in [
        (150, 195, "\"two_chairs\", \"sofa\""),
        (170, 170, "\"two_chairs\", \"floor\""),
    ] {
        let limits = couple(a, b, places);
        let plan = Planned::with(&limits, &Preferences::NONE).finish();
        assert!(hands_on(&plan) > 4, "{a} and {b}");
        for step in &plan.steps {
            let hands = step.a_gives.is_some() || step.b_gives.is_some();
            assert_eq!(step.evidence.is_some(), hands, "{} {}", step.pose, step.mode);
        }
        let checked = checker::check_bodies(plan, &limits);
        assert!(checked.is_ok(), "{:?}", checked.err());
    }
}

#[test]
fn what_fails_for_one_pair_is_banned_and_not_planned_again() {
    let limits = couple(150, 195, "\"floor\"");
    let mut plan = planner::plan(&limits);
    let mut prover = Prover::new(&limits);
    let failing = prover.prove(&mut plan);
    let bans: Vec<_> = failing.iter().map(|one| one.ban.clone()).collect();
    let mut again = planner::Planner::banning(&limits, &Preferences::NONE, &bans);
    while !again.advance(8).done {}
    let again = again.finish();
    for (step, ban) in again
        .steps
        .iter()
        .flat_map(|step| bans.iter().map(move |ban| (step, ban)))
    {
        let same = step.pose == ban.pose
            && step.mode == ban.mode
            && (step.swapped, step.mirrored) == (ban.swapped, ban.mirrored)
            && [quantity::Person::A, quantity::Person::B].into_iter().all(|who| {
                let gives = step.gives(who).map(|g| (g.region, g.side, g.hands));
                ban.gives[who].is_none() || ban.gives[who] == gives
            });
        assert!(!same, "{} {} was banned", step.pose, step.mode);
    }
}

#[test]
fn the_same_pair_gets_the_same_plan() {
    let limits = couple(160, 185, "\"two_chairs\"");
    let one = Planned::with(&limits, &Preferences::NONE).finish();
    let mut slices = Planned::with(&limits, &Preferences::NONE);
    while !slices.advance(1).done {}
    assert_eq!(one.to_json(), slices.finish().to_json());
}
