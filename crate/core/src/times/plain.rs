use crate::read;

/// The first digit of each script that has digits of its own, of those that pages print times in.
const ZEROS: [char; 8] = ['0', '٠', '۰', '०', '০', '๐', '၀', '０'];

/// A text in one form: small letters, ASCII digits, one kind of space, minus and apostrophe, no points behind letters.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in read::name(text).chars().flat_map(char::to_lowercase) {
        match letter {
            '.' if plain.ends_with(char::is_alphabetic) => {}
            '−' | '–' | '—' => plain.push('-'),
            '’' => plain.push('\''),
            _ => plain.push(digit(letter).unwrap_or(letter)),
        }
    }
    plain
}

/// What parts a time from what else stands there.
const PARTS: [char; 7] = ['·', '•', '|', '(', ')', '（', '）'];

/// The parts of a text: a time may stand beside something else.
pub(super) fn parts(plain: &str) -> impl Iterator<Item = &str> {
    plain.split(PARTS).map(str::trim).filter(|part| !part.is_empty())
}

/// A form with the number's place as `#` and no spaces beside it, and the number; nothing where two numbers stand in it.
pub(super) fn form(plain: &str) -> Option<(String, Option<u32>)> {
    let Some(start) = plain.find(|letter: char| letter.is_ascii_digit() || letter == '#') else {
        return Some((plain.to_owned(), None));
    };
    let (before, rest) = plain.split_at_checked(start)?;
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '#').unwrap_or(rest.len());
    let (number, after) = rest.split_at_checked(end)?;
    let (before, after) = (before.trim_end(), after.trim_start());
    let one = !after.contains(|letter: char| letter.is_ascii_digit());
    one.then(|| (format!("{before}#{after}"), number.parse().ok()))
}

fn digit(letter: char) -> Option<char> {
    let value =
        ZEROS.iter().find_map(|&zero| u32::from(letter).checked_sub(u32::from(zero)).filter(|&value| value < 10))?;
    char::from_digit(value, 10)
}
