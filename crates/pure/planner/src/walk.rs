//! A second way to a whole session, for those whom skeletons do not fill: from visit to visit, always looking at what each
//! pose would really give from here, with a few of the best beginnings kept for every length. It also knows the longest
//! session that can be closed, where the length asked for cannot be had.

use crate::context::{PEOPLE, Places, Turned};
use crate::fill::{Desk, Session};
use crate::skeleton::{Block, Way, close_range};
use crate::state::{Draft, changes_allowed};
use crate::{unrest, verify};
use limits::RegionSide;
use quantity::{Balance, PerPerson, Person, Phase};

/// Beginnings kept for each length.
const WIDTH: usize = 4;
/// Poses tried from each beginning.
const POSES: usize = 9;
/// Beginnings within this many seconds of each other are compared.
const GRAIN_S: u32 = 90;
/// Seconds a visit and the change after it take, about.
const VISIT_S: i64 = 450;

/// A beginning and what it promises.
type Beginning = (i64, Session);

/// The search; one unit goes on from one beginning.
#[derive(Clone, Debug)]
pub(crate) struct Walk {
    /// By length so far, the best first.
    open: Vec<Vec<Beginning>>,
    /// The best whole session of the length asked for.
    pub whole: Option<Beginning>,
    /// The longest that can be closed, with its length.
    pub longest: Option<(u32, i64, Session)>,
    ways: Vec<Way>,
    /// What each way reaches, by receiver.
    reaches: Vec<PerPerson<Places>>,
    scratch: Desk,
}

impl Walk {
    /// All beginnings: arriving in each pose, or what was already done.
    pub fn new(desk: &Desk, ways: &[Way]) -> Self {
        let ways = with_twins(desk, ways);
        let buckets = (desk.context.seconds / GRAIN_S + 1) as usize;
        let mut walk = Self {
            open: vec![Vec::new(); buckets],
            whole: None,
            longest: None,
            reaches: ways.iter().map(|way| reach(desk, way)).collect(),
            scratch: desk.clone(),
            ways,
        };
        for session in desk.arrivals(&walk.ways) {
            walk.keep(desk, session, 2 * WIDTH);
        }
        walk
    }

    /// Goes on from the earliest beginning; false when there is none left.
    pub fn advance(&mut self, desk: &Desk) -> bool {
        let Some(bucket) = self.open.iter().position(|b| !b.is_empty()) else {
            return false;
        };
        let (_, session) = self.open[bucket].remove(0);
        self.close(desk, &session);
        let mut ranked: Vec<(i64, usize)> = (0..self.ways.len())
            .map(|index| (self.promise(desk, &session, index), index))
            .filter(|&(promise, _)| promise > 0)
            .collect();
        ranked.sort_by_key(|&(promise, index)| (core::cmp::Reverse(promise), index));
        for &(_, index) in ranked.iter().take(POSES) {
            for child in desk.visits(&session, &self.ways[index]) {
                self.keep(desk, child, WIDTH);
            }
        }
        true
    }

    /// What this way still promises from here, before it is tried.
    fn promise(&self, desk: &Desk, session: &Session, index: usize) -> i64 {
        let way = &self.ways[index];
        let state = &session.state;
        let Some(&(first, _)) = way.parts.first() else { return 0 };
        // Arriving somewhere means staying there.
        if session.steps.iter().all(|s| s.phase == Phase::Settle) && state.last != Some(first) {
            return 0;
        }
        if state.stay(&desk.context, first) < 90 + way.turning_s && !desk.rest_is_near(session) {
            return 0;
        }
        let mut sums = [0_i64; 2];
        for receiver in PEOPLE {
            let owed = desk.owed(state, receiver);
            for place in RegionSide::all().filter(|&p| self.reaches[index][receiver] & crate::context::bit(p) != 0) {
                let had = state.dose[receiver][place.slot()].work / 90;
                let fresh = [10, 7, 4, 4, 2, 2, 1, 1].get(usize::from(had)).copied().unwrap_or(0);
                let wished = if owed.wanted & crate::context::bit(place) != 0 {
                    4
                } else {
                    1
                };
                sums[receiver as usize] += desk.value.weight(receiver, place) as i64 * fresh * wished;
            }
        }
        let (a, b) = (sums[0], sums[1]);
        let lead = i64::from(state.received.a) - i64::from(state.received.b);
        let even = desk.context.limits.terms.balance == Balance::Even;
        let base = match (even, lead > 180, lead < -180) {
            (true, true, _) => b,
            (true, _, true) => a,
            _ => a + b,
        };
        let behind = desk.context.both_on && 2 * state.both_on < state.hands_on + 180;
        if behind && !way.both_on { base / 3 } else { base }
    }

