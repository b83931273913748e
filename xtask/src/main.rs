//! `cargo xtask`: everything one types in this project. `cargo xtask help` lists it.

use std::process::ExitCode;
use xtask::run::{Root, say};
use xtask::{atlas, bench, bench_reach, start, suite, tidy, web};

const HELP: &str = "\
cargo xtask start [--listen ADDR]   build everything and serve the app (http://127.0.0.1:7878)
cargo xtask build-web               build the web bundle into dist/
cargo xtask test [--slow] [--only gates|unit|wasm|browser]
                                    every gate and test; --slow adds the long runs
cargo xtask tidy                    only the house rules: edges, licences, hazards, text
cargo xtask bench                   planner, checker and bundle figures
cargo xtask bench reach             two bodies solved together; one arm beside other solvers
cargo xtask reach-modes             write docs/reach.md: every mode, solved for pairs of all sizes
cargo xtask atlas                   solve the atlas of reach anew (minutes; goes on where it was ended)
cargo xtask fuzz [--seconds N] [--seed S]
                                    damaged pair and plan files, N seconds each (60)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = Root::of_this_workspace();
    let done = match words.as_slice() {
        ["start", rest @ ..] => start::start(&root, rest),
        ["build-web"] => web::build(&root),
        ["test", rest @ ..] => suite::Wanted::parse(rest).and_then(|wanted| suite::test(&root, &wanted)),
        ["tidy"] => tidy::run(&root),
        ["bench", "reach"] => bench_reach::bench(&root),
        ["reach-modes"] => bench_reach::modes(&root),
        ["atlas"] => atlas::make(&root),
        ["bench"] => bench::bench(&root),
        ["fuzz", rest @ ..] => root
            .cargo(&["run", "--release", "--quiet", "-p", "fuzz", "--"])
            .args(rest)
            .run("fuzz"),
        ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            say(&format!("failed: {why}"));
            ExitCode::FAILURE
        }
    }
}
