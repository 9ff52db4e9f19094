use std::collections::{HashMap, HashSet};

use crate::pack::{Numbered, Times, Unit};

use super::ago::Ago;
use super::clock::{self, MINUTE};
use super::date;
use super::moment::Moment;
use super::plain::{form, parts, plain};
use super::token::Token;

/// The forms of one language.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// How long ago; nothing where one form says two things.
    ago: HashMap<String, Option<Ago>>,
    months: HashMap<String, u8>,
    beside: HashSet<String>,
    /// Whether the word says 'after noon' or 'before noon'.
    afternoon: HashMap<String, bool>,
    numbered: HashMap<String, Place>,
    pub(super) day_first: bool,
}

/// A place in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Year,
    Month,
    Day,
}

impl Table {
    /// Adds the forms of a file; what is known already stays.
    pub(super) fn learn(&mut self, file: &Times) {
        self.learn_ago(file);
        for (names, month) in file.months.iter().zip(1..) {
            for name in names {
                self.months.entry(plain(name)).or_insert(month);
            }
        }
        self.beside.extend(file.beside.iter().map(|word| plain(word)));
        for (words, afternoon) in [(&file.morning, false), (&file.afternoon, true)] {
            self.afternoon.extend(words.iter().map(|word| (plain(word).replace(' ', ""), afternoon)));
        }
        let Numbered { year, month, day } = &file.numbered;
        for (words, place) in [(year, Place::Year), (month, Place::Month), (day, Place::Day)] {
            self.numbered.extend(words.iter().map(|word| (plain(word), place)));
        }
        self.day_first |= file.day_first;
    }

    fn learn_ago(&mut self, file: &Times) {
        let mut learned: HashMap<String, Option<Ago>> = HashMap::new();
        let mut learn = |forms: &[String], ago: Ago| {
            for (form, _) in forms.iter().filter_map(|text| form(&parts(&plain(text)).collect::<Vec<_>>().join(" "))) {
                let known = learned.entry(form).or_insert(Some(ago));
                *known = known.filter(|known| *known == ago);
            }
        };
        learn(&file.now, Ago::whole(Unit::Minute, 0));
        for (&unit, forms) in &file.units {
            learn(&forms.many, Ago::number(unit));
            learn(&forms.one, Ago::whole(unit, 1));
            learn(&forms.two, Ago::whole(unit, 2));
            learn(&forms.this, Ago::whole(unit, 0));
            learn(&forms.last, Ago::borders(unit, 1));
            learn(&forms.before_last, Ago::borders(unit, 2));
        }
        for (form, ago) in learned {
            self.ago.entry(form).or_insert(ago);
        }
    }

    /// When something was written, printed in this language.
    pub(super) fn moment(&self, plain: &str, tokens: &[Token], seen: i64, own: bool) -> Option<Moment> {
        if let Some((form, number)) = form(plain)
            && let Some(ago) = self.ago.get(&form)
        {
            return (*ago)?.before(seen, number);
        }
        let clock = clock::taken(tokens, self);
        let Some((time, rest)) = clock else { return date::read(tokens, self, own, seen).and_then(date::day) };
        if let Some(ago) = self.words(&rest).and_then(|words| self.ago.get(&words)) {
            // 'Yesterday at 10:23': nobody knows whose yesterday.
            return (*ago)?.before(seen, None);
        }
        let midnight = date::midnight(date::read(&rest, self, own, seen)?);
        Some(Moment { milliseconds: midnight + time, give: MINUTE, zoned: false })
    }

    /// The words that say something, where there is nothing else.
    fn words(&self, tokens: &[Token]) -> Option<String> {
        let mut words = Vec::new();
        for token in tokens {
            match token {
                Token::Word(word) if self.is_beside(word) => {}
                Token::Word(word) => words.push(*word),
                Token::Mark(',') => {}
                _ => return None,
            }
        }
        Some(words.join(" "))
    }

    pub(super) fn is_beside(&self, word: &str) -> bool {
        self.beside.contains(word)
    }

    /// Whether a word says 'after noon' or 'before noon'.
    pub(super) fn half(&self, word: &str) -> Option<bool> {
        self.afternoon.get(word).copied()
    }

    pub(super) fn month(&self, word: &str) -> Option<u8> {
        self.months.get(word).copied()
    }

    pub(super) fn place(&self, word: &str) -> Option<Place> {
        self.numbered.get(word).copied()
    }
}
