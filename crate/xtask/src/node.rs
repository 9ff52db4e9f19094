//! The npm packages of the checkout, at exactly the versions of `package-lock.json`.

use std::env::consts::OS;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use crate::files;
use crate::machine;
use crate::process::{self, say};
use crate::project::Project;

/// Installs the packages unless they are there already.
pub fn install(project: &Project) -> Result<()> {
    machine::require_node()?;
    let locked = files::read_text(&project.path("package-lock.json"))?;
    let installed = files::read_text(&project.path("node_modules/.package-lock.json"));
    if installed.is_ok_and(|installed| is_current(&locked, &installed)) {
        return Ok(());
    }
    say("installing npm packages");
    let mut command = Command::new(file_name("npm"));
    command.args(["ci", "--no-audit", "--no-fund"]).current_dir(&project.root);
    process::must(&mut command).context("installing npm packages").map(drop)
}

/// A program that came with an npm package, to be run in the checkout's root.
pub fn tool(project: &Project, name: &str) -> Command {
    let mut command = Command::new(project.path("node_modules/.bin").join(file_name(name)));
    command.current_dir(&project.root);
    command
}

/// npm makes scripts on Windows.
fn file_name(name: &str) -> String {
    if OS == "windows" { format!("{name}.cmd") } else { name.to_owned() }
}

/// Whether npm's own list of what it installed agrees with the lock file. Times of files would not
/// tell: git sets them anew. Packages of other systems are optional and may be absent.
fn is_current(locked: &str, installed: &str) -> bool {
    let (Some(locked), Some(installed)) = (packages(locked), packages(installed)) else { return false };
    let version = |package: &Value| package.get("version").cloned();
    locked.iter().filter(|(name, _)| !name.is_empty()).all(|(name, package)| match installed.get(name) {
        Some(present) => version(present) == version(package),
        None => package.get("optional") == Some(&Value::Bool(true)),
    })
}

fn packages(lock: &str) -> Option<Map<String, Value>> {
    serde_json::from_str::<Value>(lock).ok()?.get("packages")?.as_object().cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_current_when_versions_agree() {
        let locked = r#"{"packages": {"": {"name": "nod"}, "node_modules/a": {"version": "1.0.0"},
            "node_modules/other-system": {"version": "2.0.0", "optional": true}}}"#;
        let table = [
            (r#"{"packages": {"node_modules/a": {"version": "1.0.0"}}}"#, true),
            (r#"{"packages": {"node_modules/a": {"version": "1.0.1"}}}"#, false),
            (r#"{"packages": {}}"#, false),
            (r#"{}"#, false),
            ("not json", false),
        ];
        for (installed, current) in table {
            assert_eq!(is_current(locked, installed), current, "{installed}");
        }
    }
}
