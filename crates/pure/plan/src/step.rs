//! One step: what both people do from one change to the next.

use crate::{Because, Reason};
use catalogue::{Base, Exposure, PhraseId, PoseId, RegionId, TechniqueId};
use quantity::{Contact, Hands, Person, Phase, Pressure, Side};
use serde::{Deserialize, Serialize};

/// A piece of a giving: one technique at one pressure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What the hands do.
    pub technique: TechniqueId,
    /// Pressure level.
    pub pressure: Pressure,
    /// What lies between hand and body.
    pub contact: Contact,
    /// How long, seconds: a multiple of 10.
    pub seconds: u32,
}

/// What one person gives during a step. The receiver is the partner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Giving {
    /// Where, on the partner.
    pub region: RegionId,
    /// Which side of the partner.
    pub side: Side,
    /// The giver's own hands.
    pub hands: Hands,
    /// The authored phrase these parts come from, if they still are one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phrase: Option<PhraseId>,
    /// The parts in order; together as long as the step.
    pub parts: Vec<Part>,
    /// Why this.
    pub reasons: Vec<Reason>,
}

/// A move both do together: breathing, a rest, a stretch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shared {
    /// What they do.
    pub technique: TechniqueId,
    /// Regions of A it involves.
    pub regions_a: Vec<RegionId>,
    /// Regions of B it involves.
    pub regions_b: Vec<RegionId>,
    /// Pressure level.
    pub pressure: Pressure,
    /// What lies between the two.
    pub contact: Contact,
    /// Why this.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Reason>,
}

/// How both get ready for the step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    /// What A rests on.
    pub a: Base,
    /// What B rests on.
    pub b: Base,
    /// Things to have ready, ids of words.
    pub props: Vec<String>,
}

/// One step of a plan. It has a giving of A, of B, of both, or a shared move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// When it begins, seconds from the start of the session, after its own changeover.
    pub start: u32,
    /// How long, seconds.
    pub seconds: u32,
    /// Time to change before it begins, seconds; 0 when nothing changes.
    pub changeover_before: u32,
    /// Phase of the arc.
    pub phase: Phase,
    /// How the two sit, stand or lie.
    pub pose: PoseId,
    /// Mode of the pose.
    pub mode: String,
    /// True when roles in the pose are exchanged: A does what the catalogue says of B, and the reverse.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub swapped: bool,
    /// True when left and right are exchanged.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub mirrored: bool,
    /// What A's body is exposed to.
    pub exposures_a: Vec<Exposure>,
    /// What B's body is exposed to.
    pub exposures_b: Vec<Exposure>,
    /// What A gives to B.
    pub a_gives: Option<Giving>,
    /// What B gives to A.
    pub b_gives: Option<Giving>,
    /// What both do together.
    pub shared: Option<Shared>,
    /// How both get ready.
    pub setup: Setup,
    /// Why it is not done as both would have liked, as far as bodies go: each as [`Because`] is spelt (see [`Self::because`]).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<String>,
    /// Why these two bodies can do it: whole numbers in one line, verified by rule O7 and read by nobody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
}

impl Step {
    /// What this person gives.
    #[must_use]
    pub fn gives(&self, giver: Person) -> Option<&Giving> {
        match giver {
            Person::A => self.a_gives.as_ref(),
            Person::B => self.b_gives.as_ref(),
        }
    }
    /// Why it is not done as both would have liked, as far as bodies go. What cannot be read is no reason.
    pub fn because(&self) -> impl Iterator<Item = Because> + '_ {
        self.because.iter().filter_map(|text| text.parse().ok())
    }
    /// What this person gives, to change it.
    pub fn gives_mut(&mut self, giver: Person) -> &mut Option<Giving> {
        match giver {
            Person::A => &mut self.a_gives,
            Person::B => &mut self.b_gives,
        }
    }
    /// What this person's body is exposed to.
    #[must_use]
    pub fn exposures(&self, person: Person) -> &[Exposure] {
        match person {
            Person::A => &self.exposures_a,
            Person::B => &self.exposures_b,
        }
    }
    /// When it ends, seconds from the start of the session; saturating, so that absurd numbers stay harmless.
    #[must_use]
    pub fn end(&self) -> u32 {
        self.start.saturating_add(self.seconds)
    }
}
