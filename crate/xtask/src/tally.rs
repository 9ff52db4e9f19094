//! Counting: what passed, what failed, what was skipped, read from cargo's lines and from Node's.

use std::fmt;
use std::ops::AddAssign;

use anyhow::Result;

use crate::process::{Finished, say};

/// Counts of test cases.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Cases that passed.
    pub passed: usize,
    /// Cases that failed; a suite that died counts as one.
    pub failed: usize,
    /// Cases that could not be tried.
    pub skipped: usize,
}

impl Tally {
    /// One case that passed.
    pub const PASSED: Self = Self { passed: 1, failed: 0, skipped: 0 };
    /// One case that failed.
    pub const FAILED: Self = Self { passed: 0, failed: 1, skipped: 0 };
    /// One case that could not be tried.
    pub const SKIPPED: Self = Self { passed: 0, failed: 0, skipped: 1 };

    /// These counts, judged by how the run ended: one that dies, or tries nothing, has failed.
    pub fn at_the_end_of(mut self, run: &Finished) -> Self {
        let died = !run.succeeded() && self.failed == 0;
        if died || self == Self::default() {
            self += Self::FAILED;
        }
        self
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(to, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// A check that counts as one case.
pub fn case(what: &str, check: impl FnOnce() -> Result<()>) -> Tally {
    counted(what, || {
        say(&format!("checking: {what}"));
        check().map(|()| Tally::PASSED)
    })
}

/// Something that counts its own cases; what stops it counts as one more that failed.
pub fn counted(what: &str, run: impl FnOnce() -> Result<Tally>) -> Tally {
    run().unwrap_or_else(|error| {
        println!("FAILED {what}: {error:#}");
        Tally::FAILED
    })
}

/// The sum over cargo's lines: `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
pub fn of_cargo(output: &str) -> Tally {
    sum(output.lines().filter_map(|line| counts(line.strip_prefix("test result: ")?, [". ", "; "], "ignored")))
}

/// The sum over a suite's lines: `insert: 12 passed, 0 failed, 1 skipped`.
pub fn of_suite(output: &str) -> Tally {
    sum(output.lines().filter_map(|line| counts(line, [": ", ", "], "skipped")))
}

fn sum(tallies: impl Iterator<Item = Tally>) -> Tally {
    let mut sum = Tally::default();
    tallies.for_each(|tally| sum += tally);
    sum
}

/// Counts after the last `start` of a line, separated by `between`: `3 passed`, `0 failed`, and
/// maybe a third kind.
fn counts(line: &str, [start, between]: [&str; 2], third: &str) -> Option<Tally> {
    let (_, counts) = line.trim_end().rsplit_once(start)?;
    let mut parts = counts.split(between);
    let mut count = |kind: &str| parts.next()?.strip_suffix(kind)?.strip_suffix(' ')?.parse::<usize>().ok();
    let (passed, failed) = (count("passed")?, count("failed")?);
    Some(Tally { passed, failed, skipped: count(third).unwrap_or(0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: usize, failed: usize, skipped: usize) -> Tally {
        Tally { passed, failed, skipped }
    }

    #[test]
    fn lines_of_suites() {
        let table = [
            ("insert: 12 passed, 0 failed", tally(12, 0, 0)),
            ("insert: 12 passed, 3 failed, 1 skipped\r\n", tally(12, 3, 1)),
            ("editors: in Firefox: 2 passed, 1 failed", tally(2, 1, 0)),
            ("a: 1 passed, 0 failed\nnoise\nb: 2 passed, 1 failed", tally(3, 1, 0)),
            ("12 passed, 0 failed", tally(0, 0, 0)),
            ("insert: many passed, 0 failed", tally(0, 0, 0)),
            ("", tally(0, 0, 0)),
        ];
        for (output, expected) in table {
            assert_eq!(of_suite(output), expected, "{output:?}");
        }
    }

    #[test]
    fn lines_of_cargo() {
        let output = "running 2 tests\n\
            test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.50s\n\
            test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s\n";
        assert_eq!(of_cargo(output), tally(5, 1, 1));
        assert_eq!(of_cargo("error: could not compile"), Tally::default());
    }

    #[test]
    fn the_last_line_names_skipped_cases_only_when_there_are_some() {
        assert_eq!(tally(3, 0, 0).to_string(), "3 passed, 0 failed");
        assert_eq!(tally(3, 1, 2).to_string(), "3 passed, 1 failed, 2 skipped");
    }

    #[test]
    fn what_stops_a_run_counts_as_one_that_failed() {
        assert_eq!(counted("x", || anyhow::bail!("no")), Tally::FAILED);
        assert_eq!(counted("x", || Ok(Tally::PASSED)), Tally::PASSED);
    }

    #[test]
    fn a_run_that_dies_or_tries_nothing_has_failed() {
        let table = [
            (Some(0), "a: 3 passed, 0 failed", (3, 0)),
            (Some(1), "a: 3 passed, 2 failed", (3, 2)),
            (Some(1), "a: 3 passed, 0 failed", (3, 1)),
            (None, "a: 3 passed, 0 failed", (3, 1)),
            (Some(0), "", (0, 1)),
            (Some(0), "a: 0 passed, 0 failed", (0, 1)),
            (Some(1), "SyntaxError", (0, 1)),
        ];
        for (status, output, expected) in table {
            let tally = of_suite(output).at_the_end_of(&Finished { status, output: output.to_owned() });
            assert_eq!((tally.passed, tally.failed), expected, "{status:?} {output:?}");
        }
    }
}
