//! What a comment is: language and label, from word lists.
//!
//! The way of a text: tokens → evidence (what speaks for which language, signs of spam) → language →
//! hearing (what the words of that language say) → spam and label.

mod apostrophe;
mod emoji;
mod evidence;
mod hearing;
mod index;
pub mod judgement;
mod label;
mod language;
mod lexicon;
mod link;
mod list;
pub mod model;
mod plain;
mod reader;
mod script;
mod spam;
mod token;

use serde::{Deserialize, Serialize};

pub(crate) use hearing::{Heard, Hearing};
pub use lexicon::Lexicon;
pub(crate) use list::List;
pub(crate) use plain::is_unseen;
pub(crate) use token::{Kind, Token, Tokens};

/// The one thing that a comment is first of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Label {
    /// Advertising, and self-promotion.
    Spam,
    /// Something went wrong.
    Complaint,
    /// Something is asked.
    Question,
    /// Something could be better.
    Suggestion,
    /// The brand is thanked.
    Thanks,
    /// Something is praised.
    Praise,
    /// Anything else.
    Talk,
}

/// What was found out about a comment from its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Triage {
    /// What it is first of all.
    pub label: Label,
    /// ISO 639-1; `None` where the text does not tell.
    pub language: Option<String>,
}
