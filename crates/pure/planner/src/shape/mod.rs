//! How two people shape their plan before they begin. What is asked for changes; everything else stays as it is where that
//! can be, the length stays exact, every rule still holds, and for whatever went or cannot be there is a true reason that
//! names nobody.

mod afresh;
mod amount;
mod fit;
mod insert;
mod local;
mod options;
mod table;
mod unmet;
pub(crate) mod why;

pub use fit::{fit, fit_banning, mend};
pub(crate) use insert::PutIn;
pub use unmet::unmet;

use crate::moves::Move;
use crate::{Ban, exchange};
use limits::{PairLimits, Preferences, RegionSide, Subject};
use local::{Failures, Goal, Outcome};
use plan::{At, Gone, Item, Lock, Plan, Shape, Why, Wishes};
use table::Table;

/// A plan as it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shaped {
    /// The plan. The checker has the last word on it, as on any plan.
    pub plan: Plan,
    /// What it was made within: as given, but for the length and the places where these were changed.
    pub limits: PairLimits,
    /// What the two like, with what this change says about it: for the next change and the next plan.
    pub wishes: Preferences,
    /// What is no longer there, and why.
    pub gone: Vec<Gone>,
    /// What is new.
    pub came: Vec<Item>,
    /// Pieces that are held fast from now on: as before, but for those this change was about.
    pub locks: Vec<Lock>,
}

/// A change that cannot be had; the plan stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Why not.
    pub why: Why,
    /// Where a rule stands in the way: a plan that was tried and breaks it. Not for use; the reason can be checked by it.
    pub tried: Option<Box<Plan>>,
}

impl Refused {
    fn plainly(why: Why) -> Self {
        Self { why, tried: None }
    }
}

impl core::fmt::Display for Refused {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "this cannot be had here: {}", self.why)
    }
}
impl core::error::Error for Refused {}

/// Changes a plan that has not begun. The plan given must be one that the checker accepts within these limits; so is the
/// one that comes back.
///
/// # Errors
/// When the change cannot be had within limits and rules, with the reason.
pub fn shape(plan: &Plan, change: &Shape, limits: &PairLimits, wishes: &Preferences) -> Result<Shaped, Refused> {
    let wishes = Wishes {
        liked: wishes.clone(),
        locks: Vec::new(),
    };
    shape_around(plan, change, limits, &wishes, &[])
}

/// The same with what is wished, pieces that are held fast among it, and without what these two bodies cannot do. What the
/// plan already has stays. Pieces held fast stay where that can be; what this change is about they do not: it is these
/// two who shape their plan.
///
/// # Errors
/// As [`shape`].
pub fn shape_around(
    plan: &Plan,
    change: &Shape,
    limits: &PairLimits,
    wishes: &Wishes,
    bans: &[Ban],
) -> Result<Shaped, Refused> {
    if !exchange::needed(limits) {
        return held_or_not(plan, change, limits, wishes, bans);
    }
    let bans: Vec<Ban> = bans.iter().map(exchange::ban).collect();
    let wishes = Wishes {
        locks: wishes.locks.iter().map(|lock| lock.exchanged()).collect(),
        ..wishes.clone()
    };
    let turned = held_or_not(
        &exchange::plan(plan),
        &exchanged(change),
        &limits.clone().swapped(),
        &wishes,
        &bans,
    );
    match turned {
        Ok(done) => Ok(Shaped {
            plan: exchange::plan(&done.plan),
            limits: done.limits.swapped(),
            locks: done.locks.into_iter().map(Lock::exchanged).collect(),
            ..done
        }),
        Err(refused) => Err(Refused {
            tried: refused.tried.map(|plan| Box::new(exchange::plan(&plan))),
            ..refused
        }),
    }
}

