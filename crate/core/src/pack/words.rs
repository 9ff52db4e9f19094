use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Lines;

/// Word lists of one language: a file `extension/words/<language>.toml`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The format of the file: [`super::FORMAT`].
    pub format: u32,
    /// ISO 639-1, the file's name without its ending; set by xtask.
    #[serde(default)]
    pub language: String,
    /// The list's name (`function`, `thanks`, `praise`, `complaint`, …) → words and phrases, in small letters.
    pub lists: BTreeMap<String, Lines>,
}
