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

/// A way of this length, so many degrees from upright, leaning to where the body faces.
pub(crate) fn leaning(length: f64, degrees: f64, facing: f64) -> Point {
    let angle = degrees.to_radians();
    at(length * libm::sin(angle) * facing, length * libm::cos(angle))
}

/// A way of this length at this angle from the x axis, degrees.
pub(crate) fn heading(length: f64, degrees: f64) -> Point {
    let angle = degrees.to_radians();
    at(length * libm::cos(angle), length * libm::sin(angle))
}
