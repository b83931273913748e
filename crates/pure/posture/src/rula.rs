//! RULA exactly as published: L. McAtamney and E. N. Corlett 1993, Applied Ergonomics 24(2):91-99,
//! doi:10.1016/0003-6870(93)90080-S. Part scores from angles, tables A, B and C, grand score 1 to 7.
//!
//! Two versions of table A circulate on worksheets; this is the one of the paper. Where the paper names no number
//! (what counts as neutral, twisted, bent to the side) the caller says yes or no; `assess` states its thresholds.

/// A number outside the method's range. Nothing is clamped: who hands such a number has misread the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfRange {
    /// What the number is.
    pub what: &'static str,
    /// The number.
    pub found: u8,
    /// Highest allowed; the lowest is 1, for what is added 0.
    pub most: u8,
}

impl core::fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} is {}, at most {} is possible", self.what, self.found, self.most)
    }
}

pub(crate) fn place(what: &'static str, found: u8, most: u8) -> Result<usize, OutOfRange> {
    if (1..=most).contains(&found) {
        Ok(usize::from(found) - 1)
    } else {
        Err(OutOfRange { what, found, most })
    }
}

pub(crate) fn added(what: &'static str, found: u8, most: u8) -> Result<u8, OutOfRange> {
    if found <= most {
        Ok(found)
    } else {
        Err(OutOfRange { what, found, most })
    }
}

/// Scores of an arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArmScores {
    /// 1 to 6.
    pub upper_arm: u8,
    /// 1 to 3.
    pub lower_arm: u8,
    /// 1 to 4.
    pub wrist: u8,
    /// 1 to 2.
    pub wrist_twist: u8,
}

/// Scores of neck, trunk and legs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrunkScores {
    /// 1 to 6.
    pub neck: u8,
    /// 1 to 6.
    pub trunk: u8,
    /// 1 to 2.
    pub legs: u8,
}

/// What is added for use of muscles and for force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Use {
    /// 1 when mainly static (held for more than a minute) or repeated four times a minute or more, else 0.
    pub muscle: u8,
    /// 0 to 3, see [`force`].
    pub force: u8,
}

/// Upper arm: degrees of flexion (negative behind), shoulder raised, arm abducted, arm supported or person leaning.
#[must_use]
pub fn upper_arm(flexion: f64, raised: bool, abducted: bool, supported: bool) -> u8 {
    let base = if flexion > 90.0 {
        4
    } else if flexion > 45.0 {
        3
    } else if !(-20.0..=20.0).contains(&flexion) {
        2
    } else {
        1
    };
    (base + u8::from(raised) + u8::from(abducted) - u8::from(supported)).max(1)
}

/// Lower arm: degrees of elbow flexion; working across the midline or out to the side.
#[must_use]
pub fn lower_arm(flexion: f64, across_or_out: bool) -> u8 {
    let base = if (60.0..=100.0).contains(&flexion) { 1 } else { 2 };
    base + u8::from(across_or_out)
}

/// Wrist: degrees from straight either way, what counts as neutral, bent towards thumb or little finger.
#[must_use]
pub fn wrist(bend: f64, neutral: f64, deviated: bool) -> u8 {
    let bend = bend.abs();
    let base = if bend <= neutral {
        1
    } else if bend <= 15.0 {
        2
    } else {
        3
    };
    base + u8::from(deviated)
}

/// Neck: degrees of flexion (negative is extension), turned, bent to the side.
#[must_use]
pub fn neck(flexion: f64, twisted: bool, bent: bool) -> u8 {
    let base = if flexion < 0.0 {
        4
    } else if flexion <= 10.0 {
        1
    } else if flexion <= 20.0 {
        2
    } else {
        3
    };
    base + u8::from(twisted) + u8::from(bent)
}

/// Trunk: seated and well supported (hips open 90 degrees or more), else degrees of flexion; turned, bent to the side.
#[must_use]
pub fn trunk(supported: bool, flexion: f64, twisted: bool, bent: bool) -> u8 {
    let base = if supported {
        1
    } else if flexion <= 20.0 {
        2
    } else if flexion <= 60.0 {
        3
    } else {
        4
    };
    base + u8::from(twisted) + u8::from(bent)
}

/// Legs and feet well supported and in balance, or not.
#[must_use]
pub fn legs(balanced: bool) -> u8 {
    if balanced { 1 } else { 2 }
}

/// Force or load in kg; static or repeated instead of now and then; a shock.
#[must_use]
pub fn force(kg: f64, steady: bool, shock: bool) -> u8 {
    if shock || (kg > 10.0 && steady) {
        3
    } else if kg > 10.0 || (kg >= 2.0 && steady) {
        2
    } else {
        u8::from(kg >= 2.0)
    }
}

