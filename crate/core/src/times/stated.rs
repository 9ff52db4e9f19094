//! Times as the page's code states them.

use time::format_description::well_known::{Iso8601, Rfc3339};
use time::{Date, OffsetDateTime, PrimitiveDateTime};

use super::date;
use super::moment::{Moment, iso};

/// Digits of a time in seconds since 1970, from 2001 to 2286, and of one in milliseconds.
const SECONDS: usize = 10;
const MILLISECONDS: usize = 13;

/// A time that the page's code states.
pub(crate) struct Stated {
    /// When.
    pub moment: Moment,
    /// In ISO 8601, as the code has it.
    pub iso: String,
}

/// Reads a time in ISO 8601, or in seconds or milliseconds since 1970; one without an offset is by a clock
/// of any zone.
///
/// Pages give full times ('2024-05-01T10:00:00+02:00'), the same with a space in place of the 'T', times
/// without an offset, and plain dates.
pub(crate) fn stated(text: &str) -> Option<Stated> {
    let text = text.trim();
    if text.bytes().all(|letter| letter.is_ascii_digit()) && matches!(text.len(), SECONDS | MILLISECONDS) {
        return since_1970(text);
    }
    Some(Stated { moment: moment(text)?, iso: text.to_owned() })
}

fn since_1970(digits: &str) -> Option<Stated> {
    let number: i64 = digits.parse().ok()?;
    let milliseconds = if digits.len() == SECONDS { number * 1_000 } else { number };
    Some(Stated { moment: Moment::exact(milliseconds), iso: iso(milliseconds)? })
}

fn moment(text: &str) -> Option<Moment> {
    let text = text.to_uppercase();
    let Some((date, time)) = text.split_once(['T', ' ']) else {
        return Date::parse(&text, &Iso8601::DEFAULT).ok().and_then(date::day);
    };
    let text = format!("{date}T{}", time.replace(' ', ""));
    let full = OffsetDateTime::parse(&text, &Rfc3339).or_else(|_| OffsetDateTime::parse(&text, &Iso8601::DEFAULT));
    let local = || PrimitiveDateTime::parse(&text, &Iso8601::DEFAULT).map(PrimitiveDateTime::assume_utc);
    let (moment, zoned) = full.map(|full| (full, true)).or_else(|_| local().map(|local| (local, false))).ok()?;
    let milliseconds = i64::try_from(moment.unix_timestamp_nanos() / 1_000_000).ok()?;
    Some(Moment { milliseconds, give: 0, zoned })
}
