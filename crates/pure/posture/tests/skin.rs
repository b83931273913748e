//! Regions lie on the skin where anatomy says, as long as the catalogue says, and alike on both sides.

use catalogue::{Aspect, RegionId, Work};
use posture::{Arm, Dof, Half, Joints, Posed, Rod, Size, Skeleton, Stance, Stroke, V3, rad};
use quantity::Side;

fn person(stature: f64, weight: Option<f64>) -> Skeleton {
    Skeleton::of(Size::told(stature, weight, None).expect("a person"))
}

fn people() -> [Skeleton; 5] {
    [
        person(130.0, None),
        person(150.0, Some(48.0)),
        person(170.0, None),
        person(182.0, Some(120.0)),
        person(215.0, Some(95.0)),
    ]
}

/// Standing, arms a little away from the body.
fn upright(s: &Skeleton) -> Posed {
    let mut joints = Joints::HANGING;
    for half in Half::BOTH {
        joints[Dof::Arm(half, Arm::ShoulderAbduct)] = rad(25.0);
    }
    Posed::new(s, &Stance::standing(s, 0.0, 0.0, 0.0), &joints)
}

fn sides(region: RegionId) -> &'static [Side] {
    if region.entry().paired {
        &[Side::Left, Side::Right]
    } else {
        &[Side::Midline]
    }
}

fn workable() -> impl Iterator<Item = (RegionId, Side)> {
    RegionId::all()
        .filter(|region| region.entry().work != Work::Never)
        .flat_map(|region| sides(region).iter().map(move |side| (region, *side)))
}

/// How far a place is outside a rod; negative inside.
fn outside(rod: &Rod, place: V3) -> f64 {
    let along = rod.to - rod.from;
    let share = ((place - rod.from).dot(along) / along.dot(along)).clamp(0.0, 1.0);
    let radius = rod.from_radius + (rod.to_radius - rod.from_radius) * share;
    (place - rod.from.toward(rod.to, share)).length() - radius
}

#[test]
fn every_place_that_may_be_worked_has_a_stroke_on_the_skin() {
    for s in people() {
        let body = upright(&s);
        let rods = body.rods(&s);
        for (region, side) in workable() {
            let stroke = Stroke::along(&s, region, side).unwrap_or_else(|| panic!("{region} {side:?} has no place"));
            for spot in &stroke.spots {
                let (place, out) = body.spot(spot);
                let depth = rods.iter().map(|rod| outside(rod, place)).fold(f64::MAX, f64::min);
                let stature = s.size.stature();
                assert!(
                    (-4.5..3.5).contains(&depth),
                    "{stature} {region} {side:?}: {depth:.1} cm off the skin"
                );
                assert!((out.length() - 1.0).abs() < 1e-9);
                let own: Vec<usize> = (0..rods.len()).filter(|i| s.capsules[*i].link == spot.link).collect();
                let nearest = |place| own.iter().map(|i| outside(&rods[*i], place)).fold(f64::MAX, f64::min);
                assert!(nearest(place + out) > nearest(place), "{region} {side:?}: not outward");
            }
        }
    }
}

#[test]
fn places_nobody_works_have_no_stroke() {
    let s = person(170.0, None);
    for region in RegionId::all().filter(|region| region.entry().work == Work::Never) {
        for side in [Side::Left, Side::Right, Side::Midline, Side::Both] {
            assert_eq!(Stroke::along(&s, region, side), None, "{region}");
        }
    }
    let calf = RegionId::known("calf");
    assert!(Stroke::along(&s, calf, Side::Left).is_some());
    assert_eq!(Stroke::along(&s, calf, Side::Midline), None, "a calf is left or right");
    assert_eq!(Stroke::along(&s, calf, Side::Both), None, "two calves are two strokes");
}

#[test]
fn left_and_right_are_mirror_images() {
    let s = person(168.0, Some(70.0));
    let body = upright(&s);
    for (region, _) in workable().filter(|(_, side)| *side == Side::Left) {
        let of = |side| {
            Stroke::along(&s, region, side)
                .expect("worked")
                .spots
                .map(|spot| body.spot(&spot))
        };
        for ((left, left_out), (right, right_out)) in of(Side::Left).into_iter().zip(of(Side::Right)) {
            assert!((left.mirrored() - right).length() < 1e-9, "{region}");
            assert!((left_out.mirrored() - right_out).length() < 1e-9, "{region}");
            assert!(left.y > 0.0 && right.y < 0.0, "{region}: left is left");
        }
    }
}

#[test]
fn strokes_are_as_long_as_the_catalogue_says_or_as_the_place_allows() {
    for s in people() {
        let body = upright(&s);
        for (region, side) in workable() {
            let said = f64::from(region.entry().stroke_per_mille) * s.size.stature() / 1000.0;
            let is = Stroke::along(&s, region, side).expect("worked").length(&body);
            assert!(is < 1.25 * said + 1.0, "{region} {side:?}: {is:.1} of {said:.1} cm");
            assert!(is > 0.5 * said, "{region} {side:?}: {is:.1} of {said:.1} cm");
        }
    }
}

#[test]
fn backs_face_back_and_fronts_face_front() {
    let s = person(170.0, None);
    let body = upright(&s);
    let facing = |name: &str| {
        let region = RegionId::known(name);
        let stroke = Stroke::along(&s, region, sides(region)[0]).expect("worked");
        (region.entry().aspect, body.spot(&stroke.spots[1]))
    };
    for name in [
        "upper_back",
        "interscapular",
        "shoulder_blade",
        "mid_back",
        "low_back",
        "flank_kidney",
        "sacrum",
        "spine_line",
        "buttock_outer",
        "neck_back",
        "suboccipital",
        "calf",
        "thigh_back",
    ] {
        let (aspect, (place, out)) = facing(name);
        assert_eq!(aspect, Aspect::Back);
        assert!(out.x < -0.8, "{name} faces back: {out:?} at {place:?}");
    }
    for name in [
        "abdomen",
        "sternum",
        "chest_upper",
        "forehead_temples",
        "thigh_front",
        "knee_front",
        "shin",
    ] {
        let (aspect, (_, out)) = facing(name);
        assert_eq!(aspect, Aspect::Front);
        assert!(out.x > 0.7, "{name} faces front: {out:?}");
    }
    let height = |name| facing(name).1.0.z;
    let down = [
        "scalp",
        "neck_back",
        "shoulder_top",
        "shoulder_blade",
        "mid_back",
        "low_back",
        "sacrum",
        "buttock_outer",
    ];
    for pair in down.windows(2) {
        assert!(height(pair[0]) > height(pair[1]), "{} above {}", pair[0], pair[1]);
    }
}
