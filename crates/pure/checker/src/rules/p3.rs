//! P3: depth comes only where light work came before, one level at a time. Source: RULES "Pressure"; judgement.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Dose, Session};
use crate::{Allowed, Finding, RuleId, Severity};
use catalogue::RULES;
use limits::RegionSide;
use quantity::{Person, Phase, Pressure, Side};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    id: RuleId::P3,
    severity: Severity::Body,
    judge,
};

/// What a place has had so far, seconds and level.
#[derive(Clone, Copy, Default)]
struct Past {
    /// Level-2 givings outside the light phase.
    second: u64,
    /// Level-2 givings in any phase.
    second_any: u64,
    /// Level-3 givings.
    third: u64,
    /// Level of the last giving.
    last: Option<Pressure>,
}

fn judge(session: &Session<'_>, found: &mut Findings) {
    for receiver in BOTH {
        let doses = &session.received[receiver];
        let mut past: BTreeMap<RegionSide, Past> = BTreeMap::new();
        for (i, dose) in doses.iter().enumerate() {
            let earlier = doses.get(..i).unwrap_or_default();
            for place in dose.places() {
                let before = past.get(&place).copied().unwrap_or_default();
                let now = with(before, dose);
                let warmth = warmth(session, receiver, place, earlier);
                for why in broken(dose, before, now, warmth) {
                    found.step(dose.at, why.who(receiver).at(place));
                }
                past.insert(place, now);
            }
        }
    }
}

fn with(before: Past, dose: &Dose<'_>) -> Past {
    let mut now = before;
    if dose.level == Pressure::TWO {
        now.second_any = now.second_any.saturating_add(dose.seconds);
        if dose.step.phase != Phase::Light {
            now.second = now.second.saturating_add(dose.seconds);
        }
    }
    if dose.level >= Pressure::THREE {
        now.third = now.third.saturating_add(dose.seconds);
    }
    now.last = Some(dose.level);
    now
}

fn broken(dose: &Dose<'_>, before: Past, now: Past, warmth: u64) -> Vec<Finding> {
    let mut whys = Vec::new();
    let outside_light = dose.step.phase != Phase::Light;
    if dose.level == Pressure::TWO && outside_light && now.second > warmth {
        whys.push(Finding::seconds(
            "level 2 received so far",
            now.second,
            Allowed::AtMost(warmth),
        ));
    }
    if dose.level >= Pressure::THREE && (now.third > before.second_any || warmth == 0) {
        let most = if warmth == 0 { 0 } else { before.second_any };
        whys.push(Finding::seconds(
            "level 3 received so far",
            now.third,
            Allowed::AtMost(most),
        ));
    }
    if let Some(last) = before.last
        && dose.level.level() > last.level().saturating_add(1)
    {
        let most = u64::from(last.level()) + 1;
        whys.push(Finding::number(
            "level received after the one before",
            dose.level.level(),
            Allowed::AtMost(most),
        ));
    }
    whys
}

/// How many seconds of level 2 outside the light phase the warmth of this place carries: twice the light work there and
/// half the light work next to it, less where the receiver asks for longer warming. Rounded down.
fn warmth(session: &Session<'_>, receiver: Person, place: RegionSide, earlier: &[Dose<'_>]) -> u64 {
    let light = || earlier.iter().filter(|dose| dose.step.phase == Phase::Light);
    let here: u64 = light().filter(|dose| dose.doses(place)).map(|dose| dose.work).sum();
    let near: u64 = light()
        .filter(|dose| dose.places().any(|other| next_to(place, other)))
        .map(broad)
        .sum();
    let hundredths = here
        .saturating_mul(100)
        .saturating_add(near.saturating_mul(RULES.p3_adjacent_percent.into()));
    let factor = u64::from(session.receive(receiver).warm_factor_tenths.max(10));
    let tenths = hundredths
        .saturating_mul(RULES.p3_level2_per_light.into())
        .saturating_mul(10);
    tenths / factor.saturating_mul(100)
}

/// Work seconds with techniques that load no thumb.
fn broad(dose: &Dose<'_>) -> u64 {
    let parts = dose.giving.parts.iter();
    parts
        .filter(|p| !crate::session::is_still(p.technique) && p.technique.entry().thumb_load == 0)
        .map(|p| u64::from(p.seconds))
        .sum()
}

fn next_to(place: RegionSide, other: RegionSide) -> bool {
    let beside = place.side() == other.side() || place.side() == Side::Midline || other.side() == Side::Midline;
    place.region().entry().adjacent.contains(other.region()) && beside
}

#[cfg(test)]
mod tests {
    use crate::RuleId::P3;
    use crate::testing::{a, broken, region};
    use quantity::{Phase, Pressure};

    #[test]
    fn firm_work_on_a_cold_place_is_refused() {
        let cold = broken(|plan, _| {
            plan.steps[2].phase = Phase::Moderate;
            plan.steps[3].phase = Phase::Moderate;
        });
        assert!(cold.contains(&P3));
    }

    #[test]
    fn light_work_next_door_warms_half() {
        // 90 s of light work on the upper back carry 90 s of level 2 on the shoulders, and no more.
        let next_door = |more: bool| {
            broken(move |plan, _| {
                a(plan, 2).region = region("upper_back");
                if more {
                    plan.steps[6].phase = Phase::Moderate;
                    a(plan, 6).parts = plan.steps[4].a_gives.clone().expect("A kneads").parts;
                }
            })
        };
        assert!(!next_door(false).contains(&P3));
        assert!(next_door(true).contains(&P3));
    }

    #[test]
    fn who_asks_for_longer_warming_gets_it() {
        assert!(broken(|_, limits| limits.people.b.receive.warm_factor_tenths = 30).contains(&P3));
        assert!(!broken(|_, limits| limits.people.b.receive.warm_factor_tenths = 20).contains(&P3));
    }

    #[test]
    fn the_third_level_comes_after_as_much_of_the_second_and_one_step_at_a_time() {
        let third = |hold_before: u8| {
            broken(move |plan, _| {
                a(plan, 3).parts[0].pressure = Pressure::clamped(hold_before);
                a(plan, 4).parts[0].pressure = Pressure::THREE;
            })
        };
        assert!(third(1).contains(&P3), "two levels at once");
        assert!(!third(2).contains(&P3));
        let too_long = broken(|plan, _| {
            a(plan, 3).parts[0].pressure = Pressure::TWO;
            a(plan, 4).parts[0].pressure = Pressure::THREE;
            a(plan, 5).parts = plan.steps[4].a_gives.clone().expect("A kneads").parts;
            plan.steps[6].phase = Phase::Moderate;
            a(plan, 6).parts = plan.steps[4].a_gives.clone().expect("A kneads").parts;
        });
        assert!(too_long.contains(&P3));
    }
}
