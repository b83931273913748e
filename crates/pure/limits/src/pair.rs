//! The limits of a pair: each person's limits, and the terms both agreed for the session.

use crate::{PersonLimits, RegionSide};
use catalogue::Goals;
use quantity::{Balance, Experience, Occasion, PerPerson, Place, Pressure, Set, Setting, Style};

/// A wish: a place and how much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeedWeight {
    /// Where.
    pub place: RegionSide,
    /// 1 to 3.
    pub weight: u8,
    /// True when the person named one side only (RULES.md R3 then does not hold for this region).
    pub one_sided: bool,
}

/// What both agreed about the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionTerms {
    /// Length asked for, seconds (whole minutes).
    pub requested_s: u32,
    /// Longest length anything allows: setting, starter, conditions. The plan lasts the smaller of the two.
    pub longest_s: u32,
    /// Why today.
    pub occasion: Occasion,
    /// How they know each other.
    pub setting: Setting,
    /// Where they can be: always includes two chairs and standing unless limits took it away.
    pub places: Set<Place>,
    /// The less practised of the two.
    pub experience: Experience,
    /// Both at once, or turns.
    pub style: Style,
    /// Who is to receive how much.
    pub balance: Balance,
    /// Both agreed to skin contact and lubricant.
    pub skin: bool,
    /// The starter limits hold because someone was not screened (RULES.md S3).
    pub starter: bool,
    /// Highest pressure of the setting.
    pub setting_level: Pressure,
    /// Stature of each, centimetres, if known.
    pub stature_cm: PerPerson<Option<u16>>,
    /// Arm span of each, centimetres, if told.
    pub span_cm: PerPerson<Option<u16>>,
    /// Weight of each, kilograms, if told.
    pub weight_kg: PerPerson<Option<u16>>,
    /// What each would like, in order of region-side.
    pub needs: PerPerson<Vec<NeedWeight>>,
    /// Which goals each has, 0 to 3.
    pub goals: PerPerson<Goals>,
}

/// Everything a plan must obey, and nothing about why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairLimits {
    /// What both agreed.
    pub terms: SessionTerms,
    /// Each person's limits: after setting, starter, `receive`, `give` and conditions were applied.
    pub people: PerPerson<PersonLimits>,
}

impl PairLimits {
    /// The same pair with A and B exchanged; every rule must mirror (RULES.md, "What a reader can rely on").
    #[must_use]
    pub fn swapped(self) -> Self {
        let mut terms = self.terms;
        terms.stature_cm = terms.stature_cm.swapped();
        terms.span_cm = terms.span_cm.swapped();
        terms.weight_kg = terms.weight_kg.swapped();
        terms.needs = terms.needs.swapped();
        terms.goals = terms.goals.swapped();
        terms.balance = match terms.balance {
            Balance::AReceives => Balance::BReceives,
            Balance::BReceives => Balance::AReceives,
            other => other,
        };
        Self {
            terms,
            people: self.people.swapped(),
        }
    }
}
