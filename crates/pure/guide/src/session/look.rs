//! Looking in: what a screen may want to know.

use super::*;

impl Session {
    /// The plan as it runs, with everything that was asked for.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        self.running.plan()
    }
    /// What the checker accepted last; the plan that runs is this, or less.
    #[must_use]
    pub fn checked(&self) -> &CheckedPlan {
        self.running.checked()
    }
    /// The state.
    #[must_use]
    pub fn state(&self) -> State {
        self.state
    }
    /// Session time, milliseconds: pauses do not count.
    #[must_use]
    pub fn elapsed_ms(&self) -> u64 {
        self.elapsed_ms
    }
    /// Time that was spoken so far, milliseconds, estimated on the long side.
    #[must_use]
    pub fn spoken_ms(&self) -> u64 {
        self.spoken_ms
    }
    /// The question that stands.
    #[must_use]
    pub fn question(&self) -> Option<Question> {
        self.question.map(|s| s.question)
    }
    /// True while this person may say "there".
    #[must_use]
    pub fn awaits_there(&self, person: Person) -> bool {
        self.state == State::Running
            && !self.calibrated[person]
            && matches!(self.doing(person.other()), Does::Calibrates(_))
    }
    /// Where in the plan it is.
    #[must_use]
    pub fn moment_now(&self) -> Moment {
        moment_at(self.plan(), u32::try_from(self.elapsed_ms / 1000).unwrap_or(u32::MAX))
    }
    /// What this person's hands do now. Hands that wait for permission do not touch; in a pause they lie still or rest.
    #[must_use]
    pub fn doing(&self, person: Person) -> Does {
        match (self.state, self.moment_now()) {
            (State::Ended(_) | State::Ready, _) | (_, Moment::Changeover { .. }) => Does::Rests,
            (_, Moment::Step { index, at_s }) => {
                let Some(step) = self.plan().steps.get(index) else {
                    return Does::Rests;
                };
                let does = self.live_does(index, does(step, person, at_s), person);
                match (self.state, does) {
                    (State::Paused(_), Does::Works(t)) => Does::HoldsStill(crate::Touch {
                        pressure: t.pressure.min(Pressure::ONE),
                        ..t
                    }),
                    (_, does) => does,
                }
            }
        }
    }

    pub(super) fn live_does(&self, step: usize, does: Does, person: Person) -> Does {
        let unasked = |p: Person| !self.unasked_places(step, p).is_empty();
        let waits = match does {
            Does::Together(_) => unasked(Person::A) || unasked(Person::B),
            _ => does.touch().is_some() && unasked(person),
        };
        if waits { Does::Rests } else { does }
    }

    /// The lines that stand on the screen now: what hands do, or will do after this changeover.
    #[must_use]
    pub fn lines_now(&self) -> Vec<Line> {
        match self.moment_now() {
            Moment::Step { index, at_s } => self.lines_without_questions(index, at_s),
            Moment::Changeover { to } => self.lines_without_questions(to, 0),
        }
    }
    /// The step that comes after the one that runs, if there is one.
    #[must_use]
    pub fn next_step(&self) -> Option<usize> {
        let next = match self.moment_now() {
            Moment::Step { index, .. } => index + 1,
            Moment::Changeover { to } => to,
        };
        (next < self.plan().steps.len()).then_some(next)
    }
    /// The breath of the pacer; it begins with each step. `None` on the way to a step.
    #[must_use]
    pub fn breath(&self) -> Option<Breath> {
        let Moment::Step { index, .. } = self.moment_now() else {
            return None;
        };
        let start = u64::from(self.plan().steps.get(index)?.start) * 1000;
        Some(breath_at(self.elapsed_ms.saturating_sub(start)))
    }
    /// Seconds left in a hold of a stretch while they are counted: 3, 2, 1.
    #[must_use]
    pub fn countdown(&self) -> Option<u32> {
        let Moment::Step { index, at_s } = self.moment_now() else {
            return None;
        };
        let step = self.plan().steps.get(index)?;
        let left = score::hold_ends(step).into_iter().find(|&e| e > at_s)? - at_s;
        (left <= u32::from(COUNTED_S)).then_some(left)
    }
    /// Whether these changes could do anything for this person now: softer, firmer, elsewhere, skip.
    #[must_use]
    pub fn can(&self, person: Person) -> Possible {
        let here = self.here();
        let touched = self
            .plan()
            .steps
            .iter()
            .skip(here.step)
            .any(|s| s.gives(person.other()).is_some());
        let now = self.plan().steps.get(here.step);
        let gives_now = |p: Person| now.is_some_and(|s| s.gives(p).is_some());
        let touch_together = now
            .and_then(|s| s.shared.as_ref())
            .is_some_and(|m| m.contact != quantity::Contact::None);
        Possible {
            softer: touched || touch_together,
            firmer: change::firmer(self.plan(), &self.planned, here, person).is_some(),
            elsewhere: gives_now(person.other()),
            skip: gives_now(person.other()) || gives_now(person) || touch_together,
        }
    }
}
