//! What a wish does to the rest of a plan: softer, firmer, elsewhere, left out. Only the part that runs and what
//! comes after it change; what was done stays done.
//!
//! These functions propose. Whether a proposal is used is decided in `running`, by the checker.

mod leave;

pub(crate) use leave::{Later, leave_out, leave_places, leave_shared, shared_places};

use crate::doing::{is_still, part_at};
use catalogue::TechniqueId;
use limits::{PairLimits, RegionSide};
use plan::{Giving, Part, Plan, Shared, Step};
use quantity::{Contact, Permission, Person, Pressure, Side};

/// Where in the plan the session is: the step, and the second within it (0 before it began).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Here {
    pub step: usize,
    pub at_s: u32,
}

/// The region-sides a giving touches.
pub(crate) fn places(giving: &Giving) -> impl Iterator<Item = RegionSide> + use<> {
    RegionSide::dosed(giving.region, giving.side)
}

/// How gentle one step becomes when someone wants it softer, the least change first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gentleness {
    /// One level less; still hands where the technique cannot be softer; rest where still hands may not be.
    Lower,
    /// Down to level 1, for a body that has had its share of the levels between.
    ToOne,
    /// Warm, still hands.
    Still,
    /// Rest where hands would touch, and no stretch.
    Rest,
}

impl Gentleness {
    pub(crate) const ALL: [Self; 4] = [Self::Lower, Self::ToOne, Self::Still, Self::Rest];
}

/// Everything this receiver still gets, softer.
pub(crate) fn softer(plan: &Plan, limits: &PairLimits, here: Here, receiver: Person, how: Gentleness) -> Plan {
    let mut plan = plan.clone();
    for index in here.step..plan.steps.len() {
        if let Some(step) = softer_step(&plan, limits, here, receiver, index, how) {
            plan.steps[index] = step;
        }
    }
    plan
}

/// One step of it, softer for this receiver.
///
/// What is felt now gets less, and so does everything above level 1 that comes. What comes at level 1 stays, unless
/// level 1 is what is too much.
pub(crate) fn softer_step(
    plan: &Plan,
    limits: &PairLimits,
    here: Here,
    receiver: Person,
    index: usize,
    how: Gentleness,
) -> Option<Step> {
    let giver = receiver.other();
    let mut step = plan.steps.get(index)?.clone();
    let from = if index == here.step { here.at_s } else { 0 };
    if let Some(giving) = step.gives_mut(giver).take() {
        let one_is_too_much = index == here.step || too_much_at_one(plan, here, giver);
        *step.gives_mut(giver) = soften(giving, limits, receiver, (from, one_is_too_much), how);
    }
    // A move of both that touches has no softer form: it ends when it is what is felt now.
    let felt_now = index == here.step && step.shared.as_ref().is_some_and(|m| m.contact != Contact::None);
    if felt_now || (how == Gentleness::Rest && step.shared.as_ref().is_some_and(stretches)) {
        step.shared = None;
    }
    fill_quiet(&mut step, limits);
    Some(step)
}

/// True when what is felt in this step is never more than level 1, or when nothing firmer will come.
fn too_much_at_one(plan: &Plan, here: Here, giver: Person) -> bool {
    let light = |g: &Giving| g.parts.iter().all(|p| p.pressure <= Pressure::ONE);
    let now = plan.steps.get(here.step).and_then(|s| s.gives(giver));
    let mut later = plan.steps.iter().skip(here.step + 1).filter_map(|s| s.gives(giver));
    let still_firm = |g: &Giving| {
        let mut end = 0_u32;
        g.parts.iter().any(|p| {
            end = end.saturating_add(p.seconds);
            end > here.at_s && p.pressure > Pressure::ONE
        })
    };
    now.is_some_and(light) || (!now.is_some_and(still_firm) && later.all(light))
}

fn stretches(shared: &Shared) -> bool {
    shared.contact != Contact::None || !shared.regions_a.is_empty() || !shared.regions_b.is_empty()
}

