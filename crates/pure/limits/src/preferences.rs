//! What the two would like more of, or less of: soft, in a small range, and nobody's in particular.
//!
//! A preference shifts what is chosen among what is allowed. It names places and techniques, never a person or a side, and
//! no limit reads it: the checker does not know this type.

use catalogue::{RegionId, TechniqueId};

/// What a preference is about: a place, a technique, or this technique at this place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A place, whatever is done there.
    Place(RegionId),
    /// A technique, wherever it is done.
    Technique(TechniqueId),
    /// This technique at this place.
    Here(RegionId, TechniqueId),
}

/// Wishes of the pair, each from -3 (rather not) to +3 (gladly); what is not named is 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// In order of subject, none twice, none 0.
    list: Vec<(Subject, i8)>,
}

impl Preferences {
    /// No wishes.
    pub const NONE: Self = Self { list: Vec::new() };
    /// The strongest wish either way.
    pub const MOST: i8 = 3;

    /// What is wished about this subject alone, -3 to 3.
    #[must_use]
    pub fn about(&self, subject: Subject) -> i8 {
        self.list
            .binary_search_by_key(&subject, |wish| wish.0)
            .map_or(0, |at| self.list[at].1)
    }
    /// Sets what is wished about this subject; beyond the range the nearest is taken.
    pub fn set(&mut self, subject: Subject, wish: i8) {
        let wish = wish.clamp(-Self::MOST, Self::MOST);
        match (self.list.binary_search_by_key(&subject, |w| w.0), wish) {
            (Ok(at), 0) => drop(self.list.remove(at)),
            (Ok(at), _) => self.list[at].1 = wish,
            (Err(_), 0) => {}
            (Err(at), _) => self.list.insert(at, (subject, wish)),
        }
    }
    /// A little more (+1) or less (-1) of this than until now.
    pub fn shift(&mut self, subject: Subject, by: i8) {
        self.set(subject, self.about(subject).saturating_add(by));
    }
    /// The wish about a technique at a place, beside the wish about the place itself: -3 to 3.
    #[must_use]
    pub fn doing(&self, region: RegionId, technique: TechniqueId) -> i8 {
        let sum = self
            .about(Subject::Technique(technique))
            .saturating_add(self.about(Subject::Here(region, technique)));
        sum.clamp(-Self::MOST, Self::MOST)
    }
    /// Every wish, in order of subject.
    pub fn iter(&self) -> impl Iterator<Item = (Subject, i8)> + '_ {
        self.list.iter().copied()
    }
    /// True when nothing is wished.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Reads `shoulder_top=2,knead=-1,calf/knead=3`; nothing between commas is nothing wished.
    ///
    /// # Errors
    /// Says what was found and what is allowed.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut out = Self::NONE;
        for piece in text.split(',').map(str::trim).filter(|p| !p.is_empty()) {
            let (name, wish) = piece
                .split_once('=')
                .ok_or_else(|| format!("`{piece}` is not a wish: place=2, technique=-1 or place/technique=3"))?;
            let subject = Subject::parse(name)?;
            let wish = wish
                .parse()
                .ok()
                .filter(|w: &i8| (-Self::MOST..=Self::MOST).contains(w))
                .ok_or_else(|| format!("`{wish}` is not a whole number from -3 to 3"))?;
            out.set(subject, wish);
        }
        Ok(out)
    }
}

impl core::fmt::Display for Preferences {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (index, (subject, wish)) in self.list.iter().enumerate() {
            let comma = if index > 0 { "," } else { "" };
            write!(f, "{comma}{subject}={wish}")?;
        }
        Ok(())
    }
}

impl Subject {
    /// Reads a region, a technique, or `region/technique`.
    ///
    /// # Errors
    /// Says what was found and what is allowed.
    pub fn parse(text: &str) -> Result<Self, String> {
        let unknown = |what: &str, name: &str| format!("`{name}` is not a {what} of the catalogue");
        if let Some((region, technique)) = text.split_once('/') {
            let here = RegionId::parse(region).ok_or_else(|| unknown("region", region))?;
            let does = TechniqueId::parse(technique).ok_or_else(|| unknown("technique", technique))?;
            return Ok(Self::Here(here, does));
        }
        RegionId::parse(text)
            .map(Self::Place)
            .or_else(|| TechniqueId::parse(text).map(Self::Technique))
            .ok_or_else(|| unknown("region or technique", text))
    }
}

impl core::fmt::Display for Subject {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Place(region) => write!(f, "{region}"),
            Self::Technique(technique) => write!(f, "{technique}"),
            Self::Here(region, technique) => write!(f, "{region}/{technique}"),
        }
    }
}
