//! Which compiler makes WebAssembly here: the running toolchain with its target, or, where that
//! cannot be had, Debian's packages, which build the standard library from its source.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::install::{self, WASM_COMPILER, WASM_LINKER};
use crate::machine;
use crate::process::{self, say};
use crate::project::Project;

/// What Nod's core is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";
/// A machine without access gives up here and takes the other way.
const RUSTUP_LIMIT: Duration = Duration::from_secs(120);
/// Debian's compiler, beside whatever else is installed.
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";

/// A compiler that makes WebAssembly.
pub enum Toolchain {
    /// The running toolchain has the target's standard library.
    WithTarget {
        /// Where the compiler stands.
        sysroot: PathBuf,
    },
    /// Debian's compiler builds the standard library too.
    BuildStd {
        /// Where the compiler stands.
        sysroot: PathBuf,
        /// What links WebAssembly.
        linker: PathBuf,
    },
}

impl Toolchain {
    /// Finds one; installs or names what is missing.
    pub fn choose(project: &Project) -> Result<Self> {
        if project.build_std {
            return Self::debian();
        }
        let sysroot = sysroot("rustc")?;
        // The second way was taken here before: another two minutes for rustup would change nothing.
        let settled = project.target(Self::BUILD_STD_FOLDER).is_dir();
        if has_target(&sysroot) || (!settled && add_target(&sysroot)?) {
            return Ok(Self::WithTarget { sysroot });
        }
        Self::debian()
    }

    /// Where `BuildStd` builds, below `target`.
    const BUILD_STD_FOLDER: &str = "wasm/build-std";

    /// Each way has its own folder, below `target`: they would rebuild each other's work.
    pub fn folder(&self) -> &'static str {
        match self {
            Self::WithTarget { .. } => "wasm/with-target",
            Self::BuildStd { .. } => Self::BUILD_STD_FOLDER,
        }
    }

    /// Where the compiler stands.
    pub fn sysroot(&self) -> &Path {
        match self {
            Self::WithTarget { sysroot } | Self::BuildStd { sysroot, .. } => sysroot,
        }
    }

    /// `cargo build` for WebAssembly.
    pub fn cargo_build(&self) -> Command {
        let Self::BuildStd { linker, .. } = self else {
            let mut command = cargo();
            command.args(["build", "--target", TARGET]);
            return command;
        };
        let mut command = Command::new(DEBIAN_CARGO);
        command.args(["build", "--target", TARGET, "-Z", "build-std=std,panic_abort"]);
        // The running cargo's own variables would lead Debian's to the wrong compiler and libraries.
        for variable in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTDOC", "LD_LIBRARY_PATH", "RUSTC_WRAPPER"] {
            command.env_remove(variable);
        }
        command.env("RUSTC", DEBIAN_RUSTC).env("RUSTC_BOOTSTRAP", "1");
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        command
    }

    fn debian() -> Result<Self> {
        if !debian_is_complete() {
            install::install(&WASM_COMPILER)?;
        }
        if !debian_is_complete() {
            bail!("{DEBIAN_RUSTC}: no source of the standard library beside it; install rust-web-src");
        }
        let linker = match linker() {
            Some(linker) => linker,
            None => {
                install::install(&WASM_LINKER)?;
                linker().context("wasm-ld was installed but is not found on PATH")?
            }
        };
        Ok(Self::BuildStd { sysroot: sysroot(DEBIAN_RUSTC)?, linker })
    }
}

/// The running cargo.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn sysroot(rustc: &str) -> Result<PathBuf> {
    let mut command = Command::new(rustc);
    command.args(["--print", "sysroot"]);
    if rustc == DEBIAN_RUSTC {
        command.env_remove("LD_LIBRARY_PATH");
    }
    Ok(PathBuf::from(process::ask(&mut command)?.trim()))
}

fn has_target(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib").join(TARGET).join("lib").is_dir()
}

/// Asks rustup for the target, where the compiler is rustup's; says whether it is there then.
fn add_target(sysroot: &Path) -> Result<bool> {
    if std::env::var_os("RUSTUP_TOOLCHAIN").is_none() || machine::on_path("rustup").is_none() {
        return Ok(false);
    }
    say(&format!("installing with rustup: the target {TARGET}"));
    let finished = process::run(Command::new("rustup").args(["target", "add", TARGET]), RUSTUP_LIMIT)?;
    if !finished.succeeded() {
        say(&format!("rustup could not add the target {TARGET}; trying Debian's compiler"));
    }
    Ok(has_target(sysroot))
}

fn debian_is_complete() -> bool {
    let files = [DEBIAN_RUSTC, DEBIAN_CARGO, "/usr/lib/rustlib/src/rust/library/std/Cargo.toml"];
    files.iter().all(|file| Path::new(file).is_file())
}

/// Rustup's own linker, else LLVM's.
fn linker() -> Option<PathBuf> {
    let of_rustup = || {
        let rustlib = sysroot("rustc").ok()?.join("lib/rustlib");
        let hosts = std::fs::read_dir(rustlib).ok()?.filter_map(Result::ok);
        hosts.map(|host| host.path().join("bin/rust-lld")).find(|linker| linker.is_file())
    };
    of_rustup().or_else(|| machine::on_path("wasm-ld")).or_else(versioned_linker)
}

/// Debian's `lld-19` names its linker `wasm-ld-19`; the newest is taken.
fn versioned_linker() -> Option<PathBuf> {
    let version = |name: &str| name.strip_prefix("wasm-ld-")?.parse::<u32>().ok();
    let programs = std::fs::read_dir("/usr/bin").ok()?.filter_map(Result::ok);
    let linkers = programs.filter_map(|program| Some((version(program.file_name().to_str()?)?, program.path())));
    linkers.max().map(|(_, path)| path)
}
