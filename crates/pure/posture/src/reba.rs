//! REBA exactly as published: S. Hignett and L. McAtamney 2000, Applied Ergonomics 31:201-205,
//! doi:10.1016/S0003-6870(99)00039-3. Part scores from angles, tables A, B and C, final score 1 to 15.

use crate::rula::{OutOfRange, added, place};

/// Scores of neck, trunk and legs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrunkScores {
    /// 1 to 3.
    pub neck: u8,
    /// 1 to 5.
    pub trunk: u8,
    /// 1 to 4.
    pub legs: u8,
}

/// Scores of an arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArmScores {
    /// 1 to 6.
    pub upper_arm: u8,
    /// 1 to 2.
    pub lower_arm: u8,
    /// 1 to 3.
    pub wrist: u8,
}

/// What is added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// 0 to 3, see [`load`].
    pub load: u8,
    /// 0 good hold, 1 fair, 2 poor, 3 unacceptable.
    pub coupling: u8,
    /// 0 to 3: one each for held over a minute, repeated over four times a minute, rapid change or unstable base.
    pub activity: u8,
}

/// Neck: degrees of flexion (negative is extension); turned or bent to the side.
#[must_use]
pub fn neck(flexion: f64, twisted_or_bent: bool) -> u8 {
    let base = if (0.0..=20.0).contains(&flexion) { 1 } else { 2 };
    base + u8::from(twisted_or_bent)
}

/// Trunk: degrees of flexion (negative is extension), what counts as upright; turned or bent to the side.
#[must_use]
pub fn trunk(flexion: f64, upright: f64, twisted_or_bent: bool) -> u8 {
    let base = if flexion.abs() <= upright {
        1
    } else if (-20.0..=20.0).contains(&flexion) {
        2
    } else if flexion <= 60.0 {
        3
    } else {
        4
    };
    base + u8::from(twisted_or_bent)
}

/// Legs: weight on both, walking or sitting, else on one or unstable; degrees of knee flexion, not counted in sitting.
#[must_use]
pub fn legs(even: bool, knee: f64, sitting: bool) -> u8 {
    let base = if even { 1 } else { 2 };
    let bent = if sitting || knee < 30.0 {
        0
    } else if knee <= 60.0 {
        1
    } else {
        2
    };
    base + bent
}

/// Load in kg, and a shock or rapid build-up.
#[must_use]
pub fn load(kg: f64, shock: bool) -> u8 {
    let base = if kg < 5.0 {
        0
    } else if kg <= 10.0 {
        1
    } else {
        2
    };
    base + u8::from(shock)
}

/// Upper arm: degrees of flexion (negative behind), abducted or turned, shoulder raised, supported or helped by gravity.
#[must_use]
pub fn upper_arm(flexion: f64, abducted_or_turned: bool, raised: bool, supported: bool) -> u8 {
    crate::rula::upper_arm(flexion, raised, abducted_or_turned, supported)
}

/// Lower arm: degrees of elbow flexion.
#[must_use]
pub fn lower_arm(flexion: f64) -> u8 {
    if (60.0..=100.0).contains(&flexion) { 1 } else { 2 }
}

/// Wrist: degrees from straight either way; bent sideways or twisted.
#[must_use]
pub fn wrist(bend: f64, deviated_or_twisted: bool) -> u8 {
    let base = if bend.abs() <= 15.0 { 1 } else { 2 };
    base + u8::from(deviated_or_twisted)
}

/// Table A: neck, trunk, legs.
///
/// # Errors
/// A score outside its range.
pub fn table_a(body: TrunkScores) -> Result<u8, OutOfRange> {
    let neck = place("neck", body.neck, 3)?;
    let trunk = place("trunk", body.trunk, 5)?;
    let legs = place("legs", body.legs, 4)?;
    Ok(A[neck][trunk][legs])
}

