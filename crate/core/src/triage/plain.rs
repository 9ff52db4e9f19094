//! Text in one spelling: composed letters, no letters in fancy dress.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// The text, normalised only where it has to be: most comments are not copied.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        Cow::Borrowed(text)
    } else if text.chars().any(is_dressed) {
        Cow::Owned(text.nfkc().collect())
    } else if text.chars().any(is_combining) {
        Cow::Owned(text.nfc().collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Letters that only look like letters: mathematical, circled, full-width. Advertisers hide in them.
pub(super) fn is_dressed(letter: char) -> bool {
    matches!(letter, '\u{1d400}'..='\u{1d7ff}' | '\u{24b6}'..='\u{24e9}' | '\u{ff21}'..='\u{ff5a}')
}

/// Marks without width, and marks that steer direction.
pub(crate) fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}
