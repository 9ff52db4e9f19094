//! The files for the stores, under `target/dist`: one zip for each browser, and the source.

use std::path::PathBuf;

use anyhow::Result;

use crate::archive;
use crate::extension::{self, Built};
use crate::files::{self, Files};
use crate::process::say;
use crate::project::Project;
use crate::source;
use crate::store;

/// Writes and checks everything that is handed to the stores.
pub fn run(project: &Project) -> Result<()> {
    let built = extension::build(project)?;
    say("checking the extension as the stores do");
    store::lint(project, &built.shipped)?;
    let mut written = vec![package(project, &built)?];
    // One manifest and one code for both: each browser passes over the other's key.
    written.push(write(project, &format!("nod-firefox-{}.zip", built.version), &built.files)?);
    written.push(write(project, &format!("nod-source-{}.zip", built.version), &source::files(project)?)?);
    for path in written {
        println!("{} ({} kB)", path.display(), std::fs::metadata(&path)?.len() / 1000);
    }
    Ok(())
}

/// The zip for Chrome's store, which is also what the benchmark weighs.
pub fn package(project: &Project, built: &Built) -> Result<PathBuf> {
    write(project, &format!("nod-chrome-{}.zip", built.version), &built.files)
}

fn write(project: &Project, name: &str, contents: &Files) -> Result<PathBuf> {
    let path = project.target("dist").join(name);
    files::write(&path, &archive::pack(contents)?)?;
    Ok(path)
}
