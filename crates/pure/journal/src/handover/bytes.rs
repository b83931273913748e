//! A handover as few bytes. Entries of the catalogue are written as 24 bits of their name's hash, so that it can be read
//! with another catalogue: what is not known there is counted, never guessed.

use super::{AtHome, Done, Handed, Handover, HandoverError, MOST_AT_HOME, MOST_NOTE, MOST_PICKS, Pick};
use catalogue::{PhraseId, RegionId, TechniqueId};
use quantity::{Person, Pressure, Setting, Side};

const PLAN: u8 = 0x11;
const DONE: u8 = 0x12;
/// Bytes of this room are below this; a newer version begins higher.
const NEWER: u8 = 0x20;

/// 24 bits of FNV-1a over the name. No two entries of a kind share them (a test looks).
pub(super) fn code(name: &str) -> u32 {
    let mut hash = 0x811C_9DC5_u32;
    for byte in name.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash & 0x00FF_FFFF
}

fn put(out: &mut Vec<u8>, name: &str) {
    out.extend(&code(name).to_be_bytes()[1..]);
}

fn flags(receiver: Person, side: Side, level: u8) -> u8 {
    let side = u8::try_from(side.index()).unwrap_or(0);
    u8::from(receiver == Person::B) | side << 1 | level << 3
}

pub(super) fn write(handed: &Handed) -> Vec<u8> {
    let mut out = Vec::new();
    match handed {
        Handed::Plan(handover, _) => {
            out.push(PLAN);
            out.push(u8::try_from(handover.setting.index()).unwrap_or(0));
            out.push(handover.minutes);
            let picks = &handover.picks[..handover.picks.len().min(MOST_PICKS)];
            out.push(u8::try_from(picks.len()).unwrap_or(0));
            for pick in picks {
                out.push(flags(pick.receiver, pick.side, pick.level.level()));
                put(&mut out, pick.phrase.as_str());
                put(&mut out, pick.region.as_str());
            }
            let home = &handover.at_home[..handover.at_home.len().min(MOST_AT_HOME)];
            out.push(u8::try_from(home.len()).unwrap_or(0));
            for item in home {
                out.push(flags(item.receiver, Side::Left, 0));
                put(&mut out, item.technique.as_str());
                put(&mut out, item.region.as_str());
                out.extend([item.minutes, item.times]);
            }
            let note: String = handover.note.chars().take(MOST_NOTE).collect();
            out.extend(note.as_bytes());
        }
        Handed::Done(done, _) => {
            out.push(DONE);
            out.push(done.evenings);
            let pieces = &done.pieces[..done.pieces.len().min(MOST_PICKS)];
            out.push(u8::try_from(pieces.len()).unwrap_or(0));
            for (receiver, region, technique, minutes) in pieces {
                out.push(flags(*receiver, Side::Left, 0));
                put(&mut out, region.as_str());
                put(&mut out, technique.as_str());
                out.extend(minutes.to_be_bytes());
            }
        }
    }
    out
}

/// Reads from the front; `None` when there is too little.
struct Reader<'b>(&'b [u8]);

impl Reader<'_> {
    fn byte(&mut self) -> Result<u8, HandoverError> {
        let (&first, rest) = self.0.split_first().ok_or(HandoverError::Damaged)?;
        self.0 = rest;
        Ok(first)
    }
    fn code(&mut self) -> Result<u32, HandoverError> {
        let (a, b, c) = (self.byte()?, self.byte()?, self.byte()?);
        Ok(u32::from_be_bytes([0, a, b, c]))
    }
    fn count(&mut self, most: usize) -> Result<usize, HandoverError> {
        let count = usize::from(self.byte()?);
        if count <= most {
            Ok(count)
        } else {
            Err(HandoverError::TooMuch)
        }
    }
    fn flags(&mut self) -> Result<(Person, Side, Pressure), HandoverError> {
        let flags = self.byte()?;
        let person = if flags & 1 == 0 { Person::A } else { Person::B };
        let side = Side::ALL[usize::from(flags >> 1 & 3)];
        let level = Pressure::new(flags >> 3).ok_or(HandoverError::Damaged)?;
        Ok((person, side, level))
    }
    fn within(&mut self, low: u8, high: u8) -> Result<u8, HandoverError> {
        let value = self.byte()?;
        if (low..=high).contains(&value) {
            Ok(value)
        } else {
            Err(HandoverError::Damaged)
        }
    }
}

/// Letters that turn the direction of others: what is read must be what is written.
const TURNS: [char; 12] = [
    '\u{061C}', '\u{200E}', '\u{200F}', '\u{202A}', '\u{202B}', '\u{202C}', '\u{202D}', '\u{202E}', '\u{2066}',
    '\u{2067}', '\u{2068}', '\u{2069}',
];

