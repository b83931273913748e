//! `fuzz [--seconds N] [--seed S]`: every target for N seconds each. Exit 1 with the round's number if one panics.

use fuzz::{mutate, round, targets};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::time::{Duration, Instant};

fn main() -> ExitCode {
    let (mut seconds, mut first) = (60_u64, 1_u64);
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        match (name.as_str(), arguments.next().and_then(|value| value.parse().ok())) {
            ("--seconds", Some(value)) => seconds = value,
            ("--seed", Some(value)) => first = value,
            _ => {
                eprintln!("usage: fuzz [--seconds N] [--seed S]");
                return ExitCode::from(2);
            }
        }
    }
    for target in targets::ALL {
        let until = Instant::now() + Duration::from_secs(seconds);
        let (mut seed, mut accepted) = (first, 0_u64);
        while Instant::now() < until {
            // Looking at the clock costs more than a round: look once in a while.
            for _ in 0..256 {
                match catch_unwind(AssertUnwindSafe(|| round(target, seed))) {
                    Ok(fine) => accepted += u64::from(fine),
                    Err(_) => return report(target, seed),
                }
                seed += 1;
            }
        }
        println!(
            "{}: {} rounds, {accepted} accepted, no panic",
            target.name,
            seed - first
        );
    }
    ExitCode::SUCCESS
}

/// Says which round failed and shows its input, so that it can become a test.
fn report(target: &targets::Target, seed: u64) -> ExitCode {
    let input = fuzz::input(target, &mut mutate::Dice::new(seed));
    println!(
        "{}: PANIC in round {seed}\n{}",
        target.name,
        String::from_utf8_lossy(&input)
    );
    println!("repeat it with: cargo xtask fuzz --seed {seed}");
    ExitCode::FAILURE
}
