//! R6: a shared move is one that both may take part in, on the regions its mode says, within every limit of both.
//! Source: RULES "Receiving"; the modes.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Seat, Session, is_calm_technique, is_still, shared_regions};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::{PairKind, RegionId};
use limits::RegionSide;
use plan::{Shared, Step};
use quantity::{Contact, Person, Set};

pub(super) const RULE: Rule = Rule {
    id: RuleId::R6,
    severity: Severity::Body,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    for (at, step) in session.steps() {
        let Some(shared) = &step.shared else { continue };
        if shared.technique.entry().pair_kind != PairKind::Shared {
            let allowed = Allowed::Only("a shared move".into());
            found.step(
                at,
                Finding::of("done together", Found::Technique(shared.technique), allowed),
            );
        }
        for person in BOTH {
            if !session.receive(person).shared_techniques.contains(shared.technique) {
                found.step(
                    at,
                    Finding::not("shared move", Found::Technique(shared.technique)).who(person),
                );
            }
        }
        if is_calm_technique(shared.technique) {
            calm(at, shared, found);
        } else {
            moves(session, at, step, shared, found);
        }
    }
}

/// Nobody is touched.
fn calm(at: usize, shared: &Shared, found: &mut Findings) {
    for person in BOTH {
        if let Some(&region) = shared_regions(shared, person).first() {
            found.step(
                at,
                Finding::not("region of plain calm", Found::Region(region)).who(person),
            );
        }
    }
    if shared.contact != Contact::None {
        let allowed = Allowed::Only(format!("`{}`", Contact::None));
        found.step(
            at,
            Finding::of("contact of plain calm", Found::Contact(shared.contact), allowed),
        );
    }
    if shared.pressure.level() > 0 {
        found.step(
            at,
            Finding::number("level of plain calm", shared.pressure.level(), Allowed::Exactly(0)),
        );
    }
}

fn moves(session: &Session<'_>, at: usize, step: &Step, shared: &Shared, found: &mut Findings) {
    let technique = shared.technique.entry();
    // A mode that does not exist is O5's finding; it lists no move either.
    let mode = Seat::of(step).map(|seat| seat.mode);
    if !mode.is_some_and(|mode| mode.shared_techniques.contains(shared.technique)) {
        let allowed = Allowed::Only("a move of this mode".into());
        found.step(
            at,
            Finding::of("shared move", Found::Technique(shared.technique), allowed),
        );
    }
    let due = mode.map_or(Set::EMPTY, |mode| mode.shared_regions.intersect(technique.regions));
    if shared.contact == Contact::None || !technique.contacts.contains(shared.contact) {
        found.step(
            at,
            Finding::not("contact of the shared move", Found::Contact(shared.contact)),
        );
    }
    let (level, ceiling) = (shared.pressure.level(), session.limits.terms.setting_level.level());
    let most = technique.pressure_max.min(ceiling);
    if level < technique.pressure_min || level > most {
        let allowed = Allowed::Between(technique.pressure_min.into(), most.into());
        found.step(at, Finding::number("level of the shared move", level, allowed));
    }
    for person in BOTH {
        let named = shared_regions(shared, person);
        let set: Set<RegionId> = named.iter().copied().collect();
        if set != due || named.len() as u64 != u64::from(due.len()) {
            let list = |set: Set<RegionId>| {
                let names = RegionId::all().filter(|&r| set.contains(r)).map(RegionId::as_str);
                names.collect::<Vec<_>>().join(", ")
            };
            let allowed = Allowed::Only(list(due));
            found.step(
                at,
                Finding::of("regions of the shared move", Found::Name(list(set)), allowed).who(person),
            );
        }
        for place in named.iter().flat_map(|&region| RegionSide::of(region)) {
            masks(session, at, shared, person, place, found);
        }
    }
}

fn masks(session: &Session<'_>, at: usize, shared: &Shared, person: Person, place: RegionSide, found: &mut Findings) {
    let (cell, region) = (session.cell(person, place), place.region().entry());
    if !cell.open() || !region.workable() {
        let why = Finding::not("region of the shared move", Found::Region(place.region()));
        found.step(at, why.who(person).at(place));
        return;
    }
    if !cell.techniques.contains(shared.technique) {
        found.step(
            at,
            Finding::not("shared move", Found::Technique(shared.technique))
                .who(person)
                .at(place),
        );
    }
    let contacts = region.contacts().intersect(cell.contacts);
    if !contacts.contains(shared.contact) {
        let why = Finding::not("contact of the shared move", Found::Contact(shared.contact));
        found.step(at, why.who(person).at(place));
    }
    let (level, most) = (
        shared.pressure.level(),
        cell.max_pressure.level().min(region.max_pressure),
    );
    if level > most {
        let why = Finding::number("level of the shared move", level, Allowed::AtMost(most.into()));
        found.step(at, why.who(person).at(place));
    }
    if level < cell.min_pressure.level() && !is_still(shared.technique) {
        let why = Finding::number(
            "level of the shared move",
            level,
            Allowed::AtLeast(cell.min_pressure.level().into()),
        );
        found.step(at, why.who(person).at(place));
    }
}
