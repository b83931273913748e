//! Points of a picture: centimetres, x to the right, y up, the floor at 0.

use core::ops::{Add, Mul, Sub};

/// A place, or the way from one place to another.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right, cm.
    pub x: f64,
    /// Up, cm.
    pub y: f64,
}

/// Short for a point.
pub(crate) const fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

impl Add for Point {
    type Output = Point;
    fn add(self, other: Point) -> Point {
        at(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Point {
    type Output = Point;
    fn sub(self, other: Point) -> Point {
        at(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f64> for Point {
    type Output = Point;
    fn mul(self, by: f64) -> Point {
        at(self.x * by, self.y * by)
    }
}

impl Point {
    /// Part of the way to another point: 0 here, 1 there.
    #[must_use]
    pub fn toward(self, other: Point, share: f64) -> Point {
        self + (other - self) * share
    }

    /// Distance from the origin, cm.
    #[must_use]
    pub fn length(self) -> f64 {
        libm::sqrt(self.x * self.x + self.y * self.y)
    }

    /// The same way, one centimetre long; to the right where there is no way.
    #[must_use]
    pub fn unit(self) -> Point {
        let length = self.length();
        if length < 1e-9 {
            at(1.0, 0.0)
        } else {
            self * (1.0 / length)
        }
    }

    /// Turned a quarter to the left.
    #[must_use]
    pub fn left(self) -> Point {
        at(-self.y, self.x)
    }
}

/// The way of length 1 at this angle from the x axis, radians: cosine and sine. A picture needs no more than nine digits,
/// and a short series is a fraction of what exact functions would add to the first load.
pub(crate) fn direction(angle: f64) -> Point {
    let turns = libm::round(angle / core::f64::consts::TAU);
    // An eighth of the angle is small enough for four terms; three doublings bring it back.
    let eighth = (angle - turns * core::f64::consts::TAU) / 8.0;
    let q = eighth * eighth;
    let mut sine = eighth * (1.0 - q / 6.0 * (1.0 - q / 20.0 * (1.0 - q / 42.0)));
    let mut cosine = 1.0 - q / 2.0 * (1.0 - q / 12.0 * (1.0 - q / 30.0 * (1.0 - q / 56.0)));
    for _ in 0..3 {
        (sine, cosine) = (2.0 * sine * cosine, cosine * cosine - sine * sine);
    }
    at(cosine, sine)
}

/// A way of this length, so many degrees from upright, leaning to where the body faces.
pub(crate) fn leaning(length: f64, degrees: f64, facing: f64) -> Point {
    let way = direction(degrees.to_radians());
    at(length * way.y * facing, length * way.x)
}

/// A way of this length at this angle from the x axis, degrees.
pub(crate) fn heading(length: f64, degrees: f64) -> Point {
    direction(degrees.to_radians()) * length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_are_as_good_as_exact_ones_to_nine_digits() {
        for tenth in -400..400 {
            let angle = f64::from(tenth) / 10.0;
            let way = direction(angle);
            assert!(
                (way.x - libm::cos(angle)).abs() < 1e-8 && (way.y - libm::sin(angle)).abs() < 1e-8,
                "{angle}"
            );
        }
    }
}
