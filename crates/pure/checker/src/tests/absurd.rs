//! Nonsense of every size is answered, the same way each time, and never accepted.

use crate::check;
use crate::testing::{good, limits};
use catalogue::{PoseId, RegionId, TechniqueId};
use plan::{Giving, Part, Plan, Shared, Step};
use quantity::{Contact, Hands, Phase, Pressure, Side};

/// A small generator: chance is an argument here as everywhere.
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
    fn id<T: Copy>(&mut self, mut all: impl ExactSizeIterator<Item = T>) -> T {
        let at = self.roll(all.len());
        all.nth(at).expect("the catalogue is not empty")
    }
    fn number(&mut self) -> u32 {
        let small = self.roll(400) as u32;
        self.one(&[0, 1, 10, 30, 90, 300, 86_400, u32::MAX - 1, u32::MAX, small])
    }
}

fn part(dice: &mut Dice) -> Part {
    Part {
        technique: dice.id(TechniqueId::all()),
        pressure: Pressure::clamped(dice.roll(4) as u8),
        contact: dice.one(Contact::ALL),
        seconds: dice.number(),
    }
}

fn giving(dice: &mut Dice) -> Option<Giving> {
    let parts = (0..dice.roll(5)).map(|_| part(dice)).collect();
    let phrase = (dice.roll(3) == 0).then(|| dice.id(catalogue::PhraseId::all()));
    (dice.roll(3) > 0).then(|| Giving {
        region: dice.id(RegionId::all()),
        side: dice.one(Side::ALL),
        hands: dice.one(Hands::ALL),
        phrase,
        parts,
        reasons: Vec::new(),
    })
}

fn step(dice: &mut Dice) -> Step {
    let mut regions = || (0..dice.roll(4)).map(|_| dice.id(RegionId::all())).collect::<Vec<_>>();
    let (regions_a, regions_b) = (regions(), regions());
    let shared = (dice.roll(3) == 0).then(|| Shared {
        technique: dice.id(TechniqueId::all()),
        regions_a,
        regions_b,
        pressure: Pressure::clamped(dice.roll(4) as u8),
        contact: dice.one(Contact::ALL),
        reasons: Vec::new(),
    });
    let pose: PoseId = dice.id(PoseId::all());
    let modes: Vec<&str> = pose.entry().modes.iter().map(|m| m.name).chain(["", "x"]).collect();
    Step {
        start: dice.number(),
        seconds: dice.number(),
        changeover_before: dice.number(),
        phase: dice.one(Phase::ALL),
        pose,
        mode: dice.one(&modes).to_owned(),
        swapped: dice.roll(2) == 0,
        mirrored: dice.roll(2) == 0,
        exposures_a: Vec::new(),
        exposures_b: Vec::new(),
        a_gives: giving(dice),
        b_gives: giving(dice),
        shared,
        setup: good().steps[0].setup.clone(),
        evidence: (dice.roll(2) == 0).then(|| "place 0 0".to_owned()),
        because: Vec::new(),
    }
}

fn nonsense(seed: u64) -> Plan {
    let dice = &mut Dice(seed);
    Plan {
        seconds: dice.number(),
        requested_seconds: dice.number(),
        shortened: dice.roll(2) == 0,
        objective: dice.one(&[0, i64::MIN, i64::MAX]),
        bound: dice.one(&[0, i64::MIN, i64::MAX]),
        steps: (0..dice.roll(12)).map(|_| step(dice)).collect(),
        ..good()
    }
}

#[test]
fn nonsense_is_refused_calmly_and_twice_alike() {
    for seed in 0..600 {
        let mut limits = limits();
        if seed % 3 == 0 {
            limits.terms.requested_s = u32::MAX;
            limits.terms.longest_s = 0;
            limits.people.a.receive.warm_factor_tenths = 0;
            limits.people.b.give.max_run_s = Some(u32::MAX);
            limits.people.b.changeover_min_s = u32::MAX;
        }
        let once = check(nonsense(seed), &limits).expect_err("this is nonsense");
        let twice = check(nonsense(seed), &limits).expect_err("and stays so");
        assert_eq!(once, twice);
        assert!(!once.is_empty());
        let order: Vec<_> = once.iter().map(|b| b.rule).collect();
        assert!(order.is_sorted(), "in the order of the rules");
        let lines: String = once.iter().map(|b| b.to_string()).collect();
        assert!(!lines.contains('\n'), "one finding, one line");
    }
}

#[test]
fn a_thousand_steps_at_the_end_of_time_are_only_a_long_list() {
    let mut plan = good();
    let mut last = plan.steps[4].clone();
    (last.start, last.seconds) = (u32::MAX, u32::MAX);
    plan.steps.extend(core::iter::repeat_n(last, 1000));
    assert!(check(plan, &limits()).is_err());
}