/// A giving made softer from this second on; `true` when level 1 is too much as well.
fn soften(
    mut giving: Giving,
    limits: &PairLimits,
    receiver: Person,
    (from_s, one_is_too_much): (u32, bool),
    how: Gentleness,
) -> Option<Giving> {
    if how == Gentleness::Rest {
        return None;
    }
    let (region, side) = (giving.region, giving.side);
    let whole_still = giving.parts.iter().all(|p| is_still(p.technique));
    let mut end = 0_u32;
    let mut changed = false;
    for part in &mut giving.parts {
        end = end.saturating_add(part.seconds);
        if end <= from_s {
            continue;
        }
        if is_still(part.technique) {
            // Still hands among work stay. A giving of nothing but still hands can only become softer by ending.
            if whole_still && one_is_too_much && part.pressure <= Pressure::ONE {
                return None;
            }
            changed |= part.pressure > Pressure::ONE;
            part.pressure = part.pressure.min(Pressure::ONE);
            continue;
        }
        if part.pressure <= Pressure::ONE && !one_is_too_much && how != Gentleness::Still {
            continue;
        }
        let lower = match how {
            Gentleness::Lower => part.pressure.softer(),
            Gentleness::ToOne if part.pressure > Pressure::ONE => Pressure::ONE,
            _ => Pressure::ZERO,
        };
        let least = least_level(part.technique, limits, receiver, region, side);
        if lower > Pressure::ZERO && lower.level() >= least {
            part.pressure = lower;
        } else {
            *part = still(part, limits, receiver, region, side)?;
        }
        changed = true;
    }
    if changed {
        giving.phrase = None;
    }
    Some(giving)
}

/// From this step on, nothing above this level for this receiver: lower, still or gone.
pub(crate) fn at_most(plan: &Plan, limits: &PairLimits, from_step: usize, receiver: Person, most: Pressure) -> Plan {
    let mut plan = plan.clone();
    for step in plan.steps.iter_mut().skip(from_step) {
        let giving = step.gives_mut(receiver.other());
        if giving
            .as_ref()
            .is_some_and(|g| g.parts.iter().any(|p| p.pressure > most))
        {
            *giving = giving.take().and_then(|g| lowered(g, limits, receiver, most));
            fill_quiet(step, limits);
        }
    }
    plan
}

fn lowered(mut giving: Giving, limits: &PairLimits, receiver: Person, most: Pressure) -> Option<Giving> {
    for part in giving.parts.iter_mut().filter(|p| p.pressure > most) {
        if most > Pressure::ZERO
            && most.level() >= least_level(part.technique, limits, receiver, giving.region, giving.side)
        {
            part.pressure = most;
        } else {
            *part = still(part, limits, receiver, giving.region, giving.side).filter(|p| p.pressure <= most)?;
        }
    }
    giving.phrase = None;
    Some(giving)
}

/// True when both steps are the same to whoever lives through them: the reasons given beside do not count.
pub(crate) fn same_step(one: &Step, other: &Step) -> bool {
    let silent = |step: &Step| {
        let mut step = step.clone();
        for giving in [&mut step.a_gives, &mut step.b_gives].into_iter().flatten() {
            giving.reasons.clear();
        }
        if let Some(shared) = &mut step.shared {
            shared.reasons.clear();
        }
        step
    };
    silent(one) == silent(other)
}

fn least_level(
    technique: TechniqueId,
    limits: &PairLimits,
    receiver: Person,
    region: catalogue::RegionId,
    side: Side,
) -> u8 {
    let cells = RegionSide::dosed(region, side).map(|p| limits.people[receiver].receive.cell(p).min_pressure.level());
    cells.chain([technique.entry().pressure_min]).max().unwrap_or(u8::MAX)
}

/// The same seconds with warm, still hands, where both allow it.
fn still(part: &Part, limits: &PairLimits, receiver: Person, region: catalogue::RegionId, side: Side) -> Option<Part> {
    let technique = TechniqueId::all().find(|&t| is_still(t))?;
    let entry = technique.entry();
    let pressure = Pressure::new(entry.pressure_min.max(1)).filter(|&p| p <= part.pressure)?;
    let givers = &limits.people[receiver.other()].give;
    let allowed = RegionSide::dosed(region, side).all(|place| {
        let cell = limits.people[receiver].receive.cell(place);
        cell.open()
            && cell.techniques.contains(technique)
            && cell.contacts.contains(part.contact)
            && cell.max_pressure >= pressure
    });
    let can = allowed
        && givers.techniques.contains(technique)
        && entry.regions.contains(region)
        && entry.contacts.contains(part.contact);
    can.then_some(Part {
        technique,
        pressure,
        ..*part
    })
}

