//! A noun phrase, read word by word: one certain rule for things that nobody listed. It stands behind 'the', 'your' or
//! 'my', between words which show where it begins and ends, and next to the word that makes the comment a complaint,
//! question, suggestion, thanks or praise.

use crate::pack::Things;
use crate::triage::{Hearing, Kind, Label, Lexicon, List, Token, Tokens};

use super::nearness;
use super::said::Named;

/// The most words of a topic behind 'the', 'your' or 'my'.
const WORDS: usize = 3;

/// The thing that a comment is about, where the rule is certain.
pub(super) fn named(things: &Things, lexicon: &Lexicon, hearing: &Hearing, label: Label) -> Option<Named> {
    let words = TopicWords { lexicon, language: &things.language };
    let tokens = &hearing.tokens;
    tokens.tokens.iter().enumerate().find_map(|(at, token)| {
        let theirs = words.has("topic_theirs", tokens.small(token));
        if !theirs && !words.has("topic_the", tokens.small(token)) {
            return None;
        }
        let phrase = Phrase::read(&words, tokens, at + 1)?;
        let is_whole = phrase.is_whole(&words, tokens, words.opens(hearing, at), words.is_inside(hearing, at));
        let is_topic =
            is_whole && !words.likes(hearing, phrase.end) && nearness::is_meant(hearing, label, at, phrase.end);
        let class = things.articles.first()?.classes.first()?.clone();
        is_topic.then_some(Named { class, theirs, text: phrase.text })
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

/// A noun phrase without its 'the', 'your' or 'my', and without the verdict in front: 'amazing bread' is
/// the bread.
struct Phrase {
    text: String,
    /// The place of the first token behind it.
    end: usize,
}

impl Phrase {
    /// The phrase that begins at a place; nothing where its words are no name of a thing.
    fn read(words: &TopicWords, tokens: &Tokens, from: usize) -> Option<Self> {
        let rest = tokens.tokens.get(from..)?;
        let is_verdict = |token: &&Token| words.is_verdict(tokens.small(token));
        let verdicts = rest.iter().take(WORDS).take_while(is_verdict).count();
        let goes_on = |(place, token): &(usize, &Token)| words.goes_on(tokens, token, *place == 0);
        let noun = rest.iter().skip(verdicts).take(WORDS + 1).enumerate().take_while(goes_on);
        let noun: Vec<&Token> = noun.map(|(_, token)| token).collect();
        let (first, last) = (noun.first()?, noun.last()?);
        let text = tokens.text.get(first.place.start..last.place.end)?.to_owned();
        let small: Vec<&str> = noun.iter().map(|token| tokens.small(token)).collect();
        let is_thing = noun.len() <= WORDS && words.is_thing(&small) && is_built_as_noun(&small);
        (is_thing && is_written_plainly(&text)).then_some(Self { text, end: from + verdicts + noun.len() })
    }

    /// Whether it is certain that the phrase is whole: it stands before a verb, or words before it lead
    /// to it and the next word belongs to something else.
    fn is_whole(&self, words: &TopicWords, tokens: &Tokens, is_opened: bool, is_inside: bool) -> bool {
        let Some(next) = tokens.at(self.end) else { return is_opened };
        let word = tokens.small(next);
        let is_subject = !is_inside && (words.has("topic_verbs", word) || words.has("topic_states", word));
        let ends = next.kind.ends_clause() || next.kind == Kind::Emoji;
        is_subject || (is_opened && (ends || words.ends(word)))
    }
}

impl TopicWords<'_> {
    /// 'Amazing', 'terrible': how somebody found the thing, not the thing.
    fn is_verdict(&self, word: &str) -> bool {
        let verdicts = [List::Praise, List::Complaint, List::Trouble, List::Solved];
        verdicts.into_iter().any(|list| self.lexicon.means(self.language, list, word))
    }

    /// Whether no topic goes on with this word.
    fn ends(&self, word: &str) -> bool {
        ["topic_verbs", "topic_states", "topic_ends"].into_iter().any(|list| self.has(list, word))
    }

    fn goes_on(&self, tokens: &Tokens, token: &Token, is_first: bool) -> bool {
        let word = tokens.small(token);
        let joined = tokens.text.get(..token.place.start).is_some_and(|before| before.ends_with('-'));
        token.kind == Kind::Word && (joined || (is_first && self.has("topic_states", word)) || !self.ends(word))
    }

    /// Whether the last of these words names a thing, and the others may stand before it.
    fn is_thing(&self, words: &[&str]) -> bool {
        let may_stand =
            |word: &&str| !self.lexicon.means(self.language, List::Function, word) && !self.is_verdict(word);
        let names = |word: &&str| !self.has("topic_never", word) && !self.has("topic_states", word);
        words.iter().all(may_stand) && words.last().is_some_and(names)
    }
}

/// Whether no ending says that a word is an adverb, a verb or a superlative.
fn is_built_as_noun(words: &[&str]) -> bool {
    let Some((last, others)) = words.split_last() else { return false };
    let is_verb_or_adverb = last.len() > 4 && (last.ends_with("ed") || (last.ends_with("ly") && last.len() > 5));
    !is_verb_or_adverb && !others.iter().any(|word| word.len() > 4 && word.ends_with("est"))
}

/// Words of letters only, not shouted, and no capital behind a small word: 'the coffee Maria' is two things.
fn is_written_plainly(text: &str) -> bool {
    let starts_small = |word: &str| word.starts_with(char::is_lowercase);
    let words: Vec<&str> = text.split([' ', '-']).collect();
    let letters = text.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '-' | '\'' | '’'));
    let shouted = text.chars().count() > 3 && !text.chars().any(char::is_lowercase);
    let mixed = words.windows(2).any(|pair| matches!(pair, [one, two] if starts_small(one) && !starts_small(two)));
    letters && !shouted && !mixed && text.chars().count() <= 40
}
