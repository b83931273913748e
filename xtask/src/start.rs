//! `cargo xtask start`: from a fresh machine to an address that can be opened.

use crate::run::{Outcome, Root, say};
use crate::web;
use std::path::PathBuf;

/// Where the app is served when nothing is said.
const LISTEN: &str = "127.0.0.1:7878";

/// Builds everything and serves until Ctrl-C.
///
/// # Errors
/// When a part cannot be built.
pub fn start(root: &Root, words: &[&str]) -> Outcome {
    let listen = match words {
        [] => LISTEN,
        ["--listen", address] => address,
        _ => return Err("usage: cargo xtask start [--listen ADDR]".to_owned()),
    };
    web::build(root)?;
    let attune = build_attune(root)?;
    say(&format!("serving at http://{listen}"));
    root.call(&attune.to_string_lossy(), &["serve", "--listen", listen])
        .run("attune serve")
}

/// Builds `attune` with the bundle in `dist/` inside and returns its path.
///
/// # Errors
/// When it does not build.
pub fn build_attune(root: &Root) -> Outcome<PathBuf> {
    root.cargo(&["build", "--bin", "attune"]).run("attune")?;
    Ok(root
        .target()
        .join("debug")
        .join(format!("attune{}", std::env::consts::EXE_SUFFIX)))
}
