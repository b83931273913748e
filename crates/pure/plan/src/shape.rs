//! How two people shape their plan before they begin: swap, drop, lengthen, more of this, less of this, another length,
//! another place. And what is said about it afterwards: what went, what came, and why. No reason names or means a person.

use crate::{Giving, Plan, Step};
use catalogue::{RegionId, TechniqueId};
use limits::Subject;
use quantity::{Person, Place, Set, Side, named};

/// A change to a plan that has not begun. None of these can enlarge what is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Something else in place of this: `swap:3`, or `swap:3:a` for what one gives only.
    Swap(At),
    /// Leave this out: `drop:3:a`.
    Drop(At),
    /// More time for this: `longer:3:a`.
    Longer(At),
    /// More of this: `favour:shoulder_top`.
    Favour(Subject),
    /// Less of this: `less:stroke_long`.
    Less(Subject),
    /// Another length, minutes: `minutes:30`.
    Minutes(u16),
    /// Other places: `places:sofa,bed`.
    Places(Set<Place>),
}

/// A step, and whose giving in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// The step's place in the plan, from 0.
    pub step: usize,
    /// Whose hands; `None` means whatever is given in this step.
    pub giver: Option<Person>,
}

named! {
    /// Why something was left out, or why a change is not possible. True of these plans, and the same words whoever it comes
    /// from: a limit, an illness, an answer and a wish all read [`Why::Today`].
    pub enum Why {
        /// It was asked for.
        Asked = "asked",
        /// Its time went to what was asked for.
        MadeRoom = "made_room",
        /// The plan was made anew, and something else came in its place.
        Anew = "anew",
        /// In no pose that these places offer do hands reach there well.
        NoPose = "no_pose",
        /// Hands would get too tired.
        HandsRest = "hands_rest",
        /// Left and right get the same.
        SidesEven = "sides_even",
        /// Both people get about the same time, hands of both on each other.
        BothEven = "both_even",
        /// Each gets a few places, not too many, and what was wished for.
        Breadth = "breadth",
        /// There is as much of it already as does good.
        Enough = "enough",
        /// The session has no time for it, or needs its arriving, changing and closing.
        NeedsTime = "needs_time",
        /// A place is worked lightly before more.
        LightFirst = "light_first",
        /// Not within what holds today, whatever that is and wherever it comes from.
        Today = "today",
        /// Nothing else fits here as well.
        NothingElse = "nothing_else",
    }
}

/// Something that is done: a technique at a place. Whose it is, is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// What the hands do.
    pub technique: TechniqueId,
    /// Where.
    pub region: RegionId,
    /// Which side.
    pub side: Side,
}

/// Something that a change took out of the plan, with a true reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gone {
    /// What.
    pub item: Item,
    /// Why.
    pub why: Why,
}

impl Item {
    /// What a giving mostly is: the technique with the most seconds that is not still hands; `None` for still hands alone.
    #[must_use]
    pub fn of(giving: &Giving) -> Option<Self> {
        let mut most: Option<(u32, TechniqueId)> = None;
        for part in giving.parts.iter().filter(|p| p.technique.as_str() != "hold_still") {
            let same = giving.parts.iter().filter(|p| p.technique == part.technique);
            let seconds = same.fold(0_u32, |sum, p| sum.saturating_add(p.seconds));
            if most.is_none_or(|(longest, _)| seconds > longest) {
                most = Some((seconds, part.technique));
            }
        }
        most.map(|(_, technique)| Self {
            technique,
            region: giving.region,
            side: giving.side,
        })
    }
    /// Everything worked in this plan, in order of time, once for each giving.
    pub fn all(plan: &Plan) -> impl Iterator<Item = Self> + '_ {
        plan.steps.iter().flat_map(Self::in_step)
    }
    /// What is worked in this step.
    pub fn in_step(step: &Step) -> impl Iterator<Item = Self> + '_ {
        step.a_gives.iter().chain(&step.b_gives).filter_map(Self::of)
    }
    /// True when this is about that.
    #[must_use]
    pub fn is_about(&self, subject: Subject) -> bool {
        match subject {
            Subject::Place(region) => self.region == region,
            Subject::Technique(technique) => self.technique == technique,
            Subject::Here(region, technique) => self.region == region && self.technique == technique,
        }
    }
    /// Reads `knead_palm@calf.left`; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (technique, place) = text.split_once('@')?;
        let (region, side) = place.split_once('.')?;
        Some(Self {
            technique: TechniqueId::parse(technique)?,
            region: RegionId::parse(region)?,
            side: Side::parse(side)?,
        })
    }
}