/// Table A: posture score of an arm.
///
/// # Errors
/// A score outside its range.
pub fn table_a(arm: ArmScores) -> Result<u8, OutOfRange> {
    let upper = place("upper arm", arm.upper_arm, 6)?;
    let lower = place("lower arm", arm.lower_arm, 3)?;
    let wrist = place("wrist", arm.wrist, 4)?;
    let twist = place("wrist twist", arm.wrist_twist, 2)?;
    Ok(A[upper][lower][wrist][twist])
}

/// Table B: posture score of neck, trunk and legs.
///
/// # Errors
/// A score outside its range.
pub fn table_b(body: TrunkScores) -> Result<u8, OutOfRange> {
    let neck = place("neck", body.neck, 6)?;
    let trunk = place("trunk", body.trunk, 6)?;
    let legs = place("legs", body.legs, 2)?;
    Ok(B[neck][trunk][legs])
}

/// Table C: grand score of both halves; 8 and more count as 8, 7 and more as 7.
///
/// # Errors
/// A score outside its range.
pub fn table_c(c: u8, d: u8) -> Result<u8, OutOfRange> {
    let (c, d) = (place("score C", c, 13)?, place("score D", d, 13)?);
    Ok(C[c.min(7)][d.min(6)])
}

/// The grand score, 1 to 7: 1 to 2 acceptable, 3 to 4 look closer, 5 to 6 change soon, 7 change now.
///
/// # Errors
/// A score outside its range.
pub fn grand(arm: ArmScores, arm_use: Use, body: TrunkScores, body_use: Use) -> Result<u8, OutOfRange> {
    let extra = |used: Use| Ok(added("muscle use", used.muscle, 1)? + added("force", used.force, 3)?);
    table_c(table_a(arm)? + extra(arm_use)?, table_b(body)? + extra(body_use)?)
}

/// Upper arm, lower arm, wrist, wrist twist.
const A: [[[[u8; 2]; 4]; 3]; 6] = [
    [
        [[1, 2], [2, 2], [2, 3], [3, 3]],
        [[2, 2], [2, 2], [3, 3], [3, 3]],
        [[2, 3], [3, 3], [3, 3], [4, 4]],
    ],
    [
        [[2, 3], [3, 3], [3, 4], [4, 4]],
        [[3, 3], [3, 3], [3, 4], [4, 4]],
        [[3, 4], [4, 4], [4, 4], [5, 5]],
    ],
    [
        [[3, 3], [4, 4], [4, 4], [5, 5]],
        [[3, 4], [4, 4], [4, 4], [5, 5]],
        [[4, 4], [4, 4], [4, 5], [5, 5]],
    ],
    [
        [[4, 4], [4, 4], [4, 5], [5, 5]],
        [[4, 4], [4, 4], [4, 5], [5, 5]],
        [[4, 4], [4, 5], [5, 5], [6, 6]],
    ],
    [
        [[5, 5], [5, 5], [5, 6], [6, 7]],
        [[5, 6], [6, 6], [6, 7], [7, 7]],
        [[6, 6], [6, 7], [7, 7], [7, 8]],
    ],
    [
        [[7, 7], [7, 7], [7, 8], [8, 9]],
        [[8, 8], [8, 8], [8, 9], [9, 9]],
        [[9, 9], [9, 9], [9, 9], [9, 9]],
    ],
];

/// Neck, trunk, legs.
const B: [[[u8; 2]; 6]; 6] = [
    [[1, 3], [2, 3], [3, 4], [5, 5], [6, 6], [7, 7]],
    [[2, 3], [2, 3], [4, 5], [5, 5], [6, 7], [7, 7]],
    [[3, 3], [3, 4], [4, 5], [5, 6], [6, 7], [7, 7]],
    [[5, 5], [5, 6], [6, 7], [7, 7], [7, 7], [8, 8]],
    [[7, 7], [7, 7], [7, 8], [8, 8], [8, 8], [8, 8]],
    [[8, 8], [8, 8], [8, 8], [8, 9], [9, 9], [9, 9]],
];

/// Score C (8 and more), score D (7 and more).
const C: [[u8; 7]; 8] = [
    [1, 2, 3, 3, 4, 5, 5],
    [2, 2, 3, 4, 4, 5, 5],
    [3, 3, 3, 4, 4, 5, 6],
    [3, 3, 3, 4, 5, 6, 6],
    [4, 4, 4, 5, 6, 7, 7],
    [4, 4, 5, 6, 6, 7, 7],
    [5, 5, 6, 6, 7, 7, 7],
    [5, 5, 6, 7, 7, 7, 7],
];
