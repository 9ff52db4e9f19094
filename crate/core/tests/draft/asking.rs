//! Asking the core for drafts, the way the background does.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use nod_core::Core;
use nod_core::brand::Brand;
use nod_core::draft::topic::{Known, Topic, topic};
use nod_core::message::{Drafts, Reading};
use nod_core::pack::{FORMAT, Formality, Pack, Voice};
use nod_core::record::Record;
use nod_core::triage::{Label, Lexicon};
use serde::Deserialize;

use crate::demands::Demands;
use crate::{ask, pack};

const LANGUAGES: [&str; 8] = ["de", "en", "es", "fr", "it", "nl", "pl", "pt"];
/// More than there are templates of one kind.
const SEEDS: u32 = 9;
/// Comments that are nothing in particular, one in each language with a thing in it and one without.
const NAMING: [&str; 16] = [
    "gestern kam die Bestellung bei mir zu Hause an, so gegen acht",
    "und das war dann auch schon wieder die ganze Geschichte",
    "so the parcel got here on a Tuesday, around eight",
    "and that was pretty much all there was to it, you know",
    "ayer llegó el pedido a mi casa, sobre las ocho de la tarde",
    "y eso fue más o menos todo lo que hubo, ya saben ustedes",
    "hier la commande était chez moi vers huit heures, je crois",
    "et puis voilà, c'était à peu près tout ce qu'il y avait",
    "ieri l'ordine era a casa mia verso le otto, credo io",
    "e questo è più o meno tutto quello che c'era, insomma",
    "gisteren was de bestelling rond acht uur bij mij thuis",
    "en dat was het dan eigenlijk ook wel weer zo ongeveer",
    "wczoraj paczka przyszła do mnie do domu koło ósmej",
    "i to by było właściwie tyle, co mogę o tym powiedzieć",
    "ontem a encomenda chegou na minha casa lá pelas oito",
    "e foi mais ou menos só isso mesmo que aconteceu, sabe",
];
/// So many comments of/// So many comments of each language are answered.
const COMMENTS: usize = 300;
const AUTHORS: [Option<&str>; 3] = [Some("Ana López"), Some("joe_k"), None];
const SIGN_OFFS: [Option<&str>; 4] = [Some("Jana"), Some("^JK"), Some(""), None];

/// A core with the checkout's pack.
pub struct Asking {
    core: Core,
    pub lexicon: Lexicon,
    voices: Vec<Voice>,
    demands: BTreeMap<String, Demands>,
    things: Vec<Known>,
    comments: Vec<String>,
}

/// What the drafts are for.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub text: &'a str,
    pub author: Option<&'a str>,
    /// The brand's, where there is a brand.
    pub sign_off: Option<&'a str>,
    pub formality: Option<Formality>,
    pub again: bool,
    pub seed: u32,
    pub marks: &'a [&'a str],
    /// What the brand said elsewhere on the page.
    pub earlier: &'a [String],
    /// What a person said that the comment is.
    pub label: Option<Label>,
}

