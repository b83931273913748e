//! `attune export`: everything kept in a data folder as one file.

use crate::ending::{Done, Ending};
use crate::options::Options;
use crate::{files, kept};
use archive::Archive;
use memory::{Refusal, Trouble, pack, take};

/// Runs the command.
///
/// # Errors
/// Every way it can end otherwise.
pub fn run(words: &[String]) -> Done {
    let options = Options::read(words, 1, &["data", "passphrase-file"], &[])?;
    let out = options.file(0, "FILE")?;
    let folder = kept::folder(&options)?;
    let passphrase = kept::passphrase(&options)?;
    if !Archive::is_in(folder) {
        return Err(Ending::bad(format!(
            "--data {}: found nothing that Attune keeps; allowed: a folder it has kept something in",
            folder.display()
        )));
    }
    let mut store = kept::open(folder)?;
    let contents = kept::done(folder, async { Ok(take(&mut store).await?) })?;
    let file = pack(&contents, passphrase.as_deref(), &kept::chance()?)
        .ok_or(Trouble::File(Refusal::NoRoom))
        .map_err(|why| Ending::Ours(why.to_string()))?;
    kept::deliver(out, &file)?;
    let secret = if passphrase.is_some() {
        "needs its passphrase"
    } else {
        "has no passphrase: whoever has it can read what no PIN guards"
    };
    files::print(&format!("{out}: {} records; the file {secret}\n", contents.count()))
}
