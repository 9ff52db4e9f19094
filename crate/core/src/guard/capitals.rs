//! Shouts. Names and abbreviations that the customer wrote so may be said back.
//!
//! Example: 'WE ARE ON IT RIGHT NOW'. Counter-example: 'The FAQ of the NHS is out of date.'

use super::Reply;

/// So many words in a row shout.
const ROW: usize = 4;

pub(super) fn find(reply: &Reply) -> Option<String> {
    let words: Vec<&str> = reply.said.text.split_whitespace().collect();
    let loud = words.iter().map(|word| is_loud(word) && !reply.comment.text.contains(*word));
    let loud: Vec<bool> = loud.collect();
    let from = loud.windows(ROW).position(|row| row.iter().all(|loud| *loud))?;
    let length = loud.iter().skip(from).take_while(|loud| **loud).count();
    Some(words.get(from..from + length)?.join(" "))
}

fn is_loud(word: &str) -> bool {
    let letters = || word.chars().filter(|letter| letter.is_alphabetic());
    letters().count() >= 2 && letters().all(char::is_uppercase) || letters().count() == 1 && word.len() == 1
}
