//! A couple with the app in their hands: events in, effects and views out, nothing faked but the clock.
#![allow(dead_code)] // each test file tells another part of the story

use app::{Effect, Event, Model, Over, Screen, SessionView, Speech, ViewModel, Voice};
use quantity::{Place, Set, Setting};
use std::collections::BTreeMap;
use std::sync::Mutex;

/// The app and what it asked for so far.
pub struct Story {
    pub model: Model,
    pub effects: Vec<Effect>,
    pub taps: usize,
    pub now_ms: u64,
}

/// A starter plan as it travels with the app, PLAN.json. Made once for each couple and length.
pub fn starter(setting: Setting, minutes: u16) -> String {
    static MADE: Mutex<BTreeMap<(&str, u16), String>> = Mutex::new(BTreeMap::new());
    let mut made = MADE.lock().expect("no test fails while it makes a plan");
    made.entry((setting.as_str(), minutes))
        .or_insert_with(|| make(setting, minutes))
        .clone()
}

fn make(setting: Setting, minutes: u16) -> String {
    let pair = intake::PairFile::starter(setting, Set::EMPTY.with(Place::TwoChairs), minutes);
    let limits = starter::limits(&pair).expect("nobody is barred from a starter");
    starter::checked(&limits)
        .expect("the checker accepts a starter")
        .to_json()
}

/// A voice that lives on the phone.
pub fn voice(lang: &str, local: bool) -> Voice {
    Voice {
        id: format!("voice {lang} {local}"),
        lang: lang.to_owned(),
        local,
    }
}

impl Story {
    /// The app, opened by someone who reads this language, on a phone with an English voice.
    pub fn opened(language: &str) -> Self {
        let mut story = Self {
            model: Model::default(),
            effects: Vec::new(),
            taps: 0,
            now_ms: 5000,
        };
        story.happens(Event::Opened {
            languages: vec![language.to_owned()],
        });
        story.happens(Event::Loaded(None));
        story.happens(Event::VoiceAvailable(vec![voice("en-GB", true)]));
        story
    }

    /// With the starters of this setting on board.
    pub fn with_starters(language: &str, setting: Setting, minutes: u16) -> Self {
        let mut story = Self::opened(language);
        story.happens(Event::StarterPlans(vec![starter(setting, minutes)]));
        story
    }

    /// A session of friends that has begun.
    pub fn begun(setting: Setting, minutes: u16) -> Self {
        let mut story = Self::with_starters("en-GB", setting, minutes);
        story.come_to_begin(setting, u32::from(minutes));
        story.tap(Event::Begin);
        assert!(
            matches!(story.view().screen, Screen::Session(_)),
            "{:?}",
            story.view().screen
        );
        story
    }

    /// Taps through to the screen with "Begin".
    pub fn come_to_begin(&mut self, setting: Setting, minutes: u32) {
        self.tap(Event::Start);
        self.tap(Event::ChooseSetting(setting));
        if minutes != 20 {
            self.tap(Event::ChooseMinutes(minutes));
        }
        self.tap(Event::Next);
        self.tap(Event::Neither);
    }

    /// The device says something.
    pub fn happens(&mut self, event: Event) -> Vec<Effect> {
        let effects = app::update(&mut self.model, event);
        self.effects.extend(effects.iter().cloned());
        effects
    }

    /// A person taps.
    pub fn tap(&mut self, event: Event) -> Vec<Effect> {
        self.taps += 1;
        self.happens(Event::Tick(self.now_ms));
        self.happens(event)
    }

    /// Time passes, in steps of a tenth of a second.
    pub fn wait_ms(&mut self, ms: u64) -> Vec<Effect> {
        let until = self.now_ms + ms;
        let mut all = Vec::new();
        while self.now_ms < until {
            self.now_ms = (self.now_ms + 100).min(until);
            all.extend(self.happens(Event::Tick(self.now_ms)));
        }
        all
    }

    /// Time passes until this is so; fails after an hour.
    pub fn wait_until(&mut self, what: &str, so: impl Fn(&ViewModel) -> bool) {
        for _ in 0..36_000 {
            if so(&self.view()) {
                return;
            }
            self.wait_ms(100);
        }
        panic!("{what} never came");
    }

    pub fn view(&self) -> ViewModel {
        app::view(&self.model)
    }

    pub fn session(&self) -> SessionView {
        match self.view().screen {
            Screen::Session(session) => *session,
            other => panic!("no session on the screen but {other:?}"),
        }
    }

    pub fn over(&self) -> Over {
        self.session().over
    }

    /// Everything said aloud so far.
    pub fn spoken(&self) -> Vec<&Speech> {
        spoken(&self.effects)
    }

    /// True when the session is over.
    pub fn is_ended(&self) -> bool {
        matches!(self.view().screen, Screen::Ended(_))
    }
}

/// What these effects say aloud.
pub fn spoken(effects: &[Effect]) -> Vec<&Speech> {
    effects
        .iter()
        .filter_map(|effect| {
            if let Effect::Speak(speech) = effect {
                Some(speech)
            } else {
                None
            }
        })
        .collect()
}
