//! `cargo xtask demo`: a browser with Nod on a demonstration page.

use anyhow::Result;

use crate::browsers::{self, Family};
use crate::bundle;
use crate::environment::Environment;
use crate::extension;
use crate::machine;
use crate::process::{self, say};
use crate::project::Project;

/// What was asked for.
#[derive(Debug, PartialEq)]
pub struct Request {
    /// The browser; without one, any that is there.
    pub browser: Option<Family>,
}

/// Builds, and shows.
pub fn run(project: &Project, request: &Request) -> Result<u8> {
    let browser = browsers::choose(request.browser)?;
    let built = extension::build(project)?;
    let mut command = bundle::program(project, "tests/demo/demo.ts")?;
    command.args(["--browser", browser.family.word()]);
    if !machine::has_display() {
        say("no display: the browser runs without a window");
    }
    say(&format!("starting {}", browser.path.display()));
    Environment::new(vec![browser], built).tell(&mut command);
    process::attach(&mut command)
}
