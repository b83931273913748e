//! `peer [SECONDS]`: planning times beside a known solver's, on this machine, now. Printed, never judged.

mod model;

use std::time::{Duration, Instant};

/// Lengths that are compared, minutes.
const LENGTHS: [u32; 4] = [10, 20, 30, 60];

fn main() {
    let patience = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(20);
    println!("minutes   microlp (simplified model, no order of steps; at most {patience} s)");
    for minutes in LENGTHS {
        println!(
            "{minutes:>7}   {}",
            peer(model::Size { minutes, seed: 1 }, Duration::from_secs(patience))
        );
    }
}

fn peer(size: model::Size, patience: Duration) -> String {
    let started = Instant::now();
    let answer = model::solve(size, patience);
    let took = started.elapsed().as_secs_f64() * 1000.0;
    let Some(answer) = answer else {
        return format!("{took:>8.0} ms, nothing to show");
    };
    let gap = answer
        .gap
        .map_or("unknown".to_owned(), |gap| format!("{:.1} %", gap * 100.0));
    format!(
        "{took:>8.0} ms, {} unknowns, value {:.0}, gap {gap}",
        answer.unknowns, answer.value
    )
}
