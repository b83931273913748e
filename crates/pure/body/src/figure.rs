//! A person of a picture: joints from stature, the way they sit, stand or lie, and where the hands are.
//!
//! Lengths are shares of stature, so that a small and a tall person look it. A picture is flat: a person is seen from
//! the side ([`View::Side`]), or from the front or back ([`View::Front`]). Two-bone limbs are solved exactly.

use crate::point::{Point, at, direction, heading, leaning};

/// The two limbs of a pair. Seen from the side: the nearer and the farther one. From the front or back: the one on the
/// left and the one on the right of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Both<T> {
    /// Nearer, or left in the picture.
    pub near: T,
    /// Farther, or right in the picture.
    pub far: T,
}

/// From where a person is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum View {
    /// From the side; looks to the right (1) or to the left (-1).
    Side(f64),
    /// From the front, or from the back.
    Front {
        /// True when we see the back.
        back: bool,
    },
}

/// Shoulder, elbow, wrist, fingertip.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Arm {
    /// Shoulder.
    pub shoulder: Point,
    /// Elbow.
    pub elbow: Point,
    /// Wrist.
    pub wrist: Point,
    /// Fingertips.
    pub tip: Point,
}

/// Hip, knee, ankle, toes, heel.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Leg {
    /// Hip.
    pub hip: Point,
    /// Knee.
    pub knee: Point,
    /// Ankle.
    pub ankle: Point,
    /// Toes.
    pub toe: Point,
    /// Heel.
    pub heel: Point,
}

/// The joints of one person in a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Stature, cm.
    pub height: f64,
    /// From where we look.
    pub view: View,
    /// Middle of the pelvis.
    pub hip: Point,
    /// Two points of the bent trunk.
    pub middle: [Point; 2],
    /// Base of the neck.
    pub neck: Point,
    /// Middle of the head.
    pub head: Point,
    /// How the head leans, degrees, clockwise in the picture.
    pub head_turn: f64,
    /// Arms.
    pub arms: Both<Arm>,
    /// Legs.
    pub legs: Both<Leg>,
}

/// A foot and the knee above it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Foot {
    /// Where the ankle is to be.
    pub(crate) ankle: Point,
    /// Direction of the toes from the ankle, degrees from where the body faces; 0 is flat on the floor.
    pub(crate) toes: f64,
    /// To which side the knee goes: 1 forward, -1 backward (side view); ignored where `knee` is given.
    pub(crate) bend: f64,
    /// The knee itself, where a limb is seen foreshortened.
    pub(crate) knee: Option<Point>,
}

/// How a person sits, stands or lies, before anyone's hands go anywhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Posture {
    pub(crate) height: f64,
    pub(crate) view: View,
    pub(crate) hip: Point,
    /// Lean of the trunk, degrees forward from upright; 90 is face down, -90 face up.
    pub(crate) trunk: f64,
    /// Lean of the head, as the trunk's.
    pub(crate) head: f64,
    /// How round the back is, share of stature.
    pub(crate) curve: f64,
    pub(crate) feet: Both<Foot>,
    /// Where the hands rest.
    pub(crate) rest: Both<Point>,
    /// Fingers at rest: degrees from the x axis; `None` goes on from the forearm.
    pub(crate) fingers: Option<f64>,
    /// Where this person holds an arm that the partner works on.
    pub(crate) offer: Point,
    /// How far the trunk may lean toward what the hands reach for, degrees.
    pub(crate) may_lean: f64,
    /// How far the whole person may sit or kneel further along for it, cm.
    pub(crate) may_shift: f64,
}

pub(crate) const TRUNK: f64 = 0.300;
pub(crate) const UPPER_ARM: f64 = 0.172;
pub(crate) const FOREARM: f64 = 0.155;
const HAND: f64 = 0.085;
const THIGH: f64 = 0.245;
const SHANK: f64 = 0.240;
const FOOT: f64 = 0.115;
const HEAD_ABOVE_NECK: f64 = 0.104;
/// The far side of a body seen from the side: a little to the front and up, share of stature.
const FAR: (f64, f64) = (0.030, 0.022);
/// Half the width of shoulders and of hips, seen from the front.
const SHOULDERS: f64 = 0.112;
const HIPS: f64 = 0.055;

/// A place for a hand and the way it lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reach {
    /// Where the palm goes.
    pub(crate) palm: Point,
    /// How much it is wanted that the forearm comes from above (1) rather than straight (0).
    pub(crate) from_above: bool,
}

impl Posture {
    /// Looks to the right (1) or left (-1); 1 from the front.
    pub(crate) fn facing(&self) -> f64 {
        match self.view {
            View::Side(facing) => facing,
            View::Front { .. } => 1.0,
        }
    }

    /// The same person, so much further along.
    pub(crate) fn shifted(mut self, by: f64) -> Self {
        let feet = [&mut self.feet.near, &mut self.feet.far];
        for foot in feet {
            foot.ankle.x += by;
            if let Some(knee) = &mut foot.knee {
                knee.x += by;
            }
        }
        for point in [&mut self.hip, &mut self.rest.near, &mut self.rest.far, &mut self.offer] {
            point.x += by;
        }
        self
    }

    /// The joints with the hands at rest.
    pub(crate) fn resting(&self) -> Figure {
        self.figure(Both::default())
    }

