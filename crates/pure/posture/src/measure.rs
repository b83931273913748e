//! Lengths and girths of a person from stature, and weight and arm span where told, each with its error.
//!
//! Straight lines fitted for this project to the public file of ANSUR II (C. C. Gordon and others, 2012 Anthropometric
//! Survey of U.S. Army Personnel: Methods and Summary Statistics, NATICK/TR-15/007, 2014; 4,082 men, 1,986 women).
//! Both sexes in one fit, each with half of the weight: once stature is known, sex says almost nothing about a length
//! of a limb, so nobody is asked. Four lines a length: by stature, + weight, + span, + both; the last number of each is
//! the root mean square error over that file, both sexes counted alike, cm. Checked against the fits by sex published
//! with the same survey. Limits of the survey: soldiers of 17 to 58 years, 141 to 199 cm, 36 to 144 kg.

/// A length or girth, cm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dim {
    /// Acromion to elbow (acromion-radiale).
    UpperArm,
    /// Elbow to wrist (radiale-stylion).
    Forearm,
    /// Wrist crease to the tip of the middle finger.
    Hand,
    /// Wrist crease to the root of the middle finger.
    Palm,
    /// Across the knuckles.
    HandBreadth,
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
    pub const ALL: [Dim; 37] = [
        Dim::UpperArm,
        Dim::Forearm,
        Dim::Hand,
        Dim::Palm,
        Dim::HandBreadth,
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

/// One fitted line.
#[derive(Clone, Copy, Debug)]
struct Line {
    base: f64,
    stature: f64,
    span: f64,
    weight: f64,
    error: f64,
}

const fn line(base: f64, stature: f64, span: f64, weight: f64, error: f64) -> Line {
    Line {
        base,
        stature,
        span,
        weight,
        error,
    }
}

/// By stature; stature and weight; stature and span; all three.
const LINES: [[Line; 4]; 37] = [
    // UpperArm
    [
        line(-1.192, 0.19804, 0.00000, 0.00000, 1.06),
        line(-0.026, 0.18672, 0.00000, 0.00976, 1.05),
        line(0.642, 0.06426, 0.11976, 0.00000, 0.88),
        line(0.883, 0.06262, 0.11903, 0.00212, 0.88),
    ],
    // Forearm
    [
        line(-5.677, 0.18399, 0.00000, 0.00000, 1.11),
        line(-4.663, 0.17415, 0.00000, 0.00849, 1.11),
        line(-3.234, 0.00579, 0.15953, 0.00000, 0.80),
        line(-3.439, 0.00718, 0.16015, -0.00180, 0.80),
    ],
    // Hand
    [
        line(2.222, 0.09747, 0.00000, 0.00000, 0.75),
        line(3.644, 0.08368, 0.00000, 0.01190, 0.74),
        line(3.567, -0.00060, 0.08780, 0.00000, 0.62),
        line(4.298, -0.00556, 0.08559, 0.00640, 0.62),
    ],
    // Palm
    [
        line(1.555, 0.05733, 0.00000, 0.00000, 0.49),
        line(2.603, 0.04717, 0.00000, 0.00877, 0.48),
        line(2.331, 0.00071, 0.05069, 0.00000, 0.43),
        line(2.976, -0.00365, 0.04874, 0.00564, 0.42),
    ],
    // HandBreadth
    [
        line(-0.674, 0.05315, 0.00000, 0.00000, 0.43),
        line(1.195, 0.03503, 0.00000, 0.01563, 0.39),
        line(-0.315, 0.02696, 0.02345, 0.00000, 0.42),
        line(1.336, 0.01578, 0.01846, 0.01445, 0.38),
    ],
    // Shoulders
    [
        line(-6.574, 0.26960, 0.00000, 0.00000, 1.92),
        line(1.404, 0.19222, 0.00000, 0.06676, 1.76),
        line(-4.094, 0.08872, 0.16194, 0.00000, 1.75),
        line(2.489, 0.04413, 0.14204, 0.05764, 1.63),
    ],
    // Span
    [
        line(-15.313, 1.11700, 0.00000, 0.00000, 4.85),
        line(-7.639, 1.04257, 0.00000, 0.06421, 4.79),
        line(-15.313, 1.11700, 0.00000, 0.00000, 4.85),
        line(-7.639, 1.04257, 0.00000, 0.06421, 4.79),
    ],
    // HipHeight
    [
        line(-1.149, 0.52273, 0.00000, 0.00000, 2.57),
        line(-4.038, 0.55074, 0.00000, -0.02417, 2.55),
        line(-1.149, 0.52273, 0.00000, 0.00000, 2.57),
        line(-4.038, 0.55074, 0.00000, -0.02417, 2.55),
    ],
    // Thigh
    [
        line(-3.179, 0.25180, 0.00000, 0.00000, 1.94),
        line(-5.148, 0.27090, 0.00000, -0.01648, 1.93),
        line(-3.179, 0.25180, 0.00000, 0.00000, 1.94),
        line(-5.148, 0.27090, 0.00000, -0.01648, 1.93),
    ],
    // Shank
    [
        line(4.956, 0.21356, 0.00000, 0.00000, 1.76),
        line(3.016, 0.23237, 0.00000, -0.01623, 1.75),
        line(4.956, 0.21356, 0.00000, 0.00000, 1.76),
        line(3.016, 0.23237, 0.00000, -0.01623, 1.75),
    ],
    // AnkleHeight
    [
        line(-2.926, 0.05737, 0.00000, 0.00000, 0.52),
        line(-1.906, 0.04747, 0.00000, 0.00854, 0.51),
        line(-2.926, 0.05737, 0.00000, 0.00000, 0.52),
        line(-1.906, 0.04747, 0.00000, 0.00854, 0.51),
    ],
    // FootLength
    [
        line(-2.144, 0.16555, 0.00000, 0.00000, 0.92),
        line(0.631, 0.13865, 0.00000, 0.02321, 0.89),
        line(-2.144, 0.16555, 0.00000, 0.00000, 0.92),
        line(0.631, 0.13865, 0.00000, 0.02321, 0.89),
    ],
    // FootBreadth
    [
        line(1.035, 0.05137, 0.00000, 0.00000, 0.49),
        line(3.395, 0.02848, 0.00000, 0.01974, 0.43),
        line(1.035, 0.05137, 0.00000, 0.00000, 0.49),
        line(3.395, 0.02848, 0.00000, 0.01974, 0.43),
    ],
    // PelvisTop
    [
        line(0.641, 0.08812, 0.00000, 0.00000, 1.96),
        line(1.076, 0.08390, 0.00000, 0.00364, 1.96),
        line(0.641, 0.08812, 0.00000, 0.00000, 1.96),
        line(1.076, 0.08390, 0.00000, 0.00364, 1.96),
    ],
    // Trunk
    [
        line(-10.668, 0.40773, 0.00000, 0.00000, 2.48),
        line(-5.187, 0.35458, 0.00000, 0.04586, 2.43),
        line(-10.668, 0.40773, 0.00000, 0.00000, 2.48),
        line(-5.187, 0.35458, 0.00000, 0.04586, 2.43),
    ],
    // Sternum
    [
        line(-6.737, 0.34176, 0.00000, 0.00000, 2.41),
        line(0.014, 0.27629, 0.00000, 0.05649, 2.33),
        line(-6.737, 0.34176, 0.00000, 0.00000, 2.41),
        line(0.014, 0.27629, 0.00000, 0.05649, 2.33),
    ],
    // Acromion
    [
        line(-5.237, 0.33513, 0.00000, 0.00000, 2.57),
        line(1.344, 0.27130, 0.00000, 0.05506, 2.50),
        line(-5.237, 0.33513, 0.00000, 0.00000, 2.57),
        line(1.344, 0.27130, 0.00000, 0.05506, 2.50),
    ],
    // NeckHead
    [
        line(11.818, 0.06954, 0.00000, 0.00000, 1.10),
        line(9.225, 0.09468, 0.00000, -0.02169, 1.08),
        line(11.818, 0.06954, 0.00000, 0.00000, 1.10),
        line(9.225, 0.09468, 0.00000, -0.02169, 1.08),
    ],
    // HipAboveSeat
    [
        line(13.175, -0.03752, 0.00000, 0.00000, 1.91),
        line(11.963, -0.02576, 0.00000, -0.01014, 1.90),
        line(13.175, -0.03752, 0.00000, 0.00000, 1.91),
        line(11.963, -0.02576, 0.00000, -0.01014, 1.90),
    ],
    // Popliteal
    [
        line(-12.065, 0.31297, 0.00000, 0.00000, 1.37),
        line(-16.741, 0.35831, 0.00000, -0.03912, 1.30),
        line(-12.065, 0.31297, 0.00000, 0.00000, 1.37),
        line(-16.741, 0.35831, 0.00000, -0.03912, 1.30),
    ],
    // HipBreadth
    [
        line(27.203, 0.04595, 0.00000, 0.00000, 2.54),
        line(44.781, -0.12453, 0.00000, 0.14708, 1.93),
        line(27.203, 0.04595, 0.00000, 0.00000, 2.54),
        line(44.781, -0.12453, 0.00000, 0.14708, 1.93),
    ],
    // HipDepth
    [
        line(8.075, 0.09374, 0.00000, 0.00000, 2.48),
        line(31.153, -0.13008, 0.00000, 0.19310, 1.19),
        line(8.075, 0.09374, 0.00000, 0.00000, 2.48),
        line(31.153, -0.13008, 0.00000, 0.19310, 1.19),
    ],
    // WaistBreadth
    [
        line(2.706, 0.16906, 0.00000, 0.00000, 3.29),
        line(32.384, -0.11876, 0.00000, 0.24832, 1.74),
        line(2.706, 0.16906, 0.00000, 0.00000, 3.29),
        line(32.384, -0.11876, 0.00000, 0.24832, 1.74),
    ],
    // WaistDepth
    [
        line(-0.050, 0.13349, 0.00000, 0.00000, 3.31),
        line(30.343, -0.16127, 0.00000, 0.25430, 1.67),
        line(-0.050, 0.13349, 0.00000, 0.00000, 3.31),
        line(30.343, -0.16127, 0.00000, 0.25430, 1.67),
    ],
    // ChestBreadth
    [
        line(6.752, 0.12519, 0.00000, 0.00000, 1.75),
        line(19.078, 0.00565, 0.00000, 0.10314, 1.32),
        line(6.752, 0.12519, 0.00000, 0.00000, 1.75),
        line(19.078, 0.00565, 0.00000, 0.10314, 1.32),
    ],
    // ChestDepth
    [
        line(12.992, 0.07133, 0.00000, 0.00000, 2.62),
        line(35.537, -0.14732, 0.00000, 0.18864, 1.54),
        line(12.992, 0.07133, 0.00000, 0.00000, 2.62),
        line(35.537, -0.14732, 0.00000, 0.18864, 1.54),
    ],
    // UpperArmGirth
    [
        line(-9.688, 0.25334, 0.00000, 0.00000, 3.49),
        line(21.411, -0.04826, 0.00000, 0.26021, 1.90),
        line(-9.688, 0.25334, 0.00000, 0.00000, 3.49),
        line(21.411, -0.04826, 0.00000, 0.26021, 1.90),
    ],
    // ForearmGirth
    [
        line(-9.320, 0.22470, 0.00000, 0.00000, 2.26),
        line(8.869, 0.04830, 0.00000, 0.15218, 1.49),
        line(-9.320, 0.22470, 0.00000, 0.00000, 2.26),
        line(8.869, 0.04830, 0.00000, 0.15218, 1.49),
    ],
    // WristGirth
    [
        line(-2.632, 0.11326, 0.00000, 0.00000, 0.86),
        line(2.951, 0.05911, 0.00000, 0.04671, 0.68),
        line(-2.632, 0.11326, 0.00000, 0.00000, 0.86),
        line(2.951, 0.05911, 0.00000, 0.04671, 0.68),
    ],
    // NeckGirth
    [
        line(-13.891, 0.29700, 0.00000, 0.00000, 3.03),
        line(8.338, 0.08142, 0.00000, 0.18599, 2.20),
        line(-13.891, 0.29700, 0.00000, 0.00000, 3.03),
        line(8.338, 0.08142, 0.00000, 0.18599, 2.20),
    ],
    // HeadBreadth
    [
        line(10.125, 0.02943, 0.00000, 0.00000, 0.57),
        line(12.025, 0.01100, 0.00000, 0.01590, 0.54),
        line(10.125, 0.02943, 0.00000, 0.00000, 0.57),
        line(12.025, 0.01100, 0.00000, 0.01590, 0.54),
    ],
    // HeadLength
    [
        line(9.823, 0.05698, 0.00000, 0.00000, 0.69),
        line(11.776, 0.03804, 0.00000, 0.01634, 0.67),
        line(9.823, 0.05698, 0.00000, 0.00000, 0.69),
        line(11.776, 0.03804, 0.00000, 0.01634, 0.67),
    ],
    // ThighGirth
    [
        line(34.843, 0.16085, 0.00000, 0.00000, 5.54),
        line(85.046, -0.32602, 0.00000, 0.42005, 2.89),
        line(34.843, 0.16085, 0.00000, 0.00000, 5.54),
        line(85.046, -0.32602, 0.00000, 0.42005, 2.89),
    ],
    // KneeGirth
    [
        line(21.235, 0.11384, 0.00000, 0.00000, 3.22),
        line(48.159, -0.14728, 0.00000, 0.22528, 1.98),
        line(21.235, 0.11384, 0.00000, 0.00000, 3.22),
        line(48.159, -0.14728, 0.00000, 0.22528, 1.98),
    ],
    // CalfGirth
    [
        line(14.530, 0.14031, 0.00000, 0.00000, 2.78),
        line(37.858, -0.08593, 0.00000, 0.19519, 1.70),
        line(14.530, 0.14031, 0.00000, 0.00000, 2.78),
        line(37.858, -0.08593, 0.00000, 0.19519, 1.70),
    ],
    // AnkleGirth
    [
        line(6.393, 0.09373, 0.00000, 0.00000, 1.38),
        line(15.243, 0.00789, 0.00000, 0.07405, 1.10),
        line(6.393, 0.09373, 0.00000, 0.00000, 1.38),
        line(15.243, 0.00789, 0.00000, 0.07405, 1.10),
    ],
    // ThighClearance
    [
        line(3.832, 0.08027, 0.00000, 0.00000, 1.43),
        line(16.422, -0.04184, 0.00000, 0.10535, 0.81),
        line(3.832, 0.08027, 0.00000, 0.00000, 1.43),
        line(16.422, -0.04184, 0.00000, 0.10535, 0.81),
    ],
];
