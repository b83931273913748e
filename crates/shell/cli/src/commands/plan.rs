//! `attune plan`: a session for this pair, as two lanes for people or PLAN.json for programs.

use super::{checked, limits_of};
use crate::ending::{Done, Ending};
use crate::options::{Format, Options};
use crate::{files, lanes};
use intake::PairFile;
use quantity::{Place, Set, Setting};

/// The published schema of PLAN.json.
const SCHEMA: &str = include_str!("../../../../../schemas/plan.schema.json");
/// Length of the starter plan when nothing is said, minutes (first sessions: RULES.md G6).
const STARTER_MINUTES: u16 = 20;

/// Runs the command.
///
/// # Errors
/// Every way it can end otherwise.
pub fn run(words: &[String]) -> Done {
    let options = Options::read(words, 1, &["minutes", "format", "out"], &["schema"])?;
    if options.has("schema") {
        return files::print(SCHEMA);
    }
    let lang = options.lang()?;
    let format = options.format()?;
    let mut pair = match options.files.first() {
        Some(path) => files::pair(path)?.file,
        None => PairFile::starter(Setting::Partners, Set::EMPTY.with(Place::TwoChairs), STARTER_MINUTES),
    };
    if let Some(text) = options.value("minutes") {
        let minutes = text.parse().map_err(|_| {
            let (low, high) = intake::MINUTES;
            Ending::bad(format!(
                "--minutes: found `{text}`; allowed: a whole number from {low} to {high}"
            ))
        })?;
        pair = pair
            .with_minutes(minutes)
            .map_err(|trouble| Ending::bad(format!("--minutes: {trouble}")))?;
    }
    let limits = limits_of(lang, &pair)?;
    let plan = checked(proof::plan(&limits), &limits)?;
    let text = match format {
        Format::Json => plan.plan().to_json(),
        Format::Text => lanes::draw(lang, plan.plan()),
    };
    files::deliver(&text, options.value("out"))
}
