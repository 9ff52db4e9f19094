//! Not in the language of the comment.
//!
//! Example: 'Thank you!' under 'Merci, c'était délicieux'. Counter-example: 'Merci !' under it.

use super::Reply;

/// So many words tell the language.
const WORDS: usize = 4;

pub(super) fn find(reply: &Reply) -> Option<String> {
    let (said, asked) = (reply.language?, reply.comment_language?);
    let told = reply.said.words.len() >= WORDS && reply.comment.words.len() >= WORDS;
    (told && said != asked).then(|| said.to_owned())
}