impl<'a> Asked<'a> {
    pub fn plain(text: &'a str) -> Self {
        Self {
            text,
            author: Some("Ana López"),
            sign_off: Some("Jana"),
            formality: None,
            again: false,
            seed: 0,
            marks: &[],
            earlier: &[],
            label: None,
        }
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
        let english = cases.case.into_iter().chain(topics.topic).map(|case| case.text);
        let comments = english.chain(LANGUAGES.into_iter().flat_map(written)).collect();
        let site = ask::site(ask::BLOG, &[], ask::nesting(r#"nesting = ["parent"]"#));
        let pack = Pack {
            format: FORMAT,
            sites: vec![site],
            voices: voices.clone(),
            words: pack::words(),
            things: pack::things(),
            guard: Vec::new(),
            times: Vec::new(),
        };
        let things = pack::things().into_iter().map(Known::new).collect();
        let demands = LANGUAGES.map(|language| (language.to_owned(), Demands::of(language))).into();
        Self { lexicon: Lexicon::new(&pack.words), core: ask::core(pack), voices, demands, things, comments }
    }

    pub fn voice(&self, language: &str) -> &Voice {
        self.voices.iter().find(|voice| voice.language == language).unwrap()
    }

    pub fn demands(&self, language: &str) -> &Demands {
        &self.demands[language]
    }

    /// How the drafts address people: where there is no brand, nobody said it.
    pub fn formality(&self, asked: &Asked, language: &str) -> Formality {
        asked.sign_off.and(asked.formality).unwrap_or(self.voice(language).formality)
    }

    /// The customer's own words that a draft may say back, in every form.
    pub fn topic(&self, asked: &Asked, drafts: &Drafts) -> Vec<String> {
        let known = self.things.iter().find(|known| known.things().language == drafts.language);
        let formality = self.formality(asked, &drafts.voice);
        let topic = known.and_then(|known| topic(known, &self.lexicon, asked.text, drafts.label, formality));
        let forms = ["de", "a", "su", "acc", "dat", Topic::PLAIN];
        topic.into_iter().flat_map(|topic| forms.map(|form| topic.said(form).map(str::to_owned))).flatten().collect()
    }

    /// Every comment of the tests, new and again, in both addresses; authors, sign-offs and seeds take turns.
    pub fn all(&self) -> impl Iterator<Item = Asked<'_>> {
        self.comments.iter().enumerate().flat_map(|(number, text)| {
            ways().enumerate().map(move |(way, (again, formality))| {
                let turn = number + way;
                let (author, sign_off) = (AUTHORS[turn % 3], SIGN_OFFS[turn / 3 % 4]);
                Asked { author, sign_off, formality, again, seed: u32::try_from(number).unwrap(), ..Asked::plain(text) }
            })
        })
    }

    /// Comments that name a thing, and such that name none, as whatever a person may say that they are.
    pub fn all_labels() -> impl Iterator<Item = Asked<'static>> {
        let labels = || Label::FLAGS.into_iter().chain([Label::Other]).filter(|label| *label != Label::Spam);
        let asked = move |text| {
            labels().flat_map(move |label| {
                (0..SEEDS).flat_map(move |seed| {
                    ways().map(move |(again, formality)| Asked {
                        formality,
                        again,
                        seed,
                        label: Some(label),
                        ..Asked::plain(text)
                    })
                })
            })
        };
        NAMING.into_iter().flat_map(asked)
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
            earlier: asked.earlier.to_vec(),
            ..Reading::default()
        };
        let scope = format!("{}:blog.example.com", ask::BLOG);
        let brand = |sign_off: &str| Brand {
            name: "Rosa Verde".to_owned(),
            sign_off: sign_off.to_owned(),
            formality: asked.formality,
            scopes: vec![scope.clone()],
            ..Brand::default()
        };
        let stored: Vec<Brand> = asked.sign_off.map(brand).into_iter().collect();
        let page = self.core.read(&reading, &stored).unwrap();
        let corrections: Vec<_> =
            asked.label.map(|label| Core::correction(&page, 2, label, 0).unwrap()).into_iter().collect();
        self.core.drafts(&page, &self.core.leanings(&corrections), 2, asked.seed).unwrap()
    }
}

fn record(at: u32) -> Record {
    let parent = at.checked_sub(1).map(|parent| format!("c{parent}"));
    Record { at, id: Some(format!("c{at}")), parent, ..Record::default() }
}

/// New and again, in both addresses.
fn ways() -> impl Iterator<Item = (bool, Option<Formality>)> {
    let addresses = [Some(Formality::Informal), Some(Formality::Formal)];
    [false, true].into_iter().flat_map(move |again| addresses.map(|address| (again, address)))
}

/// Comments that were written for Nod in a language.
fn written(language: &str) -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/corpus/train/{language}.jsonl"));
    let read = |line: &str| serde_json::from_str::<Case>(line).unwrap().text;
    fs::read_to_string(file).unwrap().lines().take(COMMENTS).map(read).collect()
}
