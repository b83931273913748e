//! `max_give_run`: longest time in a row with any giving; a run ends with half a minute without (RULES.md G3).

use super::{Draft, Effect, Severity, When};
use limits::merge::shorter;

/// The rule with its figures.
pub(super) struct MaxGiveRun {
    /// Longest run, seconds.
    pub(super) seconds: u16,
}

impl Effect for MaxGiveRun {
    fn severity(&self) -> Severity {
        Severity::Bounds
    }
    fn apply(&self, draft: &mut Draft, _when: &When<'_>) {
        let give = &mut draft.limits.give;
        give.max_run_s = shorter(give.max_run_s, Some(u32::from(self.seconds)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_well, a_with};

    #[test]
    fn the_shorter_of_two_runs_holds() {
        assert_eq!(a_with(r#""fatigue_me""#).give.max_run_s, Some(180));
        assert_eq!(a_with(r#""fatigue_me", "giver_low_stamina""#).give.max_run_s, Some(120));
    }
    #[test]
    fn otherwise_giving_has_no_such_bound() {
        assert_eq!(a_well().give.max_run_s, None);
        assert_eq!(a_with(r#""glaucoma""#).give.max_run_s, None);
    }
}
