//! The next evening: proposed, never due. A day that has passed is simply today; nothing counts what was missed.

use crate::{Day, Evening, Kind, Minute};
use quantity::{Occasion, Pressure, Setting, named};

named! {
    /// The rhythm both chose.
    #[derive(Default)]
    pub enum Rhythm {
        /// Once a week.
        #[default]
        Weekly = "weekly",
        /// Two or three times a week.
        TwoOrThree = "two_or_three",
        /// No rhythm: nothing is proposed.
        Open = "open",
    }
}

/// A proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// When: at the time of day of the last evening.
    pub at: Minute,
    /// Minutes.
    pub minutes: u32,
    /// Only light work: firmer work was too short a time ago, or an event is near.
    pub light: bool,
    /// Before an event, or nothing particular.
    pub occasion: Occasion,
}

/// Hours after work of level 2 or 3 before there is such work again; between 36 and 48 the pair may choose.
const FIRM_REST_HOURS: i64 = 36;
/// Longest session on the day of an event or the day before, minutes.
const EVENT_MINUTES: u32 = 12;
/// Lengths grow in these steps, three sessions on each.
const STEPS: [u32; 4] = [20, 30, 45, 60];
const SESSIONS_A_STEP: usize = 3;

/// Highest pressure for a session that begins now: light within 36 hours of firmer work, otherwise as limits say.
#[must_use]
pub fn ceiling(evenings: &[Evening], now: Minute) -> Pressure {
    let firm_before = |evening: &&Evening| evening.firmest >= 2 && evening.ended() <= now;
    let last = evenings.iter().filter(firm_before).map(Evening::ended).max();
    match last {
        Some(end) if now.since(end) < FIRM_REST_HOURS * 60 => Pressure::ONE,
        _ => Pressure::THREE,
    }
}

/// The length to begin with: 20 minutes for the first three sessions, then 30, 45, 60, three on each; never more than a
/// step beyond what the two last chose, not longer after an evening that was stopped, and short among colleagues.
#[must_use]
pub fn grown_minutes(evenings: &[Evening], setting: Setting) -> u32 {
    let done = evenings.iter().filter(|evening| evening.counts()).count();
    let by_count = STEPS[(done / SESSIONS_A_STEP).min(STEPS.len() - 1)];
    let last = evenings.iter().rev().find(|evening| evening.kind == Kind::Massage);
    let most = match last {
        None => STEPS[0],
        Some(last) if last.counts() && last.ending == crate::Ending::Finished => STEPS
            .iter()
            .copied()
            .find(|&step| step > last.planned_s / 60)
            .unwrap_or(STEPS[3]),
        Some(last) => (last.planned_s / 60).clamp(8, STEPS[3]),
    };
    let minutes = by_count.min(most);
    match setting {
        Setting::Colleagues => minutes.min(catalogue::RULES.s1_colleagues_min),
        _ => minutes,
    }
}

/// The next evening, or nothing without a rhythm or before the first evening.
#[must_use]
pub fn next(evenings: &[Evening], rhythm: Rhythm, event: Option<Day>, setting: Setting, now: Minute) -> Option<Next> {
    let last = evenings
        .iter()
        .filter(|evening| evening.kind == Kind::Massage)
        .max_by_key(|evening| evening.began)?;
    let days = match rhythm {
        Rhythm::Open => return None,
        Rhythm::Weekly => 7,
        Rhythm::TwoOrThree => {
            let week = last.began.later(-7 * 24 * 60);
            let recent = evenings
                .iter()
                .filter(|e| e.kind == Kind::Massage && e.began > week)
                .count();
            if recent >= 3 { 3 } else { 2 }
        }
    };
    let time = last.began.of_day();
    let mut at = last.began.day().later(days).at(time);
    if at < now {
        at = now.day().at(time);
        if at < now {
            at = now.day().later(1).at(time);
        }
    }
    let near_event = event.is_some_and(|event| (0..=1).contains(&event.since(at.day())));
    let minutes = grown_minutes(evenings, setting);
    Some(Next {
        at,
        minutes: if near_event {
            minutes.min(EVENT_MINUTES)
        } else {
            minutes
        },
        light: near_event || ceiling(evenings, at) < Pressure::TWO,
        occasion: if near_event {
            Occasion::BeforeEvent
        } else {
            Occasion::None
        },
    })
}

/// True when an evening of plain rest may be offered as a comparison: now and then, never two in a row, and only when
/// there is something to compare.
#[must_use]
pub fn offer_rest(evenings: &[Evening]) -> bool {
    let massage = evenings.iter().filter(|evening| evening.counts()).count();
    let rest = evenings.iter().filter(|evening| evening.kind == Kind::Rest).count();
    let just_rested = evenings.last().is_some_and(|evening| evening.kind == Kind::Rest);
    massage >= 2 && !just_rested && rest * 2 < massage
}
