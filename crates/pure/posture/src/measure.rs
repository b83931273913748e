//! Lengths and girths of a person from stature, and weight and arm span where told, each with its error.
//!
//! Straight lines fitted for this project to the public file of ANSUR II (C. C. Gordon and others, 2012 Anthropometric
//! Survey of U.S. Army Personnel: Methods and Summary Statistics, NATICK/TR-15/007, 2014; 4,082 men, 1,986 women).
//! Both sexes in one fit, each with half of the weight: once stature is known, sex says almost nothing about a length
//! of a limb, so nobody is asked. Four lines a length: by stature, + weight, + span, + both; the last number of each is
//! the root mean square error over that file, both sexes counted alike, cm. Checked against the fits by sex published
//! with the same survey. Limits of the survey: soldiers of 17 to 58 years, 141 to 199 cm, 36 to 144 kg.

use crate::lines::LINES;

/// A length or girth, cm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dim {
    /// Acromion to the tip of the bent elbow (shoulder-elbow length).
    UpperArm,
    /// Tip of the bent elbow to the wrist (forearm-hand length less hand length).
    Forearm,
    /// Wrist crease to the tip of the middle finger.
    Hand,
    /// Wrist crease to the root of the middle finger.
    Palm,
    /// Across the knuckles.
    HandBreadth,
    /// Acromion along the arm to the middle of the palm (sum of the three, palm to 60 %).
    ArmReach,
    /// Between both acromia.
    Shoulders,
    /// Both arms stretched sideways, fingertip to fingertip.
    Span,
    /// Floor to hip (trochanterion), standing.
    HipHeight,
    /// Hip to knee (trochanterion to lateral femoral epicondyle).
    Thigh,
    /// Knee to ankle (lateral femoral epicondyle to lateral malleolus).
    Shank,
    /// Floor to ankle.
    AnkleHeight,
    /// Heel to toe.
    FootLength,
    /// Across the ball of the foot.
    FootBreadth,
    /// Hip to the top of the pelvis (iliocristale).
    PelvisTop,
    /// Hip to the root of the neck (cervicale).
    Trunk,
    /// Hip to the top of the breastbone (suprasternale).
    Sternum,
    /// Hip to the acromion, upright.
    Acromion,
    /// Root of the neck (cervicale) to the crown.
    NeckHead,
    /// Seat to hip, sitting upright (sitting height less what is above the hip).
    HipAboveSeat,
    /// Floor to the hollow of the knee: a fitting seat.
    Popliteal,
    /// Across the hips, standing.
    HipBreadth,
    /// Pelvis, front to back.
    HipDepth,
    /// Across the waist.
    WaistBreadth,
    /// Waist, front to back.
    WaistDepth,
    /// Across the chest without the arms.
    ChestBreadth,
    /// Chest, front to back.
    ChestDepth,
    /// Around the upper arm, tensed.
    UpperArmGirth,
    /// Around the forearm, tensed.
    ForearmGirth,
    /// Around the wrist.
    WristGirth,
    /// Around the neck.
    NeckGirth,
    /// Across the head.
    HeadBreadth,
    /// Head, front to back.
    HeadLength,
    /// Around the thigh at its root.
    ThighGirth,
    /// Around the leg just above the knee.
    KneeGirth,
    /// Around the calf.
    CalfGirth,
    /// Around the ankle.
    AnkleGirth,
    /// Thickness of the thigh, sitting.
    ThighClearance,
}

impl Dim {
    /// Every length and girth.
    pub const ALL: [Dim; 38] = [
        Dim::UpperArm,
        Dim::Forearm,
        Dim::Hand,
        Dim::Palm,
        Dim::HandBreadth,
        Dim::ArmReach,
        Dim::Shoulders,
        Dim::Span,
        Dim::HipHeight,
        Dim::Thigh,
        Dim::Shank,
        Dim::AnkleHeight,
        Dim::FootLength,
        Dim::FootBreadth,
        Dim::PelvisTop,
        Dim::Trunk,
        Dim::Sternum,
        Dim::Acromion,
        Dim::NeckHead,
        Dim::HipAboveSeat,
        Dim::Popliteal,
        Dim::HipBreadth,
        Dim::HipDepth,
        Dim::WaistBreadth,
        Dim::WaistDepth,
        Dim::ChestBreadth,
        Dim::ChestDepth,
        Dim::UpperArmGirth,
        Dim::ForearmGirth,
        Dim::WristGirth,
        Dim::NeckGirth,
        Dim::HeadBreadth,
        Dim::HeadLength,
        Dim::ThighGirth,
        Dim::KneeGirth,
        Dim::CalfGirth,
        Dim::AnkleGirth,
        Dim::ThighClearance,
    ];
}

