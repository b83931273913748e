//! From what each of two people brings to the limits of the pair: setting, own words, starter, conditions; each only
//! tightens the last.

use crate::own::{goals, needs, own};
use crate::{NotToday, Own, PairFile, SessionFile, base};
use catalogue::RULES;
use limits::merge::{self, settle, tighten_person};
use limits::{PairLimits, PersonLimits, SessionTerms};
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
    let parts = PerPerson::from_fn(|who| own(&file.session, who, &file.people[who]));
    together(&file.session, parts)
}

/// What the two may do today, from the part each of them brings.
///
/// # Errors
/// [`NotToday`] when something stands against a session in either part.
pub fn together(session: &SessionFile, parts: PerPerson<Own>) -> Result<PairLimits, NotToday> {
    let PerPerson { a, b } = parts;
    let stops = PerPerson {
        a: a.stops.clone(),
        b: b.stops.clone(),
    };
    match NotToday::from_stops(stops) {
        Some(not_today) => Err(not_today),
        None => Ok(merged(session, PerPerson { a, b })),
    }
}

/// The limits of two people about whom nothing is known yet: the same as [`limits`] of [`PairFile::starter`], without a
/// single rule of a condition having to be at hand, because none can apply. A phone that shows its first screen has to
/// load that much less.
#[must_use]
pub fn starter_limits(setting: Setting, places: Set<Place>, minutes: u16) -> PairLimits {
    let file = PairFile::starter(setting, places, minutes);
    let parts = PerPerson::from_fn(|who| {
        let me = &file.people[who];
        Own {
            limits: base::person(&file.session, who, me),
            stops: Vec::new(),
            unscreened: true,
            skin: base::skin_agreed(&file.session, me),
            stature_cm: me.stature_cm,
            span_cm: me.arm_span_cm,
            weight_kg: me.weight_kg,
            needs: needs(me),
            goals: goals(&file.session, me),
        }
    });
    merged(&file.session, parts)
}

/// What holds for both, once each one's own part is known.
fn merged(session: &SessionFile, parts: PerPerson<Own>) -> PairLimits {
    let starter = parts.a.unscreened || parts.b.unscreened;
    let skin = parts.a.skin && parts.b.skin;
    let PerPerson { a, b } = parts;
    let stature_cm = PerPerson {
        a: a.stature_cm,
        b: b.stature_cm,
    };
    let span_cm = PerPerson {
        a: a.span_cm,
        b: b.span_cm,
    };
    let weight_kg = PerPerson {
        a: a.weight_kg,
        b: b.weight_kg,
    };
    let needs = PerPerson { a: a.needs, b: b.needs };
    let goals = PerPerson { a: a.goals, b: b.goals };
    let mut people = PerPerson {
        a: a.limits,
        b: b.limits,
    };
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
        if !skin {
            base::clothed(&mut people[who]);
        }
        settle(&mut people[who]);
    }
    let mut terms = terms(session, &people, starter);
    terms.skin = skin && !starter;
    terms.stature_cm = stature_cm;
    terms.span_cm = span_cm;
    terms.weight_kg = weight_kg;
    terms.needs = needs;
    terms.goals = goals;
    PairLimits { terms, people }
}

/// The terms as far as the session and the limits say them.
fn terms(session: &SessionFile, people: &PerPerson<PersonLimits>, starter: bool) -> SessionTerms {
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
        skin: false,
        starter,
        setting_level: level,
        stature_cm: PerPerson::default(),
        span_cm: PerPerson::default(),
        weight_kg: PerPerson::default(),
        needs: PerPerson::default(),
        goals: PerPerson::default(),
    }
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
