//! The crates' own lints and tests: all that cargo alone can say.

use std::process::Command;

use anyhow::{Result, bail};

use crate::process::{self, say};
use crate::project::Project;
use crate::tally::{self, Tally, case, counted};
use crate::test::Expected;
use crate::toolchain;

/// Checks them all.
pub fn check(project: &Project, expected: Expected) -> Tally {
    let mut sum = Tally::default();
    for (what, arguments) in [
        ("rustfmt", "fmt --all -- --check -l"),
        // Apart from xtask, which would switch on the core's feature for TypeScript.
        ("clippy of nod-core and nod-wasm", "clippy -q -p nod-core -p nod-wasm --all-targets -- -D warnings"),
        ("clippy of nod-learn and xtask", "clippy -q -p nod-learn -p xtask --all-targets -- -D warnings"),
    ] {
        sum += case(what, || process::must(&mut cargo(project, arguments)).map(drop));
    }
    sum += case("nod-core names nothing of the browser", || apart_from_the_browser(project));
    for package in ["nod-core", "nod-learn", "xtask"] {
        sum += counted(package, || cargo_test(project, package, expected));
    }
    sum
}

fn cargo_test(project: &Project, package: &str, expected: Expected) -> Result<Tally> {
    say(&format!("running the tests of {package}"));
    let mut command = cargo(project, &format!("test -q --no-fail-fast -p {package}"));
    if expected == Expected::Written {
        command.env("NOD_BLESS", "1");
    }
    let finished = process::run(&mut command, process::LONG)?;
    let tally = tally::of_cargo(&finished.output).at_the_end_of(&finished);
    println!("{package}: {tally}");
    if tally.failed > 0 {
        println!("{}", finished.output.trim_end());
    }
    Ok(tally)
}

/// Invariant: every decision is pure Rust.
fn apart_from_the_browser(project: &Project) -> Result<()> {
    let tree = process::ask(&mut cargo(project, "tree -p nod-core --edges normal --prefix none --all-features"))?;
    let foreign: Vec<&str> = tree.lines().filter(|line| is_of_the_browser(line)).collect();
    if !foreign.is_empty() {
        bail!("nod-core depends on {}; only nod-wasm may", foreign.join(", "));
    }
    Ok(())
}

/// A line of `cargo tree`: `web-sys v0.3.80`.
fn is_of_the_browser(line: &str) -> bool {
    let name = line.split(' ').next().unwrap_or_default();
    name.contains("wasm") || name.starts_with("gloo") || matches!(name, "js-sys" | "web-sys" | "web-time" | "getrandom")
}

fn cargo(project: &Project, arguments: &str) -> Command {
    let mut command = toolchain::cargo();
    command.args(arguments.split(' ')).current_dir(&project.root);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_of_the_browser_are_known() {
        let table = [
            ("wasm-bindgen v0.2.130", true),
            ("serde-wasm-bindgen v0.6.5", true),
            ("web-sys v0.3.80", true),
            ("js-sys v0.3.80 (*)", true),
            ("serde v1.0.229", false),
            ("nod-core v0.1.0 (crate/core)", false),
            ("", false),
        ];
        for (line, expected) in table {
            assert_eq!(is_of_the_browser(line), expected, "{line}");
        }
    }
}
