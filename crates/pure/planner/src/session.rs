//! From a skeleton to a whole session: arriving, work pose by pose, a quiet close, exact to the second.

use crate::context::PEOPLE;
use crate::fill::{Desk, Session, one};
use crate::skeleton::{Block, Skeleton, close_range};
use crate::state::Draft;
use catalogue::{Exposure, TechniqueId};
use quantity::{Hands, PerPerson, Person, Phase, Setting};

impl Desk {
    /// Builds the session of this skeleton; `None` when the rules leave no way.
    pub fn build(&self, skeleton: &Skeleton) -> Option<Session> {
        let seconds = self.context.seconds;
        let (shortest, longest) = close_range(self, seconds);
        let mut skeleton = skeleton.clone();
        let work: u32 = skeleton.blocks.iter().map(|b| b.quanta * 90).sum();
        let slack = seconds.saturating_sub(self.base.state.clock + 60 + shortest + work) / 4 / 10 * 10;
        let mut calm = if slack < 30 { 0 } else { slack.min(60) };
        for _ in 0..12 {
            if skeleton.blocks.is_empty() {
                return None;
            }
            let session = self.arrange(&skeleton, calm);
            let Some(session) = session else {
                let last = skeleton.blocks.last_mut()?;
                shrink(last);
                skeleton.blocks.retain(|b| b.quanta > 0);
                continue;
            };
            let left = seconds.saturating_sub(session.state.clock);
            if left < shortest {
                let missing = shortest - left;
                if calm >= missing + 30 {
                    calm -= missing.next_multiple_of(10);
                } else if calm >= missing {
                    calm = 0;
                } else {
                    let big = skeleton.blocks.iter_mut().max_by_key(|b| b.quanta)?;
                    shrink(big);
                    skeleton.blocks.retain(|b| b.quanta > 0);
                }
                continue;
            }
            if left > longest {
                // Work before calm: the stay that was filled as planned and has room gets more.
                if let Some(block) = self.roomiest(&skeleton, left - longest) {
                    skeleton.blocks[block].quanta += skeleton.blocks[block].round();
                    continue;
                }
                let more = (left - longest)
                    .next_multiple_of(10)
                    .max(if calm == 0 { 30 } else { 0 });
                if calm + more > 120 || !self.base.steps.is_empty() {
                    return None;
                }
                calm += more;
                continue;
            }
            let mut session = session;
            return self.close(&mut session, left).then_some(session);
        }
        None
    }

    /// The block with the most unused dwell, if a whole round of its parts fits there and in the time to fill.
    fn roomiest(&self, skeleton: &Skeleton, missing: u32) -> Option<usize> {
        let room = |index: usize| {
            let block = &skeleton.blocks[index];
            let pose = |b: &Block| b.parts.first().map(|p| self.context.turned[p.0].pose);
            let used = block.quanta * 90 + 30 * (block.parts.len() as u32 - 1);
            let ends = 60 + u32::from(index == 0) * 60 + u32::from(index + 1 == skeleton.blocks.len()) * 60;
            let dwell = pose(block).map_or(0, |p| u32::from(p.entry().dwell_max_s));
            dwell.saturating_sub(used + ends)
        };
        (0..skeleton.blocks.len())
            .filter(|&i| {
                let round = skeleton.blocks[i].round() * 90;
                round <= room(i) && round <= missing + 120
            })
            .max_by_key(|&i| (room(i), core::cmp::Reverse(i)))
    }

    fn arrange(&self, skeleton: &Skeleton, calm: u32) -> Option<Session> {
        let mut session = self.base.clone();
        let &(first, who) = skeleton.blocks.first()?.parts.first()?;
        let fresh = session.steps.is_empty();
        let untouched = session.steps.iter().all(|s| s.shared.is_some());
        if fresh && calm > 0 && !self.calm(&mut session, first, Phase::Settle, calm) {
            return None;
        }
        if untouched
            && !self.calibrate(&mut session, first, who)
            && fresh
            && calm < 60
            && !self.calm(&mut session, first, Phase::Settle, 60)
        {
            return None;
        }
        for (index, block) in skeleton.blocks.iter().enumerate() {
            if skeleton.interludes.contains(&index) && !self.interlude(&mut session) {
                return None;
            }
            self.block(&mut session, block);
        }
        Some(session)
    }

