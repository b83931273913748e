//! What the atlas is about: every task a mode lists, and the grid of statures, both in a fixed order.

use crate::placement::placement;
use crate::task::{Giving, Task};
use catalogue::{ModeSide, POSES, PoseId};
use quantity::PerPerson;

/// Smallest stature of the grid, cm.
pub const FROM_CM: u16 = 145;
/// Tallest, cm.
pub const TO_CM: u16 = 205;
/// From one point of the grid to the next, cm.
pub const STEP_CM: u16 = 5;

/// Points of the grid along one stature.
const POINTS: usize = ((TO_CM - FROM_CM) / STEP_CM + 1) as usize;

/// A task that a mode of a pose lists, in the roles and sides of the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    /// The pose.
    pub pose: PoseId,
    /// The mode.
    pub mode: &'static str,
    /// What both do.
    pub task: Task,
}

/// Every task: each place of A's hands with each of B's, since what a mode lists goes together.
#[must_use]
pub fn listed() -> Vec<Listed> {
    let mut all = Vec::new();
    for pose in POSES.iter().filter(|pose| placement(pose.id).is_some()) {
        for mode in pose.modes {
            let (a, b) = (givings(&mode.a), givings(&mode.b));
            for &a in &a {
                for &b in b.iter().filter(|b| a.is_some() || b.is_some()) {
                    all.push(Listed {
                        pose: pose.id,
                        mode: mode.name,
                        task: Task {
                            gives: PerPerson { a, b },
                        },
                    });
                }
            }
        }
    }
    all
}

/// What one side of a mode may do; nothing where it lists nothing.
fn givings(side: &ModeSide) -> Vec<Option<Giving>> {
    let giving = |&(region, place): &(_, _)| {
        Some(Giving {
            hands: side.hands,
            region,
            side: place,
        })
    };
    let all: Vec<_> = side.targets.iter().chain(side.brief).map(giving).collect();
    if all.is_empty() { vec![None] } else { all }
}

/// The statures of the grid, cm.
#[must_use]
pub fn statures() -> Vec<u16> {
    (FROM_CM..=TO_CM).step_by(usize::from(STEP_CM)).collect()
}

/// Where a pair's verdict is among those of a task. Rows run to and fro, so that neighbours lie beside each other.
pub(crate) fn at(a: usize, b: usize) -> usize {
    a * POINTS + if a.is_multiple_of(2) { b } else { POINTS - 1 - b }
}
