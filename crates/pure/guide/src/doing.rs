//! What one person's hands do at one moment of a plan.

use catalogue::{PhraseKind, RegionId, TechniqueId};
use plan::{Giving, Part, Step};
use quantity::{Hands, Person, Pressure, Side};

/// Hands on the partner: where and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Touch {
    /// What the hands do.
    pub technique: TechniqueId,
    /// Where, on the partner.
    pub region: RegionId,
    /// Which side of the partner.
    pub side: Side,
    /// The giver's hands.
    pub hands: Hands,
    /// Pressure level.
    pub pressure: Pressure,
}

/// What one person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Hands work.
    Works(Touch),
    /// Warm hands lie still.
    HoldsStill(Touch),
    /// The first hands-on minute: still hands, slowly firmer, until the partner says "there".
    Calibrates(Touch),
    /// Both do this together.
    Together(TechniqueId),
    /// Hands off, resting.
    Rests,
}

impl Does {
    /// Where the hands touch, if they do.
    #[must_use]
    pub const fn touch(self) -> Option<Touch> {
        match self {
            Does::Works(t) | Does::HoldsStill(t) | Does::Calibrates(t) => Some(t),
            Does::Together(_) | Does::Rests => None,
        }
    }
    /// True when two people who do these do the same: the giver's own left or right hand makes no difference to a cue.
    pub(crate) fn same_for_a_cue(self, other: Does) -> bool {
        match (self, other) {
            (Does::Works(a), Does::Works(b))
            | (Does::HoldsStill(a), Does::HoldsStill(b))
            | (Does::Calibrates(a), Does::Calibrates(b)) => {
                a.technique == b.technique && a.region == b.region && a.side == b.side && a.pressure == b.pressure
            }
            (a, b) => a == b,
        }
    }
}

/// The part that runs at `at_s` seconds into the giving, with its place in the list. The last one when time is over.
pub(crate) fn part_at(giving: &Giving, at_s: u32) -> Option<(usize, &Part)> {
    let mut end = 0_u32;
    for (i, part) in giving.parts.iter().enumerate() {
        end = end.saturating_add(part.seconds);
        if at_s < end {
            return Some((i, part));
        }
    }
    giving.parts.iter().enumerate().next_back()
}

/// What this person does, `at_s` seconds into the step, as the plan has it.
#[must_use]
pub fn does(step: &Step, person: Person, at_s: u32) -> Does {
    if let Some(shared) = &step.shared {
        return Does::Together(shared.technique);
    }
    let Some(giving) = step.gives(person) else {
        return Does::Rests;
    };
    let Some((_, part)) = part_at(giving, at_s) else {
        return Does::Rests;
    };
    let touch = Touch {
        technique: part.technique,
        region: giving.region,
        side: giving.side,
        hands: giving.hands,
        pressure: part.pressure,
    };
    if giving.phrase.is_some_and(|p| p.entry().kind == PhraseKind::Calibrate) {
        Does::Calibrates(touch)
    } else if is_still(part.technique) {
        Does::HoldsStill(touch)
    } else {
        Does::Works(touch)
    }
}

/// True for warm, still hands.
pub(crate) fn is_still(technique: TechniqueId) -> bool {
    technique.as_str() == "hold_still"
}
