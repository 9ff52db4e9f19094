//! Printed dates: '27 January 2026', 'Jan 27', '2026年1月27日', '2026-11-14', '27.1.2026', '5-26'.

use time::{Date, Month};

use super::moment::{Moment, ZONES};
use super::table::{Place, Table};
use super::token::Token;

/// No network is older, and no calendar but this one is read.
const YEARS: std::ops::RangeInclusive<u32> = 1_970..=2_100;
/// Of all years one more than the leap years are apart.
const YEARS_BACK: i32 = 8;
const HALF_A_DAY: i64 = 12 * 60 * 60 * 1_000;

/// A whole day by the clock of a zone that the page does not name.
pub(super) fn day(date: Date) -> Option<Moment> {
    Some(Moment { milliseconds: midnight(date) + HALF_A_DAY, give: HALF_A_DAY, zoned: false })
}

/// Where a day begins, by UTC's clock.
pub(super) fn midnight(date: Date) -> i64 {
    date.midnight().assume_utc().unix_timestamp() * 1_000
}

/// The date that the pieces say. `own`: in the page's language, whose order of day and month counts.
pub(super) fn read(tokens: &[Token], table: &Table, own: bool, seen: i64) -> Option<Date> {
    let parts = named(tokens, table).or_else(|| numbered(tokens, table)).or_else(|| numeric(tokens, table, own))?;
    match parts.year {
        Some(year) => parts.of(i32::try_from(year).ok().filter(|_| YEARS.contains(&year))?),
        None => parts.last(seen),
    }
}

/// What a date says.
#[derive(Clone, Copy, Default)]
struct Parts {
    year: Option<u32>,
    month: u8,
    day: u32,
}

impl Parts {
    fn of(self, year: i32) -> Option<Date> {
        let month = Month::try_from(self.month).ok()?;
        Date::from_calendar_date(year, month, u8::try_from(self.day).ok()?).ok()
    }

    /// The last such day that has begun, on whichever clock.
    fn last(self, seen: i64) -> Option<Date> {
        let now = time::UtcDateTime::from_unix_timestamp((seen + ZONES) / 1_000).ok()?;
        let years = (0..=YEARS_BACK).map(|back| now.year() - back);
        years.filter_map(|year| self.of(year)).find(|&date| midnight(date) <= seen + ZONES)
    }
}

/// With the month's name, where the year has four digits: '27 January 2026', 'Jan 27, 2026', 'Jan 27'.
fn named(tokens: &[Token], table: &Table) -> Option<Parts> {
    let is_month = |token: &Token| matches!(token, Token::Word(word) if table.month(word).is_some());
    // In some languages a day of the week is as short as a month: that stands first.
    let place = tokens.iter().rposition(is_month)?;
    let Token::Word(month) = *tokens.get(place)? else { return None };
    let others = tokens.iter().enumerate().filter(|(index, _)| *index != place).map(|(_, token)| token);
    let mut numbers = Vec::new();
    for token in others {
        match token {
            Token::Number(number, digits) => numbers.push((*number, *digits)),
            Token::Word(word) if !table.is_beside(word) => return None,
            Token::Mark(mark) if !is_between(*mark) => return None,
            _ => {}
        }
    }
    let (day, year) = match *numbers.as_slice() {
        [(day, 1..=2)] => (day, None),
        [(day, 1..=2), (year, 4)] | [(year, 4), (day, 1..=2)] => (day, Some(year)),
        _ => return None,
    };
    Some(Parts { year, month: table.month(month)?, day })
}

/// With a word behind each number: '2026年1月27日'.
fn numbered(tokens: &[Token], table: &Table) -> Option<Parts> {
    let (mut year, mut month, mut day) = (None, None, None);
    let mut rest = tokens;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match (first, after) {
            (Token::Number(number, _), [Token::Word(word), after @ ..]) => {
                let part = match table.place(word)? {
                    Place::Year => &mut year,
                    Place::Month => &mut month,
                    Place::Day => &mut day,
                };
                if part.replace(*number).is_some() {
                    return None;
                }
                rest = after;
            }
            (Token::Word(word), _) if table.is_beside(word) => {}
            (Token::Mark(mark), _) if is_between(*mark) => {}
            _ => return None,
        }
    }
    Some(Parts { year, month: u8::try_from(month?).ok()?, day: day? })
}

/// In numbers: the year first, else day and month in the language's order, else as only one order allows.
/// Month and day alone are read with a hyphen, as a year's date is that has lost its year.
fn numeric(tokens: &[Token], table: &Table, own: bool) -> Option<Parts> {
    let is_said =
        |token: &&Token| !matches!(token, Token::Word(word) if table.is_beside(word)) && **token != Token::Mark(',');
    let mut said: Vec<Token> = tokens.iter().filter(is_said).copied().collect();
    said.pop_if(|last| *last == Token::Mark('.'));
    match *said.as_slice() {
        [Token::Number(month, 1..=2), Token::Mark('-'), Token::Number(day, 1..=2)] => parts(None, month, day),
        [
            Token::Number(year, 4),
            Token::Mark(one),
            Token::Number(month, 1..=2),
            Token::Mark(two),
            Token::Number(day, 1..=2),
        ] if one == two && is_between(one) => parts(Some(year), month, day),
        [
            Token::Number(first, 1..=2),
            Token::Mark(one),
            Token::Number(second, 1..=2),
            Token::Mark(two),
            Token::Number(year, 4),
        ] if one == two && is_between(one) => match (first, second) {
            (13.., _) => parts(Some(year), second, first),
            (_, 13..) => parts(Some(year), first, second),
            _ if first == second || own && table.day_first => parts(Some(year), second, first),
            _ => None,
        },
        _ => None,
    }
}

fn parts(year: Option<u32>, month: u32, day: u32) -> Option<Parts> {
    Some(Parts { year, month: u8::try_from(month).ok()?, day })
}

fn is_between(mark: char) -> bool {
    matches!(mark, '.' | ',' | '/' | '-' | '،' | '、' | '，')
}
