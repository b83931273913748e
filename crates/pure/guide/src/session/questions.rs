//! Questions: permission at the place, comfort, and what silence means.

use super::*;

impl Session {
    /// Places this step touches, by this giver's hands or in a move of both, that must be asked about and were not yet
    /// allowed.
    pub(super) fn unasked_places(&self, step: usize, giver: Person) -> Vec<RegionSide> {
        let receiver = giver.other();
        let step = self.plan().steps.get(step);
        let giving = step.and_then(|s| s.gives(giver));
        let shared = step.and_then(|s| s.shared.as_ref());
        let places = giving.into_iter().flat_map(change::places);
        let places = places.chain(shared.into_iter().flat_map(|m| change::shared_places(m, receiver)));
        places
            .filter(|&p| change::must_ask(&self.limits, receiver, p) && !self.granted.contains(&(receiver, p)))
            .collect()
    }

    /// Asks for what this step still needs leave for and was not asked yet.
    pub(super) fn ask_for(&mut self, step: usize, late: bool) {
        for giver in Person::ALL.iter().copied() {
            let Some(&first) = self.unasked_places(step, giver).first() else {
                continue;
            };
            let same = |s: &Standing| {
                s.step == step && matches!(s.question, Question::Permission { giver: g, .. } if g == giver)
            };
            if self.question.as_ref().is_some_and(same) || self.waiting.iter().any(same) {
                continue;
            }
            let giving = self.plan().steps.get(step).and_then(|s| s.gives(giver));
            let paired = RegionSide::dosed(first.region(), Side::Both).next().is_some();
            let whole = if paired { Side::Both } else { first.side() };
            let (region, side) = giving.map_or((first.region(), whole), |g| (g.region, g.side));
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
        // A move of both may touch more than one place that must be asked about.
        if self.state == State::Running {
            self.ask_for(standing.step, false);
        }
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

    /// A place that was not allowed is left alone for the whole session, and what needed it as a warm-up with it.
    pub(super) fn not_touched(&mut self, step: usize, giver: Person, region: RegionId, side: Side) {
        let gone: Vec<RegionSide> = RegionSide::dosed(region, side).collect();
        let propose = |later| change::leave_places(self.plan(), &self.limits, step, giver, &gone, later);
        let running = [Later::LeavePlace, Later::LeaveArea, Later::LeaveAll]
            .into_iter()
            .find_map(|later| self.running.with(propose(later), &self.limits))
            .unwrap_or_else(|| self.running.without(propose(Later::LeaveAll), &self.limits));
        self.take_up(running);
        self.wish(Change::Avoid(
            giver.other(),
            RegionPlace {
                region,
                side: single(side),
            },
        ));
    }
}
