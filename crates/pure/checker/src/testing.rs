//! A pair whose limits leave everything open, a good plan for it written by hand, and ways to change both: for tests.

use crate::{RuleId, check, check_bodies};
use catalogue::{Exposure, Goals, PoseId, RegionId, TechniqueId};
use limits::{GiveLimits, PairLimits, PersonLimits, ReceiveCell, ReceiveLimits, RegionSide, SessionTerms};
use plan::{Benefit, Giving, Part, Plan, Proof, Setup, Shared, Step};
use quantity::{
    Balance, Contact, Experience, Hands, Occasion, PerPerson, Permission, Person, Phase, Place, Pressure, Set, Setting,
    Side, Style,
};
use std::collections::BTreeSet;

/// Everything the catalogue allows, dressed.
fn person() -> PersonLimits {
    let contacts: Set<Contact> = [Contact::Clothed, Contact::Bare].into_iter().collect();
    let mut receive = ReceiveLimits::closed();
    for place in RegionSide::all().filter(|place| place.region().entry().workable()) {
        *receive.cell_mut(place) = ReceiveCell {
            permission: Permission::Yes,
            max_pressure: Pressure::THREE,
            min_pressure: Pressure::ZERO,
            techniques: TechniqueId::all().collect(),
            contacts,
            toward_trunk: false,
        };
    }
    receive.shared_techniques = TechniqueId::all().collect();
    let give = GiveLimits {
        gives: true,
        regions: RegionId::all().filter(|r| r.entry().workable()).collect(),
        techniques: TechniqueId::all().collect(),
        contacts,
        hands: Hands::Both,
        barred_exposures: Set::EMPTY,
        max_hand_load: 4,
        max_thumb_load: 3,
        max_run_s: None,
        sore_hands: false,
    };
    PersonLimits {
        receive,
        give,
        ..PersonLimits::closed()
    }
}

/// A couple of some practice, fourteen minutes, nothing barred.
pub(crate) fn limits() -> PairLimits {
    PairLimits {
        terms: SessionTerms {
            requested_s: 840,
            longest_s: 5400,
            occasion: Occasion::None,
            setting: Setting::Partners,
            places: Place::ALL.iter().copied().collect(),
            experience: Experience::Regular,
            style: Style::Together,
            balance: Balance::Even,
            skin: false,
            starter: false,
            setting_level: Pressure::THREE,
            stature_cm: PerPerson::default(),
            span_cm: PerPerson::default(),
            weight_kg: PerPerson::default(),
            needs: PerPerson::default(),
            goals: PerPerson {
                a: Goals::default(),
                b: Goals::default(),
            },
        },
        people: PerPerson {
            a: person(),
            b: person(),
        },
    }
}

/// One part.
pub(crate) fn part(technique: &str, level: u8, seconds: u32) -> Part {
    let pressure = Pressure::clamped(level);
    Part {
        technique: TechniqueId::known(technique),
        pressure,
        contact: Contact::Clothed,
        seconds,
    }
}

/// A giving with both hands on both sides.
pub(crate) fn giving(region: &str, parts: &[Part]) -> Giving {
    Giving {
        region: RegionId::known(region),
        side: Side::Both,
        hands: Hands::Both,
        phrase: None,
        parts: parts.to_vec(),
        reasons: Vec::new(),
    }
}

/// Both do nothing but this.
pub(crate) fn calm(technique: &str) -> Shared {
    Shared {
        technique: TechniqueId::known(technique),
        regions_a: Vec::new(),
        regions_b: Vec::new(),
        pressure: Pressure::ZERO,
        contact: Contact::None,
        reasons: Vec::new(),
    }
}

/// A step in which nothing is done yet, with what the pose does to both.
pub(crate) fn step(start: u32, seconds: u32, phase: Phase, pose: &str, mode: &str) -> Step {
    let pose = PoseId::known(pose);
    let mut step = Step {
        start,
        seconds,
        changeover_before: 0,
        phase,
        pose,
        mode: mode.to_owned(),
        swapped: false,
        mirrored: false,
        exposures_a: Vec::new(),
        exposures_b: Vec::new(),
        a_gives: None,
        b_gives: None,
        shared: None,
        setup: Setup {
            a: pose.entry().base_a,
            b: pose.entry().base_b,
            props: Vec::new(),
        },
        because: Vec::new(),
        evidence: None,
    };
    sit(&mut step);
    step
}

