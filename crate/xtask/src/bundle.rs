//! TypeScript to JavaScript, by esbuild: the extension's scripts, and programs that Node runs.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::files::{self, Files};
use crate::node;
use crate::process;
use crate::project::Project;

/// Scripts that are modules: the background and the extension's own pages.
const MODULES: [&str; 4] = ["background", "panel", "options", "first_run"];
/// The content script: browsers inject plain scripts only.
const PLAIN: [&str; 1] = ["page"];

/// The extension's scripts, for the oldest browsers that the manifest admits (`chrome121,…`). Not
/// minified: store reviewers read them, and they are small.
pub fn scripts(project: &Project, oldest: &str) -> Result<Files> {
    let target = format!("--target={oldest}");
    let folder = project.target("scripts");
    esbuild_scripts(project, &MODULES, &["--format=esm", &target], &folder)?;
    esbuild_scripts(project, &PLAIN, &["--format=iife", &target], &folder)?;
    let names = MODULES.iter().chain(&PLAIN).map(|name| format!("{name}.js"));
    names.map(|name| Ok((name.clone(), files::read(&folder.join(&name))?))).collect()
}

fn esbuild_scripts(project: &Project, names: &[&str], options: &[&str], folder: &Path) -> Result<()> {
    let mut command = node::tool(project, "esbuild");
    command.args(names.iter().map(|name| format!("{name}=extension/src/{name}/{name}.ts")));
    command.args(["--bundle", "--log-level=warning"]).args(options);
    command.arg(format!("--outdir={}", folder.display()));
    process::must(&mut command).context("bundling the extension's scripts").map(drop)
}

/// A TypeScript program, bundled for Node; the answer is the command that runs it in the root.
/// `entry` is its path in the checkout, as `tests/demo/demo.ts`.
pub fn program(project: &Project, entry: &str) -> Result<Command> {
    let bundled = bundled_path(project, entry);
    let mut command = node::tool(project, "esbuild");
    command.arg(entry).args(["--bundle", "--platform=node", "--format=esm", "--packages=external"]);
    command.args(["--log-level=warning", "--sourcemap=inline"]);
    command.arg(format!("--outfile={}", bundled.display()));
    process::must(&mut command).with_context(|| format!("bundling {entry}"))?;
    let mut run = Command::new("node");
    run.arg("--enable-source-maps").arg(bundled).current_dir(&project.root);
    Ok(run)
}

/// `tests/browser/insert.test.ts` goes to `target/tests/browser/insert.test.mjs`.
fn bundled_path(project: &Project, entry: &str) -> PathBuf {
    project.target(entry).with_extension("mjs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_keeps_its_place_below_target() {
        let project = Project { root: PathBuf::from("checkout"), build_std: false };
        let path = bundled_path(&project, "tests/browser/insert.test.ts");
        assert_eq!(path, Path::new("checkout/target/tests/browser/insert.test.mjs"));
    }
}
