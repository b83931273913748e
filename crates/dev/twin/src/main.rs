//! `twin COUNT`: one line for each seed, as made by this machine.

use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(count) = std::env::args().nth(1).and_then(|word| word.parse::<u32>().ok()) else {
        eprintln!("usage: twin COUNT");
        return ExitCode::from(2);
    };
    for seed in 0..count {
        println!("{}", twin::line(seed));
    }
    ExitCode::SUCCESS
}
