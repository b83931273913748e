//! P1: no part is firmer than region, technique, receiver and setting allow, nor lighter than technique and receiver
//! ask. Source: RULES "Pressure" (walton for the levels); serious harm clusters in forceful work (ernst2003, yin2014).

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session, is_still};
use crate::{Allowed, Finding, RuleId, Severity};

pub(super) const RULE: Rule = Rule {
    id: RuleId::P1,
    severity: Severity::Body,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    let ceiling = session.limits.terms.setting_level.level();
    for receiver in BOTH {
        for dose in &session.received[receiver] {
            for place in dose.places() {
                let cell = session.cell(receiver, place);
                for part in &dose.giving.parts {
                    let (technique, region) = (part.technique.entry(), place.region().entry());
                    let caps = [
                        region.max_pressure,
                        technique.pressure_max,
                        cell.max_pressure.level(),
                        ceiling,
                    ];
                    let most = u64::from(caps.into_iter().min().unwrap_or(0));
                    let floor = if is_still(part.technique) {
                        0
                    } else {
                        cell.min_pressure.level()
                    };
                    let least = u64::from(technique.pressure_min.max(floor));
                    let level = u64::from(part.pressure.level());
                    if level > most {
                        let why = Finding::number("level received", level, Allowed::AtMost(most));
                        found.step(dose.at, why.who(receiver).at(place));
                    }
                    if level < least {
                        let why = Finding::number("level received", level, Allowed::AtLeast(least));
                        found.step(dose.at, why.who(receiver).at(place));
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::P1;
    use crate::testing::{a, broken, place};
    use quantity::{Pressure, Side};

    #[test]
    fn one_level_above_the_receivers_cap_is_refused_also_on_one_side_only() {
        let capped = |side, level| {
            broken(move |_, limits| {
                limits
                    .people
                    .b
                    .receive
                    .cell_mut(place("shoulder_top", side))
                    .max_pressure = Pressure::clamped(level);
            })
        };
        assert!(capped(Side::Right, 1).contains(&P1));
        assert!(!capped(Side::Right, 2).contains(&P1));
    }

    #[test]
    fn region_technique_and_setting_have_caps_too() {
        assert!(broken(|_, limits| limits.terms.setting_level = Pressure::ONE).contains(&P1));
        assert!(
            broken(|plan, _| a(plan, 2).parts[0].pressure = Pressure::ONE).contains(&P1),
            "a long stroke has weight"
        );
        assert!(
            broken(|plan, _| a(plan, 6).parts[0].pressure = Pressure::THREE).contains(&P1),
            "a stretch has little"
        );
    }

    #[test]
    fn work_is_no_lighter_than_the_receiver_asks_and_still_hands_may_be() {
        let asks = |level| {
            broken(move |_, limits| {
                crate::testing::everywhere(&mut limits.people.b, |cell| {
                    cell.min_pressure = Pressure::clamped(level)
                });
            })
        };
        assert!(asks(2).contains(&P1), "the stretch is too light");
        assert!(!asks(1).contains(&P1));
    }
}
