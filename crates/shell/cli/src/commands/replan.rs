//! `attune replan`: from the middle of a session, what was done and a new rest, with one change.

use super::{checked, limits_of};
use crate::ending::{Done, Ending};
use crate::options::{Format, Options};
use crate::{files, lanes};
use plan::Change;

/// Runs the command.
///
/// # Errors
/// Every way it can end otherwise.
pub fn run(words: &[String]) -> Done {
    let options = Options::read(words, 2, &["at", "change", "format", "out"], &[])?;
    let (lang, format) = (options.lang()?, options.format()?);
    let old = files::plan(options.file(0, "PLAN.json")?)?;
    let pair = files::pair(options.file(1, "PAIR.toml")?)?;
    let change = options
        .value("change")
        .ok_or_else(|| Ending::bad("--change is missing: softer:a, avoid:a:calf.left, stop-giving:b or shorten:300"))?;
    let change = Change::parse(change).map_err(|why| Ending::bad(format!("--change: {why}")))?;
    let at = options.whole("at", 0, old.seconds)?;
    let at = at.ok_or_else(|| {
        Ending::bad(format!(
            "--at is missing: a whole number of seconds from 0 to {}",
            old.seconds
        ))
    })?;
    let limits = limits_of(lang, &pair.file)?;
    // What was done must have been allowed; otherwise there is nothing to go on from.
    let old = checked(old, &limits)?;
    let new =
        proof::replan(old.plan(), at, &change, &limits).map_err(|why| Ending::bad(format!("--at {at}: {why}")))?;
    let new = checked(new, &limits)?;
    let text = match format {
        Format::Json => new.plan().to_json(),
        Format::Text => lanes::draw(lang, new.plan()),
    };
    files::deliver(&text, options.value("out"))
}
