//! The known things that a comment names, and which of them it is about.

use std::cmp::Reverse;

use crate::triage::{Hearing, Kind, Label, Lexicon, List};

use super::known::{Index, Known};
use super::nearness;
use super::said::Named;

/// The most tokens of a thing's name.
const LONGEST: usize = 4;
/// Shorter words with an ending are other words: 'cares' are no cars.
const SHORTEST_OF_MANY: usize = 5;
/// The most adjectives between an article and its thing.
const ADJECTIVES: usize = 2;

/// What a thing has in its favour.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Merit {
    points: u32,
    /// Of two that are equal the first.
    at: Reverse<usize>,
}

/// A known thing at a place.
struct Found<'i> {
    from: usize,
    to: usize,
    class: &'i str,
    /// As the lists have it, where it was declined.
    nominative: Option<&'i str>,
    general: bool,
    /// Whether something before it says that it is a thing, and whose.
    article: Option<Article>,
}

#[derive(Clone, Copy, PartialEq)]
enum Article {
    The,
    Theirs,
}

/// The thing that the comment is about.
pub(super) fn named(known: &Known, lexicon: &Lexicon, hearing: &Hearing, label: Label) -> Option<Named> {
    let finder = Finder { known, index: known.index(), lexicon, hearing };
    let best = finder.all(label).max_by_key(|found| finder.merit(found, label))?;
    Some(Named {
        class: best.class.to_owned(),
        theirs: best.article == Some(Article::Theirs),
        text: finder.text(&best)?,
    })
}

struct Finder<'f> {
    known: &'f Known,
    index: &'f Index,
    lexicon: &'f Lexicon,
    hearing: &'f Hearing<'f>,
}

