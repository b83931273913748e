//! One file for each command.

pub mod catalogue;
pub mod check;
pub mod export;
pub mod guide;
pub mod import;
pub mod limits;
pub mod plan;
pub mod reach;
pub mod replan;
pub mod serve;

use crate::ending::{Done, Ending};
use ::checker::CheckedPlan;
use ::limits::PairLimits;
use ::plan::Plan;
use intake::{Advice, PairFile};
use words::Lang;

/// The limits of a pair, or a calm "not today".
///
/// # Errors
/// Not today.
fn limits_of(lang: Lang, pair: &PairFile) -> Done<PairLimits> {
    intake::limits(pair).map_err(|not_today| Ending::NotToday(not_today_words(lang, not_today.advice())))
}

/// What to do instead; names neither a person nor a condition.
fn not_today_words(lang: Lang, advice: Advice) -> String {
    let then = match advice {
        Advice::Emergency => words::cli::not_today_emergency(lang),
        Advice::UrgentSameDay => words::cli::not_today_urgent_same_day(lang),
        Advice::ClinicianFirst => words::cli::not_today_clinician_first(lang),
        Advice::Postpone => words::cli::not_today_postpone(lang),
    };
    format!("{}\n{then}", words::cli::not_today_title(lang))
}

/// Lets the checker have its say.
///
/// # Errors
/// Refused, with every broken rule.
fn checked(plan: Plan, limits: &PairLimits) -> Done<CheckedPlan> {
    ::checker::check_bodies(plan, limits).map_err(|broken| {
        let lines: Vec<String> = broken.iter().map(ToString::to_string).collect();
        Ending::Refused(lines.join("\n"))
    })
}
