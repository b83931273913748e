//! Pieces held fast that a plan does not have yet: each is put in where every rule lets it be, in its turn, in place of what
//! is missed least. What no place takes falls away with the reason that stood in the way most often.

use super::local::Failures;
use super::options::Wanted;
use super::table::{Played, Table};
use crate::locks;
use crate::moves::Move;
use crate::state::Draft;
use crate::{Ban, Planner};
use limits::{PairLimits, Preferences};
use plan::{Lock, Plan, Why};
use quantity::{PerPerson, Person, Phase};

/// Putting pieces into a plan, one after the other.
#[derive(Clone, Debug)]
pub(crate) struct PutIn {
    plan: Plan,
    /// Every piece, those that are put in already among them.
    all: Vec<Lock>,
    /// How many of them were looked at.
    looked_at: usize,
    /// Those that have their turn, and the step of the last of them.
    fast: Vec<Lock>,
    last: usize,
    bans: Vec<Ban>,
}

impl PutIn {
    /// Looks at the next piece: it has its turn already, or gets one, or is missing.
    fn next(&mut self, limits: &PairLimits, wishes: &Preferences) -> Option<(Lock, Why)> {
        let lock = *self.all.get(self.looked_at)?;
        self.looked_at += 1;
        self.fast.push(lock);
        if let Some(at) = step_of_last(&self.fast, &self.plan) {
            self.last = at;
            return None;
        }
        self.fast.pop();
        let Some(mut table) = Table::laid(&self.plan, limits, wishes, &self.all, &self.fast) else {
            return Some((lock, Why::NeedsTime));
        };
        table.ban(&self.bans);
        let mut failures = Failures::towards(None);
        self.fast.push(lock);
        let found = table.put_in(&lock, &self.fast, self.last, &mut failures);
        let new = found.map(|played| table.written(&played));
        if let Some((at, new)) = new.and_then(|new| Some((step_of_last(&self.fast, &new)?, new))) {
            (self.last, self.plan) = (at, new);
            return None;
        }
        self.fast.pop();
        let fallback = table.desk.nowhere_in(&table.steps, &lock);
        Some((lock, failures.verdict(&table, fallback).0))
    }
}

/// Where the last of these pieces is, when every one of them has its turn.
fn step_of_last(fast: &[Lock], plan: &Plan) -> Option<usize> {
    let kept = Lock::kept(fast, plan);
    kept.iter()
        .all(Option::is_some)
        .then(|| kept.last().copied().flatten())?
}

impl Planner {
    /// What the search could not place in its turn is put in afterwards, a piece at a time; false when nothing is left.
    pub(crate) fn put_in_next(&mut self) -> bool {
        if !self.locks.is_empty() {
            let all = core::mem::take(&mut self.locks);
            let Some(plan) = self.best() else {
                self.missing.extend(all.into_iter().map(|lock| (lock, Why::NeedsTime)));
                return false;
            };
            let bans = self.desk.context.bans.iter();
            let bans = bans.filter_map(|ban| ban.written(&self.desk.context.turned)).collect();
            self.putting = Some(PutIn {
                plan,
                all,
                looked_at: 0,
                fast: Vec::new(),
                last: 0,
                bans,
            });
        }
        let Some(mut putting) = self.putting.take() else {
            return false;
        };
        let context = &self.desk.context;
        let missing = putting.next(&context.limits, &context.wishes);
        self.missing.extend(missing);
        if putting.looked_at < putting.all.len() {
            self.putting = Some(putting);
        } else {
            self.whole = Some(putting.plan);
        }
        true
    }
}

