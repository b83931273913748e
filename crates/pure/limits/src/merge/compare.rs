//! The order of limits: does one allow nothing that the other forbids?

use crate::{GiveLimits, PairLimits, PersonLimits, ReceiveCell, ReceiveLimits, RegionSide, SessionTerms};
use quantity::{Hands, Person};

/// True when the first cell allows nothing that the second forbids.
#[must_use]
pub fn cell_at_most(one: &ReceiveCell, other: &ReceiveCell) -> bool {
    let nothing_left = !one.open() || one.min_pressure > one.max_pressure;
    nothing_left
        || (one.permission >= other.permission
            && one.max_pressure <= other.max_pressure
            && one.min_pressure >= other.min_pressure
            && one.techniques.is_subset(other.techniques)
            && one.contacts.is_subset(other.contacts)
            && one.toward_trunk >= other.toward_trunk)
}

/// True when receiving under the first limits stays within the second.
#[must_use]
pub fn receive_at_most(one: &ReceiveLimits, other: &ReceiveLimits) -> bool {
    RegionSide::all().all(|place| cell_at_most(one.cell(place), other.cell(place)))
        && other.barred_exposures.is_subset(one.barred_exposures)
        && one.shared_techniques.is_subset(other.shared_techniques)
        && one.warm_factor_tenths >= other.warm_factor_tenths
        && one.max_discomfort <= other.max_discomfort
}

/// True when giving under the first limits stays within the second. Barred exposures count even for a person who
/// gives nothing: they hold in shared moves too (RULES.md O3).
#[must_use]
pub fn give_at_most(one: &GiveLimits, other: &GiveLimits) -> bool {
    other.barred_exposures.is_subset(one.barred_exposures)
        && (!one.gives
            || one.hands == Hands::None
            || (other.gives
                && one.regions.is_subset(other.regions)
                && one.techniques.is_subset(other.techniques)
                && one.contacts.is_subset(other.contacts)
                && other.hands.include(one.hands)
                && one.max_hand_load <= other.max_hand_load
                && one.max_thumb_load <= other.max_thumb_load
                && no_longer(one.max_run_s, other.max_run_s)
                && one.sore_hands >= other.sore_hands))
}

/// True when one person's first limits stay within the second. Soft wishes do not count: they forbid nothing.
#[must_use]
pub fn person_at_most(one: &PersonLimits, other: &PersonLimits) -> bool {
    receive_at_most(&one.receive, &other.receive)
        && give_at_most(&one.give, &other.give)
        && no_longer(one.max_session_s, other.max_session_s)
        && one.changeover_min_s >= other.changeover_min_s
        && other.requires.is_subset(one.requires)
        && other.signs.is_subset(one.signs)
}

/// True when the first terms allow no longer, closer, firmer or wider a session. Needs and goals forbid nothing.
#[must_use]
pub fn terms_at_most(one: &SessionTerms, other: &SessionTerms) -> bool {
    one.requested_s.min(one.longest_s) <= other.requested_s.min(other.longest_s)
        && one.setting.closeness() <= other.setting.closeness()
        && one.places.is_subset(other.places)
        && one.experience <= other.experience
        && one.skin <= other.skin
        && one.starter >= other.starter
        && one.setting_level <= other.setting_level
}

/// True when the first limits allow nothing that the second forbid: for both people and for the session.
#[must_use]
pub fn at_most(one: &PairLimits, other: &PairLimits) -> bool {
    terms_at_most(&one.terms, &other.terms)
        && [Person::A, Person::B]
            .iter()
            .all(|&p| person_at_most(&one.people[p], &other.people[p]))
}

/// True when the first bound is at most the second, where none means unbounded.
fn no_longer(one: Option<u32>, other: Option<u32>) -> bool {
    match (one, other) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(one), Some(other)) => one <= other,
    }
}
