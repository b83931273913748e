//! `cargo xtask atlas`: makes the atlas of reach anew, politely; what an ended run solved is kept.

use crate::run::{Outcome, Root};

/// Where the atlas is.
pub const FILE: &str = "crates/pure/reach/atlas/verdicts.bin";

/// Solves whatever is not solved yet and writes the atlas.
///
/// # Errors
/// When it does not build or run, or the file cannot be written.
pub fn make(root: &Root) -> Outcome {
    root.cargo(&["build", "--release", "--quiet", "-p", "reach-bench"])
        .run("the maker of the atlas")?;
    let maker = root.target().join("release/reach-bench").to_string_lossy().into_owned();
    let folder = root.target().join("atlas").to_string_lossy().into_owned();
    let threads = std::thread::available_parallelism()
        .map_or(1, std::num::NonZero::get)
        .to_string();
    let arguments = ["atlas", &folder, FILE, &threads];
    // Whoever works beside it comes first, where the machine knows such a thing.
    let call = if root.call("nice", &["true"]).works() {
        root.call("nice", &["-n", "10", &maker]).args(&arguments)
    } else {
        root.call(&maker, &arguments)
    };
    call.run("the atlas (end it whenever you like: the next run goes on from there)")
}
