//! Every word and phrase of the lists, found by its first word.

use std::collections::HashMap;

use crate::pack::{Lines, Words};

use super::list::List;
use super::token::Tokens;

/// The words file of what means the same in every language.
const EVERY: &str = "und";

/// One thing that a word, or a phrase that begins with it, means in one language.
#[derive(Debug)]
pub(super) struct Meaning {
    /// The place in [`Index::languages`]; `None` for every language.
    pub language: Option<usize>,
    pub list: List,
    /// What must follow for the phrase to be whole.
    pub rest: Box<[Box<str>]>,
    /// How much it speaks for its language.
    pub weight: u32,
}

/// The words of all languages.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub languages: Vec<String>,
    meanings: HashMap<Box<str>, Vec<Meaning>>,
}

impl Index {
    pub(super) fn new(words: &[Words]) -> Self {
        let mut index = Self::default();
        for words in words {
            let language = (words.language != EVERY).then_some(index.languages.len());
            if language.is_some() {
                index.languages.push(words.language.clone());
            }
            for (name, list) in &words.lists {
                index.add(language, name, list);
            }
        }
        index.meanings.values_mut().for_each(|meanings| weigh(meanings));
        index
    }

    /// What a word means; of a phrase, the longest stands first.
    pub(super) fn meanings(&self, word: &str) -> &[Meaning] {
        let found =
            self.meanings.get(word).or_else(|| squeezed(word, 2).and_then(|word| self.meanings.get(word.as_str())));
        found.or_else(|| squeezed(word, 1).and_then(|word| self.meanings.get(word.as_str()))).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, language: Option<usize>, name: &str, list: &Lines) {
        let Some(list_is) = List::named(name) else { return };
        for phrase in list.iter() {
            let tokens = Tokens::of(phrase);
            let mut words = tokens.tokens.iter().map(|token| Box::<str>::from(tokens.small(token)));
            if let Some(first) = words.next() {
                let meaning = Meaning { language, list: list_is, rest: words.collect(), weight: 0 };
                self.meanings.entry(first).or_default().push(meaning);
            }
        }
    }
}

/// Says how much each meaning of a word speaks for its language: the fewer languages share the word,
/// the more; once a language, however many lists it is in.
fn weigh(meanings: &mut [Meaning]) {
    meanings.sort_by(|one, other| other.rest.len().cmp(&one.rest.len()).then_with(|| one.rest.cmp(&other.rest)));
    let phrases: Vec<Box<[Box<str>]>> = meanings.iter().map(|meaning| meaning.rest.clone()).collect();
    let languages: Vec<Option<usize>> = meanings.iter().map(|meaning| meaning.language).collect();
    for (place, meaning) in meanings.iter_mut().enumerate() {
        let same = || phrases.iter().zip(&languages).enumerate().filter(|(_, (rest, _))| **rest == meaning.rest);
        let mut sharing: Vec<Option<usize>> = same().map(|(_, (_, language))| *language).collect();
        let counted = same().any(|(earlier, (_, language))| earlier < place && *language == meaning.language);
        sharing.sort_unstable();
        sharing.dedup();
        meaning.weight = match (meaning.list, sharing.len()) {
            _ if counted || meaning.language.is_none() => 0,
            (List::Bait, _) => 0,
            (List::Function | List::Negation, 1) => 10,
            (List::Function | List::Negation, 2) => 4,
            (List::Function | List::Negation, 3) => 2,
            (_, 1) => 6,
            (_, 2) => 2,
            _ => 1,
        };
    }
}

/// The word with runs of three and more equal letters cut to `keep`: 'sooo goood'.
fn squeezed(word: &str, keep: usize) -> Option<String> {
    if !word.as_bytes().windows(3).any(|letters| matches!(letters, [one, two, three] if one == two && two == three)) {
        return None;
    }
    let letters: Vec<char> = word.chars().collect();
    let runs: Vec<&[char]> = letters.chunk_by(char::eq).collect();
    let is_long = |run: &&[char]| run.len() >= 3;
    let cut = |run: &[char]| run.iter().take(if is_long(&run) { keep } else { run.len() }).copied().collect::<String>();
    runs.iter().any(is_long).then(|| runs.into_iter().map(cut).collect())
}
