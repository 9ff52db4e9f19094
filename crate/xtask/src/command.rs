//! The command line: words in, a checked command out.

use std::ffi::OsString;
use std::str::FromStr;

use lexopt::Arg::{Long, Short, Value};
use lexopt::{Parser, ValueExt};

use crate::test::Part;
use crate::{demo, learn, read};

/// Shown with `--help` and after wrong usage.
pub const USAGE: &str = "\
usage: cargo xtask COMMAND

  demo  [--browser chrome|firefox]    open a browser with Nod on a demonstration page
  test  [core|sites|browser|wordpress …]    build, lint and run all tests, or some parts
  build [--build-std]    the extension, into target/extension
  dist  [--build-std]    the files for the stores, into target/dist
  read  PAGE.html --url ADDRESS [--brand NAME] [--browser chrome|firefox] [--json]
                         what Nod reads on a saved page; a report that Nod saved needs no --url
  bench [ARGUMENT …]     measure the budgets in both browsers
  train                  learn the triage model anew, into extension/model
  measure                what that model is worth, beside its targets
  triage                 judge comments: a JSON object with `text` a line in, one with what it is a line out
  draft [--seed NUMBER]  draft replies: a JSON object with `text`, `author`, `site`, `brand`, `signOff` a line in,
                         one with the drafts a line out
  guard                  check replies: an object with `reply`, `comment`, `author`, `brand`, `signOff`, `site` a line in,
                         one with the findings a line out
  bless                  write the expected results of core and sites anew

NOD_CHROME and NOD_FIREFOX name the browsers' executables where they are not found.
--build-std, or NOD_BUILD_STD=1, builds WebAssembly with Debian's rustc-web even where the
running toolchain has the target.";

/// A command that makes sense.
#[derive(Debug, PartialEq)]
pub enum Command {
    Help,
    Demo(demo::Request),
    /// No part means all.
    Test(Vec<Part>),
    Build {
        build_std: bool,
    },
    Dist {
        build_std: bool,
    },
    Read(read::Request),
    Bench(Vec<OsString>),
    Learn(learn::Step),
    Draft {
        seed: u32,
    },
    Guard,
    Bless,
}

/// Why there is no command.
#[derive(Debug, PartialEq)]
pub enum Wrong {
    /// The words make no sense: the usage helps.
    Usage(String),
    /// They do, but what they name cannot be used.
    Input(String),
}

impl From<lexopt::Error> for Wrong {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

/// Reads the words after `cargo xtask`.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Command, Wrong> {
    let mut words = words.into_iter();
    let Some(first) = words.next() else { return Err(Wrong::Usage("no command".to_owned())) };
    let mut rest = Parser::from_args(words);
    match first.to_string_lossy().as_ref() {
        "help" | "--help" | "-h" => Ok(Command::Help),
        "demo" => demo(&mut rest),
        "test" => test(&mut rest),
        "build" => build_std(&mut rest).map(|build_std| Command::Build { build_std }),
        "dist" => build_std(&mut rest).map(|build_std| Command::Dist { build_std }),
        "read" => read(&mut rest),
        "bench" => Ok(Command::Bench(rest.raw_args()?.collect())),
        "train" => nothing(&mut rest).map(|()| Command::Learn(learn::Step::Train)),
        "measure" => nothing(&mut rest).map(|()| Command::Learn(learn::Step::Measure)),
        "triage" => nothing(&mut rest).map(|()| Command::Learn(learn::Step::Triage)),
        "draft" => draft(&mut rest),
        "guard" => nothing(&mut rest).map(|()| Command::Guard),
        "bless" => nothing(&mut rest).map(|()| Command::Bless),
        unknown => Err(Wrong::Usage(format!("{unknown}: no such command"))),
    }
}

fn demo(rest: &mut Parser) -> Result<Command, Wrong> {
    let mut browser = None;
    while let Some(argument) = rest.next()? {
        match argument {
            Long("browser") => browser = Some(parsed(&rest.value()?.string()?)?),
            Long("help") | Short('h') => return Ok(Command::Help),
            _ => return Err(argument.unexpected().into()),
        }
    }
    Ok(Command::Demo(demo::Request { browser }))
}

fn draft(rest: &mut Parser) -> Result<Command, Wrong> {
    let mut seed = 0;
    while let Some(argument) = rest.next()? {
        match argument {
            Long("seed") => seed = rest.value()?.parse()?,
            Long("help") | Short('h') => return Ok(Command::Help),
            _ => return Err(argument.unexpected().into()),
        }
    }
    Ok(Command::Draft { seed })
}

