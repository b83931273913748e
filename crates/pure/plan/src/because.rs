//! Why a step is not done as two people would have liked, as far as bodies go: what else there was, and what stands in its
//! way. Every such reason follows from the plan and from what both know (two statures, the places at hand, how the two know
//! each other), never from anything one of them told in private. So none names a person, none says what is left out, and
//! what only a private answer forbids has no spelling here.

use catalogue::{Mode, PoseId, RegionId};
use core::fmt::{Display, Formatter, Result as Written};
use core::str::FromStr;
use quantity::{Hands, PerPerson, Person, Place, Side, named};

named! {
    /// What stands in the way of two bodies of these statures.
    pub enum Bar {
        /// An arm would have to reach behind.
        Behind = "behind",
        /// A hand does not get there.
        TooFar = "too_far",
        /// A hand could not lie flat.
        Tilted = "tilted",
        /// A body is in the way.
        Body = "body",
        /// A seat, a back or the floor is in the way.
        Furniture = "furniture",
        /// The place is lain or leant on.
        LainOn = "lain_on",
        /// An arm would have to be lifted high.
        High = "high",
        /// Holding it would soon strain.
        Strain = "strain",
        /// It would be well, but with one hand each instead of both.
        OneHand = "one_hand",
    }
}

/// Another way to do a step: hands at places, in a pose as it would be planned. Persons are those of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// The pose.
    pub pose: PoseId,
    /// Its mode.
    pub mode: &'static str,
    /// With roles exchanged.
    pub swapped: bool,
    /// With left and right exchanged.
    pub mirrored: bool,
    /// What each would give: place, side of the partner, own hands.
    pub gives: PerPerson<Option<(RegionId, Side, Hands)>>,
}

/// A reason from two bodies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// One at a time rather than both at once: `together behind chair_lean.back a=neck_back.midline.both
    /// b=neck_back.midline.both`.
    Together(Bar, Way),
    /// In this pose rather than in that one: `pose body seated_embrace.around a=low_back.left.both b=low_back.left.both`.
    Pose(Bar, Way),
    /// At this place, of those at hand: `place two_chairs`. Said wherever there is a choice, whatever it was made by.
    Place(Place),
}

/// The mode of this name, with a name that stays.
fn mode(pose: PoseId, name: &str) -> Option<&'static Mode> {
    pose.entry().modes.iter().find(|mode| mode.name == name)
}

impl Way {
    /// A way that its pose knows: the mode is there, roles and sides may be exchanged so, places have these sides, and
    /// somebody's hands are at work.
    #[must_use]
    pub fn new(
        pose: PoseId,
        mode_name: &str,
        (swapped, mirrored): (bool, bool),
        gives: PerPerson<Option<(RegionId, Side, Hands)>>,
    ) -> Option<Self> {
        let entry = pose.entry();
        let hand = |give: &Option<(RegionId, Side, Hands)>| {
            give.is_none_or(|(region, side, hands)| match side {
                Side::Both => region.entry().paired && hands == Hands::Both,
                side => region.entry().sides().contains(&side) && hands != Hands::None,
            })
        };
        let fits = (entry.swap || !swapped)
            && (entry.mirror || !mirrored)
            && (gives.a.is_some() || gives.b.is_some())
            && hand(&gives.a)
            && hand(&gives.b);
        let mode = mode(pose, mode_name).filter(|_| fits)?.name;
        Some(Self {
            pose,
            mode,
            swapped,
            mirrored,
            gives,
        })
    }

    /// Reads `chair_lean.back.swapped`, then `a=neck_back.midline.both`.
    fn parse(words: &[&str]) -> Option<Self> {
        let (first, hands) = words.split_first()?;
        let mut name = first.split('.');
        let (pose, mode) = (PoseId::parse(name.next()?)?, name.next()?);
        let turned: Vec<&str> = name.collect();
        let turned = match turned[..] {
            [] => (false, false),
            ["swapped"] => (true, false),
            ["mirrored"] => (false, true),
            ["swapped", "mirrored"] => (true, true),
            _ => return None,
        };
        let mut gives: PerPerson<Option<(RegionId, Side, Hands)>> = PerPerson::default();
        for word in hands {
            let (who, hand) = word.split_once('=')?;
            let [region, side, hand] = hand.split('.').collect::<Vec<_>>()[..] else {
                return None;
            };
            let who = Person::parse(who).filter(|&who| gives[who].is_none())?;
            gives[who] = Some((RegionId::parse(region)?, Side::parse(side)?, Hands::parse(hand)?));
        }
        Self::new(pose, mode, turned, gives)
    }
}

impl Display for Way {
    fn fmt(&self, f: &mut Formatter<'_>) -> Written {
        write!(f, "{}.{}", self.pose, self.mode)?;
        for (turned, word) in [(self.swapped, ".swapped"), (self.mirrored, ".mirrored")] {
            f.write_str(if turned { word } else { "" })?;
        }
        for who in Person::ALL.iter().copied() {
            if let Some((region, side, hands)) = self.gives[who] {
                write!(f, " {who}={region}.{side}.{hands}")?;
            }
        }
        Ok(())
    }
}

impl FromStr for Because {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let words: Vec<&str> = text.split(' ').collect();
        let read = match words[..] {
            ["place", place] => Place::parse(place)
                .filter(|&place| place != Place::Standing)
                .map(Self::Place),
            ["together", bar, ref way @ ..] => Bar::parse(bar)
                .zip(Way::parse(way).filter(|way| way.gives.a.is_some() && way.gives.b.is_some()))
                .map(|(bar, way)| Self::Together(bar, way)),
            ["pose", bar, ref way @ ..] => Bar::parse(bar)
                .zip(Way::parse(way))
                .map(|(bar, way)| Self::Pose(bar, way)),
            _ => None,
        };
        read.filter(|one| one.to_string() == text).ok_or_else(|| {
            // What was found may be anything: shown as far as it is short and harmless.
            let found: String = text.chars().filter(|c| !c.is_control()).take(120).collect();
            let bars: Vec<&str> = Bar::ALL.iter().map(|bar| bar.as_str()).collect();
            format!(
                "`{found}` is no reason from two bodies: allowed are `place two_chairs`, `place sofa`, `place floor`, `place bed`, and `together` or \
                 `pose` with one of {} and what that pose offers, such as chair_lean.back a=neck_back.midline.both \
                 b=neck_back.midline.both",
                bars.join(", ")
            )
        })
    }
}

impl Display for Because {
    fn fmt(&self, f: &mut Formatter<'_>) -> Written {
        match self {
            Self::Together(bar, way) => write!(f, "together {bar} {way}"),
            Self::Pose(bar, way) => write!(f, "pose {bar} {way}"),
            Self::Place(place) => write!(f, "place {place}"),
        }
    }
}
