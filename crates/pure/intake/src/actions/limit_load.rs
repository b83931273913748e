//! `limit_load`: techniques that load the giver's hand or thumb more than this are out.

use super::{Draft, Effect, Severity, When};

/// The rule with its figures.
pub(super) struct LimitLoad {
    /// Highest hand load, 0 to 4.
    pub(super) hand: u8,
    /// Highest thumb load, 0 to 3.
    pub(super) thumb: u8,
}

impl Effect for LimitLoad {
    fn severity(&self) -> Severity {
        Severity::Bounds
    }
    fn apply(&self, draft: &mut Draft, _when: &When<'_>) {
        let give = &mut draft.limits.give;
        give.max_hand_load = give.max_hand_load.min(self.hand);
        give.max_thumb_load = give.max_thumb_load.min(self.thumb);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_well, a_with, technique};

    #[test]
    fn sore_thumbs_do_nothing_that_loads_them() {
        let give = a_with(r#""thumb_wrist_pain""#).give;
        assert_eq!((give.max_hand_load, give.max_thumb_load), (2, 0));
        assert!(give.sore_hands, "and the hands recover more slowly");
        assert!(
            !give.techniques.contains(technique("thumb_point")) && give.techniques.contains(technique("stroke_long"))
        );
    }
    #[test]
    fn healthy_hands_and_a_stiff_neck_keep_the_full_load() {
        let (well, neck) = (a_well().give, a_with(r#""neck_pain""#).give);
        assert_eq!(
            (neck.max_hand_load, neck.max_thumb_load),
            (well.max_hand_load, well.max_thumb_load)
        );
        assert!(well.techniques.contains(technique("thumb_point")) && !well.sore_hands);
    }
}
