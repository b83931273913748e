//! Which hands may do a task, palm or pads, and where each goes: every choice, most natural first.

use crate::model::{Aim, DISTANCE, SHIFT, VARIABLES, pose};
use crate::placement::Scene;
use crate::task::{Giving, Task};
use catalogue::Area;
use posture::{Half, Link, Skeleton, Stroke};
use quantity::{Hands, PerPerson, Person, Side};

/// Points of a stroke.
pub(crate) const POINTS: usize = 3;

/// One choice of hands: where each goes at the three points of its stroke.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choice {
    pub(crate) aims: [Vec<Aim>; POINTS],
}

/// Every choice of hands, most natural first.
pub(crate) fn choices(scene: &Scene, skeletons: PerPerson<&Skeleton>, task: &Task) -> Vec<Choice> {
    let mut middle = [0.0; VARIABLES];
    middle[DISTANCE] = 0.5 * (scene.distance.0 + scene.distance.1);
    middle[SHIFT] = 0.5 * (scene.shift.0 + scene.shift.1);
    let posing = pose(skeletons, scene, &middle);
    let of = |who: Person| -> Vec<(f64, Vec<[Aim; POINTS]>)> {
        let Some(giving) = task.gives[who] else {
            return vec![(0.0, Vec::new())];
        };
        let mut list = Vec::new();
        for pads in natural(&giving) {
            for set in hand_sets(&giving) {
                let mut aims = Vec::new();
                let mut far = if pads == natural(&giving)[0] { 0.0 } else { 25.0 };
                for &(hand, side) in &set {
                    let Some(stroke) = Stroke::along(skeletons[who.other()], giving.region, side) else {
                        continue;
                    };
                    let aim = stroke.spots.map(|spot| Aim {
                        giver: who,
                        hand,
                        side,
                        pads,
                        spot,
                    });
                    let shoulder = posing.posed[who].frame(Link::UpperArm(hand)).at;
                    far += (posing.spot(&aim[1]).0 - shoulder).length();
                    aims.push(aim);
                }
                if !aims.is_empty() && aims.len() == set.len() {
                    list.push((far, aims));
                }
            }
        }
        list
    };
    let (a, b) = (of(Person::A), of(Person::B));
    let mut both = Vec::new();
    for (far_a, aims_a) in &a {
        for (far_b, aims_b) in &b {
            let mut choice = Choice::default();
            for aim in aims_a.iter().chain(aims_b) {
                for (point, list) in choice.aims.iter_mut().enumerate() {
                    list.push(aim[point]);
                }
            }
            if !choice.aims[1].is_empty() {
                both.push((far_a + far_b, choice));
            }
        }
    }
    both.sort_by(|one, other| one.0.total_cmp(&other.0));
    both.into_iter().map(|(_, choice)| choice).take(6).collect()
}

/// Palm or pads: what comes first for a place. Small places are worked with the pads of the fingers.
fn natural(giving: &Giving) -> [bool; 2] {
    let small = matches!(
        giving.region.entry().area,
        Area::Head | Area::Neck | Area::Hand | Area::Foot
    );
    [small, !small]
}

/// Which hand goes to which side.
fn hand_sets(giving: &Giving) -> Vec<Vec<(Half, Side)>> {
    let can = |half| {
        let needed = if half == Half::Left { Hands::Left } else { Hands::Right };
        giving.hands.include(needed)
    };
    if giving.side == Side::Both {
        if giving.hands != Hands::Both {
            return Vec::new();
        }
        return vec![
            vec![(Half::Left, Side::Left), (Half::Right, Side::Right)],
            vec![(Half::Left, Side::Right), (Half::Right, Side::Left)],
        ];
    }
    Half::BOTH
        .into_iter()
        .filter(|&half| can(half))
        .map(|half| vec![(half, giving.side)])
        .collect()
}
