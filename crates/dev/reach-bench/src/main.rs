//! `cargo xtask bench reach`, `reach-modes` and `atlas`: what they measure and solve on this machine.

mod atlas;
mod beyond;
mod measure;
mod modes;
mod report;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["measure", folder] => measure::all(&PathBuf::from(folder)),
        ["report", folder] => report::print(&PathBuf::from(folder)),
        ["modes"] => {
            modes::run();
            Ok(())
        }
        ["atlas", folder, file, threads] => {
            let threads = threads.parse().unwrap_or(1);
            atlas::make(&PathBuf::from(folder), &PathBuf::from(file), threads)
        }
        _ => {
            eprintln!("reach-bench measure FOLDER | report FOLDER | modes | atlas FOLDER FILE THREADS");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