fn test(rest: &mut Parser) -> Result<Command, Wrong> {
    let mut parts = Vec::new();
    while let Some(argument) = rest.next()? {
        match argument {
            Value(part) => parts.push(parsed(&part.string()?)?),
            Long("help") | Short('h') => return Ok(Command::Help),
            _ => return Err(argument.unexpected().into()),
        }
    }
    Ok(Command::Test(parts))
}

fn build_std(rest: &mut Parser) -> Result<bool, Wrong> {
    let mut forced = false;
    while let Some(argument) = rest.next()? {
        match argument {
            Long("build-std") => forced = true,
            _ => return Err(argument.unexpected().into()),
        }
    }
    Ok(forced)
}

fn nothing(rest: &mut Parser) -> Result<(), Wrong> {
    rest.next()?.map_or(Ok(()), |argument| Err(argument.unexpected().into()))
}

fn read(rest: &mut Parser) -> Result<Command, Wrong> {
    let (mut page, mut url, mut brand, mut browser, mut json) = (None, None, None, None, false);
    while let Some(argument) = rest.next()? {
        match argument {
            Long("url") => url = Some(rest.value()?.string()?),
            Long("brand") => brand = Some(rest.value()?.string()?),
            Long("browser") => browser = Some(parsed(&rest.value()?.string()?)?),
            Long("json") => json = true,
            Long("help") | Short('h') => return Ok(Command::Help),
            Value(path) if page.is_none() => page = Some(path.into()),
            _ => return Err(argument.unexpected().into()),
        }
    }
    let needed = || Wrong::Usage("read: a saved page and --url with its address are needed".to_owned());
    let request = read::Request { page: page.ok_or_else(needed)?, url, brand, browser, json };
    if request.url.is_none() && !read::is_report(&request.page) {
        return Err(needed());
    }
    match request.url.as_deref().and_then(read::not_an_address).or_else(|| read::unreadable(&request.page)) {
        Some(wrong) => Err(Wrong::Input(wrong)),
        None => Ok(Command::Read(request)),
    }
}

fn parsed<T: FromStr<Err = String>>(word: &str) -> Result<T, Wrong> {
    word.parse().map_err(Wrong::Usage)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browsers::Family;

    fn parse_line(line: &str) -> Result<Command, Wrong> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn commands() {
        let table = [
            ("demo", Command::Demo(demo::Request { browser: None })),
            ("demo --browser firefox", Command::Demo(demo::Request { browser: Some(Family::Firefox) })),
            ("test", Command::Test(vec![])),
            ("test core wordpress", Command::Test(vec![Part::Core, Part::WordPress])),
            ("build", Command::Build { build_std: false }),
            ("dist --build-std", Command::Dist { build_std: true }),
            ("bench --json out", Command::Bench(vec!["--json".into(), "out".into()])),
            ("draft", Command::Draft { seed: 0 }),
            ("draft --seed 7", Command::Draft { seed: 7 }),
            ("guard", Command::Guard),
            ("bless", Command::Bless),
            ("--help", Command::Help),
        ];
        for (line, command) in table {
            assert_eq!(parse_line(line), Ok(command), "{line}");
        }
    }

    #[test]
    fn wrong_usage_is_named() {
        let table = [
            ("", "no command"),
            ("tset", "tset: no such command"),
            ("demo --browser opera", "there is chrome and firefox"),
            ("demo extra", "extra"),
            ("test unit", "there is core, sites, browser and wordpress"),
            ("build --fast", "--fast"),
            ("bless core", "core"),
            ("draft --seed many", "many"),
            ("read", "a saved page"),
            ("read page.html", "--url"),
            ("read --url", "--url"),
            ("read a.html b.html --url https://blog.example/", "b.html"),
        ];
        for (line, reason) in table {
            match parse_line(line) {
                Err(Wrong::Usage(said)) => assert!(said.contains(reason), "{line}: {said}"),
                other => panic!("{line}: {other:?}"),
            }
        }
    }

    #[test]
    fn a_page_is_read_as_asked() {
        let page = std::env::current_exe().unwrap();
        let mut words: Vec<OsString> = vec!["read".into(), page.clone().into()];
        words.extend(["--url", "https://blog.example/", "--brand", "Blue Door Bakery", "--json"].map(OsString::from));
        let request = read::Request {
            page,
            url: Some("https://blog.example/".to_owned()),
            brand: Some("Blue Door Bakery".to_owned()),
            browser: None,
            json: true,
        };
        assert_eq!(parse(words), Ok(Command::Read(request)));
    }

    #[test]
    fn what_cannot_be_used_is_no_question_of_usage() {
        for line in ["read no-such.html --url https://blog.example/", "read page.html --url blog.example"] {
            assert!(matches!(parse_line(line), Err(Wrong::Input(_))), "{line}");
        }
    }
}
