//! P3: the ramp of each place of each receiver: light before firm, firm before firmer, one level at a time.

use crate::case::{Case, Deed, PEOPLE};
use crate::finding::{Findings, RuleId};
use crate::spot::Spot;
use catalogue::RULES;
use quantity::{Person, Phase};

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for receiver in PEOPLE {
        let deeds: Vec<Deed<'_>> = case.received(receiver).collect();
        let spots: std::collections::BTreeSet<Spot> = deeds.iter().flat_map(Deed::spots).collect();
        for spot in spots {
            climb(case, receiver, spot, &deeds, found);
        }
    }
}

/// The story of one place, in order of time.
fn climb(case: &Case<'_>, receiver: Person, spot: Spot, deeds: &[Deed<'_>], found: &mut Findings) {
    let factor = u64::from(case.law.warm_tenths(receiver));
    let per_light = u64::from(RULES.p3_level2_per_light);
    let percent = u64::from(RULES.p3_adjacent_percent);
    // Light work here, light broad work next door, level 2 outside light, all level 2, level 3; seconds.
    let (mut light, mut near, mut later, mut second, mut third) = (0u64, 0u64, 0u64, 0u64, 0u64);
    let mut last_level = None;
    for deed in deeds {
        if deed.spots().any(|here| here == spot) {
            let (level, seconds) = (deed.level(), deed.seconds());
            // Hundredths of seconds, so that the half of what is next door stays exact.
            let warmth = 100 * light + percent * near;
            if level == 2 && deed.at.phase != Phase::Light {
                later += seconds;
                if 100 * factor * later > 10 * per_light * warmth {
                    found.at(
                        RuleId::P3,
                        deed.step,
                        format!("{later} s of level 2 at {spot} need more light work first"),
                    );
                }
            }
            if level >= 3 {
                third += seconds;
                if third > second || warmth == 0 {
                    found.at(
                        RuleId::P3,
                        deed.step,
                        format!("{third} s of level 3 at {spot} after {second} s of level 2"),
                    );
                }
            }
            if last_level.is_some_and(|last: u8| level > last.saturating_add(1)) {
                found.at(RuleId::P3, deed.step, format!("more than one level up at {spot}"));
            }
            last_level = Some(level);
            if level == 2 {
                second += seconds;
            }
            if deed.at.phase == Phase::Light {
                light += deed.work_s();
            }
        } else if deed.at.phase == Phase::Light && deed.spots().any(|there| next_door(spot, there)) {
            near += broad_s(deed);
        }
    }
}

/// True when work there warms here by half.
fn next_door(here: Spot, there: Spot) -> bool {
    here.region.entry().adjacent.contains(there.region) && here.beside(there)
}

/// Seconds of work that does not load the thumbs.
fn broad_s(deed: &Deed<'_>) -> u64 {
    let broad = deed
        .parts()
        .filter(|part| !crate::law::still(part.technique) && part.technique.entry().thumb_load == 0);
    broad.map(|part| u64::from(part.seconds)).sum()
}
