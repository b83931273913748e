//! What the two want again and what they leave out, added up so that nobody can be told from the other.
//!
//! A mark of either counts the same. Left out by either means left out for that receiver; it is said to the planner as a
//! limit that looks like every other limit. Kept means a small preference, never more than that.

use crate::evening::{places, still};
use crate::{Diary, Mark, Piece, What};
use catalogue::{RegionId, TechniqueId};
use limits::{PairLimits, Preferences, Subject, merge};
use quantity::Person;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many of the two marked each piece, 1 or 2. The same bytes whoever it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wishes {
    /// To keep.
    kept: BTreeMap<Piece, u8>,
    /// To leave out.
    left_out: BTreeMap<Piece, u8>,
}

impl Wishes {
    /// Takes one person's marks of before out and the new ones in.
    pub fn exchange(&mut self, before: &Diary, now: &Diary) {
        for (piece, mark) in &before.marks {
            let counts = self.of_mut(*mark);
            match counts.get_mut(piece) {
                Some(count) if *count > 1 => *count -= 1,
                _ => drop(counts.remove(piece)),
            }
        }
        for (piece, mark) in &now.marks {
            let count = self.of_mut(*mark).entry(piece.clone()).or_default();
            *count = (*count + 1).min(2);
        }
    }

    fn of_mut(&mut self, mark: Mark) -> &mut BTreeMap<Piece, u8> {
        match mark {
            Mark::Keep => &mut self.kept,
            Mark::LeaveOut => &mut self.left_out,
        }
    }

    /// True when the piece is left out.
    #[must_use]
    pub fn leaves_out(&self, piece: &Piece) -> bool {
        self.left_out.contains_key(piece)
    }

    /// Tightens the limits: what either left out is not done to that receiver any more. Two ways left out at one place
    /// close the place. The result is in the plainest form, so that it cannot be told from any other limit.
    pub fn tighten(&self, pair: &mut PairLimits) {
        let mut ways: BTreeMap<(Person, RegionId), Vec<TechniqueId>> = BTreeMap::new();
        for what in self.left_out.keys().filter_map(Piece::what) {
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

    /// What was kept, as preferences: a little more of it, twice that when both kept it. Still hands are no wish: they
    /// come with every wave.
    #[must_use]
    pub fn preferences(&self) -> Preferences {
        let mut preferences = Preferences::NONE;
        for (piece, &count) in &self.kept {
            if let Some(What::At(_, region, technique)) = piece.what()
                && !still(technique)
            {
                preferences.shift(Subject::Here(region, technique), i8::try_from(count).unwrap_or(1));
            }
        }
        preferences
    }
}
