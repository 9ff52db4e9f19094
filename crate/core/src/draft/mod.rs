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
use crate::triage::{Judgement, Label, Lexicon};

use topic::Known;

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
    /// Another seed gives other drafts.
    pub seed: u32,
}

/// Three drafts that differ in kind.
#[must_use]
pub(crate) fn drafts(voices: &[Voice], things: &[Known], lexicon: &Lexicon, occasion: &Occasion) -> Drafts {
    let language = occasion.judgement.language.unwrap_or("und");
    let of_language = |language: &str| voices.iter().find(|voice| voice.language == language);
    let voice = of_language(language).or_else(|| of_language(FALLBACK));
    let comment = occasion.comment;
    let wanted = !comment.own && !comment.pending && !comment.deleted && occasion.judgement.label != Label::Spam;
    Drafts {
        label: occasion.judgement.label,
        labels: occasion.judgement.alternatives(),
        language: language.to_owned(),
        voice: voice.map_or(FALLBACK, |voice| &voice.language).to_owned(),
        drafts: voice.filter(|_| wanted).map(|voice| offered(voice, things, lexicon, occasion)).unwrap_or_default(),
    }
}

fn offered(voice: &Voice, things: &[Known], lexicon: &Lexicon, occasion: &Occasion) -> Vec<Draft> {
    let Judgement { language, label, .. } = *occasion.judgement;
    let formality = occasion.brand.and_then(|brand| brand.formality).unwrap_or(voice.formality);
    // A comment in another language names its things in that.
    let known = things.iter().find(|known| known.things().language == voice.language);
    let known = known.filter(|_| language == Some(voice.language.as_str()));
    let topic = known.and_then(|known| topic::topic(known, lexicon, &occasion.comment.text, label, formality));
    let greeting = greeting(voice, lexicon, occasion, formality);
    let sentences = fitting(voice, label, occasion.again);
    let draft = |sentences: &Sentences| {
        let templates = template::filled(sentences.templates(formality), topic.as_ref());
        let chosen = choice::choose(templates, &occasion.comment.key, &sentences.kind, occasion.seed)?;
        let text = [opened(greeting.as_deref(), &chosen), signed(occasion.brand)].concat();
        Some(Draft { kind: sentences.kind.clone(), text })
    };
    sentences.into_iter().filter_map(draft).take(OFFERED).collect()
}

/// The sentences for a label: under a thread that was answered before, those that refer to it.
fn fitting(voice: &Voice, label: Label, again: bool) -> Vec<&Sentences> {
    let of_label = || voice.sentences.iter().filter(move |sentences| sentences.labels.contains(&label));
    let special: Vec<&Sentences> = of_label().filter(|sentences| sentences.again == again).collect();
    if special.is_empty() { of_label().collect() } else { special }
}

fn greeting(voice: &Voice, lexicon: &Lexicon, occasion: &Occasion, formality: Formality) -> Option<String> {
    let name = greeting::name(lexicon, occasion.comment.author.as_deref()?, occasion.brand)?;
    Some(voice.greeting(formality).replace("{name}", &name))
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
