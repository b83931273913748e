//! `attune import`: what a file holds in the place of everything in a data folder, wholly or not at all.

use crate::ending::{Done, Ending};
use crate::options::Options;
use crate::{files, kept};
use memory::{Refusal, restore, unpack};

/// Runs the command.
///
/// # Errors
/// Every way it can end otherwise; then nothing in the folder was changed.
pub fn run(words: &[String]) -> Done {
    let options = Options::read(words, 1, &["data", "passphrase-file"], &[])?;
    let path = options.file(0, "FILE")?;
    let folder = kept::folder(&options)?;
    let passphrase = kept::passphrase(&options)?;
    let file = kept::exported(path)?;
    let contents = unpack(&file, passphrase.as_deref()).map_err(|why| match why {
        Refusal::NeedsPassphrase => Ending::bad(format!("{path}: {why}; allowed: --passphrase-file with it")),
        Refusal::NoRoom => Ending::Ours(format!("{path}: {why}")),
        _ => Ending::bad(format!("{path}: {why}; nothing was changed")),
    })?;
    // Only now, so that a bad file leaves not even an empty folder behind.
    let mut store = kept::open(folder)?;
    kept::done(folder, async { Ok(restore(&mut store, &contents).await?) })?;
    files::print(&format!(
        "{}: {} records, from {path}\n",
        folder.display(),
        contents.count()
    ))
}
