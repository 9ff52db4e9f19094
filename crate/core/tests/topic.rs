//! What comments are about: comments whose things were marked before the rule was written.
// Tests may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "triage/pack.rs"]
mod pack;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use nod_core::draft::topic::{Known, Topic, topic};
use nod_core::pack::Formality;
use nod_core::triage::{Label, Lexicon};
use serde::Deserialize;

/// Of the topics that are used so many must be right.
const RIGHT: f64 = 0.85;
/// In so many of the comments with a thing in them a topic must be used.
const USED: f64 = 0.6;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Marked {
    text: String,
    label: Label,
    /// As it stands in the comment; none where nothing is certain.
    topic: Option<String>,
    /// How it is said back, by form; '…_formal' where that differs.
    said: BTreeMap<String, String>,
}

/// What came out for one language, or for all.
#[derive(Default)]
struct Tally {
    marked: u32,
    used: u32,
    used_of_marked: u32,
    right: u32,
    wrong: Vec<String>,
}

#[test]
fn topics_are_found_and_right() {
    let lexicon = Lexicon::new(&pack::words());
    let (mut all, mut cases) = (Tally::default(), 0);
    for things in pack::things() {
        let known = Known::new(things);
        let comments = marked(&known.things().language);
        let mut tally = Tally::default();
        comments.iter().for_each(|comment| tally.add(&known, &lexicon, comment));
        println!("{}: {}", known.things().language, tally.shown());
        tally.wrong.iter().for_each(|wrong| println!("  {wrong}"));
        cases += comments.len();
        all.join(tally);
    }
    assert_eq!(cases, 340, "the number of cases changed");
    println!("all: {}", all.shown());
    assert!(all.share_right() >= RIGHT && all.share_used() >= USED, "{}", all.shown());
}

fn marked(language: &str) -> Vec<Marked> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/draft/topics/{language}.jsonl"));
    fs::read_to_string(file).unwrap().lines().map(|line| read(language, line)).collect()
}

fn read(language: &str, line: &str) -> Marked {
    let mut marked: Marked = serde_json::from_str(line).unwrap();
    if language == "en" {
        marked.said.values_mut().for_each(|said| *said = in_english(said));
    }
    marked
}

impl Tally {
    fn add(&mut self, known: &Known, lexicon: &Lexicon, comment: &Marked) {
        let said = |formality| topic(known, lexicon, &comment.text, comment.label, formality);
        self.marked += u32::from(comment.topic.is_some());
        let (Some(informal), Some(formal)) = (said(Formality::Informal), said(Formality::Formal)) else { return };
        self.used += 1;
        self.used_of_marked += u32::from(comment.topic.is_some());
        let right = is_right(&informal, comment, "") && is_right(&formal, comment, "_formal");
        self.right += u32::from(right);
        if !right {
            self.wrong.push(format!("{:?}: {informal:?}, not {:?}", comment.text, comment.said.get("plain")));
        }
    }

    fn join(&mut self, other: Self) {
        self.marked += other.marked;
        self.used += other.used;
        self.used_of_marked += other.used_of_marked;
        self.right += other.right;
    }

    fn share_right(&self) -> f64 {
        f64::from(self.right) / f64::from(self.used.max(1))
    }

    fn share_used(&self) -> f64 {
        f64::from(self.used_of_marked) / f64::from(self.marked.max(1))
    }

    fn shown(&self) -> String {
        format!("right {:.2} of {}, used {:.2} of {}", self.share_right(), self.used, self.share_used(), self.marked)
    }
}

/// Whether a topic is what was marked, in every form; 'the cake' for 'the carrot cake' is.
fn is_right(topic: &Topic, comment: &Marked, address: &str) -> bool {
    let wanted = |form: &str| comment.said.get(&format!("{form}{address}")).or_else(|| comment.said.get(form));
    let forms = comment.said.keys().map(|form| form.trim_end_matches("_formal"));
    let pairs: Vec<(&str, &String)> = forms.filter_map(|form| Some((topic.said(form)?, wanted(form)?))).collect();
    !pairs.is_empty() && pairs.iter().all(|(said, wanted)| is_same_thing(said, wanted))
}

fn is_same_thing(said: &str, wanted: &str) -> bool {
    let (said, wanted) = (said.to_lowercase(), wanted.to_lowercase());
    let names = |long: &str, short: &str| {
        let (article, thing) = short.split_once([' ', '\'']).unwrap_or(("", short));
        let words: Vec<&str> = long.split([' ', '\'', '’']).collect();
        let thing: Vec<&str> = thing.split([' ', '\'', '’']).collect();
        long.starts_with(article) && words.windows(thing.len()).any(|words| words == thing)
    };
    said == wanted || names(&wanted, &said) || names(&said, &wanted)
}

/// A draft calls 'the' one what was marked as 'our app', 'a bike rack' or 'dark mode': nobody speaks as 'we'.
fn in_english(marked: &str) -> String {
    let bare = ["our ", "a "].iter().find_map(|article| marked.strip_prefix(article)).unwrap_or(marked);
    if ["the ", "your "].iter().any(|article| bare.starts_with(article)) {
        bare.to_owned()
    } else {
        format!("the {bare}")
    }
}