impl Table {
    /// Rows in which this piece stands in its turn; the best that every rule accepts.
    fn put_in(&mut self, lock: &Lock, fast: &[Lock], from: usize, failures: &mut Failures<'_>) -> Option<Played> {
        let before = core::mem::replace(&mut self.desk.context.locks, fast.to_vec());
        let held = core::mem::replace(&mut self.held, fast.len());
        let mut best: Option<(i64, Played)> = None;
        for at in from..self.steps.len() {
            for (first, row) in self.rows_with(lock, at) {
                // Where the rest can stay as it is, it does; else up to two other steps give way.
                let played = (0..=2)
                    .step_by(2)
                    .find_map(|repairs| failures.sift(self.play(first, &row, self.seconds(), repairs)));
                if let Some(played) = played {
                    let worth = played.objective - super::local::ALSO * played.also.len() as i64;
                    if best.as_ref().is_none_or(|b| worth > b.0) {
                        best = Some((worth, played));
                    }
                }
            }
            if best.is_some() && at > from + 12 {
                break;
            }
        }
        self.desk.context.locks = before;
        self.held = held;
        best.map(|b| b.1)
    }

    /// This piece in place of this step, or before it while something else goes.
    fn rows_with(&self, lock: &Lock, at: usize) -> Vec<(usize, Vec<Draft>)> {
        let step = &self.steps[at];
        let free = |step: &Draft| {
            let works = matches!(step.phase, Phase::Light | Phase::Moderate | Phase::Stretch) && !step.interlude;
            works && !self.fast(step)
        };
        if !matches!(step.phase, Phase::Light | Phase::Moderate | Phase::Stretch) || step.interlude {
            return Vec::new();
        }
        let seconds = u32::from(lock.phrase.entry().seconds);
        let mut rows = Vec::new();
        for draft in self.drafts_of(lock, at) {
            if free(step) && step.seconds == seconds {
                rows.push((at, self.with(at, draft)));
                continue;
            }
            // Before this step, and the same time goes elsewhere.
            for (index, other) in self.steps.iter().enumerate() {
                if free(other) && other.seconds == seconds && other.shared.is_none() && index != at {
                    let mut row = self.steps.clone();
                    row.insert(at, draft.clone());
                    row.remove(if index < at { index } else { index + 1 });
                    rows.push((index.min(at), row));
                }
            }
        }
        rows
    }

    /// True when this step keeps a piece that is held fast.
    fn fast(&self, step: &Draft) -> bool {
        let locks = &self.desk.context.locks;
        [Person::A, Person::B].into_iter().any(|giver| {
            step.gives[giver]
                .is_some_and(|(index, _)| locks.iter().any(|lock| locks::is(lock, &self.desk.moves[index])))
        })
    }

    /// This piece as a step in the pose of that one: beside what the partner does there, beside still hands, or alone.
    fn drafts_of(&self, lock: &Lock, at: usize) -> Vec<Draft> {
        let (step, giver) = (&self.steps[at], lock.receiver.other());
        let this = |m: &Move| locks::is(lock, m);
        let seconds = u32::from(lock.phrase.entry().seconds);
        let mut list = Vec::new();
        if step.shared.is_none() && step.gives[giver].is_some() {
            let wanted = Wanted {
                giver: Some(giver),
                seconds,
                still: false,
                pick: &this,
            };
            list.extend(self.options(self.state(at), step, wanted).into_iter().take(3));
        }
        let desk = &self.desk;
        for mode in 0..desk.context.turned[step.turned].modes.len() {
            let offers = desk.offers(step.turned, mode, giver).iter();
            for &(index, hands) in offers.filter(|(index, _)| this(&desk.moves[*index])) {
                let given = &desk.moves[index];
                let mut gives: PerPerson<Option<_>> = PerPerson::default();
                gives[giver] = Some((index, hands));
                let mut beside = gives;
                let still = desk
                    .offers(step.turned, mode, giver.other())
                    .iter()
                    .find(|(other, own)| {
                        let held = &desk.moves[*other];
                        held.hold
                            && (held.phase, held.seconds) == (given.phase, seconds)
                            && held.places & desk.context.busy(hands, true) == 0
                            && given.places & desk.context.busy(*own, false) == 0
                    });
                if let Some(&still) = still {
                    beside[giver.other()] = Some(still);
                    list.push(desk.draft(given.phase, step.turned, mode, beside));
                }
                list.push(desk.draft(given.phase, step.turned, mode, gives));
            }
        }
        list.truncate(6);
        list
    }
}
