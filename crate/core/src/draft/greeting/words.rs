//! What the words of a name say, from the lists in `extension/words/und.toml`.

use crate::triage::Lexicon;

/// The lists about names.
pub(super) struct NameWords<'a> {
    pub lexicon: &'a Lexicon,
}

impl NameWords<'_> {
    /// Whether a name is a business's, an address or an insult.
    pub(super) fn is_no_person(&self, name: &str) -> bool {
        let words = || name.split([' ', '|', '(', ')', '/', ',', '•', '–', '—']).filter(|word| !word.is_empty());
        let has_host = |word: &str| word.len() > 5 && word.trim_end_matches('.').contains('.');
        words().any(|word| self.has("name_business", word) || self.is_insult(word) || has_host(word))
    }

    fn is_insult(&self, word: &str) -> bool {
        let small = word.to_lowercase();
        self.lexicon
            .list("und", "name_profanity")
            .into_iter()
            .flatten()
            .any(|insult| small.starts_with(insult.as_str()))
    }

    /// The words behind the titles, and whether there were any.
    pub(super) fn without_titles<'n>(&self, words: Vec<&'n str>) -> (Vec<&'n str>, bool) {
        let titles = words.iter().take_while(|word| self.has("name_title", word)).count();
        (words.into_iter().skip(titles).collect(), titles > 0)
    }

    /// The words before the suffixes; nothing where a comma puts the family name first.
    pub(super) fn without_suffixes<'n>(&self, mut words: Vec<&'n str>) -> Option<Vec<&'n str>> {
        while words.len() > 1 && words.last().is_some_and(|word| self.has("name_suffix", word)) {
            words.pop();
        }
        let last = words.pop()?.trim_end_matches(',');
        words.push(last);
        (!words.iter().any(|word| word.contains(','))).then_some(words)
    }

    pub(super) fn is_particle(&self, word: &str) -> bool {
        self.lexicon.lists("und", "name_particle", word)
    }

    /// Whether a word is no given name, or one that may be a family name in front.
    pub(super) fn is_never_first(&self, word: &str) -> bool {
        self.has("name_never", word) || self.has("name_family_first", word) || self.has("name_title", word)
    }

    /// Whether two words are one given name.
    pub(super) fn is_compound(&self, first: &str, second: &str) -> bool {
        let both = format!("{} {}", first.to_lowercase(), second.to_lowercase());
        self.lexicon.lists("und", "name_compound", &both)
    }

    fn has(&self, list: &str, word: &str) -> bool {
        let word: String = word.to_lowercase().chars().filter(|letter| !matches!(letter, '.' | ',')).collect();
        self.lexicon.lists("und", list, &word)
    }
}
