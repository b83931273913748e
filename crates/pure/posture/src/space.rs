//! Places, ways and turns in space: centimetres and radians; x to the front of the room, y to its left, z up.

use core::ops::{Add, Mul, Neg, Sub};

/// A place in space, or the way from one place to another, cm.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct V3 {
    /// To the front.
    pub x: f64,
    /// To the left.
    pub y: f64,
    /// Up.
    pub z: f64,
}

/// Short for a place or a way.
#[must_use]
pub const fn v3(x: f64, y: f64, z: f64) -> V3 {
    V3 { x, y, z }
}

impl V3 {
    /// Nowhere, or no way at all.
    pub const ZERO: V3 = v3(0.0, 0.0, 0.0);
    /// To the front.
    pub const FRONT: V3 = v3(1.0, 0.0, 0.0);
    /// To the left.
    pub const LEFT: V3 = v3(0.0, 1.0, 0.0);
    /// Up.
    pub const UP: V3 = v3(0.0, 0.0, 1.0);

    /// How far one way goes along another, times the other's length.
    #[must_use]
    pub fn dot(self, other: V3) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    /// The way across both, right-handed.
    #[must_use]
    pub fn cross(self, other: V3) -> V3 {
        v3(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )
    }

    /// Length, cm.
    #[must_use]
    pub fn length(self) -> f64 {
        libm::sqrt(self.dot(self))
    }

    /// The same way, one centimetre long; up where there is no way.
    #[must_use]
    pub fn unit(self) -> V3 {
        let length = self.length();
        if length < 1e-12 { V3::UP } else { self * (1.0 / length) }
    }

    /// Part of the way to another place: 0 here, 1 there.
    #[must_use]
    pub fn toward(self, other: V3, share: f64) -> V3 {
        self + (other - self) * share
    }

    /// Left and right exchanged.
    #[must_use]
    pub const fn mirrored(self) -> V3 {
        v3(self.x, -self.y, self.z)
    }
}

impl Add for V3 {
    type Output = V3;
    fn add(self, other: V3) -> V3 {
        v3(self.x + other.x, self.y + other.y, self.z + other.z)
    }
}

impl Sub for V3 {
    type Output = V3;
    fn sub(self, other: V3) -> V3 {
        v3(self.x - other.x, self.y - other.y, self.z - other.z)
    }
}

impl Neg for V3 {
    type Output = V3;
    fn neg(self) -> V3 {
        v3(-self.x, -self.y, -self.z)
    }
}

impl Mul<f64> for V3 {
    type Output = V3;
    fn mul(self, by: f64) -> V3 {
        v3(self.x * by, self.y * by, self.z * by)
    }
}

/// A turn in space, kept as where it takes front, left and up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// Where front goes.
    pub x: V3,
    /// Where left goes.
    pub y: V3,
    /// Where up goes.
    pub z: V3,
}

impl Turn {
    /// No turn.
    pub const NONE: Turn = Turn {
        x: V3::FRONT,
        y: V3::LEFT,
        z: V3::UP,
    };

    /// About the way to the front, radians; positive takes left to up.
    #[must_use]
    pub fn about_x(angle: f64) -> Turn {
        let (s, c) = (libm::sin(angle), libm::cos(angle));
        Turn {
            x: V3::FRONT,
            y: v3(0.0, c, s),
            z: v3(0.0, -s, c),
        }
    }

    /// About the way to the left, radians; positive takes up to front.
    #[must_use]
    pub fn about_y(angle: f64) -> Turn {
        let (s, c) = (libm::sin(angle), libm::cos(angle));
        Turn {
            x: v3(c, 0.0, -s),
            y: V3::LEFT,
            z: v3(s, 0.0, c),
        }
    }

    /// About the way up, radians; positive takes front to left.
    #[must_use]
    pub fn about_z(angle: f64) -> Turn {
        let (s, c) = (libm::sin(angle), libm::cos(angle));
        Turn {
            x: v3(c, s, 0.0),
            y: v3(-s, c, 0.0),
            z: V3::UP,
        }
    }

    /// Turns a way.
    #[must_use]
    pub fn of(&self, way: V3) -> V3 {
        v3(
            self.x.x * way.x + self.y.x * way.y + self.z.x * way.z,
            self.x.y * way.x + self.y.y * way.y + self.z.y * way.z,
            self.x.z * way.x + self.y.z * way.y + self.z.z * way.z,
        )
    }

    /// Turns a way back.
    #[must_use]
    pub fn back(&self, way: V3) -> V3 {
        v3(self.x.dot(way), self.y.dot(way), self.z.dot(way))
    }

    /// First the inner turn, then this one.
    #[must_use]
    pub fn then(&self, inner: Turn) -> Turn {
        Turn {
            x: self.of(inner.x),
            y: self.of(inner.y),
            z: self.of(inner.z),
        }
    }

    /// The same turn seen in a mirror that exchanges left and right.
    #[must_use]
    pub fn mirrored(&self) -> Turn {
        Turn {
            x: self.x.mirrored(),
            y: -self.y.mirrored(),
            z: self.z.mirrored(),
        }
    }
}
