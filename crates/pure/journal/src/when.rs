//! Days and minutes of a wall clock, as the shell reads it where the two people are. The room has no clock of its own.

use serde::{Deserialize, Serialize};

/// A minute of the local wall clock, counted from the first minute of 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minute(pub i64);

/// A day of the local calendar, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub i32);

const MINUTES_A_DAY: i64 = 24 * 60;

impl Minute {
    /// The day it belongs to; far beyond any calendar the nearest day there is.
    #[must_use]
    pub fn day(self) -> Day {
        let day = self.0.div_euclid(MINUTES_A_DAY);
        Day(i32::try_from(day).unwrap_or(if day < 0 { i32::MIN } else { i32::MAX }))
    }
    /// Minutes since midnight, 0 to 1439.
    #[must_use]
    pub fn of_day(self) -> u32 {
        u32::try_from(self.0.rem_euclid(MINUTES_A_DAY)).unwrap_or(0)
    }
    /// So many minutes later.
    #[must_use]
    pub fn later(self, minutes: i64) -> Self {
        Self(self.0.saturating_add(minutes))
    }
    /// Minutes from `earlier` to this one; negative when it is the other way round.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

impl Day {
    /// So many days later.
    #[must_use]
    pub fn later(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
    /// Days from `earlier` to this one.
    #[must_use]
    pub fn since(self, earlier: Self) -> i32 {
        self.0.saturating_sub(earlier.0)
    }
    /// This minute of the day.
    #[must_use]
    pub fn at(self, minute_of_day: u32) -> Minute {
        Minute(i64::from(self.0) * MINUTES_A_DAY + i64::from(minute_of_day))
    }
    /// 0 for Monday to 6 for Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        // 1 January 1970 was a Thursday.
        u8::try_from((i64::from(self.0) + 3).rem_euclid(7)).unwrap_or(0)
    }
    /// Year, month 1 to 12, day 1 to 31 (Gregorian; the well-known count of days in eras of 400 years).
    #[must_use]
    pub fn civil(self) -> (i32, u8, u8) {
        let z = i64::from(self.0) + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (
            i32::try_from(year).unwrap_or(0),
            u8::try_from(month).unwrap_or(1),
            u8::try_from(day).unwrap_or(1),
        )
    }
}
