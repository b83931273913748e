//! The session as a machine: ready, running, paused, ended. One input or one tick in, outputs out.

mod ending;
mod look;
mod questions;
mod saying;
mod time;
mod wishes;

use crate::change::{self, Gentleness, Here, Later};
use crate::cue::{Line, Who};
use crate::doing::does;
use crate::running::Running;
use crate::score::{self, BETWEEN_LINES_MS, Item, Kind};
use crate::{Breath, Chime, Cue, Does, GuideOptions, Input, Output, Priority, breath_at};
use catalogue::{RegionId, Require};
use checker::CheckedPlan;
use limits::{PairLimits, RegionSide};
use plan::{Change, Plan, RegionPlace};
use quantity::{PerPerson, Person, Pressure, Side};

/// A cue later than this is dropped, never queued, milliseconds.
const LATE_MS: u64 = 2000;
/// A jump of the clock longer than this means that the device slept, milliseconds.
const SLEPT_MS: u64 = 5000;
/// How long a question of permission stands after the step began, or was asked, milliseconds.
const PERMISSION_MS: u64 = 20_000;
/// How long a comfort question stands, milliseconds.
const COMFORT_MS: u64 = 12_000;
/// Least distance between an answer and the next ordinary cue, milliseconds.
const AFTER_ANSWER_MS: u64 = 1000;
/// "Firmer" this soon after "softer" simply takes it back, milliseconds: nothing of note was missed in between.
const TAKE_BACK_MS: u64 = 15_000;
/// Seconds counted at the end of a hold.
const COUNTED_S: u8 = 3;

/// How a session ended. Both are fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It came to its end.
    Finished,
    /// Someone stopped it. No reason needed.
    Stopped,
}

/// Why time stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseReason {
    /// Someone asked.
    Asked,
    /// This person has the sheet open.
    Sheet(Person),
    /// The device slept or the page was hidden.
    Slept,
    /// Two check-ins in a row without an answer.
    NoAnswers,
}

/// The states of a session. They exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Not begun.
    Ready,
    /// Time runs.
    Running,
    /// Time stands, hands are still.
    Paused(PauseReason),
    /// Over.
    Ended(Ending),
}

/// A question that stands. The session goes on while it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// May these hands come to this place?
    Permission {
        /// Whose hands.
        giver: Person,
        /// Where, on the partner, who is asked.
        region: RegionId,
        /// Which side of the partner.
        side: Side,
    },
    /// Is it good so? Asked of the receivers that are true.
    Comfort {
        /// Who is asked.
        who: PerPerson<bool>,
    },
}

/// Where in the plan the session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// On the way to this step.
    Changeover {
        /// The step it leads to.
        to: usize,
    },
    /// In this step, this many seconds into it.
    Step {
        /// Its place in the plan.
        index: usize,
        /// Seconds since it began.
        at_s: u32,
    },
}

#[derive(Clone, Copy, Debug)]
struct Standing {
    question: Question,
    until_ms: u64,
    step: usize,
}

/// A live session.
#[derive(Debug)]
pub struct Session {
    running: Running,
    /// The plan as it was checked before anyone wished for something: the most that is ever done.
    planned: Plan,
    limits: PairLimits,
    options: GuideOptions,
    state: State,
    now_ms: u64,
    elapsed_ms: u64,
    score: Vec<Item>,
    /// Items before this one were dealt with.
    cursor: usize,
    /// A's line was said; B's follows at this moment of session time.
    follow: Vec<(u64, Cue)>,
    /// No ordinary cue before this moment of session time.
    quiet_until_ms: u64,
    /// The words last said or shown for each step, so that `go` need not repeat them.
    said_for: Option<(usize, Vec<Line>)>,
    question: Option<Standing>,
    waiting: Vec<Standing>,
    granted: Vec<(Person, RegionSide)>,
    unanswered_in_row: u8,
    changes: Vec<Change>,
    /// What ran before each "softer" that nothing else followed: who, what, and when (session time).
    softened: Vec<(Person, Running, u64)>,
    calibrated: PerPerson<bool>,
    spoken_ms: u64,
    /// Of it, ordinary cues of the score.
    ordinary_ms: u64,
    /// When the last ordinary cue was over, session time.
    ordinary_until_ms: u64,
    out: Vec<Output>,
}

impl Session {
    /// A session of this plan for these two, ready to begin.
    #[must_use]
    pub fn new(plan: CheckedPlan, limits: &PairLimits, options: GuideOptions) -> Self {
        let breathing_set = breathing_set(limits);
        Self {
            score: score::score(&plan, breathing_set),
            planned: plan.plan().clone(),
            running: Running::new(plan),
            limits: limits.clone(),
            options,
            state: State::Ready,
            now_ms: 0,
            elapsed_ms: 0,
            cursor: 0,
            follow: Vec::new(),
            quiet_until_ms: 0,
            said_for: None,
            question: None,
            waiting: Vec::new(),
            granted: Vec::new(),
            unanswered_in_row: 0,
            changes: Vec::new(),
            softened: Vec::new(),
            calibrated: PerPerson::default(),
            spoken_ms: 0,
            ordinary_ms: 0,
            ordinary_until_ms: 0,
            out: Vec::new(),
        }
    }

