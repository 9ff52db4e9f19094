//! The core as WebAssembly: compiled, given its JavaScript side, made small.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::glue::{self, Glue};
use crate::process::{self, say};
use crate::project::Project;
use crate::toolchain::{TARGET, Toolchain};

/// Builds the core for WebAssembly; the answer is all that the extension needs of it.
pub fn build(project: &Project) -> Result<Glue> {
    let toolchain = Toolchain::choose(project)?;
    say("building the core for WebAssembly");
    let folder = project.target(toolchain.folder());
    let mut command = toolchain.cargo_build();
    command.args(["--quiet", "--release", "--package", "nod-wasm", "--target-dir"]).arg(&folder);
    command.current_dir(&project.root);
    // Replaces the flags of the machine: the same source is to give the same bytes everywhere.
    command.env("CARGO_ENCODED_RUSTFLAGS", remapped(project, toolchain.sysroot())?.join("\u{1f}"));
    let warnings = process::must(&mut command).context("building the core for WebAssembly")?;
    if !warnings.trim().is_empty() {
        say(warnings.trim_end());
    }
    glue::make(project, &folder.join(TARGET).join("release/nod_wasm.wasm"))
}

/// Flags that keep the machine's paths out of the panic messages in the file.
fn remapped(project: &Project, sysroot: &Path) -> Result<Vec<String>> {
    let mut flags = vec![flag(&project.root, "nod"), flag(&sysroot.join("lib/rustlib/src/rust"), "rust")];
    let sources = cargo_home()?.join("registry/src");
    if let Ok(registries) = std::fs::read_dir(&sources) {
        flags.extend(registries.filter_map(Result::ok).map(|registry| flag(&registry.path(), "crates")));
    }
    flags.sort();
    Ok(flags)
}

fn flag(path: &Path, shown: &str) -> String {
    format!("--remap-path-prefix={}={shown}", path.display())
}

fn cargo_home() -> Result<PathBuf> {
    let set = env::var_os("CARGO_HOME").map(PathBuf::from);
    set.or_else(|| Some(env::home_dir()?.join(".cargo"))).context("no home folder; set CARGO_HOME")
}
