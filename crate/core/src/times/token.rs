/// A piece of a printed date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A number and how many digits it has.
    Number(u32, usize),
    Word(&'a str),
    Mark(char),
}

/// The most pieces that a date has.
const MOST: usize = 24;

/// The pieces of a text, without spaces; nothing where it is too long for a time.
pub(super) fn tokens(plain: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = plain.trim_start();
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|letter| !is_alike(first, letter)).unwrap_or(rest.len()).max(first.len_utf8());
        let (piece, after) = rest.split_at_checked(end)?;
        tokens.push(match first {
            '0'..='9' => Token::Number(piece.parse().ok()?, piece.len()),
            _ if is_of_word(first) => Token::Word(piece),
            _ => Token::Mark(first),
        });
        if tokens.len() > MOST {
            return None;
        }
        rest = after.trim_start();
    }
    Some(tokens)
}

fn is_alike(first: char, letter: char) -> bool {
    if first.is_ascii_digit() { letter.is_ascii_digit() } else { is_of_word(first) && is_of_word(letter) }
}

/// Letters with the signs that some scripts write vowels with; an apostrophe is part of a word.
fn is_of_word(letter: char) -> bool {
    !letter.is_ascii_digit()
        && !letter.is_whitespace()
        && (!letter.is_ascii() && !is_mark(letter) || letter.is_alphabetic() || letter == '\'')
}

/// Marks beyond ASCII that stand in dates.
fn is_mark(letter: char) -> bool {
    matches!(letter, '،' | '、' | '，' | '。')
}
