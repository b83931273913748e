//! Finds a good session for two within their limits: deterministic, resumable, counted in work units, whole numbers only.
//!
//! A skeleton says which poses follow one another; each is filled step by step with the best thing that every rule lets
//! follow; the whole is looked at once more (`verify`) and the best is kept. The checker, which knows nothing of this room,
//! has the last word.

mod ban;
mod context;
mod ends;
mod exchange;
mod fill;
mod locks;
mod mend;
mod moves;
mod owed;
mod pairs;
mod quiet;
mod reasons;
mod record;
mod replan;
mod session;
mod shape;
mod skeleton;
mod state;
mod together;
mod unrest;
mod value;
mod verify;
mod walk;
mod write;

pub use ban::Ban;
pub use replan::{ReplanError, replan, replan_banning};
pub use shape::{Refused, Shaped, fit, fit_banning, mend, shape, shape_around, unmet};

use context::Context;
use fill::{Desk, Session};
use limits::{PairLimits, Preferences};
use plan::{Lock, Plan, Why};
use shape::PutIn;
use skeleton::{Skeleton, Way};
use walk::Walk;

/// What a piece held fast counts beside everything else a session is chosen by.
const HELD: i64 = 100_000_000;

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// 0 to 100.
    pub percent: u8,
    /// Nothing is left to try.
    pub done: bool,
}

/// Skeletons tried at the full length once one of them filled it: what is left to win by then is little.
const TRIES: u32 = 60;
/// Skeletons tried at the full length while none of them filled it, before a shorter session is looked for.
const PATIENCE: u32 = 200;
/// The same where a walk was tried as well.
const WALKED_PATIENCE: u32 = 120;
/// Of these tried before a walk from visit to visit is; the others only if it does not fill the time either.
const WALK_FROM: u32 = 60;
/// Skeletons tried before a walk where somebody waits.
const HASTY_TRIES: u32 = 8;
/// Skeletons tried at each shorter length before it is given up.
const SHORTER_TRIES: u32 = 16;
/// Skeletons tried with every piece held fast in its turn, before they are put in afterwards instead.
const LOCK_TRIES: u32 = 96;

/// A search that can be interrupted: one work unit is one skeleton built and judged.
#[derive(Clone, Debug)]
pub struct Planner {
    desk: Desk,
    ways: Vec<Way>,
    number: u32,
    best: Option<(i64, Session, Desk)>,
    trail: Option<(i64, Skeleton)>,
    /// The longest session that was nearly found, with what led there.
    reach: (u32, Option<Skeleton>),
    full: u32,
    /// Shorter lengths tried.
    shorter: u32,
    done: bool,
    exchanged: bool,
    /// The walk, while it goes on.
    walk: Option<Walk>,
    /// What the walk found: the longest session shorter than asked, with its length.
    longest: Option<(u32, i64, Session)>,
    walked: bool,
    /// Somebody waits: the first good session will do.
    hasty: bool,
    /// Pieces held fast that can be in.
    locks: Vec<Lock>,
    /// Pieces held fast that cannot, and why.
    missing: Vec<(Lock, Why)>,
    /// Pieces that are put in afterwards, while they are.
    putting: Option<PutIn>,
    /// The best with every piece in it that could be put in afterwards.
    whole: Option<Plan>,
}

impl Planner {
    /// A search for these limits.
    #[must_use]
    pub fn new(limits: &PairLimits) -> Self {
        Self::with(limits, &Preferences::NONE)
    }

    /// A search for these limits that likes what the two like, where everything else is alike.
    #[must_use]
    pub fn with(limits: &PairLimits, wishes: &Preferences) -> Self {
        let exchanged = exchange::needed(limits);
        let context = if exchanged {
            Context::with(&limits.clone().swapped(), wishes)
        } else {
            Context::with(limits, wishes)
        };
        Self::from_desk(Desk::new(context), exchanged)
    }

    /// The same search without what these two bodies cannot do.
    #[must_use]
    pub fn banning(limits: &PairLimits, wishes: &Preferences, bans: &[Ban]) -> Self {
        Self::around(limits, wishes, bans, &[])
    }

