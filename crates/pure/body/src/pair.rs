//! Two people with their hands where they are wanted: what a picture shows, before it is drawn.

use crate::arrange::{Part, Prop, Scene, scene};
use crate::figure::{Both, FOREARM, Figure, Posture, Reach, UPPER_ARM, View};
use crate::point::{Point, at};
use crate::spot::{Limb, Spot, is_on_arm, limb, spot};
use quantity::{Hands, PerPerson, Person, Side};

/// What one person's hands do. The place is on the partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Touch<'a> {
    /// The region worked.
    pub region: &'a str,
    /// Its side.
    pub side: Side,
    /// The giver's own hands.
    pub hands: Hands,
}

/// What a picture shows.
#[derive(Clone, Debug)]
pub(crate) struct Composed {
    pub(crate) figures: PerPerson<Figure>,
    pub(crate) props: Vec<Prop>,
    pub(crate) order: Vec<(Person, Part)>,
    /// Where the hands of each are, on the partner: one place, or both sides.
    pub(crate) spots: PerPerson<Vec<Spot>>,
}

/// The pose of this name with everyone's hands where they are wanted.
///
/// `swapped`: A takes the part the catalogue gives to B. A is always on the left, as on the screen.
pub(crate) fn compose(
    pose: &str,
    swapped: bool,
    stature_cm: PerPerson<f64>,
    touches: PerPerson<Option<Touch<'_>>>,
) -> Composed {
    let first = if swapped { Person::B } else { Person::A };
    let Scene {
        people: [one, two],
        mut props,
        order,
    } = scene(pose, stature_cm[first], stature_cm[first.other()]);
    let mut people = if swapped {
        PerPerson { a: two, b: one }
    } else {
        PerPerson { a: one, b: two }
    };
    let middle = |it: &Posture| it.hip.x + it.resting().head.x;
    if middle(&people.a) > middle(&people.b) + 1.0 {
        people = PerPerson {
            a: mirrored(people.a),
            b: mirrored(people.b),
        };
        for point in props.iter_mut().flat_map(|p| p.line.iter_mut()) {
            point.x = -point.x;
        }
    }
    let order: Vec<(Person, Part)> = order
        .into_iter()
        .map(|(who, part)| (if who == 0 { first } else { first.other() }, part))
        .collect();

    // Arms that are worked on are held out, the others give; then trunks lean to what is far; then hands go there.
    let offers = PerPerson::from_fn(|p| {
        touches[p.other()]
            .filter(|t| is_on_arm(t.region))
            .map(|t| (people[p], t))
    });
    let offers = PerPerson::from_fn(|p| {
        offers[p].map(|(it, touch)| {
            let wanted = limb(&it.resting(), touch.side);
            // A hand that gives cannot be given to.
            if giving_limbs(&it, touches[p]).contains(&wanted) && touch.side == Side::Midline {
                other(wanted)
            } else {
                wanted
            }
        })
    });
    let held_out = |p: Person, it: &Posture| -> Both<Option<Reach>> {
        let reach = Some(Reach {
            palm: it.offer,
            from_above: false,
        });
        match offers[p] {
            Some(Limb::Near) => Both { near: reach, far: None },
            Some(Limb::Far) => Both { near: None, far: reach },
            None => Both::default(),
        }
    };
    for _ in 0..2 {
        let now = PerPerson::from_fn(|p| people[p].figure(held_out(p, &people[p])));
        for p in [Person::A, Person::B] {
            if let Some(touch) = touches[p] {
                people[p] = leaning_to(people[p], &now[p.other()], touch);
            }
        }
    }
    // A hand that works on a hand needs to know where that one is, and the reverse: twice is enough.
    let mut figures = PerPerson::from_fn(|p| people[p].figure(held_out(p, &people[p])));
    for _ in 0..2 {
        let before = figures;
        figures = PerPerson::from_fn(|p| {
            let mut reaches = held_out(p, &people[p]);
            if let Some(touch) = touches[p] {
                let wanted = hands(&people[p], &before[p.other()], touch);
                reaches.near = wanted.near.or(reaches.near);
                reaches.far = wanted.far.or(reaches.far);
            }
            people[p].figure(reaches)
        });
    }
    let spots = PerPerson::from_fn(|p| {
        touches[p]
            .map(|touch| spots_of(&figures[p.other()], touch))
            .unwrap_or_default()
    });
    Composed {
        figures,
        props,
        order,
        spots,
    }
}

fn other(limb: Limb) -> Limb {
    match limb {
        Limb::Near => Limb::Far,
        Limb::Far => Limb::Near,
    }
}

/// The places of a touch, one or one on each side.
fn spots_of(partner: &Figure, touch: Touch<'_>) -> Vec<Spot> {
    let limbs = match touch.side {
        Side::Both => vec![Limb::Near, Limb::Far],
        one => vec![limb(partner, one)],
    };
    limbs
        .into_iter()
        .filter_map(|l| spot(partner, touch.region, l))
        .collect()
}

