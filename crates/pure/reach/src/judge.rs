//! What is left over in a posture, what RULA and REBA say about it, and the verdict that follows.

use crate::contact::{gap, surely_apart};
use crate::model::{Aim, VARIABLES, hard_points, joints, pose, stances};
use crate::pairs::Pair;
use crate::placement::Scene;
use crate::task::{Contact, Moment, Residual, Verdict, Why};
use posture::{Assessment, Circumstances, Class, Dof, Half, Link, Posed, Skeleton, V3, angles, assess};
use quantity::{PerPerson, Person};

/// How near is there: a hand from its place, cm.
const THERE: f64 = 1.5;
/// What nobody knows about two bodies from their statures, cm.
const UNKNOWN: f64 = 3.0;
/// How flat a hand must lie, radians: 40 degrees.
const FLAT: f64 = 0.698;
/// How flat it must lie at least where only trying helps: 50 degrees.
const FLAT_TRY: f64 = 0.873;
/// Flesh in flesh that is still none, cm.
const FLESH: f64 = 1.0;
/// An arm in something hard that is still none, cm.
const SOLID: f64 = 0.5;
/// Force of a warm stroke, kg.
const FORCE_KG: f64 = 1.0;

/// The verdict on one posture and what stands in the way of more; `worst` is the worse of both people's classes.
pub(crate) fn judge(residual: &Residual, worst: Class) -> (Verdict, Option<Why>) {
    let no = |why| (Verdict::No, Some(why));
    if residual.lain_on {
        return no(Why::LainOn);
    }
    let (far, tilted) = (residual.place > THERE, residual.tilt > FLAT);
    if residual.place > THERE + UNKNOWN {
        return no(Why::TooFar);
    }
    if residual.solid > SOLID {
        return no(Why::Furniture);
    }
    if residual.flesh > FLESH {
        return no(Why::Body);
    }
    if residual.tilt > FLAT_TRY {
        return no(Why::Tilted);
    }
    if worst == Class::Refuse {
        return no(Why::Strain);
    }
    if far || tilted {
        return (Verdict::TryIt, Some(if far { Why::TooFar } else { Why::Tilted }));
    }
    match worst {
        Class::Comfort => (Verdict::Comfortable, None),
        Class::Acceptable => (Verdict::Acceptable, None),
        _ => (Verdict::Brief, Some(Why::Strain)),
    }
}

/// What RULA and REBA say about one of them; `aims` tell whose arms are at work.
pub(crate) fn assessed(
    skeletons: PerPerson<&Skeleton>,
    scene: &Scene,
    aims: &[Aim],
    x: &[f64; VARIABLES],
    who: Person,
) -> Assessment {
    let stance = &stances(scene, x)[who];
    let joints = joints(x, who);
    let posed = Posed::new(skeletons[who], stance, &joints);
    let works = |half| aims.iter().any(|aim| aim.giver == who && aim.hand == half);
    let rest = scene.rests[who];
    assess(
        &angles(skeletons[who], &posed, stance, &joints),
        &Circumstances {
            trunk_supported: rest.lies() || (scene.backrests[who] && joints[Dof::Lean] <= 0.0),
            balanced: true,
            sitting: rest.sits(),
            arm_supported: [false; 2],
            arm_working: [works(Half::Left), works(Half::Right)],
            // A giver sways with the strokes, and a pose is left before its longest stay.
            trunk_static: false,
            force_kg: FORCE_KG,
        },
    )
}

pub(crate) fn residual(
    pairs: &[Pair],
    skeletons: PerPerson<&Skeleton>,
    scene: &Scene,
    aims: &[Aim],
    x: &[f64; VARIABLES],
) -> (Residual, Vec<Contact>) {
    let posing = pose(skeletons, scene, x);
    let mut worst = Residual::default();
    let mut contacts = Vec::with_capacity(aims.len());
    for aim in aims {
        let touch = posing.touch(skeletons[aim.giver], aim);
        let (place, out) = posing.spot(aim);
        let cosine = -posing.posed[aim.giver].palm_normal(aim.hand).dot(out);
        let tilt = libm::acos(cosine.clamp(-1.0, 1.0));
        worst.lain_on |= lain_on(scene, aim.giver.other(), aim.spot.link, place, out);
        worst.place = worst.place.max((touch - place).length());
        worst.tilt = worst.tilt.max(tilt);
        contacts.push(Contact {
            giver: aim.giver,
            hand: aim.hand,
            side: aim.side,
            pads: aim.pads,
            touch,
            place,
            tilt,
        });
    }
    for pair in pairs {
        let (p, q) = (
            &posing.rods[pair.one.0][pair.one.1],
            &posing.rods[pair.other.0][pair.other.1],
        );
        if !surely_apart(p, q, pair.need) {
            worst.flesh = worst.flesh.max(pair.need - gap(p, q).free);
        }
    }
    for who in Person::ALL.iter().copied() {
        for (_, at, radius) in hard_points(&posing.rods[who]) {
            worst.solid = worst.solid.max(radius - at.z);
            for (owner, block) in &scene.blocks {
                let own = if *owner == Person::B { at - posing.moved } else { at };
                worst.solid = worst.solid.max(radius - block.outside(own).0);
            }
        }
    }
    (worst, contacts)
}

/// True for a place that something presses against: what the body lies or sits on, or leans back on.
fn lain_on(scene: &Scene, who: Person, link: Link, place: V3, out: V3) -> bool {
    let rest = scene.rests[who];
    let trunk = matches!(link, Link::Pelvis | Link::Belly | Link::Chest);
    let thigh = matches!(link, Link::Thigh(_));
    let seat = rest.lies() && (trunk || thigh) && out.z < -0.6
        || rest.sits() && !rest.lies() && (link == Link::Pelvis || thigh) && out.z < -0.5;
    let back = scene.backrests[who] && trunk && out.dot(scene.stances[who].facing.x) < -0.5;
    seat || back || (place.z < 2.5 && out.z < -0.6)
}

pub(crate) fn moment(
    pairs: &[Pair],
    skeletons: PerPerson<&Skeleton>,
    scene: &Scene,
    aims: &[Aim],
    x: &[f64; VARIABLES],
) -> Moment {
    let (residual, contacts) = residual(pairs, skeletons, scene, aims, x);
    Moment {
        joints: PerPerson::from_fn(|who| joints(x, who)),
        contacts,
        residual,
        assessed: PerPerson::from_fn(|who| assessed(skeletons, scene, aims, x, who)),
    }
}
