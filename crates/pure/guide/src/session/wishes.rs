//! Wishes: softer, firmer, elsewhere, skip. None leaves the safe set.

use super::*;

impl Session {
    pub(super) fn here(&self) -> Here {
        match self.moment_now() {
            Moment::Step { index, at_s } => Here { step: index, at_s },
            Moment::Changeover { to } => Here { step: to, at_s: 0 },
        }
    }

    pub(super) fn softer(&mut self, receiver: Person) {
        let here = self.here();
        let lower = change::softer(self.plan(), &self.limits, here, receiver, Gentleness::Lower);
        let running = self.running.with(lower, &self.limits);
        let running = running.unwrap_or_else(|| self.softer_step_by_step(here, receiver));
        let mut softened = core::mem::take(&mut self.softened);
        if *running.plan() != *self.plan() {
            softened.push((receiver, self.running.clone(), self.elapsed_ms));
        }
        self.take_up(running);
        self.softened = softened;
        self.answered(Cue::Softer);
        self.wish(Change::Softer(receiver));
    }

    /// From rest, step by step back to as much of the softer session as the checker agrees to.
    fn softer_step_by_step(&self, here: Here, receiver: Person) -> Running {
        let softer = |index, how| change::softer_step(self.plan(), &self.limits, here, receiver, index, how);
        let rest = change::softer(self.plan(), &self.limits, here, receiver, Gentleness::Rest);
        let mut running = self.running.without(rest, &self.limits);
        for index in here.step..self.plan().steps.len() {
            let better = Gentleness::ALL.into_iter().find_map(|how| {
                let mut candidate = running.plan().clone();
                *candidate.steps.get_mut(index)? = softer(index, how)?;
                (candidate.steps != running.plan().steps)
                    .then(|| self.running.with(candidate, &self.limits))
                    .flatten()
            });
            running = better.unwrap_or(running);
        }
        running
    }

    pub(super) fn firmer(&mut self, receiver: Person) {
        let (running, softened) = self.taken_back(receiver);
        // Firmer is more than what runs, but never more than what was planned and checked.
        let running = running.or_else(|| {
            let proposal = change::firmer(self.plan(), &self.planned, self.here(), receiver)?;
            self.running.up_to(proposal, &self.planned, &self.limits)
        });
        match running {
            Some(running) => {
                self.take_up(running);
                self.softened = softened;
                if let Some(at) = self.changes.iter().rposition(|c| *c == Change::Softer(receiver)) {
                    self.changes.remove(at);
                }
                self.answered(Cue::Firmer);
            }
            None => self.answered(Cue::AsFirmAsWeGo),
        }
    }

    /// What ran before this receiver's last "softer", if that can still be had, and what is left to take back after it.
    /// Steps that are over stay as they were: a place that was not warmed is not pressed.
    fn taken_back(&self, receiver: Person) -> (Option<Running>, Vec<(Person, Running, u64)>) {
        let mut left = self.softened.clone();
        let Some((_, before, at_ms)) = left.pop().filter(|(who, ..)| *who == receiver) else {
            return (None, Vec::new());
        };
        if self.elapsed_ms.saturating_sub(at_ms) <= TAKE_BACK_MS {
            return (Some(before), left);
        }
        let mut rest = self.plan().clone();
        let from = self.here().step + 1;
        for (step, was) in rest.steps.iter_mut().zip(&before.plan().steps).skip(from) {
            *step = was.clone();
        }
        let more = rest != *self.plan();
        let running = more
            .then(|| self.running.up_to(rest, &self.planned, &self.limits))
            .flatten();
        (running, left)
    }

    pub(super) fn elsewhere(&mut self, receiver: Person) {
        let here = self.here();
        let giver = receiver.other();
        let Some(left) = self
            .plan()
            .steps
            .get(here.step)
            .and_then(|s| s.gives(giver))
            .map(|g| (g.region, g.side))
        else {
            return self.answered(Cue::LeftOut);
        };
        let limits = &self.limits;
        let may = |place: RegionSide| {
            let cell = limits.people[receiver].receive.cell(place);
            cell.open() && (!change::must_ask(limits, receiver, place) || self.granted.contains(&(receiver, place)))
        };
        let proposals = change::elsewhere(self.plan(), limits, here, receiver, may);
        // Hands on a new place are more, not less: only the checker's full leave counts.
        let found = proposals.into_iter().find_map(|p| checker::check(p, limits).ok());
        match found {
            Some(plan) => {
                let to = plan
                    .steps
                    .get(here.step)
                    .and_then(|s| s.gives(giver))
                    .map(|g| (g.region, g.side));
                self.take_up(Running::new(plan));
                let (region, side) = to.unwrap_or(left);
                self.answered(Cue::Elsewhere { giver, region, side });
            }
            None => {
                self.leave(here.step, giver, Later::LeavePlace);
                self.answered(Cue::LeftOut);
            }
        }
        self.wish(Change::Avoid(
            receiver,
            RegionPlace {
                region: left.0,
                side: single(left.1),
            },
        ));
    }

