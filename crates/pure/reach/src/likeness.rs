//! Tasks that are the same task seen in a mirror, or with both people exchanged, are solved as one.
//!
//! A search by descent finds the same way only up to its last steps, and a last step can tip a verdict. So the form
//! that comes first in a fixed order is solved, and what is found is carried back.

use crate::model::{Aim, SHIFT, VARIABLES, joints};
use crate::placement::{From, Placement, Resting};
use crate::task::{Body, Giving, Task};
use posture::{DOFS, Spot};
use quantity::{PerPerson, Person};

/// How a task is turned into the one that stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Form {
    /// A and B exchanged.
    pub(crate) swap: bool,
    /// Left and right exchanged.
    pub(crate) mirror: bool,
}

/// Degrees that are the same way.
fn same_way(one: f64, other: f64) -> bool {
    let over = (one - other) / 360.0;
    (over - libm::round(over)).abs() < 1e-9
}

fn alike(one: &Resting, other: &Resting, mirrored: bool) -> bool {
    let (legs, lifted) = if mirrored {
        ([other.legs[1], other.legs[0]], [other.lifted[1], other.lifted[0]])
    } else {
        (other.legs, other.lifted)
    };
    let spin = if mirrored { -other.spin_deg } else { other.spin_deg };
    one.rest == other.rest
        && one.legs == legs
        && one.lifted == lifted
        && same_way(one.spin_deg, spin)
        && one.lean_deg == other.lean_deg
        && one.spine == other.spine
        && one.cushion_cm == other.cushion_cm
        && one.backrest == other.backrest
}

/// Every form in which this placement, with this slack, looks the same.
fn forms(place: &Placement, shift: (f64, f64)) -> Vec<Form> {
    let (a, b) = (&place.a, &place.b);
    let free = !place.table;
    let either = matches!(place.from, From::Hips | From::Crowns);
    let even = (shift.0 + shift.1).abs() < 1e-9;
    let mut all = vec![Form::default()];
    let form = |swap, mirror| Form { swap, mirror };
    let turned = free && either && same_way(b.heading_deg - a.heading_deg, 180.0) && alike(a, b, false);
    // Seen in the mirror that stands upright between both.
    let reflected = either
        && even
        && same_way(b.heading_deg, 2.0 * (place.bearing_deg + 90.0) - a.heading_deg)
        && alike(a, b, true);
    // Seen in the mirror that stands upright along A.
    let level = free
        && even
        && [place.bearing_deg, b.heading_deg]
            .into_iter()
            .all(|way| same_way(2.0 * way, 0.0))
        && same_way(a.heading_deg, 0.0)
        && alike(a, a, true)
        && alike(b, b, true);
    if turned {
        all.push(form(true, false));
    }
    if reflected || (turned && level) {
        all.push(form(true, true));
    }
    if level {
        all.push(form(false, true));
    }
    all
}

impl Form {
    /// The form that stands for this task.
    pub(crate) fn of(place: &Placement, shift: (f64, f64), bodies: PerPerson<&Body>, task: &Task) -> Self {
        let key = |form: &Form| {
            let (bodies, task) = (form.bodies(bodies), form.task(task));
            let of = |who: Person| {
                let size = &bodies[who].skeleton;
                let mobility = &bodies[who].mobility;
                let gives = task.gives[who].map(|give| (give.region, give.side as u8, give.hands as u8));
                let lengths = [size.size.stature(), size.upper_arm, size.trunk[1].1].map(f64::to_bits);
                (lengths, mobility.raise, mobility.sore_wrist, gives)
            };
            (of(Person::A), of(Person::B))
        };
        let mut best = Form::default();
        for form in forms(place, shift) {
            if key(&form) < key(&best) {
                best = form;
            }
        }
        best
    }

    /// The bodies in this form.
    pub(crate) fn bodies(self, bodies: PerPerson<&Body>) -> PerPerson<Body> {
        let one = |who: Person| {
            let mut body = bodies[if self.swap { who.other() } else { who }].clone();
            if self.mirror {
                body = body.mirrored();
            }
            body
        };
        PerPerson::from_fn(one)
    }

    /// The task in this form.
    pub(crate) fn task(self, task: &Task) -> Task {
        let one = |who: Person| {
            task.gives[if self.swap { who.other() } else { who }].map(|give| {
                if self.mirror {
                    Giving {
                        hands: give.hands.mirrored(),
                        region: give.region,
                        side: give.side.mirrored(),
                    }
                } else {
                    give
                }
            })
        };
        Task {
            gives: PerPerson::from_fn(one),
        }
    }

    /// Variables carried back.
    pub(crate) fn back(self, x: &[f64; VARIABLES]) -> [f64; VARIABLES] {
        let mut out = *x;
        for who in Person::ALL.iter().copied() {
            let mut own = joints(x, if self.swap { who.other() } else { who });
            if self.mirror {
                own = own.mirrored();
            }
            let from = DOFS * usize::from(who == Person::B);
            out[from..from + DOFS].copy_from_slice(&own.0);
        }
        if self.mirror {
            out[SHIFT] = -x[SHIFT];
        }
        out
    }

    /// A hand and its place carried back.
    pub(crate) fn aim(self, aim: &Aim) -> Aim {
        let mut out = *aim;
        if self.swap {
            out.giver = aim.giver.other();
        }
        if self.mirror {
            out.hand = aim.hand.other();
            out.side = aim.side.mirrored();
            out.spot = Spot {
                link: aim.spot.link.mirrored(),
                at: aim.spot.at.mirrored(),
                out: aim.spot.out.mirrored(),
            };
        }
        out
    }
}
