//! The model: what a comment is, learned from comments; `cargo xtask train` makes its weights.

mod cue;
mod feature;
mod linear;
mod rows;

use thiserror::Error;

use super::Lexicon;
use super::evidence::Evidence;
use super::hearing::Hearing;
use super::script::{Script, script};
use super::token::Tokens;
pub use cue::{CUES, Cues};
pub use feature::Features;
use linear::Linear;
pub use linear::SIZES;
pub use rows::bucket;

/// The version of the model's bytes.
const VERSION: u32 = 3;
/// What a model's bytes begin with.
const MAGIC: [u8; 4] = *b"NODm";

/// What is scored of a comment; the model's outputs, in this order: flags, sentiments, reasons to hurry.
pub const KINDS: [&str; 18] = [
    "question",
    "request",
    "complaint",
    "suggestion",
    "thanks",
    "praise",
    "advocate",
    "spam",
    "talk",
    "reaction",
    "negative",
    "neutral",
    "positive",
    "safety",
    "money",
    "stuck",
    "deadline",
    "anger",
];

/// The languages that are told apart by words, in the order of the model's outputs; the last one stands for all
/// others. Languages with a script of their own need no model.
pub const LANGUAGES: [&str; 24] = [
    "en", "es", "fr", "de", "it", "pt", "nl", "pl", "sv", "da", "no", "fi", "cs", "hu", "ro", "tr", "id", "vi", "ru",
    "uk", "ar", "fa", "hi", "und",
];

/// Why a model can't be used.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum BrokenModel {
    /// The file is no model, or of another version.
    #[error("the model is not of version {wanted}: build the extension again")]
    Version {
        /// What this core reads.
        wanted: u32,
    },
    /// The file ends too early, or goes on too long.
    #[error("the model has {found} bytes where {wanted} are needed: build the extension again")]
    Length {
        /// Bytes that the header asks for.
        wanted: usize,
        /// Bytes that are there.
        found: usize,
    },
}

/// Weights for what a comment is, and for its language.
#[derive(Debug)]
pub struct Model {
    cues: Cues,
    kinds: Linear,
    languages: Linear,
}

impl Model {
    /// Reads a model.
    ///
    /// # Errors
    ///
    /// When the bytes are no model of this version.
    pub fn parse(bytes: &[u8]) -> Result<Self, BrokenModel> {
        let wanted = BrokenModel::Version { wanted: VERSION };
        let rest = bytes.strip_prefix(&MAGIC).ok_or(wanted.clone())?;
        let rest = rest.strip_prefix(&VERSION.to_le_bytes()).ok_or(wanted)?;
        let (cues, rest) = Cues::parse(rest)?;
        let (kinds, rest) = Linear::parse(rest)?;
        let (languages, rest) = Linear::parse(rest)?;
        let found = bytes.len();
        if rest.is_empty() {
            Ok(Self { cues, kinds, languages })
        } else {
            Err(BrokenModel::Length { wanted: found - rest.len(), found })
        }
    }

    /// What a model's bytes begin with.
    #[must_use]
    pub fn header() -> Vec<u8> {
        [MAGIC, VERSION.to_le_bytes()].concat()
    }

    /// The language of a text as a code of ISO 639-1, or none where that is not sure.
    #[must_use]
    pub fn language(&self, lexicon: &Lexicon, text: &str) -> Option<&'static str> {
        let tokens = Tokens::of(text);
        self.language_of(&tokens, &Evidence::of(&lexicon.index, &tokens))
    }

    pub(super) fn language_of(&self, tokens: &Tokens, evidence: &Evidence) -> Option<&'static str> {
        if let Script::Of(code) = script(&tokens.text)
            && !LANGUAGES.contains(&code)
        {
            return Some(code);
        }
        let features = feature::of_language(tokens, feature::HEARD_WORDS, &evidence.scores);
        if features.grams.is_empty() {
            return None;
        }
        let scores = self.languages.scores(&features);
        let best = scores.iter().zip(LANGUAGES).max_by(|one, other| one.0.total_cmp(other.0));
        best.map(|(_, code)| code).filter(|code| *code != "und")
    }

    /// The features of a text that was heard in a language.
    pub(super) fn features(
        &self,
        lexicon: &Lexicon,
        tokens: Tokens,
        evidence: &Evidence,
        language: Option<&str>,
    ) -> Features {
        kind_features(lexicon, &self.cues, tokens, evidence, language)
    }

    /// The scores of [`KINDS`], as logits.
    pub(super) fn scores(&self, features: &Features) -> Vec<f32> {
        self.kinds.scores(features)
    }
}

fn kind_features(
    lexicon: &Lexicon,
    cues: &Cues,
    tokens: Tokens,
    evidence: &Evidence,
    language: Option<&str>,
) -> Features {
    let place = language.and_then(|language| lexicon.index.languages.iter().position(|known| known == language));
    let words = feature::words(&tokens);
    let cues = cues.find(&tokens, &words, language);
    feature::of_kind(&Hearing::new(tokens, evidence, place), &words, &cues, language)
}

impl Lexicon {
    /// The features by which a text is judged, heard in a language.
    #[must_use]
    pub fn kind_features(&self, cues: &Cues, text: &str, language: Option<&str>) -> Features {
        let tokens = Tokens::of(text);
        let evidence = Evidence::of(&self.index, &tokens);
        kind_features(self, cues, tokens, &evidence, language)
    }

    /// The features by which a text's language is told.
    #[must_use]
    pub fn language_features(&self, text: &str) -> Features {
        let tokens = Tokens::of(text);
        feature::of_language(&tokens, feature::LEARNED_WORDS, &Evidence::of(&self.index, &tokens).scores)
    }
}
