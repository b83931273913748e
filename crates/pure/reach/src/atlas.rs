//! The atlas: what bodies of every usual stature can do together, solved ahead and embedded, so that a plan can begin
//! with what is worth proposing.
//!
//! It knows two statures and nothing else: no span, no weight, no shoulder that does not rise. It proposes; every step of
//! a plan is still solved for the real pair. `cargo xtask atlas` makes it, a test says when it is made from other data.

mod listed;
mod making;
mod packed;

pub use listed::{FROM_CM, Listed, STEP_CM, TO_CM, listed, statures};
pub use making::{Maker, bytes, made_from, solved_from};

use crate::task::{Task, Verdict};
use catalogue::{PoseId, RegionId};
use quantity::{Hands, PerPerson, Person, Side};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What is embedded: eight bytes that say from what it was made, then the verdicts.
pub const EMBEDDED: &[u8] = include_bytes!("../atlas/verdicts.bin");

/// Statures between which everything must work for somebody who told none, cm.
pub const UNTOLD_CM: (u16, u16) = (150, 195);

/// Pose, mode, and what each gives.
type Key<'a> = (PoseId, &'a str, [Option<(RegionId, Side, Hands)>; 2]);

/// The atlas, unpacked.
struct Atlas {
    /// Where the verdicts of a task begin.
    tasks: BTreeMap<Key<'static>, usize>,
    verdicts: Vec<Verdict>,
}

fn key<'a>(pose: PoseId, mode: &'a str, task: &Task) -> Key<'a> {
    let gives = |who: Person| task.gives[who].map(|give| (give.region, give.side, give.hands));
    (pose, mode, [gives(Person::A), gives(Person::B)])
}

/// Unpacked at its first use; nothing where the bytes do not fit the catalogue.
fn atlas() -> Option<&'static Atlas> {
    static UNPACKED: OnceLock<Option<Atlas>> = OnceLock::new();
    let unpack = || {
        let listed = listed();
        let each = statures().len() * statures().len();
        let verdicts = packed::unpack(EMBEDDED.get(8..)?, listed.len() * each)?;
        let tasks = listed
            .iter()
            .enumerate()
            .map(|(i, one)| (key(one.pose, one.mode, &one.task), i * each))
            .collect();
        Some(Atlas { tasks, verdicts })
    };
    UNPACKED.get_or_init(unpack).as_ref()
}

/// Best and worst verdict among the points of the grid around these statures. Untold: everybody from 150 to 195 cm.
fn around(pose: PoseId, mode: &str, task: &Task, statures_cm: PerPerson<Option<u16>>) -> Option<(Verdict, Verdict)> {
    let atlas = atlas()?;
    let from = *atlas.tasks.get(&key(pose, mode, task))?;
    let points = |told: Option<u16>| {
        let (low, high) = told.map_or(UNTOLD_CM, |cm| (cm, cm));
        if low < FROM_CM || high > TO_CM {
            return None;
        }
        let low = usize::from((low - FROM_CM) / STEP_CM);
        let high = usize::from((high - FROM_CM).div_ceil(STEP_CM));
        Some(low..=high)
    };
    let (a, b) = (points(statures_cm.a)?, points(statures_cm.b)?);
    let mut found: Option<(Verdict, Verdict)> = None;
    for i in a {
        for j in b.clone() {
            let verdict = *atlas.verdicts.get(from + listed::at(i, j))?;
            let (best, worst) = found.unwrap_or((verdict, verdict));
            found = Some((best.min(verdict), worst.max(verdict)));
        }
    }
    found
}

/// The most careful verdict among the points of the grid around these two statures (roles and sides of the catalogue);
/// for an untold stature, over everybody from 150 to 195 cm. `None` for what no mode lists, and for bodies smaller or
/// taller than the atlas: nothing is known of them.
#[must_use]
pub fn verdict(pose: PoseId, mode: &str, task: &Task, statures_cm: PerPerson<Option<u16>>) -> Option<Verdict> {
    around(pose, mode, task, statures_cm).map(|(_, worst)| worst)
}

/// The verdict that all points of the grid around these two statures share; `None` where they differ, and for what the
/// atlas does not know.
#[must_use]
pub fn agreed(pose: PoseId, mode: &str, task: &Task, statures_cm: PerPerson<Option<u16>>) -> Option<Verdict> {
    let (best, worst) = around(pose, mode, task, statures_cm)?;
    (best == worst).then_some(best)
}

/// The statures that a step of a plan is solved for: these two; where one is untold, the middle and both ends of what it
/// may be.
#[must_use]
pub fn stand_ins(statures_cm: PerPerson<Option<u16>>) -> Vec<PerPerson<u16>> {
    let told = |who: Person, or: u16| statures_cm[who].unwrap_or(or);
    let mut all = vec![PerPerson::from_fn(|who| told(who, evidence::UNTOLD_CM))];
    let ends = [UNTOLD_CM.0, UNTOLD_CM.1];
    for (a, b) in ends.into_iter().flat_map(|a| ends.map(|b| (a, b))) {
        let pair = PerPerson {
            a: told(Person::A, a),
            b: told(Person::B, b),
        };
        if !all.contains(&pair) {
            all.push(pair);
        }
    }
    all
}

/// Every listed task that works at no point of the grid around these statures; where one is untold, around any pair that
/// a step must work for ([`stand_ins`]).
#[must_use]
pub fn hopeless(statures_cm: PerPerson<Option<u16>>) -> Vec<Listed> {
    let pairs = stand_ins(statures_cm);
    let fails = |one: &Listed, pair: &PerPerson<u16>| {
        let told = PerPerson::from_fn(|who| Some(pair[who]));
        around(one.pose, one.mode, &one.task, told).is_some_and(|(best, _)| !best.works())
    };
    let never = |one: &Listed| pairs.iter().any(|pair| fails(one, pair));
    listed().into_iter().filter(never).collect()
}
