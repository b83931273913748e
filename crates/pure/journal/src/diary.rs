//! One person's own notes. They stay in that person's store, sealed; nothing here is ever shown to the other.

use crate::{Cadence, CheckIn, Day, Evening, Kind, Minute, Piece};
use quantity::named;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

named! {
    /// What one wants of a piece next time. No mark means either is fine.
    pub enum Mark {
        /// Again.
        Keep = "keep",
        /// Not again.
        LeaveOut = "leave_out",
    }
}

/// Tension before and after one evening, 0 (none) to 10.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<u8>,
    /// After.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<u8>,
}

/// One person's own notes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Diary {
    /// By evening.
    pub notes: BTreeMap<u32, Note>,
    /// Tension noted before an evening that has not begun yet, and when.
    pub waiting: Option<(Minute, u8)>,
    /// Keep and leave out.
    pub marks: BTreeMap<Piece, Mark>,
    /// Answers about sleep, mood and closeness, oldest first.
    pub check_ins: Vec<CheckIn>,
    /// How often this person wants to be asked.
    pub cadence: Cadence,
    /// The day on which this person last looked at the questions and put them off.
    pub put_off: Option<Day>,
    /// The day of the last "ten minutes tonight?" this person said no to.
    pub not_tonight: Option<Day>,
}

/// How long a number noted before stays good, minutes: it belongs to the evening that begins within this time.
const WAITS_MIN: i64 = 120;

impl Diary {
    /// Notes the tension before an evening that begins soon.
    pub fn before(&mut self, now: Minute, tension: u8) {
        self.waiting = Some((now, tension.min(10)));
    }
    /// The evening has an id now: the number noted before belongs to it, if it was noted shortly before.
    pub fn begins(&mut self, evening: u32, began: Minute) {
        if let Some((noted, tension)) = self.waiting.take()
            && (0..=WAITS_MIN).contains(&began.since(noted))
        {
            self.notes.entry(evening).or_default().before = Some(tension);
        }
    }
    /// Notes the tension after an evening.
    pub fn after(&mut self, evening: u32, tension: Option<u8>) {
        self.notes.entry(evening).or_default().after = tension.map(|t| t.min(10));
    }
    /// Marks a piece, or takes the mark away.
    pub fn mark(&mut self, piece: &Piece, mark: Option<Mark>) {
        match mark {
            Some(mark) => drop(self.marks.insert(piece.clone(), mark)),
            None => drop(self.marks.remove(piece)),
        }
    }
    /// Before minus after of every evening of this kind that has both, oldest first.
    #[must_use]
    pub fn differences(&self, evenings: &[Evening], kind: Kind) -> Vec<i8> {
        let of_kind = evenings.iter().filter(|evening| evening.kind == kind);
        of_kind
            .filter_map(|evening| {
                let note = self.notes.get(&evening.id)?;
                Some(level(note.before?) - level(note.after?))
            })
            .collect()
    }
}

/// A note as a number that cannot run over, whatever a file said.
fn level(value: u8) -> i8 {
    i8::try_from(value.min(10)).unwrap_or(10)
}
