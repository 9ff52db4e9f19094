//! What the words of a text say in its language.

use super::evidence::{Evidence, is_whole};
use super::index::Meaning;
use super::list::List;
use super::token::{Kind, Tokens};

/// How many tokens a negation reaches forward, and back to what is expected.
const REACH: usize = 3;

/// A word or phrase that says something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Heard {
    pub list: List,
    /// The place of its first token.
    pub at: usize,
    /// Nothing but greetings, set phrases and names stands before it in its sentence.
    pub begins: bool,
    /// It is turned into its opposite: 'not a good day', 'funktioniert bei mir nicht'.
    pub denied: bool,
    /// What ends its sentence.
    pub end: Option<Kind>,
}

/// A text, heard in one language.
#[derive(Debug)]
pub(crate) struct Hearing<'t> {
    pub tokens: Tokens<'t>,
    /// In order of place.
    pub heard: Vec<Heard>,
    /// Where a word parts a clause.
    turns: Vec<usize>,
}

impl<'t> Hearing<'t> {
    /// Hears a text in a language, or in all of them where it is not known.
    pub(super) fn new(tokens: Tokens<'t>, evidence: &Evidence, language: Option<usize>) -> Self {
        let mut hearing = Self { tokens, heard: Vec::new(), turns: Vec::new() };
        let mut begins = true;
        let mut next = 0;
        for (at, meanings) in evidence.meanings.iter().enumerate() {
            let kind = hearing.tokens.at(at).map_or(Kind::Word, |token| token.kind);
            begins |= kind.ends_sentence();
            if at >= next {
                let from = hearing.heard.len();
                next = at + hearing.listen(at, meanings, language, begins);
                let new = hearing.heard.get(from..).unwrap_or_default();
                begins &= kind != Kind::Word || new.iter().any(|heard| heard.list == List::Nothing);
            }
        }
        hearing.turns = hearing.places(List::Turn).collect();
        hearing.find_ends();
        hearing.find_denied();
        hearing
    }

    /// Adds what the longest phrase at a place says, and gives its length in tokens.
    fn listen(&mut self, at: usize, meanings: &[Meaning], language: Option<usize>, begins: bool) -> usize {
        let mut longest = None;
        for meaning in meanings.iter().filter(|meaning| is_heard(meaning, language)) {
            let shorter = longest.is_some_and(|longest| longest > meaning.rest.len());
            if !shorter && is_whole(meaning, &self.tokens, at) {
                longest = Some(meaning.rest.len());
                if meaning.list != List::Function {
                    self.heard.push(Heard { list: meaning.list, at, begins, denied: false, end: None });
                }
            }
        }
        1 + longest.unwrap_or(0)
    }

    fn find_ends(&mut self) {
        let mut tokens = self.tokens.tokens.iter().enumerate().rev().peekable();
        let mut end = None;
        for heard in self.heard.iter_mut().rev() {
            while let Some((_, token)) = tokens.next_if(|(place, _)| *place > heard.at) {
                end = Some(token.kind).filter(|kind| kind.ends_sentence()).or(end);
            }
            heard.end = end;
        }
    }

    fn find_denied(&mut self) {
        let negations: Vec<usize> = self.places(List::Negation).collect();
        let mut heard = std::mem::take(&mut self.heard);
        for heard in &mut heard {
            let at = heard.at;
            let last = if heard.list == List::Expected { at + REACH } else { at };
            let near = negations.partition_point(|&place| place + REACH < at);
            let mut near = negations.get(near..).unwrap_or_default().iter().take_while(|&&place| place <= last);
            heard.denied = near.any(|&place| place != at && !self.is_parted(place.min(at), place.max(at)));
        }
        self.heard = heard;
    }

    /// Where something of a list stands.
    pub(super) fn places(&self, list: List) -> impl Iterator<Item = usize> {
        self.heard.iter().filter(move |heard| heard.list == list).map(|heard| heard.at)
    }

    /// Whether something of a list is said, and not denied.
    pub(super) fn says(&self, list: List) -> bool {
        self.heard.iter().any(|heard| heard.list == list && !heard.denied)
    }

    /// Whether something of a list is said and denied; a question denies nothing: 'isn't it lovely?'.
    pub(super) fn denies(&self, list: List) -> bool {
        let is_meant = |heard: &Heard| heard.list == List::Expected || heard.end != Some(Kind::Question);
        self.heard.iter().any(|heard| heard.list == list && heard.denied && is_meant(heard))
    }

    /// Whether a clause or sentence ends between two tokens.
    pub(crate) fn is_parted(&self, first: usize, last: usize) -> bool {
        let turn = self.turns.partition_point(|&turn| turn < first);
        let turns = self.turns.get(turn).is_some_and(|&turn| turn < last);
        let between = self.tokens.tokens.get(first..last).unwrap_or_default();
        turns || between.iter().any(|token| token.kind.ends_clause())
    }
}

/// Whether a meaning counts in a language. Where the language is not known all count, but for words
/// that begin a question in one language and are plain words in the next.
fn is_heard(meaning: &Meaning, language: Option<usize>) -> bool {
    match (meaning.language, language) {
        (None, _) => true,
        (Some(of), Some(language)) => of == language,
        (Some(_), None) => !matches!(meaning.list, List::Question | List::Expected),
    }
}