    /// Keeps a beginning if it is among the best of its length.
    fn keep(&mut self, desk: &Desk, session: Session, width: usize) {
        let score = promising(desk, &session);
        let Some(list) = self.open.get_mut((session.state.clock / GRAIN_S) as usize) else {
            return;
        };
        let alike = |one: &Session| (one.state.last, one.state.poses, one.state.changes);
        if let Some(at) = list.iter().position(|b| alike(&b.1) == alike(&session)) {
            if list[at].0 >= score {
                return;
            }
            list.remove(at);
        }
        let at = list.partition_point(|b| b.0 >= score);
        list.insert(at, (score, session));
        list.truncate(width);
    }

    /// Ends the session here if that makes it whole, or at least the longest so far.
    fn close(&mut self, desk: &Desk, session: &Session) {
        let full = desk.context.seconds;
        let clock = session.state.clock;
        let (shortest, longest) = close_range(desk, full);
        for (wakes, rest) in [
            (true, 0),
            (true, 30),
            (false, 0),
            (false, 30),
            (false, 60),
            (false, 90),
            (false, 120),
        ] {
            let mut trial = session.clone();
            if rest > 0 && desk.rest(&mut trial, rest) == 0 {
                continue;
            }
            if wakes {
                let before = trial.steps.len();
                desk.wake_up(&mut trial, shortest, longest);
                if trial.steps.len() == before {
                    continue;
                }
            }
            let left = full.saturating_sub(trial.state.clock);
            if left <= longest + 60
                && desk.end(&mut trial, left, shortest, longest)
                && verify::broken(desk, &trial).is_none()
            {
                let rank = unrest::rank(desk, &trial);
                if self.whole.as_ref().is_none_or(|w| rank > w.0) {
                    self.whole = Some((rank, trial));
                }
                break;
            }
        }
        if self.whole.is_some() {
            return;
        }
        for pose in ["rest_seated", "rest_lying"] {
            let Some(trial) = desk.rested_end(session, pose, longest) else {
                continue;
            };
            if verify::broken(desk, &trial).is_none() {
                self.whole = Some((unrest::rank(desk, &trial), trial));
                return;
            }
        }
        for generous in [false, true] {
            let Some(trial) = desk.stretched(session, generous, shortest, longest) else {
                continue;
            };
            if verify::broken(desk, &trial).is_none() {
                self.whole = Some((unrest::rank(desk, &trial), trial));
                return;
            }
        }
        let known = self.longest.as_ref().map_or(0, |l| l.0);
        let most = (clock + 300).min(full.saturating_sub(10)) / 10 * 10;
        let mut seconds = most;
        while seconds > known.max(clock) && seconds >= catalogue::RULES.t4_least_s {
            self.scratch.context.seconds = seconds;
            let (shortest, longest) = close_range(&self.scratch, seconds);
            let mut trial = session.clone();
            let left = seconds - clock;
            if (shortest..=longest).contains(&left)
                && self.scratch.close(&mut trial, left)
                && fits_shorter(&trial, seconds)
                && verify::broken(&self.scratch, &trial).is_none()
            {
                let rank = unrest::rank(&self.scratch, &trial);
                self.longest = Some((seconds, rank, trial));
                return;
            }
            seconds -= 10;
        }
    }
}

/// R2: what a longer session may hold on one place a shorter one may not.
pub(crate) fn fits_shorter(session: &Session, seconds: u32) -> bool {
    let rules = &catalogue::RULES;
    let most = rules.r2_quanta[usize::from(seconds > rules.r2_long_from_min * 60)] * 90;
    PEOPLE
        .iter()
        .all(|&p| session.state.dose[p].iter().all(|d| u32::from(d.work) <= most))
}

