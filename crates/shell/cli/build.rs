//! Embeds the web bundle (`dist/`, made by `cargo xtask build-web`) into `attune`, when there is one.
//!
//! Without a bundle the list is empty and `attune serve` shows a page that says how to make it, so that
//! `cargo build --bin attune` never needs a browser build.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// FNV-1a over a file: enough to tell one version of it from the next in an `ETag`.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Every file below `folder`, sorted, so that the same bundle gives the same program.
fn files(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files(&path, found)?;
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let dist = match env::var("ATTUNE_DIST") {
        Ok(folder) => PathBuf::from(folder),
        Err(_) => here.join("../../../dist"),
    };
    println!("cargo::rerun-if-env-changed=ATTUNE_DIST");
    println!("cargo::rerun-if-changed=build.rs");

    let mut code = String::from("/// The embedded files: address, fingerprint, bytes.\n");
    code.push_str("pub static FILES: &[(&str, u64, &[u8])] = &[\n");
    if dist.is_dir() {
        println!("cargo::rerun-if-changed={}", dist.display());
        let dist = dist.canonicalize()?;
        let mut found = Vec::new();
        files(&dist, &mut found)?;
        for path in found {
            let address = path.strip_prefix(&dist)?.to_string_lossy().replace('\\', "/");
            let print = fingerprint(&fs::read(&path)?);
            writeln!(
                code,
                "    ({address:?}, {print:#x}, include_bytes!({:?})),",
                path.display().to_string()
            )?;
        }
    } else {
        // Watching the parent would rebuild at every touch of the tree; the bundle's maker touches this file instead.
        println!("cargo::rerun-if-changed=src/bundle.rs");
    }
    code.push_str("];\n");
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("bundle_files.rs"), code)?;
    Ok(())
}
