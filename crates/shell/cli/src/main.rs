//! The command line `attune`: text for people, JSON for programs, one clear message when something is wrong.

mod bundle;
mod serve;

use std::process::ExitCode;

const USAGE: &str = "usage: attune serve [--listen ADDR] [--data DIR]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.split_first() {
        Some((command, rest)) if command == "serve" => serve_command(rest),
        Some((command, _)) => refuse(&format!("there is no command `{command}`. {USAGE}")),
        None => refuse(USAGE),
    }
}

/// Parses the arguments of `attune serve` and serves.
fn serve_command(arguments: &[String]) -> ExitCode {
    let mut listen = serve::DEFAULT_LISTEN.to_owned();
    let mut data = None;
    let mut rest = arguments.iter();
    while let Some(name) = rest.next() {
        match (name.as_str(), rest.next()) {
            ("--listen", Some(value)) => listen.clone_from(value),
            ("--data", Some(value)) => data = Some(value.into()),
            ("--listen" | "--data", None) => return refuse(&format!("{name} needs a value. {USAGE}")),
            _ => return refuse(&format!("`{name}` is not known here. {USAGE}")),
        }
    }
    let Ok(listen) = listen.parse() else {
        return refuse(&format!(
            "--listen {listen}: an address and a port are needed, such as 127.0.0.1:7878 or [::1]:0"
        ));
    };
    match serve::run(&serve::Options { listen, data }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("attune: {error}");
            ExitCode::from(if error.is_bad_input() { 2 } else { 1 })
        }
    }
}

fn refuse(message: &str) -> ExitCode {
    eprintln!("attune: {message}");
    ExitCode::from(2)
}
