//! Says in public what is the customer's own: addresses, numbers.
//!
//! Example: 'Your parcel to 12 Elm Road, tel. 555 0101 234'. Counter-example: 'I am open from 9 to 18, and it costs 12.50.'

use super::Reply;

/// So many digits in one number are somebody's.
const DIGITS: usize = 6;
/// So many digits in groups are.
const GROUPED_DIGITS: usize = 9;

pub(super) fn find(reply: &Reply) -> Option<String> {
    let text = reply.said.text;
    let mail = text.split_whitespace().find(|word| is_mail(word)).map(str::to_owned);
    mail.or_else(|| long_number(text))
}

fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.trim_end_matches('.').contains('.'))
}

/// A number with many digits: in one row, or in groups. Dates and sizes ('24-12-2026', '36 38 40') have fewer.
fn long_number(text: &str) -> Option<String> {
    let joins = |letter: char| letter.is_ascii_digit() || letter == ' ' || letter == '-';
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let is_long = |number: &&str| {
        number.split([' ', '-']).any(|group| digits(group) >= DIGITS) || digits(number) >= GROUPED_DIGITS
    };
    let mut numbers = text.split(|letter| !joins(letter)).map(|number| number.trim_matches([' ', '-']));
    numbers.find(is_long).map(str::to_owned)
}