/// Table B: an arm.
///
/// # Errors
/// A score outside its range.
pub fn table_b(arm: ArmScores) -> Result<u8, OutOfRange> {
    let upper = place("upper arm", arm.upper_arm, 6)?;
    let lower = place("lower arm", arm.lower_arm, 2)?;
    let wrist = place("wrist", arm.wrist, 3)?;
    Ok(B[upper][lower][wrist])
}

/// Table C: both together.
///
/// # Errors
/// A score outside its range.
pub fn table_c(a: u8, b: u8) -> Result<u8, OutOfRange> {
    Ok(C[place("score A", a, 12)?][place("score B", b, 12)?])
}

/// The final score: 1 negligible, 2 to 3 low, 4 to 7 medium, 8 to 10 high, 11 to 15 very high.
///
/// # Errors
/// A score outside its range.
pub fn score(body: TrunkScores, arm: ArmScores, extras: Extras) -> Result<u8, OutOfRange> {
    let a = table_a(body)? + added("load", extras.load, 3)?;
    let b = table_b(arm)? + added("coupling", extras.coupling, 3)?;
    Ok(table_c(a, b)? + added("activity", extras.activity, 3)?)
}

/// What a final score calls for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Risk {
    /// 1.
    Negligible,
    /// 2 to 3.
    Low,
    /// 4 to 7.
    Medium,
    /// 8 to 10.
    High,
    /// 11 to 15.
    VeryHigh,
}

/// The level of a final score.
///
/// # Errors
/// A score outside 1 to 15.
pub fn risk(score: u8) -> Result<Risk, OutOfRange> {
    place("REBA", score, 15)?;
    Ok(match score {
        1 => Risk::Negligible,
        2..=3 => Risk::Low,
        4..=7 => Risk::Medium,
        8..=10 => Risk::High,
        _ => Risk::VeryHigh,
    })
}

/// Neck, trunk, legs.
const A: [[[u8; 4]; 5]; 3] = [
    [[1, 2, 3, 4], [2, 3, 4, 5], [2, 4, 5, 6], [3, 5, 6, 7], [4, 6, 7, 8]],
    [[1, 2, 3, 4], [3, 4, 5, 6], [4, 5, 6, 7], [5, 6, 7, 8], [6, 7, 8, 9]],
    [[3, 3, 5, 6], [4, 5, 6, 7], [5, 6, 7, 8], [6, 7, 8, 9], [7, 8, 9, 9]],
];

/// Upper arm, lower arm, wrist.
const B: [[[u8; 3]; 2]; 6] = [
    [[1, 2, 2], [1, 2, 3]],
    [[1, 2, 3], [2, 3, 4]],
    [[3, 4, 5], [4, 5, 5]],
    [[4, 5, 5], [5, 6, 7]],
    [[6, 7, 8], [7, 8, 8]],
    [[7, 8, 8], [8, 9, 9]],
];

/// Score A, score B.
const C: [[u8; 12]; 12] = [
    [1, 1, 1, 2, 3, 3, 4, 5, 6, 7, 7, 7],
    [1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 7, 8],
    [2, 3, 3, 3, 4, 5, 6, 7, 7, 8, 8, 8],
    [3, 4, 4, 4, 5, 6, 7, 8, 8, 9, 9, 9],
    [4, 4, 4, 5, 6, 7, 8, 8, 9, 9, 9, 9],
    [6, 6, 6, 7, 8, 8, 9, 9, 10, 10, 10, 10],
    [7, 7, 7, 8, 9, 9, 9, 10, 10, 11, 11, 11],
    [8, 8, 8, 9, 10, 10, 10, 10, 10, 11, 11, 11],
    [9, 9, 9, 10, 10, 10, 11, 11, 11, 12, 12, 12],
    [10, 10, 10, 11, 11, 11, 11, 12, 12, 12, 12, 12],
    [11, 11, 11, 11, 12, 12, 12, 12, 12, 12, 12, 12],
    [12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12],
];
