//! What may honestly be said of the evenings so far. The words are made elsewhere; here is only what is true.

use crate::{FEWEST, Likely, difference, likely};

/// The one thing to say first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was noted yet.
    Nothing,
    /// Too few evenings to say anything.
    TooEarly,
    /// More often lower than not, but no change at all would fit too.
    LowerOnMost,
    /// No change fits as well as any.
    Unclear,
    /// Lower after massage.
    Lower,
    /// Higher after massage.
    Higher,
}

/// Massage beside plain rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// No evening of plain rest was noted.
    NoRest,
    /// Too few evenings of rest, or of massage: so many of the rarer kind.
    TooFew(u32),
    /// The two cannot be told apart; so many evenings of the rarer kind.
    Alike(u32),
    /// Massage lowered more, by about so many tenths.
    MassageMore(i32),
    /// Plain rest lowered more, by about so many tenths.
    RestMore(i32),
}

/// What may be said: the heading, the comparison, and both likely changes where there are enough evenings. Every
/// difference is before minus after of one evening.
#[must_use]
pub fn verdict(massage: &[i8], rest: &[i8]) -> (Verdict, Against, Option<Likely>, Option<Likely>) {
    let (change, resting) = (likely(massage), likely(rest));
    let first = match change {
        None if massage.is_empty() && rest.is_empty() => Verdict::Nothing,
        None => Verdict::TooEarly,
        Some(change) if change.from > 0 => Verdict::Lower,
        Some(change) if change.to < 0 => Verdict::Higher,
        Some(_) => {
            let lower = massage.iter().filter(|&&d| d > 0).count();
            if 2 * lower > massage.len() {
                Verdict::LowerOnMost
            } else {
                Verdict::Unclear
            }
        }
    };
    let rarer = massage.len().min(rest.len());
    let against = match difference(massage, rest) {
        _ if rest.is_empty() => Against::NoRest,
        None => Against::TooFew(count(rarer.min(FEWEST - 1))),
        Some(more) if more.from > 0 => Against::MassageMore(more.middle),
        Some(more) if more.to < 0 => Against::RestMore(-more.middle),
        Some(more) => Against::Alike(more.evenings),
    };
    (first, against, change, resting)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
