//! The command line `attune`: text for people, JSON for programs, one clear message when something is wrong.

mod bundle;
mod commands;
mod ending;
mod files;
mod kept;
mod lanes;
mod options;
mod serve;

use ending::Ending;
use std::process::ExitCode;

const USAGE: &str = "\
usage:
  attune plan PAIR.toml [--minutes N] [--format text|json] [--out FILE]   (without PAIR.toml: two unscreened people)
  attune plan --schema
  attune check PLAN.json PAIR.toml [--minutes N]   (the N the plan was made with)
  attune replan PLAN.json PAIR.toml --at SECONDS --change CHANGE [--format text|json] [--out FILE]
  attune guide PLAN.json PAIR.toml [--speed X]
  attune limits PAIR.toml [--person a|b] [--format text|json] [--why]
  attune reach PAIR.toml [--pose ID] [--exact] [--format text|json]
  attune catalogue [list KIND | show ID | report]
  attune serve [--listen ADDR] [--data DIR]
  attune export --data DIR FILE [--passphrase-file F]   (everything kept, as one file)
  attune import --data DIR FILE [--passphrase-file F]   (in the place of everything kept)
every command: --lang en|uk";

fn main() -> ExitCode {
    let arguments: Vec<String> = match std::env::args_os().skip(1).map(|word| word.into_string()).collect() {
        Ok(words) => words,
        Err(word) => return Ending::bad(format!("{}: arguments are UTF-8 text", word.to_string_lossy())).report(),
    };
    let Some((command, rest)) = arguments.split_first() else {
        return Ending::bad(USAGE.to_owned()).report();
    };
    let done = match command.as_str() {
        "plan" => commands::plan::run(rest),
        "check" => commands::check::run(rest),
        "replan" => commands::replan::run(rest),
        "guide" => commands::guide::run(rest),
        "limits" => commands::limits::run(rest),
        "reach" => commands::reach::run(rest),
        "catalogue" => commands::catalogue::run(rest),
        "serve" => commands::serve::run(rest),
        "export" => commands::export::run(rest),
        "import" => commands::import::run(rest),
        "help" | "--help" | "-h" => files::print(&format!("{USAGE}\n")),
        "version" | "--version" | "-V" => files::print(&format!("attune {}\n", env!("CARGO_PKG_VERSION"))),
        other => Err(Ending::bad(format!("there is no command `{other}`.\n{USAGE}"))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(ending) => ending.report(),
    }
}
