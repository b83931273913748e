//! A plan around pieces that are held fast: where their turn comes they are what is most welcome, none comes before the one
//! that precedes it, and of every piece that cannot be in it is said why.

use crate::context::{Context, PEOPLE};
use crate::fill::Desk;
use crate::moves::{Move, held_fast};
use crate::skeleton::{self, Block, Dice, Skeleton, Way};
use crate::state::{Draft, State};
use catalogue::PoseId;
use limits::RegionSide;
use plan::{Lock, Why};
use quantity::{PerPerson, Person, Phase};

/// What a piece held fast is worth at least beside anything else, in the planner's thousandths.
pub(crate) const LEAST_GAIN: i64 = 40_000;

/// Whether a giving is a piece that is held fast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// It is none, or none any more.
    Free,
    /// Its turn is now.
    Now,
    /// Its turn is at the same moment as the partner's.
    Beside,
    /// Others come first.
    Later,
}

/// True when this giving is this piece.
pub(crate) fn is(lock: &Lock, given: &Move) -> bool {
    given.giver.other() == lock.receiver
        && given.phrase == Some(lock.phrase)
        && (given.region, given.side) == (lock.region, lock.side)
        && given.level <= lock.level.level()
}

impl State {
    /// Whether this giving is a piece whose turn is now.
    pub(crate) fn turn_of(&self, context: &Context, given: &Move) -> Turn {
        let Some(left) = context.locks.get(self.kept..).filter(|left| !left.is_empty()) else {
            return Turn::Free;
        };
        match left.iter().position(|lock| is(lock, given)) {
            None => Turn::Free,
            Some(0) => Turn::Now,
            Some(1) if left[0].receiver != left[1].receiver => Turn::Beside,
            Some(_) => Turn::Later,
        }
    }

    /// Pieces done with this step; `None` when it does one before its turn.
    pub(crate) fn kept_after(&self, context: &Context, moves: &[Move], step: &Draft) -> Option<usize> {
        let mut kept = self.kept;
        if kept >= context.locks.len() {
            return Some(kept);
        }
        let mut used: PerPerson<bool> = PerPerson::default();
        let given = |giver: Person| step.gives[giver].map(|(index, _)| &moves[index]);
        while let Some(lock) = context.locks.get(kept) {
            let giver = lock.receiver.other();
            if used[giver] || !given(giver).is_some_and(|given| is(lock, given)) {
                break;
            }
            used[giver] = true;
            kept += 1;
        }
        let early = PEOPLE
            .into_iter()
            .filter(|&giver| !used[giver])
            .any(|giver| given(giver).is_some_and(|given| context.locks[kept..].iter().any(|lock| is(lock, given))));
        (!early).then_some(kept)
    }
}

impl Desk {
    /// True when this way of using a pose has hands for this piece.
    fn has(&self, parts: &[(usize, Option<Person>)], lock: &Lock) -> bool {
        let giver = lock.receiver.other();
        parts
            .iter()
            .filter(|(_, who)| who.is_none_or(|who| who == giver))
            .any(|&(turned, _)| self.offered_at(turned, lock).is_some())
    }

    /// A mode of this turned pose in which this piece can be given, with its move and hands.
    fn offered_at(&self, turned: usize, lock: &Lock) -> Option<(usize, (usize, quantity::Hands))> {
        let giver = lock.receiver.other();
        let roles = |p: Person| [p == Person::A, p == Person::B];
        let there = &self.context.turned[turned];
        if !self.context.bodies_fit(there, roles(giver), roles(lock.receiver)) {
            return None;
        }
        (0..there.modes.len()).find_map(|mode| {
            let found = self
                .offers(turned, mode, giver)
                .iter()
                .copied()
                .find(|&(index, hands)| {
                    let given = &self.moves[index];
                    let step = self.draft(given.phase, turned, mode, crate::fill::one(giver, index, hands));
                    is(lock, given) && !crate::ban::met(&self.context, &self.moves, &step, giver, given, hands)
                })?;
            Some((mode, found))
        })
    }

