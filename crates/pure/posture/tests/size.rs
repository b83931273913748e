//! Lengths come out as the survey measured them, within the error that is stated, and refuse what is no person.

use posture::{Dim, NoSize, Size, Skeleton};
use proptest::prelude::*;

/// Published means of men and women of ANSUR II (differences of two lengths: of the same file), cm.
const MEANS: [(Dim, f64, f64); 38] = [
    (Dim::UpperArm, 36.37, 33.43),
    (Dim::Forearm, 28.69, 25.88),
    (Dim::Hand, 19.33, 18.11),
    (Dim::Palm, 11.65, 10.87),
    (Dim::HandBreadth, 8.83, 7.82),
    (Dim::ArmReach, 72.05, 65.83),
    (Dim::Shoulders, 41.57, 36.53),
    (Dim::Span, 181.42, 166.03),
    (Dim::HipHeight, 90.09, 84.54),
    (Dim::Thigh, 40.93, 37.94),
    (Dim::Shank, 41.88, 40.32),
    (Dim::AnkleHeight, 7.29, 6.27),
    (Dim::FootLength, 27.12, 24.63),
    (Dim::FootBreadth, 10.19, 9.27),
    (Dim::PelvisTop, 16.07, 15.04),
    (Dim::Trunk, 61.64, 55.03),
    (Dim::Sternum, 53.77, 48.43),
    (Dim::Acromion, 53.98, 48.97),
    (Dim::NeckHead, 23.89, 23.28),
    (Dim::HipAboveSeat, 6.30, 7.35),
    (Dim::Popliteal, 42.98, 38.82),
    (Dim::HipBreadth, 34.57, 35.38),
    (Dim::HipDepth, 24.58, 23.29),
    (Dim::WaistBreadth, 32.64, 29.99),
    (Dim::WaistDepth, 23.78, 21.30),
    (Dim::ChestBreadth, 28.94, 26.93),
    (Dim::ChestDepth, 25.38, 24.74),
    (Dim::UpperArmGirth, 35.81, 30.56),
    (Dim::ForearmGirth, 31.01, 26.41),
    (Dim::WristGirth, 17.59, 15.48),
    (Dim::NeckGirth, 39.76, 32.98),
    (Dim::HeadBreadth, 15.43, 14.78),
    (Dim::HeadLength, 19.95, 18.98),
    (Dim::ThighGirth, 62.51, 61.61),
    (Dim::KneeGirth, 40.93, 40.07),
    (Dim::CalfGirth, 39.23, 37.33),
    (Dim::AnkleGirth, 22.93, 21.57),
    (Dim::ThighClearance, 18.05, 16.79),
];
/// Mean stature, weight and span of the same men and women.
const MAN: (f64, f64, f64) = (175.62, 85.52, 181.42);
const WOMAN: (f64, f64, f64) = (162.85, 67.76, 166.03);

fn told(stature: f64, weight: Option<f64>, span: Option<f64>) -> Size {
    Size::told(stature, weight, span).expect("a person")
}

#[test]
fn the_average_man_and_woman_come_out_within_the_stated_error() {
    for (dim, man, woman) in MEANS {
        for ((stature, weight, span), mean) in [(MAN, man), (WOMAN, woman)] {
            for size in [
                told(stature, None, None),
                told(stature, Some(weight), None),
                told(stature, None, Some(span)),
                told(stature, Some(weight), Some(span)),
            ] {
                let found = size.estimate(dim);
                let off = (found.value - mean).abs();
                assert!(
                    off < found.error,
                    "{dim:?} {stature}: {:.2} for {mean:.2}, error {:.2}",
                    found.value,
                    found.error
                );
            }
        }
    }
}

#[test]
fn every_length_has_its_mean() {
    assert_eq!(MEANS.map(|(dim, _, _)| dim), Dim::ALL);
}

#[test]
fn knowing_more_never_makes_an_estimate_worse() {
    for dim in Dim::ALL {
        let error = |weight: Option<f64>, span: Option<f64>| told(170.0, weight, span).estimate(dim).error;
        assert!(error(Some(70.0), None) <= error(None, None), "{dim:?}");
        assert!(error(None, Some(172.0)) <= error(None, None), "{dim:?}");
        assert!(error(Some(70.0), Some(172.0)) <= error(Some(70.0), None), "{dim:?}");
    }
    let reach = |span| Skeleton::of(told(170.0, None, span)).shoulder_to_palm().error;
    assert!(reach(Some(172.0)) < 0.6 * reach(None), "a span is worth asking");
    let waist = |weight| told(170.0, weight, None).estimate(Dim::WaistDepth).error;
    assert!(waist(Some(80.0)) < 0.6 * waist(None), "a weight is worth asking");
}

#[test]
fn errors_grow_outside_what_was_surveyed() {
    let error = |stature| told(stature, None, None).estimate(Dim::ArmReach).error;
    assert!(error(150.0) == error(190.0));
    assert!(error(130.0) > 1.5 * error(150.0) && error(215.0) > 1.5 * error(190.0));
}

#[test]
fn the_chain_of_links_is_the_length_that_was_fitted() {
    for size in [
        told(150.0, None, None),
        told(180.0, Some(90.0), None),
        told(165.0, None, Some(170.0)),
    ] {
        let s = Skeleton::of(size);
        let chain = s.upper_arm + s.forearm + 0.6 * s.palm;
        assert!((chain - s.shoulder_to_palm().value).abs() < 0.05, "{chain}");
        let leg = s.thigh + s.shank + s.ankle_height;
        assert!((leg - s.size.cm(Dim::HipHeight)).abs() < 0.05, "{leg}");
    }
}

#[test]
fn what_is_no_size_is_refused_by_name() {
    assert!(Size::told(120.0, Some(30.0), Some(96.0)).is_ok());
    assert!(Size::told(220.0, Some(250.0), Some(275.0)).is_ok());
    assert_eq!(Size::told(119.9, None, None), Err(NoSize::Stature));
    assert_eq!(Size::told(220.1, None, None), Err(NoSize::Stature));
    assert_eq!(Size::told(f64::NAN, None, None), Err(NoSize::Stature));
    assert_eq!(Size::told(170.0, Some(29.9), None), Err(NoSize::Weight));
    assert_eq!(Size::told(170.0, Some(f64::INFINITY), None), Err(NoSize::Weight));
    assert_eq!(Size::told(170.0, None, Some(130.0)), Err(NoSize::Span));
    assert_eq!(Size::told(170.0, None, Some(f64::NAN)), Err(NoSize::Span));
}

proptest! {
    #[test]
    fn nobody_has_a_length_that_is_none(
        stature in 120.0_f64..=220.0, kg in prop::option::of(30.0_f64..=250.0), ratio in prop::option::of(0.81_f64..1.24),
    ) {
        let s = Skeleton::of(told(stature, kg, ratio.map(|ratio| ratio * stature)));
        for length in [
            s.upper_arm, s.forearm, s.hand, s.palm, s.thigh, s.shank, s.ankle_height, s.foot, s.lumbar, s.thoracic,
            s.chest, s.neck.z, s.seat, s.hip_above_seat, s.clavicle.y,
        ] {
            prop_assert!(length > 2.0 && length < 0.4 * stature, "{length} in {s:?}");
        }
        for capsule in &s.capsules {
            prop_assert!(capsule.from_radius > 0.8 && capsule.to_radius > 0.8, "{capsule:?}");
            prop_assert!(capsule.from_radius < 60.0 && capsule.to_radius < 60.0, "{capsule:?}");
            prop_assert!((capsule.from - capsule.to).length() > 1e-4, "{capsule:?}");
        }
    }
}
