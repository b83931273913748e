//! Moves that both do together: which poses owe geometry an answer, and what it says of two backs that lean on each other.

use catalogue::{POSES, Pose, PoseId, RegionId};
use posture::{Joints, Posed, Size, Skeleton, Stroke};
use quantity::{PerPerson, Person, Side};
use stage::{Unplaced, placement, scene, unplaced};

fn lists_hands(pose: &Pose) -> bool {
    let sides = pose.modes.iter().flat_map(|mode| [&mode.a, &mode.b]);
    sides
        .into_iter()
        .any(|side| !side.targets.is_empty() || !side.brief.is_empty())
}

#[test]
fn every_pose_is_placed_or_says_why_it_need_not_be() {
    let (mut stretches, mut rests) = (0, 0);
    for pose in POSES {
        let excuse = unplaced(pose.id);
        assert_eq!(placement(pose.id).is_some(), excuse.is_none(), "{}", pose.id);
        assert_eq!(lists_hands(pose), excuse.is_none(), "{}", pose.id);
        stretches += u32::from(excuse == Some(Unplaced::OwnRange));
        rests += u32::from(excuse == Some(Unplaced::Rest));
    }
    assert!(stretches > 5 && rests > 1, "{stretches} and {rests}");
}

/// Height of the middle of a region, and of the top of the back, of two people who sit back to back.
fn heights(pose: &str, statures: (f64, f64), region: &str) -> PerPerson<(f64, f64)> {
    let tall = |cm| Skeleton::of(Size::told(cm, None, None).expect("a stature people have"));
    let bodies = PerPerson {
        a: tall(statures.0),
        b: tall(statures.1),
    };
    let id = PoseId::known(pose);
    let both = PerPerson {
        a: &bodies.a,
        b: &bodies.b,
    };
    let scene = scene(placement(id).expect("backs touch here"), id.entry(), "roll", both);
    PerPerson::from_fn(|who: Person| {
        let body = &bodies[who];
        let posed = Posed::new(body, &scene.stances[who], &Joints::resting());
        let height = |region: &str, point: usize| {
            let stroke = Stroke::along(body, RegionId::known(region), Side::Left).expect("a region of the back");
            posed.spot(&stroke.spots[point]).0.z
        };
        let ends = [height("upper_back", 0), height("upper_back", 2)];
        (height(region, 1), ends[0].max(ends[1]))
    })
}

/// True when this region of each lies against the other's back, not above it.
fn meets(pose: &str, statures: (f64, f64), region: &str) -> bool {
    let found = heights(pose, statures, region);
    found.a.0 <= found.b.1 && found.b.0 <= found.a.1
}

#[test]
fn low_and_middle_backs_meet_whoever_leans_on_whom() {
    for pose in ["back_to_back", "chairs_back_to_back"] {
        for small in [145.0, 160.0, 175.0, 190.0] {
            for large in [150.0, 170.0, 190.0, 205.0] {
                for region in ["low_back", "mid_back"] {
                    assert!(meets(pose, (small, large), region), "{pose} {small}/{large} {region}");
                }
            }
        }
    }
}

#[test]
fn shoulder_blades_meet_only_between_people_of_about_one_size() {
    let blades = |pose, statures| meets(pose, statures, "shoulder_blade");
    for equal in [150.0, 170.0, 195.0] {
        assert!(blades("back_to_back", (equal, equal)) && blades("chairs_back_to_back", (equal, equal)));
    }
    assert!(blades("back_to_back", (150.0, 180.0)) && blades("chairs_back_to_back", (165.0, 180.0)));
    // The taller one's blades are behind the other's head: the smaller sits on a cushion, as the pose says.
    assert!(!blades("back_to_back", (150.0, 195.0)));
    assert!(!blades("chairs_back_to_back", (150.0, 180.0)));
}
