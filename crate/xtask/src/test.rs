//! `cargo xtask test`: every part, or the named ones, and one line with the sum at the end.

use std::str::FromStr;

use anyhow::{Result, bail};

use crate::browsers;
use crate::crates;
use crate::environment::Environment;
use crate::extension::{self, Built};
use crate::files;
use crate::node;
use crate::pack;
use crate::process::{self, say};
use crate::project::Project;
use crate::store;
use crate::suite;
use crate::tally::{Tally, case, counted};
use crate::wordpress;

/// A part of the tests that can be run alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// The core's and xtask's own tests and lints; needs neither Node nor a browser.
    Core,
    /// Captured pages.
    Sites,
    /// Everything else that runs in the browsers, and the extension's lints.
    Browser,
    /// A real WordPress.
    WordPress,
}

impl Part {
    /// All, in the order in which a mistake shows soonest.
    pub const ALL: [Self; 4] = [Self::Core, Self::Sites, Self::Browser, Self::WordPress];

    /// The folder of its suites, below `tests`.
    pub fn folder(self) -> Option<&'static str> {
        match self {
            Self::Core => None,
            Self::Sites => Some("captures"),
            Self::Browser => Some("browser"),
            Self::WordPress => Some("wordpress"),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Sites => "sites",
            Self::Browser => "browser",
            Self::WordPress => "wordpress",
        }
    }
}

impl FromStr for Part {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let known = Self::ALL.into_iter().find(|part| part.word() == word);
        known.ok_or_else(|| format!("test {word}: there is core, sites, browser and wordpress"))
    }
}

/// What is done with expected results.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Expected {
    /// They have to be met.
    Compared,
    /// They are written anew (`cargo xtask bless`).
    Written,
}

/// Runs the parts; the answer is the exit status.
pub fn run(project: &Project, parts: &[Part], expected: Expected) -> Result<u8> {
    let mut sum = Tally::default();
    let chosen: Vec<Part> = Part::ALL.into_iter().filter(|part| parts.is_empty() || parts.contains(part)).collect();
    if chosen.contains(&Part::Core) {
        sum += crates::check(project, expected);
    }
    let browsing: Vec<Part> = chosen.into_iter().filter(|part| part.folder().is_some()).collect();
    if !browsing.is_empty() {
        sum += counted("building the extension", || with_extension(project, &browsing, expected));
    }
    println!("{sum}");
    Ok(u8::from(sum.failed > 0))
}

/// The part's lints and suites, on one build.
fn with_extension(project: &Project, parts: &[Part], expected: Expected) -> Result<Tally> {
    let built = extension::build(project)?;
    let mut sum = Tally::default();
    if parts.contains(&Part::Browser) {
        sum += extension_lints(project, &built);
    }
    sum += counted("finding the browsers", || in_browsers(project, built, parts, expected));
    Ok(sum)
}

fn in_browsers(project: &Project, built: Built, parts: &[Part], expected: Expected) -> Result<Tally> {
    let mut sum = Tally::default();
    say("the tests load a variant of the manifest that differs only in granted hosts: \
         a headless browser cannot answer the permission prompt");
    let sites = project.target("tests/sites.json");
    files::write(&sites, pack::sites_of_tests(&project.root, "tests/browser/lens")?.as_bytes())?;
    let environment = Environment { expected, sites: Some(sites), ..Environment::new(browsers::require_all()?, built) };
    for part in parts {
        sum += counted(part.word(), || suites(project, *part, &environment));
    }
    Ok(sum)
}

fn suites(project: &Project, part: Part, environment: &Environment) -> Result<Tally> {
    let suites = suite::of_part(project, part)?;
    if suites.is_empty() {
        bail!("tests/{}: no suite (NAME.test.ts)", part.folder().unwrap_or_default());
    }
    if part == Part::WordPress && !wordpress::is_ready(project)? {
        return Ok(Tally::SKIPPED);
    }
    let mut sum = Tally::default();
    for suite in suites {
        sum += counted(&suite, || suite::run(project, &suite, environment));
    }
    Ok(sum)
}

fn extension_lints(project: &Project, built: &Built) -> Tally {
    let mut sum = case("tsc", || process::must(node::tool(project, "tsc").arg("--noEmit")).map(drop));
    sum += case("web-ext lint", || store::lint(project, &built.shipped));
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_named_by_their_words() {
        for part in Part::ALL {
            assert_eq!(part.word().parse(), Ok(part));
        }
        assert!("unit".parse::<Part>().is_err());
    }
}
