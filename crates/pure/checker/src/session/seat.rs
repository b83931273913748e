//! How a step's pose and mode lie, once swap and mirror are applied.

use catalogue::{Base, Exposure, Mode, ModeSide, Pose};
use limits::RegionSide;
use plan::Step;
use quantity::{Hands, Person, Place, Set};

/// A pose with swap and mirror applied.
#[derive(Clone, Copy)]
pub(crate) struct Stance {
    pub(crate) pose: &'static Pose,
    pub(crate) swapped: bool,
    pub(crate) mirrored: bool,
}

/// How a place is listed for a hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Listing {
    /// In comfort.
    Target,
    /// For one quantum at most.
    Brief,
    /// Out of reach.
    No,
}

impl Stance {
    pub(crate) fn of(step: &Step) -> Self {
        Self {
            pose: step.pose.entry(),
            swapped: step.swapped,
            mirrored: step.mirrored,
        }
    }
    /// Every way this pose may be taken.
    pub(crate) fn all(pose: &'static Pose) -> impl Iterator<Item = Self> {
        let ways = [(false, false), (true, false), (false, true), (true, true)];
        ways.into_iter()
            .map(move |(swapped, mirrored)| Self {
                pose,
                swapped,
                mirrored,
            })
            .filter(|stance| stance.exists())
    }
    /// True when the pose has the swap and the mirror that are asked for.
    pub(crate) fn exists(self) -> bool {
        (!self.swapped || self.pose.swap) && (!self.mirrored || self.pose.mirror)
    }
    fn role(self, person: Person) -> Person {
        if self.swapped { person.other() } else { person }
    }
    pub(crate) fn base(self, person: Person) -> Base {
        match self.role(person) {
            Person::A => self.pose.base_a,
            Person::B => self.pose.base_b,
        }
    }
    pub(crate) fn exposures(self, person: Person) -> Set<Exposure> {
        match self.role(person) {
            Person::A => self.pose.exposures_a,
            Person::B => self.pose.exposures_b,
        }
    }
    pub(crate) fn seats(self) -> impl Iterator<Item = Seat> {
        self.pose.modes.iter().map(move |mode| Seat { stance: self, mode })
    }
    pub(crate) fn seat(self, mode: &str) -> Option<Seat> {
        self.seats().find(|seat| seat.mode.name == mode)
    }
    /// The rooms or furniture among these where the pose can be taken.
    pub(crate) fn places(self, there: Set<Place>) -> Set<Place> {
        self.pose.places.intersect(there)
    }
}

/// A mode with swap and mirror applied: the oriented mode.
#[derive(Clone, Copy)]
pub(crate) struct Seat {
    pub(crate) stance: Stance,
    pub(crate) mode: &'static Mode,
}

impl Seat {
    /// The oriented mode of a step; `None` when the pose has no such mode.
    pub(crate) fn of(step: &Step) -> Option<Self> {
        Stance::of(step).seat(&step.mode)
    }
    fn side(self, giver: Person) -> &'static ModeSide {
        match self.stance.role(giver) {
            Person::A => &self.mode.a,
            Person::B => &self.mode.b,
        }
    }
    /// The hands this person has free for the partner.
    pub(crate) fn hands(self, giver: Person) -> Hands {
        let hands = self.side(giver).hands;
        if self.stance.mirrored { hands.mirrored() } else { hands }
    }
    /// How this place of the partner is listed for this person's hands.
    pub(crate) fn lists(self, giver: Person, place: RegionSide) -> Listing {
        let as_written = if self.stance.mirrored { place.mirrored() } else { place };
        let written = (as_written.region(), as_written.side());
        let side = self.side(giver);
        if side.targets.contains(&written) {
            Listing::Target
        } else if side.brief.contains(&written) {
            Listing::Brief
        } else {
            Listing::No
        }
    }
}
