//! How a touch is measured: pressure level, contact kind, closeness, permission, place, strength of a source.

use crate::named;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A pressure level after Walton, reworded: 0 no pressure, 1 spreading lotion, 2 rubbing lotion in,
/// 3 comfortable relaxation pressure. Levels 4 and 5 exist in the field and are not offered (RULES.md P1),
/// so they cannot be written here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pressure(u8);

impl Pressure {
    /// No pressure: breathing, pauses, hands off.
    pub const ZERO: Self = Self(0);
    /// Level 1.
    pub const ONE: Self = Self(1);
    /// Level 2.
    pub const TWO: Self = Self(2);
    /// Level 3, the ceiling of this practice.
    pub const THREE: Self = Self(3);

    /// A level from 0 to 3; `None` above.
    #[must_use]
    pub const fn new(level: u8) -> Option<Self> {
        if level <= 3 { Some(Self(level)) } else { None }
    }
    /// The nearest offered level at or below `level`.
    #[must_use]
    pub const fn clamped(level: u8) -> Self {
        if level > 3 { Self(3) } else { Self(level) }
    }
    /// The number, 0 to 3.
    #[must_use]
    pub const fn level(self) -> u8 {
        self.0
    }
    /// One level softer; 0 stays 0.
    #[must_use]
    pub const fn softer(self) -> Self {
        Self(self.0.saturating_sub(1))
    }
}
impl Serialize for Pressure {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_u8(self.0)
    }
}
impl<'de> Deserialize<'de> for Pressure {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let level = u8::deserialize(d)?;
        Self::new(level).ok_or_else(|| {
            de::Error::invalid_value(
                de::Unexpected::Unsigned(u64::from(level)),
                &"a pressure level from 0 to 3",
            )
        })
    }
}

named! {
    /// What lies between the hand and the body (RULES.md R5).
    pub enum Contact {
        /// No touch.
        None = "none",
        /// Over clothing.
        Clothed = "clothed",
        /// A usually uncovered place, dry, no lubricant.
        Bare = "bare",
        /// A usually covered place, uncovered, dry.
        SkinDry = "skin_dry",
        /// Skin with a lubricant.
        SkinOil = "skin_oil",
    }
}

named! {
    /// How close a setting lets two people be; a later value allows everything an earlier one does.
    pub enum Closeness {
        /// People who work together.
        Colleagues = "colleagues",
        /// Friends and family.
        Friends = "friends",
        /// A couple.
        Partners = "partners",
    }
}

named! {
    /// Whether a place may be touched. A later value is stricter.
    pub enum Permission {
        /// Yes; a hovering hand announces the touch and "skip" works at any time.
        Yes = "yes",
        /// Asked aloud at the place before the first touch; lapses when the session ends.
        Ask = "ask",
        /// No. Dislike, illness and setting all look like this.
        No = "no",
    }
}

named! {
    /// What a pose needs in the room.
    pub enum Place {
        /// Two chairs: always available.
        TwoChairs = "two_chairs",
        /// A sofa.
        Sofa = "sofa",
        /// A clean floor.
        Floor = "floor",
        /// A bed.
        Bed = "bed",
        /// Room to stand: always available.
        Standing = "standing",
    }
}

named! {
    /// How well a figure or rule is supported.
    pub enum Strength {
        /// Systematic review, randomised trial or direct measurement.
        A = "A",
        /// Cohort, case reports or health-body guidance.
        B = "B",
        /// Teaching consensus, no direct data.
        C = "C",
        /// Design judgement.
        D = "D",
    }
}