/// One level back up, at most to what the plan had. `None` when nothing can get firmer.
pub(crate) fn firmer(plan: &Plan, planned: &Plan, here: Here, receiver: Person) -> Option<Plan> {
    let mut plan = plan.clone();
    let giver = receiver.other();
    let mut changed = false;
    for (index, step) in plan.steps.iter_mut().enumerate().skip(here.step) {
        let from = if index == here.step { here.at_s } else { 0 };
        let original = planned
            .steps
            .get(index)
            .filter(|s| s.start == step.start)
            .and_then(|s| s.gives(giver));
        let (Some(giving), Some(original)) = (step.gives_mut(giver).as_mut(), original) else {
            continue;
        };
        if (giving.region, giving.side, giving.parts.len()) != (original.region, original.side, original.parts.len()) {
            continue;
        }
        let mut end = 0_u32;
        for (part, was) in giving.parts.iter_mut().zip(&original.parts) {
            end = end.saturating_add(part.seconds);
            if end <= from || part == was {
                continue;
            }
            let up = Pressure::clamped(part.pressure.level() + 1).min(was.pressure);
            let back = was.technique.entry().pressure_min <= up.level();
            if part.technique != was.technique && back {
                // Still hands stood in for work: the work comes back at its softest first.
                let softest = Pressure::clamped(was.technique.entry().pressure_min.max(1)).min(was.pressure);
                *part = Part {
                    technique: was.technique,
                    pressure: softest.max(part.pressure.min(was.pressure)),
                    ..*part
                };
                changed = true;
            } else if up > part.pressure {
                part.pressure = up;
                changed = true;
            }
        }
        if giving.parts == original.parts {
            giving.phrase = original.phrase;
        }
    }
    changed.then_some(plan)
}

/// Hands go to another place of this receiver for the rest of this step, and do not come back to the one they left.
/// Proposals, the best first.
pub(crate) fn elsewhere(
    plan: &Plan,
    limits: &PairLimits,
    here: Here,
    receiver: Person,
    may: impl Fn(RegionSide) -> bool,
) -> Vec<Plan> {
    let giver = receiver.other();
    let Some(step) = plan.steps.get(here.step) else {
        return Vec::new();
    };
    let Some(giving) = step.gives(giver) else {
        return Vec::new();
    };
    let left: Vec<RegionSide> = places(giving).collect();
    // What this receiver still looks forward to comes first, in its order; then what the mode offers besides.
    let coming = plan
        .steps
        .iter()
        .skip(here.step + 1)
        .filter_map(|s| s.gives(giver))
        .map(|g| (g.region, g.side));
    let mut targets: Vec<(catalogue::RegionId, Side)> = Vec::new();
    for target in coming.chain(mode_targets(step, giver)) {
        if !targets.contains(&target) {
            targets.push(target);
        }
    }
    let reachable: Vec<_> = mode_targets(step, giver).collect();
    let reaches = |region, side: Side| side.singles().iter().all(|&s| reachable.contains(&(region, s)));
    let mut plans = Vec::new();
    for (region, side) in targets {
        let fits = reaches(region, side)
            && (side != Side::Both || giving.hands == quantity::Hands::Both)
            && RegionSide::dosed(region, side).all(|p| !left.contains(&p) && may(p))
            && RegionSide::dosed(region, side).next().is_some();
        if !fits {
            continue;
        }
        let moved = moved(giving, limits, receiver, region, side, here.at_s);
        let Some(moved) = moved else { continue };
        for after in [Later::LeavePlace, Later::LeaveArea] {
            let mut candidate = leave_out(plan, limits, here.step, giver, after);
            if let Some(step) = candidate.steps.get_mut(here.step) {
                step.shared = None;
                *step.gives_mut(giver) = Some(moved.clone());
                // Nobody here can tell whether these two bodies reach; the plan can, where it shows the same elsewhere.
                if step.evidence.is_some() {
                    step.evidence = shown(plan, step);
                    if step.evidence.is_none() {
                        continue;
                    }
                }
            }
            plans.push(candidate);
        }
    }
    plans
}

