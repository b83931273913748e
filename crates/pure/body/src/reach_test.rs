//! Whether the pictures keep their promise: hands are where they are said to be, for every mode of every pose.

use crate::figure::Arm;
use crate::pair::{Touch, compose};
use crate::point::Point;
use catalogue::{PoseId, RegionId};
use quantity::{Hands, PerPerson, Person, Side};

/// The most a palm may lie beside its place, cm: a hand's breadth and a half.
const BESIDE: f64 = 14.0;

fn palms(arms: [Arm; 2]) -> [Point; 2] {
    arms.map(|arm| arm.wrist.toward(arm.tip, 0.5))
}

/// How far the nearest hand of the giver is from the place, cm.
fn miss(pose: &str, stature_cm: PerPerson<f64>, giver: Person, touch: Touch<'_>) -> f64 {
    let touches = PerPerson::from_fn(|p| (p == giver).then_some(touch));
    let composed = compose(pose, false, stature_cm, touches);
    let arms = composed.figures[giver].arms;
    let hands = palms([arms.near, arms.far]);
    let spots = &composed.spots[giver];
    let nearest = |at: Point| hands.iter().map(|&hand| (hand - at).length()).fold(f64::MAX, f64::min);
    spots.iter().map(|spot| nearest(spot.at)).fold(f64::MAX, f64::min)
}

#[test]
fn in_every_pose_hands_lie_where_they_are_said_to_work() {
    let mut missed = Vec::new();
    let mut tried = 0_u32;
    for pose in PoseId::all() {
        for mode in pose.entry().modes {
            for (giver, side) in [(Person::A, &mode.a), (Person::B, &mode.b)] {
                if side.hands == Hands::None {
                    continue;
                }
                let targets: Vec<(RegionId, Side)> = side.targets.iter().chain(side.brief).copied().collect();
                for (region, of) in targets {
                    let touch = Touch {
                        region: region.as_str(),
                        side: of,
                        hands: side.hands,
                    };
                    for (a, b) in [(172.0, 172.0), (158.0, 186.0), (186.0, 158.0)] {
                        tried += 1;
                        let far = miss(pose.as_str(), PerPerson { a, b }, giver, touch);
                        if far > BESIDE {
                            missed.push(format!(
                                "{pose} {} {giver} {region}.{of} {a:.0}/{b:.0}: {far:.0} cm",
                                mode.name
                            ));
                        }
                    }
                }
            }
        }
    }
    assert!(tried > 1000, "the catalogue has modes: {tried}");
    let share = missed.len() as f64 / f64::from(tried);
    assert!(
        share < 0.03,
        "{} of {tried} fall short:\n{}",
        missed.len(),
        missed.join("\n")
    );
}

#[test]
fn every_pose_of_the_catalogue_has_a_picture_of_its_own() {
    let without: Vec<_> = PoseId::all().filter(|&pose| !crate::has_picture(pose)).collect();
    assert!(without.is_empty(), "{without:?}");
    assert!(!crate::arrange::is_known("handstand"));
}
