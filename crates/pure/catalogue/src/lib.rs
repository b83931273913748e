//! The domain data: regions, techniques, phrases, poses with their modes, conditions with their rules, signs.
//!
//! Written by hand as TOML under `/catalogue`, one entry a file, path = id; read, validated and turned into constants
//! when this crate is built. Knows no words (they live in `/locales`) and nobody's answers.

mod generated;
mod ids;
mod model;
mod rules;

pub use generated::{
    CATALOGUE_HASH, CONDITIONS, CONSTANTS, OCCASIONS, PHRASES, POSES, REGIONS, RULES, SIGNS, SOURCES, TECHNIQUES,
};
pub use ids::{ConditionId, PhraseId, PoseId, RegionId, SignId, SourceId, TechniqueId};
pub use model::*;
pub use rules::{Constant, Rules};

use quantity::{Set, Strength};

impl RegionId {
    /// The entry itself.
    #[must_use]
    pub fn entry(self) -> &'static Region {
        &REGIONS[self.index()]
    }
}
impl TechniqueId {
    /// The entry itself.
    #[must_use]
    pub fn entry(self) -> &'static Technique {
        &TECHNIQUES[self.index()]
    }
}
impl PhraseId {
    /// The entry itself.
    #[must_use]
    pub fn entry(self) -> &'static Phrase {
        &PHRASES[self.index()]
    }
}
impl PoseId {
    /// The entry itself.
    #[must_use]
    pub fn entry(self) -> &'static Pose {
        &POSES[self.index()]
    }
}
impl ConditionId {
    /// The entry itself.
    #[must_use]
    pub fn entry(self) -> &'static Condition {
        &CONDITIONS[self.index()]
    }
}
impl SignId {
    /// The entry itself.
    #[must_use]
    pub fn entry(self) -> &'static Sign {
        &SIGNS[self.index()]
    }
}
impl SourceId {
    /// The entry itself.
    #[must_use]
    pub fn entry(self) -> &'static Source {
        &SOURCES[self.index()]
    }
}

impl Condition {
    /// True when it strains the giver's hands (RULES.md G1) for someone who pointed at these regions: always where the
    /// question is about the giver's body or has no place; otherwise when a hand was pointed at, or nothing was.
    #[must_use]
    pub fn strains_hands(&self, pointed: Set<RegionId>) -> bool {
        let own = self.answer != AnswerKind::YesNoWhere || self.group == ConditionGroup::GiverBody;
        let hands = |region: &&Region| region.area == Area::Hand && pointed.contains(region.id);
        self.hand_condition && (own || pointed.is_empty() || REGIONS.iter().any(|region| hands(&region)))
    }
    /// How well one of its rules is supported: what we added by our own reasoning is design judgement.
    #[must_use]
    pub fn rule_strength(&self, rule: &Rule) -> Strength {
        if rule.origin == "added" {
            Strength::D
        } else {
            self.strength
        }
    }
}
