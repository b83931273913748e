//! One evening, as both may remember it: what was done of the plan, and how it ended. It never says who ended it, who
//! asked for a change, or how anyone felt.

use crate::{Minute, Piece};
use catalogue::TechniqueId;
use limits::RegionSide;
use plan::{Giving, Plan, Step};
use quantity::{Person, Side, named};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

named! {
    /// What the two did.
    pub enum Kind {
        /// Massage.
        Massage = "massage",
        /// Plain rest without hands, as a fair comparison.
        Rest = "rest",
    }
}

named! {
    /// How it ended. Nothing says by whom.
    pub enum Ending {
        /// To its end.
        Finished = "finished",
        /// Earlier.
        Stopped = "stopped",
    }
}

/// Seconds of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Each {
    /// A's.
    pub a: u32,
    /// B's.
    pub b: u32,
}

impl Each {
    /// One person's.
    #[must_use]
    pub fn of(self, person: Person) -> u32 {
        match person {
            Person::A => self.a,
            Person::B => self.b,
        }
    }
    pub(crate) fn add(&mut self, person: Person, seconds: u32) {
        let mine = match person {
            Person::A => &mut self.a,
            Person::B => &mut self.b,
        };
        *mine = mine.saturating_add(seconds);
    }
}

/// A piece that was done, and for how long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Done {
    /// What.
    pub piece: Piece,
    /// The one side it was done on; `None` for both, for the middle, and for what both do together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// Seconds.
    pub seconds: u32,
}

/// One evening.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evening {
    /// Rises from evening to evening; what each noted in private is kept under it.
    pub id: u32,
    /// When it began.
    pub began: Minute,
    /// What the two did.
    pub kind: Kind,
    /// Length of the plan, seconds.
    pub planned_s: u32,
    /// Seconds done.
    pub done_s: u32,
    /// How it ended.
    pub ending: Ending,
    /// How often something was changed on the way.
    pub changes: u32,
    /// Highest pressure level that was used.
    pub firmest: u8,
    /// Hands-on work each received, seconds; still hands do not count, as in the rules of a plan.
    pub received: Each,
    /// Time each one's own hands rested, seconds.
    pub rested: Each,
    /// What was done, longest first.
    pub done: Vec<Done>,
    /// Every technique that was used.
    pub used: BTreeSet<String>,
}

impl Evening {
    /// An evening of massage: this plan until this second.
    #[must_use]
    pub fn massage(id: u32, began: Minute, plan: &Plan, done_s: u32, ending: Ending, changes: u32) -> Self {
        let mut evening = Self::blank(id, began, Kind::Massage, plan.seconds, done_s.min(plan.seconds), ending);
        evening.changes = changes;
        let mut pieces: BTreeMap<Piece, (u32, Vec<Side>)> = BTreeMap::new();
        for step in &plan.steps {
            let seconds = step.end().min(done_s).saturating_sub(step.start);
            if seconds > 0 {
                evening.add(step, seconds, &mut pieces);
            }
        }
        evening.done = pieces
            .into_iter()
            .map(|(piece, (seconds, sides))| Done {
                piece,
                side: one_side(&sides),
                seconds,
            })
            .collect();
        evening.done.sort_by_key(|done| core::cmp::Reverse(done.seconds));
        evening
    }

    /// An evening of plain rest.
    #[must_use]
    pub fn rest(id: u32, began: Minute, planned_s: u32, done_s: u32) -> Self {
        let ending = if done_s < planned_s {
            Ending::Stopped
        } else {
            Ending::Finished
        };
        Self::blank(id, began, Kind::Rest, planned_s, done_s.min(planned_s), ending)
    }

    fn blank(id: u32, began: Minute, kind: Kind, planned_s: u32, done_s: u32, ending: Ending) -> Self {
        Self {
            id,
            began,
            kind,
            planned_s,
            done_s,
            ending,
            changes: 0,
            firmest: 0,
            received: Each::default(),
            rested: Each::default(),
            done: Vec::new(),
            used: BTreeSet::new(),
        }
    }

    fn add(&mut self, step: &Step, seconds: u32, pieces: &mut BTreeMap<Piece, (u32, Vec<Side>)>) {
        for giver in [Person::A, Person::B] {
            let Some(giving) = step.gives(giver) else {
                self.rested.add(giver, seconds);
                continue;
            };
            let receiver = giver.other();
            let mut left = seconds;
            for part in &giving.parts {
                let done = part.seconds.min(left);
                left -= done;
                if done == 0 {
                    continue;
                }
                self.firmest = self.firmest.max(part.pressure.level());
                self.used.insert(part.technique.as_str().to_owned());
                if still(part.technique) {
                    self.rested.add(giver, done);
                } else {
                    self.received.add(receiver, done);
                }
            }
            if let Some(technique) = main_technique(giving) {
                let piece = pieces.entry(Piece::at(receiver, giving.region, technique)).or_default();
                piece.0 = piece.0.saturating_add(seconds);
                piece.1.extend(giving.side.singles());
            }
        }
        if let Some(shared) = &step.shared {
            self.firmest = self.firmest.max(shared.pressure.level());
            self.used.insert(shared.technique.as_str().to_owned());
            let piece = pieces.entry(Piece::together(shared.technique)).or_default();
            piece.0 = piece.0.saturating_add(seconds);
        }
    }

    /// When it ended, as far as is known: the beginning and what was done.
    #[must_use]
    pub fn ended(&self) -> Minute {
        self.began.later(i64::from(self.done_s / 60))
    }
    /// True when it counts as a session done: massage, at least half of its plan.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.kind == Kind::Massage && self.done_s > 0 && u64::from(self.done_s) * 2 >= u64::from(self.planned_s)
    }
}

/// Hands that do not move.
pub(crate) fn still(technique: TechniqueId) -> bool {
    technique.as_str() == "hold_still"
}

/// What people will remember of a giving: the technique with the most time, still hands only where nothing else was done.
pub(crate) fn main_technique(giving: &Giving) -> Option<TechniqueId> {
    let total = |technique: TechniqueId| -> u64 {
        let same = giving.parts.iter().filter(|part| part.technique == technique);
        same.map(|part| u64::from(part.seconds)).sum()
    };
    giving
        .parts
        .iter()
        .map(|part| part.technique)
        .max_by_key(|&technique| (!still(technique), total(technique), core::cmp::Reverse(technique)))
}

fn one_side(sides: &[Side]) -> Option<Side> {
    let first = *sides.first()?;
    let only = first != Side::Midline && sides.iter().all(|&side| side == first);
    only.then_some(first)
}

/// The places of a piece, for those who need both sides.
pub(crate) fn places(region: catalogue::RegionId) -> impl Iterator<Item = RegionSide> {
    RegionSide::of(region)
}
