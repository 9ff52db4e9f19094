//! Longer than the network takes.
//!
//! Example: 300 letters on a network that takes 280. Counter-example: 280 letters there.

use super::Reply;

pub(super) fn find(reply: &Reply) -> Option<String> {
    let limit = usize::try_from(reply.limit?).unwrap_or(usize::MAX);
    let length = reply.said.text.trim().chars().count();
    (length > limit).then(|| format!("{length} > {limit}"))
}
