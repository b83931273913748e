//! The limits of a pair as numbers: what both agreed, then each one's limits.

use super::person;
use super::text::{Reader, Writer};
use crate::{NeedWeight, PairLimits, RegionSide, SessionTerms};
use catalogue::{Goals, RULES};
use core::ops::RangeInclusive;
use quantity::{Balance, Experience, Occasion, PerPerson, Person, Place, Pressure, Setting, Style};

/// Sizes written, centimetres and kilograms: wider than any that is asked for.
const STATURE_CM: RangeInclusive<u64> = 100..=250;
const SPAN_CM: RangeInclusive<u64> = 100..=260;
const WEIGHT_KG: RangeInclusive<u64> = 20..=300;

pub(super) fn write(out: &mut Writer, limits: &PairLimits) {
    let terms = &limits.terms;
    out.number(terms.requested_s.into());
    out.number(terms.longest_s.into());
    out.number(terms.occasion as u64);
    out.number(terms.setting as u64);
    out.set(terms.places);
    out.number(terms.experience as u64);
    out.number(terms.style as u64);
    out.number(terms.balance as u64);
    out.truth(terms.skin);
    out.truth(terms.starter);
    out.number(terms.setting_level.level().into());
    for who in [Person::A, Person::B] {
        for size in [terms.stature_cm[who], terms.span_cm[who], terms.weight_kg[who]] {
            out.number(size.map_or(0, u64::from));
        }
        out.number(terms.needs[who].len() as u64);
        for need in &terms.needs[who] {
            out.number(need.place.slot() as u64);
            out.number(u64::from(need.weight) << 1 | u64::from(need.one_sided));
        }
        let goals = terms.goals[who];
        for weight in [
            goals.relaxation,
            goals.circulation,
            goals.flexibility,
            goals.bonding,
            goals.recovery,
        ] {
            out.number(weight.into());
        }
        person::write(out, &limits.people[who]);
    }
}

/// One person's part, in the order in which it is written.
struct Own {
    stature_cm: Option<u16>,
    span_cm: Option<u16>,
    weight_kg: Option<u16>,
    needs: Vec<NeedWeight>,
    goals: Goals,
    limits: crate::PersonLimits,
}

pub(super) fn read(from: &mut Reader<'_>) -> Option<PairLimits> {
    let most_s = u64::from(RULES.t2_minutes[1]) * 60;
    let requested_s = u32::try_from(from.upto(most_s)?).ok()?;
    let longest_s = u32::try_from(from.upto(most_s)?).ok()?;
    let occasion = from.one_of(Occasion::ALL)?;
    let setting = from.one_of(Setting::ALL)?;
    let places = from.set(Place::ALL.iter().copied())?;
    let experience = from.one_of(Experience::ALL)?;
    let style = from.one_of(Style::ALL)?;
    let balance = from.one_of(Balance::ALL)?;
    let skin = from.truth()?;
    let starter = from.truth()?;
    let setting_level = Pressure::new(from.small(3)?)?;
    let (a, b) = (own(from)?, own(from)?);
    let terms = SessionTerms {
        requested_s,
        longest_s,
        occasion,
        setting,
        places,
        experience,
        style,
        balance,
        skin,
        starter,
        setting_level,
        stature_cm: PerPerson {
            a: a.stature_cm,
            b: b.stature_cm,
        },
        span_cm: PerPerson {
            a: a.span_cm,
            b: b.span_cm,
        },
        weight_kg: PerPerson {
            a: a.weight_kg,
            b: b.weight_kg,
        },
        needs: PerPerson { a: a.needs, b: b.needs },
        goals: PerPerson { a: a.goals, b: b.goals },
    };
    let people = PerPerson {
        a: a.limits,
        b: b.limits,
    };
    Some(PairLimits { terms, people })
}

fn own(from: &mut Reader<'_>) -> Option<Own> {
    let stature_cm = size(from, STATURE_CM)?;
    let span_cm = size(from, SPAN_CM)?;
    let weight_kg = size(from, WEIGHT_KG)?;
    let mut needs: Vec<NeedWeight> = Vec::new();
    for _ in 0..from.upto(RegionSide::SLOTS as u64)? {
        let slot = from.upto(RegionSide::SLOTS as u64)?;
        let place = RegionSide::all().find(|place| place.slot() as u64 == slot)?;
        let told = from.small(7)?;
        let need = NeedWeight {
            place,
            weight: told >> 1,
            one_sided: told & 1 == 1,
        };
        let in_order = needs.last().is_none_or(|last| last.place < place);
        if !in_order || need.weight == 0 || !place.region().entry().workable() {
            return None;
        }
        needs.push(need);
    }
    let goals = Goals {
        relaxation: from.small(3)?,
        circulation: from.small(3)?,
        flexibility: from.small(3)?,
        bonding: from.small(3)?,
        recovery: from.small(3)?,
    };
    let limits = person::read(from)?;
    Some(Own {
        stature_cm,
        span_cm,
        weight_kg,
        needs,
        goals,
        limits,
    })
}

/// A size in its range, or none told.
fn size(from: &mut Reader<'_>, range: RangeInclusive<u64>) -> Option<Option<u16>> {
    match from.upto(*range.end())? {
        0 => Some(None),
        told if range.contains(&told) => u16::try_from(told).ok().map(Some),
        _ => None,
    }
}
