//! Unit, property and snapshot tests of all native rooms, by cargo-nextest where it is installed.

use crate::run::{Outcome, Root};
use crate::tally::{self, Tally};
use crate::web::BROWSER;
use crate::workspace::Workspace;

/// Tells test code to take the long way: thousands of pairs instead of hundreds.
pub const SLOW: &str = "ATTUNE_SLOW";

/// Runs all native tests.
///
/// # Errors
/// When cargo cannot be started.
pub fn unit(root: &Root, slow: bool) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let workspace = Workspace::read(root, BROWSER)?;
    let mut chosen = vec!["--workspace"];
    if workspace.has("web") {
        chosen.extend(["--exclude", "web"]);
    }
    let slow = if slow { "1" } else { "0" };
    if root.cargo(&["nextest", "--version"]).works() {
        let call = root.cargo(&[
            "nextest",
            "run",
            "--no-fail-fast",
            "--status-level",
            "fail",
            "--cargo-quiet",
        ]);
        let watched = call.args(&chosen).env(SLOW, slow).watch("tests")?;
        let (passed, failed) = tally::nextest(&watched.lines);
        tally.count_program("tests", passed, failed, watched.well);
    } else {
        let call = root.cargo(&["test", "--quiet", "--no-fail-fast", "--lib", "--bins", "--tests"]);
        let watched = call.args(&chosen).env(SLOW, slow).watch("tests")?;
        let (passed, failed) = tally::libtest(&watched.lines);
        tally.count_program("tests", passed, failed, watched.well);
    }
    Ok(tally)
}
