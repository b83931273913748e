//! Which poses a session could have, in which order, and for how long: proposals, the most promising first.

use crate::context::PEOPLE;
use crate::fill::Desk;
use crate::state::changes_allowed;
use catalogue::Base;
use quantity::{Person, Style};

/// Turned poses in order, each with the only giver if there is one.
type Parts = Vec<(usize, Option<Person>)>;

/// A stay in one pose, perhaps turned several ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// Turned poses in order, each with the only giver if there is one.
    pub parts: Parts,
    /// Every second part is the mirror image of the one before.
    pub mirrored: bool,
    /// Share of the time, beside the other blocks' weights.
    pub weight: u32,
    /// Seconds of changeovers within.
    pub turning_s: u32,
}

/// Poses in order, and others that may follow where time is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Skeleton {
    pub blocks: Vec<Block>,
    /// Something both do together comes before the close.
    pub together: bool,
    pub spare: Vec<Block>,
}

/// A way to use one pose.
#[derive(Clone, Debug)]
pub(crate) struct Way {
    pub parts: Parts,
    pub mirrored: bool,
    /// Seconds of changeovers within.
    pub turning_s: u32,
    /// Most seconds of one visit.
    pub dwell_s: u32,
    pub lying: bool,
    pub rank: u8,
    /// Promise of the places it reaches, for each receiver; the first places weigh most.
    pub promise: [u64; 2],
    pub pose: usize,
    pub both_on: bool,
    /// Only this person receives, though both could.
    pub only: Option<Person>,
}

/// Numbers that look like chance and are the same everywhere.
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }
    pub fn roll(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 20) % bound.max(1)
    }
}

/// Every way to use every pose that has work for someone.
pub(crate) fn ways(desk: &Desk) -> Vec<Way> {
    let context = &desk.context;
    let together = context.limits.terms.style == Style::Together;
    let mut list = Vec::new();
    for (plain, turned) in context.turned.iter().enumerate() {
        if turned.swapped || turned.mirrored {
            continue;
        }
        let find = |swapped: bool, mirrored: bool| {
            context
                .turned
                .iter()
                .position(|t| t.pose == turned.pose && t.swapped == swapped && t.mirrored == mirrored)
        };
        let gives = |index: usize, giver: Person| {
            let roles = |p: Person| [p == Person::A, p == Person::B];
            context.bodies_fit(&context.turned[index], roles(giver), roles(giver.other()))
                && (0..context.turned[index].modes.len()).any(|m| !desk.offers(index, m, giver).is_empty())
        };
        let both = |index: usize| {
            context.bodies_fit(&context.turned[index], [true; 2], [true; 2])
                && (0..context.turned[index].modes.len())
                    .any(|m| PEOPLE.iter().all(|&p| !desk.offers(index, m, p).is_empty()))
        };
        let mut bases: Vec<(Parts, bool)> = Vec::new();
        let mutual = [plain].into_iter().chain(find(true, false)).collect::<Vec<_>>();
        if together && both(plain) {
            bases.push((vec![(plain, None)], true));
            if let Some(swapped) = find(true, false) {
                bases.push((vec![(plain, None), (swapped, None)], true));
            }
        }
        // One after the other: each giver in the turning in which that one can give.
        let turn = |giver: Person| {
            mutual
                .iter()
                .copied()
                .filter(|&index| gives(index, giver))
                .max_by_key(|&index| (reachable(desk, index, giver), usize::MAX - index))
        };
        let need: Vec<Person> = PEOPLE.into_iter().filter(|&p| context.gives[p]).collect();
        let chosen: Parts = need
            .iter()
            .filter_map(|&giver| turn(giver).map(|index| (index, Some(giver))))
            .collect();
        // A whole stay for one of them; the other has theirs in another pose.
        if chosen.len() == 2 {
            bases.extend(chosen.iter().map(|&part| (vec![part], false)));
        }
        let can = |p: Person| context.workable[p.other()] != 0;
        if !chosen.is_empty() && chosen.len() == need.iter().filter(|&&p| can(p)).count() {
            bases.push((chosen, false));
        }
        for (parts, both_on) in bases {
            list.push(way(desk, parts.clone(), false, both_on));
            let mirrored: Vec<_> = parts
                .iter()
                .map(|&(index, who)| {
                    let t = &context.turned[index];
                    find(t.swapped, !t.mirrored).map(|m| (m, who))
                })
                .collect();
            if mirrored.iter().all(Option::is_some) {
                let mut all = Vec::new();
                for (part, twin) in parts.iter().zip(mirrored) {
                    all.push(*part);
                    all.extend(twin);
                }
                list.push(way(desk, all, true, both_on));
            }
        }
    }
    list.retain(|w| w.promise[0] + w.promise[1] > 0);
    list
}

