//! A text as the patterns see it: words in small letters, without accents and punctuation.

use unicode_normalization::UnicodeNormalization;

use crate::triage::{Kind, Tokens};

/// The words of a text, each with its place in it.
#[derive(Debug)]
pub(super) struct Words<'t> {
    pub text: &'t str,
    pub words: Vec<Word>,
}

/// A word as patterns see it.
#[derive(Debug)]
pub(super) struct Word {
    pub plain: String,
    /// From where to where it stands in the text, in bytes.
    pub from: usize,
    pub to: usize,
}

impl<'t> Words<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let tokens = Tokens::of(text);
        // Letters in fancy dress were rewritten: their places are not those of the text.
        let same = *tokens.text == *text;
        let is_word = |kind: Kind| matches!(kind, Kind::Word | Kind::Number);
        let word = |token: &crate::triage::Token| Word {
            plain: plain(tokens.small(token)),
            from: if same { token.place.start } else { 0 },
            to: if same { token.place.end } else { text.len() },
        };
        Self { text, words: tokens.tokens.iter().filter(|token| is_word(token.kind)).map(word).collect() }
    }

    /// What stands in the text from one word to the one before another.
    pub(super) fn quote(&self, from: usize, to: usize) -> String {
        let first = self.words.get(from).map_or(0, |word| word.from);
        let last = to.checked_sub(1).and_then(|last| self.words.get(last)).map_or(self.text.len(), |word| word.to);
        self.text.get(first..last).unwrap_or(self.text).to_owned()
    }
}

/// Letters without accents.
pub(super) fn plain(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let is_mark = |letter: &char| matches!(letter, '\u{300}'..='\u{36f}');
    word.nfd().filter(|letter| !is_mark(letter)).map(|letter| if letter == 'ł' { 'l' } else { letter }).collect()
}
