//! Asking the core for drafts, the way the background does.

use nod_core::Core;
use nod_core::brand::Brand;
use nod_core::message::{Drafts, Reading};
use nod_core::pack::{FORMAT, Pack, Voice};
use nod_core::record::Record;
use nod_core::triage::{Leanings, Lexicon};
use serde::Deserialize;

use crate::{ask, pack};

/// The most templates of one kind that may fit one comment: as many seeds use all of them.
const SEEDS: u32 = 5;
const AUTHORS: [Option<&str>; 3] = [Some("Ana López"), Some("joe_k"), None];
const SIGN_OFFS: [Option<&str>; 4] = [Some("Jana"), Some("^JK"), Some(""), None];

/// A core with the checkout's pack.
pub struct Asking {
    core: Core,
    pub lexicon: Lexicon,
    comments: Vec<String>,
}

/// What the drafts are for.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub text: &'a str,
    pub author: Option<&'a str>,
    /// The brand's, where there is a brand.
    pub sign_off: Option<&'a str>,
    pub again: bool,
    pub seed: u32,
    pub marks: &'a [&'a str],
}

impl<'a> Asked<'a> {
    pub fn plain(text: &'a str) -> Self {
        Self { text, author: Some("Ana López"), sign_off: Some("Jana"), again: false, seed: 0, marks: &[] }
    }
}

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
}

#[derive(Deserialize)]
struct Topics {
    topic: Vec<Case>,
}

impl Asking {
    pub fn new() -> Self {
        Self::with_voices(pack::voices())
    }

    pub fn with_voices(voices: Vec<Voice>) -> Self {
        let cases: Cases = toml::from_str(include_str!("../triage.toml")).unwrap();
        let topics: Topics = toml::from_str(include_str!("../draft.toml")).unwrap();
        let comments = cases.case.into_iter().chain(topics.topic).map(|case| case.text).collect();
        let site = ask::site(ask::BLOG, &[], ask::nesting(r#"nesting = ["parent"]"#));
        let pack = Pack { format: FORMAT, sites: vec![site], voices, words: pack::words(), times: Vec::new() };
        Self { lexicon: Lexicon::new(&pack.words), core: ask::core(pack), comments }
    }

    /// Every comment of the tests, new and again, with every seed; authors and sign-offs take turns.
    pub fn all(&self) -> impl Iterator<Item = Asked<'_>> {
        self.comments.iter().enumerate().flat_map(|(number, text)| {
            let seeds = (0..SEEDS).flat_map(|seed| [(seed, false), (seed, true)]);
            seeds.map(move |(seed, again)| {
                let turn = number + usize::try_from(seed).unwrap();
                Asked { text, author: AUTHORS[turn % 3], sign_off: SIGN_OFFS[turn / 3 % 4], again, seed, marks: &[] }
            })
        })
    }

    pub fn drafts(&self, asked: &Asked) -> Drafts {
        let comment =
            Record { text: Some(asked.text.to_owned()), author: asked.author.map(str::to_owned), ..record(2) };
        let marks = asked.marks.iter().map(|&mark| mark.to_owned()).collect();
        let comment = Record { marks: Some(marks), ..comment };
        let before = Record { text: Some("Hello there".to_owned()), author: comment.author.clone(), ..record(0) };
        let answer =
            Record { text: Some("Hello to you".to_owned()), marks: Some(vec!["owner".to_owned()]), ..record(1) };
        let records =
            if asked.again { vec![before, answer, comment] } else { vec![Record { parent: None, ..comment }] };
        let reading = Reading {
            site: ask::BLOG.to_owned(),
            address: "https://blog.example.com/".to_owned(),
            records,
            ..Reading::default()
        };
        let scope = format!("{}:blog.example.com", ask::BLOG);
        let brand = |sign_off: &str| Brand {
            name: "Rosa Verde".to_owned(),
            sign_off: sign_off.to_owned(),
            scopes: vec![scope.clone()],
            ..Brand::default()
        };
        let stored: Vec<Brand> = asked.sign_off.map(brand).into_iter().collect();
        let page = self.core.read(&reading, &stored).unwrap();
        self.core.drafts(&page, &Leanings::default(), 2, asked.seed).unwrap()
    }
}

fn record(at: u32) -> Record {
    let parent = at.checked_sub(1).map(|parent| format!("c{parent}"));
    Record { at, id: Some(format!("c{at}")), parent, ..Record::default() }
}
