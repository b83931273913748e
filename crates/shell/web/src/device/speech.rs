//! The device's own voice (`speechSynthesis`). Only voices that live on the device: nothing said leaves it.

use super::after;
use crate::shell;
use app::{Event, Lang, Speaker, Speech, Voice};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

thread_local! {
    /// Utterances are kept until the next ones replace them: some browsers forget to speak what nobody holds.
    static KEPT: RefCell<Vec<SpeechSynthesisUtterance>> = const { RefCell::new(Vec::new()) };
}

/// Most utterances held at once.
const KEEP: usize = 8;

fn synthesis() -> Option<SpeechSynthesis> {
    web_sys::window()?.speech_synthesis().ok()
}

fn voices() -> Vec<SpeechSynthesisVoice> {
    let Some(synthesis) = synthesis() else { return Vec::new() };
    synthesis.get_voices().iter().filter_map(|voice| voice.dyn_into().ok()).collect()
}

/// Tells the app which voices there are, now and whenever the device finds more.
pub fn watch() {
    let tell = || {
        let found = voices();
        let found = found.iter().map(|v| Voice { id: v.voice_uri(), lang: v.lang(), local: v.local_service() });
        shell::send(Event::VoiceAvailable(found.collect()));
    };
    let Some(synthesis) = synthesis() else {
        shell::send(Event::VoiceAvailable(Vec::new()));
        return;
    };
    let again = Closure::<dyn FnMut()>::new(tell);
    synthesis.set_onvoiceschanged(Some(again.as_ref().unchecked_ref()));
    again.forget();
    if voices().is_empty() {
        // Some devices never say that they are ready.
        after(500, tell);
    } else {
        tell();
    }
}

/// The voice of the browser.
#[derive(Default)]
pub struct WebVoice;

impl WebVoice {
    /// An empty word inside a tap: without it some phones stay silent for ever.
    pub fn unlock(&self) {
        if let (Some(synthesis), Ok(nothing)) = (synthesis(), SpeechSynthesisUtterance::new_with_text("")) {
            synthesis.speak(&nothing);
            hold(nothing);
        }
    }
}

impl Speaker for WebVoice {
    fn say(&mut self, speech: &Speech, after_ms: u32) {
        let Some(synthesis) = synthesis() else { return };
        let wanted = speech.voice.clone();
        let lang = match speech.lang {
            Lang::En => "en",
            Lang::Uk => "uk",
        };
        let voice = voices().into_iter().filter(|v| v.local_service()).find(|v| match &wanted {
            Some(id) => v.voice_uri() == *id,
            None => v.lang().to_lowercase().starts_with(lang),
        });
        let (Some(voice), Ok(words)) = (voice, SpeechSynthesisUtterance::new_with_text(&speech.text)) else { return };
        words.set_voice(Some(&voice));
        words.set_lang(&voice.lang());
        words.set_rate(0.92);
        if after_ms == 0 {
            synthesis.speak(&words);
            hold(words);
        } else {
            after(i32::try_from(after_ms).unwrap_or(50), move || {
                synthesis.speak(&words);
                hold(words);
            });
        }
    }

    fn hush(&mut self) {
        if let Some(synthesis) = synthesis() {
            synthesis.cancel();
        }
        KEPT.with_borrow_mut(Vec::clear);
    }
}

fn hold(words: SpeechSynthesisUtterance) {
    KEPT.with_borrow_mut(|kept| {
        if kept.len() >= KEEP {
            kept.remove(0);
        }
        kept.push(words);
    });
}
