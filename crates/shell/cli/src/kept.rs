//! What `export` and `import` have in common: the store in `--data`, the passphrase, chance, and files of any bytes.

use crate::ending::{Done, Ending};
use crate::options::Options;
use archive::Archive;
use memory::{Chance, Failure, Trouble};
use std::future::Future;
use std::io::Write as _;
use std::path::Path;

/// Largest exported file that is read, bytes.
const LARGEST: u64 = 512 * 1024 * 1024;
/// Largest passphrase file, bytes.
const LARGEST_PASSPHRASE: u64 = 4096;

/// The folder named by `--data`.
///
/// # Errors
/// Bad input when it is not named.
pub fn folder(options: &Options) -> Done<&Path> {
    let named = options.value("data");
    named
        .map(Path::new)
        .ok_or_else(|| Ending::bad("--data is missing; allowed: the folder that `attune serve --data` uses"))
}

/// The store in a folder.
///
/// # Errors
/// Bad input when it cannot be used.
pub fn open(folder: &Path) -> Done<Archive> {
    Archive::open(folder).map_err(|why| trouble(folder, why.into()))
}

/// The words in the file named by `--passphrase-file`, without the end of the line.
///
/// # Errors
/// Bad input when there are none.
pub fn passphrase(options: &Options) -> Done<Option<String>> {
    let Some(path) = options.value("passphrase-file") else {
        return Ok(None);
    };
    let bytes = read(path, LARGEST_PASSPHRASE)?;
    let text = String::from_utf8(bytes).map_err(|_| {
        Ending::bad(format!(
            "{path}: found bytes that are no text; allowed: a passphrase in UTF-8"
        ))
    })?;
    let text = text.trim_end_matches(['\r', '\n']);
    if text.is_empty() {
        return Err(Ending::bad(format!(
            "{path}: found nothing; allowed: a passphrase on one line"
        )));
    }
    if text.contains(['\r', '\n']) {
        return Err(Ending::bad(format!(
            "{path}: found several lines; allowed: a passphrase on one line"
        )));
    }
    Ok(Some(text.to_owned()))
}

/// 32 bytes from the system's own source.
///
/// # Errors
/// Ours, when the system has none.
pub fn chance() -> Done<Chance> {
    let mut chance = [0; 32];
    getrandom::fill(&mut chance).map_err(|why| Ending::Ours(format!("no chance from the system: {why}")))?;
    Ok(chance)
}

/// What a store that never waits gave.
///
/// # Errors
/// What went wrong with the store in this folder.
pub fn done<T>(folder: &Path, work: impl Future<Output = Result<T, Trouble>>) -> Done<T> {
    match memory::now(work) {
        Some(done) => done.map_err(|why| trouble(folder, why)),
        None => Err(Ending::Ours("the store kept us waiting".to_owned())),
    }
}

fn trouble(folder: &Path, why: Trouble) -> Ending {
    let message = format!("--data {}: {why}", folder.display());
    match why {
        Trouble::Store(Failure::Lost | Failure::Unfit) => Ending::Ours(message),
        _ => Ending::bad(message),
    }
}

/// An exported file.
///
/// # Errors
/// Bad input when it cannot be read.
pub fn exported(path: &str) -> Done<Vec<u8>> {
    read(path, LARGEST)
}

fn read(path: &str, largest: u64) -> Done<Vec<u8>> {
    let about = std::fs::metadata(path).map_err(|why| Ending::bad(format!("{path}: {why}")))?;
    if !about.is_file() || about.len() > largest {
        let found = if about.is_file() {
            format!("{} bytes", about.len())
        } else {
            "something else".to_owned()
        };
        return Err(Ending::bad(format!(
            "{path}: found {found}; allowed: a file of at most {largest} bytes"
        )));
    }
    std::fs::read(path).map_err(|why| Ending::bad(format!("{path}: {why}")))
}

/// Writes a file that must not be there yet, for its owner alone where the system knows owners. It is complete and on
/// the disk, or not there: it is written beside its place first.
///
/// # Errors
/// Bad input when the place is taken or cannot be written.
pub fn deliver(path: &str, bytes: &[u8]) -> Done {
    if Path::new(path).exists() {
        return Err(Ending::bad(format!(
            "{path}: found something there already; allowed: a new name, so that no older export is lost"
        )));
    }
    let beside = format!("{path}.part");
    let write = || -> std::io::Result<()> {
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&beside, path)
    };
    write().map_err(|why| {
        // What was begun is taken away again; if even that fails there is nothing more to do about it.
        let _ = std::fs::remove_file(&beside);
        Ending::bad(format!("{path}: {why}"))
    })
}
