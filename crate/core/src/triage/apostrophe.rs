//! Words with an apostrophe: 'don't' is one word, 'l'ordine' and 'qu'elle' are two.

/// What English hangs onto a word.
const CLITICS: [&str; 7] = ["s", "t", "m", "d", "ll", "re", "ve"];

/// Marks that people type for an apostrophe.
pub(super) fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ' | '′' | '`' | '´')
}

/// The pieces of a word in small letters: each ends behind its apostrophe, but for English endings.
pub(super) fn pieces(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(word);
    std::iter::from_fn(move || {
        let word = rest?;
        let split = word.find('\'').map(|at| word.split_at(at + 1));
        match split {
            Some((first, last)) if !last.is_empty() && !CLITICS.contains(&last) => {
                rest = Some(last);
                Some(first)
            }
            _ => {
                rest = None;
                Some(word)
            }
        }
    })
}