fn reachable(desk: &Desk, turned: usize, giver: Person) -> u64 {
    (0..desk.context.turned[turned].modes.len())
        .map(|mode| {
            let mut seen = 0_u128;
            let mut sum = 0;
            for &(index, _) in desk.offers(turned, mode, giver) {
                let given = &desk.moves[index];
                if given.hold || given.places & !seen == 0 {
                    continue;
                }
                for place in limits::RegionSide::dosed(given.region, given.side) {
                    if seen & crate::context::bit(place) == 0 {
                        sum += desk.value.weight(giver.other(), place);
                    }
                }
                seen |= given.places;
            }
            sum
        })
        .max()
        .unwrap_or(0)
}

fn way(desk: &Desk, parts: Parts, mirrored: bool, both_on: bool) -> Way {
    let context = &desk.context;
    let mut promise = [0; 2];
    for &(turned, who) in &parts {
        for giver in PEOPLE {
            if who.is_none_or(|w| w == giver) {
                let receiver = giver.other();
                let good = context.limits.people[receiver].preferred_exposures;
                let well = context.turned[turned].exposures[receiver].meets(good);
                let reached = reachable(desk, turned, giver) * if well { 3 } else { 2 } / 2;
                promise[receiver as usize] = promise[receiver as usize].max(reached);
            }
        }
    }
    let turning_s = parts
        .windows(2)
        .map(|w| context.changeover(&context.turned[w[0].0], &context.turned[w[1].0]))
        .sum();
    let first = &context.turned[parts[0].0];
    let rank = PEOPLE.iter().map(|&p| first.base[p].rank()).min().unwrap_or(0);
    Way {
        mirrored,
        turning_s,
        dwell_s: u32::from(first.pose.entry().dwell_max_s),
        lying: first.lying(),
        rank,
        promise,
        pose: first.pose.index(),
        both_on,
        only: match parts.as_slice() {
            [(_, Some(giver)), ..] if parts.iter().all(|p| p.1 == Some(*giver)) => {
                Some(giver.other()).filter(|_| PEOPLE.iter().all(|&p| context.receives(p)))
            }
            _ => None,
        },
        parts,
    }
}

/// Poses one after the other that a session of this length may still have.
pub(crate) fn visits(desk: &Desk, seconds: u32) -> usize {
    (changes_allowed(seconds).saturating_sub(desk.base.state.changes) + 1) as usize
}

