//! Cuts a text into tokens.

use std::ops::Range;

use super::apostrophe::{is_apostrophe, pieces};
use super::emoji::{is_emoji, is_modifier};
use super::link::is_link;
use super::plain::is_unseen;
use super::token::{Kind, Token};

/// Reads a text once, from start to end.
pub(super) struct Reader<'t> {
    text: &'t str,
    pub tokens: Vec<Token>,
    /// The tokens in small letters, one behind the other.
    pub small: String,
    /// A sum of money was named.
    pub money: bool,
}

impl<'t> Reader<'t> {
    pub(super) fn read(text: &'t str) -> Self {
        let tokens = Vec::with_capacity(text.len() / 5);
        let mut reader = Self { text, tokens, small: String::with_capacity(text.len()), money: false };
        reader.chunks();
        reader
    }

    fn chunks(&mut self) {
        let mut from = 0;
        for chunk in self.text.split(char::is_whitespace) {
            self.chunk(chunk, from);
            from += chunk.len();
            let gap = self.text.get(from..).and_then(|rest| rest.chars().next());
            if gap == Some('\n') {
                self.push(Kind::Stop, from..from);
            }
            from += gap.map_or(0, char::len_utf8);
        }
    }

    /// What stands between two spaces.
    fn chunk(&mut self, chunk: &str, from: usize) {
        let whole = from..from + chunk.len();
        if is_link(chunk) {
            self.push(Kind::Link, whole);
        } else if chunk.get(1..).is_some_and(|rest| rest.contains('@')) || chunk.starts_with('@') {
            self.push(Kind::Mention, whole);
            if chunk.ends_with('?') {
                self.push(Kind::Question, from..from);
            }
        } else {
            self.letters(chunk, from);
        }
    }

    fn letters(&mut self, chunk: &str, from: usize) {
        let mut word: Option<usize> = None;
        let mut before = ' ';
        for (offset, letter) in chunk.char_indices() {
            let at = from + offset;
            let next = || chunk.get(offset + letter.len_utf8()..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
            let joins = letter.is_alphanumeric()
                || is_unseen(letter)
                || is_mark(letter)
                || (is_apostrophe(letter) && before.is_alphabetic() && next().is_alphabetic())
                || (matches!(letter, '.' | ',') && before.is_ascii_digit() && next().is_ascii_digit());
            if joins {
                word.get_or_insert(at);
            } else {
                self.word(word.take(), at);
                self.money |= is_currency(letter) && (before.is_ascii_digit() || next().is_ascii_digit());
                self.sign(letter, at);
            }
            before = letter;
        }
        self.word(word, from + chunk.len());
    }

    fn sign(&mut self, letter: char, at: usize) {
        let kind = match letter {
            '?' | '¿' | '؟' | '？' | '\u{37e}' | '❓' | '⁉' | '❔' => Kind::Question,
            '!' | '！' | '‼' | '❗' => Kind::Exclamation,
            '.' | '…' | '。' | '।' | '¡' => Kind::Stop,
            ',' | ';' | ':' | '(' | ')' | '–' | '—' | '"' | '“' | '”' | '„' | '«' | '»' | '،' | '、' => {
                Kind::Pause
            }
            letter if is_emoji(letter) && !is_modifier(letter) => Kind::Emoji,
            _ => return,
        };
        self.push(kind, at..at + letter.len_utf8());
    }

    /// Ends the word that began at `from`, where one did.
    fn word(&mut self, from: Option<usize>, to: usize) {
        let Some(from) = from else { return };
        let start = self.small.len();
        self.write_small(from..to);
        let word = self.small.get(start..).unwrap_or_default();
        if word.is_empty() {
            return;
        }
        let number = word.starts_with(|letter: char| letter.is_numeric());
        let kind = if number { Kind::Number } else { Kind::Word };
        let mut at = start;
        for piece in pieces(word) {
            self.tokens.push(Token { kind, place: from..to, small: at..at + piece.len() });
            at += piece.len();
        }
    }

    fn push(&mut self, kind: Kind, place: Range<usize>) {
        let start = self.small.len();
        self.write_small(place.clone());
        self.tokens.push(Token { kind, place, small: start..self.small.len() });
    }

    fn write_small(&mut self, place: Range<usize>) {
        for letter in self.text.get(place).unwrap_or_default().chars() {
            match letter {
                'a'..='z' => self.small.push(letter),
                letter if letter.is_ascii() => self.small.push(letter.to_ascii_lowercase()),
                letter if is_apostrophe(letter) => self.small.push('\''),
                letter if is_unseen(letter) || is_modifier(letter) => {}
                letter => self.small.extend(letter.to_lowercase()),
            }
        }
    }
}

/// Combining marks, and the vowel signs of Indic scripts, belong to the letter before.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}')
}

fn is_currency(letter: char) -> bool {
    matches!(letter, '$' | '€' | '£' | '¥' | '₹')
}
