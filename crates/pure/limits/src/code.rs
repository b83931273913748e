//! Limits as a short line of plain letters, so that a page, a worker and a store can hand them on without the answers
//! behind them.
//!
//! `attune-limits-1.CATALOGUE.PAYLOAD.CHECK`: the version, the catalogue the numbers refer to, the limits in base64url,
//! a check over everything before it. What another version or catalogue wrote, and what was damaged on its way, is
//! refused: limits are then made anew from the answers, never guessed. There is one text for one set of limits.

mod pair;
mod person;
mod text;

use crate::{PairLimits, PersonLimits};
use text::{Reader, Writer};

/// What a line begins with: whose limits, and the version of the form.
const PAIR: &str = "attune-limits-1";
const PERSON: &str = "attune-person-1";

/// Why a line is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no such line, or one of another version.
    Form,
    /// It was written for another catalogue.
    Catalogue,
    /// It was damaged, or says what cannot be.
    Damaged,
}

impl core::fmt::Display for Refused {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Refused::Form => "not a line of limits in a form known here",
            Refused::Catalogue => "limits of another catalogue",
            Refused::Damaged => "damaged limits",
        })
    }
}

/// The limits of a pair as one line.
#[must_use]
pub fn write(limits: &PairLimits) -> String {
    let mut out = Writer::default();
    pair::write(&mut out, limits);
    text::seal(PAIR, &out.bytes)
}

/// Reads the limits of a pair.
///
/// # Errors
/// [`Refused`] when the line is not exactly what [`write()`] makes of some limits with this catalogue.
pub fn read(line: &str) -> Result<PairLimits, Refused> {
    let bytes = text::open(PAIR, line)?;
    let limits = whole(&bytes, pair::read)?;
    one_text(line, &write(&limits)).map(|()| limits)
}

/// The limits of one person as one line.
#[must_use]
pub fn write_person(limits: &PersonLimits) -> String {
    let mut out = Writer::default();
    person::write(&mut out, limits);
    text::seal(PERSON, &out.bytes)
}

/// Reads the limits of one person.
///
/// # Errors
/// [`Refused`] when the line is not exactly what [`write_person`] makes of some limits with this catalogue.
pub fn read_person(line: &str) -> Result<PersonLimits, Refused> {
    let bytes = text::open(PERSON, line)?;
    let limits = whole(&bytes, person::read)?;
    one_text(line, &write_person(&limits)).map(|()| limits)
}

/// Everything was understood and nothing is left over.
fn whole<T>(bytes: &[u8], read: fn(&mut Reader<'_>) -> Option<T>) -> Result<T, Refused> {
    let mut reader = Reader::new(bytes);
    match read(&mut reader) {
        Some(limits) if reader.is_empty() => Ok(limits),
        _ => Err(Refused::Damaged),
    }
}

fn one_text(found: &str, meant: &str) -> Result<(), Refused> {
    if found == meant { Ok(()) } else { Err(Refused::Damaged) }
}
