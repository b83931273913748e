//! Soft struck tones, made on the spot: one for each kind of change, told apart with closed eyes.

use super::has;
use app::Chime;
use wasm_bindgen::JsValue;
use web_sys::{AudioContext, OscillatorType};

/// A tone: pitch in Hz, when it begins and how long it rings in seconds, how loud from 0 to 1.
type Tone = (f32, f64, f64, f32);

/// The sound of this device, opened at the first tap.
#[derive(Default)]
pub struct Sound {
    context: Option<AudioContext>,
}

impl Sound {
    /// Opens it, inside a tap.
    pub fn unlock(&mut self) {
        if let Some(window) = web_sys::window() {
            let navigator = window.navigator();
            // On an iPhone the silent switch mutes everything that is not declared as playback.
            if let Ok(session) = js_sys::Reflect::get(&navigator, &"audioSession".into())
                && has(&navigator, "audioSession")
            {
                let _ = js_sys::Reflect::set(&session, &"type".into(), &"playback".into());
            }
        }
        if self.context.is_none() {
            self.context = AudioContext::new().ok();
        }
        if let Some(context) = &self.context {
            let _ = context.resume();
        }
    }

    /// Plays a chime; silently does not where there is no sound.
    pub fn play(&mut self, chime: Chime) {
        let Some(context) = &self.context else { return };
        for &tone in tones(chime) {
            // A tone that cannot be made is left out: words and pictures carry on.
            let _ = strike(context, tone);
        }
    }
}

/// Everything lies where the small speaker of a phone is good: 300 to 1500 Hz.
const fn tones(chime: Chime) -> &'static [Tone] {
    match chime {
        Chime::Ready => &[(523.25, 0.0, 0.9, 0.16)],
        Chime::Go => &[(392.0, 0.0, 1.6, 0.22), (587.33, 0.0, 1.2, 0.12)],
        Chime::Question => &[(440.0, 0.0, 0.7, 0.16), (659.25, 0.22, 1.1, 0.16)],
        Chime::Answer => &[(659.25, 0.0, 0.6, 0.12)],
        Chime::Pause => &[(392.0, 0.0, 1.2, 0.22), (329.63, 0.18, 1.6, 0.22)],
        Chime::Resume => &[(329.63, 0.0, 0.8, 0.18), (392.0, 0.18, 1.4, 0.20)],
        Chime::End => &[(329.63, 0.0, 3.2, 0.20), (493.88, 0.5, 3.2, 0.16), (659.25, 1.0, 3.6, 0.14)],
    }
}

fn strike(context: &AudioContext, (pitch, after, rings, loud): Tone) -> Result<(), JsValue> {
    let start = context.current_time() + after + 0.01;
    // A second, softer partial an octave up makes it a struck thing rather than a beep.
    for (times, share, length) in [(1.0, 1.0, rings), (2.0, 0.25, rings * 0.5)] {
        let (tone, level) = (context.create_oscillator()?, context.create_gain()?);
        tone.set_type(OscillatorType::Sine);
        tone.frequency().set_value(pitch * times);
        let gain = level.gain();
        gain.set_value_at_time(0.0001, start)?;
        gain.exponential_ramp_to_value_at_time(loud * share, start + 0.02)?;
        gain.exponential_ramp_to_value_at_time(0.0001, start + length)?;
        tone.connect_with_audio_node(&level)?;
        level.connect_with_audio_node(&context.destination())?;
        tone.start_with_when(start)?;
        tone.stop_with_when(start + length + 0.05)?;
    }
    Ok(())
}