/// Writes into the step what its pose, taken as the step says, does to both.
pub(crate) fn sit(step: &mut Step) {
    let stance = crate::session::Stance::of(step);
    let list = |set: Set<Exposure>| Exposure::ALL.iter().copied().filter(|&e| set.contains(e)).collect();
    step.exposures_a = list(stance.exposures(Person::A));
    step.exposures_b = list(stance.exposures(Person::B));
    (step.setup.a, step.setup.b) = (stance.base(Person::A), stance.base(Person::B));
}

/// Puts steps at the times their lengths and changeovers give, and says how long they all last.
pub(crate) fn retime(plan: &mut Plan, limits: &mut PairLimits) {
    let mut now = 0_u32;
    for step in &mut plan.steps {
        step.start = now + step.changeover_before;
        now = step.end();
    }
    (plan.seconds, plan.requested_seconds, limits.terms.requested_s) = (now, now, now);
}

/// Fourteen minutes on two chairs: arriving, waves of light and moderate work on the shoulders, a stretch each from
/// behind, a quiet end.
pub(crate) fn good() -> Plan {
    let chairs = |start, seconds, phase| step(start, seconds, phase, "facing_chairs", "shoulders_both");
    let hold = |seconds| Some(giving("shoulder_top", &[part("hold_still", 1, seconds)]));
    let glide = || Some(giving("shoulder_top", &[part("stroke_long", 2, 90)]));
    let knead = || {
        Some(giving(
            "shoulder_top",
            &[part("knead_palm", 2, 60), part("stroke_long", 2, 30)],
        ))
    };
    let pull = || Some(giving("shoulder_top", &[part("stretch_assisted", 1, 30); 3]));
    let behind = |start| step(start, 90, Phase::Stretch, "chair_stand_behind", "shoulders_head");
    let mut swapped = Step {
        swapped: true,
        b_gives: pull(),
        changeover_before: 30,
        ..behind(630)
    };
    sit(&mut swapped);
    let rest = step(750, 90, Phase::Close, "rest_seated", "rest");
    Plan {
        schema: plan::SCHEMA,
        engine: "by hand".to_owned(),
        catalogue: catalogue::CATALOGUE_HASH.to_owned(),
        seconds: 840,
        requested_seconds: 840,
        shortened: false,
        setting: Setting::Partners,
        steps: vec![
            Step {
                shared: Some(calm("breathe_together")),
                ..chairs(0, 60, Phase::Settle)
            },
            Step {
                a_gives: hold(60),
                b_gives: hold(60),
                ..chairs(60, 60, Phase::Settle)
            },
            Step {
                a_gives: glide(),
                b_gives: hold(90),
                ..chairs(120, 90, Phase::Light)
            },
            Step {
                a_gives: hold(90),
                b_gives: glide(),
                ..chairs(210, 90, Phase::Light)
            },
            Step {
                a_gives: knead(),
                b_gives: hold(90),
                ..chairs(300, 90, Phase::Moderate)
            },
            Step {
                a_gives: hold(90),
                b_gives: knead(),
                ..chairs(390, 90, Phase::Moderate)
            },
            Step {
                a_gives: pull(),
                changeover_before: 30,
                ..behind(510)
            },
            swapped,
            Step {
                shared: Some(calm("breathe_together")),
                changeover_before: 30,
                ..rest
            },
        ],
        benefit: Benefit::default(),
        objective: 0,
        bound: 0,
        proof: Proof::Gap,
        from: None,
    }
}

/// The rules that the good plan breaks once plan or limits are changed like this.
pub(crate) fn broken(change: impl FnOnce(&mut Plan, &mut PairLimits)) -> BTreeSet<RuleId> {
    let (mut plan, mut limits) = (good(), limits());
    change(&mut plan, &mut limits);
    check(plan, &limits)
        .err()
        .unwrap_or_default()
        .into_iter()
        .map(|b| b.rule)
        .collect()
}

