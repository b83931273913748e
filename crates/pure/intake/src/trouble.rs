//! What is wrong with a pair file: where, what was found, what is allowed. One clear message, the first in the file.

use core::fmt;

/// What would have been allowed, as data, so that a caller can word it in any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// A whole number from the first to the second, both included.
    Whole(i64, i64),
    /// True or false.
    Truth,
    /// A text of at most so many characters on one line.
    Text(usize),
    /// One of these words.
    OneOf(Vec<&'static str>),
    /// A list of something.
    List(&'static str),
    /// A table of something.
    Table(&'static str),
    /// An id of this kind from the catalogue, and perhaps the one that was meant.
    Id(&'static str, Option<&'static str>),
    /// One of these sides of the region.
    Sides(Vec<&'static str>),
    /// Each of these only once.
    Once,
    /// This key must be there.
    Present,
    /// `gives = false` needs a balance in which this person need not give (RULES.md R4).
    BalanceThatFits,
    /// TOML text, with what the parser expected.
    Toml(String),
    /// UTF-8 text.
    Utf8,
    /// A file of at most so many bytes.
    Bytes(usize),
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Allowed::Whole(low, high) => write!(f, "a whole number from {low} to {high}"),
            Allowed::Truth => f.write_str("true or false"),
            Allowed::Text(longest) => write!(f, "a text of at most {longest} characters on one line"),
            Allowed::OneOf(words) => write!(f, "one of {}", words.join(", ")),
            Allowed::List(of) => write!(f, "a list of {of}"),
            Allowed::Table(of) => write!(f, "a table of {of}"),
            Allowed::Id(kind, None) => write!(f, "the id of a {kind} in the catalogue"),
            Allowed::Id(kind, Some(near)) => write!(f, "the id of a {kind} in the catalogue, perhaps `{near}`"),
            Allowed::Sides(sides) => write!(f, "the region without a side, or its sides: {}", sides.join(", ")),
            Allowed::Once => f.write_str("each one only once"),
            Allowed::Present => f.write_str("this key is needed"),
            Allowed::BalanceThatFits => {
                f.write_str("`gives = false` needs a balance in which this person need not give: free, or the one in which this person receives")
            }
            Allowed::Toml(expected) => write!(f, "TOML: {expected}"),
            Allowed::Utf8 => f.write_str("UTF-8 text"),
            Allowed::Bytes(most) => write!(f, "a file of at most {most} bytes"),
        }
    }
}

/// Bad input (exit 2): line, field, what was found, what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Line in the file, counted from 1; `None` when the value did not come from the file.
    pub line: Option<u32>,
    /// Path of the field, for example `a.conditions[1].sites[0]`; empty when no field is meant.
    pub field: String,
    /// What was found, shortened and without control characters.
    pub found: String,
    /// What is allowed.
    pub allowed: Allowed,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        write!(f, "found {}; allowed: {}", self.found, self.allowed)
    }
}
impl std::error::Error for Trouble {}

/// Text from outside made fit for a message: at most 60 characters, no control characters.
pub(crate) fn shown(text: &str) -> String {
    let mut out: String = text
        .chars()
        .take(60)
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect();
    if text.chars().nth(60).is_some() {
        out.push_str("...");
    }
    out
}
