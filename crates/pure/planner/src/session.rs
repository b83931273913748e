//! From a skeleton to a whole session: arriving, work pose by pose, a quiet close, exact to the second.

use crate::context::PEOPLE;
use crate::fill::{Desk, Session};
use crate::skeleton::{Block, Skeleton, close_range};
use crate::state::Draft;
use catalogue::{Exposure, TechniqueId};
use quantity::{Balance, PerPerson, Person, Phase, Setting};

/// Time between interludes, as planned: a little inside the rule.
const GAP_MOST: u32 = 1710;

impl Desk {
    /// Builds the session of this skeleton; otherwise says up to where work was found for it, seconds (0: nowhere).
    pub fn build(&self, skeleton: &Skeleton) -> Result<Session, u32> {
        if !self.brisk.is_empty()
            && let Some(session) = self.awake(skeleton)
        {
            return Ok(session);
        }
        let mut reach = 0;
        // Unhurried changes of pose, then moments of rest, where that is what is missing.
        for (generous, rests) in [(false, false), (true, false), (true, true)] {
            let missing = self.context.seconds - reach.min(self.context.seconds);
            let most = 30 * (skeleton.blocks.len() + 1) as u32;
            if (generous || rests) && (reach == 0 || missing > most) {
                break;
            }
            match self.built(skeleton, generous, if rests { missing.next_multiple_of(10) } else { 0 }) {
                Ok(session) => return Ok(session),
                Err(now) => reach = reach.max(now),
            }
        }
        Err(reach)
    }

    /// A session that wakes both up, standing, before its close.
    fn awake(&self, skeleton: &Skeleton) -> Option<Session> {
        let (shortest, longest) = close_range(self, self.context.seconds);
        // The shorter a session, the more exactly its seated part must fill its time.
        let calms: &[u32] = if self.context.seconds > 1200 {
            &[40]
        } else {
            &[0, 60, 120]
        };
        for (generous, &calm) in [false, true]
            .into_iter()
            .flat_map(|g| calms.iter().map(move |c| (g, c)))
        {
            let mut session = self.arrange(skeleton, calm, shortest + 90, (generous, 0))?;
            for rest in [0, 30] {
                if rest > 0 && self.rest(&mut session, rest) == 0 {
                    break;
                }
                let mut trial = session.clone();
                self.wake_up(&mut trial, shortest, longest);
                let left = self.context.seconds.saturating_sub(trial.state.clock);
                let woken = trial.state.clock > session.state.clock;
                if woken && self.end(&mut trial, left, shortest, longest) {
                    return Some(trial);
                }
            }
        }
        None
    }

    fn built(&self, skeleton: &Skeleton, generous: bool, rests: u32) -> Result<Session, u32> {
        let seconds = self.context.seconds;
        let (shortest, longest) = close_range(self, seconds);
        let fresh = self.base.steps.is_empty();
        let mut calm = if seconds < 900 { 0 } else { 40 };
        // Before an event: a change to standing and a brisk minute, then the close.
        let mut keep = shortest + if self.context.before_event { 90 } else { 0 };
        let mut together = skeleton.together;
        keep += if together { 120 } else { 0 };
        for _ in 0..5 {
            let mut session = self.arrange(skeleton, calm, keep, (generous, rests)).ok_or(0_u32)?;
            if self.context.before_event {
                self.wake_up(&mut session, shortest, longest);
            }
            if together
                && !self.finish(&mut session, shortest, longest)
                && seconds < session.state.clock + shortest + 210
            {
                // No time or no pose for it.
                together = false;
                keep = keep.saturating_sub(120).max(shortest);
                continue;
            }
            let left = seconds.saturating_sub(session.state.clock);
            if left < shortest {
                keep += (shortest - left).next_multiple_of(30);
                continue;
            }
            if self.end(&mut session, left, shortest, longest) {
                return Ok(session);
            }
            if left <= longest {
                // This pose was held long enough: nearly, so a little less work in it.
                keep += 30;
                continue;
            }
            let more = (left - longest)
                .next_multiple_of(10)
                .max(if calm == 0 { 30 } else { 0 });
            let settled: u32 = session
                .steps
                .iter()
                .filter(|s| s.phase == Phase::Settle)
                .map(|s| s.seconds)
                .sum();
            if settled + more > catalogue::RULES.t3_settle_s[1] || !fresh {
                return Err(session.state.clock + longest);
            }
            calm += more;
        }
        Err(0)
    }

