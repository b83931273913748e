//! Time: what the score brings when its moment comes.

use super::*;

impl Session {
    pub(super) fn advance(&mut self, now_ms: u64) {
        let passed = now_ms.saturating_sub(self.now_ms);
        self.now_ms = now_ms.max(self.now_ms);
        if self.state != State::Running {
            return;
        }
        if passed > SLEPT_MS {
            // Nothing is rushed: the time that was slept through does not count.
            self.pause(PauseReason::Slept);
            return;
        }
        self.elapsed_ms += passed;
        self.lapse_questions();
        while self.state == State::Running {
            let next = self
                .score
                .get(self.cursor)
                .copied()
                .filter(|i| i.at_ms <= self.elapsed_ms);
            let follow = self.follow.first().copied().filter(|f| f.0 <= self.elapsed_ms);
            match (next, follow) {
                (Some(item), Some(follow)) if follow.0 <= item.at_ms => self.say_follow(follow),
                (None, Some(follow)) => self.say_follow(follow),
                (Some(item), _) => {
                    self.cursor += 1;
                    self.moment(item);
                }
                (None, None) => break,
            }
        }
    }

    pub(super) fn say_follow(&mut self, (due, cue): (u64, Cue)) {
        self.follow.remove(0);
        if self.elapsed_ms - due <= LATE_MS {
            self.speak(cue);
        } else {
            self.out.push(Output::Show(cue));
        }
    }

    /// True when an ordinary cue of this length may be said at this moment: 6 s after the last one, within the share.
    fn affords(&self, at_ms: u64, spoken_ms: u64) -> bool {
        let share = u64::from(self.plan().seconds) * 10 * score::VOICE_PERCENT;
        let quiet = self.ordinary_until_ms == 0 || at_ms >= self.ordinary_until_ms + score::QUIET_MS;
        // The last word is kept back for the end.
        quiet && self.ordinary_ms + spoken_ms + Cue::Finished.estimate_ms() <= share
    }

    fn ordinary(&mut self, at_ms: u64, spoken_ms: u64) {
        self.ordinary_ms += spoken_ms;
        self.ordinary_until_ms = at_ms + spoken_ms;
    }

    pub(super) fn moment(&mut self, item: Item) {
        let late = self.elapsed_ms - item.at_ms > LATE_MS;
        // An answer someone asked for goes before ordinary words; those are then shown, not said.
        let voiced = item.voiced && !late && self.elapsed_ms >= self.quiet_until_ms;
        // The score keeps quiet and share by itself; after a change it is a new score, and the old voices count too.
        let voiced = voiced && self.affords(item.at_ms, item.spoken_ms);
        if voiced {
            self.ordinary(item.at_ms, item.spoken_ms);
        }
        match item.kind {
            Kind::GetReady(step) => {
                if let Some(pose) = self.plan().steps.get(step).map(|s| s.pose) {
                    self.chime(Chime::Ready, late);
                    self.cue(Cue::GetReady { pose }, voiced);
                }
            }
            Kind::Move(step) => {
                if let Some(cue) = self.move_cue(step) {
                    self.chime(Chime::Go, late);
                    self.cue(cue, voiced);
                }
            }
            Kind::StepLines(step) => {
                if step > 0 {
                    self.chime(Chime::Ready, late);
                }
                self.ask_for(step, late);
                let lines = self.lines_without_questions(step, 0);
                self.say_lines(step, lines, voiced, late);
            }
            Kind::StepGo(step) => {
                self.chime(Chime::Go, late);
                // A new plan may have come after the words were due.
                self.ask_for(step, late);
                let lines = self.lines_without_questions(step, 0);
                let said = self.said_for.as_ref().is_some_and(|(s, l)| *s == step && *l == lines);
                if !said {
                    let lines_ms = score::lines_ms(lines.len());
                    let free = !late
                        && self.elapsed_ms >= self.quiet_until_ms
                        && self.question.is_none()
                        && self.affords(item.at_ms, lines_ms);
                    if free {
                        self.ordinary(item.at_ms, lines_ms);
                    }
                    self.say_lines(step, lines, free, late);
                }
            }
            Kind::PartLines { step, at_s, who } => {
                let lines: Vec<Line> = self.lines_without_questions(step, at_s);
                let mine = |l: &Line| match l.who {
                    Who::Both => true,
                    Who::One(p) => who[p],
                };
                let lines: Vec<Line> = lines.into_iter().filter(mine).collect();
                if !lines.is_empty() {
                    self.chime(Chime::Ready, late);
                    if voiced {
                        self.speak_lines(&lines);
                    } else {
                        self.show_lines(&lines);
                    }
                }
            }
            Kind::PartGo { step, at_s } => {
                let lines = self.lines_without_questions(step, at_s);
                self.chime(Chime::Go, late);
                self.show_lines(&lines);
            }
            Kind::Tempo(step) => {
                let working = self.plan().steps.get(step).and_then(|s| {
                    Person::ALL
                        .iter()
                        .find_map(|&p| match self.live_does(step, does(s, p, 8), p) {
                            Does::Works(t) => Some(t.technique),
                            _ => None,
                        })
                });
                if let Some(technique) = working {
                    self.cue_if(Cue::Tempo { technique }, voiced);
                }
            }
            Kind::Calibrate(step) => {
                let still = self
                    .plan()
                    .steps
                    .get(step)
                    .is_some_and(|s| s.a_gives.is_some() || s.b_gives.is_some());
                if still && self.question.is_none() {
                    self.cue(Cue::Calibrate, voiced);
                }
            }
            Kind::Comfort { step, who } => self.ask_comfort(step, who, voiced, late),
            Kind::Halfway(_) => self.cue_if(Cue::Halfway, voiced),
            Kind::Count(_) => self.cue_if(Cue::Count(COUNTED_S), voiced),
            Kind::Breath(_) => self.cue_if(Cue::Breath, voiced),
            Kind::Finish => self.end(Ending::Finished),
        }
    }
}
