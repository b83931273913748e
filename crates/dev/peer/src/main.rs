//! `peer [SECONDS]`: planning times beside a known solver's, on this machine, now. Printed, never judged.
//! `peer times [COUPLES] [MINUTES]`, `proven`, `lengths`, `replans [EVERY]`, `shape`: one table each.

mod clock;
mod lengths;
mod model;
mod replans;
mod shaping;
mod times;

use std::time::{Duration, Instant};

/// Lengths that are compared, minutes.
const LENGTHS: [u32; 4] = [10, 20, 30, 60];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<u32>().ok());
    match words.first().map(String::as_str) {
        Some("times") => return times::print(number(1).unwrap_or(200), false, number(2)),
        Some("proven") => return times::print(number(1).unwrap_or(60), true, number(2)),
        Some("lengths") => return lengths::print(number(1)),
        Some("replans") => return replans::print(number(1).unwrap_or(1) as usize),
        Some("shape") => return shaping::print(),
        _ => {}
    }
    let patience = number(0).unwrap_or(20);
    println!(
        "minutes   ours, planned and checked   microlp (simplified model, no order of steps; at most {patience} s)"
    );
    for minutes in LENGTHS {
        println!(
            "{minutes:>7}   {:<27} {}",
            ours(minutes),
            peer(model::Size { minutes, seed: 1 }, Duration::from_secs(patience.into()))
        );
    }
    shaping::print();
}

/// A couple with wishes, everything possible: planned and checked as the app does it.
fn ours(minutes: u32) -> String {
    let pair = format!(
        "[session]\nminutes = {minutes}\nsetting = \"partners\"\nplaces = [\"two_chairs\", \"sofa\", \"floor\", \"bed\"]\n\
         [a]\nneeds = {{ shoulder_top = 3, low_back = 2 }}\nconditions = []\n\
         [b]\nneeds = {{ upper_back = 3, foot_sole = 2 }}\nconditions = []\n"
    );
    let limits = match intake::read(&pair) {
        Ok(pair) => starter::limits(&pair),
        Err(trouble) => Err(trouble.to_string()),
    };
    let started = Instant::now();
    let planned = limits.and_then(|limits| starter::checked(&limits));
    let took = started.elapsed().as_secs_f64() * 1000.0;
    match planned {
        Ok(plan) => format!("{took:>6.0} ms, {} of {} s", plan.seconds, plan.requested_seconds),
        Err(why) => why,
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
