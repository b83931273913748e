//! `peer times [COUPLES]`: how long planning takes over generated couples, by minutes, and how far from the bound plans are.

use crate::clock::{Watch, spread};
use limits::{PairLimits, Preferences};

/// Lengths that are compared, minutes.
const LENGTHS: [u32; 6] = [8, 20, 30, 45, 60, 90];

/// The limits of this couple for so many minutes.
pub fn limits(seed: u32, minutes: u32) -> Option<PairLimits> {
    starter::limits(&intake::read(&text(seed, minutes)).ok()?).ok()
}

/// This couple with so many minutes.
pub fn text(seed: u32, minutes: u32) -> String {
    let mut couple = testkit::couple(seed);
    let mut lines: Vec<String> = couple.session.lines().map(str::to_owned).collect();
    for line in &mut lines {
        if line.starts_with("minutes") {
            *line = format!("minutes = {minutes}");
        }
    }
    couple.session = lines.join("\n") + "\n";
    couple.text()
}

/// Prints the times and gaps.
pub fn print(couples: u32, proven: bool, only: Option<u32>) {
    println!(
        "\nplanning, ms of this thread, over {couples} generated couples{}",
        if proven { ", bodies shown" } else { "" }
    );
    println!("minutes    n   mean    p50    p95    p99    max   units p95/max  shortened      gap mean/p90");
    for minutes in LENGTHS.into_iter().filter(|&m| only.is_none_or(|o| o == m)) {
        let mut times = Vec::new();
        let mut units: Vec<f64> = Vec::new();
        let mut gaps = Vec::new();
        let (mut short, mut lost, mut slow) = (0, 0, Vec::new());
        for seed in 0..couples {
            let Some(limits) = limits(seed, minutes) else { continue };
            let watch = Watch::start();
            let mut count = 0;
            let plan = if proven {
                proof::Planned::with(&limits, &Preferences::NONE).finish()
            } else {
                let mut planner = planner::Planner::new(&limits);
                loop {
                    count += 1;
                    if planner.advance(1).done {
                        break;
                    }
                }
                planner.finish()
            };
            let ms = watch.ms();
            times.push(ms);
            units.push(f64::from(count));
            slow.push((ms as u32, seed, plan.seconds));
            let asked = limits.terms.requested_s.min(limits.terms.longest_s);
            if plan.seconds < asked {
                short += 1;
                lost += asked - plan.seconds;
            }
            if plan.objective > 0 {
                gaps.push((plan.bound - plan.objective) as f64 * 100.0 / plan.bound as f64);
            }
            let judged = if proven {
                checker::check_bodies(plan, &limits)
            } else {
                checker::check(plan, &limits)
            };
            if let Err(broken) = judged {
                println!("REFUSED seed {seed}, {minutes} min: {broken:?}");
            }
        }
        units.sort_by(f64::total_cmp);
        gaps.sort_by(f64::total_cmp);
        let at = |list: &[f64], p: usize| {
            list.get((list.len() * p / 100).min(list.len().saturating_sub(1)))
                .copied()
                .unwrap_or(0.0)
        };
        let n = times.len();
        println!(
            "{minutes:>7} {n:>4} {}   {:>6.0}/{:<6.0} {short:>4}, {lost} s    {:.1} %/{:.1} %",
            spread(&mut times),
            at(&units, 95),
            at(&units, 100),
            gaps.iter().sum::<f64>() / gaps.len().max(1) as f64,
            at(&gaps, 90),
        );
        slow.sort_unstable();
        let slowest: Vec<String> = slow
            .iter()
            .rev()
            .take(8)
            .map(|s| format!("seed {} {} ms {} s", s.1, s.0, s.2))
            .collect();
        println!("          slowest: {}", slowest.join("; "));
    }
}
