//! The way of a pair through the house, from answers to a checked plan, and the starter plans made on it.
//!
//! A starter is for two people nobody has asked anything yet (RULES.md S3). It is made when the web app is built, so that
//! the first session needs no search, and it is checked here and once more by the app before it is offered.

use intake::PairFile;
use limits::PairLimits;
use plan::Plan;
use quantity::{Place, Set, Setting};

/// Minutes offered on the first screens. What a setting or the starter limits do not allow is cut by intake.
pub const MINUTES: [u16; 3] = [10, 20, 30];
/// Where a starter can take place: what needs nothing but two chairs, or nothing at all.
pub const PLACES: [Place; 2] = [Place::TwoChairs, Place::Standing];

/// A starter plan and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Starter {
    /// How the two know each other.
    pub setting: Setting,
    /// Where they are.
    pub place: Place,
    /// Minutes chosen on the first screens; the plan may be shorter.
    pub minutes: u16,
    /// The plan, accepted by the checker.
    pub plan: Plan,
}

/// Every starter plan, each accepted by the checker.
///
/// # Errors
/// When one cannot be made or is refused: then nothing is shipped.
pub fn all() -> Result<Vec<Starter>, String> {
    let mut made = Vec::new();
    for setting in Setting::ALL.iter().copied() {
        for place in PLACES {
            for minutes in MINUTES {
                let plan =
                    one(setting, place, minutes).map_err(|why| format!("{setting}, {place}, {minutes} min: {why}"))?;
                made.push(Starter {
                    setting,
                    place,
                    minutes,
                    plan,
                });
            }
        }
    }
    Ok(made)
}

fn one(setting: Setting, place: Place, minutes: u16) -> Result<Plan, String> {
    let pair = PairFile::starter(setting, Set::EMPTY.with(place), minutes);
    let mut limits = limits(&pair)?;
    // Two chairs and room to stand are always there; a starter for one of them leaves the other out.
    limits.terms.places = limits.terms.places.intersect(Set::EMPTY.with(place));
    proven(&limits)
}

/// The limits of a pair.
///
/// # Errors
/// When today is not the day; the words name nobody.
pub fn limits(pair: &PairFile) -> Result<PairLimits, String> {
    intake::limits(pair).map_err(|not_today| format!("not today: {not_today:?}"))
}

/// Plans within these limits and lets the checker have its say.
///
/// # Errors
/// Every broken rule, when the checker refuses.
pub fn checked(limits: &PairLimits) -> Result<Plan, String> {
    let plan = planner::plan(limits);
    match checker::check(plan.clone(), limits) {
        Ok(_) => Ok(plan),
        Err(broken) => Err(format!("the checker refused: {broken:?}")),
    }
}

/// Plans within these limits what any two bodies can do (statures are untold here), and lets the checker have its say.
/// The evidence stays behind: who guides a starter knows no sizes and could not read it.
///
/// # Errors
/// Every broken rule, when the checker refuses.
pub fn proven(limits: &PairLimits) -> Result<Plan, String> {
    let mut plan = proof::plan(limits);
    if let Err(broken) = checker::check_bodies(plan.clone(), limits) {
        return Err(format!("the checker refused: {broken:?}"));
    }
    for step in &mut plan.steps {
        step.evidence = None;
    }
    match checker::check(plan.clone(), limits) {
        Ok(_) => Ok(plan),
        Err(broken) => Err(format!("the checker refused: {broken:?}")),
    }
}
