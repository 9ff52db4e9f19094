//! Comments without a word: emoji, marks, the bare mention of a friend.

use crate::triage::Label;
use crate::triage::token::{Kind, Tokens};

/// What a comment without words does; there is nothing for a model to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wordless {
    /// Nothing that could be answered.
    Reacts,
    /// '?', '???'.
    Asks,
    /// Nothing that could be read: it may be a picture, and is no reaction.
    Empty,
}

impl Wordless {
    pub(super) fn confidence(self, flag: Label) -> f32 {
        let is = match self {
            Self::Reacts => flag == Label::Reaction,
            Self::Asks => flag == Label::Question,
            Self::Empty => false,
        };
        if is { 0.98 } else { 0.01 }
    }
}

/// What a text does that has no words, numbers or links; nothing where it has some.
pub(super) fn wordless(tokens: &Tokens) -> Option<Wordless> {
    if tokens.tokens.is_empty() {
        return Some(Wordless::Empty);
    }
    let has = |kind: Kind| tokens.tokens.iter().any(|token| token.kind == kind);
    if [Kind::Word, Kind::Number, Kind::Link].into_iter().any(has) {
        return None;
    }
    Some(if has(Kind::Question) { Wordless::Asks } else { Wordless::Reacts })
}
