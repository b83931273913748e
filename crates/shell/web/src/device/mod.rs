//! What the app asks for, done with what the device has: one small file for each kind of effect.

mod awake;
pub(crate) mod clock;
mod engine;
mod history;
mod keys;
mod page;
pub(crate) mod rooms;
mod sound;
mod speech;
mod starter;
mod store;

use crate::run::send;
use app::{Effect, Event, Player, ViewModel};

/// Everything of the device that is held on to.
pub(crate) struct Device {
    voice: Player<speech::Mouth>,
    sound: sound::Sound,
    engine: engine::Engine,
    history: history::History,
}

impl Device {
    pub(crate) fn new() -> Self {
        Self {
            voice: Player::new(speech::Mouth::new()),
            sound: sound::Sound::default(),
            engine: engine::Engine::default(),
            history: history::History::default(),
        }
    }

    pub(crate) fn carry_out(&mut self, effect: Effect, now_ms: u64) {
        match effect {
            Effect::Speak(speech) => self.voice.speak(&speech, now_ms),
            Effect::CancelSpeech => self.voice.hush(),
            Effect::Chime(chime) => self.sound.chime(chime),
            Effect::Vibrate(pattern) => sound::vibrate(&pattern),
            Effect::KeepAwake(on) => awake::keep(on),
            Effect::Plan(request) => self.engine.plan(&request),
            Effect::CancelPlan(id) => self.engine.cancel(id),
            Effect::Store(text) => {
                if !store::keep(&text) {
                    send(Event::StoreFailed);
                }
            }
            Effect::Load => send(Event::Loaded(store::load())),
            Effect::SetTheme(theme) => page::set_theme(theme),
            Effect::Focus(target) => page::focus(target),
            Effect::Announce { text, urgent } => page::announce(&text, urgent),
            Effect::ScrollToTop => page::scroll_to_top(),
            Effect::OpenRooms { door, lang, chosen } => rooms::open(door, lang, chosen.as_ref()),
            Effect::Ended(facts) => rooms::ended(&facts),
        }
    }

    /// Called from inside a tap.
    pub(crate) fn unlock(&mut self) {
        self.voice.voice.unlock();
        self.sound.unlock();
    }

    /// Before a changed view is drawn.
    pub(crate) fn page_changed(&mut self, view: &ViewModel) {
        page::set_language(view.lang, &view.title);
        self.history.follow(view);
    }
}

/// Listens to the device and tells the app what it can do.
pub(crate) fn introduce() {
    rooms::listen();
    keys::listen();
    history::listen();
    awake::introduce();
    speech::introduce();
    starter::load();
}
