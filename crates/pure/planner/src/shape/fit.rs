//! A plan made on another day, or by someone else, under the limits of today: what still holds stays, what does not falls
//! away with a reason, and something that fits takes its place.

use super::options::Wanted;
use super::table::{Table, item_of};
use super::{Shaped, afresh, told};
use crate::context::{Context, PEOPLE};
use crate::moves::Move;
use crate::state::Draft;
use crate::{Ban, exchange};
use limits::{PairLimits, Preferences, RegionSide, Subject};
use plan::{Gone, Item, Lock, Plan, Why};
use quantity::{Hands, PerPerson, Person};

/// Brings a plan within these limits, as near to what it was as may be. What comes back keeps every rule, like any plan; it
/// is the plan itself where that still does.
#[must_use]
pub fn fit(plan: &Plan, limits: &PairLimits, wishes: &Preferences) -> Shaped {
    fit_banning(plan, limits, wishes, &[])
}

/// The same without what these two bodies cannot do.
#[must_use]
pub fn fit_banning(plan: &Plan, limits: &PairLimits, wishes: &Preferences, bans: &[Ban]) -> Shaped {
    if !exchange::needed(limits) {
        return fitted(plan, limits, wishes, bans);
    }
    let bans: Vec<Ban> = bans.iter().map(exchange::ban).collect();
    let done = fitted(&exchange::plan(plan), &limits.clone().swapped(), wishes, &bans);
    Shaped {
        plan: exchange::plan(&done.plan),
        limits: done.limits.swapped(),
        ..done
    }
}

/// A changed plan without what these two bodies cannot do: only these steps change. `None` where that leads to no whole
/// plan, or to one without a piece that is held fast; it is then made again. `old` is the plan before the change.
#[must_use]
pub fn mend(shaped: &Shaped, old: &Plan, bans: &[Ban]) -> Option<Shaped> {
    if !exchange::needed(&shaped.limits) {
        return mended(shaped, old, bans);
    }
    let bans: Vec<Ban> = bans.iter().map(exchange::ban).collect();
    let exchanged = |shaped: Shaped| Shaped {
        plan: exchange::plan(&shaped.plan),
        limits: shaped.limits.swapped(),
        locks: shaped.locks.into_iter().map(Lock::exchanged).collect(),
        ..shaped
    };
    mended(&exchanged(shaped.clone()), &exchange::plan(old), &bans).map(exchanged)
}

fn mended(shaped: &Shaped, old: &Plan, bans: &[Ban]) -> Option<Shaped> {
    let (limits, wishes) = (&shaped.limits, &shaped.wishes);
    let kept = Lock::kept(&shaped.locks, &shaped.plan);
    let held: Vec<Lock> = shaped
        .locks
        .iter()
        .zip(kept)
        .filter_map(|(lock, at)| at.map(|_| *lock))
        .collect();
    let (plan, mut also) = Table::mended(&shaped.plan, limits, wishes, &held, bans)?;
    also.iter_mut().for_each(|also| also.1 = Why::NoPose);
    also.splice(0..0, shaped.gone.iter().map(|gone| (gone.item, gone.why)));
    let told = told(old, plan, limits, wishes.clone(), &[], &also, Why::NoPose);
    Some(Shaped {
        locks: shaped.locks.clone(),
        ..told
    })
}

fn fitted(plan: &Plan, limits: &PairLimits, wishes: &Preferences, bans: &[Ban]) -> Shaped {
    let same_length = plan.requested_seconds == limits.terms.requested_s;
    if bans.is_empty() && same_length && Table::lay(plan, limits, wishes, &[]).is_some_and(|table| table.permitted()) {
        return told(plan, plan.clone(), limits, wishes.clone(), &[], &[], Why::Today);
    }
    let mended = same_length
        .then(|| Table::mended(plan, limits, wishes, &[], bans))
        .flatten();
    let (new, also) = mended.unwrap_or_else(|| {
        let mut liked = wishes.clone();
        for item in Item::all(plan) {
            liked.set(Subject::Place(item.region), 2);
            liked.set(Subject::Here(item.region, item.technique), 2);
        }
        afresh::again(plan, limits, &liked, &[], bans)
    });
    let context = Context::with(limits, wishes);
    let mut shaped = told(plan, new, limits, wishes.clone(), &[], &also, Why::Anew);
    let barred = barred(plan, &context);
    for Gone { item, why } in &mut shaped.gone {
        if !afresh::reached(limits, *item) {
            *why = Why::NoPose;
        } else if barred.contains(item) {
            *why = Why::Today;
        }
    }
    shaped
}

/// What of this plan is outside these limits, each as often as it is.
fn barred(plan: &Plan, context: &Context) -> Vec<Item> {
    let mut list = Vec::new();
    for step in &plan.steps {
        for giver in PEOPLE {
            let Some(giving) = step.gives(giver) else { continue };
            let fine = giving.parts.iter().all(|part| {
                allowed(
                    context,
                    giver,
                    giving.region,
                    giving.side,
                    part.technique,
                    part.pressure.level(),
                    part.contact,
                )
            });
            if !fine {
                list.extend(Item::of(giving));
            }
        }
    }
    list
}

