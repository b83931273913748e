//! What the device can do, one small file for each effect. Whatever a device lacks stays silent: nothing in a session
//! may depend on a voice, a sound, a vibration or a lock on the screen.

pub mod announce;
pub mod awake;
mod chime;
mod engine;
pub mod focus;
mod offline;
mod speech;
pub mod store;
pub mod theme;
pub mod vibrate;

use crate::{clock, shell};
use app::{Chime, Event, PlanRequest, Player, Speech};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// The devices that remember something between two effects.
pub struct Devices {
    voice: RefCell<Player<speech::WebVoice>>,
    sound: RefCell<chime::Sound>,
    engine: RefCell<engine::Engine>,
}

impl Devices {
    /// Nothing is opened before it is needed.
    pub fn new() -> Self {
        Self {
            voice: RefCell::new(Player::new(speech::WebVoice::default())),
            sound: RefCell::default(),
            engine: RefCell::default(),
        }
    }

    /// Inside a tap: phones allow sound and voice only from there on.
    pub fn unlock(&self) {
        self.voice.borrow_mut().voice.unlock();
        self.sound.borrow_mut().unlock();
    }

    /// Says something.
    pub fn speak(&self, speech: &Speech, now_ms: u64) {
        self.voice.borrow_mut().speak(speech, now_ms);
    }

    /// Falls silent.
    pub fn hush(&self) {
        self.voice.borrow_mut().hush();
    }

    /// Sounds a chime.
    pub fn chime(&self, chime: Chime) {
        self.sound.borrow_mut().play(chime);
    }

    /// Asks the worker for a plan.
    pub fn plan(&self, request: &PlanRequest) {
        self.engine.borrow_mut().plan(request);
    }

    /// Forgets a request.
    pub fn forget_plan(&self, id: u32) {
        self.engine.borrow_mut().forget(id);
    }
}

/// The languages the person prefers, best first.
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Tells the app what the device has, and keeps telling it.
pub fn begin() {
    speech::watch();
    awake::watch();
    offline::begin();
    every(clock::EVERY_MS, shell::tick);
    leptos::task::spawn_local(async {
        if let Some(plans) = offline::starter_plans().await {
            shell::send(Event::StarterPlans(plans));
        }
    });
}

/// Does it again and again, as long as the page is open.
fn every(ms: i32, mut what: impl FnMut() + 'static) {
    let again = Closure::<dyn FnMut()>::new(move || what());
    if let Some(window) = web_sys::window() {
        let function = again.as_ref().unchecked_ref();
        // Without a timer there is no session either; there is nothing better to do about it.
        let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(function, ms);
    }
    again.forget();
}

/// Does it once, later.
pub fn after(ms: i32, what: impl FnOnce() + 'static) {
    let once = Closure::once_into_js(what);
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(once.unchecked_ref(), ms);
    }
}

/// True when this object of the browser has that member; asked for before what some phones lack.
fn has(object: &JsValue, member: &str) -> bool {
    js_sys::Reflect::get(object, &member.into()).is_ok_and(|found| !found.is_undefined() && !found.is_null())
}
