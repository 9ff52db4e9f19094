//! The name that a reply may greet by. When unsure, nobody is greeted; nothing is invented.

mod letters;
mod words;

use crate::brand::Brand;
use crate::triage::Lexicon;

use words::NameWords;

/// The given name in a display name: 'Dr. Ana López 🌸' → 'Ana'.
///
/// Nothing for handles, capitals, businesses, initials, couples, names in scripts and orders that need
/// a list of given names, and for the brand itself.
#[must_use]
pub fn name(lexicon: &Lexicon, author: &str, brand: Option<&Brand>) -> Option<String> {
    let words = NameWords { lexicon };
    let whole = letters::tidy(author)?;
    if words.is_no_person(&whole) || brand.is_some_and(|brand| is_brand(&whole, brand)) {
        return None;
    }
    let before_ornament = whole.split(['|', '(', '•', '–', '—']).next()?;
    let before_ornament = before_ornament.split(" - ").next()?;
    let (rest, titled) = words.without_titles(before_ornament.split_whitespace().collect());
    let parts = words.without_suffixes(rest)?;
    if titled && parts.len() < 2 {
        return None;
    }
    let (first, others) = parts.split_first()?;
    if !others.iter().all(|word| letters::may_follow(word) || words.is_particle(word)) {
        return None;
    }
    if !letters::is_given(first) || words.is_never_first(first) {
        return None;
    }
    let second = others.first().filter(|second| words.is_compound(first, second));
    Some(second.map_or_else(|| (*first).to_owned(), |second| format!("{first} {second}")))
}

/// Whether a name is the brand's, or begins with it: 'Blue Door', 'Blue Door Berlin'.
fn is_brand(author: &str, brand: &Brand) -> bool {
    let author = author.to_lowercase();
    let names = brand.accounts.iter().filter_map(|account| account.name.as_ref()).chain([&brand.name]);
    names.map(|name| name.trim().to_lowercase()).any(|name| {
        let rest = author.strip_prefix(&name).filter(|_| !name.is_empty());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}