/// P1, R1, R5 and the giver's own limits for one part.
fn allowed(
    context: &Context,
    giver: Person,
    region: catalogue::RegionId,
    side: quantity::Side,
    technique: catalogue::TechniqueId,
    level: u8,
    contact: quantity::Contact,
) -> bool {
    let terms = &context.limits.terms;
    let give = &context.limits.people[giver].give;
    let receive = &context.limits.people[giver.other()].receive;
    let entry = technique.entry();
    let still = Some(technique) == context.hold;
    context.gives[giver]
        && give.regions.contains(region)
        && give.techniques.contains(technique)
        && give.contacts.contains(contact)
        && entry.hand_load <= give.max_hand_load
        && entry.thumb_load <= give.max_thumb_load
        && entry.closeness <= terms.setting.closeness()
        && level <= terms.setting_level.level()
        && RegionSide::dosed(region, side).all(|place| {
            let cell = receive.cell(place);
            cell.open()
                && cell.techniques.contains(technique)
                && cell.contacts.contains(contact)
                && level <= cell.max_pressure.level()
                && (still || level >= cell.min_pressure.level())
        })
}

impl Table {
    /// True when every giving on the table is within the limits themselves.
    fn permitted(&self) -> bool {
        self.steps.iter().all(|step| {
            PEOPLE
                .iter()
                .all(|&giver| step.gives[giver].is_none_or(|(index, _)| self.may(&self.desk.moves[index])))
        })
    }

    fn may(&self, given: &Move) -> bool {
        given.parts.iter().all(|p| {
            let level = p.pressure.level();
            allowed(
                &self.desk.context,
                given.giver,
                given.region,
                given.side,
                p.technique,
                level,
                p.contact,
            )
        })
    }

    /// Step by step: as it was where it may be, else softer, else something else in its place, else hands at rest.
    fn mended(
        plan: &Plan,
        limits: &PairLimits,
        wishes: &Preferences,
        held: &[Lock],
        bans: &[Ban],
    ) -> Option<(Plan, Vec<(Item, Why)>)> {
        let mut table = Self::sketch(plan, limits, wishes, held)?;
        table.held = held.len();
        table.ban(bans);
        let desk = &table.desk;
        let mut state = table.blank();
        let mut steps: Vec<Draft> = Vec::new();
        let mut also: Vec<(Item, Why)> = Vec::new();
        for step in &table.steps {
            let fine = PEOPLE
                .iter()
                .all(|&p| step.gives[p].is_none_or(|(i, _)| table.may(&desk.moves[i])));
            let as_it_was = fine.then(|| step.clone()).into_iter();
            let others = core::iter::once_with(|| table.rather(&state, step)).flatten();
            let mut found = None;
            for mut draft in as_it_was.chain(others) {
                let mut next = state.clone();
                if next.take(&desk.context, &desk.moves, &mut draft) {
                    found = Some((next, draft));
                    break;
                }
            }
            let (next, draft) = found?;
            if fine && draft.gives != step.gives {
                let why = super::why::blocked(desk, &state, step);
                also.extend(table.items(step).map(|item| (item, why)));
            }
            state = next;
            steps.push(draft);
        }
        let played = table.play(0, &steps, desk.context.seconds, 1).ok()?;
        also.extend(played.also.iter().copied());
        Some((table.written(&played), also))
    }

    /// What could stand in place of a step that cannot stay, the nearest first.
    fn rather(&self, state: &crate::state::State, step: &Draft) -> Vec<Draft> {
        let mut list = Vec::new();
        let items: Vec<Item> = self.items(step).collect();
        let wanted = |giver: Option<Person>, still: bool, pick: &dyn Fn(&Move) -> bool| {
            self.options(
                state,
                step,
                Wanted {
                    giver,
                    seconds: step.seconds,
                    still,
                    pick,
                },
            )
        };
        if step.shared.is_none() {
            let bad = |p: Person| step.gives[p].is_some_and(|(i, _)| !self.may(&self.desk.moves[i]));
            let who: Vec<Person> = PEOPLE.into_iter().filter(|&p| bad(p)).collect();
            let giver = match who.as_slice() {
                [one] => Some(*one),
                _ => None,
            };
            let still = giver.map_or(items.is_empty(), |p| self.item(step, p).is_none());
            let same = |m: &Move| item_of(m).is_some_and(|i| items.contains(&i));
            let there = |m: &Move| items.iter().any(|i| i.region == m.region);
            list.extend(wanted(giver, still, &same));
            list.extend(wanted(giver, still, &there));
            list.extend(wanted(giver, still, &|_| true));
            list.extend(wanted(None, false, &|_| true).into_iter().take(12));
            if let Some(giver) = giver {
                list.extend(wanted(Some(giver), true, &|_| true).into_iter().take(6));
                let mut off = step.clone();
                off.gives[giver] = None::<(usize, Hands)>;
                if PEOPLE.iter().any(|&p| off.gives[p].is_some()) {
                    list.push(off);
                }
            }
        }
        let calm = self.desk.context.calm.iter();
        list.extend(
            calm.filter(|t| t.entry().phases.contains(step.phase))
                .map(|&technique| Draft {
                    shared: Some(technique),
                    gives: PerPerson::default(),
                    ..step.clone()
                }),
        );
        list
    }
}