    fn block(&self, session: &mut Session, block: &Block) {
        let parts = block.parts.len() as u32;
        let each = block.quanta / parts * 90;
        let mut over = block.quanta % parts;
        let mut before: Option<(usize, usize)> = None;
        for (index, &(turned, who)) in block.parts.iter().enumerate() {
            let from = session.steps.len();
            if block.mirrored && index % 2 == 1 {
                let (start, end) = before.unwrap_or((from, from));
                session.state.lean = false;
                let steps: Vec<Draft> = session.steps[start..end].to_vec();
                let mut used = 0;
                for step in &steps {
                    if let Some(step) = self.mirror(step, turned) {
                        if self.try_all(session, core::slice::from_ref(&step)) {
                            used += step.seconds;
                        }
                    }
                }
                if used + 90 <= each {
                    self.fill(session, turned, each - used, who);
                }
                continue;
            }
            session.state.lean = block.mirrored;
            let stay = session.state.stay(&self.context, turned);
            let received = &session.state.received;
            let behind = who.is_none_or(|giver| received[giver.other()] <= received[giver]);
            let rest = parts - index as u32;
            let extra = if over > 0 && (behind || over >= rest) { 90 } else { 0 };
            over -= extra / 90;
            self.fill(session, turned, (each + extra).min(stay / 90 * 90), who);
            session.state.lean = false;
            before = Some((from, session.steps.len()));
        }
    }

    /// Shared calm of this length, in pieces that the techniques bear.
    pub fn calm(&self, session: &mut Session, turned: usize, phase: Phase, seconds: u32) -> bool {
        // S1: at work nobody breathes by a pacer face to face.
        let exposed = |p: Person| self.context.turned[turned].exposures[p].contains(Exposure::FaceToFace);
        let at_work = self.context.limits.terms.setting == Setting::Colleagues && PEOPLE.into_iter().any(exposed);
        let fit: Vec<TechniqueId> = self
            .context
            .calm
            .iter()
            .copied()
            .filter(|t| t.entry().phases.contains(phase) && !(at_work && t.as_str() == "breathe_together"))
            .collect();
        let Some(&first) = fit.first() else { return false };
        let longest = u32::from(first.entry().longest_s).clamp(30, 300);
        let pieces = seconds.div_ceil(longest).max(1);
        let mut left = seconds;
        for piece in 0..pieces {
            let share = (left / (pieces - piece)).next_multiple_of(10).min(left);
            let technique = fit[(piece as usize) % fit.len().min(if longest < 90 { 2 } else { 1 })];
            let step = Draft {
                shared: Some(technique),
                seconds: share,
                ..self.draft(phase, turned, 0, PerPerson::default())
            };
            if share < 30 || !self.try_all(session, &[step]) {
                return false;
            }
            left -= share;
        }
        left == 0
    }

