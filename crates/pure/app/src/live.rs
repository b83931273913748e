//! The bridge to the live session: the shell's clock and taps go into `guide`, its cues come out as speech, chimes,
//! vibration and words on the screen.

use crate::model::{Live, Page, Planning};
use crate::rooms;
use crate::update::go;
use crate::{Chime, Effect, FocusTarget, Model, PlanRequest, Priority, ReplanRequest, Speech, Theme, wording};
use guide::{Cue, GuideOptions, Input, Output, PauseReason, Session, State};
use plan::Change;
use quantity::Person;

impl Model {
    /// Begins with the plan that stands ready.
    pub(crate) fn begin_session(&mut self) -> Vec<Effect> {
        let Planning::Ready(prepared) = &self.planning else {
            return Vec::new();
        };
        let prepared = (**prepared).clone();
        let guide = Session::new(prepared.plan.clone(), &prepared.limits, GuideOptions::default());
        self.session = Some(Live {
            guide,
            prepared,
            caption: None,
            replan: None,
            changes: Vec::new(),
        });
        let mut effects = self.forget_change();
        effects.extend([Effect::SetTheme(Theme::Session), Effect::KeepAwake(true)]);
        effects.extend(go(self, Page::Session));
        effects.extend(self.input(Input::Begin));
        effects
    }

    /// One input at the time of the last tick.
    pub(crate) fn input(&mut self, input: Input) -> Vec<Effect> {
        let now_ms = self.now_ms;
        let Some(live) = &mut self.session else {
            return Vec::new();
        };
        live.changes.extend(rooms::change(&input));
        let before = (live.guide.state(), live.guide.question());
        let outputs = live.guide.handle(input, now_ms);
        self.carry_out(outputs, before)
    }

    pub(crate) fn tick(&mut self) -> Vec<Effect> {
        let now_ms = self.now_ms;
        let Some(live) = &mut self.session else {
            return Vec::new();
        };
        let before = (live.guide.state(), live.guide.question());
        let outputs = live.guide.tick(now_ms);
        self.carry_out(outputs, before)
    }

    pub(crate) fn visible(&mut self, visible: bool) -> Vec<Effect> {
        if self.page != Page::Session {
            return Vec::new();
        }
        // The lock on the screen is taken away whenever the page is hidden; it has to be asked for again.
        if visible {
            vec![Effect::KeepAwake(true)]
        } else {
            self.input(Input::Hidden)
        }
    }

    /// Whose sheet is open.
    pub(crate) fn sheet_of(&self) -> Option<Person> {
        match self.session.as_ref()?.guide.state() {
            State::Paused(PauseReason::Sheet(person)) => Some(person),
            _ => None,
        }
    }

    /// A plan for a better rest came from the engine. It is checked like any other.
    pub(crate) fn better_rest(&mut self, request: u32, json: &str, because: &str) -> Vec<Effect> {
        let Some(live) = self.session.as_mut().filter(|l| l.replan == Some(request)) else {
            return Vec::new();
        };
        live.replan = None;
        let plan = plan::Plan::handed(json)
            .ok()
            .and_then(|p| checker::check(p, &live.prepared.limits).ok());
        match plan {
            Some(plan) => {
                let told = |plan: &plan::Plan| {
                    plan.steps
                        .iter()
                        .flat_map(|step| step.because.clone())
                        .collect::<Vec<_>>()
                };
                let new = told(&plan);
                let effects = self.input(Input::NewPlan(plan));
                // Words go with the plan that the guide took up, which may still be the one before.
                if let Some(live) = self.session.as_mut().filter(|live| told(live.guide.plan()) == new) {
                    because.clone_into(&mut live.prepared.because);
                }
                effects
            }
            None => Vec::new(),
        }
    }

    fn carry_out(&mut self, outputs: Vec<Output>, before: (State, Option<guide::Question>)) -> Vec<Effect> {
        let mut effects = Vec::new();
        for output in outputs {
            match output {
                Output::Say(cue, priority) => self.say(cue, priority_of(priority), &mut effects),
                Output::Show(cue) => {
                    self.caption(cue);
                }
                Output::Chime(chime) => {
                    let chime = chime_of(chime);
                    effects.push(Effect::Chime(chime));
                    effects.push(Effect::Vibrate(vibration(chime)));
                }
                Output::Hush => effects.push(Effect::CancelSpeech),
                Output::Replan { at_s, changes } => self.ask_for_better_rest(at_s, &changes, &mut effects),
                Output::Ended(ending) => {
                    if let Some(id) = self.session.as_mut().and_then(|l| l.replan.take()) {
                        effects.push(Effect::CancelPlan(id));
                    }
                    effects.push(Effect::SetTheme(Theme::Auto));
                    effects.push(Effect::KeepAwake(false));
                    if let Some(live) = &self.session {
                        effects.push(Effect::Ended(Box::new(rooms::facts(live, ending))));
                    }
                    effects.extend(go(self, Page::Ended(ending)));
                }
            }
        }
        effects.extend(self.focus_after(before));
        effects
    }

