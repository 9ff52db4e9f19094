//! Says nothing of what was said: it would fit under any comment. Concrete words show listening (Packard, Berger 2021).
//!
//! Example: 'Thank you so much, have a lovely day!' Counter-example: 'Thank you, the rolls are my favourite too!'

use super::Reply;
use super::words::Words;

/// Fewer words are a nod, not a reply that pretends.
const LEAST: usize = 3;
/// One word of its own in so many does not make a reply say something.
const WORDS_FOR_ONE: usize = 8;
/// So many letters at the beginning are the same in forms of one word.
const ROOT: usize = 4;

pub(super) fn find(reply: &Reply) -> Option<String> {
    let general = &reply.lists?.general;
    let words = &reply.said.words;
    let mut covered = vec![false; words.len()];
    for from in 0..words.len() {
        let to = general.iter().filter_map(|pattern| pattern.at(&reply.said, from)).max().unwrap_or(from);
        covered.iter_mut().take(to).skip(from).for_each(|covered| *covered = true);
    }
    let names = [reply.author.unwrap_or_default(), reply.brand.map_or("", |brand| &brand.sign_off)];
    let names: Vec<String> = names.into_iter().flat_map(|name| Words::of(name).words).map(|word| word.plain).collect();
    let own = words.iter().zip(&covered).filter(|(word, covered)| !**covered && !names.contains(&word.plain));
    let own: Vec<&str> = own.map(|(word, _)| word.plain.as_str()).collect();
    let few = own.len() * WORDS_FOR_ONE <= words.len();
    let takes_up = own.iter().any(|word| reply.comment.words.iter().any(|said| is_alike(word, &said.plain)));
    (words.len() >= LEAST && few && !takes_up).then(|| reply.said.text.trim().to_owned())
}

/// Whether two words may be forms of one: 'roll', 'rolls'.
fn is_alike(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    shared >= ROOT.min(one.chars().count().min(other.chars().count()))
}