    /// The first minute of touch: still, warm hands.
    fn calibrate(&self, session: &mut Session, turned: usize, who: Option<Person>) -> bool {
        let mut best: Option<(i64, Session)> = None;
        for mode in 0..self.context.turned[turned].modes.len() {
            let holds = |giver: Person| -> Vec<(usize, Hands)> {
                let mut list: Vec<(usize, Hands)> = self
                    .offers(turned, mode, giver)
                    .iter()
                    .filter(|(i, _)| {
                        let m = &self.moves[*i];
                        m.phase == Phase::Settle && m.hold && (60..=120).contains(&m.seconds)
                    })
                    .copied()
                    .collect();
                list.sort_by_key(|(i, _)| core::cmp::Reverse(self.value.gain(&session.state, &self.moves[*i])));
                list.truncate(8);
                list
            };
            let mut trials: Vec<PerPerson<Option<(usize, Hands)>>> = Vec::new();
            for giver in PEOPLE {
                if who.is_none_or(|w| w == giver) {
                    trials.extend(holds(giver).into_iter().map(|(i, h)| one(giver, i, h)));
                }
            }
            if who.is_none() {
                for a in holds(Person::A) {
                    for b in holds(Person::B) {
                        trials.push(PerPerson { a: Some(a), b: Some(b) });
                    }
                }
            }
            for gives in trials {
                let both = gives.a.is_some() && gives.b.is_some();
                let gain: i64 = PEOPLE
                    .iter()
                    .filter_map(|&p| gives[p])
                    .map(|(i, _)| {
                        let m = &self.moves[i];
                        self.value.gain(&session.state, m) * 60 / i64::from(m.seconds) + i64::from(m.phrase.is_some())
                    })
                    .sum::<i64>()
                    + if both { 1_000_000 } else { 0 };
                if best.as_ref().is_some_and(|b| b.0 >= gain) {
                    continue;
                }
                let mut trial = session.clone();
                let step = self.draft(Phase::Settle, turned, mode, gives);
                if self.try_all(&mut trial, &[step]) {
                    best = Some((gain, trial));
                }
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

    fn interlude(&self, session: &mut Session) -> bool {
        let pose = ["interlude_standing", "rest_seated"]
            .iter()
            .filter_map(|name| self.context.turned.iter().position(|t| t.pose.as_str() == *name));
        // Sitting down instead is for those who cannot stand.
        let standing = pose.clone().next().filter(|&t| {
            self.context.turned[t].pose.as_str() == "interlude_standing"
                && self.context.bodies_fit(&self.context.turned[t], [false; 2], [false; 2])
        });
        for turned in pose.filter(|&t| standing.is_none_or(|s| s == t)) {
            for technique in self.context.calm.iter().rev() {
                if !technique.entry().phases.contains(Phase::Stretch) {
                    continue;
                }
                let step = Draft {
                    shared: Some(*technique),
                    seconds: 60,
                    interlude: true,
                    ..self.draft(Phase::Stretch, turned, 0, PerPerson::default())
                };
                if self.try_all(session, &[step]) {
                    return true;
                }
            }
        }
        false
    }

    /// Ends the session: still hands once more where there is time, then calm.
    pub fn close(&self, session: &mut Session, seconds: u32) -> bool {
        let Some(turned) = session.state.last else { return false };
        if seconds >= 120 {
            let mut trial = session.clone();
            let hands = self.closing_hands(&mut trial, turned);
            if hands > 0 && seconds >= hands + 30 && self.calm(&mut trial, turned, Phase::Close, seconds - hands) {
                *session = trial;
                return true;
            }
        }
        self.calm(session, turned, Phase::Close, seconds)
    }

    /// A hands-on ending; seconds used.
    fn closing_hands(&self, session: &mut Session, turned: usize) -> u32 {
        for mode in 0..self.context.turned[turned].modes.len() {
            let end = |giver: Person| {
                self.offers(turned, mode, giver)
                    .iter()
                    .filter(|(i, _)| self.moves[*i].phase == Phase::Close && self.moves[*i].seconds <= 60)
                    .max_by_key(|(i, _)| {
                        let m = &self.moves[*i];
                        let same = session.state.last_region[giver.other()] == Some(m.region);
                        (same, m.phrase.is_some(), m.places.count_ones(), core::cmp::Reverse(*i))
                    })
                    .copied()
            };
            let (Some(a), Some(b)) = (end(Person::A), end(Person::B)) else {
                continue;
            };
            if self.moves[a.0].seconds != self.moves[b.0].seconds {
                continue;
            }
            let step = self.draft(Phase::Close, turned, mode, PerPerson { a: Some(a), b: Some(b) });
            let seconds = step.seconds;
            if self.context.limits.terms.style == quantity::Style::Together && self.try_all(session, &[step]) {
                return seconds;
            }
        }
        0
    }
}

fn shrink(block: &mut Block) {
    block.quanta = block.quanta.saturating_sub(block.round());
    if block.quanta < block.least() {
        block.quanta = 0;
    }
}
