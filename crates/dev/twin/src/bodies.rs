//! The part of a seed's line that bodies make: every bit of some people in some postures, and what they score.

use posture::{
    Circumstances, DOFS, Joints, Leg, Link, Neck, Posed, Ranges, Size, Skeleton, Stance, Stroke, Turn, angles, assess,
    discomfort, v3,
};

/// Postures made from one seed.
const POSTURES: u32 = 20;

/// Numbers of a seed, the same everywhere: a linear congruence, upper bits.
struct Numbers(u64);

impl Numbers {
    /// From `low` to `high`.
    fn between(&mut self, low: f64, high: f64) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let share = f64::from(u32::try_from(self.0 >> 32).unwrap_or(0)) / f64::from(u32::MAX);
        low + (high - low) * share
    }

    fn leg(&mut self) -> Leg {
        Leg {
            flex: self.between(-0.3, 1.8),
            abduct: self.between(-0.2, 0.8),
            turn: self.between(-0.8, 0.5),
            knee: self.between(0.0, 2.5),
            ankle: self.between(-0.7, 0.4),
        }
    }
}

/// The bits of this seed's postures, in text.
pub(crate) fn bits(seed: u32) -> String {
    let mut numbers = Numbers(u64::from(seed) ^ 0x5eed_b0d1_e500_0000);
    (0..POSTURES).map(|_| posture(&mut numbers)).collect()
}

fn posture(numbers: &mut Numbers) -> String {
    let stature = numbers.between(130.0, 215.0);
    let weight = numbers.between(40.0, 140.0);
    let span = stature * numbers.between(0.95, 1.08);
    let Ok(size) = Size::told(stature, Some(weight), Some(span)) else {
        return format!("no size {:x}\n", stature.to_bits());
    };
    let s = Skeleton::of(size);
    let stance = Stance {
        hips: v3(
            numbers.between(-80.0, 80.0),
            numbers.between(-80.0, 80.0),
            numbers.between(0.0, 100.0),
        ),
        facing: Turn::about_z(numbers.between(-3.0, 3.0)).then(Turn::about_y(numbers.between(-1.6, 1.6))),
        legs: [(numbers.leg(), numbers.leg()), (numbers.leg(), numbers.leg())],
        neck: Neck {
            flex: numbers.between(-0.5, 0.7),
            side: numbers.between(-0.4, 0.4),
            twist: numbers.between(-0.9, 0.9),
        },
    };
    let ranges = Ranges::of(&posture::Mobility::default());
    let mut joints = Joints([0.0; DOFS]);
    for (joint, range) in joints.0.iter_mut().zip(ranges.joints) {
        *joint = numbers.between(range.low, range.high);
    }
    let posed = Posed::new(&s, &stance, &joints);
    let mut all = Vec::new();
    for rod in posed.rods(&s) {
        all.extend([
            rod.from.x,
            rod.from.y,
            rod.from.z,
            rod.to.x,
            rod.to.y,
            rod.to.z,
            rod.to_radius,
        ]);
    }
    for link in Link::ALL {
        let frame = posed.frame(link);
        all.extend([frame.at.z, frame.turn.x.y, frame.turn.z.x]);
        all.extend(posed.moves(link, frame.at).iter().map(|way| way.x + way.y));
    }
    for region in catalogue::RegionId::all() {
        for side in [quantity::Side::Left, quantity::Side::Midline] {
            if let Some(stroke) = Stroke::along(&s, region, side) {
                all.push(stroke.length(&posed));
            }
        }
    }
    let (cost, slopes) = discomfort(&joints);
    all.push(cost);
    all.extend(slopes);
    let read = angles(&s, &posed, &stance, &joints);
    all.extend([read.trunk, read.hip, read.knee, read.arms[0].upper, read.arms[1].upper]);
    let around = Circumstances {
        arm_working: [true; 2],
        ..Circumstances::default()
    };
    let bits: String = all.iter().map(|number| format!("{:016x}", number.to_bits())).collect();
    format!("{bits} {:?}\n", assess(&read, &around))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_make_different_bodies_and_the_same_seed_the_same() {
        assert_eq!(bits(1), bits(1));
        assert_ne!(bits(1), bits(2));
        assert!(bits(1).len() > 20_000 && !bits(1).contains("no size"));
        let class = |name: &str| (0..20).any(|seed| bits(seed).contains(name));
        assert!(class("Refuse") && class("Brief"), "postures of every kind");
    }
}
