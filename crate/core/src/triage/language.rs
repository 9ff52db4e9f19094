//! Which language a text is in, or none where that is not sure.

use super::evidence::Evidence;
use super::index::Index;
use super::script::{Script, script};

/// What one letter that not all languages have adds to a language's score, and at most.
const LETTER: u32 = 3;
const LETTERS_AT_MOST: u32 = 9;
/// The least score that says anything: one word that only this language has.
const LEAST: u32 = 6;

/// The language of a text: a place in [`Index::languages`], or a code where the script says it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Language {
    Known(usize),
    Code(&'static str),
    Unknown,
}

pub(super) fn language(index: &Index, text: &str, evidence: &Evidence) -> Language {
    match script(text) {
        Script::Of(code) => Language::Code(code),
        Script::Shared => Language::Unknown,
        Script::Latin => of_words(index, text, evidence).map_or(Language::Unknown, Language::Known),
    }
}

fn of_words(index: &Index, text: &str, evidence: &Evidence) -> Option<usize> {
    let letters = Letters::of(index, text);
    // Letters that none of the languages has: a word or a name may have one, a text may not.
    if letters.alien * 5 > evidence.words {
        return None;
    }
    let score = |place: usize| evidence.scores.get(place).copied().unwrap_or(0) + letters.of_language(place);
    let mut ranked: Vec<(u32, usize)> = (0..index.languages.len()).map(|place| (score(place), place)).collect();
    ranked.sort_unstable_by(|one, other| other.cmp(one));
    let &(best, place) = ranked.first()?;
    let second = ranked.get(1).map_or(0, |&(score, _)| score);
    let hits = evidence.hits.get(place).copied().unwrap_or(0);
    let sure = best >= LEAST && hits > 0 && best * 3 >= second * 4 && hits * 5 >= evidence.words;
    sure.then_some(place)
}

/// Letters outside ASCII.
struct Letters {
    alien: u32,
    scores: Vec<u32>,
}

impl Letters {
    fn of(index: &Index, text: &str) -> Self {
        let mut letters = Self { alien: 0, scores: vec![0; index.languages.len()] };
        if text.is_ascii() {
            return letters;
        }
        for letter in text.chars().filter(|letter| !letter.is_ascii()).flat_map(char::to_lowercase) {
            let languages = index.with_letter(letter);
            letters.alien += u32::from(languages.is_empty() && letter.is_alphabetic());
            let each = if languages.len() == 1 { LETTER } else { 1 };
            for &language in languages {
                if let Some(score) = letters.scores.get_mut(language) {
                    *score = (*score + each).min(LETTERS_AT_MOST);
                }
            }
        }
        letters
    }

    fn of_language(&self, place: usize) -> u32 {
        self.scores.get(place).copied().unwrap_or(0)
    }
}
