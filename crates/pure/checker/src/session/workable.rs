//! Workable places: what a session of this pair could reach at all, before anyone plans (`docs/rules.md`, "Words").

use super::{Listing, Seat, Stance, common_hands, is_still};
use catalogue::{PairKind, PoseId, TechniqueId};
use limits::{PairLimits, RegionSide};
use quantity::{Contact, Hands, Person, Pressure, Set};

/// The workable places of this receiver.
pub(crate) fn places(limits: &PairLimits, receiver: Person) -> Vec<RegionSide> {
    let seats: Vec<Seat> = seats(limits, receiver).collect();
    reachable(limits, receiver, &seats)
        .filter(|&place| {
            let ceiling = limits.terms.setting_level;
            TechniqueId::all().any(|t| !is_still(t) && fits(limits, receiver, place, t, ceiling))
        })
        .collect()
}

/// True when still hands may rest on this person somewhere, as softly as the settling phase asks.
pub(crate) fn held(limits: &PairLimits, receiver: Person) -> bool {
    let seats: Vec<Seat> = seats(limits, receiver).collect();
    reachable(limits, receiver, &seats).any(|place| {
        let ceiling = Pressure::clamped(catalogue::RULES.p2_level[0]).min(limits.terms.setting_level);
        TechniqueId::all().any(|t| is_still(t) && fits(limits, receiver, place, t, ceiling))
    })
}

/// Oriented modes of poses that are there, close enough for no one's discomfort, and bearable for the receiver as
/// receiver and the partner as giver.
fn seats(limits: &PairLimits, receiver: Person) -> impl Iterator<Item = Seat> + '_ {
    let giver = receiver.other();
    usable(limits)
        .filter(move |stance| {
            bears(limits, *stance, giver, true, false) && bears(limits, *stance, receiver, false, true)
        })
        .flat_map(Stance::seats)
}

/// Oriented poses that are there (O1) and within the setting (O2).
pub(crate) fn usable(limits: &PairLimits) -> impl Iterator<Item = Stance> + '_ {
    PoseId::all()
        .map(PoseId::entry)
        .filter(|pose| pose.places.meets(limits.terms.places) && pose.closeness <= limits.terms.setting.closeness())
        .flat_map(Stance::all)
}

/// True when nothing the pose does to this person is barred to them in these roles (O3).
pub(crate) fn bears(limits: &PairLimits, stance: Stance, person: Person, gives: bool, receives: bool) -> bool {
    let exposures = stance.exposures(person);
    let who = &limits.people[person];
    let neither = !gives && !receives;
    !((gives || neither) && exposures.meets(who.give.barred_exposures))
        && !((receives || neither) && exposures.meets(who.receive.barred_exposures))
}

/// Open places that the partner may work and some seat lists for a hand the partner may use.
fn reachable<'a>(limits: &'a PairLimits, receiver: Person, seats: &'a [Seat]) -> impl Iterator<Item = RegionSide> + 'a {
    let giver = receiver.other();
    let give = &limits.people[giver].give;
    limits.people[receiver].receive.open_places().filter(move |&place| {
        give.gives
            && place.region().entry().workable()
            && give.regions.contains(place.region())
            && seats.iter().any(|seat| reaches(limits, *seat, giver, place))
    })
}

/// True when the seat lists the place for a hand this giver may use.
pub(crate) fn reaches(limits: &PairLimits, seat: Seat, giver: Person, place: RegionSide) -> bool {
    common_hands(seat.hands(giver), limits.people[giver].give.hands) != Hands::None
        && seat.lists(giver, place) != Listing::No
}

/// True when receiver and giver allow the technique here at some level and with some contact kind.
fn fits(limits: &PairLimits, receiver: Person, place: RegionSide, technique: TechniqueId, ceiling: Pressure) -> bool {
    let cell = limits.people[receiver].receive.cell(place);
    let give = &limits.people[receiver.other()].give;
    let (entry, region) = (technique.entry(), place.region().entry());
    let floor = if is_still(technique) {
        0
    } else {
        cell.min_pressure.level()
    };
    let lowest = entry.pressure_min.max(floor);
    let caps = [
        region.max_pressure,
        entry.pressure_max,
        cell.max_pressure.level(),
        ceiling.level(),
    ];
    let highest = caps.into_iter().min().unwrap_or(0);
    let mut contacts = entry.contacts.intersect(region.contacts());
    contacts = contacts.intersect(cell.contacts).intersect(give.contacts);
    contacts = contacts.without(Set::EMPTY.with(Contact::None));
    cell.techniques.contains(technique)
        && give.techniques.contains(technique)
        && entry.regions.contains(place.region())
        && entry.pair_kind != PairKind::Shared
        && entry.hand_load <= give.max_hand_load
        && entry.thumb_load <= give.max_thumb_load
        && lowest <= highest
        && !contacts.is_empty()
}
