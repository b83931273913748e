//! Where a region lies on a body and how a hand runs along it: start, middle and end on the skin, with the way out.
//!
//! Lengths of strokes are the catalogue's (thousandths of stature), cut where the link ends; where on the link a region
//! lies is our judgement from anatomy. Limbs are stroked towards the heart. Everything is kept in the axes of the link
//! it lies on, so that it moves with the body.

use crate::chain::Posed;
use crate::joints::Half;
use crate::skeleton::{Link, Skeleton};
use crate::space::{V3, v3};
use catalogue::{RegionId, Work};
use quantity::Side;

/// A place on the skin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// What it moves with.
    pub link: Link,
    /// Where, in the link's axes, cm.
    pub at: V3,
    /// The way out of the body there, in the link's axes, length 1.
    pub out: V3,
}

/// A hand's way along a region.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Start, middle and end.
    pub spots: [Spot; 3],
}

impl Posed {
    /// Where a spot is in the room, and the way out of the body there.
    #[must_use]
    pub fn spot(&self, spot: &Spot) -> (V3, V3) {
        let frame = self.frame(spot.link);
        (frame.place(spot.at), frame.turn.of(spot.out))
    }
}

impl Stroke {
    /// The way along this region on this side; `None` for places nobody works, for sides a region does not have, and
    /// for both sides at once (those are two strokes).
    #[must_use]
    pub fn along(s: &Skeleton, region: RegionId, side: Side) -> Option<Self> {
        let facts = region.entry();
        if facts.work == Work::Never {
            return None;
        }
        let half = match (facts.paired, side) {
            (true, Side::Left) => Some(Half::Left),
            (true, Side::Right) => Some(Half::Right),
            (false, Side::Midline) => None,
            _ => return None,
        };
        let length = f64::from(facts.stroke_per_mille) * s.size.stature() / 1000.0;
        let spots = match half {
            None => midline(s, region.as_str(), length)?,
            // Everything is described for the left and mirrored, so that both sides are one.
            Some(half) => {
                let left = trunk_left(s, region.as_str(), length)
                    .or_else(|| arm_left(s, region.as_str(), length))
                    .or_else(|| leg_left(s, region.as_str(), length))
                    .or_else(|| head_left(s, region.as_str(), length))?;
                if half == Half::Left { left } else { left.map(mirrored) }
            }
        };
        Some(Self { spots })
    }

    /// Length along the three spots where they lie on the body standing upright, cm.
    #[must_use]
    pub fn length(&self, posed: &Posed) -> f64 {
        let [a, b, c] = self.spots.map(|spot| posed.spot(&spot).0);
        (b - a).length() + (c - b).length()
    }
}

fn mirrored(spot: Spot) -> Spot {
    Spot {
        link: spot.link.mirrored(),
        at: spot.at.mirrored(),
        out: spot.out.mirrored(),
    }
}

/// Start, middle, end of a way of this length about a middle, not beyond these ends.
fn span(middle: f64, length: f64, low: f64, high: f64) -> [f64; 3] {
    let start = (middle - 0.5 * length).clamp(low, high);
    let end = (middle + 0.5 * length).clamp(low, high);
    [start, 0.5 * (start + end), end]
}

/// Backs are flatter than an ellipse as wide as the trunk: as if it were this much wider.
const FLAT: f64 = 1.25;

/// A spot of the trunk's skin, so high above the hips when upright, so far to the left; front or back.
fn trunk(s: &Skeleton, height: f64, left: f64, front: f64) -> Spot {
    let [pelvis, belly, chest] = s.trunk;
    let (link, base, (depth, breadth)) = if height < s.lumbar {
        (Link::Pelvis, 0.0, pelvis)
    } else if height < s.lumbar + s.thoracic {
        (Link::Belly, s.lumbar, belly)
    } else {
        let base = s.lumbar + s.thoracic;
        // The trunk grows flatter towards the neck.
        let up = ((height - base) / s.chest).clamp(0.0, 1.0);
        (Link::Chest, base, (chest.0 * (1.0 - 0.4 * up * up), chest.1))
    };
    let breadth = breadth * FLAT;
    let share = (left / breadth).clamp(-0.95, 0.95);
    let thick = depth * libm::sqrt(1.0 - share * share);
    Spot {
        link,
        at: v3(front * thick, left, height - base),
        out: v3(front * thick / (depth * depth), left / (breadth * breadth), 0.0).unit(),
    }
}

