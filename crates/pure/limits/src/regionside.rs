//! One region on one side: the smallest place limits speak about.

use catalogue::RegionId;
use quantity::Side;
use serde::{Deserialize, Serialize};

/// A region with a single side: left or right for paired regions, midline for the others. Never `Both`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RegionSide {
    region: RegionId,
    side: Side,
}

impl RegionSide {
    /// `None` when the region does not have that side, or the side is `Both`.
    #[must_use]
    pub fn new(region: RegionId, side: Side) -> Option<Self> {
        region.entry().sides().contains(&side).then_some(Self { region, side })
    }
    /// Every region-side of the catalogue in order, never-regions included.
    pub fn all() -> impl Iterator<Item = Self> {
        RegionId::all().flat_map(|region| region.entry().sides().iter().map(move |&side| Self { region, side }))
    }
    /// Both sides of a paired region, or its midline.
    pub fn of(region: RegionId) -> impl Iterator<Item = Self> {
        region.entry().sides().iter().map(move |&side| Self { region, side })
    }
    /// The region-sides that work with this side doses: two for `Both`. Empty when the region lacks that side.
    pub fn dosed(region: RegionId, side: Side) -> impl Iterator<Item = Self> {
        side.singles()
            .iter()
            .filter_map(move |&single| Self::new(region, single))
    }
    /// The region.
    #[must_use]
    pub fn region(self) -> RegionId {
        self.region
    }
    /// Left, right or midline.
    #[must_use]
    pub fn side(self) -> Side {
        self.side
    }
    /// The same region on the other side; midline stays.
    #[must_use]
    pub fn mirrored(self) -> Self {
        Self {
            region: self.region,
            side: self.side.mirrored(),
        }
    }
    /// A dense index: region index x 2, plus one for the right side. Below [`Self::SLOTS`].
    #[must_use]
    pub fn slot(self) -> usize {
        self.region.index() * 2 + usize::from(self.side == Side::Right)
    }
    /// How many slots [`Self::slot`] can name: two for each of at most 64 regions.
    pub const SLOTS: usize = 128;
}

impl core::fmt::Display for RegionSide {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.side {
            Side::Midline => write!(f, "{}", self.region),
            side => write!(f, "{}.{side}", self.region),
        }
    }
}
