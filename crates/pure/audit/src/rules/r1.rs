//! R1: the place may be touched, by this giver, with this technique, in this phase, and not for too long in a row.

use crate::case::{Case, Deed, PEOPLE, placeless};
use crate::finding::{Findings, RuleId};
use crate::spot::Spot;
use catalogue::{PairKind, TechniqueId};
use plan::Step;
use quantity::Person;
use std::collections::BTreeMap;

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for deed in case.deeds() {
        place(case, &deed, found);
        for part in deed.parts() {
            let entry = part.technique.entry();
            if !entry.phases.contains(deed.at.phase) {
                let (name, phase) = (part.technique, deed.at.phase);
                found.at(RuleId::R1, deed.step, format!("{name} is not for {phase}"));
            }
            if !entry.regions.contains(deed.giving.region) {
                let (name, region) = (part.technique, deed.giving.region);
                found.at(RuleId::R1, deed.step, format!("{name} is not done on {region}"));
            }
            if entry.pair_kind == PairKind::Shared {
                found.at(
                    RuleId::R1,
                    deed.step,
                    format!("{} is done together, not given", part.technique),
                );
            }
            for spot in deed
                .spots()
                .filter(|&spot| !case.law.takes(deed.receiver, spot, part.technique))
            {
                found.at(
                    RuleId::R1,
                    deed.step,
                    format!("{} may not be used at {spot}", part.technique),
                );
            }
        }
    }
    for (i, at) in case.steps() {
        if let Some(shared) = &at.shared
            && !shared.technique.entry().phases.contains(at.phase)
        {
            found.at(RuleId::R1, i, format!("{} is not for {}", shared.technique, at.phase));
        }
    }
    for receiver in PEOPLE {
        in_a_row(case, receiver, found);
    }
}

fn place(case: &Case<'_>, deed: &Deed<'_>, found: &mut Findings) {
    if deed.spots().next().is_none() {
        let (region, side) = (deed.giving.region, deed.giving.side);
        found.at(RuleId::R1, deed.step, format!("{region} has no side {side}"));
    }
    for spot in deed.spots().filter(|&spot| !case.law.open(deed.receiver, spot)) {
        found.at(RuleId::R1, deed.step, format!("{spot} is left alone today"));
    }
    if !case.law.works(deed.giver, deed.giving.region) {
        found.at(
            RuleId::R1,
            deed.step,
            format!("{} is left alone today", deed.giving.region),
        );
    }
}

/// A technique at a place: how long it has gone on, and until when.
type Going = BTreeMap<(Spot, TechniqueId), (u64, u64)>;

/// One technique on one place, on and on: also across steps where nothing lies between.
fn in_a_row(case: &Case<'_>, receiver: Person, found: &mut Findings) {
    let mut going = Going::new();
    for (i, at) in case.steps() {
        for (from, seconds, technique, spots) in done(at, receiver) {
            for spot in spots {
                let run = going.entry((spot, technique)).or_insert((0, from));
                if run.1 != from {
                    run.0 = 0;
                }
                *run = (run.0.saturating_add(seconds), from.saturating_add(seconds));
                let most = technique.entry().longest_s;
                if run.0 > u64::from(most) {
                    let lasts = run.0;
                    found.at(
                        RuleId::R1,
                        i,
                        format!("{technique} at {spot} for {lasts} s in a row; allowed are {most} s"),
                    );
                }
            }
        }
    }
}

/// What is done to a receiver in a step: from when, how long, what, where.
fn done(at: &Step, receiver: Person) -> Vec<(u64, u64, TechniqueId, Vec<Spot>)> {
    let mut clock = u64::from(at.start);
    let mut out = Vec::new();
    if let Some(giving) = at.gives(receiver.other()) {
        let spots: Vec<Spot> = Spot::dosed(giving.region, giving.side).collect();
        for part in &giving.parts {
            let seconds = u64::from(part.seconds);
            out.push((clock, seconds, part.technique, spots.clone()));
            clock = clock.saturating_add(seconds);
        }
    }
    if let Some(shared) = at.shared.as_ref().filter(|shared| !placeless(shared)) {
        let regions = if receiver == Person::A {
            &shared.regions_a
        } else {
            &shared.regions_b
        };
        let spots = regions.iter().flat_map(|&region| Spot::of(region)).collect();
        out.push((u64::from(at.start), u64::from(at.seconds), shared.technique, spots));
    }
    out
}
