//! `cargo xtask bench reach`: two bodies natively and in WebAssembly, and one arm beside solvers that are known. Peers are
//! fetched into the target folder when they can be; nothing of the project needs them.

use crate::run::{Outcome, Root};
use crate::web::{self, BROWSER};
use std::fs;
use std::path::Path;

/// The crate `k` is built as a project of its own, so that its packages never enter ours.
const K_MANIFEST: &str = "[package]\nname = \"peer-k\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n\n[dependencies]\nk = \"0.32\"\n";
/// Between these lines of docs/reach.md stands what is printed.
const PRINTED: (&str, &str) = ("<!-- cargo xtask reach-modes -->\n", "<!-- end -->\n");
/// The page.
const PAGE: &str = "docs/reach.md";

/// Measures everything and prints the figures.
///
/// # Errors
/// When our own part does not build or run, or is not the same in WebAssembly. A peer that cannot be had is only told.
pub fn bench(root: &Root) -> Outcome {
    let folder = root.target().join("reach-peers");
    let run = folder.join("run");
    // Nothing of an earlier run is shown as if it were of this one.
    if run.exists() {
        fs::remove_dir_all(&run).map_err(|why| format!("{}: {why}", run.display()))?;
    }
    fs::create_dir_all(&run).map_err(|why| format!("{}: {why}", run.display()))?;
    let place = run.to_string_lossy().into_owned();
    let ours = |word: &str| root.cargo(&["run", "--release", "--quiet", "-p", "reach-bench", "--", word, &place]);
    ours("measure").run("two bodies and one arm, natively")?;
    let missing = |name: &str, done: Outcome| match done {
        Ok(()) => Ok(()),
        Err(why) => fs::write(run.join(format!("missing-{name}.txt")), why).map_err(|why| why.to_string()),
    };
    missing("attune_in_wasm", wasm(root, &place))?;
    let python = environment(root, &folder);
    for (name, packages) in [("optik", ["optik-py", "numpy"]), ("pinocchio", ["pin", "numpy"])] {
        let done = python.as_ref().map_err(Clone::clone);
        missing(
            name,
            done.and_then(|python| peer(root, python, name, &packages, &place)),
        )?;
    }
    missing("k", k(root, &folder, &place))?;
    ours("report").run("figures")
}

/// Writes the printed part of docs/reach.md anew.
///
/// # Errors
/// When it does not build or run, or the page cannot be written.
pub fn modes(root: &Root) -> Outcome {
    let arguments = ["run", "--release", "--quiet", "-p", "reach-bench", "--", "modes"];
    let printed = root.cargo(&arguments).read()?;
    let told = |why: std::io::Error| format!("{PAGE}: {why}");
    let page = fs::read_to_string(root.join(PAGE)).map_err(told)?;
    let page = replaced(&page, &printed).ok_or_else(|| format!("{PAGE}: `{}` is missing", PRINTED.0.trim()))?;
    fs::write(root.join(PAGE), page).map_err(told)
}

/// The page with another printed part.
fn replaced(page: &str, printed: &str) -> Option<String> {
    let (before, rest) = page.split_once(PRINTED.0)?;
    let (_, after) = rest.split_once(PRINTED.1)?;
    Some(format!("{before}{}{printed}{}{after}", PRINTED.0, PRINTED.1))
}

/// The same in WebAssembly, built as the engine is built.
fn wasm(root: &Root, run: &str) -> Outcome {
    web::have_target(root)?;
    let target = ["--profile", "web", "--target", BROWSER];
    root.cargo(&["build", "--quiet", "-p", "reach-bench", "--lib"])
        .args(&target)
        .run("two bodies for WebAssembly")?;
    let module = root.target().join(BROWSER).join("web/reach_bench.wasm");
    let script = root.join("crates/dev/reach-bench/peers/run.mjs");
    root.call("node", &[&script.to_string_lossy(), &module.to_string_lossy(), run])
        .run("two bodies and one arm, in WebAssembly (node)")
}

/// Python of an environment of its own.
fn environment(root: &Root, folder: &Path) -> Outcome<String> {
    let venv = folder.join("venv");
    let python = venv.join("bin/python").to_string_lossy().into_owned();
    if !root.call(&python, &["-m", "pip", "--version"]).works() {
        let venv = venv.to_string_lossy().into_owned();
        root.call("python3", &["-m", "venv", "--clear", &venv])
            .run("an environment for peers")
            .map_err(|why| format!("{why} (Debian: sudo apt-get install python3-venv)"))?;
    }
    Ok(python)
}

/// A peer from PyPI.
fn peer(root: &Root, python: &str, name: &str, packages: &[&str], run: &str) -> Outcome {
    root.call(python, &["-m", "pip", "install", "--quiet"])
        .args(packages)
        .run(&format!("{name} (pip install {})", packages.join(" ")))?;
    let script = root.join("crates/dev/reach-bench/peers/peers.py");
    root.call(python, &[&script.to_string_lossy(), name, run])
        .run(&format!("{name} on the arm"))
}

/// The crate `k`.
fn k(root: &Root, folder: &Path, run: &str) -> Outcome {
    let project = folder.join("k");
    let write = |name: &str, text: &[u8]| fs::write(project.join(name), text).map_err(|why| format!("{name}: {why}"));
    fs::create_dir_all(project.join("src")).map_err(|why| why.to_string())?;
    write("Cargo.toml", K_MANIFEST.as_bytes())?;
    let source = root.join("crates/dev/reach-bench/peers/k.rs");
    let source = fs::read(&source).map_err(|why| format!("{}: {why}", source.display()))?;
    write("src/main.rs", &source)?;
    let manifest = project.join("Cargo.toml").to_string_lossy().into_owned();
    let arguments = ["run", "--release", "--quiet", "--manifest-path", &manifest, "--", run];
    root.cargo(&arguments).run("k on the arm (crates.io: k 0.32)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_printed_is_replaced() {
        let page = format!("# Title\n\n{}old\n{}\n## By hand\n", PRINTED.0, PRINTED.1);
        let now = replaced(&page, "new\n").expect("both lines");
        assert_eq!(now, page.replace("old", "new"));
        assert_eq!(replaced("# Title\n", "new\n"), None);
    }
}
