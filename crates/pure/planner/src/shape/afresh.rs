//! Where one thing cannot be changed alone: the plan is made again, first from the poses it had, with what the two like.

use super::{Refused, Shaped, told};
use crate::context::{Context, PEOPLE};
use crate::fill::{Desk, Session};
use crate::skeleton::{self, Block, Skeleton};
use crate::{Ban, Planner, ban, verify, write};
use limits::{PairLimits, Preferences, RegionSide, Subject};
use plan::{Gone, Item, Lock, Plan, Step, Why};
use quantity::Person;

/// Trials near the old plan before the search begins from nothing.
const NEAR: u32 = 16;
/// Trials once one of them is whole: somebody waits.
const MORE: u32 = 2;

/// Another length.
pub(crate) fn of_length(
    old: &Plan,
    limits: &PairLimits,
    wishes: Preferences,
    locks: &[Lock],
    bans: &[Ban],
) -> Result<Shaped, Refused> {
    let (plan, missing) = again(old, limits, &wishes, locks, bans);
    let why = if plan.seconds < old.seconds {
        Why::NeedsTime
    } else {
        Why::Anew
    };
    Ok(told(old, plan, limits, wishes, &[], &missing, why))
}

/// Other places: what no pose there reaches falls away.
pub(crate) fn elsewhere(
    old: &Plan,
    limits: &PairLimits,
    wishes: Preferences,
    locks: &[Lock],
    bans: &[Ban],
) -> Result<Shaped, Refused> {
    let (plan, missing) = again(old, limits, &wishes, locks, bans);
    let mut shaped = told(old, plan, limits, wishes, &[], &missing, Why::Anew);
    for Gone { item, why } in &mut shaped.gone {
        if !reached(limits, *item) {
            *why = Why::NoPose;
        }
    }
    Ok(shaped)
}

/// True when some pose of these places leads some hand there.
pub(crate) fn reached(limits: &PairLimits, item: Item) -> bool {
    catalogue::PoseId::all()
        .filter(|pose| pose.entry().places.meets(limits.terms.places))
        .flat_map(|pose| pose.entry().modes)
        .flat_map(|mode| [&mode.a, &mode.b])
        .flat_map(|side| side.targets.iter().chain(side.brief))
        .any(|&(region, _)| region == item.region)
}

/// A plan of the same length with this in it, where until now there was none.
pub(crate) fn with_more(
    old: &Plan,
    limits: &PairLimits,
    wishes: &Preferences,
    locks: &[Lock],
    bans: &[Ban],
    subject: Subject,
) -> Option<Plan> {
    let open = RegionSide::all().any(|place| {
        let there = match subject {
            Subject::Place(region) | Subject::Here(region, _) => place.region() == region,
            Subject::Technique(technique) => technique.entry().regions.contains(place.region()),
        };
        there && PEOPLE.iter().any(|&p| limits.people[p].receive.cell(place).open())
    });
    let there = Item::all(old).any(|item| item.is_about(subject));
    let plan = (open && !there)
        .then(|| near(old, limits, wishes, locks, bans))
        .flatten()?;
    let held = |plan: &Plan| Lock::kept(locks, plan).iter().flatten().count();
    (plan.seconds == old.seconds && held(&plan) >= held(old) && Item::all(&plan).any(|item| item.is_about(subject)))
        .then_some(plan)
}

/// A plan within these limits, as near to the old one as is found, and the pieces held fast that are not in it.
pub(crate) fn again(
    old: &Plan,
    limits: &PairLimits,
    wishes: &Preferences,
    locks: &[Lock],
    bans: &[Ban],
) -> (Plan, Vec<(Item, Why)>) {
    let whole = |plan: &Plan| Lock::kept(locks, plan).iter().all(Option::is_some);
    if let Some(plan) = near(old, limits, wishes, locks, bans).filter(whole) {
        return (plan, Vec::new());
    }
    let mut planner = Planner::around(limits, wishes, bans, locks).hasty();
    while !planner.advance(8).done {}
    let missing = planner.missing();
    let missing = missing.into_iter().map(|(lock, why)| (lock.item(), why)).collect();
    (planner.finish(), missing)
}