    fn arrange(&self, skeleton: &Skeleton, calm: u32, keep: u32, (generous, rests): (bool, u32)) -> Option<Session> {
        let mut session = self.base.clone();
        let mut rests = rests;
        session.state.generous = generous;
        // Turns have stays of their own: then none are taken in the others.
        if skeleton.blocks.iter().any(|b| b.parts.iter().all(|p| p.1.is_some())) {
            session.state.both_percent = 80;
        }
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
        let (shortest, longest) = close_range(self, self.context.seconds);
        for (index, block) in skeleton.blocks.iter().enumerate() {
            let rest = &skeleton.blocks[index..];
            let turning: u32 = rest[1..].iter().map(|b| b.turning_s + 45).sum();
            let interludes = end.saturating_sub(rested(&session)) / (GAP_MOST + 60) * 150;
            let weight: u32 = rest.iter().map(|b| b.weight).sum();
            let left = end.saturating_sub(session.state.clock + turning + interludes + block.turning_s);
            // A fair share, and what the stays that follow could not hold.
            let later: u32 = rest[1..].iter().map(|b| self.holds(b)).sum();
            let later = if rest.len() > 1 {
                later.saturating_sub(shortest)
            } else {
                0
            };
            let share = (left * block.weight / weight.max(1)).max(left.saturating_sub(later));
            // Before an event the close comes standing.
            let reserve = if rest.len() == 1 && !self.context.before_event {
                shortest
            } else {
                0
            };
            let budget = self.fair(&session, block, &rest[1..], share);
            self.block(&mut session, block, (budget + 45) / 90 * 90, end, reserve)?;
            if rest.len() > 1 && rests >= 30 {
                rests -= self.rest(&mut session, rests.min(60));
            }
        }
        // Where something could not be filled as planned, others take the time.
        for block in &skeleton.spare {
            let left = self.context.seconds.saturating_sub(session.state.clock);
            if left <= longest {
                break;
            }
            let budget = end.saturating_sub(session.state.clock + block.turning_s + 60) / 90 * 90;
            let budget = self.fair(&session, block, &[], budget) / 90 * 90;
            self.block(&mut session, block, budget, end, shortest)?;
        }
        Some(session)
    }

    /// Seconds of work one visit can hold.
    fn holds(&self, block: &Block) -> u32 {
        let Some(&(first, _)) = block.parts.first() else {
            return 0;
        };
        let dwell = u32::from(self.context.turned[first].pose.entry().dwell_max_s);
        dwell.saturating_sub(block.turning_s) / 90 * 90
    }

    /// R4: a stay in which one receives does not run ahead of what the other can still get.
    fn fair(&self, session: &Session, block: &Block, later: &[Block], budget: u32) -> u32 {
        let alone = |b: &Block| -> Option<Person> {
            let giver = b.parts.first()?.1?;
            b.parts.iter().all(|p| p.1 == Some(giver)).then_some(giver)
        };
        let mut budget = budget;
        // O6: hands on each other at once for at least half of the time, with what is still to come.
        if self.context.both_on && block.parts.iter().all(|p| p.1.is_some()) {
            let to_come: u32 = later
                .iter()
                .filter(|b| b.parts.iter().all(|p| p.1.is_none()))
                .map(|b| self.holds(b) * 9 / 10)
                .sum();
            let alone = session.state.hands_on - session.state.both_on;
            budget = budget.min((session.state.both_on + to_come).saturating_sub(alone));
        }
        let (Balance::Even, Some(giver)) = (self.context.limits.terms.balance, alone(block)) else {
            return budget;
        };
        let received = &session.state.received;
        let catch_up: u32 = later
            .iter()
            .filter(|b| alone(b) != Some(giver))
            .map(|b| {
                if alone(b).is_some() {
                    self.holds(b)
                } else {
                    self.holds(b) / 2
                }
            })
            .sum();
        let most = received[giver] + catch_up + catalogue::RULES.r4_even_s;
        budget.min(most.saturating_sub(received[giver.other()]))
    }

    /// One stay of about `budget` seconds of work, shared among its parts, interludes where they are due.
    /// `reserve` seconds of the visit are kept for the close.
    pub fn block(&self, session: &mut Session, block: &Block, budget: u32, end: u32, reserve: u32) -> Option<()> {
        let parts = block.parts.len() as u32;
        let quanta = (budget / 90).min(self.room(session, block).saturating_sub(reserve) / 90);
        let here = block.parts.first().map(|p| self.context.turned[p.0].pose);
        let new = session.state.last.map(|l| self.context.turned[l].pose) != here;
        let least = match (self.context.seconds >= 900 && new, parts) {
            (true, 1 | 2) => 3,
            (true, _) => 2 * parts,
            (false, _) => parts,
        };
        // A pose is worth getting into for a few minutes, not for one stroke.
        if quanta < least && (block.mirrored || new || quanta == 0) {
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
                    now.min(session.state.stay(&self.context, turned).saturating_sub(reserve) / 90 * 90),
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

    /// True when an interlude may come here.
    pub fn rest_is_near(&self, session: &Session) -> bool {
        let gap = session.state.clock - rested(session);
        self.due_later(session) && gap + 30 >= catalogue::RULES.t3_interlude_every_min[0] * 60
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
