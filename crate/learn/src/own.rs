//! What was written for the project: comments, sentences without punctuation, labels for other people's texts.

use std::path::Path;

use anyhow::{Result, bail};
use nod_core::triage::Label;
use nod_core::triage::model::KINDS;
use serde::Deserialize;

use crate::example::Example;
use crate::lines::lines;

/// The languages of the project's own comments.
pub const LANGUAGES: [&str; 8] = ["de", "en", "es", "fr", "it", "nl", "pl", "pt"];
/// Those in which it has sentences without punctuation, and in which telling questions is measured.
pub const ASKING: [&str; 6] = ["de", "es", "fr", "it", "nl", "pt"];
/// How much a judged comment counts, against a line of other people's labels.
const WEIGHT: f32 = 3.0;

/// What somebody judged of a comment, by the rules of `tests/corpus/README.md`.
#[derive(Debug, Deserialize)]
struct Judged {
    flags: Vec<String>,
    /// None where somebody only corrected the label in the browser; then the rest is not known.
    sentiment: Option<String>,
    #[serde(default)]
    reasons: Vec<String>,
}

impl Judged {
    fn example(&self, text: &str) -> Result<Example> {
        let said = || self.flags.iter().chain(&self.reasons).chain(&self.sentiment);
        if let Some(unknown) = said().find(|one| !KINDS.contains(&one.as_str())) {
            bail!("{text:?} is said to be {unknown:?}, which no rule knows");
        }
        let mut example = Example::new(text);
        example.weight = WEIGHT;
        if self.sentiment.is_some() {
            KINDS.iter().for_each(|kind| example.says(kind, said().any(|one| one == kind)));
        } else {
            self.corrected(&mut example);
        }
        Ok(example)
    }
}

impl Judged {
    /// The label is so, and what would come before it is not.
    fn corrected(&self, example: &mut Example) {
        for flag in Label::FLAGS {
            let is = self.flags.iter().any(|name| name == flag.name());
            example.says(flag.name(), is);
            if is {
                return;
            }
        }
    }
}

#[derive(Debug, Deserialize)]
struct Comment {
    text: String,
    #[serde(flatten)]
    judged: Judged,
}

/// The project's own comments of a folder, with a file for each language.
pub fn comments(folder: &Path) -> Result<Vec<Example>> {
    let mut examples = Vec::new();
    for code in LANGUAGES {
        for line in lines::<Comment>(&folder.join(format!("{code}.jsonl")))? {
            examples.push(line.judged.example(&line.text)?.in_language(code));
        }
    }
    Ok(examples)
}

#[derive(Deserialize)]
struct Sentence {
    text: String,
    question: bool,
}

/// Sentences without punctuation, of which it is known whether they ask.
pub fn sentences(folder: &Path) -> Result<Vec<Example>> {
    let mut examples = Vec::new();
    for code in ASKING {
        for line in lines::<Sentence>(&folder.join(format!("{code}.jsonl")))? {
            let mut example = Example::new(&line.text).in_language(code);
            example.weight = 2.0;
            example.says("question", line.question);
            examples.push(example);
        }
    }
    Ok(examples)
}

#[derive(Deserialize)]
struct Line {
    /// Counted from 1.
    line: usize,
    #[serde(flatten)]
    judged: Judged,
}

#[derive(Deserialize)]
struct Text {
    text: String,
}

/// Texts of other people's, which stay where they are, with the project's labels.
pub fn labelled(labels: &Path, texts: &Path) -> Result<Vec<Example>> {
    let texts = lines::<Text>(texts)?;
    let mut examples = Vec::new();
    for Line { line, judged } in lines::<Line>(labels)? {
        let Some(Text { text }) = line.checked_sub(1).and_then(|at| texts.get(at)) else {
            bail!("{}: there is no line {line}", labels.display());
        };
        examples.push(judged.example(text)?);
    }
    Ok(examples)
}

/// A tweet that was judged though it is not said to a brand: it counts less, and what it asks is known already.
pub fn not_to_a_brand(mut tweet: Example) -> Example {
    tweet.weight = 1.0;
    tweet.forget("question");
    tweet
}

#[cfg(test)]
mod tests {
    use super::Comment;
    use crate::example::Example;

    #[test]
    fn a_correction_from_the_browser_says_what_comes_first() {
        let line = r#"{"text":"Where is it","flags":["question"],"label":"question"}"#;
        let comment: Comment = serde_json::from_str(line).unwrap();
        let known = comment.judged.example(&comment.text).unwrap();
        let expected = [("question", Some(true)), ("complaint", Some(false)), ("praise", None), ("negative", None)];
        for (kind, is) in expected {
            let place = nod_core::triage::model::KINDS.iter().position(|known| *known == kind).unwrap();
            assert_eq!(known.kinds.get(place), Some(&is), "{kind}");
        }
        let Example { text, .. } = known;
        assert_eq!(text, "Where is it");
    }
}