/// One proposal. The first ones are the most plausible, later ones wander.
pub(crate) fn propose(desk: &Desk, ways: &[Way], seconds: u32, number: u32) -> Option<Skeleton> {
    if ways.is_empty() {
        return None;
    }
    let rules = &catalogue::RULES;
    let mut dice = Dice::new(u64::from(number) + 1);
    let base = &desk.base.state;
    let left = seconds.saturating_sub(base.clock);
    let most = visits(desk, seconds);
    // One change is kept for waking up, standing, where one can stand.
    let stand = desk.context.before_event
        && number % 4 != 3
        && desk.context.turned.iter().any(|t| {
            PEOPLE.iter().all(|&p| t.base[p] == Base::Stand) && t.modes.iter().any(|m| m.reach.a.targets != 0)
        });
    let together =
        !desk.together.is_empty() && number % 3 == 1 && seconds >= rules.t3_stretch_from_min * 60 && most > 1;
    let most = if stand || together {
        most.saturating_sub(1).max(1)
    } else {
        most
    };
    let longest = ways.iter().map(|w| w.dwell_s).max().unwrap_or(300).max(60);
    let needed = (left.div_ceil(longest + 45) as usize).clamp(1, most);
    let count = (needed + (number as usize / 2) % 3).min(most);
    let noise = if number < 6 { u64::from(number) * 10 } else { 60 };
    // Every second proposal gives whole stays to one of them where they take turns.
    let whole = number.is_multiple_of(2);
    let mut chosen: Vec<usize> = Vec::new();
    let mut seconds_left = i64::from(left) + 60;
    // What one visit can hold, with the change before it; interludes let a pose be held twice.
    let hold = |w: &Way| {
        let grain = if w.mirrored { 90 * w.parts.len() as u32 } else { 30 };
        i64::from(w.dwell_s.saturating_sub(w.turning_s) / grain * grain + w.turning_s + rules.o4_changeover_far_s)
    };
    // The longest stays first, one for each pose.
    let mut widest: Vec<(i64, usize)> = Vec::new();
    for way in ways {
        match widest.iter_mut().find(|w| w.1 == way.pose) {
            Some(known) => known.0 = known.0.max(hold(way)),
            None => widest.push((hold(way), way.pose)),
        }
    }
    widest.sort_unstable_by_key(|&(seconds, pose)| (core::cmp::Reverse(seconds), pose));
    let interludes = if seconds >= rules.t3_interlude_from_min * 60 {
        left as usize / 1800
    } else {
        0
    };
    while chosen.len() < count || (seconds_left > 0 && chosen.len() < most) {
        let stays = |both_on: bool| -> i64 {
            let alike = chosen.iter().filter(|&&c| ways[c].both_on == both_on);
            alike.map(|&c| hold(&ways[c])).sum()
        };
        let (mutual, apart) = (stays(true), stays(false));
        let visits = most.saturating_sub(chosen.len() + 1);
        let reached = |w: &Way| {
            let both = u64::from(w.both_on && desk.context.both_on);
            let (a, b) = (w.promise[0], w.promise[1]);
            let even = if w.only.is_some() {
                (a + b) * 4 * if whole { 11 } else { 5 } / 10
            } else if desk.context.receives(Person::A) && desk.context.receives(Person::B) {
                a + b + 2 * a.min(b)
            } else {
                4 * a.max(b)
            };
            let known = chosen.iter().filter(|&&c| ways[c].pose == w.pose).count() as u64;
            let stay = u64::from(w.dwell_s).min(u64::from(left)) * 100 / u64::from(left.clamp(1, 480));
            (even * (4 + 2 * both) * stay) / (4 * (1 + 3 * known) * 10)
        };
        // Whole stays for one of them alternate.
        let ahead = |person: Person| -> i64 {
            let lead = |p: Person| -> i64 {
                let own = chosen.iter().filter(|&&c| ways[c].only == Some(p));
                own.map(|&c| hold(&ways[c])).sum()
            };
            lead(person) - lead(person.other())
        };
        // Nothing that makes the length impossible; no pose twice in a row; hands on each other for half of the time.
        let fits = |w: &Way| {
            let others = widest
                .iter()
                .filter(|other| other.1 != w.pose && chosen.iter().all(|&c| ways[c].pose != other.1));
            let again = interludes as i64 * widest.first().map_or(0, |w| w.0.min(480));
            let rest: i64 = others.take(visits).map(|other| other.0).sum::<i64>() + again;
            let long = seconds_left <= hold(w) + rest;
            let new = chosen.last().is_none_or(|&c| ways[c].pose != w.pose);
            let both = w.both_on || !desk.context.both_on || mutual > apart;
            let turn = w.only.is_none_or(|p| ahead(p) <= 0);
            8 * u8::from(long) + 4 * u8::from(new) + 2 * u8::from(both) + u8::from(turn)
        };
        let best = ways
            .iter()
            .enumerate()
            .map(|(index, way)| {
                (
                    fits(way),
                    reached(way) * (100 + dice.roll(noise + 1) * 2) / 100,
                    core::cmp::Reverse(index),
                )
            })
            .max()?;
        let index = best.2.0;
        seconds_left -= hold(&ways[index]);
        chosen.push(index);
        if chosen.len() > 24 {
            break;
        }
    }
    // Sitting before lying; among equals as chosen.
    chosen.sort_by_key(|&c| (ways[c].lying, if number % 3 == 2 { 3 - ways[c].rank } else { 0 }));
    // A session that runs goes on where it is.
    if let Some(last) = base.last {
        let pose = desk.context.turned[last].pose;
        if let Some(at) = chosen.iter().position(|&c| ways[c].pose == pose.index()) {
            let here = chosen.remove(at);
            chosen.insert(0, here);
        }
    }
    let mut blocks: Vec<Block> = chosen
        .iter()
        .map(|&c| block(&ways[c], 6 + dice.roll(5) as u32))
        .collect();
    join_turns(&mut blocks);
    let mut spare: Vec<usize> = (0..ways.len())
        .filter(|i| !chosen.contains(i) && (ways[*i].both_on || !desk.context.both_on))
        .collect();
    spare.sort_by_key(|&i| {
        (
            ways[i].lying,
            core::cmp::Reverse(ways[i].promise[0] + ways[i].promise[1]),
            i,
        )
    });
    spare.truncate(12);
    let from = dice.roll(spare.len() as u64) as usize;
    if !spare.is_empty() {
        spare.rotate_left(from);
    }
    let again = chosen.iter().rev().take(2).copied();
    let spare = again
        .chain(spare.into_iter().take(4))
        .map(|c| block(&ways[c], 1))
        .collect();
    Some(Skeleton {
        blocks,
        together,
        spare,
    })
}

