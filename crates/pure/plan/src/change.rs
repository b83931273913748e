//! A change asked for in the middle of a session (`attune replan --change`, and the sheet of the live session).

use limits::RegionSide;
use quantity::{Person, Side};

/// What should be different from now on. None of these can enlarge what is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// One level softer for this receiver from now on: `softer:a`.
    Softer(Person),
    /// Leave this place of this receiver alone from now on: `avoid:a:calf.left`.
    Avoid(Person, RegionPlace),
    /// This person gives nothing from now on: `stop-giving:b`.
    StopGiving(Person),
    /// The rest becomes this much shorter, seconds: `shorten:300`.
    Shorten(u32),
}

/// A region with a side, or all its sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegionPlace {
    /// The region.
    pub region: catalogue::RegionId,
    /// One side; `None` means every side.
    pub side: Option<Side>,
}

impl RegionPlace {
    /// Reads `region` or `region.side`.
    ///
    /// # Errors
    /// Says what was found and what is allowed.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (name, side) = match text.split_once('.') {
            Some((name, side)) => (name, Some(side)),
            None => (text, None),
        };
        let region = catalogue::RegionId::parse(name).ok_or_else(|| {
            format!("`{name}` is not a region of the catalogue (see `attune catalogue list regions`)")
        })?;
        let side = match side {
            None => None,
            Some(side) => {
                let side = Side::parse(side).filter(|s| region.entry().sides().contains(s));
                Some(side.ok_or_else(|| {
                    let allowed: Vec<_> = region.entry().sides().iter().map(|s| s.as_str()).collect();
                    format!("`{text}`: {name} has the sides {}", allowed.join(", "))
                })?)
            }
        };
        Ok(Self { region, side })
    }
    /// The region-sides it names.
    pub fn places(self) -> impl Iterator<Item = RegionSide> {
        RegionSide::of(self.region).filter(move |p| self.side.is_none_or(|s| s == p.side()))
    }
}

impl Change {
    /// Reads the spelling of the command line.
    ///
    /// # Errors
    /// Says what was found and what is allowed.
    pub fn parse(text: &str) -> Result<Self, String> {
        const ALLOWED: &str = "softer:a, avoid:a:calf.left, stop-giving:b or shorten:300";
        let person = |p: &str| Person::parse(p).ok_or_else(|| format!("`{p}` is not a person: a or b"));
        match text.split(':').collect::<Vec<_>>().as_slice() {
            ["softer", p] => Ok(Change::Softer(person(p)?)),
            ["avoid", p, place] => Ok(Change::Avoid(person(p)?, RegionPlace::parse(place)?)),
            ["stop-giving", p] => Ok(Change::StopGiving(person(p)?)),
            ["shorten", s] => s
                .parse()
                .ok()
                .filter(|&s: &u32| s > 0)
                .map(Change::Shorten)
                .ok_or_else(|| format!("`{s}` is not a number of seconds above 0")),
            _ => Err(format!("`{text}` is not a change: {ALLOWED}")),
        }
    }
}
