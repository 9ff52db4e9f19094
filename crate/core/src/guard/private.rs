//! Says in public what is the customer's own: addresses, numbers.
//!
//! Example: 'Your parcel to 12 Elm Road, tel. 555 0101 234'. Counter-example: 'I am open from 9 to 18, and it costs 12.50.'

use super::Reply;

/// So many digits in one number are somebody's.
const DIGITS: usize = 6;

pub(super) fn find(reply: &Reply) -> Option<String> {
    let text = reply.said.text;
    let mail = text.split_whitespace().find(|word| is_mail(word)).map(str::to_owned);
    mail.or_else(|| long_number(text))
}

fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.trim_end_matches('.').contains('.'))
}

/// A number with many digits, which may stand in groups.
fn long_number(text: &str) -> Option<String> {
    let mut number = String::new();
    for letter in text.chars().chain(['.']) {
        let joins = letter.is_ascii_digit() || (" -/+".contains(letter) && !number.is_empty());
        if joins {
            number.push(letter);
        } else {
            let found = number.trim_end_matches([' ', '-', '/', '+']);
            if found.chars().filter(char::is_ascii_digit).count() >= DIGITS {
                return Some(found.to_owned());
            }
            number.clear();
        }
    }
    None
}