    /// The same search around pieces that are held fast: each as it is and in this order, wherever limits and rules let it;
    /// what is left of the time is for these two.
    #[must_use]
    pub fn around(limits: &PairLimits, wishes: &Preferences, bans: &[Ban], locks: &[Lock]) -> Self {
        let exchanged = exchange::needed(limits);
        let mut context = if exchanged {
            Context::with(&limits.clone().swapped(), wishes)
        } else {
            Context::with(limits, wishes)
        };
        let turned = locks
            .iter()
            .map(|lock| if exchanged { lock.exchanged() } else { *lock });
        context.locks = turned.collect();
        let mut planner = Self::from_desk(Desk::new(context), exchanged);
        if !bans.is_empty() {
            planner.desk.context.bans = ban::read(&planner.desk.context.turned, bans, exchanged);
        }
        planner.leave_out_hopeless();
        planner
    }

    /// The same search for somebody who waits: the first good session will do.
    pub(crate) fn hasty(mut self) -> Self {
        self.hasty = true;
        self
    }

    /// Pieces held fast that are not in the plan, and why; in the order in which they were given up.
    #[must_use]
    pub fn missing(&self) -> Vec<(Lock, Why)> {
        let turned = |lock: Lock| if self.exchanged { lock.exchanged() } else { lock };
        self.missing.iter().map(|&(lock, why)| (turned(lock), why)).collect()
    }

    /// Pieces for which there is no time, no pose or no leave are not tried.
    fn leave_out_hopeless(&mut self) {
        let locks = core::mem::take(&mut self.desk.context.locks);
        let rules = &catalogue::RULES;
        let mut left = [self.full.saturating_sub(rules.t3_settle_s[0] + rules.t3_close_s[0]); 2];
        for lock in locks {
            let time = &mut left[lock.receiver.index()];
            let seconds = u32::from(lock.phrase.entry().seconds);
            let why = self
                .desk
                .hopeless(&lock)
                .or((seconds > *time).then_some(Why::NeedsTime));
            match why {
                Some(why) => self.missing.push((lock, why)),
                None => {
                    *time -= seconds;
                    self.locks.push(lock);
                }
            }
        }
        self.desk.context.locks.clone_from(&self.locks);
    }

    fn from_desk(desk: Desk, exchanged: bool) -> Self {
        let ways = skeleton::ways(&desk);
        Self {
            number: 0,
            best: None,
            trail: None,
            reach: (0, None),
            full: desk.context.seconds,
            shorter: 0,
            done: ways.is_empty(),
            exchanged,
            walk: None,
            longest: None,
            walked: false,
            desk,
            ways,
            hasty: false,
            locks: Vec::new(),
            missing: Vec::new(),
            putting: None,
            whole: None,
        }
    }

    /// Does this much work.
    pub fn advance(&mut self, work_units: u32) -> Progress {
        for _ in 0..work_units {
            if !self.done {
                self.unit();
            } else if !self.put_in_next() {
                break;
            }
        }
        self.progress()
    }

    fn progress(&self) -> Progress {
        let done = self.done && self.locks.is_empty() && self.putting.is_none();
        let percent = if done {
            100
        } else {
            (self.number * 100 / PATIENCE).min(99)
        };
        Progress {
            percent: u8::try_from(percent).unwrap_or(99),
            done,
        }
    }

