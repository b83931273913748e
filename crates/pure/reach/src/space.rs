//! Turns about any axis and their logarithms, which the body's own joints do not need but a single arm does.

use posture::{V3, v3};

/// A rotation: its rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct M3(pub [V3; 3]);

impl M3 {
    /// No turn.
    pub const SAME: M3 = M3([v3(1.0, 0.0, 0.0), v3(0.0, 1.0, 0.0), v3(0.0, 0.0, 1.0)]);

    /// The turn by `angle` radians about the unit `axis`.
    #[must_use]
    pub fn about(axis: V3, angle: f64) -> M3 {
        let (s, c) = (libm::sin(angle), libm::cos(angle));
        let t = 1.0 - c;
        let V3 { x, y, z } = axis;
        M3([
            v3(t * x * x + c, t * x * y - s * z, t * x * z + s * y),
            v3(t * x * y + s * z, t * y * y + c, t * y * z - s * x),
            v3(t * x * z - s * y, t * y * z + s * x, t * z * z + c),
        ])
    }
    /// Turns a direction.
    #[must_use]
    #[inline]
    pub fn turn(&self, v: V3) -> V3 {
        v3(self.0[0].dot(v), self.0[1].dot(v), self.0[2].dot(v))
    }
    /// Turns it back.
    #[must_use]
    #[inline]
    pub fn back(&self, v: V3) -> V3 {
        self.0[0] * v.x + self.0[1] * v.y + self.0[2] * v.z
    }
    /// First `o`, then this.
    #[must_use]
    #[inline]
    pub fn after(&self, o: &M3) -> M3 {
        let row = |r: V3| o.0[0] * r.x + o.0[1] * r.y + o.0[2] * r.z;
        M3([row(self.0[0]), row(self.0[1]), row(self.0[2])])
    }
    /// The turn back.
    #[must_use]
    pub fn turned_back(&self) -> M3 {
        let [a, b, c] = self.0;
        M3([v3(a.x, b.x, c.x), v3(a.y, b.y, c.y), v3(a.z, b.z, c.z)])
    }
    /// Axis times angle, radians: the shortest turn that does the same.
    #[must_use]
    pub fn log(&self) -> V3 {
        let [a, b, c] = self.0;
        let twice = v3(c.y - b.z, a.z - c.x, b.x - a.y);
        let cosine = ((a.x + b.y + c.z - 1.0) * 0.5).clamp(-1.0, 1.0);
        let sine = twice.length() * 0.5;
        let angle = libm::atan2(sine, cosine);
        if sine > 1e-6 {
            return twice * (angle / (2.0 * sine));
        }
        if cosine > 0.0 {
            return twice * 0.5;
        }
        // Half a turn: the axis is the longest column of R + 1.
        let columns = [
            v3(a.x + 1.0, b.x, c.x),
            v3(a.y, b.y + 1.0, c.y),
            v3(a.z, b.z, c.z + 1.0),
        ];
        let mut best = columns[0];
        for column in columns {
            if column.dot(column) > best.dot(best) {
                best = column;
            }
        }
        best.unit() * angle
    }
}
