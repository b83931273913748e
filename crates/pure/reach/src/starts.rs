//! Where a search begins, and what costs nothing: a fixed list of postures, the same every time.

use crate::model::{Aim, DISTANCE, SHIFT, VARIABLES};
use crate::placement::Scene;
use posture::{ARM_DOFS, Arm, DOFS, Dof, Half, rad};
use quantity::Person;

/// How many starts there are.
pub(crate) const STARTS: usize = 6;

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
    let mut x = [0.0; VARIABLES];
    for (i, (easy, _)) in ease(scene, lo, hi).into_iter().enumerate() {
        x[i] = easy;
    }
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

/// The easy angle of each variable and what a radian (or a centimetre) away from it costs.
pub(crate) fn ease(scene: &Scene, lo: &[f64; VARIABLES], hi: &[f64; VARIABLES]) -> [(f64, f64); VARIABLES] {
    let mut all = [(0.0, 0.0); VARIABLES];
    for who in Person::ALL.iter().copied() {
        let from = DOFS * usize::from(who == Person::B);
        let lies = scene.rests[who].lies();
        let mut set = |dof: Dof, degrees: f64, price: f64| all[from + dof.index()] = (rad(degrees), price);
        set(Dof::Lean, 0.0, 0.8);
        set(Dof::SpineFlex, 0.0, 0.8);
        set(Dof::SpineSide, 0.0, 1.2);
        set(Dof::SpineTwist, 0.0, 1.0);
        set(Dof::Legs, 0.0, 0.0);
        for half in Half::BOTH {
            let easy = if lies {
                [0.0, 0.0, 4.0, 14.0, 10.0, 15.0, 40.0, 0.0, 0.0]
            } else {
                [0.0, 0.0, 12.0, 10.0, 15.0, 65.0, 40.0, 0.0, 0.0]
            };
            const PRICES: [f64; ARM_DOFS] = [1.2, 0.8, 0.5, 0.6, 0.35, 0.25, 0.2, 0.7, 1.0];
            for ((arm, degrees), price) in Arm::ALL.into_iter().zip(easy).zip(PRICES) {
                set(Dof::Arm(half, arm), degrees, price);
            }
        }
        all[from + Dof::Legs.index()] = (0.4, 0.3);
    }
    all[DISTANCE] = (0.5 * (lo[DISTANCE] + hi[DISTANCE]), 0.02);
    all[SHIFT] = (0.5 * (lo[SHIFT] + hi[SHIFT]), 0.02);
    all
}
