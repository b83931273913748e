//! The crate `k` on the arm and targets in the folder given, with restarts as its users write them.

use k::prelude::*;
use std::fmt::Write as _;
use std::time::Instant;

const LOOKS: usize = 5;

fn main() {
    let folder = std::env::args().nth(1).expect("a folder");
    let chain = k::Chain::<f64>::from_urdf_file(format!("{folder}/arm.urdf")).expect("the arm");
    let arm = k::SerialChain::from_end(chain.find("wrist").expect("the palm"));
    let limits: Vec<(f64, f64)> = arm.iter_joints().map(|j| j.limits.map_or((-3.0, 3.0), |l| (l.min, l.max))).collect();
    let solver = k::JacobianIkSolver::new(0.0045, 0.047, 0.8, 100);
    let text = std::fs::read_to_string(format!("{folder}/targets.txt")).expect("the targets");
    let mut seed = 7_u64;
    let mut between = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 11) as f64 / (1_u64 << 53) as f64
    };
    let mut out = String::new();
    for line in text.lines() {
        let n: Vec<f64> = line.split_whitespace().map(|word| word.parse().expect("a number")).collect();
        let turn = k::nalgebra::Matrix3::from_row_slice(&n[3..12]);
        let goal = k::Isometry3::from_parts(
            k::Translation3::new(n[0], n[1], n[2]),
            k::UnitQuaternion::from_matrix(&turn),
        );
        let (mut times, mut angles) = (Vec::new(), None);
        for _ in 0..LOOKS {
            let begun = Instant::now();
            angles = None;
            for attempt in 0..100 {
                let start: Vec<f64> = limits
                    .iter()
                    .map(|(lo, hi)| if attempt == 0 { 0.5 * (lo + hi) } else { lo + (hi - lo) * between() })
                    .collect();
                arm.set_joint_positions_clamped(&start);
                if solver.solve(&arm, &goal).is_ok() {
                    let found = arm.joint_positions();
                    if found.iter().zip(&limits).all(|(x, (lo, hi))| x >= lo && x <= hi) {
                        angles = Some(found);
                        break;
                    }
                }
            }
            times.push(begun.elapsed().as_secs_f64() * 1e3);
        }
        times.sort_by(f64::total_cmp);
        let _ = write!(out, "{}", times[LOOKS / 2]);
        for angle in angles.unwrap_or_default() {
            let _ = write!(out, " {angle}");
        }
        out.push('\n');
    }
    std::fs::write(format!("{folder}/answers-k.txt"), out).expect("the answers");
}
