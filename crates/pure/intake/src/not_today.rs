//! "Not today" (exit 3): calm, and naming neither the person nor the condition.
//!
//! What to do next (the [`Advice`]) may be seen by both; why is sealed and opens only for its owner. Levels follow the
//! catalogue's signs where one matches, else the groups of the red-flag notes: postpone, clinician first.

use crate::Reason;
use catalogue::{ConditionId, SignAction, SignId};
use quantity::{PerPerson, Person, named};

named! {
    /// What to do instead. An earlier value is more urgent.
    pub enum Advice {
        /// Call the emergency number now.
        Emergency = "emergency",
        /// Medical advice the same day.
        UrgentSameDay = "urgent_same_day",
        /// See a clinician first.
        ClinicianFirst = "clinician_first",
        /// Another day.
        Postpone = "postpone",
    }
}

/// No session today.
#[derive(Clone, PartialEq, Eq)]
pub struct NotToday {
    advice: Advice,
    sealed: PerPerson<Vec<Reason>>,
}

impl NotToday {
    /// `None` when nothing stands against a session.
    pub(crate) fn from_stops(sealed: PerPerson<Vec<Reason>>) -> Option<Self> {
        let all = sealed.a.iter().chain(&sealed.b);
        let advice = all.map(advice_of).min()?;
        Some(Self { advice, sealed })
    }
    /// What to do: the most urgent of everything that was told, whoever told it.
    #[must_use]
    pub fn advice(&self) -> Advice {
        self.advice
    }
    /// Why, for the eyes of the person it is about: only what this person told. Empty when it was the other.
    #[must_use]
    pub fn reveal_to_owner(&self, owner: Person) -> &[Reason] {
        &self.sealed[owner]
    }
}

impl core::fmt::Debug for NotToday {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "NotToday({})", self.advice)
    }
}
impl core::fmt::Display for NotToday {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "not today: {}", self.advice)
    }
}
impl std::error::Error for NotToday {}

/// Where the level of a condition comes from.
enum Level {
    /// A sign of the catalogue says the same thing.
    Sign(&'static str),
    /// No sign matches; the group of the red-flag notes.
    Group(Advice),
}

/// Every condition that bars a session, with its level.
const LEVELS: &[(&str, Level)] = &[
    ("alcohol_drugs", Level::Sign("rf_alcohol")),
    ("aneurysm", Level::Group(Advice::ClinicianFirst)),
    ("back_pain_red", Level::Sign("rf_back_red")),
    ("breathless_now", Level::Sign("rf_breathless")),
    ("cannot_feedback", Level::Group(Advice::Postpone)),
    ("cauda_equina", Level::Sign("rf_cauda")),
    ("cellulitis", Level::Sign("rf_cellulitis")),
    ("consent_pressure", Level::Sign("rf_unsafe")),
    ("dvt_known", Level::Group(Advice::ClinicianFirst)),
    ("dvt_signs", Level::Sign("rf_dvt")),
    ("fever_infection", Level::Sign("rf_fever")),
    ("heart_unstable", Level::Group(Advice::ClinicianFirst)),
    ("heavy_exertion_darkurine", Level::Sign("rf_dark_urine")),
    ("mental_crisis", Level::Sign("rf_crisis")),
    ("minor", Level::Group(Advice::Postpone)),
    ("neck_artery_signs", Level::Sign("rf_stroke")),
    ("pregnancy_highrisk", Level::Group(Advice::ClinicianFirst)),
    ("pregnancy_warning", Level::Sign("rf_preg")),
    ("stomach_upset", Level::Group(Advice::Postpone)),
    ("stroke_recent", Level::Group(Advice::ClinicianFirst)),
    ("thunderclap_headache", Level::Sign("rf_thunderclap")),
];

/// What to do because of one reason.
pub(crate) fn advice_of(reason: &Reason) -> Advice {
    advice(reason.condition(), reason.asks_clinician())
}

fn advice(condition: ConditionId, asks_clinician: bool) -> Advice {
    what_to_do(condition, asks_clinician).0
}

/// What to do, and the sign that says it in words where one does.
pub(crate) fn what_to_do(condition: ConditionId, asks_clinician: bool) -> (Advice, Option<SignId>) {
    if asks_clinician {
        return (Advice::ClinicianFirst, None);
    }
    // A stop that nobody has placed yet is sent to a clinician: the careful answer that alarms nobody.
    match LEVELS
        .iter()
        .find(|(id, _)| *id == condition.as_str())
        .map(|(_, level)| level)
    {
        Some(Level::Sign(sign)) => match SignId::parse(sign) {
            Some(id) => (of_sign(id.entry().action), Some(id)),
            None => (Advice::ClinicianFirst, None),
        },
        Some(Level::Group(advice)) => (*advice, None),
        None => (Advice::ClinicianFirst, None),
    }
}

/// What to do when a sign that is asked for before the start is there.
#[must_use]
pub fn of_sign(action: SignAction) -> Advice {
    match action {
        SignAction::Emergency => Advice::Emergency,
        SignAction::UrgentSameDay => Advice::UrgentSameDay,
        SignAction::ClinicianFirst => Advice::ClinicianFirst,
        SignAction::Postpone | SignAction::StopSession | SignAction::ChangeStep => Advice::Postpone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::Action;

    #[test]
    fn every_condition_that_bars_a_session_has_its_level_and_no_other_has() {
        let barring: Vec<_> = ConditionId::all()
            .filter(|id| id.entry().rules.iter().any(|rule| rule.action == Action::DoNotStart))
            .map(ConditionId::as_str)
            .collect();
        let listed: Vec<_> = LEVELS.iter().map(|(id, _)| *id).collect();
        assert_eq!(barring, listed);
    }
    #[test]
    fn every_sign_named_here_exists_and_is_asked_before_the_start() {
        for (condition, level) in LEVELS {
            if let Level::Sign(sign) = level {
                let phase = SignId::known(sign).entry().phase;
                assert_eq!(phase, catalogue::SignPhase::Before, "{condition}");
            }
        }
    }
    #[test]
    fn a_fever_waits_for_another_day_and_a_numb_saddle_for_nobody() {
        assert_eq!(advice(ConditionId::known("fever_infection"), false), Advice::Postpone);
        assert_eq!(advice(ConditionId::known("cauda_equina"), false), Advice::Emergency);
        assert_eq!(advice(ConditionId::known("cancer_bone"), true), Advice::ClinicianFirst);
    }
}
