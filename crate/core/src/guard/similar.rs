//! How alike two texts are.

use std::collections::HashSet;

/// How many of their three-letter pieces two texts share, of all that they have: 1 for equal texts.
pub(super) fn similarity(one: &str, other: &str) -> f64 {
    let (one, other) = (pieces(one), pieces(other));
    let shared = one.intersection(&other).count();
    let all = (one.len() + other.len() - shared).max(1);
    #[expect(clippy::cast_precision_loss, reason = "some hundred pieces")]
    let share = shared as f64 / all as f64;
    share
}

fn pieces(text: &str) -> HashSet<Vec<char>> {
    let letters: Vec<char> = text.to_lowercase().chars().collect();
    letters.windows(3).map(<[char]>::to_vec).collect()
}
