//! What a comment is about, in the commenter's own words: 'the cinnamon rolls', 'your order'.
//!
//! One certain rule: a noun phrase behind 'the', 'your' or 'my' that stands between words which show
//! where it begins and ends, and next to the word that makes the comment a complaint, question,
//! suggestion, thanks or praise. Where there is none, drafts do without.

mod nearness;
mod phrase;

use crate::pack::Voice;
use crate::triage::{Hearing, Label, Lexicon, Token};

use phrase::Phrase;

/// The topic as a draft says it ('my order' → 'your order'), where it is certain. The text is in the
/// voice's language.
#[must_use]
pub fn topic(voice: &Voice, lexicon: &Lexicon, text: &str, label: Label) -> Option<String> {
    let hearing = lexicon.hear(text, &voice.language);
    let words = TopicWords { lexicon, language: &voice.language };
    let tokens = &hearing.tokens;
    tokens.tokens.iter().enumerate().find_map(|(at, token)| {
        let said_back = voice.topic.get(tokens.small(token))?;
        let phrase = Phrase::read(&words, tokens, at + 1)?;
        let is_whole = phrase.is_whole(&words, tokens, words.opens(&hearing, at), words.is_inside(&hearing, at));
        let is_topic =
            is_whole && !words.likes(&hearing, phrase.end) && nearness::is_meant(&hearing, label, at, phrase.end);
        is_topic.then(|| format!("{said_back} {}", phrase.text))
    })
}

/// The lists about topics of one language.
struct TopicWords<'a> {
    lexicon: &'a Lexicon,
    language: &'a str,
}

impl TopicWords<'_> {
    /// The most words that open a topic: 'thank you so much for'.
    const OPENING: usize = 5;
    /// How many words behind a phrase may say that it likes.
    const LIKING: usize = 3;

    fn has(&self, list: &str, word: &str) -> bool {
        self.lexicon.lists(self.language, list, word)
    }

    /// Whether the words before a place lead to a topic: 'loved', 'problem with'.
    fn opens(&self, hearing: &Hearing, at: usize) -> bool {
        let tokens = &hearing.tokens;
        (1..=Self::OPENING.min(at)).any(|count| {
            let before: &[Token] = tokens.tokens.get(at - count..at).unwrap_or_default();
            let phrase: Vec<&str> = before.iter().map(|token| tokens.small(token)).collect();
            !hearing.is_parted(at - count, at) && self.has("topic_opens", &phrase.join(" "))
        })
    }

    /// Whether the phrase at a place belongs to another thing: 'the smell in the lift is'.
    fn is_inside(&self, hearing: &Hearing, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| hearing.tokens.at(at));
        before.is_some_and(|before| self.has("topic_inside", hearing.tokens.small(before)))
    }

    /// Whether the phrase before a place names who likes, not what is liked.
    fn likes(&self, hearing: &Hearing, end: usize) -> bool {
        let behind = hearing.tokens.tokens.iter().skip(end).take(Self::LIKING);
        behind
            .take_while(|token| !token.kind.ends_clause())
            .any(|token| self.has("topic_liking", hearing.tokens.small(token)))
    }
}
