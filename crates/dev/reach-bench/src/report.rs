//! Tables of what was measured: two bodies natively and in WebAssembly, and one arm beside its peers.

use reach::Verdict;
use reach::arm::HINGES;
use reach_bench::arm::{Bench, TARGETS};
use reach_bench::pairs::{PAIRS, Trials};
use std::fs;
use std::path::Path;

/// Who is asked about the arm: our own first, the other half of our own, then peers.
const ARMS: [&str; 5] = ["attune", "attune_in_wasm", "optik", "k", "pinocchio"];
/// Those that are not ours.
const PEERS: [&str; 3] = ["optik", "k", "pinocchio"];

/// One task as it was measured.
struct Line {
    runs: u32,
    verdict: u32,
    bits: String,
    ms: f64,
}

/// Prints both tables.
///
/// # Errors
/// When the native half is missing, or WebAssembly found anything else than it.
pub fn print(folder: &Path) -> Result<(), String> {
    let native = lines(folder, "tasks-native.txt")?;
    let wasm = lines(folder, "tasks-wasm.txt");
    println!(
        "Two bodies: {} tasks (every place of every mode, 5 pairs).\n",
        native.len()
    );
    println!("| ms | median | p95 | p99 | works | solved for |\n|---|---|---|---|---|---|");
    let trials = Trials::default();
    let middle = bodies("natively", &native, &trials);
    match &wasm {
        Ok(wasm) => {
            let theirs = bodies("in WebAssembly", wasm, &trials);
            let (one, other) = (theirs.0 / middle.0, theirs.1 / middle.1);
            println!(
                "\nWebAssembly takes {one:.2} times as long for a stroke point and {other:.2} times for a task (medians)."
            );
        }
        Err(why) => println!("\nWebAssembly was not measured: {why}"),
    }
    arms(folder);
    match wasm {
        Ok(wasm) => same(&native, &wasm),
        Err(_) => Ok(()),
    }
}

/// Bit for bit the same?
fn same(native: &[Line], wasm: &[Line]) -> Result<(), String> {
    let pairs = native.iter().zip(wasm);
    let same = pairs.filter(|(one, other)| one.bits == other.bits && one.verdict == other.verdict);
    let (same, all) = (same.count(), native.len().max(wasm.len()));
    if same < all {
        return Err(format!(
            "{} of {all} tasks are not solved alike in WebAssembly",
            all - same
        ));
    }
    println!("\nAll {all} answers are bit for bit the same natively and in WebAssembly.");
    Ok(())
}

fn lines(folder: &Path, name: &str) -> Result<Vec<Line>, String> {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))?;
    let line = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        let [runs, verdict, bits, ms] = words[..] else {
            return None;
        };
        Some(Line {
            runs: runs.parse().ok()?,
            verdict: verdict.parse().ok()?,
            bits: bits.to_owned(),
            ms: ms.parse().ok()?,
        })
    };
    text.lines()
        .map(|text| line(text).ok_or_else(|| format!("{name}: `{text}`")))
        .collect()
}

/// Prints the rows; gives the medians of a stroke point and of a task.
fn bodies(name: &str, lines: &[Line], trials: &Trials) -> (f64, f64) {
    // A point from one start takes two runs of the solver: the way there, and then with flesh.
    let tried = lines.iter().filter(|line| line.runs > 0);
    let mut points: Vec<f64> = tried.map(|line| 2.0 * line.ms / f64::from(line.runs)).collect();
    println!(
        "| one stroke point from one start (mean of its task), {name} | {} | | |",
        spread(&mut points)
    );
    let row = |what: String, lines: Vec<&Line>| {
        let works = |line: &&&Line| {
            let verdict = Verdict::ALL.get(line.verdict as usize);
            verdict.is_some_and(|verdict| verdict.works())
        };
        let (works, all) = (lines.iter().filter(works).count(), lines.len());
        let mut times: Vec<f64> = lines.iter().map(|line| line.ms).collect();
        let share = 100.0 * works as f64 / all.max(1) as f64;
        println!(
            "| whole task, {what}, {name} | {} | {share:.1} % | {all} |",
            spread(&mut times)
        );
        times.get(times.len() / 2).copied().unwrap_or_default()
    };
    for (pair, (a, b)) in PAIRS.iter().enumerate() {
        let own = lines
            .iter()
            .enumerate()
            .filter(|(index, _)| trials.pair(*index) == pair);
        row(format!("{a} / {b} cm"), own.map(|(_, line)| line).collect());
    }
    let all = row("all pairs".to_owned(), lines.iter().collect());
    (points.get(points.len() / 2).copied().unwrap_or_default(), all)
}

/// What one solver did with the arm.
struct Arm {
    name: &'static str,
    times: Vec<f64>,
    good: usize,
}

impl Arm {
    fn median(&self) -> f64 {
        self.times[self.times.len() / 2]
    }
}

fn arms(folder: &Path) {
    let bench = Bench::default();
    println!("\nOne arm of 7 joints, {TARGETS} hands it can reach; one referee: 5 mm, 3 degrees, within limits.\n");
    let judged = |name: &'static str| {
        let text = fs::read_to_string(folder.join(format!("answers-{name}.txt"))).ok()?;
        let mut arm = Arm {
            name,
            times: Vec::new(),
            good: 0,
        };
        for (index, line) in text.lines().enumerate() {
            let numbers: Vec<f64> = line.split_whitespace().filter_map(|word| word.parse().ok()).collect();
            let Some((time, angles)) = numbers.split_first() else {
                continue;
            };
            arm.times.push(*time);
            if let Ok(angles) = <[f64; HINGES]>::try_from(angles) {
                arm.good += usize::from(bench.good(index, &angles));
            }
        }
        arm.times.sort_by(f64::total_cmp);
        (arm.times.len() == TARGETS).then_some(arm)
    };
    let found: Vec<Arm> = ARMS.into_iter().filter_map(judged).collect();
    let peers = || found.iter().filter(|arm| PEERS.contains(&arm.name));
    let quickest = peers().map(Arm::median).min_by(f64::total_cmp);
    println!("| ms | median | p95 | p99 | good | beside the quickest peer |\n|---|---|---|---|---|---|");
    for arm in &found {
        let share = 100.0 * arm.good as f64 / TARGETS as f64;
        let beside = quickest.map_or("no peer ran".to_owned(), |least| format!("{:.2}", arm.median() / least));
        let mut times = arm.times.clone();
        println!(
            "| {} | {} | {share:.1} % | {beside} |",
            arm.name.replace('_', " "),
            spread(&mut times)
        );
    }
    for name in ARMS
        .into_iter()
        .filter(|name| !found.iter().any(|arm| arm.name == *name))
    {
        let why = fs::read_to_string(folder.join(format!("missing-{name}.txt")));
        let why = why.unwrap_or_else(|_| "it left no answers".to_owned());
        println!("\n{} was not measured: {}", name.replace('_', " "), why.trim());
    }
}

/// Middle, 95 and 99 of a hundred; sorts.
fn spread(times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get((times.len() * share / 100).min(times.len().saturating_sub(1)));
    let at = |share: usize| at(share).map_or("-".to_owned(), |ms| format!("{ms:.3}"));
    format!("{} | {} | {}", at(50), at(95), at(99))
}
