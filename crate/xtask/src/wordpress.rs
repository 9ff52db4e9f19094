//! What a real WordPress needs on the machine. Which packages those are, `tests/wordpress` knows.

use anyhow::Result;

use crate::bundle;
use crate::install;
use crate::process::{self, say};
use crate::project::Project;

/// Prints the packages that are missing, one a line.
const MISSING: &str = "tests/wordpress/missing.ts";

/// Whether the tests can run; installs what is missing. Only Debian and its relatives have WordPress
/// in packages: elsewhere the tests are skipped, and say so.
pub fn is_ready(project: &Project) -> Result<bool> {
    if !install::is_debian_like() {
        say("skipping the tests with a real WordPress: they need the packages of Debian or its relatives");
        return Ok(false);
    }
    let missing = process::ask(&mut bundle::program(project, MISSING)?)?;
    let packages: Vec<&str> = missing.split_whitespace().collect();
    if !packages.is_empty() {
        install::install_debian(&packages.join(" "), "a real WordPress")?;
    }
    Ok(true)
}
