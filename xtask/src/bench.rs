//! `cargo xtask bench`: how long planning and checking take, beside a known solver, and how big the bundle is.

use crate::run::{Outcome, Root, say};
use crate::web::{FIRST_LOAD, size};

/// Prints the figures.
///
/// # Errors
/// When the comparison does not build or run. A missing bundle is only mentioned.
pub fn bench(root: &Root) -> Outcome {
    root.cargo(&["run", "--release", "--quiet", "-p", "peer"])
        .run("planner beside its peer")?;
    println!("\nbundle (bytes, brotli)");
    for (name, budget) in [
        ("web_bg.wasm", Some(FIRST_LOAD)),
        ("web.js", None),
        ("engine_bg.wasm", None),
        ("starter.json", None),
    ] {
        match size(&root.join(&format!("dist/{name}.br"))) {
            Ok(bytes) => {
                let beside = budget
                    .map(|budget| format!("  of {budget} allowed"))
                    .unwrap_or_default();
                println!("  {name:<16} {bytes:>9}{beside}");
            }
            Err(_) => say(&format!(
                "dist/{name}.br is not there; `cargo xtask build-web` makes it"
            )),
        }
    }
    Ok(())
}
