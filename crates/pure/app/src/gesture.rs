//! What fingers, elbows and forearms on the screen mean in a session. Shells pass pointers in and events out.
//!
//! Tap: the sheet (the zone's own click). Hold anywhere: stop. Two at once anywhere: pause. What was already answered
//! does not count again as a tap.

use crate::Event;

/// How long a touch must last to stop the session, milliseconds. Long enough not to happen by resting an arm for a
/// moment, short enough for someone in need.
pub const HOLD_MS: u64 = 800;

/// The pointers that are down now.
#[derive(Debug, Default)]
pub struct Gesture {
    down: Vec<(i32, u64)>,
    answered: bool,
}

impl Gesture {
    /// A pointer came down. The shell asks [`Gesture::held`] after [`HOLD_MS`].
    pub fn down(&mut self, pointer: i32, now_ms: u64) -> Option<Event> {
        if self.down.is_empty() {
            self.answered = false;
        }
        self.down.retain(|&(id, _)| id != pointer);
        self.down.push((pointer, now_ms));
        if self.down.len() == 2 && !self.answered {
            self.answered = true;
            return Some(Event::Pause);
        }
        None
    }

    /// A pointer went up, or was taken away by the device.
    pub fn up(&mut self, pointer: i32) {
        self.down.retain(|&(id, _)| id != pointer);
    }

    /// Time passed: a lone pointer that is still down after [`HOLD_MS`] stops the session.
    pub fn held(&mut self, now_ms: u64) -> Option<Event> {
        match self.down.as_slice() {
            [(_, since)] if !self.answered && now_ms.saturating_sub(*since) >= HOLD_MS => {
                self.answered = true;
                Some(Event::Stop)
            }
            _ => None,
        }
    }

    /// True when the touch that just ended has had its answer and must not count as a tap.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.answered
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tap_is_left_to_the_zone() {
        let mut gesture = Gesture::default();
        assert_eq!(gesture.down(1, 1000), None);
        gesture.up(1);
        assert_eq!(gesture.held(2000), None);
        assert!(!gesture.is_answered());
    }

    #[test]
    fn holding_stops_once_and_is_no_tap() {
        let mut gesture = Gesture::default();
        gesture.down(1, 1000);
        assert_eq!(gesture.held(1000 + HOLD_MS - 1), None);
        assert_eq!(gesture.held(1000 + HOLD_MS), Some(Event::Stop));
        assert_eq!(gesture.held(1000 + 2 * HOLD_MS), None);
        gesture.up(1);
        assert!(gesture.is_answered());
    }

    #[test]
    fn two_at_once_pause_and_do_not_stop_however_long_they_rest() {
        let mut gesture = Gesture::default();
        gesture.down(1, 1000);
        assert_eq!(gesture.down(2, 1200), Some(Event::Pause));
        assert_eq!(gesture.held(5000), None);
        gesture.up(2);
        assert_eq!(gesture.held(9000), None);
        gesture.up(1);
        assert!(gesture.is_answered());
        gesture.down(3, 10_000);
        assert!(!gesture.is_answered(), "the next touch begins afresh");
    }

    #[test]
    fn a_pointer_the_device_forgot_to_lift_does_not_pause_for_ever() {
        let mut gesture = Gesture::default();
        gesture.down(1, 0);
        assert_eq!(gesture.down(1, 500), None, "the same finger again is one finger");
    }
}
