//! A person as limits describe them: a size, and how they move, read off what poses may not ask of them.
//!
//! The reading that goes with rule O7. Limits say no reasons, so neither does this; an untold stature counts as 170 cm.

use crate::verify::Body;
use catalogue::{Exposure, Need};
use posture::{Mobility, Raise, Size};
use quantity::{Hands, Set};

/// Stature taken where nobody told theirs, cm.
pub const UNTOLD_CM: u16 = 170;

/// What limits say of a person's body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Stature, cm.
    pub stature_cm: Option<u16>,
    /// Arm span, cm.
    pub span_cm: Option<u16>,
    /// Weight, kg.
    pub weight_kg: Option<u16>,
    /// Exposures barred as a receiver or as a giver.
    pub barred: Set<Exposure>,
    /// A hand of theirs that may not work: left, right.
    pub idle: [bool; 2],
    /// Hands that tire or hurt.
    pub sore_hands: bool,
}

impl Told {
    /// The hands that may work, as hands at rest: what is not in `hands` is idle.
    #[must_use]
    pub const fn idle_but(hands: Hands) -> [bool; 2] {
        [!hands.include(Hands::Left), !hands.include(Hands::Right)]
    }
}

/// What an exposure that is barred takes away.
const TAKES: [(Exposure, Need); 12] = [
    (Exposure::SeatedFloor, Need::FloorSit),
    (Exposure::CrossLeg, Need::CrossLeg),
    (Exposure::Kneel, Need::Kneel),
    (Exposure::Standing, Need::Stand),
    (Exposure::SpinalTwist, Need::TrunkTwist),
    (Exposure::OverheadArm, Need::OverheadReach),
    (Exposure::BackExtension, Need::LeanBack),
    (Exposure::ForwardFold, Need::Hamstring),
    (Exposure::NeckEndRange, Need::HeadTurn),
    (Exposure::Prone, Need::LieProne),
    (Exposure::SupineFlat, Need::LieSupine),
    (Exposure::SideLying, Need::LieSide),
];

impl Body {
    /// This person's body. Numbers that are no size are taken one by one as untold: span first, then weight.
    #[must_use]
    pub fn of(told: &Told) -> Self {
        let stature = f64::from(told.stature_cm.unwrap_or(UNTOLD_CM).clamp(120, 220));
        let (weight, span) = (told.weight_kg.map(f64::from), told.span_cm.map(f64::from));
        let size = Size::told(stature, weight, span)
            .or_else(|_| Size::told(stature, weight, None))
            .or_else(|_| Size::told(stature, None, None));
        Self {
            size: size.unwrap_or(Size::MIDDLE),
            mobility: mobility(told),
        }
    }
}

fn mobility(told: &Told) -> Mobility {
    let taken = TAKES.iter().filter(|(exposure, _)| told.barred.contains(*exposure));
    let raise = if told.barred.contains(Exposure::OverheadArm) {
        Raise::Shoulder
    } else {
        Raise::Overhead
    };
    Mobility {
        cannot: taken.map(|(_, need)| *need).collect(),
        raise: [raise; 2],
        stiff_neck: told.barred.contains(Exposure::NeckEndRange),
        sore_wrist: told.idle.map(|idle| idle || told.sore_hands),
        ..Mobility::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_barred_is_not_asked() {
        let told = Told {
            stature_cm: Some(182),
            barred: Set::from_iter([Exposure::SeatedFloor, Exposure::OverheadArm]),
            idle: Told::idle_but(Hands::Right),
            ..Told::default()
        };
        let body = Body::of(&told);
        assert_eq!(
            body.mobility.cannot,
            Set::from_iter([Need::FloorSit, Need::OverheadReach])
        );
        assert_eq!(body.mobility.raise, [Raise::Shoulder; 2]);
        assert_eq!(body.mobility.sore_wrist, [true, false]);
        assert!((body.size.stature() - 182.0).abs() < 1e-9);
    }

    #[test]
    fn who_told_nothing_is_of_middle_size_and_moves_freely() {
        let body = Body::of(&Told::default());
        assert!((body.size.stature() - 170.0).abs() < 1e-9);
        assert_eq!(body.mobility, Mobility::default());
    }

    #[test]
    fn a_number_that_is_no_size_is_left_out() {
        let told = Told {
            stature_cm: Some(150),
            span_cm: Some(240),
            weight_kg: Some(60),
            ..Told::default()
        };
        let without = Told { span_cm: None, ..told };
        assert_eq!(Body::of(&told).size, Body::of(&without).size);
        assert_ne!(
            Body::of(&without).size,
            Body::of(&Told {
                weight_kg: None,
                ..without
            })
            .size
        );
    }
}
