//! `cargo xtask atlas`: solves every entry of the atlas, pose by pose; what was solved is kept for the next run.

use quantity::PerPerson;
use reach::Verdict;
use reach::atlas::{Listed, Maker, bytes, listed, made_from, solved_from, statures};
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Instant;

type Known = Vec<(String, Verdict)>;

/// Each task of one pose with each pair of statures, in the order of the file.
fn verdicts(maker: &mut Maker, one: &Listed) -> Result<Vec<Verdict>, String> {
    let grid = statures();
    let mut found = Vec::with_capacity(grid.len() * grid.len());
    for (row, &a) in grid.iter().enumerate() {
        let mut line: Vec<u16> = grid.clone();
        if row % 2 == 1 {
            line.reverse();
        }
        for b in line {
            let verdict = maker.verdict(one, PerPerson { a, b });
            found.push(verdict.ok_or_else(|| format!("{} {}: no verdict", one.pose, one.mode))?);
        }
    }
    Ok(found)
}

fn knowing(known: &Known) -> Maker {
    let mut maker = Maker::default();
    for (name, verdict) in known {
        maker.know(name, *verdict);
    }
    maker
}

/// Solves what is not known yet in as many threads as asked, each taking the next pose (what stands for several tasks
/// never stands for tasks of two poses). Every task's findings are kept at once.
fn solve(tasks: &[Listed], known: &Known, keep: &File, threads: usize) -> Result<Known, String> {
    let poses: Vec<&[Listed]> = tasks.chunk_by(|one, other| one.pose == other.pose).collect();
    let (next, ready) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let (keep, begun) = (Mutex::new(keep), Instant::now());
    let work = || -> Result<Known, String> {
        let (mut maker, mut all) = (knowing(known), Known::new());
        while let Some(own) = poses.get(next.fetch_add(1, Relaxed)) {
            for one in *own {
                verdicts(&mut maker, one)?;
                let fresh = maker.take_solved();
                let lines: String = fresh
                    .iter()
                    .map(|(name, verdict)| format!("{name} {}\n", verdict.as_str()))
                    .collect();
                let mut file = keep.lock().map_err(|_| "another thread ended".to_owned())?;
                file.write_all(lines.as_bytes()).map_err(|why| why.to_string())?;
                drop(file);
                let done = ready.fetch_add(1, Relaxed) + 1;
                if !fresh.is_empty() {
                    let (spent, of) = (begun.elapsed().as_secs(), tasks.len());
                    eprintln!(
                        "{done} of {of} tasks, {spent} s: {} {} {}",
                        one.pose,
                        one.mode,
                        fresh.len()
                    );
                }
                all.extend(fresh);
            }
        }
        Ok(all)
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let mut all = Known::new();
        for thread in threads {
            all.extend(thread.join().map_err(|_| "a thread ended".to_owned())??);
        }
        Ok(all)
    })
}

/// Writes the atlas to `file`; what is solved on the way goes to `folder`.
///
/// # Errors
/// When files cannot be read or written.
pub fn make(folder: &Path, file: &Path, threads: usize) -> Result<(), String> {
    let told = |path: &Path, why: std::io::Error| format!("{}: {why}", path.display());
    fs::create_dir_all(folder).map_err(|why| told(folder, why))?;
    // Named by what it is made from: nothing solved with other data is taken over.
    let kept = folder.join(format!("solved-{:016x}.txt", solved_from()));
    let before = fs::read_to_string(&kept).unwrap_or_default();
    // A line that was cut off when a run was ended is solved again.
    let line = |line: &str| {
        let (name, word) = line.rsplit_once(' ')?;
        let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.as_str() == word)?;
        Some((name.to_owned(), verdict))
    };
    let mut known: Known = before.lines().filter_map(line).collect();
    let mut keep = OpenOptions::new()
        .create(true)
        .append(true)
        .open(&kept)
        .map_err(|why| told(&kept, why))?;
    if !before.is_empty() && !before.ends_with('\n') {
        keep.write_all(b"\n").map_err(|why| told(&kept, why))?;
    }
    let (tasks, grid) = (listed(), statures());
    eprintln!(
        "{} tasks for {} pairs of statures, {} solved before",
        tasks.len(),
        grid.len() * grid.len(),
        known.len()
    );
    let fresh = solve(&tasks, &known, &keep, threads)?;
    let solved = fresh.len();
    known.extend(fresh);
    let mut maker = knowing(&known);
    let mut all = Vec::new();
    for one in &tasks {
        all.extend(verdicts(&mut maker, one)?);
    }
    let bytes = bytes(&all);
    fs::write(file, &bytes).map_err(|why| told(file, why))?;
    let count = |verdict| all.iter().filter(|&&one| one == verdict).count();
    for verdict in Verdict::ALL {
        println!("{:12} {:7}", verdict.as_str(), count(verdict));
    }
    println!(
        "{} verdicts, {solved} solved now, {} bytes, made from {:016x}",
        all.len(),
        bytes.len(),
        made_from()
    );
    Ok(())
}
