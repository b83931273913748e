//! Checker and audit share no code. Here both read plans that someone tampered with: what one refuses the other refuses
//! too, and what one lets pass the other lets pass.

use catalogue::{Exposure, PairKind, PoseId, TechniqueId};
use limits::PairLimits;
use plan::{Giving, Plan, Step};
use quantity::{Contact, Hands, Person, Phase, Pressure, Side};
use testkit::couple;

/// A small generator: the same numbers every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }
    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }
}

/// Steps at the times their lengths give, so that what was tampered with is not found by the clock alone.
fn retime(plan: &mut Plan) {
    let mut now = 0;
    for step in &mut plan.steps {
        step.start = now + step.changeover_before;
        now = step.end();
    }
    plan.seconds = now;
    plan.shortened = now < plan.requested_seconds;
}

/// Says truly what the pose does to both.
fn sit(step: &mut Step) {
    let pose = step.pose.entry();
    let list = |set: quantity::Set<Exposure>| Exposure::ALL.iter().copied().filter(|&e| set.contains(e)).collect();
    (step.exposures_a, step.exposures_b) = (list(pose.exposures_a), list(pose.exposures_b));
    (step.setup.a, step.setup.b) = (pose.base_a, pose.base_b);
    if step.swapped {
        core::mem::swap(&mut step.exposures_a, &mut step.exposures_b);
        core::mem::swap(&mut step.setup.a, &mut step.setup.b);
    }
}

/// One giving of one step, if that step has any.
fn a_giving<'a>(plan: &'a mut Plan, dice: &mut Dice) -> Option<&'a mut Giving> {
    let at = dice.roll(plan.steps.len());
    let step = &mut plan.steps[at];
    let giver = dice.one(&[Person::A, Person::B]);
    let giver = if step.gives(giver).is_some() {
        giver
    } else {
        giver.other()
    };
    let giving = step.gives_mut(giver).as_mut()?;
    giving.phrase = None;
    Some(giving)
}

/// What the hands do: pressure, technique, contact, side, hands, order.
fn tamper_with_hands(plan: &mut Plan, dice: &mut Dice) {
    let what = dice.roll(6);
    let Some(giving) = a_giving(plan, dice) else { return };
    let at = dice.roll(giving.parts.len());
    let other = dice.roll(giving.parts.len());
    match what {
        0 => giving.parts[at].pressure = Pressure::clamped(dice.roll(4) as u8),
        1 => {
            let all: Vec<TechniqueId> = TechniqueId::all().collect();
            let technique = dice.one(&all);
            let (least, most) = (technique.entry().pressure_min, technique.entry().pressure_max);
            giving.parts[at].technique = technique;
            giving.parts[at].pressure = Pressure::clamped(giving.parts[at].pressure.level().clamp(least, most));
        }
        2 => giving.parts[at].contact = dice.one(Contact::ALL),
        3 => giving.side = dice.one(Side::ALL),
        4 => giving.hands = dice.one(Hands::ALL),
        _ => giving.parts.swap(at, other),
    }
}

/// Where: another target of the same mode, another pose, other roles, another shared move, other times.
fn tamper_with_steps(plan: &mut Plan, dice: &mut Dice) {
    let (at, other) = (dice.roll(plan.steps.len()), dice.roll(plan.steps.len()));
    match dice.roll(10) {
        0 | 1 => another_target(&mut plan.steps[at], dice),
        2 => {
            let poses: Vec<PoseId> = PoseId::all().collect();
            let step = &mut plan.steps[at];
            step.pose = dice.one(&poses);
            let modes = step.pose.entry().modes;
            step.mode = modes[dice.roll(modes.len())].name.to_owned();
            (step.swapped, step.mirrored) = (false, false);
            sit(step);
        }
        3 => {
            plan.steps[at].swapped ^= true;
            sit(&mut plan.steps[at]);
        }
        4 => plan.steps[at].mirrored ^= true,
        5 => plan.steps[at].phase = dice.one(Phase::ALL),
        6 => {
            let again = plan.steps[at].clone();
            plan.steps.insert(other, again);
        }
        7 if plan.steps.len() > 1 => drop(plan.steps.remove(at)),
        8 => plan.steps[at].changeover_before = dice.one(&[0, 30, 40, 60, 90]),
        _ => {
            let shared: Vec<TechniqueId> = TechniqueId::all()
                .filter(|t| t.entry().pair_kind == PairKind::Shared)
                .collect();
            let technique = dice.one(&shared);
            let step = &mut plan.steps[at];
            match &mut step.shared {
                Some(shared) => shared.technique = technique,
                None => core::mem::swap(&mut step.a_gives, &mut step.b_gives),
            }
        }
    }
    retime(plan);
}

fn another_target(step: &mut Step, dice: &mut Dice) {
    let Some(mode) = step.pose.entry().modes.iter().find(|m| m.name == step.mode) else {
        return;
    };
    let giver = dice.one(&[Person::A, Person::B]);
    let side = if (giver == Person::A) == step.swapped {
        &mode.b
    } else {
        &mode.a
    };
    let targets: Vec<_> = side.targets.iter().chain(side.brief).copied().collect();
    let mirrored = step.mirrored;
    if let (Some(giving), false) = (step.gives_mut(giver), targets.is_empty()) {
        let (region, side) = dice.one(&targets);
        let side = if mirrored { side.mirrored() } else { side };
        (giving.region, giving.side, giving.phrase) = (region, side, None);
    }
}

/// What each reader says; they may name other rules for the same mistake, but not another verdict.
fn verdicts(plan: &Plan, limits: &PairLimits, text: &str) -> (Vec<String>, Vec<String>) {
    let checker = checker::check(plan.clone(), limits).err().unwrap_or_default();
    let audit = audit::audit(plan, text).expect("the pair file is good");
    (
        checker.iter().map(ToString::to_string).collect(),
        audit.iter().map(ToString::to_string).collect(),
    )
}

#[test]
fn two_readers_who_share_no_code_give_the_same_verdict_on_every_tampered_plan() {
    let (mut refused, mut passed, mut apart) = (0, 0, Vec::new());
    for seed in 0..testkit::many().min(60) {
        let couple = couple(seed);
        let text = couple.text();
        let Ok(file) = intake::read(&text) else { continue };
        let Ok(limits) = intake::limits(&file) else { continue };
        let good = planner::plan(&limits);
        for way in 0..80 {
            let mut dice = Dice(u64::from(seed) * 7919 + way * 104_729 + 17);
            let mut plan = good.clone();
            for _ in 0..1 + dice.roll(2) {
                if dice.roll(2) == 0 {
                    tamper_with_hands(&mut plan, &mut dice);
                } else {
                    tamper_with_steps(&mut plan, &mut dice);
                }
            }
            let (checker, audit) = verdicts(&plan, &limits, &text);
            match (checker.is_empty(), audit.is_empty()) {
                (true, true) => passed += 1,
                (false, false) => refused += 1,
                _ => apart.push(format!("seed {seed} way {way}: checker {checker:?}, audit {audit:?}")),
            }
        }
    }
    assert!(apart.is_empty(), "{} apart:\n{}", apart.len(), apart.join("\n"));
    assert!(refused > 10 * 80 / 4, "tampering is found: only {refused}");
    assert!(passed > 0, "and what is left harmless is not");
}
