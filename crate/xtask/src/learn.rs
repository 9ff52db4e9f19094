//! `cargo xtask train | measure | triage`: hands over to the crate that learns, built to run fast.

use anyhow::{Context, Result};

use crate::project::Project;
use crate::toolchain;

/// What is to be done with the triage model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Make it.
    Train,
    /// Say what it is worth.
    Measure,
    /// Ask it.
    Triage,
}

impl Step {
    fn word(self) -> &'static str {
        match self {
            Self::Train => "train",
            Self::Measure => "measure",
            Self::Triage => "triage",
        }
    }
}

/// Runs it with the terminal handed over; the answer is its exit status.
pub fn run(project: &Project, step: Step) -> Result<u8> {
    let mut command = toolchain::cargo();
    command
        .args(["run", "--quiet", "--release", "--package", "nod-learn", "--", step.word()])
        .current_dir(&project.root);
    let status = command.status().context("cargo cannot be started")?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
}
