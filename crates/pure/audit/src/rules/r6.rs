//! R6: what both do together is within the limits of both, for every region it involves.

use crate::case::{Case, PEOPLE, placeless};
use crate::finding::{Findings, RuleId};
use crate::spot::Spot;
use catalogue::{Mode, RegionId};
use plan::{Shared, Step};
use quantity::{Contact, Person, Pressure};
use std::collections::BTreeSet;

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for (i, at) in case.steps() {
        let Some(shared) = &at.shared else { continue };
        if !PEOPLE.iter().all(|&who| case.law.joins(who, shared.technique)) {
            found.at(
                RuleId::R6,
                i,
                format!("{} is not for this pair today", shared.technique),
            );
        }
        if placeless(shared) {
            let bare = shared.regions_a.is_empty() && shared.regions_b.is_empty();
            if !bare || shared.contact != Contact::None || shared.pressure != Pressure::ZERO {
                found.at(RuleId::R6, i, format!("{} touches no region", shared.technique));
            }
        } else {
            touching(case, i, at, shared, found);
        }
    }
}

fn touching(case: &Case<'_>, i: usize, at: &Step, shared: &Shared, found: &mut Findings) {
    let (technique, level, kind) = (shared.technique, shared.pressure.level(), shared.contact);
    let entry = technique.entry();
    let mode = super::o5::mode(at).filter(|mode| mode.shared_techniques.contains(technique));
    if mode.is_none() {
        found.at(RuleId::R6, i, format!("the mode has no {technique}"));
    }
    if !(entry.pressure_min..=entry.pressure_max).contains(&level) || !entry.contacts.contains(kind) {
        found.at(
            RuleId::R6,
            i,
            format!("{technique} is not done {kind} at level {level}"),
        );
    }
    for (who, named) in [(Person::A, &shared.regions_a), (Person::B, &shared.regions_b)] {
        let given: BTreeSet<RegionId> = named.iter().copied().collect();
        if mode.is_some_and(|mode| given != involved(mode, shared) || given.len() != named.len()) {
            found.at(
                RuleId::R6,
                i,
                format!("{technique} does not name exactly the regions it involves here"),
            );
        }
        for spot in given.into_iter().flat_map(Spot::of) {
            let law = &case.law;
            if !law.open(who, spot) || !law.takes(who, spot, technique) {
                found.at(RuleId::R6, i, format!("{technique} may not involve {spot} today"));
            }
            if level > law.highest(who, spot) || level < law.lowest(who, spot) || !law.bears(who, spot, kind) {
                found.at(
                    RuleId::R6,
                    i,
                    format!("{technique} at {spot} is not possible {kind} at level {level} today"),
                );
            }
        }
    }
}

/// The regions such a move involves in this mode.
fn involved(mode: &Mode, shared: &Shared) -> BTreeSet<RegionId> {
    let listed = mode.shared_regions.intersect(shared.technique.entry().regions);
    RegionId::all().filter(|&region| listed.contains(region)).collect()
}
