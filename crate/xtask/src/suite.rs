//! The suites that Node runs: `tests/<folder>/**/<name>.test.ts`. Each prints a line
//! `NAME: N passed, N failed` (and maybe `, N skipped`).

use std::time::Duration;

use anyhow::{Result, bail};

use crate::bundle;
use crate::environment::Environment;
use crate::files;
use crate::process::{self, say};
use crate::project::Project;
use crate::tally::{self, Tally};
use crate::test::Part;

/// No suite takes nearly as long; one that does hangs.
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// The suites of a part, by their paths in the checkout.
pub fn of_part(project: &Project, part: Part) -> Result<Vec<String>> {
    let names = files::names(&project.path("tests"))?;
    let suites: Vec<&String> = names.iter().filter(|name| name.ends_with(".test.ts")).collect();
    if let Some(stray) = suites.iter().find(|name| part_of(name).is_none()) {
        bail!("tests/{stray}: in no folder that a part of the tests runs; move it, or it would never run");
    }
    Ok(suites.into_iter().filter(|name| part_of(name) == Some(part)).map(|name| format!("tests/{name}")).collect())
}

fn part_of(name: &str) -> Option<Part> {
    let (folder, _) = name.split_once('/')?;
    Part::ALL.into_iter().find(|part| part.folder() == Some(folder))
}

/// Runs a suite and shows its counts, its figures and why cases were skipped; all of its output only
/// when something failed.
pub fn run(project: &Project, suite: &str, environment: &Environment) -> Result<Tally> {
    say(&format!("running {suite}"));
    let mut command = bundle::program(project, suite)?;
    environment.tell(&mut command);
    let finished = process::run(&mut command, LIMIT)?;
    let tally = tally::of_suite(&finished.output).at_the_end_of(&finished);
    println!("{suite}: {tally}");
    if tally.failed > 0 {
        println!("{}", finished.output.trim_end());
    } else {
        finished.output.lines().filter(|line| is_shown(line)).for_each(|line| println!("{line}"));
    }
    Ok(tally)
}

/// Whether a line of a suite that passed is shown: `NAME: skipped …` and `NAME: noted …`.
fn is_shown(line: &str) -> bool {
    line.contains(": skipped ") || line.contains(": noted ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suites_belong_to_the_part_of_their_folder() {
        let table = [
            ("captures/wordpress.test.ts", Some(Part::Sites)),
            ("browser/composer/insert.test.ts", Some(Part::Browser)),
            ("wordpress/journey.test.ts", Some(Part::WordPress)),
            ("demo/demo.test.ts", None),
            ("stray.test.ts", None),
        ];
        for (name, part) in table {
            assert_eq!(part_of(name), part, "{name}");
        }
    }
}
