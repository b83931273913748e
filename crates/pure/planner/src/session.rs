//! From a skeleton to a whole session: arriving, work pose by pose, a quiet close, exact to the second.

use crate::context::PEOPLE;
use crate::fill::{Desk, Session, one};
use crate::skeleton::{Block, Skeleton, close_range};
use crate::state::Draft;
use catalogue::{Base, Exposure, TechniqueId};
use quantity::{Balance, Hands, PerPerson, Person, Phase, Setting};

/// Time between interludes, as planned: a little inside the rule.
const GAP_MOST: u32 = 1710;

impl Desk {
    /// Builds the session of this skeleton; otherwise says up to where work was found for it, seconds (0: nowhere).
    pub fn build(&self, skeleton: &Skeleton) -> Result<Session, u32> {
        let seconds = self.context.seconds;
        let (shortest, longest) = close_range(self, seconds);
        let fresh = self.base.steps.is_empty();
        let mut calm = if seconds < 900 { 0 } else { 40 };
        // Before an event: a change to standing and a brisk minute, then the close.
        let mut keep = shortest + if self.context.before_event { 90 } else { 0 };
        for _ in 0..4 {
            let mut session = self.arrange(skeleton, calm, keep).ok_or(0_u32)?;
            if self.context.before_event {
                self.wake_up(&mut session, shortest, longest);
            }
            let left = seconds.saturating_sub(session.state.clock);
            if left < shortest {
                keep += (shortest - left).next_multiple_of(30);
                continue;
            }
            if left > longest {
                let more = (left - longest)
                    .next_multiple_of(10)
                    .max(if calm == 0 { 30 } else { 0 });
                if calm + more > 120 || !fresh {
                    return Err(session.state.clock + longest);
                }
                calm += more;
                continue;
            }
            return if self.close(&mut session, left) {
                Ok(session)
            } else {
                Err(0)
            };
        }
        Err(0)
    }

    fn arrange(&self, skeleton: &Skeleton, calm: u32, keep: u32) -> Option<Session> {
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
        let end = self.context.seconds.checked_sub(keep)?;
        for (index, block) in skeleton.blocks.iter().enumerate() {
            let rest = &skeleton.blocks[index..];
            let turning: u32 = rest[1..].iter().map(|b| b.turning_s + 45).sum();
            let interludes = end.saturating_sub(rested(&session)) / (GAP_MOST + 60) * 150;
            let weight: u32 = rest.iter().map(|b| b.weight).sum();
            let left = end.saturating_sub(session.state.clock + turning + interludes + block.turning_s);
            let budget = (left * block.weight / weight.max(1) + 45) / 90 * 90;
            self.block(&mut session, block, budget, end)?;
        }
        // Where something could not be filled as planned, others take the time.
        let (_, longest) = close_range(self, self.context.seconds);
        for block in &skeleton.spare {
            let left = self.context.seconds.saturating_sub(session.state.clock);
            if left <= longest {
                break;
            }
            let budget = end.saturating_sub(session.state.clock + block.turning_s + 60) / 90 * 90;
            self.block(&mut session, block, budget, end)?;
        }
        Some(session)
    }

    /// One stay of about `budget` seconds of work, shared among its parts, interludes where they are due.
    fn block(&self, session: &mut Session, block: &Block, budget: u32, end: u32) -> Option<()> {
        let parts = block.parts.len() as u32;
        let quanta = (budget / 90).min(self.room(session, block) / 90);
        let here = block.parts.first().map(|p| self.context.turned[p.0].pose);
        let new = session.state.last.map(|l| self.context.turned[l].pose) != here;
        let least = if self.context.seconds >= 900 && new { 2 } else { 1 };
        // A pose is worth getting into for a few minutes, not for one stroke.
        if quanta < least * parts && (block.mirrored || new || quanta == 0) {
            return Some(());
        }
        let each = quanta / parts * 90;
        let mut over = if block.mirrored { 0 } else { quanta % parts };
        let even = self.evened(session, block, quanta);
        let mut before: Option<(usize, usize)> = None;
        for (index, &(turned, who)) in block.parts.iter().enumerate() {
            let from = session.steps.len();
            if block.mirrored && index % 2 == 1 {
                let (start, stop) = before.unwrap_or((from, from));
                session.state.lean = false;
                let steps: Vec<Draft> = session.steps[start..stop].to_vec();
                for step in &steps {
                    if let Some(step) = self.mirror(step, turned) {
                        self.try_all(session, core::slice::from_ref(&step));
                    }
                }
                continue;
            }
            let wanted = match even {
                Some(first) if index == 0 => first * 90,
                Some(first) => (quanta - first) * 90,
                None => {
                    let extra = if over > 0 { 90 } else { 0 };
                    over -= extra / 90;
                    each + extra
                }
            };
            if wanted == 0 {
                continue;
            }
            let twin = if block.mirrored { wanted + 30 } else { 0 };
            self.rest_when_due(session, turned, wanted + twin)?;
            let from = session.steps.len();
            let mut left = wanted;
            loop {
                let gap = session.state.clock - rested(session);
                let now = if self.due_later(session) {
                    left.min(GAP_MOST.saturating_sub(gap + twin) / 90 * 90)
                } else {
                    left
                };
                let now = now.min(end.saturating_sub(session.state.clock) / 90 * 90);
                session.state.lean = block.mirrored;
                let used = self.fill(
                    session,
                    turned,
                    now.min(session.state.stay(&self.context, turned) / 90 * 90),
                    who,
                );
                session.state.lean = false;
                left = left.saturating_sub(used);
                if left < 90 || block.mirrored || !self.rest_when_due(session, turned, left)? {
                    break;
                }
            }
            before = Some((from, session.steps.len()));
        }
        Some(())
    }

