//! The core with a pack of invented sites, asked as the background asks it.
// Each suite uses its part.
#![allow(dead_code)]

pub mod notation;

use nod_core::Core;
use nod_core::answer::{AskError, Page};
use nod_core::brand::Brand;
use nod_core::history::{Exchange, History};
use nod_core::message::{Mark, Marks, Reading};
use nod_core::pack::{FORMAT, Pack, Reading as SiteReading, Site};
use nod_core::record::Record;
use nod_core::triage::{Leanings, Model};

/// When every question is asked.
pub const NOW: i64 = 1_700_000_000_000;
/// Software that stands at any address.
pub const BLOG: &str = "blog";
pub const ADDRESS: &str = "https://bakery.example/rye/";

/// A site without selectors: the core never looks at them.
pub fn site(id: &str, hosts: &[&str], reading: SiteReading) -> Site {
    let bare = r#"
        format = 1
        name = ""
        evidence = ""
        page = {}
        reading = { nesting = [] }
        comments = { select = [], expected = [] }
        fields = {}
        reply = { control = [], boxes = [] }
        badge = { inside = [] }
    "#;
    let mut site: Site = toml::from_str(bare).unwrap();
    site.id = id.to_owned();
    site.page.hosts = hosts.iter().map(|&host| host.to_owned()).collect();
    site.reading = reading;
    site
}

/// How records become threads, as a site file says it.
pub fn nesting(text: &str) -> SiteReading {
    toml::from_str(text).unwrap()
}

/// A pack without sentences and words.
pub fn pack(sites: Vec<Site>) -> Pack {
    Pack {
        format: FORMAT,
        sites,
        voices: Vec::new(),
        words: Vec::new(),
        things: Vec::new(),
        guard: Vec::new(),
        times: Vec::new(),
    }
}

pub fn core(pack: Pack) -> Core {
    Core::new(pack, model()).unwrap()
}

/// The triage model of the checkout.
pub fn model() -> Model {
    Model::parse(include_bytes!("../../../../extension/model/triage.bin")).unwrap()
}

/// The core with one site at any address.
pub fn blog(reading: &str) -> Core {
    core(pack(vec![site(BLOG, &[], nesting(reading))]))
}

/// A reading of the blog.
pub fn reading(records: Vec<Record>) -> Reading {
    Reading { site: BLOG.to_owned(), address: ADDRESS.to_owned(), records, ..Reading::default() }
}

pub fn read(core: &Core, reading: &Reading, stored: &[Brand]) -> Page {
    core.read(reading, stored).unwrap()
}

pub fn refused(core: &Core, reading: &Reading) -> AskError {
    core.read(reading, &[]).unwrap_err()
}

/// What the core says of a reading when the ledger is empty.
pub fn marks(core: &Core, reading: &Reading) -> Vec<Mark> {
    answer(core, reading, &[], &History::new()).0.marks
}

/// An instant in ISO 8601, `2026-11-22T12:00:00Z`, in milliseconds since 1970.
pub fn millis(iso: &str) -> i64 {
    let moment = time::OffsetDateTime::parse(iso, &time::format_description::well_known::Rfc3339).unwrap();
    moment.unix_timestamp() * 1_000
}

/// The same the other way round, to the second.
pub fn iso(millis: i64) -> String {
    let moment = time::UtcDateTime::from_unix_timestamp(millis.div_euclid(1_000)).unwrap();
    let (hour, minute, second) = moment.time().as_hms();
    format!("{}T{hour:02}:{minute:02}:{second:02}Z", moment.date())
}

/// The answer, and what the ledger should keep.
pub fn answer(core: &Core, reading: &Reading, stored: &[Brand], history: &History) -> (Marks, Vec<Exchange>) {
    core.marks(read(core, reading, stored), history, &Leanings::default(), NOW)
}