    /// Time passed. `now_ms` is any clock that does not run backwards; a step back counts as no time.
    pub fn tick(&mut self, now_ms: u64) -> Vec<Output> {
        self.advance(now_ms);
        core::mem::take(&mut self.out)
    }

    /// Someone did something at `now_ms`.
    pub fn handle(&mut self, input: Input, now_ms: u64) -> Vec<Output> {
        // Stop comes before everything, also before the time that passed since the last tick.
        if matches!(input, Input::Stop) {
            self.now_ms = now_ms;
            self.end(Ending::Stopped);
            return core::mem::take(&mut self.out);
        }
        self.advance(now_ms);
        match (self.state, input) {
            (State::Ended(_), _) | (_, Input::Stop) => {}
            (State::Ready, Input::Begin) => {
                self.state = State::Running;
                self.advance(now_ms);
            }
            (State::Ready, _) => {}
            (State::Running | State::Paused(_), input) => self.handle_live(input),
        }
        core::mem::take(&mut self.out)
    }

    fn handle_live(&mut self, input: Input) {
        match input {
            Input::Begin | Input::Stop => {}
            Input::OpenSheet(person) => {
                if self.state != State::Paused(PauseReason::Sheet(person)) {
                    self.heard();
                    self.pause(PauseReason::Sheet(person));
                }
            }
            Input::KeepGoing => {
                if matches!(self.state, State::Paused(PauseReason::Sheet(_))) {
                    self.resume(false);
                }
            }
            Input::Softer(person) => {
                self.close_sheet();
                self.softer(person);
            }
            Input::Firmer(person) => {
                self.close_sheet();
                self.firmer(person);
            }
            Input::Elsewhere(person) => {
                self.close_sheet();
                self.elsewhere(person);
            }
            Input::Skip(person) => {
                self.close_sheet();
                self.skip(person);
            }
            Input::Pause => {
                if self.state != State::Paused(PauseReason::Asked) {
                    self.pause(PauseReason::Asked);
                }
            }
            Input::Hidden => {
                if self.state == State::Running {
                    self.pause(PauseReason::Slept);
                }
            }
            Input::Resume => {
                if matches!(self.state, State::Paused(_)) {
                    self.resume(true);
                }
            }
            Input::PermissionYes => self.answer_permission(true),
            Input::PermissionNo => self.answer_permission(false),
            Input::ComfortGood => {
                if self.comfort_stands() {
                    self.question = None;
                    self.unanswered_in_row = 0;
                    self.out.push(Output::Chime(Chime::Answer));
                    self.next_question();
                }
            }
            Input::Discomfort(person, level) => {
                self.heard();
                if level > self.limits.people[person].receive.max_discomfort {
                    self.softer(person);
                } else {
                    self.out.push(Output::Chime(Chime::Answer));
                }
                self.next_question();
            }
            Input::There(person) => {
                // It only says that the pressure is right: it never raises it.
                self.unanswered_in_row = 0;
                if !self.calibrated[person] {
                    self.calibrated[person] = true;
                    self.out.push(Output::Chime(Chime::Answer));
                }
            }
            Input::NoAnswer => {
                if let Some(standing) = self.question.take() {
                    self.lapse(standing);
                }
            }
            Input::NewPlan(plan) => self.new_plan(plan),
        }
    }
}

/// What the sheet of one person can do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Possible {
    /// Something can get softer.
    pub softer: bool,
    /// Something is softer than planned.
    pub firmer: bool,
    /// Hands are on this person.
    pub elsewhere: bool,
    /// Hands are on this person, or theirs on the partner.
    pub skip: bool,
}

fn follow_ups(lines: &[Line], mut due: u64) -> Vec<(u64, Cue)> {
    let mut out = Vec::new();
    for &line in lines {
        let cue = Cue::Hands(line);
        out.push((due, cue));
        due += cue.estimate_ms() + BETWEEN_LINES_MS;
    }
    out
}

fn single(side: Side) -> Option<Side> {
    match side {
        Side::Both => None,
        one => Some(one),
    }
}

/// The highest level this receiver still gets from this second of this step on.
fn highest(plan: &Plan, from: Here, receiver: Person) -> Pressure {
    let mut most = Pressure::ZERO;
    for (index, step) in plan.steps.iter().enumerate().skip(from.step) {
        let over = if index == from.step { from.at_s } else { 0 };
        let mut end = 0_u32;
        for part in step.gives(receiver.other()).map_or(&[][..], |g| &g.parts) {
            end = end.saturating_add(part.seconds);
            if end > over {
                most = most.max(part.pressure);
            }
        }
    }
    most
}

fn moment_at(plan: &Plan, second: u32) -> Moment {
    for (index, step) in plan.steps.iter().enumerate() {
        if second < step.start {
            return Moment::Changeover { to: index };
        }
        if second < step.end() {
            return Moment::Step {
                index,
                at_s: second - step.start,
            };
        }
    }
    // At and after the end: the last second of the last step.
    let index = plan.steps.len().saturating_sub(1);
    Moment::Step {
        index,
        at_s: plan.steps.get(index).map_or(0, |s| s.seconds),
    }
}

/// A paced breath may be set unless someone breathes freely.
fn breathing_set(limits: &PairLimits) -> bool {
    Person::ALL
        .iter()
        .all(|&p| !limits.people[p].requires.contains(Require::FreeBreathing))
}