impl core::fmt::Display for Item {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}@{}.{}", self.technique, self.region, self.side)
    }
}

impl Gone {
    /// Reads `made_room knead_palm@calf.left`; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (why, item) = text.split_once(' ')?;
        Some(Self {
            item: Item::parse(item)?,
            why: Why::parse(why)?,
        })
    }
}

impl core::fmt::Display for Gone {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} {}", self.why, self.item)
    }
}

impl At {
    fn parse(step: &str, giver: Option<&str>) -> Result<Self, String> {
        let giver = match giver {
            None => None,
            Some(name) => Some(Person::parse(name).ok_or_else(|| format!("`{name}` is not a person: a or b"))?),
        };
        let step = step
            .parse()
            .map_err(|_| format!("`{step}` is not the number of a step, from 0"))?;
        Ok(Self { step, giver })
    }
}

impl core::fmt::Display for At {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.giver {
            None => write!(f, "{}", self.step),
            Some(giver) => write!(f, "{}:{giver}", self.step),
        }
    }
}

impl Shape {
    /// Reads the spelling of the command line.
    ///
    /// # Errors
    /// Says what was found and what is allowed.
    pub fn parse(text: &str) -> Result<Self, String> {
        const ALLOWED: &str = "swap:3:a, drop:3:a, longer:3:a, favour:shoulder_top, less:stroke_long, minutes:30 or \
                               places:sofa,bed";
        let pieces: Vec<&str> = text.split(':').collect();
        let (&kind, rest) = pieces.split_first().unwrap_or((&"", &[]));
        match (kind, rest) {
            ("swap" | "drop" | "longer", [step, giver @ ..]) if giver.len() < 2 => {
                let at = At::parse(step, giver.first().copied())?;
                Ok(match kind {
                    "swap" => Self::Swap(at),
                    "drop" => Self::Drop(at),
                    _ => Self::Longer(at),
                })
            }
            ("favour", [what]) => Ok(Self::Favour(Subject::parse(what)?)),
            ("less", [what]) => Ok(Self::Less(Subject::parse(what)?)),
            ("minutes", [minutes]) => minutes
                .parse()
                .ok()
                .filter(|m| (8..=90).contains(m))
                .map(Self::Minutes)
                .ok_or_else(|| format!("`{minutes}` is not a whole number of minutes from 8 to 90")),
            ("places", [list]) => {
                let mut places = Set::EMPTY;
                for name in list.split(',').filter(|n| !n.is_empty()) {
                    places.insert(Place::parse(name).ok_or_else(|| format!("`{name}` is not a place"))?);
                }
                Ok(Self::Places(places))
            }
            _ => Err(format!("`{text}` is not a change: {ALLOWED}")),
        }
    }
}

impl core::fmt::Display for Shape {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Swap(at) => write!(f, "swap:{at}"),
            Self::Drop(at) => write!(f, "drop:{at}"),
            Self::Longer(at) => write!(f, "longer:{at}"),
            Self::Favour(what) => write!(f, "favour:{what}"),
            Self::Less(what) => write!(f, "less:{what}"),
            Self::Minutes(minutes) => write!(f, "minutes:{minutes}"),
            Self::Places(places) => {
                let names: Vec<&str> = Place::ALL
                    .iter()
                    .filter(|&&p| places.contains(p))
                    .map(|p| p.as_str())
                    .collect();
                write!(f, "places:{}", names.join(","))
            }
        }
    }
}