/// First with every piece held fast that this change is not about; where it cannot be had so, without holding any.
fn held_or_not(
    plan: &Plan,
    change: &Shape,
    limits: &PairLimits,
    wishes: &Wishes,
    bans: &[Ban],
) -> Result<Shaped, Refused> {
    let (liked, locks) = (&wishes.liked, &wishes.locks);
    let kept = Lock::kept(locks, plan);
    let (mut still, mut held) = (Vec::new(), Vec::new());
    for (&lock, at) in locks.iter().zip(kept) {
        let about = match *change {
            Shape::Swap(here) | Shape::Drop(here) => {
                at == Some(here.step) && here.giver.is_none_or(|giver| giver == lock.receiver.other())
            }
            Shape::Less(subject) => lock.item().is_about(subject),
            _ => false,
        };
        if !about {
            still.push(lock);
            if at.is_some() {
                held.push(lock);
            }
        }
    }
    let anew = matches!(change, Shape::Minutes(_) | Shape::Places(_));
    let with = if anew { &still } else { &held };
    let mut shaped = match self::shaped(plan, change, limits, liked, with, bans) {
        Err(refused) if held.is_empty() || anew => return Err(refused),
        Err(_) => self::shaped(plan, change, limits, liked, &[], bans)?,
        Ok(shaped) => shaped,
    };
    shaped.locks = still;
    Ok(shaped)
}

fn exchanged(change: &Shape) -> Shape {
    let at = |at: At| At {
        giver: at.giver.map(quantity::Person::other),
        ..at
    };
    match *change {
        Shape::Swap(here) => Shape::Swap(at(here)),
        Shape::Drop(here) => Shape::Drop(at(here)),
        Shape::Longer(here) => Shape::Longer(at(here)),
        Shape::Favour(_) | Shape::Less(_) | Shape::Minutes(_) | Shape::Places(_) => *change,
    }
}

fn shaped(
    plan: &Plan,
    change: &Shape,
    limits: &PairLimits,
    wishes: &Preferences,
    locks: &[Lock],
    bans: &[Ban],
) -> Result<Shaped, Refused> {
    let mut wishes = wishes.clone();
    match *change {
        Shape::Minutes(minutes) => {
            return afresh::of_length(plan, &limits.clone().for_minutes(minutes), wishes, locks, bans);
        }
        Shape::Places(places) => {
            return afresh::elsewhere(plan, &limits.clone().at_places(places), wishes, locks, bans);
        }
        Shape::Favour(subject) => wishes.shift(subject, 1),
        Shape::Less(subject) => wishes.shift(subject, -1),
        Shape::Swap(_) | Shape::Drop(_) | Shape::Longer(_) => {}
    }
    let mut table = Table::lay(plan, limits, &wishes, locks).ok_or_else(|| Refused::plainly(Why::Today))?;
    table.ban(bans);
    let asked: Vec<Item> = match *change {
        Shape::Swap(at) | Shape::Drop(at) | Shape::Longer(at) => table.asked(at),
        _ => Vec::new(),
    };
    let about = |item: &Item| match *change {
        Shape::Favour(subject) | Shape::Less(subject) => item.is_about(subject),
        // Left out is left out, on the other side too.
        Shape::Drop(_) => asked
            .iter()
            .any(|a| (a.region, a.technique) == (item.region, item.technique)),
        _ => asked.contains(item),
    };
    let before = local::amount(&table.done(&table.steps), &about);
    let goal = Goal {
        about: &about,
        more: matches!(change, Shape::Longer(_) | Shape::Favour(_)),
        before,
    };
    let mut failures = Failures::towards((before > 0 || goal.more).then_some(goal));
    let this = |m: &Move| table::item_of(m).is_some_and(|item| about(&item));
    let (outcome, rest, otherwise) = match *change {
        Shape::Swap(at) => (table.swap(at, &mut failures), Why::SidesEven, table.alone(at)),
        Shape::Drop(at) => {
            let outcome = table.leave_out(at, &mut failures);
            let mut known: Vec<Subject> = Vec::new();
            for item in outcome.iter().flat_map(|o| &o.asked) {
                let this = Subject::Here(item.region, item.technique);
                if !known.contains(&this) {
                    known.push(this);
                    wishes.shift(this, -1);
                }
            }
            (outcome, Why::MadeRoom, Why::NeedsTime)
        }
        Shape::Longer(at) => (table.longer(at, &mut failures), Why::MadeRoom, Why::NeedsTime),
        Shape::Favour(subject) => {
            let outcome = table.more(&this, &mut failures);
            if outcome.is_none()
                && let Some(new) = afresh::with_more(plan, limits, &wishes, locks, bans, subject)
            {
                return Ok(told(plan, new, limits, wishes, &[], &[], Why::Anew));
            }
            let otherwise = if before > 0 {
                Why::NeedsTime
            } else {
                table.absent(subject)
            };
            (outcome, Why::MadeRoom, otherwise)
        }
        // There is none; the wish still counts for the next plan.
        Shape::Less(_) if before == 0 => return Ok(told(plan, plan.clone(), limits, wishes, &[], &[], Why::Asked)),
        Shape::Less(_) => (table.less(&this, &mut failures), Why::MadeRoom, Why::NothingElse),
        Shape::Minutes(_) | Shape::Places(_) => (None, Why::MadeRoom, Why::NothingElse),
    };
    match outcome {
        Some(Outcome { played, asked }) => {
            let new = table.written(&played);
            Ok(told(plan, new, limits, wishes, &asked, &played.also, rest))
        }
        None => {
            let (why, tried) = failures.verdict(&table, otherwise);
            Err(Refused {
                why,
                tried: tried.map(Box::new),
            })
        }
    }
}

