//! Chimes, made of two soft tones each, and their twin for the hand.

use app::Chime;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::JsCast as _;
use web_sys::{AudioContext, OscillatorType};

/// The tones of a chime, hertz, one after the other.
fn tones(chime: Chime) -> &'static [f32] {
    match chime {
        Chime::Ready => &[587.33],
        Chime::Go => &[440.0, 587.33],
        Chime::Question => &[493.88, 659.26],
        Chime::Answer => &[659.26],
        Chime::Pause => &[587.33, 440.0],
        Chime::Resume => &[440.0, 659.26],
        Chime::End => &[440.0, 554.37, 659.26],
    }
}

/// Seconds from one tone to the next, to the top of a tone, and until it has faded.
const NEXT_S: f64 = 0.22;
const RISE_S: f64 = 0.02;
const FADE_S: f64 = 0.9;
const LOUDNESS: f32 = 0.22;

/// The loudspeaker; silent until a tap unlocked it.
#[derive(Default)]
pub(crate) struct Sound {
    context: Option<AudioContext>,
}

impl Sound {
    /// Called from inside a tap.
    pub(crate) fn unlock(&mut self) {
        if self.context.is_none() {
            self.context = AudioContext::new().ok();
            play_through_silent_switch();
        }
        if let Some(context) = &self.context {
            // Whether it worked is heard; a session needs no sound.
            let _ = context.resume();
        }
    }

    /// Plays.
    pub(crate) fn chime(&self, chime: Chime) {
        let Some(context) = &self.context else { return };
        for (i, hertz) in tones(chime).iter().enumerate() {
            // A chime that cannot be played is left out: text and voice say the same.
            let _ = tone(context, *hertz, context.current_time() + NEXT_S * i as f64);
        }
    }
}

fn tone(context: &AudioContext, hertz: f32, at_s: f64) -> Result<(), wasm_bindgen::JsValue> {
    let (voice, loudness) = (context.create_oscillator()?, context.create_gain()?);
    voice.set_type(OscillatorType::Sine);
    voice.frequency().set_value(hertz);
    let gain = loudness.gain();
    gain.set_value_at_time(0.0, at_s)?;
    gain.linear_ramp_to_value_at_time(LOUDNESS, at_s + RISE_S)?;
    gain.exponential_ramp_to_value_at_time(0.0005, at_s + FADE_S)?;
    voice.connect_with_audio_node(&loudness)?;
    loudness.connect_with_audio_node(&context.destination())?;
    voice.start_with_when(at_s)?;
    voice.stop_with_when(at_s + FADE_S)
}

/// Some phones mute chimes with their silent switch unless the page says that it plays something meant to be heard.
fn play_through_silent_switch() {
    let Some(window) = web_sys::window() else { return };
    if let Ok(session) = Reflect::get(&window.navigator(), &"audioSession".into())
        && session.is_object()
    {
        // Where the device does not know the word, nothing changes.
        let _ = Reflect::set(&session, &"type".into(), &"playback".into());
    }
}

/// Milliseconds on, off, on; nothing where the device cannot.
pub(crate) fn vibrate(pattern: &[u32]) {
    let Some(window) = web_sys::window() else { return };
    let navigator = window.navigator();
    let list: Array = pattern.iter().map(|ms| wasm_bindgen::JsValue::from(*ms)).collect();
    if let Ok(function) = Reflect::get(&navigator, &"vibrate".into())
        && let Some(function) = function.dyn_ref::<Function>()
    {
        let _ = function.call1(&navigator, &list);
    }
}
