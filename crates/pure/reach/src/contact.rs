//! How near two rods of flesh are, and where.

use posture::{Rod, V3};

/// The nearest points of two rods' middles, and the free space between their skins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gap {
    /// On the first rod's middle line.
    pub(crate) one: V3,
    /// On the second's.
    pub(crate) other: V3,
    /// From the second to the first, one long.
    pub(crate) way: V3,
    /// Between the skins, cm; negative when they overlap.
    pub(crate) free: f64,
}

/// True when the rods are surely further apart than `need`: a look at their middles only.
#[inline]
pub(crate) fn surely_apart(p: &Rod, q: &Rod, need: f64) -> bool {
    let between = (p.from + p.to - q.from - q.to) * 0.5;
    let (dp, dq) = (p.to - p.from, q.to - q.from);
    let reach = 0.5 * (libm::sqrt(dp.dot(dp)) + libm::sqrt(dq.dot(dq)))
        + p.from_radius.max(p.to_radius)
        + q.from_radius.max(q.to_radius)
        + need;
    between.dot(between) > reach * reach
}

/// The gap between two rods.
pub(crate) fn gap(p: &Rod, q: &Rod) -> Gap {
    let (d1, d2, r) = (p.to - p.from, q.to - q.from, p.from - q.from);
    let (a, e, f) = (d1.dot(d1).max(1e-9), d2.dot(d2).max(1e-9), d2.dot(r));
    let (b, c) = (d1.dot(d2), d1.dot(r));
    let across = a * e - b * b;
    let mut s = if across > 1e-9 * a * e {
        ((b * f - c * e) / across).clamp(0.0, 1.0)
    } else {
        0.5
    };
    let mut t = (b * s + f) / e;
    if t < 0.0 {
        t = 0.0;
        s = (-c / a).clamp(0.0, 1.0);
    } else if t > 1.0 {
        t = 1.0;
        s = ((b - c) / a).clamp(0.0, 1.0);
    }
    let (one, other) = (p.from + d1 * s, q.from + d2 * t);
    let between = one - other;
    let apart = between.length();
    let radii = p.from_radius + (p.to_radius - p.from_radius) * s + q.from_radius + (q.to_radius - q.from_radius) * t;
    Gap {
        one,
        other,
        way: if apart > 1e-6 { between * (1.0 / apart) } else { V3::UP },
        free: apart - radii,
    }
}
