//! `cargo xtask atlas`: solves every entry of the atlas, one after the other; what was solved is kept for the next run.

use quantity::PerPerson;
use reach::Verdict;
use reach::atlas::{Maker, bytes, listed, made_from, solved_from, statures};
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

/// Time between two lines of progress.
const EVERY: Duration = Duration::from_secs(10);

/// Writes the atlas to `file`; what is solved on the way goes to `folder`.
///
/// # Errors
/// When files cannot be read or written.
pub fn make(folder: &Path, file: &Path) -> Result<(), String> {
    let told = |path: &Path, why: std::io::Error| format!("{}: {why}", path.display());
    fs::create_dir_all(folder).map_err(|why| told(folder, why))?;
    let mut maker = Maker::default();
    // Named by what it is made from: nothing solved with other data is taken over.
    let kept = folder.join(format!("solved-{:016x}.txt", solved_from()));
    let before = fs::read_to_string(&kept).unwrap_or_default();
    // A line that was cut off when a run was ended is solved again.
    for (name, word) in before.lines().filter_map(|line| line.rsplit_once(' ')) {
        if let Some(verdict) = Verdict::ALL.into_iter().find(|verdict| verdict.as_str() == word) {
            maker.know(name, verdict);
        }
    }
    let mut keep = OpenOptions::new()
        .create(true)
        .append(true)
        .open(&kept)
        .map_err(|why| told(&kept, why))?;
    if !before.is_empty() && !before.ends_with('\n') {
        keep.write_all(b"\n").map_err(|why| told(&kept, why))?;
    }
    let (tasks, grid) = (listed(), statures());
    let (begun, mut said) = (Instant::now(), Instant::now());
    let (mut verdicts, mut solved) = (Vec::new(), 0);
    eprintln!(
        "{} tasks for {} pairs of statures",
        tasks.len(),
        grid.len() * grid.len()
    );
    for (index, one) in tasks.iter().enumerate() {
        for (row, &a) in grid.iter().enumerate() {
            let mut line: Vec<u16> = grid.clone();
            if row % 2 == 1 {
                line.reverse();
            }
            for b in line {
                let verdict = maker.verdict(one, PerPerson { a, b });
                verdicts.push(verdict.ok_or_else(|| format!("{} {}: no verdict", one.pose, one.mode))?);
            }
        }
        let fresh = maker.take_solved();
        solved += fresh.len();
        let lines: String = fresh
            .iter()
            .map(|(name, verdict)| format!("{name} {}\n", verdict.as_str()))
            .collect();
        keep.write_all(lines.as_bytes()).map_err(|why| told(&kept, why))?;
        if said.elapsed() > EVERY {
            said = Instant::now();
            let share = (index + 1) as f64 / tasks.len() as f64;
            let spent = begun.elapsed().as_secs_f64();
            let left = spent / share - spent;
            eprintln!(
                "{:3.0} %, {} {}, {solved} solved, {left:.0} s left",
                100.0 * share,
                one.pose,
                one.mode
            );
        }
    }
    let bytes = bytes(&verdicts);
    fs::write(file, &bytes).map_err(|why| told(file, why))?;
    let count = |verdict| verdicts.iter().filter(|&&one| one == verdict).count();
    for verdict in Verdict::ALL {
        println!("{:12} {:7}", verdict.as_str(), count(verdict));
    }
    println!(
        "{} verdicts, {solved} solved now, {} bytes, made from {:016x}",
        verdicts.len(),
        bytes.len(),
        made_from()
    );
    Ok(())
}
