//! What the two want again and what they leave out, brought together so that nobody can be told from the other.
//!
//! Marks lie in each one's own diary and nowhere else: what both keep are the limits and small preferences that follow. A
//! mark of either counts the same, and a mark of both counts as one, so that nobody learns of the other's from their own.
//! Left out by either means left out for that receiver; it is said to the planner as a limit that looks like every other
//! limit. Kept means a small preference, never more than that, and not against somebody who left it out.

use crate::evening::{places, still};
use crate::{Diary, Mark, Piece, What};
use catalogue::{RegionId, TechniqueId};
use limits::{PairLimits, Preferences, Subject, merge};
use quantity::Person;
use std::collections::{BTreeMap, BTreeSet};

/// Marks without their owners. Never kept.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Wishes {
    /// To keep.
    kept: BTreeSet<Piece>,
    /// To leave out.
    left_out: BTreeSet<Piece>,
}

/// So that no log can tell.
impl core::fmt::Debug for Wishes {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Wishes(private)")
    }
}

impl Wishes {
    /// Adds one person's marks.
    pub fn add(&mut self, diary: &Diary) {
        for (piece, mark) in &diary.marks {
            match mark {
                Mark::Keep => self.kept.insert(piece.clone()),
                Mark::LeaveOut => self.left_out.insert(piece.clone()),
            };
        }
    }

    /// The marks of both.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.kept.extend(other.kept);
        self.left_out.extend(other.left_out);
        self
    }

    /// Tightens the limits: what either left out is not done to that receiver any more. Two ways left out at one place
    /// close the place. The result is in the plainest form, so that it cannot be told from any other limit.
    pub fn tighten(&self, pair: &mut PairLimits) {
        let mut ways: BTreeMap<(Person, RegionId), Vec<TechniqueId>> = BTreeMap::new();
        for what in self.left_out.iter().filter_map(Piece::what) {
            match what {
                What::At(receiver, region, technique) => ways.entry((receiver, region)).or_default().push(technique),
                What::Together(technique) => {
                    for person in [Person::A, Person::B] {
                        pair.people[person].receive.shared_techniques.remove(technique);
                    }
                }
            }
        }
        for ((receiver, region), techniques) in ways {
            let limits = &mut pair.people[receiver];
            for place in places(region) {
                if techniques.len() > 1 {
                    merge::close_place(limits, place);
                    continue;
                }
                let cell = limits.receive.cell_mut(place);
                techniques
                    .iter()
                    .for_each(|&technique| cell.techniques.remove(technique));
            }
        }
        for person in [Person::A, Person::B] {
            merge::settle(&mut pair.people[person]);
        }
    }

    /// What was kept, as preferences: a little more of it. Still hands are no wish: they come with every wave.
    #[must_use]
    pub fn preferences(&self) -> Preferences {
        let mut preferences = Preferences::NONE;
        for piece in self.kept.difference(&self.left_out) {
            if let Some(What::At(_, region, technique)) = piece.what()
                && !still(technique)
            {
                preferences.set(Subject::Here(region, technique), 1);
            }
        }
        preferences
    }
}