/// A spot of the trunk's left side, so high above the hips.
fn flank(s: &Skeleton, height: f64) -> Spot {
    let spot = trunk(s, height, 0.0, 1.0);
    let [pelvis, belly, chest] = s.trunk;
    let breadth = match spot.link {
        Link::Pelvis => pelvis.1,
        Link::Belly => belly.1,
        _ => chest.1,
    };
    Spot {
        link: spot.link,
        at: v3(0.0, breadth, spot.at.z),
        out: V3::LEFT,
    }
}

fn midline(s: &Skeleton, region: &str, length: f64) -> Option<[Spot; 3]> {
    let trunk_top = s.lumbar + s.thoracic + s.chest;
    let back = |middle: f64, low: f64, high: f64| span(middle, length, low, high).map(|h| trunk(s, h, 0.0, -1.0));
    Some(match region {
        "sacrum" => back(0.35 * s.lumbar, -0.1 * s.lumbar, 0.95 * s.lumbar),
        "spine_line" => back(0.55 * trunk_top, 0.1 * s.lumbar, 0.97 * trunk_top),
        "abdomen" => {
            span(0.0, length, -s.trunk[1].1, s.trunk[1].1).map(|left| trunk(s, s.lumbar + 0.3 * s.thoracic, left, 1.0))
        }
        "sternum" => {
            span(s.lumbar + s.thoracic + 0.65 * s.chest, length, 0.0, trunk_top).map(|h| trunk(s, h, 0.0, 1.0))
        }
        "neck_back" => {
            let neck = s.capsules[NECK];
            span(0.5 * s.neck.z, length, 0.0, s.neck.z).map(|z| Spot {
                link: Link::Neck,
                at: v3(s.neck.x * z / s.neck.z - neck.from_radius, 0.0, z),
                out: -V3::FRONT,
            })
        }
        "scalp" => head_arc(s, length, |angle| v3(-libm::sin(angle), 0.0, libm::cos(angle))),
        "forehead_temples" => head_arc(s, length, |angle| {
            v3(0.9 * libm::cos(angle), 0.9 * libm::sin(angle), 0.436)
        }),
        _ => return None,
    })
}

const HEAD: usize = 0;
const NECK: usize = 1;

/// An arc of this length over the round of the head, about angle 0.
fn head_arc(s: &Skeleton, length: f64, way: impl Fn(f64) -> V3) -> [Spot; 3] {
    let head = s.capsules[HEAD];
    let angle = (0.5 * length / head.from_radius).min(1.4);
    [-angle, 0.0, angle].map(|angle| head_spot(s, way(angle)))
}

fn head_spot(s: &Skeleton, way: V3) -> Spot {
    let head = s.capsules[HEAD];
    let out = way.unit();
    Spot {
        link: Link::Head,
        at: head.from + out * head.from_radius,
        out,
    }
}

fn head_left(s: &Skeleton, region: &str, length: f64) -> Option<[Spot; 3]> {
    let head = s.capsules[HEAD];
    let lower = |way: V3| Spot {
        link: Link::Head,
        at: head.to + way.unit() * head.to_radius,
        out: way.unit(),
    };
    let half = 0.5 * length / head.to_radius;
    Some(match region {
        "suboccipital" => {
            [0.05, 0.05 + half, 0.05 + 2.0 * half].map(|angle| lower(v3(-libm::cos(angle), libm::sin(angle), 0.0)))
        }
        "jaw_cheeks" => [0.9 - half, 0.9, 0.9 + half].map(|angle| lower(v3(libm::cos(angle), libm::sin(angle), -0.25))),
        "ears" => [-half, 0.0, half].map(|angle| lower(v3(0.0, libm::cos(angle), libm::sin(angle)))),
        "neck_side" => {
            let neck = s.capsules[NECK];
            span(0.5 * s.neck.z, length, 0.0, s.neck.z).map(|z| Spot {
                link: Link::Neck,
                at: v3(s.neck.x * z / s.neck.z, neck.from_radius, z),
                out: V3::LEFT,
            })
        }
        _ => return None,
    })
}

