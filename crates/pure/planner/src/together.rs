//! What two can do together without hands on each other: roll back to back, lean and open, stretch hand to hand. It ends a
//! session well, where a change of pose is left for it.

use crate::context::{Context, PEOPLE, Turned};
use crate::fill::{Desk, Session};
use crate::moves::stretches;
use crate::state::{Draft, State};
use catalogue::{Area, Exposure, RegionId, TechniqueId};
use limits::RegionSide;
use quantity::{Contact, PerPerson, Person, Phase, Set, Style};

/// A shared move with regions, in a mode that lists it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Together {
    pub turned: usize,
    pub mode: usize,
    pub technique: TechniqueId,
    pub seconds: u32,
}

/// Regions of each that this move involves here; none for plain calm.
pub(crate) fn regions(turned: &Turned, mode: usize, technique: TechniqueId) -> Set<RegionId> {
    turned.modes[mode].shared_regions.intersect(technique.entry().regions)
}

/// Every shared move that the limits of both allow, whatever was done before.
pub(crate) fn moves(context: &Context) -> Vec<Together> {
    let terms = &context.limits.terms;
    let rules = &catalogue::RULES;
    let difficulty = rules.g6_difficulty[usize::from(terms.experience != quantity::Experience::Beginner)];
    let mut list = Vec::new();
    if terms.starter || terms.style == Style::Turns || terms.setting_level.level() < 1 {
        return list;
    }
    for (index, turned) in context.turned.iter().enumerate() {
        if !context.bodies_fit(turned, [false; 2], [false; 2]) {
            continue;
        }
        for mode in 0..turned.modes.len() {
            for technique in TechniqueId::all().filter(|&t| turned.modes[mode].shared.contains(t)) {
                let entry = technique.entry();
                let involved = regions(turned, mode, technique);
                let neck = |exposure| PEOPLE.iter().any(|&p| turned.exposures[p].contains(exposure));
                let fits = !involved.is_empty()
                    && entry.phases.contains(Phase::Stretch)
                    && entry.contacts.contains(Contact::Clothed)
                    && entry.closeness <= terms.setting.closeness()
                    && entry.difficulty <= difficulty
                    && !(stretches(technique) && neck(Exposure::NeckEndRange))
                    && PEOPLE.iter().all(|&p| suits(context, p, technique, involved));
                if fits {
                    let seconds = match (stretches(technique), context.before_event) {
                        (true, true) => rules.p4_before_event_s,
                        (true, false) => 60,
                        (false, _) => 90.min(u32::from(entry.longest_s)),
                    };
                    list.push(Together {
                        turned: index,
                        mode,
                        technique,
                        seconds,
                    });
                }
            }
        }
    }
    list
}

fn suits(context: &Context, person: Person, technique: TechniqueId, involved: Set<RegionId>) -> bool {
    let receive = &context.limits.people[person].receive;
    receive.shared_techniques.contains(technique)
        && RegionId::all().filter(|&r| involved.contains(r)).all(|region| {
            let entry = region.entry();
            entry.workable()
                && entry.max_pressure >= 1
                && entry.contacts().contains(Contact::Clothed)
                && !(stretches(technique) && entry.area == Area::Neck)
                && RegionSide::of(region).all(|place| {
                    let cell = receive.cell(place);
                    cell.open()
                        && cell.techniques.contains(technique)
                        && cell.contacts.contains(Contact::Clothed)
                        && (cell.min_pressure.level()..=cell.max_pressure.level()).contains(&1)
                })
        })
}

/// P4: what a shared stretch stretches was warmed on both.
pub(crate) fn warmed(context: &Context, state: &State, step: &Draft) -> bool {
    let Some(technique) = step.shared.filter(|&t| stretches(t)) else {
        return true;
    };
    let involved = regions(&context.turned[step.turned], step.mode, technique);
    RegionId::all().filter(|&r| involved.contains(r)).all(|region| {
        let area = Context::area(region).index();
        PEOPLE.iter().all(|&p| state.area_work[p][area] >= 90)
    })
}

impl Desk {
    /// A shared move before the close, where there is time and a change of pose for it; true when there is one.
    pub fn finish(&self, session: &mut Session, shortest: u32, longest: u32) -> bool {
        let mut best: Option<(i64, Session)> = None;
        for shared in &self.together {
            let step = Draft {
                shared: Some(shared.technique),
                seconds: shared.seconds,
                ..self.draft(Phase::Stretch, shared.turned, shared.mode, PerPerson::default())
            };
            let mut trial = session.clone();
            if !self.try_all(&mut trial, &[step]) {
                continue;
            }
            let left = self.context.seconds.saturating_sub(trial.state.clock);
            let close = left.min(trial.state.stay(&self.context, shared.turned));
            if close < left || !(shortest..=longest).contains(&left) {
                continue;
            }
            let gain = self.wish(shared.technique) * i64::from(shared.seconds);
            if best.as_ref().is_none_or(|b| gain > b.0) {
                best = Some((gain, trial));
            }
        }
        match best {
            Some((_, trial)) => {
                *session = trial;
                true
            }
            None => false,
        }
    }

    /// How well a shared move serves what both want.
    pub fn wish(&self, technique: TechniqueId) -> i64 {
        let serves = &technique.entry().goals;
        PEOPLE
            .iter()
            .map(|&p| {
                let goals = &self.context.limits.terms.goals[p];
                i64::from(goals.bonding * serves.bonding + goals.flexibility * serves.flexibility)
            })
            .sum()
    }
}
