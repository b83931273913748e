//! How somebody moves, read off what poses may not ask of them: limits, never reasons.

use catalogue::{Exposure, Need};
use posture::{Mobility, Raise};
use quantity::{Hands, Set};

/// What a person's joints may be asked, from the exposures that are barred for them and their hands.
#[must_use]
pub fn mobility(barred: Set<Exposure>, hands: Hands, sore_hands: bool) -> Mobility {
    let mut mobility = Mobility::default();
    let needs: &[(Exposure, &[Need])] = &[
        (Exposure::SeatedFloor, &[Need::FloorSit]),
        (Exposure::CrossLeg, &[Need::CrossLeg]),
        (Exposure::Kneel, &[Need::Kneel]),
        (Exposure::Standing, &[Need::Stand]),
        (Exposure::SpinalTwist, &[Need::TrunkTwist]),
        (Exposure::OverheadArm, &[Need::OverheadReach]),
        (Exposure::BackExtension, &[Need::LeanBack]),
        (Exposure::ForwardFold, &[Need::Hamstring]),
        (Exposure::NeckEndRange, &[Need::HeadTurn]),
        (Exposure::Prone, &[Need::LieProne]),
        (Exposure::SupineFlat, &[Need::LieSupine]),
        (Exposure::SideLying, &[Need::LieSide]),
    ];
    for (exposure, asked) in needs {
        if barred.contains(*exposure) {
            for need in *asked {
                mobility.cannot.insert(*need);
            }
        }
    }
    if barred.contains(Exposure::OverheadArm) {
        mobility.raise = [Raise::Shoulder; 2];
    }
    mobility.stiff_neck = barred.contains(Exposure::NeckEndRange);
    mobility.sore_wrist = [
        sore_hands || !hands.include(Hands::Left),
        sore_hands || !hands.include(Hands::Right),
    ];
    mobility
}
