use serde::{Deserialize, Serialize};

use super::Lines;

/// What a reply in one language should not say: a file `extension/guard/<language>.toml`.
///
/// Its lists hold patterns: words with a space between; `*` ends a word in any way, `_` stands for one to three words,
/// `#` for a number. Capitals, accents and punctuation make no difference.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Guarded {
    /// The format of the file: [`super::FORMAT`].
    pub format: u32,
    /// ISO 639-1, the file's name without its ending; set by xtask.
    #[serde(default)]
    pub language: String,
    /// Advertises what nobody asked for.
    pub sells: Lines,
    /// Sends the person somewhere else instead of answering.
    pub elsewhere: Lines,
    /// A company speaks.
    pub impersonal: Lines,
    /// Everyone has read it a hundred times.
    pub canned: Lines,
    /// Blames the customer, denies, excuses.
    pub blames: Lines,
    /// A fix, a date, a refund, said with certainty.
    pub promises: Lines,
    /// What fits under any comment at all.
    pub general: Lines,
    /// What a reply says before a name.
    pub greetings: Lines,
    /// What stands between greeting and name.
    pub titles: Lines,
    /// The language declines names: who greets Elżbieta says 'Elżbieto'.
    #[serde(default)]
    pub declines: bool,
}
