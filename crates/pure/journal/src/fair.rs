//! Fairness as minutes and rest. Nothing here can be owed: there is no difference, no sum over both, no side to even out.

use crate::{Day, Each, Evening, Kind};

/// Minutes of a stretch of time, rounded to whole ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Minutes {
    /// Evenings they come from.
    pub evenings: u32,
    /// Minutes each received.
    pub received: Each,
    /// Minutes each one's hands rested.
    pub rested: Each,
}

impl Minutes {
    /// The evenings of massage since this day.
    #[must_use]
    pub fn since(evenings: &[Evening], day: Day) -> Self {
        let mut out = Self::default();
        let (mut received, mut rested) = (Each::default(), Each::default());
        for evening in evenings {
            if evening.kind == Kind::Massage && evening.began.day() >= day {
                out.evenings = out.evenings.saturating_add(1);
                received.a = received.a.saturating_add(evening.received.a);
                received.b = received.b.saturating_add(evening.received.b);
                rested.a = rested.a.saturating_add(evening.rested.a);
                rested.b = rested.b.saturating_add(evening.rested.b);
            }
        }
        out.received = minutes(received);
        out.rested = minutes(rested);
        out
    }
}

fn minutes(seconds: Each) -> Each {
    Each {
        a: seconds.a.saturating_add(30) / 60,
        b: seconds.b.saturating_add(30) / 60,
    }
}
