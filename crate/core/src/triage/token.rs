//! What a text is cut into: words, links, emoji and the marks between them.

use std::borrow::Cow;
use std::ops::Range;

use super::plain::{is_dressed, plain};
use super::reader::Reader;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Number,
    Link,
    /// '@name', and e-mail addresses.
    Mention,
    Emoji,
    /// The end of a clause: comma, bracket, line.
    Pause,
    /// The end of a sentence.
    Stop,
    /// The end of a sentence that calls out.
    Exclamation,
    /// The end of a sentence that asks.
    Question,
}

impl Kind {
    /// Whether a clause ends here.
    pub(crate) fn ends_clause(self) -> bool {
        self == Self::Pause || self.ends_sentence()
    }

    /// Whether a sentence ends here.
    pub(crate) fn ends_sentence(self) -> bool {
        matches!(self, Self::Stop | Self::Exclamation | Self::Question)
    }
}

/// One token.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub kind: Kind,
    /// Where it stands in the text as written.
    pub place: Range<usize>,
    pub(super) small: Range<usize>,
}

/// The tokens of a text.
#[derive(Debug)]
pub(crate) struct Tokens<'t> {
    pub text: Cow<'t, str>,
    pub tokens: Vec<Token>,
    /// A sum of money is named.
    pub money: bool,
    /// Letters stood in fancy dress.
    pub disguised: bool,
    small: String,
}

impl<'t> Tokens<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let written = plain(text);
        let disguised =
            matches!(&written, Cow::Owned(_)) && text.chars().filter(|&letter| is_dressed(letter)).count() >= 4;
        let Reader { tokens, small, money, .. } = Reader::read(&written);
        Self { text: written, tokens, money, disguised, small }
    }

    /// A token in small letters.
    pub(crate) fn small(&self, token: &Token) -> &str {
        self.small.get(token.small.clone()).unwrap_or_default()
    }

    /// The token at this place of the row.
    pub(crate) fn at(&self, index: usize) -> Option<&Token> {
        self.tokens.get(index)
    }
}
