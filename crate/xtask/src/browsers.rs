//! The browsers of the machine: where Chrome, Chromium, Edge and Firefox stand on each system.

use std::env;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use anyhow::{Context, Result, bail};

use crate::install::{self, CHROME, FIREFOX, Need};
use crate::machine;

/// A family of browsers that load the same extension in the same way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Family {
    /// Chrome, Chromium, Edge.
    Chrome,
    /// Firefox.
    Firefox,
}

impl Family {
    /// Both, in the order in which one is chosen when none is named.
    pub const ALL: [Self; 2] = [Self::Chrome, Self::Firefox];

    /// The word on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Chrome => "chrome",
            Self::Firefox => "firefox",
        }
    }

    /// The environment variable that names the executable: for xtask, and from xtask for Node.
    pub fn variable(self) -> &'static str {
        match self {
            Self::Chrome => "NOD_CHROME",
            Self::Firefox => "NOD_FIREFOX",
        }
    }

    fn need(self) -> &'static Need {
        match self {
            Self::Chrome => &CHROME,
            Self::Firefox => &FIREFOX,
        }
    }

    /// Names on `PATH`, the real browser before a look-alike.
    fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chrome => &[
                "google-chrome",
                "google-chrome-stable",
                "chromium",
                "chromium-browser",
                "microsoft-edge",
                "microsoft-edge-stable",
                "chrome",
                "msedge",
            ],
            Self::Firefox => &["firefox", "firefox-esr"],
        }
    }

    /// Paths below the folders in which a system keeps its applications.
    fn applications(self) -> &'static [&'static str] {
        match self {
            Self::Chrome => &[
                "Google Chrome.app/Contents/MacOS/Google Chrome",
                "Chromium.app/Contents/MacOS/Chromium",
                "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
                "Google/Chrome/Application/chrome.exe",
                "Chromium/Application/chrome.exe",
                "Microsoft/Edge/Application/msedge.exe",
            ],
            Self::Firefox => &["Firefox.app/Contents/MacOS/firefox", "Mozilla Firefox/firefox.exe"],
        }
    }
}

impl FromStr for Family {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let known = Self::ALL.into_iter().find(|family| family.word() == word);
        known.ok_or_else(|| format!("--browser {word}: there is chrome and firefox"))
    }
}

/// A browser that is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Browser {
    /// Which one.
    pub family: Family,
    /// Its executable.
    pub path: PathBuf,
}

/// The browser of this family; where it is missing, it is installed or named.
pub fn require(family: Family) -> Result<Browser> {
    if let Some(named) = env::var_os(family.variable()) {
        let path = PathBuf::from(named);
        if !path.is_file() {
            bail!("{}={}: no such file; name the browser's executable", family.variable(), path.display());
        }
        return Ok(Browser { family, path });
    }
    if let Some(browser) = find(family) {
        return Ok(browser);
    }
    install::install(family.need())?;
    find(family).with_context(|| format!("{} was installed but is not found on PATH", family.need().what))
}

/// Both browsers.
pub fn require_all() -> Result<Vec<Browser>> {
    Family::ALL.into_iter().map(require).collect()
}

/// The browser that was asked for, else one that is there, else the first is installed.
pub fn choose(asked: Option<Family>) -> Result<Browser> {
    let named = |family: &Family| env::var_os(family.variable()).is_some();
    let there = || Family::ALL.into_iter().find(|family| named(family) || find(*family).is_some());
    require(asked.or_else(there).unwrap_or(Family::Chrome))
}

fn find(family: Family) -> Option<Browser> {
    let installed = || in_applications(family.applications(), &application_folders());
    let path = family.programs().iter().find_map(|program| machine::on_path(program)).or_else(installed)?;
    Some(Browser { family, path })
}

fn in_applications(applications: &[&str], folders: &[PathBuf]) -> Option<PathBuf> {
    let paths = applications.iter().flat_map(|application| folders.iter().map(move |folder| folder.join(application)));
    paths.into_iter().find(|path| path.is_file())
}

/// Where macOS and Windows keep applications. Linux has them on `PATH`.
fn application_folders() -> Vec<PathBuf> {
    let variable = |name: &str| env::var_os(name).map(PathBuf::from);
    let home = env::home_dir().map(|home| home.join("Applications"));
    match env::consts::OS {
        "macos" => [Some(Path::new("/Applications").to_path_buf()), home].into_iter().flatten().collect(),
        "windows" => ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].into_iter().filter_map(variable).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_are_named_by_their_words() {
        assert_eq!("chrome".parse(), Ok(Family::Chrome));
        assert_eq!("firefox".parse(), Ok(Family::Firefox));
        assert_eq!("opera".parse::<Family>(), Err("--browser opera: there is chrome and firefox".to_owned()));
    }

    #[test]
    fn an_application_is_found_in_the_second_folder() {
        let folder = env::temp_dir().join(format!("nod-applications-{}", std::process::id()));
        let wanted = folder.join("Mozilla Firefox/firefox.exe");
        crate::files::write(&wanted, b"").unwrap();
        let folders = [folder.join("nowhere"), folder.clone()];
        let found = in_applications(Family::Firefox.applications(), &folders);
        let missing = in_applications(Family::Chrome.applications(), &folders);
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!((found, missing), (Some(wanted), None));
    }
}
