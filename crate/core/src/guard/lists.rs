//! The guard's lists of one language, ready to be asked.

use std::sync::OnceLock;

use crate::pack::{Guarded, Lines};

use super::pattern::Pattern;
use super::words::Words;

/// The lists of a language; made ready by the first reply in it.
#[derive(Debug)]
pub(crate) struct Lists {
    guarded: Guarded,
    patterns: OnceLock<Patterns>,
}

#[derive(Debug)]
pub(super) struct Patterns {
    pub sells: Vec<Pattern>,
    pub elsewhere: Vec<Pattern>,
    pub impersonal: Vec<Pattern>,
    pub canned: Vec<Pattern>,
    pub blames: Vec<Pattern>,
    pub promises: Vec<Pattern>,
    pub general: Vec<Pattern>,
    pub greetings: Vec<Pattern>,
    pub titles: Vec<Pattern>,
    pub declines: bool,
}

impl Lists {
    pub(crate) fn new(guarded: Guarded) -> Self {
        Self { guarded, patterns: OnceLock::new() }
    }

    pub(crate) fn language(&self) -> &str {
        &self.guarded.language
    }

    pub(super) fn patterns(&self) -> &Patterns {
        self.patterns.get_or_init(|| Patterns::of(&self.guarded))
    }
}

impl Patterns {
    fn of(guarded: &Guarded) -> Self {
        let list = |lines: &Lines| lines.iter().map(Pattern::of).collect();
        Self {
            sells: list(&guarded.sells),
            elsewhere: list(&guarded.elsewhere),
            impersonal: list(&guarded.impersonal),
            canned: list(&guarded.canned),
            blames: list(&guarded.blames),
            promises: list(&guarded.promises),
            general: list(&guarded.general),
            greetings: list(&guarded.greetings),
            titles: list(&guarded.titles),
            declines: guarded.declines,
        }
    }
}

/// What of a text fits the first pattern of a list that fits.
pub(super) fn found(list: &[Pattern], words: &Words) -> Option<String> {
    list.iter().find_map(|pattern| pattern.find(words)).map(|(from, to)| words.quote(from, to))
}
