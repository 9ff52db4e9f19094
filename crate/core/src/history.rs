//! What the ledger remembers of comments, as the core sees it.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

/// What happened with one comment.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Exchange {
    /// The comment's key.
    pub key: String,
    /// What happened last.
    pub event: Event,
    /// The text of the draft: put into the box, or being edited in the popover.
    pub text: Option<String>,
    /// When, in milliseconds since 1970.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub at: i64,
}

/// What happened with a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Event {
    /// The user changed a draft in the popover and has not used it yet.
    Edited,
    /// A draft was put into the reply box.
    Drafted,
    /// The brand's reply was seen on the page.
    Answered,
    /// The user said that no reply is needed.
    Dismissed,
}

/// The exchanges of the comments in question, by key.
pub type History = HashMap<String, Exchange>;
