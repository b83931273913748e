//! The likely change, with its spread, from few evenings.
//!
//! Method: the differences before minus after, evening by evening, and Student's 95 % interval of their mean. Two things
//! make it more careful than the book: below [`FEWEST`] evenings nothing is said at all, and the spread from evening to
//! evening is never taken below [`LEAST_SPREAD`], because three equal answers on a scale of whole numbers do not mean
//! that nothing varies (single answers of this kind are off by more than a point: `instruments`, snyder2018). Plain rest
//! is compared by Welch's interval with the same care.

use crate::student::t_quantile;

/// Evenings of one kind needed before a likely change is shown.
pub const FEWEST: usize = 3;
/// Least standard deviation of one evening's difference, points.
pub const LEAST_SPREAD: f64 = 1.0;
/// The interval holds the truth at least this often.
const SURE: f64 = 0.95;

/// A likely change in tenths of a point; positive = lower afterwards. `from` and `to` are rounded outwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likely {
    /// How many evenings it is made of.
    pub evenings: u32,
    /// Lower end.
    pub from: i32,
    /// The mean.
    pub middle: i32,
    /// Upper end.
    pub to: i32,
}

impl Likely {
    /// True when no change at all fits the answers too.
    #[must_use]
    pub fn holds_nothing(self) -> bool {
        self.from <= 0 && self.to >= 0
    }
}

struct Sample {
    n: f64,
    mean: f64,
    /// Variance of the mean.
    error: f64,
}

fn sample(differences: &[i8]) -> Option<Sample> {
    if differences.len() < FEWEST {
        return None;
    }
    let n = f64::from(u32::try_from(differences.len()).ok()?);
    let mean = differences.iter().copied().map(f64::from).sum::<f64>() / n;
    let squares: f64 = differences
        .iter()
        .map(|&d| (f64::from(d) - mean) * (f64::from(d) - mean))
        .sum();
    let variance = (squares / (n - 1.0)).max(LEAST_SPREAD * LEAST_SPREAD);
    Some(Sample {
        n,
        mean,
        error: variance / n,
    })
}

/// The likely change of evenings of one kind; `None` below [`FEWEST`]. Each difference is before minus after.
#[must_use]
pub fn likely(differences: &[i8]) -> Option<Likely> {
    let all = sample(differences)?;
    Some(around(differences.len(), all.mean, all.error, all.n - 1.0, 100))
}

/// How much more one kind lowered than the other (massage minus plain rest); `None` when either has too few evenings.
/// `evenings` is the smaller number of the two.
#[must_use]
pub fn difference(one: &[i8], other: &[i8]) -> Option<Likely> {
    let (a, b) = (sample(one)?, sample(other)?);
    let error = a.error + b.error;
    let welch = error * error / (a.error * a.error / (a.n - 1.0) + b.error * b.error / (b.n - 1.0));
    Some(around(one.len().min(other.len()), a.mean - b.mean, error, welch, 200))
}

/// The interval around a mean; what cannot be on the scale (`most` tenths) is cut off.
fn around(evenings: usize, mean: f64, error: f64, df: f64, most: i32) -> Likely {
    let reach = t_quantile((1.0 + SURE) / 2.0, df) * error.sqrt();
    let tenths = |value: f64| (value as i32).clamp(-most, most);
    Likely {
        evenings: u32::try_from(evenings).unwrap_or(u32::MAX),
        from: tenths((10.0 * (mean - reach)).floor()),
        middle: tenths((10.0 * mean).round()),
        to: tenths((10.0 * (mean + reach)).ceil()),
    }
}

/// The slow change of answers that come one at a time (tension before, sleep, mood, closeness): mean of the last four
/// minus mean of the first four, in tenths. `None` while it cannot be told from ordinary ups and downs: fewer than eight
/// answers, not more than one point, or not more than half of the person's own spread from answer to answer.
#[must_use]
pub fn trend(values: &[u8]) -> Option<i32> {
    let count = values.len();
    if count < 8 {
        return None;
    }
    let mean = |part: &[u8]| part.iter().copied().map(f64::from).sum::<f64>() / part.len() as f64;
    let shift = mean(&values[count - 4..]) - mean(&values[..4]);
    let whole = mean(values);
    let squares: f64 = values
        .iter()
        .map(|&v| (f64::from(v) - whole) * (f64::from(v) - whole))
        .sum();
    let spread = (squares / (count - 1) as f64).sqrt();
    (shift.abs() > 1.0 && shift.abs() > spread / 2.0).then_some((10.0 * shift).round() as i32)
}

/// A change in words' sizes, so that no sentence is more exact than the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Less than half a point either way.
    Nothing,
    /// About so many points.
    About(u32),
    /// A little less than so many points.
    Nearly(u32),
    /// A little more than so many points.
    Over(u32),
    /// So many and a half.
    Half(u32),
}

impl Size {
    /// The size of a change in tenths, whatever its direction. Below half a point nothing is claimed.
    #[must_use]
    pub fn of(tenths: i32) -> Self {
        let tenths = tenths.unsigned_abs();
        let whole = tenths / 10;
        match tenths % 10 {
            _ if tenths < 5 => Size::Nothing,
            0 => Size::About(whole),
            1..=3 => Size::Over(whole),
            4..=6 => Size::Half(whole),
            _ => Size::Nearly(whole + 1),
        }
    }
    /// The nearest whole number of points, 0 for less than half a point.
    #[must_use]
    pub fn rounded(tenths: i32) -> u32 {
        (tenths.unsigned_abs() + 5) / 10
    }
}
