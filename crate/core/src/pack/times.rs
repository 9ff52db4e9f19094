use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How one language prints times: two files, `extension/times/intl/<language>.toml` as browsers print them and
/// `extension/times/<language>.toml` as networks do, written by hand. Where the two differ, the hand decides.
///
/// Large and small letters are the same, and so are spaces beside a number; points behind letters don't count.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Times {
    /// The format of the file: [`super::FORMAT`].
    pub format: u32,
    /// ISO 639-1, the file's name without its ending; set by xtask.
    #[serde(default)]
    pub language: String,
    /// Other codes of the same language.
    #[serde(default)]
    pub also: Vec<String>,
    /// How long ago: `3 weeks ago`, `3w`, `yesterday`.
    #[serde(default)]
    pub units: BTreeMap<Unit, Ago>,
    /// Within this minute.
    #[serde(default)]
    pub now: Vec<String>,
    /// What says that a comment was changed, before or behind its time.
    #[serde(default)]
    pub edited: Vec<String>,
    /// The names of the twelve months, each with its short forms.
    #[serde(default)]
    pub months: Vec<Vec<String>>,
    /// Words that stand in a date and say nothing: days of the week, 'at'.
    #[serde(default)]
    pub beside: Vec<String>,
    /// What says that the hour is before noon.
    #[serde(default)]
    pub morning: Vec<String>,
    /// What says that the hour is after noon.
    #[serde(default)]
    pub afternoon: Vec<String>,
    /// Words behind the numbers of a date: `2026年1月27日`.
    #[serde(default)]
    pub numbered: Numbered,
    /// A date in numbers begins with the day, wherever the language is spoken: `27/1/2026`.
    #[serde(default)]
    pub day_first: bool,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "their names say it")]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// How a language says how many units ago.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Ago {
    /// With the number as `#`: `# weeks ago`, `#w`.
    pub many: Vec<String>,
    /// One, in words: `a week ago`.
    pub one: Vec<String>,
    /// Two, in words, where a language has a form for that.
    pub two: Vec<String>,
    /// Within this one of the calendar: `today`.
    pub this: Vec<String>,
    /// Within the one before: `yesterday`.
    pub last: Vec<String>,
    /// Within the one before that.
    pub before_last: Vec<String>,
}

/// Words behind the numbers of a date.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Numbered {
    /// Behind the year.
    pub year: Vec<String>,
    /// Behind the month.
    pub month: Vec<String>,
    /// Behind the day.
    pub day: Vec<String>,
}
