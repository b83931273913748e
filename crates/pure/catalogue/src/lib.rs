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
