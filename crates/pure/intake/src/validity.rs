//! How long an answer stays good, read from the words of the conditions' table, and what an answer still needs.
//!
//! An answer that is no longer good is asked again; until then the stricter case holds: a "yes" stays, a "no" counts as
//! not answered.

use crate::Advice;
use crate::not_today;
use catalogue::{Action, AnswerKind, AskWhen, ConditionId, Role, SignId};

/// How long an answer stays good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// So many days; 0 = the day it was given.
    Days(u32),
    /// Until its owner says otherwise.
    UntilTold,
    /// As long as a pregnancy has not reached this week.
    ToWeek(u32),
}

/// Days of a month in this table: the shorter reading.
const MONTH: u32 = 30;
/// Week in which a pregnancy is asked about again.
const TERM: u32 = 42;

/// How long an answer to this question stays good.
#[must_use]
pub fn validity(condition: ConditionId) -> Validity {
    let words = condition.entry().valid_for;
    read(words).unwrap_or(Validity::Days(0))
}

/// The words of the table; `None` for words nobody has read yet, which then mean the shortest time.
fn read(words: &str) -> Option<Validity> {
    let plain = words.strip_prefix("review ").unwrap_or(words);
    Some(match plain {
        "today" | "1-2 h" | "emergency" | "attack" | "flare" => Validity::Days(0),
        "lifelong" => Validity::UntilTold,
        // Whoever was under age may have grown up: asked again after a month.
        "birthday" => Validity::Days(MONTH),
        "to birth" => Validity::ToWeek(TERM),
        _ if plain.starts_with("until ") || plain.starts_with("while ") => Validity::UntilTold,
        _ if plain.starts_with("to week ") => Validity::ToWeek(number(plain.strip_prefix("to week ")?)?),
        _ => {
            let (count, unit) = plain.split_once(' ')?;
            let count = number(count)?;
            let unit = unit.split(' ').next()?;
            Validity::Days(match unit {
                "h" => count.div_ceil(24),
                "days" => count,
                "weeks" => count * 7,
                "m" | "months" => count * MONTH,
                _ => return None,
            })
        }
    })
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|&n| n < 1000)
}

/// How long a "no" to this question stays good, days: what is asked before every session is good for that day, what can
/// end only of itself is looked at again after a year.
#[must_use]
pub fn no_is_good_for_days(condition: ConditionId) -> u32 {
    const YEAR: u32 = 12 * MONTH;
    if condition.entry().valid_for == "birthday" {
        // Nobody grows younger.
        return YEAR;
    }
    match (condition.entry().ask_when, validity(condition)) {
        (AskWhen::Intake, Validity::Days(days)) => days,
        (AskWhen::Intake, _) => YEAR,
        // Asked before every session anyway ("anything new today?"); the rest of the answer is that old.
        (AskWhen::EachSession | AskWhen::Both, _) => YEAR,
    }
}

/// True when the answer is better with a place.
#[must_use]
pub fn wants_place(condition: ConditionId) -> bool {
    condition.entry().answer == AnswerKind::YesNoWhere
}

/// True when the answer is a number of weeks.
#[must_use]
pub fn wants_weeks(condition: ConditionId) -> bool {
    condition.entry().answer == AnswerKind::Weeks
}

/// True when a clinician's advice lifts what stands against a session.
#[must_use]
pub fn wants_advice(condition: ConditionId) -> bool {
    condition
        .entry()
        .rules
        .iter()
        .any(|rule| rule.action == Action::AskClinician)
}

/// True when nothing lifts what stands against a session today.
#[must_use]
pub fn bars_today(condition: ConditionId) -> bool {
    condition
        .entry()
        .rules
        .iter()
        .any(|rule| rule.action == Action::DoNotStart)
}

/// What to do when this condition stands against a session, and the sign of the catalogue that says it in words.
#[must_use]
pub fn what_to_do(condition: ConditionId) -> (Advice, Option<SignId>) {
    not_today::what_to_do(condition, !bars_today(condition))
}

/// True when this condition is about the hands and body of the one who gives, and of nobody else.
#[must_use]
pub fn only_about_giving(condition: ConditionId) -> bool {
    condition.entry().rules.iter().all(|rule| rule.role == Role::Giver)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_every_condition_are_understood() {
        for id in ConditionId::all() {
            assert!(read(id.entry().valid_for).is_some(), "{id}: {}", id.entry().valid_for);
        }
    }
    #[test]
    fn words_nobody_has_read_yet_mean_the_shortest_time() {
        assert_eq!(read("a good while"), None);
        assert_eq!(read("to week long ago"), None);
        assert_eq!(read("99999 weeks"), None);
    }
    #[test]
    fn some_answers_are_good_for_the_day_some_for_weeks_some_until_told() {
        let of = |name| validity(ConditionId::known(name));
        assert_eq!(of("fever_infection"), Validity::Days(0));
        assert_eq!(of("injection_recent"), Validity::Days(3));
        assert_eq!(of("surgery_recent"), Validity::Days(56));
        assert_eq!(of("osteoporosis"), Validity::Days(360));
        assert_eq!(of("anticoagulant"), Validity::UntilTold);
        assert_eq!(of("pregnancy_t1"), Validity::ToWeek(13));
        assert_eq!(of("pregnancy_t3"), Validity::ToWeek(42));
    }
    #[test]
    fn advice_lifts_what_waits_for_it_and_nothing_that_bars_the_day() {
        assert!(wants_advice(ConditionId::known("cancer_bone")));
        assert!(!wants_advice(ConditionId::known("fever_infection")));
        assert!(bars_today(ConditionId::known("fever_infection")));
        assert!(!bars_today(ConditionId::known("bruise")));
    }
    #[test]
    fn what_to_do_comes_with_the_words_of_a_sign_where_one_says_the_same() {
        let (advice, sign) = what_to_do(ConditionId::known("cauda_equina"));
        assert_eq!((advice, sign), (Advice::Emergency, Some(SignId::known("rf_cauda"))));
        let (advice, sign) = what_to_do(ConditionId::known("cancer_bone"));
        assert_eq!((advice, sign), (Advice::ClinicianFirst, None));
    }
}
