//! How the atlas is made: one person's hands alone first, then both together, each task in the one form that stands for
//! all that look the same.

use super::listed::{FROM_CM, Listed, STEP_CM, TO_CM, listed, statures};
use super::packed::pack;
use crate::likeness::Form;
use crate::placement::placement;
use crate::solve::{Desk, solve};
use crate::task::{Body, Task, Verdict};
use catalogue::PoseId;
use posture::{Mobility, Size, Stroke};
use quantity::{PerPerson, Person};
use std::collections::BTreeMap;

/// The solver's own text: what is changed here changes verdicts.
const SOLVER: [&str; 9] = [
    include_str!("../contact.rs"),
    include_str!("../hands.rs"),
    include_str!("../judge.rs"),
    include_str!("../likeness.rs"),
    include_str!("../lm.rs"),
    include_str!("../model.rs"),
    include_str!("../pairs.rs"),
    include_str!("../solve.rs"),
    include_str!("../starts.rs"),
];

/// Solves entries, and remembers what stands for others.
#[derive(Debug)]
pub struct Maker {
    desk: Desk,
    bodies: BTreeMap<u16, Body>,
    known: BTreeMap<String, Verdict>,
    solved: Vec<(String, Verdict)>,
}

impl Default for Maker {
    fn default() -> Self {
        let body = |cm: u16| Some((cm, middling(cm)?));
        Self {
            desk: Desk::default(),
            bodies: statures().into_iter().filter_map(body).collect(),
            known: BTreeMap::new(),
            solved: Vec::new(),
        }
    }
}

impl Maker {
    /// Takes over what an earlier run solved.
    pub fn know(&mut self, name: &str, verdict: Verdict) {
        self.known.insert(name.to_owned(), verdict);
    }

    /// What was solved since it was last asked, by name.
    pub fn take_solved(&mut self) -> Vec<(String, Verdict)> {
        core::mem::take(&mut self.solved)
    }

    /// The verdict on an entry; `None` for statures that are not on the grid.
    pub fn verdict(&mut self, one: &Listed, statures_cm: PerPerson<u16>) -> Option<Verdict> {
        if one.task.gives.a.is_some() && one.task.gives.b.is_some() {
            for who in Person::ALL.iter().copied() {
                let mut task = one.task;
                task.gives[who.other()] = None;
                if self.task(one.pose, one.mode, &task, statures_cm)? == Verdict::No {
                    return Some(Verdict::No);
                }
            }
        }
        self.task(one.pose, one.mode, &one.task, statures_cm)
    }

    fn task(&mut self, pose: PoseId, mode: &str, task: &Task, statures_cm: PerPerson<u16>) -> Option<Verdict> {
        let place = placement(pose)?;
        let (a, b) = (self.bodies.get(&statures_cm.a)?, self.bodies.get(&statures_cm.b)?);
        let own = place.modes.iter().position(|slack| slack.0 == mode);
        let shift = own.and_then(|i| place.modes[i].2).unwrap_or(place.shift_cm);
        let form = Form::of(place, shift, PerPerson { a, b }, task);
        let (cm, stands) = (
            if form.swap { statures_cm.swapped() } else { statures_cm },
            form.task(task),
        );
        let slack = own.map_or("any", |i| place.modes[i].0);
        let name = format!(
            "{pose} {slack} {} {} {} {}",
            cm.a,
            cm.b,
            gives(&stands, Person::A),
            gives(&stands, Person::B)
        );
        if let Some(&verdict) = self.known.get(&name) {
            return Some(verdict);
        }
        let verdict = solve(&mut self.desk, PerPerson { a, b }, pose.entry(), place, mode, task).verdict;
        self.known.insert(name.clone(), verdict);
        self.solved.push((name, verdict));
        Some(verdict)
    }
}

/// Somebody of whom only this is known.
fn middling(cm: u16) -> Option<Body> {
    let size = Size::told(f64::from(cm), None, None).ok()?;
    Some(Body::of(size, Mobility::default()))
}

fn gives(task: &Task, who: Person) -> String {
    task.gives[who].map_or("-".to_owned(), |give| {
        format!("{}.{}.{}", give.region, give.side, give.hands)
    })
}

/// The file: from what it was made, and the verdicts in the order of [`listed`], each task's in the order of the grid.
#[must_use]
pub fn bytes(verdicts: &[Verdict]) -> Vec<u8> {
    let mut out = made_from().to_le_bytes().to_vec();
    out.extend(pack(verdicts));
    out
}

/// A fingerprint of what this atlas is made from: everything of [`solved_from`], and the grid.
#[must_use]
pub fn made_from() -> u64 {
    let mut hash = Fingerprint(solved_from());
    hash.add(&format!("{FROM_CM} {TO_CM} {STEP_CM}"));
    hash.0
}

/// A fingerprint (FNV-1a) of what any verdict is made from: the solver's text without comments and layout, bodies and
/// their strokes, placements, and every listed task.
#[must_use]
pub fn solved_from() -> u64 {
    let mut hash = Fingerprint(0xcbf2_9ce4_8422_2325);
    for line in SOLVER.iter().flat_map(|text| text.lines()) {
        let code = line.split("//").next().unwrap_or_default();
        let kept = |c: &char| c.is_ascii_alphanumeric() || "_.+-*/<>=!".contains(*c);
        hash.add(&code.chars().filter(kept).collect::<String>());
    }
    let bodies: Vec<Body> = [FROM_CM, TO_CM].into_iter().filter_map(middling).collect();
    hash.add(&format!("{bodies:?}"));
    let mut pose = None;
    for one in listed() {
        if pose != Some(one.pose) {
            pose = Some(one.pose);
            let entry = one.pose.entry();
            hash.add(&format!(
                "{:?} {:?}",
                placement(one.pose),
                (entry.needs_a, entry.needs_b)
            ));
        }
        let (a, b) = (gives(&one.task, Person::A), gives(&one.task, Person::B));
        hash.add(&format!("{} {} {a} {b}", one.pose, one.mode));
        for give in [one.task.gives.a, one.task.gives.b].into_iter().flatten() {
            let stroke = |body: &Body| Stroke::along(&body.skeleton, give.region, give.side);
            hash.add(&format!("{:?}", bodies.iter().map(stroke).collect::<Vec<_>>()));
        }
    }
    hash.0
}

struct Fingerprint(u64);

impl Fingerprint {
    fn add(&mut self, text: &str) {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
