//! `warm_longer`: more light work before level 2: level-2 quanta <= 2 / f x light quanta (RULES.md P3).

use super::{Draft, Effect, Severity, When};

/// The rule with its figures.
pub(super) struct WarmLonger {
    /// The factor f in tenths, at least 10.
    pub(super) tenths: u16,
}

impl Effect for WarmLonger {
    fn severity(&self) -> Severity {
        Severity::Shapes
    }
    fn apply(&self, draft: &mut Draft, _when: &When<'_>) {
        let receive = &mut draft.limits.receive;
        receive.warm_factor_tenths = receive.warm_factor_tenths.max(self.tenths);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_well, a_with};

    #[test]
    fn tender_bodies_are_warmed_twice_as_long() {
        assert_eq!(a_with(r#""fibromyalgia""#).receive.warm_factor_tenths, 20);
    }
    #[test]
    fn others_are_warmed_as_usual() {
        assert_eq!(a_well().receive.warm_factor_tenths, 10);
        assert_eq!(a_with(r#""low_back_pain""#).receive.warm_factor_tenths, 10);
    }
}
