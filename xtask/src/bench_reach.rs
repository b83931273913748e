//! `cargo xtask bench reach`: two bodies, and one arm beside solvers that are known. Peers are fetched into the target
//! folder when they can be; nothing of the project needs them.

use crate::run::{Outcome, Root, say};
use std::fs;
use std::path::Path;

/// The crate `k` is built as a project of its own, so that its packages never enter ours.
const K_MANIFEST: &str = "[package]\nname = \"peer-k\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n\n[dependencies]\nk = \"0.32\"\n";

/// Prints the figures.
///
/// # Errors
/// When our own part does not build or run. A peer that cannot be had is only mentioned.
pub fn bench(root: &Root) -> Outcome {
    let ours = |arguments: &[&str]| {
        let mut all = vec!["run", "--release", "--quiet", "-p", "reach-bench", "--"];
        all.extend_from_slice(arguments);
        root.cargo(&all).run("reach")
    };
    ours(&["pairs"])?;
    let folder = root.target().join("reach-peers");
    let arm = folder.join("arm");
    fs::create_dir_all(&arm).map_err(|why| format!("{}: {why}", arm.display()))?;
    let place = arm.to_string_lossy().into_owned();
    ours(&["arm", &place])?;
    for (name, done) in [("PyPI", python(root, &folder, &place)), ("k", k(root, &folder, &place))] {
        if let Err(why) = done {
            say(&format!("peers from {name} were not run: {why}"));
        }
    }
    ours(&["referee", &place])
}

/// Writes docs/reach.md anew.
///
/// # Errors
/// When it does not build or run, or the page cannot be written.
pub fn modes(root: &Root) -> Outcome {
    let arguments = ["run", "--release", "--quiet", "-p", "reach-bench", "--", "modes"];
    let page = root.cargo(&arguments).read()?;
    fs::write(root.join("docs/reach.md"), page).map_err(|why| format!("docs/reach.md: {why}"))
}

/// optik and Pinocchio, in an environment of their own.
fn python(root: &Root, folder: &Path, arm: &str) -> Outcome {
    let venv = folder.join("venv");
    let python = venv.join("bin/python").to_string_lossy().into_owned();
    if !Path::new(&python).is_file() {
        let venv = venv.to_string_lossy().into_owned();
        root.call("python3", &["-m", "venv", &venv])
            .run("an environment for peers")?;
    }
    let packages = ["-m", "pip", "install", "--quiet", "optik-py", "pin"];
    root.call(&python, &packages).run("optik and Pinocchio")?;
    let script = root.join("crates/dev/reach-bench/peers/peers.py");
    root.call(&python, &[&script.to_string_lossy(), arm])
        .run("optik and Pinocchio on the arm")
}

/// The crate `k`.
fn k(root: &Root, folder: &Path, arm: &str) -> Outcome {
    let project = folder.join("k");
    let write = |name: &str, text: &[u8]| fs::write(project.join(name), text).map_err(|why| format!("{name}: {why}"));
    fs::create_dir_all(project.join("src")).map_err(|why| why.to_string())?;
    write("Cargo.toml", K_MANIFEST.as_bytes())?;
    let source = root.join("crates/dev/reach-bench/peers/k.rs");
    let source = fs::read(&source).map_err(|why| format!("{}: {why}", source.display()))?;
    write("src/main.rs", &source)?;
    let manifest = project.join("Cargo.toml").to_string_lossy().into_owned();
    let arguments = ["run", "--release", "--quiet", "--manifest-path", &manifest, "--", arm];
    root.cargo(&arguments).run("k on the arm")
}
