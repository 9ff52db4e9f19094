//! `cargo xtask bench`: measures the budgets in both browsers; the figures are `tests/bench`'s.

use std::ffi::OsString;

use anyhow::Result;

use crate::browsers;
use crate::bundle;
use crate::dist;
use crate::environment::Environment;
use crate::extension;
use crate::process;
use crate::project::Project;

/// Runs the benchmark with the arguments that were given.
pub fn run(project: &Project, arguments: &[OsString]) -> Result<u8> {
    let browsers = browsers::require_all()?;
    let built = extension::build(project)?;
    let package = Some(dist::package(project, &built)?);
    let mut command = bundle::program(project, "tests/bench/bench.ts")?;
    Environment { package, ..Environment::new(browsers, built) }.tell(&mut command);
    process::attach(command.args(arguments))
}
