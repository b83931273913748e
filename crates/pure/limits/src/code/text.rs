//! Numbers as bytes, bytes as letters, and the check that finds damage.

use super::Refused;
use quantity::{Member, Set};

/// The 64 letters that need no escaping in a page, a file or a message.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Longest line read: far above any real one.
const LONGEST: usize = 16 * 1024;

/// Puts numbers one after the other.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) bytes: Vec<u8>,
}

impl Writer {
    /// A number, small ones in one byte.
    pub(super) fn number(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.bytes.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }
    pub(super) fn set<T>(&mut self, set: Set<T>) {
        self.number(set.bits());
    }
    pub(super) fn truth(&mut self, value: bool) {
        self.bytes.push(u8::from(value));
    }
    /// A number that may be missing.
    pub(super) fn maybe(&mut self, value: Option<u32>) {
        self.number(value.map_or(0, |v| u64::from(v) + 1));
    }
}

/// Takes numbers off, one after the other; `None` when there is none or it is out of bounds.
pub(super) struct Reader<'b> {
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self { rest: bytes }
    }
    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }
    fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(first)
    }
    pub(super) fn number(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for place in 0..10 {
            let byte = self.byte()?;
            let part = u64::from(byte & 0x7f);
            if place == 9 && part > 1 {
                return None;
            }
            value |= part << (7 * place);
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }
    /// A number no greater than this.
    pub(super) fn upto(&mut self, most: u64) -> Option<u64> {
        self.number().filter(|&value| value <= most)
    }
    pub(super) fn small(&mut self, most: u8) -> Option<u8> {
        self.upto(most.into()).and_then(|value| u8::try_from(value).ok())
    }
    pub(super) fn truth(&mut self) -> Option<bool> {
        self.upto(1).map(|value| value == 1)
    }
    /// A number that may be missing, no greater than this.
    pub(super) fn maybe(&mut self, most: u32) -> Option<Option<u32>> {
        let value = self.upto(u64::from(most) + 1)?;
        Some(value.checked_sub(1).and_then(|v| u32::try_from(v).ok()))
    }
    /// A set with no members but these.
    pub(super) fn set<T: Member>(&mut self, members: impl IntoIterator<Item = T>) -> Option<Set<T>> {
        let known: Set<T> = members.into_iter().collect();
        let set = Set::from_bits(self.number()?);
        set.is_subset(known).then_some(set)
    }
    /// One of a closed list.
    pub(super) fn one_of<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        let at = usize::try_from(self.number()?).ok()?;
        list.get(at).copied()
    }
}

/// Head, catalogue, payload, check.
pub(super) fn seal(head: &str, bytes: &[u8]) -> String {
    let mut line = String::with_capacity(bytes.len() * 4 / 3 + 64);
    line.push_str(head);
    line.push('.');
    line.push_str(catalogue::CATALOGUE_HASH);
    line.push('.');
    letters(bytes, &mut line);
    let check = check(line.as_bytes());
    line.push('.');
    letters(&check.to_be_bytes(), &mut line);
    line
}

/// The payload of a line with this head.
pub(super) fn open(head: &str, line: &str) -> Result<Vec<u8>, Refused> {
    if line.len() > LONGEST {
        return Err(Refused::Form);
    }
    let rest = line.strip_prefix(head).and_then(|rest| rest.strip_prefix('.'));
    let (catalogue, rest) = rest.and_then(|rest| rest.split_once('.')).ok_or(Refused::Form)?;
    let (payload, told) = rest.split_once('.').ok_or(Refused::Form)?;
    let before = line.len() - told.len() - 1;
    let mut meant = String::new();
    letters(&check(&line.as_bytes()[..before]).to_be_bytes(), &mut meant);
    if told != meant {
        return Err(Refused::Damaged);
    }
    if catalogue != catalogue::CATALOGUE_HASH {
        return Err(Refused::Catalogue);
    }
    bytes(payload).ok_or(Refused::Damaged)
}

fn letters(bytes: &[u8], out: &mut String) {
    for three in bytes.chunks(3) {
        let mut word = 0_u32;
        for at in 0..3 {
            word = word << 8 | u32::from(three.get(at).copied().unwrap_or(0));
        }
        for at in 0..=three.len() {
            out.push(char::from(LETTERS[(word >> (18 - 6 * at) & 63) as usize]));
        }
    }
}

fn bytes(letters: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(letters.len() * 3 / 4);
    for four in letters.as_bytes().chunks(4) {
        if four.len() == 1 {
            return None;
        }
        let mut word = 0_u32;
        for at in 0..4 {
            let value = match four.get(at) {
                Some(letter) => u32::try_from(LETTERS.iter().position(|l| l == letter)?).ok()?,
                None => 0,
            };
            word = word << 6 | value;
        }
        let all = word.to_be_bytes();
        out.extend_from_slice(all.get(1..four.len())?);
    }
    Some(out)
}

/// FNV-1a, 64 bits: finds every damaged letter and nearly every other damage. It keeps no secret and no one honest.
fn check(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, &byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
