//! Advertises what nobody asked for. What the customer named may be named.
//!
//! Example: 'Check out our new collection!' Counter-example: 'The discount that you asked about ends on Sunday.'

use super::Reply;
use super::words::Words;

pub(super) fn find(reply: &Reply) -> Option<String> {
    let found = reply.says(|lists| &lists.sells)?;
    let named = |word: &str| reply.comment.words.iter().any(|said| said.plain == word);
    let asked_for = Words::of(&found).words.iter().any(|word| word.plain.chars().count() > 4 && named(&word.plain));
    (!asked_for).then_some(found)
}