/// Where one side is wished for, its pose alone with left and right exchanged is a way too.
fn with_twins(desk: &Desk, ways: &[Way]) -> Vec<Way> {
    let mut list = ways.to_vec();
    let terms = &desk.context.limits.terms;
    if !PEOPLE.iter().any(|&p| terms.needs[p].iter().any(|n| n.one_sided)) {
        return list;
    }
    for way in ways.iter().filter(|w| !w.mirrored) {
        let twin = |&(index, who): &(usize, Option<Person>)| {
            let here = &desk.context.turned[index];
            let like = |t: &Turned| t.pose == here.pose && t.swapped == here.swapped && t.mirrored != here.mirrored;
            desk.context.turned.iter().position(like).map(|there| (there, who))
        };
        if let Some(parts) = way.parts.iter().map(twin).collect() {
            list.push(Way { parts, ..way.clone() });
        }
    }
    list
}

fn reach(desk: &Desk, way: &Way) -> PerPerson<Places> {
    let mut reach: PerPerson<Places> = PerPerson::default();
    for &(turned, who) in &way.parts {
        for giver in PEOPLE.into_iter().filter(|&p| who.is_none_or(|w| w == p)) {
            for mode in 0..desk.context.turned[turned].modes.len() {
                for &(index, _) in desk.offers(turned, mode, giver) {
                    if !desk.moves[index].hold {
                        reach[giver.other()] |= desk.moves[index].places;
                    }
                }
            }
        }
    }
    reach
}

/// What a beginning is worth among others of its length: its value so far, less what can hardly be made good.
fn promising(desk: &Desk, session: &Session) -> i64 {
    let context = &desk.context;
    let state = &session.state;
    let left = i64::from(context.seconds.saturating_sub(state.clock));
    let mut score = unrest::objective(desk, session);
    if context.limits.terms.balance == Balance::Even {
        let over = (i64::from(state.received.a) - i64::from(state.received.b)).abs() - 180;
        score -= over.max(0) + 20 * (over - left * 8 / 10).max(0);
    }
    if context.both_on {
        let behind = i64::from(state.hands_on) - 2 * i64::from(state.both_on);
        score -= behind.max(0) / 2 + 20 * (behind - left * 7 / 10).max(0);
    }
    for person in PEOPLE.into_iter().filter(|&p| context.receives(p)) {
        let owed = desk.owed(state, person);
        let late = 60 + owed.late;
        score -= if owed.wanted != 0 { late } else { 0 };
        score -= if owed.worked == u64::MAX { 0 } else { late / 2 };
    }
    // The visits that are left, and what they hold.
    let changes = i64::from(changes_allowed(context.seconds).saturating_sub(state.changes));
    let long = context.seconds >= catalogue::RULES.t3_interlude_from_min * 60;
    let again = if long { left / 1500 } else { 0 };
    let here = state.last.map_or(0, |last| i64::from(state.stay(context, last)));
    let lacking = (left - here - (changes + again) * VISIT_S).max(0);
    score
        - if changes + again == 0 {
            20 * lacking
        } else {
            2 * lacking
        }
}

impl Desk {
    /// Ways to arrive: still hands in each pose, or what was already done.
    fn arrivals(&self, ways: &[Way]) -> Vec<Session> {
        let mut list = Vec::new();
        let touched = self.base.steps.iter().any(|s| s.shared.is_none());
        if touched {
            return vec![self.base.clone()];
        }
        let anyone_sits = ways.iter().any(|w| !w.lying);
        let mut seen = Vec::new();
        for way in ways {
            let Some(&(first, who)) = way.parts.first() else {
                continue;
            };
            let here = self.base.state.last.is_none_or(|l| l == first);
            if seen.contains(&(first, who)) || (way.lying && anyone_sits) || !here {
                continue;
            }
            seen.push((first, who));
            let calms: &[u32] = if self.base.steps.is_empty() { &[40, 0, 60] } else { &[0] };
            for &calm in calms {
                let mut session = self.base.clone();
                if calm > 0 && !self.calm(&mut session, first, Phase::Settle, calm) {
                    continue;
                }
                if self.calibrate(&mut session, first, who) || calm >= 60 {
                    list.push(session);
                    break;
                }
            }
        }
        if list.is_empty() && !self.base.steps.is_empty() {
            list.push(self.base.clone());
        }
        list
    }

