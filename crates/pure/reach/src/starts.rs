//! Where a search begins, and how: a fixed list of postures, the same every time.

use crate::model::{Aim, DISTANCE, SHIFT, VARIABLES};
use crate::placement::Scene;
use posture::{Arm, DOFS, Dof, Joints, rad};
use quantity::Person;

/// How many starts there are.
pub(crate) const STARTS: usize = 6;

/// Blend of the legs that nothing pulls away from.
pub(crate) const EASY_LEGS: f64 = 0.4;

/// A working arm to begin with: shoulder flexion, abduction, inward turn, elbow, pronation, in degrees.
const REACHING: [[f64; 5]; 3] = [
    [45.0, 20.0, 20.0, 70.0, 50.0],
    [70.0, 50.0, 45.0, 60.0, 60.0],
    [20.0, 35.0, -10.0, 40.0, 20.0],
];

/// The posture a search begins with: how the arms reach, how near both are, how the trunks turn.
pub(crate) fn start(
    index: usize,
    scene: &Scene,
    lo: &[f64; VARIABLES],
    hi: &[f64; VARIABLES],
    aims: &[Aim],
) -> [f64; VARIABLES] {
    let mut x = resting(scene);
    let share = [0.35, 0.15, 0.6, 0.35, 0.15, 0.5][index];
    x[DISTANCE] = scene.distance.0 + share * (scene.distance.1 - scene.distance.0);
    let reaching = REACHING[index % 3];
    for aim in aims {
        let from = DOFS * usize::from(aim.giver == Person::B);
        let arm = |arm| from + Dof::Arm(aim.hand, arm).index();
        for (dof, degrees) in [
            Arm::ShoulderFlex,
            Arm::ShoulderAbduct,
            Arm::ShoulderTurn,
            Arm::Elbow,
            Arm::Pronate,
        ]
        .into_iter()
        .zip(reaching)
        {
            x[arm(dof)] = rad(degrees);
        }
        // The other half of the starts turns the trunk towards the hand that works, or away from it.
        let turn = match index {
            0..=2 => 0.0,
            3 => -15.0,
            _ => 15.0,
        };
        x[from + Dof::SpineTwist.index()] = rad(turn * aim.hand.sign());
    }
    for i in 0..VARIABLES {
        x[i] = x[i].max(lo[i]).min(hi[i]);
    }
    x
}

/// A posture at rest: what costs nothing, and where what has no cost of its own begins.
fn resting(scene: &Scene) -> [f64; VARIABLES] {
    let mut x = [0.0; VARIABLES];
    for who in Person::ALL.iter().copied() {
        let from = DOFS * usize::from(who == Person::B);
        let joints = if scene.rests[who].lies() {
            Joints::HANGING
        } else {
            Joints::resting()
        };
        x[from..from + DOFS].copy_from_slice(&joints.0);
        x[from + Dof::Legs.index()] = EASY_LEGS;
    }
    x[SHIFT] = 0.5 * (scene.shift.0 + scene.shift.1);
    x
}