fn trunk_left(s: &Skeleton, region: &str, length: f64) -> Option<[Spot; 3]> {
    let below_chest = s.lumbar + s.thoracic;
    let top = below_chest + s.chest;
    let shoulder = s.clavicle_root + s.clavicle;
    // Distances from the spine go with the shoulders' width.
    let wide = shoulder.y / 18.0;
    let back = |middle: f64, left: f64, low: f64, high: f64| {
        span(middle, length, low, high).map(|h| trunk(s, h, left * wide, -1.0))
    };
    let chest = |share: f64| below_chest + share * s.chest;
    Some(match region {
        "upper_back" => back(chest(0.6), 6.5, chest(0.1), chest(0.98)),
        "interscapular" => back(chest(0.62), 4.0, chest(0.2), chest(0.98)),
        "shoulder_blade" => back(chest(0.55), 9.5, chest(0.15), chest(0.9)),
        "mid_back" => back(chest(0.08), 5.0, below_chest - 0.6 * s.thoracic, chest(0.5)),
        "low_back" => back(s.lumbar + 0.35 * s.thoracic, 4.5, 0.8 * s.lumbar, below_chest),
        "flank_kidney" => back(s.lumbar + 0.7 * s.thoracic, 9.5, s.lumbar, chest(0.2)),
        "buttock_outer" => {
            let left = 0.62 * s.trunk[0].1;
            span(-0.15 * s.lumbar, length, -0.7 * s.lumbar, 0.6 * s.lumbar).map(|h| trunk(s, h, left, -1.0))
        }
        "hip_side" => span(0.1 * s.lumbar, length, -0.5 * s.lumbar, 0.9 * s.lumbar).map(|h| flank(s, h)),
        "ribs_side" => span(chest(0.15), length, s.lumbar + 0.5 * s.thoracic, chest(0.45)).map(|h| flank(s, h)),
        "chest_upper" => span(4.0 * wide + 0.5 * length, length, 3.0, 0.72 * shoulder.y).map(|left| {
            let spot = trunk(s, chest(0.82), left, 1.0);
            Spot {
                out: (spot.out + V3::UP * 0.35).unit(),
                ..spot
            }
        }),
        // From the neck out to the end of the shoulder, on the ridge.
        "shoulder_top" => {
            let radius = s.capsules[6].to_radius;
            let ridge = |share: f64| {
                let neck = v3(-3.0, 5.0, s.chest - 3.0);
                let end = shoulder + v3(-1.5, 0.0, 0.95 * radius);
                neck.toward(end, share)
            };
            let slope = (ridge(1.0) - ridge(0.0)).length();
            let out = v3(-0.35, 0.25, 0.9).unit();
            span(0.5, length / slope, 0.0, 1.0).map(|share| Spot {
                link: if share < 0.2 {
                    Link::Chest
                } else {
                    Link::Clavicle(Half::Left)
                },
                at: ridge(share) - if share < 0.2 { V3::ZERO } else { s.clavicle_root },
                out,
            })
        }
        _ => return None,
    })
    .filter(|_| top > below_chest)
}

/// Spots along a left limb, `way` out of its middle line; heights are below the nearer joint, from far to near.
fn limb(s: &Skeleton, rod: usize, middle: f64, length: f64, ends: (f64, f64), way: V3) -> [Spot; 3] {
    let capsule = s.capsules[rod];
    let whole = (capsule.to - capsule.from).length();
    let out = way.unit();
    let [near, mid, far] = span(middle, length, ends.0, ends.1);
    [far, mid, near].map(|down| {
        let share = (down / whole).clamp(0.0, 1.0);
        let radius = capsule.from_radius + (capsule.to_radius - capsule.from_radius) * share;
        Spot {
            link: capsule.link,
            at: v3(0.0, 0.0, -down) + out * radius,
            out,
        }
    })
}

