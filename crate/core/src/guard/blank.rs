//! A blank that nobody filled in.
//!
//! Example: 'Your order [order number] is on its way.' Counter-example: 'Your order is on its way (I looked).'

use super::Reply;

/// What opens and closes a blank.
const BRACKETS: [(char, char); 3] = [('[', ']'), ('{', '}'), ('<', '>')];

pub(super) fn find(reply: &Reply) -> Option<String> {
    let text = reply.said.text;
    let bracketed = BRACKETS.into_iter().find_map(|(open, close)| {
        let from = text.find(open)?;
        let inside = text.get(from + open.len_utf8()..)?;
        let length = inside.find(close).filter(|length| (2..=80).contains(length))?;
        let inside = inside.get(..length)?;
        inside.contains(char::is_alphabetic).then(|| format!("{open}{inside}{close}"))
    });
    bracketed.or_else(|| text.split_whitespace().find(|word| is_placeholder(word)).map(str::to_owned))
}

/// '___', 'XXX', 'xxxx'.
fn is_placeholder(word: &str) -> bool {
    let word = word.trim_matches(|letter: char| ".,;:!?()\"'".contains(letter));
    let of = |letters: [char; 2]| word.chars().count() >= 3 && word.chars().all(|letter| letters.contains(&letter));
    of(['_', '_']) || (of(['X', '.']) && word.contains("XX")) || word.contains("___")
}
