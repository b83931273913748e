//! P1: the pressure of every part is within region, technique, place and setting, on every side it doses.

use crate::case::Case;
use crate::finding::{Findings, RuleId};
use crate::law::still;

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for deed in case.deeds() {
        for part in deed.parts() {
            let (entry, level) = (part.technique.entry(), part.pressure.level());
            if !(entry.pressure_min..=entry.pressure_max).contains(&level) {
                found.at(
                    RuleId::P1,
                    deed.step,
                    format!("{} is not done at level {level}", part.technique),
                );
            }
            for spot in deed.spots() {
                let most = case.law.highest(deed.receiver, spot);
                if level > most {
                    found.at(
                        RuleId::P1,
                        deed.step,
                        format!("level {level} at {spot}; allowed is {most}"),
                    );
                }
                let least = case.law.lowest(deed.receiver, spot);
                if level < least && !still(part.technique) {
                    found.at(
                        RuleId::P1,
                        deed.step,
                        format!("level {level} at {spot}; only from {least}"),
                    );
                }
            }
        }
    }
}