    /// This way from here, for as long as it can be, and for a shorter while.
    fn visits(&self, session: &Session, way: &Way) -> Vec<Session> {
        let seconds = self.context.seconds;
        let (shortest, longest) = close_range(self, seconds);
        let left = seconds.saturating_sub(session.state.clock);
        let block = Block {
            parts: way.parts.clone(),
            mirrored: way.mirrored,
            weight: 1,
            turning_s: way.turning_s,
        };
        let keep = shortest + if self.context.before_event { 90 } else { 0 };
        let Some(end) = seconds.checked_sub(keep) else {
            return Vec::new();
        };
        let most = left.saturating_sub(keep + way.turning_s) / 90 * 90;
        let last = left <= way.dwell_s + longest + 120;
        let mut list: Vec<Session> = Vec::new();
        for (budget, reserve) in [(most, 0), (360, 0), (most, shortest)] {
            if budget > most || (budget == 360 && most < 540) || (reserve > 0 && !last) {
                continue;
            }
            let mut child = session.clone();
            child.state.generous = left > 3000;
            if self.block(&mut child, &block, budget, end, reserve).is_none()
                || child.state.clock < session.state.clock + 90
                || list.iter().any(|other| other.state.clock == child.state.clock)
            {
                continue;
            }
            // Few visits for much time: a longer rest in each.
            let changes = changes_allowed(seconds).saturating_sub(child.state.changes);
            let to_come = seconds.saturating_sub(child.state.clock);
            if i64::from(to_come) > i64::from(changes + 1) * (VISIT_S - 60) {
                for rest in [150, 60] {
                    let mut rested = child.clone();
                    if self.rest(&mut rested, rest) > 0 {
                        list.push(rested);
                        break;
                    }
                }
            }
            list.push(child);
        }
        list
    }

    /// Ends in a pose for resting: a while together there, then the close, where the close alone is too short.
    fn rested_end(&self, session: &Session, pose: &str, longest: u32) -> Option<Session> {
        let turned = self.context.turned.iter().position(|t| t.pose.as_str() == pose)?;
        let work = session.steps.iter().rev().find(|s| s.shared.is_none())?;
        let change = {
            let mut unhurried = session.state.clone();
            unhurried.generous = true;
            unhurried.changeover(&self.context, turned)
        };
        let rest = self
            .context
            .seconds
            .checked_sub(session.state.clock + change + longest)?
            .next_multiple_of(10);
        let phase = match work.phase {
            phase @ (Phase::Light | Phase::Moderate | Phase::Stretch) => phase,
            _ => Phase::Light,
        };
        if !(30..=300).contains(&rest) {
            return None;
        }
        let mut trial = session.clone();
        trial.state.generous = true;
        let mut calm = self
            .context
            .calm
            .iter()
            .rev()
            .filter(|t| t.entry().phases.contains(phase));
        let step = Draft {
            shared: Some(*calm.next()?),
            seconds: rest,
            ..self.draft(phase, turned, 0, PerPerson::default())
        };
        if !self.try_all(&mut trial, &[step]) {
            return None;
        }
        let left = self.context.seconds.checked_sub(trial.state.clock)?;
        self.calm(&mut trial, turned, Phase::Close, left).then_some(trial)
    }

    /// The same steps after a longer arrival, with unhurried changes of pose if `generous`, where a little is missing.
    fn stretched(&self, session: &Session, generous: bool, shortest: u32, longest: u32) -> Option<Session> {
        let full = self.context.seconds;
        let (first, rest) = session.steps.split_first()?;
        if !self.base.steps.is_empty() || session.state.clock + longest + 400 < full {
            return None;
        }
        let calm = first.shared.map_or(0, |_| first.seconds);
        let steps = if first.shared.is_some() {
            rest
        } else {
            &session.steps[..]
        };
        let mut more = 0;
        for _ in 0..3 {
            let mut trial = self.base.clone();
            trial.state.generous = generous;
            if calm + more > 0 && !self.calm(&mut trial, first.turned, Phase::Settle, calm + more) {
                return None;
            }
            if !self.try_all(&mut trial, steps) {
                return None;
            }
            let last = trial.state.last?;
            let left = full.checked_sub(trial.state.clock)?;
            let most = longest.min(trial.state.stay(&self.context, last));
            if most < shortest || left < shortest {
                return None;
            }
            if left <= most {
                return self.end(&mut trial, left, shortest, longest).then_some(trial);
            }
            more += (left - most).next_multiple_of(10).max(if calm == 0 { 30 } else { 0 });
            if calm + more > catalogue::RULES.t3_settle_s[1] - 60 {
                return None;
            }
        }
        None
    }
}
