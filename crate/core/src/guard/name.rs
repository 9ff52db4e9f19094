//! Greets by a wrong name, or by a handle as if it were one.
//!
//! Example: 'Hi joe_k77,'. Counter-example: 'Hi Ana,' to Ana López.

use super::Reply;
use super::words::plain;
use crate::draft::greeting;

/// The most words of a name.
const LONGEST: usize = 3;

pub(super) fn find(reply: &Reply) -> Option<String> {
    let author = reply.author?;
    let lists = reply.lists?;
    let behind = lists.greetings.iter().filter_map(|greeting| greeting.at(&reply.said, 0)).max()?;
    let titles = lists.titles.iter().filter_map(|title| title.at(&reply.said, behind)).max();
    let from = reply.said.words.get(titles.unwrap_or(behind))?.from;
    let before = reply.said.words.get(titles.unwrap_or(behind).checked_sub(1)?)?.to;
    // 'Thanks! Enjoy!' greets nobody.
    if reply.said.text.get(before..from)?.contains(|letter: char| !letter.is_whitespace() && !".,@".contains(letter)) {
        return None;
    }
    let greeted = greeted(reply.said.text.get(from..)?)?;
    let known = greeting::name(reply.lexicon, author, reply.brand);
    let of_author = |word: &str| {
        let words = author.split(|letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '-');
        words
            .into_iter()
            .any(|own| own.to_lowercase() == word.to_lowercase() || (lists.declines && is_declined(own, word)))
    };
    let is_person = known.is_some() || author.split_whitespace().count() > 1;
    let right = is_person && greeted.split_whitespace().all(of_author);
    (!right).then(|| greeted.to_owned())
}

/// The name that stands at the beginning, up to the next comma.
fn greeted(text: &str) -> Option<&str> {
    let end = text.find([',', '!', '.', ':', '–', '—', ';', '\n', '?'])?;
    let name = text.get(..end)?.trim().trim_start_matches('@');
    let words: Vec<&str> = name.split_whitespace().collect();
    let as_name = |word: &&str| {
        word.starts_with(char::is_uppercase) || word.contains(|letter: char| letter.is_numeric() || letter == '_')
    };
    ((1..=LONGEST).contains(&words.len()) && words.iter().all(as_name)).then_some(name)
}

/// Whether a word is a name in another case: 'Elżbieto', 'Adrianie', 'Kamilu'.
fn is_declined(name: &str, word: &str) -> bool {
    let (name, word) = (plain(&name.to_lowercase()), plain(&word.to_lowercase()));
    let shared = name.chars().zip(word.chars()).take_while(|(one, other)| one == other).count();
    let lengths = (name.chars().count(), word.chars().count());
    shared >= 2 && shared + 1 >= lengths.0.min(lengths.1) && lengths.0.abs_diff(lengths.1) <= 2
}
