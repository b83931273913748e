//! What the audit found: a rule, a step, a sentence that names no condition, no dislike and nobody.

use quantity::named;

named! {
    /// The rules of a plan that the audit reads (`docs/rules.md`).
    pub enum RuleId {
        /// Steps and parts tile.
        T1 = "T1",
        /// Length asked for, and what the plan claims of itself.
        T2 = "T2",
        /// The arc.
        T3 = "T3",
        /// Share of calm.
        T4 = "T4",
        /// Breathing together.
        T5 = "T5",
        /// Pressure at the place.
        P1 = "P1",
        /// Pressure by phase.
        P2 = "P2",
        /// The ramp.
        P3 = "P3",
        /// Stretches.
        P4 = "P4",
        /// Load of the hands.
        G1 = "G1",
        /// Load of the thumbs.
        G2 = "G2",
        /// What a giver can and wants to do.
        G3 = "G3",
        /// Hands of the mode.
        G4 = "G4",
        /// A giver's posture.
        G5 = "G5",
        /// Difficulty.
        G6 = "G6",
        /// What may be done at the place.
        R1 = "R1",
        /// How much of it.
        R2 = "R2",
        /// Left and right.
        R3 = "R3",
        /// Between the two.
        R4 = "R4",
        /// Contact.
        R5 = "R5",
        /// Shared moves.
        R6 = "R6",
        /// Furniture.
        O1 = "O1",
        /// Closeness of the pose.
        O2 = "O2",
        /// What a pose asks of a body.
        O3 = "O3",
        /// Staying and changing.
        O4 = "O4",
        /// Reach of the mode.
        O5 = "O5",
        /// Both at once, variety, needs.
        O6 = "O6",
        /// What these bodies can.
        O7 = "O7",
        /// Ceilings of the setting.
        S1 = "S1",
        /// Whether there is a session, and its longest length.
        S2 = "S2",
        /// The starter.
        S3 = "S3",
    }
}

/// A broken rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Which one.
    pub rule: RuleId,
    /// The step, counted from 1 as people count; `None` when it concerns the plan as a whole.
    pub step: Option<usize>,
    /// What is wrong, without a reason.
    pub message: String,
}

impl core::fmt::Display for Finding {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.step {
            Some(step) => write!(f, "{} step {step}: {}", self.rule, self.message),
            None => write!(f, "{}: {}", self.rule, self.message),
        }
    }
}

/// Findings being collected.
#[derive(Default)]
pub(crate) struct Findings(Vec<Finding>);

impl Findings {
    /// Notes a broken rule at a step (its place in the list, from 0).
    pub(crate) fn at(&mut self, rule: RuleId, step: usize, message: impl Into<String>) {
        self.note(rule, Some(step.saturating_add(1)), message.into());
    }
    /// Notes a broken rule of the plan as a whole.
    pub(crate) fn plan(&mut self, rule: RuleId, message: impl Into<String>) {
        self.note(rule, None, message.into());
    }
    fn note(&mut self, rule: RuleId, step: Option<usize>, message: String) {
        self.0.push(Finding { rule, step, message });
    }
    /// In order of rule, step and words, each once: so that it does not show whose side broke the rule.
    pub(crate) fn into_list(mut self) -> Vec<Finding> {
        self.0.sort();
        self.0.dedup();
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_reads_rule_then_step_then_words() {
        let mut found = Findings::default();
        found.at(RuleId::T1, 2, "its parts do not add up");
        found.plan(RuleId::S2, "too long");
        let lines: Vec<_> = found.into_list().iter().map(Finding::to_string).collect();
        assert_eq!(lines, ["T1 step 3: its parts do not add up", "S2: too long"]);
    }
}
