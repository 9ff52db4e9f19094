//! The guard: replies that were marked before the rules were written, half of them with one fault.
// Tests may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod ask;
#[path = "triage/pack.rs"]
mod pack;

use std::fs;
use std::path::Path;

use nod_core::Core;
use nod_core::brand::Brand;
use nod_core::guard::{Rule, Warning};
use nod_core::message::Reading;
use nod_core::pack::{FORMAT, Pack, Reply, Site};
use nod_core::record::Record;
use serde::Deserialize;

/// Of the replies that the guard warns of so many must have a fault.
const PRECISION: f64 = 0.95;
/// Of the replies with a fault it must warn of so many. The target is 0.9: faults in words that no list holds are not
/// heard yet.
const RECALL: f64 = 0.6;
const LANGUAGES: [&str; 8] = ["de", "en", "es", "fr", "it", "nl", "pl", "pt"];

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Marked {
    comment: String,
    author: String,
    brand: String,
    sign_off: String,
    site: String,
    reply: String,
    /// The one thing that is wrong; none where nothing is.
    fault: Option<String>,
}

/// What came out.
#[derive(Default)]
struct Tally {
    good: u32,
    bad: u32,
    warned_of_good: u32,
    warned_of_bad: u32,
    /// Warned, but of something else.
    other: u32,
    shown: Vec<String>,
}

#[test]
fn replies_with_a_fault_are_told_from_good_ones() {
    let core = core();
    let mut all = Tally::default();
    for language in LANGUAGES {
        let mut tally = Tally::default();
        marked(language).iter().for_each(|marked| tally.add(marked, &warnings(&core, marked)));
        println!("{language}: {}\n{}", tally.figures(), tally.shown.join("\n"));
        all.join(&tally);
    }
    assert_eq!(all.good + all.bad, 400, "the number of replies changed");
    println!("all: {}", all.figures());
    assert!(all.precision() >= PRECISION && all.recall() >= RECALL, "{}", all.figures());
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    reply: String,
    comment: String,
    author: Option<String>,
    finds: Option<String>,
}

#[test]
fn each_rule_finds_its_example_and_not_the_other() {
    let core = core();
    let cases: Cases = toml::from_str(include_str!("guard/rules.toml")).unwrap();
    let wrong = cases.case.iter().filter_map(|Case { reply, comment, author, finds }| {
        let asked = Marked {
            comment: comment.clone(),
            author: author.clone().unwrap_or_else(|| "Ana López".to_owned()),
            brand: "Rosa Verde".to_owned(),
            sign_off: "Jana".to_owned(),
            site: "x".to_owned(),
            reply: reply.clone(),
            fault: None,
        };
        let found: Vec<String> = warnings(&core, &asked).iter().map(|warning| name(warning.rule)).collect();
        (found != finds.iter().cloned().collect::<Vec<_>>()).then(|| format!("{reply}: {found:?}, not {finds:?}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(cases.case.len(), 30, "the number of cases changed");
}

fn marked(language: &str) -> Vec<Marked> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/guard/{language}.jsonl"));
    fs::read_to_string(file).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The limit is that of the site file.
fn core() -> Core {
    let blog = ask::site(ask::BLOG, &[], ask::nesting("nesting = []"));
    let limited = Site { id: "x".to_owned(), reply: Reply { limit: Some(280), ..blog.reply.clone() }, ..blog.clone() };
    let pack = Pack {
        format: FORMAT,
        sites: vec![blog, limited],
        voices: Vec::new(),
        words: pack::words(),
        things: Vec::new(),
        guard: pack::guard(),
        times: Vec::new(),
    };
    ask::core(pack)
}

fn warnings(core: &Core, marked: &Marked) -> Vec<Warning> {
    let Marked { comment, author, brand, sign_off, site, reply, .. } = marked.clone();
    let record = Record { id: Some("1".to_owned()), text: Some(comment), author: Some(author), ..Record::default() };
    let reading = Reading {
        site: if site == "x" { site } else { ask::BLOG.to_owned() },
        address: "https://blog.example.com/".to_owned(),
        records: vec![record],
        ..Reading::default()
    };
    let scope = core.read(&reading, &[]).unwrap().scope().to_owned();
    let brand = Brand { name: brand, sign_off, scopes: vec![scope], ..Brand::default() };
    core.guard(&core.read(&reading, &[brand]).unwrap(), 0, &reply).unwrap()
}

impl Tally {
    fn add(&mut self, marked: &Marked, warnings: &[Warning]) {
        let rules: Vec<String> = warnings.iter().map(|warning| name(warning.rule)).collect();
        let said: Vec<String> =
            warnings.iter().map(|warning| format!("{} ({})", name(warning.rule), warning.words)).collect();
        let warned = u32::from(!rules.is_empty());
        match &marked.fault {
            None => {
                self.good += 1;
                self.warned_of_good += warned;
                if warned == 1 {
                    self.shown.push(format!("  good: {} ← {:?}", marked.reply, said));
                }
            }
            Some(fault) => {
                self.bad += 1;
                self.warned_of_bad += warned;
                self.other += u32::from(warned == 1 && !rules.contains(fault));
                if !rules.contains(fault) {
                    self.shown.push(format!("  {fault}: {} ← {:?}", marked.reply, said));
                }
            }
        }
    }

    fn join(&mut self, other: &Self) {
        self.good += other.good;
        self.bad += other.bad;
        self.warned_of_good += other.warned_of_good;
        self.warned_of_bad += other.warned_of_bad;
        self.other += other.other;
    }

    fn precision(&self) -> f64 {
        f64::from(self.warned_of_bad) / f64::from((self.warned_of_bad + self.warned_of_good).max(1))
    }

    fn recall(&self) -> f64 {
        f64::from(self.warned_of_bad) / f64::from(self.bad.max(1))
    }

    fn figures(&self) -> String {
        let (precision, recall) = (self.precision(), self.recall());
        format!("precision {precision:.3}, recall {recall:.3}, {} of another fault", self.other)
    }
}

fn name(rule: Rule) -> String {
    serde_json::to_value(rule).unwrap().as_str().unwrap().to_owned()
}
