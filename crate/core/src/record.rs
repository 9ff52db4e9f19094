//! What the lens read: raw strings, in the page's words.

use serde::{Deserialize, Serialize};

/// What the lens read of one comment.
///
/// Every field may be missing or nonsense: reading a record cannot fail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct Record {
    /// The page side's number for the comment's element; marks come back under it.
    #[cfg_attr(feature = "typescript", ts(optional = false))]
    pub at: u32,
    /// The number of the comment whose element (or thread's container) holds this one.
    pub inside: Option<u32>,
    /// The network's own id.
    pub id: Option<String>,
    /// The network's id of the comment that this one answers.
    pub parent: Option<String>,
    /// The level of nesting, as the page states it.
    pub depth: Option<String>,
    /// The display name.
    pub author: Option<String>,
    /// The account's name or number: what only this account can have.
    pub handle: Option<String>,
    /// The address of the account's profile, where only the account's holder can have it.
    pub profile: Option<String>,
    /// What the comment says.
    pub text: Option<String>,
    /// When the page side read the record, in milliseconds since 1970: '3 weeks ago' is counted from there.
    #[cfg_attr(feature = "typescript", ts(type = "number", optional))]
    pub seen: Option<i64>,
    /// When it was written, as the page's code says (ISO 8601).
    pub time: Option<String>,
    /// When it was written, as the page prints it.
    pub when: Option<String>,
    /// How many replies the page says there are but does not show; empty where it gives no number.
    pub hidden: Option<String>,
    /// Of a comment without an id: how many on the page before it are equal to it in author and text.
    pub twins: Option<u32>,
    /// How many replies the page says there are, shown or not; without a number where it shows only some.
    pub replies: Option<String>,
    /// The names of the marks that the comment bears: `owner`, `pending`, `deleted`, `liked`, `wordless`, `start`, `focus`.
    pub marks: Option<Vec<String>>,
}

impl Record {
    /// Whether the comment bears this mark.
    #[must_use]
    pub fn bears(&self, mark: &str) -> bool {
        self.marks.iter().flatten().any(|name| name == mark)
    }
}

/// What the lens read of the page as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct Facts {
    /// The display name of who is logged in.
    pub viewer: Option<String>,
    /// The account's name of who is logged in.
    pub account: Option<String>,
    /// The profile address of who is logged in.
    pub profile: Option<String>,
    /// The display name of whose page or post it is.
    pub owner: Option<String>,
    /// The account's name of whose page or post it is.
    pub owner_handle: Option<String>,
}
