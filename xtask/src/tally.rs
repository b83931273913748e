//! Counting what passed and what failed, over programs that each report in their own way.

use crate::run::say;

/// How many checks passed and failed, and the names of the failed ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Checks that passed.
    pub passed: u64,
    /// Checks that failed.
    pub failed: u64,
    /// What failed, for the last lines of the output.
    pub failures: Vec<String>,
}

impl Tally {
    /// Counts one check.
    pub fn count(&mut self, name: &str, result: Result<(), String>) {
        match result {
            Ok(()) => {
                self.passed += 1;
                say(&format!("ok: {name}"));
            }
            Err(why) => {
                self.failed += 1;
                say(&format!("FAILED: {name}: {why}"));
                self.failures.push(name.to_owned());
            }
        }
    }

    /// Counts a program that reports numbers of its own. A program that ends badly counts at least one failure, and one
    /// that says it ended well without having run a single check counts as a failure too: silence proves nothing.
    pub fn count_program(&mut self, name: &str, passed: u64, failed: u64, well: bool) {
        self.passed += passed;
        let failed = if failed == 0 && (!well || passed == 0) {
            1
        } else {
            failed
        };
        self.failed += failed;
        if failed > 0 {
            self.failures.push(name.to_owned());
        }
    }

    /// Adds another tally.
    pub fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.failures.extend(other.failures);
    }

    /// The last line of the test command.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }
}

/// Passed and failed tests in the output of `cargo nextest run` ("... 12 tests run: 11 passed, 1 failed, 0 skipped").
#[must_use]
pub fn nextest(lines: &[String]) -> (u64, u64) {
    let Some(line) = lines
        .iter()
        .rev()
        .find(|line| line.contains(" run: ") && line.contains("passed"))
    else {
        return (0, 0);
    };
    let numbers = line.rsplit(" run: ").next().unwrap_or_default();
    (
        before(numbers, "passed"),
        before(numbers, "failed") + before(numbers, "timed out"),
    )
}

/// Passed and failed tests in the output of `cargo test` ("test result: ok. 12 passed; 0 failed; ...").
#[must_use]
pub fn libtest(lines: &[String]) -> (u64, u64) {
    let results = lines
        .iter()
        .filter(|line| line.trim_start().starts_with("test result: "));
    results.fold((0, 0), |(passed, failed), line| {
        (passed + before(line, "passed"), failed + before(line, "failed"))
    })
}

/// Passed and failed tests in TAP output of `node --test` ("# pass 12", "# fail 0").
#[must_use]
pub fn tap(lines: &[String]) -> (u64, u64) {
    let number = |name: &str| {
        let found = lines.iter().rev().find_map(|line| line.strip_prefix(name));
        found.and_then(|number| number.trim().parse().ok()).unwrap_or(0)
    };
    (number("# pass "), number("# fail ") + number("# cancelled "))
}

/// The number right before `word`.
fn before(line: &str, word: &str) -> u64 {
    let words: Vec<&str> = line
        .split([' ', ',', ';', '('])
        .filter(|word| !word.is_empty())
        .collect();
    let first = word.split(' ').next().unwrap_or(word);
    words
        .windows(2)
        .find(|pair| pair[1] == first)
        .and_then(|pair| pair[0].parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn the_reports_of_all_three_runners_are_understood() {
        let said = lines("   Summary [   0.014s] 7 tests run: 5 passed (1 slow), 2 failed, 3 skipped");
        assert_eq!(nextest(&said), (5, 2));
        assert_eq!(nextest(&lines("Summary [ 1s] 1 test run: 1 passed, 0 skipped")), (1, 0));
        let said =
            "test result: ok. 12 passed; 0 failed; 0 ignored;\ntest result: FAILED. 1 passed; 2 failed; 0 ignored;";
        assert_eq!(libtest(&lines(said)), (13, 2));
        assert_eq!(tap(&lines("# tests 4\n# pass 3\n# fail 1\n# cancelled 0")), (3, 1));
    }

    #[test]
    fn a_program_that_ran_nothing_or_ended_badly_is_a_failure() {
        let mut tally = Tally::default();
        tally.count_program("silent", 0, 0, true);
        tally.count_program("crashed after five", 5, 0, false);
        tally.count_program("fine", 3, 0, true);
        assert_eq!(tally.line(), "8 passed, 2 failed");
        assert_eq!(tally.failures, ["silent", "crashed after five"]);
    }
}
