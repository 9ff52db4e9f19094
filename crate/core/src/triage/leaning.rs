//! What people corrected leans the model for comments like those, in this browser only.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::evidence::Evidence;
use super::label::Label;
use super::lexicon::Lexicon;
use super::model::{Features, KINDS, Model};
use super::token::Tokens;

/// How often the corrections are gone through.
const ROUNDS: u32 = 8;
/// How far a step goes.
const RATE: f32 = 1.0;
/// The latest so many lean the model; all are kept.
const MOST: usize = 500;

/// What a person said that a comment is.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Correction {
    /// The comment's key.
    pub key: String,
    /// What it says.
    pub text: String,
    /// What it is, instead of what Nod took it for.
    pub label: Label,
    /// When that was said, in milliseconds since 1970.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub at: i64,
}

/// What was learned from corrections: how much a word, or a pair of words, speaks for each of [`KINDS`] besides what
/// the model says.
#[derive(Clone, Debug, Default)]
pub struct Leanings {
    weights: HashMap<u32, [f32; KINDS.len()]>,
    labels: HashMap<String, Label>,
}

impl Leanings {
    /// Learns from corrections, in the order in which they were made.
    #[must_use]
    pub fn of(corrections: &[Correction], model: &Model, lexicon: &Lexicon) -> Self {
        let labels = corrections.iter().map(|correction| (correction.key.clone(), correction.label)).collect();
        let mut leanings = Self { weights: HashMap::new(), labels };
        let latest = corrections.get(corrections.len().saturating_sub(MOST)..).unwrap_or_default();
        let lessons: Vec<Lesson> = latest.iter().map(|correction| Lesson::of(correction, model, lexicon)).collect();
        for lesson in (0..ROUNDS).flat_map(|_| &lessons) {
            leanings.step(lesson);
        }
        leanings
    }

    /// What the person said that this very comment is.
    #[must_use]
    pub fn said(&self, key: &str) -> Option<Label> {
        self.labels.get(key).copied()
    }

    /// Adds to the model's scores what the corrections say of these features.
    pub(super) fn lean(&self, features: &Features, scores: &mut [f32]) {
        if self.weights.is_empty() {
            return;
        }
        let [(grams, share), ..] = features.parts();
        for weights in grams.iter().filter_map(|gram| self.weights.get(gram)) {
            scores.iter_mut().zip(weights).for_each(|(score, weight)| *score += weight * share);
        }
    }

    fn step(&mut self, lesson: &Lesson) {
        let mut scores = lesson.scores.clone();
        self.lean(&lesson.features, &mut scores);
        let [(grams, share), ..] = lesson.features.parts();
        for ((place, score), truth) in scores.iter().enumerate().zip(&lesson.truth) {
            let Some(truth) = truth else { continue };
            let step = RATE * share * (f32::from(u8::from(*truth)) - 1.0 / (1.0 + (-score).exp()));
            for gram in grams {
                let weights = self.weights.entry(*gram).or_insert([0.0; KINDS.len()]);
                weights.get_mut(place).into_iter().for_each(|weight| *weight += step);
            }
        }
    }
}

/// A correction, as it is learned from.
struct Lesson {
    features: Features,
    scores: Vec<f32>,
    truth: Vec<Option<bool>>,
}

impl Lesson {
    /// The label is so; what would come before it is not, else that would be the label. Of the rest nothing is known.
    fn of(correction: &Correction, model: &Model, lexicon: &Lexicon) -> Self {
        let tokens = Tokens::of(&correction.text);
        let evidence = Evidence::of(&lexicon.index, &tokens);
        let language = model.language_of(&tokens, &evidence);
        let features = model.features(lexicon, tokens, &evidence, language);
        let scores = model.scores(&features);
        let truth = |kind: &&str| {
            let flag = Label::FLAGS.into_iter().find(|flag| flag.name() == *kind)?;
            (flag <= correction.label).then_some(flag == correction.label)
        };
        Self { features, scores, truth: KINDS.iter().map(truth).collect() }
    }
}