/// True when the catalogue knows this technique for this place, and hands may work there at all.
fn done_there(technique: TechniqueId, region: RegionId) -> bool {
    region.entry().workable() && technique.entry().regions.contains(region)
}

fn region(code: u32) -> Option<RegionId> {
    RegionId::all().find(|id| self::code(id.as_str()) == code)
}
fn technique(code: u32) -> Option<TechniqueId> {
    TechniqueId::all().find(|id| self::code(id.as_str()) == code)
}
fn phrase(code: u32) -> Option<PhraseId> {
    PhraseId::all().find(|id| self::code(id.as_str()) == code)
}

pub(super) fn read(bytes: &[u8]) -> Result<Handed, HandoverError> {
    let mut from = Reader(bytes);
    match from.byte()? {
        PLAN => plan(&mut from),
        DONE => done(&mut from),
        NEWER.. => Err(HandoverError::Newer),
        _ => Err(HandoverError::Damaged),
    }
}

fn plan(from: &mut Reader) -> Result<Handed, HandoverError> {
    let setting = Setting::ALL
        .get(usize::from(from.byte()?))
        .copied()
        .ok_or(HandoverError::Damaged)?;
    let [shortest, longest] = catalogue::RULES.t2_minutes;
    let minute = |minutes: u32| u8::try_from(minutes).unwrap_or(u8::MAX);
    let minutes = from.within(minute(shortest), minute(longest))?;
    let mut unknown = 0;
    let mut picks = Vec::new();
    for _ in 0..from.count(MOST_PICKS)? {
        let (receiver, side, level) = from.flags()?;
        if level == Pressure::ZERO {
            return Err(HandoverError::Damaged);
        }
        let (phrase, region) = (phrase(from.code()?), region(from.code()?));
        let pick = phrase.zip(region).map(|(phrase, region)| Pick {
            receiver,
            phrase,
            region,
            side,
            level,
        });
        match pick.filter(Pick::is_written) {
            Some(pick) => picks.push(pick),
            None => unknown += 1,
        }
    }
    let mut at_home = Vec::new();
    for _ in 0..from.count(MOST_AT_HOME)? {
        let (receiver, ..) = from.flags()?;
        let (technique, region) = (technique(from.code()?), region(from.code()?));
        let (minutes, times) = (from.within(1, 10)?, from.within(1, 7)?);
        match technique
            .zip(region)
            .filter(|&(technique, region)| done_there(technique, region))
        {
            Some((technique, region)) => at_home.push(AtHome {
                receiver,
                technique,
                region,
                minutes,
                times,
            }),
            None => unknown += 1,
        }
    }
    let note = core::str::from_utf8(from.0).map_err(|_| HandoverError::Damaged)?;
    if note.chars().count() > MOST_NOTE {
        return Err(HandoverError::TooMuch);
    }
    if note
        .chars()
        .any(|c| (c.is_control() && c != '\n') || TURNS.contains(&c))
    {
        return Err(HandoverError::Damaged);
    }
    let handover = Handover {
        setting,
        minutes,
        picks,
        at_home,
        note: note.to_owned(),
    };
    Ok(Handed::Plan(handover, unknown))
}

fn done(from: &mut Reader) -> Result<Handed, HandoverError> {
    let evenings = from.byte()?;
    let mut unknown = 0;
    let mut pieces = Vec::new();
    for _ in 0..from.count(MOST_PICKS)? {
        let (receiver, ..) = from.flags()?;
        let (region, technique) = (region(from.code()?), technique(from.code()?));
        let minutes = u16::from_be_bytes([from.byte()?, from.byte()?]);
        match region
            .zip(technique)
            .filter(|&(region, technique)| done_there(technique, region))
        {
            Some((region, technique)) => pieces.push((receiver, region, technique, minutes)),
            None => unknown += 1,
        }
    }
    if from.0.is_empty() {
        Ok(Handed::Done(Done { evenings, pieces }, unknown))
    } else {
        Err(HandoverError::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use super::code;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_entries_of_a_kind_are_written_alike() {
        let kinds: [Vec<&str>; 3] = [
            catalogue::RegionId::all().map(|id| id.as_str()).collect(),
            catalogue::TechniqueId::all().map(|id| id.as_str()).collect(),
            catalogue::PhraseId::all().map(|id| id.as_str()).collect(),
        ];
        for kind in kinds {
            let codes: BTreeSet<u32> = kind.iter().map(|name| code(name)).collect();
            assert_eq!(codes.len(), kind.len());
        }
    }
}
