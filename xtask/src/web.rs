//! `cargo xtask build-web`: the web bundle in `dist/`, made from nothing but this workspace.
//!
//! Layout: everything under `crates/shell/web/static/` as it is; `web.js` and `web_bg.wasm`, the app; `engine.js` and
//! `engine_bg.wasm`, the worker that plans; `rooms.js` and `rooms_bg.wasm`, what comes after the first session;
//! `starter.json`, the starter plans made and checked now; a `.br` twin of each file that gains by it. The service
//! worker is told the version and the list of files.

use crate::run::{Outcome, Root, say};
use std::fs;
use std::path::Path;

/// The browser's target.
pub const BROWSER: &str = "wasm32-unknown-unknown";
/// What is allowed for the first load: compressed bytes of the app's own WebAssembly.
pub const FIRST_LOAD: u64 = 250_000;

/// Builds the bundle.
///
/// # Errors
/// When a part does not build, or the first load is over its budget.
pub fn build(root: &Root) -> Outcome {
    have_target(root)?;
    // Made beside the old bundle and swapped in at the end: a failed build leaves the last good one alone.
    let making = root.join("target/dist-making");
    let dist = root.join("dist");
    remove(&making)?;
    create(&making)?;
    copy(&root.join("crates/shell/web/static"), &making)?;
    root.cargo(&[
        "build",
        "--profile",
        "web",
        "--target",
        BROWSER,
        "-p",
        "web",
        "-p",
        "engine",
        "-p",
        "rooms",
    ])
    .run("app, engine and rooms")?;
    root.cargo(&["build", "-p", "bundler"]).run("bundler")?;
    let bundler = root
        .target()
        .join("debug")
        .join(format!("bundler{}", std::env::consts::EXE_SUFFIX));
    let bundler = bundler.to_string_lossy();
    for (name, kind) in [("web", "web"), ("engine", "web"), ("rooms", "web")] {
        let module = root.target().join(BROWSER).join("web").join(format!("{name}.wasm"));
        let (module, out) = (module.to_string_lossy(), making.to_string_lossy());
        root.call(&bundler, &["bindgen", &module, &out, name, kind])
            .run(&format!("bindings of {name}"))?;
    }
    let starter = making.join("starter.json");
    let call = root
        .cargo(&["run", "--quiet", "-p", "starter", "--"])
        .args(&[starter.as_os_str()]);
    call.run("starter plans, made and checked")?;
    tell_service_worker(&making)?;
    root.call(&bundler, &["compress", &making.to_string_lossy()])
        .run("compression")?;
    let first = size(&making.join("web_bg.wasm.br"))?;
    let engine = size(&making.join("engine_bg.wasm.br"))?;
    let rooms = size(&making.join("rooms_bg.wasm.br"))?;
    say(&format!(
        "first load {first} bytes of wasm (at most {FIRST_LOAD}); afterwards engine {engine} and rooms {rooms} bytes"
    ));
    if first > FIRST_LOAD {
        return Err(format!(
            "the first load is {first} bytes compressed; at most {FIRST_LOAD} are allowed"
        ));
    }
    remove(&dist)?;
    fs::rename(&making, &dist).map_err(|why| format!("{}: {why}", dist.display()))?;
    // Cargo cannot watch a folder that did not exist when it looked; a newer source makes it look again.
    let watched = root.join("crates/shell/cli/src/bundle.rs");
    let touched = fs::File::options().append(true).open(&watched);
    touched
        .and_then(|file| file.set_modified(std::time::SystemTime::now()))
        .map_err(|why| why.to_string())
}

/// Makes sure that the compiler can build for the browser.
///
/// # Errors
/// When it cannot and this machine has no rustup; says what to install instead.
pub fn have_target(root: &Root) -> Outcome {
    let compiler = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let library = root
        .call(&compiler, &["--print", "target-libdir", "--target", BROWSER])
        .read()?;
    let there = fs::read_dir(library.trim()).is_ok_and(|mut entries| entries.next().is_some());
    if there {
        return Ok(());
    }
    if root.call("rustup", &["--version"]).works() {
        return root
            .call("rustup", &["target", "add", BROWSER])
            .run("rustup target add wasm32-unknown-unknown");
    }
    let help = "this Rust cannot build for the browser. With rustup: rustup target add wasm32-unknown-unknown. \
                With Debian's own Rust: sudo apt-get install libstd-rust-dev-wasm32 lld (or rustc-web rust-web-src lld-22)";
    Err(help.to_owned())
}

/// Writes the list of files and a version made from all their bytes into the service worker, so that a changed bundle is
/// a new cache and an unchanged one is not.
fn tell_service_worker(bundle: &Path) -> Outcome {
    let path = bundle.join("sw.js");
    let text = fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))?;
    let mut list = Vec::new();
    list_files(bundle, "", &mut list)?;
    list.retain(|address| address != "sw.js");
    list.sort();
    let mut version: u64 = 0xcbf2_9ce4_8422_2325;
    for address in &list {
        let bytes = fs::read(bundle.join(address)).map_err(|why| format!("{address}: {why}"))?;
        for byte in address.bytes().chain(bytes) {
            version = (version ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    let files = serde_json::to_string(&list).map_err(|why| why.to_string())?;
    let told = text
        .replace("__VERSION__", &format!("{version:016x}"))
        .replace("__FILES__", &files);
    fs::write(&path, told).map_err(|why| format!("{}: {why}", path.display()))
}

/// Every file below `folder`, by address.
fn list_files(folder: &Path, below: &str, found: &mut Vec<String>) -> Outcome {
    let here = folder.join(below);
    for entry in fs::read_dir(&here)
        .map_err(|why| format!("{}: {why}", here.display()))?
        .flatten()
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        let address = if below.is_empty() {
            name
        } else {
            format!("{below}/{name}")
        };
        if entry.path().is_dir() {
            list_files(folder, &address, found)?;
        } else {
            found.push(address);
        }
    }
    Ok(())
}

/// Copies a folder with everything in it.
fn copy(from: &Path, to: &Path) -> Outcome {
    let mut list = Vec::new();
    list_files(from, "", &mut list)?;
    for address in list {
        let target = to.join(&address);
        if let Some(folder) = target.parent() {
            create(folder)?;
        }
        fs::copy(from.join(&address), &target).map_err(|why| format!("{}: {why}", target.display()))?;
    }
    Ok(())
}

fn create(folder: &Path) -> Outcome {
    fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))
}

fn remove(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))
    } else {
        Ok(())
    }
}

/// Size of a file in bytes.
///
/// # Errors
/// When it is not there.
pub fn size(path: &Path) -> Outcome<u64> {
    fs::metadata(path)
        .map(|about| about.len())
        .map_err(|why| format!("{}: {why}", path.display()))
}
