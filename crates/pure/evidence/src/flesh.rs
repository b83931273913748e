//! Flesh against flesh: how much free space two pieces have, and how much they need.

use posture::{Half, Link, Rod};

/// Free space between two rods, cm: between the nearest points of their middles, less both radii there.
pub(crate) fn free(one: &Rod, other: &Rod) -> f64 {
    let (p, q) = (one.to - one.from, other.to - other.from);
    let (pp, qq) = (p.dot(p).max(1e-9), q.dot(q).max(1e-9));
    // Each middle's nearest point to the other's, in turn, until neither moves.
    let mut s = 0.5;
    let mut t = 0.5;
    for _ in 0..60 {
        let there = one.from + p * s;
        let next_t = ((there - other.from).dot(q) / qq).clamp(0.0, 1.0);
        let here = other.from + q * next_t;
        let next_s = ((here - one.from).dot(p) / pp).clamp(0.0, 1.0);
        let still = (next_s - s).abs() + (next_t - t).abs() < 1e-9;
        (s, t) = (next_s, next_t);
        if still {
            break;
        }
    }
    let radii = one.from_radius
        + (one.to_radius - one.from_radius) * s
        + other.from_radius
        + (other.to_radius - other.from_radius) * t;
    (one.from + p * s - other.from - q * t).length() - radii
}

/// What a piece of flesh belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Head,
    Neck,
    Trunk,
    UpperArm,
    /// Forearm or hand: what goes places.
    Far,
    Leg,
}

pub(crate) const fn part(link: Link) -> Part {
    match link {
        Link::Head => Part::Head,
        Link::Neck => Part::Neck,
        Link::Pelvis | Link::Belly | Link::Chest | Link::Clavicle(_) => Part::Trunk,
        Link::UpperArm(_) => Part::UpperArm,
        Link::Forearm(_) | Link::Hand(_) => Part::Far,
        Link::Thigh(_) | Link::Shank(_) | Link::Foot(_) => Part::Leg,
    }
}

impl Part {
    pub(crate) const fn is_arm(self) -> bool {
        matches!(self, Part::UpperArm | Part::Far)
    }
}

const fn inward(link: Link) -> Option<Link> {
    Some(match link {
        Link::Pelvis => return None,
        Link::Belly => Link::Pelvis,
        Link::Chest => Link::Belly,
        Link::Neck | Link::Clavicle(_) => Link::Chest,
        Link::Head => Link::Neck,
        Link::UpperArm(half) => Link::Clavicle(half),
        Link::Forearm(half) => Link::UpperArm(half),
        Link::Hand(half) => Link::Forearm(half),
        Link::Thigh(_) => Link::Pelvis,
        Link::Shank(half) => Link::Thigh(half),
        Link::Foot(half) => Link::Shank(half),
    })
}

/// True for pieces that meet, so that a hand at work on one touches the other too.
pub(crate) fn meet(a: Link, b: Link) -> bool {
    let jointed = |a: Link, b: Link| inward(a) == Some(b);
    let loosely = |a: Link, b: Link| {
        matches!(
            (a, b),
            (Link::Chest, Link::UpperArm(_)) | (Link::Neck, Link::Clavicle(_)) | (Link::Foot(_), Link::Foot(_))
        )
    };
    a == b || jointed(a, b) || jointed(b, a) || loosely(a, b) || loosely(b, a)
}

pub(crate) const fn arm_of(link: Link) -> Option<Half> {
    match link {
        Link::UpperArm(half) | Link::Forearm(half) | Link::Hand(half) => Some(half),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use posture::{V3, v3};

    fn rod(from: V3, to: V3, radius: f64) -> Rod {
        Rod {
            from,
            to,
            from_radius: radius,
            to_radius: radius,
        }
    }

    #[test]
    fn free_space_is_what_a_tape_would_measure() {
        let along = rod(V3::ZERO, v3(10.0, 0.0, 0.0), 1.0);
        let crossing = rod(v3(5.0, -10.0, 4.0), v3(5.0, 10.0, 4.0), 1.0);
        assert!((free(&along, &crossing) - 2.0).abs() < 1e-6);
        let behind = rod(v3(13.0, 0.0, 4.0), v3(20.0, 0.0, 4.0), 2.0);
        assert!((free(&along, &behind) - 2.0).abs() < 1e-6, "ends are round");
        let beside = rod(v3(2.0, 3.0, 0.0), v3(8.0, 3.0, 0.0), 1.0);
        assert!((free(&along, &beside) - 1.0).abs() < 1e-6, "side by side");
        let through = rod(v3(5.0, -3.0, 0.0), v3(5.0, 3.0, 0.0), 1.5);
        assert!((free(&along, &through) + 2.5).abs() < 1e-6, "inside each other");
    }
}
