//! Journeys in a real browser (`e2e/*.test.mjs`) against `attune serve` on a free port.

use crate::run::{Outcome, Root, say};
use crate::tally::{self, Tally};
use crate::web::BROWSER;
use crate::{start, web};
use std::io::{BufRead as _, BufReader};
use std::process::Child;

/// Where distributions and people put Chromium.
const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/// Builds the app, serves it, runs every journey.
///
/// # Errors
/// When something needed cannot be had; says what to install.
pub fn browser(root: &Root) -> Outcome<Tally> {
    if !root.call("node", &["--version"]).works() {
        return Err("the journeys need Node 20 or newer (Debian: apt-get install nodejs npm)".to_owned());
    }
    let chromium = have_chromium(root)?;
    have_packages(root)?;
    web::build(root)?;
    let suite = conformance(root)?;
    let attune = start::build_attune(root)?;
    let mut server = Server::start(root, &attune)?;
    let journeys = journeys(root)?;
    let call = root.call("node", &["--test", "--test-reporter=tap", "--test-concurrency=1"]);
    let call = call.args(&journeys).within(&root.join("e2e"));
    let call = call.env("ATTUNE_URL", &server.address).env("CHROMIUM", &chromium);
    let watched = call
        .env("ATTUNE_CONFORMANCE", &suite)
        .env("ATTUNE_ARTEFACTS", root.join("target/journeys"))
        .watch("journeys");
    server.stop();
    let watched = watched?;
    let (passed, failed) = tally::tap(&watched.lines);
    let mut tally = Tally::default();
    tally.count_program("journeys in the browser", passed, failed, watched.well);
    Ok(tally)
}

/// The suite of the stores as a module for the browser, beside the bundle and not in it. Returns its folder.
fn conformance(root: &Root) -> Outcome<std::path::PathBuf> {
    root.cargo(&["build", "-p", "conformance", "--lib", "--target", BROWSER])
        .run("conformance suite for wasm32")?;
    let program = format!("bundler{}", std::env::consts::EXE_SUFFIX);
    let bundler = root.target().join("debug").join(program);
    let module = root.target().join(BROWSER).join("debug/conformance.wasm");
    let out = root.join("target/conformance");
    let words = [module.to_string_lossy(), out.to_string_lossy()];
    let call = root.call(
        &bundler.to_string_lossy(),
        &["bindgen", &words[0], &words[1], "conformance", "web"],
    );
    call.run("bindings of the conformance suite")?;
    Ok(out)
}

/// Every journey by name, because node's own patterns differ between versions.
fn journeys(root: &Root) -> Outcome<Vec<String>> {
    let folder = root.join("e2e");
    let entries = std::fs::read_dir(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut found: Vec<String> = names.filter(|name| name.ends_with(".test.mjs")).collect();
    found.sort();
    if found.is_empty() {
        Err("there are no journeys in e2e/".to_owned())
    } else {
        Ok(found)
    }
}

/// Finds Chromium, or installs it where that needs nobody's permission.
fn have_chromium(root: &Root) -> Outcome<String> {
    if let Ok(named) = std::env::var("CHROMIUM") {
        return Ok(named);
    }
    let find = || {
        CHROMIUM
            .iter()
            .find(|name| root.call(name, &["--version"]).works())
            .map(|name| (*name).to_owned())
    };
    if let Some(found) = find() {
        return which(root, &found);
    }
    let may_install = root.call("id", &["-u"]).read().is_ok_and(|id| id.trim() == "0");
    if may_install && root.call("apt-get", &["--version"]).works() {
        root.call("apt-get", &["update", "--quiet"]).run("package lists")?;
        let call = root.call(
            "apt-get",
            &["install", "--yes", "--quiet", "--no-install-recommends", "chromium"],
        );
        call.env("DEBIAN_FRONTEND", "noninteractive")
            .run("installing Chromium")?;
        if let Some(found) = find() {
            return which(root, &found);
        }
    }
    Err(
        "the journeys need Chromium: install it (Debian: sudo apt-get install chromium) or set CHROMIUM to its path"
            .to_owned(),
    )
}

fn which(root: &Root, name: &str) -> Outcome<String> {
    let path = root.call("sh", &["-c", "command -v \"$0\"", name]).read()?;
    Ok(path.trim().to_owned())
}

/// The test-only packages, exactly as locked.
fn have_packages(root: &Root) -> Outcome {
    let (locked, installed) = (
        root.join("e2e/package-lock.json"),
        root.join("e2e/node_modules/.package-lock.json"),
    );
    let age = |path| std::fs::metadata(path).and_then(|about| about.modified()).ok();
    if age(&installed).is_some_and(|have| age(&locked).is_some_and(|want| have >= want)) {
        return Ok(());
    }
    let call = root
        .call("npm", &["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        .within(&root.join("e2e"));
    call.run("test-only packages (npm ci in e2e)")
}

/// `attune serve` in the background; ended when it goes out of sight, whatever happened before.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(root: &Root, attune: &std::path::Path) -> Outcome<Self> {
        let program = attune.to_string_lossy();
        let mut child = root.call(&program, &["serve", "--listen", "127.0.0.1:0"]).spawn()?;
        let mut line = String::new();
        if let Some(out) = child.stdout.take() {
            BufReader::new(out)
                .read_line(&mut line)
                .map_err(|why| format!("attune serve: {why}"))?;
        }
        let address = line
            .split_whitespace()
            .find(|word| word.starts_with("http://"))
            .unwrap_or_default()
            .to_owned();
        let server = Self { child, address };
        if server.address.is_empty() {
            return Err(format!("attune serve did not say where it is: `{}`", line.trim()));
        }
        say(&format!("serving at {}", server.address));
        Ok(server)
    }

    fn stop(&mut self) {
        // It may have ended by itself; either way it is gone afterwards.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}
