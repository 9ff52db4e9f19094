//! `cargo xtask bless`: writes the expected results of the core's and the sites' tests anew.

use anyhow::Result;

use crate::project::Project;
use crate::test::{self, Expected, Part};

/// Runs the suites that have expected results, writing instead of comparing.
pub fn run(project: &Project) -> Result<u8> {
    test::run(project, &[Part::Core, Part::Sites], Expected::Written)
}
