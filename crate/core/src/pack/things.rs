use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Lines;

/// What customers write about in one language, and how it is said back: a file `extension/things/<language>.toml`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Things {
    /// The format of the file: [`super::FORMAT`].
    pub format: u32,
    /// ISO 639-1, the file's name without its ending; set by xtask.
    #[serde(default)]
    pub language: String,
    /// What stands before a thing and is said back as 'the': 'the', 'your', 'this'.
    pub the: Lines,
    /// What says that a thing is the customer's: 'my', said back as 'your'.
    pub theirs: Lines,
    /// The language writes compounds in one word: what ends in a thing is one.
    #[serde(default)]
    pub compounds: bool,
    /// Endings that make many of one, where the articles stay: 'cinnamon rolls' is known by 'cinnamon roll'.
    #[serde(default)]
    pub plurals: Lines,
    /// Things stand side by side as one: 'chocolate muffin'.
    #[serde(default)]
    pub side_by_side: bool,
    /// The language writes things with a capital.
    #[serde(default)]
    pub capitals: bool,
    /// Things that are too general to be what a comment is about where something more concrete is named.
    pub general: Lines,
    /// Things that are verbs or adjectives more often: only behind an article.
    pub also_verbs: Lines,
    /// What may stand between the article and the thing, and is left out.
    pub adjectives: Lines,
    /// Behind these a thing is a place, or belongs to another thing: 'in the app', 'der Griff *von* der Tasse'.
    pub inside: Lines,
    /// What joins a second word to a thing: 'tarta *de* zanahoria'.
    pub joins: Lines,
    /// The second words that are no things themselves.
    pub joined: Lines,
    /// How things are declined: 'paczka: paczki, paczkę'.
    #[serde(default)]
    pub forms: Lines,
    /// The things, by gender and number as far as articles tell them apart.
    pub classes: BTreeMap<String, Lines>,
    /// What stands before a thing of a class when it is said back; the first that fits.
    pub articles: Vec<Article>,
}

/// What stands before a thing, for each form that templates ask for: `plain` for `{topic}`, `de` for `{topic:de}`. A
/// form that is missing can't be said, and the template is not used.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// The classes for which it is.
    pub classes: Vec<String>,
    /// Only for things that begin so: "l'" before vowels.
    #[serde(default)]
    pub starts: Lines,
    /// But not for things that begin so: French words with a breathed h.
    #[serde(default)]
    pub unless: Lines,
    /// The thing is nobody's, or the brand's.
    pub the: BTreeMap<String, String>,
    /// The thing is the customer's, whom the brand knows well.
    pub your: BTreeMap<String, String>,
    /// The thing is the customer's, whom the brand addresses formally; as `your` where it is not written.
    #[serde(default)]
    pub your_formal: Option<BTreeMap<String, String>>,
}
