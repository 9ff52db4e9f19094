//! Strings of a page made fit for comparing and showing.

use unicode_normalization::UnicodeNormalization;

/// The longest text that is read, in characters; longer comments are cut, with a finding.
const LONGEST: usize = 20_000;
/// Marks that keep letters apart, and that join them.
const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];
/// Marks between groups of three digits.
const THOUSANDS: [char; 4] = [',', '.', '\u{a0}', '\u{202f}'];

/// A text without the white space around it; nothing where that is all.
pub(super) fn said(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// A name in one line: NFC, without marks that steer direction or that cannot be seen.
///
/// Networks wrap names in direction marks, and impostors hide marks in them. Marks that join letters or
/// keep them apart stay inside a name: emoji and some scripts need them.
pub(crate) fn name(text: &str) -> String {
    let seen = text.chars().filter(|&letter| !is_unseen(letter) && !is_control(letter));
    fold(seen.nfc().collect::<String>().trim_matches(JOINERS), ' ')
}

/// A name as it is compared: two that look the same are the same, in small letters and without '@'.
pub(crate) fn alike(text: &str) -> String {
    name(text).replace(JOINERS, "").trim_start_matches('@').to_lowercase()
}

/// Whether a name is what programs print where they have none; people are called 'Null' and 'Nan' too.
pub(super) fn is_code(name: &str) -> bool {
    matches!(name, "undefined" | "null" | "NaN" | "[object Object]" | "[object HTMLElement]") || name.starts_with("{{")
}

/// The text with white space folded, paragraphs kept as line breaks, and whether it was cut.
pub(super) fn body(text: &str) -> (String, bool) {
    let cut = text.char_indices().nth(LONGEST);
    let text = cut.and_then(|(at, _)| text.get(..at)).unwrap_or(text);
    let seen: String = text.chars().filter(|&letter| !is_control(letter)).collect();
    (fold(&seen, '\n'), cut.is_some())
}

/// The first number in a text, in ASCII digits, with or without thousands marks: '1,204 replies'.
///
/// Nothing for one that is shortened: '1.2K replies'.
pub(super) fn count(text: &str) -> Option<u32> {
    let from = text.get(text.find(|letter: char| letter.is_ascii_digit())?..)?;
    let end = from.find(|letter: char| !letter.is_ascii_digit() && !THOUSANDS.contains(&letter)).unwrap_or(from.len());
    let (number, after) = from.split_at_checked(end)?;
    let mut groups = number.trim_end_matches(THOUSANDS).split(THOUSANDS).skip(1);
    let whole = groups.all(|group| group.len() == 3) && !after.starts_with(['K', 'k', 'M', 'm']);
    whole.then(|| number.replace(THOUSANDS, "").parse().ok()).flatten()
}

/// Folds runs of white space into one space, or into `line` where they hold a line break.
fn fold(text: &str, line: char) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = None;
    for letter in text.chars() {
        if letter.is_whitespace() {
            gap = Some(if letter == '\n' || gap == Some(line) { line } else { ' ' });
        } else {
            folded.extend(gap.take().filter(|_| !folded.is_empty()));
            folded.push(letter);
        }
    }
    folded
}

/// Marks that steer direction or have no width.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn is_control(letter: char) -> bool {
    letter.is_control() && !letter.is_whitespace()
}
