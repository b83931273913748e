//! Sleep, mood and closeness: asked weekly or monthly, never after a session.

use crate::{Day, Diary, Minute};
use quantity::named;
use serde::{Deserialize, Serialize};

named! {
    /// What is asked now and then, each 0 to 10.
    pub enum Topic {
        /// How was your sleep in the last seven nights?
        Sleep = "sleep",
        /// How have you felt in the last seven days?
        Mood = "mood",
        /// How close do you feel to the other? Monthly at most, and never shown to the other.
        Closeness = "closeness",
    }
}

named! {
    /// How often someone wants to be asked.
    #[derive(Default)]
    pub enum Cadence {
        /// Every week; closeness every four weeks.
        #[default]
        Weekly = "weekly",
        /// Every four weeks.
        Monthly = "monthly",
        /// Never.
        Never = "never",
    }
}

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckIn {
    /// When.
    pub day: Day,
    /// About what.
    pub topic: Topic,
    /// 0 to 10.
    pub value: u8,
}

/// Hours after a session in which nothing of this kind is asked.
const QUIET_HOURS: i64 = 12;
/// Days from the first evening before anything of this kind is asked.
const FIRST_AFTER_DAYS: i32 = 7;

impl Topic {
    fn every_days(self, cadence: Cadence) -> Option<i32> {
        match (self, cadence) {
            (_, Cadence::Never) => None,
            (Topic::Closeness, _) | (_, Cadence::Monthly) => Some(28),
            (Topic::Sleep | Topic::Mood, Cadence::Weekly) => Some(7),
        }
    }
}

impl Diary {
    /// What may be asked now. `first` is the day of the first evening, `last_end` the end of the last one. Nothing on
    /// the day of a session or within twelve hours after one, nothing on a day on which it was put off.
    #[must_use]
    pub fn due(&self, now: Minute, first: Day, last_end: Minute) -> Vec<Topic> {
        let today = now.day();
        let after_session = last_end <= now && (now.since(last_end) < QUIET_HOURS * 60 || last_end.day() == today);
        if after_session || today.since(first) < FIRST_AFTER_DAYS || self.put_off == Some(today) {
            return Vec::new();
        }
        let due = |topic: &Topic| {
            let last = self.check_ins.iter().rev().find(|answer| answer.topic == *topic);
            let every = topic.every_days(self.cadence);
            every.is_some_and(|days| last.is_none_or(|answer| today.since(answer.day) >= days))
        };
        Topic::ALL.iter().copied().filter(due).collect()
    }
    /// Takes an answer; a second one of the same day replaces the first.
    pub fn check_in(&mut self, day: Day, topic: Topic, value: u8) {
        self.check_ins
            .retain(|answer| (answer.day, answer.topic) != (day, topic));
        self.check_ins.push(CheckIn {
            day,
            topic,
            value: value.min(10),
        });
        self.check_ins.sort_by_key(|answer| (answer.day, answer.topic));
    }
    /// Every answer about this, oldest first.
    #[must_use]
    pub fn answers(&self, topic: Topic) -> Vec<u8> {
        let own = self.check_ins.iter().filter(|answer| answer.topic == topic);
        own.map(|answer| answer.value.min(10)).collect()
    }
}
