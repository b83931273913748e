//! `bundler bindgen WASM OUT NAME KIND` and `bundler compress FOLDER`: the two slow-to-build helpers of `build-web`.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};
use wasm_bindgen_cli_support::Bindgen;

const USAGE: &str = "usage: bundler bindgen WASM OUT NAME web|no-modules | bundler compress FOLDER";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["bindgen", wasm, out, name, kind] => bindgen(Path::new(wasm), Path::new(out), name, kind),
        ["compress", folder] => compress(Path::new(folder)),
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bundler: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes `NAME.js` and `NAME_bg.wasm` into `out`.
fn bindgen(wasm: &Path, out: &Path, name: &str, kind: &str) -> Result<(), Box<dyn Error>> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name(name)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    match kind {
        "web" => bindgen.web(true)?,
        "no-modules" => bindgen.no_modules(true)?,
        _ => return Err(USAGE.into()),
    };
    bindgen
        .generate(out)
        .map_err(|error| format!("{}: {error:#}", wasm.display()))?;
    Ok(())
}

/// Puts a `.br` beside every file that gains by it.
fn compress(folder: &Path) -> Result<(), Box<dyn Error>> {
    for path in files(folder)? {
        let gains = path.extension().and_then(|end| end.to_str()).is_some_and(|end| {
            matches!(
                end,
                "html" | "js" | "mjs" | "css" | "wasm" | "json" | "svg" | "webmanifest" | "txt"
            )
        });
        if !gains {
            continue;
        }
        let plain = fs::read(&path)?;
        let mut small = Vec::new();
        let strongest = brotli::enc::BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            ..Default::default()
        };
        brotli::BrotliCompress(&mut plain.as_slice(), &mut small, &strongest)?;
        let mut name = path.into_os_string();
        name.push(".br");
        if small.len() < plain.len() {
            fs::write(name, small)?;
        }
    }
    Ok(())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
