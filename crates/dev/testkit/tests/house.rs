//! Couples in, plans out: every generated and every hostile couple is refused for a stated stop, or gets a plan that
//! checker and audit, who share no code, both accept.

use limits::PairLimits;
use plan::Plan;
use testkit::{Couple, couple, each_condition_alone, hostile, many};

/// What became of a couple.
enum Outcome {
    NotToday,
    Planned(Plan),
}

/// Takes a couple through the house; `Err` says what went wrong.
fn through(couple: &Couple) -> Result<Outcome, String> {
    let text = couple.text();
    let file = match intake::read(&text) {
        Ok(file) => file,
        Err(trouble) => return Err(format!("the pair file was refused: {trouble}")),
    };
    let Ok(limits) = intake::limits(&file) else {
        return Ok(Outcome::NotToday);
    };
    let plan = planner::plan(&limits);
    said_yes(&plan, &limits, &text).map(|()| Outcome::Planned(plan))
}

fn said_yes(plan: &Plan, limits: &PairLimits, text: &str) -> Result<(), String> {
    let broken = checker::check(plan.clone(), limits).err().unwrap_or_default();
    let found = audit::audit(plan, text).map_err(|why| format!("the audit cannot read the pair: {why}"))?;
    if broken.is_empty() && found.is_empty() {
        return Ok(());
    }
    let lines = broken
        .iter()
        .map(|one| format!("checker {one}"))
        .chain(found.iter().map(|one| format!("audit {one}")));
    Err(lines.collect::<Vec<_>>().join("; "))
}

/// Fails with every couple that went wrong, so that one run shows all.
fn none_went_wrong(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} went wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn generated_couples_are_refused_for_a_stop_or_get_a_plan_both_readers_accept() {
    let mut wrong = Vec::new();
    let (mut planned, mut refused) = (0, 0);
    for seed in 0..many() {
        let couple = couple(seed);
        match through(&couple) {
            Ok(Outcome::Planned(_)) => planned += 1,
            Ok(Outcome::NotToday) => refused += 1,
            Err(why) => wrong.push(format!("seed {seed}: {why}")),
        }
    }
    none_went_wrong(&wrong);
    assert!(planned > many() / 3, "only {planned} of {} were planned", many());
    assert!(refused > 0, "among so many couples some may not start today");
}

/// Takes a couple through the house with bodies: every step with hands is shown, and both readers look at what is shown.
fn through_with_bodies(couple: &Couple) -> Result<bool, String> {
    let text = couple.text();
    let file = intake::read(&text).map_err(|trouble| format!("the pair file was refused: {trouble}"))?;
    let Ok(limits) = intake::limits(&file) else {
        return Ok(false);
    };
    let plan = proof::plan(&limits);
    let broken = checker::check_bodies(plan.clone(), &limits).err().unwrap_or_default();
    let found = audit::audit_bodies(&plan, &text).map_err(|why| format!("the audit cannot read the pair: {why}"))?;
    let hands = plan.steps.iter().filter(|s| s.a_gives.is_some() || s.b_gives.is_some());
    let unshown = hands.filter(|s| s.evidence.is_none()).count();
    if broken.is_empty() && found.is_empty() && unshown == 0 {
        Ok(true)
    } else {
        Err(format!(
            "{unshown} steps without evidence; checker {broken:?}; audit {found:?}"
        ))
    }
}

#[test]
fn generated_couples_get_a_plan_that_their_two_bodies_can_do() {
    // All of them are planned without bodies above; with bodies a share, others than the first.
    let every = if many() > 300 { 4 } else { 6 };
    let mut wrong = Vec::new();
    let mut shown = 0;
    for seed in (0..many()).filter(|seed| seed % every == every - 1) {
        match through_with_bodies(&couple(seed)) {
            Ok(planned) => shown += u32::from(planned),
            Err(why) => wrong.push(format!("seed {seed}: {why}")),
        }
    }
    none_went_wrong(&wrong);
    assert!(shown >= 12, "only {shown} couples were planned with their bodies");
}

#[test]
fn hostile_couples_get_a_plan_too() {
    let wrong: Vec<String> = hostile()
        .iter()
        .filter_map(|(what, couple)| match through(couple) {
            Ok(Outcome::Planned(_)) => None,
            Ok(Outcome::NotToday) => Some(format!("{what}: was refused, and has no stop")),
            Err(why) => Some(format!("{what}: {why}")),
        })
        .collect();
    none_went_wrong(&wrong);
}

#[test]
fn every_condition_alone_is_a_stop_or_leaves_a_plan() {
    let mut wrong = Vec::new();
    for (id, couple) in each_condition_alone() {
        let stops = id
            .entry()
            .rules
            .iter()
            .any(|rule| rule.action == catalogue::Action::DoNotStart);
        match through(&couple) {
            Ok(Outcome::NotToday) if !stops => wrong.push(format!("{id}: was refused, and is no stop")),
            Ok(Outcome::Planned(_)) if stops => wrong.push(format!("{id}: was planned, and is a stop")),
            Ok(_) => {}
            Err(why) => wrong.push(format!("{id}: {why}")),
        }
    }
    none_went_wrong(&wrong);
}

#[test]
fn exchanging_a_and_b_mirrors_the_value_of_the_plan() {
    let mut wrong = Vec::new();
    for seed in 0..40 {
        let one = couple(seed);
        let (Ok(Outcome::Planned(plan)), Ok(Outcome::Planned(mirrored))) = (through(&one), through(&one.swapped()))
        else {
            continue;
        };
        let (here, there) = (plan.benefit, mirrored.benefit);
        if (here.a, here.b, plan.objective, plan.seconds) != (there.b, there.a, mirrored.objective, mirrored.seconds) {
            wrong.push(format!(
                "seed {seed}: {here:?} {} against {there:?} {}",
                plan.objective, mirrored.objective
            ));
        }
    }
    none_went_wrong(&wrong);
}

#[test]
fn the_same_couple_gets_the_same_bytes() {
    for seed in 0..10 {
        if let (Ok(Outcome::Planned(one)), Ok(Outcome::Planned(two))) = (through(&couple(seed)), through(&couple(seed)))
        {
            assert_eq!(one.to_json(), two.to_json(), "seed {seed}");
        }
    }
}
