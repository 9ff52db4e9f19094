//! What is missing on a machine: installed where that is allowed (as root on a Debian-like system),
//! otherwise named with the exact command of each system.

use std::process::Command;

use anyhow::{Result, bail};

use crate::machine;
use crate::process::{self, say};

/// Something that Nod's commands need and a package manager has.
pub struct Need {
    /// In words, for the person who reads the line.
    pub what: &'static str,
    apt: &'static str,
    dnf: &'static str,
    pacman: &'static str,
    brew: &'static str,
    winget: &'static str,
}

/// Node.js with npm.
pub const NODE: Need = Need {
    what: "Node.js 20 or newer with npm",
    apt: "nodejs npm",
    dnf: "nodejs npm",
    pacman: "nodejs npm",
    brew: "node",
    winget: "OpenJS.NodeJS.LTS",
};
/// A browser of the Chrome family.
pub const CHROME: Need = Need {
    what: "Chrome, Chromium or Edge",
    apt: "chromium",
    dnf: "chromium",
    pacman: "chromium",
    brew: "--cask google-chrome",
    winget: "Google.Chrome",
};
/// Firefox.
pub const FIREFOX: Need = Need {
    what: "Firefox",
    apt: "firefox-esr",
    dnf: "firefox",
    pacman: "firefox",
    brew: "--cask firefox",
    winget: "Mozilla.Firefox",
};
/// A compiler that makes WebAssembly, where rustup cannot add the target.
pub const WASM_COMPILER: Need = Need {
    what: "a Rust compiler for WebAssembly (or, with rustup: rustup target add wasm32-unknown-unknown)",
    apt: "rustc-web cargo-web rust-web-src",
    dnf: "rust-std-static-wasm32-unknown-unknown",
    pacman: "rust-wasm",
    brew: "rustup",
    winget: "Rustlang.Rustup",
};
/// A linker for WebAssembly, where Rust brings none.
pub const WASM_LINKER: Need = Need {
    what: "a linker for WebAssembly (wasm-ld)",
    apt: "lld",
    dnf: "lld",
    pacman: "lld",
    brew: "lld",
    winget: "LLVM.LLVM",
};

/// How programs are installed here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Manager {
    Apt,
    Dnf,
    Pacman,
    Brew,
    Winget,
}

impl Manager {
    const ALL: [Self; 5] = [Self::Apt, Self::Dnf, Self::Pacman, Self::Brew, Self::Winget];

    /// The one of this machine, if it has one that is known.
    fn here() -> Option<Self> {
        let of = |manager: Self, program: &str| machine::on_path(program).map(|_| manager);
        match std::env::consts::OS {
            "windows" => Some(Self::Winget),
            "macos" => Some(Self::Brew),
            _ => of(Self::Apt, "apt-get").or_else(|| of(Self::Dnf, "dnf")).or_else(|| of(Self::Pacman, "pacman")),
        }
    }

    /// The exact command that a person types.
    fn command(self, need: &Need) -> String {
        match self {
            Self::Apt => format!("sudo apt-get install {}", need.apt),
            Self::Dnf => format!("sudo dnf install {}", need.dnf),
            Self::Pacman => format!("sudo pacman -S {}", need.pacman),
            Self::Brew => format!("brew install {}", need.brew),
            Self::Winget => format!("winget install {}", need.winget),
        }
    }
}

/// Installs what is missing, or fails with the command that does.
pub fn install(need: &Need) -> Result<()> {
    let manager = Manager::here();
    if manager == Some(Manager::Apt) && machine::is_root() {
        return apt(need.apt, need.what);
    }
    bail!("{}", advice(need, manager))
}

/// The error for a need that has to be met by hand.
fn advice(need: &Need, manager: Option<Manager>) -> String {
    let known = manager.map_or_else(|| Manager::ALL.to_vec(), |manager| vec![manager]);
    let commands: Vec<String> = known.iter().map(|manager| format!("  {}", manager.command(need))).collect();
    format!("{} is missing; install it with:\n{}", need.what, commands.join("\n"))
}

/// Whether packages have Debian's names here.
pub fn is_debian_like() -> bool {
    Manager::here() == Some(Manager::Apt)
}

/// Installs packages that only Debian and its relatives have, or fails with the command that does.
pub fn install_debian(packages: &str, what: &str) -> Result<()> {
    if !is_debian_like() || !machine::is_root() {
        bail!("{what} needs: sudo apt-get install {packages}");
    }
    apt(packages, what)
}

/// Installs with apt-get; the list of packages is fetched only when it is found to be too old.
fn apt(packages: &str, what: &str) -> Result<()> {
    say(&format!("installing with apt-get: {packages} ({what})"));
    let install = || {
        let mut command = Command::new("apt-get");
        command.args(["install", "--yes", "--no-install-recommends"]).args(packages.split(' '));
        command.env("DEBIAN_FRONTEND", "noninteractive");
        process::run(&mut command, process::LONG)
    };
    if install()?.succeeded() {
        return Ok(());
    }
    process::must(Command::new("apt-get").arg("update"))?;
    let second = install()?;
    if !second.succeeded() {
        bail!("{what}: apt-get install {packages} failed:\n{}", second.ending());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_of_each_system_is_exact() {
        let table = [
            (Manager::Apt, "sudo apt-get install firefox-esr"),
            (Manager::Dnf, "sudo dnf install firefox"),
            (Manager::Pacman, "sudo pacman -S firefox"),
            (Manager::Brew, "brew install --cask firefox"),
            (Manager::Winget, "winget install Mozilla.Firefox"),
        ];
        for (manager, command) in table {
            assert_eq!(manager.command(&FIREFOX), command);
        }
    }

    #[test]
    fn an_unknown_system_is_told_every_command() {
        assert_eq!(advice(&NODE, None).lines().count(), 6);
        assert_eq!(advice(&NODE, Some(Manager::Brew)).lines().last(), Some("  brew install node"));
    }
}
