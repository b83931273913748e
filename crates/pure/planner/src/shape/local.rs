//! One thing changed, everything else left as it is where that can be: the plan stays recognisable.

use super::options::Wanted;
use super::table::{Fails, Played, Table, item_of};
use crate::context::PEOPLE;
use crate::moves::Move;
use crate::state::Draft;
use catalogue::{RegionId, TechniqueId};
use plan::{At, Item, Plan, Why};
use quantity::{Person, Phase, Side};

/// Swaps go round among this many.
const ROUND: usize = 12;
/// What one more changed step costs beside what the session is worth.
pub(crate) const ALSO: i64 = 60;

/// What a change came to, before it is written.
pub(crate) struct Outcome {
    pub played: Played,
    /// What went because it was asked for.
    pub asked: Vec<Item>,
}

/// What a change must come to: more of something, or less of it.
pub(crate) struct Goal<'f> {
    pub about: &'f dyn Fn(&Item) -> bool,
    pub more: bool,
    pub before: u32,
}

/// Seconds of what is meant.
pub(crate) fn amount(done: &[(Item, u32)], about: &dyn Fn(&Item) -> bool) -> u32 {
    done.iter().filter(|d| about(&d.0)).map(|d| d.1).sum()
}

/// The goal, and trials that broke rules on the way to it.
pub(crate) struct Failures<'f> {
    goal: Option<Goal<'f>>,
    list: Vec<Fails>,
}

impl<'f> Failures<'f> {
    pub fn towards(goal: Option<Goal<'f>>) -> Self {
        Self { goal, list: Vec::new() }
    }

    /// Keeps what was played if it comes to what is wanted, or writes down why it could not be.
    pub fn sift(&mut self, result: Result<Played, Fails>) -> Option<Played> {
        match result {
            Ok(played) => {
                let meets = self.goal.as_ref().is_none_or(|goal| {
                    let after = amount(&played.done, goal.about);
                    if goal.more {
                        after > goal.before
                    } else {
                        after < goal.before
                    }
                });
                meets.then_some(played)
            }
            Err(fails) => {
                self.list.push(fails);
                None
            }
        }
    }
    /// The most common reason, with the first plan that broke it; `otherwise` where nothing was even tried.
    pub fn verdict(&self, table: &Table, otherwise: Why) -> (Why, Option<Plan>) {
        let count = |why: Why| self.list.iter().filter(|f| f.why == why).count();
        let most = self
            .list
            .iter()
            .max_by_key(|f| (count(f.why), core::cmp::Reverse(f.why)));
        match most {
            Some(fails) => {
                let first = self.list.iter().find(|f| f.why == fails.why).unwrap_or(fails);
                (fails.why, Some(table.unheard(first)))
            }
            None => (otherwise, None),
        }
    }
}

/// What people see of a step: for each, the technique (none for still hands) and the region. Another side is nothing else.
type Look = [Option<(Option<TechniqueId>, RegionId)>; 2];

fn look(table: &Table, step: &Draft) -> Look {
    PEOPLE.map(|giver| {
        let (index, _) = step.gives[giver]?;
        let m = &table.desk.moves[index];
        Some((item_of(m).map(|item| item.technique), m.region))
    })
}

impl Table {
    pub fn seconds(&self) -> u32 {
        self.desk.context.seconds
    }

    /// This row with one step replaced.
    pub fn with(&self, at: usize, step: Draft) -> Vec<Draft> {
        let mut steps = self.steps.clone();
        steps[at] = step;
        steps
    }

    /// The nearest step in which one of these people gives the same on the other side.
    fn twin(&self, at: usize, meant: &[Person]) -> Option<usize> {
        let here = &self.steps[at];
        let same = |other: &Draft| {
            meant.iter().any(|&giver| {
                let (Some((a, _)), Some((b, _))) = (here.gives[giver], other.gives[giver]) else {
                    return false;
                };
                let (a, b) = (&self.desk.moves[a], &self.desk.moves[b]);
                let paired = matches!(a.side, Side::Left | Side::Right) && b.side == a.side.mirrored();
                paired && a.region == b.region && item_of(a).map(|i| i.technique) == item_of(b).map(|i| i.technique)
            })
        };
        (0..self.steps.len())
            .filter(|&j| j != at && same(&self.steps[j]))
            .min_by_key(|&j| (j.abs_diff(at), j))
    }

    /// Something else in place of this: the next of a round of choices, so that asking again goes on.
    pub fn swap(&self, at: At, failures: &mut Failures<'_>) -> Option<Outcome> {
        let step = self.steps.get(at.step)?;
        if step.shared.is_some() {
            return self.other_calm(at.step, failures);
        }
        let meant = self.meant(step, at.giver);
        let asked: Vec<Item> = meant.iter().filter_map(|&p| self.item(step, p)).collect();
        let options = self.options(
            self.state(at.step),
            step,
            Wanted {
                giver: at.giver,
                seconds: step.seconds,
                still: asked.is_empty(),
                pick: &|_| true,
            },
        );
        let now = look(self, step);
        let played = self.round(at.step, &options, now, 0, failures).or_else(|| {
            let both = self.with_twin(at.step, &meant, &options, failures, |_| true);
            both.or_else(|| self.round(at.step, &options[..options.len().min(10)], now, 2, failures))
        })?;
        Some(Outcome { played, asked })
    }