    /// The joints with hands where they are wanted; a hand that is not goes to its resting place.
    pub(crate) fn figure(&self, reaches: Both<Option<Reach>>) -> Figure {
        let (h, facing) = (self.height, self.facing());
        let axis = leaning(1.0, self.trunk, facing);
        // The front of the body; from the front view, the right of the picture.
        let front = leaning(1.0, self.trunk + 90.0, facing);
        let neck = self.hip + axis * (TRUNK * h);
        let head = neck + leaning(HEAD_ABOVE_NECK * h, self.head, facing);
        let along = |share: f64, out: f64| self.hip.toward(neck, share) - front * (self.curve * h * out);
        let side = matches!(self.view, View::Side(_));
        let middle = if side {
            [along(0.33, 0.2), along(0.66, 1.0)]
        } else {
            [along(0.33, 0.0), along(0.66, 0.0)]
        };
        let roots = |share: f64, forward: f64, half_width: f64| -> Both<Point> {
            let root = self.hip.toward(neck, share);
            if side {
                let near = root + front * (forward * h);
                Both {
                    near,
                    far: near + at(FAR.0 * h, FAR.1 * h),
                }
            } else {
                Both {
                    near: root - front * (half_width * h),
                    far: root + front * (half_width * h),
                }
            }
        };
        let shoulders = roots(0.90, 0.012, SHOULDERS);
        let hips = roots(0.0, 0.0, HIPS);
        let arm = |shoulder, reach, rest, outward| self.arm(shoulder, reach, rest, outward);
        let arms = Both {
            near: arm(shoulders.near, reaches.near, self.rest.near, -1.0),
            far: arm(shoulders.far, reaches.far, self.rest.far, 1.0),
        };
        let legs = Both {
            near: self.leg(hips.near, self.feet.near),
            far: self.leg(hips.far, self.feet.far),
        };
        Figure {
            height: h,
            view: self.view,
            hip: self.hip,
            middle,
            neck,
            head,
            head_turn: self.head * facing,
            arms,
            legs,
        }
    }

    fn arm(&self, shoulder: Point, reach: Option<Reach>, rest: Point, outward: f64) -> Arm {
        let h = self.height;
        let (wrist, fingers) = match reach {
            Some(reach) => {
                let way = (reach.palm - shoulder).unit();
                // Hands lie along the body they touch rather than poke it.
                let way = if reach.from_above {
                    at(way.x, way.y * 0.35 - 0.25).unit()
                } else {
                    way
                };
                (reach.palm - way * (0.045 * h), Some(way))
            }
            None => (rest, self.fingers.map(|degrees| heading(1.0, degrees))),
        };
        let mut lengths = (UPPER_ARM * h, FOREARM * h);
        if matches!(self.view, View::Front { .. }) && self.trunk.abs() < 45.0 {
            // Seen from the front, an arm that is bent toward us looks shorter rather than spread.
            let seen = (wrist - shoulder).length() * 1.04 / (lengths.0 + lengths.1);
            let seen = seen.clamp(0.72, 1.0);
            lengths = (lengths.0 * seen, lengths.1 * seen);
        }
        let one = bent(shoulder, wrist, lengths, 1.0);
        let other = bent(shoulder, wrist, lengths, -1.0);
        let (elbow, wrist) = match self.view {
            View::Front { .. } if self.trunk.abs() < 45.0 => {
                if (one.0.x - other.0.x) * outward > 0.0 {
                    one
                } else {
                    other
                }
            }
            // Elbows hang, unless that would push them through what the body rests on.
            _ => {
                let (low, high) = if one.0.y < other.0.y {
                    (one, other)
                } else {
                    (other, one)
                };
                if low.0.y < 0.03 * h { high } else { low }
            }
        };
        let fingers = fingers.unwrap_or_else(|| (wrist - elbow).unit());
        Arm {
            shoulder,
            elbow,
            wrist,
            tip: wrist + fingers * (HAND * h),
        }
    }

    fn leg(&self, hip: Point, foot: Foot) -> Leg {
        let (h, facing) = (self.height, self.facing());
        let (knee, ankle) = match foot.knee {
            Some(knee) => (knee, foot.ankle),
            None => bent(hip, foot.ankle, (THIGH * h, SHANK * h), foot.bend * facing),
        };
        let flat = foot.toes == 0.0;
        let way = heading(1.0, foot.toes);
        let length = if matches!(self.view, View::Front { .. }) && self.trunk.abs() < 45.0 {
            FOOT * 0.5
        } else {
            FOOT
        };
        let toe = ankle
            + at(
                way.x * facing * length * h,
                way.y * length * h - if flat { 0.022 * h } else { 0.0 },
            );
        let heel = if flat {
            ankle + at(-facing * 0.012 * h, -0.015 * h)
        } else {
            ankle
        };
        Leg {
            hip,
            knee,
            ankle,
            toe,
            heel,
        }
    }
}

/// Joint and end of two bones from `root` toward `end`; an end out of reach comes as near as it can.
fn bent(root: Point, end: Point, (upper, lower): (f64, f64), bend: f64) -> (Point, Point) {
    let way = end - root;
    let longest = (upper + lower) * 0.998;
    let shortest = (upper - lower).abs() * 1.05 + 0.5;
    let distance = way.length().clamp(shortest, longest);
    let end = root + way.unit() * distance;
    let cosine = (upper * upper + distance * distance - lower * lower) / (2.0 * upper * distance);
    let angle = libm::acos(cosine.clamp(-1.0, 1.0));
    let turn = libm::atan2(way.y, way.x) + bend * angle;
    (root + direction(turn) * upper, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_bones_keep_their_lengths_whatever_they_reach_for() {
        for (x, y) in [(30.0, 10.0), (0.0, 0.0), (500.0, -3.0), (-12.0, 44.0)] {
            let (joint, end) = bent(at(0.0, 0.0), at(x, y), (30.0, 27.0), 1.0);
            assert!((joint.length() - 30.0).abs() < 1e-6, "{x} {y}");
            assert!(((end - joint).length() - 27.0).abs() < 1e-6, "{x} {y}");
        }
    }
}
