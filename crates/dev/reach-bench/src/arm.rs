//! One arm of seven joints: the same 200 hands for every solver, and one referee for all answers.

use crate::spread;
use reach::arm::{Arm, Close, HINGES, Hand, Room};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Instant;

const TARGETS: usize = 200;
/// Looks at each target; the middle of them counts.
const LOOKS: usize = 5;
/// Starts before a target is given up.
const STARTS: u32 = 100;
const PLACE_M: f64 = 0.005;
const TURN_RAD: f64 = 3.0 * core::f64::consts::PI / 180.0;
/// How far beyond a limit is rounding.
const ROUNDING: f64 = 1e-6;

fn arm() -> Arm {
    Arm::human(0.31, 0.26, 0.09)
}

/// The targets: hands the arm makes at angles drawn from a fixed row of numbers.
fn targets(arm: &Arm) -> Vec<Hand> {
    let mut seed = 2026_u64;
    let mut between = || {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 11) as f64 / (1_u64 << 53) as f64
    };
    (0..TARGETS)
        .map(|_| {
            let mut angles = [0.0; HINGES];
            for (angle, hinge) in angles.iter_mut().zip(&arm.hinges) {
                *angle = hinge.range.0 + (hinge.range.1 - hinge.range.0) * between();
            }
            arm.hand(&angles)
        })
        .collect()
}

/// The arm as other solvers read it.
fn urdf(arm: &Arm) -> String {
    let mut out = "<robot name=\"arm\">\n<link name=\"body\"/>\n".to_owned();
    let mut parent = "body".to_owned();
    for (i, hinge) in arm.hinges.iter().enumerate() {
        let (bone, axis) = (hinge.bone, hinge.axis);
        let _ = writeln!(
            out,
            "<link name=\"l{i}\"/>\n<joint name=\"j{i}\" type=\"revolute\"><parent link=\"{parent}\"/><child link=\"l{i}\"/>\
             <origin xyz=\"{} {} {}\" rpy=\"0 0 0\"/><axis xyz=\"{} {} {}\"/>\
             <limit lower=\"{}\" upper=\"{}\" effort=\"1\" velocity=\"1\"/></joint>",
            bone.x, bone.y, bone.z, axis.x, axis.y, axis.z, hinge.range.0, hinge.range.1
        );
        parent = format!("l{i}");
    }
    let palm = arm.palm;
    let _ = writeln!(
        out,
        "<link name=\"palm\"/>\n<joint name=\"wrist\" type=\"fixed\"><parent link=\"{parent}\"/><child link=\"palm\"/>\
         <origin xyz=\"{} {} {}\" rpy=\"0 0 0\"/></joint>\n</robot>",
        palm.x, palm.y, palm.z
    );
    out
}

/// Writes the arm, the targets and our own answers.
///
/// # Errors
/// When the folder cannot be written.
pub fn write(folder: &Path) -> Result<(), String> {
    let arm = arm();
    let targets = targets(&arm);
    let save = |name: &str, text: &str| fs::write(folder.join(name), text).map_err(|why| format!("{name}: {why}"));
    fs::create_dir_all(folder).map_err(|why| why.to_string())?;
    save("arm.urdf", &urdf(&arm))?;
    let mut text = String::new();
    for target in &targets {
        let [x, y, z] = target.turn.0;
        let _ = writeln!(
            text,
            "{} {} {} {} {} {} {} {} {} {} {} {}",
            target.at.x, target.at.y, target.at.z, x.x, x.y, x.z, y.x, y.y, y.z, z.x, z.y, z.z
        );
    }
    save("targets.txt", &text)?;
    let mut room = Room::default();
    let close = Close {
        place: PLACE_M * 0.9,
        turn: TURN_RAD * 0.9,
    };
    let mut answers = String::new();
    for target in &targets {
        let mut times = Vec::new();
        let mut angles = [0.0; HINGES];
        for _ in 0..LOOKS {
            let begun = Instant::now();
            angles = arm.find(&mut room, *target, close, STARTS).angles;
            times.push(begun.elapsed().as_secs_f64() * 1e3);
        }
        times.sort_by(f64::total_cmp);
        let _ = write!(answers, "{}", times[LOOKS / 2]);
        for angle in angles {
            let _ = write!(answers, " {angle}");
        }
        answers.push('\n');
    }
    save("answers-attune.txt", &answers)
}

/// Judges every file of answers: a line a target, milliseconds and seven angles, or milliseconds alone for none.
///
/// # Errors
/// When the folder cannot be read.
pub fn referee(folder: &Path) -> Result<(), String> {
    let arm = arm();
    let targets = targets(&arm);
    println!("one arm, 7 joints, {TARGETS} reachable hands (ms)       median      p95      p99    good");
    let mut names: Vec<_> = fs::read_dir(folder)
        .map_err(|why| why.to_string())?
        .flatten()
        .map(|file| file.path())
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("answers-"))
        })
        .collect();
    names.sort();
    for path in names {
        let text = fs::read_to_string(&path).map_err(|why| why.to_string())?;
        let mut times = Vec::new();
        let mut good = 0;
        for (line, target) in text.lines().zip(&targets) {
            let numbers: Vec<f64> = line.split_whitespace().filter_map(|word| word.parse().ok()).collect();
            let Some((time, angles)) = numbers.split_first() else {
                continue;
            };
            times.push(*time);
            if let Ok(angles) = <[f64; HINGES]>::try_from(angles) {
                good += usize::from(is_good(&arm, &angles, target));
            }
        }
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .replace("answers-", "");
        if times.is_empty() {
            println!("  {name:<44} no answers");
            continue;
        }
        println!("  {name:<44} {} {good:4} of {TARGETS}", spread(&mut times));
    }
    Ok(())
}

fn is_good(arm: &Arm, angles: &[f64; HINGES], target: &Hand) -> bool {
    let within = angles
        .iter()
        .zip(&arm.hinges)
        .all(|(angle, hinge)| *angle >= hinge.range.0 - ROUNDING && *angle <= hinge.range.1 + ROUNDING);
    let hand = arm.hand(angles);
    let over = hand.turn.after(&target.turn.turned_back()).log().length();
    within && (hand.at - target.at).length() <= PLACE_M && over <= TURN_RAD
}
