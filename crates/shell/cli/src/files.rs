//! Files in and out: every message says which file, where in it, what was found and what is allowed.

use crate::ending::{Done, Ending};
use intake::PairFile;
use plan::Plan;
use std::io::Write as _;
use std::path::Path;

/// Largest file that is read, bytes; no pair or plan comes near it.
const LARGEST: u64 = 4 * 1024 * 1024;

/// A pair file and its text.
pub struct Pair {
    /// What it says.
    pub file: PairFile,
    /// As it was written, for the audit.
    pub text: String,
}

fn bytes(path: &str) -> Done<Vec<u8>> {
    let about = std::fs::metadata(path).map_err(|why| Ending::bad(format!("{path}: {why}")))?;
    if about.is_dir() {
        return Err(Ending::bad(format!("{path}: found a folder; allowed: a file")));
    }
    if about.len() > LARGEST {
        return Err(Ending::bad(format!(
            "{path}: found {} bytes; allowed: at most {LARGEST}",
            about.len()
        )));
    }
    std::fs::read(path).map_err(|why| Ending::bad(format!("{path}: {why}")))
}

/// Reads PAIR.toml.
///
/// # Errors
/// Bad input.
pub fn pair(path: &str) -> Done<Pair> {
    let bytes = bytes(path)?;
    let file = intake::read_bytes(&bytes).map_err(|trouble| Ending::bad(format!("{path}: {trouble}")))?;
    let text = String::from_utf8(bytes).map_err(|why| Ending::bad(format!("{path}: {why}")))?;
    Ok(Pair { file, text })
}

/// Reads PLAN.json.
///
/// # Errors
/// Bad input.
pub fn plan(path: &str) -> Done<Plan> {
    let bytes = bytes(path)?;
    let text = std::str::from_utf8(&bytes).map_err(|why| {
        Ending::bad(format!(
            "{path}: found bytes that are no text at byte {}; allowed: UTF-8 text",
            why.valid_up_to()
        ))
    })?;
    Plan::from_json(text).map_err(|why| Ending::bad(format!("{path}: {why}")))
}

/// Prints to standard output; a reader that went away is no fault of ours.
///
/// # Errors
/// Ours, when standard output cannot be written for another reason.
pub fn print(text: &str) -> Done {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(why) if why.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Ending::Ours(format!("standard output: {why}")))
        }
        _ => Ok(()),
    }
}

/// Writes to `--out`, or prints. A file is complete or not there: it is written beside its place first.
///
/// # Errors
/// Bad input when the place cannot be written.
pub fn deliver(text: &str, out: Option<&str>) -> Done {
    let Some(out) = out else { return print(text) };
    let path = Path::new(out);
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = Path::new(&beside);
    let written = std::fs::write(beside, text).and_then(|()| std::fs::rename(beside, path));
    written.map_err(|why| {
        // What was begun is taken away again; if even that fails there is nothing more to do about it.
        let _ = std::fs::remove_file(beside);
        Ending::bad(format!("{out}: {why}"))
    })
}
