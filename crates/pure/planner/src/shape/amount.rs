//! More of this and less of this: where time is taken from, and where it goes.

use super::local::{ALSO, Failures, Outcome};
use super::options::Wanted;
use super::table::{Played, Table, item_of};
use crate::context::PEOPLE;
use crate::moves::Move;
use crate::state::Draft;
use plan::{At, Item};
use quantity::{Person, Phase};

impl Table {
    /// More time for this: a longer phrase in place of something else, or the same once more in place of something else.
    pub fn longer(&self, at: At, failures: &mut Failures<'_>) -> Option<Outcome> {
        let step = self.steps.get(at.step)?;
        let meant = self.meant(step, at.giver);
        let items: Vec<Item> = meant.iter().filter_map(|&p| self.item(step, p)).collect();
        if step.shared.is_some() || items.is_empty() {
            return None;
        }
        let mut best: Option<(i64, Played)> = None;
        let mut keep = |played: Played, cost: i64| {
            let worth = played.objective - cost - ALSO * played.also.len() as i64;
            if best.as_ref().is_none_or(|b| worth > b.0) {
                best = Some((worth, played));
            }
        };
        let same = |m: &Move| item_of(m).is_some_and(|i| items.contains(&i));
        if step.seconds < 270 && matches!(step.phase, Phase::Light | Phase::Moderate) {
            let wanted = Wanted {
                giver: at.giver,
                seconds: step.seconds + 90,
                still: false,
                pick: &same,
            };
            for longer in self.options(self.state(at.step), step, wanted).into_iter().take(3) {
                for (from, steps) in self.making_room(at.step, &longer) {
                    if let Some(played) = failures.sift(self.play(from, &steps, self.seconds(), 0)) {
                        keep(played, 0);
                    }
                }
            }
        }
        // The same once more, near it.
        for (index, other) in self.steps.iter().enumerate() {
            if index == at.step || !matches!(other.phase, Phase::Light | Phase::Moderate) {
                continue;
            }
            let far = 20 * i64::try_from(index.abs_diff(at.step)).unwrap_or(99);
            for option in self.once_more(index, &same, if meant.len() == 1 { Some(meant[0]) } else { None }) {
                if let Some(played) = failures.sift(self.play(index, &self.with(index, option), self.seconds(), 0)) {
                    keep(played, 20 + far.min(100));
                }
            }
        }
        best.map(|(_, played)| Outcome {
            played,
            asked: Vec::new(),
        })
    }

    /// Rows in which this longer step stands and 90 s go elsewhere.
    fn making_room(&self, at: usize, longer: &Draft) -> Vec<(usize, Vec<Draft>)> {
        let mut rows = Vec::new();
        for (index, step) in self.steps.iter().enumerate() {
            let works = matches!(step.phase, Phase::Light | Phase::Moderate) && step.shared.is_none();
            if index == at || !works {
                continue;
            }
            let row = self.with(at, longer.clone());
            if step.seconds == 90 {
                let mut row = row;
                row.remove(index);
                rows.push((index.min(at), row));
                continue;
            }
            let items: Vec<Item> = self.items(step).collect();
            let wanted = Wanted {
                giver: None,
                seconds: step.seconds - 90,
                still: items.is_empty(),
                pick: &|m| item_of(m).is_none_or(|i| items.contains(&i)),
            };
            for shorter in self.options(self.state(index), step, wanted).into_iter().take(1) {
                let mut row = row.clone();
                row[index] = shorter;
                rows.push((index.min(at), row));
            }
        }
        rows
    }

    /// Ways to do what is picked in another step: by this giver, or by both.
    fn once_more(&self, index: usize, pick: &dyn Fn(&Move) -> bool, giver: Option<Person>) -> Vec<Draft> {
        let step = &self.steps[index];
        let there = |p: Person| step.gives[p].is_some_and(|(i, _)| pick(&self.desk.moves[i]));
        let mut list = Vec::new();
        for who in [None, Some(Person::A), Some(Person::B)] {
            let fits = match who {
                None => PEOPLE.iter().all(|&p| !there(p)),
                Some(p) => !there(p) && step.gives[p].is_some(),
            };
            if !fits || (giver.is_some() && who.is_some() && giver != who) {
                continue;
            }
            let wanted = Wanted {
                giver: who,
                seconds: step.seconds,
                still: false,
                pick,
            };
            list.extend(self.options(self.state(index), step, wanted).into_iter().take(6));
        }
        list
    }

    /// More of this somewhere in the plan, in place of what is missed least.
    pub fn more(&self, pick: &dyn Fn(&Move) -> bool, failures: &mut Failures<'_>) -> Option<Outcome> {
        let mut best: Option<Played> = None;
        for (index, step) in self.steps.iter().enumerate() {
            if !matches!(step.phase, Phase::Light | Phase::Moderate) || step.shared.is_some() {
                continue;
            }
            for option in self.once_more(index, pick, None) {
                let played = failures.sift(self.play(index, &self.with(index, option), self.seconds(), 0));
                if let Some(played) = played
                    && best.as_ref().is_none_or(|b| played.objective > b.objective)
                {
                    best = Some(played);
                }
            }
        }
        best.map(|played| Outcome {
            played,
            asked: Vec::new(),
        })
    }

    /// One fewer of this, where it is missed least.
    pub fn less(&self, pick: &dyn Fn(&Move) -> bool, failures: &mut Failures<'_>) -> Option<Outcome> {
        let mut best: Option<(i64, Outcome)> = None;
        for (index, step) in self.steps.iter().enumerate() {
            let about: Vec<Person> = PEOPLE
                .into_iter()
                .filter(|&p| step.gives[p].is_some_and(|(i, _)| pick(&self.desk.moves[i])))
                .filter(|&p| self.item(step, p).is_some())
                .collect();
            if about.is_empty() {
                continue;
            }
            let at = At {
                step: index,
                giver: if about.len() == 1 { Some(about[0]) } else { None },
            };
            let not = |m: &Move| !pick(m);
            let filled = self.filled(at, &about, &not, failures);
            let Some(played) = filled.or_else(|| self.rested(at, &about, failures)) else {
                continue;
            };
            let worth = played.objective - ALSO * played.also.len() as i64;
            if best.as_ref().is_none_or(|b| worth > b.0) {
                let asked = about.iter().filter_map(|&p| self.item(step, p)).collect();
                best = Some((worth, Outcome { played, asked }));
            }
        }
        best.map(|b| b.1)
    }
}
