//! What a comment is about, in the commenter's own words: 'the cinnamon rolls', 'your order'.
//!
//! In languages with lists for it, a noun [phrase] that certainly is a thing; else the best of the known [things] that
//! the comment names. Where there is none, drafts do without.

mod known;
mod nearness;
mod phrase;
mod said;
mod things;

use crate::pack::Formality;
use crate::triage::{Label, Lexicon};

pub use known::Known;
pub use said::Topic;

/// The topic as a draft says it, where it is certain. The text is in the language of the things.
#[must_use]
pub fn topic(known: &Known, lexicon: &Lexicon, text: &str, label: Label, formality: Formality) -> Option<Topic> {
    let hearing = lexicon.hear(text, &known.things().language);
    let named = phrase::named(known.things(), lexicon, &hearing, label);
    let named = named.or_else(|| things::named(known, lexicon, &hearing, label))?;
    Topic::of(known.things(), &named, formality)
}
