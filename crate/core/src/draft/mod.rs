//! Drafts: proposed replies, from the voices.
//!
//! A draft is a greeting by a [name](greeting) that may be greeted, one template that fits the
//! comment's label and names its [topic] where one is certain, and the brand's sign-off.

mod choice;
pub mod greeting;
mod template;
pub mod topic;

use crate::brand::Brand;
use crate::comment::Comment;
use crate::message::{Draft, Drafts};
use crate::pack::{Formality, Sentences, Voice};
use crate::similar::is_like;
use crate::triage::{Judgement, Label, Lexicon};

use topic::{Known, Topic};

/// The language of drafts where Nod has no voice for the comment's.
const FALLBACK: &str = "en";
/// How many drafts a popover offers.
const OFFERED: usize = 3;

/// What a draft is for.
pub(crate) struct Occasion<'a> {
    /// The comment to be answered.
    pub comment: &'a Comment,
    /// What it is.
    pub judgement: &'a Judgement,
    /// The brand answered its author before, in this thread.
    pub again: bool,
    /// Who answers.
    pub brand: Option<&'a Brand>,
    /// What the brand said before: the drafts are not like it.
    pub earlier: &'a [&'a str],
    /// Another seed gives other drafts.
    pub seed: u32,
}

/// Three drafts that differ in kind.
#[must_use]
pub(crate) fn drafts(voices: &[Voice], things: &[Known], lexicon: &Lexicon, occasion: &Occasion) -> Drafts {
    let Occasion { comment, judgement, brand, .. } = *occasion;
    let language = judgement.language.unwrap_or("und");
    let of_language = |language: &str| voices.iter().find(|voice| voice.language == language);
    let own = of_language(language);
    let voice = own.or_else(|| of_language(FALLBACK));
    let formality = brand.and_then(|brand| brand.formality).or_else(|| voice.map(|voice| voice.formality));
    let formality = formality.unwrap_or(Formality::Informal);
    // What is said back must be in the language of the sentences.
    let known = own.and_then(|voice| things.iter().find(|known| known.things().language == voice.language));
    let topic = known.and_then(|known| topic::topic(known, lexicon, &comment.text, judgement.label, formality));
    let name = comment.author.as_deref().and_then(|author| greeting::name(lexicon, author, brand));
    let wanted = !comment.own && !comment.pending && !comment.deleted && judgement.label != Label::Spam;
    let speaker = voice.filter(|_| wanted).map(|voice| Speaker {
        voice,
        formality,
        name: name.as_deref(),
        topic: topic.as_ref(),
    });
    Drafts {
        label: judgement.label,
        labels: judgement.alternatives(),
        language: language.to_owned(),
        voice: voice.map_or(FALLBACK, |voice| &voice.language).to_owned(),
        drafts: speaker.map(|speaker| speaker.offers(occasion)).unwrap_or_default(),
        greeting: name,
        topic: topic.and_then(|topic| topic.said(Topic::PLAIN).map(str::to_owned)),
    }
}

/// Who says something, to whom, about what.
struct Speaker<'a> {
    voice: &'a Voice,
    formality: Formality,
    name: Option<&'a str>,
    topic: Option<&'a Topic>,
}

impl Speaker<'_> {
    fn offers(&self, occasion: &Occasion) -> Vec<Draft> {
        let sentences = fitting(self.voice, occasion.judgement.label, occasion.again);
        sentences.into_iter().filter_map(|sentences| self.draft(sentences, occasion)).take(OFFERED).collect()
    }

    fn draft(&self, sentences: &Sentences, occasion: &Occasion) -> Option<Draft> {
        let templates = template::filled(sentences.templates(self.formality), self.topic);
        let greeting = self.name.map(|name| self.voice.greeting(self.formality).replace("{name}", name));
        let whole = |text: &String| [opened(greeting.as_deref(), text), signed(occasion.brand)].concat();
        let texts = choice::ordered(templates, &occasion.comment.key, &sentences.kind, occasion.seed);
        let is_new = |text: &&String| !is_like(&whole(text), occasion.earlier);
        // Where all are like something, one like it is better than none.
        let chosen = texts.iter().find(is_new).or_else(|| texts.first())?;
        Some(Draft { kind: sentences.kind.clone(), text: whole(chosen) })
    }
}

/// The sentences for a label: under a thread that was answered before, those that refer to it.
fn fitting(voice: &Voice, label: Label, again: bool) -> Vec<&Sentences> {
    let of_label = || voice.sentences.iter().filter(move |sentences| sentences.labels.contains(&label));
    let special: Vec<&Sentences> = of_label().filter(|sentences| sentences.again == again).collect();
    if special.is_empty() { of_label().collect() } else { special }
}

/// A template behind its greeting, or with a capital where it stands alone.
fn opened(greeting: Option<&str>, text: &str) -> String {
    match greeting {
        Some(greeting) if greeting.ends_with(',') => format!("{greeting} {text}"),
        Some(greeting) => format!("{greeting} {}", capitalised(text)),
        None => capitalised(text),
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The sign-off: initials as they are ('^JK'), a name behind a dash; nothing where nobody is known.
fn signed(brand: Option<&Brand>) -> String {
    let names = brand.into_iter().flat_map(|brand| [brand.sign_off.trim(), brand.name.trim()]);
    let sign_off = names.into_iter().find(|name| !name.is_empty());
    match sign_off {
        Some(initials) if initials.starts_with(['^', '-', '–', '—', '~']) => format!(" {initials}"),
        Some(name) => format!(" – {name}"),
        None => String::new(),
    }
}
