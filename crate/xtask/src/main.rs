//! `cargo xtask`: builds Nod, shows it, tests it, packs it. One file for each idea; this one only
//! chooses.

mod archive;
mod bench;
mod bless;
mod browsers;
mod bundle;
mod command;
mod crates;
mod demo;
mod dist;
mod draft;
mod environment;
mod extension;
mod files;
mod glue;
mod guard;
mod install;
mod learn;
mod lines;
mod machine;
mod manifest;
mod node;
mod pack;
mod process;
mod project;
mod read;
mod source;
mod store;
mod suite;
mod tally;
mod test;
mod toolchain;
mod wasm;
mod wordpress;

use std::io::{self, BufWriter};
use std::process::ExitCode;

use command::{Command, Wrong};
use project::Project;

/// The exit status of wrong usage and of a file that cannot be read.
const WRONG_USAGE: u8 = 2;

fn main() -> ExitCode {
    let command = match command::parse(std::env::args_os().skip(1)) {
        Ok(Command::Help) => {
            println!("{}", command::USAGE);
            return ExitCode::SUCCESS;
        }
        Ok(command) => command,
        Err(Wrong::Usage(what)) => {
            eprintln!("error: {what}\n\n{}", command::USAGE);
            return ExitCode::from(WRONG_USAGE);
        }
        Err(Wrong::Input(what)) => {
            eprintln!("error: {what}");
            return ExitCode::from(WRONG_USAGE);
        }
    };
    match obey(command) {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Does what was asked; the answer is the exit status.
fn obey(command: Command) -> anyhow::Result<u8> {
    let project = Project::find()?;
    match command {
        Command::Help => Ok(0),
        Command::Build { build_std } => extension::build(&project.building_std(build_std)).map(|built| {
            println!("{}", built.shipped.display());
            0
        }),
        Command::Demo(request) => demo::run(&project, &request),
        Command::Test(parts) => test::run(&project, &parts, test::Expected::Compared),
        Command::Dist { build_std } => dist::run(&project.building_std(build_std)).map(|()| 0),
        Command::Read(request) => read::run(&project, &request),
        Command::Bench(arguments) => bench::run(&project, &arguments),
        Command::Learn(step) => learn::run(&project, step),
        Command::Draft { seed } => {
            draft::run(&project.root, seed, io::stdin().lock(), BufWriter::new(io::stdout().lock())).map(|()| 0)
        }
        Command::Guard => {
            guard::run(&project.root, io::stdin().lock(), BufWriter::new(io::stdout().lock())).map(|()| 0)
        }
        Command::Bless => bless::run(&project),
    }
}
