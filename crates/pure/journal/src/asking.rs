//! Asking without pressing: an invitation that can be declined invisibly, and two answers of which neither shows alone.

use crate::{Day, Minute};
use quantity::{PerPerson, Person};
use serde::{Deserialize, Serialize};

/// "Ten minutes tonight?", asked by one. What is kept for both is the same whether the other said no or never looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Who asks.
    pub by: Person,
    /// For which evening. The question is gone with the day.
    pub day: Day,
    /// The other said yes.
    pub agreed: bool,
}

/// What one of them sees of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tonight {
    /// Nothing was asked.
    Open,
    /// Asked; the other has not said yes.
    Waiting,
    /// The other asks.
    Question,
    /// Both want it.
    Agreed,
}

impl Asked {
    /// What this person sees today. `not_tonight` is the day of that person's own last no.
    #[must_use]
    pub fn seen_by(asked: Option<Self>, person: Person, today: Day, not_tonight: Option<Day>) -> Tonight {
        match asked {
            Some(asked) if asked.day == today && asked.agreed => Tonight::Agreed,
            Some(asked) if asked.day == today && asked.by == person => Tonight::Waiting,
            Some(asked) if asked.day == today && not_tonight != Some(today) => Tonight::Question,
            _ => Tonight::Open,
        }
    }
    /// This person asks, or says yes: who asks when the other already asked agrees.
    #[must_use]
    pub fn ask(asked: Option<Self>, person: Person, today: Day) -> Self {
        match asked {
            Some(asked) if asked.day == today => Self {
                agreed: asked.agreed || asked.by != person,
                ..asked
            },
            _ => Self {
                by: person,
                day: today,
                agreed: false,
            },
        }
    }
}

/// One person's answer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Yes, freely.
    Yes,
    /// No. It never shows.
    No,
}

/// Two answers that are held apart: there is a yes only when both said it, and a no looks like nothing said. Lives in
/// memory only, is never written down, and forgets itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Agreement {
    answers: PerPerson<Option<Answer>>,
    until: Minute,
}

/// So that no log can tell.
impl core::fmt::Debug for Agreement {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Agreement")
    }
}
/// So that no log can tell.
impl core::fmt::Debug for Answer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Answer")
    }
}

/// How long answers are held, minutes.
const HELD_MIN: i64 = 30;

impl Agreement {
    /// Nobody has answered.
    #[must_use]
    pub fn open(now: Minute) -> Self {
        Self {
            answers: PerPerson::default(),
            until: now.later(HELD_MIN),
        }
    }
    /// Takes an answer; a later one of the same person replaces it.
    pub fn answer(&mut self, person: Person, answer: Answer) {
        self.answers[person] = Some(answer);
    }
    /// True only when both said yes and the time has not passed. False says nothing about either.
    #[must_use]
    pub fn agreed(&self, now: Minute) -> bool {
        let yes = |answer| answer == Some(Answer::Yes);
        now <= self.until && yes(self.answers.a) && yes(self.answers.b)
    }
}