impl<'f> Finder<'f> {
    /// The things of which nothing else is said than the label says.
    fn all(&self, label: Label) -> impl Iterator<Item = Found<'f>> {
        self.every().filter(move |found| !nearness::is_contrary(self.hearing, label, found.from, found.to))
    }

    fn every(&self) -> impl Iterator<Item = Found<'f>> {
        let mut next = 0;
        (0..self.hearing.tokens.tokens.len()).filter_map(move |at| {
            let found = (at >= next).then(|| self.at(at)).flatten()?;
            next = found.to;
            Some(found)
        })
    }

    /// The thing that begins at a place, with what is joined to it.
    fn at(&self, at: usize) -> Option<Found<'f>> {
        let (to, class, nominative) = self.known_at(at)?;
        let thing = self.words(at, to)?;
        let (article, before) = self.article(at);
        if before.is_some_and(|before| self.is_in(before, &self.index.inside)) {
            return None;
        }
        let is_verb = self.index.also_verbs.contains(&thing);
        let general = self.index.general.contains(nominative.unwrap_or(&thing));
        if article.is_none() && (is_verb || general) {
            return None;
        }
        let (to, class) = if self.known.things().side_by_side { self.beside(to, class) } else { (to, class) };
        let to = if nominative.is_some() { to } else { self.joined(to) };
        Some(Found { from: at, to, class, nominative, general, article })
    }

    /// The longest known thing at a place.
    fn known_at(&self, at: usize) -> Option<(usize, &'f str, Option<&'f str>)> {
        (1..=LONGEST).rev().find_map(|length| {
            let words = self.words(at, at + length)?;
            if let Some(class) = self.index.classes.get(&words) {
                return Some((at + length, class.as_str(), None));
            }
            let nominative = self.index.forms.get(&words).map(String::as_str);
            if let Some(class) = nominative.and_then(|thing| self.index.classes.get(thing)) {
                return Some((at + length, class.as_str(), nominative));
            }
            let one = self.known.things().plurals.iter().filter_map(|ending| words.strip_suffix(ending));
            let one = one.filter(|one| one.len() >= SHORTEST_OF_MANY && !self.index.also_verbs.contains(*one));
            if let Some(class) = one.filter_map(|one| self.index.classes.get(one)).next() {
                return Some((at + length, class.as_str(), None));
            }
            let compound = (length == 1 && self.known.things().compounds).then(|| self.compound(&words)).flatten();
            compound.map(|class| (at + length, class, None))
        })
    }

    /// The class of a compound: that of the longest thing in which it ends.
    fn compound(&self, word: &str) -> Option<&'f str> {
        let all = word.chars().count();
        word.char_indices().map(|(at, _)| at).enumerate().skip(3).find_map(|(before, at)| {
            let behind = all - before;
            let ending = word.get(at..).filter(|_| behind >= 5 || (behind == 4 && before >= 4))?;
            self.index.classes.get(ending).map(String::as_str)
        })
    }

    /// Where nouns stand side by side, the last one is the thing: 'chocolate muffin'.
    fn beside(&self, mut to: usize, mut class: &'f str) -> (usize, &'f str) {
        while let Some((end, next, None)) = self.known_at(to) {
            (to, class) = (end, next);
        }
        (to, class)
    }

    /// Where a thing ends that a second word is joined to: 'tarta de zanahoria', 'suela de las botas'.
    fn joined(&self, to: usize) -> usize {
        let joins = |length: &usize| self.words(to, to + length).is_some_and(|words| self.index.joins.contains(&words));
        let Some(length) = [2, 1].into_iter().find(joins) else { return to };
        let from = to + length;
        let second = |from: usize| {
            let listed = |length: &usize| {
                self.words(from, from + length).is_some_and(|words| self.index.joined.contains(&words))
            };
            let listed = [2, 1].into_iter().find(listed).map(|length| from + length);
            listed.or_else(|| self.known_at(from).map(|(to, ..)| to))
        };
        let behind_article = || self.is_in(from, &self.index.the).then(|| second(from + 1)).flatten();
        second(from).or_else(behind_article).unwrap_or(to)
    }

    /// What says whose the thing at a place is, and the place before it all.
    fn article(&self, at: usize) -> (Option<Article>, Option<usize>) {
        let is_adjective = |place: &usize| {
            let word = self.hearing.tokens.at(*place).filter(|token| token.kind == Kind::Word);
            word.is_some_and(|word| self.is_adjective(self.hearing.tokens.small(word)))
        };
        let first = at - (0..at).rev().take(ADJECTIVES).take_while(is_adjective).count();
        let articles = [(&self.index.theirs, Article::Theirs), (&self.index.the, Article::The)];
        let found = [2, 1].into_iter().find_map(|length| {
            let from = first.checked_sub(length)?;
            let words = self.words(from, first)?;
            articles.iter().find(|(list, _)| list.contains(&words)).map(|(_, article)| (*article, from))
        });
        match found {
            // 'im', 'nel', 'du': an article that says where.
            Some((_, from)) if self.is_in(from, &self.index.inside) => (None, Some(from)),
            Some((article, from)) => (Some(article), from.checked_sub(1)),
            None => (None, first.checked_sub(1)),
        }
    }

    fn is_adjective(&self, word: &str) -> bool {
        let verdict = |list| self.lexicon.means(&self.known.things().language, list, word);
        self.index.adjectives.contains(word) || [List::Praise, List::Complaint, List::Trouble].into_iter().any(verdict)
    }

    fn is_in(&self, at: usize, list: &std::collections::HashSet<String>) -> bool {
        self.hearing.tokens.at(at).is_some_and(|token| list.contains(self.hearing.tokens.small(token)))
    }

    /// The words between two places, in small letters; nothing where something else stands there.
    fn words(&self, from: usize, to: usize) -> Option<String> {
        let tokens = self.hearing.tokens.tokens.get(from..to)?;
        let words = tokens.iter().all(|token| matches!(token.kind, Kind::Word | Kind::Number));
        words.then(|| tokens.iter().map(|token| self.hearing.tokens.small(token)).collect::<Vec<_>>().join(" "))
    }

    fn merit(&self, found: &Found, label: Label) -> Merit {
        let meant = nearness::is_meant(self.hearing, label, found.from, found.to);
        let points = 2 * u32::from(found.article.is_some()) + 3 * u32::from(meant) + 3 * u32::from(!found.general);
        Merit { points, at: Reverse(found.from) }
    }

    /// The thing as it was written, in the language's letters.
    fn text(&self, found: &Found) -> Option<String> {
        if let Some(nominative) = found.nominative {
            return Some(nominative.to_owned());
        }
        let tokens = &self.hearing.tokens;
        let (first, last) = (tokens.at(found.from)?, tokens.at(found.to.checked_sub(1)?)?);
        let written = tokens.text.get(first.place.start..last.place.end)?;
        // "l'huile" is one word with two tokens.
        let written = if written.contains('\'') || written.contains('’') {
            self.words(found.from, found.to)?.replace("' ", "'")
        } else {
            written.to_owned()
        };
        let words: Vec<String> = written.split_whitespace().map(|word| self.cased(word)).collect();
        Some(words.join(" "))
    }

    /// Small, or as the language writes things; abbreviations stay ('DVD').
    fn cased(&self, word: &str) -> String {
        let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
        let large = word.chars().filter(|letter| letter.is_uppercase()).count();
        let is_name = large > 1 && (large < letters || letters <= 3);
        if is_name {
            return word.to_owned();
        }
        let small = word.to_lowercase();
        if !self.known.things().capitals || self.index.joins.contains(&small) {
            return small;
        }
        let mut letters = small.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    }
}
