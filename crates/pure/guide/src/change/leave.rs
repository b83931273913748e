//! What is left out: one giving, a place for good, a move of both; and what goes with it.

use super::{fill_quiet, places, stretches};
use catalogue::Area;
use limits::{PairLimits, RegionSide};
use plan::{Plan, Shared};
use quantity::{Contact, Person};

/// This giving becomes rest; the partner's part goes on. `later` says what happens to the same place afterwards.
pub(crate) fn leave_out(plan: &Plan, limits: &PairLimits, step: usize, giver: Person, later: Later) -> Plan {
    let mut plan = plan.clone();
    let Some(left) = plan.steps.get_mut(step).and_then(|s| s.gives_mut(giver).take()) else {
        return plan;
    };
    let areas: Vec<Area> = vec![left.region.entry().area];
    let gone: Vec<RegionSide> = places(&left).collect();
    for (index, s) in plan.steps.iter_mut().enumerate().skip(step) {
        if index > step {
            let touched = s.gives(giver).is_some_and(|g| match later {
                Later::Keep => false,
                Later::LeavePlace => places(g).any(|p| gone.contains(&p)),
                Later::LeaveArea => areas.contains(&g.region.entry().area),
                Later::LeaveAll => true,
            });
            if touched {
                *s.gives_mut(giver) = None;
            }
            let receiver = giver.other();
            let stretched = s.shared.as_ref().is_some_and(|m| {
                let regions = if receiver == Person::A {
                    &m.regions_a
                } else {
                    &m.regions_b
                };
                match later {
                    Later::Keep | Later::LeavePlace => false,
                    Later::LeaveArea => regions.iter().any(|r| areas.contains(&r.entry().area)),
                    Later::LeaveAll => stretches(m),
                }
            });
            if stretched {
                s.shared = None;
            }
        }
        fill_quiet(s, limits);
    }
    plan
}

/// These places of the receiver are left alone from this step on, whatever touches them; `later` says what goes along.
pub(crate) fn leave_places(
    plan: &Plan,
    limits: &PairLimits,
    from_step: usize,
    giver: Person,
    gone: &[RegionSide],
    later: Later,
) -> Plan {
    let mut plan = plan.clone();
    let areas: Vec<Area> = gone.iter().map(|p| p.region().entry().area).collect();
    let goes = |place: RegionSide| match later {
        Later::Keep | Later::LeavePlace => gone.contains(&place),
        Later::LeaveArea => areas.contains(&place.region().entry().area),
        Later::LeaveAll => true,
    };
    for s in plan.steps.iter_mut().skip(from_step) {
        if s.gives(giver).is_some_and(|g| places(g).any(goes)) {
            *s.gives_mut(giver) = None;
        }
        if s.shared
            .as_ref()
            .is_some_and(|m| shared_places(m, giver.other()).any(goes))
        {
            s.shared = None;
        }
        fill_quiet(s, limits);
    }
    plan
}

/// The places of this receiver that a shared move touches; none when there is no contact.
pub(crate) fn shared_places(shared: &Shared, receiver: Person) -> impl Iterator<Item = RegionSide> + use<> {
    let regions = if receiver == Person::A {
        &shared.regions_a
    } else {
        &shared.regions_b
    };
    let touched = if shared.contact == Contact::None {
        Vec::new()
    } else {
        regions.clone()
    };
    touched.into_iter().flat_map(RegionSide::of)
}

/// A shared move with contact ends; both rest.
pub(crate) fn leave_shared(plan: &Plan, limits: &PairLimits, step: usize) -> Option<Plan> {
    let mut plan = plan.clone();
    let s = plan.steps.get_mut(step)?;
    if s.shared.as_ref()?.contact == Contact::None {
        return None;
    }
    s.shared = None;
    fill_quiet(s, limits);
    Some(plan)
}

/// How much of the later touch goes with what is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Later {
    /// None of it.
    Keep,
    /// The same place.
    LeavePlace,
    /// The whole area, with stretches that it should have warmed for.
    LeaveArea,
    /// Everything this giver would still give.
    LeaveAll,
}
