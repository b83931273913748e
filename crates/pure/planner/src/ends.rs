//! The two ends of a session: the first still minute of touch, the brisk minute before an event, the quiet close.

use crate::context::PEOPLE;
use crate::fill::{Desk, Session, one};
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

    /// Ends the session within `left` seconds: here, or, where this pose was held long enough, at rest in another.
    pub fn end(&self, session: &mut Session, left: u32, shortest: u32, longest: u32) -> bool {
        let Some(here) = session.state.last else { return false };
        if left <= longest && left <= session.state.stay(&self.context, here) {
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