/// The giver's limbs that touch.
fn giving_limbs(giver: &Posture, touch: Option<Touch<'_>>) -> Vec<Limb> {
    let figure = giver.resting();
    match touch.map(|t| t.hands) {
        None | Some(Hands::None) => Vec::new(),
        Some(Hands::Both) => vec![Limb::Near, Limb::Far],
        Some(Hands::Left) => vec![limb(&figure, Side::Left)],
        Some(Hands::Right) => vec![limb(&figure, Side::Right)],
    }
}

/// Where the giver's hands go.
fn hands(giver: &Posture, partner: &Figure, touch: Touch<'_>) -> Both<Option<Reach>> {
    let spots = spots_of(partner, touch);
    let Some(&first) = spots.first() else {
        return Both::default();
    };
    let second = spots.get(1).copied();
    let reach = |spot: Spot, off: f64| {
        // Two hands on one place lie beside each other, not in each other.
        let across = spot.inward * (off * spot.extent.0);
        Some(Reach {
            palm: spot.at + across,
            from_above: spot.laid_on,
        })
    };
    let limbs = giving_limbs(giver, Some(touch));
    let (near, far) = (limbs.contains(&Limb::Near), limbs.contains(&Limb::Far));
    match (near, far, second) {
        (true, true, Some(second)) => {
            // From the front, left goes to left; from the side, near goes to near.
            let crossed = matches!(giver.view, View::Front { .. }) && first.at.x > second.at.x;
            let (n, f) = if crossed { (second, first) } else { (first, second) };
            Both {
                near: reach(n, 0.0),
                far: reach(f, 0.0),
            }
        }
        (true, true, None) => {
            let apart = 0.35;
            let sideways = matches!(giver.view, View::Front { .. }) && first.inward.x.abs() > 0.5;
            let sign = if sideways && first.inward.x > 0.0 { -1.0 } else { 1.0 };
            Both {
                near: reach(first, -apart * sign),
                far: reach(first, apart * sign),
            }
        }
        (true, false, _) => Both {
            near: reach(first, 0.0),
            far: None,
        },
        (false, true, _) => Both {
            near: None,
            far: reach(second.unwrap_or(first), 0.0),
        },
        (false, false, _) => Both::default(),
    }
}

/// The giver, leaning as far as needed and allowed.
fn leaning_to(giver: Posture, partner: &Figure, touch: Touch<'_>) -> Posture {
    let Some(first) = spots_of(partner, touch).first().copied() else {
        return giver;
    };
    let away = first.at.x - giver.hip.x;
    // Someone who moves along stays a forearm short of the place, on the side they came from.
    let short = if matches!(giver.view, View::Front { .. }) {
        0.0
    } else {
        0.22 * giver.height
    };
    let wanted = if away.abs() > short {
        away - short * away.signum()
    } else {
        0.0
    };
    let giver = giver.shifted(wanted.clamp(-giver.may_shift, giver.may_shift));
    let giver = Posture {
        may_shift: giver.may_shift - wanted.abs().min(giver.may_shift),
        ..giver
    };
    let comfortable = (UPPER_ARM + FOREARM + 0.045) * 0.96 * giver.height;
    let mut best = giver;
    for degrees in 0..60 {
        let lean = f64::from(degrees);
        if lean > giver.may_lean {
            break;
        }
        let mut tried = giver;
        tried.trunk += lean;
        tried.head += lean * 0.9;
        tried.may_lean = giver.may_lean - lean;
        best = tried;
        if (first.at - tried.resting().arms.near.shoulder).length() <= comfortable {
            break;
        }
    }
    best
}

/// The same posture seen in a mirror.
fn mirrored(it: Posture) -> Posture {
    let flip = |p: Point| at(-p.x, p.y);
    let side = matches!(it.view, View::Side(_));
    let foot = |f: crate::figure::Foot| crate::figure::Foot {
        ankle: flip(f.ankle),
        knee: f.knee.map(flip),
        toes: if side { f.toes } else { 180.0 - f.toes },
        ..f
    };
    let pair = |both: Both<Point>| Both {
        near: flip(both.near),
        far: flip(both.far),
    };
    // From the front, what was on the left is now on the right.
    let cross = |both: Both<Point>| {
        if side {
            both
        } else {
            Both {
                near: both.far,
                far: both.near,
            }
        }
    };
    let feet = Both {
        near: foot(it.feet.near),
        far: foot(it.feet.far),
    };
    Posture {
        view: match it.view {
            View::Side(facing) => View::Side(-facing),
            front => front,
        },
        hip: flip(it.hip),
        trunk: if side { it.trunk } else { -it.trunk },
        head: if side { it.head } else { -it.head },
        feet: if side {
            feet
        } else {
            Both {
                near: feet.far,
                far: feet.near,
            }
        },
        rest: cross(pair(it.rest)),
        fingers: it.fingers.map(|degrees| 180.0 - degrees),
        offer: flip(it.offer),
        ..it
    }
}