/// The same, by the door that looks at bodies too.
pub(crate) fn broken_bodies(change: impl FnOnce(&mut Plan, &mut PairLimits)) -> BTreeSet<RuleId> {
    let (mut plan, mut limits) = (good(), limits());
    change(&mut plan, &mut limits);
    let broken = check_bodies(plan, &limits).err().unwrap_or_default();
    broken.into_iter().map(|b| b.rule).collect()
}

/// True when the good plan, changed like this, is refused for exactly this: a rule with many parts is tried part by part.
pub(crate) fn says(what: &str, change: impl FnOnce(&mut Plan, &mut PairLimits)) -> bool {
    let (mut plan, mut limits) = (good(), limits());
    change(&mut plan, &mut limits);
    let broken = check(plan, &limits).err().unwrap_or_default();
    broken.iter().any(|b| b.why.what == what)
}

/// What A gives in this step.
pub(crate) fn a(plan: &mut Plan, step: usize) -> &mut Giving {
    plan.steps[step].a_gives.as_mut().expect("A gives in this step")
}

/// What B gives in this step.
pub(crate) fn b(plan: &mut Plan, step: usize) -> &mut Giving {
    plan.steps[step].b_gives.as_mut().expect("B gives in this step")
}

/// A region by its name.
pub(crate) fn region(name: &str) -> RegionId {
    RegionId::known(name)
}

/// A technique by its name.
pub(crate) fn technique(name: &str) -> TechniqueId {
    TechniqueId::known(name)
}

/// A place by its name.
pub(crate) fn place(name: &str, side: Side) -> RegionSide {
    RegionSide::new(region(name), side).expect("the region has this side")
}

/// Every open cell of a person, to change them all alike.
pub(crate) fn everywhere(person: &mut PersonLimits, mut change: impl FnMut(&mut ReceiveCell)) {
    for place in RegionSide::all() {
        if person.receive.cell(place).open() {
            change(person.receive.cell_mut(place));
        }
    }
}

/// Gives both a stature and every step in which somebody gives the evidence that the search finds.
pub(crate) fn prove(plan: &mut Plan, limits: &mut PairLimits) {
    limits.terms.stature_cm = PerPerson {
        a: Some(165),
        b: Some(180),
    };
    let proven = plan.steps.iter_mut().filter(|step| step.shared.is_none()).map(|step| {
        step.evidence = evidence_of(step, limits);
        step.evidence.is_some()
    });
    assert_eq!(proven.filter(|proven| !proven).count(), 0, "every step can be proven");
}

pub(crate) fn evidence_of(step: &Step, limits: &PairLimits) -> Option<String> {
    use evidence::{Body, Claim, Gives, Told, oriented};
    let claim = Claim {
        pose: step.pose,
        mode: &step.mode,
        gives: PerPerson::from_fn(|who| {
            step.gives(who).map(|giving| Gives {
                hands: giving.hands,
                region: giving.region,
                side: giving.side,
            })
        }),
    };
    let bodies = PerPerson::from_fn(|who| {
        Body::of(&Told {
            stature_cm: limits.terms.stature_cm[who],
            ..Told::default()
        })
    });
    let (claim, bodies) = oriented(&claim, &bodies, step.swapped, step.mirrored);
    let bodies = PerPerson::from_fn(|who| reach::Body::of(bodies[who].size, bodies[who].mobility));
    let task = reach::Task {
        gives: PerPerson::from_fn(|who| {
            claim.gives[who].map(|gives| reach::Giving {
                hands: gives.hands,
                region: gives.region,
                side: gives.side,
            })
        }),
    };
    let place = reach::placement(step.pose)?;
    let both = PerPerson {
        a: &bodies.a,
        b: &bodies.b,
    };
    let answer = reach::solve(
        &mut reach::Desk::default(),
        both,
        step.pose.entry(),
        place,
        &step.mode,
        &task,
    );
    answer
        .verdict
        .works()
        .then(|| answer.evidence())
        .flatten()
        .map(|evidence| evidence.to_string())
}
