//! Verdicts in few bits: runs of equal ones. A run is its length (Elias gamma) and which of the other four comes next.

use crate::task::Verdict;

/// Bits one after the other, lowest first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    used: usize,
}

impl Bits {
    fn put(&mut self, bit: bool) {
        if self.used.is_multiple_of(8) {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << (self.used % 8);
        }
        self.used += 1;
    }

    /// Highest bit first.
    fn number(&mut self, value: usize, bits: u32) {
        for i in (0..bits).rev() {
            self.put(value >> i & 1 == 1);
        }
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn bit(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.at / 8)?;
        let bit = byte >> (self.at % 8) & 1 == 1;
        self.at += 1;
        Some(bit)
    }

    fn number(&mut self, bits: u32) -> Option<usize> {
        let mut value = 0;
        for _ in 0..bits {
            value = value << 1 | usize::from(self.bit()?);
        }
        Some(value)
    }
}

/// The verdicts as bytes.
pub(crate) fn pack(verdicts: &[Verdict]) -> Vec<u8> {
    let mut bits = Bits::default();
    let mut last: Option<usize> = None;
    for run in verdicts.chunk_by(|one, other| one == other) {
        let this = run[0] as usize;
        match last {
            None => bits.number(this, 3),
            Some(last) => bits.number(if this > last { this - 1 } else { this }, 2),
        }
        let length = run.len().ilog2();
        bits.number(0, length);
        bits.number(run.len(), length + 1);
        last = Some(this);
    }
    bits.bytes
}

/// Exactly this many verdicts; `None` for bytes that hold anything else.
pub(crate) fn unpack(bytes: &[u8], count: usize) -> Option<Vec<Verdict>> {
    let mut reader = Reader { bytes, at: 0 };
    let mut verdicts = Vec::with_capacity(count);
    let mut last: Option<usize> = None;
    while verdicts.len() < count {
        let this = match last {
            None => reader.number(3)?,
            Some(last) => {
                let other = reader.number(2)?;
                if other >= last { other + 1 } else { other }
            }
        };
        let mut length = 0;
        while !reader.bit()? {
            length += 1;
            if length > 32 {
                return None;
            }
        }
        let run = 1 << length | reader.number(length)?;
        if run > count - verdicts.len() {
            return None;
        }
        verdicts.resize(verdicts.len() + run, *Verdict::ALL.get(this)?);
        last = Some(this);
    }
    (reader.at.div_ceil(8) == bytes.len()).then_some(verdicts)
}
