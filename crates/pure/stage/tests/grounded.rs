//! Feet on the floor and hips on what carries them, in every placement and for every size.

use catalogue::POSES;
use posture::{Half, Joints, Link, Posed, Size, Skeleton};
use quantity::{PerPerson, Person};
use stage::{Rest, placement, scene};

#[test]
fn nobody_floats_and_nobody_sinks() {
    let mut feet = 0;
    for pose in POSES {
        let Some(place) = placement(pose.id) else { continue };
        for cm in [145.0, 170.0, 205.0] {
            let body = Skeleton::of(Size::told(cm, None, None).expect("a stature people have"));
            let both = PerPerson { a: &body, b: &body };
            let scene = scene(place, pose, "", both);
            for (who, resting) in [(Person::A, &place.a), (Person::B, &place.b)] {
                let stance = &scene.stances[who];
                let posed = Posed::new(&body, stance, &Joints::resting());
                let hips = stance.hips.z;
                let name = format!("{} {who} of {cm} cm", pose.id);
                match resting.rest {
                    Rest::Chair => {
                        let seat = hips - body.hip_above_seat - resting.cushion_cm;
                        assert!((40.0..=48.0).contains(&seat), "{name}: a seat {seat:.0} cm high");
                    }
                    Rest::Stand => {
                        let leg = body.thigh + body.shank + body.ankle_height;
                        assert!((hips - leg).abs() < 0.5, "{name}: hips {hips:.0} cm high");
                    }
                    rest if rest.lies() => {
                        assert!(
                            (4.0..25.0).contains(&(hips - resting.cushion_cm)),
                            "{name}: {hips:.0} cm high"
                        );
                    }
                    _ => {}
                }
                for half in Half::BOTH {
                    let ankle = posed.frame(Link::Foot(half)).at.z;
                    // Feet hang over the edge of a bed: there the bed is the ground.
                    let least = match resting.rest {
                        // Feet hang over the edge of a bed: there the bed is the ground.
                        Rest::Edge => f64::MIN,
                        // Kneeling is drawn for middling legs: the longest insteps lie three centimetres too low.
                        Rest::Kneel => -4.0,
                        _ => 0.0,
                    };
                    assert!(ankle > least, "{name}: a foot {ankle:.1} cm above the floor");
                    let stands = matches!(resting.rest, Rest::Chair | Rest::Stool | Rest::Stand);
                    if stands && !resting.lifted[half as usize] {
                        let off = ankle - body.ankle_height;
                        assert!(off.abs() < 2.0, "{name}: a foot {off:.1} cm above the floor");
                        feet += 1;
                    }
                }
            }
        }
    }
    assert!(feet > 100, "{feet}");
}
