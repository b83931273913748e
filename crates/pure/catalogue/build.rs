//! Reads `/catalogue`, refuses it with file and reason where it is wrong, and writes it as constants.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a build script reads files and talks to cargo; nothing of it runs with the program"
)]

#[path = "build/mod.rs"]
mod build;
#[path = "src/model/mod.rs"]
#[allow(
    dead_code,
    reason = "the build needs the spellings of its closed lists, not its entries"
)]
mod model;

use build::ids::{ConditionId, PhraseId, PoseId, RegionId, SignId, SourceId, TechniqueId};

fn main() {
    let here = std::path::PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where the crate is"));
    let folder = here.join("../../../catalogue");
    println!("cargo:rerun-if-changed={}", folder.display());
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=src/rules.rs");
    println!("cargo:rerun-if-changed=src/model");
    match build::read(&folder) {
        Ok(code) => {
            let out = std::path::PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo says where to write"));
            std::fs::write(out.join("catalogue.rs"), code).expect("the output folder can be written");
        }
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error=catalogue/{}: {}", problem.file, problem.reason);
            }
        }
    }
}
