//! A piece of a session, as people remember it: kneading on A's shoulder tops. Kept as text, so that an entry the
//! catalogue no longer has is neither lost nor misread.

use catalogue::{RegionId, TechniqueId};
use quantity::Person;
use serde::{Deserialize, Serialize};

/// What was done to whom and where, or what both did together. Its text is `a:shoulder_top/knead_palm` or
/// `ab:breathe_together`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Piece(String);

/// A piece the catalogue of today knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A technique at a place of the receiver, on either side.
    At(Person, RegionId, TechniqueId),
    /// Something both do together.
    Together(TechniqueId),
}

impl Piece {
    /// A technique at a place of the receiver.
    #[must_use]
    pub fn at(receiver: Person, region: RegionId, technique: TechniqueId) -> Self {
        Self(format!("{receiver}:{region}/{technique}"))
    }
    /// Something both do together.
    #[must_use]
    pub fn together(technique: TechniqueId) -> Self {
        Self(format!("ab:{technique}"))
    }
    /// What it is; `None` when the catalogue of today has no such thing.
    #[must_use]
    pub fn what(&self) -> Option<What> {
        let (who, what) = self.0.split_once(':')?;
        if who == "ab" {
            return TechniqueId::parse(what).map(What::Together);
        }
        let (region, technique) = what.split_once('/')?;
        Some(What::At(
            Person::parse(who)?,
            RegionId::parse(region)?,
            TechniqueId::parse(technique)?,
        ))
    }
    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
