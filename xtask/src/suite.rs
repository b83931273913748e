//! `cargo xtask test`: gates first, because they are quick and tell most, then tests, then the browser.

use crate::run::{Outcome, Root, say};
use crate::tally::Tally;
use crate::{browser, gates, twin, unit};
use std::time::Instant;

/// A part of the suite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// House rules, format, clippy, browser build of the pure rooms.
    Gates,
    /// Native tests.
    Unit,
    /// Native and WebAssembly make the same bytes.
    Wasm,
    /// Journeys in a real browser.
    Browser,
}

/// In the order in which they run.
pub const PARTS: [(&str, Part); 4] = [
    ("gates", Part::Gates),
    ("unit", Part::Unit),
    ("wasm", Part::Wasm),
    ("browser", Part::Browser),
];

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Also the long runs.
    pub slow: bool,
    /// Only these parts.
    pub parts: Vec<Part>,
}

impl Wanted {
    /// Parses `[--slow] [--only gates|unit|wasm|browser]`; `--only` may be given several times.
    ///
    /// # Errors
    /// Says what is allowed.
    pub fn parse(words: &[&str]) -> Outcome<Self> {
        let mut wanted = Self {
            slow: false,
            parts: Vec::new(),
        };
        let mut rest = words.iter();
        while let Some(word) = rest.next() {
            match *word {
                "--slow" => wanted.slow = true,
                "--only" => {
                    let name = rest.next().copied().unwrap_or_default();
                    let part = PARTS.iter().find(|(known, _)| *known == name);
                    let (_, part) = part.ok_or_else(|| format!("--only {name}: gates, unit, wasm or browser"))?;
                    wanted.parts.push(*part);
                }
                other => return Err(format!("`{other}` is not known; --slow and --only PART are")),
            }
        }
        if wanted.parts.is_empty() {
            wanted.parts = PARTS.iter().map(|(_, part)| *part).collect();
        }
        Ok(wanted)
    }
}

/// Runs what was asked for. The last line of stdout is `N passed, N failed`.
///
/// # Errors
/// When anything failed.
pub fn test(root: &Root, wanted: &Wanted) -> Outcome {
    let started = Instant::now();
    let mut tally = Tally::default();
    for (name, part) in PARTS {
        if !wanted.parts.contains(&part) {
            continue;
        }
        let done = match part {
            Part::Gates => gates::gates(root),
            Part::Unit => unit::unit(root, wanted.slow),
            Part::Wasm => twin::twin(root, wanted.slow),
            Part::Browser => browser::browser(root),
        };
        match done {
            Ok(part) => tally.add(part),
            // A part that cannot run at all has not passed.
            Err(why) => tally.count(name, Err(why)),
        }
        if part == Part::Unit && wanted.slow {
            let fuzz = root.cargo(&["run", "--release", "--quiet", "-p", "fuzz", "--", "--seconds", "60"]);
            tally.count("damaged files, a minute for each kind", fuzz.run("fuzz"));
        }
    }
    say(&format!("{:.0} s in all", started.elapsed().as_secs_f32()));
    for failure in &tally.failures {
        println!("failed: {failure}");
    }
    println!("{}", tally.line());
    if tally.failed == 0 {
        Ok(())
    } else {
        Err("not everything passed".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_said_means_everything_and_unknown_words_are_refused() {
        assert_eq!(Wanted::parse(&[]).map(|wanted| wanted.parts.len()), Ok(4));
        let some = Wanted::parse(&["--slow", "--only", "unit", "--only", "gates"]);
        assert_eq!(
            some,
            Ok(Wanted {
                slow: true,
                parts: vec![Part::Unit, Part::Gates]
            })
        );
        assert!(Wanted::parse(&["--only", "luck"]).is_err());
        assert!(Wanted::parse(&["--fast"]).is_err());
    }
}
