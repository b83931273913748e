//! Saying: what gets a voice, what is only shown.

use super::*;

impl Session {
    pub(super) fn cue(&mut self, cue: Cue, voiced: bool) {
        if voiced {
            self.speak(cue);
        } else {
            self.out.push(Output::Show(cue));
        }
    }

    pub(super) fn cue_if(&mut self, cue: Cue, voiced: bool) {
        if voiced {
            self.speak(cue);
        }
    }

    pub(super) fn chime(&mut self, chime: Chime, late: bool) {
        if !late {
            self.out.push(Output::Chime(chime));
        }
    }

    pub(super) fn speak(&mut self, cue: Cue) {
        self.spoken_ms += cue.estimate_ms();
        if cue.priority() >= Priority::Answer {
            self.quiet_until_ms = self.elapsed_ms + cue.estimate_ms() + AFTER_ANSWER_MS;
        }
        self.out.push(Output::Say(cue, cue.priority()));
    }

    /// Something that cannot wait: whatever was being said falls silent.
    pub(super) fn interrupt(&mut self, cue: Cue) {
        self.follow.clear();
        self.out.push(Output::Hush);
        self.speak(cue);
    }

    pub(super) fn say_lines(&mut self, step: usize, lines: Vec<Line>, voiced: bool, late: bool) {
        if voiced && self.question.is_none_or(|q| q.step != step) {
            self.speak_lines(&lines);
        } else if voiced {
            // A question goes first; the partner's line follows it.
            let due = self.elapsed_ms + 3000 + BETWEEN_LINES_MS;
            self.follow = follow_ups(&lines, due);
        } else if !late || self.said_for.as_ref().is_none_or(|(s, _)| *s != step) {
            self.show_lines(&lines);
        }
        if voiced {
            self.said_for = Some((step, lines));
        }
    }

    pub(super) fn speak_lines(&mut self, lines: &[Line]) {
        self.follow.clear();
        if let Some((first, rest)) = lines.split_first() {
            self.speak(Cue::Hands(*first));
            let due = self.elapsed_ms + Cue::Hands(*first).estimate_ms() + BETWEEN_LINES_MS;
            self.follow = follow_ups(rest, due);
        }
    }

    pub(super) fn show_lines(&mut self, lines: &[Line]) {
        self.out.extend(lines.iter().map(|&l| Output::Show(Cue::Hands(l))));
    }

    pub(super) fn move_cue(&self, step: usize) -> Option<Cue> {
        let to = self.plan().steps.get(step)?;
        let before = step.checked_sub(1).and_then(|i| self.plan().steps.get(i));
        let same_pose = before.is_some_and(|b| b.pose == to.pose);
        let same_roles = before.is_some_and(|b| same_pose && b.swapped == to.swapped);
        Some(Cue::Move {
            step,
            pose: to.pose,
            swapped: to.swapped,
            same_pose,
            same_roles,
        })
    }

    /// The lines of a step, without those of hands that wait for permission.
    pub(super) fn lines_without_questions(&self, step: usize, at_s: u32) -> Vec<Line> {
        let mut asked = PerPerson::from_fn(|giver| !self.unasked_places(step, giver).is_empty());
        if (asked.a || asked.b) && self.plan().steps.get(step).is_some_and(|s| s.shared.is_some()) {
            asked = PerPerson::from_fn(|_| true);
        }
        let lines = score::lines(self.plan(), step, at_s);
        let split = lines.into_iter().flat_map(|line| match line.who {
            Who::Both if asked.a || asked.b => {
                let one = |p| Line {
                    who: Who::One(p),
                    ..line
                };
                vec![one(Person::A), one(Person::B)]
            }
            _ => vec![line],
        });
        split.filter(|l| !matches!(l.who, Who::One(p) if asked[p])).collect()
    }
}
