//! Who may speak when: the one policy for every kind of voice.
//!
//! Nothing waits for a voice to end (it may never say so): how long words take is estimated, and the session's own clock
//! decides everything else.

use crate::{Priority, Speech};

/// Something that can speak.
pub trait Voice {
    /// Says it, so many milliseconds from now; what is being said goes on first.
    fn say(&mut self, speech: &Speech, after_ms: u32);
    /// Falls silent and forgets what waits.
    fn hush(&mut self);
}

/// Devices lose words that follow a silence at once, milliseconds.
const AFTER_HUSH_MS: u32 = 50;
/// A slow speaker's time for one letter, milliseconds.
const LETTER_MS: u64 = 75;

/// A voice with manners: urgent words break in, nice words give way.
#[derive(Debug)]
pub struct Player<V> {
    /// The voice behind it.
    pub voice: V,
    busy_until_ms: u64,
    saying: Priority,
}

impl<V: Voice> Player<V> {
    /// A silent player.
    pub fn new(voice: V) -> Self {
        Self {
            voice,
            busy_until_ms: 0,
            saying: Priority::Low,
        }
    }

    /// Says it now, after what is being said, instead of it, or not at all.
    pub fn speak(&mut self, speech: &Speech, now_ms: u64) {
        let takes = speech.text.chars().count() as u64 * LETTER_MS + 300;
        if now_ms >= self.busy_until_ms {
            self.voice.say(speech, 0);
            self.busy_until_ms = now_ms + takes;
        } else if speech.priority > self.saying {
            self.voice.hush();
            self.voice.say(speech, AFTER_HUSH_MS);
            self.busy_until_ms = now_ms + takes;
        } else if speech.priority == Priority::Low {
            return;
        } else {
            self.voice.say(speech, 0);
            self.busy_until_ms += takes;
        }
        self.saying = speech.priority;
    }

    /// Silence, at once.
    pub fn hush(&mut self) {
        self.voice.hush();
        self.busy_until_ms = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    /// Writes down what it would say.
    #[derive(Default)]
    struct Recorder(Vec<String>);

    impl Voice for Recorder {
        fn say(&mut self, speech: &Speech, after_ms: u32) {
            self.0.push(format!("{} +{after_ms}", speech.text));
        }
        fn hush(&mut self) {
            self.0.push("(hush)".to_owned());
        }
    }

    fn speech(text: &str, priority: Priority) -> Speech {
        Speech {
            id: 1,
            text: text.to_owned(),
            lang: Lang::En,
            voice: None,
            priority,
        }
    }

    #[test]
    fn a_pause_breaks_into_a_cue() {
        let mut player = Player::new(Recorder::default());
        player.speak(&speech("Knead shoulder tops", Priority::Cue), 0);
        player.speak(&speech("Pausing", Priority::Safety), 300);
        assert_eq!(player.voice.0, ["Knead shoulder tops +0", "(hush)", "Pausing +50"]);
    }

    #[test]
    fn nice_words_give_way_and_a_second_cue_waits() {
        let mut player = Player::new(Recorder::default());
        player.speak(&speech("A: knead", Priority::Cue), 0);
        player.speak(&speech("Slowly", Priority::Low), 100);
        player.speak(&speech("B: rest", Priority::Cue), 200);
        assert_eq!(player.voice.0, ["A: knead +0", "B: rest +0"]);
        player.speak(&speech("Slowly", Priority::Low), 60_000);
        assert_eq!(
            player.voice.0.last().map(String::as_str),
            Some("Slowly +0"),
            "in the quiet they are welcome"
        );
    }

    #[test]
    fn after_a_hush_anything_may_speak() {
        let mut player = Player::new(Recorder::default());
        player.speak(&speech("Pausing", Priority::Safety), 0);
        player.hush();
        player.speak(&speech("Going on", Priority::Answer), 1);
        assert_eq!(player.voice.0, ["Pausing +0", "(hush)", "Going on +0"]);
    }
}
