//! The two ends of a session: the first still minute of touch, the brisk minute before an event, the quiet close.

use crate::context::PEOPLE;
use crate::fill::{Desk, Session, one};
use crate::state::Draft;
use catalogue::Base;
use quantity::{Hands, PerPerson, Person, Phase};

impl Desk {
    /// The first minute of touch: still, warm hands.
    pub fn calibrate(&self, session: &mut Session, turned: usize, who: Option<Person>) -> bool {
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
    pub fn wake_up(&self, session: &mut Session, shortest: u32, longest: u32) {
        if session
            .steps
            .iter()
            .any(|s| matches!(s.phase, Phase::Activate | Phase::Close))
        {
            return;
        }
        let mut best: Option<(i64, Session)> = None;
        for steps in &self.brisk {
            let mut trial = session.clone();
            if !self.try_all(&mut trial, steps) {
                continue;
            }
            let left = self.context.seconds.saturating_sub(trial.state.clock);
            let stay = steps.last().map_or(0, |s| trial.state.stay(&self.context, s.turned));
            if left < shortest || left > longest || stay < left {
                continue;
            }
            let given: Vec<usize> = steps
                .iter()
                .flat_map(|s| PEOPLE.iter().filter_map(|&p| s.gives[p]))
                .map(|(i, _)| i)
                .collect();
            let both = PEOPLE.iter().all(|&p| given.iter().any(|&i| self.moves[i].giver == p));
            let gain = given.iter().fold(if both { 1_000_000 } else { 0 }, |sum, &i| {
                sum + self.value.gain(&session.state, &self.moves[i]) + i64::from(self.moves[i].phrase.is_some())
            });
            if best.as_ref().is_none_or(|b| gain > b.0) {
                best = Some((gain, trial));
            }
        }
        if let Some((_, trial)) = best {
            *session = trial;
        }
    }

    /// The best ways to wake up, standing: both at once, one after the other, or one alone.
    pub fn ways_to_wake(&self) -> Vec<Vec<Draft>> {
        let together = self.context.limits.terms.style == quantity::Style::Together;
        let mut list: Vec<Vec<Draft>> = Vec::new();
        // By place and kind, one of each giver.
        let mut alone: Vec<(usize, Person, usize, Draft)> = Vec::new();
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
                for giver in PEOPLE {
                    alone.extend(ways(giver).map(|(i, hands)| {
                        let step = self.draft(Phase::Activate, index, mode, one(giver, i, hands));
                        (turned.pose.index(), giver, i, step)
                    }));
                }
                for a in ways(Person::A).filter(|_| together) {
                    for b in ways(Person::B).filter(|b| self.alike(a.0, b.0)) {
                        let gives = PerPerson { a: Some(a), b: Some(b) };
                        list.push(vec![self.draft(Phase::Activate, index, mode, gives)]);
                    }
                }
            }
        }
        let most = catalogue::RULES.t3_activate_s[1];
        for (pose, giver, index, first) in &alone {
            for (other, replier, reply, second) in &alone {
                let fit = pose == other && giver != replier && first.seconds + second.seconds <= most;
                if fit && self.alike(*index, *reply) {
                    list.push(vec![first.clone(), second.clone()]);
                }
            }
        }
        list.extend(alone.into_iter().map(|a| vec![a.3]));
        let fresh = crate::state::State::new();
        list.sort_by_cached_key(|steps| {
            let given = steps.iter().flat_map(|s| PEOPLE.iter().filter_map(|&p| s.gives[p]));
            let gain: i64 = given
                .clone()
                .map(|(i, _)| self.value.gain(&fresh, &self.moves[i]))
                .sum();
            core::cmp::Reverse((given.count(), gain))
        });
        list.truncate(40);
        list
    }

    /// The same thing at the same place.
    fn alike(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.moves[one], &self.moves[other]);
        one.kin == other.kin && one.region == other.region && one.side == other.side
    }

    /// Ends the session within `left` seconds: here, or, where this pose was held long enough, at rest in another.
    pub fn end(&self, session: &mut Session, left: u32, shortest: u32, longest: u32) -> bool {
        let Some(here) = session.state.last else { return false };
        if left <= longest && left <= session.state.stay(&self.context, here) {
            return self.close(session, left);
        }
        // The change of pose that it takes anyway may lead to something both do together.
        let mut trial = session.clone();
        if !self.context.before_event && self.finish(&mut trial, shortest, longest) {
            let left = self.context.seconds.saturating_sub(trial.state.clock);
            *session = trial;
            return self.close(session, left);
        }
        for name in ["rest_seated", "rest_lying"] {
            let Some(turned) = self.context.turned.iter().position(|t| t.pose.as_str() == name) else {
                continue;
            };
            let change = session.state.changeover(&self.context, turned);
            let Some(seconds) = left.checked_sub(change) else {
                continue;
            };
            let mut trial = session.clone();
            if (shortest..=longest).contains(&seconds) && self.calm(&mut trial, turned, Phase::Close, seconds) {
                *session = trial;
                return true;
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
