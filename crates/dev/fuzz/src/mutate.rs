//! A small seeded mutator: the kinds of damage that find holes in readers of text, and nothing that needs nightly Rust.

/// Pieces that readers of our two formats care about; splicing them in gets past the first refusal more often.
const DICTIONARY: &[&str] = &[
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    "[[",
    "]]",
    "=",
    ":",
    ",",
    "\n",
    "\\",
    "\\u0000",
    "\u{0}",
    "\u{feff}",
    "#",
    "null",
    "true",
    "false",
    "-1",
    "0",
    "1e999",
    "9223372036854775808",
    "18446744073709551616",
    "4294967296",
    "NaN",
    "inf",
    "\"both\"",
    "\"left\"",
    "shoulder_top",
    "minutes",
    "conditions",
    "steps",
    "seconds",
    "start",
    "parts",
    "a_gives",
    "shared",
    ".left",
];

/// A splitmix64 generator: the same seed gives the same damage on every machine.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// Starts from a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; 0 when `bound` is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        match u64::try_from(bound) {
            Ok(bound) if bound > 0 => usize::try_from(self.roll() % bound).unwrap_or(0),
            _ => 0,
        }
    }
}

/// Damages `text` in 1 to 8 places: flipped bits, cut, doubled or moved pieces, spliced words, replaced numbers.
pub fn damage(text: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.below(8) {
        let at = dice.below(text.len() + 1);
        let end = (at + dice.below(24)).min(text.len());
        match dice.below(7) {
            0 if at < text.len() => text[at] ^= 1 << dice.below(8),
            1 => drop(text.drain(at..end)),
            2 => {
                let piece = text[at..end].to_vec();
                let to = dice.below(text.len() + 1);
                text.splice(to..to, piece);
            }
            3 => text.truncate(at),
            4 => {
                let word = DICTIONARY[dice.below(DICTIONARY.len())].bytes();
                text.splice(at..end, word);
            }
            5 => replace_number(text, at, dice),
            _ => {
                let word = DICTIONARY[dice.below(DICTIONARY.len())].bytes();
                text.splice(at..at, word);
            }
        }
    }
}

/// Replaces the first number at or after `at` by one that readers find hard.
fn replace_number(text: &mut Vec<u8>, at: usize, dice: &mut Dice) {
    const HARD: &[&str] = &[
        "-1",
        "0",
        "7",
        "91",
        "65536",
        "4294967295",
        "4294967296",
        "1.5",
        "-9223372036854775808",
        "1e40",
    ];
    let Some(from) = text[at..].iter().position(u8::is_ascii_digit).map(|offset| at + offset) else {
        return;
    };
    let to = text[from..]
        .iter()
        .position(|byte| !byte.is_ascii_digit())
        .map_or(text.len(), |offset| from + offset);
    text.splice(from..to, HARD[dice.below(HARD.len())].bytes());
}
