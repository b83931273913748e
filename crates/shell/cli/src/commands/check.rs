//! `attune check`: the independent audit of a plan from the pair file.

use crate::ending::{Done, Ending};
use crate::files;
use crate::options::Options;

/// Runs the command.
///
/// # Errors
/// Every way it can end otherwise.
pub fn run(words: &[String]) -> Done {
    let options = Options::read(words, 2, &["minutes"], &[])?;
    let plan = files::plan(options.file(0, "PLAN.json")?)?;
    let path = options.file(1, "PAIR.toml")?;
    // Read by intake first, whose messages say most about a file that is not one.
    let pair = files::pair(path)?;
    let text = match options.value("minutes") {
        None => pair.text,
        Some(minutes) => asked_for(&pair.text, minutes)?,
    };
    let found = audit::audit_bodies(&plan, &text).map_err(|why| Ending::bad(format!("{path}: {why}")))?;
    if found.is_empty() {
        return files::print("ok\n");
    }
    let lines: String = found.iter().map(|finding| format!("{finding}\n")).collect();
    files::print(&lines)?;
    Err(Ending::Refused(format!(
        "attune: {} broken in this plan",
        rules(found.len())
    )))
}

fn rules(count: usize) -> String {
    match count {
        1 => "1 rule is".to_owned(),
        more => format!("{more} rules are"),
    }
}

/// The pair file as if it asked for this length: for a plan made with `attune plan --minutes N`.
fn asked_for(text: &str, minutes: &str) -> Done<String> {
    if minutes.is_empty() || !minutes.bytes().all(|letter| letter.is_ascii_digit()) {
        return Err(Ending::bad(format!(
            "--minutes: found `{minutes}`; allowed: a whole number"
        )));
    }
    let is_it = |line: &str| {
        line.trim_start()
            .strip_prefix("minutes")
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let lines = text.lines().map(|line| {
        if is_it(line) {
            format!("minutes = {minutes}\n")
        } else {
            format!("{line}\n")
        }
    });
    Ok(lines.collect())
}
