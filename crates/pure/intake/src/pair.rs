//! From a pair file to the limits of a pair: setting, own words, starter, conditions; each only tightens the last.

use crate::actions::{self, Draft, When};
use crate::base;
use crate::reasons::applying;
use crate::{NotToday, PairFile, PersonFile};
use catalogue::{OCCASIONS, RULES};
use limits::merge::{self, settle, tighten_person};
use limits::{NeedWeight, PairLimits, PersonLimits, RegionSide, SessionTerms};
use quantity::{PerPerson, Person, Place, Pressure, Set, Setting};

/// Longest session anyone can ask for, seconds (RULES.md T2).
fn longest_s() -> u32 {
    RULES.t2_minutes[1] * 60
}

/// What the two may do today.
///
/// # Errors
/// [`NotToday`] when a condition of either bars a session, or waits for a clinician's advice.
pub fn limits(file: &PairFile) -> Result<PairLimits, NotToday> {
    let PerPerson { a, b } = PerPerson::from_fn(|who| draft(file, who));
    if let Some(not_today) = NotToday::from_stops(PerPerson { a: a.stops, b: b.stops }) {
        return Err(not_today);
    }
    let starter = a.unscreened || b.unscreened;
    let people = PerPerson {
        a: a.limits,
        b: b.limits,
    };
    Ok(together(file, people, starter))
}

/// The limits of two people about whom nothing is known yet: the same as [`limits`] of [`PairFile::starter`], without a
/// single rule of a condition having to be at hand, because none can apply. A phone that shows its first screen has to
/// load that much less.
#[must_use]
pub fn starter_limits(setting: Setting, places: Set<Place>, minutes: u16) -> PairLimits {
    let file = PairFile::starter(setting, places, minutes);
    let people = PerPerson::from_fn(|who| base::person(&file, who));
    together(&file, people, true)
}

/// What holds for both, once each one's own limits are known.
fn together(file: &PairFile, mut people: PerPerson<PersonLimits>, starter: bool) -> PairLimits {
    if starter {
        let gentle = base::starter();
        people = PerPerson::from_fn(|who| tighten_person(&people[who], &gentle));
    }
    // A shared move needs both: what one may not take part in, neither does. So it cannot be seen whose limit it is.
    let shared = people
        .a
        .receive
        .shared_techniques
        .intersect(people.b.receive.shared_techniques);
    for who in [Person::A, Person::B] {
        people[who].receive.shared_techniques = shared;
        settle(&mut people[who]);
    }
    PairLimits {
        terms: terms(file, &people, starter),
        people,
    }
}

/// One person's limits with every rule of their conditions, and what stands against a session.
fn draft(file: &PairFile, who: Person) -> Draft {
    let me = &file.people[who];
    let mut draft = Draft::new(base::person(file, who));
    draft.unscreened = me.conditions.is_none();
    for told in me.conditions.iter().flatten() {
        let pointed = told.sites.list().iter().map(|place| place.region()).collect();
        draft.limits.give.sore_hands |= told.condition.entry().strains_hands(pointed);
        for reason in applying(told) {
            let when = When {
                reason,
                role: reason.rule().role,
                sites: &told.sites,
                cleared: me.cleared.contains(&told.condition),
                first_session: file.session.history.first(),
                unanswered: &me.unanswered,
            };
            actions::apply(reason.rule().action, &mut draft, &when);
        }
    }
    draft
}

fn terms(file: &PairFile, people: &PerPerson<PersonLimits>, starter: bool) -> SessionTerms {
    let session = &file.session;
    let at_work = session.setting == Setting::Colleagues;
    let always: Set<Place> = [Place::TwoChairs, Place::Standing].into_iter().collect();
    let mut longest = Some(longest_s());
    if at_work {
        longest = merge::shorter(longest, Some(RULES.s1_colleagues_min * 60));
    }
    if starter {
        longest = merge::shorter(longest, Some(RULES.s3_minutes[1] * 60));
    }
    for who in [Person::A, Person::B] {
        longest = merge::shorter(longest, people[who].max_session_s);
    }
    let mut level = base::setting_level(session.setting);
    if starter {
        level = level.min(Pressure::clamped(RULES.s3_level));
    }
    SessionTerms {
        requested_s: u32::from(session.minutes) * 60,
        longest_s: longest.unwrap_or_else(longest_s),
        occasion: session.occasion,
        setting: session.setting,
        places: if at_work || starter {
            always
        } else {
            session.places.union(always)
        },
        experience: session.experience,
        style: session.style,
        balance: session.balance,
        skin: base::skin_agreed(file) && !starter,
        starter,
        setting_level: level,
        stature_cm: PerPerson::from_fn(|who| file.people[who].stature_cm),
        needs: PerPerson::from_fn(|who| needs(&file.people[who])),
        goals: PerPerson::from_fn(|who| goals(file, who)),
    }
}

/// The goals a person named, or those of the occasion.
fn goals(file: &PairFile, who: Person) -> catalogue::Goals {
    let proposed = OCCASIONS.iter().find(|entry| entry.id == file.session.occasion);
    file.people[who]
        .goals
        .or(proposed.map(|entry| entry.goals))
        .unwrap_or_default()
}

/// Wishes by region-side: a named side goes before the region as a whole; places that are never worked are left out.
fn needs(person: &PersonFile) -> Vec<NeedWeight> {
    let weight_of = |place: RegionSide| {
        let here = person.needs.iter().filter(|wish| wish.place == place);
        here.max_by_key(|wish| wish.side_named).map_or(0, |wish| wish.weight)
    };
    RegionSide::all()
        .filter(|place| place.region().entry().workable())
        .filter_map(|place| {
            let (weight, other) = (weight_of(place), weight_of(place.mirrored()));
            let one_sided = place.mirrored() != place && other == 0;
            (weight > 0).then_some(NeedWeight {
                place,
                weight,
                one_sided,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_known_means_the_same_limits_by_either_way() {
        for &setting in Setting::ALL {
            for minutes in [8, 10, 20, 30, 90] {
                let places = Set::EMPTY.with(Place::Sofa);
                let file = PairFile::starter(setting, places, minutes);
                assert_eq!(
                    limits(&file).as_ref(),
                    Ok(&starter_limits(setting, places, minutes)),
                    "{setting}"
                );
            }
        }
    }
}
