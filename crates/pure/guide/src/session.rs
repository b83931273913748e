//! The session as a machine: ready, running, paused, ended. One input or one tick in, outputs out.

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
    planned: CheckedPlan,
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
    calibrated: PerPerson<bool>,
    spoken_ms: u64,
    out: Vec<Output>,
}

impl Session {
    /// A session of this plan for these two, ready to begin.
    #[must_use]
    pub fn new(plan: CheckedPlan, limits: &PairLimits, options: GuideOptions) -> Self {
        let breathing_set = breathing_set(limits);
        Self {
            score: score::score(&plan, breathing_set),
            running: Running::new(plan.clone()),
            planned: plan,
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
            calibrated: PerPerson::default(),
            spoken_ms: 0,
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

    // --- time --------------------------------------------------------------------------------------------------------

    fn advance(&mut self, now_ms: u64) {
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

    fn say_follow(&mut self, (due, cue): (u64, Cue)) {
        self.follow.remove(0);
        if self.elapsed_ms - due <= LATE_MS {
            self.speak(cue);
        } else {
            self.out.push(Output::Show(cue));
        }
    }

    fn moment(&mut self, item: Item) {
        let late = self.elapsed_ms - item.at_ms > LATE_MS;
        // An answer someone asked for goes before ordinary words; those are then shown, not said.
        let voiced = item.voiced && !late && self.elapsed_ms >= self.quiet_until_ms;
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
                let lines = self.lines_without_questions(step, 0);
                let said = self.said_for.as_ref().is_some_and(|(s, l)| *s == step && *l == lines);
                if !said {
                    let free = !late && self.elapsed_ms >= self.quiet_until_ms && self.question.is_none();
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

    // --- saying ------------------------------------------------------------------------------------------------------

    fn cue(&mut self, cue: Cue, voiced: bool) {
        if voiced {
            self.speak(cue);
        } else {
            self.out.push(Output::Show(cue));
        }
    }

    fn cue_if(&mut self, cue: Cue, voiced: bool) {
        if voiced {
            self.speak(cue);
        }
    }

    fn chime(&mut self, chime: Chime, late: bool) {
        if !late {
            self.out.push(Output::Chime(chime));
        }
    }

    fn speak(&mut self, cue: Cue) {
        self.spoken_ms += cue.estimate_ms();
        if cue.priority() >= Priority::Answer {
            self.quiet_until_ms = self.elapsed_ms + cue.estimate_ms() + AFTER_ANSWER_MS;
        }
        self.out.push(Output::Say(cue, cue.priority()));
    }

    /// Something that cannot wait: whatever was being said falls silent.
    fn interrupt(&mut self, cue: Cue) {
        self.follow.clear();
        self.out.push(Output::Hush);
        self.speak(cue);
    }

    fn say_lines(&mut self, step: usize, lines: Vec<Line>, voiced: bool, late: bool) {
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

    fn speak_lines(&mut self, lines: &[Line]) {
        self.follow.clear();
        if let Some((first, rest)) = lines.split_first() {
            self.speak(Cue::Hands(*first));
            let due = self.elapsed_ms + Cue::Hands(*first).estimate_ms() + BETWEEN_LINES_MS;
            self.follow = follow_ups(rest, due);
        }
    }

    fn show_lines(&mut self, lines: &[Line]) {
        self.out.extend(lines.iter().map(|&l| Output::Show(Cue::Hands(l))));
    }

    fn move_cue(&self, step: usize) -> Option<Cue> {
        let to = self.plan().steps.get(step)?;
        let before = step.checked_sub(1).and_then(|i| self.plan().steps.get(i));
        let same_pose = before.is_some_and(|b| b.pose == to.pose);
        Some(Cue::Move {
            step,
            pose: to.pose,
            swapped: to.swapped,
            same_pose,
        })
    }

    /// The lines of a step, without those of hands that wait for permission.
    fn lines_without_questions(&self, step: usize, at_s: u32) -> Vec<Line> {
        let asked = PerPerson::from_fn(|giver| !self.unasked_places(step, giver).is_empty());
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

    // --- questions ---------------------------------------------------------------------------------------------------

    /// Places of this giving that must be asked about and were not yet allowed.
    fn unasked_places(&self, step: usize, giver: Person) -> Vec<RegionSide> {
        let receiver = giver.other();
        let giving = self.plan().steps.get(step).and_then(|s| s.gives(giver));
        let places = giving.into_iter().flat_map(change::places);
        places
            .filter(|&p| change::must_ask(&self.limits, receiver, p) && !self.granted.contains(&(receiver, p)))
            .collect()
    }

    fn ask_for(&mut self, step: usize, late: bool) {
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

    fn ask(&mut self, mut standing: Standing, late: bool) {
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

    fn next_question(&mut self) {
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

    fn ask_comfort(&mut self, step: usize, who: PerPerson<bool>, voiced: bool, late: bool) {
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
    fn heard(&mut self) {
        self.unanswered_in_row = 0;
        if self.comfort_stands() {
            self.question = None;
        }
    }

    fn comfort_stands(&self) -> bool {
        matches!(
            self.question,
            Some(Standing {
                question: Question::Comfort { .. },
                ..
            })
        )
    }

    fn answer_permission(&mut self, yes: bool) {
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
    fn second_of(&self, step: usize) -> u32 {
        match self.moment_now() {
            Moment::Step { index, at_s } if index == step => at_s,
            _ => 0,
        }
    }

    fn lapse_questions(&mut self) {
        if let Some(standing) = self.question
            && standing.until_ms <= self.elapsed_ms
        {
            self.question = None;
            self.lapse(standing);
        }
    }

    fn lapse(&mut self, standing: Standing) {
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
    fn not_touched(&mut self, step: usize, giver: Person, region: RegionId, side: Side) {
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

    // --- wishes ------------------------------------------------------------------------------------------------------

    fn here(&self) -> Here {
        match self.moment_now() {
            Moment::Step { index, at_s } => Here { step: index, at_s },
            Moment::Changeover { to } => Here { step: to, at_s: 0 },
        }
    }

    fn softer(&mut self, receiver: Person) {
        let here = self.here();
        let propose = |how| change::softer(self.plan(), &self.limits, here, receiver, how);
        let running = [Gentleness::Lower, Gentleness::LowerOrRest, Gentleness::Rest]
            .into_iter()
            .find_map(|how| self.running.with(propose(how), &self.limits))
            .unwrap_or_else(|| self.running.without(propose(Gentleness::Rest), &self.limits));
        self.take_up(running);
        self.answered(Cue::Softer);
        self.wish(Change::Softer(receiver));
    }

    fn firmer(&mut self, receiver: Person) {
        let proposal = change::firmer(self.plan(), &self.planned, self.here(), receiver);
        // Firmer is more, not less: only the checker's full leave counts.
        let running = proposal
            .and_then(|p| checker::check(p, &self.limits).ok())
            .map(Running::new);
        match running {
            Some(running) => {
                self.take_up(running);
                if let Some(at) = self.changes.iter().rposition(|c| *c == Change::Softer(receiver)) {
                    self.changes.remove(at);
                }
                self.answered(Cue::Firmer);
            }
            None => self.answered(Cue::AsFirmAsWeGo),
        }
    }

    fn elsewhere(&mut self, receiver: Person) {
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

    fn skip(&mut self, person: Person) {
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
        }
        self.answered(Cue::LeftOut);
    }

    /// Takes this giving away, and as much of what follows as the checker needs in order to agree.
    fn leave(&mut self, step: usize, giver: Person, least: Later) {
        let propose = |later| change::leave_out(self.plan(), &self.limits, step, giver, later);
        let ways = [Later::Keep, Later::LeavePlace, Later::LeaveArea, Later::LeaveAll];
        let running = ways
            .into_iter()
            .filter(|&later| later as u8 >= least as u8)
            .find_map(|later| self.running.with(propose(later), &self.limits))
            .unwrap_or_else(|| self.running.without(propose(Later::LeaveAll), &self.limits));
        self.take_up(running);
    }

    fn answered(&mut self, cue: Cue) {
        self.out.push(Output::Chime(Chime::Answer));
        self.interrupt(cue);
        if let Moment::Step { index, at_s } = self.moment_now() {
            let lines = self.lines_without_questions(index, at_s);
            self.show_lines(&lines);
        }
    }

    /// A changed plan takes over from here.
    fn take_up(&mut self, running: Running) {
        self.running = running;
        self.score = score::score(self.running.plan(), breathing_set(&self.limits));
        // What is due now was dealt with already.
        self.cursor = self.score.iter().take_while(|i| i.at_ms <= self.elapsed_ms).count();
    }

    fn wish(&mut self, change: Change) {
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

    /// A better rest: taken only if what was done is the same, and nothing in it goes against what was asked for.
    fn new_plan(&mut self, plan: CheckedPlan) {
        let here = self.here();
        let keeps = here.step + 1;
        let same_past = plan.steps.len() >= keeps
            && self
                .plan()
                .steps
                .iter()
                .take(keeps)
                .zip(&plan.steps)
                .all(|(now, new)| now == new)
            && plan.seconds <= self.planned.seconds;
        let ceiling = PerPerson::from_fn(|receiver| highest(self.plan(), here.step, receiver));
        let obeys = Person::ALL.iter().all(|&r| highest(&plan, keeps, r) <= ceiling[r]);
        let avoids = plan.steps.iter().skip(keeps).all(|step| {
            Person::ALL.iter().all(|&giver| {
                step.gives(giver)
                    .into_iter()
                    .flat_map(change::places)
                    .all(|place| !self.avoided(giver.other(), place))
            })
        });
        if same_past && obeys && avoids {
            self.planned = plan.clone();
            self.take_up(Running::new(plan));
        }
    }

    fn avoided(&self, receiver: Person, place: RegionSide) -> bool {
        self.changes
            .iter()
            .any(|c| matches!(c, Change::Avoid(p, at) if *p == receiver && at.places().any(|q| q == place)))
    }

    // --- pause, end ----------------------------------------------------------------------------------------------------

    fn pause(&mut self, reason: PauseReason) {
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

    fn close_sheet(&mut self) {
        self.heard();
        if matches!(self.state, State::Paused(PauseReason::Sheet(_))) {
            self.state = State::Running;
        }
    }

    fn resume(&mut self, aloud: bool) {
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

    fn end(&mut self, ending: Ending) {
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

    // --- looking in ----------------------------------------------------------------------------------------------------

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

    fn live_does(&self, step: usize, does: Does, person: Person) -> Does {
        if does.touch().is_some() && !self.unasked_places(step, person).is_empty() {
            Does::Rests
        } else {
            does
        }
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
        Possible {
            softer: touched,
            firmer: change::firmer(self.plan(), &self.planned, here, person).is_some(),
            elsewhere: gives_now(person.other()),
            skip: gives_now(person.other()) || gives_now(person),
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

/// The highest level this receiver still gets from this step on.
fn highest(plan: &Plan, from_step: usize, receiver: Person) -> Pressure {
    let givings = plan
        .steps
        .iter()
        .skip(from_step)
        .filter_map(|s| s.gives(receiver.other()));
    givings
        .flat_map(|g| &g.parts)
        .map(|p| p.pressure)
        .max()
        .unwrap_or(Pressure::ZERO)
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
