//! `cargo xtask bench reach`: two bodies per stroke point and per task; one arm beside other solvers, with one referee.

mod arm;
mod atlas;
mod modes;
mod pairs;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["pairs"] => {
            pairs::run();
            Ok(())
        }
        ["modes"] => {
            modes::run();
            Ok(())
        }
        ["atlas", folder, file] => atlas::make(&PathBuf::from(folder), &PathBuf::from(file)),
        ["arm", folder] => arm::write(&PathBuf::from(folder)),
        ["referee", folder] => arm::referee(&PathBuf::from(folder)),
        _ => {
            eprintln!("reach-bench pairs | modes | atlas FOLDER FILE | arm FOLDER | referee FOLDER");
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

/// Middle, 95 and 99 of a hundred, of times in milliseconds.
fn spread(times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
    format!("{:8.3} {:8.3} {:8.3}", at(50), at(95), at(99))
}
