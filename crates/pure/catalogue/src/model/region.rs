//! Regions: places on the body, what they bear and who may touch them.

use crate::{RegionId, SourceId};
use quantity::{Contact, Set, Side, Strength, named};

named! {
    /// What kind of work a region bears. A later value is stricter.
    pub enum Work {
        /// Every technique that lists it.
        Yes = "yes",
        /// Only light techniques (they are the ones that list it).
        LightOnly = "light_only",
        /// Only still hands.
        HoldOnly = "hold_only",
        /// Never touched, in any step, pose or wording.
        Never = "never",
    }
}

named! {
    /// Whether a region is usually uncovered.
    pub enum UsuallyBare {
        /// Yes: hands, neck, head.
        Yes = "yes",
        /// No.
        No = "no",
        /// Bare only if this person is barefoot; socks count as clothing.
        Feet = "feet",
    }
}

named! {
    /// Who may touch a region by default (Suvilehto 2015, doi:10.1073/pnas.1519231112; our reading per region).
    pub enum PrivacyClass {
        /// Hands, arms, shoulders, upper back.
        Colleagues = "colleagues",
        /// Head, low back, lower legs, feet.
        Friends = "friends",
        /// Everything else that is workable.
        Partners = "partners",
        /// Never in this product.
        Never = "never",
    }
}

named! {
    /// Which way a body faces the hand.
    pub enum Aspect {
        /// Crown.
        Top = "top",
        /// Front.
        Front = "front",
        /// Back.
        Back = "back",
        /// Outer side.
        Side = "side",
    }
}

named! {
    /// A group of neighbouring regions that people think of as one place; also the muscle group of RULES.md P4.
    pub enum Area {
        /// Scalp, face, ears.
        Head = "head",
        /// Neck and base of skull.
        Neck = "neck",
        /// Shoulder tops and outer shoulders.
        Shoulders = "shoulders",
        /// Upper arm, elbow, forearm.
        Arm = "arm",
        /// Wrist, palm, back of hand, fingers.
        Hand = "hand",
        /// Upper and middle back, blades.
        UpperBack = "upper_back",
        /// Lower back, flank, sacrum.
        LowerBack = "lower_back",
        /// Chest, breastbone, ribs, belly.
        Front = "front",
        /// Buttock and hip.
        Hip = "hip",
        /// Thigh and knee.
        Thigh = "thigh",
        /// Calf and shin.
        LowerLeg = "lower_leg",
        /// Ankle, foot, toes.
        Foot = "foot",
    }
}

/// A place on the body.
#[derive(Debug)]
pub struct Region {
    /// Its id.
    pub id: RegionId,
    /// True when it has a left and a right; false for midline regions.
    pub paired: bool,
    /// Which way it faces.
    pub aspect: Aspect,
    /// What kind of work it bears.
    pub work: Work,
    /// Whether it can be worked over clothing.
    pub clothing_possible: bool,
    /// Whether it is usually uncovered.
    pub usually_bare: UsuallyBare,
    /// Highest pressure level, 0 to 3 (0 for never-regions).
    pub max_pressure: u8,
    /// Who may touch it by default.
    pub privacy: PrivacyClass,
    /// The group it belongs to.
    pub area: Area,
    /// Regions next to it whose broad work counts one half as warming (RULES.md P3).
    pub adjacent: Set<RegionId>,
    /// Length of one stroke on a person of average stature, centimetres.
    pub stroke_length_cm: u16,
    /// Length of one stroke as a ratio of stature, thousandths.
    pub stroke_per_mille: u16,
    /// Where the figures come from.
    pub sources: &'static [SourceId],
    /// How well they are supported.
    pub strength: Strength,
}

impl Region {
    /// True when it may be worked at all.
    #[must_use]
    pub fn workable(&self) -> bool {
        self.work != Work::Never
    }
    /// The single sides it has.
    #[must_use]
    pub fn sides(&self) -> &'static [Side] {
        if self.paired {
            &[Side::Left, Side::Right]
        } else {
            &[Side::Midline]
        }
    }
    /// Contact kinds possible here before anyone's limits: clothed if clothing is possible; bare if usually bare,
    /// otherwise skin_dry; skin_oil always possible in principle. Feet count as clothed (socks) and skin_dry.
    #[must_use]
    pub fn contacts(&self) -> Set<Contact> {
        let mut set = Set::EMPTY;
        if self.clothing_possible {
            set.insert(Contact::Clothed);
        }
        set.insert(if self.usually_bare == UsuallyBare::Yes {
            Contact::Bare
        } else {
            Contact::SkinDry
        });
        if self.usually_bare == UsuallyBare::Feet {
            set.insert(Contact::Bare);
        }
        set.insert(Contact::SkinOil);
        set
    }
}