    pub(super) fn skip(&mut self, person: Person) {
        let here = self.here();
        let step = self.plan().steps.get(here.step);
        let giver = [person.other(), person]
            .into_iter()
            .find(|&g| step.is_some_and(|s| s.gives(g).is_some()));
        if let Some(giver) = giver {
            if let Some(standing) = self.question
                && matches!(standing.question, Question::Permission { giver: g, .. } if g == giver)
            {
                return self.answer_permission(false);
            }
            self.leave(here.step, giver, Later::Keep);
        } else if let Some(less) = change::leave_shared(self.plan(), &self.limits, here.step) {
            let running = self.running.with(less.clone(), &self.limits);
            let running = running.unwrap_or_else(|| self.running.without(less, &self.limits));
            self.take_up(running);
        }
        self.answered(Cue::LeftOut);
    }

    /// Takes this giving away, and as much of what follows as the checker needs in order to agree.
    pub(super) fn leave(&mut self, step: usize, giver: Person, least: Later) {
        let propose = |later| change::leave_out(self.plan(), &self.limits, step, giver, later);
        let ways = [Later::Keep, Later::LeavePlace, Later::LeaveArea, Later::LeaveAll];
        let running = ways
            .into_iter()
            .filter(|&later| later as u8 >= least as u8)
            .find_map(|later| self.running.with(propose(later), &self.limits))
            .unwrap_or_else(|| self.running.without(propose(Later::LeaveAll), &self.limits));
        self.take_up(running);
    }

    pub(super) fn answered(&mut self, cue: Cue) {
        self.out.push(Output::Chime(Chime::Answer));
        self.interrupt(cue);
        if let Moment::Step { index, at_s } = self.moment_now() {
            let lines = self.lines_without_questions(index, at_s);
            self.show_lines(&lines);
        }
    }

    /// A changed plan takes over from here.
    pub(super) fn take_up(&mut self, running: Running) {
        self.softened.clear();
        self.running = running;
        self.score = score::score(self.running.plan(), breathing_set(&self.limits));
        // What is due now was dealt with already.
        self.cursor = self.score.iter().take_while(|i| i.at_ms <= self.elapsed_ms).count();
    }

    pub(super) fn wish(&mut self, change: Change) {
        self.changes.push(change);
        if self.changes.iter().filter(|c| **c == change).count() > 3 {
            self.changes.pop();
        }
        let end = self.plan().steps.get(self.here().step).map_or(0, plan::Step::end);
        if end < self.plan().seconds {
            self.out.push(Output::Replan {
                at_s: end,
                changes: self.changes.clone(),
            });
        }
    }

    /// A better rest: taken only if what was done is the same, nothing in it goes against what was asked for, and it is
    /// within the limits of this pair, whoever it was checked for. What is firmer in it than what was still to come is
    /// lowered to that.
    pub(super) fn new_plan(&mut self, plan: CheckedPlan) {
        let here = self.here();
        let keeps = here.step + 1;
        let past = self.plan().steps.iter().take(keeps).zip(&plan.steps);
        let same_past = plan.steps.len() >= keeps
            && past.into_iter().all(|(now, new)| change::same_step(now, new))
            && plan.seconds <= self.planned.seconds;
        let avoids = plan.steps.iter().skip(keeps).all(|step| {
            Person::ALL.iter().all(|&giver| {
                let given = step.gives(giver).into_iter().flat_map(change::places);
                let shared = step.shared.iter().flat_map(|m| change::shared_places(m, giver.other()));
                given.chain(shared).all(|place| !self.avoided(giver.other(), place))
            })
        });
        if !(same_past && avoids) {
            return;
        }
        let Ok(plan) = checker::check(plan.into_plan(), &self.limits) else {
            return;
        };
        let below = |ceiling: &Plan| {
            let lower = Person::ALL.iter().fold(plan.plan().clone(), |lower, &receiver| {
                let most = highest(ceiling, here, receiver);
                change::at_most(&lower, &self.limits, keeps, receiver, most)
            });
            Running::new(plan.clone()).with(lower, &self.limits)
        };
        if let (Some(planned), Some(running)) = (below(&self.planned), below(self.plan())) {
            self.planned = planned.plan().clone();
            self.take_up(running);
        }
    }

    pub(super) fn avoided(&self, receiver: Person, place: RegionSide) -> bool {
        self.changes
            .iter()
            .any(|c| matches!(c, Change::Avoid(p, at) if *p == receiver && at.places().any(|q| q == place)))
    }
}
