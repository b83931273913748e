//! A place on a body as the audit counts it: a region and one single side.

use catalogue::RegionId;
use quantity::Side;

/// A region with a single side; never `both`, and never a side the region does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spot {
    pub(crate) region: RegionId,
    pub(crate) side: Side,
}

impl Spot {
    /// The spots a giving there doses: two for `both`, none when the region has no such side.
    pub(crate) fn dosed(region: RegionId, side: Side) -> impl Iterator<Item = Self> {
        let sides = side.singles().iter();
        sides
            .filter(move |single| region.entry().sides().contains(single))
            .map(move |&side| Self { region, side })
    }
    /// Every side of a region.
    pub(crate) fn of(region: RegionId) -> impl Iterator<Item = Self> {
        region.entry().sides().iter().map(move |&side| Self { region, side })
    }
    /// Every spot of the body.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        RegionId::all().flat_map(Self::of)
    }
    /// `calf` or `calf.left`: the spots named, and whether a side was.
    pub(crate) fn named(text: &str) -> Result<(Vec<Self>, bool), String> {
        let (name, side) = text
            .split_once('.')
            .map_or((text, None), |(name, side)| (name, Some(side)));
        let region = RegionId::parse(name).ok_or_else(|| format!("`{text}` is not a region of the catalogue"))?;
        let Some(side) = side else {
            return Ok((Self::of(region).collect(), false));
        };
        let one = Self::of(region).find(|spot| spot.side.as_str() == side);
        one.map(|spot| (vec![spot], true)).ok_or_else(|| {
            let sides: Vec<_> = region.entry().sides().iter().map(|side| side.as_str()).collect();
            format!("`{text}`: the sides of {name} are {}", sides.join(", "))
        })
    }
    /// The same region on the other side; a midline region is its own mirror.
    pub(crate) fn opposite(self) -> Self {
        let side = self.side.mirrored();
        Self { side, ..self }
    }
    /// True when the two are on the same side, or one of them is on the midline.
    pub(crate) fn beside(self, other: Self) -> bool {
        self.side == other.side || self.side == Side::Midline || other.side == Side::Midline
    }
}

impl core::fmt::Display for Spot {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.side {
            Side::Midline => write!(f, "{}", self.region),
            side => write!(f, "{}.{side}", self.region),
        }
    }
}