    /// The choice after the present one among those that every rule accepts, the best first.
    fn round(
        &self,
        at: usize,
        options: &[Draft],
        now: Look,
        repairs: u32,
        failures: &mut Failures<'_>,
    ) -> Option<Played> {
        let mut choices: Vec<(i64, Look, Option<Played>)> = vec![(self.objective, now, None)];
        for option in options {
            let looks = look(self, option);
            if looks == now {
                continue;
            }
            let Some(played) = failures.sift(self.play(at, &self.with(at, option.clone()), self.seconds(), repairs))
            else {
                continue;
            };
            let objective = played.objective - ALSO * played.also.len() as i64;
            match choices.iter_mut().find(|c| c.1 == looks) {
                Some(known) if known.0 >= objective => {}
                Some(known) => *known = (objective, looks, Some(played)),
                None => choices.push((objective, looks, Some(played))),
            }
        }
        choices.sort_by_key(|c| (core::cmp::Reverse(c.0), c.1));
        let here = choices.iter().position(|c| c.1 == now).unwrap_or(0);
        let next = if here >= ROUND || here + 1 >= choices.len().min(ROUND) {
            0
        } else {
            here + 1
        };
        choices.swap_remove(next).2
    }

    /// The same change on the other side too, where only both together keep the sides even.
    fn with_twin(
        &self,
        at: usize,
        meant: &[Person],
        options: &[Draft],
        failures: &mut Failures<'_>,
        pick: impl Fn(&Move) -> bool,
    ) -> Option<Played> {
        let twin = self.twin(at, meant)?;
        let there = &self.steps[twin];
        let now = (look(self, &self.steps[at]), look(self, there));
        let mut best: Option<Played> = None;
        for option in options.iter().take(16) {
            let wished: Vec<(RegionId, Side, Option<TechniqueId>)> = meant
                .iter()
                .filter_map(|&p| option.gives[p])
                .map(|(index, _)| {
                    let m = &self.desk.moves[index];
                    (m.region, m.side.mirrored(), item_of(m).map(|i| i.technique))
                })
                .collect();
            let mirror = |m: &Move| wished.contains(&(m.region, m.side, item_of(m).map(|i| i.technique))) && pick(m);
            let replies = self.options(
                self.state(twin),
                there,
                Wanted {
                    giver: if meant.len() == 1 { Some(meant[0]) } else { None },
                    seconds: there.seconds,
                    still: false,
                    pick: &mirror,
                },
            );
            for reply in replies.into_iter().take(2) {
                let mut steps = self.with(at, option.clone());
                steps[twin] = reply;
                if (look(self, &steps[at]), look(self, &steps[twin])) == now {
                    continue;
                }
                let Some(mut played) = failures.sift(self.play(at.min(twin), &steps, self.seconds(), 0)) else {
                    continue;
                };
                played.also.extend(self.items(there).map(|item| (item, Why::SidesEven)));
                if best.as_ref().is_none_or(|b| played.objective > b.objective) {
                    best = Some(played);
                }
            }
        }
        best
    }

    /// Another way to be calm together.
    fn other_calm(&self, at: usize, failures: &mut Failures<'_>) -> Option<Outcome> {
        let step = &self.steps[at];
        let now = step.shared?;
        let calm = &self.desk.context.calm;
        let here = calm.iter().position(|&t| t == now)?;
        (1..calm.len()).find_map(|by| {
            let other = calm[(here + by) % calm.len()];
            if step.interlude
                || !other.entry().phases.contains(step.phase)
                || u32::from(other.entry().longest_s) < step.seconds
            {
                return None;
            }
            let changed = Draft {
                shared: Some(other),
                ..step.clone()
            };
            let played = failures.sift(self.play(at, &self.with(at, changed), self.seconds(), 0))?;
            Some(Outcome {
                played,
                asked: Vec::new(),
            })
        })
    }

    /// Leaves this out: what fits best fills the time; else hands rest; else both rest; else the session is shorter.
    pub fn leave_out(&self, at: At, failures: &mut Failures<'_>) -> Option<Outcome> {
        let step = self.steps.get(at.step)?;
        let meant = self.meant(step, at.giver);
        let asked: Vec<Item> = meant.iter().filter_map(|&p| self.item(step, p)).collect();
        if step.shared.is_some() || asked.is_empty() {
            return None;
        }
        let elsewhere = |m: &Move| asked.iter().all(|item| item.region != m.region);
        let otherwise = |m: &Move| item_of(m).is_none_or(|i| asked.iter().all(|item| item.technique != i.technique));
        let played = self
            .filled(at, &meant, &elsewhere, failures)
            .or_else(|| self.filled(at, &meant, &otherwise, failures))
            .or_else(|| self.rested(at, &meant, failures))
            .or_else(|| self.cut_out(at.step, &meant, failures))?;
        Some(Outcome { played, asked })
    }

