//! Questions: permission at the place, comfort, and what silence means.

use super::*;

impl Session {
    /// Places of this giving that must be asked about and were not yet allowed.
    pub(super) fn unasked_places(&self, step: usize, giver: Person) -> Vec<RegionSide> {
        let receiver = giver.other();
        let giving = self.plan().steps.get(step).and_then(|s| s.gives(giver));
        let places = giving.into_iter().flat_map(change::places);
        places
            .filter(|&p| change::must_ask(&self.limits, receiver, p) && !self.granted.contains(&(receiver, p)))
            .collect()
    }

    pub(super) fn ask_for(&mut self, step: usize, late: bool) {
        for giver in Person::ALL.iter().copied() {
            if self.unasked_places(step, giver).is_empty() {
                continue;
            }
            let Some((region, side)) = self
                .plan()
                .steps
                .get(step)
                .and_then(|s| s.gives(giver))
                .map(|g| (g.region, g.side))
            else {
                continue;
            };
            let question = Question::Permission { giver, region, side };
            self.ask(
                Standing {
                    question,
                    until_ms: 0,
                    step,
                },
                late,
            );
        }
    }

    pub(super) fn ask(&mut self, mut standing: Standing, late: bool) {
        // A comfort question gives way to a question at the place.
        if let Some(now) = self.question
            && matches!(now.question, Question::Permission { .. })
        {
            self.waiting.push(standing);
            return;
        }
        match standing.question {
            Question::Permission { giver, region, side } => {
                let start = self
                    .plan()
                    .steps
                    .get(standing.step)
                    .map_or(0, |s| u64::from(s.start) * 1000);
                standing.until_ms = start.max(self.elapsed_ms) + PERMISSION_MS;
                self.out.push(Output::Chime(Chime::Question));
                let cue = Cue::Ask { giver, region, side };
                if late {
                    self.out.push(Output::Show(cue));
                } else {
                    self.speak(cue);
                }
            }
            Question::Comfort { .. } => standing.until_ms = self.elapsed_ms + COMFORT_MS,
        }
        self.question = Some(standing);
    }

    pub(super) fn next_question(&mut self) {
        while self.question.is_none() && !self.waiting.is_empty() {
            let standing = self.waiting.remove(0);
            let over = self
                .plan()
                .steps
                .get(standing.step)
                .is_none_or(|s| u64::from(s.end()) * 1000 <= self.elapsed_ms);
            let open = match standing.question {
                Question::Permission { giver, .. } => !self.unasked_places(standing.step, giver).is_empty(),
                Question::Comfort { .. } => false,
            };
            if open && !over {
                self.ask(standing, false);
            }
        }
    }

    pub(super) fn ask_comfort(&mut self, step: usize, who: PerPerson<bool>, voiced: bool, late: bool) {
        if self.question.is_some() || late {
            return;
        }
        // Only whoever is touched right now is asked.
        let touched = PerPerson::from_fn(|p| who[p] && self.doing(p.other()).touch().is_some());
        if !touched.a && !touched.b {
            return;
        }
        self.ask(
            Standing {
                question: Question::Comfort { who: touched },
                until_ms: 0,
                step,
            },
            late,
        );
        let asked = match (touched.a, touched.b) {
            (true, true) => None,
            (true, false) => Some(Person::A),
            _ => Some(Person::B),
        };
        self.cue(Cue::Comfort(asked), voiced);
    }

    /// Someone said what they want: a comfort question that stands is answered by that.
    pub(super) fn heard(&mut self) {
        self.unanswered_in_row = 0;
        if self.comfort_stands() {
            self.question = None;
        }
    }

    pub(super) fn comfort_stands(&self) -> bool {
        matches!(
            self.question,
            Some(Standing {
                question: Question::Comfort { .. },
                ..
            })
        )
    }

    pub(super) fn answer_permission(&mut self, yes: bool) {
        let Some(standing) = self.question else { return };
        let Question::Permission { giver, region, side } = standing.question else {
            return;
        };
        self.question = None;
        self.unanswered_in_row = 0;
        self.out.push(Output::Chime(Chime::Answer));
        if yes {
            for place in RegionSide::dosed(region, side) {
                if !self.granted.contains(&(giver.other(), place)) {
                    self.granted.push((giver.other(), place));
                }
            }
            self.interrupt(Cue::Hover { giver, region, side });
            let lines = self.lines_without_questions(standing.step, self.second_of(standing.step));
            self.show_lines(&lines);
            self.said_for = Some((standing.step, lines));
        } else {
            self.not_touched(standing.step, giver, region, side);
            self.interrupt(Cue::LeftOut);
        }
        self.next_question();
    }

    /// Seconds into this step, 0 before it began.
    pub(super) fn second_of(&self, step: usize) -> u32 {
        match self.moment_now() {
            Moment::Step { index, at_s } if index == step => at_s,
            _ => 0,
        }
    }

    pub(super) fn lapse_questions(&mut self) {
        if let Some(standing) = self.question
            && standing.until_ms <= self.elapsed_ms
        {
            self.question = None;
            self.lapse(standing);
        }
    }

    pub(super) fn lapse(&mut self, standing: Standing) {
        match standing.question {
            Question::Permission { giver, region, side } => {
                self.not_touched(standing.step, giver, region, side);
                self.speak(Cue::LeftOut);
            }
            Question::Comfort { .. } => {}
        }
        self.unanswered_in_row = self.unanswered_in_row.saturating_add(1);
        if self.options.answers_expected && self.unanswered_in_row >= 2 {
            self.unanswered_in_row = 0;
            self.pause(PauseReason::NoAnswers);
        }
        self.next_question();
    }

    /// A place that was not allowed is left alone for the whole session.
    pub(super) fn not_touched(&mut self, step: usize, giver: Person, region: RegionId, side: Side) {
        let mut running = self.running.clone();
        let steps: Vec<usize> = (step..running.plan().steps.len())
            .filter(|&i| {
                running
                    .plan()
                    .steps
                    .get(i)
                    .and_then(|s| s.gives(giver))
                    .is_some_and(|g| {
                        RegionSide::dosed(g.region, g.side).any(|p| RegionSide::dosed(region, side).any(|q| p == q))
                    })
            })
            .collect();
        for i in steps {
            running = running.without(
                change::leave_out(running.plan(), &self.limits, i, giver, Later::Keep),
                &self.limits,
            );
        }
        // What would follow on a place that was never warmed goes as well.
        if !running.is_checked() {
            let also = change::leave_out(self.plan(), &self.limits, step, giver, Later::LeaveArea);
            let softer = self.running.with(also.clone(), &self.limits);
            running = softer.unwrap_or_else(|| self.running.without(also, &self.limits));
        }
        let receiver = giver.other();
        self.take_up(running);
        self.wish(Change::Avoid(
            receiver,
            RegionPlace {
                region,
                side: single(side),
            },
        ));
    }
}
