//! Small sessions: ten minutes, and a few for just one place.

use crate::handover::reached;
use catalogue::{PhraseKind, RegionId};
use limits::{NeedWeight, PairLimits, RegionSide, merge};
use quantity::{Balance, Person};

/// Shortest session that can be asked for, seconds.
const SHORTEST_S: u32 = 8 * 60;

/// The same two, for ten minutes or less.
#[must_use]
pub fn ten_minutes(pair: &PairLimits) -> PairLimits {
    let mut small = pair.clone();
    small.terms.requested_s = 600;
    small
}

/// The same two, for just this place of one of them: three minutes of hands there, then quiet. Only
/// closes places, never opens one; `None` when nothing may be done there, or no pose brings hands there.
#[must_use]
pub fn just_this_place(pair: &PairLimits, receiver: Person, region: RegionId) -> Option<PairLimits> {
    let mut small = pair.clone();
    let giver = &small.people[receiver.other()].give;
    let willing = giver.gives && giver.regions.contains(region);
    let open: Vec<RegionSide> = RegionSide::of(region)
        .filter(|&place| small.people[receiver].receive.cell(place).open())
        .collect();
    let written = catalogue::PHRASES
        .iter()
        .any(|phrase| phrase.kind == PhraseKind::Work && phrase.regions.contains(region));
    if !willing || open.is_empty() || !written || !reached(region, pair) {
        return None;
    }
    for person in [Person::A, Person::B] {
        for place in RegionSide::all() {
            if person != receiver || place.region() != region {
                merge::close_place(&mut small.people[person], place);
            }
        }
        merge::settle(&mut small.people[person]);
    }
    small.terms.balance = match receiver {
        Person::A => Balance::AReceives,
        Person::B => Balance::BReceives,
    };
    small.terms.requested_s = SHORTEST_S;
    small.terms.longest_s = small.terms.longest_s.min(catalogue::RULES.t4_least_s);
    let wish = |place: &RegionSide| NeedWeight {
        place: *place,
        weight: 3,
        one_sided: false,
    };
    small.terms.needs[receiver] = open.iter().map(wish).collect();
    small.terms.needs[receiver.other()].clear();
    Some(small)
}
