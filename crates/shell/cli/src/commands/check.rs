//! `attune check`: the independent audit of a plan from the pair file.

use crate::ending::{Done, Ending};
use crate::files;
use crate::options::Options;

/// Runs the command.
///
/// # Errors
/// Every way it can end otherwise.
pub fn run(words: &[String]) -> Done {
    let options = Options::read(words, 2, &[], &[])?;
    let plan = files::plan(options.file(0, "PLAN.json")?)?;
    let path = options.file(1, "PAIR.toml")?;
    // Read by intake first, whose messages say most about a file that is not one.
    let pair = files::pair(path)?;
    let found = audit::audit(&plan, &pair.text).map_err(|why| Ending::bad(format!("{path}: {why}")))?;
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
