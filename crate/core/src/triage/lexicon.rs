//! The word lists, ready to be asked.

use std::collections::{HashMap, HashSet};

use crate::pack::Words;

use super::evidence::Evidence;
use super::hearing::Hearing;
use super::index::Index;
use super::list::List;
use super::token::Tokens;

/// The word lists, ready to be asked.
#[derive(Debug)]
pub struct Lexicon {
    pub(super) index: Index,
    /// The lists that triage does not know, by language and name.
    others: HashMap<(String, String), HashSet<String>>,
}

impl Lexicon {
    /// Prepares the lists of the pack.
    #[must_use]
    pub fn new(words: &[Words]) -> Self {
        let lists =
            words.iter().flat_map(|words| words.lists.iter().map(move |(name, list)| (&words.language, name, list)));
        let others = lists.filter(|(_, name, _)| List::named(name).is_none());
        let others = others
            .map(|(language, name, list)| ((language.clone(), name.clone()), list.iter().map(str::to_owned).collect()));
        Self { index: Index::new(words), others: others.collect() }
    }

    /// What the words of a text say in one of the pack's languages.
    pub(crate) fn hear<'t>(&self, text: &'t str, language: &str) -> Hearing<'t> {
        let tokens = Tokens::of(text);
        let evidence = Evidence::of(&self.index, &tokens);
        let place = self.index.languages.iter().position(|known| known == language);
        Hearing::new(tokens, &evidence, place)
    }

    /// Whether a single word stands in a list of triage.
    pub(crate) fn means(&self, language: &str, list: List, word: &str) -> bool {
        let language = self.index.languages.iter().position(|known| known == language);
        let meanings = self.index.meanings(word).iter();
        meanings
            .filter(|meaning| meaning.rest.is_empty() && meaning.list == list)
            .any(|meaning| meaning.language == language)
    }

    /// Whether a list that triage does not use holds a word or phrase.
    pub(crate) fn lists(&self, language: &str, list: &str, phrase: &str) -> bool {
        self.list(language, list).is_some_and(|list| list.contains(phrase))
    }

    /// A list that triage does not use.
    pub(crate) fn list(&self, language: &str, list: &str) -> Option<&HashSet<String>> {
        self.others.get(&(language.to_owned(), list.to_owned()))
    }
}
