//! T1: steps tile the session, parts tile their step, and a claimed phrase is that phrase.

use crate::case::{Case, Deed, deeds_of};
use crate::finding::{Findings, RuleId};
use catalogue::TechniqueId;
use plan::Step;
use quantity::Phase;

/// Grid of every length, seconds.
const GRID_S: u32 = 10;

/// Shortest part of a technique, seconds.
fn shortest(technique: TechniqueId) -> u32 {
    match technique.as_str() {
        "tap_fingertip" | "cup_light" | "vibrate_fine" | "shake_limb" | "pause_checkin" => 10,
        _ => 20,
    }
}

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    tile(case, found);
    for (i, at) in case.steps() {
        let giving = at.a_gives.is_some() || at.b_gives.is_some();
        if giving == at.shared.is_some() {
            found.at(
                RuleId::T1,
                i,
                "it needs either something given or one shared move, and not both",
            );
        }
        if at.shared.is_some() && (!(30..=300).contains(&at.seconds) || at.seconds % GRID_S != 0) {
            found.at(
                RuleId::T1,
                i,
                format!("a shared step lasts 30 to 300 s in tens, not {} s", at.seconds),
            );
        }
        let worked = matches!(at.phase, Phase::Light | Phase::Moderate | Phase::Stretch);
        if giving && worked && !matches!(at.seconds, 90 | 180 | 270) {
            found.at(
                RuleId::T1,
                i,
                format!("it lasts {} s; allowed are 90, 180 and 270", at.seconds),
            );
        }
        deeds_of(i, at).for_each(|deed| parts(&deed, found));
    }
}

/// One step after the other, each after its own changeover, up to the end.
fn tile(case: &Case<'_>, found: &mut Findings) {
    let mut clock = 0u64;
    for (i, at) in case.steps() {
        if i > 0 {
            clock = clock.saturating_add(u64::from(at.changeover_before));
        }
        if u64::from(at.start) != clock {
            found.at(
                RuleId::T1,
                i,
                format!("it starts at {} s; the steps before it lead to {clock} s", at.start),
            );
        }
        clock = u64::from(at.start).saturating_add(u64::from(at.seconds));
    }
    if clock != u64::from(case.plan.seconds) || case.plan.steps.is_empty() {
        let whole = case.plan.seconds;
        found.plan(
            RuleId::T1,
            format!("the steps end at {clock} s and the plan at {whole} s"),
        );
    }
}

fn parts(deed: &Deed<'_>, found: &mut Findings) {
    let Step { seconds, .. } = *deed.at;
    if deed.seconds() != u64::from(seconds) || deed.giving.parts.is_empty() {
        let sum = deed.seconds();
        found.at(
            RuleId::T1,
            deed.step,
            format!("its parts last {sum} s and the step {seconds} s"),
        );
    }
    for part in deed.parts() {
        let least = shortest(part.technique);
        if part.seconds % GRID_S != 0 || part.seconds < least {
            let (name, lasts) = (part.technique, part.seconds);
            found.at(
                RuleId::T1,
                deed.step,
                format!("{name} for {lasts} s; allowed are tens from {least} s"),
            );
        }
    }
    let Some(id) = deed.giving.phrase else { return };
    let phrase = id.entry();
    let same = phrase.regions.contains(deed.giving.region)
        && phrase.parts.len() == deed.giving.parts.len()
        && phrase.parts.iter().zip(&deed.giving.parts).all(|(written, given)| {
            written.technique == given.technique
                && u32::from(written.seconds) == given.seconds
                && given.pressure.level() <= written.pressure
        });
    if !same {
        found.at(
            RuleId::T1,
            deed.step,
            format!("it is not the phrase {id} it claims to be"),
        );
    }
}
