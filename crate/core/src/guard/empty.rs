//! Says nothing of what was said: it would fit under any comment. Concrete words show listening (Packard, Berger 2021).
//!
//! Example: 'Thank you so much, have a lovely day!' Counter-example: 'Thank you, the rolls are my favourite too!'

use super::Reply;
use super::words::Words;

/// Fewer words are a nod, not a reply that pretends.
const LEAST: usize = 3;

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
    let says = |(word, covered): (&super::words::Word, &bool)| !covered && !names.contains(&word.plain);
    let nothing = !words.iter().zip(&covered).any(says);
    (nothing && words.len() >= LEAST).then(|| reply.said.text.trim().to_owned())
}
