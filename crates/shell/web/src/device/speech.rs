//! The voice of the device, and a recorder in its place. Only voices that work without a network are ever used.

use super::clock;
use crate::run::send;
use app::{Event, Lang, Speaker, Speech, Voice};
use js_sys::{Array, Object, Reflect};
use leptos::prelude::set_timeout;
use std::cell::Cell;
use std::collections::VecDeque;
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// Where the recorder writes.
const RECORD: &str = "__attune_spoken";
/// Utterances still held: a browser may drop one that nobody holds before it was said.
const HELD: usize = 4;

thread_local! {
    /// Rises with every silence, so that words that waited know that they are old.
    static SILENCES: Cell<u32> = const { Cell::new(0) };
}

/// What speaks.
pub(crate) enum Mouth {
    /// The device.
    Device(VecDeque<SpeechSynthesisUtterance>),
    /// A list in the page.
    Recorder,
}

impl Mouth {
    pub(crate) fn new() -> Self {
        if clock::is_recording() {
            Mouth::Recorder
        } else {
            Mouth::Device(VecDeque::new())
        }
    }

    /// Called from inside a tap: some phones let nothing be said later that did not begin in one.
    pub(crate) fn unlock(&mut self) {
        if let (Mouth::Device(held), Some(device)) = (self, synthesis())
            && let Ok(words) = SpeechSynthesisUtterance::new_with_text(" ")
        {
            words.set_volume(0.0);
            device.speak(&words);
            held.push_back(words);
        }
    }
}

impl Speaker for Mouth {
    fn say(&mut self, speech: &Speech, after_ms: u32) {
        match self {
            Mouth::Recorder => record(&speech.text, speech.lang, speech.priority.as_str()),
            Mouth::Device(held) => {
                let Some((words, device)) = utterance(speech) else {
                    return;
                };
                held.push_back(words.clone());
                while held.len() > HELD {
                    held.pop_front();
                }
                if after_ms == 0 {
                    device.speak(&words);
                } else {
                    let silence = SILENCES.get();
                    let later = move || {
                        if SILENCES.get() == silence {
                            device.speak(&words);
                        }
                    };
                    set_timeout(later, Duration::from_millis(u64::from(after_ms)));
                }
            }
        }
    }

    fn hush(&mut self) {
        SILENCES.set(SILENCES.get().wrapping_add(1));
        if let (Mouth::Device(held), Some(device)) = (self, synthesis()) {
            device.cancel();
            held.clear();
        }
    }
}

fn synthesis() -> Option<SpeechSynthesis> {
    web_sys::window()?.speech_synthesis().ok()
}

fn voices() -> Vec<SpeechSynthesisVoice> {
    let list = synthesis().map(|device| device.get_voices()).unwrap_or_default();
    list.iter().filter_map(|voice: JsValue| voice.dyn_into().ok()).collect()
}

/// Words with a local voice; nothing when there is no such voice.
fn utterance(speech: &Speech) -> Option<(SpeechSynthesisUtterance, SpeechSynthesis)> {
    let ours = |voice: &SpeechSynthesisVoice| match &speech.voice {
        Some(id) => voice.voice_uri() == *id,
        None => voice.lang().to_ascii_lowercase().starts_with(speech.lang.as_str()),
    };
    let voice = voices()
        .into_iter()
        .find(|voice| voice.local_service() && ours(voice))?;
    let words = SpeechSynthesisUtterance::new_with_text(&speech.text).ok()?;
    words.set_lang(&voice.lang());
    words.set_voice(Some(&voice));
    words.set_rate(0.95);
    Some((words, synthesis()?))
}

/// Tells the app which voices there are, now and whenever the device finds more.
pub(crate) fn introduce() {
    if clock::is_recording() {
        let fake = |lang: Lang| Voice {
            id: format!("recorder-{lang}"),
            lang: lang.to_string(),
            local: true,
        };
        send(Event::VoiceAvailable(
            Lang::ALL.iter().map(|&lang| fake(lang)).collect(),
        ));
        return;
    }
    let Some(device) = synthesis() else {
        send(Event::VoiceAvailable(Vec::new()));
        return;
    };
    let found = || {
        let told = |voice: SpeechSynthesisVoice| Voice {
            id: voice.voice_uri(),
            lang: voice.lang(),
            local: voice.local_service(),
        };
        send(Event::VoiceAvailable(voices().into_iter().map(told).collect()));
    };
    if !voices().is_empty() {
        found();
    }
    let changed = Closure::<dyn Fn()>::new(found);
    device.set_onvoiceschanged(Some(changed.as_ref().unchecked_ref()));
    changed.forget();
    // Some devices never tell.
    set_timeout(found, Duration::from_millis(500));
}

fn record(text: &str, lang: Lang, priority: &str) {
    let Some(window) = web_sys::window() else { return };
    let list = match Reflect::get(&window, &RECORD.into()).map(JsCast::dyn_into::<Array>) {
        Ok(Ok(list)) => list,
        _ => Array::new(),
    };
    let entry = Object::new();
    for (name, value) in [
        ("text", JsValue::from(text)),
        ("lang", lang.as_str().into()),
        ("priority", priority.into()),
        ("at_ms", (clock::now_ms() as f64).into()),
        ("real_ms", (clock::real_ms() as f64).into()),
    ] {
        // An object just made takes any property.
        let _ = Reflect::set(&entry, &name.into(), &value);
    }
    list.push(&entry);
    let _ = Reflect::set(&window, &RECORD.into(), &list);
}
