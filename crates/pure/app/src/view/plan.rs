//! The plan in two lanes, and pictures.

use super::{Choice, Fact};
use catalogue::{PoseId, RegionId};
use plan::Shape;
use quantity::{Hands, PerPerson, Person, Phase, Place, Set, Side, named};

named! {
    /// What kind of block stands in a lane.
    pub enum BlockKind {
        /// Hands work: a tint with a bar.
        Working = "working",
        /// Warm, still hands: dashed.
        Still = "still",
        /// Both together: neutral, across both lanes.
        Shared = "shared",
        /// Hands off: empty.
        Rest = "rest",
        /// Time to change places: neutral, across both lanes.
        Changeover = "changeover",
    }
}

/// A block of a lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The step it belongs to (for [`crate::Event::OpenStep`]); a changeover belongs to the step after it.
    pub step: usize,
    /// When it begins, seconds from the start of the session.
    pub start_s: u32,
    /// How long, seconds.
    pub seconds: u32,
    /// "1:30".
    pub start_text: String,
    /// What it looks like.
    pub kind: BlockKind,
    /// "Strokes shoulder tops".
    pub label: String,
    /// For a screen reader, with person and time: "A, from 1:30, 90 seconds: strokes shoulder tops".
    pub spoken: String,
}

/// A stretch of the plan in one phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseSpan {
    /// Which phase.
    pub phase: Phase,
    /// Its name.
    pub label: String,
    /// When it begins, seconds.
    pub start_s: u32,
    /// How long, seconds, changeovers before its steps included.
    pub seconds: u32,
}

/// A stretch of the plan in one pose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoseSpan {
    /// "Facing chairs".
    pub label: String,
    /// When it begins, seconds.
    pub start_s: u32,
    /// How long, seconds.
    pub seconds: u32,
}

/// The plan in two lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanView {
    /// "20 minutes, two chairs".
    pub heading: String,
    /// "Each of you receives about 9 minutes."
    pub lead: String,
    /// Whole length, seconds.
    pub seconds: u32,
    /// "A's hands", "B's hands".
    pub lane_names: PerPerson<String>,
    /// Phases in order.
    pub phases: Vec<PhaseSpan>,
    /// Poses in order.
    pub poses: Vec<PoseSpan>,
    /// One row a step, in order of time, changeovers included. A block across both lanes stands in `both`.
    pub rows: Vec<PlanRow>,
    /// The card of the open step.
    pub open: Option<StepCard>,
    /// What solid, hatched and dashed mean.
    pub legend: String,
    /// "Begin", when it can begin from here.
    pub begin: Option<String>,
    /// What can be changed as a whole, while it has not begun.
    pub shape: Option<ShapeView>,
}

/// What can be changed about the plan as a whole, and what became of the last change.
#[derive(Clone, Debug, PartialEq)]
pub struct ShapeView {
    /// "How long?"
    pub minutes_heading: String,
    /// Lengths, minutes; one may be chosen. Taps send [`plan::Shape::Minutes`].
    pub minutes: Vec<Choice<u16>>,
    /// "What do you have?"
    pub places_heading: String,
    /// Places, where there is a choice. Taps send [`plan::Shape::Places`] with these.
    pub places: Vec<Choice<Set<Place>>>,
    /// What became of the last change: "New: kneading, left calf. ..."
    pub told: Option<String>,
    /// "As it was", when there is something to take back.
    pub undo: Option<String>,
    /// "One moment", while the engine works; to be shown after a second.
    pub busy: Option<String>,
}

/// What can be changed about one thing in a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShapeRow {
    /// Whose hands, where the two do different things.
    pub person: Option<Person>,
    /// What it is about, for a screen reader: "Kneading: left calf".
    pub name: String,
    /// The buttons: label and what it sends.
    pub choices: Vec<(String, Shape)>,
}

/// One moment of the plan: either a block in each lane, or one across both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRow {
    /// A's and B's block.
    pub lanes: Option<PerPerson<Block>>,
    /// One block for both.
    pub both: Option<Block>,
    /// True when the card of this step is open.
    pub open: bool,
}

/// The card of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct StepCard {
    /// Which step.
    pub step: usize,
    /// "3:00 to 4:30 · facing chairs".
    pub when: String,
    /// "A kneads, B keeps still".
    pub heading: String,
    /// Who does what.
    pub who: Vec<PersonLine>,
    /// Label and text: why this, how sure, why safe.
    pub facts: Vec<Fact>,
    /// What to have ready.
    pub props: Vec<String>,
    /// How it looks.
    pub picture: Picture,
    /// What can be changed, while it has not begun.
    pub shape: Vec<ShapeRow>,
}

/// A line that belongs to one person, or to both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLine {
    /// Whose; `None` for both.
    pub person: Option<Person>,
    /// The words.
    pub text: String,
}

/// What the figure must show. The shell asks the figure room to draw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The pose.
    pub pose: PoseId,
    /// The mode of the pose.
    pub mode: String,
    /// Roles exchanged.
    pub swapped: bool,
    /// Left and right exchanged.
    pub mirrored: bool,
    /// Statures, centimetres, where known.
    pub stature_cm: PerPerson<Option<u16>>,
    /// What A's hands do, what B's hands do.
    pub hands: PerPerson<Option<PictureHands>>,
    /// In words, for whoever cannot see it.
    pub alt: String,
}

/// Hands in a picture. The place is on the partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureHands {
    /// The region worked.
    pub region: RegionId,
    /// Its side.
    pub side: Side,
    /// The giver's hands.
    pub hands: Hands,
    /// Which way the hands move.
    pub stroke: Stroke,
}

named! {
    /// Which way hands move, for the one arrow of the picture.
    pub enum Stroke {
        /// They lie still: no arrow.
        Still = "still",
        /// To and fro on the place.
        OnThePlace = "on_the_place",
        /// Along the region, toward the trunk.
        TowardTrunk = "toward_trunk",
        /// Along the region, away from the trunk.
        AwayFromTrunk = "away_from_trunk",
        /// Circles.
        Circles = "circles",
    }
}
