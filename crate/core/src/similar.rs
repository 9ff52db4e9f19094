//! How alike two replies are.

use std::collections::HashSet;

/// From which similarity on two replies are alike: the more alike a brand's replies, the lower its next reviews (Liu et
/// al. 2021).
const ALIKE: f64 = 0.8;

/// Whether a reply is like one of others.
pub(crate) fn is_like(reply: &str, others: &[&str]) -> bool {
    like(reply, others).is_some()
}

/// The first of others that a reply is like.
pub(crate) fn like<'o>(reply: &str, others: &[&'o str]) -> Option<&'o str> {
    let reply = pieces(reply);
    others.iter().find(|other| similarity(&reply, &pieces(other)) >= ALIKE).copied()
}

/// How many of their three-letter pieces two texts share, of all that they have: 1 for equal texts.
fn similarity(one: &HashSet<[char; 3]>, other: &HashSet<[char; 3]>) -> f64 {
    let shared = one.intersection(other).count();
    let all = (one.len() + other.len() - shared).max(1);
    #[expect(clippy::cast_precision_loss, reason = "some hundred pieces")]
    let share = shared as f64 / all as f64;
    share
}

fn pieces(text: &str) -> HashSet<[char; 3]> {
    let letters: Vec<char> = text.to_lowercase().chars().collect();
    letters.windows(3).filter_map(|piece| piece.try_into().ok()).collect()
}
