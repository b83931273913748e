//! Reads `/locales`, refuses it with file, line and key where it is wrong, and writes it as typed functions.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a build script reads files and talks to cargo; nothing of it runs with the program"
)]

#[path = "build/mod.rs"]
mod build;

fn main() {
    let here = std::path::PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where the crate is"));
    let root = here.join("../../..");
    for watched in ["locales", "catalogue"] {
        println!("cargo:rerun-if-changed={}", root.join(watched).display());
    }
    println!("cargo:rerun-if-changed=build");
    let made =
        build::Sources::read(&root.join("locales"), &root.join("catalogue")).and_then(|all| build::generate(&all));
    match made {
        Ok(code) => {
            let out = std::path::PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo says where to write"));
            std::fs::write(out.join("words.rs"), code).expect("the output folder can be written");
        }
        Err(troubles) => {
            for trouble in &troubles {
                println!("cargo::error=locales/{trouble}");
            }
        }
    }
}