    /// One after the other: quanta of the first part, so that both have received alike at the end of the stay.
    fn evened(&self, session: &Session, block: &Block, quanta: u32) -> Option<u32> {
        let [(_, Some(first)), (_, Some(_))] = block.parts.as_slice() else {
            return None;
        };
        let received = &session.state.received;
        let behind = match self.context.limits.terms.balance {
            Balance::Even => i64::from(received[*first]) - i64::from(received[first.other()]),
            _ => 0,
        };
        let quanta = i64::from(quanta);
        u32::try_from(((quanta + (behind + behind.signum() * 45) / 90 + 1) / 2).clamp(0, quanta)).ok()
    }

    /// Seconds of work that a stay can hold: one visit, or two with an interlude between them.
    fn room(&self, session: &Session, block: &Block) -> u32 {
        let Some(&(first, _)) = block.parts.first() else {
            return 0;
        };
        let stay = session.state.stay(&self.context, first).saturating_sub(block.turning_s);
        let gap = session.state.clock - rested(session);
        let every = catalogue::RULES.t3_interlude_every_min[0] * 60;
        let again = self.due_later(session) && !block.mirrored && gap + stay >= every && gap < GAP_MOST;
        let dwell = u32::from(self.context.turned[first].pose.entry().dwell_max_s);
        stay + if again { dwell / 90 * 90 } else { 0 }
    }

    fn long(&self) -> bool {
        self.context.seconds >= catalogue::RULES.t3_interlude_from_min * 60
    }

    /// True when another interlude must come before the end.
    fn due_later(&self, session: &Session) -> bool {
        self.long() && self.context.seconds > rested(session) + GAP_MOST
    }

    /// Puts an interlude here if one is still needed and the next `ahead` seconds in this pose would make it late, or the
    /// pose was held long enough. True when it did; `None` when it cannot.
    fn rest_when_due(&self, session: &mut Session, turned: usize, ahead: u32) -> Option<bool> {
        let gap = session.state.clock - rested(session);
        let due = gap + 30 >= catalogue::RULES.t3_interlude_every_min[0] * 60;
        let held = session.state.stay(&self.context, turned) < ahead.min(180);
        let soon = gap + ahead + 60 > GAP_MOST || held || self.context.seconds > 4200;
        if self.due_later(session) && due && soon {
            return self.interlude(session).then_some(true);
        }
        Some(false)
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

    /// The brisk minute before an event, standing; the session stays as it is where that cannot be.
    fn wake_up(&self, session: &mut Session, shortest: u32, longest: u32) {
        if session
            .steps
            .iter()
            .any(|s| matches!(s.phase, Phase::Activate | Phase::Close))
        {
            return;
        }
        let mut best: Option<(i64, Session)> = None;
        for (index, turned) in self.context.turned.iter().enumerate() {
            if PEOPLE.iter().any(|&p| turned.base[p] != Base::Stand) {
                continue;
            }
            for mode in 0..turned.modes.len() {
                let ways = |giver: Person| {
                    self.offers(index, mode, giver)
                        .iter()
                        .filter(|(i, _)| self.moves[*i].phase == Phase::Activate)
                        .copied()
                };
                let mut trials: Vec<PerPerson<Option<(usize, Hands)>>> = Vec::new();
                for a in ways(Person::A) {
                    let twin = |b: &(usize, Hands)| {
                        let (a, b) = (&self.moves[a.0], &self.moves[b.0]);
                        a.kin == b.kin && a.region == b.region && a.side == b.side
                    };
                    trials.extend(
                        ways(Person::B)
                            .filter(twin)
                            .map(|b| PerPerson { a: Some(a), b: Some(b) }),
                    );
                }
                let both = !trials.is_empty() && self.context.limits.terms.style == quantity::Style::Together;
                if !both {
                    trials.clear();
                    for giver in PEOPLE {
                        trials.extend(ways(giver).map(|(i, h)| one(giver, i, h)));
                    }
                }
                for gives in trials {
                    let step = self.draft(Phase::Activate, index, mode, gives);
                    let mut trial = session.clone();
                    if !self.try_all(&mut trial, core::slice::from_ref(&step)) {
                        continue;
                    }
                    let left = self.context.seconds.saturating_sub(trial.state.clock);
                    let stay = trial.state.stay(&self.context, index);
                    if left < shortest || left > longest || stay < left {
                        continue;
                    }
                    let gain: i64 = PEOPLE
                        .iter()
                        .filter_map(|&p| gives[p])
                        .map(|(i, _)| {
                            self.value.gain(&session.state, &self.moves[i]) + i64::from(self.moves[i].phrase.is_some())
                        })
                        .sum();
                    if best.as_ref().is_none_or(|b| gain > b.0) {
                        best = Some((gain, trial));
                    }
                }
            }
        }
        if let Some((_, trial)) = best {
            *session = trial;
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

/// When the last interlude ended.
fn rested(session: &Session) -> u32 {
    session
        .steps
        .iter()
        .filter(|s| s.interlude)
        .map(|s| s.start + s.seconds)
        .max()
        .unwrap_or(0)
}
