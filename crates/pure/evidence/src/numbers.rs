//! Evidence as it is written down: whole numbers only, so that a file holds exactly what was computed.
//!
//! One line of text, parts set apart by `; `: `place DISTANCE SHIFT`, a part for each hand (`a left on right palm` and nine
//! numbers: where it is at start, middle and end), and three `moment`s of 46 numbers: A's joints, then B's.

use posture::{DOFS, Half, Joints, V3};
use quantity::{Hands, PerPerson, Person, Side};

/// Points of a stroke: start, middle, end.
pub const POINTS: usize = 3;
/// How finely angles are written, per radian.
const PER_RADIAN: f64 = 10_000.0;
/// How finely lengths are written, per centimetre.
const PER_CM: f64 = 10.0;

/// A hand at work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touch {
    /// Who gives.
    pub giver: Person,
    /// With which hand, left or right.
    pub hand: Hands,
    /// On which side of the partner.
    pub side: Side,
    /// True when the pads of the fingers touch rather than the palm.
    pub pads: bool,
    /// Where the hand is at the start, in the middle and at the end of the stroke: front, left, up in millimetres, with
    /// A's hips over the origin.
    pub at_mm: [[i32; 3]; POINTS],
}

impl Touch {
    /// The hand as a half of the body; `None` when it is not exactly one hand.
    #[must_use]
    pub const fn half(&self) -> Option<Half> {
        match self.hand {
            Hands::Left => Some(Half::Left),
            Hands::Right => Some(Half::Right),
            _ => None,
        }
    }
}

/// Both bodies at one point of the strokes: joint angles in tenths of milliradians, the last the legs' blend in
/// ten-thousandths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// A's.
    pub a: [i32; DOFS],
    /// B's.
    pub b: [i32; DOFS],
}

impl Moment {
    /// One person's joints.
    #[must_use]
    pub fn joints(&self, who: Person) -> Joints {
        let own = match who {
            Person::A => &self.a,
            Person::B => &self.b,
        };
        Joints(own.map(|number| f64::from(number) / PER_RADIAN))
    }
}

/// Why one step can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Distance between both, mm, counted as the pose's placement says.
    pub distance_mm: i32,
    /// Shift across it, mm.
    pub shift_mm: i32,
    /// Hands at work.
    pub touches: Vec<Touch>,
    /// Both bodies at start, middle and end.
    pub moments: [Moment; POINTS],
}

/// A hand before it is written down: giver, hand, side, pads, and where it is (cm) at each point.
pub type Hand = (Person, Half, Side, bool, [V3; POINTS]);

impl Evidence {
    /// Writes down what was found: distance and shift in cm, hands at work, both people's joints at each point.
    #[must_use]
    pub fn of(distance: f64, shift: f64, hands: &[Hand], joints: [PerPerson<Joints>; POINTS]) -> Self {
        let touches = hands.iter().map(|(giver, half, side, pads, at)| Touch {
            giver: *giver,
            hand: match half {
                Half::Left => Hands::Left,
                Half::Right => Hands::Right,
            },
            side: *side,
            pads: *pads,
            at_mm: at.map(millimetres),
        });
        Self {
            distance_mm: whole(distance * PER_CM),
            shift_mm: whole(shift * PER_CM),
            touches: touches.collect(),
            moments: joints.map(|both| Moment {
                a: both.a.0.map(|angle| whole(angle * PER_RADIAN)),
                b: both.b.0.map(|angle| whole(angle * PER_RADIAN)),
            }),
        }
    }

    /// Distance, cm.
    #[must_use]
    pub fn distance(&self) -> f64 {
        f64::from(self.distance_mm) / PER_CM
    }

    /// Shift, cm.
    #[must_use]
    pub fn shift(&self) -> f64 {
        f64::from(self.shift_mm) / PER_CM
    }
}

/// Why a text is no evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl core::fmt::Display for Evidence {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "place {} {}", self.distance_mm, self.shift_mm)?;
        for touch in &self.touches {
            let part = if touch.pads { "pads" } else { "palm" };
            write!(f, "; {} {} on {} {part}", touch.giver, touch.hand, touch.side)?;
            numbers(f, touch.at_mm.as_flattened())?;
        }
        for moment in &self.moments {
            f.write_str("; moment")?;
            numbers(f, &moment.a)?;
            numbers(f, &moment.b)?;
        }
        Ok(())
    }
}

fn numbers(f: &mut core::fmt::Formatter<'_>, all: &[i32]) -> core::fmt::Result {
    all.iter().try_for_each(|number| write!(f, " {number}"))
}

impl core::str::FromStr for Evidence {
    type Err = Unreadable;

    /// Reads what [`core::fmt::Display`] writes, and nothing else.
    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let mut parts = text.split("; ");
        let place = parts
            .next()
            .and_then(|part| part.strip_prefix("place "))
            .ok_or(Unreadable)?;
        let [distance_mm, shift_mm] = whole_numbers(place)?;
        let mut touches = Vec::new();
        let mut moments = Vec::new();
        for part in parts {
            if let Some(joints) = part.strip_prefix("moment ") {
                let all: [i32; 2 * DOFS] = whole_numbers(joints)?;
                let (mut a, mut b) = ([0; DOFS], [0; DOFS]);
                a.copy_from_slice(&all[..DOFS]);
                b.copy_from_slice(&all[DOFS..]);
                moments.push(Moment { a, b });
            } else {
                touches.push(touch(part)?);
            }
        }
        let evidence = Self {
            distance_mm,
            shift_mm,
            touches,
            moments: moments.try_into().map_err(|_| Unreadable)?,
        };
        // One spelling only: nothing rides along unseen.
        if evidence.to_string() == text {
            Ok(evidence)
        } else {
            Err(Unreadable)
        }
    }
}

fn touch(part: &str) -> Result<Touch, Unreadable> {
    let mut words = part.splitn(6, ' ');
    let mut word = || words.next().ok_or(Unreadable);
    let giver = Person::parse(word()?).ok_or(Unreadable)?;
    let hand = Hands::parse(word()?).ok_or(Unreadable)?;
    if word()? != "on" {
        return Err(Unreadable);
    }
    let side = Side::parse(word()?).ok_or(Unreadable)?;
    let pads = match word()? {
        "pads" => true,
        "palm" => false,
        _ => return Err(Unreadable),
    };
    let [a, b, c, d, e, f, g, h, i] = whole_numbers(word()?)?;
    Ok(Touch {
        giver,
        hand,
        side,
        pads,
        at_mm: [[a, b, c], [d, e, f], [g, h, i]],
    })
}

/// Exactly so many whole numbers.
fn whole_numbers<const N: usize>(text: &str) -> Result<[i32; N], Unreadable> {
    let mut all = [0; N];
    let mut words = text.split(' ');
    for number in &mut all {
        *number = words.next().and_then(|word| word.parse().ok()).ok_or(Unreadable)?;
    }
    if words.next().is_some() {
        Err(Unreadable)
    } else {
        Ok(all)
    }
}

/// A place in millimetres.
pub(crate) fn millimetres(place: V3) -> [i32; 3] {
    [place.x, place.y, place.z].map(|cm| whole(cm * PER_CM))
}

/// The nearest whole number; what is none, or beyond a thousand metres, becomes the largest and is refused later.
#[allow(clippy::cast_possible_truncation, reason = "checked to fit before")]
fn whole(number: f64) -> i32 {
    let number = libm::round(number);
    if number.abs() < 1e9 { number as i32 } else { i32::MAX }
}
