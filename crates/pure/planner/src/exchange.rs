//! A and B exchanged, so that who is called A never decides what two people get: every search runs in one order of the
//! two, and its plan is turned back afterwards.

use crate::ban::Ban;
use crate::context::{PEOPLE, Turned};
use catalogue::PoseId;
use limits::PairLimits;
use plan::{Giving, Plan, Setup, Step};
use quantity::{Balance, Person};

/// True when these limits are planned with A and B exchanged.
pub(crate) fn needed(limits: &PairLimits) -> bool {
    let key = |p: Person| {
        let terms = &limits.terms;
        format!(
            "{:?}{:?}{:?}{:?}{:?}{:?}",
            limits.people[p], terms.needs[p], terms.goals[p], terms.stature_cm[p], terms.span_cm[p], terms.weight_kg[p]
        )
    };
    let (a, b) = (key(Person::A), key(Person::B));
    let turned = a > b || (a == b && limits.terms.balance == Balance::BReceives);
    turned && PoseId::all().all(|pose| turn(pose).is_some())
}

/// How a pose looks with A and B exchanged: roles exchanged, or left and right exchanged with these modes.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Turn {
    Roles,
    Sides { mirrored: bool, modes: Vec<usize> },
}

fn turn(pose: PoseId) -> Option<Turn> {
    if pose.entry().swap {
        return Some(Turn::Roles);
    }
    let plain = Turned::new(pose, false, false);
    [false, true]
        .into_iter()
        .filter(|&mirrored| !mirrored || pose.entry().mirror)
        .find_map(|mirrored| {
            let other = Turned::new(pose, false, mirrored);
            let bodies = PEOPLE
                .iter()
                .all(|&p| plain.base[p] == other.base[p.other()] && plain.exposures[p] == other.exposures[p.other()]);
            let modes: Option<Vec<usize>> = plain
                .modes
                .iter()
                .map(|mode| {
                    other.modes.iter().position(|m| {
                        m.shared == mode.shared
                            && m.shared_regions == mode.shared_regions
                            && PEOPLE.iter().all(|&p| {
                                let (here, there) = (&mode.reach[p], &m.reach[p.other()]);
                                here.hands == there.hands && here.targets == there.targets && here.brief == there.brief
                            })
                    })
                })
                .collect();
            bodies
                .then_some(modes)
                .flatten()
                .map(|modes| Turn::Sides { mirrored, modes })
        })
}

/// The plan with A and B exchanged.
pub(crate) fn plan(plan: &Plan) -> Plan {
    let mut out = plan.clone();
    core::mem::swap(&mut out.benefit.a, &mut out.benefit.b);
    for step in &mut out.steps {
        exchange(step);
    }
    out
}

fn exchange(step: &mut Step) {
    core::mem::swap(&mut step.exposures_a, &mut step.exposures_b);
    core::mem::swap::<Option<Giving>>(&mut step.a_gives, &mut step.b_gives);
    if let Some(shared) = &mut step.shared {
        core::mem::swap(&mut shared.regions_a, &mut shared.regions_b);
    }
    step.setup = Setup {
        a: step.setup.b,
        b: step.setup.a,
        props: step.setup.props.iter().map(|prop| other_prop(prop)).collect(),
    };
    match turn(step.pose) {
        Some(Turn::Sides { mirrored, modes }) => {
            let entry = step.pose.entry();
            let mode = entry.modes.iter().position(|m| m.name == step.mode);
            if let Some(other) = mode.and_then(|m| modes.get(m)).and_then(|&m| entry.modes.get(m)) {
                other.name.clone_into(&mut step.mode);
            }
            step.mirrored ^= mirrored;
        }
        _ => step.swapped = !step.swapped,
    }
}

/// A ban with A and B exchanged.
pub(crate) fn ban(ban: &Ban) -> Ban {
    let mut out = ban.clone();
    out.gives = ban.gives.swapped();
    match turn(ban.pose) {
        Some(Turn::Sides { mirrored, modes }) => {
            let entry = ban.pose.entry();
            let mode = entry.modes.iter().position(|m| m.name == ban.mode);
            if let Some(other) = mode.and_then(|m| modes.get(m)).and_then(|&m| entry.modes.get(m)) {
                other.name.clone_into(&mut out.mode);
            }
            out.mirrored ^= mirrored;
        }
        _ => out.swapped = !ban.swapped,
    }
    out
}

/// A thing to have ready, for the other person.
pub(crate) fn other_prop(prop: &str) -> String {
    match prop
        .rsplit_once(':')
        .and_then(|(name, person)| Some((name, Person::parse(person)?)))
    {
        Some((name, person)) => format!("{name}:{}", person.other()),
        None => prop.to_owned(),
    }
}