    /// Why this piece cannot be in any plan of these two in these places; `None` when nothing speaks against it beforehand.
    pub(crate) fn hopeless(&self, lock: &Lock) -> Option<Why> {
        let context = &self.context;
        let phrase = lock.phrase.entry();
        let rules = &catalogue::RULES;
        let minutes = context.limits.terms.requested_s.max(context.seconds) / 60;
        if !phrase.regions.contains(lock.region) || RegionSide::dosed(lock.region, lock.side).count() == 0 {
            return Some(Why::Today);
        }
        if held_fast(context, lock).is_empty() {
            return Some(Why::Today);
        }
        let stretch = phrase.phases.contains(Phase::Stretch) && !phrase.phases.contains(Phase::Light);
        if u32::from(phrase.seconds) + rules.t3_settle_s[0] + rules.t3_close_s[0] > context.seconds
            || (stretch && minutes < rules.t3_stretch_from_min)
        {
            return Some(Why::NeedsTime);
        }
        if (0..context.turned.len()).any(|turned| self.offered_at(turned, lock).is_some()) {
            return None;
        }
        let here = |pose: &PoseId| {
            let entry = pose.entry();
            entry.closeness <= context.limits.terms.setting.closeness()
                && entry.places.meets(context.limits.terms.places)
        };
        let listed = PoseId::all()
            .filter(here)
            .flat_map(|pose| pose.entry().modes)
            .flat_map(|mode| [&mode.a, &mode.b])
            .flat_map(|side| side.targets.iter().chain(side.brief))
            .any(|&(region, _)| region == lock.region);
        let banned = !context.bans.is_empty();
        Some(if listed && !banned { Why::Today } else { Why::NoPose })
    }

    /// Why no step of a session could be this piece, where it was not even tried: none of its poses has hands for it, and
    /// another change of pose has no time; or some pose has, and its phase does not come there.
    pub(crate) fn nowhere_in(&self, steps: &[Draft], lock: &Lock) -> Why {
        let reached = steps.iter().any(|step| self.offered_at(step.turned, lock).is_some());
        if reached { Why::LightFirst } else { Why::NeedsTime }
    }

    /// Poses in an order in which the pieces can come one after the other.
    pub(crate) fn around(&self, ways: &[Way], seconds: u32, number: u32) -> Option<Skeleton> {
        let plain = skeleton::propose(self, ways, seconds, number)?;
        let mut dice = Dice::new(u64::from(number) + 104_729);
        let locks = &self.context.locks;
        let mut blocks: Vec<Block> = Vec::new();
        let mut at = 0;
        while at < locks.len() {
            let run = |way: &Way| locks[at..].iter().take_while(|lock| self.has(&way.parts, lock)).count() as u64;
            let noise = if number == 0 { 0 } else { 3 };
            let best = ways
                .iter()
                .map(|way| {
                    let both = u64::from(way.both_on && self.context.both_on);
                    let promise = (way.promise[0] + way.promise[1]).min(999);
                    let score = run(way).min(6) * 4000 + both * 3000 + dice.roll(noise * 2500 + 1) + promise;
                    (if run(way) > 0 { score } else { 0 }, way)
                })
                .max_by_key(|(score, way)| (*score, core::cmp::Reverse(way.pose)))?;
            if best.0 == 0 {
                at += 1;
                continue;
            }
            let run = run(best.1) as usize;
            let time: u32 = locks[at..at + run]
                .iter()
                .map(|l| u32::from(l.phrase.entry().seconds))
                .sum();
            blocks.push(skeleton::block(best.1, time / 90 + 2));
            at += run;
        }
        let most = skeleton::visits(self, seconds);
        blocks.truncate(most);
        let lying = |block: &Block| block.parts.first().is_some_and(|p| self.context.turned[p.0].lying());
        let pose = |block: &Block| block.parts.first().map(|p| self.context.turned[p.0].pose);
        // Other poses for the rest of the time, the seated ones first.
        let room = most.saturating_sub(blocks.len());
        let wanted = if number == 0 {
            0
        } else {
            dice.roll(room as u64 + 1) as usize
        };
        let first_lies = blocks.first().is_some_and(lying);
        let new = |block: &&Block, blocks: &[Block]| blocks.iter().all(|other| pose(other) != pose(block));
        for extra in plain.blocks.iter().take(most) {
            let before = !lying(extra);
            let due = first_lies && before && blocks.first().is_some_and(lying);
            if blocks.len() >= most || !new(&extra, &blocks) || (!due && blocks.len() >= most - room + wanted) {
                continue;
            }
            let place = if due || (before && dice.roll(2) == 0 && !blocks.iter().any(lying)) {
                0
            } else if before {
                blocks.iter().position(lying).unwrap_or(blocks.len())
            } else {
                blocks.len()
            };
            blocks.insert(place, extra.clone());
        }
        if blocks.is_empty() {
            return Some(plain);
        }
        skeleton::join_turns(&mut blocks);
        let spare = plain.blocks.iter().chain(&plain.spare).cloned().collect();
        Some(Skeleton {
            blocks,
            together: plain.together && number % 2 == 1,
            spare,
        })
    }
}
