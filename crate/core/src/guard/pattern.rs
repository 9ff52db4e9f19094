//! Patterns of words: 'send _ message', 'refund*'.

use crate::triage::Tokens;

use super::words::{Word, Words, plain};

/// The most words that `_` stands for.
const GAP: usize = 3;

/// A pattern, word by word.
#[derive(Debug)]
pub(super) struct Pattern(Vec<Part>);

#[derive(Debug)]
enum Part {
    Whole(String),
    /// Any word that begins so.
    Stem(String),
    Number,
    Gap,
}

impl Pattern {
    pub(super) fn of(line: &str) -> Self {
        Self(line.split_whitespace().flat_map(parts).collect())
    }

    /// Where it first stands among words: from one to the one before another.
    pub(super) fn find(&self, words: &Words) -> Option<(usize, usize)> {
        (0..words.words.len()).find_map(|from| Some((from, self.at(words, from)?)))
    }

    /// The place behind it, where it stands at a place.
    pub(super) fn at(&self, words: &Words, from: usize) -> Option<usize> {
        fits(&self.0, &words.words, from)
    }
}

fn parts(word: &str) -> Vec<Part> {
    match word {
        "_" => return vec![Part::Gap],
        "#" => return vec![Part::Number],
        _ => {}
    }
    let (word, stem) = word.strip_suffix('*').map_or((word, false), |stem| (stem, true));
    let tokens = Tokens::of(word);
    let mut parts: Vec<Part> = tokens.tokens.iter().map(|token| Part::Whole(plain(tokens.small(token)))).collect();
    if stem && let Some(Part::Whole(last)) = parts.pop() {
        parts.push(Part::Stem(last));
    }
    parts
}

/// The place behind the words that fit, from a place on.
fn fits(parts: &[Part], words: &[Word], at: usize) -> Option<usize> {
    let Some((first, rest)) = parts.split_first() else { return Some(at) };
    if let Part::Gap = first {
        return (1..=GAP).find_map(|length| fits(rest, words, at + length));
    }
    let word = words.get(at)?.plain.as_str();
    let fit = match first {
        Part::Whole(whole) => word == whole,
        Part::Stem(stem) => word.starts_with(stem.as_str()),
        Part::Number => word.starts_with(|letter: char| letter.is_ascii_digit()),
        Part::Gap => false,
    };
    fit.then(|| fits(rest, words, at + 1)).flatten()
}