/// An estimate and how far it is usually off (root mean square), cm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// Best guess.
    pub value: f64,
    /// Root mean square error.
    pub error: f64,
}

/// What people tell about their size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    stature: f64,
    weight: Option<f64>,
    span: Option<f64>,
}

/// Why these numbers are no person's size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSize {
    /// Stature outside 120 to 220 cm.
    Stature,
    /// Weight outside 30 to 250 kg.
    Weight,
    /// Arm span outside 80 to 125 % of stature.
    Span,
}

/// Statures the survey covers, cm.
const SURVEYED_CM: (f64, f64) = (141.0, 199.0);
/// Weights the survey covers, kg.
const SURVEYED_KG: (f64, f64) = (36.0, 144.0);

impl Size {
    /// 170 cm and nothing more: for who told nothing.
    pub const MIDDLE: Size = Size {
        stature: 170.0,
        weight: None,
        span: None,
    };

    /// Stature in cm (120 to 220), weight in kg (30 to 250), arm span in cm (80 to 125 % of stature).
    ///
    /// # Errors
    /// Which number is out of its range or is no number.
    pub fn told(stature: f64, weight: Option<f64>, span: Option<f64>) -> Result<Self, NoSize> {
        if !(120.0..=220.0).contains(&stature) {
            return Err(NoSize::Stature);
        }
        if weight.is_some_and(|kg| !(30.0..=250.0).contains(&kg)) {
            return Err(NoSize::Weight);
        }
        if span.is_some_and(|cm| !(0.8..=1.25).contains(&(cm / stature))) {
            return Err(NoSize::Span);
        }
        Ok(Self { stature, weight, span })
    }

    /// Stature, cm.
    #[must_use]
    pub const fn stature(&self) -> f64 {
        self.stature
    }

    /// Weight, kg: as told, or the survey's mean for this stature (error 11 kg).
    #[must_use]
    pub fn weight(&self) -> f64 {
        self.weight.unwrap_or(-119.517 + 1.15909 * self.stature).max(30.0)
    }

    /// A length or girth of this person with its error. Outside the survey the error grows by a tenth for each
    /// centimetre or two kilograms.
    #[must_use]
    pub fn estimate(&self, dim: Dim) -> Estimate {
        let lines = &LINES[dim as usize];
        if let (Dim::Span, Some(span)) = (dim, self.span) {
            return Estimate {
                value: span,
                error: 1.0,
            };
        }
        let line = match (self.weight, self.span) {
            (None, None) => &lines[0],
            (Some(_), None) => &lines[1],
            (None, Some(_)) => &lines[2],
            (Some(_), Some(_)) => &lines[3],
        };
        let (weight, span) = (self.weight.unwrap_or(0.0), self.span.unwrap_or(0.0));
        let value = line.base + line.stature * self.stature + line.span * span + line.weight * weight;
        let far =
            beyond(self.stature, SURVEYED_CM) / 10.0 + self.weight.map_or(0.0, |kg| beyond(kg, SURVEYED_KG) / 20.0);
        Estimate {
            value: value.max(smallest(dim)),
            error: line.error * (1.0 + far),
        }
    }

    /// The best guess alone, cm.
    #[must_use]
    pub fn cm(&self, dim: Dim) -> f64 {
        self.estimate(dim).value
    }
}

fn beyond(value: f64, range: (f64, f64)) -> f64 {
    (range.0 - value).max(value - range.1).max(0.0)
}

/// Straight lines run out of sense at the ends of what may be told: nobody is thinner than this, cm.
const fn smallest(dim: Dim) -> f64 {
    match dim {
        Dim::HipDepth | Dim::WaistDepth | Dim::ChestDepth => 13.0,
        Dim::HipBreadth | Dim::WaistBreadth | Dim::ChestBreadth => 18.0,
        Dim::UpperArmGirth | Dim::ForearmGirth => 15.0,
        Dim::WristGirth => 11.0,
        Dim::NeckGirth | Dim::AnkleGirth => 16.0,
        Dim::ThighGirth | Dim::KneeGirth => 28.0,
        Dim::CalfGirth => 20.0,
        Dim::ThighClearance => 8.0,
        _ => 1.0,
    }
}
