//! `cargo xtask read`: what Nod reads on a saved page. What is wrong with the question is said
//! before anything is built or started.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::browsers::{self, Family};
use crate::bundle;
use crate::environment::Environment;
use crate::extension;
use crate::process;
use crate::project::Project;

/// What was asked for.
#[derive(Debug, PartialEq)]
pub struct Request {
    /// The saved page.
    pub page: PathBuf,
    /// The address it was saved from; a report that Nod saved says it itself.
    pub url: Option<String>,
    /// Who answers there.
    pub brand: Option<String>,
    /// The browser; without one, any that is there.
    pub browser: Option<Family>,
    /// One JSON object instead of words.
    pub json: bool,
}

/// Builds, and reads. The exit status is the program's: 0, 3 where no site knows the address, 4
/// where one does and no comment was read.
pub fn run(project: &Project, request: &Request) -> Result<u8> {
    let browser = browsers::choose(request.browser)?;
    let built = extension::build(project)?;
    let mut command = bundle::program(project, "tests/read/read.ts")?;
    command.arg(std::path::absolute(&request.page)?);
    if let Some(url) = &request.url {
        command.args(["--url", url]);
    }
    if let Some(brand) = &request.brand {
        command.args(["--brand", brand]);
    }
    command.args(["--browser", browser.family.word()]);
    if request.json {
        command.arg("--json");
    }
    Environment::new(vec![browser], built).tell(&mut command);
    process::attach(&mut command)
}

/// Says what is wrong with the page's file, if anything: a folder opens, but cannot be read.
pub fn unreadable(page: &Path) -> Option<String> {
    let error = File::open(page).and_then(|mut file| file.read(&mut [0])).err()?;
    Some(format!("{}: cannot be read ({error}); name a saved page", page.display()))
}

/// Whether a page is a report that Nod saved: its first comment says so, and which address it is of.
pub fn is_report(page: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(page).and_then(|file| file.take(64).read_to_end(&mut head));
    read.is_ok() && head.starts_with(b"<!-- nod-report ")
}

/// Says what is wrong with an address, if anything. The browser judges the rest.
pub fn not_an_address(url: &str) -> Option<String> {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).and_then(|rest| {
        let host = rest.split(['/', '?', '#']).next()?;
        (!host.is_empty() && !rest.contains(char::is_whitespace)).then_some(host)
    });
    host.is_none().then(|| format!("--url {url}: no address; it begins with https:// or http:// and names a host"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let table = [
            ("https://blog.example/2024/bread/", true),
            ("http://127.0.0.1:8080", true),
            ("https://blog.example?p=1", true),
            ("blog.example", false),
            ("https://", false),
            ("https:///path", false),
            ("https://blog.example/a b", false),
            ("file:///tmp/page.html", false),
            ("", false),
        ];
        for (url, fits) in table {
            assert_eq!(not_an_address(url).is_none(), fits, "{url}");
        }
    }

    #[test]
    fn a_report_is_known_by_its_first_comment() {
        let path = std::env::temp_dir().join(format!("nod-report-{}.html", std::process::id()));
        for (text, is) in
            [("<!-- nod-report {} -->\n<html>", true), ("<!doctype html><!-- nod-report -->", false), ("", false)]
        {
            std::fs::write(&path, text).unwrap();
            assert_eq!(is_report(&path), is, "{text}");
        }
        std::fs::remove_file(&path).unwrap();
        assert!(!is_report(Path::new("no/such/report.html")));
    }

    #[test]
    fn a_page_that_is_missing_or_a_folder_is_named() {
        assert!(unreadable(Path::new("no/such/page.html")).unwrap().starts_with("no/such/page.html: cannot be read"));
        assert!(unreadable(&std::env::temp_dir()).is_some());
        assert_eq!(unreadable(&std::env::current_exe().unwrap()), None);
    }
}
