//! Which pieces of flesh must keep out of each other's way, and by how much.

use crate::model::Aim;
use crate::placement::Scene;
use posture::{CAPSULES, Capsule, Half, Link};
use quantity::Person;

/// Two capsules and the free space they need, cm; negative where flesh gives way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    pub(crate) one: (Person, usize),
    pub(crate) other: (Person, usize),
    pub(crate) need: f64,
}

/// How far flesh gives way without being noticed, cm.
pub(crate) const GIVES: f64 = 1.5;
/// How far it gives way where a hand is at work or an arm lies on.
const GIVES_MORE: f64 = 3.0;

fn is_arm(link: Link) -> bool {
    matches!(link, Link::UpperArm(_) | Link::Forearm(_) | Link::Hand(_))
}
fn is_leg(link: Link) -> bool {
    matches!(link, Link::Thigh(_) | Link::Shank(_) | Link::Foot(_))
}
fn half(link: Link) -> Option<Half> {
    match link {
        Link::Clavicle(half)
        | Link::UpperArm(half)
        | Link::Forearm(half)
        | Link::Hand(half)
        | Link::Thigh(half)
        | Link::Shank(half)
        | Link::Foot(half) => Some(half),
        _ => None,
    }
}

/// True for links that meet at a joint or are one flesh: a hand at work on one touches the other.
fn neighbours(a: Link, b: Link) -> bool {
    let (low, high) = if a <= b { (a, b) } else { (b, a) };
    if low == high {
        return true;
    }
    let same_half = half(low) == half(high);
    match (low, high) {
        (Link::Pelvis, Link::Belly)
        | (Link::Belly, Link::Chest)
        | (Link::Chest, Link::Neck)
        | (Link::Neck, Link::Head)
        | (Link::Chest | Link::Neck, Link::Clavicle(_))
        | (Link::Chest, Link::UpperArm(_))
        | (Link::Pelvis, Link::Thigh(_)) => true,
        (Link::Clavicle(_), Link::UpperArm(_))
        | (Link::UpperArm(_), Link::Forearm(_))
        | (Link::Forearm(_), Link::Hand(_))
        | (Link::Thigh(_), Link::Shank(_))
        | (Link::Shank(_), Link::Foot(_)) => same_half,
        // Legs that lie side by side are worked side by side.
        (Link::Foot(_), Link::Foot(_)) => true,
        _ => false,
    }
}

/// All pairs for a scene and the hands at work.
pub(crate) fn pairs(scene: &Scene, capsules: &[Capsule; CAPSULES], aims: &[Aim], list: &mut Vec<Pair>) {
    list.clear();
    let link = |i: usize| capsules[i].link;
    for who in Person::ALL.iter().copied() {
        for i in 0..CAPSULES {
            for j in i + 1..CAPSULES {
                if let Some(need) = own(link(i), link(j)) {
                    let pair = Pair {
                        one: (who, i),
                        other: (who, j),
                        need,
                    };
                    list.push(pair);
                }
            }
        }
    }
    for i in 0..CAPSULES {
        for j in 0..CAPSULES {
            if let Some(need) = between(scene, link(i), link(j), aims) {
                list.push(Pair {
                    one: (Person::A, i),
                    other: (Person::B, j),
                    need,
                });
            }
        }
    }
}

/// Within one body: forearms and hands keep out of trunk, head, legs and each other.
fn own(a: Link, b: Link) -> Option<f64> {
    let far = |link| matches!(link, Link::Forearm(_) | Link::Hand(_));
    if neighbours(a, b) || (!far(a) && !far(b)) {
        return None;
    }
    let other = if far(a) { b } else { a };
    if is_arm(other) && half(a) == half(b) {
        return None;
    }
    Some(if is_leg(other) { -GIVES_MORE } else { -GIVES })
}

/// Between A's and B's.
fn between(scene: &Scene, a: Link, b: Link, aims: &[Aim]) -> Option<f64> {
    let trunk = |link| matches!(link, Link::Pelvis | Link::Belly | Link::Chest | Link::Clavicle(_));
    let head = |link| matches!(link, Link::Head);
    match (is_arm(a), is_arm(b)) {
        (false, false) => {
            if head(a) && head(b) {
                return Some(scene.heads);
            }
            if (head(a) && trunk(b)) || (trunk(a) && head(b)) {
                return Some(scene.chests.max(2.0));
            }
            if trunk(a) && trunk(b) {
                return Some(scene.chests);
            }
            // Legs may lie on and against each other and rest against a trunk, not in it.
            match (is_leg(a), is_leg(b)) {
                (true, true) => Some(-GIVES_MORE),
                (true, false) | (false, true) if trunk(a) || trunk(b) => Some(-GIVES_MORE),
                _ => None,
            }
        }
        _ => {
            let mut need = -GIVES;
            for aim in aims {
                let (mine, theirs) = if aim.giver == Person::A { (a, b) } else { (b, a) };
                let hand = Link::Hand(aim.hand);
                let fore = Link::Forearm(aim.hand);
                if mine == hand && neighbours(theirs, aim.spot.link) {
                    return if theirs == aim.spot.link {
                        None
                    } else {
                        Some(-2.0 * GIVES_MORE)
                    };
                }
                if mine == fore && neighbours(theirs, aim.spot.link) {
                    need = -GIVES_MORE;
                }
            }
            Some(need)
        }
    }
}
