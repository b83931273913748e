//! The limits of one person as numbers: the different cells once, then which place has which, in runs.

use super::text::{Reader, Writer};
use crate::{GiveLimits, PersonLimits, ReceiveCell, ReceiveLimits, RegionSide};
use catalogue::{Exposure, RegionId, Require, SignId, TechniqueId};
use quantity::{Contact, Hands, Permission, Pressure};

/// Longest bound on a run, a session or a change, seconds: above every one that any rule sets.
const LONGEST_S: u32 = 24 * 60 * 60;

pub(super) fn write(out: &mut Writer, limits: &PersonLimits) {
    receive(out, &limits.receive);
    give(out, &limits.give);
    out.set(limits.preferred_exposures);
    out.maybe(limits.max_session_s);
    out.number(limits.changeover_min_s.into());
    out.set(limits.requires);
    out.set(limits.signs);
}

pub(super) fn read(from: &mut Reader<'_>) -> Option<PersonLimits> {
    Some(PersonLimits {
        receive: read_receive(from)?,
        give: read_give(from)?,
        preferred_exposures: from.set(Exposure::ALL.iter().copied())?,
        max_session_s: from.maybe(LONGEST_S)?,
        changeover_min_s: u32::try_from(from.upto(LONGEST_S.into())?).ok()?,
        requires: from.set(Require::ALL.iter().copied())?,
        signs: from.set(SignId::all())?,
    })
}

fn receive(out: &mut Writer, limits: &ReceiveLimits) {
    let mut cells: Vec<&ReceiveCell> = Vec::new();
    let mut runs: Vec<(usize, u64)> = Vec::new();
    for place in RegionSide::all() {
        let cell = limits.cell(place);
        let at = cells.iter().position(|known| *known == cell).unwrap_or_else(|| {
            cells.push(cell);
            cells.len() - 1
        });
        match runs.last_mut() {
            Some((last, length)) if *last == at => *length += 1,
            _ => runs.push((at, 1)),
        }
    }
    out.number(cells.len() as u64);
    for cell in &cells {
        let (high, low) = (cell.max_pressure.level(), cell.min_pressure.level());
        let packed = cell.permission as u8 | high << 2 | low << 4 | u8::from(cell.toward_trunk) << 6;
        out.number(packed.into());
        out.set(cell.contacts);
        out.set(cell.techniques);
    }
    for (at, length) in runs {
        out.number(at as u64);
        out.number(length);
    }
    out.set(limits.barred_exposures);
    out.set(limits.shared_techniques);
    out.number(limits.warm_factor_tenths.into());
    out.number(limits.max_discomfort.into());
}

fn read_receive(from: &mut Reader<'_>) -> Option<ReceiveLimits> {
    let places: Vec<RegionSide> = RegionSide::all().collect();
    let known = from.upto(places.len() as u64)?;
    let mut cells = Vec::new();
    for _ in 0..known {
        cells.push(read_cell(from)?);
    }
    let mut out = ReceiveLimits::closed();
    let mut rest = places.as_slice();
    while !rest.is_empty() {
        let cell = *cells.get(usize::try_from(from.number()?).ok()?)?;
        let length = usize::try_from(from.upto(rest.len() as u64)?).ok()?;
        let (run, after) = rest.split_at_checked(length.max(1))?;
        for &place in run {
            // A place that is never touched stays untouched, whoever wrote the line.
            if cell.open() && !place.region().entry().workable() {
                return None;
            }
            *out.cell_mut(place) = cell;
        }
        rest = after;
    }
    out.barred_exposures = from.set(Exposure::ALL.iter().copied())?;
    out.shared_techniques = from.set(TechniqueId::all())?;
    out.warm_factor_tenths = u16::try_from(from.upto(1000)?).ok().filter(|&tenths| tenths >= 10)?;
    out.max_discomfort = from.small(10)?;
    Some(out)
}

fn read_cell(from: &mut Reader<'_>) -> Option<ReceiveCell> {
    let packed = from.small(0x7f)?;
    Some(ReceiveCell {
        permission: *Permission::ALL.get(usize::from(packed & 3))?,
        max_pressure: Pressure::clamped(packed >> 2 & 3),
        min_pressure: Pressure::clamped(packed >> 4 & 3),
        toward_trunk: packed >> 6 == 1,
        contacts: from.set(Contact::ALL.iter().copied())?,
        techniques: from.set(TechniqueId::all())?,
    })
}

fn give(out: &mut Writer, limits: &GiveLimits) {
    out.truth(limits.gives);
    out.set(limits.regions);
    out.set(limits.techniques);
    out.set(limits.contacts);
    out.number(limits.hands as u64);
    out.set(limits.barred_exposures);
    out.number(limits.max_hand_load.into());
    out.number(limits.max_thumb_load.into());
    out.maybe(limits.max_run_s);
    out.truth(limits.sore_hands);
}

fn read_give(from: &mut Reader<'_>) -> Option<GiveLimits> {
    Some(GiveLimits {
        gives: from.truth()?,
        regions: from.set(RegionId::all().filter(|id| id.entry().workable()))?,
        techniques: from.set(TechniqueId::all())?,
        contacts: from.set(Contact::ALL.iter().copied())?,
        hands: from.one_of(Hands::ALL)?,
        barred_exposures: from.set(Exposure::ALL.iter().copied())?,
        max_hand_load: from.small(u8::MAX)?,
        max_thumb_load: from.small(u8::MAX)?,
        max_run_s: from.maybe(LONGEST_S)?,
        sore_hands: from.truth()?,
    })
}
