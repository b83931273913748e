//! The native half of the measurement, written where every other solver writes its own.
//!
//! `tasks-NAME.txt` has a line for each task of two bodies: runs of the solver, verdict, fingerprint, milliseconds.
//! `answers-NAME.txt` has one for each hand of the arm: milliseconds and seven angles, or milliseconds alone for none.

use reach_bench::arm::{Bench, LOOKS};
use reach_bench::pairs::Trials;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Instant;

/// Tasks solved before the watch starts, as in run.mjs.
const WARM: usize = 60;

/// Writes the arm, what it is asked, and all native answers.
///
/// # Errors
/// When the folder cannot be written.
pub fn all(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let save = |name: &str, text: &str| fs::write(folder.join(name), text).map_err(|why| format!("{name}: {why}"));
    let mut bench = Bench::default();
    save("arm.urdf", &bench.urdf())?;
    save("targets.txt", &bench.lines())?;
    save("answers-attune.txt", &arm(&mut bench))?;
    save("tasks-native.txt", &tasks(&mut Trials::default()))
}

fn arm(bench: &mut Bench) -> String {
    let mut out = String::new();
    for index in 0..bench.count() {
        let mut times = Vec::new();
        let mut angles = bench.solve(index);
        for _ in 0..LOOKS {
            let begun = Instant::now();
            angles = bench.solve(index);
            times.push(begun.elapsed().as_secs_f64() * 1e3);
        }
        times.sort_by(f64::total_cmp);
        let _ = write!(out, "{}", times[LOOKS / 2]);
        for angle in angles {
            let _ = write!(out, " {angle}");
        }
        out.push('\n');
    }
    out
}

fn tasks(trials: &mut Trials) -> String {
    let mut out = String::new();
    for index in 0..WARM {
        let _ = trials.solve(index);
    }
    for index in 0..trials.count() {
        let begun = Instant::now();
        let found = trials.solve(index);
        let ms = begun.elapsed().as_secs_f64() * 1e3;
        let _ = writeln!(out, "{} {} {:016x} {ms}", found.runs, found.verdict as u32, found.bits);
    }
    out
}