/// The evidence of a step of this plan in which the same hands are on the same places in the same position.
fn shown(plan: &Plan, step: &Step) -> Option<String> {
    let hands = |s: &Step, giver: Person| s.gives(giver).map(|g| (g.region, g.side, g.hands));
    let alike = |s: &&Step| {
        (s.pose, &s.mode, s.swapped, s.mirrored) == (step.pose, &step.mode, step.swapped, step.mirrored)
            && Person::ALL.iter().all(|&giver| hands(s, giver) == hands(step, giver))
    };
    plan.steps.iter().filter(alike).find_map(|s| s.evidence.clone())
}

/// The single targets of this giver's hands in the mode of this step, with swap and mirror applied.
fn mode_targets(step: &Step, giver: Person) -> impl Iterator<Item = (catalogue::RegionId, Side)> + use<> {
    let role = if step.swapped { giver.other() } else { giver };
    let mirrored = step.mirrored;
    let mode = step.pose.entry().modes.iter().find(|m| m.name == step.mode);
    let side = mode.map(|m| if role == Person::A { &m.a } else { &m.b });
    let targets = side.map_or(&[][..], |s| s.targets);
    targets
        .iter()
        .map(move |&(region, side)| (region, if mirrored { side.mirrored() } else { side }))
}

/// The rest of a giving on another place: the same strokes at level 1 where they fit, else still hands.
fn moved(
    giving: &Giving,
    limits: &PairLimits,
    receiver: Person,
    region: catalogue::RegionId,
    side: Side,
    from_s: u32,
) -> Option<Giving> {
    let receive = &limits.people[receiver].receive;
    let give = &limits.people[receiver.other()].give;
    if !give.regions.contains(region) {
        return None;
    }
    let contacts = region.entry().contacts();
    let contact = [Contact::Clothed, Contact::Bare].into_iter().find(|&c| {
        contacts.contains(c)
            && give.contacts.contains(c)
            && RegionSide::dosed(region, side).all(|p| receive.cell(p).contacts.contains(c))
    })?;
    let running = part_at(giving, from_s).map_or(0, |(i, _)| i);
    let mut moved = giving.clone();
    moved.region = region;
    moved.side = side;
    moved.phrase = None;
    for (i, part) in moved.parts.iter_mut().enumerate() {
        let entry = part.technique.entry();
        let fits = entry.regions.contains(region)
            && entry.contacts.contains(contact)
            && least_level(part.technique, limits, receiver, region, side) <= 1
            && RegionSide::dosed(region, side).all(|p| {
                let cell = receive.cell(p);
                cell.open() && cell.techniques.contains(part.technique) && cell.max_pressure >= Pressure::ONE
            });
        part.contact = contact;
        part.pressure = part.pressure.min(Pressure::ONE);
        // What already ran cannot be unmade; it only has to stand in the plan as something allowed.
        if !fits || (i < running && is_still(part.technique)) {
            *part = still(part, limits, receiver, region, side)?;
        }
    }
    Some(moved)
}

/// Where nothing is left to do, both rest together: a shared move without touch that both may do.
fn fill_quiet(step: &mut Step, limits: &PairLimits) {
    if step.a_gives.is_some() || step.b_gives.is_some() || step.shared.is_some() {
        return;
    }
    let both = limits
        .people
        .a
        .receive
        .shared_techniques
        .intersect(limits.people.b.receive.shared_techniques);
    let quiet = ["pause_checkin", "breathe_together", "hand_rest"];
    let quiet = quiet
        .iter()
        .filter_map(|t| TechniqueId::parse(t))
        .find(|&t| both.contains(t) && t.entry().phases.contains(step.phase));
    step.shared = quiet.map(|technique| Shared {
        technique,
        regions_a: Vec::new(),
        regions_b: Vec::new(),
        pressure: Pressure::ZERO,
        contact: Contact::None,
        reasons: Vec::new(),
    });
}

/// True when this place of this receiver must be asked about before hands come.
pub(crate) fn must_ask(limits: &PairLimits, receiver: Person, place: RegionSide) -> bool {
    limits.people[receiver].receive.cell(place).permission == Permission::Ask
}