    fn unit(&mut self) {
        if let Some(mut walk) = self.walk.take() {
            if walk.advance(&self.desk) {
                self.walk = Some(walk);
            } else if let Some((rank, session)) = walk.whole {
                self.best = Some((rank, session, self.desk.clone()));
                self.done = true;
            } else {
                self.longest = walk.longest;
            }
            return;
        }
        let seconds = self.desk.context.seconds;
        let near = self.trail.as_ref().filter(|_| self.number >= TRIES / 2);
        let proposal = match near {
            Some((_, good)) => Some(skeleton::vary(&self.desk, &self.ways, good, self.number)),
            None if self.number == 0 && self.reach.1.is_some() => self.reach.1.take(),
            None if !self.desk.context.locks.is_empty() && self.number % 4 != 3 => match &self.reach.1 {
                // Near what was nearly long enough.
                Some(nearly) if self.number >= 8 && self.number.is_multiple_of(2) => {
                    Some(skeleton::vary(&self.desk, &self.ways, nearly, self.number))
                }
                _ => self.desk.around(&self.ways, seconds, self.number),
            },
            None => skeleton::propose(&self.desk, &self.ways, seconds, self.number),
        };
        if let Some(skeleton) = proposal {
            match self.desk.build(&skeleton) {
                Ok(session) => self.judge(session, skeleton),
                Err(reach) if reach > self.reach.0 => self.reach = (reach, Some(skeleton)),
                Err(_) => {}
            }
        }
        self.number += 1;
        let held = self.best.as_ref().map_or(0, |(_, session, _)| session.state.kept);
        if held < self.desk.context.locks.len() && self.number >= LOCK_TRIES {
            // What no session had in its turn is put in afterwards; where there is none at all, it begins again.
            self.desk.context.locks.truncate(held);
            if self.best.is_none() {
                (self.number, self.reach) = (0, (0, None));
                return;
            }
        }
        let tries = match (seconds == self.full, self.best.is_some()) {
            (true, true) if held < self.desk.context.locks.len() => LOCK_TRIES,
            (true, true) if self.hasty => HASTY_TRIES,
            (true, true) => TRIES,
            (true, false) if self.walked => WALKED_PATIENCE,
            (true, false) => PATIENCE,
            (false, _) => SHORTER_TRIES,
        };
        let fresh = seconds == self.full && self.best.is_none() && self.desk.context.locks.is_empty();
        if fresh && self.number >= if self.hasty { HASTY_TRIES } else { WALK_FROM } && !self.walked {
            self.walked = true;
            self.walk = Some(Walk::new(&self.desk, &self.ways));
            return;
        }
        if self.number < tries {
            return;
        }
        if self.best.is_some() {
            self.done = true;
            return;
        }
        self.number = 0;
        // No session of this length: an honestly shorter one.
        if let Some((seconds, rank, session)) = self.longest.take() {
            self.desk.context.seconds = seconds;
            self.best = Some((rank, session, self.desk.clone()));
            return;
        }
        let step = if self.full - seconds < 240 { 60 } else { seconds / 12 };
        // Slowly at first; then straight to what was nearly found.
        self.shorter += 1;
        let near = match self.reach.0 {
            reach if reach > 0 && self.shorter > 4 => reach,
            reach => reach.max(seconds - step),
        };
        let shorter = near.min(seconds - 60) / 30 * 30;
        let least = catalogue::RULES.t4_least_s.max(self.desk.base.state.clock + 60);
        let shorter = if seconds > least { shorter.max(least) } else { shorter };
        self.reach.0 = 0;
        if shorter < least {
            self.done = true;
            return;
        }
        self.desk.context.seconds = shorter;
    }

    /// Keeps a session if it is whole and the best so far.
    fn judge(&mut self, session: Session, skeleton: Skeleton) {
        if verify::broken(&self.desk, &session).is_some() {
            return;
        }
        let rank = unrest::rank(&self.desk, &session) + HELD * session.state.kept as i64;
        if self.best.as_ref().is_none_or(|b| rank > b.0) {
            self.best = Some((rank, session, self.desk.clone()));
            self.trail = Some((rank, skeleton));
        }
    }

    /// The best plan found; five minutes of shared calm when there is none.
    #[must_use]
    pub fn finish(self) -> Plan {
        let best = self.whole.clone().or_else(|| self.best());
        let plan = best.unwrap_or_else(|| quiet::plan(&self.desk));
        if self.exchanged { exchange::plan(&plan) } else { plan }
    }

    fn best(&self) -> Option<Plan> {
        self.best.as_ref().map(|(_, session, desk)| write::plan(desk, session))
    }
}

/// A plan for these limits, always.
#[must_use]
pub fn plan(limits: &PairLimits) -> Plan {
    plan_with(limits, &Preferences::NONE)
}

/// A plan for these limits, always, that likes what the two like.
#[must_use]
pub fn plan_with(limits: &PairLimits, wishes: &Preferences) -> Plan {
    let mut planner = Planner::with(limits, wishes);
    while !planner.advance(8).done {}
    planner.finish()
}