/// A few trials around the poses of the old plan; `None` when none of them fills the length.
fn near(old: &Plan, limits: &PairLimits, wishes: &Preferences, locks: &[Lock], bans: &[Ban]) -> Option<Plan> {
    let mut context = Context::with(limits, wishes);
    context.locks = locks.to_vec();
    let mut desk = Desk::new(context);
    desk.context.bans = ban::read(&desk.context.turned, bans, false);
    let seconds = desk.context.seconds;
    let ways = skeleton::ways(&desk);
    let spare = skeleton::propose(&desk, &ways, seconds, 0)?;
    let seed = Skeleton {
        together: false,
        blocks: blocks(&desk, old),
        spare: spare.blocks.iter().chain(&spare.spare).cloned().collect(),
    };
    let mut best: Option<((usize, i64), Session, Skeleton)> = None;
    let mut whole = 0;
    for number in 0..NEAR {
        if whole > MORE {
            break;
        }
        let skeleton = match &best {
            _ if seed.blocks.is_empty() || number % 4 == 3 => skeleton::propose(&desk, &ways, seconds, number / 4)?,
            _ if number == 0 => seed.clone(),
            Some((_, _, good)) => skeleton::vary(&desk, &ways, good, number),
            None => skeleton::vary(&desk, &ways, &seed, number),
        };
        let Ok(session) = desk.build(&skeleton) else { continue };
        if verify::broken(&desk, &session).is_some() {
            continue;
        }
        whole += 1;
        let objective = desk.value.objective(&desk.context, &session.state);
        let rank = (session.state.kept, objective);
        if best.as_ref().is_none_or(|b| rank > b.0) {
            best = Some((rank, session, skeleton));
        }
    }
    best.map(|(_, session, _)| write::plan(&desk, &session))
}

/// The stays of a plan, as far as its poses can still be taken.
fn blocks(desk: &Desk, plan: &Plan) -> Vec<Block> {
    let turned = |step: &Step| {
        let same = |t: &crate::context::Turned| {
            t.pose == step.pose && t.swapped == step.swapped && t.mirrored == step.mirrored
        };
        desk.context.turned.iter().position(same)
    };
    let mut blocks: Vec<Block> = Vec::new();
    let mut pose = None;
    for step in plan.steps.iter().filter(|s| Item::in_step(s).next().is_some()) {
        let Some(index) = turned(step) else { continue };
        let who = match (&step.a_gives, &step.b_gives) {
            (Some(_), None) => Some(Person::A),
            (None, Some(_)) => Some(Person::B),
            _ => None,
        };
        if pose != Some(step.pose) {
            pose = Some(step.pose);
            blocks.push(Block {
                parts: Vec::new(),
                mirrored: false,
                weight: 0,
                turning_s: 0,
            });
        }
        let Some(block) = blocks.last_mut() else { continue };
        block.weight += step.seconds / 90;
        match block.parts.last_mut() {
            // Both at once somewhere in this stay: who gives is free.
            Some(part) if part.0 == index && (part.1.is_none() || who.is_none()) => part.1 = None,
            Some(part) if *part == (index, who) => {}
            _ => block.parts.push((index, who)),
        }
    }
    for block in &mut blocks {
        let context = &desk.context;
        let change =
            |w: &[(usize, Option<Person>)]| context.changeover(&context.turned[w[0].0], &context.turned[w[1].0]);
        block.turning_s = block.parts.windows(2).map(change).sum();
        let image = |pair: &[(usize, Option<Person>)]| match pair {
            [one, other] => {
                let (a, b) = (&context.turned[one.0], &context.turned[other.0]);
                a.swapped == b.swapped && a.mirrored != b.mirrored
            }
            _ => false,
        };
        block.mirrored = block.parts.len() >= 2 && block.parts.chunks(2).all(image);
    }
    blocks
}
