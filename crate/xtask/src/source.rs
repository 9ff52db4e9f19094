//! The source for store reviewers: what git knows, or, unpacked from a source zip and without git,
//! what stands in the folder.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::files::{self, Files};
use crate::machine;
use crate::process::{self, say};
use crate::project::Project;

/// The README section that tells a reviewer how to build.
const BUILD_NOTE: &str = "## For store reviewers";

/// Every source file, by its path in the checkout.
pub fn files(project: &Project) -> Result<Files> {
    let readme = files::read_text(&project.path("README.md"))?;
    if !readme.contains(BUILD_NOTE) {
        bail!("README.md: no section '{BUILD_NOTE}'; it is the build note of the source zip");
    }
    let names = if is_repository(&project.root) { tracked(&project.root)? } else { present(project)? };
    names.into_iter().map(|name| Ok((name.clone(), files::read(&project.path(&name))?))).collect()
}

/// Whether the checkout is itself a repository; a source zip unpacked inside another one is not.
fn is_repository(root: &Path) -> bool {
    root.join(".git").exists() && machine::on_path("git").is_some()
}

fn tracked(root: &Path) -> Result<Vec<String>> {
    let git = |arguments: &[&str]| process::ask(Command::new("git").args(arguments).current_dir(root));
    if !git(&["status", "--porcelain"])?.trim().is_empty() {
        say("the checkout has changes that are not committed: the zips are not those of a commit");
    }
    let listed = git(&["ls-files", "-z"]).context("listing the files of the commit")?;
    let names: Vec<String> = listed.split_terminator('\0').map(str::to_owned).collect();
    if names.is_empty() {
        bail!("git ls-files: nothing is committed; commit first");
    }
    Ok(names.into_iter().filter(|name| root.join(name).is_file()).collect())
}

/// All files except what `.gitignore` names.
fn present(project: &Project) -> Result<Vec<String>> {
    let ignored = ignored(&files::read_text(&project.path(".gitignore"))?);
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&project.root)? {
        let entry = entry?;
        let top = entry.file_name().to_string_lossy().into_owned();
        if ignored.contains(&top) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            names.extend(files::names(&entry.path())?.into_iter().map(|name| format!("{top}/{name}")));
        } else {
            names.push(top);
        }
    }
    names.retain(|name| !ignored.iter().any(|folder| Path::new(name).starts_with(folder)));
    Ok(names)
}

/// The paths of `.gitignore`, which in this project are plain: `/target`.
fn ignored(gitignore: &str) -> Vec<String> {
    gitignore.lines().filter_map(|line| line.trim().strip_prefix('/')).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_git_all_but_the_ignored_is_source() {
        let root = std::env::temp_dir().join(format!("nod-source-{}", std::process::id()));
        let contents = [
            (".gitignore", "/target\n/node_modules\n/extension/src/generated\n"),
            ("README.md", "# Nod\n## For store reviewers\n"),
            ("target/debug/xtask", ""),
            ("node_modules/a/index.js", ""),
            ("extension/src/generated/messages.ts", ""),
            ("extension/src/generated.ts", ""),
            ("extension/manifest.json", "{}"),
        ];
        for (name, text) in contents {
            files::write(&root.join(name), text.as_bytes()).unwrap();
        }
        let found = files(&Project { root: root.clone(), build_std: false }).map(|files| files.into_keys());
        std::fs::remove_dir_all(&root).unwrap();
        let expected = [".gitignore", "README.md", "extension/manifest.json", "extension/src/generated.ts"];
        assert_eq!(found.unwrap().collect::<Vec<_>>(), expected);
    }
}
