//! What xtask tells the Node programs under `tests/`. They run in the checkout's root; all else they
//! learn from environment variables, and this is the whole list:
//!
//! | variable | says |
//! | --- | --- |
//! | `NOD_CHROME`, `NOD_FIREFOX` | the executables of the browsers; a single chosen browser sets only its own |
//! | `NOD_EXTENSION` | the folder of the shipped extension |
//! | `NOD_EXTENSION_GRANTED` | the folder of the variant whose hosts are granted, for tests without a prompt |
//! | `NOD_HEADLESS` | `1` when there is no display |
//! | `NOD_BLESS` | `1` when expected results are to be written instead of compared |
//! | `NOD_TEST_SITES` | the file with the compiled sites of `tests/browser/lens` |
//! | `NOD_PACKAGE` | the zip for the stores (the benchmark measures it) |

use std::path::PathBuf;
use std::process::Command;

use crate::browsers::{Browser, Family};
use crate::extension::Built;
use crate::machine;
use crate::test::Expected;

/// The values behind the variables.
pub struct Environment {
    /// The browsers to use.
    pub browsers: Vec<Browser>,
    /// The built extension.
    pub built: Built,
    /// Whether expected results are compared or written.
    pub expected: Expected,
    /// The sites that only tests know.
    pub sites: Option<PathBuf>,
    /// The zip for the stores.
    pub package: Option<PathBuf>,
}

impl Environment {
    /// For a program that only looks.
    pub fn new(browsers: Vec<Browser>, built: Built) -> Self {
        Self { browsers, built, expected: Expected::Compared, sites: None, package: None }
    }

    /// Sets the variables for a program; what was inherited under these names does not count.
    pub fn tell(&self, command: &mut Command) {
        for family in Family::ALL {
            command.env_remove(family.variable());
        }
        for browser in &self.browsers {
            command.env(browser.family.variable(), &browser.path);
        }
        command.env("NOD_EXTENSION", &self.built.shipped);
        command.env("NOD_EXTENSION_GRANTED", &self.built.granted);
        let switches = [("NOD_HEADLESS", !machine::has_display()), ("NOD_BLESS", self.expected == Expected::Written)];
        for (name, on) in switches {
            command.env_remove(name);
            if on {
                command.env(name, "1");
            }
        }
        for (name, file) in [("NOD_TEST_SITES", &self.sites), ("NOD_PACKAGE", &self.package)] {
            match file {
                Some(file) => command.env(name, file),
                None => command.env_remove(name),
            };
        }
    }
}
