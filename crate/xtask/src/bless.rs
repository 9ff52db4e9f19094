//! `cargo xtask bless`: writes the expected results of the core's and the sites' tests anew, and how Intl prints times.

use anyhow::Result;

use crate::bundle;
use crate::node;
use crate::process::{self, say};
use crate::project::Project;
use crate::test::{self, Expected, Part};

/// Runs what writes tables, and the suites that have expected results, writing instead of comparing.
pub fn run(project: &Project) -> Result<u8> {
    node::install(project)?;
    let mut tables = bundle::program(project, "tests/times/tables.ts")?;
    say(process::must(tables.arg(project.path("extension/times/intl")))?.trim());
    test::run(project, &[Part::Core, Part::Sites], Expected::Written)
}
