//! Combining limits: the strictest wins, always. Used by intake and by the live session, never by checker or audit.
//!
//! Everything here goes one way. [`tighten_person`] is the meet of two sets of limits: what it gives back is allowed by
//! both, so the order of combining never matters and combining twice changes nothing. [`at_most`] is the order itself:
//! it says whether one set of limits allows nothing that the other forbids.

mod compare;

pub use compare::{at_most, cell_at_most, give_at_most, person_at_most, receive_at_most, terms_at_most};

use crate::{GiveLimits, PairLimits, PersonLimits, ReceiveCell, ReceiveLimits, RegionSide};
use catalogue::TechniqueId;
use quantity::{Hands, Person, Pressure, Set};

/// Both cells at once: the stricter permission, the lower cap, the higher floor, what both allow.
#[must_use]
pub fn tighten_cell(one: &ReceiveCell, other: &ReceiveCell) -> ReceiveCell {
    ReceiveCell {
        permission: one.permission.max(other.permission),
        max_pressure: one.max_pressure.min(other.max_pressure),
        min_pressure: one.min_pressure.max(other.min_pressure),
        techniques: one.techniques.intersect(other.techniques),
        contacts: one.contacts.intersect(other.contacts),
        toward_trunk: one.toward_trunk || other.toward_trunk,
    }
}

/// The hands that both leave free.
#[must_use]
pub fn tighten_hands(one: Hands, other: Hands) -> Hands {
    match (one, other) {
        (Hands::Both, hand) | (hand, Hands::Both) => hand,
        (one, other) if one == other => one,
        _ => Hands::None,
    }
}

/// Limits while touched that both sets allow.
#[must_use]
pub fn tighten_receive(one: &ReceiveLimits, other: &ReceiveLimits) -> ReceiveLimits {
    let mut out = one.clone();
    for place in RegionSide::all() {
        *out.cell_mut(place) = tighten_cell(one.cell(place), other.cell(place));
    }
    out.barred_exposures = one.barred_exposures.union(other.barred_exposures);
    out.shared_techniques = one.shared_techniques.intersect(other.shared_techniques);
    out.warm_factor_tenths = one.warm_factor_tenths.max(other.warm_factor_tenths);
    out.max_discomfort = one.max_discomfort.min(other.max_discomfort);
    out
}

/// Limits while touching that both sets allow.
#[must_use]
pub fn tighten_give(one: &GiveLimits, other: &GiveLimits) -> GiveLimits {
    GiveLimits {
        gives: one.gives && other.gives,
        regions: one.regions.intersect(other.regions),
        techniques: one.techniques.intersect(other.techniques),
        contacts: one.contacts.intersect(other.contacts),
        hands: tighten_hands(one.hands, other.hands),
        barred_exposures: one.barred_exposures.union(other.barred_exposures),
        max_hand_load: one.max_hand_load.min(other.max_hand_load),
        max_thumb_load: one.max_thumb_load.min(other.max_thumb_load),
        max_run_s: shorter(one.max_run_s, other.max_run_s),
        sore_hands: one.sore_hands || other.sore_hands,
    }
}

/// The limits of one person that both sets allow. Things to prepare, signs to ask for and soft wishes add up.
#[must_use]
pub fn tighten_person(one: &PersonLimits, other: &PersonLimits) -> PersonLimits {
    PersonLimits {
        receive: tighten_receive(&one.receive, &other.receive),
        give: tighten_give(&one.give, &other.give),
        preferred_exposures: one.preferred_exposures.union(other.preferred_exposures),
        max_session_s: shorter(one.max_session_s, other.max_session_s),
        changeover_min_s: one.changeover_min_s.max(other.changeover_min_s),
        requires: one.requires.union(other.requires),
        signs: one.signs.union(other.signs),
    }
}

/// The shorter of two bounds, where none means unbounded.
#[must_use]
pub fn shorter(one: Option<u32>, other: Option<u32>) -> Option<u32> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (bound, None) | (None, bound) => bound,
    }
}

/// From now on one level softer for this receiver, never below level 1: techniques that need more fall away.
pub fn soften(limits: &mut PersonLimits) {
    for place in RegionSide::all() {
        let cell = limits.receive.cell_mut(place);
        if cell.max_pressure > Pressure::ONE {
            cell.max_pressure = cell.max_pressure.softer();
        }
    }
    settle(limits);
}

/// Nothing is done at this place of this receiver from now on.
pub fn close_place(limits: &mut PersonLimits, place: RegionSide) {
    *limits.receive.cell_mut(place) = ReceiveCell::CLOSED;
}

/// Nothing is given by this person from now on. What a pose may not ask of their body stays.
pub fn stop_giving(limits: &mut PersonLimits) {
    limits.give = GiveLimits {
        barred_exposures: limits.give.barred_exposures,
        ..GiveLimits::closed()
    };
}

/// The session lasts at most this long, seconds. A longer bound changes nothing.
pub fn shorten(pair: &mut PairLimits, longest_s: u32) {
    pair.terms.longest_s = pair.terms.longest_s.min(longest_s);
    for person in [Person::A, Person::B] {
        pair.people[person].max_session_s = shorter(pair.people[person].max_session_s, Some(longest_s));
    }
}

/// Brings limits to their plainest form, which forbids the same things: a place where nothing remains becomes the one
/// closed cell, whatever closed it, and a technique that no level or contact leaves room for is dropped. So a wish, an
/// illness and a setting cannot be told apart by what they leave behind.
pub fn settle(limits: &mut PersonLimits) {
    for place in RegionSide::all() {
        let cell = limits.receive.cell_mut(place);
        let fitting = cell.techniques;
        cell.techniques = TechniqueId::all()
            .filter(|&id| fitting.contains(id) && fits(cell, id))
            .collect();
        if !cell.open() || cell.min_pressure > cell.max_pressure {
            *cell = ReceiveCell::CLOSED;
        }
    }
    let give = &mut limits.give;
    let (hand, thumb) = (give.max_hand_load, give.max_thumb_load);
    let light: Set<TechniqueId> = TechniqueId::all()
        .filter(|id| id.entry().hand_load <= hand && id.entry().thumb_load <= thumb)
        .collect();
    give.techniques = give.techniques.intersect(light);
    if !give.gives || give.hands == Hands::None || give.regions.is_empty() || give.techniques.is_empty() {
        stop_giving(limits);
    }
}

/// True when some level and some contact kind of the cell suit the technique. Still hands are free of the floor
/// (rules of `min_pressure`).
fn fits(cell: &ReceiveCell, id: TechniqueId) -> bool {
    let technique = id.entry();
    let floor = if id.as_str() == "hold_still" {
        0
    } else {
        cell.min_pressure.level()
    };
    let lowest = technique.pressure_min.max(floor);
    let highest = technique.pressure_max.min(cell.max_pressure.level());
    lowest <= highest && technique.contacts.meets(cell.contacts)
}