/// The two plans side by side: what went and why, what came.
fn told(
    old: &Plan,
    plan: Plan,
    limits: &PairLimits,
    wishes: Preferences,
    asked: &[Item],
    also: &[(Item, Why)],
    rest: Why,
) -> Shaped {
    let mut asked = asked.to_vec();
    let mut also = also.to_vec();
    let gone = missing(old, &plan)
        .into_iter()
        .map(|item| {
            let why = if let Some(at) = asked.iter().position(|&i| i == item) {
                asked.remove(at);
                Why::Asked
            } else if let Some(at) = also.iter().position(|a| a.0 == item) {
                also.remove(at).1
            } else {
                rest
            };
            Gone { item, why }
        })
        .collect();
    let came = missing(&plan, old);
    Shaped {
        plan,
        limits: limits.clone(),
        wishes,
        gone,
        came,
        locks: Vec::new(),
    }
}

/// What is in the one plan more often than in the other, in order of time.
fn missing(here: &Plan, there: &Plan) -> Vec<Item> {
    let mut known: Vec<Item> = Item::all(there).collect();
    Item::all(here)
        .filter(|item| match known.iter().position(|k| k == item) {
            Some(at) => {
                known.swap_remove(at);
                false
            }
            None => true,
        })
        .collect()
}

impl Table {
    /// What this change is about.
    fn asked(&self, at: At) -> Vec<Item> {
        let Some(step) = self.steps.get(at.step) else {
            return Vec::new();
        };
        self.meant(step, at.giver)
            .into_iter()
            .filter_map(|p| self.item(step, p))
            .collect()
    }

    /// Why nothing else can stand here, where nothing else was even offered: the pose leads hands nowhere else, or what it
    /// leads to is not for today.
    fn alone(&self, at: At) -> Why {
        let Some(step) = self.steps.get(at.step) else {
            return Why::NothingElse;
        };
        let turned = &self.desk.context.turned[step.turned];
        let elsewhere = self.meant(step, at.giver).into_iter().any(|giver| {
            let here = step.gives[giver].map_or(0, |(index, _)| self.desk.moves[index].places);
            turned.modes.iter().any(|mode| {
                let reach = &mode.reach[giver];
                RegionSide::all().any(|place| {
                    let bit = crate::context::bit(place);
                    place.region().entry().workable() && (reach.targets | reach.brief) & !here & bit != 0
                })
            })
        });
        if elsewhere { Why::Today } else { Why::NoPose }
    }

    /// Why there is none of this and none can come, where none was even offered.
    fn absent(&self, subject: Subject) -> Why {
        let about = |place: RegionSide| match subject {
            Subject::Place(region) => place.region() == region,
            Subject::Technique(technique) => technique.entry().regions.contains(place.region()),
            Subject::Here(region, technique) => place.region() == region && technique.entry().regions.contains(region),
        };
        let reached = RegionSide::all()
            .filter(|&p| about(p) && p.region().entry().workable())
            .any(|place| {
                let bit = crate::context::bit(place);
                self.desk.context.turned.iter().flat_map(|t| &t.modes).any(|mode| {
                    (mode.reach.a.targets | mode.reach.a.brief | mode.reach.b.targets | mode.reach.b.brief) & bit != 0
                })
            });
        if reached { Why::Today } else { Why::NoPose }
    }
}
