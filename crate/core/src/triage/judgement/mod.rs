//! What a comment is, by the model and by rules that are surer than it: language, flags, sentiment, label, urgency.

mod asked;
mod needless;
mod urgency;
mod wordless;

use serde::{Deserialize, Serialize};

use super::Lexicon;
use super::evidence::Evidence;
use super::label::Label;
use super::leaning::Leanings;
use super::model::{KINDS, Model};
use super::token::{Kind, Tokens};

pub use needless::{Context, Needless};
pub use urgency::{Circumstances, Hurry, Pressing};

/// From which confidence on a flag counts.
const SURE: f32 = 0.5;
/// Advertising gets no drafts and no answer: it must be surer.
const SURE_SPAM: f32 = 0.75;
/// What asks for an answer.
const WANTS: [Label; 4] = [Label::Complaint, Label::Request, Label::Question, Label::Suggestion];
/// Where no flag counts, the likeliest is the label from this confidence on: hardly a comment says nothing.
const LIKELY: f32 = 0.4;

/// How the writer feels towards the brand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sentiment {
    /// Disappointed, angry, sad.
    Negative,
    /// Neither, or both alike.
    Neutral,
    /// Content, grateful, delighted.
    Positive,
}

/// What was found out about a comment from its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// ISO 639-1; none where the text does not tell.
    pub language: Option<&'static str>,
    /// How sure each flag is, from 0 to 1, in the order of [`Label::FLAGS`].
    pub flags: [(Label, f32); Label::FLAGS.len()],
    /// How the writer feels.
    pub sentiment: Sentiment,
    /// The one thing that it is first of all.
    pub label: Label,
    /// Why it hurries, as far as its text tells.
    pub pressing: Vec<Pressing>,
    /// It has no words: emoji, marks, names.
    pub wordless: bool,
    /// It begins with '@name'.
    pub names_somebody: bool,
    /// A person said what its label is.
    pub corrected: bool,
}

impl Model {
    /// What a comment is; people's corrections lean it.
    #[must_use]
    pub fn judge(&self, lexicon: &Lexicon, leanings: &Leanings, text: &str) -> Judgement {
        let tokens = Tokens::of(text);
        let evidence = Evidence::of(&lexicon.index, &tokens);
        let language = self.language_of(&tokens, &evidence);
        let wordless = wordless::wordless(&tokens);
        let asked = asked::asked(&tokens);
        let names_somebody = tokens.at(0).is_some_and(|token| token.kind == Kind::Mention);
        let features = self.features(lexicon, tokens, &evidence, language);
        let mut scores = self.scores(&features);
        leanings.lean(&features, &mut scores);
        let kinds = Kinds(scores.into_iter().map(|score| 1.0 / (1.0 + (-score).exp())).collect());
        let sure = |label: Label| wordless.map_or_else(|| kinds.of(label.name()), |is| is.confidence(label));
        let mut flags = Label::FLAGS.map(|label| (label, sure(label)));
        if asked && !flags.iter().any(|(label, sure)| WANTS.contains(label) && *sure >= SURE) {
            flags.iter_mut().filter(|(label, _)| *label == Label::Question).for_each(|(_, sure)| *sure = SURE);
        }
        Judgement {
            language,
            sentiment: kinds.sentiment(),
            label: label(&flags),
            pressing: urgency::pressing(&kinds, wordless.is_some()),
            wordless: wordless.is_some(),
            names_somebody,
            corrected: false,
            flags,
        }
    }
}

impl Judgement {
    /// How sure a flag is, from 0 to 1; the label that a person gave is.
    #[must_use]
    pub fn sure(&self, wanted: Label) -> f32 {
        self.flags.iter().find(|(label, _)| *label == wanted).map_or(0.0, |(_, sure)| *sure)
    }

    /// Whether the comment does this.
    #[must_use]
    pub fn says(&self, label: Label) -> bool {
        self.label == label || self.sure(label) >= least(label)
    }

    /// The same comment where a person said what it is.
    #[must_use]
    pub fn corrected(mut self, said: Label) -> Self {
        let before = |label: Label| label < said || said == Label::Other;
        for (label, sure) in &mut self.flags {
            if *label == said {
                *sure = 1.0;
            } else if before(*label) {
                // What would come first is not so: else it would be the label.
                *sure = sure.min(SURE / 2.0);
            }
        }
        self.label = said;
        self.corrected = true;
        self
    }

    /// What it may be instead of its label, the likeliest first.
    #[must_use]
    pub fn alternatives(&self) -> Vec<Label> {
        let mut others: Vec<(Label, f32)> =
            self.flags.iter().filter(|(label, _)| *label != self.label).copied().collect();
        others.sort_by(|one, other| other.1.total_cmp(&one.1));
        let plain = (self.label != Label::Other).then_some(Label::Other);
        others.into_iter().map(|(label, _)| label).chain(plain).collect()
    }
}

/// From which confidence on a flag counts.
fn least(label: Label) -> f32 {
    if label == Label::Spam { SURE_SPAM } else { SURE }
}

/// The first that counts, else the likeliest.
fn label(flags: &[(Label, f32)]) -> Label {
    let counts = flags.iter().find(|(label, sure)| *sure >= least(*label));
    let likely =
        || flags.iter().filter(|(label, _)| *label != Label::Spam).max_by(|one, other| one.1.total_cmp(&other.1));
    let likely = || likely().filter(|(_, sure)| *sure >= LIKELY);
    counts.or_else(likely).map_or(Label::Other, |(label, _)| *label)
}

/// How sure the model is of each of [`KINDS`].
struct Kinds(Vec<f32>);

impl Kinds {
    fn of(&self, kind: &str) -> f32 {
        KINDS.iter().zip(&self.0).find(|(name, _)| **name == kind).map_or(0.0, |(_, sure)| *sure)
    }

    fn sentiment(&self) -> Sentiment {
        let (negative, neutral, positive) = (self.of("negative"), self.of("neutral"), self.of("positive"));
        if negative > neutral && negative >= positive {
            Sentiment::Negative
        } else if positive > neutral {
            Sentiment::Positive
        } else {
            Sentiment::Neutral
        }
    }
}
