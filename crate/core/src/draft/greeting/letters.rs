//! What the letters of a name say: whether it is a person's, and whether it is written as one.

use unicode_normalization::UnicodeNormalization;

use crate::triage::is_unseen;

/// A display name in plain letters, ornaments as spaces; nothing where it is a handle or an address.
pub(super) fn tidy(author: &str) -> Option<String> {
    let marked = |letter: char| matches!(letter, '™' | '®' | '©' | '℠');
    if author.chars().any(marked) {
        return None;
    }
    let plain: String = author.chars().filter(|&letter| !is_unseen(letter)).map(plain).nfkc().collect();
    let is_handle = |letter: char| {
        letter.is_numeric() || matches!(letter, '_' | '@' | '#' | '$' | '€' | '%' | '=' | '<' | '>' | '\\' | ':' | '?')
    };
    let kept: String = plain.chars().map(|letter| if is_ornament(letter) { ' ' } else { letter }).collect();
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    (!kept.is_empty() && !kept.chars().any(is_handle)).then_some(kept)
}

fn plain(letter: char) -> char {
    match letter {
        '’' | 'ʼ' | '`' | '´' | '′' => '\'',
        '‐' | '‑' => '-',
        '【' | '{' | '«' | '[' => '(',
        '￨' | '¦' | '│' | '┃' => '|',
        letter => letter,
    }
}

/// Emoji, flags, stars, quotes: everything that no name is made of.
fn is_ornament(letter: char) -> bool {
    let marks = "'-.,&+|()/•–—_@#$€%=<>\\:?";
    !(letter.is_alphanumeric() || letter.is_whitespace() || is_combining(letter) || marks.contains(letter))
}

fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Whether a word is written as a given name: Latin letters, a capital, then small ones, in each part of
/// a name with a hyphen.
pub(super) fn is_given(word: &str) -> bool {
    word.chars().count() <= 20 && word.split('-').all(is_given_part)
}

fn is_given_part(part: &str) -> bool {
    let letters: Vec<char> = part.chars().collect();
    let latin = letters.iter().all(|&letter| is_latin(letter) || letter == '\'');
    let [first, rest @ ..] = letters.as_slice() else { return false };
    let is_vowel = |letter: &char| {
        "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýąęőűœıōūīāē".contains(letter.to_lowercase().next().unwrap_or(*letter))
    };
    let tripled = letters.windows(3).any(|letters| letters.iter().all(|letter| Some(letter) == letters.first()));
    let owned = part.to_lowercase().ends_with("'s");
    latin
        && !tripled
        && !owned
        && !rest.is_empty()
        && first.is_uppercase()
        && letters.iter().any(is_vowel)
        && is_small(part, rest)
}

/// Small letters behind the first, but for 'DeShawn', 'LaToya', 'McKenna' and "O'Neil".
fn is_small(part: &str, rest: &[char]) -> bool {
    let joined = ["De", "La", "Le", "Da", "Mc", "Mac", "O'", "D'"].iter().find_map(|start| part.strip_prefix(start));
    let small = |letters: &[char]| letters.iter().all(|letter| !letter.is_uppercase());
    small(rest)
        || joined
            .is_some_and(|rest| rest.chars().skip(1).count() >= 2 && small(&rest.chars().skip(1).collect::<Vec<_>>()))
}

/// Whether a word may stand behind a given name: a family name, or its first letter.
pub(super) fn may_follow(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && word.chars().all(|letter| is_latin(letter) || matches!(letter, '\'' | '-' | '.'))
}

/// Latin letters but for those of Vietnamese, whose names put the family first.
fn is_latin(letter: char) -> bool {
    let vietnamese = matches!(letter, '\u{1ea0}'..='\u{1ef9}' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'đ' | 'Đ');
    letter.is_ascii_alphabetic() || (matches!(letter, '\u{c0}'..='\u{24f}') && letter.is_alphabetic() && !vietnamese)
}
