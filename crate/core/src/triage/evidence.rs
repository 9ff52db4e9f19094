//! One look at every token: what it means, and what speaks for which language.

use super::index::{Index, Meaning};
use super::token::{Kind, Tokens};

/// What was seen.
#[derive(Debug)]
pub(super) struct Evidence<'i> {
    /// What each token means, in all languages, by the token's place.
    pub meanings: Vec<&'i [Meaning]>,
    /// How much speaks for each language.
    pub scores: Vec<u32>,
    /// How many tokens speak for each language.
    pub hits: Vec<u32>,
    /// How many words there are.
    pub words: u32,
}

impl<'i> Evidence<'i> {
    pub(super) fn of(index: &'i Index, tokens: &Tokens) -> Self {
        let languages = index.languages.len();
        let mut evidence = Self {
            meanings: Vec::with_capacity(tokens.tokens.len()),
            scores: vec![0; languages],
            hits: vec![0; languages],
            words: 0,
        };
        for (place, token) in tokens.tokens.iter().enumerate() {
            let meanings =
                if matches!(token.kind, Kind::Word | Kind::Emoji) { index.meanings(tokens.small(token)) } else { &[] };
            evidence.words += u32::from(token.kind == Kind::Word);
            for meaning in meanings.iter().filter(|meaning| is_whole(meaning, tokens, place)) {
                evidence.weigh(meaning);
            }
            evidence.meanings.push(meanings);
        }
        evidence
    }

    fn weigh(&mut self, meaning: &Meaning) {
        let Some(language) = meaning.language.filter(|_| meaning.weight > 0) else { return };
        if let (Some(score), Some(hits)) = (self.scores.get_mut(language), self.hits.get_mut(language)) {
            *score += meaning.weight;
            *hits += 1;
        }
    }
}

/// Whether the tokens that follow `place` complete the phrase.
pub(super) fn is_whole(meaning: &Meaning, tokens: &Tokens, place: usize) -> bool {
    meaning.rest.iter().enumerate().all(|(offset, word)| {
        let token = tokens.at(place + 1 + offset);
        token.is_some_and(|token| tokens.small(token) == &**word)
    })
}