    /// Other work in place of this, or more of what is there already.
    pub fn filled(
        &self,
        at: At,
        meant: &[Person],
        pick: &dyn Fn(&Move) -> bool,
        failures: &mut Failures<'_>,
    ) -> Option<Played> {
        let step = &self.steps[at.step];
        let wanted = Wanted {
            giver: at.giver,
            seconds: step.seconds,
            still: false,
            pick,
        };
        let options = self.options(self.state(at.step), step, wanted);
        let mut best: Option<(i64, Played)> = None;
        let mut keep = |played: Played, cost: i64| {
            let worth = played.objective - cost - ALSO * played.also.len() as i64;
            if best.as_ref().is_none_or(|b| worth > b.0) {
                best = Some((worth, played));
            }
        };
        for option in &options {
            if let Some(played) =
                failures.sift(self.play(at.step, &self.with(at.step, option.clone()), self.seconds(), 0))
            {
                keep(played, 0);
            }
        }
        let whole = PEOPLE
            .iter()
            .all(|p| meant.contains(p) || self.item(step, *p).is_none());
        if whole {
            for (from, steps) in self.lengthened(step.seconds, Some(at.step), |_| true) {
                if let Some(played) = failures.sift(self.play(from, &steps, self.seconds(), 0)) {
                    keep(played, ALSO / 2);
                }
            }
        }
        let found = best.map(|b| b.1);
        found
            .or_else(|| self.with_twin(at.step, meant, &options, failures, pick))
            .or_else(|| {
                let few = options.iter().take(8);
                few.filter_map(|o| failures.sift(self.play(at.step, &self.with(at.step, o.clone()), self.seconds(), 2)))
                    .max_by_key(|p| p.objective - ALSO * p.also.len() as i64)
            })
    }

    /// Rows in which some step lasts this much longer with more of the same, `without` one that goes. With each the first
    /// step that differs.
    fn lengthened(&self, more: u32, without: Option<usize>, which: impl Fn(usize) -> bool) -> Vec<(usize, Vec<Draft>)> {
        let mut rows = Vec::new();
        for (index, step) in self.steps.iter().enumerate() {
            let works = matches!(step.phase, Phase::Light | Phase::Moderate) && self.items(step).next().is_some();
            if !works || Some(index) == without || !which(index) || step.seconds + more > 270 {
                continue;
            }
            let items: Vec<Item> = self.items(step).collect();
            let wanted = Wanted {
                giver: None,
                seconds: step.seconds + more,
                still: false,
                pick: &|m| item_of(m).is_some_and(|i| items.contains(&i)),
            };
            for longer in self.options(self.state(index), step, wanted).into_iter().take(2) {
                let mut steps = self.with(index, longer);
                let mut from = index;
                if let Some(gone) = without {
                    steps.remove(gone);
                    from = from.min(gone);
                }
                rows.push((from, steps));
            }
        }
        rows
    }

    /// The hands rest: still on the partner, or off.
    pub fn rested(&self, at: At, meant: &[Person], failures: &mut Failures<'_>) -> Option<Played> {
        let step = &self.steps[at.step];
        let others = PEOPLE.iter().any(|p| !meant.contains(p) && step.gives[*p].is_some());
        let mut rows: Vec<Draft> = Vec::new();
        if others && let [giver] = meant {
            let wanted = Wanted {
                giver: Some(*giver),
                seconds: step.seconds,
                still: true,
                pick: &|_| true,
            };
            rows.extend(self.options(self.state(at.step), step, wanted).into_iter().take(8));
            let mut off = step.clone();
            off.gives[*giver] = None;
            rows.push(off);
        } else {
            let calm = self.desk.context.calm.iter().rev();
            let fit = calm
                .filter(|t| t.entry().phases.contains(step.phase) && u32::from(t.entry().longest_s) >= step.seconds);
            rows.extend(fit.map(|&t| Draft {
                shared: Some(t),
                gives: quantity::PerPerson::default(),
                ..step.clone()
            }));
        }
        let fine = |row: Draft| failures.sift(self.play(at.step, &self.with(at.step, row), self.seconds(), 0));
        rows.into_iter().find_map(fine)
    }

    /// The step goes, and the session is that much shorter.
    fn cut_out(&self, at: usize, meant: &[Person], failures: &mut Failures<'_>) -> Option<Played> {
        let step = &self.steps[at];
        let whole = PEOPLE
            .iter()
            .all(|p| meant.contains(p) || self.item(step, *p).is_none());
        let seconds = self.seconds().saturating_sub(step.seconds);
        if !whole || seconds < catalogue::RULES.t4_least_s {
            return None;
        }
        let mut steps = self.steps.clone();
        steps.remove(at);
        failures.sift(self.play(at, &steps, seconds, 1))
    }
}
