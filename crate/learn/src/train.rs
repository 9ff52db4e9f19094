//! Makes the model: languages first, because kinds are heard in a language.

use nod_core::triage::Lexicon;
use nod_core::triage::model::{Cues, KINDS, LANGUAGES, Model};

use crate::certainty;
use crate::cues::{self, Phrase};
use crate::descent::{Course, Lesson, Weights, learn};
use crate::example::{Example, digest};
use crate::own;
use crate::texts::Texts;

const LANGUAGE_COURSE: Course = Course { bits: 18, rows: 12_000, epochs: 3, rate: 0.1, decay: 1e-6 };
/// For what a comment is.
pub const KIND_COURSE: Course = Course { bits: 21, rows: 62_000, epochs: 8, rate: 0.05, decay: 0.002 };
/// One in so many English comments from Reddit is enough to tell English.
const ENGLISH: u64 = 6;

/// Learns a model from all texts; the answer is its bytes.
pub fn train(lexicon: &Lexicon, phrases: &[Phrase], texts: &Texts) -> Vec<u8> {
    let cues = &cues::hashed(phrases);
    let languages = languages(lexicon, phrases, texts).bytes(&[(0.0, 1.0); LANGUAGES.len()]);
    let hearing = that_hears(&languages);
    let hearer = Hearer { lexicon, cues, model: hearing.as_ref() };
    let examples: Vec<&Example> = texts.judged.iter().chain(&texts.others).chain(&texts.videos).collect();
    let lessons: Vec<Lesson> = examples.iter().map(|example| hearer.lesson(example)).collect();
    let certainty = certainty::measure(&examples, &lessons);
    let kinds = learn(&lessons.iter().collect::<Vec<_>>(), KINDS.len(), KIND_COURSE).bytes(&certainty);
    [Model::header(), cues.bytes(), kinds, languages].concat()
}

fn languages(lexicon: &Lexicon, phrases: &[Phrase], texts: &Texts) -> Weights {
    // Short comments are words of which no text may have taught anything.
    let phrases: Vec<Example> =
        phrases.iter().map(|(code, _, phrase)| Example::new(phrase).in_language(code)).collect();
    let others =
        texts.others.iter().filter(|example| example.part != "en" || digest(&example.text).is_multiple_of(ENGLISH));
    let lesson = |example: &Example| {
        let language = example.language?;
        let features = lexicon.language_features(&example.text);
        let truth = (0..LANGUAGES.len()).map(|output| Some(output == language)).collect();
        (!features.grams.is_empty()).then(|| Lesson { features, truth, weight: weight(language) })
    };
    let lessons: Vec<Lesson> = texts.judged.iter().chain(others).chain(&phrases).filter_map(lesson).collect();
    learn(&lessons.iter().collect::<Vec<_>>(), LANGUAGES.len(), LANGUAGE_COURSE)
}

/// Brands' customers write in these languages most; sentences of sixty others must not outweigh them.
fn weight(language: usize) -> f32 {
    match LANGUAGES.get(language) {
        Some(&"und") | None => 0.02,
        Some(code) if own::LANGUAGES.contains(code) => 2.0,
        Some(_) => 0.5,
    }
}

/// Hears texts as the core does.
pub struct Hearer<'l> {
    pub lexicon: &'l Lexicon,
    pub cues: &'l Cues,
    /// What tells the language of a text of which nobody knows it.
    pub model: Option<&'l Model>,
}

/// A model that knows languages, and no kinds yet.
fn that_hears(languages: &[u8]) -> Option<Model> {
    let none = learn(&[], 0, Course { bits: 6, rows: 0, epochs: 0, rate: 0.0, decay: 0.0 }).bytes(&[]);
    Model::parse(&[Model::header(), Cues::default().bytes(), none, languages.to_vec()].concat()).ok()
}

impl Hearer<'_> {
    /// What is learned from an example.
    pub fn lesson(&self, example: &Example) -> Lesson {
        let known = example.language.and_then(|language| LANGUAGES.get(language).copied());
        let heard = || self.model?.language(self.lexicon, &example.text);
        let language = if example.language.is_some() { known.filter(|code| *code != "und") } else { heard() };
        let features = self.lexicon.kind_features(self.cues, &example.text, language);
        Lesson { features, truth: example.kinds.to_vec(), weight: example.weight }
    }
}
