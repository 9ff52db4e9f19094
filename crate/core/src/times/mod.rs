//! Times: what the page's code states, and what it prints, made into moments with what is uncertain about them.
//!
//! A printed time is read in the page's language, by the forms of the pack (`extension/times`). Where the page
//! names no language, or prints in another one, it is read where all languages that know the form agree. What
//! may mean two things is no time: 5/6/2026 in English, which is May or June.
//!
//! '3 weeks ago' is said for anything from three weeks to just short of four, so it is three and a half, give
//! or take half of one. 'Yesterday' is anything up to two days. A date without a year is the last one before now.

mod ago;
mod clock;
mod date;
mod moment;
mod plain;
mod stated;
mod table;
mod token;

use std::collections::{HashMap, HashSet};

use crate::pack::Times;
use crate::record::Record;

use plain::{parts, plain};
use table::Table;
use token::tokens;

pub use moment::Moment;
pub(crate) use stated::{Stated, stated};

/// All forms of the pack, ready to be asked.
#[derive(Debug, Default)]
pub struct Almanac {
    tables: Vec<Table>,
    /// Where the table of a language stands.
    by_language: HashMap<String, usize>,
    /// What says in any language that a comment was changed.
    edited: HashSet<String>,
}

impl Almanac {
    /// Prepares the forms of the pack; where two files of a language differ, the first decides.
    #[must_use]
    pub fn new(files: &[Times]) -> Self {
        let mut almanac = Self::default();
        for file in files {
            let next = almanac.tables.len();
            let index = *almanac.by_language.entry(file.language.clone()).or_insert(next);
            almanac.by_language.extend(file.also.iter().map(|other| (other.clone(), index)));
            if index == next {
                almanac.tables.push(Table::default());
            }
            if let Some(table) = almanac.tables.get_mut(index) {
                table.learn(file);
            }
            almanac.edited.extend(file.edited.iter().map(|word| plain(word)));
        }
        almanac
    }

    /// When a comment was written, as well as its page says it: by its code, else as it prints it.
    pub(crate) fn moment(&self, record: &Record, stated: Option<&Stated>, language: &str) -> Option<Moment> {
        if let Some(stated) = stated {
            return Some(stated.moment);
        }
        let printed = [&record.time, &record.when].into_iter().flatten();
        let seen = record.seen?;
        printed.filter_map(|text| self.printed(text, language, seen)).next()
    }

    /// Reads a time as a page prints it, at the time when it was seen there.
    fn printed(&self, text: &str, language: &str, seen: i64) -> Option<Moment> {
        let text = self.without_edited(&plain(text));
        let tokens = tokens(&text)?;
        let own = self.table(language);
        if let Some(moment) = own.and_then(|table| table.moment(&text, &tokens, seen, true)) {
            return Some(moment);
        }
        if is_short(&text) {
            return None;
        }
        let mut others = self.tables.iter().filter_map(|table| table.moment(&text, &tokens, seen, false));
        let first = others.next()?;
        others.all(|other| other == first).then_some(first)
    }

    /// The table of a language tag: `de-AT` is German.
    fn table(&self, language: &str) -> Option<&Table> {
        let language = language.split(['-', '_']).next()?.trim().to_lowercase();
        self.tables.get(*self.by_language.get(&language)?)
    }

    fn without_edited(&self, text: &str) -> String {
        let parts = parts(text).filter(|part| !self.edited.contains(*part));
        let text = parts.collect::<Vec<_>>().join(" ");
        let behind =
            text.match_indices(' ').find(|(at, _)| text.get(at + 1..).is_some_and(|end| self.edited.contains(end)));
        match behind.and_then(|(at, _)| text.get(..at)) {
            Some(before) => before.to_owned(),
            None => text,
        }
    }
}

/// Whether a time is said by a letter or two: '3d' is three days in English, three minutes in Turkish, and
/// nobody can tell in a language that is not known.
fn is_short(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| word.is_ascii() && word.len() < 3)
}
