//! Times as the page's code states them.

use time::format_description::well_known::{Iso8601, Rfc3339};
use time::{Date, OffsetDateTime, PrimitiveDateTime, UtcDateTime};

/// Digits of a time in seconds since 1970, from 2001 to 2286, and of one in milliseconds.
const SECONDS: usize = 10;
const MILLISECONDS: usize = 13;

/// A time that the page's code states.
pub(super) struct Stated {
    /// Since 1970.
    pub milliseconds: i64,
    /// In ISO 8601.
    pub iso: String,
}

/// Reads a time in ISO 8601, or in seconds or milliseconds since 1970; one without an offset is taken as UTC.
///
/// Pages give full times ('2024-05-01T10:00:00+02:00'), the same with a space in place of the 'T', times
/// without an offset, and plain dates.
pub(super) fn stated(text: &str) -> Option<Stated> {
    let text = text.trim();
    if text.bytes().all(|letter| letter.is_ascii_digit()) && matches!(text.len(), SECONDS | MILLISECONDS) {
        return since_1970(text);
    }
    let moment = moment(text)?;
    let milliseconds = i64::try_from(moment.unix_timestamp_nanos() / 1_000_000).ok()?;
    Some(Stated { milliseconds, iso: text.to_owned() })
}

fn since_1970(digits: &str) -> Option<Stated> {
    let number: i64 = digits.parse().ok()?;
    let milliseconds = if digits.len() == SECONDS { number * 1_000 } else { number };
    let moment = UtcDateTime::from_unix_timestamp(milliseconds / 1_000).ok()?;
    let (hour, minute, second) = moment.time().as_hms();
    Some(Stated { milliseconds, iso: format!("{}T{hour:02}:{minute:02}:{second:02}Z", moment.date()) })
}

fn moment(text: &str) -> Option<OffsetDateTime> {
    let text = text.to_uppercase();
    let Some((date, time)) = text.split_once(['T', ' ']) else {
        return Date::parse(&text, &Iso8601::DEFAULT).ok().map(|date| date.midnight().assume_utc());
    };
    let text = format!("{date}T{}", time.replace(' ', ""));
    let full = OffsetDateTime::parse(&text, &Rfc3339).or_else(|_| OffsetDateTime::parse(&text, &Iso8601::DEFAULT));
    let local = || PrimitiveDateTime::parse(&text, &Iso8601::DEFAULT).map(PrimitiveDateTime::assume_utc);
    full.or_else(|_| local()).ok()
}
