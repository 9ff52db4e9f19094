//! What the machine has: programs, Node's version, a display, the rights of root.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::install::{self, NODE};
use crate::process;

/// The oldest Node.js that Nod's programs run in.
const OLDEST_NODE: u32 = 20;

/// A program's path, if it is on `PATH`. On Windows npm is a script.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    let files: Vec<String> = endings.iter().map(|ending| format!("{program}{ending}")).collect();
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .flat_map(|folder| files.iter().map(move |file| folder.join(file)))
        .find(|path| path.is_file())
}

/// Fails, with what to do, unless a Node.js that is new enough and npm are there.
pub fn require_node() -> Result<()> {
    if on_path("node").is_none() || on_path("npm").is_none() {
        install::install(&NODE)?;
    }
    let said = process::ask(Command::new("node").arg("--version"))?;
    let version = major(&said).with_context(|| format!("node --version: '{}' is no version", said.trim()))?;
    if version < OLDEST_NODE {
        bail!("Node.js {} is too old; install {OLDEST_NODE} or newer (https://nodejs.org)", said.trim());
    }
    Ok(())
}

/// The first number of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Whether windows can be shown.
pub fn has_display() -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    matches!(env::consts::OS, "macos" | "windows") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Whether packages may be installed without asking.
pub fn is_root() -> bool {
    cfg!(unix) && process::ask(Command::new("id").arg("-u")).is_ok_and(|said| said.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_node_are_read() {
        let table =
            [("v20.20.2\n", Some(20)), ("v8.0.0", Some(8)), ("20.1.0", None), ("", None), ("vx.1", None), ("v", None)];
        for (said, expected) in table {
            assert_eq!(major(said), expected, "{said:?}");
        }
    }

    #[test]
    fn a_program_that_is_not_there_is_not_found() {
        assert_eq!(on_path("no-such-program-here"), None);
    }
}