/// One person's turn goes on over a change of pose: whoever gave last gives first in the next stay.
pub(crate) fn join_turns(blocks: &mut [Block]) {
    for index in 1..blocks.len() {
        let last = blocks[index - 1].parts.last().and_then(|p| p.1);
        let block = &mut blocks[index];
        let first = block.parts.first().and_then(|p| p.1);
        if last.is_some() && first.is_some() && first != last {
            let half = block.parts.len() / 2;
            block.parts.rotate_left(half);
        }
    }
}

pub(crate) fn block(way: &Way, weight: u32) -> Block {
    Block {
        parts: way.parts.clone(),
        mirrored: way.mirrored,
        weight,
        turning_s: way.turning_s,
    }
}

/// A proposal near a good one: time moved, a stay exchanged, or two in another order.
pub(crate) fn vary(desk: &Desk, ways: &[Way], near: &Skeleton, number: u32) -> Skeleton {
    let mut dice = Dice::new(u64::from(number) + 7919);
    let mut skeleton = near.clone();
    let count = skeleton.blocks.len() as u64;
    let pick = |dice: &mut Dice| dice.roll(count) as usize;
    match dice.roll(4) {
        0 | 1 => {
            let (from, to) = (pick(&mut dice), pick(&mut dice));
            if from != to && skeleton.blocks[from].weight > 3 {
                skeleton.blocks[from].weight -= 2;
                skeleton.blocks[to].weight += 2;
            }
        }
        2 => {
            let at = pick(&mut dice);
            let way = &ways[dice.roll(ways.len() as u64) as usize];
            let block = &mut skeleton.blocks[at];
            let lying = |b: &Block| b.parts.first().is_some_and(|p| desk.context.turned[p.0].lying());
            if way.lying == lying(block) {
                *block = self::block(way, block.weight);
            }
        }
        3 if count > 1 && dice.roll(2) == 0 => {
            let at = pick(&mut dice);
            let gone = skeleton.blocks.remove(at);
            skeleton.spare.insert(0, gone);
        }
        _ => {
            let (one, other) = (pick(&mut dice), pick(&mut dice));
            skeleton.blocks.swap(one, other);
        }
    }
    join_turns(&mut skeleton.blocks);
    skeleton
}

/// Shortest and longest close of a session of this length, seconds.
pub(crate) fn close_range(desk: &Desk, seconds: u32) -> (u32, u32) {
    let rules = &catalogue::RULES;
    let long = rules.t3_close_long_from_min * 60;
    if seconds >= long {
        (rules.t3_close_long_s[0], rules.t3_close_long_s[1])
    } else if desk.context.limits.terms.requested_s >= long {
        (rules.t3_close_s[1], rules.t3_close_s[1])
    } else {
        (rules.t3_close_s[0], rules.t3_close_s[1])
    }
}
