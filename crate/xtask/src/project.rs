//! Where things stand in the checkout.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

/// The checkout that xtask works on.
pub struct Project {
    /// The folder of the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// WebAssembly is to be built with its own standard library even where the target is installed.
    pub build_std: bool,
}

impl Project {
    /// Cargo tells where xtask's own manifest stands; started without cargo, the current folder counts.
    pub fn find() -> Result<Self> {
        let start = match std::env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => std::env::current_dir()?,
        };
        for folder in start.ancestors() {
            if folder.join("Cargo.lock").is_file() && folder.join("extension").is_dir() {
                let build_std = std::env::var_os("NOD_BUILD_STD").is_some_and(|value| value == "1");
                return Ok(Self { root: folder.to_path_buf(), build_std });
            }
        }
        bail!("{}: not inside a checkout of Nod; run `cargo xtask` there", start.display())
    }

    /// The same project, with `--build-std` taken into account.
    pub fn building_std(self, forced: bool) -> Self {
        Self { build_std: self.build_std || forced, ..self }
    }

    /// A path inside the checkout.
    pub fn path(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.root.join(inside)
    }

    /// A path under `target`, where everything goes that xtask makes. Fixed, whatever
    /// `CARGO_TARGET_DIR` says: the bundled tests find `node_modules` by walking up from there.
    pub fn target(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.root.join("target").join(inside)
    }
}