    /// The keyboard focus follows what lies on top.
    fn focus_after(&self, before: (State, Option<guide::Question>)) -> Option<Effect> {
        let live = self.session.as_ref().filter(|_| self.page == Page::Session)?;
        let (state, question) = (live.guide.state(), live.guide.question());
        if (state, question) == before {
            return None;
        }
        match state {
            State::Paused(PauseReason::Sheet(_)) if state != before.0 => Some(Effect::Focus(FocusTarget::Sheet)),
            State::Paused(_) if state != before.0 => Some(Effect::Focus(FocusTarget::Resume)),
            State::Running if question.is_some() && question != before.1 => Some(Effect::Focus(FocusTarget::Question)),
            _ => None,
        }
    }

    fn caption(&mut self, cue: Cue) -> String {
        let lang = self.lang();
        let Some(live) = &mut self.session else {
            return String::new();
        };
        let text = wording::cue(lang, cue, live.guide.plan());
        live.caption = Some(text.clone());
        text
    }

    fn say(&mut self, cue: Cue, priority: Priority, effects: &mut Vec<Effect>) {
        let text = self.caption(cue);
        let lang = self.lang();
        match self.voice() {
            VoiceChoice::None => effects.push(Effect::Announce {
                text,
                urgent: priority == Priority::Safety,
            }),
            VoiceChoice::Default | VoiceChoice::This(_) => {
                let voice = if let VoiceChoice::This(id) = self.voice() {
                    Some(id)
                } else {
                    None
                };
                self.speeches += 1;
                effects.push(Effect::Speak(Speech {
                    id: self.speeches,
                    text,
                    lang,
                    voice,
                    priority,
                }));
            }
        }
    }

    /// The voice for the present language. Only local ones: nothing said leaves the phone.
    pub(crate) fn voice(&self) -> VoiceChoice {
        let Some(voices) = &self.voices else {
            return VoiceChoice::Default;
        };
        let lang = self.lang().as_str();
        let ours = |tag: &str| {
            tag.split(['-', '_'])
                .next()
                .is_some_and(|t| t.eq_ignore_ascii_case(lang))
        };
        match voices.iter().find(|v| v.local && ours(&v.lang)) {
            Some(voice) => VoiceChoice::This(voice.id.clone()),
            None => VoiceChoice::None,
        }
    }

    fn ask_for_better_rest(&mut self, at_s: u32, changes: &[Change], effects: &mut Vec<Effect>) {
        self.requests += 1;
        let id = self.requests;
        let Some(live) = &mut self.session else { return };
        if let Some(old) = live.replan.replace(id) {
            effects.push(Effect::CancelPlan(old));
        }
        let running = live.guide.plan();
        effects.push(Effect::Plan(PlanRequest {
            id,
            limits: limits::code::write(&live.prepared.limits),
            favour: live.prepared.favour.clone(),
            minutes: running.seconds / 60,
            replan: Some(ReplanRequest {
                plan: running.to_json(),
                at_s,
                changes: changes.iter().map(spelling).collect(),
            }),
            shape: None,
        }));
    }
}

/// Which voice speaks.
pub(crate) enum VoiceChoice {
    /// The device has not told yet: the shell's own choice of a local voice.
    Default,
    /// This one.
    This(String),
    /// There is none that stays on the phone: text and chimes guide.
    None,
}

/// A change as the command line spells it.
fn spelling(change: &Change) -> String {
    match change {
        Change::Softer(person) => format!("softer:{person}"),
        Change::Avoid(person, place) => match place.side {
            Some(side) => format!("avoid:{person}:{}.{side}", place.region),
            None => format!("avoid:{person}:{}", place.region),
        },
        Change::StopGiving(person) => format!("stop-giving:{person}"),
        Change::Shorten(seconds) => format!("shorten:{seconds}"),
    }
}

fn priority_of(priority: guide::Priority) -> Priority {
    match priority {
        guide::Priority::Low => Priority::Low,
        guide::Priority::Cue => Priority::Cue,
        guide::Priority::Answer => Priority::Answer,
        guide::Priority::Safety => Priority::Safety,
    }
}

fn chime_of(chime: guide::Chime) -> Chime {
    match chime {
        guide::Chime::Ready => Chime::Ready,
        guide::Chime::Go => Chime::Go,
        guide::Chime::Question => Chime::Question,
        guide::Chime::Answer => Chime::Answer,
        guide::Chime::Pause => Chime::Pause,
        guide::Chime::Resume => Chime::Resume,
        guide::Chime::End => Chime::End,
    }
}

/// How each chime feels in the hand, milliseconds on, off, on: told apart without ears.
fn vibration(chime: Chime) -> Vec<u32> {
    match chime {
        Chime::Ready => vec![60],
        Chime::Go => vec![180],
        Chime::Question => vec![80, 80, 80],
        Chime::Answer => vec![40, 40, 40],
        Chime::Pause => vec![400],
        Chime::Resume => vec![120, 80, 120],
        Chime::End => vec![300, 200, 300],
    }
}
