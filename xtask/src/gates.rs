//! The gates: format, clippy, the house rules, the browser build of the pure rooms, advisories where they can be had.

use crate::run::{Outcome, Root, say};
use crate::tally::Tally;
use crate::tidy;
use crate::web::{self, BROWSER};
use crate::workspace::Workspace;

/// Runs every gate; each counts as one check.
///
/// # Errors
/// When the workspace cannot be read at all.
pub fn gates(root: &Root) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let workspace = Workspace::read(root, BROWSER)?;
    for (name, found) in tidy::findings(root)? {
        let said: Vec<String> = found.iter().map(|finding| format!("\n  {finding}")).collect();
        tally.count(
            &format!("tidy, {name}"),
            if found.is_empty() { Ok(()) } else { Err(said.concat()) },
        );
    }
    tally.count(
        "format",
        root.cargo(&["fmt", "--all", "--check"]).run("cargo fmt --check"),
    );
    tally.count("clippy, native", clippy(root, &workspace));
    tally.count("browser target is there", web::have_target(root));
    tally.count("pure rooms build for the browser", pure_for_browser(root, &workspace));
    if workspace.has("web") {
        let call = root.cargo(&["clippy", "-p", "web", "--target", BROWSER, "--", "-D", "warnings"]);
        tally.count("clippy, browser", call.run("clippy of the web app"));
    }
    if root.cargo(&["deny", "--version"]).works() {
        tally.count("cargo-deny", advisories(root));
    } else {
        say("cargo-deny is not installed: advisories are not looked up; licences were checked above");
    }
    Ok(tally)
}

/// Everything but the web app, which only exists for the browser.
fn clippy(root: &Root, workspace: &Workspace) -> Outcome {
    let mut arguments = vec!["clippy", "--workspace", "--all-targets"];
    if workspace.has("web") {
        arguments.extend(["--exclude", "web"]);
    }
    arguments.extend(["--", "-D", "warnings"]);
    root.cargo(&arguments).run("clippy of all rooms")
}

/// The pure rooms must compile for a machine without clock, files or threads.
fn pure_for_browser(root: &Root, workspace: &Workspace) -> Outcome {
    let mut arguments = vec!["build", "--lib", "--target", BROWSER];
    for room in workspace.pure() {
        arguments.extend(["-p", room]);
    }
    root.cargo(&arguments).run("pure rooms for wasm32")
}

/// cargo-deny: licences always; advisories only where their database can be reached.
fn advisories(root: &Root) -> Outcome {
    root.cargo(&["deny", "--all-features", "check", "licenses", "bans", "sources"])
        .run("cargo deny")?;
    let watched = root
        .cargo(&["deny", "check", "advisories"])
        .watch("cargo deny advisories")?;
    let unreachable = watched
        .lines
        .iter()
        .any(|line| line.contains("failed to fetch advisory database"));
    if watched.well {
        Ok(())
    } else if unreachable {
        say("the advisory database cannot be reached from here: not looked up");
        Ok(())
    } else {
        Err("an advisory applies; see above".to_owned())
    }
}
