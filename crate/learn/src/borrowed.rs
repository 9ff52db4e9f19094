//! Other people's labelled texts, from which shipped weights may be learned (`text/README.md`, beside the project).

use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use crate::example::{Example, digest};
use crate::lines::lines;
use crate::own;

#[derive(Deserialize)]
struct Emotions {
    text: String,
    labels: Vec<String>,
}

const GLAD: [&str; 12] = [
    "admiration",
    "amusement",
    "approval",
    "caring",
    "desire",
    "excitement",
    "gratitude",
    "joy",
    "love",
    "optimism",
    "pride",
    "relief",
];
const SAD: [&str; 11] = [
    "anger",
    "annoyance",
    "disappointment",
    "disapproval",
    "disgust",
    "embarrassment",
    "fear",
    "grief",
    "nervousness",
    "remorse",
    "sadness",
];

/// Comments on Reddit with emotions: who thanks, who praises, and how the writer feels.
pub fn emotions(path: &Path) -> Result<Vec<Example>> {
    let read = |Emotions { text, labels }: Emotions| {
        let has = |names: &[&str]| labels.iter().any(|label| names.contains(&label.as_str()));
        let (glad, sad, calm) = (has(&GLAD), has(&SAD), has(&["neutral"]));
        let mut example = Example::new(&text).in_language("en");
        example.weight = 0.5;
        example.says("thanks", has(&["gratitude"]));
        example.says("spam", false);
        // Of mixed feelings nothing is said.
        if u8::from(glad) + u8::from(sad) + u8::from(calm) == 1 {
            [("negative", sad), ("neutral", calm), ("positive", glad)]
                .iter()
                .for_each(|(name, is)| example.says(name, *is));
        }
        if has(&["admiration"]) && !sad {
            example.says("praise", true);
        } else if sad || !glad {
            example.says("praise", false);
        }
        example
    };
    Ok(lines::<Emotions>(path)?.into_iter().map(read).collect())
}

#[derive(Deserialize)]
struct Labelled {
    text: String,
    label: String,
    #[serde(default)]
    video: String,
}

/// Tweets by what they do, and every third of them that is held out.
pub fn acts(path: &Path) -> Result<(Vec<Example>, Vec<Example>)> {
    let read = |line: Labelled| {
        let mut example = Example::new(&line.text).in_language("en");
        example.says("question", line.label == "QUE");
        example.says("spam", false);
        if line.label == "SUG" {
            example.says("suggestion", true);
        }
        example
    };
    let examples = lines::<Labelled>(path)?.into_iter().map(read);
    Ok(examples.partition(|example| !is_held_out(&example.text)))
}

/// Comments below five videos, each of which is spam or not; the part is the video.
pub fn videos(path: &Path) -> Result<Vec<Example>> {
    let read = |line: Labelled| {
        let mut example = Example::new(&line.text);
        example.says("spam", line.label == "spam");
        example.part = line.video;
        example
    };
    Ok(lines::<Labelled>(path)?.into_iter().map(read).collect())
}

/// Whether a tweet is one that nothing learns from.
pub fn is_held_out(tweet: &str) -> bool {
    digest(tweet).is_multiple_of(3)
}

#[derive(Deserialize)]
struct Sentence {
    text: String,
    text_nopunct: String,
    lang: String,
    label: String,
}

/// Sentences in many languages with and without punctuation, and the half of them that is held out, without.
pub fn sentences(path: &Path) -> Result<(Vec<Example>, Vec<Example>)> {
    let (mut learned, mut held_out) = (Vec::new(), Vec::new());
    for line in lines::<Sentence>(path)? {
        let code = two_letters(&line.lang);
        let read = |text: &str| {
            let mut example = Example::new(text).in_language(code);
            if own::LANGUAGES.contains(&code) {
                example.weight = 2.0;
                example.says("question", line.label == "question");
                example.says("spam", false);
            }
            example
        };
        if digest(&line.text).is_multiple_of(2) {
            held_out.push(read(&line.text_nopunct));
        } else {
            learned.extend([read(&line.text), read(&line.text_nopunct)]);
        }
    }
    Ok((learned, held_out))
}

/// ISO 639-3 → 639-1, of the languages that the model tells apart.
fn two_letters(code: &str) -> &str {
    const CODES: [(&str, &str); 31] = [
        ("eng", "en"),
        ("spa", "es"),
        ("fra", "fr"),
        ("deu", "de"),
        ("ita", "it"),
        ("por", "pt"),
        ("nld", "nl"),
        ("pol", "pl"),
        ("swe", "sv"),
        ("dan", "da"),
        ("nob", "no"),
        ("nno", "no"),
        ("fin", "fi"),
        ("ces", "cs"),
        ("slk", "sk"),
        ("hun", "hu"),
        ("ron", "ro"),
        ("tur", "tr"),
        ("ind", "id"),
        ("vie", "vi"),
        ("cat", "ca"),
        ("hrv", "hr"),
        ("rus", "ru"),
        ("ukr", "uk"),
        ("bul", "bg"),
        ("srp", "sr"),
        ("ara", "ar"),
        ("arq", "ar"),
        ("pes", "fa"),
        ("urd", "ur"),
        ("hin", "hi"),
    ];
    CODES.iter().find(|(three, _)| *three == code).map_or(code, |(_, two)| two)
}

/// A text with how its writer feels; measured on, never learned from.
#[derive(Debug, Deserialize)]
pub struct Felt {
    pub text: String,
    pub label: String,
    pub lang: String,
}
