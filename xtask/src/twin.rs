//! Same input, same bits: the same seeds planned natively and in WebAssembly must give the same bytes.
//!
//! `crates/dev/twin` is one library built twice: as a program for this machine and as a module for node.

use crate::run::{Outcome, Root};
use crate::tally::Tally;
use crate::web::{self, BROWSER};

/// Pairs compared.
const SEEDS: u32 = 60;
/// Pairs compared with `--slow`.
const SEEDS_SLOW: u32 = 600;

/// Compares, one check per seed.
///
/// # Errors
/// When one of the two cannot be built or run.
pub fn twin(root: &Root, slow: bool) -> Outcome<Tally> {
    web::have_target(root)?;
    let last = (if slow { SEEDS_SLOW } else { SEEDS }).to_string();
    root.cargo(&["build", "-p", "twin", "--lib", "--target", BROWSER])
        .run("twin for wasm32")?;
    let module = root.target().join(BROWSER).join("debug/twin.wasm");
    let native = root.cargo(&["run", "--quiet", "-p", "twin", "--", &last]).read()?;
    let script = root.join("crates/dev/twin/run.mjs");
    let browser = root
        .call("node", &[])
        .args(&[script.as_os_str(), module.as_os_str(), last.as_ref()])
        .read()?;
    let mut tally = Tally::default();
    compare(&native, &browser, &mut tally);
    Ok(tally)
}

/// One check per line; a different number of lines is a failure of its own.
fn compare(native: &str, browser: &str, tally: &mut Tally) {
    let (ours, theirs): (Vec<&str>, Vec<&str>) = (native.lines().collect(), browser.lines().collect());
    let same = ours.iter().zip(&theirs).filter(|(one, other)| one == other).count();
    let different = ours.len().max(theirs.len()) - same;
    for (one, other) in ours.iter().zip(&theirs).filter(|(one, other)| one != other).take(5) {
        crate::run::say(&format!("native  {one}\n       browser {other}"));
    }
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    tally.count_program(
        "native and WebAssembly make the same bytes",
        count(same),
        count(different),
        different == 0,
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_different_byte_or_one_missing_line_is_seen() {
        let run = |native, browser| {
            let mut tally = Tally::default();
            compare(native, browser, &mut tally);
            tally.line()
        };
        assert_eq!(run("1 ab\n2 cd\n", "1 ab\n2 cd\n"), "2 passed, 0 failed");
        assert_eq!(run("1 ab\n2 cd\n", "1 ab\n2 ce\n"), "1 passed, 1 failed");
        assert_eq!(run("1 ab\n2 cd\n", "1 ab\n"), "1 passed, 1 failed");
        assert_eq!(run("", ""), "0 passed, 1 failed");
    }
}
