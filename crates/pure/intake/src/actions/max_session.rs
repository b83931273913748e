//! `max_session`: the whole session is at most this long, always or until one session was completed. Where nobody knows
//! the history it counts as the first.

use super::{Draft, Effect, Severity, When};
use limits::merge::shorter;

/// The rule with its figures.
pub(super) struct MaxSession {
    /// Longest session, minutes.
    pub(super) minutes: u16,
    /// Holds only until one session was completed.
    pub(super) first_only: bool,
}

impl Effect for MaxSession {
    fn severity(&self) -> Severity {
        Severity::Bounds
    }
    fn apply(&self, draft: &mut Draft, when: &When<'_>) {
        if !self.first_only || when.first_session {
            let bound = Some(u32::from(self.minutes) * 60);
            draft.limits.max_session_s = shorter(draft.limits.max_session_s, bound);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_well, pair};
    use crate::{History, limits};

    #[test]
    fn a_first_session_is_short_and_so_is_one_of_unknown_history() {
        let mut file = pair(r#"conditions = ["fibromyalgia"]"#);
        assert_eq!(limits(&file).expect("a session is possible").terms.longest_s, 15 * 60);
        file.session.history = History::Completed(0);
        assert_eq!(limits(&file).expect("a session is possible").terms.longest_s, 15 * 60);
    }
    #[test]
    fn after_a_completed_session_the_first_one_no_longer_counts_but_always_stays_always() {
        let mut file = pair(r#"conditions = ["fibromyalgia"]"#);
        file.session.history = History::Completed(1);
        assert_eq!(limits(&file).expect("a session is possible").terms.longest_s, 90 * 60);
        let mut file = pair(r#"conditions = ["trauma_history"]"#);
        file.session.history = History::Completed(9);
        assert_eq!(limits(&file).expect("a session is possible").terms.longest_s, 20 * 60);
        assert_eq!(a_well().max_session_s, None);
    }
}