fn arm_left(s: &Skeleton, region: &str, length: f64) -> Option<[Spot; 3]> {
    let (upper, fore) = (s.upper_arm, s.forearm);
    let hand = |middle: f64, ends, out: V3| {
        let [near, mid, far] = span(middle, length, f64::min(ends, 0.1 * s.palm), ends);
        [far, mid, near].map(|down| Spot {
            link: Link::Hand(Half::Left),
            at: v3(0.0, 0.0, -down) + out * 1.4,
            out,
        })
    };
    let palmar = -V3::LEFT;
    Some(match region {
        "shoulder_cap" => limb(s, 7, 0.2 * upper, length, (-1.0, 0.5 * upper), v3(0.0, 1.0, 0.1)),
        "upper_arm" => limb(
            s,
            7,
            0.5 * upper,
            length,
            (0.08 * upper, 0.95 * upper),
            v3(-0.3, 1.0, 0.0),
        ),
        "elbow_back" => limb(s, 7, upper, length, (upper - 4.0, upper), -V3::FRONT),
        "elbow_front" => limb(s, 8, 1.5, length, (0.0, 4.0), V3::FRONT),
        "forearm_front" => limb(s, 8, 0.52 * fore, length, (0.08 * fore, 0.96 * fore), palmar),
        "forearm_back" => limb(s, 8, 0.52 * fore, length, (0.08 * fore, 0.96 * fore), V3::LEFT),
        "wrist" => limb(s, 8, fore - 2.0, length, (fore - 5.0, fore), palmar),
        "palm" => hand(0.55 * s.palm, s.palm, palmar),
        "hand_back" => hand(0.55 * s.palm, s.palm, V3::LEFT),
        "fingers" => [0.98 * s.hand, 0.5 * (s.palm + s.hand), s.palm].map(|down| Spot {
            link: Link::Hand(Half::Left),
            at: v3(0.0, 0.8, -down),
            out: V3::LEFT,
        }),
        _ => return None,
    })
}

fn leg_left(s: &Skeleton, region: &str, length: f64) -> Option<[Spot; 3]> {
    let (thigh, shank) = (s.thigh, s.shank);
    let along_thigh = |way| limb(s, 10, 0.52 * thigh, length, (0.12 * thigh, 0.94 * thigh), way);
    Some(match region {
        "thigh_front" => along_thigh(V3::FRONT),
        "thigh_back" => along_thigh(-V3::FRONT),
        "thigh_outer" => along_thigh(V3::LEFT),
        "thigh_inner" => limb(s, 10, 0.65 * thigh, length, (0.45 * thigh, 0.94 * thigh), -V3::LEFT),
        "knee_front" => limb(s, 10, thigh - 2.0, length, (thigh - 6.0, thigh + 1.0), V3::FRONT),
        "calf" => limb(s, 11, 0.42 * shank, length, (0.08 * shank, 0.9 * shank), -V3::FRONT),
        "shin" => limb(
            s,
            11,
            0.5 * shank,
            length,
            (0.1 * shank, 0.95 * shank),
            v3(1.0, 0.25, 0.0),
        ),
        "ankle" => limb(s, 11, shank - 2.0, length, (shank - 6.0, shank + 1.0), V3::LEFT),
        "foot_sole" | "foot_top" | "toes" => foot_left(s, region, length),
        _ => return None,
    })
}

fn foot_left(s: &Skeleton, region: &str, length: f64) -> [Spot; 3] {
    let link = Link::Foot(Half::Left);
    let sole = -s.ankle_height;
    match region {
        "foot_sole" => {
            let [near, mid, far] = span(0.25 * s.foot, length, -0.2 * s.foot, 0.68 * s.foot);
            [far, mid, near].map(|x| Spot {
                link,
                at: v3(x, 0.0, sole),
                out: -V3::UP,
            })
        }
        "foot_top" => {
            let [near, mid, far] = span(0.35 * s.foot, length, 0.1 * s.foot, 0.66 * s.foot);
            let rod = s.capsules[12];
            let out = v3(0.2, 0.0, 1.0).unit();
            [far, mid, near].map(|x| {
                let share = (x - rod.from.x) / (rod.to.x - rod.from.x);
                let radius = rod.from_radius + (rod.to_radius - rod.from_radius) * share;
                Spot {
                    link,
                    at: rod.from.toward(rod.to, share) + out * radius,
                    out,
                }
            })
        }
        // Across the toes.
        _ => {
            let ball = s.capsules[12];
            let half = 0.75 * ball.to_radius;
            span(0.0, length, -1.5 * half, 1.5 * half).map(|y| Spot {
                link,
                at: ball.to + v3(0.4 * half, y, half),
                out: v3(0.4, 0.0, 1.0).unit(),
            })
        }
    }
}
