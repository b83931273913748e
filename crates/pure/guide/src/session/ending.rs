//! Pause, going on, the end.

use super::*;

impl Session {
    pub(super) fn pause(&mut self, reason: PauseReason) {
        self.state = State::Paused(reason);
        let cue = match reason {
            PauseReason::Asked => Cue::Pausing,
            PauseReason::Sheet(_) => Cue::HandsStill,
            PauseReason::Slept => Cue::WelcomeBack,
            PauseReason::NoAnswers => Cue::QuietPause,
        };
        self.out.push(Output::Chime(Chime::Pause));
        self.interrupt(cue);
    }

    pub(super) fn close_sheet(&mut self) {
        self.heard();
        if matches!(self.state, State::Paused(PauseReason::Sheet(_))) {
            self.state = State::Running;
        }
    }

    pub(super) fn resume(&mut self, aloud: bool) {
        self.state = State::Running;
        self.unanswered_in_row = 0;
        self.out.push(Output::Chime(Chime::Resume));
        if aloud {
            self.interrupt(Cue::GoingOn);
        }
        // Nothing stands between a pause and the place where it was: the words are on the screen again.
        if let Moment::Step { index, at_s } = self.moment_now() {
            let lines = self.lines_without_questions(index, at_s);
            self.show_lines(&lines);
        }
    }

    pub(super) fn end(&mut self, ending: Ending) {
        if matches!(self.state, State::Ended(_)) {
            return;
        }
        self.state = State::Ended(ending);
        self.question = None;
        self.waiting.clear();
        // A permission asked for lapses with the session.
        self.granted.clear();
        self.out.push(Output::Chime(Chime::End));
        self.interrupt(match ending {
            Ending::Finished => Cue::Finished,
            Ending::Stopped => Cue::Stopped,
        });
        self.out.push(Output::Ended(ending));
    }
}
