//! Nobody signed it: customers engage more with a person (Gao, Rui, Sun 2023).
//!
//! Example: 'Glad that it fits!' where the brand signs as Jana. Counter-example: 'Glad that it fits! – Jana'

use super::Reply;
use super::words::{Word, Words};

/// So many words at the end hold the sign-off.
const END: usize = 6;

pub(super) fn find(reply: &Reply) -> Option<String> {
    let sign_off = reply.brand.map(|brand| brand.sign_off.trim()).filter(|sign_off| !sign_off.is_empty())?;
    let (said, name) = (Words::of(reply.said.text).words, Words::of(sign_off).words);
    let last = said.get(said.len().saturating_sub(END + name.len())..).unwrap_or_default();
    let is_name = |words: &[Word]| words.iter().map(|word| &word.plain).eq(name.iter().map(|word| &word.plain));
    let signed = !name.is_empty() && last.windows(name.len()).any(is_name);
    (!signed).then(|| sign_off.to_owned())
}
