//! Reply states: threads as data in `state/`, one file a rule or a question, behind one check.
// Tests may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod ask;
#[path = "triage/pack.rs"]
mod checkout;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use nod_core::Core;
use nod_core::brand::Brand;
use nod_core::history::{Event, Exchange, History};
use nod_core::message::{Mark, Owner, Reading};
use nod_core::pack::Pack;
use nod_core::record::Facts;
use nod_core::state::State;
use serde::Deserialize;

use ask::notation::{self, Line};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    /// In the notation of `ask/notation.rs`.
    thread: String,
    /// The site prints answers to a reply beside it.
    #[serde(default)]
    flattens: bool,
    #[serde(default)]
    facts: Facts,
    /// Besides those that the thread marks.
    #[serde(default)]
    owners: Vec<Owner>,
    #[serde(default)]
    brands: Vec<Brand>,
}

/// The rules, each with an example and a counter-example in its doc comment.
const RULES: [&str; 11] = [
    "acknowledged",
    "answered",
    "awaiting_moderation",
    "cant_tell",
    "deleted",
    "dismissed",
    "drafted",
    "needless",
    "own",
    "waiting",
    "waiting_again",
];

const CODES: [&str; 19] = [
    "answered",
    "awaiting_moderation",
    "closing_thanks",
    "deleted",
    "dismissed",
    "drafted",
    "liked",
    "namesake",
    "namesake_wrote",
    "no_reply",
    "only_others_replied",
    "own_account",
    "own_marked",
    "reaction",
    "replies_not_loaded",
    "some_replies_not_loaded",
    "spam",
    "talk",
    "wrote_again",
];

/// By the name of their file.
static CASES: LazyLock<BTreeMap<String, Vec<Case>>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/state");
    let read = |path: &Path| {
        let cases: Cases = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        (path.file_stem().unwrap().to_string_lossy().into_owned(), cases.case)
    };
    fs::read_dir(folder).unwrap().map(|entry| read(&entry.unwrap().path())).collect()
});

/// The core with the words of the checkout: what needs no reply is told by them.
fn core(flattens: bool) -> &'static Core {
    static CORES: LazyLock<[Core; 2]> = LazyLock::new(|| {
        [false, true].map(|flattens| {
            let reading = ask::nesting(&format!("nesting = ['inside']\nflattens = {flattens}"));
            let sites = vec![ask::site(ask::BLOG, &[], reading)];
            ask::core(Pack { words: checkout::words(), ..ask::pack(sites) })
        })
    });
    &CORES[usize::from(flattens)]
}

fn reading(case: &Case, lines: &[Line]) -> Reading {
    let records: Vec<_> = lines.iter().map(|line| line.record.clone()).collect();
    let marked = records.iter().filter(|record| record.bears("owner"));
    let marked = marked.map(|record| Owner { name: record.author.clone(), handle: record.handle.clone() });
    let owners = marked.chain(case.owners.iter().cloned()).collect();
    Reading { facts: case.facts.clone(), owners, ..ask::reading(records) }
}

fn ask(case: &Case, lines: &[Line], history: &History) -> (Vec<Mark>, Vec<Exchange>) {
    let (marks, keep) = ask::answer(core(case.flattens), &reading(case, lines), &case.brands, history);
    (marks.marks, keep)
}

fn history(case: &Case, lines: &[Line]) -> History {
    let page = ask::read(core(case.flattens), &reading(case, lines), &case.brands);
    let events = page.keys().zip(lines).filter_map(|(key, line)| Some((key.to_owned(), line.event?)));
    events.map(|(key, event)| (key.clone(), notation::exchange(&key, event))).collect()
}

/// One case: its states, and what the ledger learns from them, once.
fn check(name: &str, case: &Case) -> Result<Vec<Mark>, String> {
    let lines = notation::lines(&case.thread);
    let mut history = history(case, &lines);
    let (marks, kept) = ask(case, &lines, &history);
    let wrong = lines.iter().zip(&marks).filter(|(line, mark)| line.expected != notation::shown(mark));
    let wrong: Vec<_> = wrong.map(|(line, mark)| format!("\n  {} is {}", line.said(), notation::shown(mark))).collect();
    if !wrong.is_empty() {
        return Err(format!("{name}: {}:{}", case.name, wrong.concat()));
    }
    let (posted, others): (Vec<&Mark>, Vec<&Mark>) = marks.iter().partition(|mark| was_posted(mark, &history));
    assert!(posted.iter().all(|mark| mark.draft.is_none()), "{name}: {}", case.name);
    for mark in others {
        let text = history.get(&mark.key).and_then(|exchange| exchange.text.clone());
        assert_eq!(mark.draft, text, "{name}: {}", case.name);
    }
    let answered = |mark: &&Mark| Exchange { key: mark.key.clone(), event: Event::Answered, text: None, at: ask::NOW };
    assert_eq!(kept, posted.iter().map(answered).collect::<Vec<_>>(), "{name}: {}", case.name);
    history.extend(kept.into_iter().map(|exchange| (exchange.key.clone(), exchange)));
    let again = ask(case, &lines, &history);
    assert_eq!(again, (marks.clone(), Vec::new()), "{name}: {}, once the ledger has learned", case.name);
    Ok(marks)
}

fn was_posted(mark: &Mark, history: &History) -> bool {
    mark.state == State::Answered && history.get(&mark.key).is_some_and(|exchange| exchange.event == Event::Drafted)
}

#[test]
fn threads_have_their_states() {
    let checked = CASES.iter().flat_map(|(name, cases)| cases.iter().map(|case| check(name, case)));
    let (right, wrong): (Vec<_>, Vec<_>) = checked.partition(Result::is_ok);
    let wrong: Vec<String> = wrong.into_iter().filter_map(Result::err).collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(right.len(), 139, "the number of cases changed");

    let marks: Vec<Mark> = right.into_iter().flatten().flatten().collect();
    let states: BTreeSet<String> = marks.iter().map(|mark| format!("{:?}", mark.state)).collect();
    assert_eq!(states.len(), 8, "a state without a case: {states:?}");
    let codes: BTreeSet<&str> = marks.iter().map(|mark| mark.reason.code).collect();
    assert_eq!(codes, BTreeSet::from(CODES));
}

#[test]
fn every_rule_has_an_example_and_a_counter_example() {
    for rule in RULES {
        let cases = CASES.get(rule).unwrap_or_else(|| panic!("state/{rule}.toml is missing"));
        for name in ["example", "counter-example"] {
            assert!(cases.iter().any(|case| case.name.starts_with(name)), "{rule}: no {name}");
        }
    }
}

#[test]
fn every_reason_has_its_words() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../extension/_locales/en/messages.json");
    let words: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    for code in CODES {
        assert!(words.get(format!("reason_{code}")).is_some(), "reason_{code}");
    }
}
