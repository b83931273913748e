//! What is asked, and what is answered.

use catalogue::RegionId;
use evidence::Evidence;
use posture::{Assessment, Half, Joints, Mobility, Ranges, Size, Skeleton, Stance, V3};
use quantity::{Hands, PerPerson, Side};

/// A person as far as reach goes: skeleton, and how far each joint goes.
#[derive(Clone, Debug)]
pub struct Body {
    /// Lengths and flesh.
    pub skeleton: Skeleton,
    /// What they answered about moving.
    pub mobility: Mobility,
    /// How far work may take each joint.
    pub ranges: Ranges,
}

impl Body {
    /// A person of this size who moves like this.
    #[must_use]
    pub fn of(size: Size, mobility: Mobility) -> Self {
        Self {
            skeleton: Skeleton::of(size),
            mobility,
            ranges: Ranges::of(&mobility).working(),
        }
    }
    /// True for somebody who told nothing that limits how they move.
    #[must_use]
    pub fn moves_freely(&self) -> bool {
        self.mobility == Mobility::default()
    }
    /// The same person in a mirror.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let mut mobility = self.mobility;
        mobility.raise.reverse();
        mobility.sore_wrist.reverse();
        Self {
            skeleton: self.skeleton.clone(),
            mobility,
            ranges: Ranges::of(&mobility).working(),
        }
    }
}

/// What one person's hands do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Giving {
    /// The hands that may be used.
    pub hands: Hands,
    /// Where.
    pub region: RegionId,
    /// On which side of the partner.
    pub side: Side,
}

/// What both do at the same time; one of them may only receive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// What each gives.
    pub gives: PerPerson<Option<Giving>>,
}

/// Whether two bodies can do a task, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Both in comfort.
    Comfortable,
    /// Both well enough.
    Acceptable,
    /// For a short while only.
    Brief,
    /// Perhaps: it hangs on the three centimetres nobody knows.
    TryIt,
    /// Not in this pose.
    No,
}

impl Verdict {
    /// Best first.
    pub const ALL: [Verdict; 5] = [
        Verdict::Comfortable,
        Verdict::Acceptable,
        Verdict::Brief,
        Verdict::TryIt,
        Verdict::No,
    ];
    /// Name in files and on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Verdict::Comfortable => "comfortable",
            Verdict::Acceptable => "acceptable",
            Verdict::Brief => "brief",
            Verdict::TryIt => "try_it",
            Verdict::No => "no",
        }
    }
    /// True when the pose may be used for it without trying.
    #[must_use]
    pub const fn works(self) -> bool {
        matches!(self, Verdict::Comfortable | Verdict::Acceptable | Verdict::Brief)
    }
}

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Somebody's answers rule this pose out.
    Need,
    /// A hand does not get there.
    TooFar,
    /// It gets there, but cannot lie flat.
    Tilted,
    /// A body is in the way.
    Body,
    /// A seat, a back or the floor is in the way.
    Furniture,
    /// The place is lain or leant on.
    LainOn,
    /// Everything fits, but the posture strains one of them.
    Strain,
}

impl Why {
    /// Every one.
    pub const ALL: [Why; 7] = [
        Why::Need,
        Why::TooFar,
        Why::Tilted,
        Why::Body,
        Why::Furniture,
        Why::LainOn,
        Why::Strain,
    ];
    /// Name in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Why::Need => "need",
            Why::TooFar => "too_far",
            Why::Tilted => "tilted",
            Why::Body => "body",
            Why::Furniture => "furniture",
            Why::LainOn => "lain_on",
            Why::Strain => "strain",
        }
    }
}

/// A hand on a body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contact {
    /// Who gives.
    pub giver: quantity::Person,
    /// With which hand.
    pub hand: Half,
    /// On which side of the partner.
    pub side: Side,
    /// True when the pads of the fingers touch rather than the palm.
    pub pads: bool,
    /// Where the hand is, cm in the room.
    pub touch: V3,
    /// Where it should be.
    pub place: V3,
    /// Angle between the hand and the skin, radians.
    pub tilt: f64,
}

/// Both bodies at one point of the strokes.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Joint angles.
    pub joints: PerPerson<Joints>,
    /// Hands on bodies.
    pub contacts: Vec<Contact>,
    /// What is left over.
    pub residual: Residual,
    /// RULA and REBA of each.
    pub assessed: PerPerson<Assessment>,
}

/// What a posture fails by, each the worst of its kind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Residual {
    /// A hand from its place, cm.
    pub place: f64,
    /// A hand from lying flat, radians.
    pub tilt: f64,
    /// Flesh in flesh beyond what gives way, cm.
    pub flesh: f64,
    /// An arm in furniture or floor, cm.
    pub solid: f64,
    /// True when something presses against a place that a hand should go to: what its owner lies or leans on.
    pub lain_on: bool,
}

/// The answer to a task.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Whether it can be done.
    pub verdict: Verdict,
    /// What stands in the way of more: nothing for what is comfortable or well enough.
    pub why: Option<Why>,
    /// Where both sit, stand or lie.
    pub stances: PerPerson<Stance>,
    /// Distance and shift within the pose's slack, cm.
    pub slack: (f64, f64),
    /// Start, middle and end of the strokes; empty when no way was found at all.
    pub moments: Vec<Moment>,
    /// Hands that are used.
    pub hands: PerPerson<Hands>,
    /// Runs of the solver it took.
    pub runs: u32,
}

impl Answer {
    /// No way was found.
    pub(crate) fn none(stances: PerPerson<Stance>, why: Why, runs: u32) -> Self {
        Self {
            verdict: Verdict::No,
            why: Some(why),
            stances,
            slack: (0.0, 0.0),
            moments: Vec::new(),
            hands: PerPerson::from_fn(|_| Hands::None),
            runs,
        }
    }

    /// What a plan carries so that others can see for themselves; `None` for what does not work.
    #[must_use]
    pub fn evidence(&self) -> Option<Evidence> {
        let [start, middle, end] = &self.moments[..] else {
            return None;
        };
        if !self.verdict.works() {
            return None;
        }
        let hands: Vec<_> = middle
            .contacts
            .iter()
            .enumerate()
            .map(|(i, contact)| {
                let at = [start, middle, end].map(|moment| moment.contacts[i].touch);
                (contact.giver, contact.hand, contact.side, contact.pads, at)
            })
            .collect();
        let joints = [start, middle, end].map(|moment| moment.joints);
        Some(Evidence::of(self.slack.0, self.slack.1, &hands, joints))
    }
}
