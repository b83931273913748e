//! `attune serve`: the web app from this one program.

use crate::ending::{Done, Ending};
use crate::options::Options;
use crate::serve;

/// Runs the command.
///
/// # Errors
/// Every way it can end otherwise.
pub fn run(words: &[String]) -> Done {
    let options = Options::read(words, 0, &["listen", "data"], &[])?;
    let listen = options.value("listen").unwrap_or(serve::DEFAULT_LISTEN);
    let listen = listen.parse().map_err(|_| {
        Ending::bad(format!(
            "--listen: found `{listen}`; allowed: an address and a port, such as 127.0.0.1:7878 or [::1]:0"
        ))
    })?;
    let data = options.value("data").map(Into::into);
    serve::run(&serve::Options { listen, data }).map_err(|why| {
        if why.is_bad_input() {
            Ending::bad(why.to_string())
        } else {
            Ending::Ours(why.to_string())
        }
    })
}
