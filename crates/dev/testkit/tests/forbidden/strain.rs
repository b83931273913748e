//! G5 spoiled: an idle arm of a giver held high, bent and turned for over two minutes.

use evidence::{Body, Claim, Class, Evidence, Gives, Told, oriented, verify};
use plan::{Plan, Step};
use posture::{Arm, Dof, Half};
use quantity::{PerPerson, Person};

/// Holds an idle arm of a giver high, bent and turned in steps in a row that last over two minutes, where that arm
/// passes through nobody.
pub fn contort(plan: &mut Plan) -> bool {
    for who in [Person::A, Person::B] {
        let held: Vec<Option<String>> = plan.steps.iter().map(|step| contorted(step, who)).collect();
        let mut so_far = 0;
        for at in 0..plan.steps.len() {
            so_far = held[at].as_ref().map_or(0, |_| so_far + plan.steps[at].seconds);
            if so_far > 120 {
                for (step, held) in plan.steps.iter_mut().zip(held).take(at + 1) {
                    if held.is_some() {
                        step.evidence = held;
                    }
                }
                return true;
            }
        }
    }
    false
}

/// The step's evidence with an idle arm of this giver contorted; `None` where both arms work, or it would be in the way.
fn contorted(step: &Step, who: Person) -> Option<String> {
    step.gives(who)?;
    let role = if step.swapped { who.other() } else { who };
    let mut evidence: Evidence = step.evidence.as_ref()?.parse().ok()?;
    let works = |half| {
        let mut touches = evidence.touches.iter();
        touches.any(|touch| touch.giver == role && touch.half() == Some(half))
    };
    let idle = Half::BOTH.into_iter().find(|half| !works(*half))?;
    for moment in &mut evidence.moments {
        let joints = if role == Person::A {
            &mut moment.a
        } else {
            &mut moment.b
        };
        for (arm, tenths) in [
            (Arm::ShoulderFlex, 17_500),
            (Arm::ShoulderAbduct, 6_000),
            (Arm::Elbow, 3_500),
            (Arm::Pronate, 11_500),
            (Arm::WristFlex, 9_500),
            (Arm::WristDeviate, 2_500),
        ] {
            joints[Dof::Arm(idle, arm).index()] = tenths;
        }
    }
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
    let middling = PerPerson::from_fn(|_| Body::of(&Told::default()));
    let (claim, bodies) = oriented(&claim, &middling, step.swapped, step.mirrored);
    let classes = verify(&claim, &bodies, &evidence).ok()?;
    (classes[role] == Class::Brief).then(|| evidence.to_string())
}

/// Whether there is a good plan for this couple with an idle arm that can be contorted, and both readers name G5 then.
pub fn is_refused(text: &str) -> bool {
    let told: Vec<&str> = text.lines().filter(|line| !line.starts_with("stature_cm")).collect();
    let text = told.join("\n");
    let Ok(limits) = intake::limits(&intake::read(&text).expect("a generated couple")) else {
        return false;
    };
    let mut plan = proof::plan(&limits);
    assert_eq!(
        checker::check_bodies(plan.clone(), &limits).err(),
        None,
        "the plan is good"
    );
    if !contort(&mut plan) {
        return false;
    }
    let broken = checker::check_bodies(plan.clone(), &limits).err().unwrap_or_default();
    let found = audit::audit_bodies(&plan, &text).expect("a pair file");
    broken.iter().any(|one| one.rule_id() == "G5") && found.iter().any(|one| one.rule.as_str() == "G5")
}
